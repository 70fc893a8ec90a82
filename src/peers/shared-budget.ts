/**
 * What a message that was received costs beside its bytes, in bytes of heap: its array, the array's buffer, the record
 * about it and its places in lists. Measured with 100,000 messages of one byte on Node 20.
 */
export const MESSAGE_COST_BYTES = 256;

/** Somebody who takes no more until there is room. */
interface HeldUp {
  /** Called when there may be room again. */
  reconsider(): void;
}

/**
 * One bound on what all connections of a server hold together, beside the bound that each has for itself.
 *
 * Below the bound nobody notices it. Above, whoever holds more than its fair share takes no more; at twice the bound
 * nobody does. So those who hold little are served while others flood.
 *
 * @internal
 */
export class SharedBudget {
  /** How many share it. */
  holders = 0;
  readonly #limitBytes: number;
  readonly #heldUp = new Set<HeldUp>();
  #usedBytes = 0;

  /** @param limitBytes - The bound. */
  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** What is held, in bytes of heap. */
  get usedBytes(): number {
    return this.#usedBytes;
  }

  /** Whether the bound is reached. */
  get isTight(): boolean {
    return this.#usedBytes >= this.#limitBytes;
  }

  /** Whether twice the bound is reached. */
  get isSpent(): boolean {
    return this.#usedBytes >= 2 * this.#limitBytes;
  }

  /**
   * @param ownBytes - What one of the holders holds.
   * @returns Whether it is to take no more for now.
   */
  isOver(ownBytes: number): boolean {
    return this.isSpent || (this.isTight && ownBytes > this.#limitBytes / Math.max(1, this.holders));
  }

  /** Says that so much more is held. */
  take(bytes: number): void {
    this.#usedBytes += bytes;
  }

  /** Says that so much is held no more. */
  give(bytes: number): void {
    this.#usedBytes -= bytes;
    if (this.#heldUp.size > 0 && !this.isTight) for (const holder of [...this.#heldUp]) holder.reconsider();
  }

  /** Notes a holder that waits for room. */
  wait(holder: HeldUp): void {
    this.#heldUp.add(holder);
  }

  /** Forgets one that waits no more. */
  stopWaiting(holder: HeldUp): void {
    this.#heldUp.delete(holder);
  }
}
