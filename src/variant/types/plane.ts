import { variantTag } from "../tag.js";
import { TYPE_PLANE } from "../variant-type.js";
import { fround, is_equal_approx, numComponent } from "./real.js";
import { Vector3 } from "./vector3.js";

/** Godot's `Plane`: a normal and the distance from the origin along it, in float32. */
export class Plane {
  /** The normal; usually of length 1. */
  normal: Vector3;
  /** The distance from the origin. */
  d: number;

  /**
   * `new Plane(normal, d)` or `new Plane(a, b, c, d)`; the vector is kept, not copied.
   *
   * @param a - The normal, or its x.
   * @param b - The distance, or the normal's y.
   * @param c - The normal's z.
   * @param d - The distance.
   */
  constructor(a: Vector3 | number = 0, b = 0, c = 0, d = 0) {
    if (typeof a === "number") {
      this.normal = new Vector3(a, b, c);
      this.d = fround(d);
    } else {
      this.normal = a;
      this.d = fround(b);
    }
  }

  /**
   * The signed distance of a point from the plane, where the normal has length 1.
   *
   * @param point - A point; the result is positive on the side that the normal points to.
   */
  distance_to(point: Vector3): number {
    return this.normal.dot(point) - this.d;
  }

  /**
   * Whether the point lies on the side that the normal points to.
   *
   * @param point - A point.
   */
  is_point_over(point: Vector3): boolean {
    return this.normal.dot(point) > this.d;
  }

  /**
   * Whether both planes are equal.
   *
   * @param other - A plane.
   */
  equals(other: Plane): boolean {
    return this.normal.equals(other.normal) && this.d === other.d;
  }

  /**
   * Whether both planes are equal within Godot's tolerance.
   *
   * @param other - A plane.
   */
  is_equal_approx(other: Plane): boolean {
    return this.normal.is_equal_approx(other.normal) && is_equal_approx(this.d, other.d);
  }

  /** @returns What Godot prints: `"[N: (0.0, 1.0, 0.0), D: 2]"`. */
  to_string(): string {
    return `[N: ${this.normal}, D: ${numComponent(this.d, false)}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Plane.prototype, variantTag, { value: TYPE_PLANE });
  }
}
