import { variantTag } from "../tag.js";
import { TYPE_VECTOR3I } from "../variant-type.js";
import { IntVector } from "./int-vector.js";
import { clamp } from "./real.js";
import { Vector3 } from "./vector3.js";

/** Godot's `Vector3i`: 3 int32 components. The constructor and every operation wrap to 32 bits. */
export class Vector3i extends IntVector<Vector3i> {
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
    super();
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

  /** The smallest components: -2147483648. */
  static MIN(): Vector3i {
    return new Vector3i(-0x80000000, -0x80000000, -0x80000000);
  }

  /** The largest components: 2147483647. */
  static MAX(): Vector3i {
    return new Vector3i(0x7fffffff, 0x7fffffff, 0x7fffffff);
  }

  /** Left. */
  static LEFT(): Vector3i {
    return new Vector3i(-1, 0, 0);
  }

  /** Right. */
  static RIGHT(): Vector3i {
    return new Vector3i(1, 0, 0);
  }

  /** Up. */
  static UP(): Vector3i {
    return new Vector3i(0, 1, 0);
  }

  /** Down. */
  static DOWN(): Vector3i {
    return new Vector3i(0, -1, 0);
  }

  /** Forward. */
  static FORWARD(): Vector3i {
    return new Vector3i(0, 0, -1);
  }

  /** Back. */
  static BACK(): Vector3i {
    return new Vector3i(0, 0, 1);
  }

  /** `Vector3i.AXIS_X`. */
  static readonly AXIS_X = 0;
  /** `Vector3i.AXIS_Y`. */
  static readonly AXIS_Y = 1;
  /** `Vector3i.AXIS_Z`. */
  static readonly AXIS_Z = 2;

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

  /** @returns The square of the length. */
  length_squared(): number {
    return this.x * this.x + this.y * this.y + this.z * this.z;
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

  /** @returns The axis of the smallest component; of equal ones the last. */
  min_axis_index(): number {
    const { x, y, z } = this;
    return x < y ? (x < z ? 0 : 2) : y < z ? 1 : 2;
  }

  /** @returns The axis of the largest component; of equal ones the first. */
  max_axis_index(): number {
    const { x, y, z } = this;
    return x < y ? (y < z ? 2 : 1) : x < z ? 2 : 0;
  }

  /** @internal */
  toReal(): Vector3 {
    return new Vector3(this.x, this.y, this.z);
  }

  /** @internal */
  override _map(call: (value: number, axis: number) => number): Vector3i {
    return new Vector3i(call(this.x, 0), call(this.y, 1), call(this.z, 2));
  }

  /** @internal */
  override _at(axis: number): number {
    return axis === 0 ? this.x : axis === 1 ? this.y : this.z;
  }

  /** @returns What Godot prints, such as `"(1, 2, 3)"`. */
  to_string(): string {
    return `(${this.x}, ${this.y}, ${this.z})`;
  }

  /** @returns {@link to_string}. */
  override toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Vector3i.prototype, variantTag, { value: TYPE_VECTOR3I });
  }
}
