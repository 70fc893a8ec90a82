import { encode } from "@msgpack/msgpack";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messagePackFrames } from "../../src/bots/msgpack-frames.js";

async function cut(stream: Uint8Array, size: number): Promise<{ frames: Uint8Array[]; whole: boolean }> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < stream.byteLength; at += size) yield stream.slice(at, at + size);
  }
  const frames: Uint8Array[] = [];
  const iterator = messagePackFrames(chunks());
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) return { frames, whole: next.value };
    frames.push(next.value.slice());
  }
}

const value = fc.oneof(
  fc.anything({ values: [fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)], withBigInt: false }),
  fc.uint8Array({ maxLength: 400 }),
);

function encodable(input: unknown): Uint8Array | null {
  try {
    return encode(input, { ignoreUndefined: true });
  } catch {
    return null;
  }
}

describe("Cutting a stream of MessagePack values", () => {
  it("gives each value's bytes, however the stream comes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 8 }), fc.integer({ min: 1, max: 64 }), async (values, size) => {
        const encoded = values.map(encodable).filter((bytes) => bytes !== null);
        const { frames, whole } = await cut(Buffer.concat(encoded), size);
        expect(whole).toBe(true);
        expect(frames.map((frame) => Buffer.from(frame).toString("hex"))).toEqual(
          encoded.map((bytes) => Buffer.from(bytes).toString("hex")),
        );
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it("says when the stream ends within a value, wherever that is", async () => {
    const first = encode([1, "event", "a long enough name to need a length of its own, beyond 31 bytes"]);
    const second = encode([2.5, "in", 1, 0, 2, new Uint8Array(300)]);
    const stream = Buffer.concat([first, second]);
    for (let length = 1; length < stream.byteLength; length++) {
      const { frames, whole } = await cut(stream.subarray(0, length), 50);
      expect([length, whole]).toEqual([length, length === first.byteLength]);
      expect(frames).toHaveLength(length >= first.byteLength ? 1 : 0);
    }
  });

  it("stops at a byte that begins no value", async () => {
    const first = encode([1, "event", "x"]);
    expect(await cut(Buffer.concat([first, Buffer.of(0xc1), first]), 5)).toMatchObject({
      whole: false,
      frames: [first],
    });
  });
});
