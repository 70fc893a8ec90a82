import { variantTag } from "../tag.js";
import { TYPE_TRANSFORM3D } from "../variant-type.js";
import { Basis } from "./basis.js";
import { Vector3 } from "./vector3.js";

/** Godot's `Transform3D`: a basis and an origin. The default is the identity. */
export class Transform3D {
  /** Rotation, scale and shear. */
  basis: Basis;
  /** The position. */
  origin: Vector3;

  /**
   * The parts are kept, not copied.
   *
   * @param basis - The basis.
   * @param origin - The position.
   */
  constructor(basis: Basis = new Basis(), origin: Vector3 = new Vector3()) {
    this.basis = basis;
    this.origin = origin;
  }

  /**
   * Transforms a point.
   *
   * @param point - A point, which is transformed: Godot's `transform * point`.
   * @returns The transformed point, a new vector.
   */
  multiply(point: Vector3): Vector3 {
    return this.basis.multiply(point).add(this.origin);
  }

  /**
   * Moves the transform, relative to its parent's axes: they are not turned or scaled by the basis.
   *
   * @param offset - Added to the origin.
   * @returns The moved transform, a new one.
   */
  translated(offset: Vector3): Transform3D {
    const { x, y, z } = this.basis;
    return new Transform3D(new Basis(x.clone(), y.clone(), z.clone()), this.origin.add(offset));
  }

  /**
   * Compares exactly.
   *
   * @param other - A transform.
   * @returns Whether all components are equal.
   */
  equals(other: Transform3D): boolean {
    return this.basis.equals(other.basis) && this.origin.equals(other.origin);
  }

  /**
   * Compares with Godot's tolerance for each component.
   *
   * @param other - A transform.
   * @returns Whether all components are approximately equal.
   */
  is_equal_approx(other: Transform3D): boolean {
    return this.basis.is_equal_approx(other.basis) && this.origin.is_equal_approx(other.origin);
  }

  /** @returns What Godot prints. */
  to_string(): string {
    const { x, y, z } = this.basis;
    return `[X: ${x}, Y: ${y}, Z: ${z}, O: ${this.origin}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Transform3D.prototype, variantTag, { value: TYPE_TRANSFORM3D });
  }
}
