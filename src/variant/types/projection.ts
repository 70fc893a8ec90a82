import { variantTag } from "../tag.js";
import { TYPE_PROJECTION } from "../variant-type.js";
import { Vector4 } from "./vector4.js";

/** Godot's `Projection`: a 4x4 matrix of float32, held by its columns. The default is the identity. */
export class Projection {
  /** Column 0. */
  x: Vector4;
  /** Column 1. */
  y: Vector4;
  /** Column 2. */
  z: Vector4;
  /** Column 3. */
  w: Vector4;

  /**
   * The vectors are kept, not copied.
   *
   * @param x - Column 0.
   * @param y - Column 1.
   * @param z - Column 2.
   * @param w - Column 3.
   */
  constructor(
    x: Vector4 = new Vector4(1, 0, 0, 0),
    y: Vector4 = new Vector4(0, 1, 0, 0),
    z: Vector4 = new Vector4(0, 0, 1, 0),
    w: Vector4 = new Vector4(0, 0, 0, 1),
  ) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.w = w;
  }

  /**
   * Transforms a vector.
   *
   * @param point - A vector, which is transformed: Godot's `projection * vector`.
   * @returns The transformed vector, a new one.
   */
  multiply(point: Vector4): Vector4 {
    const { x, y, z, w } = this;
    return x.multiply(point.x).add(y.multiply(point.y)).add(z.multiply(point.z)).add(w.multiply(point.w));
  }

  /**
   * Compares exactly.
   *
   * @param other - A projection.
   * @returns Whether all components are equal.
   */
  equals(other: Projection): boolean {
    return this.x.equals(other.x) && this.y.equals(other.y) && this.z.equals(other.z) && this.w.equals(other.w);
  }

  /**
   * Compares with Godot's tolerance for each component.
   *
   * @param other - A projection.
   * @returns Whether all components are approximately equal.
   */
  is_equal_approx(other: Projection): boolean {
    return (
      this.x.is_equal_approx(other.x) &&
      this.y.is_equal_approx(other.y) &&
      this.z.is_equal_approx(other.z) &&
      this.w.is_equal_approx(other.w)
    );
  }

  /** @returns What Godot prints. */
  to_string(): string {
    return `[X: ${this.x}, Y: ${this.y}, Z: ${this.z}, W: ${this.w}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Projection.prototype, variantTag, { value: TYPE_PROJECTION });
  }
}
