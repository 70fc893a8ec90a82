/** Something that wants to be called at a time. */
export interface Due {
  /** When, in milliseconds; set by {@link Deadlines} only. */
  dueMs: number;
  /** Its place among the others; -1 for none. Set by {@link Deadlines} only. */
  place: number;
}

/** Who is due first: a binary heap, so that a change costs the logarithm of their number and asking costs nothing. */
export class Deadlines<T extends Due> {
  readonly #heap: T[] = [];

  /** When the first is due; null when nobody waits. */
  get firstMs(): number | null {
    return this.#heap[0]?.dueMs ?? null;
  }

  /** Sets when something is due; null for never. */
  set(one: T, dueMs: number | null): void {
    if (dueMs === null) {
      if (one.place < 0) return;
      const last = this.#heap.pop()!;
      const { place } = one;
      one.place = -1;
      if (last !== one) this.#settle(last, place);
      return;
    }
    if (one.place >= 0 && one.dueMs === dueMs) return;
    one.dueMs = dueMs;
    this.#settle(one, one.place < 0 ? this.#heap.length : one.place);
  }

  /** @returns Who is due, the earliest of them; it still waits until its time is set anew. Null when nobody is. */
  firstDue(nowMs: number): T | null {
    const first = this.#heap[0];
    return first !== undefined && first.dueMs <= nowMs ? first : null;
  }

  #settle(one: T, from: number): void {
    const heap = this.#heap;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (heap[above]!.dueMs <= one.dueMs) break;
      this.#put(heap[above]!, place);
      place = above;
    }
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && heap[below + 1]!.dueMs < heap[below]!.dueMs) below++;
      if (heap[below]!.dueMs >= one.dueMs) break;
      this.#put(heap[below]!, place);
      place = below;
    }
    this.#put(one, place);
  }

  #put(one: T, place: number): void {
    this.#heap[place] = one;
    one.place = place;
  }
}
