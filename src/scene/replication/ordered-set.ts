/**
 * A set that is walked in the order in which the engine walks its hash sets: as inserted, except that removing an
 * element moves the last one into its place.
 *
 * Synchronizers are written into packets in that order, so that our packets equal the engine's byte for byte.
 *
 * @internal
 */
export class OrderedSet<T> {
  readonly #index = new Map<T, number>();
  #values: T[] = [];
  #shared = false;

  /** How many elements there are. */
  get size(): number {
    return this.#values.length;
  }

  /** @returns Whether `value` is an element. */
  has(value: T): boolean {
    return this.#index.has(value);
  }

  /** Adds `value` at the end, unless it is there already. */
  add(value: T): void {
    if (this.#index.has(value)) return;
    this.#own();
    this.#index.set(value, this.#values.length);
    this.#values.push(value);
  }

  /** Removes `value`; the last element takes its place. @returns Whether it was there. */
  delete(value: T): boolean {
    const index = this.#index.get(value);
    if (index === undefined) return false;
    this.#own();
    this.#index.delete(value);
    const last = this.#values.pop()!;
    if (index < this.#values.length) {
      this.#values[index] = last;
      this.#index.set(last, index);
    }
    return true;
  }

  /** Removes everything. */
  clear(): void {
    this.#index.clear();
    this.#values = [];
  }

  /**
   * The elements in order. The array is never changed afterwards: later changes of the set go to a copy, so a caller
   * may keep walking it whatever happens meanwhile, and two equal answers mean that nothing has changed between.
   */
  snapshot(): readonly T[] {
    this.#shared = true;
    return this.#values;
  }

  #own(): void {
    if (!this.#shared) return;
    this.#values = this.#values.slice();
    this.#shared = false;
  }
}
