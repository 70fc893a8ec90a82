import { toDouble } from "../../variant/builtin/numbers.js";
import { GDFloat, TYPE_VECTOR2, TYPE_VECTOR3, type Variant, Vector2, Vector3 } from "../../variant/index.js";
import type { Evaluate, EvaluateReal, Frame } from "../run/frame.js";
import { builtinType, type Type } from "../run/type.js";
import type { BinaryOperator } from "../syntax/tree.js";
import type { Code } from "./code.js";

/*
 * Vectors of floats as games calculate with them most, without the tables that all other types go through.
 */

const FLOAT_VECTORS: ReadonlySet<number> = new Set([TYPE_VECTOR2, TYPE_VECTOR3]);

interface Calculating {
  add(by: unknown): Variant;
  subtract(by: unknown): Variant;
  multiply(by: unknown): Variant;
}

function isFloatVector({ kind, variantType }: Type): boolean {
  return kind === "builtin" && FLOAT_VECTORS.has(variantType);
}

/**
 * An operation on a vector and another one, or a number.
 *
 * @param number - Gives the right operand as a double; null where it is no number.
 * @returns Null for all others.
 */
export function vectorOperation(
  operator: BinaryOperator,
  left: Code,
  right: Code,
  number: EvaluateReal | null,
): Code | null {
  const { type, run } = left;
  if (!isFloatVector(type)) return null;
  const a = run as unknown as (frame: Frame) => Calculating;
  if (number !== null) return operator === "*" ? { type, run: (frame) => a(frame).multiply(number(frame)) } : null;
  if (right.type.variantType !== type.variantType) return null;
  const b = right.run;
  switch (operator) {
    case "+":
      return { type, run: (frame) => a(frame).add(b(frame)) };
    case "-":
      return { type, run: (frame) => a(frame).subtract(b(frame)) };
    case "*":
      return { type, run: (frame) => a(frame).multiply(b(frame)) };
    default:
      return null;
  }
}

function isReal(value: Variant): value is number | GDFloat {
  return typeof value === "number" || value instanceof GDFloat;
}

/**
 * `Vector2(x, y)` and `Vector3(x, y, z)`.
 *
 * @param otherwise - The constructor as it is called with whatever.
 * @returns Null for all others.
 */
export function vectorConstructor(type: number, args: readonly Code[], otherwise: Evaluate): Code | null {
  const [a, b, c] = args.map(({ run }) => run);
  if (type === TYPE_VECTOR2 && args.length === 2) {
    return {
      type: builtinType(type),
      run: (frame) => {
        const x = a!(frame);
        const y = b!(frame);
        return isReal(x) && isReal(y) ? new Vector2(toDouble(x), toDouble(y)) : otherwise(frame);
      },
    };
  }
  if (type !== TYPE_VECTOR3 || args.length !== 3) return null;
  return {
    type: builtinType(type),
    run: (frame) => {
      const [x, y, z] = [a!(frame), b!(frame), c!(frame)];
      if (!isReal(x) || !isReal(y) || !isReal(z)) return otherwise(frame);
      return new Vector3(toDouble(x), toDouble(y), toDouble(z));
    },
  };
}
