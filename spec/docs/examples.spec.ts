import { join, posix } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { generateTypes, readProject } from "../../src/index.js";
import { root } from "../support/sources.js";
import { BLOCKS } from "./blocks.js";
import { programOf } from "./plans.js";

/** Where the examples are compiled, as far as the compiler knows: nothing is written. */
const FOLDER = posix.join(root.replaceAll("\\", "/"), "spec/docs/.examples");

/** A TypeScript example: its document, the line on which it begins, and what it is called in memory. */
interface Example {
  readonly title: string;
  readonly file: string;
  readonly text: string;
}

const examples = BLOCKS.filter(({ language }) => language === "ts").map((block): Example => {
  const title = `${block.path}:${block.line}`;
  const file = posix.join(FOLDER, `${title.replace(/\W/g, "_")}.ts`);
  return { title, file, text: `${programOf(block)}\nexport {};\n` };
});

/** Compiles sources that exist in memory as strictly as a consumer may; what is wrong with each, by its name. */
function compile(sources: ReadonlyMap<string, string>): Map<string, string[]> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    paths: {
      "godot-multiplayer-peer": [join(root, "src/index.ts")],
      "godot-multiplayer-peer/*": [join(root, "src/*/index.ts")],
      "artillery-engine-godot": [join(root, "packages/artillery-engine-godot/src/index.ts")],
      "#platform/*": [join(root, "src/platform/node/*.ts")],
    },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.directoryExists = (name) => name === FOLDER || ts.sys.directoryExists(name);
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) =>
    sources.has(name)
      ? ts.createSourceFile(name, sources.get(name)!, version, true)
      : getSourceFile(name, version, ...rest);
  const program = ts.createProgram([...sources.keys()], options, host);
  return new Map(
    [...sources.keys()].map((name) => {
      const file = program.getSourceFile(name)!;
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [name, found.map((it) => ts.flattenDiagnosticMessageText(it.messageText, "\n"))];
    }),
  );
}

describe("The examples in TypeScript", () => {
  let wrong = new Map<string, string[]>();
  const control = posix.join(FOLDER, "control.ts");
  beforeAll(async () => {
    const game = generateTypes(await readProject(join(root, "examples/arena")));
    wrong = compile(
      new Map([
        ...examples.map(({ file, text }): [string, string] => [file, text]),
        [posix.join(FOLDER, "game.ts"), game],
        [control, 'import { Bot } from "godot-multiplayer-peer";\nexport const bot: number = Bot.connect;\n'],
      ]),
    );
  }, 300_000);

  it("are found", () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  it.each(examples.map(({ title }) => title))("%s compiles", (title) => {
    expect(wrong.get(examples.find((example) => example.title === title)!.file)).toEqual([]);
  });

  it("would not pass with a wrong type", () => {
    expect(wrong.get(control)).toEqual([expect.stringContaining("is not assignable to type 'number'")]);
  });
});
