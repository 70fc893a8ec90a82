import { canConvert, cast } from "../conversion.js";
import { contents } from "../grown.js";
import { OperationError } from "../operation-error.js";
import { stringify } from "../stringify.js";
import { typeOf } from "../type-of.js";
import { PackedStringArray, type PackedVectorArray, Vector2, Vector3 } from "../types/index.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { fromUnits, toUnits } from "./code-points.js";
import { elementType, entryTypes, fitElement } from "./element.js";
import { makeFloat, makeInt, toDouble } from "./numbers.js";
import { isReadOnly } from "./read-only.js";
import { builtinInfo } from "./table.js";

/** A member of a math type: `x`, `position`, `end`. */
export interface BuiltinMember {
  /** Its `Variant.Type`. */
  readonly type: number;
  /** @returns The member of a value; math types as copies. */
  get(self: Variant): Variant;
  /** @returns A new value with another member; the old one stays as it is. */
  set(self: Variant, value: Variant): Variant;
}

type Fields = Record<string, unknown>;

/** By type, then by name. */
const known: Map<string, BuiltinMember>[] = [];

/**
 * @param type - A `Variant.Type`.
 * @param name - A member's name.
 * @returns The member; undefined when values of the type have none of that name.
 */
export function memberInfo(type: number, name: string): BuiltinMember | undefined {
  let found = known[type]?.get(name);
  if (found === undefined) {
    const of = builtinInfo(type)?.members.get(name);
    if (of === undefined) return undefined;
    found = member(of, name);
    known[type] ??= new Map();
    known[type].set(name, found);
  }
  return found;
}

function member(type: number, name: string): BuiltinMember {
  return {
    type,
    get(self) {
      const value = (self as unknown as Fields)[name];
      return type === T.TYPE_FLOAT ? makeFloat(value as number) : copyMath(value as Variant);
    },
    set(self, value) {
      const copy = copyMath(self) as unknown as Fields;
      // What is assigned to a field is rounded at once, as the engine's fields are.
      if (type === T.TYPE_FLOAT) copy[name] = Math.fround(toDouble(value));
      else if (type === T.TYPE_INT) copy[name] = Number(BigInt.asIntN(32, BigInt(cast(value, T.TYPE_INT) as number)));
      else copy[name] = copyMath(cast(value, type));
      return copy as unknown as Variant;
    },
  };
}

/** A copy of a value of a math type; anything else itself. Math types are values: nobody else sees a change of the copy. */
export function copyMath(value: Variant): Variant {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Vector2 || value instanceof Vector3) return value.clone();
  const type = typeOf(value);
  if (type < T.TYPE_VECTOR2 || type > T.TYPE_COLOR) return value;
  const copy = new (value.constructor as new () => Fields)();
  for (const [key, part] of Object.entries(value))
    copy[key] = typeof part === "object" ? copyMath(part as Variant) : part;
  return copy as unknown as Variant;
}

/**
 * A member of a value, or of a dictionary the value of a `String` key.
 *
 * @param value - The value: of any type but objects.
 * @param name - The member.
 * @throws OperationError in the engine's words when there is none.
 */
export function getMember(value: Variant, name: string): Variant {
  if (value instanceof Map && value.has(name)) return value.get(name) as Variant;
  const found = memberInfo(typeOf(value), name);
  if (found === undefined) throw noAccess(value, name);
  return found.get(value);
}

/**
 * Sets a member.
 *
 * @param value - The value: a math type or a dictionary.
 * @param name - The member.
 * @param to - What to set.
 * @returns The new value; a dictionary is changed itself.
 * @throws OperationError in the engine's words when there is no such member, or of another type.
 */
export function setMember(value: Variant, name: string, to: Variant): Variant {
  if (value instanceof Map) return setIndexed(value as Variant, name, to);
  const found = memberInfo(typeOf(value), name);
  if (found === undefined || !fits(typeOf(to), found.type)) throw noAssignment(value, name, to);
  return found.set(value, to);
}

/** Members take numbers of both kinds, and else their own type only. */
function fits(from: number, type: number): boolean {
  if (type === T.TYPE_FLOAT || type === T.TYPE_INT) return from === T.TYPE_INT || from === T.TYPE_FLOAT;
  return from === type;
}

/** How the engine writes a key into its messages. */
function keyText(key: Variant): string {
  return `'${stringify(key)}'`;
}

