import { GodotObject } from "../../core/index.js";
import { ScriptCallable } from "./callable.js";
import { Coroutine } from "./coroutine.js";
import type { ScriptRun } from "./run.js";
import { instanceOf } from "./script-instance.js";

/** How many elements or characters are written in one step: large values cost time, too. */
const ELEMENTS_A_STEP = 64;

/** How often a run that holds too much is refused more, before what it holds is counted again. */
const REFUSALS = 16;

/**
 * How much the containers, strings and objects of a run's scripts hold, in elements and characters.
 *
 * What is made is counted as it is made. When that is more than allowed, what still lives is counted from the roots: a script that makes
 * and forgets goes on, one that keeps too much is stopped. So the cost of looking is spread over what was made.
 */
export class MemoryMeter {
  readonly #run: ScriptRun;
  #made = 0;
  /** What was made since a script went on last: by one method that makes much, which nothing holds yet. */
  #inOne = 0;
  /** What was made and not paid for in steps yet. */
  #unpaid = 0;
  #stepsLeft = 0;
  /** How often more is refused without looking. */
  #refusals = 0;

  constructor(run: ScriptRun) {
    this.#run = run;
  }

  /** So much is made next. @throws Stop - When the run holds too much. */
  charge(amount: number): void {
    const run = this.#run;
    if (this.#refusals > 0) {
      this.#refusals--;
      this.#tooMuch();
    }
    this.#inOne = run.steps === this.#stepsLeft ? this.#inOne + amount : amount;
    this.#unpaid += amount;
    if (this.#unpaid >= ELEMENTS_A_STEP) {
      run.work(this.#unpaid / ELEMENTS_A_STEP);
      this.#unpaid %= ELEMENTS_A_STEP;
    }
    this.#stepsLeft = run.steps;
    this.#made += amount;
    if (this.#inOne > run.limits.memory / 2) this.#tooMuch();
    if (this.#made > run.limits.memory) this.#look(amount);
  }

  /** So much was made by who can't be stopped: that a script holds too much is found out when one makes something next. */
  note(amount: number): void {
    this.#made += amount;
  }

  /** @param more - What nobody holds as yet. */
  #look(more: number): void {
    const { memory } = this.#run.limits;
    const alive = this.measure(memory) + more;
    this.#made = Math.min(alive, memory);
    if (alive <= memory / 2) return;
    this.#refusals = REFUSALS;
    this.#tooMuch();
  }

  #tooMuch(): never {
    const most = this.#run.limits.memory / 2;
    this.#run.stop(`The script holds too much memory: more than ${most} elements and characters. It was stopped.`);
  }

  /** Counts what lives, up to a bound. */
  measure(most: number): number {
    const run = this.#run;
    const seen = new Set<object>();
    const open: unknown[] = [];
    let sum = 0;
    const visit = (value: unknown): void => {
      if (typeof value === "string") sum += value.length;
      else if (typeof value === "object" && value !== null && !seen.has(value)) {
        seen.add(value);
        open.push(value);
      }
    };
    for (const root of run.host.roots()) visit(root);
    for (const values of run.statics) for (const value of values ?? []) visit(value);
    for (const value of run.constants) visit(value);
    for (let frame = run.frame; frame !== null; frame = frame.caller) {
      for (const value of frame.locals) visit(value);
      if (frame.instance !== null) visit(frame.instance.object);
    }
    for (let next = open.pop(); next !== undefined && sum <= most; next = open.pop()) {
      sum += 4;
      if (Array.isArray(next)) {
        sum += next.length;
        for (const item of next) visit(item);
      } else if (next instanceof Map) {
        sum += next.size * 2;
        for (const [key, value] of next) {
          visit(key);
          visit(value);
        }
      } else if (ArrayBuffer.isView(next)) sum += next.byteLength;
      else if (next instanceof ScriptCallable) for (const value of next.held()) visit(value);
      else if (next instanceof Coroutine) for (const value of next.locals) visit(value);
      else if (next instanceof GodotObject) this.#visitObject(next, visit);
    }
    return sum;
  }

  #visitObject(object: GodotObject, visit: (value: unknown) => void): void {
    const instance = instanceOf(object);
    if (instance !== null) {
      for (const value of instance.members) visit(value);
      for (const signal of instance.openSignals()) {
        for (const { callable } of signal.get_connections()) {
          const { scriptCallable, coroutine } = callable as { scriptCallable?: unknown; coroutine?: unknown };
          visit(scriptCallable ?? coroutine);
        }
      }
    }
    for (const value of this.#run.host.held(object)) visit(value);
  }
}
