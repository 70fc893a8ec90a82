import { describe, expect, it } from "vitest";
import { PacketLog } from "../../src/enet/packet-log.js";
import { SeededRandom } from "../support/seeded-random.js";

interface Entry {
  readonly item: object | null;
  readonly label: number;
  readonly numbers: readonly number[];
  readonly payload: readonly number[];
}

/** Takes the oldest entry, as it is now. */
function take(log: PacketLog<object>): Entry | null {
  const entry = log.shift();
  if (entry === null) return null;
  if (entry.item !== null) return { item: entry.item, label: 0, numbers: [], payload: [] };
  const { label, first, second, third, bytes, at, length } = entry;
  return { item: null, label, numbers: [first, second, third], payload: [...bytes.subarray(at, at + length)] };
}

describe("a log of packets", () => {
  it("gives back numbers, bytes and objects in their order, across its chunks, at any level", () => {
    const random = new SeededRandom(7);
    const log = new PacketLog<object>();
    const expected: Entry[] = [];
    expect([log.isEmpty, log.shift()]).toEqual([true, null]);
    for (let round = 0; round < 60; round++) {
      const lengths = [0, 1, 2, 3, 4, 5, 63, 64, 65, 127, 1392, 4096, 32_767];
      for (let step = random.u32() % 60; step > 0; step--) {
        if (random.u32() % 5 === 0) {
          const item = {};
          log.pushItem(item);
          expected.push({ item, label: 0, numbers: [], payload: [] });
        } else {
          const length = lengths[random.u32() % lengths.length]!;
          const bytes = Uint8Array.from({ length: length + (random.u32() % 3) * 50 }, () => random.u32());
          const label = random.u32() & 0xffff;
          const numbers = [random.u32() | 0, random.u32() | 0, random.u32() | 0] as const;
          log.push(label, ...numbers, bytes, length);
          expected.push({ item: null, label, numbers, payload: [...bytes.subarray(0, length)] });
          bytes.fill(0);
        }
        expect(log.isEmpty).toBe(false);
      }
      for (let step = random.u32() % 60; step > 0 && expected.length > 0; step--) {
        const entry = take(log);
        const wanted = expected.shift()!;
        if (wanted.item !== null) expect(entry!.item).toBe(wanted.item);
        else expect(entry).toEqual(wanted);
      }
      expect(log.isEmpty).toBe(expected.length === 0);
    }
    while (expected.length > 0) expect(take(log)!.label).toBe(expected.shift()!.label);
    expect([log.isEmpty, log.shift()]).toEqual([true, null]);
  });

  it("fills a chunk to its last word, and lets go of what was taken", () => {
    const log = new PacketLog<object>();
    const chunkBytes = 65_536;
    // Four words in front of each payload.
    log.push(1, 0, 0, 0, new Uint8Array(32_752), 32_752);
    log.push(2, 0, 0, 0, new Uint8Array(32_752), 32_752);
    log.push(3, 0, 0, 0, new Uint8Array(1), 1);
    const memory: (ArrayBufferLike | null)[] = [];
    for (let entry = log.shift(); entry !== null; entry = log.shift()) memory.push(entry.bytes.buffer);
    expect(memory.map((buffer) => buffer?.byteLength)).toEqual([chunkBytes, chunkBytes, chunkBytes]);
    expect([memory[0] === memory[1], memory[1] === memory[2]]).toEqual([true, false]);
    // What is put in after it ran empty goes into new memory, not behind what was read.
    log.push(4, 0, 0, 0, new Uint8Array(1), 1);
    const entry = log.shift()!;
    expect([entry.label, entry.at, entry.bytes.buffer === memory[2]]).toEqual([4, 16, false]);
  });
});
