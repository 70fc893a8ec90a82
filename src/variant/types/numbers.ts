import { GodotError } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_FLOAT, TYPE_INT } from "../variant-type.js";
import { numReal } from "./real.js";

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/**
 * A number that is an `int` of Godot whatever its value: `new GDInt(1)`.
 *
 * Also what {@link bytes_to_var} makes of ints with the option `wrap`, so that encoding gives the same type back.
 */
export class GDInt {
  /** The number: a safe integer as `number`, any other as `bigint`. */
  readonly value: number | bigint;

  /**
   * @param value - An integer within 64 bits, signed.
   * @throws GodotError `ERR_INVALID_PARAMETER` when it is not an integer or does not fit.
   */
  constructor(value: number | bigint) {
    if (typeof value === "bigint") {
      if (value < INT64_MIN || value > INT64_MAX) throw invalid(`${value} does not fit into 64 bits`);
      const small = Number(value);
      this.value = Number.isSafeInteger(small) ? small : value;
    } else {
      if (!Number.isInteger(value)) throw invalid(`${value} is not an integer`);
      if (Number.isSafeInteger(value)) this.value = value === 0 ? 0 : value;
      else {
        const large = BigInt(value);
        if (large < INT64_MIN || large > INT64_MAX) throw invalid(`${value} does not fit into 64 bits`);
        this.value = large;
      }
    }
  }

  /** @returns The number, so that arithmetic works. Integers beyond 2^53 lose digits: use {@link value}. */
  valueOf(): number {
    return Number(this.value);
  }

  /** @returns The digits. */
  toString(): string {
    return this.value.toString();
  }

  /** @returns What JSON takes: a number, or the digits as a string beyond 2^53. */
  toJSON(): number | string {
    return typeof this.value === "bigint" ? this.value.toString() : this.value;
  }

  static {
    Object.defineProperty(GDInt.prototype, variantTag, { value: TYPE_INT });
  }
}

/**
 * A number that is a `float` of Godot whatever its value: `new GDFloat(1)` encodes as 1.0.
 *
 * Also what {@link bytes_to_var} makes of floats with the option `wrap`.
 */
export class GDFloat {
  /** The number, a float64. */
  readonly value: number;

  /** @param value - Any number. */
  constructor(value: number) {
    this.value = Number(value);
  }

  /** @returns The number, so that arithmetic works. */
  valueOf(): number {
    return this.value;
  }

  /** @returns The number as Godot's `str` shows it: `"1.0"`. */
  toString(): string {
    return numReal(this.value);
  }

  /** @returns The number. */
  toJSON(): number {
    return this.value;
  }

  static {
    Object.defineProperty(GDFloat.prototype, variantTag, { value: TYPE_FLOAT });
  }
}

function invalid(message: string): GodotError {
  return new GodotError("ERR_INVALID_PARAMETER", message);
}
