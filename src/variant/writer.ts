import { GodotError, type Signal } from "../core/index.js";
import { coerce, coerceElement, type DeclaredType, instanceId } from "./coerce.js";
import type { EncodeOptions } from "./options.js";
import { type EngineProfile, engineProfile } from "./profile.js";
import { isInt, objectType } from "./type-of.js";
import type {
  AABB,
  Basis,
  Color,
  ContainerType,
  GDArray,
  GDDictionary,
  GDFloat,
  NodePath,
  PackedVectorArray,
  Plane,
  Projection,
  Quaternion,
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
import { ANY_TYPE, EncodedObject, GDInt } from "./types/index.js";
import { writeUtf8 } from "./utf8.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/** How deep arrays, dictionaries and objects may be nested: `Variant::MAX_RECURSION_DEPTH` of the engine. */
export const MAX_DEPTH = 1024;

/** Bits of the u32 header above the type. */
const FLAG_64 = 1 << 16;
const FLAG_OBJECT_AS_ID = 1 << 16;
const KIND_BUILTIN = 1;
const KIND_CLASS_NAME = 2;
const KIND_SCRIPT = 3;
const KEY_KIND_SHIFT = 16;
const VALUE_KIND_SHIFT = 18;

/** Room for any value of fixed size: a projection of 64-bit reals with its header. */
const FIXED_BYTES = 4 + 16 * 8;
const INITIAL_BYTES = 1024;
const ENGINE_MAX_BYTES = 2 ** 31 - 1;

const HOST_IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * Writes Variants into a growing buffer, in one pass.
 *
 * Make one, `reset()` it for each packet, write, and take the bytes with {@link finish} (a copy) or {@link view} (the
 * writer's own memory, valid until the next write). After an error the buffer holds a part of the value: call
 * {@link truncate} or {@link reset}.
 */
export class VariantWriter {
  /** The writer's memory. It is replaced when it grows. */
  bytes: Uint8Array<ArrayBuffer>;
  /** How many bytes have been written. */
  position = 0;
  private memory: DataView;
  private readonly profile: EngineProfile;
  private readonly realBytes: 4 | 8;
  private readonly realFlag: number;
  private readonly full: boolean;
  private readonly describe: EncodeOptions["describe_object"];
  private readonly maxBytes: number;

  /**
   * @param options - How values are encoded.
   * @param capacity - Bytes to begin with.
   */
  constructor(options: EncodeOptions = {}, capacity = INITIAL_BYTES) {
    this.bytes = new Uint8Array(Math.max(capacity, FIXED_BYTES));
    this.memory = new DataView(this.bytes.buffer);
    this.profile = engineProfile(options.version);
    this.realBytes = options.double_precision === true ? 8 : 4;
    this.realFlag = options.double_precision === true ? FLAG_64 : 0;
    this.full = options.full_objects === true;
    this.describe = options.describe_object;
    this.maxBytes = Math.min(options.max_size ?? ENGINE_MAX_BYTES, ENGINE_MAX_BYTES);
  }

  /** Starts again at offset 0. */
  reset(): void {
    this.position = 0;
  }

  /**
   * Goes back.
   *
   * @param position - An offset up to {@link position}; what was written after it is forgotten.
   */
  truncate(position: number): void {
    this.position = Math.min(position, this.position);
  }

  /** @returns What was written, in the writer's own memory: valid until the next write or reset. */
  view(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.position);
  }

  /** @returns A copy of what was written, owned by the caller. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.position);
  }

  /**
   * Makes room, so that `count` bytes can be written at {@link position}.
   *
   * @param count - Bytes.
   * @throws GodotError `ERR_OUT_OF_MEMORY` beyond the size limit.
   */
  reserve(count: number): void {
    const needed = this.position + count;
    if (needed <= this.bytes.length) return;
    if (this.position > this.maxBytes) this.tooLarge();
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.position));
    this.bytes = grown;
    this.memory = new DataView(grown.buffer);
  }

  /** @param value - 0 to 255. */
  writeU8(value: number): void {
    this.reserve(1);
    this.bytes[this.position++] = value;
  }

  /** @param value - 0 to 65535, little-endian. */
  writeU16(value: number): void {
    this.reserve(2);
    this.memory.setUint16(this.position, value, true);
    this.position += 2;
  }

  /** @param value - 32 bits, signed or unsigned, little-endian. */
  writeU32(value: number): void {
    this.reserve(4);
    this.memory.setInt32(this.position, value, true);
    this.position += 4;
  }

  /** @param value - 64 bits, signed or unsigned, little-endian. */
  writeU64(value: bigint): void {
    this.reserve(8);
    this.memory.setBigUint64(this.position, BigInt.asUintN(64, value), true);
    this.position += 8;
  }

  /** @param bytes - Copied as they are. */
  writeBytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.position);
    this.position += bytes.length;
  }

  /**
   * Overwrites four bytes that were written before, such as a length that is known only now.
   *
   * @param position - Their offset.
   * @param value - 32 bits, little-endian.
   */
  patchU32(position: number, value: number): void {
    this.memory.setInt32(position, value, true);
  }

  /**
   * Writes a value in the ordinary form.
   *
   * @param value - Any Variant.
   * @throws GodotError `ERR_INVALID_PARAMETER` for a value that Godot cannot have or the engine version does not know,
   * `ERR_OUT_OF_MEMORY` for one nested deeper than {@link MAX_DEPTH} (or in itself) or beyond the size limit.
   */
  write(value: Variant): void {
    this.writeValue(value, 0);
    if (this.position > this.maxBytes) this.tooLarge();
  }

  /**
   * Writes a value of a declared type in the ordinary form: in a `float`, 1 is 1.0.
   *
   * @param type - The declared type; see {@link coerce}.
   * @param value - The value.
   * @throws GodotError as {@link write}, and `ERR_INVALID_PARAMETER` when the value cannot be of that type.
   */
  writeTyped(type: DeclaredType, value: Variant): void {
    if (typeof value === "number") {
      if (type === T.TYPE_FLOAT) {
        this.reserve(FIXED_BYTES);
        this.writeFloat(value);
        return;
      }
      if (type === T.TYPE_INT && (value | 0) === value) {
        this.reserve(FIXED_BYTES);
        this.writeInt32(value | 0);
        return;
      }
    }
    this.write(coerce(type, value));
  }

  /**
   * Writes a value in the compressed form of RPCs and replication: bools in one byte, ints in two to nine.
   *
   * @param value - Any Variant.
   * @throws GodotError as {@link write}.
   */
  writeCompressed(value: Variant): void {
    if (typeof value === "boolean") {
      this.writeU8(value ? 0x80 | T.TYPE_BOOL : T.TYPE_BOOL);
    } else if (typeof value === "number" && isInt(value)) {
      this.writeCompressedInt(value);
    } else if (typeof value === "bigint") {
      this.writeCompressedBigInt(value);
    } else if (value instanceof GDInt) {
      const plain = (value as GDInt).value;
      if (typeof plain === "number") this.writeCompressedInt(plain);
      else this.writeCompressedBigInt(plain);
    } else {
      this.write(value);
    }
  }

  /**
   * Writes a value of a declared type in the compressed form.
   *
   * @param type - The declared type; see {@link coerce}.
   * @param value - The value.
   * @throws GodotError as {@link writeTyped}.
   */
  writeCompressedTyped(type: DeclaredType, value: Variant): void {
    if (type === T.TYPE_FLOAT) this.writeTyped(type, value);
    else this.writeCompressed(type === T.TYPE_NIL ? value : coerce(type, value));
  }

  private writeCompressedInt(value: number): void {
    this.reserve(9);
    const at = this.position;
    const { bytes, memory } = this;
    if (value >= -0x80 && value <= 0x7f) {
      bytes[at] = T.TYPE_INT;
      bytes[at + 1] = value;
      this.position = at + 2;
    } else if (value >= -0x8000 && value <= 0x7fff) {
      bytes[at] = T.TYPE_INT | 0x40;
      memory.setInt16(at + 1, value, true);
      this.position = at + 3;
    } else if ((value | 0) === value) {
      bytes[at] = T.TYPE_INT | 0x80;
      memory.setInt32(at + 1, value, true);
      this.position = at + 5;
    } else {
      bytes[at] = T.TYPE_INT | 0xc0;
      this.setInt64(at + 1, value);
      this.position = at + 9;
    }
  }

  private writeCompressedBigInt(value: bigint): void {
    checkInt64(value);
    const small = Number(value);
    if (Number.isSafeInteger(small)) {
      this.writeCompressedInt(small);
      return;
    }
    this.writeU8(T.TYPE_INT | 0xc0);
    this.writeU64(value);
  }

  private writeValue(value: Variant, depth: number): void {
    if (depth > MAX_DEPTH) {
      throw new GodotError("ERR_OUT_OF_MEMORY", `A value is nested deeper than ${MAX_DEPTH} levels, or in itself`);
    }
    this.reserve(FIXED_BYTES);
    switch (typeof value) {
      case "number":
        if (isInt(value)) {
          if ((value | 0) === value) this.writeInt32(value);
          else this.writeInt64(value);
        } else this.writeFloat(value);
        return;
      case "string":
        this.header(T.TYPE_STRING);
        this.writeString(value);
        return;
      case "boolean":
        this.header(T.TYPE_BOOL);
        this.word(value ? 1 : 0);
        return;
      case "object":
        if (value === null) this.header(T.TYPE_NIL);
        else this.writeObject(value, depth);
        return;
      case "undefined":
        this.header(T.TYPE_NIL);
        return;
      case "bigint":
        this.writeBigInt(value);
        return;
      default:
        throw notAVariant(value);
    }
  }

  private writeObject(value: object, depth: number): void {
    const type = objectType(value);
    switch (type) {
      case T.TYPE_INT: {
        const plain = (value as GDInt).value;
        if (typeof plain === "bigint") this.writeBigInt(plain);
        else if ((plain | 0) === plain) this.writeInt32(plain);
        else this.writeInt64(plain);
        return;
      }
      case T.TYPE_FLOAT:
        this.writeFloat((value as GDFloat).value);
        return;
      case T.TYPE_VECTOR2: {
        const { x, y } = value as Vector2;
        this.header(type | this.realFlag);
        this.real2(x, y);
        return;
      }
      case T.TYPE_VECTOR2I: {
        const { x, y } = value as Vector2i;
        this.header(type);
        this.word(x);
        this.word(y);
        return;
      }
      case T.TYPE_RECT2: {
        const { position, size } = value as Rect2;
        this.header(type | this.realFlag);
        this.real2(position.x, position.y);
        this.real2(size.x, size.y);
        return;
      }
      case T.TYPE_RECT2I: {
        const { position, size } = value as Rect2i;
        this.header(type);
        this.word(position.x);
        this.word(position.y);
        this.word(size.x);
        this.word(size.y);
        return;
      }
      case T.TYPE_VECTOR3: {
        const { x, y, z } = value as Vector3;
        this.header(type | this.realFlag);
        this.real3(x, y, z);
        return;
      }
      case T.TYPE_VECTOR3I: {
        const { x, y, z } = value as Vector3i;
        this.header(type);
        this.word(x);
        this.word(y);
        this.word(z);
        return;
      }
      case T.TYPE_TRANSFORM2D: {
        const { x, y, origin } = value as Transform2D;
        this.header(type | this.realFlag);
        this.real2(x.x, x.y);
        this.real2(y.x, y.y);
        this.real2(origin.x, origin.y);
        return;
      }
      case T.TYPE_VECTOR4:
      case T.TYPE_QUATERNION: {
        const { x, y, z, w } = value as Vector4 | Quaternion;
        this.header(type | this.realFlag);
        this.real4(x, y, z, w);
        return;
      }
      case T.TYPE_VECTOR4I: {
        const { x, y, z, w } = value as Vector4i;
        this.header(type);
        this.word(x);
        this.word(y);
        this.word(z);
        this.word(w);
        return;
      }
      case T.TYPE_PLANE: {
        const { normal, d } = value as Plane;
        this.header(type | this.realFlag);
        this.real4(normal.x, normal.y, normal.z, d);
        return;
      }
      case T.TYPE_AABB: {
        const { position, size } = value as AABB;
        this.header(type | this.realFlag);
        this.real3(position.x, position.y, position.z);
        this.real3(size.x, size.y, size.z);
        return;
      }
      case T.TYPE_BASIS:
        this.header(type | this.realFlag);
        this.writeBasis(value as Basis);
        return;
      case T.TYPE_TRANSFORM3D: {
        const { basis, origin } = value as Transform3D;
        this.header(type | this.realFlag);
        this.writeBasis(basis);
        this.real3(origin.x, origin.y, origin.z);
        return;
      }
      case T.TYPE_PROJECTION: {
        const { x, y, z, w } = value as Projection;
        this.header(type | this.realFlag);
        this.real4(x.x, x.y, x.z, x.w);
        this.real4(y.x, y.y, y.z, y.w);
        this.real4(z.x, z.y, z.z, z.w);
        this.real4(w.x, w.y, w.z, w.w);
        return;
      }
      case T.TYPE_COLOR: {
        const { r, g, b, a } = value as Color;
        this.header(type);
        this.float32(r);
        this.float32(g);
        this.float32(b);
        this.float32(a);
        return;
      }
      case T.TYPE_STRING_NAME:
        this.header(type);
        this.writeString((value as StringName).name);
        return;
      case T.TYPE_NODE_PATH:
        this.writeNodePath(value as NodePath);
        return;
      case T.TYPE_RID:
        this.header(type);
        this.long((value as RID).id);
        return;
      case T.TYPE_OBJECT:
        this.writeGodotObject(value, depth);
        return;
      case T.TYPE_CALLABLE:
        this.header(type);
        return;
      case T.TYPE_SIGNAL:
        this.header(type);
        this.writeString((value as Signal).get_name());
        this.reserve(8);
        this.long((value as Signal).get_object_id());
        return;
      case T.TYPE_DICTIONARY:
        this.writeDictionary(value, depth);
        return;
      case T.TYPE_ARRAY:
        this.writeArray(value as readonly Variant[], depth);
        return;
      default:
        if (type >= T.TYPE_PACKED_BYTE_ARRAY) this.writePacked(type, value);
        else throw notAVariant(value);
    }
  }

  // The short methods below write without checking for room: writeValue has reserved FIXED_BYTES.

  private header(header: number): void {
    this.memory.setInt32(this.position, header, true);
    this.position += 4;
  }

  private word(value: number): void {
    this.memory.setInt32(this.position, value, true);
    this.position += 4;
  }

  private long(value: bigint): void {
    this.memory.setBigUint64(this.position, BigInt.asUintN(64, value), true);
    this.position += 8;
  }

  private float32(value: number): void {
    this.memory.setFloat32(this.position, value, true);
    this.position += 4;
  }

  private real(value: number): void {
    if (this.realBytes === 4) this.memory.setFloat32(this.position, value, true);
    else this.memory.setFloat64(this.position, value, true);
    this.position += this.realBytes;
  }

  private real2(x: number, y: number): void {
    if (this.realBytes === 4) {
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
    if (this.realBytes === 4) {
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

  private writeInt32(value: number): void {
    const at = this.position;
    this.memory.setInt32(at, T.TYPE_INT, true);
    this.memory.setInt32(at + 4, value, true);
    this.position = at + 8;
  }

  private writeInt64(value: number): void {
    this.header(T.TYPE_INT | FLAG_64);
    this.setInt64(this.position, value);
    this.position += 8;
  }

  private writeBigInt(value: bigint): void {
    checkInt64(value);
    if (value === BigInt.asIntN(32, value)) this.writeInt32(Number(value));
    else {
      this.header(T.TYPE_INT | FLAG_64);
      this.long(value);
    }
  }

  /** A safe integer as 64 bits, without a bigint. */
  private setInt64(at: number, value: number): void {
    const high = Math.floor(value / 0x1_0000_0000);
    this.memory.setInt32(at, value - high * 0x1_0000_0000, true);
    this.memory.setInt32(at + 4, high, true);
  }

  private writeFloat(value: number): void {
    const at = this.position;
    // NaN is unlike itself, so the engine writes it with 64 bits.
    if (Math.fround(value) === value) {
      this.memory.setInt32(at, T.TYPE_FLOAT, true);
      this.memory.setFloat32(at + 4, value, true);
      this.position = at + 8;
    } else {
      this.memory.setInt32(at, T.TYPE_FLOAT | FLAG_64, true);
      this.memory.setFloat64(at + 4, value, true);
      this.position = at + 12;
    }
  }

  private writeBasis({ x, y, z }: Basis): void {
    this.real3(x.x, y.x, z.x);
    this.real3(x.y, y.y, z.y);
    this.real3(x.z, y.z, z.z);
  }

  /** A string with its length in front and padding behind. Reserves for itself. */
  private writeString(text: string, terminator = 0): void {
    this.reserve(4 + text.length * 3 + terminator + 3);
    const start = this.position + 4;
    let end = writeUtf8(text, this.bytes, start);
    if (terminator === 1) this.bytes[end++] = 0;
    this.memory.setInt32(start - 4, end - start, true);
    this.position = this.pad(end, start);
  }

  /** Zeros up to a multiple of four bytes from `start` on. */
  private pad(end: number, start: number): number {
    let at = end;
    while ((at - start) & 3) this.bytes[at++] = 0;
    return at;
  }

  private writeNodePath({ names, subnames, absolute }: NodePath): void {
    this.header(T.TYPE_NODE_PATH);
    this.word(names.length | 0x80000000);
    this.word(subnames.length);
    this.word(absolute ? 1 : 0);
    for (let index = 0; index < names.length; index++) this.writeString(names[index]!);
    for (let index = 0; index < subnames.length; index++) this.writeString(subnames[index]!);
  }

  private writeGodotObject(value: object, depth: number): void {
    if (this.full) {
      const object = value instanceof EncodedObject ? value : this.describe?.(value);
      if (object === null) {
        this.header(T.TYPE_NIL);
        return;
      }
      if (object !== undefined) {
        this.writeFullObject(object, depth);
        return;
      }
    }
    const id = instanceId(value);
    if (id === 0n) {
      if (value instanceof EncodedObject) {
        throw new GodotError(
          "ERR_INVALID_PARAMETER",
          `A ${value.class_name} without an instance id can only be encoded in full`,
        );
      }
      this.header(T.TYPE_NIL);
      return;
    }
    this.header(T.TYPE_OBJECT | FLAG_OBJECT_AS_ID);
    this.long(id);
  }

  private writeFullObject(object: EncodedObject, depth: number): void {
    this.header(T.TYPE_OBJECT);
    this.writeString(object.class_name);
    this.reserve(4);
    this.word(object.properties.size);
    for (const [name, value] of object.properties) {
      this.writeString(name);
      this.writeValue(value, depth + 1);
    }
  }

  private writeArray(items: readonly Variant[], depth: number): void {
    const type = (items as GDArray).element_type ?? ANY_TYPE;
    if (type.type === T.TYPE_NIL) {
      this.header(T.TYPE_ARRAY);
      const count = items.length;
      this.word(count);
      for (let index = 0; index < count; index++) this.writeValue(items[index], depth + 1);
      return;
    }
    const known = this.profile.typedArrays;
    this.header(T.TYPE_ARRAY | (known ? this.kindOf(type) << KEY_KIND_SHIFT : 0));
    if (known) this.writeContainerType(type);
    this.reserve(4);
    this.word(items.length);
    for (let index = 0; index < items.length; index++) this.writeElement(type, items[index], depth + 1);
  }

  private writeDictionary(value: object, depth: number): void {
    if (!(value instanceof Map)) {
      this.writePlainObject(value as Record<string, Variant>, depth);
      return;
    }
    const keyType = (value as GDDictionary).key_type ?? ANY_TYPE;
    const valueType = (value as GDDictionary).value_type ?? ANY_TYPE;
    const typed = keyType.type !== T.TYPE_NIL || valueType.type !== T.TYPE_NIL;
    if (typed && this.profile.typedDictionaries) {
      const kinds = (this.kindOf(keyType) << KEY_KIND_SHIFT) | (this.kindOf(valueType) << VALUE_KIND_SHIFT);
      this.header(T.TYPE_DICTIONARY | kinds);
      this.writeContainerType(keyType);
      this.writeContainerType(valueType);
      this.reserve(4);
    } else this.header(T.TYPE_DICTIONARY);
    this.word(value.size);
    const plainKeys = !typed && this.profile.stringNameKeys;
    for (const [key, item] of value as Map<Variant, Variant>) {
      if (plainKeys) {
        this.writeValue(key, depth + 1);
        this.writeValue(item, depth + 1);
      } else {
        this.writeKey(keyType, key, depth + 1);
        this.writeElement(valueType, item, depth + 1);
      }
    }
  }

  private writePlainObject(value: Record<string, Variant>, depth: number): void {
    const keys = Object.keys(value);
    this.header(T.TYPE_DICTIONARY);
    this.word(keys.length);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index]!;
      this.writeValue(key, depth + 1);
      this.writeValue(value[key], depth + 1);
    }
  }

  private writeKey(type: ContainerType, key: Variant, depth: number): void {
    const name = !this.profile.stringNameKeys && objectTypeOf(key) === T.TYPE_STRING_NAME;
    if (name) this.writeValue(String(key), depth);
    else this.writeElement(type, key, depth);
  }

  private writeElement(type: ContainerType, value: Variant, depth: number): void {
    if (type.type === T.TYPE_NIL) this.writeValue(value, depth);
    else if (type.type === T.TYPE_FLOAT && typeof value === "number") {
      this.reserve(FIXED_BYTES);
      this.writeFloat(value);
    } else this.writeValue(coerceElement(type, value), depth);
  }

  private kindOf(type: ContainerType): number {
    if (type.type === T.TYPE_NIL) return 0;
    if (type.type !== T.TYPE_OBJECT) return KIND_BUILTIN;
    if (type.script !== undefined && type.script !== "") return this.full ? KIND_SCRIPT : KIND_CLASS_NAME;
    return type.class_name !== undefined && type.class_name !== "" ? KIND_CLASS_NAME : KIND_BUILTIN;
  }

  private writeContainerType(type: ContainerType): void {
    switch (this.kindOf(type)) {
      case KIND_BUILTIN:
        this.reserve(4);
        this.word(type.type);
        return;
      case KIND_CLASS_NAME:
        // Without full objects every element is an EncodedObjectAsID for the receiver, and so is the class.
        this.writeString(this.full ? type.class_name! : "EncodedObjectAsID");
        return;
      case KIND_SCRIPT:
        if (!type.script!.startsWith("res://")) {
          throw new GodotError("ERR_UNAVAILABLE", `'${type.script}' is no path of a script, which starts with res://`);
        }
        this.writeString(type.script!);
        return;
    }
  }

  private writePacked(type: number, value: object): void {
    switch (type) {
      case T.TYPE_PACKED_STRING_ARRAY: {
        const strings = value as readonly string[];
        this.header(type);
        this.word(strings.length);
        for (let index = 0; index < strings.length; index++) this.writeString(String(strings[index]), 1);
        return;
      }
      case T.TYPE_PACKED_VECTOR4_ARRAY:
        if (!this.profile.packedVector4) {
          throw new GodotError("ERR_INVALID_PARAMETER", `Godot 4.${this.profile.minor} has no PackedVector4Array`);
        }
        this.writeVectors(type, value as PackedVectorArray<unknown>, this.realBytes);
        return;
      case T.TYPE_PACKED_VECTOR2_ARRAY:
      case T.TYPE_PACKED_VECTOR3_ARRAY:
        this.writeVectors(type, value as PackedVectorArray<unknown>, this.realBytes);
        return;
      case T.TYPE_PACKED_COLOR_ARRAY:
        this.writeVectors(type, value as PackedVectorArray<unknown>, 4);
        return;
      default: {
        const numbers = value as Uint8Array | Int32Array | BigInt64Array | Float32Array | Float64Array;
        this.header(type);
        this.word(numbers.length);
        this.writeElements(numbers);
      }
    }
  }

  private writeVectors(type: number, array: PackedVectorArray<unknown>, bytesEach: 4 | 8): void {
    const count = array.length;
    this.header(bytesEach === 8 ? type | FLAG_64 : type);
    this.word(count);
    const used = count * array.components;
    const data = array.data.length === used ? array.data : array.data.subarray(0, used);
    if (data.BYTES_PER_ELEMENT === bytesEach) this.writeElements(data);
    else this.writeElements(bytesEach === 4 ? new Float32Array(data) : new Float64Array(data));
  }

  /** The elements of a typed array, little-endian, padded to four bytes. */
  private writeElements(array: Uint8Array | Int32Array | BigInt64Array | Float32Array | Float64Array): void {
    const size = array.byteLength;
    this.reserve(size + 3);
    const start = this.position;
    this.bytes.set(new Uint8Array(array.buffer, array.byteOffset, size), start);
    if (!HOST_IS_LITTLE_ENDIAN) swapElements(this.bytes, start, size, array.BYTES_PER_ELEMENT);
    this.position = this.pad(start + size, start);
  }

  private tooLarge(): never {
    throw new GodotError("ERR_OUT_OF_MEMORY", `An encoded value exceeds ${this.maxBytes} bytes`);
  }
}

/** Turns the bytes of each element around: for hosts that are big-endian. */
export function swapElements(bytes: Uint8Array, start: number, size: number, elementBytes: number): void {
  if (elementBytes === 1) return;
  for (let at = start; at < start + size; at += elementBytes) bytes.subarray(at, at + elementBytes).reverse();
}

function objectTypeOf(value: Variant): number {
  return typeof value === "object" && value !== null ? objectType(value) : -1;
}

function checkInt64(value: bigint): void {
  if (value !== BigInt.asIntN(64, value)) {
    throw new GodotError("ERR_INVALID_PARAMETER", `${value} does not fit into the 64 bits of an int`);
  }
}

function notAVariant(value: unknown): GodotError {
  const name = typeof value === "object" ? (value?.constructor?.name ?? "object") : typeof value;
  return new GodotError("ERR_INVALID_PARAMETER", `A ${name} is no value that Godot knows`);
}
