import { variantTag } from "../tag.js";
import { TYPE_VECTOR3 } from "../variant-type.js";
import { clamp, fround, is_equal_approx, is_zero_approx, lerp, numComponent, roundAway } from "./real.js";

/**
 * Godot's `Vector3`: 3 float32 components.
 *
 * The constructor and every operation round to float32 as the engine does; assigning a component does not, it is
 * rounded when the vector is encoded. In values from a build with 64-bit reals the components keep all their bits.
 */
export class Vector3 {
  /** The x component. */
  x: number;
  /** The y component. */
  y: number;
  /** The z component. */
  z: number;

  /**
   * @param x - The x component.
   * @param y - The y component.
   * @param z - The z component.
   */
  constructor(x = 0, y = 0, z = 0) {
    this.x = fround(x);
    this.y = fround(y);
    this.z = fround(z);
  }

  /** A vector of zeros. */
  static ZERO(): Vector3 {
    return new Vector3();
  }

  /** A vector of ones. */
  static ONE(): Vector3 {
    return new Vector3(1, 1, 1);
  }

  /** @returns A copy. */
  clone(): Vector3 {
    const copy = new Vector3();
    copy.x = this.x;
    copy.y = this.y;
    copy.z = this.z;
    return copy;
  }

  /**
   * @param other - A vector.
   * @returns Whether all components are equal.
   */
  equals(other: Vector3): boolean {
    return this.x === other.x && this.y === other.y && this.z === other.z;
  }

  /**
   * @param other - A vector.
   * @returns Whether all components are equal within Godot's tolerance.
   */
  is_equal_approx(other: Vector3): boolean {
    return is_equal_approx(this.x, other.x) && is_equal_approx(this.y, other.y) && is_equal_approx(this.z, other.z);
  }

  /** @returns Whether all components are zero within Godot's tolerance. */
  is_zero_approx(): boolean {
    return is_zero_approx(this.x) && is_zero_approx(this.y) && is_zero_approx(this.z);
  }

  /** @returns Whether no component is infinite or NaN. */
  is_finite(): boolean {
    return Number.isFinite(this.x) && Number.isFinite(this.y) && Number.isFinite(this.z);
  }

  /**
   * @param other - A vector to add.
   * @returns The sum, component by component.
   */
  add(other: Vector3): Vector3 {
    return new Vector3(this.x + other.x, this.y + other.y, this.z + other.z);
  }

  /**
   * @param other - A vector to take away.
   * @returns The difference, component by component.
   */
  subtract(other: Vector3): Vector3 {
    return new Vector3(this.x - other.x, this.y - other.y, this.z - other.z);
  }

  /**
   * @param by - A factor, or a vector of factors.
   * @returns The product, component by component.
   */
  multiply(by: number | Vector3): Vector3 {
    if (typeof by === "number") return new Vector3(this.x * by, this.y * by, this.z * by);
    return new Vector3(this.x * by.x, this.y * by.y, this.z * by.z);
  }

  /**
   * @param by - A divisor, or a vector of divisors.
   * @returns The quotient, component by component.
   */
  divide(by: number | Vector3): Vector3 {
    if (typeof by === "number") return new Vector3(this.x / by, this.y / by, this.z / by);
    return new Vector3(this.x / by.x, this.y / by.y, this.z / by.z);
  }

  /** @returns The vector with all signs turned. */
  negate(): Vector3 {
    return new Vector3(-this.x, -this.y, -this.z);
  }

  /**
   * @param other - A vector for the dot product.
   * @returns The dot product.
   */
  dot(other: Vector3): number {
    return this.x * other.x + this.y * other.y + this.z * other.z;
  }

  /** @returns The length. */
  length(): number {
    return Math.sqrt(this.length_squared());
  }

  /** @returns The square of the length. */
  length_squared(): number {
    return this.dot(this);
  }

  /** @returns The vector at length 1; the zero vector stays as it is. */
  normalized(): Vector3 {
    const length = this.length();
    return length === 0 ? new Vector3() : this.divide(length);
  }

  /**
   * @param to - A point.
   * @returns The distance from this point to it.
   */
  distance_to(to: Vector3): number {
    return Math.sqrt(this.distance_squared_to(to));
  }

  /**
   * @param to - A point.
   * @returns The square of the distance from this point to it.
   */
  distance_squared_to(to: Vector3): number {
    return (to.x - this.x) ** 2 + (to.y - this.y) ** 2 + (to.z - this.z) ** 2;
  }

  /**
   * @param to - A point.
   * @returns The unit vector that points from this point to it.
   */
  direction_to(to: Vector3): Vector3 {
    return to.subtract(this).normalized();
  }

  /**
   * @param to - The vector at `weight` 1.
   * @param weight - Where between this one and `to`; not clamped.
   * @returns The vector between the two, interpolated linearly.
   */
  lerp(to: Vector3, weight: number): Vector3 {
    return new Vector3(lerp(this.x, to.x, weight), lerp(this.y, to.y, weight), lerp(this.z, to.z, weight));
  }

  /**
   * Moves towards a point without going past it.
   *
   * @param to - The point.
   * @param delta - How far at most.
   */
  move_toward(to: Vector3, delta: number): Vector3 {
    const distance = this.distance_to(to);
    if (distance <= delta || distance < 0.00001) return new Vector3(to.x, to.y, to.z);
    return this.lerp(to, delta / distance);
  }

  /**
   * @param length - The longest length allowed.
   * @returns The vector, shortened to it if it is longer.
   */
  limit_length(length = 1): Vector3 {
    const current = this.length();
    return current > 0 && length < current ? this.multiply(length / current) : this.clone();
  }

  /** @returns The vector with absolute components. */
  abs(): Vector3 {
    return new Vector3(Math.abs(this.x), Math.abs(this.y), Math.abs(this.z));
  }

  /** @returns The vector with components rounded down. */
  floor(): Vector3 {
    return new Vector3(Math.floor(this.x), Math.floor(this.y), Math.floor(this.z));
  }

  /** @returns The vector with components rounded up. */
  ceil(): Vector3 {
    return new Vector3(Math.ceil(this.x), Math.ceil(this.y), Math.ceil(this.z));
  }

  /** @returns The vector with components rounded to whole numbers, halves away from zero. */
  round(): Vector3 {
    return new Vector3(roundAway(this.x), roundAway(this.y), roundAway(this.z));
  }

  /**
   * @param min - The smallest components.
   * @param max - The largest components.
   * @returns The vector with each component kept between those of `min` and `max`.
   */
  clamp(min: Vector3, max: Vector3): Vector3 {
    return new Vector3(clamp(this.x, min.x, max.x), clamp(this.y, min.y, max.y), clamp(this.z, min.z, max.z));
  }

  /**
   * @param other - A vector.
   * @returns The cross product.
   */
  cross(other: Vector3): Vector3 {
    return new Vector3(
      this.y * other.z - this.z * other.y,
      this.z * other.x - this.x * other.z,
      this.x * other.y - this.y * other.x,
    );
  }

  /**
   * @param to - A vector.
   * @returns The unsigned angle to it, in radians.
   */
  angle_to(to: Vector3): number {
    return Math.atan2(this.cross(to).length(), this.dot(to));
  }

  /** @returns What Godot prints, such as `"(1.0, 2.0, 3.0)"`. */
  to_string(): string {
    return `(${numComponent(this.x)}, ${numComponent(this.y)}, ${numComponent(this.z)})`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Vector3.prototype, variantTag, { value: TYPE_VECTOR3 });
  }
}
