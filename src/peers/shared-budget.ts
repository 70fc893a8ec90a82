/**
 * What a message that was received costs beside its bytes, in bytes of heap: its array, the array's buffer, the record
 * about it and its places in lists. Measured with a million messages of one byte on Node 20 to 24.
 */
export const MESSAGE_COST_BYTES = 256;

/**
 * One bound on what all connections of a server hold together, beside the bound that each has for itself.
 *
 * Below the bound nobody notices it. Above, whoever holds more than its fair share takes no more; at twice the bound
 * nobody does. So those who hold little are served while others flood.
 *
 * @internal
 */
export class SharedBudget {
  /** What is held, in bytes of memory. */
  usedBytes = 0;
  /** How many share it. */
  holders = 0;
  readonly #limitBytes: number;

  /** @param limitBytes - The bound. */
  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** Whether there is so little left that nobody takes any more. */
  get isSpent(): boolean {
    return this.usedBytes >= 2 * this.#limitBytes;
  }

  /**
   * @param ownBytes - What one of the holders holds.
   * @returns Whether it is to take no more for now.
   */
  isOver(ownBytes: number): boolean {
    if (this.usedBytes < this.#limitBytes) return false;
    return this.isSpent || ownBytes > this.#limitBytes / Math.max(1, this.holders);
  }
}
