import { push_error } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_AABB } from "../variant-type.js";
import { Box } from "./box.js";
import type { Plane } from "./plane.js";
import { fround } from "./real.js";
import { difference, product, quotient, sum } from "./single.js";
import { Vector3 } from "./vector3.js";

/** Godot's `AABB`: an axis-aligned box with float32 position and size. */
export class AABB extends Box<AABB, Vector3> {
  position: Vector3;
  size: Vector3;

  /**
   * The vectors are kept, not copied.
   *
   * @param position - The position.
   * @param size - The size.
   */
  constructor(position: Vector3 = new Vector3(), size: Vector3 = new Vector3()) {
    super();
    this.position = position;
    this.size = size;
  }

  /** @returns The middle. */
  get_center(): Vector3 {
    return this.position.add(this.size.multiply(0.5));
  }

  /** @returns Width times height times depth. */
  get_volume(): number {
    return product(product(this.size.x, this.size.y), this.size.z);
  }

  /** @returns Whether all sides are longer than 0. */
  has_volume(): boolean {
    return this.size.x > 0 && this.size.y > 0 && this.size.z > 0;
  }

  /** @returns Whether any side is longer than 0. */
  has_surface(): boolean {
    return this.size.x > 0 || this.size.y > 0 || this.size.z > 0;
  }

  /**
   * @param point - A point; those on the surface are inside, as in Godot.
   * @returns Whether the point is inside the box.
   */
  has_point(point: Vector3): boolean {
    this._check();
    const end = this.end;
    return this._every((axis) => !(point._at(axis) < this.position._at(axis) || point._at(axis) > end._at(axis)));
  }

  /**
   * Whether both boxes overlap; touching faces do not count.
   *
   * @param other - A box.
   */
  intersects(other: AABB): boolean {
    return this._overlaps(other, false);
  }

  /**
   * Whether a plane cuts the box.
   *
   * @param plane - The plane.
   */
  intersects_plane(plane: Plane): boolean {
    let over = 0;
    for (let corner = 0; corner < 8; corner++) if (plane.distance_to(this.get_endpoint(corner)) > 0) over++;
    return over > 0 && over < 8;
  }

  /**
   * The part that both boxes have in common.
   *
   * @param other - A box.
   * @returns The part, which may be flat; an empty box when there is none.
   */
  intersection(other: AABB): AABB {
    return this._overlaps(other, true) ? other._common(this) : new AABB();
  }

  override merge(other: AABB): AABB {
    return Box.prototype.merge.call(other, this) as AABB;
  }

  /**
   * The box with each side moved outwards, or inwards where the amount is negative.
   *
   * @param by - How far each side is moved.
   */
  grow(by: number): AABB {
    return this._grown(fround(by), product(by, 2));
  }

  /**
   * The corner that lies furthest in a direction.
   *
   * @param direction - The direction.
   */
  get_support(direction: Vector3): Vector3 {
    return this._support(direction);
  }

  /** @returns The unit vector along the longest side; of equal ones the first. */
  get_longest_axis(): Vector3 {
    return unit(this.get_longest_axis_index());
  }

  /** @returns The index of the longest side: 0 for x, 1 for y, 2 for z. */
  get_longest_axis_index(): number {
    return this.#axis((side, best) => side > best);
  }

  /** @returns The length of the longest side. */
  get_longest_axis_size(): number {
    return this.size._at(this.get_longest_axis_index());
  }

  /** @returns The unit vector along the shortest side; of equal ones the first. */
  get_shortest_axis(): Vector3 {
    return unit(this.get_shortest_axis_index());
  }

  /** @returns The index of the shortest side: 0 for x, 1 for y, 2 for z. */
  get_shortest_axis_index(): number {
    return this.#axis((side, best) => side < best);
  }

  /** @returns The length of the shortest side. */
  get_shortest_axis_size(): number {
    return this.size._at(this.get_shortest_axis_index());
  }

