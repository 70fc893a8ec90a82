import { ByteWriter } from "./byte-writer.js";
import { FLAG_64 } from "./header.js";
import type {
  AABB,
  Basis,
  Color,
  Plane,
  Projection,
  Quaternion,
  Rect2,
  Rect2i,
  Transform2D,
  Transform3D,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
} from "./types/index.js";
import * as T from "./variant-type.js";

/** Writes the values of fixed size, vectors to projections, into room that has been reserved. */
export class MathWriter extends ByteWriter {
  /** Whether reals have 64 bits. */
  protected readonly double: boolean;
  private readonly realFlag: number;

  constructor(double: boolean, capacity?: number, maxBytes?: number) {
    super(capacity, maxBytes);
    this.double = double;
    this.realFlag = double ? FLAG_64 : 0;
  }

  /**
   * Writes a math type with its header.
   *
   * @param type - Its `Variant.Type`.
   * @param value - The value.
   * @returns Whether it was one.
   */
  protected writeMath(type: number, value: object): boolean {
    switch (type) {
      case T.TYPE_VECTOR2: {
        const { x, y } = value as Vector2;
        this.word(type | this.realFlag);
        this.real2(x, y);
        return true;
      }
      case T.TYPE_VECTOR2I: {
        const { x, y } = value as Vector2i;
        this.word(type);
        this.word(x);
        this.word(y);
        return true;
      }
      case T.TYPE_RECT2: {
        const { position, size } = value as Rect2;
        this.word(type | this.realFlag);
        this.real2(position.x, position.y);
        this.real2(size.x, size.y);
        return true;
      }
      case T.TYPE_RECT2I: {
        const { position, size } = value as Rect2i;
        this.word(type);
        this.word(position.x);
        this.word(position.y);
        this.word(size.x);
        this.word(size.y);
        return true;
      }
      case T.TYPE_VECTOR3: {
        const { x, y, z } = value as Vector3;
        this.word(type | this.realFlag);
        this.real3(x, y, z);
        return true;
      }
      case T.TYPE_VECTOR3I: {
        const { x, y, z } = value as Vector3i;
        this.word(type);
        this.word(x);
        this.word(y);
        this.word(z);
        return true;
      }
      case T.TYPE_TRANSFORM2D: {
        const { x, y, origin } = value as Transform2D;
        this.word(type | this.realFlag);
        this.real2(x.x, x.y);
        this.real2(y.x, y.y);
        this.real2(origin.x, origin.y);
        return true;
      }
      case T.TYPE_VECTOR4:
      case T.TYPE_QUATERNION: {
        const { x, y, z, w } = value as Vector4 | Quaternion;
        this.word(type | this.realFlag);
        this.real4(x, y, z, w);
        return true;
      }
      case T.TYPE_VECTOR4I: {
        const { x, y, z, w } = value as Vector4i;
        this.word(type);
        this.word(x);
        this.word(y);
        this.word(z);
        this.word(w);
        return true;
      }
      case T.TYPE_PLANE: {
        const { normal, d } = value as Plane;
        this.word(type | this.realFlag);
        this.real4(normal.x, normal.y, normal.z, d);
        return true;
      }
      case T.TYPE_AABB: {
        const { position, size } = value as AABB;
        this.word(type | this.realFlag);
        this.real3(position.x, position.y, position.z);
        this.real3(size.x, size.y, size.z);
        return true;
      }
      case T.TYPE_BASIS:
        this.word(type | this.realFlag);
        this.writeBasis(value as Basis);
        return true;
      case T.TYPE_TRANSFORM3D: {
        const { basis, origin } = value as Transform3D;
        this.word(type | this.realFlag);
        this.writeBasis(basis);
        this.real3(origin.x, origin.y, origin.z);
        return true;
      }
      case T.TYPE_PROJECTION: {
        const { x, y, z, w } = value as Projection;
        this.word(type | this.realFlag);
        this.real4(x.x, x.y, x.z, x.w);
        this.real4(y.x, y.y, y.z, y.w);
        this.real4(z.x, z.y, z.z, z.w);
        this.real4(w.x, w.y, w.z, w.w);
        return true;
      }
      case T.TYPE_COLOR: {
        const { r, g, b, a } = value as Color;
        this.word(type);
        this.float32(r);
        this.float32(g);
        this.float32(b);
        this.float32(a);
        return true;
      }
      default:
        return false;
    }
  }

  private real(value: number): void {
    if (this.double) this.float64(value);
    else this.float32(value);
  }

  private real2(x: number, y: number): void {
    if (!this.double) {
      const at = this.position;
      this.memory.setFloat32(at, x, true);
      this.memory.setFloat32(at + 4, y, true);
      this.position = at + 8;
    } else {
      this.real(x);
      this.real(y);
    }
  }

  private real3(x: number, y: number, z: number): void {
    if (!this.double) {
      const at = this.position;
      this.memory.setFloat32(at, x, true);
      this.memory.setFloat32(at + 4, y, true);
      this.memory.setFloat32(at + 8, z, true);
      this.position = at + 12;
    } else {
      this.real2(x, y);
      this.real(z);
    }
  }

  private real4(x: number, y: number, z: number, w: number): void {
    this.real2(x, y);
    this.real2(z, w);
  }

  private writeBasis({ x, y, z }: Basis): void {
    this.real3(x.x, y.x, z.x);
    this.real3(x.y, y.y, z.y);
    this.real3(x.z, y.z, z.z);
  }
}
