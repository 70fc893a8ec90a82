/** What {@link activeText} found out beside the text. */
export interface ActiveText {
  /** The text that is compiled: the rest, directives and comments are blanks. Every position is that of the source. */
  readonly text: string;
  /** Symbols that decided whether something about RPCs is compiled, with the line (from 1) of the first such condition. */
  readonly undecided: ReadonlyMap<string, number>;
  /** The line, from 1, at which more type brackets are open than {@link MAX_ANGLES}; 0 for none. */
  readonly tangledLine: number;
}

/** How many `<` may be open: what more of them cost the parser grows with their square. */
export const MAX_ANGLES = 100;

interface Branch {
  /** Whether the lines around the whole `#if` are compiled. */
  readonly outer: boolean;
  /** Whether an earlier branch was compiled. */
  taken: boolean;
  active: boolean;
  /** The symbols in its conditions. */
  readonly symbols: Map<string, number>;
  /** Whether those, and those of all branches around, are noted as undecided. */
  noted: boolean;
}

const DIRECTIVE = /[ \t]*#[ \t]*(\w*)([^\r\n]*)/y;
const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
/** Text in quotes, comments, and whatever needs no look. A string that is not closed ends with its line. */
const PIECE =
  /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\[^\r\n]|[^'\\\r\n])*'?|[^/"'$@<>;{}\r\n]+|[$@]+(?!["$@])|<[<=]|[/<>;{}]/y;

/**
 * Leaves out what the preprocessor does: with `#if` and its like evaluated, the rest is plain C#.
 *
 * @param source - A file's text.
 * @param isDefined - Tells whether a symbol is defined for the whole project.
 */
