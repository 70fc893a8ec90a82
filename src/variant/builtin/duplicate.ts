import { GDArray, GDDictionary } from "../containers.js";
import { charge, lookInto, MOST_AT_ONCE } from "../context.js";
import { contents } from "../grown.js";
import { OperationError } from "../operation-error.js";
import { PackedStringArray, PackedVectorArray } from "../types/index.js";
import type { Variant } from "../value.js";
import { entryTypes } from "./element.js";
import { ValueMap } from "./value-map.js";

const MAX_RECURSION = 100;
/** What a container takes beside its elements. */
const EMPTY_BYTES = 64;

/**
 * A copy of an array or a dictionary.
 *
 * @param value - The value; anything else is given back.
 * @param deep - Whether containers in it are copied too.
 */
export function duplicated(value: Variant, deep: boolean): Variant {
  let bytes = 0;
  const copyAt = (item: Variant, depth: number): Variant => copied(item, depth, deep ? copyAt : null, take);
  // Nothing holds the copy before it is done, so that no run finds it by looking: what all of it takes is asked for.
  const take = (elements: number): void => {
    lookInto(elements);
    bytes += EMPTY_BYTES + 8 * elements;
    if (bytes > MOST_AT_ONCE) throw new OperationError("Out of memory");
    charge(8 * elements);
  };
  return copyAt(value, 0);
}

function copied(
  value: Variant,
  depth: number,
  copyInner: ((item: Variant, depth: number) => Variant) | null,
  take: (elements: number) => void,
): Variant {
  if (typeof value !== "object" || value === null || depth > MAX_RECURSION) return depth > MAX_RECURSION ? null : value;
  const inner = (item: Variant): Variant => (copyInner === null ? item : copyInner(item, depth + 1));
  if (value instanceof PackedStringArray || value instanceof PackedVectorArray || ArrayBuffer.isView(value))
    return copyPacked(value);
  if (Array.isArray(value)) {
    take(value.length);
    const items = Array.from(value as Variant[], inner);
    return value instanceof GDArray ? new GDArray(value.elementType, items) : items;
  }
  if (!(value instanceof Map)) return value;
  take(4 * value.size);
  const map = value as Map<Variant, Variant>;
  const entries = Array.from(map, ([key, item]) => [inner(key), inner(item)] as const);
  return new ValueMap(entries, ...(map instanceof GDDictionary ? entryTypes(map) : []));
}

/** A copy of a packed array. */
export function copyPacked(value: Variant): Variant {
  if (value instanceof PackedStringArray) {
    charge(8 * value.length);
    return new PackedStringArray(value);
  }
  if (ArrayBuffer.isView(value)) {
    const held = contents(value as Uint8Array);
    charge(held.byteLength);
    return held.slice();
  }
  const vectors = value as PackedVectorArray<unknown>;
  charge(vectors.data.byteLength);
  return new (vectors.constructor as new (data: Float32Array) => PackedVectorArray<never>)(
    vectors.data.slice() as Float32Array,
  ) as unknown as Variant;
}
