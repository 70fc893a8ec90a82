import { scanNumber } from "./numbers.js";
import { scanString } from "./strings.js";
import { KEYWORDS, type SyntaxReport, TOO_MANY_FAULTS, type Token, type TokenKind } from "./tokens.js";
import type { LiteralValue } from "./tree.js";

const TAB_COLUMNS = 4;
/** A file with more faults is no script. */
const FAULTS_MAX = 100;
/** Longer names are cut: paths of inner classes and messages repeat them. */
const NAME_MAX = 256;
/** Characters that are read again after faults, beside three times the file: a string without an end leads to the file's each time. */
const REREAD_MIN = 1 << 22;

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
 * A string may span lines, so that one without an end turns all that follows inside out. Where there is one, the script is
 * read again, and strings with one quote end before a line that surely begins a member.
 *
 * @param source - The script.
 * @param report - Called with each fault.
 * @param take - Asked before each token; where it says no, the script ends.
 * @returns All tokens, the last one of kind `end`.
 */
export function tokenize(source: string, report: SyntaxReport, take: () => boolean = () => true): Token[] {
  let tokenizer = new Tokenizer(source, take, false);
  tokenizer.run();
  if (tokenizer.isStringOpen) {
    tokenizer = new Tokenizer(source, take, true);
    tokenizer.run();
  }
  for (const [message, line, column, code] of tokenizer.faults) report(message, line, column, code);
  return tokenizer.tokens;
}

class Tokenizer {
  readonly tokens: Token[] = [];
  readonly faults: Parameters<SyntaxReport>[] = [];
  /** Whether reading ended at a string without an end. */
  isStringOpen = false;
  readonly #source: string;
  readonly #take: () => boolean;
  /** Whether strings end before lines that begin a member. */
  readonly #mends: boolean;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #indent = 0;
  /** The character that the file indents with, once it is known. */
  #indentWith = "";
  #atLineStart = true;
  #brackets = 0;
  /** How many characters may still be read again. */
  #rereadable: number;
  #isDone = false;

  constructor(source: string, take: () => boolean, mends: boolean) {
    this.#source = source;
    this.#take = take;
    this.#mends = mends;
    this.#rereadable = REREAD_MIN + 3 * source.length;
    if (source.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  run(): void {
    const source = this.#source;
    this.#beginLine();
    while (this.#at < source.length && !this.#isDone) {
      BLANK.lastIndex = this.#at;
      BLANK.test(source);
      this.#at = BLANK.lastIndex;
      if (this.#at < source.length) this.#step();
    }
    this.#atLineStart = true;
    this.#indent = 0;
    this.#push("end", source.length, null, "");
  }

  #fault(message: string, start = this.#at): void {
    const place = [this.#line, start - this.#lineStart + 1] as const;
    this.faults.push([message, ...place]);
    if (this.faults.length < FAULTS_MAX && this.#rereadable >= 0) return;
    if (!this.#isDone) this.faults.push([TOO_MANY_FAULTS, ...place, "limit"]);
    this.#isDone = true;
  }

  #push(kind: TokenKind, end: number, value: LiteralValue | null, text: string): void {
    if (kind !== "end" && !this.#take()) {
      this.#isDone = true;
      return;
    }
    this.tokens.push({
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
    this.#push("annotation", end, null, this.#named(this.#source.slice(this.#at, end)));
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
    else this.#push(KEYWORDS.has(text) ? "keyword" : "name", end, null, this.#named(text));
    return true;
  }

  #named(text: string): string {
    if (text.length <= NAME_MAX) return text;
    this.#fault(`A name has more than ${NAME_MAX} characters.`);
    return text.slice(0, NAME_MAX);
  }

  #number(): void {
    const { value, end, fault } = scanNumber(this.#source, this.#at);
    if (fault !== null) this.#fault(fault);
    this.#push("literal", end, value, this.#source.slice(this.#at, end));
  }

  #string(type: "String" | "StringName" | "NodePath", prefix: number, isRaw: boolean): void {
    const { text, end, faults, seen } = scanString(this.#source, this.#at + prefix, isRaw, this.#mends);
    if (seen > end && !this.#mends) {
      this.isStringOpen = true;
      this.#isDone = true;
      return;
    }
    this.#rereadable -= seen - end;
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
      this.#push("operator", CONFLICT.lastIndex, null, "VCS conflict marker");
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
