import { describe, expect, it } from "vitest";
import { type NodeDescription, ResourceReference } from "../../src/project/index.js";
import { Vector2 } from "../../src/variant/index.js";
import { problems, read } from "./support.js";

/** The nodes as lines: `path type instance`. */
function lines(node: NodeDescription, path = "."): string[] {
  const below = node.children.flatMap((child) => lines(child, path === "." ? child.name : `${path}/${child.name}`));
  return [[path, node.type, node.instance ?? ""].join(" ").trim(), ...below];
}

const unit =
  '[gd_scene load_steps=2 format=3 uid="uid://unit"]\n\n[ext_resource type="Script" path="res://unit.gd" id="1_x"]\n\n[node name="Unit" type="Node2D" groups=["a"]]\nposition = Vector2(1, 2)\nscript = ExtResource("1_x")\nspeed = 3.0\n\n' +
  '[node name="Body" type="Sprite2D" parent="."]\n\n[node name="Arm" type="Node2D" parent="Body"]\nunique_name_in_owner = true\n';
const files = {
  "unit.tscn": unit,
  "unit.gd": "extends Node2D\n@export var speed: float = 1\n@export var tags: Array[int] = []\n",
};

describe("scenes", () => {
  it("are trees of nodes with types, scripts, properties, groups and unique names", async () => {
    const project = await read(files);
    expect(problems(project)).toEqual([]);
    const scene = project.scenes.get("res://unit.tscn")!;
    expect([scene.uid, scene.base, lines(scene.root)]).toEqual([
      "uid://unit",
      null,
      [". Node2D", "Body Sprite2D", "Body/Arm Node2D"],
    ]);
    const { root } = scene;
    expect([root.script, root.groups, root.line, root.file]).toEqual(["res://unit.gd", ["a"], 5, "res://unit.tscn"]);
    expect(root.properties.get("position")).toEqual(new Vector2(1, 2));
    expect(String(root.properties.get("speed"))).toBe("3.0");
    expect(root.children[0]!.children[0]!.uniqueName).toBe(true);
  });

  it("are put together when they are instanced, inherited and changed inside", async () => {
    const project = await read({
      ...files,
      "special.tscn":
        '[gd_scene format=3]\n[ext_resource type="PackedScene" path="res://unit.tscn" id="1"]\n[node name="Special" instance=ExtResource("1")]\nspeed = 9.0\n[node name="Arm" parent="Body" index="0"]\nrotation = 1.5\n[node name="Hand" type="Node" parent="Body/Arm"]\n[node name="First" type="Node" parent="." index="0"]\n',
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="PackedScene" path="res://special.tscn" id="1"]\n[ext_resource type="PackedScene" path="res://unit.tscn" id="2"]\n[node name="Main" type="Node"]\n[node name="A" parent="." instance=ExtResource("1")]\n[node name="B" parent="." instance=ExtResource("2")]\nposition = Vector2(7, 8)\n' +
        '[node name="Body" parent="A" index="1"]\nvisible = false\n[node name="New" type="Node" parent="A/Body/Arm"]\n[node name="Late" parent="." instance_placeholder="res://unit.tscn"]\n[editable path="A"]\n',
    });
    expect(problems(project)).toEqual([]);
    const special = project.scenes.get("res://special.tscn")!;
    expect([special.base, lines(special.root)]).toEqual([
      "res://unit.tscn",
      [". Node2D", "First Node", "Body Sprite2D", "Body/Arm Node2D", "Body/Arm/Hand Node"],
    ]);
    const { root } = project.scenes.get("res://main.tscn")!;
    expect(lines(root)).toEqual([
      ". Node",
      "A Node2D res://special.tscn",
      "A/First Node",
      "A/Body Sprite2D",
      "A/Body/Arm Node2D",
      "A/Body/Arm/Hand Node",
      "A/Body/Arm/New Node",
      "B Node2D res://unit.tscn",
      "B/Body Sprite2D",
      "B/Body/Arm Node2D",
      "Late InstancePlaceholder res://unit.tscn",
    ]);
    const [a, b, late] = root.children;
    expect([a!.script, String(a!.properties.get("speed")), a!.children[1]!.properties.get("visible")]).toEqual([
      "res://unit.gd",
      "9.0",
      false,
    ]);
    expect([b!.properties.get("position"), b!.children[0]!.properties.size]).toEqual([new Vector2(7, 8), 0]);
    expect(late!.placeholder).toBe(true);
    // What is changed here is changed nowhere else.
    expect(lines(special.root)).not.toContain("Body/Arm/New Node");
    expect(project.diagnostics.some((one) => one.severity === "info" && one.message.includes("placeholder"))).toBe(
      true,
    );
  });

  it("may have scripts inside, and paths relative to themselves", async () => {
    const project = await read({
      "sub/x.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="../sub/y.gd" id="7"]\n[sub_resource type="GDScript" id="G_1"]\nscript/source = "extends Node\n\n@rpc(\\"any_peer\\")\nfunc inside(): pass\n"\n[node name="X" type="Node"]\nscript = SubResource("G_1")\n[node name="Y" type="Node" parent="."]\nscript = ExtResource("7")\n',
      "sub/y.gd": "extends Node\n",
    });
    expect(problems(project)).toEqual([]);
    const { root } = project.scenes.get("res://sub/x.tscn")!;
    expect([root.script, root.children[0]!.script]).toEqual(["res://sub/x.tscn::G_1", "res://sub/y.gd"]);
    expect(project.scripts.get("res://sub/x.tscn::G_1")!.rpcs.map((rpc) => rpc.name)).toEqual(["inside"]);
  });

  it("find resources by uid when the path is gone, and report a uid that nobody has", async () => {
    const project = await read({
      ...files,
      "unit.gd.uid": "uid://script\n",
      "icon.png.import": '[remap]\n\nimporter="texture"\nuid="uid://icon"\n',
      "icon.png": "",
      "x.tscn":
        '[gd_scene format=3]\n[ext_resource type="PackedScene" uid="uid://unit" path="res://moved.tscn" id="1"]\n[ext_resource type="Script" path="uid://script" id="2"]\n[ext_resource type="Texture2D" uid="uid://icon" path="res://icon.png" id="3"]\n' +
        '[ext_resource type="Script" path="uid://nobody" id="4"]\n[ext_resource type="PackedScene" uid="uid://nobody" path="res://unit.tscn" id="5"]\n[node name="X" type="Node2D"]\nscript = ExtResource("2")\ntexture = ExtResource("3")\n[node name="U" parent="." instance=ExtResource("1")]\n[node name="V" parent="." instance=ExtResource("5")]\n',
    });
    expect(problems(project)).toEqual([
      "res://x.tscn:5: error: 'uid://nobody' does not exist: only its uid is given, and no file has that (missing-file)",
    ]);
    const { root } = project.scenes.get("res://x.tscn")!;
    expect([root.script, root.children.map((child) => child.instance)]).toEqual([
      "res://unit.gd",
      ["res://unit.tscn", "res://unit.tscn"],
    ]);
    expect(root.properties.get("texture")).toEqual(new ResourceReference("Texture2D", "res://icon.png"));
  });

  it("do not hang when they contain themselves", async () => {
    const instance = (path: string) =>
      `[gd_scene format=3]\n[ext_resource type="PackedScene" path="res://${path}.tscn" id="1"]\n[node name="R" type="Node"]\n[node name="C" parent="." instance=ExtResource("1")]\n[node name="After" type="Node" parent="."]\n`;
    const project = await read({
      "a.tscn": instance("b"),
      "b.tscn": instance("c"),
      "c.tscn": instance("a"),
      "self.tscn": instance("self"),
      "base.tscn":
        '[gd_scene format=3]\n[ext_resource type="PackedScene" path="res://base.tscn" id="1"]\n[node name="R" instance=ExtResource("1")]\n',
    });
    expect(problems(project).filter((problem) => problem.includes("(cycle)")).length).toBe(3);
    expect(lines(project.scenes.get("res://self.tscn")!.root)).toContain("After Node");
  });

  it("stay small when each contains the one before twice", async () => {
    const made: Record<string, string> = { "s0.tscn": '[gd_scene format=3]\n[node name="R" type="Node"]\n' };
    for (let i = 1; i <= 60; i++) {
      made[`s${i}.tscn`] =
        `[gd_scene format=3]\n[ext_resource type="PackedScene" path="res://s${i - 1}.tscn" id="1"]\n[node name="R" type="Node"]\n[node name="A" parent="." instance=ExtResource("1")]\n[node name="B" parent="." instance=ExtResource("1")]\n`;
    }
    const project = await read(made);
    expect(problems(project)).toEqual([]);
    expect(project.scenes.get("res://s60.tscn")!.root.children.length).toBe(2);
  });
});

