import { variantTag } from "../tag.js";
import { TYPE_PLANE } from "../variant-type.js";
import { CMP_EPSILON, fround, numComponent } from "./real.js";
import { difference, isNear, isNearZero, quotient, sum } from "./single.js";
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

  /** The plane of the y and z axes. */
  static PLANE_YZ(): Plane {
    return new Plane(1, 0, 0, 0);
  }

  /** The plane of the x and z axes. */
  static PLANE_XZ(): Plane {
    return new Plane(0, 1, 0, 0);
  }

  /** The plane of the x and y axes. */
  static PLANE_XY(): Plane {
    return new Plane(0, 0, 1, 0);
  }

  /**
   * Godot's constructor from a normal and a point.
   *
   * @param normal - The normal, of length 1.
   * @param point - Any point of the plane.
   */
  static fromPoint(normal: Vector3, point: Vector3): Plane {
    return new Plane(normal.clone(), normal.dot(point));
  }

  /**
   * Godot's constructor from three points.
   *
   * @param point1 - A point; clockwise with the others, seen from where the normal points to.
   * @param point2 - The second.
   * @param point3 - The third.
   */
  static fromPoints(point1: Vector3, point2: Vector3, point3: Vector3): Plane {
    const normal = point1.subtract(point3).cross(point1.subtract(point2)).normalized();
    return new Plane(normal, normal.dot(point1));
  }

  /** The normal's x. */
  get x(): number {
    return this.normal.x;
  }

  set x(value: number) {
    this.normal.x = value;
  }

  /** The normal's y. */
  get y(): number {
    return this.normal.y;
  }

  set y(value: number) {
    this.normal.y = value;
  }

  /** The normal's z. */
  get z(): number {
    return this.normal.z;
  }

  set z(value: number) {
    this.normal.z = value;
  }

  /** @returns The same plane with a normal of length 1; zeros when it has no length. */
  normalized(): Plane {
    const length = this.normal.length();
    return length === 0 ? new Plane() : new Plane(this.normal.divide(length), quotient(this.d, length));
  }

  /** @returns The point nearest to the origin. */
  get_center(): Vector3 {
    return this.normal.multiply(this.d);
  }

  /** @returns The same plane seen from behind. */
  negate(): Plane {
    return new Plane(this.normal.negate(), -this.d);
  }

  /**
   * Whether a point is on the plane.
   *
   * @param point - The point.
   * @param tolerance - How far away it may be.
   */
  has_point(point: Vector3, tolerance = CMP_EPSILON): boolean {
    return Math.abs(this.distance_to(point)) <= fround(tolerance);
  }

  /**
   * The point of the plane that is nearest to another.
   *
   * @param point - The other.
   */
  project(point: Vector3): Vector3 {
    return point.subtract(this.normal.multiply(this.distance_to(point)));
  }

  /**
   * The point that three planes have in common.
   *
   * @param b - The second plane.
   * @param c - The third.
   * @returns The point; null when there is none, or more.
   */
  intersect_3(b: Plane, c: Plane): Vector3 | null {
    const across = this.normal.cross(b.normal);
    const scale = across.dot(c.normal);
    if (isNearZero(scale)) return null;
    const first = b.normal.cross(c.normal).multiply(this.d);
    return first.add(c.normal.cross(this.normal).multiply(b.d)).add(across.multiply(c.d)).divide(scale);
  }

  /**
   * Where a ray meets the plane.
   *
   * @param from - The ray's beginning.
   * @param dir - Its direction.
   * @returns The point; null when the plane is behind it, or it runs along.
   */
  intersects_ray(from: Vector3, dir: Vector3): Vector3 | null {
    const slope = this.normal.dot(dir);
    if (isNearZero(slope)) return null;
    const share = quotient(this.distance_to(from), slope);
    return share > fround(CMP_EPSILON) ? null : from.add(dir.multiply(-share));
  }

  /**
   * Where a line segment meets the plane.
   *
   * @param from - The segment's beginning.
   * @param to - Its end.
   * @returns The point; null when there is none.
   */
  intersects_segment(from: Vector3, to: Vector3): Vector3 | null {
    const way = from.subtract(to);
    const slope = this.normal.dot(way);
    if (isNearZero(slope)) return null;
    const share = quotient(this.distance_to(from), slope);
    if (share < fround(-CMP_EPSILON) || share > sum(1, CMP_EPSILON)) return null;
    return from.add(way.multiply(-share));
  }

  /** @returns Whether no number in it is infinite or NaN. */
  is_finite(): boolean {
    return this.normal.is_finite() && Number.isFinite(this.d);
  }

  /**
   * The signed distance of a point from the plane, where the normal has length 1.
   *
   * @param point - A point; the result is positive on the side that the normal points to.
   */
  distance_to(point: Vector3): number {
    return difference(this.normal.dot(point), this.d);
  }

  /**
   * Whether the point lies on the side that the normal points to.
   *
   * @param point - A point.
   */
  is_point_over(point: Vector3): boolean {
    return this.normal.dot(point) > fround(this.d);
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
    return this.normal.is_equal_approx(other.normal) && isNear(this.d, other.d);
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
