import { type EnetCompressor, ScratchBuffer } from "./compressor.js";

/**
 * FastLZ as the engine uses it: byte-aligned LZ77 with 13-bit hashes, level 1 below 64 KiB and level 2 from there on.
 *
 * A stream is a row of runs and matches. The first byte's top three bits name the level (0: level 1, 1: level 2); its lower five
 * and every later control byte below 32 announce that many literals plus one. Any other control byte is a match: the top three
 * bits are its length less 2 (7: a byte with more of it follows; in level 2 as many as are 255), the lower five the high bits of
 * the distance less 1, and a byte with the low ones comes last. Level 2 writes distances beyond 8191 as all ones plus 16 bits.
 *
 * The engine pads what is shorter than 16 bytes with zeros before it compresses, and so do we: the receiver sees the padding.
 * For the same input the output is the engine's, byte for byte, because matches are sought in the same way.
 *
 * @see FastLZ's block format; Godot core/io/compression.cpp for padding and level
 */
export class FastLz implements EnetCompressor {
  readonly #hashes = new Int32Array(HASH_SIZE);
  readonly #padded = new Uint8Array(MINIMUM_INPUT_BYTES);
  readonly #outputBuffer = new ScratchBuffer();

  /** {@inheritDoc EnetCompressor.compress} */
  compress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null {
    if (input.length === 0) return null;
    let source = input;
    if (input.length < MINIMUM_INPUT_BYTES) {
      source = this.#padded;
      source.fill(0);
      source.set(input);
    }
    const output = this.#outputBuffer.atLeast(maximumCompressedBytes(source.length));
    const level = source.length < LEVEL_2_BYTES ? 1 : 2;
    const length = compressBlock(source, output, this.#hashes, level);
    return length > maxOutputBytes ? null : output.subarray(0, length);
  }

  /** {@inheritDoc EnetCompressor.decompress} */
  decompress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null {
    if (input.length === 0 || !(maxOutputBytes > 0)) return null;
    const level = (input[0]! >> 5) + 1;
    if (level > 2) return null;
    const needed = measureBlock(input, maxOutputBytes, level);
    if (needed <= 0) return null;
    const output = this.#outputBuffer.atLeast(needed);
    expandBlock(input, output, level);
    return output.subarray(0, needed);
  }
}

/** What the engine reserves: 6 % on top, at least 66 bytes. */
function maximumCompressedBytes(inputBytes: number): number {
  return Math.max(66, inputBytes + Math.ceil((inputBytes * 6) / 100));
}

function hashAt(bytes: Uint8Array, offset: number): number {
  const low = bytes[offset]! | (bytes[offset + 1]! << 8);
  const high = bytes[offset + 1]! | (bytes[offset + 2]! << 8);
  return (low ^ high ^ (low >> (16 - HASH_BITS))) & (HASH_SIZE - 1);
}

/** Compresses at least 16 bytes; returns how many were written. */
function compressBlock(input: Uint8Array, output: Uint8Array, hashes: Int32Array, level: 1 | 2): number {
  /** Matches do not grow past this offset, and none starts at or after `startLimit`. */
  const growLimit = input.length - 2;
  const startLimit = input.length - 13;
  const distanceLimit = level === 1 ? LEVEL_1_DISTANCE : LEVEL_2_FAR_DISTANCE;
  let out = 0;
  let at = 2;
  hashes.fill(0);
  // The run's length goes in front of it once it is known. A stream starts with two literals.
  let literals = 2;
  output[out++] = MAXIMUM_RUN - 1;
  output[out++] = input[0]!;
  output[out++] = input[1]!;

  while (at < startLimit) {
    const first = input[at]!;
    let from = 0;
    let end = 0;
    if (level === 2 && first === input[at - 1]! && first === input[at + 1]! && input[at + 1]! === input[at + 2]!) {
      from = at - 1;
      end = at + 3;
    } else {
      const hash = hashAt(input, at);
      from = hashes[hash]!;
      hashes[hash] = at;
      const distance = at - from;
      if (
        distance !== 0 &&
        distance < distanceLimit &&
        input[from] === first &&
        input[from + 1] === input[at + 1] &&
        input[from + 2] === input[at + 2]
      ) {
        end = at + 3;
        if (level === 2 && distance >= LEVEL_2_DISTANCE) {
          if (input[from + 3] === input[at + 3] && input[from + 4] === input[at + 4]) end = at + 5;
          else end = 0;
        }
      }
    }

    if (end === 0) {
      output[out++] = input[at++]!;
      if (++literals === MAXIMUM_RUN) {
        literals = 0;
        output[out++] = MAXIMUM_RUN - 1;
      }
      continue;
    }

    const distance = at - from - 1;
    let reference = from + (end - at);
    if (distance === 0) {
      // A run of one byte ends at the byte that differs.
      while (end < growLimit && input[reference] === first) {
        reference++;
        end++;
      }
    } else {
      // Any other match counts the byte that differs as well, and takes eight without a look at the limit.
      const unchecked = end + 8;
      let differs = false;
      while (end < unchecked && !differs) differs = input[reference++] !== input[end++];
      while (end < growLimit && !differs) differs = input[reference++] !== input[end++];
    }

    if (literals > 0) output[out - literals - 1] = literals - 1;
    else out--;
    literals = 0;

    // Three bytes back: lengths are biased by two, and the byte that ended the match is not part of it.
    const next = end - 3;
    const length = next - at;
    out = level === 1 ? writeMatch1(output, out, length, distance) : writeMatch2(output, out, length, distance);

    hashes[hashAt(input, next)] = next;
    hashes[hashAt(input, next + 1)] = next + 1;
    at = next + 2;
    output[out++] = MAXIMUM_RUN - 1;
  }

  for (; at < input.length; at++) {
    output[out++] = input[at]!;
    if (++literals === MAXIMUM_RUN) {
      literals = 0;
      output[out++] = MAXIMUM_RUN - 1;
    }
  }
  if (literals > 0) output[out - literals - 1] = literals - 1;
  else out--;
  if (level === 2) output[0]! |= 1 << 5;
  return out;
}

function writeMatch1(output: Uint8Array, offset: number, length: number, distance: number): number {
  let out = offset;
  let left = length;
  for (; left > LEVEL_1_LENGTH - 2; left -= LEVEL_1_LENGTH - 2) {
    output[out++] = LONG_MATCH | (distance >> 8);
    output[out++] = LEVEL_1_LENGTH - 2 - 7 - 2;
    output[out++] = distance & 0xff;
  }
  if (left < 7) {
    output[out++] = (left << 5) | (distance >> 8);
  } else {
    output[out++] = LONG_MATCH | (distance >> 8);
    output[out++] = left - 7;
  }
  output[out++] = distance & 0xff;
  return out;
}

function writeMatch2(output: Uint8Array, offset: number, length: number, distance: number): number {
  let out = offset;
  const far = distance >= LEVEL_2_DISTANCE;
  const high = far ? 31 : distance >> 8;
  if (length < 7) {
    output[out++] = (length << 5) | high;
  } else {
    output[out++] = LONG_MATCH | high;
    let left = length - 7;
    for (; left >= 255; left -= 255) output[out++] = 255;
    output[out++] = left;
  }
  if (far) {
    output[out++] = 255;
    output[out++] = (distance - LEVEL_2_DISTANCE) >> 8;
    output[out++] = (distance - LEVEL_2_DISTANCE) & 0xff;
  } else {
    output[out++] = distance & 0xff;
  }
  return out;
}

/** Walks a stream without writing: its expanded length, or -1 when it is malformed or longer than the limit. */
function measureBlock(input: Uint8Array, limit: number, level: number): number {
  return walkBlock(input, null, limit, level);
}

/** Expands a stream that {@link measureBlock} has accepted. */
function expandBlock(input: Uint8Array, output: Uint8Array, level: number): void {
  walkBlock(input, output, output.length, level);
}

function walkBlock(input: Uint8Array, output: Uint8Array | null, limit: number, level: number): number {
  const end = input.length;
  // Level 1 ignores a single byte that is left over, as the engine does.
  const last = level === 1 ? end - 1 : end;
  let at = 1;
  let out = 0;
  let control = input[0]! & 31;
  for (;;) {
    if (control < 32) {
      const length = control + 1;
      if (out + length > limit || at + length > end) return -1;
      if (output !== null) for (let index = 0; index < length; index++) output[out + index] = input[at + index]!;
      at += length;
      out += length;
    } else {
      let length = (control >> 5) + 2;
      let distance = (control & 31) << 8;
      if (length === 9) {
        let more = 255;
        do {
          if (at > end - 2) return -1;
          more = input[at++]!;
          length += more;
        } while (level === 2 && more === 255);
      }
      if (at >= end) return -1;
      const low = input[at++]!;
      if (level === 2 && low === 255 && distance === 31 << 8) {
        if (at >= end - 2) return -1;
        distance = LEVEL_2_DISTANCE + ((input[at]! << 8) | input[at + 1]!);
        at += 2;
      } else {
        distance += low;
      }
      const from = out - distance - 1;
      if (out + length > limit || from < 0) return -1;
      if (output !== null) for (let index = 0; index < length; index++) output[out + index] = output[from + index]!;
      out += length;
    }
    if (at >= last) return out;
    control = input[at++]!;
  }
}

const HASH_BITS = 13;
const HASH_SIZE = 1 << HASH_BITS;
/** The most literals that one control byte announces. */
const MAXIMUM_RUN = 32;
/** The longest match of level 1. */
const LEVEL_1_LENGTH = 264;
const LONG_MATCH = 7 << 5;
const LEVEL_1_DISTANCE = 8192;
const LEVEL_2_DISTANCE = 8191;
const LEVEL_2_FAR_DISTANCE = 65535 + LEVEL_2_DISTANCE - 1;
/** From this length on the engine chooses level 2. */
const LEVEL_2_BYTES = 65536;
const MINIMUM_INPUT_BYTES = 16;
