import type { LiteralValue, Place } from "./tree.js";

/** What a token is. `end` stands once, behind the last one. */
export type TokenKind = "name" | "keyword" | "literal" | "operator" | "annotation" | "end";

/** A piece of a script. */
export interface Token extends Place {
  readonly kind: TokenKind;
  /** The word, the operator, the annotation with its `@`; of a literal, its source. */
  readonly text: string;
  /** Of a literal. */
  readonly value: LiteralValue | null;
  /** Whether it begins a line that no backslash has joined to the one before. */
  readonly isFirst: boolean;
  /** Columns that its line is indented by; a tab counts four. */
  readonly indent: number;
  /** First character in the source, in UTF-16 units. */
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
}

/** Called with each fault of a script; the message is in the engine's words. `limit`: the rest is not read. */
export type SyntaxReport = (message: string, line: number, column: number, code?: "syntax" | "limit") => void;

/** Said when a script has so many faults that it is none. */
export const TOO_MANY_FAULTS = "Too many errors: the rest is not read";

/** Words with a meaning of their own. `match`, `when` and the constants may be names all the same. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "if elif else for while break continue pass return match when as assert await breakpoint class class_name const enum " +
    "extends func in is namespace preload self signal static super trait var void yield and or not"
  ).split(" "),
);

/** Keywords that serve as names where a name is expected. */
export const SOFT_KEYWORDS: ReadonlySet<string> = new Set(["match", "when"]);

/** Numbers that have a word. The tokenizer gives them as names; the language reserves them all the same. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    PI: Math.PI,
    TAU: 2 * Math.PI,
    INF: Number.POSITIVE_INFINITY,
    NAN: Number.NaN,
  }),
);

/** How a token is named in messages. */
export function describeToken(token: Token): string {
  switch (token.kind) {
    case "end":
      return "End of file";
    case "name":
      return "Identifier";
    case "literal":
      return "Literal";
    case "annotation":
      return "Annotation";
    default:
      return token.text;
  }
}