function baseName(value: Variant): string {
  return typeOf(value) === T.TYPE_NIL ? "Nil" : T.type_string(typeOf(value));
}

function noAccess(value: Variant, key: Variant): OperationError {
  return new OperationError(
    `Invalid access to property or key ${keyText(key)} on a base object of type '${baseName(value)}'.`,
  );
}

function noAssignment(value: Variant, key: Variant, to: Variant): OperationError {
  return new OperationError(
    `Invalid assignment of property or key ${keyText(key)} with value of type '${baseName(to)}' on a base object of type '${baseName(value)}'.`,
  );
}

function outOfBounds(kind: "get" | "set", value: Variant, key: Variant): OperationError {
  return new OperationError(`Out of bounds ${kind} index ${keyText(key)} (on base: '${baseName(value)}')`);
}

function checkWritable(value: object): void {
  if (!isReadOnly(value)) return;
  throw new OperationError(`Invalid assignment on read-only value (on base: '${baseName(value as Variant)}').`);
}

/**
 * `value[key]`.
 *
 * @param value - The value: of any type but objects.
 * @param key - The key.
 * @throws OperationError in the engine's words when there is none.
 */
export function getIndexed(value: Variant, key: Variant): Variant {
  if (value instanceof Map) {
    if (!value.has(key)) throw noAccess(value as Variant, key);
    return value.get(key) as Variant;
  }
  const keyType = typeOf(key);
  if (keyType === T.TYPE_STRING || keyType === T.TYPE_STRING_NAME) {
    const found = memberInfo(typeOf(value), String(key));
    if (found === undefined) throw noAccess(value, key);
    return found.get(value);
  }
  if (keyType !== T.TYPE_INT && keyType !== T.TYPE_FLOAT) throw noAccess(value, key);
  const index = Number(cast(key, T.TYPE_INT));
  if (typeof value === "string") {
    const units = toUnits(value);
    return fromUnits(units[inside(index, units.length, value, key, "get")]!);
  }
  if (Array.isArray(value)) return value[inside(index, value.length, value as Variant, key, "get")] as Variant;
  const axes = AXES[typeOf(value)];
  if (axes !== undefined) {
    const field = axes[inside(index, axes.length, value, key, "get", false)]!;
    const part = (value as unknown as Fields)[field];
    return typeof part === "number" && !isWholeVector(value) ? makeFloat(part) : copyMath(part as Variant);
  }
  const type = typeOf(value);
  if (type < T.TYPE_PACKED_BYTE_ARRAY) throw noAccess(value, key);
  const held = contents(value as object) as Float32Array | PackedVectorArray<Variant>;
  const at = inside(index, held.length, value, key, "get");
  return ArrayBuffer.isView(held) ? packedItem(held, at) : held.get(at);
}

/** A number of a packed array as scripts have it. */
export function packedItem(held: ArrayLike<number | bigint>, at: number): Variant {
  const item = held[at]!;
  if (typeof item === "bigint") return makeInt(item);
  return held instanceof Float32Array || held instanceof Float64Array ? makeFloat(item) : item;
}

/** The fields that math types have by index. */
const AXES: Readonly<Record<number, readonly string[]>> = {
  [T.TYPE_VECTOR2]: ["x", "y"],
  [T.TYPE_VECTOR2I]: ["x", "y"],
  [T.TYPE_VECTOR3]: ["x", "y", "z"],
  [T.TYPE_VECTOR3I]: ["x", "y", "z"],
  [T.TYPE_VECTOR4]: ["x", "y", "z", "w"],
  [T.TYPE_VECTOR4I]: ["x", "y", "z", "w"],
  [T.TYPE_QUATERNION]: ["x", "y", "z", "w"],
  [T.TYPE_COLOR]: ["r", "g", "b", "a"],
  [T.TYPE_TRANSFORM2D]: ["x", "y", "origin"],
  [T.TYPE_BASIS]: ["x", "y", "z"],
  [T.TYPE_PROJECTION]: ["x", "y", "z", "w"],
};

function isWholeVector(value: Variant): boolean {
  return [T.TYPE_VECTOR2I, T.TYPE_VECTOR3I, T.TYPE_VECTOR4I].includes(typeOf(value));
}

/** An index from the front; a negative one counts from the end. */
function inside(
  index: number,
  length: number,
  value: Variant,
  key: Variant,
  kind: "get" | "set",
  fromEnd = true,
): number {
  const at = index < 0 && fromEnd ? index + length : index;
  if (at < 0 || at >= length) throw outOfBounds(kind, value, key);
  return at;
}

