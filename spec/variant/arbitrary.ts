import fc from "fast-check";
import { Signal } from "../../src/core/index.js";
import {
  AABB,
  Basis,
  Callable,
  Color,
  dictionaryGet,
  EncodedObjectAsID,
  GDArray,
  GDDictionary,
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
  RID,
  StringName,
  Transform2D,
  Transform3D,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_STRING,
  TYPE_VECTOR3,
  type Variant,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
} from "../../src/variant/index.js";

const single = fc.float({ noNaN: true });
const double = fc.double();
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const id = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n });
/** Any text but halves of surrogate pairs, which UTF-8 does not have. */
const text = fc.string({ unit: "binary", maxLength: 70 });
const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((part) => !/[/:]/.test(part));

const vector2 = fc.tuple(single, single).map(([x, y]) => new Vector2(x, y));
const vector2i = fc.tuple(int32, int32).map(([x, y]) => new Vector2i(x, y));
const vector3 = fc.tuple(single, single, single).map(([x, y, z]) => new Vector3(x, y, z));
const vector4 = fc.tuple(single, single, single, single).map(([x, y, z, w]) => new Vector4(x, y, z, w));
const color = fc.tuple(single, single, single, single).map(([r, g, b, a]) => new Color(r, g, b, a));
const basis = fc.tuple(vector3, vector3, vector3).map(([x, y, z]) => new Basis(x, y, z));

/** Values without parts of any type. */
const scalars: fc.Arbitrary<Variant>[] = [
  fc.constant(null),
  fc.boolean(),
  text,
  vector2,
  vector2i,
  fc.tuple(vector2, vector2).map(([position, size]) => new Rect2(position, size)),
  fc.tuple(vector2i, vector2i).map(([position, size]) => new Rect2i(position, size)),
  vector3,
  fc.tuple(int32, int32, int32).map(([x, y, z]) => new Vector3i(x, y, z)),
  fc.tuple(vector2, vector2, vector2).map(([x, y, origin]) => new Transform2D(x, y, origin)),
  vector4,
  fc.tuple(int32, int32, int32, int32).map(([x, y, z, w]) => new Vector4i(x, y, z, w)),
  fc.tuple(vector3, single).map(([normal, d]) => new Plane(normal, d)),
  fc.tuple(single, single, single, single).map(([x, y, z, w]) => new Quaternion(x, y, z, w)),
  fc.tuple(vector3, vector3).map(([position, size]) => new AABB(position, size)),
  basis,
  fc.tuple(basis, vector3).map(([axes, origin]) => new Transform3D(axes, origin)),
  fc.tuple(vector4, vector4, vector4, vector4).map(([x, y, z, w]) => new Projection(x, y, z, w)),
  color,
  text.map((value) => new StringName(value)),
  fc
    .tuple(fc.array(name, { maxLength: 4 }), fc.array(name, { maxLength: 3 }), fc.boolean())
    .map(([names, subnames, absolute]) => NodePath.fromParts(names, subnames, absolute)),
  id.map((value) => new RID(value)),
  id.map((value) => new EncodedObjectAsID(value)),
  fc.constant(new Callable()),
  fc.tuple(id, name).map(([object, signal]) => new Signal(object, signal)),
  fc.uint8Array(),
  fc.int32Array(),
  fc.bigInt64Array(),
  fc.float32Array({ noNaN: true }),
  fc.float64Array(),
  fc.array(text, { maxLength: 20 }).map((items) => new PackedStringArray(items)),
  fc.array(vector2, { maxLength: 5 }).map((items) => new PackedVector2Array(items)),
  fc.array(vector3, { maxLength: 5 }).map((items) => new PackedVector3Array(items)),
  fc.array(vector4, { maxLength: 5 }).map((items) => new PackedVector4Array(items)),
  fc.array(color, { maxLength: 5 }).map((items) => new PackedColorArray(items)),
];

/** Ints and floats in wrappers, as decoding with `wrap` gives them. */
const wrapped: fc.Arbitrary<Variant>[] = [
  int64.map((value) => new GDInt(value)),
  fc.maxSafeInteger().map((value) => new GDInt(value)),
  double.map((value) => new GDFloat(value)),
];

/** Ints and floats as JS numbers that decode to themselves: floats that are no ints, and bigints that need to be. */
const plain: fc.Arbitrary<Variant>[] = [
  fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value)),
  double.filter((value) => !Number.isSafeInteger(value) || Object.is(value, -0)),
  int64.filter((value) => !Number.isSafeInteger(Number(value))),
];

/** Entries whose keys are different for Godot. */
function distinct(entries: [Variant, Variant][]): [Variant, Variant][] {
  const map = new Map<Variant, Variant>();
  const none = Symbol("none") as unknown as Variant;
  for (const [key, value] of entries) if (dictionaryGet(map, key, none) === none) map.set(key, value);
  return [...map];
}

function nested(numbers: fc.Arbitrary<Variant>[], floats: fc.Arbitrary<Variant>): fc.Arbitrary<Variant> {
  const leaf = fc.oneof(...numbers, ...scalars);
  const { value } = fc.letrec<{ value: Variant }>((tie) => {
    const items = fc.array(tie("value"), { maxLength: 6 });
    // As text every Signal and every Callable is the same key.
    const key = leaf.filter((part) => !(part instanceof Signal || part instanceof Callable));
    const entries = fc.array(fc.tuple(key, tie("value")), { maxLength: 6 }).map(distinct);
    return {
      value: fc.oneof(
        { maxDepth: 5, depthSize: "small", withCrossShrink: true },
        leaf,
        items,
        entries.map((pairs) => new Map(pairs)),
        fc.array(vector3, { maxLength: 5 }).map((list) => new GDArray(TYPE_VECTOR3, list)),
        fc.array(floats, { maxLength: 5 }).map((list) => new GDArray(TYPE_FLOAT, list)),
        fc.array(fc.tuple(text, numbers[1]!), { maxLength: 5 }).map((pairs) => {
          return new GDDictionary<Variant, Variant>(TYPE_STRING, TYPE_INT, pairs);
        }),
      ),
    };
  });
  return value;
}

/** Values that decoding with the option `wrap` gives back. */
export const wrappedVariant = nested(
  [wrapped[0]!, wrapped[1]!, wrapped[2]!],
  double.map((value) => new GDFloat(value)),
);

/** Values that decoding without options gives back. */
export const plainVariant = nested([plain[0]!, plain[0]!, plain[1]!, plain[2]!], double);
