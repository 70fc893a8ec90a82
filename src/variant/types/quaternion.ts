import { variantTag } from "../tag.js";
import { TYPE_QUATERNION } from "../variant-type.js";
import { fround, is_equal_approx, numComponent } from "./real.js";
import { Vector3 } from "./vector3.js";

/** Godot's `Quaternion`: a rotation in four float32 components. The default is the identity. */
export class Quaternion {
  /** The x component. */
  x: number;
  /** The y component. */
  y: number;
  /** The z component. */
  z: number;
  /** The real component. */
  w: number;

  /**
   * @param x - The x component.
   * @param y - The y component.
   * @param z - The z component.
   * @param w - The real component.
   */
  constructor(x = 0, y = 0, z = 0, w = 1) {
    this.x = fround(x);
    this.y = fround(y);
    this.z = fround(z);
    this.w = fround(w);
  }

  /**
   * Godot's constructor from an axis and an angle.
   *
   * @param axis - A vector of length 1.
   * @param angle - In radians.
   */
  static fromAxisAngle(axis: Vector3, angle: number): Quaternion {
    const sine = Math.sin(angle * 0.5);
    return new Quaternion(axis.x * sine, axis.y * sine, axis.z * sine, Math.cos(angle * 0.5));
  }

  /** @returns The length, 1 for a rotation. */
  length(): number {
    return Math.sqrt(this.dot(this));
  }

  /** @returns The quaternion at length 1. */
  normalized(): Quaternion {
    const length = this.length();
    return new Quaternion(this.x / length, this.y / length, this.z / length, this.w / length);
  }

  /** @returns The inverse rotation, for a quaternion of length 1. */
  inverse(): Quaternion {
    return new Quaternion(-this.x, -this.y, -this.z, this.w);
  }

  /**
   * The dot product.
   *
   * @param other - A quaternion for the dot product.
   */
  dot(other: Quaternion): number {
    return this.x * other.x + this.y * other.y + this.z * other.z + this.w * other.w;
  }

  /**
   * Combines two rotations.
   *
   * @param other - A rotation that is done before this one: Godot's `a * b`.
   */
  multiply(other: Quaternion): Quaternion {
    const { x, y, z, w } = this;
    return new Quaternion(
      w * other.x + x * other.w + y * other.z - z * other.y,
      w * other.y + y * other.w + z * other.x - x * other.z,
      w * other.z + z * other.w + x * other.y - y * other.x,
      w * other.w - x * other.x - y * other.y - z * other.z,
    );
  }

  /**
   * Rotates a point.
   *
   * @param point - A point, which is turned: Godot's `quaternion * point`.
   */
  xform(point: Vector3): Vector3 {
    const axis = new Vector3(this.x, this.y, this.z);
    const across = axis.cross(point);
    return point.add(across.multiply(this.w).add(axis.cross(across)).multiply(2));
  }

  /**
   * Spherical interpolation along the shorter way; both quaternions must have length 1.
   *
   * @param to - The rotation at `weight` 1.
   * @param weight - 0 to 1.
   */
  slerp(to: Quaternion, weight: number): Quaternion {
    let cosine = this.dot(to);
    const sign = cosine < 0 ? -1 : 1;
    cosine *= sign;
    let from = 1 - weight;
    let toward = weight;
    if (1 - cosine > 0.00001) {
      const angle = Math.acos(cosine);
      from = Math.sin((1 - weight) * angle) / Math.sin(angle);
      toward = Math.sin(weight * angle) / Math.sin(angle);
    }
    toward *= sign;
    return new Quaternion(
      from * this.x + toward * to.x,
      from * this.y + toward * to.y,
      from * this.z + toward * to.z,
      from * this.w + toward * to.w,
    );
  }

  /**
   * Whether all components are exactly the same.
   *
   * @param other - A quaternion.
   */
  equals(other: Quaternion): boolean {
    return this.x === other.x && this.y === other.y && this.z === other.z && this.w === other.w;
  }

  /**
   * Whether all components are nearly the same, as Godot's `is_equal_approx`.
   *
   * @param other - A quaternion.
   */
  is_equal_approx(other: Quaternion): boolean {
    return (
      is_equal_approx(this.x, other.x) &&
      is_equal_approx(this.y, other.y) &&
      is_equal_approx(this.z, other.z) &&
      is_equal_approx(this.w, other.w)
    );
  }

  /** @returns What Godot prints: `"(0, 0, 0, 1)"`. */
  to_string(): string {
    const { x, y, z, w } = this;
    return `(${numComponent(x, false)}, ${numComponent(y, false)}, ${numComponent(z, false)}, ${numComponent(w, false)})`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Quaternion.prototype, variantTag, { value: TYPE_QUATERNION });
  }
}
