import { GodotError } from "../core/index.js";
import { type ContainerType, GDArray, GDDictionary } from "./containers.js";
import { isInt, typeOf } from "./type-of.js";
import {
  Color,
  EncodedObjectAsID,
  GDFloat,
  GDInt,
  NodePath,
  PackedColorArray,
  PackedStringArray,
  PackedVector2Array,
  PackedVector3Array,
  PackedVector4Array,
  Rect2,
  Rect2i,
  StringName,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
} from "./types/index.js";
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
  const converted = convert(type, has, value);
  if (converted === undefined) {
    throw new GodotError(
      "ERR_INVALID_PARAMETER",
      `A value of type ${describe(has, value)} is not a ${T.type_string(type)}`,
    );
  }
  return converted;
}

function describe(type: number, value: Variant): string {
  return type < 0 ? Object.prototype.toString.call(value) : T.type_string(type);
}

function convert(type: number, has: number, value: Variant): Variant {
  switch (type) {
    case T.TYPE_BOOL:
      return has === T.TYPE_INT || has === T.TYPE_FLOAT ? numberOf(value as number) !== 0 : undefined;
    case T.TYPE_INT:
      return toInt(has, value);
    case T.TYPE_FLOAT:
      if (has === T.TYPE_INT) return new GDFloat(numberOf(value as number));
      return has === T.TYPE_BOOL ? new GDFloat(value ? 1 : 0) : undefined;
    case T.TYPE_STRING:
      return has === T.TYPE_STRING_NAME || has === T.TYPE_NODE_PATH ? String(value) : undefined;
    case T.TYPE_STRING_NAME:
      return has === T.TYPE_STRING ? new StringName(value as string) : undefined;
    case T.TYPE_NODE_PATH:
      return has === T.TYPE_STRING || has === T.TYPE_STRING_NAME ? new NodePath(String(value)) : undefined;
    case T.TYPE_OBJECT:
      return has === T.TYPE_NIL ? null : undefined;
    case T.TYPE_COLOR:
      return has === T.TYPE_STRING ? Color.html(value as string) : undefined;
    default:
      return convertVector(type, value) ?? convertArray(type, value);
  }
}

function numberOf(value: number | bigint | GDInt | GDFloat): number {
  return typeof value === "object" ? Number(value.value) : Number(value);
}

function toInt(has: number, value: Variant): Variant {
  if (has === T.TYPE_BOOL) return value ? 1 : 0;
  if (has !== T.TYPE_FLOAT) return undefined;
  const whole = Math.trunc(numberOf(value as number));
  if (isInt(whole)) return whole;
  if (whole === 0) return 0;
  return Math.abs(whole) < 2 ** 63 ? new GDInt(whole) : undefined;
}

function convertVector(type: number, value: Variant): Variant {
  if (type === T.TYPE_VECTOR2 && value instanceof Vector2i) return new Vector2(value.x, value.y);
  if (type === T.TYPE_VECTOR2I && value instanceof Vector2) return new Vector2i(value.x, value.y);
  if (type === T.TYPE_VECTOR3 && value instanceof Vector3i) return new Vector3(value.x, value.y, value.z);
  if (type === T.TYPE_VECTOR3I && value instanceof Vector3) return new Vector3i(value.x, value.y, value.z);
  if (type === T.TYPE_VECTOR4 && value instanceof Vector4i) return new Vector4(value.x, value.y, value.z, value.w);
  if (type === T.TYPE_VECTOR4I && value instanceof Vector4) return new Vector4i(value.x, value.y, value.z, value.w);
  if (type === T.TYPE_RECT2 && value instanceof Rect2i) {
    return new Rect2(value.position.x, value.position.y, value.size.x, value.size.y);
  }
  if (type === T.TYPE_RECT2I && value instanceof Rect2) {
    return new Rect2i(value.position.x, value.position.y, value.size.x, value.size.y);
  }
  return undefined;
}

function convertArray(type: number, value: Variant): Variant {
  const iterable = value as { [Symbol.iterator]?: () => Iterator<Variant> } | null | undefined;
  if (
    typeof value !== "object" ||
    value === null ||
    typeof iterable?.[Symbol.iterator] !== "function" ||
    value instanceof Map
  ) {
    return undefined;
  }
  const items = [...(iterable as Iterable<Variant>)];
  const floats = (): number[] => items.map((item) => numberOf(item as number));
  const all = (wanted: number): boolean => items.every((item) => typeOf(item) === wanted);
  const numbers = items.every((item) => [T.TYPE_INT, T.TYPE_FLOAT].includes(typeOf(item)));
  switch (type) {
    case T.TYPE_ARRAY:
      return elementsAsVariants(value, items);
    case T.TYPE_PACKED_BYTE_ARRAY:
      return numbers ? Uint8Array.from(floats()) : undefined;
    case T.TYPE_PACKED_INT32_ARRAY:
      return numbers ? Int32Array.from(floats()) : undefined;
    case T.TYPE_PACKED_INT64_ARRAY:
      return numbers ? BigInt64Array.from(items.map((item) => toBigInt(item))) : undefined;
    case T.TYPE_PACKED_FLOAT32_ARRAY:
      return numbers ? Float32Array.from(floats()) : undefined;
    case T.TYPE_PACKED_FLOAT64_ARRAY:
      return numbers ? Float64Array.from(floats()) : undefined;
    case T.TYPE_PACKED_STRING_ARRAY:
      return items.every((item) => typeof item === "string" || item instanceof StringName)
        ? new PackedStringArray(items.map(String))
        : undefined;
    case T.TYPE_PACKED_VECTOR2_ARRAY:
      return all(T.TYPE_VECTOR2) ? new PackedVector2Array(items as Vector2[]) : undefined;
    case T.TYPE_PACKED_VECTOR3_ARRAY:
      return all(T.TYPE_VECTOR3) ? new PackedVector3Array(items as Vector3[]) : undefined;
    case T.TYPE_PACKED_VECTOR4_ARRAY:
      return all(T.TYPE_VECTOR4) ? new PackedVector4Array(items as Vector4[]) : undefined;
    case T.TYPE_PACKED_COLOR_ARRAY:
      return all(T.TYPE_COLOR) ? new PackedColorArray(items as Color[]) : undefined;
    default:
      return undefined;
  }
}

function toBigInt(item: Variant): bigint {
  const value = item instanceof GDInt || item instanceof GDFloat ? item.value : (item as number | bigint);
  return wholeBigInt(value);
}

/** A number without its fraction; 0 for what is no number, and for infinities. */
export function wholeBigInt(value: number | bigint): bigint {
  if (typeof value === "bigint") return value;
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
}

/** A packed array's elements with the types that they have in Godot: elements of a float array are floats. */
function elementsAsVariants(value: object, items: Variant[]): Variant[] {
  if (value instanceof Float32Array || value instanceof Float64Array) {
    return items.map((item) => new GDFloat(item as number));
  }
  return items;
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

/** The id as which an object is encoded: its own, or that of the object it stands for. */
export function instanceId(value: object): bigint {
  if (value instanceof EncodedObjectAsID) return value.object_id;
  const source = value as { instanceId?: bigint; get_instance_id?: () => bigint };
  return source.instanceId ?? source.get_instance_id?.() ?? 0n;
}
