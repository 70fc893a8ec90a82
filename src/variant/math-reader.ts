import { ByteReader } from "./byte-reader.js";
import { FLAG_64 } from "./header.js";
import {
  AABB,
  Basis,
  Color,
  Plane,
  Projection,
  Quaternion,
  Rect2,
  Rect2i,
  RID,
  Transform2D,
  Transform3D,
  Vector2,
  Vector3,
  Vector4,
  Vector4i,
} from "./types/index.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/** Reads the values of fixed size, vectors to projections. */
export class MathReader extends ByteReader {
  /** Reads a float of 4 or 8 bytes at an offset. */
  protected real(bytesEach: 4 | 8, at: number): number {
    return bytesEach === 4 ? this.float32At(at) : this.float64At(at);
  }

  // Components are assigned, not given to the constructor, which would round them to float32.

  /** Reads two reals of 4 or 8 bytes at an offset. */
  protected vector2(bytesEach: 4 | 8, at: number): Vector2 {
    const value = new Vector2();
    value.x = this.real(bytesEach, at);
    value.y = this.real(bytesEach, at + bytesEach);
    return value;
  }

  /** Reads three reals of 4 or 8 bytes, `stride` bytes apart, from an offset on. */
  protected vector3(bytesEach: 4 | 8, at: number, stride: number = bytesEach): Vector3 {
    const value = new Vector3();
    value.x = this.real(bytesEach, at);
    value.y = this.real(bytesEach, at + stride);
    value.z = this.real(bytesEach, at + 2 * stride);
    return value;
  }

  /** Reads four reals of 4 or 8 bytes at an offset. */
  protected vector4(bytesEach: 4 | 8, at: number): Vector4 {
    const value = new Vector4();
    value.x = this.real(bytesEach, at);
    value.y = this.real(bytesEach, at + bytesEach);
    value.z = this.real(bytesEach, at + 2 * bytesEach);
    value.w = this.real(bytesEach, at + 3 * bytesEach);
    return value;
  }

  /** The rows on the wire become columns. */
  protected basis(bytesEach: 4 | 8, at: number): Basis {
    const row = 3 * bytesEach;
    return new Basis(
      this.vector3(bytesEach, at, row),
      this.vector3(bytesEach, at + bytesEach, row),
      this.vector3(bytesEach, at + 2 * bytesEach, row),
    );
  }

  /** The rarer types of fixed size. */
  protected math(header: number): Variant {
    const size: 4 | 8 = header & FLAG_64 ? 8 : 4;
    switch (header & 0xff) {
      case T.TYPE_RECT2: {
        const at = this.take(4 * size);
        return new Rect2(this.vector2(size, at), this.vector2(size, at + 2 * size));
      }
      case T.TYPE_RECT2I: {
        const at = this.take(16);
        return new Rect2i(this.int32At(at), this.int32At(at + 4), this.int32At(at + 8), this.int32At(at + 12));
      }
      case T.TYPE_TRANSFORM2D: {
        const at = this.take(6 * size);
        return new Transform2D(
          this.vector2(size, at),
          this.vector2(size, at + 2 * size),
          this.vector2(size, at + 4 * size),
        );
      }
      case T.TYPE_VECTOR4I: {
        const at = this.take(16);
        return new Vector4i(this.int32At(at), this.int32At(at + 4), this.int32At(at + 8), this.int32At(at + 12));
      }
      case T.TYPE_PLANE: {
        const at = this.take(4 * size);
        const plane = new Plane(this.vector3(size, at));
        plane.d = this.real(size, at + 3 * size);
        return plane;
      }
      case T.TYPE_QUATERNION: {
        const at = this.take(4 * size);
        const value = new Quaternion();
        value.x = this.real(size, at);
        value.y = this.real(size, at + size);
        value.z = this.real(size, at + 2 * size);
        value.w = this.real(size, at + 3 * size);
        return value;
      }
      case T.TYPE_AABB: {
        const at = this.take(6 * size);
        return new AABB(this.vector3(size, at), this.vector3(size, at + 3 * size));
      }
      case T.TYPE_BASIS:
        return this.basis(size, this.take(9 * size));
      case T.TYPE_TRANSFORM3D: {
        const at = this.take(12 * size);
        return new Transform3D(this.basis(size, at), this.vector3(size, at + 9 * size));
      }
      case T.TYPE_PROJECTION: {
        const at = this.take(16 * size);
        return new Projection(
          this.vector4(size, at),
          this.vector4(size, at + 4 * size),
          this.vector4(size, at + 8 * size),
          this.vector4(size, at + 12 * size),
        );
      }
      case T.TYPE_COLOR: {
        const at = this.take(16);
        return new Color(this.float32At(at), this.float32At(at + 4), this.float32At(at + 8), this.float32At(at + 12));
      }
      case T.TYPE_RID:
        return new RID(this.readU64());
      default:
        return this.fail("ERR_INVALID_DATA", `Unknown type ${header & 0xff}`, this.position - 4);
    }
  }
}