/**
 * `value[key] = to`.
 *
 * @param value - The value: a container, or of a math type.
 * @param key - The key.
 * @param to - What to set.
 * @returns The new value; containers are changed themselves.
 * @throws OperationError in the engine's words when that cannot be.
 */
export function setIndexed(value: Variant, key: Variant, to: Variant): Variant {
  if (value instanceof Map) {
    checkWritable(value);
    const [keyType, valueType] = entryTypes(value);
    const fitKey = fitElement(keyType, key ?? null, "set", "TypedDictionary.Key");
    if (fitKey === undefined) return value;
    const fitValue = fitElement(valueType, to ?? null, "set", "TypedDictionary.Value");
    if (fitValue !== undefined) (value as Map<Variant, Variant>).set(fitKey, fitValue);
    return value;
  }
  const keyType = typeOf(key);
  if (keyType === T.TYPE_STRING || keyType === T.TYPE_STRING_NAME) return setMember(value, String(key), to);
  if (keyType !== T.TYPE_INT && keyType !== T.TYPE_FLOAT) throw noAssignment(value, key, to);
  const index = Number(cast(key, T.TYPE_INT));
  if (value instanceof PackedStringArray) {
    if (!isText(to)) throw noAssignment(value, key, to);
    value[inside(index, value.length, value, key, "set")] = String(to);
    return value;
  }
  if (Array.isArray(value)) {
    checkWritable(value);
    const at = inside(index, value.length, value as Variant, key, "set");
    const element = fitElement(elementType(value), to ?? null, "set");
    if (element !== undefined) (value as Variant[])[at] = element;
    return value;
  }
  const axes = AXES[typeOf(value)];
  if (axes !== undefined) {
    return setMember(value, axes[inside(index, axes.length, value, key, "set", false)]!, to);
  }
  return setPacked(value, index, key, to);
}

function isText(value: Variant): boolean {
  return typeOf(value) === T.TYPE_STRING;
}

function setPacked(value: Variant, index: number, key: Variant, to: Variant): Variant {
  const type = typeOf(value);
  if (type < T.TYPE_PACKED_BYTE_ARRAY) throw noAssignment(value, key, to);
  const held = contents(value as object) as Float32Array | BigInt64Array | PackedVectorArray<Variant>;
  const at = (): number => inside(index, held.length, value, key, "set");
  const toType = typeOf(to);
  if (!ArrayBuffer.isView(held)) {
    if (toType !== ELEMENTS[type]) throw noAssignment(value, key, to);
    held.set(at(), to);
    return value;
  }
  if (!canConvert(toType, T.TYPE_FLOAT) || toType === T.TYPE_BOOL) throw noAssignment(value, key, to);
  writeNumber(held, at(), to);
  return value;
}

/** Writes a number into a packed array, as the engine converts it. */
export function writeNumber(held: Float32Array | BigInt64Array, at: number, to: Variant): void {
  if (held instanceof BigInt64Array) held[at] = BigInt(cast(to, T.TYPE_INT) as number);
  else if (held instanceof Float32Array || (held as unknown) instanceof Float64Array) held[at] = toDouble(to);
  else (held as Int32Array)[at] = Number(BigInt.asIntN(32, BigInt(cast(to, T.TYPE_INT) as number)));
}

/** What packed arrays of vectors hold. */
export const ELEMENTS: Readonly<Record<number, number>> = {
  [T.TYPE_PACKED_BYTE_ARRAY]: T.TYPE_INT,
  [T.TYPE_PACKED_INT32_ARRAY]: T.TYPE_INT,
  [T.TYPE_PACKED_INT64_ARRAY]: T.TYPE_INT,
  [T.TYPE_PACKED_FLOAT32_ARRAY]: T.TYPE_FLOAT,
  [T.TYPE_PACKED_FLOAT64_ARRAY]: T.TYPE_FLOAT,
  [T.TYPE_PACKED_STRING_ARRAY]: T.TYPE_STRING,
  [T.TYPE_PACKED_VECTOR2_ARRAY]: T.TYPE_VECTOR2,
  [T.TYPE_PACKED_VECTOR3_ARRAY]: T.TYPE_VECTOR3,
  [T.TYPE_PACKED_VECTOR4_ARRAY]: T.TYPE_VECTOR4,
  [T.TYPE_PACKED_COLOR_ARRAY]: T.TYPE_COLOR,
};
