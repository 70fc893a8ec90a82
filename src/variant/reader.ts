import { type ErrorName, GodotError, Signal } from "../core/index.js";
import { coerceElement } from "./coerce.js";
import type { DecodeOptions } from "./options.js";
import { type EngineProfile, engineProfile } from "./profile.js";
import {
  AABB,
  ANY_TYPE,
  Basis,
  Callable,
  Color,
  type ContainerType,
  EncodedObject,
  EncodedObjectAsID,
  GDArray,
  GDDictionary,
  GDFloat,
  GDInt,
  NodePath,
  PackedColorArray,
  PackedStringArray,
  PackedVector2Array,
  PackedVector3Array,
  PackedVector4Array,
  Plane,
  Projection,
  Quaternion,
  type Reals,
  Rect2,
  Rect2i,
  RID,
  StringName,
  Transform2D,
  Transform3D,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
} from "./types/index.js";
import { readUtf8 } from "./utf8.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";
import { MAX_DEPTH, swapElements } from "./writer.js";

const FLAG_64 = 1 << 16;
const FLAG_OBJECT_AS_ID = 1 << 16;
const KIND_BUILTIN = 1;
const KIND_CLASS_NAME = 2;

const HOST_IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Makes an array of numbers over memory. */
type NumbersClass<A> = {
  new (buffer: ArrayBufferLike, byteOffset?: number, length?: number): A;
  readonly BYTES_PER_ELEMENT: number;
};

/**
 * Reads Variants out of bytes in place.
 *
 * Lengths are checked against the bytes that are left before anything is allocated, so memory is bounded by the input.
 * Every read fails with a {@link GodotError} that carries the offset at fault, counted from the start of the array;
 * after a failure {@link position} is where reading stopped.
 */
export class VariantReader {
  /** Offset of the next byte to read. */
  position: number;
  private bytes: Uint8Array = NOTHING;
  private memory: DataView = NOWHERE;
  private end = 0;
  private readonly profile: EngineProfile;
  private readonly wrap: boolean;
  private readonly alias: boolean;
  private readonly options: DecodeOptions;

  /**
   * @param bytes - What to read.
   * @param options - How values are decoded.
   * @param position - Where to begin.
   */
  constructor(bytes: Uint8Array, options: DecodeOptions = {}, position = 0) {
    this.options = options;
    this.profile = engineProfile(options.version);
    this.wrap = options.wrap === true;
    this.alias = options.alias === true;
    this.position = position;
    this.reset(bytes, position);
  }

