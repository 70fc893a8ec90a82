import { describe, expect, it, vi } from "vitest";
import { GodotError } from "../../../src/core/index.js";
import { decodeMessagePack, encodeMessagePack, StringName, type Variant } from "../../../src/variant/index.js";
import { SafeMessagePackDecoder } from "../../../src/variant/msgpack-decoder.js";

/** An array that holds these bytes so many times. */
function arrayOf(count: number, each: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(5 + count * each.length);
  bytes.set([0xdd, 0, 0, count >> 8, count & 255]);
  for (let index = 0; index < count; index++) bytes.set(each, 5 + index * each.length);
  return bytes;
}

describe("MessagePack maps with numbers as keys", () => {
  it.each([
    ["an int", [0x81, 0xcd, 3, 232, 0xc0]],
    ["a string", [0x81, 0xa4, 0x31, 0x30, 0x30, 0x30, 0xc0]],
  ])("take memory by what is in them, not by how large the number is: %s", (_name, each) => {
    // 12,000 bytes each, if an index were taken for a length; 20,000 of them do not fit into what is allowed.
    const bytes = arrayOf(20_000, each);
    const before = process.memoryUsage().heapUsed;
    const value = decodeMessagePack(bytes) as Record<string, Variant>[];
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(700 * bytes.length);
    expect(value).toHaveLength(20_000);
    expect(Object.entries(value[19_999]!)).toEqual([["1000", null]]);
  });

  it("decode as they always did", () => {
    const value = {
      7: "seven",
      1000: [{ 3: { "\0a": 1 } }],
      "\0": 2,
      "-1": 3,
      "007": 4,
      a: { 4294967295: 5 },
      "1.5": 6,
    };
    const decoded = decodeMessagePack(encodeMessagePack(value as unknown as Variant));
    expect(decoded).toEqual(value);
    expect(Object.keys(decoded as object)).toEqual(Object.keys(value));
    expect(decodeMessagePack(Uint8Array.of(0x82, 0xff, 0x01, 0xca, 0x3f, 0xc0, 0, 0, 0x02))).toEqual({
      "-1": 1,
      1.5: 2,
    });
    const mixed = [new Map<Variant, Variant>([[1000, "\0"]]), { 5: new StringName("\0") }];
    expect(decodeMessagePack(encodeMessagePack(mixed as Variant))).toEqual(mixed);
  });
});

describe("bytes that are no MessagePack", () => {
  it.each([
    ["a key that is null", [0x81, 0xc0, 0xc0]],
    ["a key that is an array", [0x81, 0x90, 0xc0]],
    ["a key that would change the prototype", [0x81, 0xa9, ...Buffer.from("__proto__"), 0xc0]],
    ["more behind the value", [0xc0, 0xc0]],
    ["an extension of another program", [0xd4, 0x55, 0]],
    ["a timestamp", [0xd6, 0xff, 0, 0, 0, 0]],
    ["a byte that begins nothing", [0xc1]],
    ["an array that is cut", [0xdd, 0xff, 0xff, 0xff, 0xff]],
    ["an extension with half a value", [0xd5, 0x02, 0x02, 0x00]],
    ["nothing", []],
  ])("fail with a typed error: %s", (_name, bytes) => {
    let error: unknown;
    try {
      decodeMessagePack(Uint8Array.from(bytes));
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(GodotError);
    expect((error as GodotError).code).toMatch(/^ERR_(INVALID_DATA|FILE_EOF)$/);
  });

  it("nested too deep, fail before anything is decoded", () => {
    const parse = vi.fn();
    const bytes = new Uint8Array(200_000).fill(0x91);
    bytes[199_999] = 0xc0;
    expect(() => new SafeMessagePackDecoder({ tryToEncode: () => null, decode: parse }).decode(bytes)).toThrow(
      "deeper",
    );
    expect(parse).not.toHaveBeenCalled();
  });
});
