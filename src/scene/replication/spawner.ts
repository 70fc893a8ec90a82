import { push_error, Signal } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import { NodePath, type Variant } from "../../variant/index.js";
import { Node } from "../tree/node.js";
import { validateNodeName } from "../tree/node-name.js";
import { PackedScene } from "../tree/packed-scene.js";
import { copyVariant } from "./codec.js";
import { SCENE_CUSTOM } from "./wire.js";

/** Makes the node of a custom spawn from the data that was given to {@link MultiplayerSpawner.spawn}. */
// biome-ignore lint/suspicious/noExplicitAny: games know what data they send
export type SpawnFunction = (data: any) => Node;

interface SpawnInfo {
  readonly args: Variant;
  readonly scene: number;
  readonly onExit: () => void;
}

/**
 * Godot's `MultiplayerSpawner`: nodes that its authority adds below {@link spawn_path} appear at the other peers, too.
 *
 * A node is told to the others when it is added as a direct child and its `scene_file_path` is in the list of
 * {@link add_spawnable_scene}, or when {@link spawn} makes it. The list must be the same at all peers: scenes go by their
 * place in it. Scenes are found with {@link PackedScene.load}, so they must be registered by path.
 *
 * @see Godot class reference, MultiplayerSpawner
 */
export class MultiplayerSpawner extends Node {
  /** Fires when the authority has spawned a node here; its state is set already. */
  readonly spawned = new Signal<[node: Node]>(this, "spawned");
  /** Fires when the authority has despawned a node here; it is out of the tree and will be freed. */
  readonly despawned = new Signal<[node: Node]>(this, "despawned");

  readonly #scenes: string[] = [];
  #spawnPath = "";
  #spawnLimit = 0;
  #spawnFunction: SpawnFunction | null = null;
  #spawnNode: Node | null = null;
  readonly #tracked = new Map<Node, SpawnInfo>();
  readonly #onChildEntered = (child: Node): void => this.#nodeAdded(child);

