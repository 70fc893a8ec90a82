import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Logger, setLogger, silentLogger } from "../../../src/core/index.js";
import {
  formatDiagnostic,
  type GodotProject,
  generateTypes,
  instantiateProject,
  type NodeDescription,
} from "../../../src/project/index.js";
import { SceneTree } from "../../../src/scene/index.js";
import { read } from "../../project/support.js";

let logger: Logger | null = null;
beforeAll(() => {
  logger = setLogger(silentLogger);
});
afterAll(() => {
  setLogger(logger);
});

const SCENE = "[gd_scene format=3]\n";
const ROOT = '[node name="M" type="Node"]\n';

/** The texts of the diagnostics about bounds. */
function limits(project: GodotProject): string[] {
  return project.diagnostics.filter(({ code }) => code === "limit").map(({ message }) => message);
}

function files(count: number, make: (i: number, name: (i: number) => string) => string, ending: string) {
  const name = (i: number) => `s${String(i).padStart(5, "0")}.${ending}`;
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), make(i, name)]));
}

/** How many distinct nodes are in memory. */
function distinctNodes(project: GodotProject): number {
  const seen = new Set<NodeDescription>();
  const lists = new Set<readonly NodeDescription[]>();
  const todo = [...project.scenes.values()].map(({ root }) => root);
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    seen.add(node);
    if (!lists.has(node.children)) todo.push(...node.children);
    lists.add(node.children);
  }
  return seen.size;
}

