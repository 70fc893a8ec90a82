import { GodotObject, push_error, Signal } from "../core/index.js";
import { Driver } from "../peers/driver.js";
import { set_current_tree } from "./current-tree.js";
import type { MultiplayerAPI } from "./multiplayer-api.js";
import { Node, type NodePathLike } from "./node.js";
import { path_names } from "./node-path-names.js";
import { SceneMultiplayer } from "./scene-multiplayer.js";

const MS_PER_SECOND = 1000;
/** As Godot: at most this many physics steps are caught up in one frame. */
const MAX_PHYSICS_STEPS_PER_FRAME = 8;

interface CustomMultiplayer {
  readonly path: string;
  readonly names: readonly string[];
  readonly api: MultiplayerAPI;
}

/**
 * Godot's `SceneTree`: the nodes of one game instance, and the multiplayer API that serves them. Unlike Godot, any number
 * of trees can live in one process, each a player of its own.
 *
 * Call {@link process} once per frame, or {@link run} and let the tree drive itself.
 *
 * @see Godot class reference, SceneTree
 */
export class SceneTree extends GodotObject {
  /** Emitted at the beginning of each frame, after multiplayer was polled. */
  readonly process_frame = new Signal<[]>(this, "process_frame");
  /** Emitted at the beginning of each physics frame. */
  readonly physics_frame = new Signal<[]>(this, "physics_frame");
  /** Emitted when a node has entered the tree. */
  readonly node_added = new Signal<[node: Node]>(this, "node_added");
  /** Emitted when a node leaves the tree. */
  readonly node_removed = new Signal<[node: Node]>(this, "node_removed");
  /** Emitted when a node's name has changed. */
  readonly node_renamed = new Signal<[node: Node]>(this, "node_renamed");
  /** Emitted when nodes have come, gone or been renamed. */
  readonly tree_changed = new Signal<[]>(this, "tree_changed");

  /** Whether {@link process} polls the multiplayer APIs. Default `true`. */
  multiplayer_poll = true;
  /** How often {@link run} makes frames while a node wants them, per second. Default 60. Godot: `Engine.max_fps`. */
  max_fps = 60;
  /** How often `_physics_process` is called, per second. Default 60. Godot: `Engine.physics_ticks_per_second`. */
  physics_ticks_per_second = 60;
  /** The scene that the game shows, a child of {@link root}; null for none. */
  current_scene: Node | null = null;

  /** Seconds that the last frame took. @internal */
  _process_delta = 0;
  /** Changes whenever a node's multiplayer API may have changed. @internal */
  _epoch = 0;

  readonly #root = new Node();
  #multiplayer: MultiplayerAPI;
  #custom_multiplayers: CustomMultiplayer[] = [];
  #all_apis: readonly MultiplayerAPI[] | null = null;
  #delete_queue: Node[] = [];
  #processing: Node[] | null = null;
  #physics_debt = 0;
  #driver: Driver | null = null;
  #wake_listener: (() => void) | null = null;
  #last_frame_ms = 0;
  #stopped: PromiseWithResolvers_ | null = null;
  #exit_code = 0;

  /** @param multiplayer - The API for the whole tree; a new `SceneMultiplayer` (see {@link MultiplayerAPI.set_default_interface}) unless given. */
  constructor(multiplayer: MultiplayerAPI = SceneMultiplayer.create_default_interface()) {
    super();
    set_current_tree(this);
    this.#root.set_name("root");
    this.#multiplayer = multiplayer;
    this.#configure(multiplayer, "/root", true);
    this.#root._set_as_root(this);
  }

  /** The topmost node; its path is `/root`. */
  get root(): Node {
    return this.#root;
  }
  /** @returns {@link root}. */
  get_root(): Node {
    return this.#root;
  }

  /**
   * @param for_path - A path inside the tree; empty for the API of the whole tree.
   * @returns The API that serves the nodes at and below the path.
   */
  get_multiplayer(for_path: NodePathLike = ""): MultiplayerAPI {
    return this._multiplayer_for(path_names(for_path).names);
  }

  /**
   * Gives the tree, or a branch of it, another API. Its root path becomes the branch's.
   *
   * @param multiplayer - The API; null takes a branch's own API away.
   * @param root_path - The branch's path; empty for the whole tree.
   */
  set_multiplayer(multiplayer: MultiplayerAPI | null, root_path: NodePathLike = ""): void {
    const path = root_path.toString();
    if (path === "") {
      if (multiplayer === null) {
        push_error("Can't leave a SceneTree without a MultiplayerAPI: only a branch's own can be taken away");
        return;
      }
      this.#configure(this.#multiplayer, "/root", false);
      this.#multiplayer = multiplayer;
      this.#configure(multiplayer, "/root", true);
    } else this.#set_custom_multiplayer(multiplayer, path);
    this._epoch++;
    this.#all_apis = null;
    this.#rewire();
  }

