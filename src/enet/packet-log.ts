import { Fifo } from "../core/fifo.js";
import { copyInto } from "./copy.js";

/** So many packets of a queue wait as objects; those behind them are kept in a log until their turn is near. */
export const LISTED_PACKETS = 4096;

const CHUNK_BYTES = 64 * 1024;
const CHUNK_WORDS = CHUNK_BYTES / 4;
/** Length (upper half) and label (lower half), three more numbers. */
const HEAD_WORDS = 4;

class Chunk {
  readonly bytes = new Uint8Array(CHUNK_BYTES);
  readonly words = new Int32Array(this.bytes.buffer);
  /** How many words are written. */
  end = 0;
  next: Chunk | null = null;
}

/** An entry that was taken off a {@link PacketLog}: read it before the next one is. */
export class LogEntry<T> {
  /** The object that was put in; `null` where that was bytes, of which the rest tells. */
  item: T | null = null;
  /** 16 bits of the user's. */
  label = 0;
  /** 32 bits of the user's, signed. */
  first = 0;
  /** 32 bits of the user's, signed. */
  second = 0;
  /** 32 bits of the user's, signed. */
  third = 0;
  /** Where the payload stands: at {@link at}, {@link length} long. */
  bytes: Uint8Array = NOTHING;
  at = 0;
  length = 0;
}

const NOTHING = new Uint8Array(0);

/**
 * Short packets, first in, first out, in plain memory. Of a hundred thousand objects that wait the garbage collector copies each once
 * or twice, which takes many times as long as everything else that is done with them; here it sees one object for a thousand packets.
 */
export class PacketLog<T extends object> {
  #head: Chunk | null = null;
  #tail: Chunk | null = null;
  /** Where in the first chunk the oldest entry stands, in words. */
  #at = 0;
  readonly #items = new Fifo<T>();
  readonly #entry = new LogEntry<T>();

  get isEmpty(): boolean {
    return this.#head === null;
  }

  /** @param item - Kept as it is, in its turn among the others. */
  pushItem(item: T): void {
    const chunk = this.#chunkFor(1);
    chunk.words[chunk.end++] = -1;
    this.#items.push(item);
  }

  /**
   * @param label - 16 bits.
   * @param first - 32 bits.
   * @param second - 32 bits.
   * @param third - 32 bits.
   * @param bytes - Begins with the payload, which is copied.
   * @param length - Bytes of the payload, 0..32,767.
   */
  push(label: number, first: number, second: number, third: number, bytes: Uint8Array, length: number): void {
    const size = HEAD_WORDS + ((length + 3) >> 2);
    const chunk = this.#chunkFor(size);
    const { words, end } = chunk;
    words[end] = (length << 16) | label;
    words[end + 1] = first;
    words[end + 2] = second;
    words[end + 3] = third;
    copyInto(chunk.bytes, (end + HEAD_WORDS) * 4, bytes, 0, length);
    chunk.end = end + size;
  }

  /** @returns The oldest entry, taken off; `null` for none. The same object each time. */
  shift(): LogEntry<T> | null {
    const chunk = this.#head;
    if (chunk === null) return null;
    const entry = this.#entry;
    const at = this.#at;
    const { words } = chunk;
    const head = words[at]!;
    if (head < 0) {
      entry.item = this.#items.shift()!;
      this.#at = at + 1;
    } else {
      entry.item = null;
      entry.label = head & 0xffff;
      entry.first = words[at + 1]!;
      entry.second = words[at + 2]!;
      entry.third = words[at + 3]!;
      entry.bytes = chunk.bytes;
      entry.at = (at + HEAD_WORDS) * 4;
      entry.length = head >> 16;
      this.#at = at + HEAD_WORDS + ((entry.length + 3) >> 2);
    }
    if (this.#at === chunk.end) {
      this.#head = chunk.next;
      this.#at = 0;
      if (this.#head === null) this.#tail = null;
    }
    return entry;
  }

  #chunkFor(words: number): Chunk {
    const last = this.#tail;
    if (last !== null && last.end + words <= CHUNK_WORDS) return last;
    const chunk = new Chunk();
    if (last === null) this.#head = chunk;
    else last.next = chunk;
    this.#tail = chunk;
    return chunk;
  }
}
