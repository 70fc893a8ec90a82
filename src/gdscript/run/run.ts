import type { GodotObject, Logger, Signal } from "../../core/index.js";
import type { RunContext } from "../../variant/builtin/index.js";
import type { Variant } from "../../variant/index.js";
import type { Frame } from "./frame.js";
import type { NativeClass, ScriptHost, ScriptLimits, ScriptReport, TraceEntry } from "./host.js";
import type { NativeReference } from "./native-reference.js";
import type { MemberConstant, ScriptClass } from "./script-class.js";
import type { ScriptFunction } from "./script-function.js";
import type { ScriptInstance } from "./script-instance.js";

/** Where compiled classes come from. */
export interface ScriptLibrary {
  /** The class of a script's file, compiled with everything that it needs; null when there is none. One that has errors is broken. */
  load(path: string): ScriptClass | null;
  /** A class by its path, inner ones included, as far as it is compiled. */
  classAt(path: string): ScriptClass | null;
  nativeClass(name: string): NativeClass | undefined;
  /** A path as written in a file; null when it leads nowhere. */
  resolve(path: string, from: string): string | null;
  /** The errors that were found in a file. */
  errorsOf(path: string): readonly { readonly message: string; readonly line: number }[];
  /** Compiles a text as a class of its own: `GDScript.new()` with `source_code`. */
  compileText(source: string): ScriptClass;
}

/** What the code of scripts knows of the run that it belongs to. */
export interface ScriptRun {
  readonly host: ScriptHost;
  readonly library: ScriptLibrary;
  readonly limits: ScriptLimits;
  /** Counts what is made. */
  readonly memory: { charge(amount: number): void };
  /** What operations on values ask for. */
  readonly context: RunContext;
  /** Loop turns and calls that are left to the present entry. */
  steps: number;
  depth: number;
  /** The innermost function that runs. */
  frame: Frame | null;
  /** Static variables by class and slot. */
  readonly statics: readonly (unknown[] | undefined)[];
  /** What is made once in each run. */
  readonly constants: readonly Variant[];

  // Entries from outside. None of these throws.

  enter<T>(work: () => T, otherwise: T): T;
  call(fn: ScriptFunction, instance: ScriptInstance | null, args: readonly Variant[]): Variant;
  getMember(instance: ScriptInstance, name: string): Variant | undefined;
  setMember(instance: ScriptInstance, name: string, value: Variant): boolean;
  load(path: string): ScriptClass | null;
  initializeReady(instance: ScriptInstance): void;
  callLater(object: GodotObject, name: string, args: readonly Variant[]): void;
  setLater(object: GodotObject, name: string, value: Variant): void;

  // What objects are, and what they do. What goes wrong is an `OperationError`.

  classNamed(name: string): NativeClass | undefined;
  classOf(object: GodotObject): NativeClass;
  classText(object: GodotObject): string;
  typeText(value: Variant): string;
  isFreedObject(value: Variant): boolean;
  reference(native: NativeClass): NativeReference;
  userSignal(object: GodotObject, name: string): Signal | null;
  addUserSignal(object: GodotObject, name: string): void;
  getNamed(base: Variant, name: string): Variant;
  setNamed(base: Variant, name: string, value: Variant): Variant;
  callMethod(base: Variant, name: string, args: readonly Variant[], where?: () => string): Variant;
  /** How many arguments a method of an object takes; null without one of that name. */
  methodArity(object: GodotObject, name: string): number | null;

  // For functions that run.

  attachInside(object: GodotObject, script: ScriptClass, args: readonly Variant[]): ScriptInstance;
  /** The static variables of a class, which have their first values. */
  touch(script: ScriptClass): unknown[];
  constant(of: MemberConstant): Variant;
  preload(path: string): Variant;
  /** One more loop turn or call. @throws Stop - When there were too many. */
  step(): void;
  /** Takes so many steps at once. @throws Stop - When there were too many. */
  work(steps: number): void;
  payForConnections(signal: Signal): void;
  /** Ends everything up to the entry from outside. */
  stop(message: string): never;
  /** The functions that are running, the innermost first. */
  trace(): TraceEntry[];
  report(kind: ScriptReport["kind"], message: string): void;
  reportEngine(message: string, explanation: string): void;
  reportReadOnly(base: Variant): void;
  /** How often values and natives reported something. */
  readonly engineErrors: number;
  /** Takes what values and natives report while scripts of this run call them. */
  readonly logger: Logger;
  reportError(error: unknown): void;
}
