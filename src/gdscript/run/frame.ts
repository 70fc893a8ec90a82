import type { Variant } from "../../variant/index.js";
import type { ScriptRun } from "./run.js";
import type { ScriptFunction } from "./script-function.js";
import type { ScriptInstance } from "./script-instance.js";

/** One call of a function: what changes while its code runs. */
export class Frame {
  readonly run: ScriptRun;
  readonly function: ScriptFunction;
  /** Null in a static function. */
  readonly instance: ScriptInstance | null;
  /** The variables of the instance. */
  readonly members: unknown[];
  /** Parameters and local variables by slot. Those declared as `float` are plain doubles, all others Variants. */
  readonly locals: unknown[];
  /** How many arguments were given: those missing get their defaults. */
  given: number;
  /** Of the statement that runs. */
  line: number;
  result: Variant = null;
  caller: Frame | null = null;

  constructor(run: ScriptRun, fn: ScriptFunction, instance: ScriptInstance | null, locals: unknown[], given: number) {
    this.run = run;
    this.function = fn;
    this.instance = instance;
    this.members = instance === null ? NONE : instance.members;
    this.locals = locals;
    this.given = given;
    this.line = fn.line;
  }
}

const NONE: unknown[] = [];

/** How a statement ended. */
export const NEXT = 0;
export const BREAK = 1;
export const CONTINUE = 2;
export const RETURN = 3;

/** A compiled expression. */
export type Evaluate = (frame: Frame) => Variant;
/** A compiled expression whose value is a `float` or an `int` small enough: as a plain double. */
export type EvaluateReal = (frame: Frame) => number;
/** A compiled statement. Gives how it ended. */
export type Execute = (frame: Frame) => number;
/** What a coroutine stops for: a signal or another coroutine; what it gets back is the awaited value. */
export type Steps<T> = Generator<Variant, T, Variant>;
/** A compiled statement with `await` in it. */
export type ExecuteSteps = (frame: Frame) => Steps<number>;
