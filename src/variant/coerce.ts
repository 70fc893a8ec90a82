import { GodotError } from "../core/index.js";
import { type ContainerType, GDArray, GDDictionary } from "./containers.js";
import { canConvert, cast } from "./conversion.js";
import { typeOf } from "./type-of.js";
import { GDFloat, GDInt, StringName } from "./types/index.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/**
 * A declared type: a `Variant.Type`, or one with the types of what it contains (`Array[float]`,
 * `Dictionary[String, int]`).
 */
export type DeclaredType =
  | number
  | {
      /** The `Variant.Type`. */
      readonly type: number;
      /** For arrays, the declared type of the elements. */
      readonly element?: ContainerType;
      /** For dictionaries, the declared type of the keys. */
      readonly key?: ContainerType;
      /** For dictionaries, the declared type of the values. */
      readonly value?: ContainerType;
    };

/**
 * Makes a value that encodes as a declared type, as GDScript does when a value is assigned to a typed variable.
 *
 * Numbers become the declared kind of number (a float loses its fraction), strings the declared kind of string, vectors
 * of floats and of ints each other, arrays and packed arrays each other. 0 (`TYPE_NIL`) is any type.
 *
 * @param type - The declared type.
 * @param value - The value; null is accepted for objects only.
 * @returns The value itself, or a converted one.
 * @throws GodotError `ERR_INVALID_PARAMETER` when Godot would not convert it.
 */
export function coerce(type: DeclaredType, value: Variant): Variant {
  if (typeof type === "number") return coerceBuiltin(type, value);
  const plain = coerceBuiltin(type.type, value);
  if (type.type === T.TYPE_ARRAY && type.element !== undefined && type.element.type !== T.TYPE_NIL) {
    return new GDArray(type.element, plain as Iterable<Variant>);
  }
  if (type.type === T.TYPE_DICTIONARY && (type.key !== undefined || type.value !== undefined)) {
    const entries = plain instanceof Map ? plain : Object.entries(plain as object);
    return new GDDictionary(type.key ?? T.TYPE_NIL, type.value ?? T.TYPE_NIL, entries);
  }
  return plain;
}

function coerceBuiltin(type: number, value: Variant): Variant {
  const has = typeOf(value);
  if (has === type || type === T.TYPE_NIL) return value;
  if (!canConvert(has, type)) {
    throw new GodotError(
      "ERR_INVALID_PARAMETER",
      `A value of type ${describe(has, value)} is not a ${T.type_string(type)}`,
    );
  }
  return cast(value, type);
}

function describe(type: number, value: Variant): string {
  return type < 0 ? Object.prototype.toString.call(value) : T.type_string(type);
}

function numberOf(value: number | bigint | GDInt | GDFloat): number {
  return value instanceof GDInt || value instanceof GDFloat ? Number(value.value) : Number(value);
}

/**
 * Fits an element into a typed array or dictionary, as the engine's containers do: `String` and `StringName` become
 * each other, ints become floats. JS numbers take the declared kind.
 *
 * @throws GodotError `ERR_INVALID_PARAMETER` when the element does not fit.
 */
export function coerceElement(type: ContainerType, value: Variant): Variant {
  const has = typeOf(value);
  if (has === type.type || type.type === T.TYPE_NIL) return value;
  if (type.type === T.TYPE_OBJECT && has === T.TYPE_NIL) return null;
  if (type.type === T.TYPE_FLOAT && has === T.TYPE_INT) return new GDFloat(numberOf(value as number));
  if (type.type === T.TYPE_STRING && has === T.TYPE_STRING_NAME) return String(value);
  if (type.type === T.TYPE_STRING_NAME && has === T.TYPE_STRING) return new StringName(value as string);
  throw new GodotError(
    "ERR_INVALID_PARAMETER",
    `A value of type ${describe(has, value)} does not fit into a container of ${T.type_string(type.type)}`,
  );
}
