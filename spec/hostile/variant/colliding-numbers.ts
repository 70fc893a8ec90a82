import { type Variant, VariantWriter } from "../../../src/variant/index.js";

/** The hash of an int in V8's `Map`, which knows no secret: 30 bits. */
function hashOfInt(value: number): number {
  let hash = (~value + (value << 15)) | 0;
  hash ^= hash >>> 12;
  hash = (hash + (hash << 2)) | 0;
  hash ^= hash >>> 4;
  hash = Math.imul(hash, 2057);
  hash ^= hash >>> 16;
  return hash & 0x3fffffff;
}

/** The bucket of an int among 32,768. */
export function bucketOfInt(value: number): number {
  return hashOfInt(value) & 0x7fff;
}

const found: number[] = [];

/** Ints that fall into one bucket of every `Map` of V8 with up to 65,536 of them. */
export function collidingInts(count: number): number[] {
  for (let value = (found.at(-1) ?? 0) + 1; found.length < count; value++) {
    if (bucketOfInt(value) === 0) found.push(value);
  }
  return found.slice(0, count);
}

/** A dictionary of these keys, each with null, as it is on the wire. */
export function dictionaryBytes(keys: Iterable<Variant>): Uint8Array {
  const list = [...keys];
  const writer = new VariantWriter();
  writer.writeU32(27);
  writer.writeU32(list.length);
  for (const key of list) {
    writer.write(key);
    writer.write(null);
  }
  return writer.finish();
}
