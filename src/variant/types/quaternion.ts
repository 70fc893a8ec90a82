import { variantTag } from "../tag.js";
import { TYPE_QUATERNION } from "../variant-type.js";
import { CMP_EPSILON, fround, numComponent } from "./real.js";
import { difference, isNear, product, quotient, root, sum } from "./single.js";
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
    const half = product(angle, 0.5);
    const scale = quotient(Math.sin(half), axis.length());
    return new Quaternion(product(axis.x, scale), product(axis.y, scale), product(axis.z, scale), Math.cos(half));
  }

  /** @returns The length, 1 for a rotation. */
  length(): number {
    return root(this.dot(this));
  }

  /** @returns The quaternion at length 1. */
  normalized(): Quaternion {
    const { x, y, z, w } = this;
    const scale = quotient(1, this.length());
    return new Quaternion(product(x, scale), product(y, scale), product(z, scale), product(w, scale));
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
    const three = sum(sum(product(this.x, other.x), product(this.y, other.y)), product(this.z, other.z));
    return sum(three, product(this.w, other.w));
  }

  /**
   * Combines two rotations.
   *
   * @param other - A rotation that is done before this one: Godot's `a * b`.
   */
  multiply(other: Quaternion): Quaternion {
    const { x, y, z, w } = this;
    const part = (a: number, b: number, c: number, d: number): number => difference(sum(sum(a, b), c), d);
    return new Quaternion(
      part(product(w, other.x), product(x, other.w), product(y, other.z), product(z, other.y)),
      part(product(w, other.y), product(y, other.w), product(z, other.x), product(x, other.z)),
      part(product(w, other.z), product(z, other.w), product(x, other.y), product(y, other.x)),
      difference(
        difference(difference(product(w, other.w), product(x, other.x)), product(y, other.y)),
        product(z, other.z),
      ),
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
    const share = fround(weight);
    const cosine = this.dot(to);
    const sign = cosine < 0 ? -1 : 1;
    let from = difference(1, share);
    let toward = share;
    if (difference(1, cosine * sign) > CMP_EPSILON) {
      const angle = fround(Math.acos(cosine * sign));
      const sine = fround(Math.sin(angle));
      from = fround(Math.sin((1 - share) * angle) / sine);
      toward = quotient(Math.sin(product(share, angle)), sine);
    }
    const part = (a: number, b: number): number => sum(product(from, a), product(toward, sign * b));
    return new Quaternion(part(this.x, to.x), part(this.y, to.y), part(this.z, to.z), part(this.w, to.w));
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
    return isNear(this.x, other.x) && isNear(this.y, other.y) && isNear(this.z, other.z) && isNear(this.w, other.w);
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
