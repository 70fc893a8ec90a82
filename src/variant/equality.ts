import type { Signal } from "../core/index.js";
import { lookInto, sameText } from "./context.js";
import { instanceId } from "./conversion.js";
import { contents } from "./grown.js";
import { KeyIds } from "./key-ids.js";
import { typeOf } from "./type-of.js";
import { GDFloat, GDInt, type NodePath, type PackedVectorArray, type RID, type StringName } from "./types/index.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/** Containers nested deeper than this are taken as equal, as in the engine. */
const MAX_EQUALITY_DEPTH = 100;

/** Pairs of containers that are compared already, or being compared: what is behind them need not be looked at again. */
export type Pairs = Map<object, Set<object>>;

/**
 * Whether two values are the same key of a `Dictionary` for Godot: of the same type and equal by value, containers by
 * their elements. NaN equals NaN; `"a"` and `&"a"` are the same key; 1 and 1.0 are not.
 *
 * @param a - A value.
 * @param b - A value.
 * @see core/variant/variant.cpp, Variant::hash_compare and StringLikeVariantComparator
 */
export function variantEquals(a: Variant, b: Variant): boolean {
  return equals(a, b, 0, new Map());
}

/**
 * Looks a key up as Godot does, by value, where `Map.get` compares objects by identity.
 *
 * @param dictionary - A decoded `Dictionary`.
 * @param key - The key.
 * @param fallback - What to give when there is no such key.
 * @returns The value.
 */
export function dictionaryGet(
  dictionary: ReadonlyMap<Variant, Variant>,
  key: Variant,
  fallback: Variant = null,
): Variant {
  if (dictionary.has(key)) return dictionary.get(key);
  for (const [other, value] of dictionary) {
    if (typeof other === "object" || typeof key === "object") {
      if (variantEquals(key, other)) return value;
    }
  }
  return fallback;
}

function equals(a: Variant, b: Variant, depth: number, pairs: Pairs): boolean {
  if (typeof a === "string" && typeof b === "string") return sameText(a, b);
  if (a === b) return a !== 0 || Object.is(a, b) || typeOf(a) === typeOf(b);
  const type = typeOf(a);
  const other = typeOf(b);
  if (isText(type) && isText(other)) return sameText(textOf(a), textOf(b));
  if (type !== other) return false;
  switch (type) {
    case T.TYPE_NIL:
      return true;
    case T.TYPE_INT:
      return BigInt(numberOf(a)) === BigInt(numberOf(b));
    case T.TYPE_FLOAT:
      return sameNumber(Number(numberOf(a)), Number(numberOf(b)));
    case T.TYPE_BOOL:
    case T.TYPE_CALLABLE:
      return type === T.TYPE_CALLABLE;
    case T.TYPE_NODE_PATH:
      return (a as NodePath).equals(b as NodePath);
    case T.TYPE_RID:
      return (a as RID).equals(b as RID);
    case T.TYPE_OBJECT:
      return instanceId(a as object) !== 0n && instanceId(a as object) === instanceId(b as object);
    case T.TYPE_SIGNAL:
      return sameSignal(a as Signal, b as Signal);
    case T.TYPE_ARRAY:
      if (depth > MAX_EQUALITY_DEPTH || isKnown(a as object, b as object, pairs)) return true;
      return sameItems(a as readonly Variant[], b as readonly Variant[], depth, pairs);
    case T.TYPE_DICTIONARY:
      if (depth > MAX_EQUALITY_DEPTH || isKnown(a as object, b as object, pairs)) return true;
      return sameEntries(toMap(a), toMap(b), depth, pairs);
    default:
      return type >= T.TYPE_PACKED_BYTE_ARRAY ? samePacked(type, a, b) : sameFields(a as object, b as object);
  }
}

function isText(type: number): boolean {
  return type === T.TYPE_STRING || type === T.TYPE_STRING_NAME;
}

function textOf(value: Variant): string {
  return typeof value === "string" ? value : (value as StringName).name;
}

function numberOf(value: Variant): number | bigint {
  return value instanceof GDInt || value instanceof GDFloat ? value.value : (value as number | bigint);
}

function sameNumber(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

function sameSignal(a: Signal, b: Signal): boolean {
  return a.get_object_id() === b.get_object_id() && a.get_name() === b.get_name();
}

function toMap(value: Variant): ReadonlyMap<Variant, Variant> {
  return value instanceof Map ? value : new Map(Object.entries(value as Record<string, Variant>));
}

/** Notes a pair; says whether it was noted before. */
export function isKnown(a: object, b: object, pairs: Pairs): boolean {
  const others = pairs.get(a);
  if (others?.has(b)) return true;
  if (others === undefined) pairs.set(a, new Set([b]));
  else others.add(b);
  return false;
}

function sameItems(a: readonly Variant[], b: readonly Variant[], depth: number, pairs: Pairs): boolean {
  if (a.length !== b.length) return false;
  lookInto(a.length);
  return a.every((item, index) => equals(item, b[index], depth + 1, pairs));
}

function sameEntries(
  a: ReadonlyMap<Variant, Variant>,
  b: ReadonlyMap<Variant, Variant>,
  depth: number,
  pairs: Pairs,
): boolean {
  if (a.size !== b.size) return false;
  lookInto(2 * a.size);
  const same = (value: Variant, other: Variant): boolean => equals(value, other, depth + 1, pairs);
  if ([...a.keys()].every((key) => b.has(key))) return [...a].every(([key, value]) => same(value, b.get(key)));
  // JS does not find all keys: they are compared by their content.
  const ids = new KeyIds();
  const left = valuesByKeyId(a, ids);
  const right = valuesByKeyId(b, ids);
  return left.size === right.size && [...left].every(([id, value]) => right.has(id) && same(value, right.get(id)));
}

/** Of equal keys, which bytes may hold, the first counts. */
function valuesByKeyId(map: ReadonlyMap<Variant, Variant>, ids: KeyIds): Map<number, Variant> {
  const values = new Map<number, Variant>();
  for (const [key, value] of map) {
    const id = ids.of(key);
    if (!values.has(id)) values.set(id, value);
  }
  return values;
}

function samePacked(type: number, a: Variant, b: Variant): boolean {
  if (type === T.TYPE_PACKED_STRING_ARRAY) {
    const [textsA, textsB] = [a as readonly string[], b as readonly string[]];
    if (textsA.length !== textsB.length) return false;
    lookInto(textsA.length);
    return textsA.every((text, index) => sameText(text, textsB[index]!));
  }
  const vectors = type >= T.TYPE_PACKED_VECTOR2_ARRAY;
  const numbersA = vectors ? (a as PackedVectorArray<unknown>).data : contents(a as Float32Array);
  const numbersB = vectors ? (b as PackedVectorArray<unknown>).data : contents(b as Float32Array);
  if (numbersA.length !== numbersB.length) return false;
  lookInto(numbersA.length);
  return numbersA.every((value, index) => sameNumber(value, numbersB[index]!));
}

/** Math types: numbers, or parts that are math types themselves. */
function sameFields(a: object, b: object): boolean {
  for (const name of Object.keys(a)) {
    const [left, right] = [(a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]];
    if (typeof left === "number") {
      if (!sameNumber(left, right as number)) return false;
    } else if (!sameFields(left as object, right as object)) return false;
  }
  return true;
}
