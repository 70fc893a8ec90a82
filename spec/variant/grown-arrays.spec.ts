import { describe, expect, it } from "vitest";
import { bytes_to_var, GDPacked, str_to_var, type Variant, var_to_bytes, var_to_str } from "../../src/variant/index.js";

/** JavaScript's typed arrays can't grow: what Godot's methods append stands elsewhere, and whoever writes values has to look there. */
describe("A packed array that has grown", () => {
  const cases: [string, () => Variant, Variant, Variant][] = [
    ["PackedByteArray", () => Uint8Array.of(1, 2), 3, Uint8Array.of(1, 2, 3)],
    ["PackedInt32Array", () => Int32Array.of(1, -2), 3, Int32Array.of(1, -2, 3)],
    ["PackedInt64Array", () => BigInt64Array.of(1n), 3, BigInt64Array.of(1n, 3n)],
    ["PackedFloat32Array", () => Float32Array.of(1.5), 2.5, Float32Array.of(1.5, 2.5)],
    ["PackedFloat64Array", () => Float64Array.of(), 2.5, Float64Array.of(2.5)],
  ];

  it.each(cases)(
    "%s is encoded, alone and inside others, and written with all that it holds",
    (_name, make, item, grown) => {
      const array = make() as Uint8Array;
      GDPacked.append(array, item);
      expect(bytes_to_var(var_to_bytes(array))).toEqual(grown);
      expect(bytes_to_var(var_to_bytes([array]))).toEqual([grown]);
      expect(str_to_var(var_to_str(array))).toEqual(grown);
      GDPacked.resize(array, 0);
      expect(bytes_to_var(var_to_bytes(array))).toHaveLength(0);
    },
  );
});
