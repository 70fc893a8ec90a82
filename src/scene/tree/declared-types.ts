import { coerceElement } from "../../variant/coerce.js";
import { assigned } from "../../variant/conversion.js";
import {
  coerce,
  type DeclaredType,
  GDFloat,
  GDInt,
  TYPE_ARRAY,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_NIL,
  type_string,
  typeFromString,
  typeOf,
  type Variant,
} from "../../variant/index.js";

/**
 * A property's type: a `TYPE_` constant, a type with the types of its elements, or Godot's name for it (`"float"`,
 * `"Vector2"`, `"Array[int]"`, `"Dictionary[String, float]"`, `"Variant"` for any).
 */
export type PropertyType = DeclaredType | string;

/** Property types by name, as a class declares them: `static propertyTypes = { speed: "float" }`. */
export type PropertyTypes = Readonly<Record<string, PropertyType>>;

const classTypes = new WeakMap<object, ReadonlyMap<string, DeclaredType>>();

/**
 * The type that an object declares for one of its properties: `propertyTypes` of the object itself, else of its
 * classes, the most derived first.
 *
 * @param target - The object.
 * @param name - The property's name.
 * @returns The type; `TYPE_NIL` when it is declared as any (`"Variant"`); null when none is declared.
 */
export function declaredType(target: object, name: string): DeclaredType | null {
  const own = (target as { propertyTypes?: PropertyTypes }).propertyTypes;
  if (own !== undefined && Object.hasOwn(own, name)) return parseType(own[name]!);
  return typesOfClass(target.constructor).get(name) ?? null;
}

/**
 * Reads a type.
 *
 * @param type - A type or its name.
 * @returns The type; `TYPE_NIL` for any type and for a name that Godot does not know.
 */
export function parseType(type: PropertyType): DeclaredType {
  if (typeof type !== "string") return type;
  const container = /^(Array|Dictionary)\[\s*(\w+)\s*(?:,\s*(\w+)\s*)?\]$/.exec(type);
  if (container === null) return knownType(type);
  const inner = knownType(container[2]!);
  if (container[1] === "Array") return { type: TYPE_ARRAY, element: { type: inner } };
  return { type: TYPE_DICTIONARY, key: { type: inner }, value: { type: knownType(container[3] ?? "Variant") } };
}

/** @returns The `Variant.Type` of a declared type. */
export function baseType(type: DeclaredType): number {
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

/** What {@link fitReceived} answers for a value that cannot be of the declared type. */
export const MISFIT: unique symbol = Symbol("misfit");

/**
 * Makes a value from the network fit a declared type, where Godot would convert it for a typed parameter or property.
 *
 * @param value - As it was decoded.
 * @param type - The type.
 * @returns The value, with plain numbers for numbers; {@link MISFIT} where Godot would refuse it.
 */
export function fitReceived(value: Variant, type: DeclaredType): Variant | typeof MISFIT {
  if (typeOf(value) === type || type === TYPE_NIL || (type === TYPE_FLOAT && typeof value === "number")) return value;
  try {
    const fitted = coerce(type, value);
    if (typeof type !== "number") checkContent(fitted, type);
    return plain(fitted);
  } catch {
    return MISFIT;
  }
}

/**
 * The same for a property, of which the engine makes values in more ways: see {@link assigned}.
 *
 * @param value - As it was decoded.
 * @param type - The property's type.
 * @returns As {@link fitReceived}.
 */
export function fitAssigned(value: Variant, type: DeclaredType): Variant | typeof MISFIT {
  if (typeof type !== "number") return fitReceived(value, type);
  const made = assigned(value, type);
  return made === undefined ? MISFIT : plain(made);
}

function plain(value: Variant): Variant {
  return value instanceof GDFloat || value instanceof GDInt ? value.value : value;
}

/** Throws when what an array or dictionary contains is not of the declared types: what it holds can be sent on, then. */
function checkContent(value: Variant, type: Exclude<DeclaredType, number>): void {
  const { element, key, value: item } = type;
  if (Array.isArray(value) && element !== undefined) for (const one of value) coerceElement(element, one);
  if (!(value instanceof Map)) return;
  for (const [name, one] of value) {
    if (key !== undefined) coerceElement(key, name);
    if (item !== undefined) coerceElement(item, one);
  }
}

/** @returns A declared type in Godot's words, such as `Vector2` or `Array[int]`. */
export function typeName(type: DeclaredType): string {
  const name = type_string(baseType(type));
  if (typeof type === "number") return name;
  const parts = [type.element, type.key, type.value].filter((part) => part !== undefined);
  return parts.length === 0 ? name : `${name}[${parts.map((part) => type_string(part.type)).join(", ")}]`;
}

function knownType(name: string): number {
  return Math.max(TYPE_NIL, typeFromString(name));
}

function typesOfClass(of: unknown): ReadonlyMap<string, DeclaredType> {
  if (typeof of !== "function") return new Map();
  const known = classTypes.get(of);
  if (known !== undefined) return known;
  const types = new Map(typesOfClass(Object.getPrototypeOf(of)));
  if (Object.hasOwn(of, "propertyTypes")) {
    const declared = (of as unknown as { propertyTypes: PropertyTypes }).propertyTypes;
    for (const [name, type] of Object.entries(declared)) types.set(name, parseType(type));
  }
  classTypes.set(of, types);
  return types;
}
