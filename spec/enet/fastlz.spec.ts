import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { FastLz } from "../../src/enet/compressors/index.js";
import { makeInput } from "./compressors-reference/inputs.js";

/** Bytes of a stream, or null where it is refused. */
const expand = (stream: number[], limit = 100_000): number[] | null => {
  const bytes = new FastLz().decompress(Uint8Array.from(stream), limit);
  return bytes === null ? null : [...bytes];
};
const count = (length: number, from = 0) => Array.from({ length }, (_, index) => (from + index) & 0xff);
const repeat = (byte: number, length: number) => new Array<number>(length).fill(byte);
const LEVEL_2 = 1 << 5;

describe("A FastLZ stream", () => {
  it("begins with its level and 1 to 32 literals", () => {
    expect(expand([0, 7])).toEqual([7]);
    expect(expand([31, ...count(32)])).toEqual(count(32));
    expect(expand([LEVEL_2 | 31, ...count(32)])).toEqual(count(32));
    for (const level of [2, 3, 7]) expect(expand([level << 5, 7])).toBeNull();
    expect(expand([])).toBeNull();
    expect(expand([0])).toBeNull();
    expect(expand([1, 7])).toBeNull();
  });

  it("has matches of 3 to 8 bytes in two bytes, which may overlap what they make", () => {
    for (const level of [0, LEVEL_2])
      for (let length = 3; length <= 8; length++) {
        const match = (distance: number) => [(length - 2) << 5, distance - 1];
        expect(expand([level | 3, 1, 2, 3, 4, ...match(4)])).toEqual([
          1,
          2,
          3,
          4,
          ...count(length).map((i) => (i % 4) + 1),
        ]);
        expect(expand([level | 3, 1, 2, 3, 4, ...match(1)])).toEqual([1, 2, 3, 4, ...repeat(4, length)]);
        expect(expand([level | 3, 1, 2, 3, 4, ...match(5)])).toBeNull();
      }
  });

  it("has matches from 9 bytes on in three; at level 2 as many as its bytes of 255 say", () => {
    expect(expand([0, 5, 7 << 5, 0, 0])).toEqual(repeat(5, 10));
    expect(expand([0, 5, 7 << 5, 255, 0])).toEqual(repeat(5, 265));
    expect(expand([LEVEL_2, 5, 7 << 5, 0, 0])).toEqual(repeat(5, 10));
    expect(expand([LEVEL_2, 5, 7 << 5, 254, 0])).toEqual(repeat(5, 264));
    expect(expand([LEVEL_2, 5, 7 << 5, 255, 255, 3, 0])).toEqual(repeat(5, 1 + 9 + 255 + 255 + 3));
    for (const cut of [[7 << 5], [7 << 5, 255], [7 << 5, 255, 255]]) expect(expand([LEVEL_2, 5, ...cut])).toBeNull();
    expect(expand([0, 5, 7 << 5, 255])).toBeNull();
  });

  it("reaches back 8,192 bytes at level 1, at level 2 8,191 and, with two bytes more, 73,726", () => {
    const filler = (length: number) => [...new Array(length / 32)].flatMap(() => [31, ...repeat(0, 32)]);
    const start = (level: number) => [level, 9, ...filler(8192 - 32), 30, ...repeat(0, 31)];
    expect(expand([...start(0), (1 << 5) | 31, 255])?.slice(8192)).toEqual([9, 0, 0]);
    expect(expand([...start(0).with(1, 8), (1 << 5) | 31, 255])?.slice(8192)).toEqual([8, 0, 0]);
    // All ones announce two bytes more, which no stream ends with: 8,192 and what they say.
    const farther = [(1 << 5) | 31, 255];
    expect(expand([...start(LEVEL_2), ...farther, 0, 0, 0, 6])?.slice(8192)).toEqual([9, 0, 0, 6]);
    expect(expand([...start(LEVEL_2), (1 << 5) | 31, 254])?.slice(8192)).toEqual([0, 0, 0]);
    expect(expand([...start(LEVEL_2), ...farther, 0, 1, 0, 6])).toBeNull();
    for (const cut of [[], [0], [0, 0]]) expect(expand([...start(LEVEL_2), ...farther, ...cut])).toBeNull();
    // The farthest: 8,191 + 65,535 + 1 back.
    const far = [LEVEL_2, 9, ...filler(73_696), 28, ...repeat(0, 29)];
    const reach = (before: number[]) => expand([...far, ...before, ...farther, 255, 255, 0, 6])?.slice(-4) ?? null;
    expect(expand(far)).toHaveLength(73_726);
    expect([reach([]), reach([0, 1]), reach([1, 1, 1])]).toEqual([null, [9, 0, 0, 6], [0, 0, 0, 6]]);
  });

  it("may have a byte too many at level 1 only", () => {
    expect(expand([0, 7, 0])).toEqual([7]);
    expect(expand([0, 7, 1 << 5])).toEqual([7]);
    expect(expand([LEVEL_2, 7, 0])).toBeNull();
    expect(expand([LEVEL_2, 7, 1 << 5])).toBeNull();
  });

  it("gives as much as it may, and nothing where it would be a byte more", () => {
    for (const stream of [
      [3, 1, 2, 3, 4],
      [0, 5, 2 << 5, 0],
      [LEVEL_2, 5, 7 << 5, 255, 3, 0],
    ]) {
      const { length } = expand(stream)!;
      expect(expand(stream, length)).toHaveLength(length);
      expect(expand(stream, length - 1)).toBeNull();
    }
    for (const limit of [0, -1, Number.NaN]) expect(expand([0, 7], limit)).toBeNull();
  });

  it("keeps none of its own memory from one call to the next", () => {
    const codec = new FastLz();
    expect(codec.decompress(Uint8Array.of(3, 1, 2, 3, 4), 10)).toEqual(Uint8Array.of(1, 2, 3, 4));
    expect(codec.decompress(Uint8Array.of(0, 9), 10)).toEqual(Uint8Array.of(9));
    const short = codec.compress(Uint8Array.of(1, 2, 3), 100)!.slice();
    expect(codec.compress(Uint8Array.of(1, 2, 3, 4), 100)).not.toEqual(short);
    expect(codec.compress(Uint8Array.of(1, 2, 3), 100)).toEqual(short);
  });
});