  /** @returns {@link multiplayer_poll}. */
  is_multiplayer_poll_enabled(): boolean {
    return this.multiplayer_poll;
  }
  /**
   * Sets {@link multiplayer_poll}.
   *
   * @param enabled - The new value.
   */
  set_multiplayer_poll_enabled(enabled: boolean): void {
    this.multiplayer_poll = enabled;
  }

  /** @returns How many nodes there are. */
  get_node_count(): number {
    return this.#all_nodes().length;
  }

  /** @param group - A group's name. @returns Its nodes, in the order of the tree. */
  get_nodes_in_group(group: string): Node[] {
    return this.#all_nodes().filter((node) => node.is_in_group(group));
  }

  /**
   * Frees a node at the end of the frame; the same as the node's `queue_free`.
   *
   * @param node - The node.
   */
  queue_delete(node: Node): void {
    node.queue_free();
  }

  /**
   * Makes one frame, in Godot's order: physics steps that have become due, multiplayer, {@link process_frame},
   * `_process` of every node, and the deletions.
   *
   * @param delta - Seconds since the last frame.
   * @returns Whether {@link quit} was called.
   */
  process(delta: number): boolean {
    const previous = set_current_tree(this);
    this._process_delta = delta;
    this.#physics(delta);
    if (this.multiplayer_poll) for (const api of this.#apis()) api.poll();
    this.process_frame.emit();
    for (const node of this.#processing_nodes()) if (node.get_tree() === this) node._run_process(delta);
    this.#flush_delete_queue();
    set_current_tree(previous);
    return this.#quit;
  }

  /**
   * Lets the tree drive itself: the network is served as soon as something arrives or is due, and frames are made at
   * {@link max_fps} while any node has a `_process` or `_physics_process`, or something is connected to
   * {@link process_frame} or {@link physics_frame}. With neither it costs nothing while the network is idle.
   *
   * @returns The exit code, once {@link quit} is called.
   */
  run(): Promise<number> {
    if (this.#stopped !== null) return this.#stopped.promise;
    this.#quit = false;
    const stopped = with_resolvers();
    this.#stopped = stopped;
    this.#last_frame_ms = performance.now();
    this.#driver = new Driver(
      {
        _set_wake_listener: (listener) => {
          this.#wake_listener = listener;
          this.#rewire();
        },
        _next_wake_ms: () => this.#next_wake_ms(),
      },
      () => this.#step(),
    );
    this.#driver.start();
    return stopped.promise;
  }

  /**
   * Ends {@link run} at the end of this frame. The nodes and the connection stay as they are.
   *
   * @param exit_code - What {@link run} resolves to.
   */
  quit(exit_code = 0): void {
    this.#quit = true;
    this.#exit_code = exit_code;
    if (this.#driver === null) return;
    this.#driver.stop();
    this.#driver = null;
    const stopped = this.#stopped;
    this.#stopped = null;
    stopped?.resolve(exit_code);
  }

  /** What {@link quit} was given; 0 before. */
  get exitCode(): number {
    return this.#exit_code;
  }

  /** @internal */
  _multiplayer_for(names: readonly string[]): MultiplayerAPI {
    for (const custom of this.#custom_multiplayers) if (starts_with(names, custom.names)) return custom.api;
    return this.#multiplayer;
  }

  /** Something about the nodes has changed. @internal */
  _changed(): void {
    this._epoch++;
    const wanted_frames = this.#processing === null || this.#processing.length > 0;
    this.#processing = null;
    if (this.#driver !== null && !wanted_frames) this.#wake_listener?.();
    if (this.tree_changed.has_connections()) this.tree_changed.emit();
  }

  /** @internal */
  _queue_delete(node: Node): void {
    this.#delete_queue.push(node);
    this.#wake_listener?.();
  }

  #quit = false;

  /** All of them; the same array until one is set. */
  #apis(): readonly MultiplayerAPI[] {
    this.#all_apis ??= [this.#multiplayer, ...this.#custom_multiplayers.map(({ api }) => api)];
    return this.#all_apis;
  }

  #configure(api: MultiplayerAPI, path: string, add: boolean): void {
    const previous = set_current_tree(this);
    if (api instanceof SceneMultiplayer) api._set_tree(add ? this : null);
    if (add) api.object_configuration_add(null, path);
    else api.object_configuration_remove(null, path);
    set_current_tree(previous);
  }

  #set_custom_multiplayer(multiplayer: MultiplayerAPI | null, path: string): void {
    const { names } = path_names(path);
    const key = `/${names.join("/")}`;
    const index = this.#custom_multiplayers.findIndex((custom) => custom.path === key);
    if (index >= 0) this.#configure(this.#custom_multiplayers[index]!.api, key, false);
    else if (multiplayer !== null) {
      const parent = this.#custom_multiplayers.find((custom) => starts_with(names, custom.names));
      if (parent !== undefined) {
        push_error(`Multiplayer is already configured for a parent of '${path}': '${parent.path}'`);
        return;
      }
    }
    if (multiplayer === null) {
      if (index >= 0) this.#custom_multiplayers.splice(index, 1);
      return;
    }
    const custom = { path: key, names, api: multiplayer };
    if (index >= 0) this.#custom_multiplayers[index] = custom;
    else this.#custom_multiplayers.push(custom);
    this.#configure(multiplayer, key, true);
  }

  #physics(delta: number): void {
    const nodes = this.#processing_nodes();
    if (!this.physics_frame.has_connections() && !nodes.some(wants_physics)) {
      this.#physics_debt = 0;
      return;
    }
    const step = 1 / this.physics_ticks_per_second;
    this.#physics_debt += delta;
    for (let i = 0; i < MAX_PHYSICS_STEPS_PER_FRAME && this.#physics_debt >= step - 1e-9; i++) {
      this.#physics_debt -= step;
      this.physics_frame.emit();
      for (const node of nodes) if (node.get_tree() === this) node._run_physics_process(step);
      this.#flush_delete_queue();
    }
    if (this.#physics_debt >= step) this.#physics_debt = 0;
  }

  #flush_delete_queue(): void {
    while (this.#delete_queue.length > 0) for (const node of this.#delete_queue.splice(0)) node.free();
  }

  /** The nodes that want frames, in the order in which they get them. */
  #processing_nodes(): readonly Node[] {
    this.#processing ??= this.#all_nodes()
      .filter((node) => node.is_processing() || node.is_processing_internal() || wants_physics(node))
      .sort((a, b) => a.process_priority - b.process_priority);
    return this.#processing;
  }

  #all_nodes(): Node[] {
    const nodes: Node[] = [];
    const visit = (node: Node): void => {
      nodes.push(node);
      for (const child of node.get_children(true)) visit(child);
    };
    visit(this.#root);
    return nodes;
  }

  // Driving itself.

  #rewire(): void {
    const listener = this.#wake_listener;
    for (const api of this.#apis()) if (api instanceof SceneMultiplayer) api._set_wake_listener(listener);
  }

  #wants_frames(): boolean {
    return (
      this.#processing_nodes().length > 0 ||
      this.process_frame.has_connections() ||
      this.physics_frame.has_connections() ||
      // An API of another kind can't say when it wants to be polled.
      this.#apis().some(cannot_say_when)
    );
  }

