import { OperationError } from "../operation-error.js";
import { isInt } from "../type-of.js";
import { GDFloat } from "../types/index.js";
import type { Variant } from "../value.js";

/*
 * Numbers while a script runs. An int is a safe integer as `number`, a larger one a `bigint`. A float is a `number` that is
 * no safe integer, or a GDFloat where it would look like an int (2.0, -0.0). An int is never -0.
 */

const INT_BITS = 64;

/** Which kind of number a value is; null for anything else. */
export function numberKind(value: Variant): "int" | "float" | null {
  if (typeof value === "number") return isInt(value) ? "int" : "float";
  if (typeof value === "bigint") return "int";
  return value instanceof GDFloat ? "float" : null;
}

/** @returns A float as a script's value. */
export function makeFloat(value: number): Variant {
  return Number.isSafeInteger(value) ? new GDFloat(value) : value;
}

/** @returns An int of 64 bits as a script's value; what is beyond wraps. */
export function makeInt(value: bigint): number | bigint {
  const wrapped = BigInt.asIntN(INT_BITS, value);
  const small = Number(wrapped);
  return Number.isSafeInteger(small) ? small : wrapped;
}

/** @returns A number as a double, whichever kind it is. */
export function toDouble(value: Variant): number {
  return typeof value === "number" ? value : Number(value instanceof GDFloat ? value.value : value);
}

/**
 * A float as an int, as C++ converts it on the engine's platforms: cut off; what does not fit, and NaN, give the smallest int.
 */
export function truncateToInt(value: number): number | bigint {
  const whole = Math.trunc(value);
  if (Number.isSafeInteger(whole)) return whole === 0 ? 0 : whole;
  if (!(whole >= -(2 ** 63) && whole < 2 ** 63)) return -(2n ** 63n);
  return makeInt(BigInt(whole));
}

/** A number as a big int; floats are cut off. */
function toBig(value: Variant): bigint {
  return BigInt(typeof value === "number" || typeof value === "bigint" ? value : 0);
}

/** Both are ints and their result, a `number`, is exact. */
function exact(result: number): boolean {
  return Number.isSafeInteger(result);
}

/** `a + b` for numbers. */
export function addNumbers(a: Variant, b: Variant): Variant {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (isInt(a) && isInt(b)) return exact(sum) ? sum : makeInt(BigInt(a) + BigInt(b));
    return makeFloat(sum);
  }
  if (numberKind(a) === "int" && numberKind(b) === "int") return makeInt(toBig(a) + toBig(b));
  return makeFloat(toDouble(a) + toDouble(b));
}

/** `a - b` for numbers. */
export function subtractNumbers(a: Variant, b: Variant): Variant {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (isInt(a) && isInt(b)) {
      return exact(difference) ? difference : makeInt(BigInt(a) - BigInt(b));
    }
    return makeFloat(difference);
  }
  if (numberKind(a) === "int" && numberKind(b) === "int") return makeInt(toBig(a) - toBig(b));
  return makeFloat(toDouble(a) - toDouble(b));
}

/** `a * b` for numbers. */
export function multiplyNumbers(a: Variant, b: Variant): Variant {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (isInt(a) && isInt(b)) {
      if (!exact(product)) return makeInt(BigInt(a) * BigInt(b));
      return product === 0 ? 0 : product;
    }
    return makeFloat(product);
  }
  if (numberKind(a) === "int" && numberKind(b) === "int") return makeInt(toBig(a) * toBig(b));
  return makeFloat(toDouble(a) * toDouble(b));
}

/** `a / b` for numbers: cut off for ints. @throws OperationError - For an int divided by zero. */
export function divideNumbers(a: Variant, b: Variant): Variant {
  const isInt = numberKind(a) === "int" && numberKind(b) === "int";
  if (!isInt) return makeFloat(toDouble(a) / toDouble(b));
  if (b === 0) throw new OperationError("Division by zero error");
  if (typeof a === "number" && typeof b === "number") {
    const quotient = Math.trunc(a / b);
    // Within 2^53 the quotient of doubles is the int's, once it is cut off: a rounded-up quotient would need more digits.
    if (Math.abs(a) < 2 ** 51) return quotient === 0 ? 0 : quotient;
  }
  return makeInt(toBig(a) / toBig(b));
}

/** `a % b` for ints: the sign is the dividend's. @throws OperationError - For zero. */
export function moduloNumbers(a: Variant, b: Variant): Variant {
  if (b === 0) throw new OperationError("Modulo by zero error");
  if (typeof a === "number" && typeof b === "number") {
    const rest = a % b;
    return rest === 0 ? 0 : rest;
  }
  return makeInt(toBig(a) % toBig(b));
}

/** `a ** b` for numbers: of ints through doubles, as the engine's `pow` does. */
export function powerNumbers(a: Variant, b: Variant): Variant {
  const power = toDouble(a) ** toDouble(b);
  return numberKind(a) === "int" && numberKind(b) === "int" ? truncateToInt(power) : makeFloat(power);
}

/** `-a` for a number. */
export function negateNumber(a: Variant): Variant {
  if (numberKind(a) === "float") return makeFloat(-toDouble(a));
  if (typeof a === "number") return a === 0 ? 0 : -a;
  return makeInt(-toBig(a));
}

/** `a < b`: less than 0; `a > b`: more than 0; NaN when they can't be compared, or one is NaN. */
export function compareNumbers(a: Variant, b: Variant): number {
  if (typeof a === "bigint" || typeof b === "bigint") {
    if (numberKind(a) === "int" && numberKind(b) === "int") {
      const difference = toBig(a) - toBig(b);
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    }
  }
  const [left, right] = [toDouble(a), toDouble(b)];
  return left < right ? -1 : left > right ? 1 : left === right ? 0 : Number.NaN;
}

/**
 * `& | ^ << >>` for ints. Shifts of, and by, negative numbers are errors of the engine in constants and where the types at a place change;
 * at any other they are what the processor makes of them, and so they are here.
 */
export function bitOperation(operator: "&" | "|" | "^" | "<<" | ">>", a: Variant, b: Variant): Variant {
  if (operator === "<<" || operator === ">>") return shift(operator, a, b);
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) {
    return operator === "&" ? a & b : operator === "|" ? a | b : a ^ b;
  }
  const [left, right] = [toBig(a), toBig(b)];
  return makeInt(operator === "&" ? left & right : operator === "|" ? left | right : left ^ right);
}

function shift(operator: "<<" | ">>", a: Variant, b: Variant): Variant {
  const [left, right] = [toBig(a), toBig(b)];
  // The processor takes the distance modulo 64.
  const distance = right & 63n;
  return makeInt(operator === "<<" ? left << distance : left >> distance);
}

/** `~a` for an int. */
export function invertBits(a: Variant): Variant {
  return typeof a === "number" && (a | 0) === a ? ~a : makeInt(~toBig(a));
}
