import { describeToken, SOFT_KEYWORDS, type SyntaxReport, TOO_MANY_FAULTS, type Token } from "./tokens.js";
import type { Place } from "./tree.js";

/** How deeply brackets, blocks and operators may nest: what is deeper is hostile, and would end in a stack overflow. */
const DEPTH_MAX = 200;
/** A script with more faults is not read on. */
const FAULTS_MAX = 100;
/** What may follow a function in place, inside the brackets that it needs to span lines. */
const BEHIND_LAMBDAS = [")", "]", "}", ",", ":"];
/** The source of a value is kept for messages and types only as far as this. */
const TEXT_MAX = 400;

/** Thrown inside the parser to give a statement up; never leaves it. */
export class GivenUp extends Error {}

/**
 * Walks over a script's tokens, and knows its layout.
 *
 * Where the present line is over, {@link token} is a `newline` that does not stand in the list: it stays until
 * {@link enterLine}. Inside brackets lines do not matter, except in the blocks of functions that stand there.
 */
export abstract class Cursor {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  readonly #report: SyntaxReport;
  #at = 0;
  /** Whether the present token, the first of its line, is meant to be read. */
  #isEntered = true;
  /** Open brackets of the present block's present statement. */
  #brackets = 0;
  /** How far the lines of the present block are indented. */
  #blockIndent = 0;
  #blockIndents: number[] = [0];
  #depth = 0;
  #faults = 0;
  /** Blocks of functions in place that are being read: there, a closing bracket or a comma ends a statement. */
  #lambdas = 0;

  constructor(source: string, tokens: readonly Token[], report: SyntaxReport) {
    this.#source = source;
    this.#tokens = tokens;
    this.#report = report;
  }

