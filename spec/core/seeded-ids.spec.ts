import { describe, expect, it } from "vitest";
import { reversibleSeededIds, seededIds } from "../../src/core/seeded-ids.js";
import { SeededRandom } from "../support/seeded-random.js";

describe("keys of remote ids", () => {
  const random = new SeededRandom(1);
  const secret = (): number[] => [random.u32(), random.u32(), random.u32(), random.u32()];

  it("are different for different ids, 32 bits signed, and the same for the same", () => {
    const keyOf = seededIds(secret());
    const ids = [0, 1, 2, 0x7fffffff, 0x80000000, 0xffffffff, ...Array.from({ length: 50_000 }, () => random.u32())];
    const keys = ids.map(keyOf);
    expect(new Set(keys).size).toBe(new Set(ids).size);
    expect(keys.every((key) => (key | 0) === key)).toBe(true);
    expect(ids.map(keyOf)).toEqual(keys);
    expect(keyOf(-1)).toBe(keyOf(0xffffffff));
  });

  it("lead back to their ids, signed", () => {
    const ids = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), ...Array.from({ length: 10_000 }, () => random.u32() | 0)];
    for (let round = 0; round < 10; round++) {
      const words = secret();
      const { keyOf, idOf } = reversibleSeededIds(words);
      expect(ids.map(keyOf)).toEqual(ids.map(seededIds(words)));
      expect(ids.map((id) => idOf(keyOf(id)))).toEqual(ids);
    }
  });

  it("do not fall together, whatever the ids have in common", () => {
    // Ids that share their low bits, and such as collide under another secret.
    const other = seededIds(secret());
    const chosen: number[] = [];
    for (let id = 0; chosen.length < 1024; id++) if ((other(id) & 255) === 0) chosen.push(id);
    for (const ids of [chosen, Array.from({ length: 1024 }, (_, index) => index * 0x400000)]) {
      for (let round = 0; round < 20; round++) {
        const keyOf = seededIds(secret());
        const buckets = new Uint16Array(256);
        for (const id of ids) buckets[keyOf(id) & 255]!++;
        // Four each on average.
        expect(Math.max(...buckets)).toBeLessThan(24);
      }
    }
  });
});
