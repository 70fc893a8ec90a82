import { push_error } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_TRANSFORM3D } from "../variant-type.js";
import { AABB } from "./aabb.js";
import { Basis } from "./basis.js";
import { Plane } from "./plane.js";
import { product, sum } from "./single.js";
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

  /** The transform that changes nothing. */
  static IDENTITY(): Transform3D {
    return new Transform3D();
  }

  /** Mirrored along x. */
  static FLIP_X(): Transform3D {
    return new Transform3D(Basis.FLIP_X());
  }

  /** Mirrored along y. */
  static FLIP_Y(): Transform3D {
    return new Transform3D(Basis.FLIP_Y());
  }

  /** Mirrored along z. */
  static FLIP_Z(): Transform3D {
    return new Transform3D(Basis.FLIP_Z());
  }

  /**
   * Transforms: Godot's `transform * point`, and the same with boxes, planes, transforms and numbers.
   *
   * @param by - A point, a box or a plane, which is transformed; a transform, which is done before this one; or a factor.
   */
  multiply(by: Vector3): Vector3;
  multiply(by: AABB): AABB;
  multiply(by: Plane): Plane;
  multiply(by: Transform3D | number): Transform3D;
  multiply(by: Vector3 | AABB | Plane | Transform3D | number): Vector3 | AABB | Plane | Transform3D {
    if (by instanceof Transform3D) return new Transform3D(this.basis.multiply(by.basis), this.xform(by.origin));
    if (typeof by === "number") return new Transform3D(this.basis.multiply(by), this.origin.multiply(by));
    return this.xform(by as Vector3);
  }

  /**
   * Divides every number.
   *
   * @param by - The divisor.
   */
  divide(by: number): Transform3D {
    return new Transform3D(this.basis.divide(by), this.origin.divide(by));
  }

  /** Godot's `transform * point`, `transform * box`, `transform * plane`. @internal */
  xform(value: Vector3): Vector3;
  xform(value: AABB): AABB;
  xform(value: Plane): Plane;
  xform(value: Vector3 | AABB | Plane): Vector3 | AABB | Plane {
    if (value instanceof Vector3) return this.basis.xform(value).add(this.origin);
    if (value instanceof AABB) return this.#box(value);
    return movedPlane(value, this, this.basis.inverse().transposed());
  }

  /** Godot's `point * transform`, and the same with boxes and planes. @internal */
  xformInv(value: Vector3): Vector3;
  xformInv(value: AABB): AABB;
  xformInv(value: Plane): Plane;
  xformInv(value: Vector3 | AABB | Plane): Vector3 | AABB | Plane {
    if (value instanceof Vector3) return this.basis.xformInv(value.subtract(this.origin));
    if (!(value instanceof AABB)) return movedPlane(value, this.affine_inverse(), this.basis.transposed());
    let box = new AABB(this.xformInv(value.get_endpoint(7)));
    for (let corner = 6; corner >= 0; corner--) box = box.expand(this.xformInv(value.get_endpoint(corner)));
    return box;
  }

  /** The smallest box around a transformed one: each number of the matrix takes the smaller and the larger side. */
  #box(box: AABB): AABB {
    const [low, high] = [box.position, box.end];
    const rows = this.basis._rows();
    const sums = (isMost: boolean): Vector3 =>
      this.origin._map((start, i) => {
        let total = start;
        for (let j = 0; j < 3; j++) {
          const [e, f] = [product(rows[i]!._at(j), low._at(j)), product(rows[i]!._at(j), high._at(j))];
          total = sum(total, e < f === isMost ? f : e);
        }
        return total;
      });
    const least = sums(false);
    return new AABB(least, sums(true).subtract(least));
  }

  /** @returns The inverse, where the axes are of length 1 at right angles. */
  inverse(): Transform3D {
    const basis = this.basis.transposed();
    return new Transform3D(basis, basis.xform(this.origin.negate()));
  }

  /** @returns The inverse. */
  affine_inverse(): Transform3D {
    const basis = this.basis.inverse();
    return new Transform3D(basis, basis.xform(this.origin.negate()));
  }

  /** @returns The same rotation with axes of length 1 at right angles. */
  orthonormalized(): Transform3D {
    return new Transform3D(this.basis.orthonormalized(), this.origin.clone());
  }

  /**
   * Turned, in the coordinates of the parent.
   *
   * @param axis - The axis, of length 1.
   * @param angle - In radians.
   */
  rotated(axis: Vector3, angle: number): Transform3D {
    const basis = Basis.fromAxisAngle(axis, angle);
    return new Transform3D(basis.multiply(this.basis), basis.xform(this.origin));
  }

  /**
   * Turned about its own origin.
   *
   * @param axis - The axis, of length 1.
   * @param angle - In radians.
   */
  rotated_local(axis: Vector3, angle: number): Transform3D {
    return new Transform3D(this.basis.multiply(Basis.fromAxisAngle(axis, angle)), this.origin.clone());
  }

  /**
   * Scaled, in the coordinates of the parent.
   *
   * @param scale - By how much along each axis.
   */
  scaled(scale: Vector3): Transform3D {
    return new Transform3D(this.basis.scaled(scale), this.origin.multiply(scale));
  }

  /**
   * Scaled along its own axes.
   *
   * @param scale - By how much along each axis.
   */
  scaled_local(scale: Vector3): Transform3D {
    return new Transform3D(this.basis.scaled_local(scale), this.origin.clone());
  }

  /**
   * Moved along its own axes.
   *
   * @param offset - How far.
   */
  translated_local(offset: Vector3): Transform3D {
    return this.translated(this.basis.xform(offset));
  }

  /**
   * Turned so that the forward axis points to something.
   *
   * @param target - A point in the coordinates of the parent.
   * @param up - Where up is.
   * @param use_model_front - Whether +z is forward, as in imported models, and not -z.
   */
  looking_at(target: Vector3, up: Vector3 = new Vector3(0, 1, 0), use_model_front = false): Transform3D {
    if (this.origin.is_equal_approx(target)) {
      push_error("The transform's origin and target can't be equal.");
      return new Transform3D();
    }
    return new Transform3D(Basis.looking_at(target.subtract(this.origin), up, use_model_front), this.origin.clone());
  }

  /**
   * Interpolates rotation, scale and origin.
   *
   * @param xform - The transform at `weight` 1.
   * @param weight - 0 to 1.
   */
  interpolate_with(xform: Transform3D, weight: number): Transform3D {
    const [from, to] = [this.basis, xform.basis];
    const turned = from.get_rotation_quaternion().slerp(to.get_rotation_quaternion(), weight).normalized();
    const scale = Basis.from_scale(from.get_scale().lerp(to.get_scale(), weight));
    return new Transform3D(Basis.fromQuaternion(turned).multiply(scale), this.origin.lerp(xform.origin, weight));
  }

  /** @returns Whether no number in it is infinite or NaN. */
  is_finite(): boolean {
    return this.basis.is_finite() && this.origin.is_finite();
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

/** A plane through a transformed point of it, with a transformed normal. */
function movedPlane(plane: Plane, transform: Transform3D, normals: Basis): Plane {
  const point = transform.xform(plane.get_center());
  const normal = normals.xform(plane.normal).normalized();
  return new Plane(normal, normal.dot(point));
}
