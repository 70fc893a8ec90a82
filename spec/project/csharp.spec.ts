import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCsharpGrammar as loadInBrowser } from "../../src/platform/browser/csharp-grammar.js";
import { loadCsharpGrammarFrom } from "../../src/platform/node/csharp-grammar.js";
import {
  formatDiagnostic,
  type GodotProject,
  generateTypes,
  instantiateProject,
  makeCsharpGrammar,
  type NodeDescription,
  readProject,
  type TreeSitterModule,
} from "../../src/project/index.js";
import { SceneTree } from "../../src/scene/index.js";
import { rpcTable } from "../../src/scene/multiplayer/rpc-table.js";
import { problems, read } from "./support.js";

const folder = (name: string): string => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

/** What peers must agree on about an RPC: its name, its modes and the types of its arguments. */
function table(project: GodotProject, path: string): unknown[] {
  const rpcs = [...project.scripts.get(path)!.rpcs];
  rpcs.sort((a, b) => (a.name < b.name ? -1 : 1));
  return rpcs.map(({ name, rpcMode, callLocal, transferMode, channel, parameters, vararg }) => ({
    name,
    rpcMode,
    callLocal,
    transferMode,
    channel,
    vararg,
    parameters: parameters.map(({ name: parameter, type }) => [
      parameter,
      type.variantType,
      type.elements?.map((element) => element.variantType) ?? [],
      Object.values(type.enumValues ?? {}),
    ]),
  }));
}

/** The nodes of a scene with what is replicated of them, whatever the scripts' files are called. */
function nodes(node: NodeDescription): unknown {
  const synchronizer = node.synchronizer?.properties?.map(({ path, mode, spawn, type }) => [
    path,
    mode,
    spawn,
    type.variantType,
  ]);
  return [node.name, node.type, synchronizer ?? [], node.children.map(nodes)];
}

describe("A C# twin of the arena", () => {
  let gdscript: GodotProject;
  let csharp: GodotProject;

  beforeAll(async () => {
    gdscript = await readProject(folder("arena"));
    csharp = await readProject(folder("arena-csharp"));
  });

  it("is read without a complaint", () => {
    expect(problems(csharp)).toEqual([]);
    expect(csharp.autoloads.map(({ name, path, node }) => [name, path, node?.type])).toEqual([
      ["Network", "res://Network.cs", "Node"],
    ]);
    expect(csharp.scenes.get("res://player.tscn")!.root.script).toBe("res://Player.cs");
  });

  it.each(["unit", "player", "mob", "arena", "chat", "scoreboard", "network"])("has the RPC table of %s.gd", (name) => {
    const expected = table(gdscript, `res://${name}.gd`);
    expect(table(csharp, `res://${name[0]!.toUpperCase()}${name.slice(1)}.cs`)).toEqual(expected);
    if (name !== "network" && name !== "scoreboard") expect(expected.length).toBeGreaterThan(1);
  });

  it("has the nodes, the replicated properties and their types", () => {
    for (const [path, scene] of gdscript.scenes)
      expect([path, nodes(csharp.scenes.get(path)!.root)]).toEqual([path, nodes(scene.root)]);
  });

  it("has the first values and the signals", () => {
    for (const name of ["unit", "player", "mob", "scoreboard"]) {
      const twin = csharp.scripts.get(`res://${name[0]!.toUpperCase()}${name.slice(1)}.cs`)!;
      const script = gdscript.scripts.get(`res://${name}.gd`)!;
      expect([...twin.signals.keys()]).toEqual([...script.signals.keys()]);
      for (const property of script.properties.values()) {
        if (property.export === undefined) continue;
        const same = twin.properties.get(property.name)!;
        const plain = (value: unknown): unknown =>
          value === null || value === undefined ? value : JSON.parse(JSON.stringify(value));
        expect([property.name, same.type.variantType, plain(same.default), same.export]).toEqual([
          property.name,
          property.type.variantType,
          plain(property.default),
          "[Export]",
        ]);
      }
    }
  });

  it("says who owns which node, as the GDScript does", () => {
    const rules = (project: GodotProject, path: string): unknown =>
      project.scripts
        .get(path)!
        .authorities.map(({ node, authority, recursive, when }) => [node, authority, recursive, when]);
    expect(rules(csharp, "res://Player.cs")).toEqual(rules(gdscript, "res://player.gd"));
  });

  it("gives nodes with the same RPC table, sorted by name as on the wire", () => {
    const configs = (project: GodotProject): unknown => {
      const tree = new SceneTree();
      const instance = instantiateProject(project, tree, { scene: "res://arena.tscn", autoloads: false });
      const found = ["Arena", "Arena/Chat", "Arena/Scoreboard"].map((path) => {
        const node = tree.root.get_node(path)!;
        const { byId, md5 } = rpcTable(node);
        return [path, [...byId.values()], md5];
      });
      instance.free();
      return found;
    };
    expect(configs(csharp)).toEqual(configs(gdscript));
  });

  it("gives types with names and documented modes", () => {
    const types = generateTypes(csharp);
    expect(types).toContain("export interface PlayerCalls");
    expect(types).toMatch(/emote\(kind: [^)]*\): void;/);
    expect(types).toContain("authority, call_local, unreliable, channel 2; res://Unit.cs:");
  });
});

