import { GodotObject, push_error } from "../../core/index.js";
import { type ContainerType, containerTypeName, GDArray, GDDictionary } from "../containers.js";
import { runContext } from "../context.js";
import { typeOf } from "../type-of.js";
import { StringName } from "../types/index.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { makeFloat } from "./numbers.js";

/**
 * Fits a value into a typed container, as the engine does: an `int` becomes a `float`, `String` and `StringName` each other.
 *
 * @returns undefined when it does not fit; the reason is logged.
 */
export function fitElement(type: ContainerType, value: Variant, operation: string, what = "TypedArray"): Variant {
  const from = typeOf(value);
  if (type.type === T.TYPE_NIL) return value;
  if (type.type === T.TYPE_OBJECT) {
    if (from === T.TYPE_NIL) return null;
    if (value instanceof GodotObject && runContext().isInstance(value, type)) return value;
  } else if (from === type.type) return value;
  else if (from === T.TYPE_INT && type.type === T.TYPE_FLOAT) return makeFloat(Number(value));
  else if (from === T.TYPE_STRING && type.type === T.TYPE_STRING_NAME) return new StringName(value as string);
  else if (from === T.TYPE_STRING_NAME && type.type === T.TYPE_STRING) return String(value);
  if (type.type === T.TYPE_OBJECT && from === T.TYPE_OBJECT) {
    push_error(
      `Attempted to ${operation} an object into a ${what}, that does not inherit from '${containerTypeName(type)}'.`,
    );
    return undefined;
  }
  push_error(
    `Attempted to ${operation} a variable of type '${T.type_string(from)}' into a ${what} of type '${containerTypeName(type)}'.`,
  );
  return undefined;
}

/** The declared type of an array's elements. */
export function elementType(array: readonly Variant[]): ContainerType {
  return array instanceof GDArray ? array.elementType : { type: T.TYPE_NIL };
}

/** The declared types of a dictionary's keys and values. */
export function entryTypes(map: ReadonlyMap<Variant, Variant>): readonly [ContainerType, ContainerType] {
  return map instanceof GDDictionary ? [map.key_type, map.value_type] : [{ type: T.TYPE_NIL }, { type: T.TYPE_NIL }];
}

/** Whether two containers declare the same type. */
export function sameElementType(a: ContainerType, b: ContainerType): boolean {
  return a.type === b.type && (a.class_name ?? "") === (b.class_name ?? "") && (a.script ?? "") === (b.script ?? "");
}
