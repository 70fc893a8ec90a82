import { look } from "../context.js";

/*
 * Godot's strings are made of code points, JavaScript's of UTF-16 units. Most texts have none beyond U+FFFF: for them both are the same.
 */

const BEYOND = /[\ud800-\udfff]/;

/** Texts up to this length are looked through each time. */
const SHORT = 64;

/** The long text that was asked for last, and its code points: loops ask for the characters of one text again and again. */
let long = "";
let longUnits: string | readonly string[] = "";

/** Whether a text's indices are the same in both. */
export function isPlain(text: string): boolean {
  return typeof toUnits(text) === "string";
}

/** A text by its code points: the text itself where that is the same. */
export function toUnits(text: string): string | readonly string[] {
  if (text.length <= SHORT) return BEYOND.test(text) ? Array.from(text) : text;
  // That it is the same text is seen at once, or by comparing both, which is quicker than looking for characters by far.
  look(text.length / SHORT);
  if (text === long) return longUnits;
  look(text.length);
  longUnits = BEYOND.test(text) ? Array.from(text) : text;
  long = text;
  return longUnits;
}

/** A text of code points. */
export function fromUnits(units: string | readonly string[]): string {
  return typeof units === "string" ? units : units.join("");
}

/** How many code points a text has. */
export function lengthOf(text: string): number {
  return toUnits(text).length;
}

/** The part of a text between two code points. */
export function part(text: string, from: number, to?: number): string {
  return fromUnits(toUnits(text).slice(from, to));
}

/** The index in code points of an index in units. */
export function pointIndex(text: string, unit: number): number {
  return unit <= 0 || isPlain(text) ? unit : lengthOf(text.slice(0, unit));
}

/** The index in units of an index in code points. */
export function unitIndex(text: string, point: number): number {
  return point <= 0 || isPlain(text) ? point : fromUnits(toUnits(text).slice(0, point)).length;
}
