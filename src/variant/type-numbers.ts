/**
 * Godot's `Variant.Type`: the 39 built-in types by number, as they stand in byte 0 of an encoded value.
 *
 * @see Godot class reference, `@GlobalScope`, enum Variant.Type
 */
/** `Variant.Type.TYPE_NIL`: no value (`null`). */
export const TYPE_NIL = 0;
/** `Variant.Type.TYPE_BOOL`: `bool`. */
export const TYPE_BOOL = 1;
/** `Variant.Type.TYPE_INT`: `int`. */
export const TYPE_INT = 2;
/** `Variant.Type.TYPE_FLOAT`: `float`. */
export const TYPE_FLOAT = 3;
/** `Variant.Type.TYPE_STRING`: `String`. */
export const TYPE_STRING = 4;
/** `Variant.Type.TYPE_VECTOR2`: `Vector2`. */
export const TYPE_VECTOR2 = 5;
/** `Variant.Type.TYPE_VECTOR2I`: `Vector2i`. */
export const TYPE_VECTOR2I = 6;
/** `Variant.Type.TYPE_RECT2`: `Rect2`. */
export const TYPE_RECT2 = 7;
/** `Variant.Type.TYPE_RECT2I`: `Rect2i`. */
export const TYPE_RECT2I = 8;
/** `Variant.Type.TYPE_VECTOR3`: `Vector3`. */
export const TYPE_VECTOR3 = 9;
/** `Variant.Type.TYPE_VECTOR3I`: `Vector3i`. */
export const TYPE_VECTOR3I = 10;
/** `Variant.Type.TYPE_TRANSFORM2D`: `Transform2D`. */
export const TYPE_TRANSFORM2D = 11;
/** `Variant.Type.TYPE_VECTOR4`: `Vector4`. */
export const TYPE_VECTOR4 = 12;
/** `Variant.Type.TYPE_VECTOR4I`: `Vector4i`. */
export const TYPE_VECTOR4I = 13;
/** `Variant.Type.TYPE_PLANE`: `Plane`. */
export const TYPE_PLANE = 14;
/** `Variant.Type.TYPE_QUATERNION`: `Quaternion`. */
export const TYPE_QUATERNION = 15;
/** `Variant.Type.TYPE_AABB`: `AABB`. */
export const TYPE_AABB = 16;
/** `Variant.Type.TYPE_BASIS`: `Basis`. */
export const TYPE_BASIS = 17;
/** `Variant.Type.TYPE_TRANSFORM3D`: `Transform3D`. */
export const TYPE_TRANSFORM3D = 18;
/** `Variant.Type.TYPE_PROJECTION`: `Projection`. */
export const TYPE_PROJECTION = 19;
/** `Variant.Type.TYPE_COLOR`: `Color`. */
export const TYPE_COLOR = 20;
/** `Variant.Type.TYPE_STRING_NAME`: `StringName`. */
export const TYPE_STRING_NAME = 21;
/** `Variant.Type.TYPE_NODE_PATH`: `NodePath`. */
export const TYPE_NODE_PATH = 22;
/** `Variant.Type.TYPE_RID`: `RID`. */
export const TYPE_RID = 23;
/** `Variant.Type.TYPE_OBJECT`: `Object`. */
export const TYPE_OBJECT = 24;
/** `Variant.Type.TYPE_CALLABLE`: `Callable`. */
export const TYPE_CALLABLE = 25;
/** `Variant.Type.TYPE_SIGNAL`: `Signal`. */
export const TYPE_SIGNAL = 26;
/** `Variant.Type.TYPE_DICTIONARY`: `Dictionary`. */
export const TYPE_DICTIONARY = 27;
/** `Variant.Type.TYPE_ARRAY`: `Array`. */
export const TYPE_ARRAY = 28;
/** `Variant.Type.TYPE_PACKED_BYTE_ARRAY`: `PackedByteArray`. */
export const TYPE_PACKED_BYTE_ARRAY = 29;
/** `Variant.Type.TYPE_PACKED_INT32_ARRAY`: `PackedInt32Array`. */
export const TYPE_PACKED_INT32_ARRAY = 30;
/** `Variant.Type.TYPE_PACKED_INT64_ARRAY`: `PackedInt64Array`. */
export const TYPE_PACKED_INT64_ARRAY = 31;
/** `Variant.Type.TYPE_PACKED_FLOAT32_ARRAY`: `PackedFloat32Array`. */
export const TYPE_PACKED_FLOAT32_ARRAY = 32;
/** `Variant.Type.TYPE_PACKED_FLOAT64_ARRAY`: `PackedFloat64Array`. */
export const TYPE_PACKED_FLOAT64_ARRAY = 33;
/** `Variant.Type.TYPE_PACKED_STRING_ARRAY`: `PackedStringArray`. */
export const TYPE_PACKED_STRING_ARRAY = 34;
/** `Variant.Type.TYPE_PACKED_VECTOR2_ARRAY`: `PackedVector2Array`. */
export const TYPE_PACKED_VECTOR2_ARRAY = 35;
/** `Variant.Type.TYPE_PACKED_VECTOR3_ARRAY`: `PackedVector3Array`. */
export const TYPE_PACKED_VECTOR3_ARRAY = 36;
/** `Variant.Type.TYPE_PACKED_COLOR_ARRAY`: `PackedColorArray`. */
export const TYPE_PACKED_COLOR_ARRAY = 37;
/** `Variant.Type.TYPE_PACKED_VECTOR4_ARRAY`: `PackedVector4Array`. */
export const TYPE_PACKED_VECTOR4_ARRAY = 38;
/** `Variant.Type.TYPE_MAX`: how many types there are. */
export const TYPE_MAX = 39;
