import { GodotError } from "../../core/index.js";
import { CSHARP_PACKAGE, type CsharpGrammar } from "../csharp-grammar.js";

/**
 * Only the page knows where its files are.
 *
 * @throws GodotError `ERR_UNAVAILABLE` always.
 */
export async function loadCsharpGrammar(): Promise<CsharpGrammar> {
  throw new GodotError(
    "ERR_UNAVAILABLE",
    `Reading C# needs the package ${CSHARP_PACKAGE}: load it and pass makeCsharpGrammar(...) as csharpGrammar`,
  );
}