  /** The token to be read next, or the end of the line. */
  protected get token(): Token {
    const token = this.#tokens[this.#at]!;
    if (!token.isFirst || this.#isEntered || this.#brackets > 0 || token.kind === "end") return token;
    return { ...token, kind: "operator", text: "newline", isFirst: false };
  }

  /** Whether the script is at its end. */
  protected get isAtEnd(): boolean {
    return this.#tokens[this.#at]!.kind === "end";
  }

  /** Whether a line is over. */
  protected get isAtLineEnd(): boolean {
    const token = this.#tokens[this.#at]!;
    return token.kind === "end" || (token.isFirst && !this.#isEntered && this.#brackets === 0);
  }

  /** Reports a fault at a place, or at the present token; where that begins a line, at the last one before. */
  protected fault(message: string, at?: Place, code: "syntax" | "limit" = "syntax"): void {
    this.#faults++;
    const { isFirst, kind } = this.#tokens[this.#at]!;
    const isBehind = kind === "end" || (isFirst && !this.#isEntered);
    const { line, column } = at ?? this.#tokens[isBehind && this.#at > 0 ? this.#at - 1 : this.#at]!;
    if (this.#faults <= FAULTS_MAX) this.#report(message, line, column, code);
    else if (this.#faults === FAULTS_MAX + 1) this.#report(TOO_MANY_FAULTS, line, column, "limit");
  }

  /** Where the present token begins in the source. */
  protected get offset(): number {
    return this.#tokens[this.#at]!.start;
  }

  /** What was read since an {@link offset}, as written. */
  protected textSince(offset: number): string {
    const text = this.#source.slice(offset, this.#tokens[this.#at - 1]!.end);
    return text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text;
  }

  /** Whether the present token stands at the very beginning of a line. */
  protected get isAtMargin(): boolean {
    const { isFirst, indent } = this.#tokens[this.#at]!;
    return isFirst && indent === 0 && !this.#isEntered;
  }

  /** Reports a fault and gives the statement up. */
  protected giveUp(message: string, at?: Place, code: "syntax" | "limit" = "syntax"): never {
    this.fault(message, at, code);
    throw new GivenUp(message);
  }

  /** Reads the present token. */
  protected advance(): Token {
    const token = this.#tokens[this.#at]!;
    if (token.kind !== "end") this.#at++;
    this.#isEntered = false;
    return token;
  }

  /** Whether the present token is this operator or keyword. */
  protected check(text: string): boolean {
    const token = this.#tokens[this.#at]!;
    return token.text === text && (token.kind === "operator" || token.kind === "keyword") && !this.isAtLineEnd;
  }

  /** Reads this operator or keyword, if it is the present token. */
  protected match(text: string): boolean {
    if (!this.check(text)) return false;
    this.advance();
    return true;
  }

  /** Reads this operator or keyword, or gives the statement up. */
  protected expect(text: string, message: string): Token {
    if (!this.check(text)) this.giveUp(message);
    return this.advance();
  }

  /** Whether the present token may be a name. */
  protected checkName(): boolean {
    const token = this.#tokens[this.#at]!;
    if (this.isAtLineEnd) return false;
    return token.kind === "name" || (token.kind === "keyword" && SOFT_KEYWORDS.has(token.text));
  }

  /** Reads a name, or gives the statement up. */
  protected name(message: string): Token {
    if (!this.checkName()) this.giveUp(message);
    return this.advance();
  }

  /** Enters the next line of the present block if it begins with this operator or keyword. */
  protected enterLineIf(text: string): boolean {
    const token = this.#tokens[this.#at]!;
    const isNext = token.isFirst && !this.#isEntered && token.indent === this.#blockIndent && token.text === text;
    if (isNext && (token.kind === "operator" || token.kind === "keyword")) this.#isEntered = true;
    return this.#isEntered && isNext;
  }

  /** The token behind the present one, whatever the layout. */
  protected peekNext(): Token {
    return this.#tokens[Math.min(this.#at + 1, this.#tokens.length - 1)]!;
  }

  /** Whether white space stands between the present token and the one before it. */
  protected get isApart(): boolean {
    const before = this.#tokens[this.#at - 1];
    return before === undefined || before.end !== this.#tokens[this.#at]!.start;
  }

  /** The present token's place. */
  protected place(): Place {
    const { line, column } = this.#tokens[this.#at]!;
    return { line, column };
  }

  /** Opens a bracket: lines no longer matter. */
  protected openBracket(): Token {
    const token = this.advance();
    this.#brackets++;
    return token;
  }

  /** Closes a bracket, or gives the statement up. */
  protected closeBracket(text: string, message: string): void {
    const isThere = this.check(text);
    if (!isThere) this.giveUp(message);
    this.advance();
    this.#brackets--;
  }

  /** Runs a part of the parser one level deeper. */
  protected nested<T>(read: () => T): T {
    if (this.#depth >= DEPTH_MAX) {
      this.giveUp("The expression or block is nested too deeply.", undefined, "limit");
    }
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }

  /** Whether the present statement is over: by its line, a semicolon, or what encloses a function in place. */
  protected get isAtStatementEnd(): boolean {
    if (this.isAtLineEnd || this.check(";")) return true;
    return this.#isAtLambdaEnd;
  }

  /** Whether what encloses a function in place goes on: no statement begins like that, whatever line it is on. */
  get #isAtLambdaEnd(): boolean {
    return this.#lambdas > 0 && BEHIND_LAMBDAS.some((text) => this.check(text));
  }

  /** Reads the end of a statement. */
  protected endStatement(context: string): void {
    if (this.match(";") || this.isAtStatementEnd) return;
    this.fault(`Expected end of statement after ${context}, found "${describeToken(this.token)}" instead.`);
    throw new GivenUp(context);
  }

  /**
   * Reads a block: what follows on the same line, or all lines that are indented further than the block around it.
   *
   * @param context - What the block belongs to, for messages.
   * @param read - Reads one statement or member; called until the block is over.
   * @param isLambda - Whether it is the body of a function in place.
   */
  protected block(context: string, read: () => void, isLambda = false): void {
    const brackets = this.#brackets;
    const indent = this.#blockIndent;
    const start = this.#at;
    this.#brackets = 0;
    if (isLambda) this.#lambdas++;
    try {
      this.nested(() => {
        if (this.isAtLineEnd) this.#indentedBlock(context, read);
        else this.#restOfLine(read);
      });
      const isEmpty = isLambda && this.#at === start && this.#isAtLambdaEnd;
      if (isEmpty) this.fault('A lambda function must have a ":" followed by a body.');
    } finally {
      if (isLambda) this.#lambdas--;
      this.#brackets = brackets;
      this.#blockIndent = indent;
    }
  }

  #restOfLine(read: () => void): void {
    if (this.#isAtLambdaEnd) return;
    do {
      this.#guarded(read);
      // After a fault the rest of the line is of no use.
    } while (!this.isAtStatementEnd);
    while (this.match(";")) if (!this.isAtStatementEnd) this.#restOfLine(read);
  }

  #indentedBlock(context: string, read: () => void): void {
    const first = this.#tokens[this.#at]!;
    if (first.kind === "end" || first.indent <= this.#blockIndent) {
      this.fault(`Expected indented block after ${context}.`);
      return;
    }
    this.#blockIndents.push(first.indent);
    this.#blockIndent = first.indent;
    this.lines(read);
    this.#blockIndents.pop();
  }

  /** Reads all lines of the present block. */
  protected lines(read: () => void): void {
    const indent = this.#blockIndent;
    for (;;) {
      const token = this.#tokens[this.#at]!;
      if (token.kind === "end") return;
      if (token.isFirst && !this.#isEntered) {
        if (token.indent < indent && this.#endsBlock(token)) return;
        this.#isEntered = true;
        if (token.indent > indent && !this.#isAtLambdaEnd) {
          this.fault(`Unexpected "Indent" in ${indent === 0 ? "class body" : "block"}.`, token);
          this.advance();
          this.#skipStatement();
          continue;
        }
      }
      if (this.match(";")) continue;
      if (this.#isAtLambdaEnd) return;
      this.#guarded(read);
      this.#blockIndent = indent;
    }
  }

  /** Whether a line that is indented less than the present block is a block's around it; a line that is none's belongs here. */
  #endsBlock(token: Token): boolean {
    if (this.#blockIndents.includes(token.indent)) return true;
    this.fault("Unindent doesn't match the previous indentation level.", token);
    return token.indent < this.#blockIndents.at(-2)!;
  }

  /** Reads one statement; what is left of it after a fault is skipped, so that reading always goes on. */
  #guarded(read: () => void): void {
    const before = this.#at;
    const brackets = this.#brackets;
    try {
      read();
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error;
      this.#brackets = brackets;
      if (this.#faults > FAULTS_MAX) {
        this.#at = this.#tokens.length - 1;
        return;
      }
      this.#skipStatement();
    }
    if (this.#at === before && !this.isAtStatementEnd) this.advance();
  }

  /** Skips to the next line that is not indented further than the present block. */
  #skipStatement(): void {
    for (;;) {
      const token = this.#tokens[this.#at]!;
      if (token.kind === "end" || (token.isFirst && !this.#isEntered && token.indent <= this.#blockIndent)) return;
      this.advance();
    }
  }
}
