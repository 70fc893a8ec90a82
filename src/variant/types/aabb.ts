import { variantTag } from "../tag.js";
import { TYPE_AABB } from "../variant-type.js";
import { Vector3 } from "./vector3.js";

/** Godot's `AABB`: an axis-aligned box with float32 position and size. */
export class AABB {
  /** The corner with the smallest coordinates (when {@link size} is positive). */
  position: Vector3;
  /** Width, height and depth. */
  size: Vector3;

  /**
   * The vectors are kept, not copied.
   *
   * @param position - The position.
   * @param size - The size.
   */
  constructor(position: Vector3 = new Vector3(), size: Vector3 = new Vector3()) {
    this.position = position;
    this.size = size;
  }

  /** The corner opposite to {@link position}. */
  get end(): Vector3 {
    return this.position.add(this.size);
  }

  /** @returns The middle. */
  get_center(): Vector3 {
    return this.position.add(this.size.multiply(0.5));
  }

  /** @returns Width times height times depth. */
  get_volume(): number {
    return this.size.x * this.size.y * this.size.z;
  }

  /**
   * @param point - A point; those on the surface are inside, as in Godot.
   * @returns Whether the point is inside the box.
   */
  has_point(point: Vector3): boolean {
    const { position, end } = this;
    return (
      point.x >= position.x &&
      point.y >= position.y &&
      point.z >= position.z &&
      point.x <= end.x &&
      point.y <= end.y &&
      point.z <= end.z
    );
  }

  /**
   * @param other - A box.
   * @returns Whether position and size are equal.
   */
  equals(other: AABB): boolean {
    return this.position.equals(other.position) && this.size.equals(other.size);
  }

  /**
   * @param other - A box.
   * @returns Whether position and size are equal within Godot's tolerance.
   */
  is_equal_approx(other: AABB): boolean {
    return this.position.is_equal_approx(other.position) && this.size.is_equal_approx(other.size);
  }

  /** @returns What Godot prints: `"[P: (0.0, 0.0, 0.0), S: (1.0, 1.0, 1.0)]"`. */
  to_string(): string {
    return `[P: ${this.position}, S: ${this.size}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(AABB.prototype, variantTag, { value: TYPE_AABB });
  }
}
