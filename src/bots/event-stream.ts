/** Events that nobody has taken yet; the oldest go first when there are more. */
const QUEUE_MAX = 10_000;
/** The same in bytes of the packets that brought them: a server could fill the memory with long ones. */
const QUEUE_MAX_BYTES = 16 * 1024 * 1024;

/** Stands where an event was, so that it is not kept alive. */
const TAKEN = { value: undefined as never, bytes: 0 };

/** A queue that is filled from one side and iterated with `for await` from the other. @internal */
export class EventStream<T> implements AsyncIterableIterator<T> {
  #queue: { readonly value: T; readonly bytes: number }[] = [];
  #bytes = 0;
  #head = 0;
  #ended = false;
  #waiting: ((result: IteratorResult<T, undefined>) => void)[] = [];
  readonly #onDone: () => void;

  /** @param onDone - Called when the reader stops early. */
  constructor(onDone: () => void) {
    this.#onDone = onDone;
  }

  /** Adds an event; `bytes` is the length of the packet that brought it. */
  push(value: T, bytes = 0): void {
    if (this.#ended) return;
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) {
      waiting({ value, done: false });
      return;
    }
    this.#queue.push({ value, bytes });
    this.#bytes += bytes;
    while (this.#queue.length - this.#head > QUEUE_MAX || this.#bytes > QUEUE_MAX_BYTES) this.#take();
  }

  /** No more will come; what is queued can still be read. */
  end(): void {
    this.#ended = true;
    for (const waiting of this.#waiting.splice(0)) waiting({ value: undefined, done: true });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#head < this.#queue.length) {
      return Promise.resolve({ value: this.#take(), done: false });
    }
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.end();
    this.#queue = [];
    this.#head = this.#bytes = 0;
    this.#onDone();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): T {
    const { value, bytes } = this.#queue[this.#head]!;
    this.#queue[this.#head++] = TAKEN;
    this.#bytes -= bytes;
    if (this.#head >= 1024 && this.#head * 2 >= this.#queue.length) {
      this.#queue = this.#queue.slice(this.#head);
      this.#head = 0;
    }
    return value;
  }
}