describe("spawners and synchronizers", () => {
  const config =
    'properties/0/path = NodePath(".:position")\nproperties/0/spawn = false\nproperties/0/replication_mode = 1\nproperties/1/path = NodePath("Body:modulate:a")\nproperties/1/replication_mode = 2\nproperties/2/path = NodePath(".:speed")\nproperties/2/spawn = true\nproperties/2/sync = false\nproperties/2/watch = true\nproperties/3/path = NodePath(".:tags")\nproperties/3/sync = true\nproperties/3/watch = false\nproperties/4/path = NodePath("%Arm:rotation")\nproperties/4/sync = false\n';

  it("know their lists, paths, intervals and types, old keys included", async () => {
    const project = await read({
      ...files,
      "config.tres": `[gd_resource type="SceneReplicationConfig" format=3]\n\n[resource]\n${config}`,
      "unit.tscn":
        unit.replace(
          '[node name="Unit"',
          `[ext_resource type="SceneReplicationConfig" path="res://config.tres" id="2"]\n[sub_resource type="SceneReplicationConfig" id="S"]\n${config}\n[node name="Unit"`,
        ) +
        '[node name="One" type="MultiplayerSynchronizer" parent="."]\nreplication_config = ExtResource("2")\n[node name="Two" type="MultiplayerSynchronizer" parent="Body"]\nroot_path = NodePath("../..")\nreplication_interval = 0.5\ndelta_interval = 2.0\nvisibility_update_mode = 1\npublic_visibility = false\nreplication_config = SubResource("S")\n[node name="None" type="MultiplayerSynchronizer" parent="."]\n' +
        '[node name="Spawner" type="MultiplayerSpawner" parent="."]\n_spawnable_scenes = PackedStringArray("res://unit.tscn", "uid://unit")\nspawn_path = NodePath("../Body")\nspawn_limit = 4\n',
    });
    expect(problems(project)).toEqual([]);
    const { root } = project.scenes.get("res://unit.tscn")!;
    const [body, one, none, spawner] = root.children;
    const told = (node: NodeDescription) =>
      node.synchronizer!.properties!.map((property) => [
        property.path,
        property.spawn,
        property.mode,
        property.type.name,
      ]);
    const expected = [
      [".:position", false, 1, "Vector2"],
      ["Body:modulate:a", true, 2, "float"],
      [".:speed", true, 2, "float"],
      [".:tags", true, 1, "Array[int]"],
      ["%Arm:rotation", true, 0, "float"],
    ];
    const two = body!.children[1]!;
    expect(told(one!)).toEqual(expected);
    expect(told(two)).toEqual(expected);
    expect(two.synchronizer).toMatchObject({
      rootPath: "../..",
      replicationInterval: 0.5,
      deltaInterval: 2,
      visibilityUpdateMode: 1,
      publicVisibility: false,
      configPath: "res://unit.tscn::S",
    });
    expect(one!.synchronizer).toMatchObject({
      rootPath: "..",
      replicationInterval: 0,
      deltaInterval: 0,
      visibilityUpdateMode: 0,
      publicVisibility: true,
      configPath: "res://config.tres",
    });
    expect(none!.synchronizer!.properties).toBeNull();
    expect(spawner!.spawner).toEqual({
      scenes: ["res://unit.tscn", "res://unit.tscn"],
      spawnPath: "../Body",
      spawnLimit: 4,
    });
    expect([...project.replicationConfigs.keys()].sort()).toEqual(["res://config.tres", "res://unit.tscn::S"]);
  });

  it("report what cannot be, with file and line", async () => {
    const project = await read({
      ...files,
      "unit.tscn":
        unit.replace(
          '[node name="Unit"',
          '[sub_resource type="SceneReplicationConfig" id="S"]\nproperties/1/path = NodePath(".:early")\nproperties/0/path = "text"\nproperties/0/path = NodePath(".")\nproperties/0/path = NodePath(".:nothing")\nproperties/0/replication_mode = 9\nproperties/0/spawn = 1\nproperties/1/path = NodePath(".:nothing")\nproperties/1/path = NodePath("Nowhere:x")\n[node name="Unit"',
        ) +
        '[node name="Sync" type="MultiplayerSynchronizer" parent="."]\nreplication_config = SubResource("S")\n[node name="Spawner" type="MultiplayerSpawner" parent="."]\n_spawnable_scenes = PackedStringArray("res://gone.tscn", "uid://gone")\n',
    });
    const told = problems(project).join("\n");
    for (const line of [6, 7, 8, 10, 11, 12]) expect(told).toContain(`res://unit.tscn:${line}: error:`);
    expect(told).toContain("'Sync' replicates '.:nothing', but 'Unit' has no such property that is known");
    expect(told).toContain("'Sync' replicates 'Nowhere:x', but there is no such node");
    expect(told).toContain("'Spawner' spawns 'res://gone.tscn', which does not exist");
    expect(told).toContain("'Spawner' spawns 'uid://gone', which does not exist: no file has that uid");
    expect(
      project.scenes.get("res://unit.tscn")!.root.children.find((child) => child.name === "Spawner")!.spawner!.scenes,
    ).toEqual(["res://gone.tscn", "uid://gone"]);
  });
});

