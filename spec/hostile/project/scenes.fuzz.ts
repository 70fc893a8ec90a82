import type { SeededRandom } from "../../support/seeded-random.js";
import type { Fuzzer } from "../fuzzer.js";
import { damage, useProject } from "./scripts.fuzz.js";

const TYPES = ["Node", "Node2D", "MultiplayerSpawner", "MultiplayerSynchronizer", "Nope", ""];

function name(random: SeededRandom): string {
  return random.pick(["A", "B", "C", "%A", "A/B", "..", ".", "", "../B"]);
}

function value(random: SeededRandom, depth = 0): string {
  if (depth > 5 || random.chance(0.5)) {
    return random.pick([
      "1",
      "1.5",
      "true",
      "null",
      '"x"',
      '&"x"',
      "Vector2(1, 2)",
      "Vector2(1)",
      'NodePath(".:position")',
      'NodePath("%A:x")',
      'ExtResource("1")',
      'SubResource("1")',
      'ExtResource("9")',
      'PackedStringArray("res://b.tscn", "uid://x")',
      "inf",
      "-1e999",
      'Object(Node,"a":1)',
    ]);
  }
  const next = () => value(random, depth + 1);
  return random.pick([
    () => `[${next()}, ${next()}]`,
    () => `{${next()}: ${next()}}`,
    () => `Array[int]([${next()}])`,
    () => `Dictionary[int, String]({${next()}: ${next()}})`,
  ])();
}

function scene(random: SeededRandom, self: string): string {
  let text = `[gd_scene format=3 uid="uid://${self}"]\n`;
  text += `[ext_resource type="PackedScene" path="res://${random.pick(["a", "b", "c", "none"])}.tscn" id="1"]\n`;
  text += '[ext_resource type="Script" path="res://s.gd" id="2"]\n';
  text += `[sub_resource type="SceneReplicationConfig" id="1"]\n`;
  for (let i = random.between(0, 4); i > 0; i--)
    text += `properties/${random.between(0, 3)}/${random.pick(["path", "spawn", "replication_mode", "sync"])} = ${value(random)}\n`;
  const inherits = random.chance(0.2);
  text += `[node name="R"${inherits ? "" : ' type="Node"'}${inherits ? ' instance=ExtResource("1")' : ""}]\n`;
  for (let i = random.between(0, 12); i > 0; i--) {
    const kind = random.pick([
      `type="${random.pick(TYPES)}"`,
      'instance=ExtResource("1")',
      "",
      'instance_placeholder="res://b.tscn"',
    ]);
    text += `[node name="${random.pick(["A", "B", "C", "D"])}" ${kind} parent="${name(random)}" index="${random.between(-1, 4)}" groups=["g"]]\n`;
    for (let p = random.between(0, 3); p > 0; p--) {
      const key = random.pick([
        "script",
        "position",
        "replication_config",
        "root_path",
        "_spawnable_scenes",
        "spawn_path",
        "spawn_limit",
        "unique_name_in_owner",
        "replication_interval",
        "x",
      ]);
      text += `${key} = ${random.chance(0.4) && key === "script" ? 'ExtResource("2")' : random.chance(0.6) && key === "replication_config" ? 'SubResource("1")' : value(random)}\n`;
    }
  }
  return text;
}

/** Scenes that inherit and hold each other, with values of all kinds, whole and damaged, and settings that name them. */
export const fuzzer: Fuzzer = {
  name: "project/scenes",
  roundsOfACommit: 2500,
  round(random) {
    const settings = `config_version=5\n[application]\nrun/main_scene="${random.pick(["res://a.tscn", "uid://b", "none", "user://x"])}"\n[autoload]\nA="*res://b.tscn"\nB=${value(random)}\n`;
    const files: Record<string, string> = {
      "project.godot": random.chance(0.2) ? damage(settings, random) : settings,
      "s.gd": "extends Node\n@rpc func a(x: int): pass\nvar x := 1\n",
    };
    for (const self of ["a", "b", "c"]) {
      const text = scene(random, self);
      files[`${self}.tscn`] = random.chance(0.4) ? damage(text, random) : text;
    }
    useProject(files);
  },
};
