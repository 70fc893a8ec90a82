import { describe, expect, it } from "vitest";
import { toScriptValue } from "../../../src/game/script-values.js";
import { bytes_to_var, type Variant, var_to_bytes } from "../../../src/variant/index.js";
import { growthWhenDoubled } from "../../support/count-steps.js";

/** The bytes of a dictionary with so many keys of a kind. */
function keyed(size: number, key: (i: number) => Variant): Uint8Array {
  return var_to_bytes(new Map(Array.from({ length: size }, (_, i): [Variant, Variant] => [key(i), i])));
}

describe("What peers send to scripts", () => {
  it.each<[string, (i: number) => Variant]>([
    ["arrays", (i) => [i]],
    ["arrays that begin alike", (i) => ["the same", [1, 2, 3], i]],
    ["dictionaries", (i) => new Map<Variant, Variant>([[i, "x"]])],
    ["arrays in dictionaries", (i) => new Map<Variant, Variant>([["x", [i]]])],
    ["packed arrays", (i) => Int32Array.of(i)],
  ])("costs what its length is, with keys that are %s", (_, key) => {
    const growth = growthWhenDoubled(400, (size) => {
      const bytes = keyed(size, key);
      return () => {
        const value = toScriptValue(bytes_to_var(bytes)) as Map<Variant, Variant>;
        expect(value.get(key(size - 1))).toBe(size - 1);
        expect(value.size).toBe(size);
      };
    });
    expect(growth).toBeLessThan(2.5);
  });
});