describe("What a project multiplies", () => {
  it("is kept once: scenes of ten scenes of ten scenes", async () => {
    const bomb = files(
      12,
      (i, name) =>
        i === 0
          ? `${SCENE}${ROOT}`
          : `${SCENE}[ext_resource type="PackedScene" path="res://${name(i - 1)}" id="1"]\n${ROOT}${Array.from({ length: 10 }, (_, n) => `[node name="N${n}" parent="." instance=ExtResource("1")]\n`).join("")}`,
      "tscn",
    );
    const project = await read(bomb);
    expect(distinctNodes(project)).toBeLessThan(300);
    expect(generateTypes(project).length).toBeLessThan(10_000_000);
    const tree = new SceneTree();
    const game = instantiateProject(project, tree, { scene: "res://s00011.tscn" });
    expect(game.scene).toBeNull();
    expect(tree.get_node_count()).toBe(1);
    expect(instantiateProject(project, tree, { scene: "res://s00002.tscn" }).scene!.get_child_count()).toBe(10);
  });

  it("is bounded: autoloads of many nodes", async () => {
    const nodes = Array.from({ length: 2000 }, (_, i) => `[node name="N${i}" type="Node" parent="."]\n`).join("");
    const project = await read({
      "project.godot": `config_version=5\n[autoload]\n${Array.from({ length: 60 }, (_, i) => `a${i}="res://b.tscn"\n`).join("")}`,
      "b.tscn": `${SCENE}${ROOT}${nodes}`,
    });
    expect(() => instantiateProject(project, new SceneTree())).toThrow(
      expect.objectContaining({ code: "ERR_OUT_OF_MEMORY" }),
    );
  });

  it("is bounded: properties of nodes", async () => {
    const variables = Array.from({ length: 5000 }, (_, i) => `var v${i}\n`).join("");
    const nodes = Array.from(
      { length: 1000 },
      (_, i) => `[node name="N${i}" type="Node" parent="."]\nscript = ExtResource("1")\n`,
    );
    const project = await read({
      "a.gd": `extends Node\n${variables}`,
      "b.tscn": `${SCENE}[ext_resource type="Script" path="res://a.gd" id="1"]\n${ROOT}${nodes.join("")}`,
    });
    expect(instantiateProject(project, new SceneTree(), { scene: "res://b.tscn" }).scene).toBeNull();
  });

  it("is bounded: members that scripts inherit", async () => {
    const project = await read({
      "a.gd": `extends Node\n${Array.from({ length: 3000 }, (_, i) => `var v${i}\n`).join("")}${Array.from({ length: 1000 }, (_, i) => `class C${i} extends "res://a.gd":\n\tvar w\n`).join("")}`,
    });
    const inner = project.scripts.get("res://a.gd")!.innerClasses;
    const members = inner.reduce((sum, { properties }) => sum + properties.size, 0);
    expect(members).toBeLessThan(2_010_000);
    expect(inner[0]!.properties.size).toBe(3001);
    expect(limits(project)).toEqual([expect.stringContaining("more than 2000000 members")]);
  });

  it("is bounded: elements of constants, each of which can be in many", async () => {
    const project = await read({
      "a.gd": `const C0 = [1, 2]\n${Array.from({ length: 100 }, (_, i) => `const C${i + 1} = [C${i}, C${i}]\n`).join("")}`,
    });
    const { constants } = project.scripts.get("res://a.gd")!;
    expect(constants.get("C5")).toBeDefined();
    expect(constants.has("C60")).toBe(false);
    expect(limits(project)).toEqual([expect.stringContaining("more than 1000000 elements")]);
  });

  it("is bounded: copies of one constant", async () => {
    const project = await read({
      "a.gd": `const A = [${"1,".repeat(5000)}]\n${Array.from({ length: 400 }, (_, i) => `var v${i}: Array[int] = A\n`).join("")}`,
    });
    const arrays = [...project.scripts.get("res://a.gd")!.properties.values()].filter((one) =>
      Array.isArray(one.default),
    );
    expect(arrays.length).toBeGreaterThan(50);
    expect(arrays.length).toBeLessThan(200);
  });

  it("is bounded: properties that synchronizers replicate", async () => {
    const entries = Array.from({ length: 3000 }, (_, i) => `properties/${i}/path = NodePath(".:name:p${i}")\n`).join(
      "",
    );
    const nodes = Array.from(
      { length: 200 },
      (_, i) =>
        `[node name="S${i}" type="MultiplayerSynchronizer" parent="."]\nreplication_config = SubResource("1")\n`,
    );
    const project = await read({
      "b.tscn": `${SCENE}[sub_resource type="SceneReplicationConfig" id="1"]\n${entries}${ROOT}${nodes.join("")}`,
    });
    const all = project.scenes.get("res://b.tscn")!.root.children;
    const count = all.reduce((sum, node) => sum + (node.synchronizer!.properties?.length ?? 0), 0);
    expect(count).toBe(198_000);
    expect(limits(project)).toContain("Synchronizers replicate more than 200000 properties: the others are left out");
  });

  it("is bounded: children that are copied because an instance changes one", async () => {
    const nodes = Array.from({ length: 3000 }, (_, i) => `[node name="N${i}" type="Node" parent="."]\n`).join("");
    const changes = Array.from(
      { length: 500 },
      (_, i) => `[node name="I${i}" parent="." instance=ExtResource("1")]\n[node name="N0" parent="I${i}"]\na = 1\n`,
    );
    const project = await read({
      "b.tscn": `${SCENE}${ROOT}${nodes}`,
      "c.tscn": `${SCENE}[ext_resource type="PackedScene" path="res://b.tscn" id="1"]\n${ROOT}${changes.join("")}`,
    });
    const lists = new Set(project.scenes.get("res://c.tscn")!.root.children.map(({ children }) => children));
    expect(lists.size).toBeLessThan(335);
    expect(lists.size).toBeGreaterThan(300);
    expect(limits(project)).toEqual([expect.stringContaining("copies of more than 1000000")]);
  });

  it("is bounded: what is replicated by many synchronizers of one configuration is one configuration", async () => {
    const nodes = Array.from(
      { length: 3 },
      (_, i) =>
        `[node name="S${i}" type="MultiplayerSynchronizer" parent="."]\nreplication_config = SubResource("1")\n`,
    );
    const project = await read({
      "main.tscn": `${SCENE}[sub_resource type="SceneReplicationConfig" id="1"]\nproperties/0/path = NodePath(".:name")\n${ROOT}${nodes.join("")}`,
    });
    const game = instantiateProject(project, new SceneTree());
    const configs = game
      .scene!.get_children()
      .map((node) => (node as unknown as { replication_config: object }).replication_config);
    expect(new Set(configs).size).toBe(1);
  });
});

