/** What is done in one go; the rest waits for the next frame, so that a call that puts itself off again ends nothing but itself. */
const MAX_A_FLUSH = 100_000;

/** Calls that wait for the end of a frame: the engine's message queue. */
export class DeferredCalls {
  #waiting: (() => void)[] = [];
  #at = 0;

  push(call: () => void): void {
    this.#waiting.push(call);
  }

  get length(): number {
    return this.#waiting.length - this.#at;
  }

  /** Does what waits, in order, and what is put off meanwhile. @returns Whether all of it was done. */
  flush(): boolean {
    for (let i = 0; i < MAX_A_FLUSH; i++) {
      const call = this.#waiting[this.#at];
      if (call === undefined) {
        this.#waiting = [];
        this.#at = 0;
        return true;
      }
      this.#at++;
      call();
    }
    this.#waiting = this.#waiting.slice(this.#at);
    this.#at = 0;
    return false;
  }

  clear(): void {
    this.#waiting = [];
    this.#at = 0;
  }
}
