import { GodotError, Signal } from "../core/index.js";
import { HOST_IS_LITTLE_ENDIAN, swapElements } from "./byte-writer.js";
import { coerceElement } from "./coerce.js";
import { ANY_TYPE, type ContainerType, GDArray, GDDictionary } from "./containers.js";
import { EncodedObject } from "./encoded-object.js";
import { FLAG_64, FLAG_OBJECT_AS_ID, KIND_BUILTIN, KIND_CLASS_NAME, MAX_DEPTH } from "./header.js";
import { MathReader } from "./math-reader.js";
import { checkDecodeOptions, type DecodeOptions } from "./options.js";
import { type EngineProfile, engineProfile } from "./profile.js";
import { isInt } from "./type-of.js";
import {
  Callable,
  EncodedObjectAsID,
  GDFloat,
  GDInt,
  NodePath,
  PackedColorArray,
  PackedStringArray,
  PackedVector2Array,
  PackedVector3Array,
  PackedVector4Array,
  type Reals,
  StringName,
  Vector2i,
  Vector3i,
} from "./types/index.js";
import { GUARD_FROM_KEYS, NumberSafeMap } from "./types/number-safe-map.js";
import { asciiBlock } from "./utf8.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/** From this many strings on, a PackedStringArray is read as a block. */
const BLOCK_FROM_STRINGS = 16;

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
export class VariantReader extends MathReader {
  private readonly profile: EngineProfile;
  private readonly wrap: boolean;
  private readonly wrapWhole: boolean;
  private readonly copy: boolean;
  private readonly options: DecodeOptions;

