import { variantTag } from "../tag.js";
import { TYPE_VECTOR2I } from "../variant-type.js";
import { IntVector } from "./int-vector.js";
import { clamp } from "./real.js";
import { quotient } from "./single.js";
import { Vector2 } from "./vector2.js";

/** Godot's `Vector2i`: 2 int32 components. The constructor and every operation wrap to 32 bits. */
export class Vector2i extends IntVector<Vector2i> {
  /** The x component. */
  x: number;
  /** The y component. */
  y: number;

  /**
   * @param x - The x component.
   * @param y - The y component.
   */
  constructor(x = 0, y = 0) {
    super();
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

  /** The smallest components: -2147483648. */
  static MIN(): Vector2i {
    return new Vector2i(-0x80000000, -0x80000000);
  }

  /** The largest components: 2147483647. */
  static MAX(): Vector2i {
    return new Vector2i(0x7fffffff, 0x7fffffff);
  }

  /** Left. */
  static LEFT(): Vector2i {
    return new Vector2i(-1, 0);
  }

  /** Right. */
  static RIGHT(): Vector2i {
    return new Vector2i(1, 0);
  }

  /** Up: y grows downwards. */
  static UP(): Vector2i {
    return new Vector2i(0, -1);
  }

  /** Down. */
  static DOWN(): Vector2i {
    return new Vector2i(0, 1);
  }

  /** `Vector2i.AXIS_X`. */
  static readonly AXIS_X = 0;
  /** `Vector2i.AXIS_Y`. */
  static readonly AXIS_Y = 1;

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

  /** @returns The square of the length. */
  length_squared(): number {
    return this.x * this.x + this.y * this.y;
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

  /** @returns The axis of the smallest component; of equal ones the last. */
  min_axis_index(): number {
    const { x, y } = this;
    return x < y ? 0 : 1;
  }

  /** @returns The axis of the largest component; of equal ones the first. */
  max_axis_index(): number {
    const { x, y } = this;
    return x < y ? 1 : 0;
  }

  /** @returns x divided by y, as a float32. */
  aspect(): number {
    return quotient(this.x, this.y);
  }

  /** @internal */
  toReal(): Vector2 {
    return new Vector2(this.x, this.y);
  }

  /** @internal */
  override _map(call: (value: number, axis: number) => number): Vector2i {
    return new Vector2i(call(this.x, 0), call(this.y, 1));
  }

  /** @internal */
  override _at(axis: number): number {
    return axis === 0 ? this.x : this.y;
  }

  /** @returns What Godot prints, such as `"(1, 2)"`. */
  to_string(): string {
    return `(${this.x}, ${this.y})`;
  }

  /** @returns {@link to_string}. */
  override toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Vector2i.prototype, variantTag, { value: TYPE_VECTOR2I });
  }
}
