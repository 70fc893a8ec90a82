import { escapeForTerminal } from "../core/quote-remote.js";

const INVALID_CHARACTERS = /[.:@/"%]/g;

/**
 * Makes a text fit for a node's name, as Godot does: each of `. : @ / " %` becomes `_`.
 *
 * @param name - Any text.
 * @returns The name.
 */
export function validate_node_name(name: string): string {
  return name.replace(INVALID_CHARACTERS, "_");
}

/** How much of a name or path a message shows, in UTF-16 units. */
const SHOWN_LENGTH = 512;

/** @returns A name or path for a message: peers choose the names of what they spawn. */
export function printable(name: string): string {
  const shown = name.length <= SHOWN_LENGTH ? name : `${name.slice(0, SHOWN_LENGTH)}…`;
  return escapeForTerminal(shown).replaceAll("\n", "\\n");
}

/**
 * Finds a readable name that is not taken: the name itself, else with a number behind it that begins at 2 or goes on from
 * the number that the name ends with.
 *
 * @param name - The wanted name, not empty.
 * @param is_taken - Whether another child has a name.
 * @returns A free name.
 */
export function serial_child_name(name: string, is_taken: (name: string) => boolean): string {
  if (!is_taken(name)) return name;
  const digits = /[0-9]*$/.exec(name)![0];
  const stem = name.slice(0, name.length - digits.length);
  let number = digits;
  do {
    number = number === "" ? "2" : increase_numeric_string(number);
  } while (is_taken(stem + number));
  return stem + number;
}

/**
 * Whether a text matches a pattern, case-sensitively, as Godot's `String.match`: `*` stands for any characters, `?` for
 * one character except a period. An empty text matches nothing, and nothing matches an empty pattern.
 *
 * @param text - The text.
 * @param pattern - The pattern.
 */
export function string_match(text: string, pattern: string): boolean {
  if (text === "" || pattern === "") return false;
  let t = 0;
  let p = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const wanted = pattern[p];
    if (wanted === "*") {
      star = p++;
      resume = t;
    } else if (wanted !== undefined && (wanted === text[t] || (wanted === "?" && text[t] !== "."))) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

/** The decimal text plus one, leading zeros kept. */
function increase_numeric_string(digits: string): string {
  const value = (BigInt(digits) + 1n).toString();
  return value.padStart(digits.length, "0");
}
