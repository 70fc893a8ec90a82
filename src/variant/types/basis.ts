import { push_error, push_warning } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_BASIS } from "../variant-type.js";
import { eulerAngles, type Rows } from "./euler.js";
import { Quaternion } from "./quaternion.js";
import { fround, sign } from "./real.js";
import { difference, isNear, isNearZero, isUnit, mix, product, quotient, sum } from "./single.js";
import { Vector3 } from "./vector3.js";

/** Godot's `Basis`: a 3x3 matrix of float32, held by its columns, the axes. The default is the identity. */
export class Basis {
  /** The x axis: column 0. */
  x: Vector3;
  /** The y axis: column 1. */
  y: Vector3;
  /** The z axis: column 2. */
  z: Vector3;

  /**
   * The vectors are kept, not copied.
   *
   * @param x - Column 0.
   * @param y - Column 1.
   * @param z - Column 2.
   */
  constructor(x: Vector3 = new Vector3(1, 0, 0), y: Vector3 = new Vector3(0, 1, 0), z: Vector3 = new Vector3(0, 0, 1)) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  /** The basis that changes nothing. */
  static IDENTITY(): Basis {
    return new Basis();
  }

  /** Mirrored along x. */
  static FLIP_X(): Basis {
    return Basis.from_scale(new Vector3(-1, 1, 1));
  }

  /** Mirrored along y. */
  static FLIP_Y(): Basis {
    return Basis.from_scale(new Vector3(1, -1, 1));
  }

  /** Mirrored along z. */
  static FLIP_Z(): Basis {
    return Basis.from_scale(new Vector3(1, 1, -1));
  }

  /**
   * Godot's constructor from an axis and an angle.
   *
   * @param axis - Of length 1; otherwise an error is logged and the identity given.
   * @param angle - In radians.
   */
  static fromAxisAngle(axis: Vector3, angle: number): Basis {
    if (!axis.is_normalized()) {
      push_error(`The axis Vector3 ${axis} must be normalized.`);
      return new Basis();
    }
    const [x, y, z] = [fround(axis.x), fround(axis.y), fround(axis.z)];
    const [cosine, sine] = [fround(Math.cos(fround(angle))), fround(Math.sin(fround(angle)))];
    const t = difference(1, cosine);
    const diagonal = (a: number): number => sum(product(a, a), product(cosine, difference(1, product(a, a))));
    const mixed = (a: number, b: number): number => product(product(a, b), t);
    const [xy, xz, yz] = [mixed(x, y), mixed(x, z), mixed(y, z)];
    const [xs, ys, zs] = [product(x, sine), product(y, sine), product(z, sine)];
    return fromRows(
      [diagonal(x), difference(xy, zs), sum(xz, ys)],
      [sum(xy, zs), diagonal(y), difference(yz, xs)],
      [difference(xz, ys), sum(yz, xs), diagonal(z)],
    );
  }

  /**
   * Godot's constructor from a quaternion.
   *
   * @param from - A rotation, of length 1.
   */
  static fromQuaternion(from: Quaternion): Basis {
    const { x, y, z, w } = from;
    const s = quotient(2, from.length_squared());
    const [xs, ys, zs] = [product(x, s), product(y, s), product(z, s)];
    const [wx, wy, wz] = [product(w, xs), product(w, ys), product(w, zs)];
    const [xx, xy, xz] = [product(x, xs), product(x, ys), product(x, zs)];
    const [yy, yz, zz] = [product(y, ys), product(y, zs), product(z, zs)];
    return fromRows(
      [difference(1, sum(yy, zz)), difference(xy, wz), sum(xz, wy)],
      [sum(xy, wz), difference(1, sum(xx, zz)), difference(yz, wx)],
      [difference(xz, wy), sum(yz, wx), difference(1, sum(xx, yy))],
    );
  }

  /**
   * A basis that scales.
   *
   * @param scale - By how much along each axis.
   */
  static from_scale(scale: Vector3): Basis {
    return new Basis(new Vector3(scale.x, 0, 0), new Vector3(0, scale.y, 0), new Vector3(0, 0, scale.z));
  }

  /**
   * A rotation by Euler angles.
   *
   * @param euler - The angles about x, y and z, in radians.
   * @param order - An `EulerOrder`, in which they are taken; 2 is YXZ.
   */
  static from_euler(euler: Vector3, order = 2): Basis {
    const axes = ["xyz", "xzy", "yxz", "yzx", "zxy", "zyx"][order];
    if (axes === undefined) {
      push_error("Invalid Euler order parameter.");
      return new Basis();
    }
    const [first, second, third] = [...axes].map((axis) => turn(axis, euler[axis as "x" | "y" | "z"])) as [
      Basis,
      Basis,
      Basis,
    ];
    return order === 0 ? first.multiply(second.multiply(third)) : first.multiply(second).multiply(third);
  }

