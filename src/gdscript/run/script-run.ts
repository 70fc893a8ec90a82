import { GodotObject, type Logger, Signal } from "../../core/index.js";
import type { RunContext } from "../../variant/builtin/index.js";
import type { Variant } from "../../variant/index.js";
import { useRun } from "./builtins.js";
import { isElement, typeText } from "./convert.js";
import { OperationError, Stop } from "./errors.js";
import { execute, invoke } from "./execute.js";
import { Frame } from "./frame.js";
import type { NativeClass, ScriptHost, ScriptLimits, ScriptReport, TraceEntry } from "./host.js";
import { getInstanceMember, setInstanceMember } from "./members.js";
import { MemoryMeter } from "./memory.js";
import { NativeReference } from "./native-reference.js";
import { callMethod, getNamed, methodArity, objectText, setNamed } from "./objects.js";
import { ownClassName } from "./own-classes.js";
import { printed } from "./printing.js";
import type { ScriptRun as RunView, ScriptLibrary } from "./run.js";
import type { MemberConstant, ScriptClass } from "./script-class.js";
import type { ScriptFunction } from "./script-function.js";
import { attachInstance, instanceOf, ScriptInstance } from "./script-instance.js";
import { signalText } from "./signals.js";

/** How many connections of a signal are looked through in one step. */
const CONNECTIONS_A_STEP = 16;
/** How often a frame's callbacks may use up what one of them has. */
const CALLBACKS_A_FRAME = 10;
/** What one element or character counts for, in bytes. */
const BYTES_AN_ELEMENT = 8;

/** How many elements or characters operations on values look at in one step. */
const ELEMENTS_A_STEP = 16;

export const DEFAULT_LIMITS: ScriptLimits = { steps: 10_000_000, depth: 512, memory: 50_000_000 };

/**
 * Everything that changes while the scripts of one bot run: static variables, budgets, the functions that are running. The code
 * that it runs is shared with other runs.
 */
export class ScriptRun implements RunView {
  readonly host: ScriptHost;
  readonly library: ScriptLibrary;
  readonly limits: ScriptLimits;
  readonly memory: MemoryMeter;
  /** What operations on values ask for. */
  readonly context: RunContext;
  /** Loop turns and calls that are left to the present entry. */
  steps = 0;
  #looked = 0;
  depth = 0;
  /** The innermost function that runs. */
  frame: Frame | null = null;
  /** Static variables by class and slot. */
  readonly statics: unknown[][] = [];
  /** What is made once in each run: preloaded resources and constants of them. */
  readonly constants: Variant[] = [];
  /** Whether the present entry has used up what it had: it was said. */
  #isStopped = false;
  /** What all entries together have left, while a frame lasts. */
  #frameSteps = Number.POSITIVE_INFINITY;
  readonly #constantState: boolean[] = [];
  readonly #references = new Map<NativeClass, NativeReference>();
  readonly #userSignals = new WeakMap<GodotObject, Map<string, Signal>>();
  readonly #preloads = new Map<string, Variant>();

  /**
   * @param library - The compiled code.
   * @param host - The world around.
   * @param limits - What scripts may use up.
   */
  constructor(library: ScriptLibrary, host: ScriptHost, limits: ScriptLimits = DEFAULT_LIMITS) {
    this.library = library;
    this.host = host;
    this.limits = limits;
    this.memory = new MemoryMeter(this);
    this.context = {
      charge: (bytes) => this.memory.charge(bytes / BYTES_AN_ELEMENT),
      look: (amount) => {
        this.#spend(amount);
        if (this.steps < 0) this.step();
      },
      spend: (amount) => this.#spend(amount),
      objectText: (object) => objectText(this, object),
      signalText: (signal) => signalText(this, signal),
      isInstance: (object, type) => isElement(this, object, type),
      objectById: (id) => host.objectById(id),
      random: host.random,
      entropy: () => host.entropy(),
      print: (kind, text) => printed(this, kind, text),
    };
  }

  // From outside. None of these throws.

