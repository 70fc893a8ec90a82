import { variantTag } from "../tag.js";
import { TYPE_BASIS } from "../variant-type.js";
import { difference, product, sum } from "./single.js";
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

  /**
   * Transforms a point by this matrix.
   *
   * @param point - A point, which is transformed: Godot's `basis * point`.
   */
  multiply(point: Vector3): Vector3 {
    const { x, y, z } = this;
    return new Vector3(
      new Vector3(x.x, y.x, z.x).dot(point),
      new Vector3(x.y, y.y, z.y).dot(point),
      new Vector3(x.z, y.z, z.z).dot(point),
    );
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
    const { x, y, z } = this;
    return new Basis(new Vector3(x.x, y.x, z.x), new Vector3(x.y, y.y, z.y), new Vector3(x.z, y.z, z.z));
  }

  /** @returns The lengths of the axes; negative when the axes are mirrored. */
  get_scale(): Vector3 {
    const sign = Math.sign(this.determinant());
    return new Vector3(sign * this.x.length(), sign * this.y.length(), sign * this.z.length());
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
