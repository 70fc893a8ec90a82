/** What is done in one go; the rest waits for the next frame, so that a call that puts itself off again ends nothing but itself. */
const MAX_A_FLUSH = 100_000;

/** How many calls wait at most: about what the engine's message queue has room for. */
const MAX_WAITING = 500_000;

/** How many calls that are done may still be kept, or half of all. */
const DONE_AT_MOST = 4096;

/** Calls that wait for the end of a frame: the engine's message queue. */
export class DeferredCalls {
  #waiting: { readonly call: () => void; readonly held: readonly unknown[] }[] = [];
  #at = 0;

  /**
   * @param held - What is kept for the call.
   * @returns Whether there was room.
   */
  push(call: () => void, held: readonly unknown[] = []): boolean {
    if (this.#waiting.length - this.#at >= MAX_WAITING) return false;
    this.#waiting.push({ call, held });
    return true;
  }

  /** What is kept for the calls that wait. */
  *held(): Iterable<unknown> {
    for (let i = this.#at; i < this.#waiting.length; i++) yield this.#waiting[i]!.held;
  }

  /** Does what waits, in order, and what is put off meanwhile. @returns Whether all of it was done. */
  flush(): boolean {
    for (let i = 0; i < MAX_A_FLUSH; i++) {
      const next = this.#waiting[this.#at];
      if (next === undefined) {
        this.#waiting = [];
        this.#at = 0;
        return true;
      }
      this.#at++;
      if (this.#at >= Math.max(DONE_AT_MOST, this.#waiting.length / 2)) this.#forget();
      next.call();
    }
    this.#forget();
    return false;
  }

  /** Lets go of those that are done. */
  #forget(): void {
    this.#waiting = this.#waiting.slice(this.#at);
    this.#at = 0;
  }

  clear(): void {
    this.#waiting = [];
    this.#at = 0;
  }
}
