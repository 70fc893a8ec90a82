import { look, lookInto } from "./context.js";
import { typeOf } from "./type-of.js";
import { GDFloat, GDInt, type RID, type StringName } from "./types/index.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/**
 * Whether a key comes before another where the engine sorts the keys of a `Dictionary`: by type, then by value;
 * `String` and `StringName` by text among each other. Types without an order count as equal.
 *
 * @see core/variant/variant.cpp, StringLikeVariantOrder and Variant::operator<
 */
export function isLess(a: Variant, b: Variant): boolean {
  const typeA = typeOf(a);
  const typeB = typeOf(b);
  if (isText(typeA) && isText(typeB)) return isTextLess(textOf(a), textOf(b));
  return isVariantLess(a, b, typeA, typeB);
}

/** Sorts the keys of a `Dictionary` as the engine does before it writes them as text. */
export function sortKeys(keys: Variant[]): Variant[] {
  godotSort(keys, isLess);
  return keys;
}

function isText(type: number): boolean {
  return type === T.TYPE_STRING || type === T.TYPE_STRING_NAME;
}

function textOf(value: Variant): string {
  return typeof value === "string" ? value : (value as StringName).name;
}

/**
 * Whether a text comes before another by code points. JS compares UTF-16 units, in which characters beyond U+FFFF come
 * before U+E000.
 */
export function isTextLess(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const unitA = a.charCodeAt(index);
    const unitB = b.charCodeAt(index);
    if (unitA === unitB) continue;
    look(index);
    const halfA = (unitA & 0xf800) === 0xd800;
    const halfB = (unitB & 0xf800) === 0xd800;
    return halfA === halfB ? unitA < unitB : halfB;
  }
  look(shared);
  return a.length < b.length;
}

function isVariantLess(a: Variant, b: Variant, typeA: number, typeB: number): boolean {
  if (typeA !== typeB) return typeA < typeB;
  switch (typeA) {
    case T.TYPE_BOOL:
      return !a && Boolean(b);
    case T.TYPE_INT:
    case T.TYPE_FLOAT:
      return numberOf(a) < numberOf(b);
    case T.TYPE_STRING:
    case T.TYPE_STRING_NAME:
      return isTextLess(textOf(a), textOf(b));
    case T.TYPE_VECTOR2:
    case T.TYPE_VECTOR2I:
    case T.TYPE_VECTOR3:
    case T.TYPE_VECTOR3I:
    case T.TYPE_VECTOR4:
    case T.TYPE_VECTOR4I:
      return isVectorLess(a as Components, b as Components);
    case T.TYPE_RID:
      return (a as RID).id < (b as RID).id;
    case T.TYPE_ARRAY:
      return compareArrays(a as readonly Variant[], b as readonly Variant[], 0) < 0;
    default:
      return false;
  }
}

function numberOf(value: Variant): number | bigint {
  return value instanceof GDInt || value instanceof GDFloat ? value.value : (value as number | bigint);
}

type Components = { readonly x: number; readonly y: number; readonly z?: number; readonly w?: number };

function isVectorLess(a: Components, b: Components): boolean {
  if (a.x !== b.x) return a.x < b.x;
  if (a.z === undefined || b.z === undefined || a.y !== b.y) return a.y < b.y;
  if (a.w === undefined || b.w === undefined || a.z !== b.z) return a.z < b.z;
  return a.w < b.w;
}

/** Which of two arrays comes first: below 0 the first, above 0 the second. Each element is compared once a direction. */
function compareArrays(a: readonly Variant[], b: readonly Variant[], depth: number): number {
  const shared = Math.min(a.length, b.length);
  lookInto(shared);
  for (let index = 0; index < shared && depth < 100; index++) {
    const typeA = typeOf(a[index]);
    const typeB = typeOf(b[index]);
    if (typeA === T.TYPE_ARRAY && typeB === T.TYPE_ARRAY) {
      const order = compareArrays(a[index] as readonly Variant[], b[index] as readonly Variant[], depth + 1);
      if (order !== 0) return order;
      continue;
    }
    if (isVariantLess(a[index], b[index], typeA, typeB)) return -1;
    if (isVariantLess(b[index], a[index], typeB, typeA)) return 1;
  }
  return a.length - b.length;
}

type Less<T> = (a: T, b: T) => boolean;