  /**
   * A rotation whose forward axis points to something.
   *
   * @param target - The direction, of any length but 0.
   * @param up - Where up is.
   * @param use_model_front - Whether +z is forward, as in imported models, and not -z.
   */
  static looking_at(target: Vector3, up: Vector3 = new Vector3(0, 1, 0), use_model_front = false): Basis {
    if (target.is_zero_approx() || up.is_zero_approx()) {
      push_error(`The ${target.is_zero_approx() ? "target" : "up"} vector can't be zero.`);
      return new Basis();
    }
    const forward = target.normalized();
    const z = use_model_front ? forward : forward.negate();
    let x = up.cross(z);
    if (x.is_zero_approx()) {
      push_warning(
        "Target and up vectors are colinear. This is not advised as it may cause unwanted rotation around local Z axis.",
      );
      x = up._perpendicular();
    }
    x = x.normalized();
    return new Basis(x, z.cross(x), z);
  }

  /**
   * Transforms by this matrix: Godot's `basis * point`, `basis * basis` and `basis * number`.
   *
   * @param by - A point, which is transformed; a basis, which is done before this one; or a factor.
   */
  multiply(by: Vector3): Vector3;
  multiply(by: Basis | number): Basis;
  multiply(by: Vector3 | Basis | number): Vector3 | Basis {
    if (by instanceof Vector3) return this.xform(by);
    if (typeof by === "number") return new Basis(this.x.multiply(by), this.y.multiply(by), this.z.multiply(by));
    return new Basis(this.xform(by.x), this.xform(by.y), this.xform(by.z));
  }

  /**
   * Divides every number.
   *
   * @param by - The divisor.
   */
  divide(by: number): Basis {
    return new Basis(this.x.divide(by), this.y.divide(by), this.z.divide(by));
  }

  /** Godot's `basis * point`. @internal */
  xform(point: Vector3): Vector3 {
    const [first, second, third] = this._rows();
    return new Vector3(first.dot(point), second.dot(point), third.dot(point));
  }

  /** Godot's `point * basis`: the inverse for a rotation. @internal */
  xformInv(point: Vector3): Vector3 {
    return new Vector3(this.x.dot(point), this.y.dot(point), this.z.dot(point));
  }

  /** @returns The dot product with the x axis. @param other - A vector. */
  tdotx(other: Vector3): number {
    return this.x.dot(other);
  }

  /** @returns The dot product with the y axis. @param other - A vector. */
  tdoty(other: Vector3): number {
    return this.y.dot(other);
  }

  /** @returns The dot product with the z axis. @param other - A vector. */
  tdotz(other: Vector3): number {
    return this.z.dot(other);
  }

  /** @returns The determinant. */
  determinant(): number {
    const { x, y, z } = this;
    const minor = (a: number, b: number, c: number, d: number): number => difference(product(a, b), product(c, d));
    const first = product(x.x, minor(y.y, z.z, y.z, z.y));
    const second = product(x.y, minor(y.x, z.z, y.z, z.x));
    return sum(difference(first, second), product(x.z, minor(y.x, z.y, y.y, z.x)));
  }

  /** @returns Columns turned into rows. */
  transposed(): Basis {
    return new Basis(...this._rows());
  }

  /** @returns The inverse; the same basis, and an error logged, when there is none. */
  inverse(): Basis {
    const rows = this._numbers();
    const minor = (row1: number, column1: number, row2: number, column2: number): number =>
      difference(
        product(rows[row1]![column1]!, rows[row2]![column2]!),
        product(rows[row1]![column2]!, rows[row2]![column1]!),
      );
    const [a, b, c] = [minor(1, 1, 2, 2), minor(1, 2, 2, 0), minor(1, 0, 2, 1)];
    const determinant = sum(sum(product(rows[0][0]!, a), product(rows[0][1]!, b)), product(rows[0][2]!, c));
    if (determinant === 0) {
      push_error('Condition "det == 0" is true.');
      return this.multiply(1);
    }
    const s = quotient(1, determinant);
    const scaled = (...numbers: number[]): number[] => numbers.map((number) => product(number, s));
    return fromRows(
      scaled(a, minor(0, 2, 2, 1), minor(0, 1, 1, 2)),
      scaled(b, minor(0, 0, 2, 2), minor(0, 2, 1, 0)),
      scaled(c, minor(0, 1, 2, 0), minor(0, 0, 1, 1)),
    );
  }

  /** @returns The same rotation with axes of length 1 at right angles. */
  orthonormalized(): Basis {
    const x = this.x.normalized();
    const y = this.y.subtract(x.multiply(x.dot(this.y))).normalized();
    const z = this.z
      .subtract(x.multiply(x.dot(this.z)))
      .subtract(y.multiply(y.dot(this.z)))
      .normalized();
    return new Basis(x, y, z);
  }

