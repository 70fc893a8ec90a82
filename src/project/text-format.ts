import type { Diagnostics } from "../gdscript/diagnostics.js";

/** A `[tag key=value …]` of a text file, with its values unread. */
export interface TextTag {
  readonly kind: "tag";
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
}

/** A `key=value` line of a text file, with its value unread. */
export interface TextAssignment {
  readonly kind: "assignment";
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** What a text file consists of. */
export type TextItem = TextTag | TextAssignment;

/** Where a scene or resource file surely goes on, so that a forgotten quote or bracket harms one part only. */
const SURE_TAG = /^\[(?:node|ext_resource|sub_resource|resource|connection|editable|gd_scene|gd_resource)[ \]]/;
/** A file with more errors is no text file. */
const MAX_ERRORS = 100;
/** Tags, their fields and assignments of one file: more than any has; each takes some hundred bytes of memory. */
const MAX_PARTS = 1_000_000;
/** Characters that are read again after errors, beside three times the file: unclosed brackets and quotes lead to its end each time. */
const REREAD_MIN = 1 << 22;
const SURE_SECTION = /^\[[a-z_0-9]+\][ \t]*$/i;

/**
 * Splits Godot's text format (`.tscn`, `.tres`, `.import`, `project.godot`) into tags and assignments. Values are found,
 * not read. Never throws: what does not follow the format is reported and skipped.
 *
 * @param source - The file's text.
 * @param file - Its resource path, for diagnostics.
 * @param diagnostics - Where complaints go.
 * @param config - Whether it is a `ConfigFile`, whose tags are a name and nothing else.
 */
export function splitText(source: string, file: string, diagnostics: Diagnostics, config = false): TextItem[] {
  return new Splitter(source, file, diagnostics, config).run();
}

class Splitter {
  readonly #source: string;
  readonly #file: string;
  readonly #diagnostics: Diagnostics;
  readonly #config: boolean;
  readonly #items: TextItem[] = [];
  #at = 0;
  #errors = 0;
  /** Values that were found. */
  #parts = 0;
  /** How far the reader has looked. */
  #seen = 0;
  /** How many characters may still be read again. */
  #rereadable: number;
  /** Start of each line, so that a position's line is found quickly. */
  readonly #lines: number[] = [0];

  constructor(source: string, file: string, diagnostics: Diagnostics, config: boolean) {
    this.#source = source;
    this.#file = file;
    this.#diagnostics = diagnostics;
    this.#config = config;
    this.#rereadable = REREAD_MIN + 3 * source.length;
    if (source.charCodeAt(0) === 0xfeff) this.#at = 1;
    for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) this.#lines.push(at + 1);
  }