describe("broken scene files", () => {
  const good = '[node name="Good" type="Node" parent="."]\n';
  const cases: [what: string, broken: string, line: number][] = [
    ["a string without an end", '[node name="Bad" type="Node" parent="."]\nx = "abc\n', 4],
    ["an array without an end", '[node name="Bad" type="Node" parent="."]\nx = [1, 2\n', 4],
    ["a constructor without an end", '[node name="Bad" type="Node" parent="."]\nx = Vector2(1,\n', 4],
    ["a wrong bracket", '[node name="Bad" type="Node" parent="."]\nx = [1)\n', 4],
    ["a value that is none", '[node name="Bad" type="Node" parent="."]\nx = ?\ny = 1\n', 4],
    ["an unknown constructor", '[node name="Bad" type="Node" parent="."]\nx = Nonsense(1)\n', 4],
    ["a line without value", '[node name="Bad" type="Node" parent="."]\nnonsense\n', 4],
    ["a tag without an end", '[node name="Bad" type="Node"\n', 3],
    ["a tag without its name", '[="x"]\n', 3],
    ["an unknown tag", "[nonsense]\n", 3],
    ["a node without a name", '[node type="Node" parent="."]\n', 3],
    ["a parent that does not exist", '[node name="Bad" type="Node" parent="No/Where"]\n', 3],
    ["a second root", '[node name="Bad" type="Node"]\n', 3],
    ["a node that is not there to be changed", '[node name="Bad" parent="."]\n', 3],
    [
      "a node of a name that is taken",
      '[node name="Twice" type="Node" parent="."]\n[node name="Twice" type="Node" parent="."]\n',
      4,
    ],
    ["a resource that is declared nowhere", '[node name="Bad" type="Node" parent="."]\nscript = ExtResource("9")\n', 4],
    ["a script that does not exist", '[ext_resource type="Script" path="res://no.gd" id="3"]\n', 3],
    [
      "a scene that does not exist",
      '[ext_resource type="PackedScene" path="res://no.tscn" id="3"]\n[node name="Bad" parent="." instance=ExtResource("3")]\n',
      3,
    ],
    [
      "a script for another class",
      '[ext_resource type="Script" path="res://control.gd" id="3"]\n[node name="Bad" type="Node" parent="."]\nscript = ExtResource("3")\n',
      4,
    ],
    ["an ext_resource without an id", '[ext_resource type="Script" path="res://control.gd"]\n', 3],
  ];
  for (const [what, broken, line] of cases) {
    it(`report ${what} and keep what follows`, async () => {
      const project = await read({
        "control.gd": "extends Control\n",
        "x.tscn": `[gd_scene format=3]\n[node name="Root" type="Node"]\n${broken}${good}`,
      });
      expect(
        problems(project).filter((problem) => problem.startsWith(`res://x.tscn:${line}: error: `)).length,
        problems(project).join("\n"),
      ).toBeGreaterThan(0);
      expect(project.scenes.get("res://x.tscn")!.root.children.map((child) => child.name)).toContain("Good");
    });
  }

  it("without any node are reported", async () => {
    const project = await read({ "x.tscn": "[gd_scene format=3]\n", "y.tscn": "" });
    expect(problems(project)).toEqual([
      "res://x.tscn: error: The scene has no nodes (invalid)",
      "res://y.tscn: error: The scene has no nodes (invalid)",
    ]);
    expect([...project.scenes.keys()]).toEqual(["res://main.tscn"]);
  });

  it("of Godot 3, of other formats and binary ones are named", async () => {
    const project = await read({
      "old.tscn": '[gd_scene format=2]\n[node name="R" type="Spatial"]\n',
      "b.tscn":
        '[gd_scene format=3]\n[ext_resource type="PackedScene" path="res://model.glb" id="1"]\n[ext_resource type="Script" path="res://x.cs" id="2"]\n[node name="R" type="Node"]\nscript = ExtResource("2")\n[node name="M" parent="." instance=ExtResource("1")]\n',
      "model.glb": "",
      "x.cs": "",
    });
    expect(problems(project).map((problem) => problem.replace(/:.*\(/, " ("))).toEqual(
      expect.arrayContaining(["res (unsupported)"]),
    );
    expect(problems(project).join("\n")).toMatch(
      /format 2 of Godot 3[\s\S]*C# script[\s\S]*no text scene|no text scene[\s\S]*C# script/,
    );
    expect(lines(project.scenes.get("res://b.tscn")!.root)).toEqual([". Node", "M Node res://model.glb"]);
  });

  it("of any size are read in time", async () => {
    const head = '[gd_scene format=3]\n[node name="R" type="Node"]\n';
    const hostile = [
      "x = (\n".repeat(20_000),
      `x = ${"[".repeat(200_000)}`,
      `x = "${"\\".repeat(200_001)}`,
      '[node name="\n'.repeat(20_000),
      "=\n".repeat(50_000),
      `x = ${"[".repeat(900)}1${"]".repeat(900)}\n`,
      Array.from({ length: 20_000 }, (_, i) => `[node name="N${i}" type="Node" parent="."]\n`).join(""),
      `[node name="a" type="Node" parent="."]\n${Array.from({ length: 400 }, (_, i) => `[node name="a" type="Node" parent="a${"/a".repeat(i)}"]\n`).join("")}`,
    ];
    // The test's own time is the bound against quadratic work.
    for (const text of hostile) expect((await read({ "x.tscn": head + text })).scenes.has("res://x.tscn")).toBe(true);
  });
});
