import { cast } from "../conversion.js";
import { typeOf } from "../type-of.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { ValueMap } from "./value-map.js";

/**
 * Godot's `type_convert`: turns any value into a type; what can't be converted gives the type's first value.
 *
 * @param value - The value.
 * @param type - A `Variant.Type`.
 */
export function convertTo(value: Variant, type: number): Variant {
  const from = typeOf(value);
  if (from === type || !(type >= 0 && type < T.TYPE_MAX)) return value;
  switch (type) {
    case T.TYPE_NIL:
      return null;
    case T.TYPE_DICTIONARY:
      return new ValueMap();
    default:
      return cast(value, type);
  }
}
