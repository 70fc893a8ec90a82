import { push_error } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_RECT2I } from "../variant-type.js";
import { Box } from "./box.js";
import { Vector2i } from "./vector2i.js";

/** Godot's `Rect2i`: a rectangle with int32 position and size. */
export class Rect2i extends Box<Rect2i, Vector2i> {
  position: Vector2i;
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
    super();
    if (typeof position === "number") {
      this.position = new Vector2i(position, typeof size === "number" ? size : 0);
      this.size = typeof size === "number" ? new Vector2i(width, height) : size;
    } else {
      this.position = position;
      this.size = typeof size === "number" ? new Vector2i() : size;
    }
  }

  /** @returns The middle; half a pixel is cut off. */
  get_center(): Vector2i {
    return this.position.add(this.size.divide(2));
  }

  /** @returns Width times height. */
  get_area(): number {
    return Math.imul(this.size.x, this.size.y);
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
  has_point(point: Vector2i): boolean {
    this._check();
    const end = this.end;
    return this._every((axis) => !(point._at(axis) < this.position._at(axis) || point._at(axis) >= end._at(axis)));
  }

  /**
   * Whether both rectangles overlap; touching edges do not count.
   *
   * @param b - Another rectangle.
   */
  intersects(b: Rect2i): boolean {
    return this._overlaps(b, false);
  }

  /**
   * The part that both rectangles have in common.
   *
   * @param b - Another rectangle.
   * @returns The part; an empty rectangle when they don't overlap.
   */
  intersection(b: Rect2i): Rect2i {
    return this._overlaps(b, false) ? this._common(b) : new Rect2i();
  }

  /**
   * The rectangle with each side moved outwards, or inwards where the amount is negative.
   *
   * @param amount - How far each side is moved outwards.
   */
  grow(amount: number): Rect2i {
    return this._grown(amount | 0, (amount | 0) * 2);
  }

  /**
   * The rectangle with one side moved outwards.
   *
   * @param side - A `Side`: 0 left, 1 top, 2 right, 3 bottom.
   * @param amount - How far.
   */
  grow_side(side: number, amount: number): Rect2i {
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
  grow_individual(left: number, top: number, right: number, bottom: number): Rect2i {
    const by = new Vector2i(left, top);
    return new Rect2i(this.position.subtract(by), this.size.add(by).add(new Vector2i(right, bottom)));
  }

  /** @internal */
  _make(position: Vector2i, size: Vector2i): Rect2i {
    return new Rect2i(position, size);
  }

  /** @internal */
  _axes(): number {
    return 2;
  }

  /** @internal */
  _complain(): void {
    push_error(
      "Rect2i size is negative, this is not supported. Use Rect2i.abs() to get a Rect2i with a positive size.",
    );
  }

  static {
    Object.defineProperty(Rect2i.prototype, variantTag, { value: TYPE_RECT2I });
  }
}
