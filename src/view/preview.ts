import { messageOf } from "../core/message-of.js";
import { escapeRemote } from "../core/quote-remote.js";
import { EncodedObject, type Variant, var_to_str } from "../variant/index.js";

/** Elements of a container that are looked at, at most. */
const ELEMENTS_MAX = 32;
const DEPTH_MAX = 4;

/**
 * A value in Godot's notation, in one line of bounded length. What is not shown costs nothing: a packed array of a megabyte is not
 * written out for its first hundred characters.
 *
 * @param value - Any value; it may come from a stranger.
 * @param most - How long the text may be, in UTF-16 units before escaping.
 */
export function preview(value: Variant, most = 200): string {
  const text = written(value, most, 0);
  return escapeRemote(text.length > most ? `${text.slice(0, most)}…` : text);
}

function written(value: Variant, most: number, depth: number): string {
  if (most <= 0) return "…";
  if (typeof value === "string" && value.length > most) return JSON.stringify(value.slice(0, most));
  if (Array.isArray(value) || isIterable(value) || value instanceof Map) {
    const [open, close] = value instanceof Map ? ["{", "}"] : ["[", "]"];
    return open + list(value as Iterable<unknown>, most - 2, depth) + close;
  }
  if (ArrayBuffer.isView(value)) {
    const numbers = value as unknown as ArrayLike<number>;
    const shown = Array.from({ length: Math.min(numbers.length, ELEMENTS_MAX) }, (_, i) => String(numbers[i]));
    return `${value.constructor.name}(${shown.join(", ")}${numbers.length > ELEMENTS_MAX ? `, … ${numbers.length} in all` : ""})`;
  }
  if (value instanceof EncodedObject) return "<object>";
  try {
    return var_to_str(value).replace(/\s+/g, " ");
  } catch (error) {
    return `<${messageOf(error).slice(0, 100)}>`;
  }
}

function list(values: Iterable<unknown>, most: number, depth: number): string {
  if (depth >= DEPTH_MAX) return "…";
  let text = "";
  let count = 0;
  for (const value of values) {
    if (count > 0) text += ", ";
    if (count >= ELEMENTS_MAX || text.length >= most) return `${text}…`;
    // A pair of a dictionary is no list of its own.
    text +=
      values instanceof Map
        ? (value as [Variant, Variant]).map((side) => written(side, most - text.length, depth + 1)).join(": ")
        : written(value as Variant, most - text.length, depth + 1);
    count++;
  }
  return text;
}

function isIterable(value: unknown): boolean {
  return typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && Symbol.iterator in value;
}
