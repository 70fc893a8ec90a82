import { GodotObject, push_error, Signal } from "../../core/index.js";
import { Driver } from "../../peers/driver.js";
import { spend } from "../../variant/context.js";
import { NodePath } from "../../variant/index.js";
import { setCurrentTree } from "./current-tree.js";
import type { MultiplayerAPI } from "./multiplayer-api.js";
import { Node, type NodePathLike } from "./node.js";
import { pathNames } from "./node-path-names.js";
import { ProcessingNodes } from "./processing-nodes.js";

/** What looking at a node costs, in elements. */
const A_NODE = 16;

const MS_PER_SECOND = 1000;
/** As Godot: at most this many physics steps are caught up in one frame. */
const MAX_PHYSICS_STEPS_PER_FRAME = 8;

/** What a tree asks of an API that can say when it wants to be polled, as `SceneMultiplayer` can. @internal */
export interface DrivenAPI {
  /** The tree that the API belongs to; null for none. */
  _setTree(tree: SceneTree | null): void;
  /** Has a function called when there is something to do earlier than said. */
  _setWakeListener(listener: (() => void) | null): void;
  /** @returns In how many milliseconds it wants to be served. */
  _nextWakeMs(): number;
  /** Serves it: what comes in, and what is due. */
  _driveStep(): void;
}