  /** Path of the node below which nodes are spawned, relative to the spawner. Default empty: none. */
  get spawn_path(): NodePath {
    return this.get_spawn_path();
  }
  set spawn_path(path: NodePath | string) {
    this.set_spawn_path(path);
  }
  /** @returns {@link spawn_path}. */
  get_spawn_path(): NodePath {
    return new NodePath(this.#spawnPath);
  }
  /**
   * Sets {@link spawn_path}.
   *
   * @param path - The path, relative to the spawner; empty for none.
   */
  set_spawn_path(path: NodePath | string): void {
    this.#spawnPath = path.toString();
    this.#updateSpawnNode();
  }

  /** How many nodes {@link spawn} makes at most; 0 (the default) for any number. Auto-spawned nodes count, but are never refused. */
  get spawn_limit(): number {
    return this.get_spawn_limit();
  }
  set spawn_limit(limit: number) {
    this.set_spawn_limit(limit);
  }
  /** @returns {@link spawn_limit}. */
  get_spawn_limit(): number {
    return this.#spawnLimit;
  }
  /**
   * Sets {@link spawn_limit}.
   *
   * @param limit - 0 to 2^32 - 1; 0 for any number.
   */
  set_spawn_limit(limit: number): void {
    this.#spawnLimit = limit >>> 0;
  }

  /** Makes the nodes of custom spawns, at every peer. It must return a node that is in no tree. */
  get spawn_function(): SpawnFunction | null {
    return this.get_spawn_function();
  }
  set spawn_function(spawn_function: SpawnFunction | null) {
    this.set_spawn_function(spawn_function);
  }
  /** @returns {@link spawn_function}. */
  get_spawn_function(): SpawnFunction | null {
    return this.#spawnFunction;
  }
  /**
   * Sets {@link MultiplayerSpawner.spawn_function}.
   *
   * @param spawn_function - The function; null for none.
   */
  set_spawn_function(spawn_function: SpawnFunction | null): void {
    this.#spawnFunction = spawn_function;
  }

  /** The scenes that are spawned by themselves, as scene files store them. Not in Godot's documentation. @internal */
  get _spawnableScenes(): string[] {
    return [...this.#scenes];
  }
  set _spawnableScenes(paths: readonly string[]) {
    this.clear_spawnable_scenes();
    for (const path of paths) this.add_spawnable_scene(path);
  }

  /**
   * Adds a scene to the list of those that are told to the other peers when they are added below {@link spawn_path}.
   *
   * @param path - The scene's path, `res://…`, or the `uid://…` that it was registered with.
   */
  add_spawnable_scene(path: string): void {
    this.#scenes.push(PackedScene._pathOf(path));
    if (this.#scenes.length === 1) this.#listen();
  }

  /** @returns How many scenes are in the list. */
  get_spawnable_scene_count(): number {
    return this.#scenes.length;
  }

  /** @param index - A place in the list. @returns The scene's path; empty, with an error in the log, out of bounds. */
  get_spawnable_scene(index: number): string {
    const path = this.#scenes[index];
    if (path !== undefined) return path;
    push_error(`Index ${index} is out of bounds: there are ${this.#scenes.length} spawnable scenes`);
    return "";
  }

  /** Empties the list. Nodes that have been spawned stay. */
  clear_spawnable_scenes(): void {
    this.#scenes.length = 0;
    this.#unlisten();
  }

  /**
   * Makes a node with {@link spawn_function}, here and at the other peers.
   *
   * @param data - Any Variant; each peer's `spawn_function` gets it.
   * @returns The node, already in the tree; null, with an error in the log, when there is no peer or no authority, no spawn
   * node, no `spawn_function`, when the limit is reached, or when the function gives no node.
   */
  spawn(data: Variant = null): Node | null {
    if (!this.get_multiplayer()?.has_multiplayer_peer() || !this.is_multiplayer_authority()) {
      push_error(`'${this.name}' can't spawn: it must be in the tree, with a multiplayer peer and the authority`);
      return null;
    }
    const parent = this.#parent;
    if (parent === null) {
      push_error(`'${this.name}' can't spawn: there is no node at its spawn_path '${this.#spawnPath}'`);
      return null;
    }
    const node = this._instantiateCustom(data);
    if (node === null) return null;
    this.#track(node, data, SCENE_CUSTOM);
    parent.add_child(node, true);
    return node;
  }

  /** The node that {@link spawn_path} leads to now, in the tree or not; null for none. @internal */
  get _spawnNode(): Node | null {
    return this.get_node_or_null(this.#spawnPath);
  }

  /** The node that it led to when it was looked at last, if that lives. */
  get #parent(): Node | null {
    return this.#spawnNode === null || this.#spawnNode.isFreed ? null : this.#spawnNode;
  }

  /** @returns The place in the list of the scene that a node was spawned from; {@link SCENE_CUSTOM} for none. @internal */
  _sceneIndexOf(node: Node): number {
    return this.#tracked.get(node)?.scene ?? SCENE_CUSTOM;
  }

  /** @returns The data that a node was spawned with. @internal */
  _argumentOf(node: Node): Variant {
    return this.#tracked.get(node)?.args ?? null;
  }

  /** Makes a node of a scene in the list. @returns The node; null, with an error in the log. @internal */
  _instantiateScene(index: number): Node | null {
    if (this.#limitReached()) return null;
    const path = this.#scenes[index];
    if (path === undefined) {
      errorLimited(
        "scene: spawn scene",
        () => `Can't spawn scene ${index}: '${this.name}' has ${this.#scenes.length} spawnable scenes`,
      );
      return null;
    }
    return this._loadScene(path)?.instantiate() ?? null;
  }

  /** Finds a scene of the list. @internal */
  _loadScene(path: string): PackedScene | null {
    return PackedScene.load(path);
  }

  /** Makes a node with {@link spawn_function}. @returns The node; null, with an error in the log. @internal */
  _instantiateCustom(data: Variant): Node | null {
    if (this.#limitReached()) return null;
    if (this.#spawnFunction === null) {
      errorLimited("scene: spawn function", () => `'${this.name}' can't make a custom spawn: it has no spawn_function`);
      return null;
    }
    let node: unknown;
    try {
      node = this.#spawnFunction(data);
    } catch (error) {
      errorLimited(
        "scene: spawn function",
        () => `The spawn_function of '${this.name}' threw: ${textOf(error)}`,
        error,
      );
      return null;
    }
    if (node instanceof Node) return node;
    errorLimited(
      "scene: spawn function",
      () => `The spawn_function of '${this.name}' must return a Node, not ${String(node)}`,
    );
    return null;
  }

  override get_class(): string {
    return "MultiplayerSpawner";
  }

  override _notification(what: number): void {
    super._notification(what);
    if (what === Node.NOTIFICATION_POST_ENTER_TREE) this.#updateSpawnNode();
    else if (what === Node.NOTIFICATION_EXIT_TREE) {
      this.#updateSpawnNode();
      for (const [node, info] of [...this.#tracked]) {
        node.tree_exiting.disconnect(info.onExit);
        this.get_multiplayer()!.object_configuration_remove(node, this);
      }
      this.#tracked.clear();
    }
  }

  #limitReached(): boolean {
    if (this.#spawnLimit === 0 || this.#tracked.size < this.#spawnLimit) return false;
    errorLimited("scene: spawn limit", () => `'${this.name}' has reached its spawn_limit of ${this.#spawnLimit}`);
    return true;
  }

  #listen(): void {
    this.#spawnNode?.child_entered_tree.connect(this.#onChildEntered);
  }

  #unlisten(): void {
    const node = this.#spawnNode;
    if (node?.child_entered_tree.is_connected(this.#onChildEntered))
      node.child_entered_tree.disconnect(this.#onChildEntered);
  }

  #updateSpawnNode(): void {
    this.#unlisten();
    this.#spawnNode = this._spawnNode;
    if (this.#scenes.length > 0) this.#listen();
  }

  #nodeAdded(node: Node): void {
    if (!this.get_multiplayer()?.has_multiplayer_peer() || !this.is_multiplayer_authority()) return;
    if (node.get_parent() !== this.#parent) return;
    const scene = this.#scenes.indexOf(node.scene_file_path);
    if (scene < 0) return;
    const name = node.name;
    if (validateNodeName(name) !== name) {
      errorLimited(
        "scene: reserved name",
        () => `Can't spawn a node with the reserved name '${name}'; add it with add_child(node, true)`,
      );
      return;
    }
    this.#track(node, null, scene);
  }

  #track(node: Node, args: Variant, scene: number): void {
    if (this.#tracked.has(node)) return;
    const onExit = (): void => {
      this.#tracked.delete(node);
      this.get_multiplayer()!.object_configuration_remove(node, this);
    };
    this.#tracked.set(node, { args: copyVariant(args), scene, onExit: onExit });
    node.tree_exiting.connect(onExit, 4);
    this.get_multiplayer()!.object_configuration_add(node, this);
  }
}