  run(): TextItem[] {
    for (;;) {
      this.#skipSpace();
      if (this.#at >= this.#source.length) return this.#items;
      const start = this.#at;
      if (this.#parts > MAX_PARTS) {
        const message = `More than ${MAX_PARTS} tags, fields and values: the rest is not read`;
        this.#diagnostics.error("limit", this.#file, this.#lineOf(start), message);
        return this.#items;
      }
      this.#parts++;
      const done = this.#source[start] === "[" ? this.#tag() : this.#assignment();
      if (done) continue;
      const seen = Math.max(this.#seen, this.#at);
      this.#resume(start);
      this.#rereadable -= Math.max(0, seen - this.#at);
      this.#seen = this.#at;
      if (++this.#errors > MAX_ERRORS || this.#rereadable < 0) {
        this.#diagnostics.error("limit", this.#file, this.#lineOf(start), "Too many errors: the rest is not read");
        return this.#items;
      }
    }
  }

  #lineOf(at: number): number {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lines[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  #complain(at: number, message: string): false {
    this.#diagnostics.error("syntax", this.#file, this.#lineOf(at), message);
    return false;
  }

  #skipSpace(): void {
    const source = this.#source;
    for (; this.#at < source.length; this.#at++) {
      const c = source.charCodeAt(this.#at);
      if (c === 0x3b) {
        const end = source.indexOf("\n", this.#at);
        this.#at = end < 0 ? source.length : end;
        if (end < 0) return;
      } else if (c > 32) return;
    }
  }

  /** After an error: goes to the next line that looks like a beginning. */
  #resume(start: number): void {
    for (let index = this.#lineOf(start); index < this.#lines.length; index++) {
      const from = this.#lines[index]!;
      const text = this.#source.slice(from, from + 200);
      if (text.startsWith("[") || /^[\p{L}_"][^\n=[\]{}()"']*=/u.test(text)) {
        this.#at = from;
        return;
      }
    }
    this.#at = this.#source.length;
  }

  #tag(): boolean {
    const start = this.#at;
    const line = this.#lineOf(start);
    if (this.#config) {
      const end = this.#source.indexOf("]", start);
      const lineEnd = this.#source.indexOf("\n", start);
      if (end < 0 || (lineEnd >= 0 && lineEnd < end)) return this.#complain(start, "The section has no ']'");
      this.#at = end + 1;
      this.#items.push({ kind: "tag", name: this.#source.slice(start + 1, end).trim(), fields: new Map(), line });
      return true;
    }
    this.#at++;
    this.#skipSpace();
    let name = this.#word();
    if (name === "") return this.#complain(start, "Expected the tag's name after '['");
    while (this.#source[this.#at] === "." || this.#source[this.#at] === ":") {
      name += this.#source[this.#at++];
      name += this.#word();
    }
    const fields = new Map<string, string>();
    for (;;) {
      this.#skipSpace();
      if (this.#source[this.#at] === "]") {
        this.#at++;
        break;
      }
      const at = this.#at;
      const key = this.#word();
      if (key === "") {
        this.#complain(at, `The tag '${name}' has no ']'`);
        if (fields.size > 0) this.#items.push({ kind: "tag", name, fields, line });
        return false;
      }
      this.#skipSpace();
      if (this.#source[this.#at] !== "=") return this.#complain(at, `Expected '=' after '${key}' in the tag '${name}'`);
      this.#at++;
      const value = this.#value();
      if (value === null) return false;
      this.#parts++;
      fields.set(key, value);
    }
    this.#items.push({ kind: "tag", name, fields, line });
    return true;
  }

  #assignment(): boolean {
    const source = this.#source;
    const start = this.#at;
    let key = "";
    for (;;) {
      const c = source[this.#at];
      if (c === undefined || c === "\n") {
        return this.#complain(start, `Expected '=' after '${source.slice(start, this.#at).trim().slice(0, 60)}'`);
      }
      if (c === "=") break;
      if (c === '"' && key === "") {
        const end = this.#stringEnd(this.#at);
        if (end < 0) return this.#complain(this.#at, "The string has no end");
        key = unescapeKey(source.slice(this.#at + 1, end - 1));
        this.#at = end;
        continue;
      }
      if (c > " ") key += c;
      this.#at++;
    }
    this.#at++;
    const line = this.#lineOf(start);
    const value = this.#value();
    if (value === null) return false;
    if (key === "") return this.#complain(start, "A value has no name before '='");
    this.#items.push({ kind: "assignment", key, value, line });
    return true;
  }

  #word(): string {
    const match = /^[A-Za-z_][A-Za-z0-9_]*/.exec(this.#source.slice(this.#at, this.#at + 200));
    if (match === null) return "";
    this.#at += match[0].length;
    return match[0];
  }

  /** Finds the value that begins here and goes behind it. Null after a complaint. */
  #value(): string | null {
    this.#skipSpace();
    const source = this.#source;
    const start = this.#at;
    const c = source[start];
    if (c === undefined) {
      this.#complain(Math.max(start - 1, 0), "Expected a value, found the end of the file");
      return null;
    }
    if ((c === "&" || c === "@" || c === "^") && source[start + 1] === '"') this.#at++;
    if (source[this.#at] === '"') {
      const end = this.#stringEnd(this.#at);
      if (end < 0) {
        this.#complain(start, "The string has no end");
        return null;
      }
      this.#at = end;
    } else if (c === "[" || c === "{") {
      if (!this.#balanced()) return null;
    } else {
      const match = /^(?:[A-Za-z_][A-Za-z0-9_]*|#[0-9A-Fa-f]*|[-+]?(?:inf|nan|[0-9.]+(?:[eE][-+]?[0-9]+)?))/.exec(
        source.slice(start, start + 400),
      );
      if (match === null || match[0] === "") {
        this.#complain(start, `Expected a value, found '${source.slice(start, start + 20).split("\n")[0]}'`);
        return null;
      }
      this.#at += match[0].length;
      if (/^[A-Za-z_]/.test(match[0]) && !this.#construct()) return null;
    }
    return source.slice(start, this.#at);
  }

  /** `Array[int]([…])`, `Vector2(…)`: what follows the name. */
  #construct(): boolean {
    const save = this.#at;
    this.#skipInlineSpace();
    if (this.#source[this.#at] === "[") {
      if (!this.#balanced()) return false;
      this.#skipInlineSpace();
    }
    if (this.#source[this.#at] === "(") return this.#balanced();
    this.#at = save;
    return true;
  }

  #skipInlineSpace(): void {
    while (this.#source[this.#at] === " " || this.#source[this.#at] === "\t") this.#at++;
  }

  /** Goes from an opening bracket behind the one that closes it. */
  #balanced(): boolean {
    const source = this.#source;
    const start = this.#at;
    const open: string[] = [];
    while (this.#at < source.length) {
      const c = source[this.#at]!;
      if (c === '"') {
        const end = this.#stringEnd(this.#at);
        if (end < 0) return this.#complain(this.#at, "The string has no end");
        this.#at = end;
        continue;
      }
      if (c === "\n" && this.#sureBeginning(this.#at + 1)) break;
      if (c === "(" || c === "[" || c === "{") open.push(c);
      else if (c === ")" || c === "]" || c === "}") {
        const last = open.pop()!;
        if ("([{".indexOf(last) !== ")]}".indexOf(c))
          return this.#complain(this.#at, `'${c}' does not close '${last}'`);
        if (open.length === 0) {
          this.#at++;
          return true;
        }
      }
      this.#at++;
    }
    return this.#complain(start, `'${source[start]}' is never closed`);
  }

  #sureBeginning(at: number): boolean {
    if (this.#source[at] !== "[") return false;
    const end = this.#source.indexOf("\n", at);
    const line = this.#source.slice(at, Math.min(end < 0 ? this.#source.length : end, at + 300));
    return this.#config ? SURE_SECTION.test(line) : SURE_TAG.test(line) && line.includes("]");
  }

  /**
   * @param at - Position of a quote.
   * @returns The position behind the closing quote; -1 when there is none.
   */
  #stringEnd(at: number): number {
    const source = this.#source;
    let end = at;
    for (;;) {
      end = source.indexOf('"', end + 1);
      if (end < 0) {
        this.#seen = source.length;
        return -1;
      }
      let slashes = 0;
      while (source[end - 1 - slashes] === "\\") slashes++;
      if (slashes % 2 === 0) break;
    }
    // A quote that opens the value of a tag in a later line closes nothing: the string's own is missing.
    if (!this.#config) {
      const inside = source.slice(at, end);
      const lastLine = inside.lastIndexOf("\n");
      const before = lastLine < 0 ? "" : inside.slice(lastLine + 1);
      if (SURE_TAG.test(before) && before.endsWith("=") && !before.includes("]")) return -1;
    }
    return end + 1;
  }
}

function unescapeKey(text: string): string {
  return text.replace(/\\(.)/gs, "$1");
}
