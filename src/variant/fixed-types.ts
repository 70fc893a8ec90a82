import {
  AABB,
  Basis,
  Color,
  Plane,
  Projection,
  Quaternion,
  Rect2,
  Rect2i,
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

/** A type that is made of a fixed count of numbers, which its text and its constructor have in the same order. */
export interface FixedType {
  /** How many numbers a value has. */
  readonly count: number;
  /** Makes a value of its numbers. */
  readonly make: (n: readonly number[]) => Variant;
  /** Takes a value of this type apart. */
  readonly numbers: (value: object) => number[];
}

function fixed<V extends Variant & object>(
  count: number,
  make: (n: readonly number[]) => V,
  numbers: (value: V) => number[],
): FixedType {
  return { count, make, numbers: numbers as (value: object) => number[] };
}

const vector2 = (n: readonly number[], at = 0): Vector2 => new Vector2(n[at], n[at + 1]);
const vector3 = (n: readonly number[], at = 0): Vector3 => new Vector3(n[at], n[at + 1], n[at + 2]);
const vector4 = (n: readonly number[], at = 0): Vector4 => new Vector4(n[at], n[at + 1], n[at + 2], n[at + 3]);
/** Rows in text, columns in memory. */
const basis = (n: readonly number[]): Basis =>
  new Basis(new Vector3(n[0], n[3], n[6]), new Vector3(n[1], n[4], n[7]), new Vector3(n[2], n[5], n[8]));

const two = ({ x, y }: Vector2 | Vector2i): number[] => [x, y];
const three = ({ x, y, z }: Vector3 | Vector3i): number[] => [x, y, z];
const four = ({ x, y, z, w }: Vector4 | Vector4i | Quaternion): number[] => [x, y, z, w];
const rect = ({ position, size }: Rect2 | Rect2i): number[] => [...two(position), ...two(size)];
const rows = ({ x, y, z }: Basis): number[] => [x.x, y.x, z.x, x.y, y.y, z.y, x.z, y.z, z.z];

const FIXED_TYPES: Readonly<Record<number, FixedType>> = {
  [T.TYPE_VECTOR2]: fixed(2, (n) => vector2(n), two),
  [T.TYPE_VECTOR2I]: fixed(2, (n) => new Vector2i(n[0], n[1]), two),
  [T.TYPE_RECT2]: fixed(4, (n) => new Rect2(n[0], n[1], n[2], n[3]), rect),
  [T.TYPE_RECT2I]: fixed(4, (n) => new Rect2i(n[0], n[1], n[2], n[3]), rect),
  [T.TYPE_VECTOR3]: fixed(3, (n) => vector3(n), three),
  [T.TYPE_VECTOR3I]: fixed(3, (n) => new Vector3i(n[0], n[1], n[2]), three),
  [T.TYPE_TRANSFORM2D]: fixed(
    6,
    (n) => new Transform2D(vector2(n), vector2(n, 2), vector2(n, 4)),
    ({ x, y, origin }) => [...two(x), ...two(y), ...two(origin)],
  ),
  [T.TYPE_VECTOR4]: fixed(4, (n) => vector4(n), four),
  [T.TYPE_VECTOR4I]: fixed(4, (n) => new Vector4i(n[0], n[1], n[2], n[3]), four),
  [T.TYPE_PLANE]: fixed(
    4,
    (n) => new Plane(n[0], n[1], n[2], n[3]),
    ({ normal, d }) => [...three(normal), d],
  ),
  [T.TYPE_QUATERNION]: fixed(4, (n) => new Quaternion(n[0], n[1], n[2], n[3]), four),
  [T.TYPE_AABB]: fixed(
    6,
    (n) => new AABB(vector3(n), vector3(n, 3)),
    ({ position, size }) => [...three(position), ...three(size)],
  ),
  [T.TYPE_BASIS]: fixed(9, basis, rows),
  [T.TYPE_TRANSFORM3D]: fixed(
    12,
    (n) => new Transform3D(basis(n), vector3(n, 9)),
    ({ basis, origin }) => [...rows(basis), ...three(origin)],
  ),
  [T.TYPE_PROJECTION]: fixed(
    16,
    (n) => new Projection(vector4(n), vector4(n, 4), vector4(n, 8), vector4(n, 12)),
    ({ x, y, z, w }) => [...four(x), ...four(y), ...four(z), ...four(w)],
  ),
  [T.TYPE_COLOR]: fixed(
    4,
    (n) => new Color(n[0], n[1], n[2], n[3]),
    ({ r, g, b, a }) => [r, g, b, a],
  ),
};

/** What Godot 2 and 3 called some of them. */
const OLD_NAMES: ReadonlyMap<string, number> = new Map([
  ["Matrix32", T.TYPE_TRANSFORM2D],
  ["Quat", T.TYPE_QUATERNION],
  ["Rect3", T.TYPE_AABB],
  ["Matrix3", T.TYPE_BASIS],
  ["Transform", T.TYPE_TRANSFORM3D],
]);

/**
 * @param type - A `Variant.Type`.
 * @returns How its values are made of numbers; undefined for a type that is not.
 */
export function fixedType(type: number): FixedType | undefined {
  return FIXED_TYPES[type];
}

/**
 * @param name - A type's name as Godot writes it, or as Godot 2 or 3 did.
 * @returns As {@link fixedType}.
 */
export function fixedTypeByName(name: string): FixedType | undefined {
  return FIXED_TYPES[OLD_NAMES.get(name) ?? T.typeFromString(name)];
}
