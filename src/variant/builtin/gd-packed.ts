import { push_error } from "../../core/index.js";
import { charge, sameText } from "../context.js";
import { contents, type NumberArray, resizeNumbers } from "../grown.js";
import { godotSort, isTextLess } from "../order.js";
import { Color, PackedStringArray, type PackedVectorArray } from "../types/index.js";
import type { Variant } from "../value.js";
import { colorOrder, vectorOrder } from "./compare.js";
import { copyPacked } from "./duplicate.js";
import { packedItem, writeNumber } from "./members.js";

const ERR_INVALID_PARAMETER = 31;

/** A packed array of any type. */
export type Packed = NumberArray | PackedStringArray | PackedVectorArray<Variant>;

function isNumbers(array: Packed): array is NumberArray {
  return ArrayBuffer.isView(array);
}

function lengthOf(array: Packed): number {
  return isNumbers(array) ? contents(array).length : array.length;
}

function read(array: Packed, index: number): Variant {
  if (isNumbers(array)) return packedItem(contents(array), index);
  return array instanceof PackedStringArray ? array[index] : array.get(index);
}

function write(array: Packed, index: number, value: Variant): void {
  if (isNumbers(array)) writeNumber(contents(array) as Float32Array, index, value);
  else if (array instanceof PackedStringArray) array[index] = value as string;
  else array.set(index, value);
}

function resize(array: Packed, length: number): void {
  const grown = length - lengthOf(array);
  if (grown > 0) charge(grown * (isNumbers(array) ? array.BYTES_PER_ELEMENT : 16));
  if (isNumbers(array)) resizeNumbers(array, length);
  else if (array instanceof PackedStringArray) {
    while (array.length < length) array.push("");
    array.length = length;
  } else array._resize(length);
}

function items(array: Packed): Variant[] {
  return Array.from({ length: lengthOf(array) }, (_none, index) => read(array, index));
}

function replace(array: Packed, values: readonly Variant[]): void {
  resize(array, values.length);
  for (const [index, value] of values.entries()) write(array, index, value);
}

/** Says so when an index is outside. */
function isInside(index: number, length: number): boolean {
  if (index >= 0 && index < length) return true;
  push_error(`Index p_index = ${index} is out of bounds (p_instance->size() = ${length}).`);
  return false;
}

interface Equatable {
  equals(other: unknown): boolean;
}

function same(a: Variant, b: Variant): boolean {
  if (typeof a === "object" && a !== null && "equals" in a) return (a as Equatable).equals(b);
  return typeof a === "string" ? sameText(a, b as string) : Number(a) === Number(b) && largeInt(a) === largeInt(b);
}

/** Ints beyond 2^53 are told apart as they are. */
function largeInt(value: Variant): bigint {
  return typeof value === "bigint" ? value : 0n;
}

/** Whether an element comes before another. */
function before(a: Variant, b: Variant): boolean {
  if (typeof a === "string") return isTextLess(a, b as string);
  if (a instanceof Color) return colorOrder(a, b as Color) < 0;
  if (typeof a === "bigint" || typeof b === "bigint") return BigInt(a as bigint) < BigInt(b as bigint);
  const isVector = typeof a === "object" && a !== null && "x" in a;
  if (!isVector) return Number(a) < Number(b);
  return vectorOrder(Object.values(a as object) as number[], Object.values(b as object) as number[]) < 0;
}

/** A value as the array would hold it. */
function held(array: Packed, value: Variant): Variant {
  if (!isNumbers(array)) return value;
  const one = new (array.constructor as Float32ArrayConstructor)(1);
  writeNumber(one, 0, value);
  return packedItem(one, 0);
}

function indexOf(array: Packed, given: Variant, from: number, step: 1 | -1): number {
  const value = held(array, given);
  const length = lengthOf(array);
  const first = from < 0 ? from + length : from;
  if (first < 0 || first >= length) return -1;
  for (let at = first; at >= 0 && at < length; at += step) if (same(read(array, at), value)) return at;
  return -1;
}

