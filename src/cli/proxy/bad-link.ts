import { guarded } from "../../core/guard.js";

/** Makes a link worse: loses some of what it is given, and holds the rest back. */
export class BadLink {
  readonly #loss: number;
  readonly #delayMs: number;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  /** What was thrown away. */
  lost = 0;

  /**
   * @param loss - Share that is thrown away, 0 to 1.
   * @param delayMs - How long the rest is held back, in milliseconds.
   */
  constructor(loss: number, delayMs: number) {
    this.#loss = loss;
    this.#delayMs = delayMs;
  }

  /**
   * Sends something, perhaps.
   *
   * @param send - Called now, later or never. What it throws counts as lost.
   */
  pass(send: () => void): void {
    if (this.#loss > 0 && Math.random() < this.#loss) {
      this.lost++;
      return;
    }
    if (this.#delayMs === 0) {
      guarded(SENDING, send);
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      guarded(SENDING, send);
    }, this.#delayMs);
    this.#timers.add(timer);
  }

  /** Throws away what is still held back. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}

const SENDING = "The proxy, when it passed something on,";
