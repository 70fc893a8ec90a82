import { variantTag } from "../tag.js";
import { TYPE_VECTOR2I } from "../variant-type.js";
import { clamp } from "./real.js";

/** Godot's `Vector2i`: 2 int32 components. The constructor and every operation wrap to 32 bits. */
export class Vector2i {
  /** The x component. */
  x: number;
  /** The y component. */
  y: number;

  /**
   * @param x - The x component.
   * @param y - The y component.
   */
  constructor(x = 0, y = 0) {
    this.x = x | 0;
    this.y = y | 0;
  }

  /** A vector of zeros. */
  static ZERO(): Vector2i {
    return new Vector2i();
  }

  /** A vector of ones. */
  static ONE(): Vector2i {
    return new Vector2i(1, 1);
  }

  /** @returns A copy. */
  clone(): Vector2i {
    return new Vector2i(this.x, this.y);
  }

  /**
   * @param other - A vector.
   * @returns Whether all components are equal.
   */
  equals(other: Vector2i): boolean {
    return this.x === other.x && this.y === other.y;
  }

  /**
   * The sum of both vectors.
   *
   * @param other - A vector to add.
   */
  add(other: Vector2i): Vector2i {
    return new Vector2i(this.x + other.x, this.y + other.y);
  }

  /**
   * The difference of both vectors.
   *
   * @param other - A vector to take away.
   */
  subtract(other: Vector2i): Vector2i {
    return new Vector2i(this.x - other.x, this.y - other.y);
  }

  /**
   * The vector with its components multiplied.
   *
   * @param by - A whole factor, or a vector of factors.
   */
  multiply(by: number | Vector2i): Vector2i {
    if (typeof by === "number") return new Vector2i(Math.imul(this.x, by), Math.imul(this.y, by));
    return new Vector2i(Math.imul(this.x, by.x), Math.imul(this.y, by.y));
  }

  /** @returns The vector with all signs turned. */
  negate(): Vector2i {
    return new Vector2i(-this.x, -this.y);
  }

  /** @returns The length. */
  length(): number {
    return Math.sqrt(this.length_squared());
  }

  /** @returns The square of the length. */
  length_squared(): number {
    return this.x * this.x + this.y * this.y;
  }

  /**
   * The distance from this point to another.
   *
   * @param to - A point.
   */
  distance_to(to: Vector2i): number {
    return Math.sqrt((to.x - this.x) ** 2 + (to.y - this.y) ** 2);
  }

  /** @returns The vector with absolute components. */
  abs(): Vector2i {
    return new Vector2i(Math.abs(this.x), Math.abs(this.y));
  }

  /**
   * The vector with each component limited to a range.
   *
   * @param min - The smallest components.
   * @param max - The largest components.
   */
  clamp(min: Vector2i, max: Vector2i): Vector2i {
    return new Vector2i(clamp(this.x, min.x, max.x), clamp(this.y, min.y, max.y));
  }

  /** @returns What Godot prints, such as `"(1, 2)"`. */
  to_string(): string {
    return `(${this.x}, ${this.y})`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Vector2i.prototype, variantTag, { value: TYPE_VECTOR2I });
  }
}
