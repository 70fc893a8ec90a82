import { variantTag } from "../tag.js";
import { TYPE_VECTOR3I } from "../variant-type.js";
import { clamp } from "./real.js";

/** Godot's `Vector3i`: 3 int32 components. The constructor and every operation wrap to 32 bits. */
export class Vector3i {
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
    this.x = x | 0;
    this.y = y | 0;
    this.z = z | 0;
  }

  /** A vector of zeros. */
  static ZERO(): Vector3i {
    return new Vector3i();
  }

  /** A vector of ones. */
  static ONE(): Vector3i {
    return new Vector3i(1, 1, 1);
  }

  /** @returns A copy. */
  clone(): Vector3i {
    return new Vector3i(this.x, this.y, this.z);
  }

  /**
   * @param other - A vector.
   * @returns Whether all components are equal.
   */
  equals(other: Vector3i): boolean {
    return this.x === other.x && this.y === other.y && this.z === other.z;
  }

  /**
   * Adds a vector.
   *
   * @param other - A vector to add.
   * @returns The sum, a new vector.
   */
  add(other: Vector3i): Vector3i {
    return new Vector3i(this.x + other.x, this.y + other.y, this.z + other.z);
  }

  /**
   * Subtracts a vector.
   *
   * @param other - A vector to take away.
   * @returns The difference, a new vector.
   */
  subtract(other: Vector3i): Vector3i {
    return new Vector3i(this.x - other.x, this.y - other.y, this.z - other.z);
  }

  /**
   * Multiplies each component.
   *
   * @param by - A whole factor, or a vector of factors.
   * @returns The product, a new vector.
   */
  multiply(by: number | Vector3i): Vector3i {
    if (typeof by === "number")
      return new Vector3i(Math.imul(this.x, by), Math.imul(this.y, by), Math.imul(this.z, by));
    return new Vector3i(Math.imul(this.x, by.x), Math.imul(this.y, by.y), Math.imul(this.z, by.z));
  }

  /** @returns The vector with all signs turned. */
  negate(): Vector3i {
    return new Vector3i(-this.x, -this.y, -this.z);
  }

  /** @returns The length. */
  length(): number {
    return Math.sqrt(this.length_squared());
  }

  /** @returns The square of the length. */
  length_squared(): number {
    return this.x * this.x + this.y * this.y + this.z * this.z;
  }

  /**
   * Measures the distance to another point.
   *
   * @param to - A point.
   * @returns The distance.
   */
  distance_to(to: Vector3i): number {
    return Math.sqrt((to.x - this.x) ** 2 + (to.y - this.y) ** 2 + (to.z - this.z) ** 2);
  }

  /** @returns The vector with absolute components. */
  abs(): Vector3i {
    return new Vector3i(Math.abs(this.x), Math.abs(this.y), Math.abs(this.z));
  }

  /**
   * Limits each component to a range.
   *
   * @param min - The smallest components.
   * @param max - The largest components.
   * @returns The limited vector, a new one.
   */
  clamp(min: Vector3i, max: Vector3i): Vector3i {
    return new Vector3i(clamp(this.x, min.x, max.x), clamp(this.y, min.y, max.y), clamp(this.z, min.z, max.z));
  }

  /** @returns What Godot prints, such as `"(1, 2, 3)"`. */
  to_string(): string {
    return `(${this.x}, ${this.y}, ${this.z})`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Vector3i.prototype, variantTag, { value: TYPE_VECTOR3I });
  }
}
