import { type ErrorName, GodotError } from "../core/index.js";
import { HOST_IS_LITTLE_ENDIAN } from "./byte-writer.js";
import { readUtf8, readUtf8Name } from "./utf8.js";

const NOTHING = new Uint8Array(0);

// Numbers are put together from bytes: for the short packets of RPCs that is faster than making a DataView of each.
const words = new Uint32Array(2);
const singles = new Float32Array(words.buffer);
const doubles = new Float64Array(words.buffer);
const longs = new BigInt64Array(words.buffer);
const LOW_WORD = HOST_IS_LITTLE_ENDIAN ? 0 : 1;
const HIGH_WORD = 1 - LOW_WORD;

/** Reads little-endian numbers and padded strings out of bytes, and fails with the offset when they end too early. */
export class ByteReader {
  /** Offset of the next byte to read. */
  position = 0;
  /** What is read; empty after {@link release}. */
  protected bytes: Uint8Array = NOTHING;
  /** Offset at which reading stops: the first byte that is not read. */
  protected end = 0;

  /**
   * Turns to other bytes, so that one reader serves many packets.
   *
   * @param bytes - What to read.
   * @param position - Where to begin.
   * @param end - Where to stop.
   * @throws GodotError `ERR_INVALID_PARAMETER` when `position` is outside.
   */
  reset(bytes: Uint8Array, position = 0, end: number = bytes.length): void {
    this.bytes = bytes;
    this.position = position;
    this.end = Math.min(end, bytes.length);
    if (!(position >= 0 && position <= this.end)) this.fail("ERR_INVALID_PARAMETER", "The position is outside");
  }

  /** Lets go of the bytes. */
  release(): void {
    this.bytes = NOTHING;
    this.position = 0;
    this.end = 0;
  }

  /** How many bytes are left. */
  get remaining(): number {
    return this.end - this.position;
  }

  /** @returns The next byte. */
  readU8(): number {
    this.need(1);
    return this.bytes[this.position++]!;
  }

  /** @returns The next 16 bits, unsigned, little-endian. */
  readU16(): number {
    this.need(2);
    const value = this.bytes[this.position]! | (this.bytes[this.position + 1]! << 8);
    this.position += 2;
    return value;
  }

  /** @returns The next 32 bits, unsigned, little-endian. */
  readU32(): number {
    this.need(4);
    const value = this.int32At(this.position) >>> 0;
    this.position += 4;
    return value;
  }

  /** @returns The next 32 bits, signed, little-endian. */
  readI32(): number {
    return this.readU32() | 0;
  }

  /** @returns The next 64 bits, unsigned, little-endian. */
  readU64(): bigint {
    this.need(8);
    const value = this.bigAt(this.position);
    this.position += 8;
    return BigInt.asUintN(64, value);
  }

  /**
   * @param count - How many bytes to take.
   * @returns A view of them: the memory is the packet's.
   */
  readBytes(count: number): Uint8Array {
    this.need(count);
    const view = this.bytes.subarray(this.position, this.position + count);
    this.position += count;
    return view;
  }

  // The next four read at an offset whose bytes are known to be there.

  /** The 32 bits at an offset, signed, little-endian. */
  protected int32At(at: number): number {
    const { bytes } = this;
    return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  }

  /** The 64 bits at an offset, signed, little-endian. */
  protected bigAt(at: number): bigint {
    words[LOW_WORD] = this.int32At(at);
    words[HIGH_WORD] = this.int32At(at + 4);
    return longs[0]!;
  }

  /** The float32 at an offset, little-endian. */
  protected float32At(at: number): number {
    words[0] = this.int32At(at);
    return singles[0]!;
  }

  /** The float64 at an offset, little-endian. */
  protected float64At(at: number): number {
    words[LOW_WORD] = this.int32At(at);
    words[HIGH_WORD] = this.int32At(at + 4);
    return doubles[0]!;
  }

  /** Throws a {@link GodotError} that names the offset. */
  protected fail(code: ErrorName, message: string, offset = this.position): never {
    throw new GodotError(code, `${message} at offset ${offset}`, { offset });
  }

  /** Checks that bytes are there; a negative count is never enough. */
  protected need(count: number): void {
    if (count > this.end - this.position || count < 0) {
      this.fail("ERR_INVALID_DATA", `${count} more bytes are needed, ${this.end - this.position} are left`);
    }
  }

  /** Moves past a part of fixed size whose bytes must all be there. Returns where it starts. */
  protected take(count: number): number {
    const at = this.position;
    if (count > this.end - at) this.need(count);
    this.position = at + count;
    return at;
  }

  /** A string with its length in front and padding behind. */
  protected string(terminated = false, name = false): string {
    if (this.end - this.position < 4) this.need(4);
    const length = this.int32At(this.position);
    const start = this.position + 4;
    // The padding must be there too. A negative length is more than two billion bytes, and may be one with its padding.
    const padded = (length + 3) & ~3;
    if (length < 0 || padded < 0 || padded > this.end - start) {
      this.fail("ERR_FILE_EOF", `A string of ${length >>> 0} bytes does not fit into the ${this.end - start} left`);
    }
    let stop = start + length;
    if (terminated && length > 0 && this.bytes[stop - 1] === 0) stop--;
    const text = name ? readUtf8Name(this.bytes, start, stop) : readUtf8(this.bytes, start, stop);
    if (text === null) this.fail("ERR_INVALID_DATA", "A string is not valid UTF-8", start);
    this.position = start + padded;
    return text;
  }

  /** A count of parts, each at least `leastBytes` long: more than fit are refused before anything is made of them. */
  protected count(leastBytes: number, mask: number): number {
    if (this.end - this.position < 4) this.need(4);
    const count = this.int32At(this.position) & mask;
    const left = this.end - this.position - 4;
    if (count < 0 || count * leastBytes > left) {
      this.fail("ERR_INVALID_DATA", `${count >>> 0} elements do not fit into the ${left} bytes left`);
    }
    this.position += 4;
    return count;
  }
}
