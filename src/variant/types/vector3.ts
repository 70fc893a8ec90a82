import { variantTag } from "../tag.js";
import { TYPE_VECTOR3 } from "../variant-type.js";
import { clamp, fround, numComponent, roundAway } from "./real.js";
import { difference, isArrived, isNear, isNearZero, mix, product, quotient, root, sum } from "./single.js";

/**
 * Godot's `Vector3`: 3 float32 components.
 *
 * The constructor and every operation round to float32 as the engine does, at every step; assigning a component does not, it
 * is rounded when the vector is used or encoded. In values from a build with 64-bit reals the components keep all their bits.
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
    return isNear(this.x, other.x) && isNear(this.y, other.y) && isNear(this.z, other.z);
  }

  /** @returns Whether all components are zero within Godot's tolerance. */
  is_zero_approx(): boolean {
    return isNearZero(this.x) && isNearZero(this.y) && isNearZero(this.z);
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
    return new Vector3(sum(this.x, other.x), sum(this.y, other.y), sum(this.z, other.z));
  }

  /**
   * @param other - A vector to take away.
   * @returns The difference, component by component.
   */
  subtract(other: Vector3): Vector3 {
    return new Vector3(difference(this.x, other.x), difference(this.y, other.y), difference(this.z, other.z));
  }

  /**
   * @param by - A factor, or a vector of factors.
   * @returns The product, component by component.
   */
  multiply(by: number | Vector3): Vector3 {
    if (typeof by === "number") return new Vector3(product(this.x, by), product(this.y, by), product(this.z, by));
    return new Vector3(product(this.x, by.x), product(this.y, by.y), product(this.z, by.z));
  }

  /**
   * @param by - A divisor, or a vector of divisors.
   * @returns The quotient, component by component.
   */
  divide(by: number | Vector3): Vector3 {
    if (typeof by === "number") return new Vector3(quotient(this.x, by), quotient(this.y, by), quotient(this.z, by));
    return new Vector3(quotient(this.x, by.x), quotient(this.y, by.y), quotient(this.z, by.z));
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
    return sum(sum(product(this.x, other.x), product(this.y, other.y)), product(this.z, other.z));
  }

  /** @returns The length. */
  length(): number {
    return root(this.length_squared());
  }

  /** @returns The square of the length. */
  length_squared(): number {
    return this.dot(this);
  }

  /** @returns The vector at length 1; the zero vector stays as it is. */
  normalized(): Vector3 {
    const length = this.length();
    return length === 0
      ? new Vector3()
      : new Vector3(quotient(this.x, length), quotient(this.y, length), quotient(this.z, length));
  }

  /**
   * @param to - A point.
   * @returns The distance from this point to it.
   */
  distance_to(to: Vector3): number {
    return root(this.distance_squared_to(to));
  }

  /**
   * @param to - A point.
   * @returns The square of the distance from this point to it.
   */
  distance_squared_to(to: Vector3): number {
    return to.subtract(this).length_squared();
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
    return new Vector3(mix(this.x, to.x, weight), mix(this.y, to.y, weight), mix(this.z, to.z, weight));
  }

  /**
   * Moves towards a point without going past it.
   *
   * @param to - The point.
   * @param delta - How far at most.
   */
  move_toward(to: Vector3, delta: number): Vector3 {
    const way = to.subtract(this);
    const length = way.length();
    if (isArrived(length, delta)) return new Vector3(to.x, to.y, to.z);
    return this.add(way.divide(length).multiply(delta));
  }

  /**
   * @param length - The longest length allowed.
   * @returns The vector, shortened to it if it is longer.
   */
  limit_length(length = 1): Vector3 {
    const current = this.length();
    return current > 0 && fround(length) < current ? this.divide(current).multiply(length) : this.clone();
  }

  /** @returns The vector with absolute components. */
  abs(): Vector3 {
    return new Vector3(Math.abs(this.x), Math.abs(this.y), Math.abs(this.z));
  }

  /** @returns The vector with components rounded down. */
  floor(): Vector3 {
    return new Vector3(Math.floor(fround(this.x)), Math.floor(fround(this.y)), Math.floor(fround(this.z)));
  }

  /** @returns The vector with components rounded up. */
  ceil(): Vector3 {
    return new Vector3(Math.ceil(fround(this.x)), Math.ceil(fround(this.y)), Math.ceil(fround(this.z)));
  }

  /** @returns The vector with components rounded to whole numbers, halves away from zero. */
  round(): Vector3 {
    return new Vector3(roundAway(fround(this.x)), roundAway(fround(this.y)), roundAway(fround(this.z)));
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
      difference(product(this.y, other.z), product(this.z, other.y)),
      difference(product(this.z, other.x), product(this.x, other.z)),
      difference(product(this.x, other.y), product(this.y, other.x)),
    );
  }

  /**
   * @param to - A vector.
   * @returns The unsigned angle to it, in radians.
   */
  angle_to(to: Vector3): number {
    return fround(Math.atan2(this.cross(to).length(), this.dot(to)));
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
