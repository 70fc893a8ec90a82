import type { SceneTree } from "./scene-tree.js";

let current: SceneTree | null = null;

/**
 * The tree that stands where Godot has its only one: the last that was made or is at work. It is asked only where Godot
 * gives no other hint, such as for a `SceneMultiplayer` that was never handed to a tree.
 *
 * @internal
 */
export function currentTree(): SceneTree | null {
  return current;
}

/** @returns The tree that was current before. @internal */
export function setCurrentTree(tree: SceneTree | null): SceneTree | null {
  const previous = current;
  current = tree;
  return previous;
}
