import { look } from "./context.js";
import { stringify } from "./stringify.js";
import { textToFloat, textToInt } from "./text-numbers.js";
import { isTruthy } from "./truth.js";
import { typeOf } from "./type-of.js";
import {
  AABB,
  Basis,
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
  Plane,
  Projection,
  Quaternion,
  Rect2,
  Rect2i,
  StringName,
  Transform2D,
  Transform3D,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
} from "./types/index.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/** What the engine turns into a type by itself: `Variant::can_convert_strict` of core/variant/variant.cpp. */
const SOURCES: Readonly<Record<number, readonly number[]>> = {
  [T.TYPE_BOOL]: [T.TYPE_INT, T.TYPE_FLOAT],
  [T.TYPE_INT]: [T.TYPE_BOOL, T.TYPE_FLOAT],
  [T.TYPE_FLOAT]: [T.TYPE_BOOL, T.TYPE_INT],
  [T.TYPE_STRING]: [T.TYPE_NODE_PATH, T.TYPE_STRING_NAME],
  [T.TYPE_VECTOR2]: [T.TYPE_VECTOR2I],
  [T.TYPE_VECTOR2I]: [T.TYPE_VECTOR2],
  [T.TYPE_RECT2]: [T.TYPE_RECT2I],
  [T.TYPE_RECT2I]: [T.TYPE_RECT2],
  [T.TYPE_TRANSFORM2D]: [T.TYPE_TRANSFORM3D],
  [T.TYPE_VECTOR3]: [T.TYPE_VECTOR3I],
  [T.TYPE_VECTOR3I]: [T.TYPE_VECTOR3],
  [T.TYPE_VECTOR4]: [T.TYPE_VECTOR4I],
  [T.TYPE_VECTOR4I]: [T.TYPE_VECTOR4],
  [T.TYPE_QUATERNION]: [T.TYPE_BASIS],
  [T.TYPE_BASIS]: [T.TYPE_QUATERNION],
  [T.TYPE_TRANSFORM3D]: [T.TYPE_TRANSFORM2D, T.TYPE_QUATERNION, T.TYPE_BASIS, T.TYPE_PROJECTION],
  [T.TYPE_PROJECTION]: [T.TYPE_TRANSFORM3D],
  [T.TYPE_COLOR]: [T.TYPE_STRING, T.TYPE_INT],
  [T.TYPE_RID]: [T.TYPE_OBJECT],
  [T.TYPE_OBJECT]: [T.TYPE_NIL],
  [T.TYPE_STRING_NAME]: [T.TYPE_STRING],
  [T.TYPE_NODE_PATH]: [T.TYPE_STRING],
};

/**
 * Whether the engine turns values of a type into another by itself: for typed variables, parameters and properties.
 *
 * @param from - A `Variant.Type`.
 * @param to - A `Variant.Type`; 0 is any.
 */
export function canConvert(from: number, to: number): boolean {
  if (from === to || to === T.TYPE_NIL) return true;
  if (to >= T.TYPE_PACKED_BYTE_ARRAY) return from === T.TYPE_ARRAY;
  if (to === T.TYPE_ARRAY) return from >= T.TYPE_PACKED_BYTE_ARRAY;
  return SOURCES[to]?.includes(from) ?? false;
}

/** By type: what one of its constructors takes beside its own type. Numbers take texts in the engine, not here. */
const MADE_OF: Readonly<Record<number, number>> = {
  [T.TYPE_PLANE]: T.TYPE_VECTOR3,
  [T.TYPE_PROJECTION]: T.TYPE_TRANSFORM3D,
  [T.TYPE_COLOR]: T.TYPE_STRING,
  [T.TYPE_STRING_NAME]: T.TYPE_STRING,
  [T.TYPE_NODE_PATH]: T.TYPE_STRING,
};

/**
 * Makes a value of a type, as setting a script's typed property by its name does in the engine: by the type's constructors with
 * one argument.
 *
 * @param value - The value.
 * @param type - A `Variant.Type`; 0 is any.
 * @returns The value itself when it is of that type; undefined when no constructor takes it.
 * @see modules/gdscript/gdscript.cpp, GDScriptInstance::set; core/variant/variant_construct.cpp
 */
export function assigned(value: Variant, type: number): Variant | undefined {
  const from = typeOf(value);
  if (canConvert(from, type)) return cast(value, type);
  const part = MADE_OF[type];
  if (part === undefined || !canConvert(from, part)) return undefined;
  const made = cast(value, part);
  return made instanceof Vector3 ? new Plane(made, 0) : cast(made, type);
}

/**
 * Turns a value into another type, as `Variant`'s conversion operators do. What can't be converted gives the type's first value.
 *
 * @param value - The value.
 * @param type - A `Variant.Type`.
 * @returns The value itself when it is of that type. Numbers come as scripts have them: a `float` that looks like an `int` as `GDFloat`.
 */
