import { GodotObject, Signal } from "../core/index.js";
import { charge, lookInto, runContext } from "./context.js";
import { escapeC } from "./escape.js";
import { contents } from "./grown.js";
import { typeOf } from "./type-of.js";
import { GDFloat } from "./types/index.js";
import { numReal } from "./types/real.js";
import type { Variant } from "./value.js";
import * as T from "./variant-type.js";

const MAX_RECURSION = 100;

/**
 * A value as `str` and `print` show it.
 *
 * @param value - The value.
 * @see core/variant/variant.cpp, Variant::stringify
 */
export function stringify(value: Variant): string {
  return textOf(value, 0);
}

function textOf(value: Variant, depth: number): string {
  switch (typeof value) {
    case "string":
      return value;
    case "boolean":
    case "bigint":
      return String(value);
    case "number":
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : numReal(value);
    default:
  }
  if (value === null || value === undefined) return "<null>";
  if (value instanceof GDFloat) return numReal(value.value);
  if (value instanceof GodotObject) return runContext().objectText(value);
  if (value instanceof Signal) return signalText(value);
  const type = typeOf(value);
  if (type === T.TYPE_DICTIONARY) return dictionaryText(value as ReadonlyMap<Variant, Variant>, depth);
  if (type >= T.TYPE_ARRAY) return arrayText(value as Iterable<Variant>, type, depth);
  return String(value);
}

function signalText(signal: Signal): string {
  const context = runContext();
  const object = signal.get_object();
  if (context.signalText !== undefined) return context.signalText(signal);
  return `${object === null ? "null" : context.objectText(object)}::[signal]${signal.get_name()}`;
}

function dictionaryText(value: ReadonlyMap<Variant, Variant> | Record<string, Variant>, depth: number): string {
  if (depth > MAX_RECURSION) return "{ ... }";
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  lookInto(2 * entries.length);
  const parts = entries.map(([key, item]) => `${quoted(key, depth + 1)}: ${quoted(item, depth + 1)}`);
  return charged(`{ ${parts.join(", ")} }`);
}

function arrayText(value: Iterable<Variant>, type: number, depth: number): string {
  if (depth > MAX_RECURSION) return "[...]";
  const isFloat = type === T.TYPE_PACKED_FLOAT32_ARRAY || type === T.TYPE_PACKED_FLOAT64_ARRAY;
  const items = contents(value as Variant[]);
  lookInto(items.length);
  const parts = Array.from(items, (item) => (isFloat ? numReal(item as number) : quoted(item, depth + 1)));
  return charged(`[${parts.join(", ")}]`);
}

function charged(text: string): string {
  charge(2 * text.length);
  return text;
}

/** Texts in containers have quotes, so that they can be told from other values. */
function quoted(value: Variant, depth: number): string {
  const text = textOf(value, depth);
  switch (typeOf(value)) {
    case T.TYPE_STRING:
      return `"${escapeC(text)}"`;
    case T.TYPE_STRING_NAME:
      return `&"${escapeC(text)}"`;
    case T.TYPE_NODE_PATH:
      return `^"${escapeC(text)}"`;
    default:
      return text;
  }
}
