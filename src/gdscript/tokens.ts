import type { Budget } from "./budget.js";
import type { Diagnostics } from "./diagnostics.js";

/**
 * What a token is. Keywords are `word`s: GDScript's class level needs no more to tell them from names.
 */
export type TokenKind =
  | "word"
  | "annotation"
  | "string"
  | "name"
  | "path"
  | "int"
  | "float"
  | "op"
  | "newline"
  | "indent"
  | "dedent"
  | "eof";

/** A piece of a script. */
export interface Token {
  readonly kind: TokenKind;
  /** A word, an operator, an annotation with its `@`, or the contents of a string. */
  readonly text: string;
  /** Line, from 1. */
  readonly line: number;
  /** First and last character in the source, last exclusive. */
  readonly start: number;
  readonly end: number;
  /** The value of a number. */
  readonly value?: bigint | number;
}

const TAB_WIDTH = 4;
/** A file with more errors is no script. */
const MAX_ERRORS = 200;
/** Characters that are read again after errors, beside three times the file: a string without an end leads to the file's each time. */
const REREAD_MIN = 1 << 22;
/** Longer names are cut: paths of inner classes and messages repeat them. */
const MAX_NAME = 256;

/** Where a new member of a script surely begins, so that a forgotten bracket or quote harms one member only. */
const MEMBER_START =
  /^(?:(?:static[ \t]+)?func[ \t]+[\p{L}_]|(?:static[ \t]+)?var[ \t]+[\p{L}_]|const[ \t]+[\p{L}_]|signal[ \t]+[\p{L}_]|class[ \t]+[\p{L}_]|enum[ \t]*[\p{L}_{]|class_name[ \t]|extends[ \t]|@rpc\b|@export|@onready\b)/u;

const WORD_START = /[\p{L}\p{Nl}_]/u;
const WORD = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/uy;
const NUMBER = /0[xX][0-9a-fA-F_]*|0[bB][01_]*|(?:[0-9][0-9_]*)?\.?[0-9_]*(?:(?<=[0-9_.])[eE][+-]?[0-9_]+)?/y;
const OPERATORS = [
  "**=",
  "<<=",
  ">>=",
  "...",
  "**",
  "<<",
  ">>",
  "&&",
  "||",
  "==",
  "!=",
  "<=",
  ">=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "&=",
  "|=",
  "^=",
  "->",
  ":=",
  "..",
];

/**
 * Takes a GDScript file apart. Never throws: what is no GDScript is reported and skipped.
 *
 * Line ends inside brackets vanish, as do comments; blocks are told by `indent` and `dedent`. `:=` is given as `:` and
 * `=`. The list ends with a `newline`, all missing `dedent`s and `eof`.
 *
 * @param source - The file's text.
 * @param file - Its resource path, for diagnostics.
 * @param diagnostics - Where complaints go.
 * @param budget - How many tokens there may be; each takes some hundred bytes of memory.
 */
export function tokenize(source: string, file: string, diagnostics: Diagnostics, budget: Budget): Token[] {
  return new Tokenizer(source, file, diagnostics, budget).run();
}

class Tokenizer {
  readonly #source: string;
  readonly #file: string;
  readonly #diagnostics: Diagnostics;
  readonly #budget: Budget;
  readonly #tokens: Token[] = [];
  readonly #indents: number[] = [];
  #brackets: { text: string; line: number }[] = [];
  #at = 0;
  #line = 1;
  #errors = 0;
  /** How many characters may still be read again. */
  #rereadable: number;
  /** Whether a line break is to be told as a token: there was something in the line. */
  #lineHasTokens = false;

  constructor(source: string, file: string, diagnostics: Diagnostics, budget: Budget) {
    this.#source = source;
    this.#file = file;
    this.#diagnostics = diagnostics;
    this.#budget = budget;
    this.#rereadable = REREAD_MIN + 3 * source.length;
    if (source.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  run(): Token[] {
    this.#beginLine();
    while (this.#at < this.#source.length) {
      if (this.#errors > MAX_ERRORS || this.#rereadable < 0) {
        this.#diagnostics.error("limit", this.#file, this.#line, "Too many errors: the rest is not read");
        this.#at = this.#source.length;
        break;
      }
      const before = this.#tokens.length;
      this.#step();
      if (!this.#budget.take(this.#tokens.length - before, this.#file)) this.#at = this.#source.length;
    }
    for (const open of this.#brackets) this.#complain(open.line, `'${open.text}' is never closed`);
    if (this.#lineHasTokens) this.#push("newline", "", this.#at);
    while (this.#indents.pop() !== undefined) this.#push("dedent", "", this.#at);
    this.#push("eof", "", this.#at);
    return this.#tokens;
  }

  #complain(line: number, message: string): void {
    this.#errors++;
    this.#diagnostics.error("syntax", this.#file, line, message);
  }

  #push(kind: TokenKind, text: string, start: number, value?: bigint | number, line = this.#line): void {
    const token = { kind, text, line, start, end: this.#at };
    this.#tokens.push(value === undefined ? token : { ...token, value });
    if (kind !== "newline" && kind !== "indent" && kind !== "dedent") this.#lineHasTokens = true;
  }

  #step(): void {
    const source = this.#source;
    const start = this.#at;
    const c = source[start]!;
    if (c === " " || c === "\t" || c === "\r") {
      this.#at++;
    } else if (c === "\n") {
      if (this.#brackets.length === 0 && this.#lineHasTokens) {
        this.#push("newline", "", start);
        this.#lineHasTokens = false;
      }
      this.#at++;
      this.#line++;
      this.#beginLine();
    } else if (c === "#") {
      this.#skipComment();
    } else if (c === "\\") {
      this.#continuation();
    } else if (c === '"' || c === "'") {
      this.#string("string", start, false);
    } else if ((c === "r" || c === "&" || c === "^") && (source[start + 1] === '"' || source[start + 1] === "'")) {
      this.#at++;
      this.#string(c === "r" ? "string" : c === "&" ? "name" : "path", start, c === "r");
    } else if (c === "@") {
      this.#at++;
      const word = this.#word();
      if (word === "") this.#complain(this.#line, "Expected the name of an annotation after '@'");
      else this.#push("annotation", `@${word}`, start);
    } else if ((c >= "0" && c <= "9") || (c === "." && isDigit(source[start + 1]))) {
      this.#number(start);
    } else if (WORD_START.test(String.fromCodePoint(source.codePointAt(start)!))) {
      this.#push("word", this.#word(), start);
    } else {
      this.#operator(c, start);
    }
  }

  #word(): string {
    WORD.lastIndex = this.#at;
    const match = WORD.exec(this.#source);
    if (match === null) return "";
    this.#at += match[0].length;
    if (match[0].length > MAX_NAME) this.#complain(this.#line, `A name has more than ${MAX_NAME} characters`);
    return match[0].slice(0, MAX_NAME);
  }

  #skipComment(): void {
    const end = this.#source.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#source.length : end;
  }

  #continuation(): void {
    const rest = /^\\[ \t]*\r?(\n|$)/.exec(this.#source.slice(this.#at, this.#at + 200));
    if (rest === null) {
      this.#complain(this.#line, "Expected a line break after '\\'");
      this.#at++;
      return;
    }
    this.#at += rest[0].length;
    if (rest[1] === "\n") this.#line++;
    // Lines of nothing but white space or a comment do not end the continued line.
    for (;;) {
      const empty = /^[ \t\r]*(#[^\n]*)?\n/.exec(this.#source.slice(this.#at, this.#at + 400));
      if (empty === null) break;
      this.#at += empty[0].length;
      this.#line++;
    }
  }

  /** Reads the white space that a line begins with; tells blocks; mends brackets that were left open. */
  #beginLine(): void {
    const source = this.#source;
    let column = 0;
    let at = this.#at;
    for (; at < source.length; at++) {
      const c = source[at];
      if (c === "\t") column += TAB_WIDTH;
      else if (c === " ") column++;
      else if (c !== "\r" || source[at + 1] !== "\n") break;
    }
    const c = source[at];
    if (this.#brackets.length > 0) {
      if (column === 0 && startsMember(source, at)) this.#mend(at);
      else {
        this.#at = at;
        return;
      }
    }
    this.#at = at;
    if (c === undefined || c === "\n" || c === "#") return;
    this.#indent(column);
  }

  #mend(at: number): void {
    const open = this.#brackets[0]!;
    this.#complain(open.line, `'${open.text}' is never closed`);
    this.#brackets = [];
    this.#at = at;
    if (this.#lineHasTokens) this.#push("newline", "", at, undefined, this.#line - 1);
    this.#lineHasTokens = false;
  }

  #indent(column: number): void {
    const top = this.#indents.at(-1) ?? 0;
    if (column > top) {
      this.#indents.push(column);
      this.#push("indent", "", this.#at);
      return;
    }
    while ((this.#indents.at(-1) ?? 0) > column) {
      this.#indents.pop();
      this.#push("dedent", "", this.#at);
    }
    if ((this.#indents.at(-1) ?? 0) !== column) {
      this.#complain(this.#line, "The line is indented less than its block, but more than the block around it");
      this.#indents.push(column);
      this.#push("indent", "", this.#at);
    }
  }

  #string(kind: "string" | "name" | "path", start: number, raw: boolean): void {
    const source = this.#source;
    const quote = source[this.#at]!;
    const long = source.startsWith(quote.repeat(3), this.#at);
    const line = this.#line;
    const opening = this.#at;
    this.#at += long ? 3 : 1;
    const first = this.#at;
    let lines = 0;
    let text = "";
    let copied = this.#at;
    for (;;) {
      const c = source[this.#at];
      if (c === undefined || (c === "\n" && !long && startsMember(source, this.#at + 1))) {
        this.#unterminated(kind, start, long ? opening : first, line, long);
        return;
      }
      if (c === "\\") {
        text += source.slice(copied, this.#at);
        text += raw ? this.#rawEscape() : this.#escape(line + lines);
        if (source[this.#at - 1] === "\n") lines++;
        copied = this.#at;
      } else if (c === quote && (!long || source.startsWith(quote.repeat(3), this.#at))) {
        text += source.slice(copied, this.#at);
        this.#at += long ? 3 : 1;
        break;
      } else {
        if (c === "\n") lines++;
        this.#at++;
      }
    }
    this.#line += lines;
    this.#push(kind, text, start, undefined, line);
  }

  /** A string without its end is taken to end with its line, or, with three quotes, with the file. */
  #unterminated(kind: "string" | "name" | "path", start: number, first: number, line: number, long: boolean): void {
    this.#complain(line, "The string has no end");
    const end = long ? -1 : this.#source.indexOf("\n", first);
    this.#rereadable -= end < 0 ? 0 : Math.max(0, this.#at - end);
    this.#at = end < 0 ? this.#source.length : end;
    const text = this.#source.slice(long ? first + 3 : first, this.#at);
    this.#push(kind, text.replace(/\r$/, ""), start, undefined, line);
    if (long) this.#line += text.split("\n").length - 1;
  }

  #rawEscape(): string {
    const text = this.#source.slice(this.#at, this.#at + 2);
    this.#at += text.length;
    return text;
  }

  #escape(line: number): string {
    const c = this.#source[this.#at + 1];
    this.#at += c === undefined ? 1 : 2;
    switch (c) {
      case "n":
        return "\n";
      case "t":
        return "\t";
      case "r":
        return "\r";
      case "a":
        return "\x07";
      case "b":
        return "\b";
      case "f":
        return "\f";
      case "v":
        return "\v";
      case "\n":
        return "";
      case "\r":
        if (this.#source[this.#at] === "\n") this.#at++;
        return "";
      case "u":
      case "U": {
        const length = c === "u" ? 4 : 6;
        const digits = this.#source.slice(this.#at, this.#at + length);
        const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : -1;
        if (code < 0 || code > 0x10ffff) {
          this.#complain(line, `'\\${c}${digits}' is no character`);
          return "";
        }
        this.#at += length;
        // Halves of a pair come one after the other and join by themselves.
        return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
      }
      case undefined:
        return "";
      default:
        if (!"\\'\"".includes(c)) this.#complain(line, `Unknown escape '\\${c}' in a string`);
        return c;
    }
  }

  #number(start: number): void {
    NUMBER.lastIndex = start;
    let text = NUMBER.exec(this.#source)?.[0] ?? "";
    // Two dots are no part of a number, nor is the dot of a method call.
    const dot = text.indexOf(".");
    if (dot >= 0 && (this.#source[start + dot + 1] === "." || WORD_START.test(this.#source[start + dot + 1] ?? ""))) {
      if (!/^[eE][+-]?[0-9]/.test(this.#source.slice(start + dot + 1, start + dot + 4))) text = text.slice(0, dot);
    }
    this.#at = start + Math.max(text.length, 1);
    const digits = text.replaceAll("_", "");
    if (/^0[xXbB]/.test(digits)) {
      if (digits.length < 3) this.#complain(this.#line, `'${text}' is no number`);
      this.#push("int", text, start, digits.length < 3 ? 0n : BigInt.asIntN(64, BigInt(digits.slice(0, 80))));
    } else if (/^[0-9]+$/.test(digits)) {
      this.#push("int", text, start, BigInt.asIntN(64, BigInt(digits.slice(0, 40))));
    } else {
      const value = Number(digits);
      if (Number.isNaN(value)) this.#complain(this.#line, `'${text}' is no number`);
      this.#push("float", text, start, Number.isNaN(value) ? 0 : value);
    }
  }

  #operator(c: string, start: number): void {
    const source = this.#source;
    if ("([{".includes(c)) {
      this.#at++;
      this.#push("op", c, start);
      // More than any program has; only a bound for hostile files.
      if (this.#brackets.length < 10_000) this.#brackets.push({ text: c, line: this.#line });
      return;
    }
    if (")]}".includes(c)) {
      this.#at++;
      const open = this.#brackets.pop();
      if (open === undefined) {
        this.#complain(this.#line, `'${c}' closes nothing`);
        return;
      }
      if ("([{".indexOf(open.text) !== ")]}".indexOf(c)) {
        this.#complain(this.#line, `'${c}' does not close the '${open.text}' of line ${open.line}`);
      }
      this.#push("op", c, start);
      return;
    }
    if (/^(<{7}|={7}|>{7})/.test(source.slice(start, start + 7))) {
      this.#complain(this.#line, "A version control conflict is left in the file");
      this.#skipComment();
      return;
    }
    const long = OPERATORS.find((operator) => source.startsWith(operator, start));
    if (long === ":=") {
      this.#at += 1;
      this.#push("op", ":", start);
      this.#at += 1;
      this.#push("op", "=", start + 1);
    } else if (long !== undefined) {
      this.#at += long.length;
      this.#push("op", long, start);
    } else {
      const whole = String.fromCodePoint(source.codePointAt(start)!);
      this.#at += whole.length;
      if ("~,:;$.!+-*/%^&|=<>".includes(c)) this.#push("op", c, start);
      else this.#complain(this.#line, `Unexpected character '${printable(whole)}'`);
    }
  }
}

function startsMember(source: string, at: number): boolean {
  return MEMBER_START.test(source.slice(at, at + 60));
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= "0" && c <= "9";
}

function printable(c: string): string {
  const code = c.codePointAt(0)!;
  return code < 32 || (code >= 0x7f && code < 0xa0) ? `U+${code.toString(16).padStart(4, "0").toUpperCase()}` : c;
}
