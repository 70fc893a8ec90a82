import { push_error } from "../../core/index.js";
import { GDArray } from "../containers.js";
import { charge } from "../context.js";
import { cast } from "../conversion.js";
import { godotSort } from "../order.js";
import { isTruthy } from "../truth.js";
import type { Callable } from "../types/index.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { compare, isSameItem, lessThan } from "./compare.js";
import { duplicated } from "./duplicate.js";
import { elementType, fitElement, sameElementType } from "./element.js";
import { hashOf } from "./hash.js";
import { random } from "./random.js";
import { isReadOnly, isWritable, makeReadOnly } from "./read-only.js";

const BYTES_EACH = 8;
const ERR_INVALID_PARAMETER = 31;
const ERR_LOCKED = 23;

/** An array of the same declared type. */
function like(array: Variant[], items: Variant[]): Variant[] {
  return array instanceof GDArray ? (new GDArray(array.elementType, items) as unknown as Variant[]) : items;
}

function called(callable: Callable, ...args: Variant[]): Variant {
  return (callable.callv(args) ?? null) as Variant;
}

/** An index from the front; a negative one counts from the end. */
function fromEnd(index: number, length: number): number {
  return index < 0 ? index + length : index;
}

function outside(index: number, length: number, rest = "Leaving the array untouched."): void {
  push_error(`The calculated index ${index} is out of bounds (the array has ${length} elements). ${rest}`);
}

function outOfBounds(index: number, length: number): void {
  push_error(`Index p_index = ${index} is out of bounds (p_instance->size() = ${length}).`);
}

/** Writes an element that fits. */
function put(
  array: Variant[],
  value: Variant,
  operation: string,
  write: (element: Variant) => unknown,
  more = 1,
): void {
  if (!isWritable(array, "Array")) return;
  const element = fitElement(elementType(array), value ?? null, operation);
  if (element === undefined) return;
  charge(BYTES_EACH * more);
  write(element);
}

