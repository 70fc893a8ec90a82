import type { GodotObject, Signal as SignalType } from "../core/index.js";
import { Signal } from "../core/index.js";
import type { NativeClass, ScriptHost, ScriptReport } from "../gdscript/run/host.js";
import { metaOf } from "../gdscript/run/object-class.js";
import { detachScript, instanceOf } from "../gdscript/run/script-instance.js";
import type { ScriptRun } from "../gdscript/run/script-run.js";
import { Node, type SceneTree } from "../scene/index.js";
import { RandomPCG } from "../variant/builtin/random-pcg.js";
import { type Variant, Vector2i } from "../variant/index.js";
import { DeferredCalls } from "./deferred.js";
import { FrameTimers } from "./frame-timers.js";
import type { GameClass } from "./game-class.js";
import { holds } from "./ghost.js";
import { GhostLog } from "./ghosts.js";
import { libraryClassName } from "./library-classes.js";
import { giveState, NODE_WEIGHT, stateOf } from "./object-state.js";
import type { ProjectView } from "./project-view.js";
import { UserFiles } from "./user-files.js";
import type { WorldOptions } from "./world-options.js";
import type { WorldInput, WorldResources } from "./world-parts.js";

/** A report that ends what ran, and may come again with each frame: it is given once for a place. */
const STOPS = /^The scripts? (?:ran too long|holds too much memory)|^Stack overflow/;

/** What the classes of a world have in common: what one bot's scripts run in. */
export class World implements ScriptHost {
  readonly project: ProjectView;
  readonly options: WorldOptions;
  readonly tree: SceneTree;
  readonly ghosts = new GhostLog();
  readonly deferred = new DeferredCalls();
  readonly random = new RandomPCG();
  /** Frames since the start, of both kinds, and seconds. */
  readonly frames = { process: 0, physics: 0, seconds: 0, isPhysics: false };
  /** How many nodes have a process mode of their own: as long as none has and nothing pauses, all are processed. */
  processModes = 0;
  isPaused = false;
  // Given by GameWorld, which makes them.
  run!: ScriptRun;
  resources!: WorldResources;
  input!: WorldInput;
  readonly timers = new FrameTimers();
  readonly files = new UserFiles(this);
  /** Settings that scripts have changed. */
  readonly settings = new Map<string, Variant>();
  readonly #singletons = new Map<string, GodotObject>();
  readonly #objects = new Map<bigint, WeakRef<GodotObject>>();
  readonly #stops = new Set<string>();
  #swept = 1024;

  constructor(project: ProjectView, tree: SceneTree, options: WorldOptions) {
    this.project = project;
    this.tree = tree;
    this.options = options;
    this.random.seed = options.seed ?? this.entropy();
    this.adopt(tree.root, "Window");
    this.adopt(tree, "SceneTree");
  }

  /** Makes an object of this library one that scripts see. */
  adopt<T extends GodotObject>(object: T, className: string): T {
    if (stateOf(object) === undefined) giveState(object, this.project.nativeClass(className)!);
    return object;
  }

  /** Makes an object of a class of the engine. @returns Null for an unknown class, and one that has no objects. */
  make(className: string): GodotObject | null {
    const native = this.project.nativeClass(className) as Partial<GameClass> | undefined;
    return (native?.make ?? native?.create)?.(this) ?? null;
  }

  classOf(object: GodotObject): NativeClass {
    const state = stateOf(object);
    if (state !== undefined) return state.native;
    const native = this.project.nativeClass(libraryClassName(object))!;
    return giveState(object, native).native;
  }

  isFreed(object: GodotObject): boolean {
    return object instanceof Node ? object.isFreed : stateOf(object)?.isFreed === true;
  }

  free(object: GodotObject): void {
    if (object instanceof Node) {
      object.free();
      return;
    }
    if (this.isFreed(object)) return;
    instanceOf(object)?.notify(1, true);
    detachScript(object);
    this.classOf(object);
    const state = stateOf(object)!;
    state.isFreed = true;
    for (const signal of state.signals?.values() ?? []) signal.disconnectAll();
  }

  signal(object: GodotObject, name: string): SignalType | null {
    const own = (object as unknown as Readonly<Record<string, unknown>>)[name];
    if (own instanceof Signal) return own;
    this.classOf(object);
    const state = stateOf(object)!;
    let signal = state.signals?.get(name);
    if (signal === undefined) {
      signal = new Signal(object, name);
      state.signals ??= new Map();
      state.signals.set(name, signal);
    }
    return signal;
  }

