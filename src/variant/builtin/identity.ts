import { variantEquals } from "../equality.js";
import { typeOf } from "../type-of.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";

/**
 * Godot's `is_same`: the same container or object, or equal values of one type.
 *
 * @param a - A value.
 * @param b - A value.
 */
export function isIdentical(a: Variant, b: Variant): boolean {
  const type = typeOf(a);
  if (type !== typeOf(b)) return false;
  if (type === T.TYPE_OBJECT || type >= T.TYPE_DICTIONARY) return a === b;
  return variantEquals(a, b);
}
