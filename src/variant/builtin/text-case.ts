import { isPlain } from "./code-points.js";

/** One character in upper case; itself where that is more than one. */
export function upperOf(character: string): string {
  const upper = character.toUpperCase();
  return [...upper].length === 1 ? upper : character;
}

/** One character in lower case; itself where that is more than one. */
export function lowerOf(character: string): string {
  const lower = character.toLowerCase();
  return [...lower].length === 1 ? lower : character;
}

/** A text in upper case, as long as it was. */
export function toUpper(text: string): string {
  const upper = text.toUpperCase();
  return upper.length === text.length && isPlain(text) ? upper : Array.from(text, upperOf).join("");
}

/** A text in lower case, as long as it was; sigma has one small letter. */
export function toLower(text: string): string {
  return Array.from(text, lowerOf).join("");
}

const UPPER = /^\p{Lu}$/u;
const LOWER = /^\p{Ll}$/u;
const DIGIT = /^[0-9]$/;

/** A name taken apart into words of small letters: `"nodePath2D"` is `"node path 2d"`. */
export function separatedWords(text: string): string {
  const units = Array.from(text);
  let words = "";
  units.forEach((unit, index) => {
    const before = units[index - 1] ?? "";
    const [isUpper, isLower, isDigit] = [UPPER.test(unit), LOWER.test(unit), DIGIT.test(unit)];
    const isNextLower = LOWER.test(units[index + 1] ?? "");
    const begins =
      (LOWER.test(before) && isUpper) ||
      ((UPPER.test(before) || DIGIT.test(before)) && isUpper && isNextLower) ||
      (DIGIT.test(before) && isLower && isNextLower) ||
      ((UPPER.test(before) || LOWER.test(before)) && isDigit);
    words += index > 0 && begins ? ` ${unit}` : unit;
  });
  return toLower(words.replace(/[\s_-]/g, " "));
}

/** The words of a name, each changed. */
export function joinedWords(text: string, between: string, change: (word: string, index: number) => string): string {
  const words = stripped(separatedWords(text)).split(" ");
  return words
    .map((word, index) => (word === "" ? "" : change(word, index)))
    .filter((word) => word !== "")
    .join(between);
}

/** A word with its first letter in upper case. */
export function capital(word: string): string {
  const [first = "", ...rest] = Array.from(word);
  return upperOf(first) + rest.join("");
}

/** A text without control characters and spaces at its ends. */
export function stripped(text: string, left = true, right = true): string {
  let [start, end] = [0, text.length];
  while (left && start < end && text.charCodeAt(start) <= 32) start++;
  while (right && end > start && text.charCodeAt(end - 1) <= 32) end--;
  return text.slice(start, end);
}
