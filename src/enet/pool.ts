/** Something that a {@link Pool} keeps. */
interface Pooled<T> {
  /** The next one in whatever list it is in. */
  next: T | null;
  /** Lets go of what it refers to, and sets what its next user counts on. */
  clear(): void;
}

const POOL_LIMIT = 4096;

/** Objects kept for reuse, so that steady traffic makes no garbage. */
export class Pool<T extends Pooled<T>> {
  readonly #type: new () => T;
  #free: T | null = null;
  #size = 0;

  constructor(type: new () => T) {
    this.#type = type;
  }

  /** @returns A new or a cleared one. */
  take(): T {
    const item = this.#free;
    if (item === null) return new this.#type();
    this.#free = item.next;
    this.#size--;
    item.next = null;
    return item;
  }

  /** @param item - One that is in no queue and that nobody refers to. */
  give(item: T): void {
    if (this.#size >= POOL_LIMIT) return;
    item.clear();
    item.next = this.#free;
    this.#free = item;
    this.#size++;
  }
}
