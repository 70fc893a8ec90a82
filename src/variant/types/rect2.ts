import { variantTag } from "../tag.js";
import { TYPE_RECT2, TYPE_RECT2I } from "../variant-type.js";
import { Vector2 } from "./vector2.js";
import { Vector2i } from "./vector2i.js";

/** Godot's `Rect2`: a rectangle with float32 position and size. */
export class Rect2 {
  /** The corner with the smallest coordinates (when {@link size} is positive). */
  position: Vector2;
  /** Width and height. */
  size: Vector2;

  /**
   * `new Rect2(position, size)` or `new Rect2(x, y, width, height)`; the vectors are kept, not copied.
   *
   * @param position - The position, or its x.
   * @param size - The size, or the position's y.
   * @param width - The size's x.
   * @param height - The size's y.
   */
  constructor(position: Vector2 | number = 0, size: Vector2 | number = 0, width = 0, height = 0) {
    if (typeof position === "number") {
      this.position = new Vector2(position, typeof size === "number" ? size : 0);
      this.size = typeof size === "number" ? new Vector2(width, height) : size;
    } else {
      this.position = position;
      this.size = typeof size === "number" ? new Vector2() : size;
    }
  }

  /** The corner opposite to {@link position}. */
  get end(): Vector2 {
    return this.position.add(this.size);
  }

  /** @returns The middle. */
  get_center(): Vector2 {
    return this.position.add(this.size.multiply(0.5));
  }

  /** @returns Width times height. */
  get_area(): number {
    return this.size.x * this.size.y;
  }

  /**
   * Whether the point lies within the rectangle.
   *
   * @param point - A point; those on the right and bottom edges are outside, as in Godot.
   */
  has_point(point: Vector2): boolean {
    const { position, size } = this;
    return (
      point.x >= position.x && point.y >= position.y && point.x < position.x + size.x && point.y < position.y + size.y
    );
  }

  /**
   * Whether both rectangles overlap.
   *
   * @param other - Another rectangle; touching edges do not count.
   */
  intersects(other: Rect2): boolean {
    return (
      this.position.x < other.position.x + other.size.x &&
      this.position.x + this.size.x > other.position.x &&
      this.position.y < other.position.y + other.size.y &&
      this.position.y + this.size.y > other.position.y
    );
  }

  /**
   * The rectangle with each side moved outwards, or inwards where the amount is negative.
   *
   * @param amount - How far each side is moved outwards.
   */
  grow(amount: number): Rect2 {
    return new Rect2(
      this.position.subtract(new Vector2(amount, amount)),
      this.size.add(new Vector2(amount * 2, amount * 2)),
    );
  }

  /**
   * Whether both rectangles are equal.
   *
   * @param other - A rectangle.
   */
  equals(other: Rect2): boolean {
    return this.position.equals(other.position) && this.size.equals(other.size);
  }

  /**
   * Whether both rectangles are equal within Godot's tolerance.
   *
   * @param other - A rectangle.
   */
  is_equal_approx(other: Rect2): boolean {
    return this.position.is_equal_approx(other.position) && this.size.is_equal_approx(other.size);
  }

  /** @returns What Godot prints: `"[P: (1.0, 2.0), S: (3.0, 4.0)]"`. */
  to_string(): string {
    return `[P: ${this.position}, S: ${this.size}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Rect2.prototype, variantTag, { value: TYPE_RECT2 });
  }
}

/** Godot's `Rect2i`: a rectangle with int32 position and size. */
export class Rect2i {
  /** The corner with the smallest coordinates (when {@link size} is positive). */
  position: Vector2i;
  /** Width and height. */
  size: Vector2i;

  /**
   * `new Rect2i(position, size)` or `new Rect2i(x, y, width, height)`; the vectors are kept, not copied.
   *
   * @param position - The position, or its x.
   * @param size - The size, or the position's y.
   * @param width - The size's x.
   * @param height - The size's y.
   */
  constructor(position: Vector2i | number = 0, size: Vector2i | number = 0, width = 0, height = 0) {
    if (typeof position === "number") {
      this.position = new Vector2i(position, typeof size === "number" ? size : 0);
      this.size = typeof size === "number" ? new Vector2i(width, height) : size;
    } else {
      this.position = position;
      this.size = typeof size === "number" ? new Vector2i() : size;
    }
  }

  /** The corner opposite to {@link position}. */
  get end(): Vector2i {
    return this.position.add(this.size);
  }

  /** @returns Width times height. */
  get_area(): number {
    return this.size.x * this.size.y;
  }

  /**
   * Whether the point lies within the rectangle.
   *
   * @param point - A point; those on the right and bottom edges are outside, as in Godot.
   */
  has_point(point: Vector2i): boolean {
    const { position, size } = this;
    return (
      point.x >= position.x && point.y >= position.y && point.x < position.x + size.x && point.y < position.y + size.y
    );
  }

  /**
   * Whether both rectangles are equal.
   *
   * @param other - A rectangle.
   */
  equals(other: Rect2i): boolean {
    return this.position.equals(other.position) && this.size.equals(other.size);
  }

  /** @returns What Godot prints: `"[P: (1, 2), S: (3, 4)]"`. */
  to_string(): string {
    return `[P: ${this.position}, S: ${this.size}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Rect2i.prototype, variantTag, { value: TYPE_RECT2I });
  }
}
