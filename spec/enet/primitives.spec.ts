import { describe, expect, it } from "vitest";
import { Fifo } from "../../src/core/fifo.js";
import { AckQueue } from "../../src/enet/ack-queue.js";
import { crc32 } from "../../src/enet/checksum.js";
import { copyBytes } from "../../src/enet/copy.js";
import { DeadlineHeap } from "../../src/enet/deadlines.js";
import { EnetHost, type EnetPeer } from "../../src/enet/index.js";
import { Mulberry32 } from "../../src/enet/random.js";
import { expandSentTime, neverZero, timeAdd, timeDifference, timeLess } from "../../src/enet/time.js";
import { limitWindowSize, scaleWindowSize, windowSizeFor } from "../../src/enet/window.js";
import { SeededRandom } from "../support/seeded-random.js";

const TOP = 0xffffffff;

describe("32-bit times", () => {
  it.each([
    [5, 5, false, 0],
    [4, 5, true, 1],
    [5, 4, false, 1],
    [TOP, 0, true, 1],
    [0, TOP, false, 1],
    [TOP - 9, 10, true, 20],
    [10, TOP - 9, false, 20],
    [0, 86_399_999, true, 86_399_999],
    [0x7fffffff, 0x80000000, true, 1],
    [0x80000000, 0x7fffffff, false, 1],
  ])("compares %i with %i", (a, b, isLess, difference) => {
    expect(timeLess(a, b)).toBe(isLess);
    expect(timeDifference(a, b)).toBe(difference);
  });

  it.each([
    [TOP, 1, 0],
    [TOP - 4, 10, 5],
    [0, 0, 0],
    [0x7fffffff, 1, 0x80000000],
  ])("adds %i and %i", (a, milliseconds, sum) => {
    expect(timeAdd(a, milliseconds)).toBe(sum);
  });

  it.each([
    // now, really sent at
    [0x00010005, 0x00010000],
    [0x00010005, 0x0000fffb],
    [0x00018000, 0x00017fff],
    [0x00018000, 0x00010000],
    [0x00000003, 0xfffffffe],
    [0x00000003, 0xffff8004],
    [0xffffffff, 0xffff8000],
    [0x80000000, 0x7ffffff0],
    [0x00007fff, 0x00000000],
  ])("completes, at %i, the low half of %i", (now, sent) => {
    expect(expandSentTime(sent & 0xffff, now)).toBe(sent);
  });

  it("never mistakes a real time for never", () => {
    expect([0, 1, TOP].map(neverZero)).toEqual([1, 1, TOP]);
  });
});

describe("connection ids", () => {
  it("come from Mulberry32", () => {
    const mask = 0xffffffffn;
    for (const seed of [0, 1, 0x12345678, TOP]) {
      const random = new Mulberry32(seed);
      let state = BigInt(seed);
      for (let i = 0; i < 100; i++) {
        state = (state + 0x6d2b79f5n) & mask;
        let n = ((state ^ (state >> 15n)) * (state | 1n)) & mask;
        n ^= (n + (((n ^ (n >> 7n)) * (n | 61n)) & mask)) & mask;
        expect(random.next()).toBe(Number((n ^ (n >> 14n)) & mask));
      }
    }
    // The first number of the well-known generator, times 2^32.
    expect(new Mulberry32(1).next()).toBe(0.6270739405881613 * 2 ** 32);
  });
});

describe("CRC-32", () => {
  it.each([
    ["", 0],
    ["a", 0xe8b7be43],
    ["123456789", 0xcbf43926],
    ["The quick brown fox jumps over the lazy dog", 0x414fa339],
  ])("of %j", (text, checksum) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(checksum);
  });
});

describe("window sizes", () => {
  it.each([
    [0, 0, 65536],
    [1, 0, 4096],
    [0, 65535, 4096],
    [65536, 0, 4096],
    [131072, 0, 8192],
    [131072, 1_000_000, 8192],
    [1_000_000, 131072, 8192],
    [0xffffffff, 0xffffffff, 65536],
    [1_048_576, 0, 65536],
  ])("for bandwidths %i and %i", (ours, theirs, size) => {
    expect(windowSizeFor(ours, theirs)).toBe(size);
  });

  it("stay within bounds", () => {
    expect(limitWindowSize(0)).toBe(4096);
    expect(limitWindowSize(1e9)).toBe(65536);
    expect(scaleWindowSize(200_000)).toBe(3 * 4096);
  });
});

