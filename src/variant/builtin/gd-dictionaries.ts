import { charge } from "../context.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { contentEquals, isSameItem, lessThan } from "./compare.js";
import { duplicated } from "./duplicate.js";
import { entryTypes, fitElement, sameElementType } from "./element.js";
import { hashOf } from "./hash.js";
import { isReadOnly, isWritable, makeReadOnly } from "./read-only.js";

const BYTES_EACH = 32;
const MAX_RECURSION = 100;

/** Sets an entry that fits. */
function put(map: Map<Variant, Variant>, key: Variant, value: Variant): boolean {
  if (!isWritable(map, "Dictionary")) return false;
  const [keyType, valueType] = entryTypes(map);
  const fitKey = fitElement(keyType, key ?? null, "set", "TypedDictionary.Key");
  const fitValue = fitElement(valueType, value ?? null, "set", "TypedDictionary.Value");
  if (fitKey === undefined || fitValue === undefined) return false;
  charge(BYTES_EACH);
  map.set(fitKey, fitValue);
  return true;
}

/**
 * The methods of Godot's `Dictionary` as functions: `GDDictionaries.get_or_add(map, key, value)`. A {@link ValueMap} finds keys by value;
 * a plain `Map` finds objects by identity. Typed ones refuse what does not fit: the reason is logged, and nothing changes.
 */
