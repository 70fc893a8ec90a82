import { variantTag } from "./tag.js";
import { NumberSafeMap } from "./types/number-safe-map.js";
import type { Variant } from "./value.js";
import { TYPE_ARRAY, TYPE_DICTIONARY, TYPE_NIL, TYPE_OBJECT, type_string } from "./variant-type.js";

/**
 * The type that a typed array declares for its elements, or a typed dictionary for its keys or values.
 */
export interface ContainerType {
  /** A `Variant.Type`; 0 is any type. */
  readonly type: number;
  /** For objects, the engine class. */
  readonly class_name?: string;
  /** For objects with a script, its `res://` path. Goes on the wire only when objects are encoded in full. */
  readonly script?: string;
}

/** Any type. */
export const ANY_TYPE: ContainerType = Object.freeze({ type: TYPE_NIL });

/** What constructors take for a {@link ContainerType}: the type itself, a `Variant.Type`, or the name of an engine class. */
export type ContainerTypeLike = ContainerType | number | string;

/** Makes a {@link ContainerType} of what a constructor was given. */
export function containerType(like: ContainerTypeLike): ContainerType {
  if (typeof like === "number") return like === TYPE_NIL ? ANY_TYPE : { type: like };
  if (typeof like === "string") return { type: TYPE_OBJECT, class_name: like };
  return like;
}

/** The name of a container type as Godot writes it: `"int"`, `"Node"`, `"Variant"`. */
export function containerTypeName(type: ContainerType): string {
  if (type.script !== undefined && type.script !== "") return `Resource("${type.script}")`;
  if (type.class_name !== undefined && type.class_name !== "") return type.class_name;
  return type.type === TYPE_NIL ? "Variant" : type_string(type.type);
}

/**
 * A typed array (`Array[int]`): a JS array that knows its element type. An untyped `Array` is a plain JS array.
 *
 * Elements are checked and coerced when the array is encoded, not when they are put in. `map`, `filter` and the like
 * give plain arrays.
 */
export class GDArray<T extends Variant = Variant> extends Array<T> {
  /** The declared type of the elements. */
  declare readonly elementType: ContainerType;

  /**
   * @param elementType - The declared type: a `Variant.Type`, the name of an engine class, or both and a script.
   * @param items - The elements.
   */
  constructor(elementType: ContainerTypeLike, items: Iterable<T> = []) {
    super();
    // Not enumerable, so that the array looks like its elements to loops, spreads and deep comparisons.
    Object.defineProperty(this, "elementType", { value: containerType(elementType), configurable: true });
    for (const item of items) this.push(item);
  }

  /** @returns Whether the type is another than "any". */
  is_typed(): boolean {
    return this.elementType.type !== TYPE_NIL;
  }

  /** @returns The elements' `Variant.Type`. */
  get_typed_builtin(): number {
    return this.elementType.type;
  }

  /** @returns The elements' engine class, empty for other types. */
  get_typed_class_name(): string {
    return this.elementType.class_name ?? "";
  }

  /** What `map`, `filter` and their like make: plain arrays. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  static {
    Object.defineProperty(GDArray.prototype, variantTag, { value: TYPE_ARRAY });
  }
}

/**
 * A typed dictionary (`Dictionary[String, int]`): a `Map` that knows the types of its keys and values. An untyped
 * `Dictionary` is a plain `Map`.
 *
 * Keys and values are checked and coerced when the dictionary is encoded, not when they are put in.
 */
export class GDDictionary<K extends Variant = Variant, V extends Variant = Variant> extends NumberSafeMap<K, V> {
  /** The declared type of the keys. */
  declare readonly key_type: ContainerType;
  /** The declared type of the values. */
  declare readonly value_type: ContainerType;

  /**
   * @param key_type - The declared type of the keys; 0 for any.
   * @param value_type - The declared type of the values; 0 for any.
   * @param entries - Pairs of key and value.
   */
  constructor(key_type: ContainerTypeLike, value_type: ContainerTypeLike, entries: Iterable<readonly [K, V]> = []) {
    super();
    Object.defineProperty(this, "key_type", { value: containerType(key_type), configurable: true });
    Object.defineProperty(this, "value_type", { value: containerType(value_type), configurable: true });
    for (const [key, value] of entries) this.set(key, value);
  }

  /** @returns Whether keys or values have a type. */
  is_typed(): boolean {
    return this.is_typed_key() || this.is_typed_value();
  }

  /** @returns Whether keys have a type. */
  is_typed_key(): boolean {
    return this.key_type.type !== TYPE_NIL;
  }

  /** @returns Whether values have a type. */
  is_typed_value(): boolean {
    return this.value_type.type !== TYPE_NIL;
  }

  /** @returns The keys' `Variant.Type`. */
  get_typed_key_builtin(): number {
    return this.key_type.type;
  }

  /** @returns The values' `Variant.Type`. */
  get_typed_value_builtin(): number {
    return this.value_type.type;
  }

  static {
    Object.defineProperty(GDDictionary.prototype, variantTag, { value: TYPE_DICTIONARY });
  }
}
