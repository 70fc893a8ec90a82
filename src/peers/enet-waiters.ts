import { scheduleSoon } from "./driver.js";

/** Those who wait for a connection's next event. @internal */
export class EnetWaiters {
  readonly #waiting = new Set<() => void>();
  #waking = false;

  /** How many there are. */
  get size(): number {
    return this.#waiting.size;
  }

  /** Resolves when somebody is woken, and after a time in any case. */
  wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, Math.ceil(delayMs));
      this.#waiting.add(done);
    });
  }

  /** Wakes them. */
  wake(): void {
    for (const waiter of [...this.#waiting]) waiter();
  }

  /**
   * Wakes them at the end of the turn, when all its datagrams are taken in. Whoever waited answers, and serves or waits again.
   *
   * @param then - Called after that.
   */
  wakeSoon(then: () => void): void {
    if (this.#waking) return;
    this.#waking = true;
    scheduleSoon(() => {
      this.#waking = false;
      this.wake();
      then();
    });
  }
}
