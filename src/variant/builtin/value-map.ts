import { ANY_TYPE, type ContainerTypeLike, GDDictionary } from "../containers.js";
import { look } from "../context.js";
import { variantEquals } from "../equality.js";
import { contentOf } from "../key-ids.js";

import type { Variant } from "../value.js";

/** Looking a text up costs its length where another of the same length is there; short ones are not worth counting. */
const LONG = 64;

/**
 * A `Dictionary` of a script: finds keys as Godot does, by value, and in constant time. `Vector2i(1, 2)` is one key however often it is
 * made, and `"a"` and `&"a"` are one.
 *
 * Containers as keys are compared one by one.
 */
export class ValueMap extends GDDictionary<Variant, Variant> {
  /** The keys that are objects, by their contents. */
  readonly #byContent = new Map<string, object>();
  /** The keys that are containers or objects. */
  readonly #others = new Set<object>();

  /**
   * @param entries - Pairs of key and value.
   * @param keyType - The declared type of the keys; any unless told.
   * @param valueType - The declared type of the values; any unless told.
   */
  constructor(
    entries: Iterable<readonly [Variant, Variant]> = [],
    keyType: ContainerTypeLike = ANY_TYPE,
    valueType: ContainerTypeLike = ANY_TYPE,
  ) {
    super(keyType, valueType);
    this.guardNumbers();
    for (const [key, value] of entries) this.set(key, value);
  }

  override get(key: Variant): Variant {
    return super.get(this.#find(key));
  }

  override has(key: Variant): boolean {
    return super.has(this.#find(key));
  }

  override set(key: Variant, value: Variant): this {
    const found = this.#find(key);
    if (found === key && typeof key === "object" && key !== null && !super.has(key)) {
      const content = contentOf(key);
      if (content === null) this.#others.add(key);
      else this.#byContent.set(content, key);
    }
    return super.set(found, value);
  }

  override delete(key: Variant): boolean {
    const found = this.#find(key);
    if (typeof found === "object" && found !== null) {
      const content = contentOf(found);
      if (content === null) this.#others.delete(found);
      else this.#byContent.delete(content);
    }
    return super.delete(found);
  }

  override clear(): void {
    this.#byContent.clear();
    this.#others.clear();
    super.clear();
  }

  /** The key that is there already, or the given one. */
  #find(key: Variant): Variant {
    if (typeof key === "string") {
      if (key.length > LONG) look(key.length);
      if (this.#byContent.size === 0 || super.has(key)) return key;
      return (this.#byContent.get(`"${key}`) as Variant) ?? key;
    }
    if (Object.is(key, -0)) return 0;
    if (typeof key !== "object" || key === null) return key ?? null;
    const content = contentOf(key);
    if (content === null) {
      look(this.#others.size);
      for (const other of this.#others) if (variantEquals(other as Variant, key)) return other as Variant;
      return key;
    }
    if (content.startsWith('"') && super.has(content.slice(1))) return content.slice(1);
    return (this.#byContent.get(content) as Variant) ?? key;
  }
}
