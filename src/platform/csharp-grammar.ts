/** A place in the syntax tree of a C# file, as `web-tree-sitter` has it. Positions count UTF-16 units from the start. */
export interface SyntaxCursor {
  /** The grammar's name for what stands here; `ERROR` where the text follows no rule. */
  readonly nodeType: string;
  /** Whether it is more than a mere token. */
  readonly nodeIsNamed: boolean;
  /** Whether the text lacks it, and the parser went on as if it were there. */
  readonly nodeIsMissing: boolean;
  /** Where it begins. */
  readonly startIndex: number;
  /** Where it ends. */
  readonly endIndex: number;
  /** The part that it plays in what it stands in; null for none. */
  readonly currentFieldName: string | null;
  /** Goes down. @returns False when there is nothing below. */
  gotoFirstChild(): boolean;
  /** Goes on. @returns False at the last one. */
  gotoNextSibling(): boolean;
  /** Goes up. @returns False at the top. */
  gotoParent(): boolean;
}

/** Parses C#. */
export interface CsharpGrammar {
  /**
   * @param text - A file's text.
   * @param goOn - Asked every now and then; false ends the work.
   * @param walk - Is given the tree, which is gone when this call returns. Not called when `goOn` ended the work.
   * @returns Whether it was parsed to the end.
   */
  parse(text: string, goOn: () => boolean, walk: (cursor: SyntaxCursor) => void): boolean;
}

/** The package that brings the C# grammar and what runs it. */
export const CSHARP_PACKAGE = "@vscode/tree-sitter-wasm";

/** A tree that was parsed. */
interface TreeSitterTree {
  walk(): SyntaxCursor & { delete(): void };
  delete(): void;
}

/** A parser of one language at a time. */
interface TreeSitterParser {
  setLanguage(language: never): unknown;
  parse(text: string, old: null, options: { progressCallback: () => boolean }): TreeSitterTree | null;
  reset(): void;
}

/** What of `web-tree-sitter` is used, as the package `@vscode/tree-sitter-wasm` exports it. */
export interface TreeSitterModule {
  /** The parser, which has to be initialized once. */
  readonly Parser: TreeSitterParserClass;
  /** Grammars. */
  readonly Language: TreeSitterLanguages;
}

/** What makes parsers. */
interface TreeSitterParserClass {
  init(options?: object): Promise<void>;
  new (): TreeSitterParser;
}

/** What reads grammars. */
interface TreeSitterLanguages {
  load(grammar: Uint8Array | string): Promise<unknown>;
}

/**
 * Makes a grammar of the package, wherever it was loaded from. In browsers:
 *
 * ```ts
 * import * as treeSitter from "@vscode/tree-sitter-wasm";
 * const grammar = await makeCsharpGrammar(treeSitter, "/tree-sitter-c-sharp.wasm");
 * ```
 *
 * @param treeSitter - The package's exports.
 * @param grammar - `tree-sitter-c-sharp.wasm`: its bytes, or where to fetch it.
 * @param options - Passed on to `Parser.init`, such as `locateFile`.
 */
export async function makeCsharpGrammar(
  treeSitter: TreeSitterModule,
  grammar: Uint8Array | string,
  options?: object,
): Promise<CsharpGrammar> {
  await treeSitter.Parser.init(options);
  const parser = new treeSitter.Parser();
  parser.setLanguage((await treeSitter.Language.load(grammar)) as never);
  return {
    parse(text, goOn, walk) {
      const tree = parser.parse(text, null, { progressCallback: () => !goOn() });
      if (tree === null) {
        // Otherwise the next text would be taken for the rest of this one.
        parser.reset();
        return false;
      }
      const cursor = tree.walk();
      try {
        walk(cursor);
      } finally {
        cursor.delete();
        tree.delete();
      }
      return true;
    },
  };
}
