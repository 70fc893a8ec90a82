import { dictionaryOfEntries } from "../gdscript/run/builtins.js";
import { ValueMap } from "../variant/builtin/index.js";
import { GDArray, GDDictionary, type Variant } from "../variant/index.js";

const DEPTH_MAX = 256;

/**
 * A value from a file or the network as scripts have it: dictionaries find their keys by value. Arrays are changed in place.
 *
 * @param value - A value that nobody else has.
 * @param replace - Gives what stands for another value; it is asked for each one inside.
 */
export function toScriptValue(
  value: Variant,
  replace: (value: Variant) => Variant = (same) => same,
  depth = 0,
): Variant {
  if (typeof value !== "object" || value === null || depth > DEPTH_MAX) return replace(value);
  if (Array.isArray(value)) {
    if (value instanceof GDArray || Object.getPrototypeOf(value) === Array.prototype) {
      for (let i = 0; i < value.length; i++) value[i] = toScriptValue(value[i], replace, depth + 1);
    }
    return value;
  }
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]): [Variant, Variant] => [
      toScriptValue(key, replace, depth + 1),
      toScriptValue(item, replace, depth + 1),
    ]);
    return value instanceof GDDictionary && value.is_typed()
      ? new ValueMap(entries, value.key_type, value.value_type)
      : dictionaryOfEntries(entries);
  }
  return replace(value);
}