  #next_wake_ms(): number {
    if (this.#delete_queue.length > 0) return 0;
    let wake_ms = Infinity;
    if (this.#wants_frames()) wake_ms = Math.max(0, this.#last_frame_ms + this.#frame_ms() - performance.now());
    if (this.multiplayer_poll)
      for (const api of this.#apis())
        if (api instanceof SceneMultiplayer) wake_ms = Math.min(wake_ms, api._next_wake_ms());
    return wake_ms;
  }

  #frame_ms(): number {
    return this.max_fps > 0 ? MS_PER_SECOND / this.max_fps : 0;
  }

  #step(): void {
    if (this.#wants_frames()) {
      const now_ms = performance.now();
      if (now_ms - this.#last_frame_ms >= this.#frame_ms() - 0.5) {
        const delta = (now_ms - this.#last_frame_ms) / MS_PER_SECOND;
        this.#last_frame_ms = now_ms;
        this.process(delta);
        return;
      }
    }
    const previous = set_current_tree(this);
    if (this.multiplayer_poll) for (const api of this.#apis()) if (api instanceof SceneMultiplayer) api._drive_step();
    this.#flush_delete_queue();
    set_current_tree(previous);
  }
}

interface PromiseWithResolvers_ {
  readonly promise: Promise<number>;
  resolve(value: number): void;
}

function with_resolvers(): PromiseWithResolvers_ {
  let resolve!: (value: number) => void;
  const promise = new Promise<number>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function cannot_say_when(api: MultiplayerAPI): boolean {
  return !(api instanceof SceneMultiplayer);
}

function wants_physics(node: Node): boolean {
  return node.is_physics_processing() || node.is_physics_processing_internal();
}

function starts_with(names: readonly string[], prefix: readonly string[]): boolean {
  return names.length >= prefix.length && prefix.every((name, i) => name === names[i]);
}
