import { GodotObject, Signal } from "../core/index.js";
import { variantTag } from "./tag.js";
import type { Variant } from "./value.js";
import {
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NIL,
  TYPE_OBJECT,
  TYPE_PACKED_BYTE_ARRAY,
  TYPE_PACKED_FLOAT32_ARRAY,
  TYPE_PACKED_FLOAT64_ARRAY,
  TYPE_PACKED_INT32_ARRAY,
  TYPE_PACKED_INT64_ARRAY,
  TYPE_SIGNAL,
  TYPE_STRING,
} from "./variant-type.js";

/**
 * Whether a JS number counts as an `int` of Godot: a safe integer other than -0. Every other number is a `float`.
 *
 * @param value - A JS number.
 */
export function isInt(value: number): boolean {
  return (value | 0) === value ? value !== 0 || !Object.is(value, -0) : Number.isSafeInteger(value);
}

/**
 * Godot's `typeof`: the `Variant.Type` as which a JS value is encoded.
 *
 * @param value - Any value.
 * @returns The type; -1 for a value that Godot cannot have (a function, an instance of an unknown class).
 */
export function typeOf(value: unknown): number {
  switch (typeof value) {
    case "undefined":
      return TYPE_NIL;
    case "boolean":
      return TYPE_BOOL;
    case "number":
      return isInt(value) ? TYPE_INT : TYPE_FLOAT;
    case "bigint":
      return TYPE_INT;
    case "string":
      return TYPE_STRING;
    case "object":
      return value === null ? TYPE_NIL : objectType(value);
    default:
      return -1;
  }
}

/** The `Variant.Type` of an object, -1 for none. */
export function objectType(value: object): number {
  const tag = (value as { [variantTag]?: number })[variantTag];
  if (tag !== undefined) return tag;
  if (Array.isArray(value)) return TYPE_ARRAY;
  if (value instanceof Map) return TYPE_DICTIONARY;
  if (ArrayBuffer.isView(value)) {
    if (value instanceof Uint8Array) return TYPE_PACKED_BYTE_ARRAY;
    if (value instanceof Float32Array) return TYPE_PACKED_FLOAT32_ARRAY;
    if (value instanceof Int32Array) return TYPE_PACKED_INT32_ARRAY;
    if (value instanceof Float64Array) return TYPE_PACKED_FLOAT64_ARRAY;
    if (value instanceof BigInt64Array) return TYPE_PACKED_INT64_ARRAY;
    return -1;
  }
  // A plain object's prototype is the end of its chain, in whatever realm the object was made.
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return TYPE_DICTIONARY;
  if (value instanceof Signal) return TYPE_SIGNAL;
  if (value instanceof GodotObject) return TYPE_OBJECT;
  return -1;
}

/**
 * Whether two values have the same `Variant.Type`.
 *
 * @param a - A value.
 * @param b - A value.
 */
export function sameType(a: Variant, b: Variant): boolean {
  return typeOf(a) === typeOf(b);
}
