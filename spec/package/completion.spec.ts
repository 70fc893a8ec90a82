import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/sources.js";

/** For a compiler on a busy machine. */
const PATIENCE_MS = 300_000;

/** The declarations as they are built, and a file beside them that uses them, as an editor has it open. */
let folder = "";
let service: ts.LanguageService;
let text = "";
const file = (): string => `${folder}/user.ts`;

/** Entries that have names of their own, by what they are imported as. */
const ENTRIES = { g: "index", enet: "enet/index", game: "game/index" } as const;
const IMPORTS = Object.entries(ENTRIES)
  .map(([name, path]) => `import * as ${name} from "./dist/${path}.js";`)
  .join("\n");

/** Their classes, such as `g.Bot`. */
let classes: string[] = [];

beforeAll(() => {
  mkdirSync(join(root, ".tmp"), { recursive: true });
  // The compiler's slashes are these everywhere.
  folder = mkdtempSync(join(root, ".tmp", "completion-")).replaceAll("\\", "/");
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const out = join(folder, "dist");
  execFileSync(process.execPath, [tsc, "-p", root, "--noCheck", "--emitDeclarationOnly", "--outDir", out]);
  execFileSync(process.execPath, [join(root, "tools/hide-internals.mjs"), out], { cwd: root });

  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts", "lib.esnext.disposable.d.ts"],
    types: ["node"],
    strict: true,
    skipLibCheck: false,
  };
  service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => [file()],
    getScriptVersion: (path) => (path === file() ? text : "1"),
    getScriptSnapshot: (path) => {
      const content = path === file() ? text : ts.sys.readFile(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  text = `${IMPORTS}\nexport { ${Object.keys(ENTRIES).join(", ")} };\n`;
  writeFileSync(file(), text);
  classes = Object.keys(ENTRIES).flatMap((entry) =>
    exportsOf(entry as keyof typeof ENTRIES)
      .filter((symbol) => symbol.flags & ts.SymbolFlags.Class)
      .map((symbol) => `${entry}.${symbol.name}`),
  );
}, PATIENCE_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exportsOf(name: keyof typeof ENTRIES): ts.Symbol[] {
  const program = service.getProgram()!;
  const checker = program.getTypeChecker();
  const entry = program.getSourceFile(`${folder}/dist/${ENTRIES[name]}.d.ts`)!;
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(entry)!)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
}

/** What an editor offers at the mark `/*here*\/`. */
function offered(code: string): string[] {
  text = `${IMPORTS}\n${code}\n`;
  const found = service.getCompletionsAtPosition(file(), text.indexOf("/*here*/"), undefined);
  return (found?.entries ?? []).map((entry) => entry.name);
}

/** What the compiler has to say of it, and of the declarations themselves. */
function complaints(code: string): string[] {
  text = `${IMPORTS}\n${code}\n`;
  const program = service.getProgram()!;
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(folder))
    .flatMap((source) => [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)])
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ").replace(/\s+/g, " "));
}

describe("What an editor offers", { timeout: PATIENCE_MS }, () => {
  it("has no private names, neither of an instance nor of a class", () => {
    expect(classes.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    for (const name of classes) {
      const statics = offered(`${name}./*here*/;`);
      // Of some classes only the type is exported.
      const type = statics.includes("prototype") ? `(typeof ${name})["prototype"]` : name;
      const instance = offered(`declare const one: ${type};\none./*here*/;`);
      expect(instance.length, name).toBeGreaterThan(0);
      for (const member of [...instance, ...statics]) if (/^[_#]/.test(member)) wrong.push(`${name}.${member}`);
    }
    expect(wrong).toEqual([]);
    expect(offered("declare const bot: g.Bot;\nbot./*here*/;")).toEqual(expect.arrayContaining(["rpc_id", "expect"]));
  });

  it("has nothing that is internal", () => {
    offered("/*here*/");
    const tagged = (symbol: ts.Symbol): boolean => symbol.getJsDocTags().some(({ name }) => name === "internal");
    const wrong: string[] = [];
    for (const symbol of [...exportsOf("g"), ...exportsOf("enet"), ...exportsOf("game")]) {
      if (tagged(symbol)) wrong.push(symbol.name);
      for (const member of [...(symbol.members?.values() ?? []), ...(symbol.exports?.values() ?? [])]) {
        const hidden = member.declarations?.some(
          (one) => (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.NonPublicAccessibilityModifier) !== 0,
        );
        // What a symbol names is not offered.
        if (hidden !== true && !member.name.startsWith("__@") && tagged(member))
          wrong.push(`${symbol.name}.${member.name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("within a class that extends one of ours is what Godot calls, and what has to be written", () => {
    const own = (name: string): string[] =>
      offered(`class Mine extends g.${name} { m() { this./*here*/; } }`).filter((member) => member.startsWith("_"));
    expect(own("Node")).toEqual([
      "_enter_tree",
      "_exit_tree",
      "_notification",
      "_physics_process",
      "_process",
      "_ready",
    ]);
    expect(own("SceneMultiplayer")).toEqual([]);
    expect(own("PacketPeer")).toEqual(["_sendPacket", "_takePacket"]);
  });
});

describe("A bot that knows its game", { timeout: PATIENCE_MS }, () => {
  it("is checked as ever", () => {
    const game = `
declare const bot: g.Bot<{ "/root/Arena": g.TypedNode<{ join(name: string): void }, {}, { wave: number }> }>;
bot.rpc_id(1, "/root/Arena", "join", "Ada");`;
    expect(complaints(game)).toEqual([]);
    expect(complaints(`${game}\nbot.rpc_id(1, "/root/Arena", "jion", "Ada");`)).toEqual([
      expect.stringContaining(`"jion"' is not assignable`),
    ]);
    expect(complaints(`${game}\nbot.rpc_id(1, "/root/Arena", "join", 5);`)).toHaveLength(1);
  });
});

describe("A class that extends one of ours", { timeout: PATIENCE_MS }, () => {
  it("compiles as it did, with the library's declarations checked too", () => {
    const game = `
class World extends g.Node {
  static rpcs = { greet: ["any_peer"] } as const;
  override _ready(): void { super._ready(); }
  _process(_delta: number): void {}
  greet(): void {}
}
new World()._ready();
class Wire extends g.MultiplayerPeerExtension {
  override _poll(): void {}
  override _get_packet_script(): Uint8Array { return new Uint8Array(); }
}
const nodes: g.Node[] = [new World(), new g.MultiplayerSpawner()];
const peer: g.MultiplayerPeer = new Wire();
export { nodes, peer };`;
    expect(complaints(game)).toEqual([]);
  });

  it("is told when it takes a name that is taken, and what it has to write", () => {
    expect(complaints("export class Mine extends g.Node { _title = 3; }")).toEqual([
      expect.stringContaining("Property '_title' is private in type 'Node'"),
    ]);
    expect(complaints("export class Mine extends g.PacketPeer {}")).toEqual([
      expect.stringMatching(/missing implementations.*'_takePacket'/),
    ]);
  });
});
