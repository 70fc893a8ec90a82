import type { Node } from "../scene/index.js";
import type { World } from "./world.js";

interface Change {
  readonly next: Node;
  readonly previous: Node | null;
}

const pending = new WeakMap<World, Change>();

/** Takes the present scene out of the tree; at the end of the frame it is freed, and the next one comes. */
export function changeScene(world: World, next: Node): void {
  const { tree } = world;
  const before = pending.get(world);
  // Of two changes in a frame the last one counts.
  before?.next.free();
  const previous = tree.current_scene ?? before?.previous ?? null;
  if (tree.current_scene !== null) {
    tree.root.remove_child(tree.current_scene);
    tree.current_scene = null;
  }
  pending.set(world, { next, previous });
}

/** Does what {@link changeScene} has put off. */
export function finishSceneChange(world: World): void {
  const change = pending.get(world);
  if (change === undefined) return;
  pending.delete(world);
  const { tree } = world;
  if (change.previous !== null && !change.previous.isFreed) change.previous.free();
  if (change.next.isFreed) return;
  tree.current_scene = change.next;
  tree.root.add_child(change.next);
  world.emit(tree, "scene_changed");
}
