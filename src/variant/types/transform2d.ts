import { push_error } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_TRANSFORM2D } from "../variant-type.js";
import { fround, sign } from "./real.js";
import { Rect2 } from "./rect2.js";
import { arcCosine, difference, isNear, mixAngle, product, quotient, sum } from "./single.js";
import { Vector2 } from "./vector2.js";

/** Godot's `Transform2D`: three columns, two axes and the origin. The default is the identity. */
export class Transform2D {
  /** The x axis: column 0. */
  x: Vector2;
  /** The y axis: column 1. */
  y: Vector2;
  /** The origin: column 2. */
  origin: Vector2;

  /**
   * The vectors are kept, not copied.
   *
   * @param x - Column 0.
   * @param y - Column 1.
   * @param origin - Column 2.
   */
  constructor(x: Vector2 = new Vector2(1, 0), y: Vector2 = new Vector2(0, 1), origin: Vector2 = new Vector2()) {
    this.x = x;
    this.y = y;
    this.origin = origin;
  }

  /** The transform that changes nothing. */
  static IDENTITY(): Transform2D {
    return new Transform2D();
  }

  /** Mirrored along x. */
  static FLIP_X(): Transform2D {
    return new Transform2D(new Vector2(-1, 0));
  }

  /** Mirrored along y. */
  static FLIP_Y(): Transform2D {
    return new Transform2D(new Vector2(1, 0), new Vector2(0, -1));
  }

  /**
   * Godot's constructor from an angle, a scale, a skew and a position.
   *
   * @param rotation - In radians.
   * @param scale - By how much along each axis.
   * @param skew - In radians.
   * @param position - The origin.
   */
  static fromParts(rotation: number, scale: Vector2, skew: number, position: Vector2): Transform2D {
    const skewed = sum(rotation, skew);
    const [cosine, sine] = [Math.cos(fround(rotation)), Math.sin(fround(rotation))];
    return new Transform2D(
      new Vector2(product(cosine, scale.x), product(sine, scale.x)),
      new Vector2(product(-Math.sin(skewed), scale.y), product(Math.cos(skewed), scale.y)),
      position.clone(),
    );
  }

  /**
   * Godot's constructor from an angle and a position.
   *
   * @param rotation - In radians.
   * @param position - The origin.
   */
  static fromRotation(rotation: number, position: Vector2 = new Vector2()): Transform2D {
    const sine = Math.sin(Math.fround(rotation));
    const cosine = Math.cos(Math.fround(rotation));
    return new Transform2D(new Vector2(cosine, sine), new Vector2(-sine, cosine), position);
  }

  /** @returns The angle of the x axis, in radians. */
  get_rotation(): number {
    return this.x.angle();
  }

  /** @returns The lengths of the axes; the second is negative when the axes are mirrored. */
  get_scale(): Vector2 {
    return new Vector2(this.x.length(), sign(this.determinant()) * this.y.length());
  }

  /** @returns The origin. */
  get_origin(): Vector2 {
    return this.origin.clone();
  }

  /** @returns The skew, in radians. */
  get_skew(): number {
    const y = this.y.normalized().multiply(sign(this.determinant()));
    return difference(arcCosine(this.x.normalized().dot(y)), product(Math.PI, 0.5));
  }

  /** @returns The determinant of the axes. */
  determinant(): number {
    return this.x.cross(this.y);
  }

  /**
   * Transforms: Godot's `transform * point`, `transform * rect`, `transform * transform` and `transform * number`.
   *
   * @param by - A point or a rectangle, which is transformed; a transform, which is done before this one; or a factor.
   */
  multiply(by: Vector2): Vector2;
  multiply(by: Rect2): Rect2;
  multiply(by: Transform2D | number): Transform2D;
  multiply(by: Vector2 | Rect2 | Transform2D | number): Vector2 | Rect2 | Transform2D {
    if (by instanceof Transform2D)
      return new Transform2D(this.basis_xform(by.x), this.basis_xform(by.y), this.xform(by.origin));
    return typeof by === "number" ? this.#each((column) => column.multiply(by)) : this.xform(by as Vector2);
  }

  /**
   * Divides every number.
   *
   * @param by - The divisor.
   */
  divide(by: number): Transform2D {
    return this.#each((column) => column.divide(by));
  }

  /** Godot's `transform * point`, `transform * rect`. @internal */
  xform(value: Vector2): Vector2;
  xform(value: Rect2): Rect2;
  xform(value: Vector2 | Rect2): Vector2 | Rect2 {
    if (value instanceof Vector2) return this.basis_xform(value).add(this.origin);
    const [x, y] = [this.x.multiply(value.size.x), this.y.multiply(value.size.y)];
    const at = this.xform(value.position);
    return new Rect2(at).expand(at.add(x)).expand(at.add(y)).expand(at.add(x).add(y));
  }

  /** Godot's `point * transform`, `rect * transform`: the inverse where the axes are of length 1 at right angles. @internal */
  xformInv(value: Vector2): Vector2;
  xformInv(value: Rect2): Rect2;
  xformInv(value: Vector2 | Rect2): Vector2 | Rect2 {
    if (value instanceof Vector2) return this.basis_xform_inv(value.subtract(this.origin));
    const { position, end } = value;
    const corner = (x: number, y: number): Vector2 => this.xformInv(new Vector2(x, y));
    return new Rect2(this.xformInv(position))
      .expand(corner(position.x, end.y))
      .expand(corner(end.x, end.y))
      .expand(corner(end.x, position.y));
  }