describe("C# in projects", () => {
  const player =
    "using Godot;\n[GlobalClass]\npublic partial class Player : Node2D { [Rpc] void Jump(int a) {} [Rpc(MultiplayerApi.RpcMode.Disabled)] void Off() {} }\n";
  const scene =
    '[gd_scene load_steps=3 format=3]\n[ext_resource type="Script" uid="uid://p" path="res://moved.cs" id="1"]\n[ext_resource type="Script" path="res://a.gd" id="2"]\n[node name="Main" type="Node"]\nscript = ExtResource("2")\n[node name="P" type="Node2D" parent="."]\nscript = ExtResource("1")\n';

  it("stands beside GDScript", async () => {
    const project = await read({
      "main.tscn": scene,
      "a.gd": "extends Node\n@rpc func shout(): pass\n",
      "scripts/Player.cs": player,
      "scripts/Player.cs.uid": "uid://p\n",
    });
    expect(problems(project)).toEqual([]);
    const { root } = project.scenes.get("res://main.tscn")!;
    expect([root.script, root.children[0]!.script]).toEqual(["res://a.gd", "res://scripts/Player.cs"]);
    expect([...project.scripts.keys()]).toEqual(["res://a.gd", "res://scripts/Player.cs"]);
    expect([...project.globalClasses]).toEqual([["Player", "res://scripts/Player.cs"]]);
    expect(generateTypes(project)).toContain("disabled, call_remote, reliable; res://scripts/Player.cs:3");
    const doubled = await read({ "Player.cs": player, "b.gd": "class_name Player\nextends Node\n" });
    expect(doubled.diagnostics.map(formatDiagnostic)).toContain(
      "res://Player.cs: error: The class 'Player' is that of res://b.gd, too (invalid)",
    );
  });

  it("can be named by GDScript where it is a global class", async () => {
    const project = await read({
      "Player.cs": player,
      "a.gd": "extends Node\nvar player: Player\n@rpc func hit(who: Player): pass\n",
    });
    expect(problems(project)).toEqual([]);
    const script = project.scripts.get("res://a.gd")!;
    const type = { name: "Player", variantType: 24, className: "Player", script: "res://Player.cs" };
    expect([script.properties.get("player")!.type, script.rpcs[0]!.parameters[0]!.type]).toEqual([type, type]);
  });

  it("needs a package, which is named when it is missing", async () => {
    await expect(loadCsharpGrammarFrom("file:///nowhere/file.js")).rejects.toMatchObject({
      code: "ERR_UNAVAILABLE",
      message:
        "Reading C# needs the package @vscode/tree-sitter-wasm: install it with npm install @vscode/tree-sitter-wasm",
    });
  });

  it("may be left out, and is read with what is defined", async () => {
    const none = await read({ "Player.cs": player }, { csharp: false });
    expect(none.scripts.size).toBe(0);
    const text = `${player}#if LATE\npartial class Player { [Rpc] void Late() {} }\n#endif\n`;
    const defined = await read({ "Player.cs": text }, { csharpDefines: ["LATE"] });
    expect(defined.scripts.get("res://Player.cs")!.rpcs.map((rpc) => rpc.name)).toEqual(["Jump", "Off", "Late"]);
  });

  it("is read in browsers with a grammar that the page loads", async () => {
    await expect(loadInBrowser()).rejects.toMatchObject({
      code: "ERR_UNAVAILABLE",
      message: expect.stringContaining("@vscode/tree-sitter-wasm"),
    });
    const grammar = await makeCsharpGrammar(
      (await import("@vscode/tree-sitter-wasm")) as unknown as TreeSitterModule,
      readFileSync(fileURLToPath(import.meta.resolve("@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm"))),
    );
    const project = await read({ "Player.cs": player }, { csharpGrammar: grammar });
    expect(project.scripts.get("res://Player.cs")!.rpcs.length).toBe(2);
  });
});
