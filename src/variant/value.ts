import type { GodotObject, Signal } from "../core/index.js";
import type {
  AABB,
  Basis,
  Callable,
  Color,
  EncodedObjectAsID,
  GDFloat,
  GDInt,
  NodePath,
  PackedColorArray,
  PackedVector2Array,
  PackedVector3Array,
  PackedVector4Array,
  Plane,
  Projection,
  Quaternion,
  Rect2,
  Rect2i,
  RID,
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

/**
 * Any value that Godot can send: the JS side of Godot's `Variant`. docs/variants.md has the table.
 *
 * `undefined` counts as `null`. A plain object is a `Dictionary` with `String` keys; a decoded `Dictionary` is always a
 * `Map`. The interfaces at the end exist because a type alias cannot name itself directly.
 */
export type Variant =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | GDInt
  | GDFloat
  | StringName
  | NodePath
  | Vector2
  | Vector2i
  | Rect2
  | Rect2i
  | Vector3
  | Vector3i
  | Transform2D
  | Vector4
  | Vector4i
  | Plane
  | Quaternion
  | AABB
  | Basis
  | Transform3D
  | Projection
  | Color
  | RID
  | Callable
  // biome-ignore lint/suspicious/noExplicitAny: a signal of any parameters
  | Signal<any[]>
  | GodotObject
  | EncodedObjectAsID
  | VariantEncodedObject
  | Uint8Array
  | Int32Array
  | BigInt64Array
  | Float32Array
  | Float64Array
  | PackedVector2Array
  | PackedVector3Array
  | PackedVector4Array
  | PackedColorArray
  | VariantArray
  | VariantDictionary
  | VariantObject;

/** An `Array`, or a `PackedStringArray`, or a typed array. */
export interface VariantArray extends ReadonlyArray<Variant> {}

/** A `Dictionary`. */
export interface VariantDictionary extends ReadonlyMap<Variant, Variant> {}

/** A plain object, which encodes as a `Dictionary` with `String` keys. */
export interface VariantObject {
  readonly [key: string]: Variant;
}

/** An object encoded in full: what `EncodedObject` is. */
export interface VariantEncodedObject {
  /** The engine class. */
  readonly class_name: string;
  /** The stored properties by name. */
  readonly properties: ReadonlyMap<string, Variant>;
  /** The object's instance id where it came from, 0 when it is not known. */
  readonly instanceId: bigint;
  /** @returns {@link class_name}. */
  get_class(): string;
}
