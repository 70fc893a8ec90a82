import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { GodotError } from "../../core/index.js";
import { CSHARP_PACKAGE, type CsharpGrammar, makeCsharpGrammar, type TreeSitterModule } from "../csharp-grammar.js";

let loading: Promise<CsharpGrammar> | undefined;

/**
 * @returns The grammar of {@link CSHARP_PACKAGE}, loaded when it is first asked for.
 * @throws GodotError `ERR_UNAVAILABLE` when that package is not installed or does not load.
 */
export function loadCsharpGrammar(): Promise<CsharpGrammar> {
  loading ??= loadCsharpGrammarFrom(import.meta.url);
  return loading;
}

/**
 * As {@link loadCsharpGrammar}, without keeping it.
 *
 * @param from - The file that the package is looked up from.
 */
export async function loadCsharpGrammarFrom(from: string): Promise<CsharpGrammar> {
  const require = createRequire(from);
  try {
    const grammar = await readFile(require.resolve(`${CSHARP_PACKAGE}/wasm/tree-sitter-c-sharp.wasm`));
    return await makeCsharpGrammar(require(CSHARP_PACKAGE) as TreeSitterModule, grammar);
  } catch (cause) {
    throw new GodotError(
      "ERR_UNAVAILABLE",
      `Reading C# needs the package ${CSHARP_PACKAGE}: install it with npm install ${CSHARP_PACKAGE}`,
      { cause },
    );
  }
}
