/** Slots that are kept when it runs empty. */
const KEPT_SLOTS = 1024;

/** A first-in, first-out queue that takes from its front without moving the rest. @internal */
export class Fifo<T> {
  #items: (T | undefined)[] = [];
  #head = 0;
  #tail = 0;

  /** How many items wait. */
  get size(): number {
    return this.#tail - this.#head;
  }

  /**
   * @param index - Which one; 0 is the next.
   * @returns An item, left in the queue; `undefined` when there are not so many.
   */
  peek(index = 0): T | undefined {
    return this.#items[this.#head + index];
  }

  /** @param item - Goes to the end. */
  push(item: T): void {
    this.#items[this.#tail++] = item;
  }

  /** @returns The next item, taken off the queue; `undefined` when it is empty. */
  shift(): T | undefined {
    if (this.#head === this.#tail) return undefined;
    const item = this.#items[this.#head];
    this.#items[this.#head++] = undefined;
    if (this.#head === this.#tail) {
      if (this.#tail > KEPT_SLOTS) this.#items = [];
      this.#head = this.#tail = 0;
    } else if (this.#head >= KEPT_SLOTS && this.#head * 2 > this.#tail) {
      this.#items = this.#items.slice(this.#head, this.#tail);
      this.#tail -= this.#head;
      this.#head = 0;
    }
    return item;
  }

  /** Forgets everything. */
  clear(): void {
    this.#items = [];
    this.#head = this.#tail = 0;
  }
}
