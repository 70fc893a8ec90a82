import { GodotObject, Signal } from "../../core/index.js";
import { CONNECT_ONE_SHOT } from "../../core/signal.js";
import type { Variant } from "../../variant/index.js";
import { failed } from "./failures.js";
import type { Frame, Steps } from "./frame.js";
import type { ScriptRun } from "./run.js";

/** A function that waits: what its caller gets as long as it has not ended (`GDScriptFunctionState`). */
export class Coroutine extends GodotObject {
  /** Emitted with what the function gives, when it ends. */
  readonly completed = new Signal<[result: Variant]>(this, "completed");
  readonly #run: ScriptRun;
  readonly #frame: Frame;
  readonly #steps: Steps<number>;
  #isDone = false;
  #result: Variant = null;
  #waits: Signal | null = null;

  constructor(run: ScriptRun, frame: Frame) {
    super();
    this.#run = run;
    this.#frame = frame;
    this.#steps = frame.function.steps!(frame);
  }

  get_class(): string {
    return "GDScriptFunctionState";
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** What the function gave; null before it ended. */
  get result(): Variant {
    return this.#result;
  }

  /** The signal that it waits for. */
  get waits(): Signal | null {
    return this.#waits;
  }

  /** The values that it holds. */
  get locals(): readonly unknown[] {
    return this.#frame.locals;
  }

  /** Runs to the first wait; its frame is the run's present one. @returns What the function gives, or itself when it waits. */
  start(): Variant {
    this.#advance(null);
    return this.#isDone ? this.#result : this;
  }

  #advance(value: Variant): void {
    const { done, value: waited } = this.#steps.next(value);
    if (done === true) {
      this.#isDone = true;
      this.#result = this.#frame.result;
      return;
    }
    this.#run.memory.charge(this.#frame.locals.length + 16);
    const signal = (waited instanceof Coroutine ? waited.completed : waited) as Signal;
    this.#waits = signal;
    this.#run.payForConnections(signal);
    const resume = (...args: unknown[]): void => this.#resume(args as Variant[]);
    signal.connect(Object.assign(resume, { coroutine: this }), CONNECT_ONE_SHOT);
  }

  #resume(args: Variant[]): void {
    this.#waits = null;
    const run = this.#run;
    const frame = this.#frame;
    const { instance } = frame;
    if (instance !== null && run.host.isFreed(instance.object)) {
      this.#isDone = true;
      return;
    }
    run.enter(() => {
      if (--run.steps < 0) run.step();
      run.depth++;
      frame.caller = run.frame;
      run.frame = frame;
      try {
        this.#advance(args.length === 0 ? null : args.length === 1 ? args[0] : args);
      } catch (error) {
        this.#isDone = true;
        this.#result = failed(run, frame, error);
      } finally {
        run.depth--;
        run.frame = frame.caller;
      }
      if (this.#isDone) this.completed.emit(this.#result);
    }, undefined);
  }
}

/** Whether a value has to be waited for. */
export function isWaitable(value: Variant): boolean {
  return value instanceof Signal || (value instanceof Coroutine && !value.isDone);
}