/** Where an element is, or would be, in a sorted array. */
function bisect(array: Variant[], isBefore: (item: Variant) => boolean): number {
  let [low, high] = [0, array.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(array[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

function extreme(array: Variant[], sign: number): Variant {
  let best: Variant = array[0] ?? null;
  for (const item of array.slice(1)) {
    const order = compare(item, best, 0);
    if (order === undefined) return null;
    if (order * sign > 0) best = item;
  }
  return best;
}

/**
 * The methods of Godot's `Array` as functions: `GDArrays.find(array, what, from)`. Arrays are JavaScript's; those with a declared type,
 * {@link GDArray}, keep it, and refuse elements that don't fit: the reason is logged, and nothing changes.
 */
export const GDArrays = {
  /** Whether a callable returns true for all elements. */
  all: (array: Variant[], method: Callable): boolean => array.every((item) => isTruthy(called(method, item))),
  /** Whether a callable returns true for any element. */
  any: (array: Variant[], method: Callable): boolean => array.some((item) => isTruthy(called(method, item))),
  /** Adds an element at the end. */
  append: (array: Variant[], value: Variant): void => put(array, value, "push_back", (element) => array.push(element)),
  /** Adds the elements of another array at the end. */
  append_array(array: Variant[], other: Variant[]): void {
    if (!isWritable(array, "Array")) return;
    charge(BYTES_EACH * other.length);
    const type = elementType(array);
    const fitting = other.map((item) => fitElement(type, item ?? null, "append_array"));
    if (!fitting.includes(undefined)) for (const item of fitting) array.push(item);
  },
  /** Takes over the elements of another array, converted to this one's type. */
  assign(array: Variant[], other: Variant[]): void {
    if (!isWritable(array, "Array")) return;
    charge(BYTES_EACH * other.length);
    const type = elementType(array);
    const items = other.map((item) => fitElement(type, item ?? null, "assign"));
    if (!items.includes(undefined)) array.splice(0, array.length, ...items);
  },
  /** The last element; null, and an error logged, when there is none. */
  back: (array: Variant[]): Variant => ofEnd(array, array.length - 1),
  /** Where a value is, or would be, in a sorted array: before equal ones, or behind them. */
  bsearch: (array: Variant[], value: Variant, before = true): number =>
    bisect(array, (item) => (before ? lessThan(item, value) === true : lessThan(value, item) !== true)),
  /** The same with an order of one's own: the callable says whether its first argument comes before the second. */
  bsearch_custom: (array: Variant[], value: Variant, func: Callable, before = true): number =>
    bisect(array, (item) => (before ? isTruthy(called(func, item, value)) : !isTruthy(called(func, value, item)))),
  /** Takes all elements out. */
  clear(array: Variant[]): void {
    if (isWritable(array, "Array")) array.length = 0;
  },
  /** How often a value is in the array. */
  count: (array: Variant[], value: Variant): number => array.filter((item) => isSameItem(item, value)).length,
  /** A copy; `deep` copies arrays and dictionaries in it too. */
  duplicate: (array: Variant[], deep = false): Variant[] => duplicated(array, deep) as Variant[],
  /** A copy of the array and of everything in it but objects. */
  duplicate_deep: (array: Variant[], _mode = 1): Variant[] => duplicated(array, true) as Variant[],
  /** Takes a value out where it first is. */
  erase(array: Variant[], value: Variant): void {
    if (!isWritable(array, "Array")) return;
    const at = array.findIndex((item) => isSameItem(item, value));
    if (at >= 0) array.splice(at, 1);
  },
  /** Sets all elements to one value. */
  fill: (array: Variant[], value: Variant): void => put(array, value, "fill", (element) => array.fill(element), 0),
  /** The elements for which a callable returns true. */
  filter(array: Variant[], method: Callable): Variant[] {
    charge(BYTES_EACH * array.length);
    return like(
      array,
      [...array].filter((item) => isTruthy(called(method, item))),
    );
  },
  /** Where a value is first, from an index on; -1 for nowhere. */
  find(array: Variant[], what: Variant, from = 0): number {
    if (from < 0) return -1;
    for (let at = from; at < array.length; at++) if (isSameItem(array[at], what)) return at;
    return -1;
  },
  /** Where a callable first returns true, from an index on; -1 for nowhere. */
  find_custom(array: Variant[], method: Callable, from = 0): number {
    if (from < 0) return -1;
    for (let at = from; at < array.length; at++) if (isTruthy(called(method, array[at]))) return at;
    return -1;
  },
  /** The first element; null, and an error logged, when there is none. */
  front: (array: Variant[]): Variant => ofEnd(array, 0),
  /** An element; null, and an error logged, outside. */
  get(array: Variant[], index: number): Variant {
    if (!(index >= 0 && index < array.length)) outOfBounds(index, array.length);
    return array[index] ?? null;
  },
  /** The `Variant.Type` of the elements; 0 for any. */
  get_typed_builtin: (array: Variant[]): number => elementType(array).type,
  /** The class of the elements; empty for none. */
  get_typed_class_name: (array: Variant[]): string => elementType(array).class_name ?? "",
  /** The path of the script of the elements; null for none. */
  get_typed_script: (array: Variant[]): Variant => elementType(array).script ?? null,
  /** Whether a value is in the array. */
  has: (array: Variant[], value: Variant): boolean => array.some((item) => isSameItem(item, value)),
  /** A hash of 32 bits, the same for arrays of the same elements. */
  hash: (array: Variant[]): number => hashOf(array),
  /** Puts an element before another; a negative index counts from the end. */
  insert(array: Variant[], position: number, value: Variant): number {
    if (isReadOnly(array)) return isWritable(array, "Array") ? 0 : ERR_LOCKED;
    const element = fitElement(elementType(array), value ?? null, "insert");
    const at = fromEnd(position, array.length);
    if (at < 0 || at > array.length) outside(at, array.length);
    if (element === undefined || at < 0 || at > array.length) return ERR_INVALID_PARAMETER;
    charge(BYTES_EACH);
    array.splice(at, 0, element);
    return 0;
  },
  /** Whether there are no elements. */
  is_empty: (array: Variant[]): boolean => array.length === 0,
  /** Whether the array can't be changed. */
  is_read_only: (array: Variant[]): boolean => isReadOnly(array),
  /** Whether both arrays declare the same type. */
  is_same_typed: (array: Variant[], other: Variant[]): boolean =>
    sameElementType(elementType(array), elementType(other)),
  /** Whether the array declares a type. */
  is_typed: (array: Variant[]): boolean => elementType(array).type !== T.TYPE_NIL,
  /** From now on the array can't be changed. */
  make_read_only: (array: Variant[]): void => makeReadOnly(array),
  /** What a callable makes of each element. */
  map(array: Variant[], method: Callable): Variant[] {
    charge(BYTES_EACH * array.length);
    return Array.from(array, (item) => called(method, item));
  },
  /** The largest element; null when they can't be compared. */
  max: (array: Variant[]): Variant => extreme(array, 1),
  /** The smallest element; null when they can't be compared. */
  min: (array: Variant[]): Variant => extreme(array, -1),
  /** Any element; null, and an error logged, when there is none. */
  pick_random: (array: Variant[]): Variant =>
    array.length === 0 ? ofEnd(array, 0) : (array[random().next() % array.length] ?? null),
  /** Takes an element out; a negative index counts from the end. */
  pop_at(array: Variant[], position: number): Variant {
    if (!isWritable(array, "Array") || array.length === 0) return null;
    const at = fromEnd(position, array.length);
    if (at >= 0 && at < array.length) return array.splice(at, 1)[0] ?? null;
    outside(at, array.length, "Leaving the array untouched and returning `null`.");
    return null;
  },
  /** Takes the last element out; null when there is none. */
  pop_back: (array: Variant[]): Variant => (isWritable(array, "Array") ? (array.pop() ?? null) : null),
  /** Takes the first element out; null when there is none. */
  pop_front: (array: Variant[]): Variant => (isWritable(array, "Array") ? (array.shift() ?? null) : null),
  /** Adds an element at the end. */
  push_back: (array: Variant[], value: Variant): void => GDArrays.append(array, value),
  /** Adds an element at the beginning. */
  push_front: (array: Variant[], value: Variant): void =>
    put(array, value, "push_front", (element) => array.unshift(element)),
  /** Goes through the elements with what the callable returned before; the first begins unless `accum` is given. */
  reduce(array: Variant[], method: Callable, accum: Variant = null): Variant {
    const begins = accum === null && array.length > 0;
    let result = begins ? array[0] : accum;
    for (let at = begins ? 1 : 0; at < array.length; at++) result = called(method, result, array[at]);
    return result ?? null;
  },
  /** Takes an element out; a negative index counts from the end. */
  remove_at(array: Variant[], position: number): void {
    if (!isWritable(array, "Array")) return;
    const at = fromEnd(position, array.length);
    if (at >= 0 && at < array.length) array.splice(at, 1);
    else outside(at, array.length);
  },
  /** Sets the number of elements; new ones are null, or the first value of their type. */
  resize(array: Variant[], size: number): number {
    if (!isWritable(array, "Array")) return ERR_LOCKED;
    if (size < 0) {
      push_error(`Array can't have ${size} elements.`);
      return ERR_INVALID_PARAMETER;
    }
    charge(BYTES_EACH * Math.max(0, size - array.length));
    const { type } = elementType(array);
    const isPlain = type === T.TYPE_NIL || type === T.TYPE_OBJECT;
    while (array.length < size) array.push(isPlain ? null : cast(null, type));
    array.length = size;
    return 0;
  },
  /** Turns the order about. */
  reverse(array: Variant[]): void {
    if (isWritable(array, "Array")) array.reverse();
  },
  /** Where a value is last, from an index back; -1 for nowhere. */
  rfind(array: Variant[], what: Variant, from = -1): number {
    for (let at = lastIndex(array, from); at >= 0; at--) if (isSameItem(array[at], what)) return at;
    return -1;
  },
  /** Where a callable last returns true, from an index back; -1 for nowhere. */
  rfind_custom(array: Variant[], method: Callable, from = -1): number {
    for (let at = lastIndex(array, from); at >= 0; at--) if (isTruthy(called(method, array[at]))) return at;
    return -1;
  },
  /** Sets an element; outside, an error is logged. */
  set(array: Variant[], index: number, value: Variant): void {
    if (!(index >= 0 && index < array.length)) outOfBounds(index, array.length);
    else put(array, value, "set", (element) => array.splice(index, 1, element), 0);
  },
  /** Brings the elements into any order. */
  shuffle(array: Variant[]): void {
    if (!isWritable(array, "Array")) return;
    for (let at = array.length - 1; at >= 1; at--) {
      const other = random().next() % (at + 1);
      [array[at], array[other]] = [array[other], array[at]];
    }
  },
  /** How many elements there are. */
  size: (array: Variant[]): number => array.length,
  /** The elements from one index up to another, every `step`th; negative indices count from the end. */
  slice(array: Variant[], begin: number, end = 0x7fffffff, step = 1, deep = false): Variant[] {
    const size = array.length;
    if (step === 0) push_error("Slice step cannot be zero.");
    if (step === 0 || size === 0 || (begin < -size && step < 0) || (begin >= size && step > 0)) return like(array, []);
    const first = fromEnd(Math.min(Math.max(begin, -size), size - 1), size);
    const last = fromEnd(Math.min(Math.max(end, -size - 1), size), size);
    if (step > 0 ? first > last : first < last) {
      push_error(
        `Slice step is ${step > 0 ? "positive" : "negative"}, but bounds are ${step > 0 ? "decreasing" : "increasing"}.`,
      );
      return like(array, []);
    }
    const items: Variant[] = [];
    for (let at = first; step > 0 ? at < last : at > last; at += step)
      items.push(deep ? duplicated(array[at], true) : array[at]);
    charge(BYTES_EACH * items.length);
    return like(array, items);
  },
  /** Sorts the elements; those that can't be compared keep some order. */
  sort(array: Variant[]): void {
    if (isWritable(array, "Array")) godotSort(array, (a, b) => lessThan(a, b) === true);
  },
  /** Sorts with an order of one's own: the callable says whether its first argument comes before the second. */
  sort_custom(array: Variant[], func: Callable): void {
    if (isWritable(array, "Array")) godotSort(array, (a, b) => isTruthy(called(func, a, b)));
  },
};

/** The first or last element. */
function ofEnd(array: Variant[], index: number): Variant {
  if (array.length === 0) push_error("Can't take value from empty array.");
  return array[index] ?? null;
}

function lastIndex(array: Variant[], from: number): number {
  const at = fromEnd(from, array.length);
  return at < 0 || at >= array.length ? array.length - 1 : at;
}
