/** A string in a script. */
export interface ScannedString {
  /** What it says, escapes resolved. */
  readonly text: string;
  /** Behind its closing quote. */
  readonly end: number;
  /** How far was looked for its closing quote: further than {@link end} where it has none. */
  readonly seen: number;
  /** What is wrong with it, in the engine's words, and where. */
  readonly faults: readonly { readonly message: string; readonly at: number }[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "'": "'",
  '"': '"',
  "\\": "\\",
};
const FAULTS_MAX = 20;
/** Where a member surely begins. */
const MEMBER_START =
  /(?:(?:static[ \t]+)?func[ \t]+[\p{L}_]|(?:static[ \t]+)?var[ \t]+[\p{L}_]|const[ \t]+[\p{L}_]|signal[ \t]+[\p{L}_]|class[ \t]+[\p{L}_]|enum[ \t]*[\p{L}_{]|class_name[ \t]|extends[ \t]|@rpc\b|@export|@onready\b)/uy;

/**
 * Reads a string with one or three quotes; either may span lines.
 *
 * A string without its end is taken to end with its line.
 *
 * @param source - The script.
 * @param at - The first quote.
 * @param isRaw - Whether backslashes stay (`r"…"`).
 * @param mends - Whether a string with one quote ends before a line that surely begins a member.
 */
export function scanString(source: string, at: number, isRaw: boolean, mends: boolean): ScannedString {
  return new StringScanner(source, at, isRaw, mends).run();
}

class StringScanner {
  readonly #source: string;
  readonly #isRaw: boolean;
  readonly #mends: boolean;
  readonly #quote: string;
  readonly #faults: { message: string; at: number }[] = [];
  readonly #pieces: string[] = [];
  /** The first half of a pair that an escape has given. */
  #lead = 0;
  #at: number;

  constructor(source: string, at: number, isRaw: boolean, mends: boolean) {
    const quote = source[at]!;
    this.#source = source;
    this.#isRaw = isRaw;
    this.#quote = source.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
    this.#mends = mends && this.#quote === quote;
    this.#at = at + this.#quote.length;
  }

  run(): ScannedString {
    const source = this.#source;
    const start = this.#at;
    let copied = start;
    const copy = (): void => {
      if (copied < this.#at) this.#endPair();
      this.#pieces.push(source.slice(copied, this.#at));
    };
    for (;;) {
      const c = source[this.#at];
      if (c === undefined || (c === "\n" && this.#mends && this.#startsMember())) return this.#unterminated(start);
      if (c === "\\") {
        copy();
        this.#pieces.push(this.#isRaw ? this.#rawEscape() : this.#escape());
        copied = this.#at;
      } else if (c === this.#quote[0] && source.startsWith(this.#quote, this.#at)) {
        copy();
        this.#endPair();
        this.#at += this.#quote.length;
        return { text: this.#pieces.join(""), end: this.#at, seen: this.#at, faults: this.#faults };
      } else this.#at++;
    }
  }

  /** Taken to end with its line: what follows is most likely code. */
  #unterminated(start: number): ScannedString {
    const newline = this.#source.indexOf("\n", start);
    const end = newline < 0 ? this.#source.length : newline;
    const faults = [{ message: "Unterminated string.", at: start }];
    return { text: this.#source.slice(start, end), end, seen: Math.max(this.#at, end + 1), faults };
  }

  #startsMember(): boolean {
    MEMBER_START.lastIndex = this.#at + 1;
    return MEMBER_START.test(this.#source);
  }

  #fault(message: string, at: number): void {
    if (this.#faults.length < FAULTS_MAX) this.#faults.push({ message, at });
  }

  #endPair(): void {
    if (this.#lead !== 0) this.#fault("Invalid UTF-16 sequence in string, unpaired lead surrogate.", this.#at);
    this.#lead = 0;
  }

  /** In a raw string a backslash keeps the quote behind it from ending the string, and both stay. */
  #rawEscape(): string {
    const text = this.#source.slice(this.#at, this.#at + 2);
    this.#at += text.length;
    return text;
  }

  #escape(): string {
    const start = this.#at;
    const c = this.#source[start + 1];
    this.#at += c === undefined ? 1 : 2;
    if (c === "u" || c === "U") return this.#unicode(c === "u" ? 4 : 6, start);
    this.#endPair();
    if (c === undefined) return "";
    if (c === "\n") return "";
    if (c === "\r" && this.#source[this.#at] === "\n") {
      this.#at++;
      return "";
    }
    const text = ESCAPES[c];
    if (text !== undefined) return text;
    this.#fault("Invalid escape in string.", start);
    return "";
  }

  #unicode(length: number, start: number): string {
    const digits = /^[0-9a-fA-F]*/.exec(this.#source.slice(this.#at, this.#at + length))![0];
    this.#at += digits.length;
    if (digits.length < length) {
      this.#fault("Invalid hexadecimal digit in unicode escape sequence.", start);
      return "";
    }
    const code = Number.parseInt(digits, 16);
    if (code >= 0xd800 && code < 0xdc00) {
      this.#endPair();
      this.#lead = code;
      return "";
    }
    if (code >= 0xdc00 && code < 0xe000) {
      const lead = this.#lead;
      this.#lead = 0;
      if (lead !== 0) return String.fromCharCode(lead, code);
      this.#fault("Invalid UTF-16 sequence in string, unpaired trail surrogate.", start);
      return "";
    }
    this.#endPair();
    if (code > 0x10ffff) {
      this.#fault("Invalid escape in string.", start);
      return "";
    }
    return String.fromCodePoint(code);
  }
}
