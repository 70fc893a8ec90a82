import { Decoder, decode, Encoder, encode } from "@msgpack/msgpack";
import { describe, expect, it } from "vitest";
import { GodotError } from "../../src/core/index.js";
import {
  decodeMessagePack,
  EncodedObject,
  encodeMessagePack,
  GDArray,
  GDFloat,
  GDInt,
  NodePath,
  StringName,
  TYPE_FLOAT,
  type Variant,
  Vector3,
  var_to_bytes,
  var_to_bytes_with_objects,
  variantExtensionCodec,
} from "../../src/variant/index.js";
import { toHex } from "./support.js";

describe("MessagePack", () => {
  it("keeps what it has itself readable for other programs", () => {
    const value = { id: 7, name: "x", list: [1, 2.5, null, true], raw: Uint8Array.of(1, 2) };
    expect(decode(encodeMessagePack(value))).toEqual(value);
    expect(decodeMessagePack(encode(value))).toEqual(value);
  });

  it.each<[string, Variant]>([
    ["a wrapped int", new GDInt(1)],
    ["a float that looks like an int", new GDFloat(1)],
    ["minus zero", -0],
    ["minus zero in an array", [-0, [1, -0]]],
    ["minus zero in an object", { a: -0 }],
    ["a bigint", 2n ** 62n],
    ["a small bigint in an array", [5n]],
    ["an array of undefined", [undefined]],
    ["a StringName", new StringName("n")],
    ["a vector in a dictionary", { position: new Vector3(1, 2, 3) }],
    [
      "a Map with keys of many types",
      new Map<Variant, Variant>([
        [new Vector3(), 1],
        [1, "a"],
        [new GDFloat(1), [new NodePath("a")]],
      ]),
    ],
    ["a typed array", new GDArray(TYPE_FLOAT, [1, 2])],
    ["an object in full", new EncodedObject("Node", { name: new StringName("n") })],
    ["a key that JS objects cannot have", JSON.parse('{"__proto__": 1}') as Variant],
  ])("loses nothing of %s", (_name, value) => {
    const again = decodeMessagePack(encodeMessagePack(value));
    expect(toHex(var_to_bytes_with_objects(again))).toBe(toHex(var_to_bytes_with_objects(value)));
  });

  it("works with an Encoder and a Decoder of one's own", () => {
    const encoder = new Encoder({ extensionCodec: variantExtensionCodec });
    const decoder = new Decoder({ extensionCodec: variantExtensionCodec });
    const value = [new Vector3(1, 2, 3), { path: new NodePath("/root") }];
    expect(decoder.decode(encoder.encode(value))).toEqual(value);
  });

  it("refuses what is cut, foreign or broken, with a typed error", () => {
    const bytes = encodeMessagePack([new Vector3(1, 2, 3), new Map([["k", "v"]]), "text", 1.5]);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeMessagePack(bytes.slice(0, length))).toThrow(GodotError);
    }
    for (const broken of [
      [0xc1],
      [0xd4, 0x05, 0x00],
      [0xd4, 0x7f, 0x00],
      [0xd6, 0xff, 0, 0, 0, 0],
      [0xd6, 0x05, 0x06, 0, 0, 0],
      [0x81, 0x90, 0x01],
    ]) {
      expect(() => decodeMessagePack(Uint8Array.from(broken)), String(broken)).toThrow(
        expect.objectContaining({ code: "ERR_INVALID_DATA" }),
      );
    }
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = bytes.slice();
        changed[at]! ^= 1 << bit;
        try {
          var_to_bytes(decodeMessagePack(changed));
        } catch (error) {
          expect(error).toBeInstanceOf(GodotError);
        }
      }
    }
  });
});
