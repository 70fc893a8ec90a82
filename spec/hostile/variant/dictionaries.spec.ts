import { afterEach, describe, expect, it, vi } from "vitest";
import {
  bytes_to_var,
  GDDictionary,
  GDFloat,
  NumberSafeMap,
  StringName,
  str_to_var,
  TYPE_INT,
  type Variant,
  Vector2,
  var_to_bytes,
  var_to_str,
  variantEquals,
} from "../../../src/variant/index.js";
import { growthWhenDoubled } from "../../support/count-steps.js";
import { toHex } from "../../variant/support.js";
import { bucketOfInt, collidingInts, dictionaryBytes } from "./colliding-numbers.js";

/**
 * How many of the numbers that built-in maps got as keys meanwhile fall into one bucket: of ints, the most that V8 puts
 * together; of other numbers all, which somebody can choose alike.
 */
function fallTogether(work: () => unknown): number {
  const set = vi.spyOn(Map.prototype, "set");
  work();
  const keys: unknown[] = set.mock.calls.map(([key]) => key);
  set.mockRestore();
  const ints = keys.filter((key) => typeof key === "number" && (key | 0) === key) as number[];
  const buckets = new Map<number, number>();
  for (const key of ints) buckets.set(bucketOfInt(key), (buckets.get(bucketOfInt(key)) ?? 0) + 1);
  const others = keys.filter((key) => typeof key === "number" || typeof key === "bigint").length - ints.length;
  return others + Math.max(0, ...buckets.values());
}

/** More than fall into one of 32,768 buckets when 2,000 do so by chance, by all that can be expected. */
const BY_CHANCE = 10;

afterEach(() => vi.restoreAllMocks());

describe("numbers as keys of a dictionary, chosen to collide", () => {
  const chosen = collidingInts(2000);
  const floats = chosen.map((value) => value + 0.5);
  const bigs = chosen.map((value) => 2n ** 60n + BigInt(value));

  it.each([
    ["ints", chosen],
    ["floats", floats],
    ["large ints", bigs],
  ])("are not what the engine hashes: %s", (_name, keys) => {
    const bytes = dictionaryBytes(keys);
    expect(fallTogether(() => bytes_to_var(bytes))).toBeLessThan(BY_CHANCE);
    const text = `{${keys.map((key) => `${key}: null`).join()}}`;
    // The parser does not know how many will come.
    expect(fallTogether(() => str_to_var(text))).toBeLessThan(256 + BY_CHANCE);
    const typed = `Dictionary[${typeof keys[0] === "number" && keys !== chosen ? "float" : "int"}, Variant](${text})`;
    expect(fallTogether(() => str_to_var(typed))).toBeLessThan(256 + BY_CHANCE);
  });

  it("are not in a typed dictionary either", () => {
    const bytes = var_to_bytes(
      new GDDictionary<number, null>(
        TYPE_INT,
        0,
        chosen.map((key) => [key, null]),
      ),
    );
    expect(fallTogether(() => bytes_to_var(bytes))).toBeLessThan(BY_CHANCE);
    expect(bytes_to_var(bytes)).toBeInstanceOf(GDDictionary);
  });

  it("are in few only where the dictionary is small", () => {
    const bytes = dictionaryBytes(chosen.slice(0, 300));
    expect(fallTogether(() => bytes_to_var(bytes))).toBeLessThan(BY_CHANCE);
    expect((bytes_to_var(dictionaryBytes(chosen.slice(0, 200))) as object).constructor).toBe(Map);
  });

  it("make a Map like any other", () => {
    const keys: Variant[] = [...chosen, ...floats, ...bigs, "a", null, true];
    const map = bytes_to_var(dictionaryBytes(keys)) as Map<Variant, Variant>;
    expect(map).toBeInstanceOf(Map);
    expect([...map.keys()]).toEqual(keys);
    expect([...map].map(([key]) => key)).toEqual(keys);
    expect([...map.entries()].map(([key]) => key)).toEqual(keys);
    expect([...map.values()].every((value) => value === null)).toBe(true);
    const seen: Variant[] = [];
    map.forEach((value, key, of) => {
      if (value === null && of === map) seen.push(key);
    });
    expect(seen).toEqual(keys);
    expect([map.size, map.has(chosen[7]!), map.has(-5), map.get(chosen[7]!), map.get(-5)]).toEqual([
      keys.length,
      true,
      false,
      null,
      undefined,
    ]);
    expect(toHex(var_to_bytes(map))).toBe(toHex(dictionaryBytes(keys)));
    expect(new Map(map).size).toBe(keys.length);
  });

  it("can be changed, deleted and put in again", () => {
    const map = NumberSafeMap.guarded<Variant, string>(chosen.map((key) => [key, "old"]));
    const [first = 0, second = 0] = chosen;
    expect(map.set(first, "new").get(first)).toBe("new");
    expect([...map.keys()][0]).toBe(first);
    expect([map.delete(first), map.delete(first), map.has(first)]).toEqual([true, false, false]);
    map.set(first, "again").set(0, "zero").set(-0, "still").set(1n, "big").set(1, "small").set(Number.NaN, "none");
    expect([...map.keys()].slice(-5)).toEqual([first, 0, 1n, 1, Number.NaN]);
    expect([map.get(0), map.get(-0), map.get(1n), map.get(1), map.get(Number.NaN)]).toEqual([
      "still",
      "still",
      "big",
      "small",
      "none",
    ]);
    expect(map.get(second)).toBe("old");
    map.clear();
    expect([map.size, map.has(second), [...map]]).toEqual([0, false, []]);
    expect(map.set(second, "back").size).toBe(1);
  });

  it("stay apart where an int and a float are equal", () => {
    const keys: Variant[] = [...chosen, new GDFloat(chosen[0]!)];
    const map = bytes_to_var(dictionaryBytes(keys)) as Map<Variant, Variant>;
    expect([...map.keys()].at(-1)).toEqual(new GDFloat(chosen[0]!));
    expect(toHex(var_to_bytes(map))).toBe(toHex(dictionaryBytes(keys)));
  });
});

