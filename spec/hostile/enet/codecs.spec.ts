import { describe, expect, it } from "vitest";
import { MAXIMUM_MTU } from "../../../src/enet/constants.js";
import { CompressionMode, compressionReady, createCompressor } from "../../../src/peers/enet-compressors.js";
import { zstdFrameFits } from "../../../src/platform/zlib.js";

const MAGIC = [0x28, 0xb5, 0x2f, 0xfd];
/** A block header: last or not, its type (0 raw, 1 one byte repeated, 2 compressed, 3 reserved), its size. */
const block = (isLast: boolean, type: number, size: number) => {
  const bits = (isLast ? 1 : 0) | (type << 1) | (size << 3);
  return [bits & 0xff, (bits >> 8) & 0xff, bits >> 16];
};
const fits = (...bytes: number[]) => zstdFrameFits(Uint8Array.from(bytes), MAXIMUM_MTU);
/** Single segment, one byte of content size. */
const sized = (size: number) => [...MAGIC, 0x20, size];

describe("a zstd frame reaches the decoder only if it", () => {
  it("says how long its content is", () => {
    // 128 kB for four bytes: a datagram could ask for a hundred megabytes.
    const run = block(false, 1, 131_071);
    expect(fits(...MAGIC, 0x00, 0x38, ...run, 0, ...run, 0, ...block(true, 0, 0))).toBe(false);
    expect(fits(...MAGIC, 0x00, 0x38, ...block(true, 1, 100), 0)).toBe(false);
    expect(fits(...sized(100), ...block(true, 1, 100), 0)).toBe(true);
  });

  it("needs no window beyond a block's length", () => {
    // Window of 128 KiB, then of 144 KiB; two bytes of content size.
    expect(fits(...MAGIC, 0x40, 0x38, 0, 1, ...block(true, 1, 100), 0)).toBe(true);
    expect(fits(...MAGIC, 0x40, 0x39, 0, 1, ...block(true, 1, 100), 0)).toBe(false);
  });

  it("has no content of length zero, nor one beyond the limit", () => {
    expect(fits(...sized(0), ...block(true, 0, 0))).toBe(false);
    expect(zstdFrameFits(Uint8Array.from([...sized(100), ...block(true, 1, 100), 0]), 100)).toBe(true);
    expect(zstdFrameFits(Uint8Array.from([...sized(100), ...block(true, 1, 100), 0]), 99)).toBe(false);
  });

  it("has blocks that agree with that", () => {
    expect(fits(...sized(100), ...block(false, 1, 50), 0, ...block(true, 1, 50), 0)).toBe(true);
    expect(fits(...sized(100), ...block(false, 1, 50), 0, ...block(true, 1, 51), 0)).toBe(false);
    expect(fits(...sized(100), ...block(true, 0, 101), ...new Array(101).fill(0))).toBe(false);
    expect(fits(...sized(100), ...block(true, 3, 0))).toBe(false);
    expect(fits(...sized(100), ...block(false, 0, 0))).toBe(false);
    expect(fits(...sized(100), ...block(true, 2, 3), 1, 2, 3)).toBe(true);
    expect(fits(...sized(100), ...block(true, 2, 4), 1, 2, 3)).toBe(false);
  });

  it("ends where the datagram ends", () => {
    const frame = [...sized(3), ...block(true, 0, 3), 1, 2, 3];
    expect(fits(...frame)).toBe(true);
    expect(fits(...frame, ...frame)).toBe(false);
    expect(fits(...frame, 0)).toBe(false);
    // With a checksum.
    const checked = [...MAGIC, 0x24, 3, ...block(true, 0, 3), 1, 2, 3];
    expect(fits(...checked)).toBe(false);
    expect(fits(...checked, 9, 9, 9, 9)).toBe(true);
  });
});

describe("a compressed datagram", () => {
  it.each([
    ["range coder", CompressionMode.COMPRESS_RANGE_CODER],
    ["FastLZ", CompressionMode.COMPRESS_FASTLZ],
    ["zlib", CompressionMode.COMPRESS_ZLIB],
    ["zstd", CompressionMode.COMPRESS_ZSTD],
  ])("of 4,096 bytes comes back, one byte more does not: %s", async (_name, mode) => {
    await compressionReady();
    const codec = createCompressor(mode);
    if (codec === null || "error" in codec) throw new Error("No codec");
    for (const [length, isGiven] of [
      [MAXIMUM_MTU, true],
      [MAXIMUM_MTU + 1, false],
      [10 * MAXIMUM_MTU, false],
    ] as const) {
      const made = new Uint8Array(codec.compress(new Uint8Array(length).fill(7), length)!);
      expect(codec.decompress(made, MAXIMUM_MTU)?.length).toBe(isGiven ? length : undefined);
    }
  });

  it("that a decoder of zstd would take is not given to it unless it fits", async () => {
    await compressionReady();
    const codec = createCompressor(CompressionMode.COMPRESS_ZSTD);
    if (codec === null || "error" in codec) throw new Error("No codec");
    const content = [...block(true, 0, 3), 7, 8, 9];
    const decompressed = (...bytes: number[]) => codec.decompress(Uint8Array.from(bytes), 100);
    expect(decompressed(...sized(3), ...content)).toEqual(Uint8Array.of(7, 8, 9));
    // Without a size; with a second frame, an empty one, behind it; with a window of 144 KiB.
    expect(decompressed(...MAGIC, 0x00, 0x38, ...content)).toBeNull();
    expect(decompressed(...sized(3), ...content, ...sized(0), ...block(true, 0, 0))).toBeNull();
    expect(decompressed(...MAGIC, 0x80, 0x39, 3, 0, 0, 0, ...content)).toBeNull();
  });

  it("that does not start as zlib's do is refused before an expander is made", async () => {
    const codec = createCompressor(CompressionMode.COMPRESS_ZLIB);
    if (codec === null || "error" in codec) throw new Error("No codec");
    const made = new Uint8Array(codec.compress(new Uint8Array(100), 100)!);
    for (const [method, flags] of [
      [0x79, 0x9c], // Not deflate.
      [0x88, 0x1c], // A window of 64 KiB.
      [0x78, 0x9d], // The check does not come out even.
      [0x78, 0xbb], // A dictionary.
    ] as const)
      expect(codec.decompress(Uint8Array.of(method, flags, ...made.subarray(2)), 100)).toBeNull();
    expect(codec.decompress(new Uint8Array(1).fill(0x78), 100)).toBeNull();
    expect(codec.decompress(made, 100)?.length).toBe(100);
  });
});
