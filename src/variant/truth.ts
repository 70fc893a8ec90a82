import { contents } from "./grown.js";
import { typeOf } from "./type-of.js";
import type { Callable, NodePath, RID, StringName } from "./types/index.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/**
 * Whether a value counts as true in a condition: everything but null, false, zeros, and empty texts and containers. Values of math
 * types are false when they are as their constructor without arguments makes them.
 *
 * @param value - The value.
 * @see core/variant/variant.cpp, Variant::booleanize
 */
export function isTruthy(value: Variant): boolean {
  if (typeof value === "boolean") return value;
  const type = typeOf(value);
  switch (type) {
    case T.TYPE_NIL:
      return false;
    case T.TYPE_INT:
    case T.TYPE_FLOAT:
      return Number(value) !== 0;
    case T.TYPE_STRING:
      return value !== "";
    case T.TYPE_STRING_NAME:
      return (value as StringName).name !== "";
    case T.TYPE_NODE_PATH:
      return !(value as NodePath).is_empty();
    case T.TYPE_RID:
      return (value as RID).is_valid();
    case T.TYPE_CALLABLE:
    case T.TYPE_SIGNAL:
      return !(value as Callable).is_null();
    case T.TYPE_OBJECT:
      return true;
    case T.TYPE_DICTIONARY:
      return value instanceof Map ? value.size > 0 : Object.keys(value as object).length > 0;
    default:
      if (type >= T.TYPE_ARRAY) return contents(value as Variant[]).length > 0;
      return !isFirst(value as Comparable);
  }
}

interface Comparable {
  equals(other: unknown): boolean;
}

function isFirst(value: Comparable): boolean {
  const Type = value.constructor as new () => Comparable;
  return value.equals(new Type());
}
