import { describe, expect, it } from "vitest";
import { BufferPool } from "../../src/enet/buffer-pool.js";

const numbered = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => i + 1);

describe("BufferPool", () => {
  it.each([0, 1, 16, 17, 64, 65, 128, 129, 1392, 4096, 5000])("copies %i bytes into little more room", (length) => {
    const pool = new BufferPool();
    const bytes = numbered(length);
    const buffer = pool.copy(bytes);
    expect(buffer.buffer).not.toBe(bytes.buffer);
    expect(buffer.subarray(0, length)).toEqual(bytes);
    expect(buffer.length - length).toBeLessThan(128);
  });

  it("uses again what it was given, for what fits", () => {
    const pool = new BufferPool();
    const long = pool.copy(numbered(100));
    const short = pool.copy(numbered(20));
    pool.give(long);
    pool.give(short);
    expect(pool.copy(numbered(90))).toBe(long);
    expect(pool.copy(numbered(90))).not.toBe(long);
    expect(pool.copy(numbered(32))).toBe(short);
  });

  it("keeps 256 KiB, and nothing that is longer than a datagram", () => {
    const pool = new BufferPool();
    const buffers = Array.from({ length: 70 }, () => pool.copy(numbered(4096)));
    for (const buffer of buffers) pool.give(buffer);
    const kept = buffers.map(() => pool.copy(numbered(4096))).filter((buffer) => buffers.includes(buffer));
    expect(kept.length).toBe(64);
    const long = pool.copy(numbered(4097));
    pool.give(long);
    expect(pool.copy(numbered(4097))).not.toBe(long);
  });
});
