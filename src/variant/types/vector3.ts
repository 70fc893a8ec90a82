import { push_error } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_VECTOR3 } from "../variant-type.js";
import { Basis } from "./basis.js";
import { SpatialVector } from "./float-vector.js";
import { clamp, fround, numComponent, roundAway } from "./real.js";
import { difference, isArrived, isNear, isNearZero, mix, product, quotient, root, sum } from "./single.js";
import { Vector2 } from "./vector2.js";

/**
 * Godot's `Vector3`: 3 float32 components.
 *
 * The constructor and every operation round to float32 as the engine does, at every step; assigning a component does not, it
 * is rounded when the vector is used or encoded. In values from a build with 64-bit reals the components keep all their bits.
 */
export class Vector3 extends SpatialVector<Vector3> {
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
    super();
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

  /** A vector of infinities. */
  static INF(): Vector3 {
    return new Vector3(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  }

  /** Left. */
  static LEFT(): Vector3 {
    return new Vector3(-1, 0, 0);
  }

  /** Right. */
  static RIGHT(): Vector3 {
    return new Vector3(1, 0, 0);
  }

  /** Up. */
  static UP(): Vector3 {
    return new Vector3(0, 1, 0);
  }

  /** Down. */
  static DOWN(): Vector3 {
    return new Vector3(0, -1, 0);
  }

  /** Forward. */
  static FORWARD(): Vector3 {
    return new Vector3(0, 0, -1);
  }

  /** Back. */
  static BACK(): Vector3 {
    return new Vector3(0, 0, 1);
  }

  /** The left side of imported models. */
  static MODEL_LEFT(): Vector3 {
    return new Vector3(1, 0, 0);
  }

  /** The right side of imported models. */
  static MODEL_RIGHT(): Vector3 {
    return new Vector3(-1, 0, 0);
  }

  /** The top of imported models. */
  static MODEL_TOP(): Vector3 {
    return new Vector3(0, 1, 0);
  }

  /** The bottom of imported models. */
  static MODEL_BOTTOM(): Vector3 {
    return new Vector3(0, -1, 0);
  }

  /** The front of imported models. */
  static MODEL_FRONT(): Vector3 {
    return new Vector3(0, 0, 1);
  }

  /** The rear of imported models. */
  static MODEL_REAR(): Vector3 {
    return new Vector3(0, 0, -1);
  }

  /** `Vector3.AXIS_X`. */
  static readonly AXIS_X = 0;
  /** `Vector3.AXIS_Y`. */
  static readonly AXIS_Y = 1;
  /** `Vector3.AXIS_Z`. */
  static readonly AXIS_Z = 2;

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

  /** @returns The axis of the smallest component; of equal ones the last. */
  min_axis_index(): number {
    const { x, y, z } = this;
    return x < y ? (x < z ? 0 : 2) : y < z ? 1 : 2;
  }

  /** @returns The axis of the largest component; of equal ones the first. */
  max_axis_index(): number {
    const { x, y, z } = this;
    return x < y ? (y < z ? 2 : 1) : x < z ? 2 : 0;
  }

  /** @returns 1 divided by each component. */
  inverse(): Vector3 {
    return this._map((value) => quotient(1, value));
  }

  /** @internal */
  override _map(call: (value: number, axis: number) => number): Vector3 {
    return new Vector3(call(fround(this.x), 0), call(fround(this.y), 1), call(fround(this.z), 2));
  }

  /** @internal */
  override _at(axis: number): number {
    return fround(axis === 0 ? this.x : axis === 1 ? this.y : this.z);
  }

  /** @internal */
  override _isNormal(normal: Vector3): boolean {
    if (normal.is_normalized()) return true;
    push_error(`The normal Vector3 ${normal} must be normalized.`);
    return false;
  }

  /**
   * The signed angle to another vector.
   *
   * @param to - The other vector.
   * @param axis - The angle is positive where it is counter-clockwise seen from the side that this axis points to.
   * @returns In radians.
   */
  signed_angle_to(to: Vector3, axis: Vector3): number {
    const angle = this.angle_to(to);
    return this.cross(to).dot(axis) < 0 ? -angle : angle;
  }

  /**
   * Turns the vector.
   *
   * @param axis - The axis, of length 1.
   * @param angle - In radians.
   */
  rotated(axis: Vector3, angle: number): Vector3 {
    return Basis.fromAxisAngle(axis, angle).xform(this);
  }

  /**
   * Turns towards another vector while the length goes from this one's to that one's.
   *
   * @param to - The vector at `weight` 1.
   * @param weight - 0 to 1.
   */
  slerp(to: Vector3, weight: number): Vector3 {
    const [start, end, axis] = [this.length_squared(), to.length_squared(), this.cross(to)];
    const across = axis.length_squared();
    if (start === 0 || end === 0 || across === 0) return this.lerp(to, weight);
    const length = root(start);
    const turned = this.rotated(axis.divide(root(across)), product(this.angle_to(to), weight));
    return turned.multiply(quotient(mix(length, root(end), weight), length));
  }

  /**
   * The outer product.
   *
   * @param other - The other vector.
   */
  outer(other: Vector3): Basis {
    return new Basis(this.multiply(other.x), this.multiply(other.y), this.multiply(other.z));
  }

  /** @returns Any vector of length 1 at right angles to this one. @internal */
  _perpendicular(): Vector3 {
    const [x, y, z] = [Math.abs(this.x), Math.abs(this.y), Math.abs(this.z)];
    return this.cross(x <= y && x <= z ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0)).normalized();
  }

  /** @returns The direction of this vector as a point of an unfolded octahedron: two numbers from 0 to 1. */
  octahedron_encode(): Vector2 {
    const { x, y, z } = this.divide(sum(sum(Math.abs(this.x), Math.abs(this.y)), Math.abs(this.z)));
    const folded = (a: number, b: number): number => product(difference(1, Math.abs(b)), a >= 0 ? 1 : -1);
    const [u, v] = z >= 0 ? [x, y] : [folded(x, y), folded(y, x)];
    return new Vector2(sum(product(u, 0.5), 0.5), sum(product(v, 0.5), 0.5));
  }

  /**
   * The inverse of {@link octahedron_encode}.
   *
   * @param uv - The point.
   * @returns A vector of length 1.
   */
  static octahedron_decode(uv: Vector2): Vector3 {
    const [x, y] = [difference(product(uv.x, 2), 1), difference(product(uv.y, 2), 1)];
    const z = difference(difference(1, Math.abs(x)), Math.abs(y));
    const t = clamp(-z, 0, 1);
    return new Vector3(x >= 0 ? difference(x, t) : sum(x, t), y >= 0 ? difference(y, t) : sum(y, t), z).normalized();
  }

  /** @returns What Godot prints, such as `"(1.0, 2.0, 3.0)"`. */
  to_string(): string {
    return `(${numComponent(this.x)}, ${numComponent(this.y)}, ${numComponent(this.z)})`;
  }

  /** @returns {@link to_string}. */
  override toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Vector3.prototype, variantTag, { value: TYPE_VECTOR3 });
  }
}
