import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import * as browser from "../../src/index.browser.js";
import * as node from "../../src/index.js";
import { root } from "../support/sources.js";

/**
 * What each entry of the package exports, so that nothing comes or goes unnoticed. After a change that is meant, write the
 * list again:
 *
 *     npx vitest run spec/package/exports.spec.ts -u
 */
const LIST = "./exports.json";

/** An entry's exports: what exists at run time, and what only the compiler sees. */
interface Exports {
  readonly values: string[];
  readonly types: string[];
}

const entries = Object.keys(manifest.exports).filter((entry) => !entry.endsWith(".json"));
const sourceOf = (entry: string): string => join(root, "src", entry, "index.ts");

/** Reads the exports of all entries from their sources. */
function exportsOf(files: readonly string[]): Exports[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.check.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  return files.map((file) => {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
    const values: string[] = [];
    const types: string[] = [];
    for (const exported of checker.getExportsOfModule(symbol)) {
      const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const isValue = (target.flags & ts.SymbolFlags.Value) !== 0 && !isTypeOnly(exported);
      (isValue ? values : types).push(exported.name);
    }
    return { values: values.sort(), types: types.sort() };
  });
}

/** Whether something is exported with `export type`. */
function isTypeOnly(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some(
    (it) => ts.isExportSpecifier(it) && (it.isTypeOnly || it.parent.parent.isTypeOnly),
  );
}

describe("The package's entries", () => {
  it("are the layers that the README names", () => {
    expect(entries).toEqual([".", "./enet", "./variant", "./scene", "./bots", "./game"]);
    const [readme, guide] = ["README.md", "docs/guides/install.md"].map((path) =>
      readFileSync(join(root, path), "utf8"),
    );
    const named = /by layer ([^.]*)\./.exec(readme!)![1]!.match(/\/\w+/g);
    expect(named).toEqual(entries.slice(1).map((entry) => entry.slice(1)));
    for (const entry of entries) expect(guide).toContain(`| \`godot-multiplayer-peer${entry.slice(1)}\` |`);
  });

  it("export what they did", { timeout: 60_000 }, async () => {
    const lists = exportsOf(entries.map(sourceOf));
    const all = Object.fromEntries(entries.map((entry, i) => [entry, lists[i]]));
    await expect(`${JSON.stringify(all, null, 2)}\n`).toMatchFileSnapshot(LIST);
    // What the compiler sees is what there is at run time.
    expect(lists[0]!.values).toEqual(Object.keys(node).sort());
    const [first] = lists;
    for (const exported of ["Bot", "Swarm", "ENetMultiplayerPeer", "SceneTree"])
      expect(first!.values).toContain(exported);
    for (const exported of ["BotOptions", "Variant", "ProjectNode"]) expect(first!.types).toContain(exported);
  });

  it("export the same names to pages as to Node", () => {
    expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort());
  });
});
