/** Small helpers for packets of {@link SceneMultiplayer}; all integers are little-endian. @internal */

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** What one call's arguments, or one node's state, may become when they are written: as much as ENet takes in a packet. A container that holds another one twice, and that one another one, would have no end else. */
export const MAX_ENCODED_BYTES = 32 << 20;

/** @internal */
export function readU16(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8);
}

/** @internal */
export function readU32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

/** @internal */
export function readI32(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

/** @internal */
export function writeU16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
}

/** Writes 32 bits, signed or unsigned. @internal */
export function writeU32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = value >>> 24;
}

/** @returns UTF-8 without a NUL. @internal */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** @returns Bytes as characters of the same number. @internal */
export function ascii(bytes: Uint8Array, at: number, length: number): string {
  let text = "";
  for (let i = at; i < at + length; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

/** @returns The UTF-8 text from an offset up to a NUL, or to the end of the bytes. @internal */
export function cstringAt(bytes: Uint8Array, at: number): string {
  const nul = bytes.indexOf(0, at);
  return decoder.decode(bytes.subarray(at, nul < 0 ? bytes.length : nul));
}
