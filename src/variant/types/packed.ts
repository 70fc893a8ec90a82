import { variantTag } from "../tag.js";
import {
  TYPE_PACKED_COLOR_ARRAY,
  TYPE_PACKED_STRING_ARRAY,
  TYPE_PACKED_VECTOR2_ARRAY,
  TYPE_PACKED_VECTOR3_ARRAY,
  TYPE_PACKED_VECTOR4_ARRAY,
} from "../variant-type.js";
import { Color } from "./color.js";
import { Vector2 } from "./vector2.js";
import { Vector3 } from "./vector3.js";
import { Vector4 } from "./vector4.js";

/** Godot's `PackedByteArray` is a `Uint8Array`. */
export type PackedByteArray = Uint8Array;
/** Godot's `PackedByteArray` is a `Uint8Array`. */
export const PackedByteArray = Uint8Array;
/** Godot's `PackedInt32Array` is an `Int32Array`. */
export type PackedInt32Array = Int32Array;
/** Godot's `PackedInt32Array` is an `Int32Array`. */
export const PackedInt32Array = Int32Array;
/** Godot's `PackedInt64Array` is a `BigInt64Array`. */
export type PackedInt64Array = BigInt64Array;
/** Godot's `PackedInt64Array` is a `BigInt64Array`. */
export const PackedInt64Array = BigInt64Array;
/** Godot's `PackedFloat32Array` is a `Float32Array`. */
export type PackedFloat32Array = Float32Array;
/** Godot's `PackedFloat32Array` is a `Float32Array`. */
export const PackedFloat32Array = Float32Array;
/** Godot's `PackedFloat64Array` is a `Float64Array`. */
export type PackedFloat64Array = Float64Array;
/** Godot's `PackedFloat64Array` is a `Float64Array`. */
export const PackedFloat64Array = Float64Array;

/**
 * Godot's `PackedStringArray`: a JS array of strings that is told apart from an `Array` of `String`s.
 *
 * `map`, `filter` and the like give plain arrays.
 */
export class PackedStringArray extends Array<string> {
  /** @param items - The strings. */
  constructor(items: Iterable<string> = []) {
    super();
    for (const item of items) this.push(item);
  }

  /** @returns How many strings there are. */
  size(): number {
    return this.length;
  }

  /** What `map`, `filter` and their like make: plain arrays. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  static {
    Object.defineProperty(PackedStringArray.prototype, variantTag, { value: TYPE_PACKED_STRING_ARRAY });
  }
}

/** The memory behind a packed array of vectors: float64 only in values of builds with 64-bit reals. */
export type Reals = Float32Array | Float64Array;

/** What a packed array of vectors is made of: a count, elements, or the components themselves. */
export type PackedInit<T> = number | Reals | Iterable<T>;

/**
 * A packed array of vectors or colors, backed by one typed array of all components.
 *
 * {@link get} makes an element of the memory and {@link set} writes one into it; for speed, work on {@link data}.
 */
export abstract class PackedVectorArray<T> {
  /** All components, element by element: other memory when the array has grown. */
  data: Reals;
  /** How many components an element has. */
  abstract readonly components: number;

  /**
   * @param init - How many zero elements, the elements, or the components (kept, not copied; a rest that makes no whole
   * element is left out of sight).
   */
  constructor(init: PackedInit<T> = 0) {
    const components = (this.constructor as unknown as { prototype: { components: number } }).prototype.components;
    if (typeof init === "number") this.data = new Float32Array(init * components);
    else if (init instanceof Float32Array || init instanceof Float64Array) this.data = init;
    else {
      const items = [...init];
      this.data = new Float32Array(items.length * components);
      for (let index = 0; index < items.length; index++) this.set(index, items[index]!);
    }
  }

  /** How many elements there are. */
  get length(): number {
    return Math.floor(this.data.length / this.components);
  }

  /** @returns How many elements there are. */
  size(): number {
    return this.length;
  }

  /** @returns Whether there are none. */
  is_empty(): boolean {
    return this.length === 0;
  }

  /**
   * @param index - From 0 to {@link length} - 1; outside, components are NaN.
   * @returns A copy of the element.
   */
  abstract get(index: number): T;

  /**
   * Writes an element into the memory.
   *
   * @param index - From 0 to {@link length} - 1; outside, nothing happens.
   * @param value - The element.
   */
  abstract set(index: number, value: T): void;

  /** Sets how many elements there are; new ones are zeros. @internal */
  _resize(length: number): void {
    const { data, components } = this;
    const count = length * components;
    if (count > data.length && data.byteOffset + count * data.BYTES_PER_ELEMENT > data.buffer.byteLength) {
      const grown = new (data.constructor as Float32ArrayConstructor)(Math.max(count, Math.ceil(data.length * 1.5)));
      grown.set(data);
      this.data = grown.subarray(0, count);
      return;
    }
    this.data = new (data.constructor as Float32ArrayConstructor)(data.buffer as ArrayBuffer, data.byteOffset, count);
    this.data.fill(0, Math.min(data.length, count));
  }

  /** @returns The elements as a JS array. */
  toArray(): T[] {
    return [...this];
  }

