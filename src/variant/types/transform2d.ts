import { variantTag } from "../tag.js";
import { TYPE_TRANSFORM2D } from "../variant-type.js";
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
    return new Vector2(this.x.length(), Math.sign(this.determinant()) * this.y.length());
  }

  /** @returns The determinant of the axes. */
  determinant(): number {
    return this.x.cross(this.y);
  }

  /**
   * Transforms a point: Godot's `transform * point`.
   *
   * @param point - The point.
   * @returns The transformed point.
   */
  multiply(point: Vector2): Vector2 {
    const { x, y, origin } = this;
    return new Vector2(new Vector2(x.x, y.x).dot(point), new Vector2(x.y, y.y).dot(point)).add(origin);
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