/** What goes along with the frames of a tree. @internal */
export interface FrameHooks {
  /** A physics frame begins. Where there are hooks, they come whoever wants them. */
  physicsBegins(): void;
  /** {@link SceneTree.process_frame} was emitted. */
  emitted(): void;
  /** The nodes had their frame; what is to be freed is still there. */
  ended(delta: number, isPhysics: boolean): void;
}

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
  _processDelta = 0;
  /** @internal */
  _hooks: FrameHooks | null = null;
  /** Changes whenever a node's multiplayer API may have changed. @internal */
  _epoch = 0;

  readonly #root = new Node();
  #multiplayer: MultiplayerAPI;
  #customMultiplayers: CustomMultiplayer[] = [];
  #allApis: readonly MultiplayerAPI[] | null = null;
  #deleteQueue: Node[] = [];
  readonly #processing = new ProcessingNodes<Node>();
  #physicsDebt = 0;
  #driver: Driver | null = null;
  #wakeListener: (() => void) | null = null;
  #lastFrameMs = 0;
  #stopped: Resolvers | null = null;
  #exitCode = 0;

  /** @param multiplayer - The API for the whole tree. */
  constructor(multiplayer: MultiplayerAPI) {
    super();
    setCurrentTree(this);
    this.#root.set_name("root");
    this.#multiplayer = multiplayer;
    this.#configure(multiplayer, "/root", true);
    this.#root._setAsRoot(this);
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
    return this._multiplayerFor(pathNames(for_path).names);
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
    } else this.#setCustomMultiplayer(multiplayer, path);
    this._epoch++;
    this.#allApis = null;
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
    return this.#allNodes().length;
  }

  /** @param group - A group's name. @returns Its nodes, in the order of the tree. */
  get_nodes_in_group(group: string): Node[] {
    return this.#allNodes().filter((node) => node.is_in_group(group));
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
    const previous = setCurrentTree(this);
    this._processDelta = delta;
    this.#physics(delta);
    if (this.multiplayer_poll) for (const api of this.#apis()) api.poll();
    this.process_frame.emit();
    this._hooks?.emitted();
    for (const node of this.#processing.inOrder()) if (node.get_tree() === this) node._runProcess(delta);
    this._hooks?.ended(delta, false);
    this.#flushDeleteQueue();
    setCurrentTree(previous);
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
    const stopped = withResolvers();
    this.#stopped = stopped;
    this.#lastFrameMs = performance.now();
    this.#driver = new Driver(
      {
        _setWakeListener: (listener) => {
          this.#wakeListener = listener;
          this.#rewire();
        },
        _nextWakeMs: () => this.#nextWakeMs(),
      },
      () => this.#step(),
    );
    this.#driver.start();
    return stopped.promise;
  }

  /**
   * Ends {@link run} at the end of this frame. The nodes and the connection stay as they are.
   *
   * @param exitCode - What {@link run} resolves to.
   */
  quit(exitCode = 0): void {
    this.#quit = true;
    this.#exitCode = exitCode;
    if (this.#driver === null) return;
    this.#driver.stop();
    this.#driver = null;
    const stopped = this.#stopped;
    this.#stopped = null;
    stopped?.resolve(exitCode);
  }

  /** What {@link quit} was given; 0 before. */
  get exitCode(): number {
    return this.#exitCode;
  }

  /** @internal */
  _multiplayerFor(names: readonly string[]): MultiplayerAPI {
    for (const custom of this.#customMultiplayers) if (startsWith(names, custom.names)) return custom.api;
    return this.#multiplayer;
  }

  /** Something about the nodes has changed. @internal */
  _changed(): void {
    this._epoch++;
    this.#processing.reorder();
    if (this.tree_changed.has_connections()) this.tree_changed.emit();
  }

  /** A node wants other frames than before, or at another time. @internal */
  _framesChanged(node: Node): void {
    const wantedFrames = this.#processing.size > 0;
    this.#processing.update(node);
    this.#processing.reorder();
    if (this.#driver !== null && !wantedFrames) this.#wakeListener?.();
  }

  /** @internal */
  _entered(node: Node): void {
    if (node._wantsFrames()) this._framesChanged(node);
  }

  /** @internal */
  _left(node: Node): void {
    this.#processing.remove(node);
  }

  /** @internal */
  _queueDelete(node: Node): void {
    this.#deleteQueue.push(node);
    this.#wakeListener?.();
  }

  #quit = false;

  /** All of them; the same array until one is set. */
  #apis(): readonly MultiplayerAPI[] {
    this.#allApis ??= [this.#multiplayer, ...this.#customMultiplayers.map(({ api }) => api)];
    return this.#allApis;
  }

  #configure(api: MultiplayerAPI, path: string, add: boolean): void {
    const previous = setCurrentTree(this);
    drivenAPI(api)?._setTree(add ? this : null);
    if (add) api.object_configuration_add(null, new NodePath(path));
    else api.object_configuration_remove(null, new NodePath(path));
    setCurrentTree(previous);
  }

  #setCustomMultiplayer(multiplayer: MultiplayerAPI | null, path: string): void {
    const { names } = pathNames(path);
    const key = `/${names.join("/")}`;
    const index = this.#customMultiplayers.findIndex((custom) => custom.path === key);
    if (index >= 0) this.#configure(this.#customMultiplayers[index]!.api, key, false);
    else if (multiplayer !== null) {
      const parent = this.#customMultiplayers.find((custom) => startsWith(names, custom.names));
      if (parent !== undefined) {
        push_error(`Multiplayer is already configured for a parent of '${path}': '${parent.path}'`);
        return;
      }
    }
    if (multiplayer === null) {
      if (index >= 0) this.#customMultiplayers.splice(index, 1);
      return;
    }
    const custom = { path: key, names, api: multiplayer };
    if (index >= 0) this.#customMultiplayers[index] = custom;
    else this.#customMultiplayers.push(custom);
    this.#configure(multiplayer, key, true);
  }

  #physics(delta: number): void {
    const nodes = this.#processing.inOrder();
    if (this._hooks === null && !this.physics_frame.has_connections() && !nodes.some(wantsPhysics)) {
      this.#physicsDebt = 0;
      return;
    }
    const step = 1 / this.physics_ticks_per_second;
    this.#physicsDebt += delta;
    for (let i = 0; i < MAX_PHYSICS_STEPS_PER_FRAME && this.#physicsDebt >= step - 1e-9; i++) {
      this.#physicsDebt -= step;
      this._hooks?.physicsBegins();
      this.physics_frame.emit();
      for (const node of this._hooks === null ? nodes : this.#processing.inOrder())
        if (node.get_tree() === this) node._runPhysicsProcess(step);
      this._hooks?.ended(step, true);
      this.#flushDeleteQueue();
    }
    if (this.#physicsDebt >= step) this.#physicsDebt = 0;
  }

  #flushDeleteQueue(): void {
    while (this.#deleteQueue.length > 0) for (const node of this.#deleteQueue.splice(0)) node.free();
  }

  #allNodes(): Node[] {
    const nodes: Node[] = [];
    const visit = (node: Node): void => {
      nodes.push(node);
      spend(A_NODE);
      for (const child of node._childOrder()) visit(child);
    };
    visit(this.#root);
    return nodes;
  }

  // Driving itself.

  #rewire(): void {
    const listener = this.#wakeListener;
    for (const api of this.#apis()) drivenAPI(api)?._setWakeListener(listener);
  }

  #wantsFrames(): boolean {
    return (
      this.#processing.size > 0 ||
      this.process_frame.has_connections() ||
      this.physics_frame.has_connections() ||
      // An API of another kind can't say when it wants to be polled.
      this.#apis().some(cannotSayWhen)
    );
  }

  #nextWakeMs(): number {
    if (this.#deleteQueue.length > 0) return 0;
    let wakeMs = Infinity;
    if (this.#wantsFrames()) wakeMs = Math.max(0, this.#lastFrameMs + this.#frameMs() - performance.now());
    if (this.multiplayer_poll)
      for (const api of this.#apis()) wakeMs = Math.min(wakeMs, drivenAPI(api)?._nextWakeMs() ?? Infinity);
    return wakeMs;
  }

  #frameMs(): number {
    return this.max_fps > 0 ? MS_PER_SECOND / this.max_fps : 0;
  }

  #step(): void {
    if (this.#wantsFrames()) {
      const nowMs = performance.now();
      if (nowMs - this.#lastFrameMs >= this.#frameMs() - 0.5) {
        const delta = (nowMs - this.#lastFrameMs) / MS_PER_SECOND;
        this.#lastFrameMs = nowMs;
        this.process(delta);
        return;
      }
    }
    const previous = setCurrentTree(this);
    if (this.multiplayer_poll) for (const api of this.#apis()) drivenAPI(api)?._driveStep();
    this.#flushDeleteQueue();
    setCurrentTree(previous);
  }
}

interface Resolvers {
  readonly promise: Promise<number>;
  resolve(value: number): void;
}

function withResolvers(): Resolvers {
  let resolve!: (value: number) => void;
  const promise = new Promise<number>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function cannotSayWhen(api: MultiplayerAPI): boolean {
  return drivenAPI(api) === null;
}

/** @returns The API as one that can say when it wants to be polled; null when it can't. */
function drivenAPI(api: MultiplayerAPI): DrivenAPI | null {
  return "_driveStep" in api ? (api as MultiplayerAPI & DrivenAPI) : null;
}

function wantsPhysics(node: Node): boolean {
  return node.is_physics_processing() || node.is_physics_processing_internal();
}

function startsWith(names: readonly string[], prefix: readonly string[]): boolean {
  return names.length >= prefix.length && prefix.every((name, i) => name === names[i]);
}
