import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytes_to_var,
  decodeAndDecompressVariant,
  decodeAndDecompressVariants,
  decodeMessagePack,
  encodeAndCompressVariant,
  encodeAndCompressVariants,
  encodeMessagePack,
  str_to_var,
  type Variant,
  var_to_bytes,
  var_to_str,
  variantEquals,
} from "../../src/variant/index.js";
import { plainVariant, wrappedVariant } from "./arbitrary.js";
import { decodesOrFails, toHex } from "./support.js";

const nightly = process.env["GMP_NIGHTLY"] === "1";
const settings = { seed: 4_242, numRuns: nightly ? 20_000 : 600 };

/** The same value, class by class and bit by bit; that types of containers are kept shows in the bytes. */
function expectSame(actual: Variant, expected: Variant): void {
  expect(actual).toEqual(expected);
  expect(variantEquals(actual, expected)).toBe(true);
  expect(toHex(var_to_bytes(actual))).toBe(toHex(var_to_bytes(expected)));
}

/**
 * The lines of a text in one order: where String and StringName keys stand among others, the engine's order depends on
 * the order in which the keys were put in.
 */
function lines(text: string): string[] {
  return text.split(/,?\n/).sort();
}

describe("decode(encode(x)) is x", () => {
  it("for any value, with wrappers", () => {
    fc.assert(
      fc.property(wrappedVariant, (value) => expectSame(bytes_to_var(var_to_bytes(value), { wrap: true }), value)),
      settings,
    );
  });

  it("for any value, without wrappers", () => {
    fc.assert(
      fc.property(plainVariant, (value) => expectSame(bytes_to_var(var_to_bytes(value)), value)),
      settings,
    );
  });

  it("for any value in any place of a packet, in the compressed form", () => {
    fc.assert(
      fc.property(fc.array(wrappedVariant, { maxLength: 4 }), fc.nat({ max: 9 }), (values, offset) => {
        const encoded = encodeAndCompressVariants(values);
        const packet = new Uint8Array(offset + encoded.length + 3);
        packet.set(encoded, offset);
        const decoded = decodeAndDecompressVariants(packet, values.length, offset, { wrap: true });
        expect(decoded.length).toBe(encoded.length);
        expectSame(decoded.values, values);
      }),
      settings,
    );
  });

  it("for any value with 64-bit reals, whose components keep their bits", () => {
    fc.assert(
      fc.property(wrappedVariant, (value) => {
        const wide = var_to_bytes(value, { doublePrecision: true });
        const decoded = bytes_to_var(wide, { wrap: true });
        expect(toHex(var_to_bytes(decoded, { doublePrecision: true }))).toBe(toHex(wide));
        expect(toHex(var_to_bytes(decoded))).toBe(toHex(var_to_bytes(value)));
      }),
      settings,
    );
  });

  it("for any value as MessagePack", () => {
    fc.assert(
      fc.property(fc.oneof(plainVariant, wrappedVariant), (value) => {
        const decoded = decodeMessagePack(encodeMessagePack(value));
        expect(toHex(var_to_bytes(decoded))).toBe(toHex(var_to_bytes(value)));
      }),
      settings,
    );
  });

  it("for any value as text, as far as text goes", () => {
    fc.assert(
      fc.property(wrappedVariant, (value) => {
        const text = var_to_str(value);
        // Godot writes \\a and \\v in names, and reads them as the letters; it ends a text at a NUL.
        fc.pre(!/\\[av]/.test(text) && !text.includes("\0"));
        expect(lines(var_to_str(str_to_var(text, { wrap: true })))).toEqual(lines(text));
      }),
      settings,
    );
  });
});

describe("hostile bytes", () => {
  it("fail cleanly or decode to something that encodes", () => {
    let decoded = 0;
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.uint8Array({ maxLength: 60 }), (type, noise) => {
        const bytes = new Uint8Array(4 + noise.length);
        bytes[0] = type;
        bytes.set(noise, 4);
        if (decodesOrFails(bytes)) decoded++;
      }),
      { ...settings, numRuns: settings.numRuns * 10 },
    );
    expect(decoded).toBeGreaterThan(100);
  });

  it("of real values, with bytes changed, cut out and put in, do so too", () => {
    let failed = 0;
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 }), fc.nat({ max: 2 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(wrappedVariant, changes, (value, edits) => {
        let bytes = Array.from(var_to_bytes(value));
        for (const [where, byte, kind] of edits) {
          const at = where % (bytes.length + 1);
          bytes = [...bytes.slice(0, at), ...(kind === 2 ? [] : [byte]), ...bytes.slice(kind === 1 ? at : at + 1)];
        }
        if (!decodesOrFails(Uint8Array.from(bytes))) failed++;
      }),
      { ...settings, numRuns: settings.numRuns * 2 },
    );
    expect(failed).toBeGreaterThan(100);
  });
});

describe("the compressed form of numbers", () => {
  it("takes the fewest bytes that hold them", () => {
    const sizes: [number | bigint, number][] = [
      [0, 2],
      [127, 2],
      [-128, 2],
      [128, 3],
      [-129, 3],
      [32767, 3],
      [-32768, 3],
      [32768, 5],
      [-32769, 5],
      [2 ** 31 - 1, 5],
      [-(2 ** 31), 5],
      [2 ** 31, 9],
      [-(2 ** 31) - 1, 9],
      [2n ** 63n - 1n, 9],
      [-(2n ** 63n), 9],
    ];
    for (const [value, size] of sizes) {
      const bytes = encodeAndCompressVariant(value);
      expect(bytes.length, String(value)).toBe(size);
      expect(decodeAndDecompressVariant(bytes)).toEqual({ value, length: size });
    }
    expect(encodeAndCompressVariant(true)).toEqual(Uint8Array.of(0x81));
    expect(encodeAndCompressVariant(false)).toEqual(Uint8Array.of(0x01));
  });
});
