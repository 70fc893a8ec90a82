import { GodotObject } from "../core/index.js";
import { GDFloat, TYPE_ARRAY, typeOf, type Variant } from "../variant/index.js";

/** Elements of one value that are copied. */
const MAX_COPIED = 20_000;

/** Thrown within this file when a value can't be copied. */
class NoCopy extends Error {}

/**
 * Copies a value, for those who read the description that it goes into.
 *
 * @param value - The value.
 * @param isFloat - Whether a type says already that its numbers are floats, so that plain ones do.
 * @param allowed - Asked before each element is copied: constants can name each other's arrays, again and again.
 * @returns The copy; undefined when it is too large to be made, or holds classes.
 */
export function copied(value: Variant, isFloat: boolean, allowed: () => boolean): Variant | undefined {
  let left = MAX_COPIED;
  const copy = (from: Variant): Variant => {
    if (--left < 0 || !allowed() || from instanceof GodotObject) throw new NoCopy();
    if (isFloat && from instanceof GDFloat) return from.value;
    if (Array.isArray(from) && typeOf(from) === TYPE_ARRAY) return Array.from(from, copy);
    if (from instanceof Map) return new Map(Array.from(from, ([key, item]) => [copy(key), copy(item)]));
    return from;
  };
  try {
    return copy(value);
  } catch (error) {
    if (error instanceof NoCopy) return undefined;
    throw error;
  }
}