/** The methods that all packed arrays have, as functions: `GDPacked.append(array, value)`. */
export const GDPacked = {
  /** Adds an element at the end; false unless it failed. */
  append(array: Packed, value: Variant): boolean {
    const length = lengthOf(array);
    resize(array, length + 1);
    write(array, length, value);
    return false;
  },
  /** Adds the elements of another array at the end. */
  append_array(array: Packed, other: Packed): void {
    const more = items(other);
    const length = lengthOf(array);
    resize(array, length + more.length);
    for (const [index, value] of more.entries()) write(array, length + index, value);
  },
  /** Where a value is, or would be, in a sorted array: before equal ones, or behind them. */
  bsearch(array: Packed, given: Variant, isBefore = true): number {
    const value = held(array, given);
    let [low, high] = [0, lengthOf(array)];
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = read(array, middle);
      if (isBefore ? before(item, value) : !before(value, item)) low = middle + 1;
      else high = middle;
    }
    return low;
  },
  /** Takes all elements out. */
  clear: (array: Packed): void => resize(array, 0),
  /** How often a value is in the array. */
  count(array: Packed, given: Variant): number {
    const value = held(array, given);
    return items(array).filter((item) => same(item, value)).length;
  },
  /** A copy. */
  duplicate: (array: Packed): Packed => copyPacked(array as Variant) as Packed,
  /** Takes a value out where it first is; says whether it was there. */
  erase(array: Packed, value: Variant): boolean {
    const at = indexOf(array, value, 0, 1);
    if (at >= 0) GDPacked.remove_at(array, at);
    return at >= 0;
  },
  /** Sets all elements to one value. */
  fill(array: Packed, value: Variant): void {
    for (let at = lengthOf(array) - 1; at >= 0; at--) write(array, at, value);
  },
  /** Where a value is first, from an index on; -1 for nowhere. */
  find: (array: Packed, value: Variant, from = 0): number => indexOf(array, value, from, 1),
  /** An element; zero, and an error logged, outside. */
  get(array: Packed, index: number): Variant {
    if (isInside(index, lengthOf(array))) return read(array, index);
    const empty = copyPacked(array as Variant) as Packed;
    replace(empty, []);
    resize(empty, 1);
    return read(empty, 0);
  },
  /** Whether a value is in the array. */
  has: (array: Packed, value: Variant): boolean => indexOf(array, value, 0, 1) >= 0,
  /** Puts an element before another. */
  insert(array: Packed, at_index: number, value: Variant): number {
    const length = lengthOf(array);
    if (!isInside(at_index, length + 1)) return ERR_INVALID_PARAMETER;
    resize(array, length + 1);
    if (isNumbers(array)) contents(array).copyWithin(at_index + 1, at_index, length);
    else for (let at = length; at > at_index; at--) write(array, at, read(array, at - 1));
    write(array, at_index, value);
    return 0;
  },
  /** Whether there are no elements. */
  is_empty: (array: Packed): boolean => lengthOf(array) === 0,
  /** Adds an element at the end; false unless it failed. */
  push_back: (array: Packed, value: Variant): boolean => GDPacked.append(array, value),
  /** Takes an element out. */
  remove_at(array: Packed, index: number): void {
    const length = lengthOf(array);
    if (!isInside(index, length)) return;
    if (isNumbers(array)) contents(array).copyWithin(index, index + 1);
    else for (let at = index; at + 1 < length; at++) write(array, at, read(array, at + 1));
    resize(array, length - 1);
  },
  /** Sets the number of elements; new ones are zeros. */
  resize(array: Packed, new_size: number): number {
    if (new_size < 0) {
      push_error(`A packed array can't have ${new_size} elements.`);
      return ERR_INVALID_PARAMETER;
    }
    resize(array, new_size);
    return 0;
  },
  /** Turns the order about. */
  reverse: (array: Packed): void => replace(array, items(array).reverse()),
  /** Where a value is last, from an index back; -1 for nowhere. */
  rfind: (array: Packed, value: Variant, from = -1): number => indexOf(array, value, from, -1),
  /** Sets an element; outside, an error is logged. */
  set(array: Packed, index: number, value: Variant): void {
    if (isInside(index, lengthOf(array))) write(array, index, value);
  },
  /** How many elements there are. */
  size: (array: Packed): number => lengthOf(array),
  /** The elements from one index up to another; negative indices count from the end. */
  slice(array: Packed, begin: number, end = 0x7fffffff): Packed {
    const length = lengthOf(array);
    const place = (index: number): number => {
      const at = Math.min(Math.max(index, -length), length);
      return at < 0 ? at + length : at;
    };
    const [first, last] = [place(begin), place(end)];
    if (first > last) push_error('Condition "begin > end" is true. Returning: result');
    if (isNumbers(array)) return contents(array).slice(first, Math.max(first, last));
    const copy = copyPacked(array as Variant) as Packed;
    replace(copy, items(array).slice(first, Math.max(first, last)));
    return copy;
  },
  /** Sorts the elements. */
  sort(array: Packed): void {
    const sorted = items(array);
    godotSort(sorted, before);
    replace(array, sorted);
  },
  /** The bytes of the array; texts as UTF-8 with a zero behind each. */
  to_byte_array(array: Packed): Uint8Array {
    if (array instanceof PackedStringArray) {
      const bytes = array.flatMap((text) => [...new TextEncoder().encode(text), 0]);
      return Uint8Array.from(bytes);
    }
    const held = isNumbers(array) ? contents(array) : array.data;
    charge(held.byteLength);
    return new Uint8Array(held.buffer, held.byteOffset, held.byteLength).slice();
  },
};
