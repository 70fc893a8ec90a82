import { push_error } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_RECT2 } from "../variant-type.js";
import { Box } from "./box.js";
import { fround } from "./real.js";
import { product, sum } from "./single.js";
import { Vector2 } from "./vector2.js";

/** Godot's `Rect2`: a rectangle with float32 position and size. */
export class Rect2 extends Box<Rect2, Vector2> {
  position: Vector2;
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
    super();
    if (typeof position === "number") {
      this.position = new Vector2(position, typeof size === "number" ? size : 0);
      this.size = typeof size === "number" ? new Vector2(width, height) : size;
    } else {
      this.position = position;
      this.size = typeof size === "number" ? new Vector2() : size;
    }
  }

  /** @returns The middle. */
  get_center(): Vector2 {
    return this.position.add(this.size.multiply(0.5));
  }

  /** @returns Width times height. */
  get_area(): number {
    return product(this.size.x, this.size.y);
  }

  /** @returns Whether width and height are positive. */
  has_area(): boolean {
    return this.size.x > 0 && this.size.y > 0;
  }

  /**
   * Whether the point lies within the rectangle.
   *
   * @param point - A point; those on the right and bottom edges are outside, as in Godot.
   */
  has_point(point: Vector2): boolean {
    this._check();
    const end = this.end;
    return this._every((axis) => !(point._at(axis) < this.position._at(axis) || point._at(axis) >= end._at(axis)));
  }

  /**
   * Whether both rectangles overlap.
   *
   * @param other - Another rectangle.
   * @param include_borders - Whether touching edges count.
   */
  intersects(other: Rect2, include_borders = false): boolean {
    return this._overlaps(other, include_borders);
  }

  /**
   * The part that both rectangles have in common.
   *
   * @param b - Another rectangle.
   * @returns The part; an empty rectangle when they don't overlap.
   */
  intersection(b: Rect2): Rect2 {
    return this._overlaps(b, false) ? this._common(b) : new Rect2();
  }

  /**
   * The corner that lies furthest in a direction.
   *
   * @param direction - The direction.
   */
  get_support(direction: Vector2): Vector2 {
    return this._support(direction);
  }

  /**
   * The rectangle with each side moved outwards, or inwards where the amount is negative.
   *
   * @param amount - How far each side is moved outwards.
   */
  grow(amount: number): Rect2 {
    return this._grown(fround(amount), product(amount, 2));
  }

  /**
   * The rectangle with one side moved outwards.
   *
   * @param side - A `Side`: 0 left, 1 top, 2 right, 3 bottom.
   * @param amount - How far.
   */
  grow_side(side: number, amount: number): Rect2 {
    const of = (wanted: number): number => (side === wanted ? amount : 0);
    return this.grow_individual(of(0), of(1), of(2), of(3));
  }

  /**
   * The rectangle with its sides moved outwards.
   *
   * @param left - How far the left side is moved.
   * @param top - The top.
   * @param right - The right.
   * @param bottom - The bottom.
   */
  grow_individual(left: number, top: number, right: number, bottom: number): Rect2 {
    const by = new Vector2(left, top);
    return new Rect2(this.position.subtract(by), this.size.add(new Vector2(sum(left, right), sum(top, bottom))));
  }

  /**
   * Whether both rectangles are equal within Godot's tolerance.
   *
   * @param other - A rectangle.
   */
  is_equal_approx(other: Rect2): boolean {
    return this.position.is_equal_approx(other.position) && this.size.is_equal_approx(other.size);
  }

  /** @returns Whether no number in it is infinite or NaN. */
  is_finite(): boolean {
    return this.position.is_finite() && this.size.is_finite();
  }

  /** @internal */
  _make(position: Vector2, size: Vector2): Rect2 {
    return new Rect2(position, size);
  }

  /** @internal */
  _axes(): number {
    return 2;
  }

  /** @internal */
  _complain(): void {
    push_error("Rect2 size is negative, this is not supported. Use Rect2.abs() to get a Rect2 with a positive size.");
  }

  static {
    Object.defineProperty(Rect2.prototype, variantTag, { value: TYPE_RECT2 });
  }
}
