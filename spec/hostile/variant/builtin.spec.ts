import { describe, expect, it } from "vitest";
import {
  callMethod,
  evaluate,
  GDArrays,
  OperationError,
  type RunContext,
  runContext,
  stringify,
  ValueMap,
  withContext,
} from "../../../src/variant/builtin/index.js";
import { StringName, type Variant, Vector2i, variantEquals } from "../../../src/variant/index.js";
import { growthWhenDoubled } from "../../support/count-steps.js";

/** A run that grants so many bytes. */
function granting(bytes: number): RunContext {
  let left = bytes;
  return {
    ...runContext(),
    charge(size) {
      left -= size;
      if (left < 0) throw new OperationError("Out of memory");
    },
  };
}

describe("operations on values ask for memory before they take it", () => {
  it.each<[string, () => unknown]>([
    ["repeat", () => callMethod("x", "repeat", [1_000_000_000])],
    ["lpad", () => callMethod("x", "lpad", [1_000_000_000])],
    ["pad_zeros", () => callMethod("1", "pad_zeros", [1_000_000_000])],
    ["pad_decimals", () => callMethod("1", "pad_decimals", [1_000_000_000])],
    ["format strings", () => evaluate("%", "%999999999d", 1)],
    ["format strings with *", () => evaluate("%", "%*d", [999_999_999, 1])],
    ["decimals", () => evaluate("%", "%.999999999f", 1.5)],
    ["Array.resize", () => callMethod([], "resize", [1_000_000_000])],
    ["PackedByteArray.resize", () => callMethod(new Uint8Array(0), "resize", [1_000_000_000])],
    ["replace", () => callMethod("a".repeat(10_000), "replace", ["a", "b".repeat(10_000)])],
    ["join", () => callMethod("x".repeat(1_000_000), "join", [Array.from({ length: 100 }, () => "")])],
  ])("%s", (_what, ask) => {
    expect(() => withContext(granting(1_000_000), ask)).toThrow("Out of memory");
  });

  it("however often they take little", () => {
    const array: Variant[] = [];
    expect(() =>
      withContext(granting(10_000), () => {
        for (;;) callMethod(array, "append", [1]);
      }),
    ).toThrow("Out of memory");
    let text: Variant = "x";
    expect(() =>
      withContext(granting(1_000_000), () => {
        for (;;) text = evaluate("+", text, text);
      }),
    ).toThrow("Out of memory");
  });

  it("and without a run no more than 256 MiB at once", () => {
    expect(() => callMethod("x", "repeat", [1_000_000_000])).toThrow("Out of memory");
  });
});

/** Arrays in arrays, each twice in the next: 2^depth paths. */
function doubled(depth: number): Variant {
  let value: Variant = [1];
  for (let level = 0; level < depth; level++) value = [value, value];
  return value;
}

describe("containers in containers", () => {
  it("are compared in the square of their number at most, whatever paths there are", () => {
    const growth = growthWhenDoubled(20, (depth) => {
      const [a, b] = [doubled(depth), doubled(depth)];
      return () => {
        expect(evaluate("==", a, b)).toBe(true);
        expect(variantEquals(a, b)).toBe(true);
      };
    });
    expect(growth).toBeLessThan(2.5);
  });

  it("that have themselves in them equal others that look the same", () => {
    const [a, b]: [Variant[], Variant[]] = [[1], [1]];
    a.push(a);
    b.push(b);
    expect(evaluate("==", a, b)).toBe(true);
    expect(variantEquals(a, b)).toBe(true);
    b[0] = 2;
    expect(evaluate("==", a, b)).toBe(false);
    expect(variantEquals(a, b)).toBe(false);
    expect(stringify(a).length).toBeLessThan(1_000);
  });

  it("print no more than is granted", () => {
    expect(() => withContext(granting(1_000_000), () => stringify(doubled(40)))).toThrow("Out of memory");
    expect(() => withContext(granting(1_000_000), () => callMethod(doubled(40), "duplicate", [true]))).toThrow(
      "Out of memory",
    );
  });
});

describe("keys of dictionaries", () => {
  it.each<[string, (index: number) => Variant]>([
    ["vectors", (index) => new Vector2i(index, -index)],
    ["names", (index) => new StringName(`n${index}`)],
  ])("that are %s are found by value in constant time", (_what, make) => {
    const growth = growthWhenDoubled(500, (size) => () => {
      const map = new ValueMap();
      for (let index = 0; index < size; index++) map.set(make(index), index);
      for (let index = 0; index < size; index++) expect(map.get(make(index))).toBe(index);
      expect(map.size).toBe(size);
    });
    expect(growth).toBeLessThan(2.5);
  });

  it("are one for a text and a name, whichever came first", () => {
    const first = new ValueMap([["a", 1]]);
    first.set(new StringName("a"), 2);
    const second = new ValueMap([[new StringName("a"), 1]]);
    second.set("a", 2);
    expect([first.size, first.get("a"), second.size, second.get(new StringName("a"))]).toEqual([1, 2, 1, 2]);
    second.delete("a");
    expect(second.size).toBe(0);
    expect([first.has(1), new ValueMap([[1, 0]]).has(1.5)]).toEqual([false, false]);
  });
});

describe("patterns and packed arrays", () => {
  it("match in the product of both lengths at most", () => {
    const growth = growthWhenDoubled(200, (size) => () => {
      expect(callMethod("a".repeat(size), "match", ["*a*a*a*a*a*b"])).toBe(false);
    });
    expect(growth).toBeLessThan(2.5);
  });

  it("grow in steps, and are one array to whoever holds them", () => {
    const bytes = new Uint8Array(0);
    const other = bytes;
    for (let index = 0; index < 1_000; index++) callMethod(bytes, "append", [index]);
    expect(callMethod(other, "size", [])).toBe(1_000);
    expect(evaluate("==", bytes, callMethod(other, "duplicate", []))).toBe(true);
    expect(GDArrays.size([1])).toBe(1);
  });
});
