import type { GodotObject } from "../core/index.js";

/** Something that goes on with time, frame by frame. */
export interface FrameTimer {
  readonly object: GodotObject;
  /** Whether it goes with physics frames. */
  readonly isPhysics: boolean;
  /** Time has passed. @returns Whether it has ended. */
  advance(delta: number): boolean;
}

/** More than a game has at once; beyond it the oldest ends unseen. */
const MAX_TIMERS = 100_000;

/** What `create_timer` and `create_tween` made and has not ended. */
export class FrameTimers {
  #timers: FrameTimer[] = [];

  /** @returns Whether there was room. */
  add(timer: FrameTimer): boolean {
    if (this.#timers.length >= MAX_TIMERS) return false;
    this.#timers.push(timer);
    return true;
  }

  /** Time has passed for all that were there when it began. */
  advance(delta: number, isPhysics: boolean): void {
    const before = this.#timers;
    if (before.length === 0) return;
    this.#timers = [];
    const going = before.filter((timer) => timer.isPhysics !== isPhysics || !timer.advance(delta));
    this.#timers = [...going, ...this.#timers];
  }

  *objects(): Iterable<GodotObject> {
    for (const { object } of this.#timers) yield object;
  }

  clear(): void {
    this.#timers = [];
  }
}
