/** A first-in, first-out queue that takes from its front without moving the rest. @internal */
export class PacketQueue<T> {
  #items: (T | undefined)[] = [];
  #head = 0;

  /** How many items wait. */
  get size(): number {
    return this.#items.length - this.#head;
  }

  /** @returns The next item, left in the queue; `undefined` when it is empty. */
  peek(): T | undefined {
    return this.#items[this.#head];
  }

  /** @param item - Goes to the end. */
  push(item: T): void {
    this.#items.push(item);
  }

  /** @returns The next item, taken off the queue; `undefined` when it is empty. */
  shift(): T | undefined {
    if (this.#head === this.#items.length) return undefined;
    const item = this.#items[this.#head];
    this.#items[this.#head++] = undefined;
    if (this.#head === this.#items.length) this.clear();
    else if (this.#head > 1024 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  /** Forgets everything. */
  clear(): void {
    this.#items = [];
    this.#head = 0;
  }
}
