import type { GodotObject, Signal } from "../../core/index.js";
import type { RandomPCG } from "../../variant/builtin/random-pcg.js";
import type { Variant } from "../../variant/index.js";

/*
 * What the interpreter asks of the world outside of it: nothing else of it is reachable from a script.
 *
 * Two halves. A ScriptProject is what scripts are compiled against: sources, names, the class table. It is the same for all bots of a
 * game, and so is the compiled code. A ScriptHost is what one bot's scripts run in: its singletons, its tree, its output.
 *
 * How values cross: a native method or property that is declared as `int`, `float`, `String`, `StringName` or `bool` takes and gives
 * plain JS values: `number` (`bigint` for ints beyond 2^53), `string`, `boolean`. Everything else is a Variant as everywhere in this
 * library; what is declared as `Variant` (type 0) crosses untouched: floats with whole values are GDFloat there.
 * Arguments are checked, converted and filled up with defaults before a native sees them: their number is that of the parameters.
 */

/** A type as the class table says it. */
export interface NativeType {
  /** `Variant.Type`; 0 for any. */
  readonly type: number;
  /** For objects, the class; for ints, the enum (`Node.ProcessMode`). */
  readonly className?: string;
  /** Of typed arrays (one) and typed dictionaries (two). */
  readonly elements?: readonly NativeType[];
}

/** A parameter of a native method or signal. */
export interface NativeParameter {
  readonly name: string;
  readonly type: NativeType;
  /** What is taken when the argument is left out; undefined when it must not be. */
  readonly fallback?: Variant;
}

/** A method of a native class. */
export interface NativeMethod {
  readonly name: string;
  readonly parameters: readonly NativeParameter[];
  /** Null for `void`. */
  readonly returns: NativeType | null;
  readonly isStatic?: boolean;
  /** Whether any number of arguments may follow the parameters. */
  readonly isVararg?: boolean;
  /** Whether scripts override it and nothing else: `_ready`. It may be called with `super()`, which does nothing. */
  readonly isVirtual?: boolean;
  /**
   * @param object - The object; null for a static method.
   * @param args - As many as there are parameters, converted to their types; more for {@link isVararg}.
   * @returns What it gives; anything for `void`. To fail as the engine does, throw an `OperationError` with its words.
   */
  call(object: GodotObject | null, args: Variant[], host: ScriptHost): Variant;
}

/** A property of a native class. */
export interface NativeProperty {
  readonly name: string;
  readonly type: NativeType;
  get(object: GodotObject, host: ScriptHost): Variant;
  /** Undefined for a read-only property. The value is converted to the type before. */
  set?(object: GodotObject, value: Variant, host: ScriptHost): void;
  /** Names of the methods that do the same, where there are (`get_name`, `set_name`). */
  readonly getter?: string;
  readonly setter?: string;
  /** `PropertyUsageFlags`; 6 (stored, shown) when left out. */
  readonly usage?: number;
}

/** A class of the engine. The same object each time it is asked for; what it tells never changes. */
export interface NativeClass {
  readonly name: string;
  /** Null for `Object`. */
  readonly base: NativeClass | null;
  /** Own members only: the interpreter asks the bases itself, and keeps what it found. */
  method(name: string): NativeMethod | undefined;
  property(name: string): NativeProperty | undefined;
  /** The parameters of a signal. */
  signal(name: string): readonly NativeParameter[] | undefined;
  /** A constant or a value of an enum. */
  constant(name: string): number | bigint | undefined;
  /** Values of an enum by name. */
  enumValues(name: string): ReadonlyMap<string, number | bigint> | undefined;
  /** Names of own properties, in order: for `get_property_list`. */
  propertyNames(): Iterable<string>;
  methodNames(): Iterable<string>;
  signalNames(): Iterable<string>;
  /**
   * Makes an object. Null for an abstract class and a singleton's.
   *
   * The object must answer to {@link ScriptHost.classOf} with this class. A script is attached to it afterwards, when `instanceOf(object)`
   * is no longer null: an object that calls virtual methods has to ask for it then.
   */
  readonly create: ((host: ScriptHost) => GodotObject) | null;
  /** Whether objects are counted by references, so that nobody frees them. */
  readonly isRefCounted: boolean;
}