export function cast(value: Variant, type: number): Variant {
  const from = typeOf(value);
  if (from === type || type === T.TYPE_NIL) return value;
  if (type >= T.TYPE_ARRAY) return castArray(value, from, type);
  switch (type) {
    case T.TYPE_BOOL:
      return isTruthy(value);
    case T.TYPE_INT:
      if (from === T.TYPE_STRING) return textToInt(value as string);
      return from === T.TYPE_BOOL ? Number(value) : from === T.TYPE_FLOAT ? wholeNumber(Number(value)) : 0;
    case T.TYPE_FLOAT:
      if (from === T.TYPE_STRING) return asFloat(textToFloat(value as string));
      return asFloat(from === T.TYPE_BOOL || from === T.TYPE_INT ? Number(value) : 0);
    case T.TYPE_STRING:
      return stringify(value);
    case T.TYPE_STRING_NAME:
      return new StringName(from === T.TYPE_STRING ? (value as string) : "");
    case T.TYPE_NODE_PATH:
      return new NodePath(from === T.TYPE_STRING ? (value as string) : "");
    case T.TYPE_COLOR:
      return castColor(value, from);
    default:
      return castMath(value, type);
  }
}

function asFloat(value: number): Variant {
  return Number.isSafeInteger(value) ? new GDFloat(value) : value;
}

/** A float as an int, as C++ converts it on the engine's platforms: cut off; what does not fit, and NaN, give the smallest. */
export function wholeNumber(value: number): number | bigint {
  const whole = Math.trunc(value);
  if (Number.isSafeInteger(whole)) return whole === 0 ? 0 : whole;
  if (!(whole >= -(2 ** 63) && whole < 2 ** 63)) return -(2n ** 63n);
  return BigInt(whole);
}

/** A float as an int of 32 bits, in the same way. */
function whole32(value: number): number {
  const whole = Math.trunc(value);
  return whole >= -0x80000000 && whole <= 0x7fffffff ? whole : -0x80000000;
}

/** An int, or what is none, as a big one; floats are cut off. */
export function bigInt(value: Variant): bigint {
  const plain = value instanceof GDInt || value instanceof GDFloat ? value.value : value;
  if (typeof plain === "bigint") return plain;
  if (typeof plain === "boolean") return plain ? 1n : 0n;
  return typeof plain === "number" ? BigInt(wholeNumber(plain)) : 0n;
}

function castColor(value: Variant, from: number): Color {
  if (from === T.TYPE_STRING) return Color.fromCode(value as string);
  return from === T.TYPE_INT ? Color.hex(Number(BigInt.asUintN(32, bigInt(value)))) : new Color();
}

type Real = Vector2 | Vector3 | Vector4;
type Whole = Vector2i | Vector3i | Vector4i;

function castMath(value: Variant, type: number): Variant {
  const n = components(value);
  const i = n.map(whole32);
  switch (type) {
    case T.TYPE_VECTOR2:
      return new Vector2(n[0], n[1]);
    case T.TYPE_VECTOR2I: {
      // Longer vectors become one of floats on the way.
      const [x, y] = value instanceof Vector2i ? i : n.slice(0, 2).map((part) => whole32(Math.fround(part)));
      return new Vector2i(x, y);
    }
    case T.TYPE_VECTOR3:
      return new Vector3(n[0], n[1], n[2]);
    case T.TYPE_VECTOR3I:
      return new Vector3i(i[0], i[1], i[2]);
    case T.TYPE_VECTOR4:
      return new Vector4(n[0], n[1], n[2], n[3]);
    case T.TYPE_VECTOR4I:
      return new Vector4i(i[0], i[1], i[2], i[3]);
    case T.TYPE_RECT2:
      return value instanceof Rect2i ? new Rect2(vector2(value.position), vector2(value.size)) : new Rect2();
    case T.TYPE_RECT2I:
      return value instanceof Rect2 ? new Rect2i(vector2i(value.position), vector2i(value.size)) : new Rect2i();
    case T.TYPE_TRANSFORM2D:
      return value instanceof Transform3D ? flat(value) : new Transform2D();
    case T.TYPE_QUATERNION:
      if (value instanceof Basis) return Quaternion.fromBasis(value);
      return value instanceof Transform3D ? Quaternion.fromBasis(value.basis) : new Quaternion();
    case T.TYPE_BASIS:
      return toBasis(value) ?? new Basis();
    case T.TYPE_TRANSFORM3D:
      return toTransform(value) ?? new Transform3D();
    case T.TYPE_PROJECTION: {
      const transform = toTransform(value);
      return transform === undefined ? new Projection() : Projection.fromTransform(transform);
    }
    case T.TYPE_PLANE:
      return new Plane();
    case T.TYPE_AABB:
      return new AABB();
    default:
      return null;
  }
}

