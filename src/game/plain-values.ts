import { lookInto } from "../variant/context.js";
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
  if (Array.isArray(value)) {
    lookInto(value.length);
    return Array.from(value, (item) => plainValue(item, depth + 1));
  }
  if (!(value instanceof Map)) return value;
  lookInto(2 * value.size);
  return new Map(Array.from(value, ([key, item]) => [plainValue(key, depth + 1), plainValue(item, depth + 1)]));
}

/**
 * Counts as steps of the run what it takes to go through a script's value, so that whoever copies, compares or encodes it next has a
 * bounded task: few containers that have each other have no end of values in them.
 *
 * @param value - The value.
 * @returns The value.
 * @throws Stop - When the run has not as many steps left.
 */
export function lookedThrough<V extends Variant | undefined>(value: V, depth = 0): V {
  if (depth >= DEPTH_MAX) return value;
  if (Array.isArray(value)) {
    lookInto(value.length);
    for (const item of value as readonly Variant[]) lookedThrough(item, depth + 1);
  } else if (value instanceof Map) {
    lookInto(2 * value.size);
    for (const [key, item] of value as ReadonlyMap<Variant, Variant>) {
      lookedThrough(key, depth + 1);
      lookedThrough(item, depth + 1);
    }
  }
  return value;
}