  /**
   * @param bytes - What to read.
   * @param options - How values are decoded.
   * @param position - Where to begin.
   */
  constructor(bytes: Uint8Array, options: DecodeOptions = {}, position = 0) {
    checkDecodeOptions(options);
    super();
    this.options = options;
    this.profile = engineProfile(options.version);
    this.wrap = options.wrap === true;
    this.wrapWhole = options.wrap === "needed";
    this.copy = options.copy === true;
    this.reset(bytes, position);
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
        return this.int((this.bytes[at]! << 24) >> 24);
      case 1:
        return this.int(((this.bytes[at]! | (this.bytes[at + 1]! << 8)) << 16) >> 16);
      case 2:
        return this.int(this.int32At(at));
      default:
        return this.int64(at);
    }
  }

  private int(value: number | bigint): Variant {
    return this.wrap ? new GDInt(value) : value;
  }

  private int64(at: number): Variant {
    const high = this.int32At(at + 4);
    // Within 2^53 either way the halves make the number without a bigint.
    if (high >= -0x200000 && high < 0x200000) {
      const value = high * 0x1_0000_0000 + (this.int32At(at) >>> 0);
      if (Number.isSafeInteger(value)) return this.int(value);
    }
    return this.int(this.bigAt(at));
  }

  private float(value: number): Variant {
    return this.wrap || (this.wrapWhole && isInt(value)) ? new GDFloat(value) : value;
  }

  private readValue(depth: number): Variant {
    if (depth > MAX_DEPTH) this.fail("ERR_OUT_OF_MEMORY", `A value is nested deeper than ${MAX_DEPTH} levels`);
    const start = this.position;
    if (this.end - start < 4) this.need(4);
    const header = this.int32At(start);
    const at = start + 4;
    this.position = at;
    switch (header & 0xff) {
      case T.TYPE_NIL:
        return null;
      case T.TYPE_BOOL:
        this.take(4);
        return this.int32At(at) !== 0;
      case T.TYPE_INT:
        if (header & FLAG_64) {
          this.take(8);
          return this.int64(at);
        }
        this.take(4);
        return this.wrap ? new GDInt(this.int32At(at)) : this.int32At(at);
      case T.TYPE_FLOAT:
        if (header & FLAG_64) {
          this.take(8);
          return this.float(this.float64At(at));
        }
        this.take(4);
        return this.float(this.float32At(at));
      case T.TYPE_STRING:
        return this.string();
      case T.TYPE_VECTOR2:
        return header & FLAG_64 ? this.vector2(8, this.take(16)) : this.vector2(4, this.take(8));
      case T.TYPE_VECTOR2I:
        this.take(8);
        return new Vector2i(this.int32At(at), this.int32At(at + 4));
      case T.TYPE_VECTOR3:
        return header & FLAG_64 ? this.vector3(8, this.take(24)) : this.vector3(4, this.take(12));
      case T.TYPE_VECTOR3I: {
        this.take(12);
        return new Vector3i(this.int32At(at), this.int32At(at + 4), this.int32At(at + 8));
      }
      case T.TYPE_VECTOR4:
        return header & FLAG_64 ? this.vector4(8, this.take(32)) : this.vector4(4, this.take(16));
      case T.TYPE_STRING_NAME:
        return new StringName(this.string(false, true));
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
    for (let index = 0; index < count; index++) strings.push(this.string(false, true));
    return strings;
  }

  private signal(): Signal {
    const name = this.string(false, true);
    return new Signal(this.readU64(), name);
  }

  private object(header: number, depth: number): Variant {
    if (header & FLAG_OBJECT_AS_ID) {
      const id = this.readU64();
      return id === 0n ? null : new EncodedObjectAsID(id);
    }
    const start = this.position;
    if (this.options.allow_objects !== true) this.fail("ERR_UNAUTHORIZED", "Objects are not decoded", start - 4);
    const className = this.string();
    if (className === "") return null;
    if (this.options.classFilter?.(className) === false) {
      this.fail("ERR_UNAUTHORIZED", `Objects of class '${className}' are not decoded`, start);
    }
    const object = new EncodedObject(className);
    const count = this.count(8, -1);
    for (let index = 0; index < count; index++) {
      const name = this.string(false, true);
      object.properties.set(name, this.readValue(depth + 1));
    }
    return this.options.objectFactory === undefined ? object : this.options.objectFactory(object);
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
    const name = this.string(false, true);
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
    const map = this.emptyMap(count, untyped, keyType, valueType);
    for (let index = 0; index < count; index++) {
      const start = this.position;
      let key = untyped ? this.key(depth + 1) : this.element(keyType, depth + 1);
      // 1 and 1.0 are two keys in Godot.
      if (typeof key === "number" && map.has(key)) {
        key = (this.bytes[start]! & 0xff) === T.TYPE_FLOAT ? new GDFloat(key) : new GDInt(key);
      }
      map.set(key, untyped ? this.readValue(depth + 1) : this.element(valueType, depth + 1));
    }
    return map;
  }

  private emptyMap(
    count: number,
    untyped: boolean,
    keyType: ContainerType,
    valueType: ContainerType,
  ): Map<Variant, Variant> {
    if (untyped && count < GUARD_FROM_KEYS) return new Map();
    const map = untyped ? new NumberSafeMap<Variant, Variant>() : new GDDictionary(keyType, valueType);
    if (count >= GUARD_FROM_KEYS) map.guardNumbers();
    return map;
  }

  /** The key of an untyped dictionary: nearly always a string that was seen before. */
  private key(depth: number): Variant {
    const start = this.position;
    if (this.end - start < 4 || this.int32At(start) !== T.TYPE_STRING) return this.readValue(depth);
    this.position = start + 4;
    return this.string(false, true);
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
    const view = new Uint8Array(this.bytes.buffer, this.bytes.byteOffset + at, count);
    return this.copy ? view.slice() : view;
  }

  private stringArray(): PackedStringArray {
    const strings = new PackedStringArray();
    const announced = this.end - this.position < 4 ? 0 : this.int32At(this.position);
    // The engine takes a negative count of strings, alone of all counts, for none.
    if (announced < 0) {
      this.position += 4;
      return strings;
    }
    const count = this.count(4, -1);
    if (count >= BLOCK_FROM_STRINGS) this.blockOfStrings(count, strings);
    while (strings.length < count) strings.push(this.string(true));
    return strings;
  }

  /** Reads strings out of a block of ASCII: at most `count`, up to one that string() must judge. */
  private blockOfStrings(count: number, strings: string[]): void {
    const start = this.position;
    // No further than these strings go: what follows may be as many arrays again.
    let end = start;
    let found = 0;
    for (; found < count && this.end - end >= 4; found++) {
      const length = this.int32At(end);
      const padded = (length + 3) & ~3;
      if (length <= 0 || padded > this.end - end - 4 || this.bytes[end + 3 + length] !== 0) break;
      end += 4 + padded;
    }
    const text = asciiBlock(this.bytes, start, end);
    if (text === null) return;
    // Room for all at once: an array that grows costs as much again as the strings.
    strings.length = found;
    for (let index = 0, at = 0; index < found; index++) {
      const length = this.int32At(start + at);
      strings[index] = text.substring(at + 4, at + 3 + length);
      at += 4 + ((length + 3) & ~3);
    }
    this.position = end;
  }

  private numbers<A extends Int32Array | BigInt64Array | Float32Array | Float64Array>(
    numbersOf: NumbersClass<A>,
    count: number,
  ): A {
    const size = count * numbersOf.BYTES_PER_ELEMENT;
    const at = this.take(size);
    const { buffer, byteOffset } = this.bytes;
    // An empty array is aligned everywhere: a copy of nothing would cost more than all other values.
    const offset = count === 0 ? 0 : byteOffset + at;
    if (HOST_IS_LITTLE_ENDIAN && offset % numbersOf.BYTES_PER_ELEMENT === 0) {
      const view = new numbersOf(buffer, offset, count);
      return this.copy ? (view.slice() as A) : view;
    }
    const copied = new Uint8Array(buffer, offset, size).slice();
    if (!HOST_IS_LITTLE_ENDIAN) swapElements(copied, 0, size, numbersOf.BYTES_PER_ELEMENT);
    return new numbersOf(copied.buffer, copied.byteOffset, count);
  }
}

const OBJECTS_AS_ID: ContainerType = Object.freeze({ type: T.TYPE_OBJECT, class_name: "EncodedObjectAsID" });
