import { scanNumber } from "./numbers.js";
import { scanString } from "./strings.js";
import { KEYWORDS, type SyntaxReport, type Token, type TokenKind } from "./tokens.js";
import type { LiteralValue } from "./tree.js";

const TAB_COLUMNS = 4;
/** A file with more faults is no script. */
const FAULTS_MAX = 100;

const WORD = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const BLANK = /[ \t\r]*/y;
const CONTINUATION = /\\[ \t]*(?:\r?\n|$)/y;
const CONFLICT = /<{7}|={7}|>{7}/y;
const OPERATOR =
  /\*\*=|<<=|>>=|\.\.\.|\*\*|<<|>>|&&|\|\||==|!=|<=|>=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|->|\.\.|[-+*/%~!&|^<>=.,:;()[\]{}$?`]/y;
/** Operators that are written in two ways, by the one that the parser knows. */
const SYNONYMS: Readonly<Record<string, string>> = { "&&": "and", "||": "or", "!": "not" };

const NULL: LiteralValue = { type: "null" };
const TRUE: LiteralValue = { type: "bool", value: true };
const FALSE: LiteralValue = { type: "bool", value: false };

/**
 * Takes a script apart. Never throws: faults are reported and passed over.
 *
 * Layout is left to the parser: each token says whether it begins a line, and how far that line is indented. What it costs
 * is proportional to the length of the source.
 *
 * @param source - The script.
 * @param report - Called with each fault.
 * @returns All tokens, the last one of kind `end`.
 */
export function tokenize(source: string, report: SyntaxReport): Token[] {
  return new Tokenizer(source, report).run();
}

class Tokenizer {
  readonly #source: string;
  readonly #report: SyntaxReport;
  readonly #tokens: Token[] = [];
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #indent = 0;
  /** The character that the file indents with, once it is known. */
  #indentWith = "";
  #atLineStart = true;
  #brackets = 0;
  #faults = 0;

  constructor(source: string, report: SyntaxReport) {
    this.#source = source;
    this.#report = report;
    if (source.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  run(): Token[] {
    const source = this.#source;
    this.#beginLine();
    while (this.#at < source.length && this.#faults < FAULTS_MAX) {
      BLANK.lastIndex = this.#at;
      BLANK.test(source);
      this.#at = BLANK.lastIndex;
      if (this.#at < source.length) this.#step();
    }
    this.#atLineStart = true;
    this.#indent = 0;
    this.#push("end", source.length, null, "");
    return this.#tokens;
  }

  #fault(message: string, start = this.#at): void {
    this.#faults++;
    this.#report(message, this.#line, start - this.#lineStart + 1);
  }

  #push(kind: TokenKind, end: number, value: LiteralValue | null, text: string): void {
    this.#tokens.push({
      kind,
      text,
      value,
      line: this.#line,
      column: this.#at - this.#lineStart + 1,
      isFirst: this.#atLineStart,
      indent: this.#indent,
      start: this.#at,
      end,
    });
    this.#atLineStart = false;
    this.#at = end;
  }

  #step(): void {
    const source = this.#source;
    const c = source.charCodeAt(this.#at);
    const next = source.charCodeAt(this.#at + 1);
    if (c === 0x0a) {
      this.#newLine();
      this.#atLineStart = true;
      this.#beginLine();
    } else if (c === 0x23) this.#skipComment();
    else if (c === 0x5c) this.#continuation();
    else if (c === 0x22 || c === 0x27) this.#string("String", 0, false);
    else if (c === 0x72 && (next === 0x22 || next === 0x27)) this.#string("String", 1, true);
    else if (c === 0x26 && (next === 0x22 || next === 0x27)) this.#string("StringName", 1, false);
    else if (c === 0x5e && (next === 0x22 || next === 0x27)) this.#string("NodePath", 1, false);
    else if (c === 0x40) this.#annotation();
    else if (isDigit(c) || (c === 0x2e && isDigit(next))) this.#number();
    else if (!this.#word()) this.#operator();
  }

  #newLine(): void {
    this.#at++;
    this.#line++;
    this.#lineStart = this.#at;
  }

  #skipComment(): void {
    const end = this.#source.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#source.length : end;
  }

  /** Measures the white space that a line begins with. Lines without a token have no say in layout. */
  #beginLine(): void {
    const source = this.#source;
    const start = this.#at;
    let columns = 0;
    let tabs = false;
    let spaces = false;
    for (; this.#at < source.length; this.#at++) {
      const c = source.charCodeAt(this.#at);
      if (c === 0x09) {
        columns += TAB_COLUMNS;
        tabs = true;
      } else if (c === 0x20) {
        columns++;
        spaces = true;
      } else if (c !== 0x0d) break;
    }
    this.#indent = columns;
    const c = source.charCodeAt(this.#at);
    if (this.#at >= source.length || c === 0x0a || c === 0x23 || this.#brackets > 0) return;
    if (tabs && spaces) this.#fault("Mixed use of tabs and spaces for indentation.", start);
    else if (tabs || spaces) this.#sameIndentation(tabs ? "\t" : " ", start);
  }

  #sameIndentation(used: string, start: number): void {
    if (this.#indentWith === "") this.#indentWith = used;
    if (this.#indentWith === used) return;
    const name = (c: string): string => (c === "\t" ? "tab" : "space");
    this.#fault(
      `Used ${name(used)} character for indentation instead of ${name(this.#indentWith)} as used before in the file.`,
      start,
    );
  }

  /** A backslash joins the next line to this one, and with it all lines that hold nothing. */
  #continuation(): void {
    const source = this.#source;
    CONTINUATION.lastIndex = this.#at;
    if (!CONTINUATION.test(source)) {
      this.#fault('Expected new line after "\\".');
      this.#at++;
      return;
    }
    this.#at = CONTINUATION.lastIndex;
    if (this.#at >= source.length) return;
    this.#line++;
    this.#lineStart = this.#at;
    for (;;) {
      BLANK.lastIndex = this.#at;
      BLANK.test(source);
      this.#at = BLANK.lastIndex;
      if (source.charCodeAt(this.#at) === 0x23) this.#skipComment();
      if (source.charCodeAt(this.#at) !== 0x0a) return;
      this.#newLine();
    }
  }

  #annotation(): void {
    WORD.lastIndex = this.#at + 1;
    if (!WORD.test(this.#source)) {
      this.#fault('Expected annotation identifier after "@".');
      this.#at++;
      return;
    }
    const end = WORD.lastIndex;
    this.#push("annotation", end, null, this.#source.slice(this.#at, end));
  }

  #word(): boolean {
    WORD.lastIndex = this.#at;
    const match = WORD.exec(this.#source);
    if (match === null) return false;
    const text = match[0];
    const end = this.#at + text.length;
    if (text === "true") this.#push("literal", end, TRUE, text);
    else if (text === "false") this.#push("literal", end, FALSE, text);
    else if (text === "null") this.#push("literal", end, NULL, text);
    else if (text === "and" || text === "or" || text === "not") this.#push("operator", end, null, text);
    else this.#push(KEYWORDS.has(text) ? "keyword" : "name", end, null, text);
    return true;
  }

  #number(): void {
    const { value, end, fault } = scanNumber(this.#source, this.#at);
    if (fault !== null) this.#fault(fault);
    this.#push("literal", end, value, this.#source.slice(this.#at, end));
  }

  #string(type: "String" | "StringName" | "NodePath", prefix: number, isRaw: boolean): void {
    const { text, end, faults } = scanString(this.#source, this.#at + prefix, isRaw);
    for (const { message, at } of faults) this.#fault(message, at);
    const before = this.#at;
    this.#push("literal", end, { type, value: text }, this.#source.slice(before, end));
    // Line breaks inside count.
    for (let at = this.#source.indexOf("\n", before); at >= 0 && at < end; at = this.#source.indexOf("\n", at + 1)) {
      this.#line++;
      this.#lineStart = at + 1;
    }
  }

  #operator(): void {
    const source = this.#source;
    CONFLICT.lastIndex = this.#at;
    if (this.#atLineStart && CONFLICT.test(source)) {
      this.#fault("Unexpected VCS conflict marker in source.");
      this.#skipComment();
      return;
    }
    OPERATOR.lastIndex = this.#at;
    const match = OPERATOR.exec(source);
    if (match === null) {
      const whole = String.fromCodePoint(source.codePointAt(this.#at)!);
      this.#fault(
        `Invalid character "${whole}" (U+${whole.codePointAt(0)!.toString(16).padStart(4, "0").toUpperCase()}).`,
      );
      this.#at += whole.length;
      return;
    }
    const text = match[0];
    if ("([{".includes(text)) this.#brackets++;
    else if (")]}".includes(text) && this.#brackets > 0) this.#brackets--;
    this.#push("operator", this.#at + text.length, null, SYNONYMS[text] ?? text);
  }
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}
