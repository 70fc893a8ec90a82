import { GodotError } from "../core/index.js";

/** A part of a text. */
export interface Token {
  /** What it is: a mark stands for itself. */
  readonly kind:
    | "{"
    | "}"
    | "["
    | "]"
    | "("
    | ")"
    | ":"
    | ","
    | "."
    | "="
    | "identifier"
    | "string"
    | "string_name"
    | "int"
    | "float"
    | "color"
    | "end";
  /** The text of identifiers, strings and colors. */
  readonly text: string;
  /** The value of numbers. */
  readonly number: number | bigint;
  /** Index of the first character. */
  readonly start: number;
}

const MARKS = "{}[]():,.=";
const IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /\d+(\.\d*)?([eE][+-]?\d*)?/y;
const HEX = /[0-9a-fA-F]*/y;
const INT64_MAX = 2n ** 63n - 1n;
const INT64_MIN = -(2n ** 63n);

/**
 * Cuts the text of values into tokens, as Godot's `VariantParser` does.
 *
 * @see core/variant/variant_parser.cpp, VariantParser::get_token
 */
export class TextScanner {
  /** Index of the next character. */
  position: number;
  /** How many line breaks were passed. */
  lines = 0;
  readonly #text: string;

  /**
   * @param text - The text.
   * @param offset - Where to begin.
   */
  constructor(text: string, offset = 0) {
    this.#text = text;
    this.position = offset;
  }

  /**
   * Goes back to a place that was passed.
   *
   * @param position - Index of the next character there.
   * @param lines - How many line breaks had been passed there.
   */
  rewind(position: number, lines: number): void {
    this.position = position;
    this.lines = lines;
  }

  /**
   * @returns The next token; at the end of the text, or at a NUL, one of kind `end`.
   * @throws GodotError `ERR_PARSE_ERROR`, with the index in `offset`, for what is no token.
   */
  next(): Token {
    this.#skip();
    const text = this.#text;
    const start = this.position;
    const char = text.charAt(start);
    if (char === "" || char === "\0") return { kind: "end", text: "", number: 0, start };
    if (MARKS.includes(char)) {
      this.position++;
      return { kind: char as Token["kind"], text: char, number: 0, start };
    }
    if (char === '"') return this.#string("string", start);
    if (char === "&" || char === "@") {
      this.position++;
      if (text.charAt(this.position) !== '"') this.#fail(`Expected '"' after '${char}'`, start);
      return this.#string("string_name", start);
    }
    if (char === "#") {
      this.position++;
      return { kind: "color", text: `#${this.#match(HEX)}`, number: 0, start };
    }
    return this.#word(start, char);
  }

  /** A number or an identifier, either with a minus in front. */
  #word(start: number, char: string): Token {
    const minus = char === "-" ? "-" : "";
    this.position = start + minus.length;
    const digits = this.#match(NUMBER);
    if (digits !== "") return number(minus + digits, start);
    const name = this.#match(IDENTIFIER);
    if (name === "") this.#fail(`Unexpected character '${char}'`, start);
    return { kind: "identifier", text: minus + name, number: 0, start };
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.position += found.length;
    return found;
  }

  /** White space, control characters but NUL, and comments. */
  #skip(): void {
    const text = this.#text;
    for (; this.position < text.length; this.position++) {
      const code = text.charCodeAt(this.position);
      if (code === 0x0a) this.lines++;
      else if (code === 0x3b) {
        const end = text.indexOf("\n", this.position);
        this.position = end < 0 ? text.length : end;
        if (end >= 0) this.lines++;
      } else if (code > 32 || code === 0) return;
    }
  }

  #fail(message: string, offset: number): never {
    throw new GodotError("ERR_PARSE_ERROR", `${message} at line ${this.lines + 1}`, { offset });
  }

  /** Reads from the quote at the position to the next that is not escaped. */
  #string(kind: "string" | "string_name", start: number): Token {
    const source = this.#text;
    let at = this.position + 1;
    let text = "";
    let plainFrom = at;
    for (;;) {
      const code = source.charCodeAt(at);
      if (Number.isNaN(code) || code === 0) this.#fail("Unterminated string", start);
      if (code === 0x22) break;
      if (code === 0x0a) this.lines++;
      if (code === 0x5c) {
        text += source.slice(plainFrom, at);
        const [escaped, end] = this.#escape(at + 1, start);
        text += escaped;
        at = end;
        plainFrom = end;
      } else at++;
    }
    text += source.slice(plainFrom, at);
    this.position = at + 1;
    return { kind, text, number: 0, start };
  }

  /** The character after a backslash, and where it ends. Halves of a surrogate pair must come in pairs. */
  #escape(at: number, start: number): [string, number] {
    const char = this.#text.charAt(at);
    if (char === "" || char === "\0") this.#fail("Unterminated string", start);
    if (char !== "u" && char !== "U") return [SHORT_ESCAPES[char] ?? this.#whole(at), at + this.#whole(at).length];
    const [code, end] = this.#hex(at, start);
    if (code >= 0xd800 && code < 0xdc00) {
      const second = this.#text.charAt(end + 1);
      if (this.#text.charAt(end) !== "\\" || (second !== "u" && second !== "U")) {
        this.#fail("Unpaired lead surrogate in a string", at);
      }
      const [low, after] = this.#hex(end + 1, start);
      if (low < 0xdc00 || low > 0xdfff) this.#fail("Unpaired lead surrogate in a string", at);
      return [String.fromCharCode(code, low), after];
    }
    if (code >= 0xdc00 && code < 0xe000) this.#fail("Unpaired trail surrogate in a string", at);
    return [code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code), end];
  }

  /** The number behind the `u` or `U` at an index. */
  #hex(at: number, start: number): [number, number] {
    const length = this.#text.charAt(at) === "U" ? 6 : 4;
    const digits = this.#text.slice(at + 1, at + 1 + length);
    if (digits.length < length) this.#fail("Unterminated string", start);
    if (!/^[0-9a-fA-F]+$/.test(digits)) this.#fail("Malformed hex constant in a string", at);
    return [Number.parseInt(digits, 16), at + 1 + length];
  }

  /** The character at an index, both halves of a surrogate pair. */
  #whole(at: number): string {
    return String.fromCodePoint(this.#text.codePointAt(at)!);
  }
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r" };

function number(text: string, start: number): Token {
  if (/[.eE]/.test(text)) {
    // Godot reads an exponent without digits as none.
    const value = Number.parseFloat(text);
    return { kind: "float", text, number: value, start };
  }
  const small = Number(text);
  if (Number.isSafeInteger(small)) return { kind: "int", text, number: small === 0 ? 0 : small, start };
  // Making a bigint of very many digits costs more than reading them, and fails in the end.
  const large = Math.abs(small) > 2 ** 64 ? (small < 0 ? INT64_MIN : INT64_MAX) : BigInt(text);
  const clamped = large > INT64_MAX ? INT64_MAX : large < INT64_MIN ? INT64_MIN : large;
  return { kind: "int", text, number: clamped, start };
}
