import { afterEach, describe, expect, it, vi } from "vitest";
import { setLogger } from "../../../src/core/index.js";
import {
  bytes_to_var,
  coerce,
  PackedStringArray,
  StringName,
  str_to_var,
  TYPE_PACKED_INT64_ARRAY,
  type Variant,
  Vector2,
  var_to_bytes,
  var_to_str,
  variantEquals,
} from "../../../src/variant/index.js";
import { godotSort, sortKeys } from "../../../src/variant/order.js";
import { countSteps, growthWhenDoubled } from "../../support/count-steps.js";

afterEach(() => {
  vi.restoreAllMocks();
  setLogger(null);
});

/** `[[…x…, x], x]`: nested so deep, with something beside at every level. */
function nested(depth: number, beside: Variant, innermost: Variant = beside): Variant {
  let value = innermost;
  for (let level = 0; level < depth; level++) value = [value, beside];
  return value;
}

describe("many PackedStringArrays in one value", () => {
  it.each([15, 16, 64])("of %d strings each are decoded once: no byte goes through the text decoder twice", (count) => {
    const bytes = var_to_bytes(Array.from({ length: 200 }, () => new PackedStringArray(new Array(count).fill("name"))));
    let decoded = 0;
    const decode = TextDecoder.prototype.decode;
    vi.spyOn(TextDecoder.prototype, "decode").mockImplementation(function (this: TextDecoder, ...args) {
      decoded += (args[0] as Uint8Array).byteLength;
      return decode.apply(this, args);
    });
    const value = bytes_to_var(bytes) as PackedStringArray[];
    expect(value).toHaveLength(200);
    expect(value[199]).toEqual(new PackedStringArray(new Array(count).fill("name")));
    expect(decoded).toBeLessThanOrEqual(bytes.length);
  });

  it.each([
    ["plain", "name"],
    ["not ASCII", "nämé"],
    ["long", "x".repeat(200)],
    ["empty", ""],
  ])("cost what their length is: %s", (_name, text) => {
    const growth = growthWhenDoubled(100, (size) => {
      const bytes = var_to_bytes(Array.from({ length: size }, () => new PackedStringArray(new Array(20).fill(text))));
      return () => bytes_to_var(bytes);
    });
    expect(growth).toBeLessThan(2.5);
  });
});

describe("keys are sorted", () => {
  it("in time, where they are arrays in arrays that are equal", () => {
    const growth = growthWhenDoubled(40, (depth) => {
      const keys = Array.from({ length: 8 }, () => nested(depth, 1, []));
      return () => sortKeys(keys);
    });
    expect(growth).toBeLessThan(2.5);
  });

  it("as before, where they are arrays in arrays", () => {
    const keys: Variant[] = [[[2, 1]], [[1, 2], 3], [[1, 2]], [[]], [], [[1], "a"], [["a"], 1], [[1, [0]]]];
    expect(var_to_str(sortKeys(keys))).toBe(
      '[[], [[]], [[1], "a"], [[1, 2]], [[1, 2], 3], [[1, [0]]], [[2, 1]], [["a"], 1]]',
    );
  });

  it("in time, where they compare in circles", () => {
    // A String is less than a Vector2, which is less than a StringName, which is less than the String.
    const kinds = [
      (index: number): Variant => `z${index}`,
      (index: number): Variant => new Vector2(index, 0),
      (index: number): Variant => new StringName(`a${index}`),
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [0, 2, 1],
    ]) {
      const growth = growthWhenDoubled(20_000, (size) => {
        const part = Math.ceil(size / 3);
        const keys = Array.from({ length: size }, (_, index) => kinds[order[Math.floor(index / part)]!]!(index));
        return () => sortKeys(keys);
      });
      expect(growth).toBeLessThan(2.5);
    }
  });

  it("in time, whatever the comparison says", () => {
    const growth = growthWhenDoubled(20_000, (size) => {
      const items = Array.from({ length: size }, (_, index) => index);
      return () => godotSort(items, () => true);
    });
    expect(growth).toBeLessThan(2.5);
  });
});

