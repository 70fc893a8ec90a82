/** What moves a cursor, ends a line or turns the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Writes control characters as escapes, so that a text that others wrote can be shown, or stand in a string literal.
 *
 * @param text - The text.
 * @returns The text in one line, with `\uXXXX` for each of them.
 */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
