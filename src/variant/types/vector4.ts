import { variantTag } from "../tag.js";
import { TYPE_VECTOR4 } from "../variant-type.js";
import { axisOf, FloatVector } from "./float-vector.js";
import { clamp, fround, numComponent, roundAway } from "./real.js";
import { difference, isNear, isNearZero, mix, product, quotient, root, sum } from "./single.js";

/**
 * Godot's `Vector4`: 4 float32 components.
 *
 * The constructor and every operation round to float32 as the engine does, at every step; assigning a component does not, it
 * is rounded when the vector is used or encoded. In values from a build with 64-bit reals the components keep all their bits.
 */
export class Vector4 extends FloatVector<Vector4> {
  /** The x component. */
  x: number;
  /** The y component. */
  y: number;
  /** The z component. */
  z: number;
  /** The w component. */
  w: number;

  /**
   * @param x - The x component.
   * @param y - The y component.
   * @param z - The z component.
   * @param w - The w component.
   */
  constructor(x = 0, y = 0, z = 0, w = 0) {
    super();
    this.x = fround(x);
    this.y = fround(y);
    this.z = fround(z);
    this.w = fround(w);
  }

  /** A vector of zeros. */
  static ZERO(): Vector4 {
    return new Vector4();
  }

  /** A vector of ones. */
  static ONE(): Vector4 {
    return new Vector4(1, 1, 1, 1);
  }

  /** A vector of infinities. */
  static INF(): Vector4 {
    return new Vector4(
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    );
  }

  /** `Vector4.AXIS_X`. */
  static readonly AXIS_X = 0;
  /** `Vector4.AXIS_Y`. */
  static readonly AXIS_Y = 1;
  /** `Vector4.AXIS_Z`. */
  static readonly AXIS_Z = 2;
  /** `Vector4.AXIS_W`. */
  static readonly AXIS_W = 3;

  /** @returns A copy. */
  clone(): Vector4 {
    const copy = new Vector4();
    copy.x = this.x;
    copy.y = this.y;
    copy.z = this.z;
    copy.w = this.w;
    return copy;
  }

  /**
   * @param other - A vector.
   * @returns Whether all components are equal.
   */
  equals(other: Vector4): boolean {
    return this.x === other.x && this.y === other.y && this.z === other.z && this.w === other.w;
  }

  /**
   * @param other - A vector.
   * @returns Whether all components are equal within Godot's tolerance.
   */
  is_equal_approx(other: Vector4): boolean {
    return isNear(this.x, other.x) && isNear(this.y, other.y) && isNear(this.z, other.z) && isNear(this.w, other.w);
  }

  /** @returns Whether all components are zero within Godot's tolerance. */
  is_zero_approx(): boolean {
    return isNearZero(this.x) && isNearZero(this.y) && isNearZero(this.z) && isNearZero(this.w);
  }

  /** @returns Whether no component is infinite or NaN. */
  is_finite(): boolean {
    return Number.isFinite(this.x) && Number.isFinite(this.y) && Number.isFinite(this.z) && Number.isFinite(this.w);
  }

  /**
   * @param other - A vector to add.
   * @returns The sum.
   */
  add(other: Vector4): Vector4 {
    return new Vector4(sum(this.x, other.x), sum(this.y, other.y), sum(this.z, other.z), sum(this.w, other.w));
  }

  /**
   * @param other - A vector to take away.
   * @returns The difference.
   */
  subtract(other: Vector4): Vector4 {
    return new Vector4(
      difference(this.x, other.x),
      difference(this.y, other.y),
      difference(this.z, other.z),
      difference(this.w, other.w),
    );
  }

  /**
   * @param by - A factor, or a vector of factors.
   * @returns The product, component by component.
   */
  multiply(by: number | Vector4): Vector4 {
    if (typeof by === "number")
      return new Vector4(product(this.x, by), product(this.y, by), product(this.z, by), product(this.w, by));
    return new Vector4(product(this.x, by.x), product(this.y, by.y), product(this.z, by.z), product(this.w, by.w));
  }

  /**
   * @param by - A divisor, or a vector of divisors.
   * @returns The quotient, component by component.
   */
  divide(by: number | Vector4): Vector4 {
    if (typeof by === "number") return this._map((value) => quotient(value, by));
    return new Vector4(quotient(this.x, by.x), quotient(this.y, by.y), quotient(this.z, by.z), quotient(this.w, by.w));
  }

