import { describe, expect, it } from "vitest";
import {
  addNumbers,
  bitOperation,
  compareNumbers,
  divideNumbers,
  invertBits,
  moduloNumbers,
  multiplyNumbers,
  negateNumber,
  numberKind,
  powerNumbers,
  subtractNumbers,
  truncateToInt,
} from "../../../src/variant/builtin/numbers.js";
import { GDFloat, type Variant } from "../../../src/variant/index.js";
import { OperationError } from "../../../src/variant/operation-error.js";

const MAX = 2n ** 63n - 1n;
const MIN = -(2n ** 63n);
const shown = (value: Variant): string => `${numberKind(value)} ${String(value)}`;

describe("Numbers of a script", () => {
  it.each<[string, Variant, string]>([
    ["1 + 2", addNumbers(1, 2), "int 3"],
    ["max + 1", addNumbers(MAX, 1), `int ${MIN}`],
    ["2^53 - 1 + 2", addNumbers(2 ** 53 - 1, 2), "int 9007199254740993"],
    ["1.5 + 1.5", addNumbers(1.5, 1.5), "float 3.0"],
    ["1 + 1.0", addNumbers(1, new GDFloat(1)), "float 2.0"],
    ["min - 1", subtractNumbers(MIN, 1), `int ${MAX}`],
    ["0 * -5", multiplyNumbers(0, -5), "int 0"],
    ["2^40 * 2^40", multiplyNumbers(2 ** 40, 2 ** 40), "int 0"],
    ["7 / -2", divideNumbers(7, -2), "int -3"],
    ["7 / 2.0", divideNumbers(7, new GDFloat(2)), "float 3.5"],
    ["1 / 0.0", divideNumbers(1, new GDFloat(0)), "float Infinity"],
    ["-7 % 3", moduloNumbers(-7, 3), "int -1"],
    ["-4 % 2", moduloNumbers(-4, 2), "int 0"],
    ["2 ** 10", powerNumbers(2, 10), "int 1024"],
    ["2 ** -1", powerNumbers(2, -1), "int 0"],
    ["-min", negateNumber(MIN), `int ${MIN}`],
    ["1 << 63", bitOperation("<<", 1, 63), `int ${MIN}`],
    ["max & 2^40", bitOperation("&", MAX, 2 ** 40), "int 1099511627776"],
    ["~0", invertBits(0), "int -1"],
    ["int(nan)", truncateToInt(Number.NaN), `int ${MIN}`],
    ["int(-0.5)", truncateToInt(-0.5), "int 0"],
  ])("%s", (_title, value, text) => {
    expect(shown(value)).toBe(text);
    expect(Object.is(value, -0)).toBe(false);
  });

  it("have an order, but for NaN", () => {
    expect(compareNumbers(MAX, MAX - 1n)).toBe(1);
    expect(compareNumbers(1, 1.5)).toBe(-1);
    expect(compareNumbers(1, new GDFloat(1))).toBe(0);
    expect(compareNumbers(Number.NaN, 1)).toBeNaN();
  });

  it("refuse in the engine's words", () => {
    expect(() => divideNumbers(1, 0)).toThrow(new OperationError("Division by zero error"));
    expect(() => moduloNumbers(1, 0)).toThrow(new OperationError("Modulo by zero error"));
    expect([bitOperation("<<", -1, 2), bitOperation(">>", -5, 1), bitOperation("<<", 1, -1)].map(shown)).toEqual([
      "int -4",
      "int -3",
      `int ${MIN}`,
    ]);
  });
});