  /**
   * Turned, in the coordinates of the parent.
   *
   * @param axis - The axis, of length 1.
   * @param angle - In radians.
   */
  rotated(axis: Vector3, angle: number): Basis {
    return Basis.fromAxisAngle(axis, angle).multiply(this);
  }

  /**
   * Scaled, in the coordinates of the parent.
   *
   * @param scale - By how much along each axis.
   */
  scaled(scale: Vector3): Basis {
    return new Basis(this.x.multiply(scale), this.y.multiply(scale), this.z.multiply(scale));
  }

  /**
   * Scaled along its own axes.
   *
   * @param scale - By how much along each axis.
   */
  scaled_local(scale: Vector3): Basis {
    return new Basis(this.x.multiply(scale.x), this.y.multiply(scale.y), this.z.multiply(scale.z));
  }

  /** @returns The lengths of the axes; negative when the axes are mirrored. */
  get_scale(): Vector3 {
    return new Vector3(this.x.length(), this.y.length(), this.z.length()).multiply(sign(this.determinant()));
  }

  /**
   * The rotation as Euler angles; the axes must have length 1.
   *
   * @param order - An `EulerOrder`; 2 is YXZ.
   * @returns The angles about x, y and z, in radians.
   */
  get_euler(order = 2): Vector3 {
    const angles = eulerAngles(this._numbers(), order);
    if (angles === null) push_error("Invalid parameter for get_euler(order)");
    return new Vector3(...(angles ?? []));
  }

  /** @returns The rotation, whatever the scale. */
  get_rotation_quaternion(): Quaternion {
    const straight = this.orthonormalized();
    return Quaternion.fromBasis(straight.determinant() < 0 ? straight.multiply(-1) : straight);
  }

  /**
   * Interpolates rotation and scale; both must have axes of length 1.
   *
   * @param to - The basis at `weight` 1.
   * @param weight - 0 to 1.
   */
  slerp(to: Basis, weight: number): Basis {
    const turned = Basis.fromQuaternion(Quaternion.fromBasis(this).slerp(Quaternion.fromBasis(to), weight));
    const [from, goal] = [this._rows(), to._rows()];
    const rows = turned._rows().map((row, i) => row.multiply(mix(from[i]!.length(), goal[i]!.length(), weight)));
    return new Basis(...(rows as [Vector3, Vector3, Vector3])).transposed();
  }

  /** @returns Whether all axes are of one length, and at right angles. */
  is_conformal(): boolean {
    const { x, y, z } = this;
    const length = x.length_squared();
    const isEven = isNear(length, y.length_squared()) && isNear(length, z.length_squared());
    return isEven && isNearZero(x.dot(y)) && isNearZero(x.dot(z)) && isNearZero(y.dot(z));
  }

  /** Whether it turns, and does nothing else. @internal */
  _isRotation(): boolean {
    return this.is_conformal() && isUnit(this.determinant());
  }

  /**
   * Whether both matrices are equal.
   *
   * @param other - A basis.
   */
  equals(other: Basis): boolean {
    return this.x.equals(other.x) && this.y.equals(other.y) && this.z.equals(other.z);
  }

  /**
   * Whether both matrices are equal within Godot's tolerance.
   *
   * @param other - A basis.
   */
  is_equal_approx(other: Basis): boolean {
    return this.x.is_equal_approx(other.x) && this.y.is_equal_approx(other.y) && this.z.is_equal_approx(other.z);
  }

  /** @returns Whether no number in it is infinite or NaN. */
  is_finite(): boolean {
    return this.x.is_finite() && this.y.is_finite() && this.z.is_finite();
  }

  /** The rows. @internal */
  _rows(): [Vector3, Vector3, Vector3] {
    const { x, y, z } = this;
    return [new Vector3(x.x, y.x, z.x), new Vector3(x.y, y.y, z.y), new Vector3(x.z, y.z, z.z)];
  }

  /** The numbers by row and column. @internal */
  _numbers(): Rows {
    return this._rows().map(({ x, y, z }) => [x, y, z]) as unknown as Rows;
  }

  /** @returns What Godot prints. */
  to_string(): string {
    return `[X: ${this.x}, Y: ${this.y}, Z: ${this.z}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Basis.prototype, variantTag, { value: TYPE_BASIS });
  }
}

function fromRows(...[first, second, third]: readonly (readonly number[])[]): Basis {
  const column = (at: number): Vector3 => new Vector3(first![at], second![at], third![at]);
  return new Basis(column(0), column(1), column(2));
}

/** A turn about one axis. */
function turn(axis: string, angle: number): Basis {
  const [c, s] = [Math.cos(fround(angle)), Math.sin(fround(angle))];
  if (axis === "x") return fromRows([1, 0, 0], [0, c, -s], [0, s, c]);
  return axis === "y" ? fromRows([c, 0, s], [0, 1, 0], [-s, 0, c]) : fromRows([c, -s, 0], [s, c, 0], [0, 0, 1]);
}