/** The numbers of a vector; none for anything else. */
function components(value: Variant): number[] {
  const isVector =
    value instanceof Vector2 ||
    value instanceof Vector3 ||
    value instanceof Vector4 ||
    value instanceof Vector2i ||
    value instanceof Vector3i ||
    value instanceof Vector4i;
  if (!isVector) return [0, 0, 0, 0];
  const { x, y, z = 0, w = 0 } = value as (Real | Whole) & { z?: number; w?: number };
  return [x, y, z, w];
}

function vector2({ x, y }: Vector2i): Vector2 {
  return new Vector2(x, y);
}

function vector2i({ x, y }: Vector2): Vector2i {
  return new Vector2i(whole32(x), whole32(y));
}

function flat({ basis, origin }: Transform3D): Transform2D {
  const [x, y, at] = [basis.x, basis.y, origin].map((it) => new Vector2(it.x, it.y));
  return new Transform2D(x, y, at);
}

function toBasis(value: Variant): Basis | undefined {
  if (value instanceof Quaternion) return Basis.fromQuaternion(value);
  return value instanceof Transform3D ? value.basis : undefined;
}

function toTransform(value: Variant): Transform3D | undefined {
  if (value instanceof Transform3D) return value;
  if (value instanceof Basis) return new Transform3D(value);
  if (value instanceof Quaternion) return new Transform3D(Basis.fromQuaternion(value));
  if (value instanceof Projection) return value.toTransform();
  if (!(value instanceof Transform2D)) return undefined;
  const { x, y, origin } = value;
  const deep = (it: Vector2): Vector3 => new Vector3(it.x, it.y, 0);
  return new Transform3D(new Basis(deep(x), deep(y), new Vector3(0, 0, 1)), deep(origin));
}

function castArray(value: Variant, from: number, type: number): Variant {
  const isArray = from >= T.TYPE_ARRAY;
  return packed(type, isArray ? elements(value as Iterable<Variant>, from) : []);
}

/** The elements with the types that they have in Godot: those of a float array are floats. */
function elements(value: Iterable<Variant>, type: number): Variant[] {
  const items = [...value];
  look(4 * items.length);
  const isFloat = type === T.TYPE_PACKED_FLOAT32_ARRAY || type === T.TYPE_PACKED_FLOAT64_ARRAY;
  if (isFloat) return items.map((item) => asFloat(item as number));
  return type === T.TYPE_PACKED_INT64_ARRAY ? items.map((item) => smallInt(item as bigint)) : items;
}

function smallInt(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

function elementInt(item: Variant): bigint {
  return bigInt(cast(item, T.TYPE_INT));
}

/** An int of 32 bits: floats that don't fit give the smallest. */
function element32(item: Variant): number {
  return typeOf(item) === T.TYPE_FLOAT ? whole32(Number(item)) : Number(BigInt.asIntN(32, elementInt(item)));
}

/** An array of a type; every element is cast. */
export function packed(type: number, items: Variant[]): Variant {
  const all = <V>(element: number): V[] => items.map((item) => cast(item, element) as V);
  switch (type) {
    case T.TYPE_ARRAY:
      return items;
    case T.TYPE_PACKED_BYTE_ARRAY:
      return Uint8Array.from(items, element32);
    case T.TYPE_PACKED_INT32_ARRAY:
      return Int32Array.from(items, element32);
    case T.TYPE_PACKED_INT64_ARRAY:
      return BigInt64Array.from(items, elementInt);
    case T.TYPE_PACKED_FLOAT32_ARRAY:
      return Float32Array.from(items, (item) => Number(cast(item, T.TYPE_FLOAT)));
    case T.TYPE_PACKED_FLOAT64_ARRAY:
      return Float64Array.from(items, (item) => Number(cast(item, T.TYPE_FLOAT)));
    case T.TYPE_PACKED_STRING_ARRAY:
      return new PackedStringArray(all<string>(T.TYPE_STRING));
    case T.TYPE_PACKED_VECTOR2_ARRAY:
      return new PackedVector2Array(all<Vector2>(T.TYPE_VECTOR2));
    case T.TYPE_PACKED_VECTOR3_ARRAY:
      return new PackedVector3Array(all<Vector3>(T.TYPE_VECTOR3));
    case T.TYPE_PACKED_VECTOR4_ARRAY:
      return new PackedVector4Array(all<Vector4>(T.TYPE_VECTOR4));
    default:
      return new PackedColorArray(all<Color>(T.TYPE_COLOR));
  }
}

/** The id as which an object is encoded: its own, or that of the object it stands for. */
export function instanceId(value: object): bigint {
  if (value instanceof EncodedObjectAsID) return value.object_id;
  const source = value as { instanceId?: bigint; get_instance_id?: () => bigint };
  return source.instanceId ?? source.get_instance_id?.() ?? 0n;
}