export const GDDictionaries = {
  /** Takes over the entries of another dictionary. */
  assign(map: Map<Variant, Variant>, other: Map<Variant, Variant>): void {
    if (!isWritable(map, "Dictionary")) return;
    const entries = [...other];
    map.clear();
    for (const [key, value] of entries) put(map, key, value);
  },
  /** Takes all entries out. */
  clear(map: Map<Variant, Variant>): void {
    if (isWritable(map, "Dictionary")) map.clear();
  },
  /** A copy; `deep` copies arrays and dictionaries in it too. */
  duplicate: (map: Map<Variant, Variant>, deep = false): Map<Variant, Variant> =>
    duplicated(map, deep) as Map<Variant, Variant>,
  /** A copy of the dictionary and of everything in it but objects. */
  duplicate_deep: (map: Map<Variant, Variant>, _mode = 1): Map<Variant, Variant> =>
    duplicated(map, true) as Map<Variant, Variant>,
  /** Takes an entry out; says whether there was one. */
  erase: (map: Map<Variant, Variant>, key: Variant): boolean => isWritable(map, "Dictionary") && map.delete(key),
  /** The first key that has a value; null for none. */
  find_key(map: Map<Variant, Variant>, value: Variant): Variant {
    for (const [key, item] of map) if (isSameItem(item, value)) return key;
    return null;
  },
  /** The value of a key, or a default. */
  get: (map: Map<Variant, Variant>, key: Variant, fallback: Variant = null): Variant =>
    map.has(key) ? (map.get(key) ?? null) : fallback,
  /** The value of a key; when there is none, a default, which is put in. */
  get_or_add(map: Map<Variant, Variant>, key: Variant, fallback: Variant = null): Variant {
    if (map.has(key)) return map.get(key) ?? null;
    return put(map, key, fallback) ? (map.get(key) ?? null) : fallback;
  },
  /** The `Variant.Type` of the keys; 0 for any. */
  get_typed_key_builtin: (map: Map<Variant, Variant>): number => entryTypes(map)[0].type,
  /** The class of the keys; empty for none. */
  get_typed_key_class_name: (map: Map<Variant, Variant>): string => entryTypes(map)[0].class_name ?? "",
  /** The path of the script of the keys; null for none. */
  get_typed_key_script: (map: Map<Variant, Variant>): Variant => entryTypes(map)[0].script ?? null,
  /** The `Variant.Type` of the values; 0 for any. */
  get_typed_value_builtin: (map: Map<Variant, Variant>): number => entryTypes(map)[1].type,
  /** The class of the values; empty for none. */
  get_typed_value_class_name: (map: Map<Variant, Variant>): string => entryTypes(map)[1].class_name ?? "",
  /** The path of the script of the values; null for none. */
  get_typed_value_script: (map: Map<Variant, Variant>): Variant => entryTypes(map)[1].script ?? null,
  /** Whether there is a key. */
  has: (map: Map<Variant, Variant>, key: Variant): boolean => map.has(key),
  /** Whether there are all of some keys. */
  has_all: (map: Map<Variant, Variant>, keys: Variant[]): boolean => keys.every((key) => map.has(key)),
  /** A hash of 32 bits, the same for dictionaries of the same entries in the same order. */
  hash: (map: Map<Variant, Variant>): number => hashOf(map),
  /** Whether there are no entries. */
  is_empty: (map: Map<Variant, Variant>): boolean => map.size === 0,
  /** Whether the dictionary can't be changed. */
  is_read_only: (map: Map<Variant, Variant>): boolean => isReadOnly(map),
  /** Whether both dictionaries declare the same types. */
  is_same_typed: (map: Map<Variant, Variant>, other: Map<Variant, Variant>): boolean =>
    GDDictionaries.is_same_typed_key(map, other) && GDDictionaries.is_same_typed_value(map, other),
  /** Whether both dictionaries declare the same type for keys. */
  is_same_typed_key: (map: Map<Variant, Variant>, other: Map<Variant, Variant>): boolean =>
    sameElementType(entryTypes(map)[0], entryTypes(other)[0]),
  /** Whether both dictionaries declare the same type for values. */
  is_same_typed_value: (map: Map<Variant, Variant>, other: Map<Variant, Variant>): boolean =>
    sameElementType(entryTypes(map)[1], entryTypes(other)[1]),
  /** Whether the dictionary declares a type. */
  is_typed: (map: Map<Variant, Variant>): boolean =>
    GDDictionaries.is_typed_key(map) || GDDictionaries.is_typed_value(map),
  /** Whether the dictionary declares a type for keys. */
  is_typed_key: (map: Map<Variant, Variant>): boolean => entryTypes(map)[0].type !== T.TYPE_NIL,
  /** Whether the dictionary declares a type for values. */
  is_typed_value: (map: Map<Variant, Variant>): boolean => entryTypes(map)[1].type !== T.TYPE_NIL,
  /** The keys in their order. */
  keys(map: Map<Variant, Variant>): Variant[] {
    charge(8 * map.size);
    return [...map.keys()];
  },
  /** From now on the dictionary can't be changed. */
  make_read_only: (map: Map<Variant, Variant>): void => makeReadOnly(map),
  /** Puts in the entries of another dictionary whose keys are not there, or all of them. */
  merge(map: Map<Variant, Variant>, other: Map<Variant, Variant>, overwrite = false): void {
    if (!isWritable(map, "Dictionary")) return;
    for (const [key, value] of [...other]) if (overwrite || !map.has(key)) put(map, key, value);
  },
  /** A copy with the entries of another dictionary. */
  merged(map: Map<Variant, Variant>, other: Map<Variant, Variant>, overwrite = false): Map<Variant, Variant> {
    const copy = GDDictionaries.duplicate(map);
    GDDictionaries.merge(copy, other, overwrite);
    return copy;
  },
  /** Whether both dictionaries have the same entries. */
  recursive_equal: (map: Map<Variant, Variant>, other: Map<Variant, Variant>, count: number): boolean =>
    (count > MAX_RECURSION && map.size === other.size) || contentEquals(map, other),
  /** Sets an entry; says whether it fitted. */
  set: (map: Map<Variant, Variant>, key: Variant, value: Variant): boolean => put(map, key, value),
  /** How many entries there are. */
  size: (map: Map<Variant, Variant>): number => map.size,
  /** Sorts the entries by their keys. */
  sort(map: Map<Variant, Variant>): void {
    if (!isWritable(map, "Dictionary")) return;
    const entries = new Map(map);
    const keys = mergeSorted([...map.keys()]);
    map.clear();
    for (const key of keys) map.set(key, entries.get(key) ?? null);
  },
  /** The values in the order of the keys. */
  values(map: Map<Variant, Variant>): Variant[] {
    charge(8 * map.size);
    return [...map.values()];
  },
};

/**
 * Keys in their order. The engine merges lists, and leaves what is sorted at the beginning: the place of keys that can't be compared
 * depends on it.
 *
 * @see core/templates/sort_list.h
 */
function mergeSorted(keys: Variant[]): Variant[] {
  let sorted = 1;
  while (sorted < keys.length && lessThan(keys[sorted], keys[sorted - 1]) !== true) sorted++;
  return sorted >= keys.length ? keys : merged(keys.slice(0, sorted), halves(keys.slice(sorted)));
}

function halves(keys: Variant[]): Variant[] {
  if (keys.length < 2) return keys;
  const middle = Math.ceil(keys.length / 2);
  return merged(halves(keys.slice(0, middle)), halves(keys.slice(middle)));
}

function merged(first: Variant[], second: Variant[]): Variant[] {
  const result: Variant[] = [];
  let [i, j] = [0, 0];
  while (i < first.length && j < second.length) {
    result.push(lessThan(second[j], first[i]) === true ? second[j++] : first[i++]);
  }
  return [...result, ...first.slice(i), ...second.slice(j)];
}
