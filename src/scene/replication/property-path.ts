import {
  type NodePath,
  TYPE_COLOR,
  TYPE_RECT2I,
  TYPE_VECTOR2,
  TYPE_VECTOR2I,
  TYPE_VECTOR3I,
  TYPE_VECTOR4I,
  typeOf,
  type Variant,
} from "../../variant/index.js";
import type { Node } from "../tree/node.js";

/** A property path, taken apart: `Sprite:modulate:r` is node `Sprite`, subnames `modulate` and `r`. */
export interface PropertyPath {
  /** The path's text, as given. */
  readonly text: string;
  /** The node's path relative to the root; empty for the root itself. */
  readonly node: string;
  /** The property's name and the parts of its value, outermost first; empty for a path without a property. */
  readonly subnames: readonly string[];
}

/** What {@link getIndexed} answers when there is no such property: no value that a property could have. */
export const NO_PROPERTY: unique symbol = Symbol("no such property");

/** An object that keeps its properties elsewhere, as one with a script of the game does. */
interface Keeps {
  /** @returns A property's value; undefined when there is none. */
  _getProperty(name: string): Variant | undefined;
  /** @returns Whether there is such a property. */
  _setProperty(name: string, value: Variant): boolean;
}

/** Whether an object keeps its properties elsewhere. */
export function keepsProperties(target: object): target is Keeps {
  return "_getProperty" in target;
}

/** An object that takes in properties it has never heard of, as generic nodes do. */
interface Declares {
  _declareProperty(name: string): void;
}

const parsedPaths = new Map<string, PropertyPath>();
const PARSED_PATHS_MAX = 4096;

/**
 * Takes a property path apart.
 *
 * @param path - A `NodePath` or its text, such as `.:position:x`.
 */
export function propertyPath(path: NodePath | string): PropertyPath {
  const text = path.toString();
  const known = parsedPaths.get(text);
  if (known !== undefined) return known;
  const [node, ...subnames] = text.split(":");
  const parsed: PropertyPath = {
    text,
    node: node === "." ? "" : node!,
    subnames: Object.freeze(subnames.filter((name) => name !== "")),
  };
  if (parsedPaths.size >= PARSED_PATHS_MAX) parsedPaths.clear();
  parsedPaths.set(text, parsed);
  return parsed;
}

/**
 * Reads a property, or a part of one, as Godot's `Object.get_indexed` does.
 *
 * @param target - The object that has the property: a field or an accessor of that name.
 * @param subnames - The property's name, then the parts of its value.
 * @returns The value, not copied; {@link NO_PROPERTY} when there is none.
 */
export function getIndexed(target: object, subnames: readonly string[]): Variant | typeof NO_PROPERTY {
  const name = subnames[0];
  if (name === undefined) return NO_PROPERTY;
  let value: Variant | typeof NO_PROPERTY;
  if (keepsProperties(target)) {
    value = target._getProperty(name);
    if (value === undefined) return NO_PROPERTY;
  } else if (hasOwnMeaning(target, name)) value = (target as Record<string, Variant>)[name];
  else return NO_PROPERTY;
  for (let i = 1; i < subnames.length; i++) value = getNamed(value, subnames[i]!);
  return value === undefined ? null : value;
}

/**
 * Writes a property, or a part of one, as Godot's `Object.set_indexed` does: a part of a built-in value is changed in a
 * copy, which is then assigned to the property, so that accessors see it.
 *
 * @param target - The object that has the property.
 * @param subnames - The property's name, then the parts of its value.
 * @param value - The new value.
 * @returns Whether there was such a property.
 */
