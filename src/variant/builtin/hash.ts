import type { Signal } from "../../core/index.js";
import { look, lookInto } from "../context.js";
import { instanceId } from "../conversion.js";
import { contents } from "../grown.js";
import { typeOf } from "../type-of.js";
import type { Callable, NodePath, PackedVectorArray, RID } from "../types/index.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { toUnits } from "./code-points.js";

const SEED = 0x07f07c65;
const MAX_RECURSION = 100;

const floats = new Float32Array(1);
const doubles = new Float64Array(1);
const floatBits = new Uint32Array(floats.buffer);
const doubleBits = new Uint32Array(doubles.buffer);

/** Takes 32 bits into a hash: a step of MurmurHash3. */
function mix(value: number, hash: number): number {
  const turned = rotate(Math.imul(value, 0xcc9e2d51), 15);
  return (Math.imul(rotate(hash ^ Math.imul(turned, 0x1b873593), 13), 5) + 0xe6546b64) >>> 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Zeros of both signs are one number, and so is every NaN. */
function mixFloat(value: number, hash: number): number {
  floats[0] = value === 0 ? 0 : value;
  return mix(Number.isNaN(value) ? 0x7fc00000 : floatBits[0]!, hash);
}

function mixDouble(value: number, hash = SEED): number {
  doubles[0] = value === 0 ? 0 : value;
  const [low, high] = Number.isNaN(value) ? [0, 0x7ff80000] : [doubleBits[0]!, doubleBits[1]!];
  return mix(high, mix(low, hash));
}

function mix64(value: bigint, hash: number): number {
  const bits = BigInt.asUintN(64, value);
  return mix(Number(bits >> 32n), mix(Number(bits & 0xffffffffn), hash));
}

/** Thomas Wang's hash of an int of 64 bits. */
function hashInt(value: bigint): number {
  const cut = (bits: bigint): bigint => BigInt.asUintN(64, bits);
  let v = cut(value);
  v = cut(~v + (v << 18n));
  v = cut((v ^ (v >> 31n)) * 21n);
  v ^= v >> 11n;
  v = cut(v + (v << 6n));
  return Number((v ^ (v >> 22n)) & 0xffffffffn);
}

/**
 * The hash of a text: djb2 over its code points.
 *
 * @param text - The text.
 * @returns 32 bits, unsigned.
 */
export function hashText(text: string): number {
  look(text.length);
  let hash = 5381;
  for (const character of toUnits(text)) hash = (Math.imul(hash, 33) + character.codePointAt(0)!) >>> 0;
  return hash;
}

/**
 * Godot's `hash`.
 *
 * @param value - Any value.
 * @returns 32 bits, unsigned. Objects hash by their ids here, by their places in memory in the engine.
 * @see core/variant/variant.cpp, Variant::recursive_hash
 */
export function hashOf(value: Variant): number {
  return hashAt(value, 0);
}

function hashAt(value: Variant, depth: number): number {
  const type = typeOf(value);
  switch (type) {
    case T.TYPE_NIL:
      return 0;
    case T.TYPE_BOOL:
      return value === true ? 1 : 0;
    case T.TYPE_INT:
      return hashInt(BigInt(typeof value === "object" ? Number(value) : (value as number | bigint)));
    case T.TYPE_FLOAT:
      return mixDouble(Number(value));
    case T.TYPE_STRING:
    case T.TYPE_STRING_NAME:
      return hashText(String(value));
    case T.TYPE_NODE_PATH: {
      const { absolute, names, subnames } = value as NodePath;
      if (!absolute && names.length + subnames.length === 0) return 0;
      const [path, subpath] = [names.join("/"), subnames.join(":")].map((text) => BigInt(hashText(text))) as [
        bigint,
        bigint,
      ];
      const hash = hashInt((path << 32n) | subpath);
      return absolute ? hash : ~hash >>> 0;
    }
    case T.TYPE_RID:
      return hashInt((value as RID).id);
    case T.TYPE_OBJECT:
      return hashInt(instanceId(value as object));
    case T.TYPE_CALLABLE:
      return (value as Callable).hash();
    case T.TYPE_SIGNAL:
      return mix64((value as Signal).get_object_id() as bigint, hashText(String((value as Signal).get_name())));
    case T.TYPE_DICTIONARY:
    case T.TYPE_ARRAY:
      return hashContainer(value, type, depth);
    default:
      return type > T.TYPE_ARRAY ? hashPacked(value, type) : finish(mixMath(value as object, type));
  }
}

function hashContainer(value: Variant, type: number, depth: number): number {
  if (depth > MAX_RECURSION) return 0;
  let hash = mix(type, SEED);
  const items =
    type === T.TYPE_ARRAY ? (value as readonly Variant[]) : [...(value as ReadonlyMap<Variant, Variant>)].flat();
  lookInto(items.length);
  for (const item of items) hash = mix(hashAt(item, depth + 1), hash);
  return finish(hash);
}

function mixMath(value: object, type: number): number {
  const isWhole = [T.TYPE_VECTOR2I, T.TYPE_VECTOR3I, T.TYPE_VECTOR4I, T.TYPE_RECT2I].includes(type);
  return numbersOf(value).reduce((hash, part) => (isWhole ? mix(part, hash) : mixFloat(part, hash)), SEED);
}

/** The numbers of a value of a math type, in the engine's order: those of a basis by rows. */
function numbersOf(value: object): number[] {
  if ("_rows" in value) return (value as { _rows(): object[] })._rows().flatMap(numbersOf);
  return Object.values(value).flatMap((part: number | object) => (typeof part === "object" ? numbersOf(part) : [part]));
}

function hashPacked(value: Variant, type: number): number {
  if (type === T.TYPE_PACKED_STRING_ARRAY) {
    const texts = value as readonly string[];
    lookInto(texts.length);
    return texts.length === 0 ? SEED : finish(texts.reduce((hash, text) => mix(hashText(text), hash), SEED));
  }
  if (type >= T.TYPE_PACKED_VECTOR2_ARRAY) {
    const { data } = value as PackedVectorArray<unknown>;
    lookInto(data.length);
    return data.length === 0 ? SEED : finish((data as Float32Array).reduce((hash, part) => mixFloat(part, hash), SEED));
  }
  const held = contents(value as Float32Array | Float64Array | Uint8Array);
  lookInto(held.length);
  if (held instanceof Float32Array) {
    return held.length === 0 ? mixFloat(0, SEED) : finish(held.reduce((hash, part) => mixFloat(part, hash), SEED));
  }
  if (held instanceof Float64Array) {
    return held.length === 0 ? mixDouble(0) : finish(held.reduce((hash, part) => mixDouble(part, hash), SEED));
  }
  return held.length === 0 ? mix64(0n, SEED) : hashBytes(new Uint8Array(held.buffer, held.byteOffset, held.byteLength));
}

/** MurmurHash3 of bytes. */
function hashBytes(bytes: Uint8Array): number {
  let hash = SEED;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks = bytes.length & ~3;
  for (let at = 0; at < blocks; at += 4) hash = mix(view.getUint32(at, true), hash);
  let rest = 0;
  for (let at = bytes.length - 1; at >= blocks; at--) rest = (rest << 8) | bytes[at]!;
  if (blocks < bytes.length) hash ^= Math.imul(rotate(Math.imul(rest, 0xcc9e2d51), 15), 0x1b873593);
  return finish(hash ^ bytes.length);
}
