import { scheduleSoon } from "../peers/driver.js";

/** Those who wait until something has happened on the network. @internal */
export class News {
  readonly #waiting = new Set<() => void>();
  #soon = false;

  /** Resolves when something has happened, and after a time in any case. */
  next(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.#waiting.add(wake);
    });
  }

  /** Something came in: those who wait look again once it has been dealt with. */
  came(): void {
    if (this.#waiting.size === 0 || this.#soon) return;
    this.#soon = true;
    scheduleSoon(() => {
      this.#soon = false;
      this.tell();
    });
  }

  /** Those who wait look again now. */
  tell(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}
