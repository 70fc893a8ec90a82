import { variantTag } from "../tag.js";
import { TYPE_VECTOR4I } from "../variant-type.js";
import { axisOf } from "./float-vector.js";
import { IntVector } from "./int-vector.js";
import { clamp } from "./real.js";
import { Vector4 } from "./vector4.js";

/** Godot's `Vector4i`: 4 int32 components. The constructor and every operation wrap to 32 bits. */
export class Vector4i extends IntVector<Vector4i> {
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
    this.x = x | 0;
    this.y = y | 0;
    this.z = z | 0;
    this.w = w | 0;
  }

  /** A vector of zeros. */
  static ZERO(): Vector4i {
    return new Vector4i();
  }

  /** A vector of ones. */
  static ONE(): Vector4i {
    return new Vector4i(1, 1, 1, 1);
  }

  /** The smallest components: -2147483648. */
  static MIN(): Vector4i {
    return new Vector4i(-0x80000000, -0x80000000, -0x80000000, -0x80000000);
  }

  /** The largest components: 2147483647. */
  static MAX(): Vector4i {
    return new Vector4i(0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff);
  }

  /** `Vector4i.AXIS_X`. */
  static readonly AXIS_X = 0;
  /** `Vector4i.AXIS_Y`. */
  static readonly AXIS_Y = 1;
  /** `Vector4i.AXIS_Z`. */
  static readonly AXIS_Z = 2;
  /** `Vector4i.AXIS_W`. */
  static readonly AXIS_W = 3;

  /** @returns A copy. */
  clone(): Vector4i {
    return new Vector4i(this.x, this.y, this.z, this.w);
  }

  /**
   * @param other - A vector.
   * @returns Whether all components are equal.
   */
  equals(other: Vector4i): boolean {
    return this.x === other.x && this.y === other.y && this.z === other.z && this.w === other.w;
  }

  /**
   * @param other - A vector to add.
   * @returns The sum, component by component.
   */
  add(other: Vector4i): Vector4i {
    return new Vector4i(this.x + other.x, this.y + other.y, this.z + other.z, this.w + other.w);
  }

  /**
   * @param other - A vector to take away.
   * @returns The difference, component by component.
   */
  subtract(other: Vector4i): Vector4i {
    return new Vector4i(this.x - other.x, this.y - other.y, this.z - other.z, this.w - other.w);
  }

  /**
   * @param by - A whole factor, or a vector of factors.
   * @returns The product, component by component.
   */
  multiply(by: number | Vector4i): Vector4i {
    if (typeof by === "number")
      return new Vector4i(Math.imul(this.x, by), Math.imul(this.y, by), Math.imul(this.z, by), Math.imul(this.w, by));
    return new Vector4i(
      Math.imul(this.x, by.x),
      Math.imul(this.y, by.y),
      Math.imul(this.z, by.z),
      Math.imul(this.w, by.w),
    );
  }

  /** @returns The vector with all signs turned. */
  negate(): Vector4i {
    return new Vector4i(-this.x, -this.y, -this.z, -this.w);
  }

  /** @returns The square of the length. */
  length_squared(): number {
    return this.x * this.x + this.y * this.y + this.z * this.z + this.w * this.w;
  }

  /** @returns The vector with absolute components. */
  abs(): Vector4i {
    return new Vector4i(Math.abs(this.x), Math.abs(this.y), Math.abs(this.z), Math.abs(this.w));
  }

  /**
   * @param min - The smallest components.
   * @param max - The largest components.
   * @returns The vector with each component kept between those of `min` and `max`.
   */
  clamp(min: Vector4i, max: Vector4i): Vector4i {
    return new Vector4i(
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

  /** @internal */
  toReal(): Vector4 {
    return new Vector4(this.x, this.y, this.z, this.w);
  }

  /** @internal */
  override _map(call: (value: number, axis: number) => number): Vector4i {
    return new Vector4i(call(this.x, 0), call(this.y, 1), call(this.z, 2), call(this.w, 3));
  }

  /** @internal */
  override _at(axis: number): number {
    return axis === 0 ? this.x : axis === 1 ? this.y : axis === 2 ? this.z : this.w;
  }

  /** @returns What Godot prints, such as `"(1, 2, 3, 4)"`. */
  to_string(): string {
    return `(${this.x}, ${this.y}, ${this.z}, ${this.w})`;
  }

  /** @returns {@link to_string}. */
  override toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Vector4i.prototype, variantTag, { value: TYPE_VECTOR4I });
  }
}
