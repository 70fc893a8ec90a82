import { lookInto, sameText } from "../context.js";
import { isKnown, type Pairs, variantEquals } from "../equality.js";
import { isTextLess } from "../order.js";
import { typeOf } from "../type-of.js";
import type { Color, RID, StringName } from "../types/index.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { compareNumbers } from "./numbers.js";

/** Containers nested deeper are taken as equal, as in the engine. */
const MAX_RECURSION = 100;

/**
 * `a == b` for containers and what is in them: the same types, all values equal. A container that has itself in it equals
 * another that looks the same.
 *
 * @see core/variant/array.cpp, Array::recursive_equal
 */
export function contentEquals(a: Variant, b: Variant): boolean {
  return equals(a, b, 0, new Map());
}

/** Whether two values are the same for `has`, `find` and `count`: of one type and equal, NaN too; a `String` and a `StringName` of one text. */
export function isSameItem(a: Variant, b: Variant): boolean {
  const [typeA, typeB] = [typeOf(a), typeOf(b)];
  if (typeA !== typeB) return isText(typeA) && isText(typeB) && sameText(String(a), String(b));
  return isContainer(typeA) ? contentEquals(a, b) : variantEquals(a, b);
}

function equals(a: Variant, b: Variant, depth: number, pairs: Pairs): boolean {
  const type = typeOf(a);
  if (type !== typeOf(b)) return false;
  if (type === T.TYPE_FLOAT) return Number(a) === Number(b);
  if (!isContainer(type)) return variantEquals(a, b);
  if (a === b || depth > MAX_RECURSION || isKnown(a as object, b as object, pairs)) return true;
  if (type === T.TYPE_ARRAY) {
    const [left, right] = [a as readonly Variant[], b as readonly Variant[]];
    if (left.length !== right.length) return false;
    lookInto(left.length);
    return left.every((item, i) => equals(item, right[i], depth + 1, pairs));
  }
  const [left, right] = [a as ReadonlyMap<Variant, Variant>, b as ReadonlyMap<Variant, Variant>];
  if (left.size !== right.size) return false;
  lookInto(2 * left.size);
  for (const [key, value] of left) {
    if (!right.has(key) || !equals(value, right.get(key), depth + 1, pairs)) return false;
  }
  return true;
}

function isContainer(type: number): boolean {
  return type === T.TYPE_ARRAY || type === T.TYPE_DICTIONARY;
}

function isText(type: number): boolean {
  return type === T.TYPE_STRING || type === T.TYPE_STRING_NAME;
}

/** `a < b` where the engine has that operator; undefined where it has not. */
export function lessThan(a: Variant, b: Variant): boolean | undefined {
  const order = compare(a, b, 0);
  return order === undefined ? undefined : order < 0;
}

/** Less than 0, 0 or more, as the engine orders two values; NaN where none comes first; undefined where they have no order. */
export function compare(a: Variant, b: Variant, depth: number): number | undefined {
  const [typeA, typeB] = [typeOf(a), typeOf(b)];
  const isNumber = (type: number): boolean => type === T.TYPE_INT || type === T.TYPE_FLOAT;
  if (isNumber(typeA) && isNumber(typeB)) return compareNumbers(a, b);
  if (typeA !== typeB) return undefined;
  switch (typeA) {
    case T.TYPE_BOOL:
      return Number(a) - Number(b);
    case T.TYPE_STRING:
      return textOrder(a as string, b as string);
    case T.TYPE_STRING_NAME:
      return textOrder((a as StringName).name, (b as StringName).name);
    case T.TYPE_VECTOR2:
    case T.TYPE_VECTOR2I:
    case T.TYPE_VECTOR3:
    case T.TYPE_VECTOR3I:
    case T.TYPE_VECTOR4:
    case T.TYPE_VECTOR4I:
      return vectorOrder(Object.values(a as object) as number[], Object.values(b as object) as number[]);
    case T.TYPE_RID:
      return (a as RID).id < (b as RID).id ? -1 : (a as RID).id > (b as RID).id ? 1 : 0;
    case T.TYPE_ARRAY:
      return arrayOrder(a as readonly Variant[], b as readonly Variant[], depth);
    default:
      return undefined;
  }
}

function textOrder(a: string, b: string): number {
  return sameText(a, b) ? 0 : isTextLess(a, b) ? -1 : 1;
}

/** The first components that differ decide; NaN differs from all, and comes before none. */
export function vectorOrder(a: readonly number[], b: readonly number[]): number {
  for (let axis = 0; axis < a.length; axis++) {
    if (a[axis] !== b[axis]) return a[axis]! < b[axis]! ? -1 : a[axis]! > b[axis]! ? 1 : Number.NaN;
  }
  return 0;
}

/** Elements of different types come in the order of their types. */
function arrayOrder(a: readonly Variant[], b: readonly Variant[], depth: number): number {
  const shared = Math.min(a.length, b.length);
  lookInto(shared);
  for (let index = 0; index < shared && depth < MAX_RECURSION; index++) {
    const [typeA, typeB] = [typeOf(a[index]), typeOf(b[index])];
    const order = typeA === typeB ? compare(a[index], b[index], depth + 1) : typeA - typeB;
    if (order !== undefined && order < 0) return -1;
    if (order !== undefined && order > 0) return 1;
  }
  return a.length - b.length;
}

/** The order of colors in packed arrays. */
export function colorOrder(a: Color, b: Color): number {
  return vectorOrder([a.r, a.g, a.b, a.a], [b.r, b.g, b.b, b.a]);
}
