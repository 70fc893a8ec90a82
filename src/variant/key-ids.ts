import type { Signal } from "../core/index.js";
import { look, lookInto } from "./context.js";
import { instanceId } from "./conversion.js";
import { contents } from "./grown.js";
import { MAX_DEPTH } from "./header.js";
import { typeOf } from "./type-of.js";
import { GDFloat, GDInt, type NodePath, type PackedVectorArray, type RID, type StringName } from "./types/index.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

/**
 * Numbers values so that two have the same number exactly if they are the same key of a `Dictionary` for Godot; see
 * {@link variantEquals}. Each container is looked into once, however often it comes again within others.
 *
 * Values must not change between calls.
 */
export class KeyIds {
  readonly #byContent = new Map<string, number>();
  readonly #byObject = new Map<object, number>();
  #count = 0;

  /**
   * @param value - A value.
   * @returns Its number. Containers deeper than {@link MAX_DEPTH} are like nothing else.
   */
  of(value: Variant): number {
    return this.#of(value, 0);
  }

  #of(value: Variant, depth: number): number {
    if (typeof value !== "object" || value === null) return this.#ofContent(content(typeOf(value), value));
    let id = this.#byObject.get(value);
    if (id === undefined) {
      id = this.#ofObject(value, depth);
      this.#byObject.set(value, id);
    }
    return id;
  }

  #ofObject(value: object, depth: number): number {
    const type = typeOf(value);
    if (type !== T.TYPE_ARRAY && type !== T.TYPE_DICTIONARY) {
      const text = content(type, value as Variant);
      return text === null ? ++this.#count : this.#ofContent(text);
    }
    if (depth > MAX_DEPTH) return ++this.#count;
    if (type === T.TYPE_ARRAY) {
      lookInto((value as Variant[]).length);
      return this.#ofContent(`a${Array.from(value as Variant[], (item) => this.#of(item, depth + 1)).join()}`);
    }
    const entries = value instanceof Map ? value.entries() : Object.entries(value as Record<string, Variant>);
    const pairs = Array.from(
      entries as Iterable<[Variant, Variant]>,
      ([key, item]) => `${this.#of(key, depth + 1)}:${this.#of(item, depth + 1)}`,
    );
    lookInto(2 * pairs.length);
    return this.#ofContent(`d${pairs.sort().join()}`);
  }

  #ofContent(text: string | null): number {
    if (text === null) return ++this.#count;
    let id = this.#byContent.get(text);
    if (id === undefined) {
      id = ++this.#count;
      this.#byContent.set(text, id);
    }
    return id;
  }
}

/**
 * @param value - A key that is an object: a container, a value of a math type, an object of Godot's.
 * @returns A text that only equal keys have; null for what is like nothing else. As long as what is in the key.
 */
export function contentOf(value: object): string | null {
  return contentAt(value as Variant, 0);
}

function contentAt(value: Variant, depth: number): string | null {
  const type = typeOf(value);
  if (type !== T.TYPE_ARRAY && type !== T.TYPE_DICTIONARY) return content(type, value);
  if (depth > MAX_DEPTH) return null;
  const parts: string[] = [];
  const add = (item: Variant): boolean => {
    const text = contentAt(item, depth + 1);
    if (text !== null) parts.push(`${text.length}:${text}`);
    return text !== null;
  };
  if (type === T.TYPE_ARRAY) {
    lookInto((value as Variant[]).length);
    for (const item of value as Variant[]) if (!add(item)) return null;
    return lookedAt(`a${parts.join("")}`);
  }
  const entries = (value instanceof Map ? value : new Map(Object.entries(value as object))) as Map<Variant, Variant>;
  lookInto(2 * entries.size);
  const pairs: string[] = [];
  for (const [key, item] of entries) {
    if (!add(key) || !add(item)) return null;
    pairs.push(parts.splice(0).join(""));
  }
  return lookedAt(`d${pairs.sort().join("")}`);
}

/** A text that only equal values have; null for what is like nothing else. */
function content(type: number, value: Variant): string | null {
  switch (type) {
    case T.TYPE_NIL:
    case T.TYPE_CALLABLE:
      return `${type}`;
    case T.TYPE_BOOL:
      return value === true ? "true" : "false";
    case T.TYPE_INT:
      return `i${value instanceof GDInt ? value.value : (value as number | bigint)}`;
    case T.TYPE_FLOAT:
      return `f${value instanceof GDFloat ? value.value : (value as number)}`;
    case T.TYPE_STRING:
      return lookedAt(`"${value as string}`);
    case T.TYPE_STRING_NAME:
      return lookedAt(`"${(value as StringName).name}`);
    case T.TYPE_NODE_PATH: {
      const { absolute, names, subnames } = value as NodePath;
      return lookedAt(`${type}${absolute}${texts(names)}:${texts(subnames)}`);
    }
    case T.TYPE_RID:
      return `${type}:${(value as RID).id}`;
    case T.TYPE_SIGNAL:
      return `${type}:${(value as Signal).get_object_id()}:${(value as Signal).get_name()}`;
    case T.TYPE_OBJECT: {
      const id = instanceId(value as object);
      return id === 0n ? null : `${type}:${id}`;
    }
    case T.TYPE_PACKED_STRING_ARRAY:
      return lookedAt(`${type}${texts(value as readonly string[])}`);
    default:
      if (type < 0) return null;
      if (type < T.TYPE_PACKED_BYTE_ARRAY) return `${type}:${fields(value as object).join()}`;
      return lookedAt(
        `${type}:${type < T.TYPE_PACKED_VECTOR2_ARRAY ? contents(value as Float32Array).join() : (value as PackedVectorArray<unknown>).data.join()}`,
      );
  }
}

function lookedAt(text: string): string {
  look(text.length);
  return text;
}

/** Texts with their lengths in front, so that one cannot pass for two. */
function texts(list: readonly string[]): string {
  return list.map((text) => `${text.length}"${text}`).join("");
}

/** The numbers of a math type, in order. As texts, 0 and -0 are the same, and so is every NaN. */
function fields(value: object): unknown[] {
  return Object.values(value).flatMap((part: unknown) => (typeof part === "object" ? fields(part as object) : [part]));
}
