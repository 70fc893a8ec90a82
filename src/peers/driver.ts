import { push_error } from "../core/index.js";

/** What a {@link Driver} needs to know of whatever it drives. @internal */
export interface WakeSource {
  /**
   * Registers the function to be called whenever polling would find something new. It may be called from inside any
   * method and must not poll by itself; the driver polls later in the same turn of the event loop.
   *
   * @param listener - The function, or null to unregister.
   */
  _set_wake_listener(listener: (() => void) | null): void;
  /** @returns Milliseconds until polling is due even if nothing arrives; 0 for now, `Infinity` for never. */
  _next_wake_ms(): number;
}

/** Longest delay that timers take, in milliseconds. */
const TIMER_MAX_MS = 2 ** 31 - 1;

/**
 * Calls a function once this turn of the event loop is done with its callbacks, before it waits for anything.
 *
 * @internal
 */
export const scheduleSoon: (callback: () => void) => void =
  typeof setImmediate === "function"
    ? (callback) => {
        setImmediate(callback);
      }
    : (callback) => {
        setTimeout(callback, 0);
      };

/**
 * Calls a step function when its source has something to do, and only then: no tick, no interval.
 *
 * @internal
 */
export class Driver {
  readonly #source: WakeSource;
  readonly #step: () => void;
  #running = false;
  #scheduled = false;
  #stepping = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param source - What wakes the driver.
   * @param step - Polls and hands out what came of it.
   */
  constructor(source: WakeSource, step: () => void) {
    this.#source = source;
    this.#step = step;
  }

  /** Starts driving; the first step comes in this turn of the event loop. */
  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#source._set_wake_listener(() => this.#wake());
    this.#wake();
  }

  /** Stops driving and frees the timer. */
  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    this.#source._set_wake_listener(null);
    this.#clearTimer();
  }

  #wake(): void {
    if (this.#scheduled || this.#stepping || !this.#running) return;
    this.#scheduled = true;
    this.#clearTimer();
    scheduleSoon(() => this.#run());
  }

  #run(): void {
    this.#scheduled = false;
    if (!this.#running) return;
    this.#stepping = true;
    try {
      this.#step();
    } catch (error) {
      push_error(`A peer that drives itself threw: ${String(error)}`, error);
    } finally {
      this.#stepping = false;
    }
    if (!this.#running) return;
    const delay_ms = this.#source._next_wake_ms();
    if (delay_ms <= 0) this.#wake();
    else if (delay_ms !== Infinity) {
      this.#clearTimer();
      this.#timer = setTimeout(
        () => {
          this.#timer = null;
          this.#run();
        },
        Math.min(Math.ceil(delay_ms), TIMER_MAX_MS),
      );
    }
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