  /** @returns The vector with all signs turned. */
  negate(): Vector4 {
    return new Vector4(-this.x, -this.y, -this.z, -this.w);
  }

  /**
   * @param other - A vector for the dot product.
   * @returns The dot product.
   */
  dot(other: Vector4): number {
    return sum(
      sum(sum(product(this.x, other.x), product(this.y, other.y)), product(this.z, other.z)),
      product(this.w, other.w),
    );
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
  normalized(): Vector4 {
    const length = this.length();
    return length === 0
      ? new Vector4()
      : new Vector4(
          quotient(this.x, length),
          quotient(this.y, length),
          quotient(this.z, length),
          quotient(this.w, length),
        );
  }

  /**
   * @param to - A point.
   * @returns The distance to the point.
   */
  distance_to(to: Vector4): number {
    return root(this.distance_squared_to(to));
  }

  /**
   * @param to - A point.
   * @returns The square of the distance.
   */
  distance_squared_to(to: Vector4): number {
    return to.subtract(this).length_squared();
  }

  /**
   * @param to - A point.
   * @returns The unit vector that points from this point to it.
   */
  direction_to(to: Vector4): Vector4 {
    return to.subtract(this).normalized();
  }

  /**
   * @param to - The vector at `weight` 1.
   * @param weight - Where between this one and `to`; not clamped.
   * @returns The point between the two.
   */
  lerp(to: Vector4, weight: number): Vector4 {
    return new Vector4(
      mix(this.x, to.x, weight),
      mix(this.y, to.y, weight),
      mix(this.z, to.z, weight),
      mix(this.w, to.w, weight),
    );
  }

  /** @returns The vector with absolute components. */
  abs(): Vector4 {
    return new Vector4(Math.abs(this.x), Math.abs(this.y), Math.abs(this.z), Math.abs(this.w));
  }

  /** @returns The vector with components rounded down. */
  floor(): Vector4 {
    return new Vector4(
      Math.floor(fround(this.x)),
      Math.floor(fround(this.y)),
      Math.floor(fround(this.z)),
      Math.floor(fround(this.w)),
    );
  }

  /** @returns The vector with components rounded up. */
  ceil(): Vector4 {
    return new Vector4(
      Math.ceil(fround(this.x)),
      Math.ceil(fround(this.y)),
      Math.ceil(fround(this.z)),
      Math.ceil(fround(this.w)),
    );
  }

  /** @returns The vector with components rounded to whole numbers, halves away from zero. */
  round(): Vector4 {
    return new Vector4(
      roundAway(fround(this.x)),
      roundAway(fround(this.y)),
      roundAway(fround(this.z)),
      roundAway(fround(this.w)),
    );
  }

  /**
   * @param min - The smallest components.
   * @param max - The largest components.
   * @returns The vector with each component inside the limits.
   */
  clamp(min: Vector4, max: Vector4): Vector4 {
    return new Vector4(
      clamp(this.x, min.x, max.x),
      clamp(this.y, min.y, max.y),
      clamp(this.z, min.z, max.z),
      clamp(this.w, min.w, max.w),
    );
  }

  /** @returns The axis of the smallest component; of equal ones the last. */
  min_axis_index(): number {
    return axisOf(this, (value, best) => value <= best);
  }

  /** @returns The axis of the largest component; of equal ones the first. */
  max_axis_index(): number {
    return axisOf(this, (value, best) => value > best);
  }

  /** @returns 1 divided by each component. */
  inverse(): Vector4 {
    return this._map((value) => quotient(1, value));
  }

  /** @internal */
  override _map(call: (value: number, axis: number) => number): Vector4 {
    return new Vector4(
      call(fround(this.x), 0),
      call(fround(this.y), 1),
      call(fround(this.z), 2),
      call(fround(this.w), 3),
    );
  }

  /** @internal */
  override _at(axis: number): number {
    return fround(axis === 0 ? this.x : axis === 1 ? this.y : axis === 2 ? this.z : this.w);
  }

  /** @returns What Godot prints, such as `"(1.0, 2.0, 3.0, 4.0)"`. */
  to_string(): string {
    return `(${numComponent(this.x)}, ${numComponent(this.y)}, ${numComponent(this.z)}, ${numComponent(this.w)})`;
  }

  /** @returns {@link to_string}. */
  override toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Vector4.prototype, variantTag, { value: TYPE_VECTOR4 });
  }
}
