import { guarded } from "../core/guard.js";
import { errorLimited } from "../core/limited-log.js";
import { textOf } from "../core/message-of.js";

/** What a {@link Driver} needs to know of whatever it drives. @internal */
export interface WakeSource {
  /**
   * Registers the function to be called whenever polling would find something new. It may be called from inside any
   * method and must not poll by itself; the driver polls later in the same turn of the event loop.
   *
   * @param listener - The function, or null to unregister.
   */
  _setWakeListener(listener: (() => void) | null): void;
  /** @returns Milliseconds until polling is due even if nothing arrives; 0 for now, `Infinity` for never. */
  _nextWakeMs(): number;
}

/** When to ask again what could not say when it wants to be driven, in milliseconds. */
const RETRY_MS = 100;
/** Longest delay that timers take, in milliseconds. */
const TIMER_MAX_MS = 2 ** 31 - 1;

/** What is to be called at the end of this turn: thousands of peers share one entry in the event loop's own list. */
let due: (() => void)[] = [];

function callDue(): void {
  const callbacks = due;
  due = [];
  for (const callback of callbacks) guarded("What was left for the end of the turn", callback);
}

/**
 * Calls a function once this turn of the event loop is done with its callbacks, before it waits for anything.
 *
 * @internal
 */
export function scheduleSoon(callback: () => void): void {
  if (due.push(callback) > 1) return;
  if (typeof setImmediate === "function") setImmediate(callDue);
  else setTimeout(callDue, 0);
}

/**
 * A timer that is set anew all the time. One that fires too early costs less than another one each time: only one that is too
 * late is replaced.
 *
 * @internal
 */
export class Alarm {
  readonly #fire: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When it is due, in milliseconds on the clock of `performance`; `Infinity` for never. */
  #dueMs = 0;
  /** When the timer fires: then, or before; `Infinity` while there is none. */
  #timerDueMs = Infinity;

  /** @param fire - Called when it is due, and not again before it is set again. */
  constructor(fire: () => void) {
    this.#fire = fire;
  }

  /** @param delayMs - In how many milliseconds it is due; `Infinity` for never, which frees the timer. */
  set(delayMs: number): void {
    this.#dueMs = performance.now() + delayMs;
    if (delayMs < Infinity && this.#timerDueMs <= this.#dueMs) return;
    clearTimeout(this.#timer);
    this.#timerDueMs = this.#dueMs;
    if (delayMs < Infinity) this.#timer = setTimeout(() => this.#fired(), Math.min(Math.ceil(delayMs), TIMER_MAX_MS));
  }

  #fired(): void {
    this.#timerDueMs = Infinity;
    const leftMs = this.#dueMs - performance.now();
    if (leftMs >= 1) this.set(leftMs);
    else this.#fire();
  }
}

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
  // What is about to step anyhow sets another one then.
  readonly #alarm = new Alarm(() => {
    if (!this.#scheduled) this.#run();
  });
  readonly #runSoon = (): void => this.#run();

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
    this.#source._setWakeListener(() => this.#wake());
    this.#wake();
  }

  /** Stops driving and frees the timer. */
  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    this.#source._setWakeListener(null);
    this.#alarm.set(Infinity);
  }

  #wake(): void {
    if (this.#scheduled || this.#stepping || !this.#running) return;
    this.#scheduled = true;
    scheduleSoon(this.#runSoon);
  }

  #run(): void {
    this.#scheduled = false;
    if (!this.#running) return;
    this.#stepping = true;
    guarded("A peer that drives itself", this.#step);
    this.#stepping = false;
    if (!this.#running) return;
    let delayMs = RETRY_MS;
    guarded("A peer that is asked when to be driven", () => {
      delayMs = this.#source._nextWakeMs();
    });
    if (delayMs <= 0) this.#wake();
    else this.#alarm.set(delayMs);
  }
}

/** What `drive` and `undrive` of a peer do. @internal */
export class SelfDrive {
  readonly #source: WakeSource;
  #driver: Driver | null = null;

  /** @param source - The peer. */
  constructor(source: WakeSource) {
    this.#source = source;
  }

  /**
   * Drives from now on, as this says and no longer as it was said before.
   *
   * @param step - Polls and hands out what came of it. It is told how to ask whether it still drives: what it hands out to
   * may end that.
   */
  start(step: (goesOn: () => boolean) => void): void {
    this.stop();
    const goesOn = (): boolean => this.#driver === driver;
    const driver = new Driver(this.#source, () => step(goesOn));
    this.#driver = driver;
    driver.start();
  }

  /** Ends it. */
  stop(): void {
    this.#driver?.stop();
    this.#driver = null;
  }
}

/** Calls the user's function for a packet: when it throws, the log says so and the next packet has its turn. @internal */
export function callPacketHandler<A extends unknown[]>(handler: (...packet: A) => void, ...packet: A): void {
  try {
    handler(...packet);
  } catch (error) {
    errorLimited("packet handler", () => `The packet handler threw: ${textOf(error)}`, error);
  }
}
