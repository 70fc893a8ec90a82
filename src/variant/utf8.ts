/** From this length on, in UTF-16 units, the platform's encoder and decoder beat a loop in JS. */
const NATIVE_FROM_UNITS = 48;

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Writes a string as UTF-8. Halves of surrogate pairs become U+FFFD.
 *
 * @param text - The string.
 * @param bytes - Where to; must have room for three bytes per UTF-16 unit.
 * @param at - Offset of the first byte.
 * @returns Offset after the last byte.
 */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  const units = text.length;
  if (units > NATIVE_FROM_UNITS) return at + encoder.encodeInto(text, bytes.subarray(at)).written;
  for (let index = 0; index < units; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) return writeUtf8Slow(text, index, bytes, at);
    bytes[at++] = unit;
  }
  return at;
}

function writeUtf8Slow(text: string, from: number, bytes: Uint8Array, start: number): number {
  let at = start;
  const units = text.length;
  for (let index = from; index < units; index++) {
    let code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 0x3f);
      continue;
    }
    if ((code & 0xf800) === 0xd800) {
      const next = index + 1 < units ? text.charCodeAt(index + 1) : 0;
      if (code < 0xdc00 && (next & 0xfc00) === 0xdc00) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        index++;
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[at++] = 0x80 | (code & 0x3f);
        continue;
      }
      code = 0xfffd;
    }
    bytes[at++] = 0xe0 | (code >> 12);
    bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

const fromCharCode = String.fromCharCode;

/**
 * Reads a string of UTF-8.
 *
 * @param bytes - The bytes.
 * @param start - Offset of the first.
 * @param end - Offset after the last; not beyond the array.
 * @returns The string, or null when the bytes are not valid UTF-8. A byte order mark and NULs are kept.
 */
export function readUtf8(bytes: Uint8Array, start: number, end: number): string | null {
  const length = end - start;
  if (length === 0) return "";
  if (length <= NATIVE_FROM_UNITS) {
    const text = readAscii(bytes, start, end);
    if (text !== null) return text;
  }
  try {
    return strictDecoder.decode(bytes.subarray(start, end));
  } catch {
    return null;
  }
}

/** Recently seen short strings by a hash of their bytes: names of properties and methods come again and again. */
const SEEN_SLOTS = 1024;
const SEEN_MAX_BYTES = 32;
const seen: string[] = new Array(SEEN_SLOTS).fill("");

/** A short string if it is ASCII throughout, else null. */
function readAscii(bytes: Uint8Array, start: number, end: number): string | null {
  const length = end - start;
  if (length > SEEN_MAX_BYTES) return makeAscii(bytes, start, end);
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  const slot = (hash ^ (hash >>> 15)) & (SEEN_SLOTS - 1);
  const candidate = seen[slot]!;
  if (candidate.length === length) {
    let index = 0;
    while (index < length && candidate.charCodeAt(index) === bytes[start + index]) index++;
    if (index === length) return candidate;
  }
  const text = makeAscii(bytes, start, end);
  if (text !== null) seen[slot] = text;
  return text;
}

function makeAscii(bytes: Uint8Array, start: number, end: number): string | null {
  let text = "";
  let at = start;
  for (; at + 8 <= end; at += 8) {
    const a = bytes[at]!;
    const b = bytes[at + 1]!;
    const c = bytes[at + 2]!;
    const d = bytes[at + 3]!;
    const e = bytes[at + 4]!;
    const f = bytes[at + 5]!;
    const g = bytes[at + 6]!;
    const h = bytes[at + 7]!;
    if ((a | b | c | d | e | f | g | h) & 0x80) return null;
    text += fromCharCode(a, b, c, d, e, f, g, h);
  }
  for (; at < end; at++) {
    const a = bytes[at]!;
    if (a & 0x80) return null;
    text += fromCharCode(a);
  }
  return text;
}
