import { GodotError, type Signal } from "../core/index.js";
import { FIXED_BYTES, type NumberArray } from "./byte-writer.js";
import { coerce, coerceElement, type DeclaredType } from "./coerce.js";
import { ANY_TYPE, type ContainerType, type GDArray, type GDDictionary } from "./containers.js";
import { lookInto } from "./context.js";
import { instanceId } from "./conversion.js";
import { EncodedObject } from "./encoded-object.js";
import { contents } from "./grown.js";
import {
  FLAG_64,
  FLAG_OBJECT_AS_ID,
  KEY_KIND_SHIFT,
  KIND_BUILTIN,
  KIND_CLASS_NAME,
  KIND_SCRIPT,
  MAX_DEPTH,
  VALUE_KIND_SHIFT,
} from "./header.js";
import { MathWriter } from "./math-writer.js";
import { checkEncodeOptions, type EncodeOptions } from "./options.js";
import { type EngineProfile, engineProfile } from "./profile.js";
import { isInt, objectType } from "./type-of.js";
import type { GDFloat, GDInt, NodePath, PackedVectorArray, RID, StringName } from "./types/index.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/**
 * Writes Variants into a growing buffer, in one pass.
 *
 * Make one, `reset()` it for each packet, write, and take the bytes with {@link finish} (a copy) or {@link view} (the
 * writer's own memory, valid until the next write). After an error the buffer holds a part of the value: call
 * {@link truncate} or {@link reset}.
 */
export class VariantWriter extends MathWriter {
  private readonly profile: EngineProfile;
  private readonly full: boolean;
  private readonly describe: EncodeOptions["describeObject"];

  /**
   * @param options - How values are encoded.
   * @param capacity - Bytes to begin with.
   */
  constructor(options: EncodeOptions = {}, capacity?: number) {
    checkEncodeOptions(options);
    super(options.doublePrecision === true, capacity, options.maxSize);
    this.profile = engineProfile(options.version);
    this.full = options.full_objects === true;
    this.describe = options.describeObject;
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
    switch (typeof value) {
      case "number":
        if (isInt(value)) this.writeCompressedInt(value);
        else {
          this.reserve(FIXED_BYTES);
          this.writeFloat(value);
        }
        return;
      case "boolean":
        this.writeU8(value ? 0x80 | T.TYPE_BOOL : T.TYPE_BOOL);
        return;
      case "string":
        this.reserve(FIXED_BYTES);
        this.word(T.TYPE_STRING);
        this.writeString(value);
        break;
      case "bigint":
        this.writeCompressedBigInt(value);
        return;
      case "object":
        this.writeCompressedObject(value);
        break;
      default:
        this.writeValue(value, 0);
    }
    if (this.position > this.maxBytes) this.tooLarge();
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

  private writeCompressedObject(value: object | null): void {
    this.reserve(FIXED_BYTES);
    if (value === null) {
      this.word(T.TYPE_NIL);
      return;
    }
    const type = objectType(value);
    if (type === T.TYPE_INT) {
      const plain = (value as GDInt).value;
      if (typeof plain === "number") this.writeCompressedInt(plain);
      else this.writeCompressedBigInt(plain);
    } else this.writeObject(value, type, 0);
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
        this.word(T.TYPE_STRING);
        this.writeString(value);
        return;
      case "boolean":
        this.word(T.TYPE_BOOL);
        this.word(value ? 1 : 0);
        return;
      case "object":
        if (value === null) this.word(T.TYPE_NIL);
        else this.writeObject(value, objectType(value), depth);
        return;
      case "undefined":
        this.word(T.TYPE_NIL);
        return;
      case "bigint":
        this.writeBigInt(value);
        return;
      default:
        throw notAVariant(value);
    }
  }

  private writeObject(value: object, type: number, depth: number): void {
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
      case T.TYPE_STRING_NAME:
        this.word(type);
        this.writeString((value as StringName).name);
        return;
      case T.TYPE_NODE_PATH:
        this.writeNodePath(value as NodePath);
        return;
      case T.TYPE_RID:
        this.word(type);
        this.long((value as RID).id);
        return;
      case T.TYPE_OBJECT:
        this.writeGodotObject(value, depth);
        return;
      case T.TYPE_CALLABLE:
        this.word(type);
        return;
      case T.TYPE_SIGNAL:
        this.word(type);
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
        if (type >= T.TYPE_PACKED_BYTE_ARRAY) this.writePacked(type, contents(value));
        else if (!this.writeMath(type, value)) throw notAVariant(value);
    }
  }

  private writeInt32(value: number): void {
    const at = this.position;
    this.memory.setInt32(at, T.TYPE_INT, true);
    this.memory.setInt32(at + 4, value, true);
    this.position = at + 8;
  }

  private writeInt64(value: number): void {
    this.word(T.TYPE_INT | FLAG_64);
    this.setInt64(this.position, value);
    this.position += 8;
  }

  private writeBigInt(value: bigint): void {
    checkInt64(value);
    if (value === BigInt.asIntN(32, value)) this.writeInt32(Number(value));
    else {
      this.word(T.TYPE_INT | FLAG_64);
      this.long(value);
    }
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

  private writeNodePath({ names, subnames, absolute }: NodePath): void {
    this.word(T.TYPE_NODE_PATH);
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
        this.word(T.TYPE_NIL);
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
      this.word(T.TYPE_NIL);
      return;
    }
    this.word(T.TYPE_OBJECT | FLAG_OBJECT_AS_ID);
    this.long(id);
  }

  private writeFullObject(object: EncodedObject, depth: number): void {
    this.word(T.TYPE_OBJECT);
    this.writeString(object.class_name);
    this.reserve(4);
    this.word(object.properties.size);
    for (const [name, value] of object.properties) {
      this.writeString(name);
      this.writeValue(value, depth + 1);
    }
  }

  private writeArray(items: readonly Variant[], depth: number): void {
    const type = (items as GDArray).elementType ?? ANY_TYPE;
    if (type.type === T.TYPE_NIL) {
      this.word(T.TYPE_ARRAY);
      const count = items.length;
      lookInto(count);
      this.word(count);
      for (let index = 0; index < count; index++) this.writeValue(items[index], depth + 1);
      return;
    }
    const known = this.profile.typedArrays;
    this.word(T.TYPE_ARRAY | (known ? this.kindOf(type) << KEY_KIND_SHIFT : 0));
    if (known) this.writeContainerType(type);
    this.reserve(4);
    lookInto(items.length);
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
      this.word(T.TYPE_DICTIONARY | kinds);
      this.writeContainerType(keyType);
      this.writeContainerType(valueType);
      this.reserve(4);
    } else this.word(T.TYPE_DICTIONARY);
    lookInto(2 * value.size);
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
    this.word(T.TYPE_DICTIONARY);
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
        this.word(type);
        this.word(strings.length);
        for (let index = 0; index < strings.length; index++) this.writeString(String(strings[index]), 1);
        return;
      }
      case T.TYPE_PACKED_VECTOR4_ARRAY:
        if (!this.profile.packedVector4) {
          throw new GodotError("ERR_INVALID_PARAMETER", `Godot 4.${this.profile.minor} has no PackedVector4Array`);
        }
        this.writeVectors(type, value as PackedVectorArray<unknown>, this.double ? 8 : 4);
        return;
      case T.TYPE_PACKED_VECTOR2_ARRAY:
      case T.TYPE_PACKED_VECTOR3_ARRAY:
        this.writeVectors(type, value as PackedVectorArray<unknown>, this.double ? 8 : 4);
        return;
      case T.TYPE_PACKED_COLOR_ARRAY:
        this.writeVectors(type, value as PackedVectorArray<unknown>, 4);
        return;
      default: {
        const numbers = value as NumberArray;
        this.word(type);
        this.word(numbers.length);
        this.writeElements(numbers);
      }
    }
  }

  private writeVectors(type: number, array: PackedVectorArray<unknown>, bytesEach: 4 | 8): void {
    const count = array.length;
    this.word(bytesEach === 8 ? type | FLAG_64 : type);
    this.word(count);
    const used = count * array.components;
    const data = array.data.length === used ? array.data : array.data.subarray(0, used);
    if (data.BYTES_PER_ELEMENT === bytesEach) this.writeElements(data);
    else this.writeElements(bytesEach === 4 ? new Float32Array(data) : new Float64Array(data));
  }
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
