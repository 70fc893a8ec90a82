import * as numbers from "./type-numbers.js";

export * from "./type-numbers.js";

/** The constants of `Variant.Type` in one object: `VariantType.TYPE_VECTOR2`. */
export const VariantType: Readonly<typeof numbers> = /* @__PURE__ */ Object.assign({}, numbers);

/** A number of `Variant.Type`, 0 to 38. */
export type VariantType = number;

const NAMES: readonly string[] = [
  "Nil",
  "bool",
  "int",
  "float",
  "String",
  "Vector2",
  "Vector2i",
  "Rect2",
  "Rect2i",
  "Vector3",
  "Vector3i",
  "Transform2D",
  "Vector4",
  "Vector4i",
  "Plane",
  "Quaternion",
  "AABB",
  "Basis",
  "Transform3D",
  "Projection",
  "Color",
  "StringName",
  "NodePath",
  "RID",
  "Object",
  "Callable",
  "Signal",
  "Dictionary",
  "Array",
  "PackedByteArray",
  "PackedInt32Array",
  "PackedInt64Array",
  "PackedFloat32Array",
  "PackedFloat64Array",
  "PackedStringArray",
  "PackedVector2Array",
  "PackedVector3Array",
  "PackedColorArray",
  "PackedVector4Array",
];

const BY_NAME: ReadonlyMap<string, number> = new Map(NAMES.map((name, type) => [name, type]));

/**
 * Godot's `type_string`.
 *
 * @param type - A `Variant.Type`.
 * @returns The type's name as Godot writes it (`"int"`, `"Vector2"`), `"Nil"` for 0, `"<invalid type>"` for a number that is no type.
 */
export function type_string(type: number): string {
  return NAMES[type] ?? "<invalid type>";
}

/**
 * The inverse of {@link type_string}.
 *
 * @param name - A type's name as Godot writes it, case included.
 * @returns The type's number, or -1. `"Variant"`, which stands for any type in Godot's texts, is 0 (`TYPE_NIL`).
 */
export function typeFromString(name: string): number {
  return name === "Variant" ? numbers.TYPE_NIL : (BY_NAME.get(name) ?? -1);
}