/** Ranges up to this length are left to the insertion sort at the end. */
const SHORT_RANGE = 16;

/**
 * How far items may be moved at the end, all together. Behind the passes before, one that has a place moves within its
 * short range. Only where items compare in circles can each move past all others; then the sort stops, some unsorted, where
 * the engine would go on for the square of the count.
 */
const MOVES_PER_ITEM = 2 * SHORT_RANGE;
const MOVES_OF_ANY_SIZE = 2 ** 20;

/**
 * Sorts in place with the engine's introsort, step by step: the order of keys that compare as equal, or in circles (a
 * `String`, a `Vector2` and a `StringName` can), depends on the very algorithm.
 *
 * @see core/templates/sort_array.h
 */
export function godotSort<T>(items: T[], less: Less<T>): void {
  if (items.length < 2) return;
  quickPass(items, 0, items.length, Math.floor(Math.log2(items.length)) * 2, less);
  insertionPass(items, less);
}

function quickPass<T>(items: T[], first: number, end: number, depth: number, less: Less<T>): void {
  let stop = end;
  let budget = depth;
  while (stop - first > SHORT_RANGE) {
    if (budget === 0) {
      heapSort(items, first, stop, less);
      return;
    }
    budget--;
    const middle = first + Math.floor((stop - first) / 2);
    const cut = partition(items, first, stop, medianOf(items, first, middle, stop - 1, less), less);
    quickPass(items, cut, stop, budget, less);
    stop = cut;
  }
}

function medianOf<T>(items: T[], a: number, b: number, c: number, less: Less<T>): number {
  const [itemA, itemB, itemC] = [items[a]!, items[b]!, items[c]!];
  if (less(itemA, itemB)) {
    if (less(itemB, itemC)) return b;
    return less(itemA, itemC) ? c : a;
  }
  if (less(itemA, itemC)) return a;
  return less(itemB, itemC) ? c : b;
}

function partition<T>(items: T[], from: number, end: number, pivotAt: number, less: Less<T>): number {
  let left = from;
  let right = end;
  // The scans stop at the pivot's first place even after a swap has moved the pivot itself.
  let pivot = pivotAt;
  for (;;) {
    while (left !== pivotAt && left < end - 1 && less(items[left]!, items[pivot]!)) left++;
    right--;
    while (right !== pivotAt && right > from && less(items[pivot]!, items[right]!)) right--;
    if (left >= right) return left;
    if (pivot === left) pivot = right;
    else if (pivot === right) pivot = left;
    const swapped = items[left]!;
    items[left] = items[right]!;
    items[right] = swapped;
    left++;
  }
}

function heapSort<T>(items: T[], first: number, end: number, less: Less<T>): void {
  const length = end - first;
  for (let parent = Math.floor((length - 2) / 2); parent >= 0; parent--) {
    siftDown(items, first, parent, length, items[first + parent]!, less);
  }
  for (let last = end - 1; last > first; last--) {
    const value = items[last]!;
    items[last] = items[first]!;
    siftDown(items, first, 0, last - first, value, less);
  }
}

function siftDown<T>(items: T[], first: number, start: number, length: number, value: T, less: Less<T>): void {
  let hole = start;
  let child = 2 * hole + 2;
  while (child < length) {
    if (less(items[first + child]!, items[first + child - 1]!)) child--;
    items[first + hole] = items[first + child]!;
    hole = child;
    child = 2 * (child + 1);
  }
  if (child === length) {
    items[first + hole] = items[first + child - 1]!;
    hole = child - 1;
  }
  let parent = Math.floor((hole - 1) / 2);
  while (hole > start && less(items[first + parent]!, value)) {
    items[first + hole] = items[first + parent]!;
    hole = parent;
    parent = Math.floor((hole - 1) / 2);
  }
  items[first + hole] = value;
}

function insertionPass<T>(items: T[], less: Less<T>): void {
  let moves = MOVES_PER_ITEM * items.length + MOVES_OF_ANY_SIZE;
  for (let index = 1; index < items.length && moves > 0; index++) {
    const value = items[index]!;
    const first = index < SHORT_RANGE && less(value, items[0]!);
    let at = index;
    while (at > 0 && (first || less(value, items[at - 1]!))) items[at] = items[--at]!;
    items[at] = value;
    moves -= index - at;
  }
}
