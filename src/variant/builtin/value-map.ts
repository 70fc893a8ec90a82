import { ANY_TYPE, type ContainerTypeLike, GDDictionary } from "../containers.js";
import { look } from "../context.js";
import { contentOf } from "../key-ids.js";
import type { Variant } from "../value.js";

/** Looking a text up costs its length where another of the same length is there; short ones are not worth counting. */
const LONG = 64;

/**
 * A `Dictionary` of a script: finds keys as Godot does, by value, and in the time that it takes to look at the key. `Vector2i(1, 2)` is one
 * key however often it is made, `"a"` and `&"a"` are one, and so are arrays of the same elements.
 *
 * A container that changes while it is a key is found by what it was, as in the engine, or by itself.
 */
export class ValueMap extends GDDictionary<Variant, Variant> {
  /** The keys that are objects, by their contents. */
  readonly #byContent = new Map<string, object>();
  /** The contents that they had when they became keys. */
  readonly #contents = new Map<object, string>();

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
      if (content !== null) {
        this.#byContent.set(content, key);
        this.#contents.set(key, content);
      }
    }
    return super.set(found, value);
  }

  override delete(key: Variant): boolean {
    const found = this.#find(key);
    if (typeof found === "object" && found !== null) {
      const content = this.#contents.get(found);
      if (content !== undefined) this.#byContent.delete(content);
      this.#contents.delete(found);
    }
    return super.delete(found);
  }

  override clear(): void {
    this.#byContent.clear();
    this.#contents.clear();
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
    if (content === null) return key;
    if (content.startsWith('"') && super.has(content.slice(1))) return content.slice(1);
    return (this.#byContent.get(content) as Variant) ?? key;
  }
}
