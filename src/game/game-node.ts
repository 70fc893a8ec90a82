import type { GodotObject, Signal } from "../core/index.js";
import { setSimpleMember } from "../gdscript/run/members.js";
import { getObjectProperty, setObjectProperty } from "../gdscript/run/objects.js";
import type { ScriptClass } from "../gdscript/run/script-class.js";
import { detachScript, instanceOf } from "../gdscript/run/script-instance.js";
import type { RpcHandler } from "../project/project-node.js";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  type RpcConfigDictionary,
} from "../scene/index.js";
import { parseRpcWords, type RpcWord } from "../scene/tree/rpc-config.js";
import { makeFloat } from "../variant/builtin/numbers.js";
import type { Variant } from "../variant/index.js";
import type { HoldsValues } from "./ghost.js";
import { propertyNames, readProperty, writeProperty } from "./node-fields.js";
import { type HandlerOptions, NodeHandlers } from "./node-handlers.js";
import { stateOf } from "./object-state.js";
import { lookedThrough, plainValue } from "./plain-values.js";
import { canProcess } from "./process-mode.js";
import { toScriptValue } from "./script-values.js";
import type { World } from "./world.js";

/** What the nodes of a game have beside what nodes of this library have. */
export interface GameNodeMembers {
  readonly world: World;
  /** What the class of the engine does when it is told something. */
  onNotification: ((what: number) => void) | null;
  /** Emitted when a peer calls a method of this node, before its script runs: its name, its arguments, and who called. */
  readonly rpcCalled: Signal<[method: string, args: Variant[], sender: number]>;
  /**
   * Handles the calls of one method, beside the script's own method or instead of it.
   *
   * @param method - One of the script's RPC methods.
   * @param handler - Called with the arguments and, behind them, the id of the caller.
   * @param options - `instead: true` so that the script's method is not run.
   * @returns Takes the handler away again.
   */
  onRpc(method: string, handler: RpcHandler, options?: HandlerOptions): () => void;
  /** @returns The names of the properties that the node has. */
  getPropertyNames(): string[];
  /** @param name - A property. @returns Its value; undefined when there is no such property. */
  getProperty(name: string): Variant | undefined;
  /** @param name - A property. @param value - Its new value. @returns Whether there is one that takes the value. */
  setProperty(name: string, value: Variant): boolean;
}

/** A node of a game: its script is told what a node is told, and answers for it. */
export type GameNode = Node & GameNodeMembers;

type NodeClass<T extends Node> = abstract new () => T;