describe("text", () => {
  it.each<[string, (size: number) => string]>([
    ["one long string", (size) => `"${"a".repeat(size)}"`],
    ["escapes", (size) => `"${"\\u0041".repeat(size / 4)}"`],
    ["short escapes", (size) => `"${"\\n".repeat(size)}"`],
    ["surrogates", (size) => `"${"\\ud83d\\ude00".repeat(size / 8)}"`],
    ["a string without an end", (size) => `"${"\\n".repeat(size)}`],
    ["comments", (size) => `[${";\n".repeat(size)}1]`],
    ["blanks and line breaks", (size) => `[${" \n".repeat(size)}1]`],
    ["numbers", (size) => `[${"1.5e3,".repeat(size)}1]`],
    ["numbers of a packed array", (size) => `PackedByteArray(${"255,".repeat(size)}1)`],
    ["numbers beyond any type", (size) => `Vector2(${"255,".repeat(size)}1)`],
    ["strings of a packed array", (size) => `PackedStringArray(${'"a",'.repeat(size)}"b")`],
    ["nested constructors", (size) => `[${"Array[int]([1]),".repeat(size)}1]`],
    ["objects", (size) => `[${'Object(Node,"a":1),'.repeat(size)}1]`],
    ["open brackets", (size) => "[".repeat(size)],
    ["open typed arrays", (size) => "Array[int]([".repeat(size)],
    ["open objects", (size) => 'Object(a,"a":'.repeat(size)],
    ["colors", (size) => `[${"#ff00ff,".repeat(size)}1]`],
  ])("of %s costs what its length is", (_name, make) => {
    const run = (size: number) => {
      const text = make(size);
      return () => {
        try {
          str_to_var(text);
        } catch {
          // What is no value fails, as other specs say.
        }
      };
    };
    // Nesting ends at 1,024 levels, so the sizes stay below.
    const [small, large] = [countSteps(run(400)), countSteps(run(800))];
    expect(large / small).toBeLessThan(2.5);
  });

  it("of one long name or number costs little, and no bigint is made of its digits", () => {
    const convert = vi.spyOn(globalThis, "BigInt");
    for (const [text, value] of [
      ["9".repeat(100_000), 2n ** 63n - 1n],
      [`-${"9".repeat(100_000)}`, -(2n ** 63n)],
      [`${"0".repeat(100_000)}7`, 7],
      ["18446744073709551616", 2n ** 63n - 1n],
      ["9223372036854775807", 2n ** 63n - 1n],
      ["-9223372036854775809", -(2n ** 63n)],
      ["-9223372036854775807", -(2n ** 63n) + 1n],
      [`${"0".repeat(30)}9223372036854775806`, 2n ** 63n - 2n],
    ] as const) {
      expect(str_to_var(text)).toBe(value);
    }
    expect(convert.mock.calls.every(([digits]) => String(digits).length <= 60)).toBe(true);
    expect(() => str_to_var("x".repeat(100_000))).toThrow("Unexpected identifier");
    expect(() => str_to_var(`1${"0".repeat(5_000_000)}`)).not.toThrow();
  });

  it("of numbers that are none becomes the smallest int in an array of ints, here and where values are fitted to a type", () => {
    const least = -(2n ** 63n);
    const whole = BigInt64Array.of(1n, least, least, least, 2n);
    expect(str_to_var("PackedInt64Array(1.5, inf, -inf, nan, 2)")).toEqual(whole);
    expect(coerce(TYPE_PACKED_INT64_ARRAY, [1.5, Infinity, -Infinity, Number.NaN, 2])).toEqual(whole);
  });

  it("is written without copying what is nested at every level", () => {
    const long = "x".repeat(1000);
    const lengths: number[] = [];
    const join = Array.prototype.join;
    vi.spyOn(Array.prototype, "join").mockImplementation(function (this: unknown[], between) {
      const text = join.call(this, between);
      lengths.push(text.length);
      return text;
    });
    for (const value of [
      nested(90, 1, long),
      Array.from({ length: 90 }).reduce<Variant>(
        (inner) =>
          new Map<Variant, Variant>([
            ["a", inner],
            ["b", 1],
          ]),
        long,
      ),
    ]) {
      expect(var_to_str(value)).toContain(long);
    }
    expect(Math.max(0, ...lengths)).toBeLessThan(1000);
  });

  it("says once that something is too deep, however much it is", () => {
    const errors: string[] = [];
    setLogger({ error: (message) => errors.push(message), warning() {} });
    const deep = new Array(1000).fill([]);
    expect(var_to_str(nested(100, 1, deep))).toContain("[], []");
    expect(errors).toEqual(["Max recursion reached"]);
  });
});

describe("comparing", () => {
  it.each<[string, boolean, (depth: number) => Variant]>([
    ["arrays", true, (depth) => nested(depth, 1)],
    [
      "dictionaries",
      true,
      (depth) => Array.from({ length: depth }).reduce<Variant>((inner) => new Map([["k", inner]]), 1),
    ],
    ["keys", false, (depth) => Array.from({ length: depth }).reduce<Variant>((inner) => new Map([[inner, 1]]), 1)],
  ])(
    "nested %s costs what they are and ends, for values where the engine takes them as equal: at 100 levels",
    (_name, end, make) => {
      const growth = growthWhenDoubled(400, (depth) => {
        const [a, b] = [make(depth), make(depth)];
        return () => expect(variantEquals(a, b)).toBe(true);
      });
      expect(growth).toBeLessThan(2.5);
      expect(variantEquals(make(5000), make(5000))).toBe(end);
    },
  );
});