  /** Iterates over copies of the elements. */
  *[Symbol.iterator](): IterableIterator<T> {
    for (let index = 0; index < this.length; index++) yield this.get(index);
  }

  /**
   * Whether all components are equal; one that is NaN never is.
   *
   * @param other - An array of the same kind.
   */
  equals(other: this): boolean {
    return this.data.length === other.data.length && this.data.every((value, index) => value === other.data[index]);
  }

  /** @returns The elements as Godot prints them. */
  to_string(): string {
    return `[${this.toArray().join(", ")}]`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }
}

/** Godot's `PackedVector2Array`. */
export class PackedVector2Array extends PackedVectorArray<Vector2> {
  declare readonly components: 2;

  /** @inheritdoc */
  get(index: number): Vector2 {
    const { data } = this;
    const at = index * 2;
    const element = new Vector2();
    if (index < 0 || at + 2 > data.length) return new Vector2(Number.NaN, Number.NaN);
    element.x = data[at]!;
    element.y = data[at + 1]!;
    return element;
  }

  /** @inheritdoc */
  set(index: number, value: Vector2): void {
    const { data } = this;
    const at = index * 2;
    if (index < 0 || at + 2 > data.length) return;
    data[at] = value.x;
    data[at + 1] = value.y;
  }

  static {
    Object.defineProperty(PackedVector2Array.prototype, "components", { value: 2 });
    Object.defineProperty(PackedVector2Array.prototype, variantTag, { value: TYPE_PACKED_VECTOR2_ARRAY });
  }
}

/** Godot's `PackedVector3Array`. */
export class PackedVector3Array extends PackedVectorArray<Vector3> {
  declare readonly components: 3;

  /** @inheritdoc */
  get(index: number): Vector3 {
    const { data } = this;
    const at = index * 3;
    const element = new Vector3();
    if (index < 0 || at + 3 > data.length) return new Vector3(Number.NaN, Number.NaN, Number.NaN);
    element.x = data[at]!;
    element.y = data[at + 1]!;
    element.z = data[at + 2]!;
    return element;
  }

  /** @inheritdoc */
  set(index: number, value: Vector3): void {
    const { data } = this;
    const at = index * 3;
    if (index < 0 || at + 3 > data.length) return;
    data[at] = value.x;
    data[at + 1] = value.y;
    data[at + 2] = value.z;
  }

  static {
    Object.defineProperty(PackedVector3Array.prototype, "components", { value: 3 });
    Object.defineProperty(PackedVector3Array.prototype, variantTag, { value: TYPE_PACKED_VECTOR3_ARRAY });
  }
}

/** Godot's `PackedVector4Array`; exists since 4.3. */
export class PackedVector4Array extends PackedVectorArray<Vector4> {
  declare readonly components: 4;

  /** @inheritdoc */
  get(index: number): Vector4 {
    const { data } = this;
    const at = index * 4;
    const element = new Vector4();
    if (index < 0 || at + 4 > data.length) return new Vector4(Number.NaN, Number.NaN, Number.NaN, Number.NaN);
    element.x = data[at]!;
    element.y = data[at + 1]!;
    element.z = data[at + 2]!;
    element.w = data[at + 3]!;
    return element;
  }

  /** @inheritdoc */
  set(index: number, value: Vector4): void {
    const { data } = this;
    const at = index * 4;
    if (index < 0 || at + 4 > data.length) return;
    data[at] = value.x;
    data[at + 1] = value.y;
    data[at + 2] = value.z;
    data[at + 3] = value.w;
  }

  static {
    Object.defineProperty(PackedVector4Array.prototype, "components", { value: 4 });
    Object.defineProperty(PackedVector4Array.prototype, variantTag, { value: TYPE_PACKED_VECTOR4_ARRAY });
  }
}

/** Godot's `PackedColorArray`. */
export class PackedColorArray extends PackedVectorArray<Color> {
  declare readonly components: 4;

  /** @inheritdoc */
  get(index: number): Color {
    const { data } = this;
    const at = index * 4;
    const element = new Color();
    if (index < 0 || at + 4 > data.length) return new Color(Number.NaN, Number.NaN, Number.NaN, Number.NaN);
    element.r = data[at]!;
    element.g = data[at + 1]!;
    element.b = data[at + 2]!;
    element.a = data[at + 3]!;
    return element;
  }

  /** @inheritdoc */
  set(index: number, value: Color): void {
    const { data } = this;
    const at = index * 4;
    if (index < 0 || at + 4 > data.length) return;
    data[at] = value.r;
    data[at + 1] = value.g;
    data[at + 2] = value.b;
    data[at + 3] = value.a;
  }

  /** New colors are opaque. @internal */
  override _resize(length: number): void {
    const before = this.length;
    super._resize(length);
    for (let index = before; index < length; index++) this.data[index * 4 + 3] = 1;
  }

  static {
    Object.defineProperty(PackedColorArray.prototype, "components", { value: 4 });
    Object.defineProperty(PackedColorArray.prototype, variantTag, { value: TYPE_PACKED_COLOR_ARRAY });
  }
}