  /**
   * Turns to other bytes, so that one reader serves many packets.
   *
   * @param bytes - What to read.
   * @param position - Where to begin.
   * @param end - Where to stop.
   */
  reset(bytes: Uint8Array, position = 0, end: number = bytes.length): void {
    this.bytes = bytes;
    if (bytes.buffer !== this.memory.buffer || bytes.byteOffset !== this.memory.byteOffset) {
      this.memory = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } else if (bytes.byteLength !== this.memory.byteLength) {
      this.memory = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.position = position;
    this.end = Math.min(end, bytes.length);
    if (!(position >= 0 && position <= this.end)) this.fail("ERR_INVALID_PARAMETER", `Offset ${position} is outside`);
  }

  /** How many bytes are left. */
  get remaining(): number {
    return this.end - this.position;
  }

  /** @returns The next byte. */
  readU8(): number {
    this.need(1);
    return this.bytes[this.position++]!;
  }

  /** @returns The next 16 bits, unsigned, little-endian. */
  readU16(): number {
    this.need(2);
    const value = this.memory.getUint16(this.position, true);
    this.position += 2;
    return value;
  }

  /** @returns The next 32 bits, unsigned, little-endian. */
  readU32(): number {
    this.need(4);
    const value = this.memory.getUint32(this.position, true);
    this.position += 4;
    return value;
  }

  /** @returns The next 32 bits, signed, little-endian. */
  readI32(): number {
    return this.readU32() | 0;
  }

  /** @returns The next 64 bits, unsigned, little-endian. */
  readU64(): bigint {
    this.need(8);
    const value = this.memory.getBigUint64(this.position, true);
    this.position += 8;
    return value;
  }

  /**
   * @param count - How many bytes to take.
   * @returns A view of them: the memory is the packet's.
   */
  readBytes(count: number): Uint8Array {
    this.need(count);
    const view = this.bytes.subarray(this.position, this.position + count);
    this.position += count;
    return view;
  }

  /**
   * Reads a value in the ordinary form.
   *
   * @returns The value.
   * @throws GodotError `ERR_INVALID_DATA` or `ERR_FILE_EOF` for bytes that are no Variant, `ERR_UNAUTHORIZED` for an
   * object that may not be decoded, `ERR_OUT_OF_MEMORY` for more nesting than {@link MAX_DEPTH}.
   */
  read(): Variant {
    return this.readValue(0);
  }

  /**
   * Reads a value in the compressed form of RPCs and replication.
   *
   * @returns The value.
   * @throws GodotError as {@link read}.
   */
  readCompressed(): Variant {
    this.need(1);
    const at = this.position;
    const meta = this.bytes[at]!;
    const type = meta & 0x3f;
    if (type === T.TYPE_BOOL) {
      this.position = at + 1;
      return meta >= 0x80;
    }
    if (type === T.TYPE_INT) return this.readCompressedInt(meta >> 6);
    return this.readValue(0);
  }

  private readCompressedInt(mode: number): Variant {
    const at = this.position + 1;
    const size = 1 << mode;
    this.position = at;
    this.need(size);
    this.position = at + size;
    switch (mode) {
      case 0:
        return this.int(this.memory.getInt8(at));
      case 1:
        return this.int(this.memory.getInt16(at, true));
      case 2:
        return this.int(this.memory.getInt32(at, true));
      default:
        return this.int64(at);
    }
  }

  private int(value: number | bigint): Variant {
    return this.wrap ? new GDInt(value) : value;
  }

  private int64(at: number): Variant {
    const high = this.memory.getInt32(at + 4, true);
    // Within 2^53 either way the halves make the number without a bigint.
    if (high >= -0x200000 && high < 0x200000) {
      const value = high * 0x1_0000_0000 + this.memory.getUint32(at, true);
      if (Number.isSafeInteger(value)) return this.int(value);
    }
    return this.int(this.memory.getBigInt64(at, true));
  }

  private float(value: number): Variant {
    return this.wrap ? new GDFloat(value) : value;
  }

  private fail(code: ErrorName, message: string, offset = this.position): never {
    throw new GodotError(code, `${message} at offset ${offset}`, { offset });
  }

  /** Checks that bytes are there; a negative count is never enough. */
  private need(count: number): void {
    if (count > this.end - this.position || count < 0) {
      this.fail("ERR_INVALID_DATA", `${count} more bytes are needed, ${this.end - this.position} are left`);
    }
  }

  private readValue(depth: number): Variant {
    if (depth > MAX_DEPTH) this.fail("ERR_OUT_OF_MEMORY", `A value is nested deeper than ${MAX_DEPTH} levels`);
    const start = this.position;
    if (this.end - start < 4) this.need(4);
    const header = this.memory.getInt32(start, true);
    const at = start + 4;
    this.position = at;
    switch (header & 0xff) {
      case T.TYPE_NIL:
        return null;
      case T.TYPE_BOOL:
        this.take(4);
        return this.memory.getInt32(at, true) !== 0;
      case T.TYPE_INT:
        if (header & FLAG_64) {
          this.take(8);
          return this.int64(at);
        }
        this.take(4);
        return this.wrap ? new GDInt(this.memory.getInt32(at, true)) : this.memory.getInt32(at, true);
      case T.TYPE_FLOAT:
        if (header & FLAG_64) {
          this.take(8);
          return this.float(this.memory.getFloat64(at, true));
        }
        this.take(4);
        return this.float(this.memory.getFloat32(at, true));
      case T.TYPE_STRING:
        return this.string();
      case T.TYPE_VECTOR2:
        return header & FLAG_64 ? this.vector2(8, this.take(16)) : this.vector2(4, this.take(8));
      case T.TYPE_VECTOR2I:
        this.take(8);
        return new Vector2i(this.memory.getInt32(at, true), this.memory.getInt32(at + 4, true));
      case T.TYPE_VECTOR3:
        return header & FLAG_64 ? this.vector3(8, this.take(24)) : this.vector3(4, this.take(12));
      case T.TYPE_VECTOR3I: {
        this.take(12);
        const { memory } = this;
        return new Vector3i(memory.getInt32(at, true), memory.getInt32(at + 4, true), memory.getInt32(at + 8, true));
      }
      case T.TYPE_VECTOR4:
        return header & FLAG_64 ? this.vector4(8, this.take(32)) : this.vector4(4, this.take(16));
      case T.TYPE_STRING_NAME:
        return new StringName(this.string());
      case T.TYPE_NODE_PATH:
        return this.nodePath();
      case T.TYPE_OBJECT:
        return this.object(header, depth);
      case T.TYPE_CALLABLE:
        return new Callable();
      case T.TYPE_SIGNAL:
        return this.signal();
      case T.TYPE_DICTIONARY:
        return this.dictionary(header, depth);
      case T.TYPE_ARRAY:
        return this.array(header, depth);
      default:
        return (header & 0xff) >= T.TYPE_PACKED_BYTE_ARRAY ? this.packed(header) : this.math(header);
    }
  }

  /** Moves past a part of fixed size whose bytes must all be there. Returns where it starts. */
  private take(count: number): number {
    const at = this.position;
    if (count > this.end - at) this.need(count);
    this.position = at + count;
    return at;
  }

  private real(bytesEach: 4 | 8, at: number): number {
    return bytesEach === 4 ? this.memory.getFloat32(at, true) : this.memory.getFloat64(at, true);
  }

  // Components are assigned, not given to the constructor, which would round them to float32.

  private vector2(bytesEach: 4 | 8, at: number): Vector2 {
    const value = new Vector2();
    value.x = this.real(bytesEach, at);
    value.y = this.real(bytesEach, at + bytesEach);
    return value;
  }

  private vector3(bytesEach: 4 | 8, at: number, stride: number = bytesEach): Vector3 {
    const value = new Vector3();
    value.x = this.real(bytesEach, at);
    value.y = this.real(bytesEach, at + stride);
    value.z = this.real(bytesEach, at + 2 * stride);
    return value;
  }

  private vector4(bytesEach: 4 | 8, at: number): Vector4 {
    const value = new Vector4();
    value.x = this.real(bytesEach, at);
    value.y = this.real(bytesEach, at + bytesEach);
    value.z = this.real(bytesEach, at + 2 * bytesEach);
    value.w = this.real(bytesEach, at + 3 * bytesEach);
    return value;
  }

  /** The rows on the wire become columns. */
  private basis(bytesEach: 4 | 8, at: number): Basis {
    const row = 3 * bytesEach;
    return new Basis(
      this.vector3(bytesEach, at, row),
      this.vector3(bytesEach, at + bytesEach, row),
      this.vector3(bytesEach, at + 2 * bytesEach, row),
    );
  }

  /** The rarer types of fixed size. */
  private math(header: number): Variant {
    const size: 4 | 8 = header & FLAG_64 ? 8 : 4;
    switch (header & 0xff) {
      case T.TYPE_RECT2: {
        const at = this.take(4 * size);
        return new Rect2(this.vector2(size, at), this.vector2(size, at + 2 * size));
      }
      case T.TYPE_RECT2I: {
        const at = this.take(16);
        const { memory } = this;
        return new Rect2i(
          memory.getInt32(at, true),
          memory.getInt32(at + 4, true),
          memory.getInt32(at + 8, true),
          memory.getInt32(at + 12, true),
        );
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
        const { memory } = this;
        return new Vector4i(
          memory.getInt32(at, true),
          memory.getInt32(at + 4, true),
          memory.getInt32(at + 8, true),
          memory.getInt32(at + 12, true),
        );
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
        const { memory } = this;
        return new Color(
          memory.getFloat32(at, true),
          memory.getFloat32(at + 4, true),
          memory.getFloat32(at + 8, true),
          memory.getFloat32(at + 12, true),
        );
      }
      case T.TYPE_RID:
        return new RID(this.readU64());
      default:
        return this.fail("ERR_INVALID_DATA", `Unknown type ${header & 0xff}`, this.position - 4);
    }
  }

  /** A string with its length in front and padding behind. */
  private string(terminated = false): string {
    if (this.end - this.position < 4) this.need(4);
    const length = this.memory.getInt32(this.position, true);
    const start = this.position + 4;
    // The padding must be there too. A negative length is more than two billion bytes.
    const padded = length < 0 ? length : (length + 3) & ~3;
    if (length < 0 || padded < 0 || padded > this.end - start) {
      this.fail("ERR_FILE_EOF", `A string of ${length >>> 0} bytes does not fit into the ${this.end - start} left`);
    }
    let stop = start + length;
    if (terminated && length > 0 && this.bytes[stop - 1] === 0) stop--;
    const text = readUtf8(this.bytes, start, stop);
    if (text === null) this.fail("ERR_INVALID_DATA", "A string is not valid UTF-8", start);
    this.position = start + padded;
    return text;
  }

  /** A count of parts, each at least `leastBytes` long: more than fit are refused before anything is made of them. */
  private count(leastBytes: number, mask: number): number {
    if (this.end - this.position < 4) this.need(4);
    const count = this.memory.getInt32(this.position, true) & mask;
    const left = this.end - this.position - 4;
    if (count < 0 || count * leastBytes > left) {
      this.fail("ERR_INVALID_DATA", `${count >>> 0} elements do not fit into the ${left} bytes left`);
    }
    this.position += 4;
    return count;
  }

  private nodePath(): NodePath {
    const start = this.position;
    const head = this.readI32();
    // Without the mark it is the format of Godot 2, which Godot 4 does not read either.
    if (head >= 0) this.fail("ERR_INVALID_DATA", "A NodePath is in a format of the past", start);
    const names = head & 0x7fffffff;
    let subnames = this.readU32();
    const flags = this.readU32();
    // An obsolete form has one property more than it says.
    if (flags & 2) subnames++;
    if ((names + subnames) * 4 > this.end - this.position) {
      this.fail(
        "ERR_INVALID_DATA",
        `${names + subnames} names do not fit into the ${this.remaining} bytes left`,
        start,
      );
    }
    return NodePath.fromParts(this.strings(names), this.strings(subnames), (flags & 1) !== 0);
  }

  private strings(count: number): string[] {
    const strings: string[] = [];
    for (let index = 0; index < count; index++) strings.push(this.string());
    return strings;
  }

  private signal(): Signal {
    const name = this.string();
    return new Signal(this.readU64(), name);
  }

  private object(header: number, depth: number): Variant {
    if (header & FLAG_OBJECT_AS_ID) {
      const id = this.readU64();
      return id === 0n ? null : new EncodedObjectAsID(id);
    }
    const start = this.position;
    if (this.options.allow_objects !== true) this.fail("ERR_UNAUTHORIZED", "Objects are not decoded", start - 4);
    const class_name = this.string();
    if (class_name === "") return null;
    if (this.options.class_filter?.(class_name) === false) {
      this.fail("ERR_UNAUTHORIZED", `Objects of class '${class_name}' are not decoded`, start);
    }
    const object = new EncodedObject(class_name);
    const count = this.count(8, -1);
    for (let index = 0; index < count; index++) {
      const name = this.string();
      object.properties.set(name, this.readValue(depth + 1));
    }
    return this.options.object_factory === undefined ? object : this.options.object_factory(object);
  }

  private containerType(kind: number): ContainerType {
    if (kind === 0) return ANY_TYPE;
    const allowed = this.options.allow_objects === true;
    if (kind === KIND_BUILTIN) {
      const type = this.readU32();
      if (type >= T.TYPE_MAX) this.fail("ERR_INVALID_DATA", `Unknown type ${type}`, this.position - 4);
      if (type === T.TYPE_NIL) return ANY_TYPE;
      return type === T.TYPE_OBJECT && !allowed ? OBJECTS_AS_ID : { type };
    }
    const start = this.position;
    const name = this.string();
    if (!allowed) return OBJECTS_AS_ID;
    if (kind === KIND_CLASS_NAME) return { type: T.TYPE_OBJECT, class_name: name };
    if (!name.startsWith("res://")) this.fail("ERR_INVALID_DATA", `'${name}' is no path of a script`, start);
    return { type: T.TYPE_OBJECT, script: name };
  }

  private array(header: number, depth: number): Variant[] {
    const type = this.profile.typedArrays ? this.containerType((header >> 16) & 3) : ANY_TYPE;
    const count = this.count(4, 0x7fffffff);
    if (type.type === T.TYPE_NIL) {
      const items: Variant[] = [];
      for (let index = 0; index < count; index++) items.push(this.readValue(depth + 1));
      return items;
    }
    const items = new GDArray<Variant>(type);
    for (let index = 0; index < count; index++) items.push(this.element(type, depth + 1));
    return items;
  }

  private dictionary(header: number, depth: number): Map<Variant, Variant> {
    const typed = this.profile.typedDictionaries;
    const keyType = typed ? this.containerType((header >> 16) & 3) : ANY_TYPE;
    const valueType = typed ? this.containerType((header >> 18) & 3) : ANY_TYPE;
    const count = this.count(8, 0x7fffffff);
    const untyped = keyType.type === T.TYPE_NIL && valueType.type === T.TYPE_NIL;
    const map = untyped ? new Map<Variant, Variant>() : new GDDictionary(keyType, valueType);
    for (let index = 0; index < count; index++) {
      const start = this.position;
      let key = untyped ? this.readValue(depth + 1) : this.element(keyType, depth + 1);
      // 1 and 1.0 are two keys in Godot.
      if (typeof key === "number" && map.has(key)) {
        key = (this.bytes[start]! & 0xff) === T.TYPE_FLOAT ? new GDFloat(key) : new GDInt(key);
      }
      map.set(key, untyped ? this.readValue(depth + 1) : this.element(valueType, depth + 1));
    }
    return map;
  }

  /** An element of a typed container: of the declared type, or one that the engine would take for it. */
  private element(type: ContainerType, depth: number): Variant {
    const start = this.position;
    const value = this.readValue(depth);
    const has = this.bytes[start]!;
    if (has === type.type || type.type === T.TYPE_NIL) return value;
    try {
      // An int for a float stays a number, which the array knows to be a float.
      return typeof value === "number" && type.type === T.TYPE_FLOAT ? value : coerceElement(type, value);
    } catch {
      const found = `a ${T.type_string(has)} in a container of ${T.type_string(type.type)}`;
      return this.fail("ERR_INVALID_DATA", `There is ${found}`, start);
    }
  }

  private packed(header: number): Variant {
    const type = header & 0xff;
    const real: 4 | 8 = header & FLAG_64 ? 8 : 4;
    switch (type) {
      case T.TYPE_PACKED_BYTE_ARRAY:
        return this.byteArray();
      case T.TYPE_PACKED_INT32_ARRAY:
        return this.numbers(Int32Array, this.count(4, -1));
      case T.TYPE_PACKED_INT64_ARRAY:
        return this.numbers(BigInt64Array, this.count(8, -1));
      case T.TYPE_PACKED_FLOAT32_ARRAY:
        return this.numbers(Float32Array, this.count(4, -1));
      case T.TYPE_PACKED_FLOAT64_ARRAY:
        return this.numbers(Float64Array, this.count(8, -1));
      case T.TYPE_PACKED_STRING_ARRAY:
        return this.stringArray();
      case T.TYPE_PACKED_VECTOR2_ARRAY:
        return new PackedVector2Array(this.reals(real, 2));
      case T.TYPE_PACKED_VECTOR3_ARRAY:
        return new PackedVector3Array(this.reals(real, 3));
      case T.TYPE_PACKED_COLOR_ARRAY:
        return new PackedColorArray(this.reals(4, 4));
      case T.TYPE_PACKED_VECTOR4_ARRAY:
        if (this.profile.packedVector4) return new PackedVector4Array(this.reals(real, 4));
        break;
    }
    return this.fail("ERR_INVALID_DATA", `Unknown type ${type}`, this.position - 4);
  }

  private reals(bytesEach: 4 | 8, components: number): Reals {
    const count = this.count(bytesEach * components, -1) * components;
    return bytesEach === 4 ? this.numbers(Float32Array, count) : this.numbers(Float64Array, count);
  }

  /** The last value of a packet may lack the padding, as for the engine. */
  private byteArray(): Uint8Array {
    const count = this.count(1, -1);
    const at = this.position;
    this.position = Math.min(at + ((count + 3) & ~3), this.end);
    const offset = this.bytes.byteOffset + at;
    if (this.alias) return new Uint8Array(this.bytes.buffer, offset, count);
    return new Uint8Array(this.bytes.buffer.slice(offset, offset + count));
  }

  private stringArray(): PackedStringArray {
    const count = this.count(4, -1);
    const strings = new PackedStringArray();
    for (let index = 0; index < count; index++) strings.push(this.string(true));
    return strings;
  }

  private numbers<A extends Int32Array | BigInt64Array | Float32Array | Float64Array>(
    Numbers: NumbersClass<A>,
    count: number,
  ): A {
    const size = count * Numbers.BYTES_PER_ELEMENT;
    const at = this.take(size);
    const offset = this.bytes.byteOffset + at;
    if (this.alias && HOST_IS_LITTLE_ENDIAN && offset % Numbers.BYTES_PER_ELEMENT === 0) {
      return new Numbers(this.bytes.buffer, offset, count);
    }
    const copy = this.bytes.buffer.slice(offset, offset + size);
    if (!HOST_IS_LITTLE_ENDIAN) swapElements(new Uint8Array(copy), 0, size, Numbers.BYTES_PER_ELEMENT);
    return new Numbers(copy);
  }
}

const NOTHING = new Uint8Array(0);
const NOWHERE = new DataView(NOTHING.buffer);
const OBJECTS_AS_ID: ContainerType = Object.freeze({ type: T.TYPE_OBJECT, class_name: "EncodedObjectAsID" });
