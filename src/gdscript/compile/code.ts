import { makeFloat } from "../../variant/builtin/numbers.js";
import type { Variant } from "../../variant/index.js";
import type { Evaluate, EvaluateReal, Frame } from "../run/frame.js";
import { NULL, type Type, VARIANT } from "../run/type.js";

/** A compiled expression, with what is known of its value. */
export interface Code {
  readonly type: Type;
  readonly run: Evaluate;
  /** For floats and ints: the value as a plain double. */
  readonly real?: EvaluateReal;
  /** The value, where it is known and can't be changed by anybody. */
  readonly constant?: { readonly value: Variant };
  /** Whether it is an array or dictionary of constants: what a `const` can hold, though each evaluation makes a new one. */
  readonly isConstantContainer?: boolean;
  /** Whether it is the same throughout a run, but made by it: a preloaded resource. */
  readonly isRunConstant?: boolean;
  /** Whether it is nothing but a type: a class, an enum, a built-in type. Its type is a meta type then. */
  readonly isTypeOnly?: boolean;
  /** Whether evaluating it again gives the same and does nothing: a local variable, `self`. */
  readonly isStable?: boolean;
}

export const NULL_CODE: Code = { type: NULL, run: () => null, constant: { value: null }, isStable: true };

/** A value that is known. */
export function constantCode(value: Variant, type: Type): Code {
  return { type, ...realOf(type, value), run: () => value, constant: { value }, isStable: true };
}

function realOf(type: Type, value: Variant): { real?: EvaluateReal } {
  if (!(type.isFloat || type.isInt)) return {};
  const number = Number(value);
  return { real: () => number };
}

/** A float whose code gives plain doubles. */
export function realCode(type: Type, real: EvaluateReal): Code {
  return { type, real, run: (frame: Frame) => makeFloat(real(frame)) };
}

export function code(type: Type, run: Evaluate): Code {
  return { type, run };
}

export function dynamicCode(run: Evaluate): Code {
  return { type: VARIANT, run };
}

/** Whether an expression can stand in a `const`. */
export function isConstantExpression(of: Code): boolean {
  return of.constant !== undefined || of.isConstantContainer === true || of.isRunConstant === true;
}