  /**
   * A direction in the coordinates of the parent: transformed without the origin.
   *
   * @param v - The direction.
   */
  basis_xform(v: Vector2): Vector2 {
    const { x, y } = this;
    return new Vector2(new Vector2(x.x, y.x).dot(v), new Vector2(x.y, y.y).dot(v));
  }

  /**
   * The inverse of {@link basis_xform}, where the axes are of length 1 at right angles.
   *
   * @param v - The direction.
   */
  basis_xform_inv(v: Vector2): Vector2 {
    return new Vector2(this.x.dot(v), this.y.dot(v));
  }

  /** @returns The inverse, where the axes are of length 1 at right angles. */
  inverse(): Transform2D {
    const { x, y, origin } = this;
    const turned = new Transform2D(new Vector2(x.x, y.x), new Vector2(x.y, y.y));
    turned.origin = turned.basis_xform(origin.negate());
    return turned;
  }

  /** @returns The inverse; the same transform, and an error logged, when there is none. */
  affine_inverse(): Transform2D {
    const determinant = this.determinant();
    if (determinant === 0) {
      push_error('Condition "det == 0" is true.');
      return this.#each((column) => column.clone());
    }
    const { x, y, origin } = this;
    const scale = quotient(1, determinant);
    const turned = new Transform2D(
      new Vector2(y.y, x.y).multiply(new Vector2(scale, -scale)),
      new Vector2(y.x, x.x).multiply(new Vector2(-scale, scale)),
    );
    turned.origin = turned.basis_xform(origin.negate());
    return turned;
  }

  /** @returns The same rotation with axes of length 1 at right angles. */
  orthonormalized(): Transform2D {
    const x = this.x.normalized();
    const y = this.y.subtract(x.multiply(x.dot(this.y))).normalized();
    return new Transform2D(x, y, this.origin.clone());
  }

  /**
   * Turned, in the coordinates of the parent.
   *
   * @param angle - In radians.
   */
  rotated(angle: number): Transform2D {
    return Transform2D.fromRotation(angle).multiply(this);
  }

  /**
   * Turned about its own origin.
   *
   * @param angle - In radians.
   */
  rotated_local(angle: number): Transform2D {
    return this.multiply(Transform2D.fromRotation(angle));
  }

  /**
   * Scaled, in the coordinates of the parent.
   *
   * @param scale - By how much along each axis.
   */
  scaled(scale: Vector2): Transform2D {
    return this.#each((column) => column.multiply(scale));
  }

  /**
   * Scaled along its own axes.
   *
   * @param scale - By how much along each axis.
   */
  scaled_local(scale: Vector2): Transform2D {
    return new Transform2D(this.x.multiply(scale.x), this.y.multiply(scale.y), this.origin.clone());
  }

  /**
   * Moved along its own axes.
   *
   * @param offset - How far.
   */
  translated_local(offset: Vector2): Transform2D {
    return this.translated(this.basis_xform(offset));
  }

  /**
   * Interpolates rotation, scale, skew and origin.
   *
   * @param xform - The transform at `weight` 1.
   * @param weight - 0 to 1.
   */
  interpolate_with(xform: Transform2D, weight: number): Transform2D {
    return Transform2D.fromParts(
      mixAngle(this.get_rotation(), xform.get_rotation(), weight),
      this.get_scale().lerp(xform.get_scale(), weight),
      mixAngle(this.get_skew(), xform.get_skew(), weight),
      this.origin.lerp(xform.origin, weight),
    );
  }

  /**
   * Turned so that the x axis points to something.
   *
   * @param target - A point in the coordinates of the parent.
   */
  looking_at(target: Vector2 = new Vector2()): Transform2D {
    const rotation = this.get_rotation();
    const plain = Transform2D.fromRotation(rotation);
    const seen = this.affine_inverse().xform(target).multiply(this.get_scale()).angle();
    const { x, y } = Transform2D.fromRotation(sum(plain.get_rotation(), seen));
    const scale = plain.get_scale();
    return new Transform2D(x.normalized().multiply(scale.x), y.normalized().multiply(scale.y), this.origin.clone());
  }

  /** @returns Whether both axes are of one length, and at right angles. */
  is_conformal(): boolean {
    const { x, y } = this;
    return (isNear(x.x, y.y) && isNear(x.y, -y.x)) || (isNear(x.x, -y.y) && isNear(x.y, y.x));
  }

  /** @returns Whether no number in it is infinite or NaN. */
  is_finite(): boolean {
    return this.x.is_finite() && this.y.is_finite() && this.origin.is_finite();
  }

  /**
   * A copy that is moved, in the coordinates of the parent.
   *
   * @param offset - Added to the origin.
   */
  translated(offset: Vector2): Transform2D {
    return new Transform2D(this.x.clone(), this.y.clone(), this.origin.add(offset));
  }

  /**
   * Whether all components are equal.
   *
   * @param other - A transform.
   */
  equals(other: Transform2D): boolean {
    return this.x.equals(other.x) && this.y.equals(other.y) && this.origin.equals(other.origin);
  }

  /**
   * Whether all components are equal but for rounding errors.
   *
   * @param other - A transform.
   */
  is_equal_approx(other: Transform2D): boolean {
    return (
      this.x.is_equal_approx(other.x) && this.y.is_equal_approx(other.y) && this.origin.is_equal_approx(other.origin)
    );
  }

  #each(call: (column: Vector2) => Vector2): Transform2D {
    return new Transform2D(call(this.x), call(this.y), call(this.origin));
  }

  /** @returns What Godot prints. */
  to_string(): string {
    return `[X: ${this.x}, Y: ${this.y}, O: ${this.origin}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Transform2D.prototype, variantTag, { value: TYPE_TRANSFORM2D });
  }
}
