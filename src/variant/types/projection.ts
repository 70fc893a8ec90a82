import { push_error } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_PROJECTION } from "../variant-type.js";
import type { AABB } from "./aabb.js";
import { Basis } from "./basis.js";
import { Plane } from "./plane.js";
import {
  depthCorrection,
  fitBox,
  forHmd,
  frustum,
  frustumAspect,
  invertMatrix,
  orthogonal,
  orthogonalAspect,
  perspective,
  perspectiveHmd,
  verticalField,
} from "./projection-make.js";
import { fround } from "./real.js";
import type { Rect2 } from "./rect2.js";
import { difference, product, quotient, sum } from "./single.js";
import { Transform3D } from "./transform3d.js";
import { Vector2 } from "./vector2.js";
import { Vector3 } from "./vector3.js";
import { Vector4 } from "./vector4.js";

/** The terms of the determinant in the engine's order: for each column the row. */
const DETERMINANT =
  "+3210 -2310 -3120 +1320 +2130 -1230 -3201 +2301 +3021 -0321 -2031 +0231 " +
  "+3102 -1302 -3012 +0312 +1032 -0132 -2103 +1203 +2013 -0213 -1023 +0123";

/** Godot's `Projection`: a 4x4 matrix of float32, held by its columns. The default is the identity. */
export class Projection {
  /** Column 0. */
  x: Vector4;
  /** Column 1. */
  y: Vector4;
  /** Column 2. */
  z: Vector4;
  /** Column 3. */
  w: Vector4;

