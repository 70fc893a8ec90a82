import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateTypes, instantiateProject } from "../../src/project/index.js";
import { readLoaded } from "../../src/project/read-project.js";
import { SceneTree } from "../../src/scene/index.js";
import type { HostileEntry, HostileWork } from "./entry.js";

const MAIN = 'config_version=5\n[application]\nconfig/name="x"\nrun/main_scene="res://main.tscn"\n';
const SCENE = "[gd_scene format=3]\n";
const SIZES = [16_384, 32_768, 65_536, 131_072];

/** Texts by path, `project.godot` and a main scene beside them. */
type Files = Readonly<Record<string, string>>;

/** Reads a project of these texts, writes its types and makes its nodes. */
function use(files: Files): HostileWork {
  const texts = new Map(
    Object.entries({ "project.godot": MAIN, "main.tscn": `${SCENE}[node name="M" type="Node"]\n`, ...files }),
  );
  const loaded = new Map([...texts].map(([path, text]) => [`res://${path}`, text]));
  return {
    bytes: Object.values(files).reduce((sum, text) => sum + text.length, 0),
    run() {
      const project = readLoaded({ texts: loaded, paths: new Set(loaded.keys()) });
      generateTypes(project);
      instantiateProject(project, new SceneTree()).free();
    },
  };
}

/** A text of about so many bytes out of numbered parts. */
function repeat(bytes: number, part: (i: number) => string): string {
  let text = "";
  for (let i = 0; text.length < bytes; i++) text += part(i);
  return text;
}

