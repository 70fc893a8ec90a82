import { describe, expect, it } from "vitest";
import {
  bytes_to_var,
  bytes_to_var_with_objects,
  decodeAndDecompressVariant,
  encodeAndCompressVariant,
  str_to_var,
  TYPE_MAX,
  type_string,
  typeOf,
  var_to_bytes,
  var_to_bytes_with_objects,
  var_to_str,
} from "../../src/variant/index.js";
import { decodesOrFails, fromHex, toHex, vectors } from "./support.js";

/** Vectors whose text is a remark of the recipe and not `var_to_str` of what the bytes hold. */
const TEXT_IS_A_REMARK = new Set([
  "object_as_id",
  "object_full_node",
  "signal_object_renamed",
  "callable_object_method",
]);
/** Vectors whose class the bytes do not carry: without full objects every class is EncodedObjectAsID. */
const CLASS_IS_NOT_SENT = new Set(["array_typed_object_node", "dictionary_typed_object"]);
/** Types that 4.2 does not send, so that the value's text has what the bytes lack. */
const TYPES_ARE_NOT_SENT = /^array_typed_/;
/** Padding inside a NodePath is uninitialised memory in the engine: these bytes differ from run to run. */
const NODE_PATH_PADDING = new Set(["node_path_a", "node_path_."]);

const NIGHTLY = process.env["GMP_NIGHTLY"] === "1";
const ALL_CHANGES = Array.from({ length: 255 }, (_, index) => index + 1);
/** Each bit, and some together. */
const SOME_CHANGES = [1, 2, 4, 8, 16, 32, 64, 128, 255, 127, 0x55];

describe.each(["4.6", "4.2"] as const)("bytes that Godot %s wrote", (version) => {
  const all = vectors(version);

  it("covers every type that the engine has", () => {
    const types = new Set(all.map(({ type }) => type));
    expect(types.size).toBe(version === "4.2" ? TYPE_MAX - 1 : TYPE_MAX);
  });

  it.each(all.map((vector) => [vector.name, vector] as const))("%s", (name, vector) => {
    const bytes = fromHex(vector.hex);
    const full = name.startsWith("object_full");
    const value = full
      ? bytes_to_var_with_objects(bytes, { wrap: true, version })
      : bytes_to_var(bytes, { wrap: true, version });
    expect(typeOf(value)).toBe(vector.type);
    expect(type_string(vector.type)).toBe(vector.type_name);

    const again = full ? var_to_bytes_with_objects(value, { version }) : var_to_bytes(value, { version });
    if (version === "4.2" && NODE_PATH_PADDING.has(name)) {
      expect(toHex(again).slice(0, -6)).toBe(vector.hex.slice(0, -6));
    } else expect(toHex(again)).toBe(vector.hex);

    const compressed = encodeAndCompressVariant(value, { version, full_objects: full });
    const back = decodeAndDecompressVariant(compressed, 0, { wrap: true, version, allow_objects: full });
    expect(back.length).toBe(compressed.length);
    expect(toHex(full ? var_to_bytes_with_objects(back.value) : var_to_bytes(back.value, { version }))).toBe(
      toHex(again),
    );

    if (TEXT_IS_A_REMARK.has(name)) return;
    let expected = vector.text;
    if (CLASS_IS_NOT_SENT.has(name)) expected = expected.replace("Node", "EncodedObjectAsID");
    if (version === "4.2" && TYPES_ARE_NOT_SENT.test(name)) expected = expected.replace(/^Array\[\w+\]\((.*)\)$/, "$1");
    const text = var_to_str(value, { version });
    expect(text).toBe(expected);
    expect(var_to_str(str_to_var(text, { wrap: true }), { version })).toBe(text);
  });

  it("fails cleanly or decodes to something that encodes, cut at every length", () => {
    let failures = 0;
    for (const { hex } of all) {
      const bytes = fromHex(hex);
      for (let length = 0; length < bytes.length; length++) {
        if (!decodesOrFails(bytes.slice(0, length))) failures++;
      }
    }
    expect(failures).toBeGreaterThan(all.length);
  });

  it("fails cleanly or decodes to something that encodes, with every byte changed", () => {
    let decoded = 0;
    let failures = 0;
    for (const { hex } of all) {
      const bytes = fromHex(hex);
      for (let at = 0; at < bytes.length; at++) {
        const original = bytes[at]!;
        for (const change of at === 0 || at === 2 || NIGHTLY ? ALL_CHANGES : SOME_CHANGES) {
          bytes[at] = original ^ change;
          if (decodesOrFails(bytes)) decoded++;
          else failures++;
        }
        bytes[at] = original;
      }
    }
    expect(decoded).toBeGreaterThan(1000);
    expect(failures).toBeGreaterThan(1000);
  });
});
