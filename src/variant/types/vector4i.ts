import { variantTag } from "../tag.js";
import { TYPE_VECTOR4I } from "../variant-type.js";
import { clamp } from "./real.js";

/** Godot's `Vector4i`: 4 int32 components. The constructor and every operation wrap to 32 bits. */
export class Vector4i {
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

  /** @returns The length. */
  length(): number {
    return Math.sqrt(this.length_squared());
  }

  /** @returns The square of the length. */
  length_squared(): number {
    return this.x * this.x + this.y * this.y + this.z * this.z + this.w * this.w;
  }

  /**
   * @param to - A point.
   * @returns The distance from this point to it.
   */
  distance_to(to: Vector4i): number {
    return Math.sqrt((to.x - this.x) ** 2 + (to.y - this.y) ** 2 + (to.z - this.z) ** 2 + (to.w - this.w) ** 2);
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

  /** @returns What Godot prints, such as `"(1, 2, 3, 4)"`. */
  to_string(): string {
    return `(${this.x}, ${this.y}, ${this.z}, ${this.w})`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Vector4i.prototype, variantTag, { value: TYPE_VECTOR4I });
  }
}
