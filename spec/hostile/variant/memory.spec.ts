import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { bytes_to_var, VariantWriter } from "../../../src/variant/index.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What docs/variants.md says of values from a network. */
const MOST_PER_BYTE = 32;
const COUNT = 20_000;

/** An array of so many values, each of these words. */
function arrayOf(each: readonly number[]): Uint8Array {
  const writer = new VariantWriter();
  writer.writeU32(28);
  writer.writeU32(COUNT);
  for (let index = 0; index < COUNT; index++) for (const word of each) writer.writeU32(word);
  return writer.finish();
}

function held(make: () => unknown): number {
  collect();
  const before = process.memoryUsage();
  const value = make();
  collect();
  const after = process.memoryUsage();
  expect(value).toHaveLength(COUNT);
  return after.heapUsed - before.heapUsed + after.external - before.external;
}

describe("a decoded value takes memory by its bytes", () => {
  it.each([
    ["null", [0]],
    ["an empty string", [4, 0]],
    ["an empty StringName", [21, 0]],
    ["an empty NodePath", [22, 0x8000_0000, 0, 0]],
    ["a Callable", [25]],
    ["a Signal", [26, 0, 0, 0]],
    ["an object's id", [24 | 0x10000, 1, 0]],
    ["an empty dictionary", [27, 0]],
    ["a dictionary of one null", [27, 1, 0, 0]],
    ["an empty typed dictionary", [27 | 0x10000, 2, 0]],
    ["an empty array", [28, 0]],
    ["an array of one null", [28, 1, 0]],
    ["an empty typed array", [28 | 0x10000, 2, 0]],
    ["an empty PackedByteArray", [29, 0]],
    ["an empty PackedInt32Array", [30, 0]],
    ["an empty PackedInt64Array", [31, 0]],
    ["a PackedFloat64Array", [33, 1, 0, 0]],
    ["an empty PackedStringArray", [34, 0]],
    ["an empty PackedVector2Array", [35, 0]],
    ["an empty PackedVector4Array", [38, 0]],
    ["a Vector2", [5, 0, 0]],
    ["a Basis", [17, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ])("%s", (_name, each) => {
    const encoded = arrayOf(each);
    const shifted = new Uint8Array(encoded.length + 1);
    shifted.set(encoded, 1);
    for (const bytes of [encoded, shifted.subarray(1)]) {
      bytes_to_var(bytes); // So that nothing but the value is made.
      expect(held(() => bytes_to_var(bytes)) / bytes.length).toBeLessThan(MOST_PER_BYTE);
    }
  });
});