  /**
   * The vectors are kept, not copied.
   *
   * @param x - Column 0.
   * @param y - Column 1.
   * @param z - Column 2.
   * @param w - Column 3.
   */
  constructor(
    x: Vector4 = new Vector4(1, 0, 0, 0),
    y: Vector4 = new Vector4(0, 1, 0, 0),
    z: Vector4 = new Vector4(0, 0, 1, 0),
    w: Vector4 = new Vector4(0, 0, 0, 1),
  ) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.w = w;
  }

  /** The projection that changes nothing. */
  static IDENTITY(): Projection {
    return new Projection();
  }

  /** All numbers 0. */
  static ZERO(): Projection {
    return new Projection(new Vector4(), new Vector4(), new Vector4(), new Vector4());
  }

  /** `Projection.PLANE_NEAR`. */
  static readonly PLANE_NEAR = 0;
  /** `Projection.PLANE_FAR`. */
  static readonly PLANE_FAR = 1;
  /** `Projection.PLANE_LEFT`. */
  static readonly PLANE_LEFT = 2;
  /** `Projection.PLANE_TOP`. */
  static readonly PLANE_TOP = 3;
  /** `Projection.PLANE_RIGHT`. */
  static readonly PLANE_RIGHT = 4;
  /** `Projection.PLANE_BOTTOM`. */
  static readonly PLANE_BOTTOM = 5;

  /**
   * Godot's constructor from a transform.
   *
   * @param from - The transform.
   */
  static fromTransform(from: Transform3D): Projection {
    const column = ({ x, y, z }: Vector3, w: number): Vector4 => new Vector4(x, y, z, w);
    const { basis, origin } = from;
    return new Projection(column(basis.x, 0), column(basis.y, 0), column(basis.z, 0), column(origin, 1));
  }

  /** @returns The transform that is in it: Godot's `Transform3D(projection)`. */
  toTransform(): Transform3D {
    const column = ({ x, y, z }: Vector4): Vector3 => new Vector3(x, y, z);
    return new Transform3D(new Basis(column(this.x), column(this.y), column(this.z)), column(this.w));
  }

  /**
   * From a depth of -1 to 1 to one of 0 to 1, reversed.
   *
   * @param flip_y - Whether y is turned about.
   */
  static create_depth_correction(flip_y: boolean): Projection {
    return of(depthCorrection(flip_y));
  }

  /**
   * Scales and moves a box to the cube from -1 to 1.
   *
   * @param aabb - The box.
   */
  static create_fit_aabb(aabb: AABB): Projection {
    return of(fitBox(aabb));
  }

  /**
   * For a head-mounted display.
   *
   * @param eye - 1 for the left, 2 for the right.
   * @param aspect - Width by height.
   * @param intraocular_dist - The distance between the eyes.
   * @param display_width - The width of the display.
   * @param display_to_lens - The distance to the lens.
   * @param oversample - By how much more is drawn.
   * @param z_near - The near plane.
   * @param z_far - The far plane.
   */
  static create_for_hmd(
    eye: number,
    aspect: number,
    intraocular_dist: number,
    display_width: number,
    display_to_lens: number,
    oversample: number,
    z_near: number,
    z_far: number,
  ): Projection {
    return of(forHmd(eye, aspect, intraocular_dist, display_width, display_to_lens, oversample, z_near, z_far));
  }

  /**
   * A frustum by its sides.
   *
   * @param left - The left side at the near plane.
   * @param right - The right.
   * @param bottom - The bottom.
   * @param top - The top.
   * @param z_near - The near plane.
   * @param z_far - The far plane.
   */
  static create_frustum(
    left: number,
    right: number,
    bottom: number,
    top: number,
    z_near: number,
    z_far: number,
  ): Projection {
    return of(frustum(left, right, bottom, top, z_near, z_far));
  }

  /**
   * A frustum by its size.
   *
   * @param size - Its height, or its width if `flip_fov`.
   * @param aspect - Width by height.
   * @param offset - Where its middle is.
   * @param z_near - The near plane.
   * @param z_far - The far plane.
   * @param flip_fov - Whether the size is the width.
   */
  static create_frustum_aspect(
    size: number,
    aspect: number,
    offset: Vector2,
    z_near: number,
    z_far: number,
    flip_fov = false,
  ): Projection {
    return of(frustumAspect(size, aspect, offset, z_near, z_far, flip_fov));
  }

  /**
   * Moves the square from 0 to 1 to a rectangle.
   *
   * @param rect - The rectangle.
   */
  static create_light_atlas_rect(rect: Rect2): Projection {
    const { position, size } = rect;
    return of([size.x, 0, 0, 0, 0, size.y, 0, 0, 0, 0, 1, 0, position.x, position.y, 0, 1]);
  }

  /**
   * Without perspective, by its sides.
   *
   * @param left - The left side.
   * @param right - The right.
   * @param bottom - The bottom.
   * @param top - The top.
   * @param z_near - The near plane.
   * @param z_far - The far plane.
   */
  static create_orthogonal(
    left: number,
    right: number,
    bottom: number,
    top: number,
    z_near: number,
    z_far: number,
  ): Projection {
    return of(orthogonal(left, right, bottom, top, z_near, z_far));
  }

  /**
   * Without perspective, by its size.
   *
   * @param size - Its height, or its width if `flip_fov`.
   * @param aspect - Width by height.
   * @param z_near - The near plane.
   * @param z_far - The far plane.
   * @param flip_fov - Whether the size is the width.
   */
  static create_orthogonal_aspect(
    size: number,
    aspect: number,
    z_near: number,
    z_far: number,
    flip_fov = false,
  ): Projection {
    return of(orthogonalAspect(size, aspect, z_near, z_far, flip_fov));
  }

  /**
   * With perspective.
   *
   * @param fovy - The field of view in degrees: the vertical one, or the horizontal if `flip_fov`.
   * @param aspect - Width by height.
   * @param z_near - The near plane.
   * @param z_far - The far plane.
   * @param flip_fov - Whether the field of view is the horizontal one.
   */
  static create_perspective(fovy: number, aspect: number, z_near: number, z_far: number, flip_fov = false): Projection {
    return of(perspective(fovy, aspect, z_near, z_far, flip_fov));
  }

  /**
   * With perspective, for one eye.
   *
   * @param fovy - The field of view in degrees.
   * @param aspect - Width by height.
   * @param z_near - The near plane.
   * @param z_far - The far plane.
   * @param flip_fov - Whether the field of view is the horizontal one.
   * @param eye - 1 for the left, 2 for the right.
   * @param intraocular_dist - The distance between the eyes.
   * @param convergence_dist - Where both see the same.
   */
  static create_perspective_hmd(
    fovy: number,
    aspect: number,
    z_near: number,
    z_far: number,
    flip_fov: boolean,
    eye: number,
    intraocular_dist: number,
    convergence_dist: number,
  ): Projection {
    const made = perspectiveHmd(fovy, aspect, z_near, z_far, flip_fov, eye, intraocular_dist, convergence_dist);
    const moved = new Projection();
    moved.w = new Vector4(made.moved, 0, 0, 1);
    return of(made.frustum).multiply(moved);
  }

  /**
   * The vertical field of view for a horizontal one.
   *
   * @param fovx - In degrees.
   * @param aspect - Height by width.
   */
  static get_fovy(fovx: number, aspect: number): number {
    return verticalField(fovx, aspect);
  }

  /**
   * Transforms: Godot's `projection * vector` and `projection * projection`.
   *
   * @param by - A vector, which is transformed, or a projection, which is done before this one.
   */
  multiply(by: Vector4): Vector4;
  multiply(by: Projection): Projection;
  multiply(by: Vector4 | Projection): Vector4 | Projection {
    if (by instanceof Vector4) return this.xform(by);
    // A sum that begins with 0: no result is -0.
    const column = (it: Vector4): Vector4 => this.xform(it)._map((value) => value + 0);
    return new Projection(column(by.x), column(by.y), column(by.z), column(by.w));
  }

  /** Godot's `projection * vector`. @internal */
  xform(point: Vector4): Vector4 {
    const { x, y, z, w } = this;
    return x.multiply(point.x).add(y.multiply(point.y)).add(z.multiply(point.z)).add(w.multiply(point.w));
  }

  /** Godot's `vector * projection`. @internal */
  xformInv(point: Vector4): Vector4 {
    return new Vector4(this.x.dot(point), this.y.dot(point), this.z.dot(point), this.w.dot(point));
  }

  /** @returns The inverse; the same projection, and an error logged, when there is none. */
  inverse(): Projection {
    const numbers = invertMatrix(this.#numbers());
    if (numbers === null) push_error("The projection has no inverse.");
    return of(numbers ?? this.#numbers());
  }

  /** @returns The determinant. */
  determinant(): number {
    const m = this.#numbers();
    const at = (digits: string): number =>
      [...digits].reduce((all, row, column) => product(all, m[column * 4 + Number(row)]!), 1);
    return DETERMINANT.split(" ").reduce((total, term, index) => {
      const value = at(term.slice(1));
      if (index === 0) return value;
      return term.startsWith("-") ? difference(total, value) : sum(total, value);
    }, 0);
  }

  /** @returns The same projection, y turned about. */
  flipped_y(): Projection {
    return new Projection(this.x.clone(), this.y.negate(), this.z.clone(), this.w.clone());
  }

  /**
   * Moved by less than a pixel.
   *
   * @param offset - How far, where the whole is 2 wide.
   */
  jitter_offseted(offset: Vector2): Projection {
    const moved = this.w.add(new Vector4(offset.x, offset.y, 0, 0));
    return new Projection(
      this.x.clone(),
      this.y.clone(),
      this.z.clone(),
      new Vector4(moved.x, moved.y, this.w.z, this.w.w),
    );
  }

  /**
   * With another near plane.
   *
   * @param new_znear - The near plane.
   */
  perspective_znear_adjusted(new_znear: number): Projection {
    const far = this.get_z_far();
    const depth = difference(far, new_znear);
    const { x, y, z, w } = this;
    return new Projection(
      x.clone(),
      y.clone(),
      new Vector4(z.x, z.y, quotient(-sum(far, new_znear), depth), z.w),
      new Vector4(w.x, w.y, quotient(product(product(-2, new_znear), far), depth), w.w),
    );
  }

  /** @returns Width by height. */
  get_aspect(): number {
    return quotient(this.y.y, this.x.x);
  }

  /** @returns Half the width and height of the far plane. */
  get_far_plane_half_extents(): Vector2 {
    return this.#halfExtents(this.get_z_far());
  }

  /** @returns Half the width and height of the near plane. */
  get_viewport_half_extents(): Vector2 {
    return this.#halfExtents(this.get_z_near());
  }

  #halfExtents(depth: number): Vector2 {
    const width = sum(product(-depth, this.z.w), this.w.w);
    return new Vector2(quotient(width, this.x.x), quotient(width, this.y.y));
  }

  /** @returns The horizontal field of view in degrees. */
  get_fov(): number {
    const angle = (y: number): number => fround(Math.atan2(fround(y), fround(this.x.x)));
    const width =
      this.z.x === 0 ? product(2, angle(1)) : difference(angle(sum(this.z.x, 1)), angle(difference(this.z.x, 1)));
    return product(width, quotient(180, Math.PI));
  }

  /** @returns By how much less detail is needed. */
  get_lod_multiplier(): number {
    return quotient(2, this.x.x);
  }

  /**
   * How many pixels a meter has.
   *
   * @param for_pixel_width - The width of the viewport in pixels.
   */
  get_pixels_per_meter(for_pixel_width: number): number {
    const width = quotient(product(2, sum(product(-this.get_z_near(), this.z.w), this.w.w)), this.x.x);
    const pixels = Math.trunc(quotient(for_pixel_width, width));
    return pixels >= -0x80000000 && pixels <= 0x7fffffff ? pixels + 0 : -0x80000000;
  }

  /**
   * One of the six planes of the frustum.
   *
   * @param plane - 0 near, 1 far, 2 left, 3 top, 4 right, 5 bottom.
   */
  get_projection_plane(plane: number): Plane {
    const [axis, combine] = (
      [
        [2, sum],
        [2, difference],
        [0, sum],
        [1, difference],
        [0, difference],
        [1, sum],
      ] as const
    )[plane] ?? [0, null];
    if (combine === null) return new Plane();
    const part = (column: Vector4): number => combine(column.w, column._at(axis));
    const found = new Plane(-part(this.x), -part(this.y), -part(this.z), part(this.w));
    return found.normalized();
  }

  /** @returns The distance of the far plane. */
  get_z_far(): number {
    return quotient(difference(this.w.w, this.w.z), difference(this.z.w, this.z.z));
  }

  /** @returns The distance of the near plane. */
  get_z_near(): number {
    return quotient(sum(this.w.w, this.w.z), sum(this.z.w, this.z.z));
  }

  /** @returns Whether there is no perspective. */
  is_orthogonal(): boolean {
    return this.z.w === 0;
  }

  #numbers(): number[] {
    return [this.x, this.y, this.z, this.w].flatMap(({ x, y, z, w }) => [x, y, z, w]);
  }

  /**
   * Compares exactly.
   *
   * @param other - A projection.
   * @returns Whether all components are equal.
   */
  equals(other: Projection): boolean {
    return this.x.equals(other.x) && this.y.equals(other.y) && this.z.equals(other.z) && this.w.equals(other.w);
  }

  /**
   * Compares with Godot's tolerance for each component.
   *
   * @param other - A projection.
   * @returns Whether all components are approximately equal.
   */
  is_equal_approx(other: Projection): boolean {
    return (
      this.x.is_equal_approx(other.x) &&
      this.y.is_equal_approx(other.y) &&
      this.z.is_equal_approx(other.z) &&
      this.w.is_equal_approx(other.w)
    );
  }

  /** @returns What Godot prints. */
  to_string(): string {
    return `[X: ${this.x}, Y: ${this.y}, Z: ${this.z}, W: ${this.w}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Projection.prototype, variantTag, { value: TYPE_PROJECTION });
  }
}

/** A projection of 16 numbers by columns. */
function of(n: readonly number[]): Projection {
  const column = (at: number): Vector4 => new Vector4(n[at], n[at + 1], n[at + 2], n[at + 3]);
  return new Projection(column(0), column(4), column(8), column(12));
}
