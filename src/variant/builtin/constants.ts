import { canConvert, cast } from "../conversion.js";
import { OperationError } from "../operation-error.js";
import { typeOf } from "../type-of.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { builtinInfo, valueOf } from "./table.js";

/**
 * A constant of a type, or a value of one of its enums: `Vector2.ZERO`, `Vector3.AXIS_X`.
 *
 * @param type - A `Variant.Type`.
 * @param name - The constant's name.
 * @returns Its value, a new one each time; undefined when there is none.
 */
export function constantOf(type: number, name: string): Variant {
  const info = builtinInfo(type);
  const text = info?.constants.get(name);
  if (text !== undefined) return valueOf(text);
  for (const values of info?.enums.values() ?? []) if (values.has(name)) return values.get(name);
  return undefined;
}

/**
 * Converts a value as typed variables, parameters and returns do.
 *
 * @param value - The value.
 * @param type - A `Variant.Type`; 0 is any.
 * @returns The value itself when it is of that type.
 * @throws OperationError when the engine would not convert it.
 */
export function convert(value: Variant, type: number): Variant {
  const from = typeOf(value);
  if (from === type || type === T.TYPE_NIL) return value;
  if (canConvert(from, type)) return cast(value, type);
  const names = `'${T.type_string(from)}' to a variable of type '${T.type_string(type)}'`;
  throw new OperationError(`Trying to assign value of type ${names}.`);
}
