import { GodotError } from "../core/index.js";

/** Waiting, and working at a steady rate, until something ends: a swarm, a phase of a test. */
export interface Pace {
  /**
   * Waits. Returns early at the end.
   *
   * @param ms - How long, in milliseconds.
   * @returns Whether it still goes on.
   */
  sleep(ms: number): Promise<boolean>;
  /**
   * Calls a function at a steady rate until the end. A call that comes late does not move the later ones.
   *
   * @param ms - Time between two calls, in milliseconds.
   * @param step - Called each time; a promise is waited for.
   */
  every(ms: number, step: () => unknown): Promise<void>;
}

/**
 * What a `BotContext` has for its swarm's end, for runners of one's own.
 *
 * @param signal - Aborted when it is to end.
 * @returns Functions that end with it.
 */
export function paceUntil(signal: AbortSignal): Pace {
  const stop = new Stop();
  if (signal.aborted) stop.stop();
  else signal.addEventListener("abort", () => stop.stop(), { once: true });
  return paceOf(stop);
}

/** {@link paceUntil} without a signal's costs. @internal */
export function paceOf(stop: Stop): Pace {
  return {
    sleep: (ms) => sleepUnlessStopped(ms, stop),
    every: (ms, step) => {
      if (ms >= 1) return every(ms, step, stop);
      return Promise.reject(new GodotError("ERR_PARAMETER_RANGE_ERROR", `every() needs at least 1 ms, got ${ms}`));
    },
  };
}

/** What an `AbortSignal` does, for a small part of what it costs: each bot waits with it many times per second. @internal */
export class Stop {
  stopped = false;
  readonly #callbacks = new Set<() => void>();
  #controller: AbortController | null = null;

  /** The same for the user, made when it is asked for. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.stopped) this.#controller.abort();
    return this.#controller.signal;
  }

  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.#controller?.abort();
    for (const callback of [...this.#callbacks]) callback();
    this.#callbacks.clear();
  }

  /** Has a function called once, at the stop. */
  add(callback: () => void): void {
    this.#callbacks.add(callback);
  }

  delete(callback: () => void): void {
    this.#callbacks.delete(callback);
  }
}

/** See {@link Pace.sleep}. */
function sleepUnlessStopped(ms: number, stop: Stop): Promise<boolean> {
  if (stop.stopped) return Promise.resolve(false);
  return new Promise((resolve) => {
    const onStop = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      stop.delete(onStop);
      resolve(true);
    }, ms);
    stop.add(onStop);
  });
}

/** See {@link Pace.every}. */
function every(ms: number, step: () => unknown, stop: Stop): Promise<void> {
  return new Promise((resolve, reject) => {
    let dueMs = performance.now();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const onStop = (): void => {
      if (timer === null) return; // A step is under way.
      clearTimeout(timer);
      resolve();
    };
    const fail = (error: unknown): void => {
      stop.delete(onStop);
      reject(error);
    };
    const wait = (): void => {
      if (stop.stopped) {
        resolve();
        return;
      }
      dueMs += ms;
      const now = performance.now();
      if (dueMs < now - 1000) dueMs = now; // So far behind, catching up would be a flood.
      timer = setTimeout(run, Math.max(0, dueMs - now));
    };
    const run = (): void => {
      timer = null;
      try {
        const result = step();
        if (isThenable(result)) result.then(wait, fail);
        else wait();
      } catch (error) {
        fail(error);
      }
    };
    if (stop.stopped) {
      resolve();
      return;
    }
    stop.add(onStop);
    run();
  });
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === "function";
}
