import { describe, expect, it } from "vitest";
import { instantiateProject, type ProjectNode } from "../../src/project/index.js";
import { SceneTree } from "../../src/scene/index.js";
import { Vector2 } from "../../src/variant/index.js";
import { MAIN, problems, read, script } from "./support.js";

/** Type and first value of the variable `v`, and what was complained of. */
async function variable(declaration: string, files: Record<string, string> = {}, header = "extends Node\n") {
  const found = await script(`${header}${declaration}\n`, files);
  const v = found.script.properties.get("v")!;
  return [v.type.name, v.default, found.problems];
}

describe("A script may name", () => {
  it.each([
    ["var v := ERR_PRINTER_ON_FIRE + 1", "int", 49],
    ["var v := KEY_ESCAPE", "int", 4194305],
    ["var v := MultiplayerPeer.TRANSFER_MODE_RELIABLE", "int", 2],
    ["var v := ENetMultiplayerPeer.TARGET_PEER_SERVER", "int", 1],
    ["var v := Vector3.AXIS_Z", "int", 2],
    ["var v := PROCESS_MODE_DISABLED", "int", 4],
    ["var v: Vector3.Axis", "Vector3.Axis", 0],
    ["var v: ProcessMode", "Node.ProcessMode", 0],
    ["var v: Variant.Type", "Variant.Type", 0],
  ])("constants and enums of the engine, inherited ones too: %s", async (declaration, type, value) => {
    expect(await variable(declaration)).toEqual([type, value, []]);
  });

  it("an enum that a script inherits", async () => {
    const base = { "base.gd": "class_name Base extends Node\nenum Mode { OFF, ON = 3 }\n" };
    expect(await variable("var v: Mode = Mode.ON", base, "extends Base\n")).toEqual(["Base.Mode", 3, []]);
  });

  it("autoloads as types, of scripts and of scenes whose root has one", async () => {
    const project = await read({
      "project.godot": `${MAIN}[autoload]\nNet="*res://net.gd"\nHud="*res://hud.tscn"\n`,
      "net.gd": "extends Node\n",
      "hud.gd": "extends Node\nenum Kind { A, B }\n",
      "hud.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://hud.gd" id="1"]\n[node name="Hud" type="Node"]\nscript = ExtResource("1")\n',
      "a.gd": "extends Node\nvar n: Net\nvar h: Hud\nvar k := Hud.Kind.B\n",
    });
    expect(problems(project)).toEqual([]);
    const { properties } = project.scripts.get("res://a.gd")!;
    expect(["n", "h"].map((name) => properties.get(name)!.type.script)).toEqual(["res://net.gd", "res://hud.gd"]);
    expect(properties.get("k")!.default).toBe(1);
  });

  it("classes of the editor, and of extensions where the project has some", async () => {
    expect((await script("@tool\nextends EditorPlugin\nvar v: EditorInterface\n")).problems).toEqual([]);
    const source = "extends SteamMultiplayerPeer\n@rpc func f(): pass\n";
    expect((await script(source)).problems.join()).toContain("Can't extend 'SteamMultiplayerPeer'");
    const found = await script(source, { "addons/steam.gdextension": "" });
    expect(found.problems).toEqual([]);
    expect(found.project.diagnostics.map(({ code }) => code)).toContain("unsupported");
  });

  it("an enum whose brace is on the next line", async () => {
    const { script: found, problems: told } = await script(
      "extends Node\nenum Kind\n{\n\tA,\n\tB = 4,\n}\nvar v := Kind.B\n",
    );
    expect(told).toEqual([]);
    expect(found.enums).toEqual([{ name: "Kind", values: { A: 0, B: 4 }, line: 2 }]);
  });
});

it("A call of set_spawn_function() is mentioned like an assignment of spawn_function", async () => {
  const { project } = await script("extends Node\nfunc f():\n\t$S.set_spawn_function(g)\n\t$S.spawn_function = g\n");
  expect(project.diagnostics.filter(({ code }) => code === "runtime").map(({ line }) => line)).toEqual([3, 4]);
});

it("Properties of the engine's classes that a scene stores are there", async () => {
  const project = await read({
    "main.tscn":
      '[gd_scene format=3]\n[node name="Main" type="Node"]\n[node name="Paddle" type="Area2D" parent="."]\nposition = Vector2(67, 188)\nprocess_priority = 3\n[node name="Other" type="Area2D" parent="."]\n',
  });
  const tree = new SceneTree();
  instantiateProject(project, tree);
  const paddle = tree.root.get_node<ProjectNode>("Main/Paddle");
  expect(paddle["position"]).toEqual(new Vector2(67, 188));
  expect(tree.root.get_node<ProjectNode>("Main/Other")["position"]).toEqual(new Vector2(0, 0));
});