  /** Emits a signal of a class of the engine, unless nobody listens. */
  emit(object: GodotObject, name: string, ...args: Variant[]): void {
    const signal = this.signal(object, name);
    if (signal?.has_connections() === true) signal.emit(...args);
  }

  singleton(name: string): GodotObject | null {
    let found = this.#singletons.get(name);
    if (found === undefined) {
      const native = this.project.nativeClass(name);
      if (native === undefined || this.project.singletonClass(name) === undefined) return null;
      found = this.singletonObject(native);
      this.#singletons.set(name, found);
    }
    return found;
  }

  /** Makes the object behind a singleton. Given by GameWorld. */
  singletonObject!: (native: NativeClass) => GodotObject;

  autoload(name: string): GodotObject | null {
    return this.tree.root.get_node_or_null(name);
  }

  load(path: string): GodotObject | null {
    return this.resources.load(path);
  }

  /** Microseconds since the start, as far as frames have passed. */
  ticksUsec(): number {
    return Math.round(this.frames.seconds * 1e6);
  }

  /** The size of the game's window, as the project sets it. */
  screenSize(): Vector2i {
    const { settings } = this.project;
    const size = (name: string, otherwise: number): number =>
      Number(settings.get(`display/window/size/viewport_${name}`) ?? otherwise);
    return new Vector2i(size("width", 1152), size("height", 648));
  }

  print(text: string): void {
    this.options.print?.(text);
  }

  printError(text: string): void {
    (this.options.printError ?? this.options.print)?.(text);
  }

  printRaw(text: string): void {
    (this.options.printRaw ?? this.options.print)?.(text);
  }

  report(report: ScriptReport): void {
    if (STOPS.test(report.message)) {
      const [at] = report.trace;
      const key = `${report.message} ${at?.source}:${at?.line}`;
      if (this.#stops.has(key)) return;
      this.#stops.add(key);
    }
    this.options.report?.(report);
  }

  /** Says what the engine would say of something that went wrong outside of a script, or in one that runs. */
  error(message: string): void {
    this.report({ kind: "error", message, trace: this.run.trace() });
  }

  warn(message: string): void {
    this.report({ kind: "warning", message, trace: this.run.trace() });
  }

  defer(call: () => void, held?: readonly unknown[]): void {
    if (this.deferred.push(call, held)) return;
    const message = "Failed to put a call off: too many wait already. It is not made.";
    if (!this.#stops.has(message)) this.error(message);
    this.#stops.add(message);
  }

  entropy(): bigint {
    if (this.options.entropy !== undefined) return this.options.entropy();
    const words = crypto.getRandomValues(new Uint32Array(2));
    return (BigInt(words[0]!) << 32n) | BigInt(words[1]!);
  }

  /** Makes an object one that `instance_from_id` finds. */
  register(object: GodotObject): void {
    if (this.#objects.size >= this.#swept) {
      for (const [id, reference] of this.#objects) if (reference.deref() === undefined) this.#objects.delete(id);
      this.#swept = 1024 + 2 * this.#objects.size;
    }
    this.#objects.set(object.get_instance_id(), new WeakRef(object));
  }

  objectById(id: bigint): GodotObject | null {
    return this.#objects.get(id)?.deref() ?? null;
  }

  *roots(): Iterable<GodotObject> {
    yield this.tree.root;
    yield this.tree;
    yield* this.#singletons.values();
    yield* this.resources.loaded();
    yield* this.timers.objects();
  }

  *held(object: GodotObject): Iterable<unknown> {
    yield* metaOf(object);
    const state = stateOf(object);
    if (state?.values != null) yield* state.values.values();
    for (const signal of state?.signals?.values() ?? []) yield* connectedTo(signal);
    if (holds(object)) yield* object.heldValues();
    if (object === this.tree) {
      yield* this.deferred.held();
      yield* this.settings.values();
    }
    if (!(object instanceof Node)) return;
    yield NODE_WEIGHT;
    yield object.name;
    yield* object.get_groups();
    yield* object._childNodes();
    for (const field of Object.values(object)) if (field instanceof Signal) yield* connectedTo(field);
  }
}

function* connectedTo(signal: SignalType): Iterable<unknown> {
  for (const { callable } of signal.get_connections()) yield (callable as { scriptCallable?: unknown }).scriptCallable;
}