describe("FastLZ", () => {
  // As the original does: these are the inputs of the recorded results (compressors.spec.ts) that differ most, made small.
  it.each([
    ["repeats", 70_000, 1, 8558, "66e21af544b26113"],
    ["repeats", 140_000, 2, 16_548, "a06d68f2080823ab"],
    ["runs", 66_000, 1, 1886, "287e6cd37410384f"],
    ["text", 65_536, 1, 22_351, "e8f955aaa423291c"],
    ["text", 65_535, 1, 22_358, "82a2542289e2dce0"],
    ["commands", 80_000, 1, 36_350, "5f6e2643a7a067cf"],
    ["zeros", 65_536, 1, 266, "f1861d6aedbbeb68"],
    ["zeros", 65_535, 1, 760, "9df572e61bdc177c"],
    ["repeats", 9000, 3, 1157, "0c6adfba679d4d6f"],
    ["runs", 3000, 2, 88, "3e97c709f9ecb952"],
  ] as const)("looks for matches in the original's way: %s, %d bytes, seed %d", (kind, length, seed, bytes, digest) => {
    const made = new FastLz().compress(makeInput(kind, length, seed), length)!;
    expect(made).toHaveLength(bytes);
    expect(createHash("sha256").update(made).digest("hex").slice(0, 16)).toBe(digest);
    expect(new FastLz().compress(makeInput(kind, length, seed), bytes - 1)).toBeNull();
  });

  it("pads what is shorter than 16 bytes, and compresses nothing of nothing", () => {
    const codec = new FastLz();
    expect(codec.compress(new Uint8Array(0), 100)).toBeNull();
    for (let length = 1; length <= 17; length++) {
      const input = Uint8Array.from(count(length, 1));
      const expected = [...input, ...repeat(0, Math.max(0, 16 - length))];
      expect(expand([...codec.compress(input, 100)!])).toEqual(expected);
    }
    // Long ones leave nothing behind in the padding.
    codec.compress(new Uint8Array(15).fill(9), 100);
    expect(expand([...codec.compress(Uint8Array.of(1), 100)!])).toEqual([1, ...repeat(0, 15)]);
  });
});