describe("dictionaries cost what their length is", () => {
  const keys: [string, (index: number) => Variant][] = [
    ["names", (index) => new StringName(`n${index}`)],
    ["vectors", (index) => new Vector2(index, 1)],
    ["arrays", (index) => [index, "a"]],
    ["dictionaries", (index) => new Map([[index, "a"]])],
    ["floats", (index) => index + 0.5],
  ];

  it.each(keys)("to compare, with keys that are %s", (_name, key) => {
    const growth = growthWhenDoubled(500, (size) => {
      const bytes = dictionaryBytes(Array.from({ length: size }, (_, index) => key(index)));
      const [a, b] = [bytes_to_var(bytes), bytes_to_var(bytes)];
      return () => expect(variantEquals(a, b)).toBe(true);
    });
    expect(growth).toBeLessThan(2.5);
  });

  it.each(keys)("to read as text, with keys that are %s", (_name, key) => {
    const growth = growthWhenDoubled(500, (size) => {
      const text = var_to_str(bytes_to_var(dictionaryBytes(Array.from({ length: size }, (_, index) => key(index)))));
      return () => str_to_var(text);
    });
    expect(growth).toBeLessThan(2.5);
  });

  it("to read as text, with keys that are dictionaries with keys that are …", () => {
    const growth = growthWhenDoubled(60, (depth) => {
      const text = `${"{".repeat(depth)}0${": 1}".repeat(depth)}`;
      return () => str_to_var(text);
    });
    expect(growth).toBeLessThan(2.5);
  });

  it("to compare, with keys that are dictionaries with keys that are …", () => {
    const growth = growthWhenDoubled(200, (depth) => {
      const text = `${"{".repeat(depth)}0${": 1}".repeat(depth)}`;
      const [a, b] = [str_to_var(text), str_to_var(text)];
      return () => expect(variantEquals(a, b)).toBe(true);
    });
    expect(growth).toBeLessThan(2.5);
  });
});
