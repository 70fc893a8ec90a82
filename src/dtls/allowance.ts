/**
 * How often something costly is done for each of many askers: each has a number of tokens, which come back with time.
 *
 * Askers with all their tokens are not remembered; beyond a number of others the one that asked longest ago is forgotten.
 */
export class Allowance {
  readonly #burst: number;
  readonly #perMs: number;
  readonly #maximumAskers: number;
  /** By who asked last. */
  readonly #spent = new Map<string, { tokens: number; atMs: number }>();

  /**
   * @param burst - Tokens that an asker has at most, at least 1.
   * @param perSecond - Tokens that come back in a second.
   * @param maximumAskers - How many are remembered.
   */
  constructor(burst: number, perSecond: number, maximumAskers: number) {
    this.#burst = burst;
    this.#perMs = perSecond / 1000;
    this.#maximumAskers = maximumAskers;
  }

  /** How many askers are remembered. */
  get size(): number {
    return this.#spent.size;
  }

  /** @returns Whether an asker had a token; it is spent. */
  take(nowMs: number, asker: string): boolean {
    const known = this.#spent.get(asker);
    const tokens =
      known === undefined ? this.#burst : Math.min(this.#burst, known.tokens + (nowMs - known.atMs) * this.#perMs);
    if (tokens < 1) return false;
    this.#spent.delete(asker);
    this.#spent.set(asker, { tokens: tokens - 1, atMs: nowMs });
    if (this.#spent.size > this.#maximumAskers) for (const [oldest] of this.#spent) return this.#spent.delete(oldest);
    return true;
  }

  /** Gives a token back: it was well spent. */
  giveBack(asker: string): void {
    const known = this.#spent.get(asker);
    if (known === undefined) return;
    known.tokens++;
    if (known.tokens >= this.#burst) this.#spent.delete(asker);
  }
}
