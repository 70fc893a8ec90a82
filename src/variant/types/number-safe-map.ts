import { PROCESS_SECRET } from "../../core/process-secret.js";
import { reversibleSeededIds } from "../../core/seeded-ids.js";

/** From this many keys on, dictionaries are guarded against numbers chosen to collide; fewer cannot cost much. */
export const GUARD_FROM_KEYS = 256;

const ids = /* @__PURE__ */ reversibleSeededIds(PROCESS_SECRET);

/** A number beyond 32 bits that is a key: the engine hashes objects by chance, not by what is in them. */
class NumberKey {
  constructor(readonly value: number | bigint) {}
}

/**
 * A `Map` whose numbers nobody can choose so that they collide.
 *
 * V8 hashes numbers and bigints without a secret: of 20,000 that a peer has chosen all can fall into one bucket, and each
 * costs a walk past the others. Strings are hashed with a secret, objects by chance. A guarded map keeps ints of 32 bits
 * behind a secret permutation, and any other number as an object of its own, which it finds by the number's text. To
 * callers nothing differs but the speed.
 */
export class NumberSafeMap<K, V> extends Map<K, V> {
  /** The key of each number beyond 32 bits by its text; null while the map is as any other. */
  #numbers: Map<string, NumberKey> | null = null;

  /**
   * @param entries - Pairs of key and value.
   * @returns A guarded map of them.
   */
  static guarded<K, V>(entries: Iterable<readonly [K, V]>): NumberSafeMap<K, V> {
    const map = new NumberSafeMap<K, V>();
    map.guardNumbers();
    for (const [key, value] of entries) map.set(key, value);
    return map;
  }

  /** From now on guards against chosen numbers. The map must be empty. */
  guardNumbers(): void {
    this.#numbers = new Map();
  }

  override get(key: K): V | undefined {
    return super.get(this.#find(key));
  }

  override has(key: K): boolean {
    return super.has(this.#find(key));
  }

  override set(key: K, value: V): this {
    if (this.#numbers === null || !isWide(key)) return super.set(this.#find(key), value);
    const text = textOf(key);
    let found = this.#numbers.get(text);
    if (found === undefined) {
      found = new NumberKey(key);
      this.#numbers.set(text, found);
    }
    return super.set(found as K, value);
  }

  override delete(key: K): boolean {
    const found = this.#find(key);
    if (found instanceof NumberKey) this.#numbers!.delete(textOf(found.value));
    return super.delete(found);
  }

  override clear(): void {
    this.#numbers?.clear();
    super.clear();
  }

  override keys(): MapIterator<K> {
    return this.#numbers === null ? super.keys() : plainKeys(super.keys());
  }

  override entries(): MapIterator<[K, V]> {
    return this.#numbers === null ? super.entries() : plainEntries(super.entries());
  }

  /** @returns What {@link entries} does. */
  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(call: (value: V, key: K, map: Map<K, V>) => void, thisArg?: unknown): void {
    const guarded = this.#numbers !== null;
    super.forEach((value, key) => {
      call.call(thisArg, value, guarded ? plain(key) : key, this);
    });
  }

  /** As what the map itself has a key: itself, or what stands for a number. */
  #find(key: K): K {
    if (this.#numbers === null) return key;
    if (isWide(key)) return (this.#numbers.get(textOf(key)) as K | undefined) ?? key;
    return typeof key === "number" ? (ids.keyOf(key) as K) : key;
  }
}

/** Whether a key is a number that no 32 bits hold. 0 and -0 are one key of a `Map`. */
function isWide(key: unknown): key is number | bigint {
  return typeof key === "number" ? (key | 0) !== key : typeof key === "bigint";
}

const doubles = /* @__PURE__ */ new Float64Array(1);
const units = /* @__PURE__ */ new Uint16Array(/* @__PURE__ */ doubles.buffer);

/** A text that no other number has. 1 and 1n are two keys of a `Map`. */
function textOf(key: number | bigint): string {
  if (typeof key === "bigint") return key.toString();
  doubles[0] = Number.isNaN(key) ? Number.NaN : key;
  return String.fromCharCode(0xffff, units[0]!, units[1]!, units[2]!, units[3]!);
}

/** The key that something in a guarded map stands for. */
function plain<K>(key: K): K {
  if (typeof key === "number") return ids.idOf(key) as K;
  return key instanceof NumberKey ? (key.value as K) : key;
}

function* plainKeys<K>(keys: Iterable<K>): MapIterator<K> {
  for (const key of keys) yield plain(key);
}

function* plainEntries<K, V>(entries: Iterable<[K, V]>): MapIterator<[K, V]> {
  for (const entry of entries) {
    entry[0] = plain(entry[0]);
    yield entry;
  }
}