describe("Depth", () => {
  const DEEP = 20_000;
  it.each<[string, Record<string, string>]>([
    [
      "scripts, the base first",
      files(3000, (i, name) => (i === 0 ? "var a" : `extends "${name(i - 1)}"\nvar b${i}\n`), "gd"),
    ],
    ["scripts, the base last", files(3000, (i, name) => `extends "${name(i + 1)}"\nvar b${i}\n`, "gd")],
    [
      "inner classes by way of other files",
      files(3000, (i, name) => `class I extends "${name(i + 1)}":\n\tvar a\n`, "gd"),
    ],
    ["enums", { "a.gd": Array.from({ length: DEEP }, (_, i) => `enum E${i} {X = E${i + 1}.X}\n`).join("") }],
    [
      "constants with brackets",
      {
        "a.gd": Array.from(
          { length: 200 },
          (_, i) => `const C${i} = ${"(".repeat(28)}C${i + 1}${")".repeat(28)}\n`,
        ).join(""),
      },
    ],
    [
      "constants by way of base classes",
      files(
        400,
        (i, name) =>
          `extends "${name(i + 1)}"\nconst A = preload("${name(i + 1)}")\nconst C = [A.C, [[[[A.C]]]]]\nclass B extends A.B:\n\tpass\n`,
        "gd",
      ),
    ],
    [
      "types of variables that name each other",
      { "a.gd": Array.from({ length: DEEP }, (_, i) => `class A${i}:\n\tvar v: A${i + 1}.v\n`).join("") },
    ],
    ["types of variables that name themselves", { "a.gd": "class A:\n\tvar v: B.v\nclass B:\n\tvar v: A.v\n" }],
    ["brackets", { "a.gd": `var a = ${"[".repeat(DEEP)}` }],
    ["signs", { "a.gd": `const A = ${"-".repeat(DEEP)}1\nconst B = ${"not ".repeat(DEEP)}true` }],
    ["types", { "a.gd": `var a: ${"Array[".repeat(DEEP)}int` }],
    ["blocks", { "a.gd": Array.from({ length: 400 }, (_, i) => `${"\t".repeat(i)}class A:\n`).join("") }],
    ["values", { "b.tscn": `${SCENE}${ROOT}a = ${"[".repeat(DEEP)}${"]".repeat(DEEP)}\n` }],
    [
      "scenes, the innermost first",
      files(
        3000,
        (i, name) =>
          i === 0
            ? SCENE + ROOT
            : `${SCENE}[ext_resource type="PackedScene" path="res://${name(i - 1)}" id="1"]\n${ROOT}[node name="C" parent="." instance=ExtResource("1")]\n`,
        "tscn",
      ),
    ],
    [
      "scenes, the innermost last",
      files(
        3000,
        (i, name) =>
          `${SCENE}[ext_resource type="PackedScene" path="res://${name(i + 1)}" id="1"]\n${ROOT}[node name="C" parent="." instance=ExtResource("1")]\n`,
        "tscn",
      ),
    ],
    [
      "nodes",
      {
        "b.tscn": `${SCENE}${ROOT}${Array.from({ length: 400 }, (_, i) => `[node name="N" type="Node" parent="${i === 0 ? "." : Array.from({ length: i }, () => "N").join("/")}"]\n`).join("")}`,
      },
    ],
  ])("of %s is bounded", async (_name, texts) => {
    const project = await read(texts);
    expect(project.diagnostics.length).toBeLessThanOrEqual(1001);
    generateTypes(project);
    instantiateProject(project, new SceneTree()).free();
  });

  it("of scripts and scenes does not depend on the order in which they are read", async () => {
    const scripts = await read(files(300, (i, name) => (i === 0 ? "var a" : `extends "${name(i - 1)}"\n`), "gd"));
    expect(limits(scripts)).toEqual(["More than 256 classes extend one another"]);
    const scene = (inner: string) =>
      `${SCENE}[ext_resource type="PackedScene" path="res://${inner}" id="1"]\n${ROOT}[node name="C" parent="." instance=ExtResource("1")]\n`;
    const scenes = await read(files(70, (i, name) => (i === 0 ? SCENE + ROOT : scene(name(i - 1))), "tscn"));
    expect(limits(scenes)).toEqual(["More than 64 scenes are inside one another"]);
  });
});

