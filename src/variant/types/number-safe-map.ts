/** From this many keys on, dictionaries are guarded against numbers chosen to collide; fewer cannot cost much. */
export const GUARD_FROM_KEYS = 256;

/** A number that is a key: the engine hashes objects by chance, not by what is in them. */
class NumberKey {
  constructor(readonly value: number | bigint) {}
}

/**
 * A `Map` whose numbers nobody can choose so that they collide.
 *
 * V8 hashes numbers and bigints without a secret: of 20,000 that a peer has chosen all can fall into one bucket, and each
 * costs a walk past the others. Strings are hashed with a secret, objects by chance. A guarded map keeps each
 * number as an object of its own and finds that by the number's digits. To callers nothing differs but the speed.
 */
export class NumberSafeMap<K, V> extends Map<K, V> {
  /** The key of each number by its digits; null while the map is as any other. */
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
    let found = this.#find(key);
    if (found === key && this.#isNumber(key)) {
      found = new NumberKey(key === 0 ? 0 : key) as K;
      this.#numbers!.set(digitsOf(key), found as NumberKey);
    }
    return super.set(found, value);
  }

  override delete(key: K): boolean {
    const found = this.#find(key);
    if (found !== key) this.#numbers!.delete(digitsOf(key as number));
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

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(call: (value: V, key: K, map: Map<K, V>) => void, thisArg?: unknown): void {
    super.forEach((value, key) => {
      call.call(thisArg, value, plain(key), this);
    });
  }

  /** As what the map itself has a key: the object of a number that it knows, else the key. */
  #find(key: K): K {
    return this.#isNumber(key) ? ((this.#numbers!.get(digitsOf(key)) as K | undefined) ?? key) : key;
  }

  #isNumber(key: unknown): key is K & (number | bigint) {
    return this.#numbers !== null && (typeof key === "number" || typeof key === "bigint");
  }
}

/** A text that no other number has. 1 and 1n are two keys of a `Map`, 0 and -0 one. */
function digitsOf(key: number | bigint): string {
  return typeof key === "bigint" ? `${key}n` : `${key}.`;
}

function plain<K>(key: K): K {
  return key instanceof NumberKey ? (key.value as K) : key;
}

function* plainKeys<K>(keys: Iterable<K>): MapIterator<K> {
  for (const key of keys) yield plain(key);
}

function* plainEntries<K, V>(entries: Iterable<[K, V]>): MapIterator<[K, V]> {
  for (const [key, value] of entries) yield [plain(key), value];
}
