import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GodotProject, generateTypes, readProject } from "../../src/project/index.js";
import { read } from "./support.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const arena = join(root, "examples", "arena");

/** Everything that a generated file needs, in one module. */
const MODULE = ["core", "variant", "peers", "scene", "project"]
  .map((room) => `export * from "../../src/${room}/index.js";`)
  .join("\n");

let folder = "";

beforeAll(() => {
  mkdirSync(join(root, ".tmp"), { recursive: true });
  folder = mkdtempSync(join(root, ".tmp", "types-"));
  writeFileSync(join(folder, "module.ts"), MODULE);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A generated file, and programs that use it. */
interface Case {
  readonly declarations: string;
  readonly programs: readonly string[];
}

/** Compiles all at once; the errors of each file as `line: message`. */
function compile(cases: readonly Case[]): string[][][] {
  const files: string[][] = cases.map(({ declarations, programs }, number) => {
    const own = join(folder, `game${number}.ts`);
    writeFileSync(own, declarations);
    const others = programs.map((program, index) => {
      const file = join(folder, `game${number}-${index}.ts`);
      writeFileSync(
        file,
        'import { typedNodes, Vector2, SceneTree, StringName } from "./module.js";\n' +
          `import type { GameNodes, GameScenes } from "./game${number}.js";\n` +
          `const game = typedNodes<GameNodes>(new SceneTree()); void [game, Vector2, StringName]; export type Scenes = GameScenes;\n${program}\n`,
      );
      return file;
    });
    return [own, ...others];
  });
  const program = ts.createProgram(files.flat(), {
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: ["node"],
    skipLibCheck: true,
  });
  return files.map((group) =>
    group.map((file) => {
      const source = program.getSourceFile(file);
      const all = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return all.map((one) => {
        const line = one.file!.getLineAndCharacterOfPosition(one.start!).line - 2;
        return `${line}: ${ts.flattenDiagnosticMessageText(one.messageText, "\n")}`;
      });
    }),
  );
}

function types(project: GodotProject): string {
  return generateTypes(project, { module: "./module.js" });
}

describe("generateTypes", () => {
  const right = `
const arena = game.node("/root/Arena");
arena.rpc_id(1, "join", "Ann");
arena.rpc_id(1, "join", "Ann", 4);
arena.rpc("explode", new Vector2(1, 2), 3);
arena.rpc_id(1, "echo", { any: ["thing", 1n, null, new Vector2()] });
arena.rpc_id(1, "start_wave", 1n, ["a", new StringName("b")]);
arena.onRpc("pong", (token, time, sender) => { const n: number = token + time + sender; return n; });
arena.onRpc("explode", (at, radius) => { const x: number = at.x; const r: number | undefined = radius; return [x, r]; });
arena.onRpc("welcome", (info: Map<unknown, unknown>) => info.size);
const chat = arena.get_node("Chat");
chat.rpc_id(1, "say", "hello");
const again = game.node("/root/Arena/Chat");
again.rpc("message", 3, "text");
const player: GameScenes["res://player.tscn"] = null!;
player.position = new Vector2(1, 2);
player.aim = 1.5;
player.team = 4;
player.inventory = ["x"];
const first: string | undefined = player.inventory[0];
const health: number = player.health;
player.rpc("emote", "wave");
player.rpc_id(1, "hit", 5);
player.get_node("OwnerSync").replication_interval = 1;
const mob: GameScenes["res://mob.tscn"] = null!;
mob.kind = "bat";
const kind: string = mob.kind.name;
const spawner = game.node("/root/Arena/MobSpawner");
spawner.spawn_limit = 3;
spawner.spawned.connect((node) => node.get_name());
const as_node: import("./module.js").Node = arena;
const path: string = arena.get_path().toString();
arena.propertyChanged.connect((name) => name.length);
game.node("/root/Network").token = "x";
void [again, first, health, kind, as_node, path];
`;

  const wrong = [
    'game.node("/root/Nowhere");',
    'game.node("/root/Arena").rpc_id(1, "jion", "Ann");',
    'game.node("/root/Arena").rpc_id(1, "join", 5);',
    'game.node("/root/Arena").rpc_id(1, "join");',
    'game.node("/root/Arena").rpc_id(1, "join", "Ann", 3);',
    'game.node("/root/Arena").rpc_id(1, "join", "Ann", 4, 5);',
    'game.node("/root/Arena").rpc_id("1", "join", "Ann");',
    'game.node("/root/Arena").rpc("explode", [1, 2]);',
    'game.node("/root/Arena").rpc("explode", new Vector2(), "big");',
    'game.node("/root/Arena").rpc("_ready");',
    'game.node("/root/Arena/Chat").rpc("join", "Ann");',
    'game.node("/root/Arena").get_node("Chat").rpc_id(1, "say", 5);',
    'game.node("/root/Arena").onRpc("pnog", () => {});',
    'game.node("/root/Arena").onRpc("pong", (token: string) => token);',
    'game.node("/root/Arena").wave = "x";',
    'const p: GameScenes["res://player.tscn"] = null!; p.position = 5;',
    'const q: GameScenes["res://player.tscn"] = null!; q.team = 3;',
    'const r: GameScenes["res://player.tscn"] = null!; r.healht = 3;',
    'const s: GameScenes["res://player.tscn"] = null!; s.inventory = [1];',
    'const t: GameScenes["res://mob.tscn"] = null!; const k: string = t.kind; void k;',
    'const u: GameScenes["res://nothing.tscn"] = null!; void u;',
    'game.node("/root/Arena/Scoreboard").rpc("anything");',
  ];

  it("lets the compiler accept what is right and refuse what is wrong, and is valid for odd names and broken projects", async () => {
    const scene = (name: string, script: string, more = "") =>
      `[gd_scene format=3]\n[ext_resource type="Script" path="res://${script}" id="1"]\n[node name="${name}" type="Node"]\nscript = ExtResource("1")\n${more}`;
    const project = await read({
      "main.tscn": scene(
        'Röot \\"x\\" */',
        "1-боss @.gd",
        '[node name="Späte Wörter" type="Node" parent="."]\nscript = ExtResource("1")\n',
      ),
      "other.tscn": scene("Color", "color.gd"),
      "sub/color.tscn": scene("Color", "sub/color.gd"),
      "main.tscn.tscn": scene("X", "gd.gd"),
      "1-боss @.gd":
        "extends Node\nenum Class { NEW, DELETE = -1 }\nenum Flags { A = 1, B = 2 }\nenum Void {}\nvar new: Class\nvar default: Flags\nvar größe := 1.0\nvar constructor: Void\nvar name_ := 'x'\nvar rpcCalled := 1\n" +
        "@rpc func new(delete: int, default: String, function := 1, this := [], größe: Variant = null, arguments := {}): pass\n@rpc func constructor(a, new, class_: int = 1): pass\n@rpc func toString(): pass\n@rpc func größe(...rest): pass\n" +
        "@rpc func every(a: Array, b: Array[Array], c: Dictionary[int, Array], d: PackedByteArray, e: PackedVector2Array, f: PackedStringArray, g: RID, h: Callable, i: Signal, j: Object, k: Node, l: Transform3D, m: AABB, n: PackedInt64Array, o: Array[Class], p: NodePath, q: Color, r: Basis, s: Projection, t: Quaternion, u: Plane, v: Rect2i, w: Vector4i, x: PackedColorArray, y: PackedFloat32Array, z: Flags) -> Vector3: return Vector3()\n",
      "color.gd": "extends Node\n@rpc func f(x: Color): pass\nclass Inner extends Node:\n\t@rpc func g(): pass\n",
      "sub/color.gd": "extends Node\n@rpc func f2(x: Color): pass\n",
      "gd.gd":
        "class_name Node2 extends Node\n@rpc func f3(a := 1, b: int): pass\nvar x: Unknown\nenum Team { A }\nvar t: Team\n",
      "broken.gd": "extends Nowhere\n@rpc func (: pass\n@rpc func ok(x: Array[): pass\n@rpc func again(\n",
      "project.godot":
        'config_version=5\n[application]\nconfig/name="Li\nne */ `x`"\nrun/main_scene="res://main.tscn"\n[autoload]\nWeird="*res://color.gd"\n',
    });
    const [ofArena, ofOdd] = compile([
      { declarations: types(await readProject(arena)), programs: [right, wrong.join("\n")] },
      {
        declarations: types(project),
        programs: [
          'const root = game.node("/root/Röot \\"x\\" */");\nroot.rpc("new", 1, "x");\nroot.rpc("constructor", 1, 2);\nroot.rpc("größe", 1, "any", null);\nroot.rpc("toString");\nroot.get_node("Späte Wörter").größe = 2;\ngame.node("/root/Weird").rpc_id(1, "f", null!);\n',
        ],
      },
    ]);
    const [own, good, bad] = ofArena!;
    expect(own).toEqual([]);
    expect(good).toEqual([]);
    const lines = new Set(bad!.map((message) => Number(message.split(":")[0])));
    expect(wrong.filter((_, index) => !lines.has(index + 1))).toEqual([]);
    expect(ofOdd).toEqual([[], []]);
  }, 90_000);

  it("is the same each time", async () => {
    const project = await readProject(arena);
    expect(generateTypes(project)).toBe(generateTypes(await readProject(arena)));
    expect(generateTypes(project)).toContain('import type * as gd from "godot-multiplayer-peer";');
  });
});
