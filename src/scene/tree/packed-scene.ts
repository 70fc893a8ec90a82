import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import type { Node } from "./node.js";
import { Resource } from "./resource.js";

/** Makes a scene's root node with everything below it. */
export type SceneFactory = () => Node;

const registry = new Map<string, PackedScene>();
/** Paths of scenes by their `uid://…`. */
const pathsByUid = new Map<string, string>();

/**
 * Godot's `PackedScene`: makes nodes. Here a scene is a function, registered under the `res://` path that the game uses,
 * because spawners name scenes by their place in a list of such paths.
 *
 * ```ts
 * PackedScene.register("res://player.tscn", () => new Player());
 * ```
 */
export class PackedScene extends Resource {
  readonly #factory: SceneFactory;

  /**
   * @param factory - Makes the scene's root node, with its children, anew at each call.
   * @param path - The scene's path, `res://…`; empty for none.
   */
  constructor(factory: SceneFactory, path = "") {
    super();
    this.#factory = factory;
    this.resource_path = path;
  }

  /**
   * Registers a scene, in place of the one that had the path before.
   *
   * @param path - The scene's path as in the Godot project: `res://…` (or `uid://…`, if that is what the game uses).
   * @param factory - Makes its root node.
   * @param uid - Its `uid://…`, by which games from 4.4 on may name it; empty for none.
   * @returns The scene.
   */
  static register(path: string, factory: SceneFactory, uid = ""): PackedScene {
    const scene = new PackedScene(factory, path);
    registry.set(path, scene);
    if (uid !== "") pathsByUid.set(uid, path);
    return scene;
  }

  /**
   * Takes a scene off the registry.
   *
   * @param path - Its path.
   * @returns Whether there was one.
   */
  static unregister(path: string): boolean {
    for (const [uid, of] of pathsByUid) if (of === path) pathsByUid.delete(uid);
    return registry.delete(path);
  }

  /** @returns The path that a `uid://…` stands for; what was given when it is no known one. @internal */
  static _pathOf(pathOrUid: string): string {
    return pathsByUid.get(pathOrUid) ?? pathOrUid;
  }

  /**
   * Finds a scene, as GDScript's `load` does.
   *
   * @param path - Its path, or its `uid://…`.
   * @returns The scene; null, with an error in the log, when none is registered under the path.
   */
  static load(path: string): PackedScene | null {
    const scene = registry.get(PackedScene._pathOf(path));
    if (scene === undefined) {
      errorLimited(
        "scene: scene",
        () =>
          `No scene is registered as '${path}'; register it with PackedScene.register("${path}", () => new YourNode())`,
      );
      return null;
    }
    return scene;
  }

  /**
   * @param path - A scene's path.
   * @returns Whether a scene is registered under it.
   */
  static has(path: string): boolean {
    return registry.has(PackedScene._pathOf(path));
  }

  /** @returns Whether the scene can make nodes; always `true`. */
  can_instantiate(): boolean {
    return true;
  }

  /**
   * Makes the scene's nodes. The root gets the scene's path as `scene_file_path`, a name if it has none (its class's), and
   * becomes the owner of every node below it that has none.
   *
   * @returns The root node; null, with an error in the log, when the factory threw or made no node.
   */
  instantiate(): Node | null {
    let node: Node;
    try {
      node = this.#factory();
    } catch (error) {
      errorLimited("scene: scene", () => `Can't instantiate scene '${this.resource_path}': ${textOf(error)}`, error);
      return null;
    }
    if (typeof node?.add_child !== "function") {
      errorLimited(
        "scene: scene",
        () => `Can't instantiate scene '${this.resource_path}': its factory returned ${String(node)}, not a Node`,
      );
      return null;
    }
    if (node.scene_file_path === "") node.scene_file_path = this.resource_path;
    if (node.get_name() === "") node.set_name(node.constructor.name === "" ? node.get_class() : node.constructor.name);
    ownChildren(node, node);
    return node;
  }

  override get_class(): string {
    return "PackedScene";
  }
}

function ownChildren(node: Node, owner: Node): void {
  for (const child of node.get_children(true)) {
    if (child.owner === null) child.owner = owner;
    ownChildren(child, owner);
  }
}
