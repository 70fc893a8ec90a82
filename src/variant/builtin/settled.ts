import { contents } from "../grown.js";
import type { Variant } from "../value.js";

/**
 * A value as whoever does not know of grown packed arrays may have it: those in it are replaced by what they hold. Containers are
 * changed in place, and gone through once.
 *
 * @param value - A value of a script.
 */
export function settled(value: Variant): Variant {
  return settle(value, new Set());
}

function settle(value: Variant, seen: Set<object>): Variant {
  if (typeof value !== "object" || value === null) return value;
  if (ArrayBuffer.isView(value)) return contents(value);
  const isContainer = Array.isArray(value) || value instanceof Map;
  if (!isContainer || seen.has(value)) return value;
  seen.add(value);
  if (value instanceof Map) {
    const map = value as Map<Variant, Variant>;
    for (const [key, item] of map) {
      const next = settle(item, seen);
      if (next !== item) map.set(key, next);
    }
    return value as Variant;
  }
  const items = value as Variant[];
  for (let index = 0; index < items.length; index++) {
    const next = settle(items[index], seen);
    if (next !== items[index]) items[index] = next;
  }
  return value as Variant;
}
