/** Compresses and expands single blocks. Neither method throws, whatever bytes it is given. */
export interface BlockCodec {
  /**
   * @param input - The bytes to compress.
   * @param maxOutputBytes - The longest result that is of use.
   * @returns The compressed bytes; `null` when they would be longer, or when the codec is still loading.
   */
  compress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null;
  /**
   * @param input - Bytes that may come from anyone.
   * @param maxOutputBytes - The longest result to accept: nothing larger is allocated for it.
   * @returns The expanded bytes; `null` for malformed or truncated input, a result that would be longer, or while the codec is loading.
   */
  decompress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null;
}

/** Why there is no codec. */
export interface MissingCodec {
  /** Sentence case, without a full stop; names the package to install when there is one. */
  readonly missing: string;
}

/** The package that brings zstd where Node itself has none (before 22.15). */
export const ZSTD_PACKAGE = "@hpcc-js/wasm-zstd";

/**
 * What a datagram may make a decoder reserve for back references: as much as one block has at most, far more than a frame of a
 * datagram's length announces.
 */
export const MAXIMUM_ZSTD_WINDOW_BYTES = 128 * 1024;

/** What the header of a zstd frame announces. */
export interface ZstdFrameHeader {
  /** How far back the frame refers, in bytes. */
  readonly windowBytes: number;
  /** The expanded length, in bytes; `null` when the frame does not say. */
  readonly contentBytes: number | null;
  /** Where the first block starts, in bytes. */
  readonly headerBytes: number;
  /** Whether four bytes of checksum follow the last block. */
  readonly hasChecksum: boolean;
}

/**
 * Reads a zstd frame's header, so that a decoder is not asked to allocate what a stranger wrote there.
 *
 * @param input - A zstd frame.
 * @returns Its announcements; `null` for anything but a complete header of an ordinary frame without a dictionary.
 * @see RFC 8878, section 3.1.1.1
 */
export function readZstdFrameHeader(input: Uint8Array): ZstdFrameHeader | null {
  if (input.length < 6) return null;
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  if (view.getUint32(0, true) !== 0xfd2fb528) return null;
  const descriptor = input[4]!;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const hasReservedBit = (descriptor & 0x08) !== 0;
  if (hasReservedBit || (descriptor & 3) !== 0) return null;
  let offset = 5;
  let windowBytes = 0;
  if (!isSingleSegment) {
    const base = 2 ** (10 + (input[offset]! >> 3));
    windowBytes = base + (base / 8) * (input[offset]! & 7);
    offset++;
  }
  const sizeCode = descriptor >> 6;
  const fieldBytes = sizeCode === 0 ? (isSingleSegment ? 1 : 0) : 2 ** sizeCode;
  if (offset + fieldBytes > input.length) return null;
  let contentBytes: number | null = null;
  if (fieldBytes === 1) contentBytes = input[offset]!;
  else if (fieldBytes === 2) contentBytes = view.getUint16(offset, true) + 256;
  else if (fieldBytes === 4) contentBytes = view.getUint32(offset, true);
  else if (fieldBytes === 8) contentBytes = Number(view.getBigUint64(offset, true));
  if (isSingleSegment) windowBytes = contentBytes!;
  return { windowBytes, contentBytes, headerBytes: offset + fieldBytes, hasChecksum: (descriptor & 0x04) !== 0 };
}

/**
 * Tells whether input is one zstd frame that stays within a limit by its own account: it says how long its content is, as the
 * engine's do, its blocks do not contradict that, and nothing follows it (a second frame could be of any length).
 *
 * @param input - A zstd frame.
 * @param maxOutputBytes - The longest result to accept.
 * @returns False when a decoder should not even start.
 * @see RFC 8878, section 3.1.1.2
 */
export function zstdFrameFits(input: Uint8Array, maxOutputBytes: number): boolean {
  const header = readZstdFrameHeader(input);
  if (header === null || header.windowBytes > MAXIMUM_ZSTD_WINDOW_BYTES || header.contentBytes === null) return false;
  if (header.contentBytes === 0 || header.contentBytes > maxOutputBytes) return false;
  let at = header.headerBytes;
  let expandedBytes = 0;
  for (let isLast = false; !isLast; ) {
    if (at + 3 > input.length) return false;
    const block = input[at]! | (input[at + 1]! << 8) | (input[at + 2]! << 16);
    isLast = (block & 1) !== 0;
    const type = (block >> 1) & 3;
    const size = block >> 3;
    if (type === BLOCK_RESERVED) return false;
    if (type !== BLOCK_COMPRESSED) expandedBytes += size;
    if (expandedBytes > header.contentBytes) return false;
    at += 3 + (type === BLOCK_OF_ONE_BYTE ? 1 : size);
  }
  return at + (header.hasChecksum ? 4 : 0) === input.length;
}

const BLOCK_OF_ONE_BYTE = 1;
const BLOCK_COMPRESSED = 2;
const BLOCK_RESERVED = 3;
