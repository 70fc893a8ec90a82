import {
  GDArray,
  TYPE_ARRAY,
  TYPE_DICTIONARY,
  TYPE_OBJECT,
  type_string,
  typeOf,
  type Variant,
} from "../../variant/index.js";
import { real, tryConvert, typeText, UNFIT } from "./convert.js";
import { fail } from "./errors.js";
import { Frame } from "./frame.js";
import type { ScriptRun } from "./run.js";
import type { ScriptFunction } from "./script-function.js";
import type { ScriptInstance } from "./script-instance.js";
import { containerTypeOf, type Type } from "./type.js";

/** @returns The words for a call with the wrong number of arguments. */
export function countError(where: string, expected: number): string {
  return `Invalid call to ${where}. Expected ${expected} argument(s).`;
}

/** @returns The words for an argument that can't be of its parameter's type. */
export function argumentError(run: ScriptRun, where: string, index: number, value: Variant, wanted: number): string {
  const start = `Invalid type in ${where}. `;
  if (typeOf(value) === wanted) {
    const text = typeText(run, value);
    if (wanted === TYPE_OBJECT) {
      return `${start}The Object-derived class of argument ${index + 1} (${text}) is not a subclass of the expected argument class.`;
    }
    const what = wanted === TYPE_ARRAY ? "array" : "dictionary";
    if (wanted === TYPE_ARRAY || wanted === TYPE_DICTIONARY) {
      return `${start}The ${what} of argument ${index + 1} (${text}) does not have the same element type as the expected typed ${what} argument.`;
    }
  }
  return `${start}Cannot convert argument ${index + 1} from ${type_string(Math.max(0, typeOf(value)))} to ${type_string(wanted)}.`;
}

/** An argument as its parameter has it. @throws OperationError - When it can't. */
export function convertArgument(
  run: ScriptRun,
  value: Variant,
  type: Type,
  index: number,
  where: () => string,
): Variant {
  if (type.kind === "variant") return value;
  const converted = tryConvert(run, value, type);
  if (converted === UNFIT) fail(argumentError(run, where(), index, value, type.variantType));
  return converted;
}

/**
 * Makes the frame of a call.
 *
 * @param where - What errors call the function. @throws OperationError - When number or types of the arguments are wrong.
 */
export function bindArguments(
  run: ScriptRun,
  fn: ScriptFunction,
  instance: ScriptInstance | null,
  args: readonly Variant[],
  where: () => string,
): Frame {
  const { parameters } = fn;
  const count = args.length;
  if (count > parameters.length && !fn.hasRest) fail(countError(where(), parameters.length));
  if (count < fn.required) fail(countError(where(), fn.required));
  const locals = fn.template.slice();
  const given = Math.min(count, parameters.length);
  for (let i = 0; i < given; i++) {
    const { type } = parameters[i]!;
    const value = convertArgument(run, args[i], type, i, where);
    locals[i] = type.isFloat ? real(value) : value === undefined ? null : value;
  }
  if (fn.hasRest) {
    const rest = args.slice(parameters.length);
    run.memory.charge(rest.length);
    const element = fn.restType.elements[0];
    locals[parameters.length] = element === undefined ? rest : new GDArray(containerTypeOf(element), rest);
  }
  return new Frame(run, fn, instance, locals, given);
}
