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

/** A type that is made of a fixed count of numbers. */
export interface FixedType {
  readonly count: number;
  readonly make: (n: number[]) => Variant;
}

const basis = (n: number[], at = 0): Basis =>
  new Basis(
    new Vector3(n[at], n[at + 3], n[at + 6]),
    new Vector3(n[at + 1], n[at + 4], n[at + 7]),
    new Vector3(n[at + 2], n[at + 5], n[at + 8]),
  );
const vector2 = (n: number[], at: number): Vector2 => new Vector2(n[at], n[at + 1]);
const vector4 = (n: number[], at: number): Vector4 => new Vector4(n[at], n[at + 1], n[at + 2], n[at + 3]);
const transform2d: FixedType = {
  count: 6,
  make: (n) => new Transform2D(vector2(n, 0), vector2(n, 2), vector2(n, 4)),
};
const quaternion: FixedType = { count: 4, make: (n) => new Quaternion(n[0], n[1], n[2], n[3]) };
const aabb: FixedType = {
  count: 6,
  make: (n) => new AABB(new Vector3(n[0], n[1], n[2]), new Vector3(n[3], n[4], n[5])),
};
const transform3d: FixedType = {
  count: 12,
  make: (n) => new Transform3D(basis(n), new Vector3(n[9], n[10], n[11])),
};

/** Types by name that are made of a fixed count of numbers, with the names that Godot 2 and 3 gave them. */
export const FIXED_TYPES: Readonly<Record<string, FixedType>> = Object.assign(
  Object.create(null) as Record<string, FixedType>,
  {
    Vector2: { count: 2, make: (n: number[]) => new Vector2(n[0], n[1]) },
    Vector2i: { count: 2, make: (n: number[]) => new Vector2i(n[0], n[1]) },
    Rect2: { count: 4, make: (n: number[]) => new Rect2(n[0], n[1], n[2], n[3]) },
    Rect2i: { count: 4, make: (n: number[]) => new Rect2i(n[0], n[1], n[2], n[3]) },
    Vector3: { count: 3, make: (n: number[]) => new Vector3(n[0], n[1], n[2]) },
    Vector3i: { count: 3, make: (n: number[]) => new Vector3i(n[0], n[1], n[2]) },
    Vector4: { count: 4, make: (n: number[]) => vector4(n, 0) },
    Vector4i: { count: 4, make: (n: number[]) => new Vector4i(n[0], n[1], n[2], n[3]) },
    Transform2D: transform2d,
    Matrix32: transform2d,
    Plane: { count: 4, make: (n: number[]) => new Plane(n[0], n[1], n[2], n[3]) },
    Quaternion: quaternion,
    Quat: quaternion,
    AABB: aabb,
    Rect3: aabb,
    Basis: { count: 9, make: (n: number[]) => basis(n) },
    Matrix3: { count: 9, make: (n: number[]) => basis(n) },
    Transform3D: transform3d,
    Transform: transform3d,
    Projection: {
      count: 16,
      make: (n: number[]) => new Projection(vector4(n, 0), vector4(n, 4), vector4(n, 8), vector4(n, 12)),
    },
    Color: { count: 4, make: (n: number[]) => new Color(n[0], n[1], n[2], n[3]) },
  },
);