const arena = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/arena/${path}`, import.meta.url)), "utf8");

/** The example's largest script and scene, with functions and nodes of their kind until they are long enough. */
const honestScript = (bytes: number): HostileWork => {
  const source = arena("arena.gd");
  return use({
    "a.gd":
      source +
      repeat(
        bytes - source.length,
        (i) =>
          `\nvar count_${i}: int = ${i}\n@rpc("any_peer")\nfunc do_${i}(what: int, where := Vector2(1, 2)):\n\tcount_${i} += what\n`,
      ),
  });
};
const honestScene = (bytes: number): HostileWork =>
  use({
    "main.tscn": `${SCENE}\n[node name="M" type="Node"]\n${repeat(bytes, (i) => (i % 20 === 0 ? `\n[node name="P${i / 20}" type="Node2D" parent="."]\n` : `\n[node name="N${i}" type="Node2D" parent="P${Math.floor(i / 20)}"]\nposition = Vector2(${i}, 2)\ngroups = ["a"]\n`))}`,
  });

function entry(name: string, honest: HostileEntry["honest"], worst: (bytes: number) => Files): HostileEntry {
  return { name: `project: ${name}`, sizes: SIZES, honest, worst: (bytes) => use(worst(bytes)) };
}
const inScript = (name: string, worst: (bytes: number) => string): HostileEntry =>
  entry(name, honestScript, (bytes) => ({ "a.gd": worst(bytes) }));
const inScene = (name: string, worst: (bytes: number) => string): HostileEntry =>
  entry(name, honestScene, (bytes) => ({ "main.tscn": `${SCENE}${worst(bytes)}` }));
const ROOT = '[node name="M" type="Node"]\n';

/** What a script, a scene, a setting of a project can do to whoever reads it. */
export const entries: readonly HostileEntry[] = [
  inScript("variables that name each other", (bytes) => repeat(bytes, (i) => `var v${i} = v${i * 7}\n`)),
  inScript(
    "types that are looked up again and again",
    (bytes) =>
      `var big: Array[${repeat(bytes / 2, (i) => `A${i},`)}int]\n${repeat(bytes / 2, (i) => `var v${i} = big\n`)}`,
  ),
  inScript("functions that name each other", (bytes) => repeat(bytes, (i) => `func f${i}(a := f${i * 7}()): pass\n`)),
  inScript("signals that variables name", (bytes) => `signal s\n${repeat(bytes, (i) => `var v${i} = s\n`)}`),
  inScript("parameters", (bytes) => `func f(${repeat(bytes, (i) => `a${i},`)}b): pass\n`),
  inScript("unnamed enums", (bytes) => repeat(bytes, (i) => `enum {A${i}}\nvar v${i} = A${i}\n`)),
  inScript(
    "one enum that all functions use",
    (bytes) =>
      `enum E {${repeat(bytes / 2, (i) => `A${i},`)}}\n${repeat(bytes / 2, (i) => `@rpc func f${i}(a: E): pass\n`)}`,
  ),
  inScript("enums that need each other", (bytes) => repeat(bytes, (i) => `enum E${i} {X = E${i + 1}.X}\n`)),
  inScript("constants that need each other", (bytes) =>
    repeat(bytes, (i) => `const C${i} = ((((((C${i + 1} + C${i + 1}))))))\n`),
  ),
  inScript(
    "constants that hold each other",
    (bytes) => `const C0 = [1, 2]\n${repeat(bytes, (i) => `const C${i + 1} = [C${i}, C${i}]\n`)}`,
  ),
  inScript(
    "copies of one large constant",
    (bytes) =>
      `const BIG = [${repeat(Math.min(bytes / 2, 18_000), () => "1,")}]\n${repeat(bytes / 2, (i) => `var v${i}: Array[int] = BIG\n`)}`,
  ),
  inScript(
    "a dictionary of names",
    (bytes) =>
      `const D = {${repeat(Math.min(bytes / 2, 40_000), (i) => `k${i} = 1,`)}}\n${repeat(bytes / 2, (i) => `var v${i} = D["x${i}"]\n`)}`,
  ),
  inScript("brackets", (bytes) => `var a = ${"(".repeat(bytes)}`),
  inScript("signs", (bytes) => `var a = ${"-".repeat(bytes)}1`),
  inScript("strings without an end", (bytes) => repeat(bytes, () => '\\"a\n')),
  inScript("long strings without an end", (bytes) => `var a = """${"\\'\\\"".repeat(bytes / 4)}`),
  inScript("blocks in blocks", (bytes) => repeat(bytes, (i) => `${"\t".repeat(i)}if a:\n`)),
  inScript("inner classes", (bytes) => repeat(bytes, (i) => `class A${i} extends "res://a.gd":\n\tvar v\n`)),
  inScript("annotations", (bytes) => `${"@onready ".repeat(bytes / 9)}var a\n`),
  inScript(
    "authorities of one function",
    (bytes) => `func _ready():\n\tvar id = 1\n\t${repeat(bytes, (i) => `x.set_multiplayer_authority(id${i});`)}\n`,
  ),
  inScript(
    "authorities inside each other",
    (bytes) => `func _ready():\n\t${"set_multiplayer_authority(".repeat(bytes / 26)}\n`,
  ),
  entry("scripts that extend each other", honestScript, (bytes) =>
    Object.fromEntries(
      Array.from({ length: bytes / 32 }, (_, i) => [
        `s${String(i).padStart(6, "0")}.gd`,
        i === 0 ? "var a0" : `extends "s${String(i - 1).padStart(6, "0")}.gd"\nvar a${i}`,
      ]),
    ),
  ),
  entry("inner classes that extend each other's files", honestScript, (bytes) =>
    Object.fromEntries(
      Array.from({ length: bytes / 32 }, (_, i) => [`s${i}.gd`, `class I extends "s${i + 1}.gd":\n\tvar a\n`]),
    ),
  ),
  entry(
    "scripts of one name",
    (bytes) => honestScript(bytes),
    (bytes) =>
      Object.fromEntries(Array.from({ length: bytes / 32 }, (_, i) => [`${i}/x.gd`, "@rpc\nfunc a(): pass\n"])),
  ),
  inScene("one long line", (bytes) => `${ROOT.slice(0, -2)} groups=[${repeat(bytes, () => '"a",')}]]\n`),
  inScene("fields of one tag", (bytes) => `[node name="M" type="Node" ${repeat(bytes, (i) => `a${i}="x" `)}]\n`),
  inScene("strings without an end", (bytes) => ROOT + repeat(bytes, () => 'a = "\\"\n')),
  inScene("brackets without an end", (bytes) => ROOT + repeat(bytes, () => "a = [\n")),
  inScene(
    "children of one node",
    (bytes) => ROOT + repeat(bytes, (i) => `[node name="N${i}" type="Node" parent="."]\n`),
  ),
  inScene(
    "children at the first place",
    (bytes) => ROOT + repeat(bytes, (i) => `[node name="N${i}" type="Node" parent="." index="0"]\n`),
  ),
  inScene("children of one name", (bytes) => ROOT + repeat(bytes, () => '[node name="N" type="Node" parent="."]\n')),
  inScene(
    "dictionaries with dictionaries as keys",
    (bytes) => `${ROOT}a = ${"{".repeat(500)}${repeat(bytes, () => "1:1,")}${"}:1}".repeat(499)}}\n`,
  ),
  inScene("resources that are not there", (bytes) => ROOT + repeat(bytes, (i) => `a${i} = ExtResource("${i}")\n`)),
  inScene(
    "a replication of many properties",
    (bytes) =>
      `[sub_resource type="SceneReplicationConfig" id="1"]\n${repeat(Math.min(bytes / 2, 100_000), (i) => `properties/${i}/path = NodePath("N${i}:position")\n`)}[node name="M" type="Node"]\n${repeat(bytes / 2, (i) => `[node name="N${i}" type="MultiplayerSynchronizer" parent="."]\nreplication_config = SubResource("1")\n`)}`,
  ),
  inScene(
    "unique names",
    (bytes) =>
      `[sub_resource type="SceneReplicationConfig" id="1"]\n${repeat(bytes / 2, (i) => `properties/${i}/path = NodePath("%X${i}:position")\n`)}[node name="M" type="Node"]\n[node name="S" type="MultiplayerSynchronizer" parent="."]\nreplication_config = SubResource("1")\n${repeat(bytes / 2, (i) => `[node name="N${i}" type="Node" parent="."]\n`)}`,
  ),
  entry("scenes inside each other", honestScene, (bytes) =>
    Object.fromEntries(
      Array.from({ length: bytes / 160 }, (_, i) => [
        `s${String(i).padStart(6, "0")}.tscn`,
        `${SCENE}[ext_resource type="PackedScene" path="res://s${String(Math.max(0, i - 1)).padStart(6, "0")}.tscn" id="1"]\n[node name="R" type="Node"]\n${i === 0 ? "" : '[node name="C" parent="." instance=ExtResource("1")]\n'}`,
      ]),
    ),
  ),
  entry("instances of a scene with many nodes", honestScene, (bytes) => ({
    "b.tscn": `${SCENE}${ROOT}${repeat(bytes / 2, (i) => `[node name="N${i}" type="Node" parent="."]\n`)}`,
    "main.tscn": `${SCENE}[ext_resource type="PackedScene" path="res://b.tscn" id="1"]\n${ROOT}${repeat(bytes / 2, (i) => `[node name="I${i}" parent="." instance=ExtResource("1")]\n[node name="N0" parent="I${i}"]\na = 1\n`)}`,
  })),
  entry("settings", honestScene, (bytes) => ({ "project.godot": `${MAIN}${repeat(bytes, (i) => `[s${i}]\na=1\n`)}` })),
  entry("autoloads in front", honestScene, (bytes) => ({
    "project.godot": `${MAIN}[autoload_prepend]\n${repeat(bytes, (i) => `a${i}="*res://x.gd"\n`)}`,
  })),
];
