import { type Node, PackedScene } from "../scene/index.js";
import { instantiate } from "./instantiate.js";
import type { World } from "./world.js";

/** A scene of a project. */
export class GameScene extends PackedScene {
  readonly #world: World;

  constructor(world: World, path: string) {
    super(() => {
      throw new Error("A game's scene makes its nodes itself");
    }, path);
    this.#world = world;
  }

  override can_instantiate(): boolean {
    return (this.#world.project.sceneFile(this.resource_path)?.nodes.length ?? 0) > 0;
  }

  override instantiate(): Node | null {
    return instantiate(this.#world, this.resource_path);
  }
}
