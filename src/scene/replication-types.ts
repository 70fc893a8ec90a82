import {
  coerce,
  type DeclaredType,
  TYPE_ARRAY,
  TYPE_DICTIONARY,
  TYPE_NIL,
  type_from_string,
  type Variant,
} from "../variant/index.js";

/**
 * A property's type: a `TYPE_` constant, a type with the types of its elements, or Godot's name for it (`"float"`,
 * `"Vector2"`, `"Array[int]"`, `"Dictionary[String, float]"`, `"Variant"` for any).
 */
export type PropertyType = DeclaredType | string;

/** Property types by name, as a class declares them: `static property_types = { speed: "float" }`. */
export type PropertyTypes = Readonly<Record<string, PropertyType>>;

const class_types = new WeakMap<object, ReadonlyMap<string, DeclaredType>>();

/**
 * The type that an object declares for one of its properties: `property_types` of the object itself, else of its
 * classes, the most derived first.
 *
 * @param target - The object.
 * @param name - The property's name.
 * @returns The type; `TYPE_NIL` when it is declared as any (`"Variant"`); null when none is declared.
 */
export function declared_type(target: object, name: string): DeclaredType | null {
  const own = (target as { property_types?: PropertyTypes }).property_types;
  if (own !== undefined && Object.hasOwn(own, name)) return parse_type(own[name]!);
  return types_of_class(target.constructor).get(name) ?? null;
}

/**
 * Reads a type.
 *
 * @param type - A type or its name.
 * @returns The type; `TYPE_NIL` for any type and for a name that Godot does not know.
 */
export function parse_type(type: PropertyType): DeclaredType {
  if (typeof type !== "string") return type;
  const container = /^(Array|Dictionary)\[\s*(\w+)\s*(?:,\s*(\w+)\s*)?\]$/.exec(type);
  if (container === null) return known_type(type);
  const inner = known_type(container[2]!);
  if (container[1] === "Array") return { type: TYPE_ARRAY, element: { type: inner } };
  return { type: TYPE_DICTIONARY, key: { type: inner }, value: { type: known_type(container[3] ?? "Variant") } };
}

/** @returns The `Variant.Type` of a declared type. */
export function base_type(type: DeclaredType): number {
  return typeof type === "number" ? type : type.type;
}

/**
 * Makes a value fit a declared type, as assigning it to a typed property does in Godot. A value that does not convert is
 * left as it is.
 *
 * @param value - Any Variant.
 * @param type - The type.
 */
export function convert(value: Variant, type: DeclaredType): Variant {
  try {
    return coerce(type, value);
  } catch {
    return value;
  }
}

function known_type(name: string): number {
  return Math.max(TYPE_NIL, type_from_string(name));
}

function types_of_class(of: unknown): ReadonlyMap<string, DeclaredType> {
  if (typeof of !== "function") return new Map();
  const known = class_types.get(of);
  if (known !== undefined) return known;
  const types = new Map(types_of_class(Object.getPrototypeOf(of)));
  if (Object.hasOwn(of, "property_types")) {
    const declared = (of as unknown as { property_types: PropertyTypes }).property_types;
    for (const [name, type] of Object.entries(declared)) types.set(name, parse_type(type));
  }
  class_types.set(of, types);
  return types;
}