export function activeText(source: string, isDefined: (symbol: string) => boolean): ActiveText {
  const own = new Map<string, boolean>();
  const undecided = new Map<string, number>();
  const branches: Branch[] = [];
  const out: string[] = [];
  let line = 1;
  let active = true;
  let angles = 0;
  let tangledLine = 0;
  let at = 0;
  const defined = (symbol: string): boolean => own.get(symbol) ?? isDefined(symbol);
  const condition = (text: string, symbols: Map<string, number>): boolean =>
    new Condition(text, (symbol) => {
      if (!own.has(symbol) && !symbols.has(symbol)) symbols.set(symbol, line);
      return defined(symbol);
    }).value();
  const directive = (word: string, rest: string): void => {
    const top = branches[branches.length - 1];
    if (word === "if") {
      const symbols = new Map<string, number>();
      const value = condition(rest, symbols);
      branches.push({ outer: active, taken: value, active: value, symbols, noted: false });
    } else if (word === "elif" && top !== undefined) {
      const value = condition(rest, top.symbols);
      top.noted = false;
      top.active = value && !top.taken;
      top.taken ||= value;
    } else if (word === "else" && top !== undefined) {
      top.active = !top.taken;
      top.taken = true;
    } else if (word === "endif") branches.pop();
    else if ((word === "define" || word === "undef") && active) own.set(rest.trim(), word === "define");
    const now = branches[branches.length - 1];
    active = now === undefined || (now.outer && now.active);
  };
  let lineStart = true;
  while (at < source.length) {
    if (lineStart) {
      DIRECTIVE.lastIndex = at;
      const match = DIRECTIVE.exec(source);
      if (match !== null) {
        directive(match[1]!, match[2]!.replace(/\/\/.*$/, ""));
        out.push(" ".repeat(match[0].length));
        at += match[0].length;
      } else if (!active) {
        LINE.lastIndex = at;
        const text = LINE.exec(source)![0];
        if (text.includes("Rpc")) note(branches, undecided);
        out.push(text.replace(/[^\r\n]/g, " "));
        at += text.length;
        line++;
        continue;
      }
      lineStart = false;
      continue;
    }
    const end = pieceEnd(source, at);
    const piece = source.slice(at, end);
    at = end;
    // The grammar knows no interpolated string without anything in it.
    if (piece === '$""') out.push(' ""');
    else out.push(/^\/[/*]/.test(piece) ? piece.replace(/[^\r\n]/g, " ") : piece);
    if (piece === "\n" || piece === "\r" || piece === "\r\n") {
      line++;
      lineStart = true;
    } else if (piece === "<") {
      if (++angles > MAX_ANGLES && tangledLine === 0) tangledLine = line;
    } else if (piece === ">") angles = Math.max(0, angles - 1);
    else if (piece === ";" || piece === "{" || piece === "}") angles = 0;
    else {
      if (branches.length > 0 && piece.includes("Rpc")) note(branches, undecided);
      if (piece.length > 1) for (const char of piece) if (char === "\n") line++;
    }
  }
  return { text: out.join(""), undecided, tangledLine };
}

function note(branches: readonly Branch[], undecided: Map<string, number>): void {
  for (let i = branches.length - 1; i >= 0 && !branches[i]!.noted; i--) {
    for (const [symbol, line] of branches[i]!.symbols) if (!undecided.has(symbol)) undecided.set(symbol, line);
    branches[i]!.noted = true;
  }
}

const STRING_START = /[$@]*"+/y;

/** Where the token or the like that begins at a place ends. */
function pieceEnd(source: string, at: number): number {
  const char = source[at]!;
  if (char === "\r") return source[at + 1] === "\n" ? at + 2 : at + 1;
  if (char === "\n") return at + 1;
  STRING_START.lastIndex = at;
  const start = STRING_START.exec(source)?.[0];
  if (start !== undefined) return stringEnd(source, at, start);
  PIECE.lastIndex = at;
  return at + (PIECE.exec(source)?.[0].length ?? 1);
}

const REGULAR = /(?:\\[^\r\n]|[^"\\\r\n])*"?/y;
const VERBATIM = /(?:""|[^"])*"?/y;

function stringEnd(source: string, at: number, start: string): number {
  const quotes = start.length - start.indexOf('"');
  const verbatim = start.includes("@");
  if (quotes >= 3 && !verbatim) {
    const close = source.indexOf('"'.repeat(quotes), at + start.length);
    return close < 0 ? source.length : close + quotes;
  }
  const body = verbatim ? VERBATIM : REGULAR;
  body.lastIndex = at + start.length - quotes + 1;
  return body.lastIndex + body.exec(source)![0].length;
}

/** How deep the brackets of a condition may be. */
const MAX_CONDITION_DEPTH = 50;

/** The condition of `#if`: symbols, `!`, `&&`, `||`, `==`, `!=` and brackets. What follows no rule is false. */
class Condition {
  readonly #tokens: readonly string[];
  readonly #defined: (symbol: string) => boolean;
  #at = 0;

  constructor(text: string, defined: (symbol: string) => boolean) {
    this.#tokens = text.match(/[\p{L}_][\p{L}\p{N}_]*|&&|\|\||==|!=|[!()]/gu) ?? [];
    this.#defined = defined;
  }

  value(): boolean {
    return this.#or(0);
  }

  #or(depth: number): boolean {
    let value = this.#and(depth);
    while (this.#take("||")) value = this.#and(depth) || value;
    return value;
  }

  #and(depth: number): boolean {
    let value = this.#equal(depth);
    while (this.#take("&&")) value = this.#equal(depth) && value;
    return value;
  }

  #equal(depth: number): boolean {
    let value = this.#unary(depth);
    for (;;) {
      if (this.#take("==")) value = value === this.#unary(depth);
      else if (this.#take("!=")) value = value !== this.#unary(depth);
      else return value;
    }
  }

  #unary(depth: number): boolean {
    let negated = false;
    while (this.#take("!")) negated = !negated;
    if (this.#take("(")) {
      const value = depth < MAX_CONDITION_DEPTH && this.#or(depth + 1);
      this.#take(")");
      return value !== negated;
    }
    const token = this.#tokens[this.#at++] ?? "false";
    return (token === "true" || (/^[\p{L}_]/u.test(token) && token !== "false" && this.#defined(token))) !== negated;
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }
}
