/** How much of a remote text a line shows unless told otherwise, in UTF-16 units. */
const SHOWN_LENGTH = 120;

/**
 * What must not stand in a message as it is: control characters, format characters (bidi overrides, zero width, tags),
 * halves of surrogate pairs, line and paragraph separators; and what ends or bends a quotation.
 */
const UNQUOTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\']/gu;
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What must not reach a terminal: as above, but a message may have lines and tabs, and scripts that need joiners. */
const UNPRINTABLE = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", "'": "\\'" };

function escapeCharacter(character: string): string {
  return SHORT[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

/**
 * Text from somebody else, fit to stand in a message: in single quotes, on one line, of bounded length.
 *
 * @param text - The text. What is not shown costs nothing.
 * @param maxLength - How much of it is shown, in UTF-16 units before escaping.
 * @returns For example `'a\nb'`; `'aaa…' (4096 characters)` for what is longer.
 * @internal
 */
export function quoteRemote(text: string, maxLength = SHOWN_LENGTH): string {
  if (text.length <= maxLength) return `'${text.replace(UNQUOTABLE, escapeCharacter)}'`;
  return `'${text.slice(0, maxLength).replace(UNQUOTABLE, escapeCharacter)}…' (${text.length} characters)`;
}

/**
 * Text from somebody else that is shown among others, on the same line.
 *
 * @param text - Bounded already.
 * @returns The text with escapes for what {@link quoteRemote} escapes, but for quotes and backslashes.
 * @internal
 */
export function escapeRemote(text: string): string {
  return text.replace(UNSHOWABLE, escapeCharacter);
}

/** @returns The beginning of a long text, with how long it is; any other as it is. @internal */
export function cutText(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength)}… (${text.length} characters)`;
}

/**
 * A whole message on its way to a terminal, with escapes for whatever could steer it. The last guard behind
 * {@link quoteRemote}.
 *
 * @param message - May have several lines.
 * @returns The same, as a rule.
 * @internal
 */
export function escapeForTerminal(message: string): string {
  return message.replace(UNPRINTABLE, escapeCharacter);
}
