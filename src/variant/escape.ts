const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "'": "\\'",
  '"': '\\"',
};

/** A text as it stands between quotes in C: Godot's `String.c_escape`. */
export function escapeC(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  return text.replace(/[\\\x07\b\f\n\r\t\v'"]/g, (found) => ESCAPES[found]!);
}

/** What `String.c_escape_multiline` escapes: line breaks stay. */
export function escapeQuotes(text: string): string {
  return text.replace(/[\\"]/g, "\\$&");
}
