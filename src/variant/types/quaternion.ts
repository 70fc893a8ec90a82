import { push_error } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_QUATERNION } from "../variant-type.js";
import { Basis } from "./basis.js";
import { cubicInTimeWith, cubicWith } from "./interpolation.js";
import { CMP_EPSILON, fround, numComponent } from "./real.js";
import { arcCosine, difference, isNear, isUnit, product, quotient, root, sum } from "./single.js";
import { Vector3 } from "./vector3.js";

/** Cosines beyond are those of one direction. */
const ALMOST_ONE = fround(0.99999975);

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

  /** The rotation that turns nothing. */
  static IDENTITY(): Quaternion {
    return new Quaternion();
  }

  /**
   * Godot's constructor from an axis and an angle.
   *
   * @param axis - A vector of length 1; otherwise an error is logged and the identity given.
   * @param angle - In radians.
   */
  static fromAxisAngle(axis: Vector3, angle: number): Quaternion {
    if (!axis.is_normalized()) {
      push_error(`The axis Vector3 ${axis} must be normalized.`);
      return new Quaternion();
    }
    const half = product(angle, 0.5);
    const scale = quotient(Math.sin(half), axis.length());
    return new Quaternion(product(axis.x, scale), product(axis.y, scale), product(axis.z, scale), Math.cos(half));
  }

  /**
   * Godot's constructor from two directions: the shortest turn from one to the other.
   *
   * @param from - The direction to turn.
   * @param to - Where to.
   */
  static fromArc(from: Vector3, to: Vector3): Quaternion {
    if (from.is_zero_approx() || to.is_zero_approx()) {
      push_error("The vectors must not be zero.");
      return new Quaternion();
    }
    const [start, end] = [from.normalized(), to.normalized()];
    const cosine = start.dot(end);
    if (Math.abs(cosine) > ALMOST_ONE) {
      if (cosine >= 0) return new Quaternion();
      const { x, y, z } = start._perpendicular();
      return new Quaternion(x, y, z, 0).normalized();
    }
    const { x, y, z } = start.cross(end);
    const s = root(product(sum(1, cosine), 2));
    const scale = quotient(1, s);
    return new Quaternion(product(x, scale), product(y, scale), product(z, scale), product(s, 0.5)).normalized();
  }

  /**
   * Godot's constructor from a basis.
   *
   * @param from - A rotation; anything else logs an error and gives the identity.
   */
  static fromBasis(from: Basis): Quaternion {
    if (!from._isRotation()) {
      push_error(
        `Basis ${from} must be normalized in order to be casted to a Quaternion. Use get_rotation_quaternion() or call orthonormalized() if the Basis contains linearly independent vectors.`,
      );
      return new Quaternion();
    }
    const m = from._numbers();
    const trace = sum(sum(m[0][0]!, m[1][1]!), m[2][2]!);
    if (trace > 0) {
      const s = root(sum(trace, 1));
      const scale = quotient(0.5, s);
      const part = (a: number, b: number): number => product(difference(a, b), scale);
      return new Quaternion(
        part(m[2][1]!, m[1][2]!),
        part(m[0][2]!, m[2][0]!),
        part(m[1][0]!, m[0][1]!),
        product(s, 0.5),
      );
    }
    const i = m[0][0]! < m[1][1]! ? (m[1][1]! < m[2][2]! ? 2 : 1) : m[0][0]! < m[2][2]! ? 2 : 0;
    const [j, k] = [(i + 1) % 3, (i + 2) % 3] as [0 | 1 | 2, 0 | 1 | 2];
    const s = root(sum(difference(difference(m[i][i]!, m[j][j]!), m[k][k]!), 1));
    const scale = quotient(0.5, s);
    const parts = [0, 0, 0];
    parts[i] = product(s, 0.5);
    parts[j] = product(sum(m[j][i]!, m[i][j]!), scale);
    parts[k] = product(sum(m[k][i]!, m[i][k]!), scale);
    return new Quaternion(parts[0], parts[1], parts[2], product(difference(m[k][j]!, m[j][k]!), scale));
  }

  /**
   * A rotation by Euler angles, in the order YXZ.
   *
   * @param euler - The angles about x, y and z, in radians.
   */
  static from_euler(euler: Vector3): Quaternion {
    const [c1, s1] = half(euler.y);
    const [c2, s2] = half(euler.x);
    const [c3, s3] = half(euler.z);
    const p = (a: number, b: number, c: number): number => product(product(a, b), c);
    return new Quaternion(
      sum(p(s1, c2, s3), p(c1, s2, c3)),
      difference(p(s1, c2, c3), p(c1, s2, s3)),
      sum(p(-s1, s2, c3), p(c1, c2, s3)),
      sum(p(s1, s2, s3), p(c1, c2, c3)),
    );
  }

  /**
   * The rotation as Euler angles.
   *
   * @param order - An `EulerOrder`; 2 is YXZ.
   * @returns The angles about x, y and z, in radians.
   */
  get_euler(order = 2): Vector3 {
    return this.#isUnit("The quaternion") ? Basis.fromQuaternion(this).get_euler(order) : new Vector3();
  }

  /** @returns The square of the length. */
  length_squared(): number {
    return this.dot(this);
  }

  /** @returns Whether the length is 1, within Godot's tolerance for the square of it (0.001). */
  is_normalized(): boolean {
    return isUnit(this.length_squared());
  }

  /** @returns Whether no component is infinite or NaN. */
  is_finite(): boolean {
    return [this.x, this.y, this.z, this.w].every(Number.isFinite);
  }

  /**
   * The angle between both rotations.
   *
   * @param to - A rotation.
   * @returns In radians.
   */
  angle_to(to: Quaternion): number {
    const d = this.dot(to);
    return arcCosine(difference(product(product(d, d), 2), 1));
  }

  /** @returns The angle of the rotation, in radians. */
  get_angle(): number {
    return product(2, arcCosine(this.w));
  }

  /** @returns The axis of the rotation. */
  get_axis(): Vector3 {
    const { x, y, z, w } = this;
    if (Math.abs(w) > 1 - CMP_EPSILON) return new Vector3(x, y, z);
    const scale = quotient(1, root(difference(1, product(w, w))));
    return new Vector3(product(x, scale), product(y, scale), product(z, scale));
  }

  /** @returns The logarithm: the axis times the angle, and 0. */
  log(): Quaternion {
    const { x, y, z } = this.get_axis().multiply(this.get_angle());
    return new Quaternion(x, y, z, 0);
  }

  /** @returns The inverse of {@link log}. */
  exp(): Quaternion {
    const vector = new Vector3(this.x, this.y, this.z);
    const angle = vector.length();
    const axis = vector.normalized();
    return angle < CMP_EPSILON || !axis.is_normalized() ? new Quaternion() : Quaternion.fromAxisAngle(axis, angle);
  }

  /**
   * The sum, component by component.
   *
   * @param other - A quaternion to add.
   */
  add(other: Quaternion): Quaternion {
    return new Quaternion(sum(this.x, other.x), sum(this.y, other.y), sum(this.z, other.z), sum(this.w, other.w));
  }

  /**
   * The difference, component by component.
   *
   * @param other - A quaternion to take away.
   */
  subtract(other: Quaternion): Quaternion {
    return this.add(other.negate());
  }

  /** @returns The quaternion with all signs turned: the same rotation. */
  negate(): Quaternion {
    return new Quaternion(-this.x, -this.y, -this.z, -this.w);
  }

  /**
   * Divides every component.
   *
   * @param by - The divisor.
   */
  divide(by: number): Quaternion {
    return this.multiply(quotient(1, by));
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

  /** @returns The inverse rotation; its length must be 1. */
  inverse(): Quaternion {
    return this.#isUnit("The quaternion") ? new Quaternion(-this.x, -this.y, -this.z, this.w) : new Quaternion();
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
   * Combines two rotations, multiplies every component by a number, or turns a point: Godot's `a * b`.
   *
   * @param other - A rotation that is done before this one, a factor, or a point.
   */
  multiply(other: Quaternion | number): Quaternion;
  multiply(other: Vector3): Vector3;
  multiply(other: Quaternion | number | Vector3): Quaternion | Vector3 {
    const { x, y, z, w } = this;
    if (other instanceof Vector3) return this.xform(other);
    if (typeof other === "number")
      return new Quaternion(product(x, other), product(y, other), product(z, other), product(w, other));
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

  /** Godot's `point * quaternion`. @internal */
  xformInv(point: Vector3): Vector3 {
    return this.inverse().xform(point);
  }

  /**
   * Spherical interpolation along the shorter way; both quaternions must have length 1.
   *
   * @param to - The rotation at `weight` 1.
   * @param weight - 0 to 1.
   */
  slerp(to: Quaternion, weight: number): Quaternion {
    if (!this.#isUnit("The start quaternion") || !to.#isUnit("The end quaternion")) return new Quaternion();
    const share = fround(weight);
    const cosine = this.dot(to);
    const sign = cosine < 0 ? -1 : 1;
    let from = difference(1, share);
    let toward = share;
    if (difference(1, cosine * sign) > fround(CMP_EPSILON)) {
      const angle = arcCosine(cosine * sign);
      const sine = fround(Math.sin(angle));
      from = fround(Math.sin((1 - share) * angle) / sine);
      toward = quotient(Math.sin(product(share, angle)), sine);
    }
    const part = (a: number, b: number): number => sum(product(from, a), product(toward, sign * b));
    return new Quaternion(part(this.x, to.x), part(this.y, to.y), part(this.z, to.z), part(this.w, to.w));
  }

  /**
   * Spherical interpolation that may take the longer way.
   *
   * @param to - The rotation at `weight` 1.
   * @param weight - 0 to 1.
   */
  slerpni(to: Quaternion, weight: number): Quaternion {
    if (!this.#isUnit("The start quaternion") || !to.#isUnit("The end quaternion")) return new Quaternion();
    const cosine = this.dot(to);
    if (Math.abs(cosine) > fround(0.9999)) return new Quaternion(this.x, this.y, this.z, this.w);
    const angle = arcCosine(cosine);
    const scale = quotient(1, Math.sin(angle));
    const toward = product(Math.sin(product(weight, angle)), scale);
    const from = product(Math.sin(product(difference(1, weight), angle)), scale);
    const part = (a: number, b: number): number => sum(product(from, a), product(toward, b));
    return new Quaternion(part(this.x, to.x), part(this.y, to.y), part(this.z, to.z), part(this.w, to.w));
  }

  /**
   * Cubic interpolation between two rotations, with one before and one behind them.
   *
   * @param b - The rotation at `weight` 1.
   * @param pre_a - The one before this.
   * @param post_b - The one behind `b`.
   * @param weight - 0 to 1.
   */
  spherical_cubic_interpolate(b: Quaternion, pre_a: Quaternion, post_b: Quaternion, weight: number): Quaternion {
    const w = fround(weight);
    return this.#cubic(b, pre_a, post_b, w, (from, to, pre, post) => cubicWith(fround, from, to, pre, post, w));
  }

  /**
   * Cubic interpolation with times, of which this rotation's is 0.
   *
   * @param b - The rotation at `weight` 1.
   * @param pre_a - The one before this.
   * @param post_b - The one behind `b`.
   * @param weight - 0 to 1.
   * @param b_t - The time of `b`.
   * @param pre_a_t - The time of `pre_a`.
   * @param post_b_t - The time of `post_b`.
   */
  spherical_cubic_interpolate_in_time(
    b: Quaternion,
    pre_a: Quaternion,
    post_b: Quaternion,
    weight: number,
    b_t: number,
    pre_a_t: number,
    post_b_t: number,
  ): Quaternion {
    const [w, t, preTime, postTime] = [fround(weight), fround(b_t), fround(pre_a_t), fround(post_b_t)];
    return this.#cubic(b, pre_a, post_b, w, (from, to, pre, post) =>
      cubicInTimeWith(fround, from, to, pre, post, w, t, preTime, postTime),
    );
  }

  /** Interpolates the logarithms as seen from both ends, and then between both results. */
  #cubic(
    b: Quaternion,
    before: Quaternion,
    behind: Quaternion,
    weight: number,
    mix: (from: number, to: number, before: number, behind: number) => number,
  ): Quaternion {
    if (!this.#isUnit("The start quaternion") || !b.#isUnit("The end quaternion")) return new Quaternion();
    const straight = (it: Quaternion): Quaternion => Basis.fromQuaternion(it).get_rotation_quaternion();
    const isNegative = (value: number): boolean => value < 0 || Object.is(value, -0);
    const from = straight(this);
    let [pre, to, post] = [straight(before), straight(b), straight(behind)];
    if (isNegative(from.dot(pre))) pre = pre.negate();
    const flip = isNegative(from.dot(to));
    if (flip) to = to.negate();
    if (flip ? to.dot(post) <= 0 : isNegative(to.dot(post))) post = post.negate();
    const zero = new Quaternion(0, 0, 0, 0);
    const log = (base: Quaternion, of: Quaternion): Quaternion => base.inverse().multiply(of).log();
    const ends: [Quaternion, Quaternion, Quaternion][] = [
      [from, zero, log(from, to)],
      [to, log(to, from), zero],
    ];
    const [first, second] = ends.map(([base, lnFrom, lnTo]) => {
      const [lnPre, lnPost] = [log(base, pre), log(base, post)];
      const part = (axis: "x" | "y" | "z"): number => mix(lnFrom[axis], lnTo[axis], lnPre[axis], lnPost[axis]);
      return base.multiply(new Quaternion(part("x"), part("y"), part("z"), 0).exp());
    }) as [Quaternion, Quaternion];
    return first.slerp(second, weight);
  }

  #isUnit(what: string): boolean {
    if (this.is_normalized()) return true;
    push_error(`${what} ${this} must be normalized.`);
    return false;
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

/** Cosine and sine of half an angle. */
function half(angle: number): [number, number] {
  const by = product(angle, 0.5);
  return [fround(Math.cos(by)), fround(Math.sin(by))];
}
