import { copyInto } from "./copy.js";

/** Up to this length V8 keeps a buffer among its objects. */
const SHORT_BYTES = 64;
/** Short buffers differ in length by this much, longer ones by {@link STEP_BYTES}. */
const SHORT_STEP_BYTES = 16;
const STEP_BYTES = 128;
/** Longer ones are not kept. */
const LONGEST_BYTES = 4096;
/** How much is kept for later use, in bytes. */
const KEPT_MAX_BYTES = 256 * 1024;

/**
 * Memory for what is to be sent, used again and again. Nothing else ever sees it: a buffer goes back once nobody reads it any more.
 */
export class BufferPool {
  readonly #free: Uint8Array[][] = [];
  #keptBytes = 0;

  /** @returns A buffer that begins with these of the bytes, and is at most 127 longer. */
  copy(bytes: Uint8Array, at = 0, length: number = bytes.length): Uint8Array {
    const free = this.#free[classOf(length)];
    let buffer: Uint8Array;
    if (free === undefined || free.length === 0) buffer = new Uint8Array(capacityOf(length));
    else {
      buffer = free.pop()!;
      this.#keptBytes -= buffer.length;
    }
    copyInto(buffer, 0, bytes, at, length);
    return buffer;
  }

  /** @param buffer - One from {@link copy}. */
  give(buffer: Uint8Array): void {
    const { length } = buffer;
    if (length > LONGEST_BYTES || this.#keptBytes + length > KEPT_MAX_BYTES) return;
    const index = classOf(length);
    this.#free[index] ??= [];
    this.#free[index].push(buffer);
    this.#keptBytes += length;
  }
}

function classOf(length: number): number {
  return length <= SHORT_BYTES
    ? Math.ceil(length / SHORT_STEP_BYTES)
    : Math.ceil(length / STEP_BYTES) + SHORT_BYTES / SHORT_STEP_BYTES;
}

function capacityOf(length: number): number {
  const step = length <= SHORT_BYTES ? SHORT_STEP_BYTES : STEP_BYTES;
  return Math.ceil(length / step) * step;
}
