import { type Node, PackedScene } from "../scene/index.js";
import { duplicateNode } from "./duplicate.js";
import type { HoldsValues } from "./ghost.js";
import { instantiate } from "./instantiate.js";
import type { World } from "./world.js";

const ALL = 15;

/** A scene of a project, or one that a script has made. */
export class GameScene extends PackedScene implements HoldsValues {
  readonly #world: World;
  /** What `pack()` was given, copied; null for a scene of a file. */
  #packed: Node | null = null;

  constructor(world: World, path: string) {
    super(() => {
      throw new Error("A game's scene makes its nodes itself");
    }, path);
    this.#world = world;
  }

  heldValues(): Iterable<unknown> {
    return [this.#packed];
  }

  /** Makes it a scene of a node with what is below it. */
  pack(node: Node): number {
    this.#packed?.free();
    this.#packed = duplicateNode(this.#world, node, ALL);
    return 0;
  }

  override can_instantiate(): boolean {
    if (this.#packed !== null) return true;
    return (this.#world.project.sceneFile(this.resource_path)?.nodes.length ?? 0) > 0;
  }

  override instantiate(): Node | null {
    if (this.#packed !== null) return duplicateNode(this.#world, this.#packed, ALL);
    return instantiate(this.#world, this.resource_path);
  }
}