function gameNodeClass<T extends Node>(base: NodeClass<T>): new (world: World) => T & GameNodeMembers {
  const parent = base as unknown as new () => Node;

  class ScriptedNode extends parent implements GameNodeMembers {
    readonly world: World;
    onNotification: ((what: number) => void) | null = null;
    #handlers: NodeHandlers | null = null;

    constructor(world: World) {
      super();
      this.world = world;
    }

    override get_class(): string {
      return stateOf(this)?.native.name ?? "Node";
    }

    override _enter_tree(): void {
      instanceOf(this)?.call("_enter_tree");
    }

    override _ready(): void {
      instanceOf(this)?.call("_ready");
    }

    override _exit_tree(): void {
      instanceOf(this)?.call("_exit_tree");
    }

    override _process(delta: number): void {
      instanceOf(this)?.call("_process", [makeFloat(delta)]);
    }

    override _physics_process(delta: number): void {
      instanceOf(this)?.call("_physics_process", [makeFloat(delta)]);
    }

    override _runProcess(delta: number): void {
      if (canProcess(this.world, this)) super._runProcess(delta);
    }

    override _runPhysicsProcess(delta: number): void {
      if (canProcess(this.world, this)) super._runPhysicsProcess(delta);
    }

    override _notification(what: number): void {
      super._notification(what);
      this.onNotification?.(what);
      instanceOf(this)?.notify(what);
    }

    override _beginFrames(): void {
      const instance = instanceOf(this);
      if (instance?.has("_process") === true) this.set_process(true);
      if (instance?.has("_physics_process") === true) this.set_physics_process(true);
      if (instance !== null) this.world.input.nodeIsReady(this, instance.script);
    }

    override free(): void {
      super.free();
      if (!this.isFreed) return;
      detachScript(this);
      for (const signal of stateOf(this)?.signals?.values() ?? []) signal.disconnectAll();
    }

    override _remoteRpcs(): ReadonlyMap<string, RpcConfigDictionary> {
      const instance = instanceOf(this);
      return instance === null ? NO_RPCS : rpcsOf(instance.script);
    }

    override get _callsAllByName(): boolean {
      return true;
    }

    get rpcCalled(): NodeHandlers["rpcCalled"] {
      this.#handlers ??= new NodeHandlers(this);
      return this.#handlers.rpcCalled;
    }

    onRpc(method: string, handler: RpcHandler, options: HandlerOptions = {}): () => void {
      this.#handlers ??= new NodeHandlers(this);
      return this.#handlers.add(method, handler, options);
    }

    getPropertyNames(): string[] {
      return propertyNames(this.world.run, this);
    }

    getProperty(name: string): Variant | undefined {
      return readProperty(this.world.run, this, name);
    }

    setProperty(name: string, value: Variant): boolean {
      return writeProperty(this.world.run, this, name, value);
    }

    override _remoteCall(method: string, args: readonly Variant[], sender: number): void {
      if (this.#handlers !== null) {
        const parameters = instanceOf(this)?.script.findMethod(method)?.parameters.length ?? 0;
        const plain = args.map((arg) => plainValue(arg));
        if (!this.#handlers.arrive(method, plain, sender, parameters)) return;
      }
      this.world.run.callLater(
        this,
        method,
        args.map((arg) => toScriptValue(arg)),
      );
    }

    _getProperty(name: string): Variant | undefined {
      const { run } = this.world;
      return run.enter(() => lookedThrough(getObjectProperty(run, this, name)), undefined);
    }

    _setProperty(name: string, value: Variant): boolean {
      const { run } = this.world;
      const instance = instanceOf(this);
      if (instance !== null && setSimpleMember(instance, name, value)) return true;
      return run.enter(() => setObjectProperty(run, this, name, toScriptValue(value)), false);
    }
  }
  return ScriptedNode as unknown as new (
    world: World,
  ) => T & GameNodeMembers;
}

const NO_RPCS: ReadonlyMap<string, RpcConfigDictionary> = new Map();
const rpcs = new WeakMap<ScriptClass, ReadonlyMap<string, RpcConfigDictionary>>();

/** What `@rpc` says of the methods of a script and of those that it extends. */
function rpcsOf(script: ScriptClass): ReadonlyMap<string, RpcConfigDictionary> {
  let known = rpcs.get(script);
  if (known === undefined) {
    const found = new Map<string, RpcConfigDictionary>();
    for (const at of script.lineage()) {
      for (const [name, { rpc }] of at.functions) {
        if (rpc === null) continue;
        const config = parseRpcWords(
          rpc.words.map((word) => (typeof word === "number" ? word : (String(word) as RpcWord))),
        );
        if (typeof config !== "string") found.set(name, config);
      }
    }
    known = found;
    rpcs.set(script, known);
  }
  return known;
}

/** A node of any class that this library has none of its own for. */
export const ScriptNode = gameNodeClass(Node);
export const ScriptSynchronizer = gameNodeClass(MultiplayerSynchronizer);

/** A spawner that knows the scenes of its own world only. */
export class ScriptSpawner extends gameNodeClass(MultiplayerSpawner) implements HoldsValues {
  heldValues(): Iterable<unknown> {
    return [this._spawnableScenes];
  }

  override add_spawnable_scene(path: string): void {
    super.add_spawnable_scene(this.world.project.resolve(path, "res://") ?? path);
  }

  override _loadScene(path: string): PackedScene | null {
    const scene: GodotObject | null = this.world.load(path);
    return scene instanceof PackedScene ? scene : null;
  }
}