describe("Memory", () => {
  it("is bounded for tokens: they count for all scripts together", async () => {
    const text = "+".repeat(2_600_000);
    const project = await read({ "a.gd": text, "b.gd": text }, { maxDiagnostics: 10 });
    expect(limits(project)).toContain("The scripts have more than 5000000 tokens: the rest is not read");
  }, 120_000);

  it("is bounded for values", async () => {
    const text = `${SCENE}${ROOT}a = [${"[],".repeat(1_300_000)}]\n`;
    const project = await read({ "a.tscn": text, "b.tscn": text });
    expect(limits(project)).toEqual(["The files have more than 5000000 values: the others are left out"]);
    expect(project.scenes.get("res://a.tscn")!.root.properties.size).toBe(1);
    expect(project.scenes.get("res://b.tscn")!.root.properties.size).toBe(0);
  }, 120_000);

  it("is bounded for tags and fields of one file", async () => {
    const project = await read({ "a.tscn": `${SCENE}${ROOT}${"a=1\n".repeat(1_000_010)}` });
    expect(limits(project)).toEqual(["More than 1000000 tags, fields and values: the rest is not read"]);
  }, 120_000);

  it("does not grow with long names, which paths and messages repeat", async () => {
    const long = "a".repeat(100_000);
    const project = await read({
      "a.gd": `func ${long}(${"b,".repeat(2000)}c): pass\nclass ${long}:\n\tvar ${long}: ${long}\n`,
    });
    for (const { message } of project.diagnostics) expect(message.length).toBeLessThanOrEqual(501);
    const script = project.scripts.get("res://a.gd")!;
    expect([...script.functions.keys()].map((name) => name.length)).toEqual([256]);
    expect(script.innerClasses[0]!.path.length).toBeLessThan(300);
  });

  it("is bounded for rules of authority", async () => {
    const calls = Array.from({ length: 500 }, (_, i) => `\tset_multiplayer_authority(${i})\n`).join("");
    const project = await read({ "a.gd": `extends Node\nfunc _ready():\n${calls}` });
    expect(project.scripts.get("res://a.gd")!.authorities.length).toBe(64);
  });
});

describe("What is read again after errors", () => {
  it.each([
    ["a.gd", '\\"a\n'.repeat(300_000)],
    ["a.tscn", "a = [\n".repeat(300_000)],
  ])("is bounded: %s", async (path, text) => {
    const project = await read({ [path]: text });
    expect(limits(project)).toContain("Too many errors: the rest is not read");
    expect(project.diagnostics.length).toBeLessThan(30);
  });
});

describe("A diagnostic", () => {
  it("cannot play tricks on a terminal", async () => {
    const project = await read({ "a.gd": 'extends "\x1b]0;x\x07\u009b2J\u202e"\n', "b\x1b[2J.gd": "var\n" });
    const text = project.diagnostics.map(formatDiagnostic).join("");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text).toContain("\\u001b]0;x\\u0007\\u009b2J\\u202e");
    expect(text).toContain("res://b\\u001b[2J.gd");
  });
});