  /**
   * Runs something as an entry from outside, with a budget of its own; inside another entry, with what that one has left.
   *
   * @param work - Calls into scripts.
   * @param otherwise - What is given when the budget is used up.
   */
  enter<T>(work: () => T, otherwise: T): T {
    const restore = useRun(this);
    const outermost = this.depth === 0;
    const granted = Math.min(this.limits.steps, this.#frameSteps);
    if (outermost) {
      this.steps = granted;
      this.#isStopped = false;
    }
    try {
      return work();
    } catch (error) {
      // Whoever called from inside a script has no steps left either, and ends with its next one.
      if (!(error instanceof Stop)) this.reportError(error);
      return otherwise;
    } finally {
      if (outermost) {
        this.#frameSteps -= granted - Math.max(0, this.steps);
        this.frame = null;
      }
      restore();
    }
  }

  /**
   * Runs a frame, or what is like one: what comes from outside during it, however many callbacks there are, has
   * {@link CALLBACKS_A_FRAME} budgets together. Inside another frame, such as what was put
   * off in it, it has as much of its own.
   */
  inFrame<T>(work: () => T): T {
    const before = this.#frameSteps;
    this.#frameSteps = CALLBACKS_A_FRAME * this.limits.steps;
    try {
      return work();
    } finally {
      this.#frameSteps = before;
    }
  }

  /** Calls a function; see {@link ScriptInstance.call}. */
  call(fn: ScriptFunction, instance: ScriptInstance | null, args: readonly Variant[]): Variant {
    return this.enter(() => invoke(this, fn, instance, args, fn.described), null);
  }

  /** See {@link ScriptInstance.get}. */
  getMember(instance: ScriptInstance, name: string): Variant | undefined {
    return this.enter(() => getInstanceMember(this, instance, name), undefined);
  }

  /** See {@link ScriptInstance.set}. */
  setMember(instance: ScriptInstance, name: string, value: Variant): boolean {
    return this.enter(() => setInstanceMember(this, instance, name, value), false);
  }

  /**
   * Loads a script. Its errors are reported.
   *
   * @param path - `res://….gd`.
   * @returns Its class; null when there is no such script, or it has errors.
   */
  load(path: string): ScriptClass | null {
    const found = this.library.load(path);
    if (found === null) return null;
    if (found.isBroken) {
      for (const { message, line } of this.library.errorsOf(found.file)) {
        this.host.report({
          kind: "parse",
          message,
          trace: [{ function: "GDScript::reload", source: found.file, line }],
        });
      }
      return null;
    }
    this.touch(found);
    return found;
  }

  /**
   * Gives an object a script: its variables get their first values, and `_init` is called.
   *
   * @param object - Of the class that the script extends.
   * @param script - A script that has no errors.
   * @param args - For `_init`.
   * @returns The script on the object.
   */
  attach(object: GodotObject, script: ScriptClass, args: readonly Variant[] = []): ScriptInstance {
    return this.enter(() => this.attachInside(object, script, args), null) ?? new ScriptInstance(this, object, script);
  }

  // What objects are.

  readonly classNamed = (name: string): NativeClass | undefined => this.library.nativeClass(name);

  /** The class of any object. */
  classOf(object: GodotObject): NativeClass {
    const own = ownClassName(object);
    return own === null ? this.host.classOf(object) : this.library.nativeClass(own)!;
  }

  /** An object's class with its script, as callables and signals show it. */
  classText(object: GodotObject): string {
    const script = instanceOf(object)?.script;
    const name = object instanceof NativeReference ? "GDScriptNativeClass" : this.classOf(object).name;
    if (script === undefined) return name;
    if (script.outer === null && script.localName !== "") return `${name}(${script.localName})`;
    return script.path.startsWith("res://") ? `${name}(${script.path.slice(script.path.lastIndexOf("/") + 1)})` : name;
  }

  /** Whether a value is an object that was freed. */
  isFreedObject(value: Variant): boolean {
    return value instanceof GodotObject && this.host.isFreed(value);
  }

  /** A class of the engine as a value. */
  reference(native: NativeClass): NativeReference {
    let reference = this.#references.get(native);
    if (reference === undefined) {
      reference = new NativeReference(native);
      this.#references.set(native, reference);
    }
    return reference;
  }

  /** A signal that `add_user_signal` made. */
  userSignal(object: GodotObject, name: string): Signal | null {
    return this.#userSignals.get(object)?.get(name) ?? null;
  }

  addUserSignal(object: GodotObject, name: string): void {
    const signals = this.#userSignals.get(object) ?? new Map<string, Signal>();
    this.#userSignals.set(object, signals);
    if (!signals.has(name)) signals.set(name, new Signal(object, name));
  }

  /** A resource that a script preloads: the same one each time. */
  preload(path: string): Variant {
    let found = this.#preloads.get(path);
    if (found === undefined) {
      found = this.host.load(path);
      this.#preloads.set(path, found);
    }
    return found;
  }

  /** Calls a method of any object, some time after a script asked for it. */
  callLater(object: GodotObject, name: string, args: readonly Variant[]): void {
    if (!this.host.isFreed(object)) this.enter(() => callMethod(this, object, name, args), null);
  }

  /** Sets a property of any object, some time after a script asked for it. */
  setLater(object: GodotObject, name: string, value: Variant): void {
    if (!this.host.isFreed(object)) this.enter(() => setNamed(this, object, name, value), null);
  }

  getNamed(base: Variant, name: string): Variant {
    return getNamed(this, base, name);
  }

  setNamed(base: Variant, name: string, value: Variant): Variant {
    return setNamed(this, base, name, value);
  }

  callMethod(base: Variant, name: string, args: readonly Variant[], where?: () => string): Variant {
    return callMethod(this, base, name, args, where);
  }

  methodArity(object: GodotObject, name: string): number | null {
    return methodArity(this, object, name);
  }

  typeText(value: Variant): string {
    return typeText(this, value);
  }

  /** Gives `@onready` variables their values, the farthest class's first. */
  initializeReady(instance: ScriptInstance): void {
    this.enter(() => {
      for (const script of instance.script.lineage()) {
        const { readyInitializer: fn } = script;
        if (fn !== null) execute(new Frame(this, fn, instance, fn.template.slice(), 0));
      }
    }, undefined);
  }

  // From inside.

  /** {@link attach}, by a script that runs: a wrong number of arguments for `_init` throws. */
  attachInside(object: GodotObject, script: ScriptClass, args: readonly Variant[]): ScriptInstance {
    this.touch(script);
    const instance = new ScriptInstance(this, object, script);
    this.memory.charge(script.memberCount + 16);
    attachInstance(instance);
    this.host.scriptAttached?.(object);
    initialize(this, instance, script);
    const init = script.findMethod("_init");
    if (init !== null) construct(this, init, instance, args);
    else if (args.length > 0) {
      throw new OperationError(`Invalid call to function 'new' in base 'GDScript'. Expected 0 argument(s).`);
    }
    return instance;
  }

  /** Sees to it that the static variables of a class have their first values. */
  touch(script: ScriptClass): unknown[] {
    const known = this.statics[script.index];
    if (known !== undefined) return known;
    if (script.base !== null) this.touch(script.base);
    const values: unknown[] = new Array(script.staticCount).fill(null);
    this.statics[script.index] = values;
    const { staticInitializer } = script;
    if (staticInitializer !== null)
      execute(new Frame(this, staticInitializer, null, staticInitializer.template.slice(), 0));
    const init = script.functions.get("_static_init");
    if (init !== undefined) invoke(this, init, null, [], () => "function '_static_init'");
    for (const inner of script.inner.values()) this.touch(inner);
    return values;
  }

  /** The value of a constant that has to be made in each run. */
  constant(of: MemberConstant): Variant {
    if (this.#constantState[of.slot] !== true) {
      this.#constantState[of.slot] = true;
      this.constants[of.slot] = of.make!({ run: this } as unknown as Frame);
    }
    return this.constants[of.slot];
  }

  /** One more loop turn or call. @throws Stop - When there were too many. */
  step(): void {
    if (--this.steps >= 0) return;
    const { steps } = this.limits;
    if (this.#frameSteps < steps)
      this.stop(
        `The scripts ran too long: more than ${CALLBACKS_A_FRAME * steps} loop turns and calls in one frame. They were stopped.`,
      );
    this.stop(`The script ran too long: more than ${steps} loop turns and calls. It was stopped.`);
  }

  /** What looks through the connections of a signal costs steps, as they are looked through one by one. */
  payForConnections(signal: Signal): void {
    this.work(signal.get_connections().length / CONNECTIONS_A_STEP);
  }

  /** What is looked at costs a step for 16 elements or characters; the rest is kept for the next time. */
  #spend(amount: number): void {
    this.#looked += amount;
    if (this.#looked < ELEMENTS_A_STEP) return;
    const steps = Math.floor(this.#looked / ELEMENTS_A_STEP);
    this.#looked -= steps * ELEMENTS_A_STEP;
    this.steps -= steps;
  }

  /** Takes so many steps at once. @throws Stop - When there were too many. */
  work(steps: number): void {
    this.steps -= Math.floor(steps);
    if (this.steps < 0) this.step();
  }

  /** Ends everything up to the entry from outside. */
  stop(message: string): never {
    if (!this.#isStopped) this.reportError(new OperationError(message));
    this.#isStopped = true;
    this.steps = -1;
    throw new Stop();
  }

  /** The functions that are running, the innermost first. */
  trace(): TraceEntry[] {
    const list: TraceEntry[] = [];
    for (let at = this.frame; at !== null && list.length < 64; at = at.caller) {
      list.push({ function: at.function.name, source: at.function.owner.file, line: at.line });
    }
    return list;
  }

  /** How often values and natives reported something. */
  engineErrors = 0;
  /** Takes what values and natives report while scripts of this run call them. */
  readonly logger: Logger = {
    error: (message) => {
      this.engineErrors++;
      if (message.startsWith("Attempted to ")) this.#reportMisfit(message);
      else this.report("error", message);
    },
    warning: (message) => this.report("warning", message),
  };

  /** What does not fit into a typed container, as the engine says it. */
  #reportMisfit(message: string): void {
    // Scripts are all of one class.
    const text = message.replace(/inherit from 'Resource\(".*"\)'\.$/, "inherit from 'GDScript'.");
    this.reportEngine("Method/function failed. Returning: false", text);
    const [, part] = /TypedDictionary\.(Key|Value)/.exec(message) ?? [];
    if (part === undefined) return;
    const what = part === "Key" ? "_p->typed_key.validate(key" : "_p->typed_value.validate(value";
    this.reportEngine(`Condition "!${what}, "set")" is true. Returning: false`, "");
  }

  /** What the engine itself reports, with what it says of it. */
  reportEngine(message: string, explanation: string): void {
    this.host.report({ kind: "error", message, ...(explanation === "" ? {} : { explanation }), trace: this.trace() });
  }

  /** Writing to a constant dictionary is reported by it, too. */
  reportReadOnly(base: Variant): void {
    if (base instanceof Map) {
      this.reportEngine('Condition "_p->read_only" is true. Returning: false', "Dictionary is in read-only state.");
    }
  }

  report(kind: ScriptReport["kind"], message: string): void {
    this.host.report({ kind, message, trace: this.trace() });
  }

  reportError(error: unknown): void {
    if (error instanceof OperationError) this.report("script", error.message);
    else this.report("script", `Internal error: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Gives the variables of an instance their first values, the farthest class's first. */
function initialize(run: ScriptRun, instance: ScriptInstance, script: ScriptClass): void {
  if (script.base !== null) initialize(run, instance, script.base);
  const { initializer } = script;
  if (initializer !== null) execute(new Frame(run, initializer, instance, initializer.template.slice(), 0));
}

/** Calls `_init`, those of the classes that it extends first where they take no arguments and it does not call `super`. */
function construct(run: ScriptRun, init: ScriptFunction, instance: ScriptInstance, args: readonly Variant[]): void {
  invoke(run, init, instance, args, () => `function 'new' in base 'GDScript'`);
}
