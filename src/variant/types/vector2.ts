import { push_error } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_VECTOR2 } from "../variant-type.js";
import { SpatialVector } from "./float-vector.js";
import { clamp, fround, numComponent, roundAway } from "./real.js";
import { difference, isArrived, isNear, isNearZero, mix, product, quotient, root, sum } from "./single.js";

/**
 * Godot's `Vector2`: 2 float32 components.
 *
 * The constructor and every operation round to float32 as the engine does, at every step; assigning a component does not, it
 * is rounded when the vector is used or encoded. In values from a build with 64-bit reals the components keep all their bits.
 */
export class Vector2 extends SpatialVector<Vector2> {
  /** The x component. */
  x: number;
  /** The y component. */
  y: number;

  /**
   * @param x - The x component.
   * @param y - The y component.
   */
  constructor(x = 0, y = 0) {
    super();
    this.x = fround(x);
    this.y = fround(y);
  }

  /** `Vector2.ZERO` and its kin are functions here: vectors are mutable, a shared one would not stay zero. */
  static ZERO(): Vector2 {
    return new Vector2();
  }

  /** A vector of ones. */
  static ONE(): Vector2 {
    return new Vector2(1, 1);
  }

  /** A vector of infinities. */
  static INF(): Vector2 {
    return new Vector2(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  }

  /** Left. */
  static LEFT(): Vector2 {
    return new Vector2(-1, 0);
  }

  /** Right. */
  static RIGHT(): Vector2 {
    return new Vector2(1, 0);
  }

  /** Up: y grows downwards. */
  static UP(): Vector2 {
    return new Vector2(0, -1);
  }

  /** Down. */
  static DOWN(): Vector2 {
    return new Vector2(0, 1);
  }

  /** `Vector2.AXIS_X`. */
  static readonly AXIS_X = 0;
  /** `Vector2.AXIS_Y`. */
  static readonly AXIS_Y = 1;

  /** @returns A copy. */
  clone(): Vector2 {
    const copy = new Vector2();
    copy.x = this.x;
    copy.y = this.y;
    return copy;
  }

  /**
   * @param other - A vector.
   * @returns Whether all components are equal.
   */
  equals(other: Vector2): boolean {
    return this.x === other.x && this.y === other.y;
  }

  /**
   * @param other - A vector.
   * @returns Whether all components are equal within Godot's tolerance.
   */
  is_equal_approx(other: Vector2): boolean {
    return isNear(this.x, other.x) && isNear(this.y, other.y);
  }

  /** @returns Whether all components are zero within Godot's tolerance. */
  is_zero_approx(): boolean {
    return isNearZero(this.x) && isNearZero(this.y);
  }

  /** @returns Whether no component is infinite or NaN. */
  is_finite(): boolean {
    return Number.isFinite(this.x) && Number.isFinite(this.y);
  }

  /**
   * Adds a vector, component by component.
   *
   * @param other - A vector to add.
   */
  add(other: Vector2): Vector2 {
    return new Vector2(sum(this.x, other.x), sum(this.y, other.y));
  }

  /**
   * Subtracts a vector, component by component.
   *
   * @param other - A vector to take away.
   */
  subtract(other: Vector2): Vector2 {
    return new Vector2(difference(this.x, other.x), difference(this.y, other.y));
  }

  /**
   * Multiplies by a number, or component by component by a vector.
   *
   * @param by - A factor, or a vector of factors.
   */
  multiply(by: number | Vector2): Vector2 {
    if (typeof by === "number") return new Vector2(product(this.x, by), product(this.y, by));
    return new Vector2(product(this.x, by.x), product(this.y, by.y));
  }

  /**
   * Divides by a number, or component by component by a vector.
   *
   * @param by - A divisor, or a vector of divisors.
   */
  divide(by: number | Vector2): Vector2 {
    if (typeof by === "number") return new Vector2(quotient(this.x, by), quotient(this.y, by));
    return new Vector2(quotient(this.x, by.x), quotient(this.y, by.y));
  }

  /** @returns The vector with all signs turned. */
  negate(): Vector2 {
    return new Vector2(-this.x, -this.y);
  }

  /**
   * The dot product of both vectors.
   *
   * @param other - A vector for the dot product.
   */
  dot(other: Vector2): number {
    return sum(product(this.x, other.x), product(this.y, other.y));
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
  normalized(): Vector2 {
    const length = this.length();
    return length === 0 ? new Vector2() : new Vector2(quotient(this.x, length), quotient(this.y, length));
  }

  /**
   * The distance between both points.
   *
   * @param to - A point.
   */
  distance_to(to: Vector2): number {
    return root(this.distance_squared_to(to));
  }

  /**
   * The square of the distance between both points.
   *
   * @param to - A point.
   */
  distance_squared_to(to: Vector2): number {
    return to.subtract(this).length_squared();
  }

  /**
   * @param to - A point.
   * @returns The unit vector that points from this point to it.
   */
  direction_to(to: Vector2): Vector2 {
    return to.subtract(this).normalized();
  }

  /**
   * Interpolates linearly between this vector and another one.
   *
   * @param to - The vector at `weight` 1.
   * @param weight - Where between this one and `to`; not clamped.
   */
  lerp(to: Vector2, weight: number): Vector2 {
    return new Vector2(mix(this.x, to.x, weight), mix(this.y, to.y, weight));
  }

  /**
   * Moves towards a point without going past it.
   *
   * @param to - The point.
   * @param delta - How far at most.
   */
  move_toward(to: Vector2, delta: number): Vector2 {
    const way = to.subtract(this);
    const length = way.length();
    if (isArrived(length, delta)) return new Vector2(to.x, to.y);
    return this.add(way.divide(length).multiply(delta));
  }

  /**
   * @param length - The longest length allowed.
   * @returns The vector, shortened to it if it is longer.
   */
  limit_length(length = 1): Vector2 {
    const current = this.length();
    return current > 0 && fround(length) < current ? this.divide(current).multiply(length) : this.clone();
  }

  /** @returns The vector with absolute components. */
  abs(): Vector2 {
    return new Vector2(Math.abs(this.x), Math.abs(this.y));
  }

  /** @returns The vector with components rounded down. */
  floor(): Vector2 {
    return new Vector2(Math.floor(fround(this.x)), Math.floor(fround(this.y)));
  }

  /** @returns The vector with components rounded up. */
  ceil(): Vector2 {
    return new Vector2(Math.ceil(fround(this.x)), Math.ceil(fround(this.y)));
  }

  /** @returns The vector with components rounded to whole numbers, halves away from zero. */
  round(): Vector2 {
    return new Vector2(roundAway(fround(this.x)), roundAway(fround(this.y)));
  }

  /**
   * Limits each component to the range between those of two vectors.
   *
   * @param min - The smallest components.
   * @param max - The largest components.
   */
  clamp(min: Vector2, max: Vector2): Vector2 {
    return new Vector2(clamp(this.x, min.x, max.x), clamp(this.y, min.y, max.y));
  }

  /** @returns The angle to the positive x axis, in radians. */
  angle(): number {
    return fround(Math.atan2(fround(this.y), fround(this.x)));
  }

  /**
   * @param to - A vector.
   * @returns The signed angle to it, in radians.
   */
  angle_to(to: Vector2): number {
    return fround(Math.atan2(this.cross(to), this.dot(to)));
  }

  /**
   * @param to - A point.
   * @returns The angle of the line from this point to it, to the x axis, in radians.
   */
  angle_to_point(to: Vector2): number {
    return to.subtract(this).angle();
  }

  /**
   * @param other - A vector.
   * @returns The z component of the cross product in three dimensions.
   */
  cross(other: Vector2): number {
    return difference(product(this.x, other.y), product(this.y, other.x));
  }

  /**
   * @param angle - In radians.
   * @returns The vector turned by it.
   */
  rotated(angle: number): Vector2 {
    const sine = Math.sin(fround(angle));
    const cosine = Math.cos(fround(angle));
    return new Vector2(
      difference(product(this.x, cosine), product(this.y, sine)),
      sum(product(this.x, sine), product(this.y, cosine)),
    );
  }

  /**
   * @param angle - In radians.
   * @returns The unit vector of that angle.
   */
  static from_angle(angle: number): Vector2 {
    return new Vector2(Math.cos(fround(angle)), Math.sin(fround(angle)));
  }

  /** @returns The axis of the smallest component; of equal ones the last. */
  min_axis_index(): number {
    const { x, y } = this;
    return x < y ? 0 : 1;
  }

  /** @returns The axis of the largest component; of equal ones the first. */
  max_axis_index(): number {
    const { x, y } = this;
    return x < y ? 1 : 0;
  }

  /** @internal */
  override _map(call: (value: number, axis: number) => number): Vector2 {
    return new Vector2(call(fround(this.x), 0), call(fround(this.y), 1));
  }

  /** @internal */
  override _at(axis: number): number {
    return fround(axis === 0 ? this.x : this.y);
  }

  /** @internal */
  override _isNormal(normal: Vector2): boolean {
    if (normal.is_normalized()) return true;
    push_error(`The normal Vector2 ${normal}must be normalized.`);
    return false;
  }

  /** @returns The vector turned a quarter to the left on the screen: (y, -x). */
  orthogonal(): Vector2 {
    return new Vector2(this.y, -this.x);
  }

  /** @returns x divided by y. */
  aspect(): number {
    return quotient(this.x, this.y);
  }

  /**
   * Turns towards another vector while the length goes from this one's to that one's.
   *
   * @param to - The vector at `weight` 1.
   * @param weight - 0 to 1.
   */
  slerp(to: Vector2, weight: number): Vector2 {
    const start = this.length_squared();
    const end = to.length_squared();
    if (start === 0 || end === 0) return this.lerp(to, weight);
    const length = root(start);
    return this.rotated(product(this.angle_to(to), weight)).multiply(quotient(mix(length, root(end), weight), length));
  }

  /** @returns What Godot prints, such as `"(1.0, 2.0)"`. */
  to_string(): string {
    return `(${numComponent(this.x)}, ${numComponent(this.y)})`;
  }

  /** @returns {@link to_string}. */
  override toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Vector2.prototype, variantTag, { value: TYPE_VECTOR2 });
  }
}