describe("queues", () => {
  const seeds = Array.from({ length: 10 }, (_, i) => i);

  it.each(seeds)("of acknowledgements keep order and fields while they grow: seed %i", (seed) => {
    const random = new SeededRandom(seed);
    const queue = new AckQueue();
    const [pushed, taken, lengths]: [unknown[], unknown[], number[]] = [[], [], []];
    for (let step = 0; step < 2000; step++) {
      if (random.chance(step < 1000 ? 0.6 : 0.4) || queue.length === 0) {
        const item = [random.between(0, 255), random.between(0, 0xffff), random.between(0, 0xffff)] as const;
        const isDisconnect = random.chance(0.1);
        pushed.push([...item, isDisconnect]);
        queue.push(...item, isDisconnect);
      } else {
        const { channelID, reliableSequenceNumber, sentTime, isDisconnect } = queue;
        taken.push([channelID, reliableSequenceNumber, sentTime, isDisconnect]);
        queue.shift();
      }
      lengths.push(queue.length - pushed.length + taken.length);
    }
    expect(taken).toEqual(pushed.slice(0, taken.length));
    expect(new Set(lengths)).toEqual(new Set([0]));
    queue.clear();
    expect(queue.length).toBe(0);
  });

  it.each(seeds)("of anything keep order: seed %i", (seed) => {
    const random = new SeededRandom(seed);
    const queue = new Fifo<number>();
    let next = 0;
    const taken: (number | undefined)[] = [];
    // In long queues the front that is free is given up at times.
    for (let step = 0; step < 5000; step++) {
      if (random.chance(step < 3000 ? 0.7 : 0.1)) queue.push(next++);
      else taken.push(queue.shift());
      if (step === 3000) expect(queue.size).toBe(next - taken.filter((number) => number !== undefined).length);
    }
    const numbers = taken.filter((number) => number !== undefined);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => i));
    expect(queue.size).toBe(next - numbers.length);
    expect(taken.lastIndexOf(undefined) < 0 || numbers.length > 0).toBe(true);
  });

  it("share no memory with what was copied from", () => {
    const bytes = Uint8Array.from({ length: 200 }, (_, i) => i);
    for (const [at, length] of [
      [0, 200],
      [0, 100],
      [100, 100],
      [7, 64],
      [7, 65],
      [3, 0],
    ] as const) {
      const copy = copyBytes(bytes, at, length);
      expect(copy).toEqual(bytes.slice(at, at + length));
      expect(copy.buffer).not.toBe(bytes.buffer);
    }
  });

  it.each(seeds)("of deadlines always know the earliest: seed %i", (seed) => {
    const random = new SeededRandom(seed);
    const host = new EnetHost({ peerCount: 100, seed: 1, nowMs: 0 });
    const address = { host: "10.0.0.1", port: 1 };
    const peers = Array.from({ length: 100 }, () => host.connect(0, address, 1)!);
    const heap = new DeadlineHeap<EnetPeer>();
    const model = new Map<EnetPeer, number>();
    const earliest = () => Math.min(Number.POSITIVE_INFINITY, ...model.values());
    for (let step = 0; step < 2000; step++) {
      const peer = random.pick(peers);
      const deadline = random.chance(0.1) ? Number.POSITIVE_INFINITY : random.between(0, 1000);
      heap.set(peer, deadline);
      if (deadline === Number.POSITIVE_INFINITY) model.delete(peer);
      else model.set(peer, deadline);
      if (random.chance(0.3)) expect(heap.earliest()).toBe(earliest());
      if (random.chance(0.1)) {
        const due = heap.takeDue(300);
        if (due === null) expect(earliest()).toBeGreaterThan(300);
        else {
          expect(model.get(due)).toBe(earliest());
          model.delete(due);
        }
      }
    }
  });
});
