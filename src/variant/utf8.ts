/** Up to this length, in UTF-16 units, a loop in JS beats the platform's encoder and decoder. */
export const LOOP_UP_TO_UNITS = 48;

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Writes a string, or the rest of one, as UTF-8. Halves of surrogate pairs become U+FFFD.
 *
 * @param text - The string.
 * @param from - Index of the first unit to write.
 * @param bytes - Where to; must have room for three bytes per UTF-16 unit.
 * @param start - Offset of the first byte.
 * @returns Offset after the last byte.
 */
export function writeUtf8(text: string, from: number, bytes: Uint8Array, start: number): number {
  if (from === 0 && text.length > LOOP_UP_TO_UNITS)
    return start + encoder.encodeInto(text, bytes.subarray(start)).written;
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
  if (end - start <= LOOP_UP_TO_UNITS) {
    const text = readAscii(bytes, start, end);
    if (text !== null) return text;
  }
  try {
    return strictDecoder.decode(bytes.subarray(start, end));
  } catch {
    return null;
  }
}

/** A string if it is ASCII throughout, else null. Few calls with many characters each are fastest. */
function readAscii(bytes: Uint8Array, start: number, end: number): string | null {
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
  const rest = end - at;
  if (rest === 0) return text;
  const a = bytes[at]!;
  if (rest === 1) return a & 0x80 ? null : text + fromCharCode(a);
  const b = bytes[at + 1]!;
  if (rest === 2) return (a | b) & 0x80 ? null : text + fromCharCode(a, b);
  const c = bytes[at + 2]!;
  if (rest === 3) return (a | b | c) & 0x80 ? null : text + fromCharCode(a, b, c);
  const d = bytes[at + 3]!;
  if (rest === 4) return (a | b | c | d) & 0x80 ? null : text + fromCharCode(a, b, c, d);
  const e = bytes[at + 4]!;
  if (rest === 5) return (a | b | c | d | e) & 0x80 ? null : text + fromCharCode(a, b, c, d, e);
  const f = bytes[at + 5]!;
  if (rest === 6) return (a | b | c | d | e | f) & 0x80 ? null : text + fromCharCode(a, b, c, d, e, f);
  const g = bytes[at + 6]!;
  return (a | b | c | d | e | f | g) & 0x80 ? null : text + fromCharCode(a, b, c, d, e, f, g);
}

/** Names seen lately by a hash of their bytes: keys and names of methods and properties come again and again. */
const SEEN_SLOTS = 1024;
const SEEN_MAX_BYTES = 32;
const seen: string[] = new Array(SEEN_SLOTS).fill("");

/** Reads a string as {@link readUtf8} does; one that was seen lately is the same string object, with its hash known. */
export function readUtf8Name(bytes: Uint8Array, start: number, end: number): string | null {
  const length = end - start;
  if (length === 0 || length > SEEN_MAX_BYTES) return readUtf8(bytes, start, end);
  // Names that differ do so in length, or in their last letters, or in the middle.
  const tail = (bytes[end - 1]! << 5) ^ bytes[start + (length >> 1)]! ^ ((length > 1 ? bytes[end - 2]! : 0) << 2);
  const slot = (tail ^ (length << 6) ^ (bytes[start]! << 1)) & (SEEN_SLOTS - 1);
  const candidate = seen[slot]!;
  if (candidate.length === length) {
    let index = 0;
    while (index < length && candidate.charCodeAt(index) === bytes[start + index]) index++;
    // Characters beyond ASCII are never equal to a byte of their own encoding.
    if (index === length) return candidate;
  }
  const text = readUtf8(bytes, start, end);
  if (text !== null && text.length === length) seen[slot] = text;
  return text;
}

const lenientDecoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The text of a block of bytes if all of it is ASCII, so that index and offset are the same: many strings are then cut
 * out of it faster than made one by one.
 *
 * @returns The text, or null.
 */
export function asciiBlock(bytes: Uint8Array, start: number, end: number): string | null {
  const text = lenientDecoder.decode(bytes.subarray(start, end));
  // No byte makes more than one unit; one that is not ASCII makes less than one, or else U+FFFD.
  return text.length === end - start && !text.includes("\ufffd") ? text : null;
}