export function setIndexed(target: object, subnames: readonly string[], value: Variant): boolean {
  const name = subnames[0];
  if (name === undefined) return false;
  if (keepsProperties(target)) {
    const base = subnames.length === 1 ? undefined : target._getProperty(name);
    const changed = subnames.length === 1 ? value : setPart(base, subnames, 1, value);
    return changed !== NO_PROPERTY && target._setProperty(name, changed);
  }
  if (!hasOwnMeaning(target, name)) return false;
  const holder = target as Record<string, Variant>;
  if (subnames.length === 1) {
    holder[name] = value;
    return true;
  }
  let base = holder[name];
  // Nothing is known of a generic node's value: it becomes a dictionary of the parts that are sent.
  if ((base === null || base === undefined) && "_declareProperty" in target) base = {};
  const changed = setPart(base, subnames, 1, value);
  if (changed === NO_PROPERTY) return false;
  holder[name] = changed;
  return true;
}

/** @returns A part of a built-in value, such as `x` of a vector, or of a dictionary or an object. */
export function getNamed(value: Variant | typeof NO_PROPERTY, name: string): Variant | typeof NO_PROPERTY {
  if (typeof value !== "object" || value === null) return NO_PROPERTY;
  if (value instanceof Map) return value.has(name) ? value.get(name) : NO_PROPERTY;
  if (!hasOwnMeaning(value, name)) return NO_PROPERTY;
  const part = (value as Record<string, Variant>)[name];
  return typeof part === "function" ? NO_PROPERTY : part;
}

function setPart(
  base: Variant | typeof NO_PROPERTY,
  subnames: readonly string[],
  at: number,
  value: Variant,
): Variant | typeof NO_PROPERTY {
  const name = subnames[at]!;
  let part: Variant | typeof NO_PROPERTY = value;
  if (at < subnames.length - 1) {
    part = setPart(getNamed(base, name), subnames, at + 1, value);
    if (part === NO_PROPERTY) return NO_PROPERTY;
  }
  if (typeof base !== "object" || base === null) return NO_PROPERTY;
  if (base instanceof Map) {
    base.set(name, part);
    return base;
  }
  if (isPlain(base)) {
    (base as Record<string, Variant>)[name] = part;
    return base;
  }
  if (getNamed(base, name) === NO_PROPERTY) return NO_PROPERTY;
  const copy = Object.assign(Object.create(Object.getPrototypeOf(base)), base) as Record<string, Variant>;
  copy[name] = typeof part === "number" ? component(base, part) : part;
  return copy;
}

/** A number as a component of a vector, a colour and the like keeps it. */
function component(of: Variant, value: number): number {
  const type = typeOf(of);
  if (type < TYPE_VECTOR2 || type > TYPE_COLOR) return value;
  return WHOLE_TYPES.has(type) ? value | 0 : Math.fround(value);
}

const WHOLE_TYPES: ReadonlySet<number> = new Set([TYPE_VECTOR2I, TYPE_RECT2I, TYPE_VECTOR3I, TYPE_VECTOR4I]);

/**
 * Reads a property of a node, or of one below it, by path.
 *
 * @param root - The node that the path starts from.
 * @param path - Such as `.:position`, `Sprite:modulate:r` or, for a property of the node itself, `:position`.
 * @returns The value; `undefined` when there is no such node or property.
 */
export function getProperty(root: Node, path: NodePath | string): Variant {
  const { node, subnames } = propertyPath(path);
  const target = node === "" ? root : root.get_node_or_null(node);
  const value = target === null ? NO_PROPERTY : getIndexed(target, subnames);
  return value === NO_PROPERTY ? undefined : value;
}

/**
 * Writes a property of a node, or of one below it, by path.
 *
 * @param root - The node that the path starts from.
 * @param path - See {@link getProperty}.
 * @param value - The new value.
 * @returns Whether there was such a property.
 */
export function setProperty(root: Node, path: NodePath | string, value: Variant): boolean {
  const { node, subnames } = propertyPath(path);
  const target = node === "" ? root : root.get_node_or_null(node);
  return target !== null && setIndexed(target, subnames, value);
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether `name` is a property of `target`, and none that every JavaScript object has. */
function hasOwnMeaning(target: object, name: string): boolean {
  if (name in target) return !(name in Object.prototype);
  if (!("_declareProperty" in target) || name in Object.prototype) return false;
  (target as Declares)._declareProperty(name);
  return true;
}