  /**
   * One of the eight corners.
   *
   * @param idx - 0 to 7: 4 for the end in x, 2 in y, 1 in z, added up; outside, an error is logged.
   */
  get_endpoint(idx: number): Vector3 {
    if (!(idx >= 0 && idx < 8)) {
      push_error(`Index ${idx} is none of the 8 corners`);
      return new Vector3();
    }
    const end = this.end;
    return this.position._map((value, axis) => ((idx & (4 >> axis)) === 0 ? value : end._at(axis)));
  }

  /**
   * Where a line segment enters the box.
   *
   * @param from - The segment's beginning; the result when it is inside.
   * @param to - Its end.
   * @returns The point; null when the segment misses the box.
   */
  intersects_segment(from: Vector3, to: Vector3): Vector3 | null {
    this._check();
    let [enter, leave] = [0, 1];
    for (let axis = 0; axis < 3; axis++) {
      const [start, stop, begin] = [from._at(axis), to._at(axis), this.position._at(axis)];
      const end = sum(begin, this.size._at(axis));
      const forward = start < stop;
      const [near, far] = forward ? [begin, end] : [end, begin];
      if (forward ? start > far || stop < near : stop > near || start < far) return null;
      const length = difference(stop, start);
      const enterHere = (forward ? start < near : start > near) ? quotient(difference(near, start), length) : 0;
      const leaveHere = (forward ? stop > far : stop < far) ? quotient(difference(far, start), length) : 1;
      if (enterHere > enter) enter = enterHere;
      if (leaveHere < leave) leave = leaveHere;
      if (leave < enter) return null;
    }
    return from.add(to.subtract(from).multiply(enter));
  }

  /**
   * Where a ray enters the box.
   *
   * @param from - The ray's beginning; the result when it is inside.
   * @param dir - Its direction.
   * @returns The point; null when the ray misses the box.
   */
  intersects_ray(from: Vector3, dir: Vector3): Vector3 | null {
    this._check();
    const end = this.end;
    let [enter, leave, entered] = [fround(-1e20), fround(1e20), 0];
    for (let axis = 0; axis < 3; axis++) {
      const [start, way, low, high] = [from._at(axis), dir._at(axis), this.position._at(axis), end._at(axis)];
      if (way === 0) {
        if (start < low || start > high) return null;
        continue;
      }
      const [first, second] = [quotient(difference(low, start), way), quotient(difference(high, start), way)];
      const [near, far] = first > second ? [second, first] : [first, second];
      if (near >= enter) [enter, entered] = [near, axis];
      if (far < leave) {
        if (far < 0) return null;
        leave = far;
      }
      if (enter > leave) return null;
    }
    if (enter < 0) return from.clone();
    const side = dir._at(entered) >= 0 ? this.position : end;
    return from.add(dir.multiply(enter))._map((value, axis) => (axis === entered ? side._at(axis) : value));
  }

  /**
   * @param other - A box.
   * @returns Whether position and size are equal within Godot's tolerance.
   */
  is_equal_approx(other: AABB): boolean {
    return this.position.is_equal_approx(other.position) && this.size.is_equal_approx(other.size);
  }

  /** @returns Whether no number in it is infinite or NaN. */
  is_finite(): boolean {
    return this.position.is_finite() && this.size.is_finite();
  }

  /** @internal */
  _make(position: Vector3, size: Vector3): AABB {
    return new AABB(position, size);
  }

  /** @internal */
  _axes(): number {
    return 3;
  }

  /** @internal */
  _complain(): void {
    push_error("AABB size is negative, this is not supported. Use AABB.abs() to get an AABB with a positive size.");
  }

  #axis(isBetter: (side: number, best: number) => boolean): number {
    let best = 0;
    for (let axis = 1; axis < 3; axis++) if (isBetter(this.size._at(axis), this.size._at(best))) best = axis;
    return best;
  }

  static {
    Object.defineProperty(AABB.prototype, variantTag, { value: TYPE_AABB });
  }
}

function unit(of: number): Vector3 {
  return new Vector3()._map((_value, axis) => (axis === of ? 1 : 0));
}
