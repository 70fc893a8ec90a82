import { GDFloat, type Variant } from "../variant/index.js";

const DEPTH_MAX = 256;

/**
 * A script's value for code outside of it: floats are numbers, arrays and dictionaries are copies.
 *
 * @param value - The value; objects and values of math types are given as they are.
 */
export function plainValue(value: Variant, depth = 0): Variant {
  if (value instanceof GDFloat) return value.value;
  if (depth >= DEPTH_MAX) return null;
  if (Array.isArray(value)) return Array.from(value, (item) => plainValue(item, depth + 1));
  if (value instanceof Map)
    return new Map(Array.from(value, ([key, item]) => [plainValue(key, depth + 1), plainValue(item, depth + 1)]));
  return value;
}