/** What an autoload's name stands for, as far as it is known before anything runs. */
export interface AutoloadName {
  /** The script of its root node; null without one. */
  readonly script: string | null;
  /** The class of its root node. */
  readonly nativeClass: string;
}

/** What scripts are compiled against. Answers never change. */
export interface ScriptProject {
  /** @param path - `res://….gd`. @returns The script's text; undefined when there is no such file. */
  source(path: string): string | undefined;
  /**
   * @param path - As written: absolute, relative or `uid://…`.
   * @param from - The script that it is written in.
   * @returns `res://…`; null when there is no such file.
   */
  resolve(path: string, from: string): string | null;
  /** The script of a `class_name`. */
  globalClass(name: string): string | undefined;
  /** An autoload whose name is a global variable (`*` in the project's settings). */
  autoload(name: string): AutoloadName | undefined;
  nativeClass(name: string): NativeClass | undefined;
  /** The class of a singleton of the engine (`Input`). */
  singletonClass(name: string): string | undefined;
  /** The class of a resource that is no script, as far as its file's name tells: for the type of `preload`. */
  resourceClass(path: string): string;
}

/** What is said of an error. */
export interface ScriptReport {
  /** `script` for an error of a script itself; `error` and `warning` for `push_error`, `push_warning` and what the engine reports. */
  readonly kind: "script" | "error" | "warning" | "parse";
  /** In the engine's words. */
  readonly message: string;
  /** What the engine adds on a line of its own. */
  readonly explanation?: string;
  /** The functions on the way, the innermost first. */
  readonly trace: readonly TraceEntry[];
}

/** A place in running code. */
export interface TraceEntry {
  /** The function's name. */
  readonly function: string;
  /** `res://…`. */
  readonly source: string;
  /** Counted from 1. */
  readonly line: number;
}

/** What one bot's scripts run in. */
export interface ScriptHost {
  /** The class of an object that natives made, or that the host gave. */
  classOf(object: GodotObject): NativeClass;
  /** Whether an object was freed. Whoever frees one calls {@link detachScript} for it, so that its script is not reached any more. */
  isFreed(object: GodotObject): boolean;
  /** `free()` of an object that is not counted by references. */
  free(object: GodotObject): void;
  /** The signal of an object that its class has by that name. */
  signal(object: GodotObject, name: string): Signal | null;
  singleton(name: string): GodotObject | null;
  /** The node of an autoload; null as long as it is not there. */
  autoload(name: string): GodotObject | null;
  /** Loads a resource that is no script. @returns Null, and has reported why, when that failed. */
  load(path: string): GodotObject | null;
  /** `print`: a line without its end. */
  print(text: string): void;
  /** `printerr`. */
  printError(text: string): void;
  /** `printraw`: no line end is added. */
  printRaw(text: string): void;
  report(report: ScriptReport): void;
  /** Calls something when the present frame, or whatever stands for one, ends: `call_deferred`. In the order of the calls. */
  defer(call: () => void, held?: readonly unknown[]): void;
  /** The generator behind `randi()` and the like: each bot has its own. */
  readonly random: RandomPCG;
  /** 64 bits that nobody foresees, for `randomize()`. */
  entropy(): bigint;
  /** The object of an id, for `instance_from_id()`; null when there is none. */
  objectById(id: bigint): GodotObject | null;
  /** From where everything that lives can be reached: the tree's root, singletons. Asked when memory is measured. */
  roots(): Iterable<GodotObject>;
  /** What an object holds beside its script's variables: children, metadata. Asked when memory is measured. */
  held(object: GodotObject): Iterable<unknown>;
  /** Called after a script was attached to an object, before `_init` runs. */
  scriptAttached?(object: GodotObject): void;
}

/** What scripts may use up. */
export interface ScriptLimits {
  /** Loop turns and calls of one entry from outside (a callback, an RPC, a resumed coroutine). */
  readonly steps: number;
  /** Calls inside one another. */
  readonly depth: number;
  /** What the containers and strings of a run hold at once, in elements and characters. */
  readonly memory: number;
}
