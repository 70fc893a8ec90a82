import ts from "typescript";
import { describe, expect, it } from "vitest";
import { type GodotProject, generateTypes, readProject } from "../../../src/project/index.js";
import { read } from "../../project/support.js";

const EVIL = [
  "*/ process.exit(); /*",
  '"; process.exit(); "',
  "`$" + "{process.exit()}`",
  "\n process.exit() //",
  "\r\n}; process.exit(); {",
  "\u2028process.exit()",
  "\u202e\u2066evil\u0007\u001b[2J\u009b",
  "\\",
  "__proto__",
  "constructor",
  "*".repeat(3),
  "/",
];

/** The file's statements, by kind; throws when it does not parse. */
function statementsOf(code: string): Set<string> {
  const file = ts.createSourceFile("game.d.ts", code, ts.ScriptTarget.ESNext, true);
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  return new Set(file.statements.map(({ kind }) => ts.SyntaxKind[kind]));
}

function check(project: GodotProject): string {
  const code = generateTypes(project);
  const kinds = statementsOf(code);
  const allowed = ["ImportDeclaration", "InterfaceDeclaration", "TypeAliasDeclaration", "FirstImportDeclaration"];
  expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(code).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  return code;
}

describe("Generated types hold no code, whatever is in", () => {
  it.each(EVIL)("names of files, nodes, projects, paths and values: %j", async (evil) => {
    const name = evil.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
    const source = `extends Node\nenum E { A = 1 }\n@export var a := "${name}"\n@rpc func go(e: E): pass\n`;
    const scene = `[gd_scene format=3]\n[ext_resource type="Script" path="res://${name}.gd" id="1"]\n[sub_resource type="SceneReplicationConfig" id="${name}"]\nproperties/0/path = NodePath(".:${name.replaceAll(":", "")}")\n[node name="${name}" type="Node"]\nscript = ExtResource("1")\n[node name="S${name}" type="${name}" parent="."]\nscript = ExtResource("1")\n[node name="Sync" type="MultiplayerSynchronizer" parent="."]\nreplication_config = SubResource("${name}")\n`;
    const project = await readProject({
      "project.godot": `config_version=5\n[application]\nconfig/name="${name}"\nrun/main_scene="res://main.tscn"\n[autoload]\n${name}="*res://main.tscn"\nA="*res://${name}.tscn"\n`,
      "main.tscn": scene,
      [`${evil}.tscn`]: scene,
      [`${evil}.gd`]: source,
      [`x/${evil}.gd`]: source,
    });
    check(project);
  });

  it("names that TypeScript has other uses for", async () => {
    const words =
      "Map ReadonlyMap Uint8Array string number any never gd GameNodes GameScenes class new get set static readonly arguments eval".split(
        " ",
      );
    const project = await read({
      "a.gd": `extends Node\n${words.map((word) => `enum ${word[0]!.toUpperCase()}${word.slice(1)} { A }\n`).join("")}${words
        .filter((word) => !["class", "static"].includes(word))
        .map(
          (word) =>
            `@rpc func ${word}(${word === "set" ? "a" : word}: ${word[0]!.toUpperCase()}${word.slice(1)}): pass\nvar ${word}_v: Dictionary[int, int]\n`,
        )
        .join("")}`,
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://a.gd" id="1"]\n[node name="M" type="Node"]\nscript = ExtResource("1")\n',
    });
    const code = check(project);
    expect(code).not.toMatch(/export type (Map|ReadonlyMap|Uint8Array|GameNodes) /);
    expect(code).toContain("Map<number, number>");
  });

  it("names of letters and digits that GDScript allows and TypeScript does not", async () => {
    const project = await read({
      "a.gd":
        "extends Node\n@rpc func a²(ⸯ, b²): pass\nenum ⅷ { A }\n@rpc func ⅷ(ⅷⅷ: ⅷ): pass\n@rpc func \u{1d4d0}(x\u0301: int): pass\n",
    });
    check(project);
  });

  it("many scripts of one name, each with its own", async () => {
    const project = await read(
      Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`d${i}/x.gd`, "@rpc\nfunc a(): pass\n"])),
    );
    const names = [...generateTypes(project).matchAll(/export interface (\S+)Calls/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(50);
    expect(names).toContain("X50");
  });
});
