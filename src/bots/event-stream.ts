/** Events that nobody has taken yet; the oldest go first when there are more. */
const QUEUE_MAX = 10_000;

/** A queue that is filled from one side and iterated with `for await` from the other. @internal */
export class EventStream<T> implements AsyncIterableIterator<T> {
  #queue: T[] = [];
  #head = 0;
  #ended = false;
  #waiting: ((result: IteratorResult<T, undefined>) => void)[] = [];
  readonly #onDone: () => void;

  /** @param onDone - Called when the reader stops early. */
  constructor(onDone: () => void) {
    this.#onDone = onDone;
  }

  push(value: T): void {
    if (this.#ended) return;
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) {
      waiting({ value, done: false });
      return;
    }
    this.#queue.push(value);
    if (this.#queue.length - this.#head > QUEUE_MAX) this.#head++;
    this.#compact();
  }

  /** No more will come; what is queued can still be read. */
  end(): void {
    this.#ended = true;
    for (const waiting of this.#waiting.splice(0)) waiting({ value: undefined, done: true });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#head < this.#queue.length) {
      const value = this.#queue[this.#head++]!;
      this.#compact();
      return Promise.resolve({ value, done: false });
    }
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.end();
    this.#queue = [];
    this.#head = 0;
    this.#onDone();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #compact(): void {
    if (this.#head < 1024 || this.#head * 2 < this.#queue.length) return;
    this.#queue = this.#queue.slice(this.#head);
    this.#head = 0;
  }
}
