import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folders as browser_folders } from "../../src/platform/browser/files.js";
import { formatDiagnostic, readProject } from "../../src/project/index.js";
import { EMPTY_SCENE, MAIN, problems, read } from "./support.js";

const arena = fileURLToPath(new URL("../../examples/arena", import.meta.url));

describe("readProject", () => {
  it("reads the arena without a complaint", async () => {
    const project = await readProject(arena);
    expect(project.diagnostics.filter((one) => one.severity !== "info").map(formatDiagnostic)).toEqual([]);
    expect([project.name, project.mainScene]).toEqual(["Arena", "res://arena.tscn"]);
    expect([...project.scenes.keys()]).toEqual([
      "res://arena.tscn",
      "res://mob.tscn",
      "res://player.tscn",
      "res://scoreboard.tscn",
    ]);
    expect(project.autoloads.map(({ name, path, singleton, node }) => [name, path, singleton, node?.type])).toEqual([
      ["Network", "res://network.gd", true, "Node"],
    ]);
    expect(project.settings.get("application/run/max_fps")).toBe(60);
  });

  it("takes project.godot itself for its folder", async () => {
    expect((await readProject(join(arena, "project.godot"))).name).toBe("Arena");
  });

  it("says what is wrong when there is no project", async () => {
    await expect(readProject(join(arena, "nowhere"))).rejects.toMatchObject({
      name: "GodotError",
      code: "ERR_FILE_NOT_FOUND",
    });
    await expect(readProject(fileURLToPath(new URL(".", import.meta.url)))).rejects.toMatchObject({
      code: "ERR_FILE_NOT_FOUND",
      message: expect.stringContaining("project.godot"),
    });
    await expect(readProject({})).rejects.toMatchObject({ code: "ERR_FILE_NOT_FOUND" });
  });

  it("understands settings, comments, autoloads in order, and what is missing", async () => {
    const project = await readProject({
      "project.godot":
        '; comment\nconfig_version=5\n\n[application]\n\nconfig/name="A \\"name\\" ; no comment"\nrun/main_scene="uid://main"\nconfig/tags=PackedStringArray("a", "b")\n\n[autoload]\n\nB="*res://b.gd"\nA="a.tscn"\nGone="*res://gone.gd"\nWrong=5\n[autoload_prepend]\nFirst="*res://b.gd"\n\n[input]\n\nx={\n"events": [Object(InputEventKey,"k":1)]\n}\n\n[broken\nlater/x=[1, 2\n\n[after]\ny=true\n',
      "main.tscn": '[gd_scene format=3 uid="uid://main"]\n[node name="Main" type="Node"]\n',
      "a.tscn": '[gd_scene format=3]\n[node name="Root" type="Control"]\n[node name="In" type="Node" parent="."]\n',
      "b.gd": "extends Node2D\n@rpc func f(): pass\n",
    });
    expect([project.name, project.mainScene]).toEqual(['A "name" ; no comment', "res://main.tscn"]);
    expect(project.settings.get("after/y")).toBe(true);
    expect([...(project.settings.get("application/config/tags") as string[])]).toEqual(["a", "b"]);
    expect(
      project.autoloads.map(({ name, path, singleton, node }) => [
        name,
        path,
        singleton,
        node === null ? null : `${node.name} ${node.type} ${node.children.length}`,
      ]),
    ).toEqual([
      ["First", "res://b.gd", true, "First Node2D 0"],
      ["B", "res://b.gd", true, "B Node2D 0"],
      ["A", "res://a.tscn", false, "A Control 1"],
      ["Gone", "res://gone.gd", true, null],
    ]);
    const told = problems(project).join("\n");
    expect(told).toContain("The autoload 'Gone' is 'res://gone.gd', which does not exist (missing-file)");
    expect(told).toContain("The autoload 'Wrong' is no path (invalid)");
    expect(told).toContain("res://project.godot:26: error: ");
    expect(told).toContain("res://project.godot:25: error: ");
  });

  it("warns about a project of another version, and one without a main scene", async () => {
    const project = await readProject({ "project.godot": "config_version=4\n" });
    expect(problems(project)).toEqual([
      "res://project.godot: warning: The project has the config_version 4; 5 is that of Godot 4 (unsupported)",
      "res://project.godot: warning: The project has no main scene (invalid)",
    ]);
    expect(problems(await read({ "project.godot": MAIN.replace("main.tscn", "no.tscn") }))[0]).toContain(
      "The main scene 'res://no.tscn' does not exist",
    );
  });

  it("uses autoloads as names in scripts, and reports a class_name that is given twice", async () => {
    const project = await read({
      "project.godot": `${MAIN}[autoload]\nNet="*res://net.gd"\n`,
      "net.gd": "extends Node\nenum Kind { A, B = 7 }\nfunc f() -> int: return 1\n",
      "a.gd": "class_name Twice extends Node\nvar k := Net.Kind.B\nvar n := Net.f()\n",
      "b.gd": "class_name Twice extends Node\n",
    });
    expect(problems(project)).toEqual(["res://b.gd:1: error: The class_name 'Twice' is taken by res://a.gd (invalid)"]);
    const { properties } = project.scripts.get("res://a.gd")!;
    expect([properties.get("k")!.default, properties.get("n")!.type.name]).toEqual([7, "int"]);
    expect([...project.globalClasses]).toEqual([["Twice", "res://a.gd"]]);
  });

  it("reads from a provider, and bounds what it reads", async () => {
    const files: Record<string, string> = {
      "res://project.godot": MAIN,
      "./main.tscn": EMPTY_SCENE,
      "big.gd": `extends Node\n#${"x".repeat(5000)}`,
      "z.gd": "extends Node\n",
    };
    const provider = {
      list: async () => Object.keys(files),
      read: async (path: string) => new TextEncoder().encode(files[path]!),
    };
    expect((await readProject(provider)).scripts.size).toBe(2);
    const bounded = await readProject(provider, { maxFileBytes: 1000 });
    expect([...bounded.scripts.keys()]).toEqual(["res://z.gd"]);
    expect(problems(bounded)).toEqual([
      "res://big.gd: error: The file has 5014 bytes, more than 1000: it is not read (limit)",
    ]);
    expect(problems(await readProject(provider, { maxTotalBytes: 200 })).join()).toContain("(limit)");
    expect(problems(await readProject(provider, { maxFiles: 3 })).join()).toContain("more than 3 files");
    const broken = { ...provider, read: (path: string) => (path === "z.gd" ? null : provider.read(path)) };
    expect(problems(await readProject(broken))).toEqual(["res://z.gd: error: The file cannot be read (missing-file)"]);
  });

  it("keeps a bounded number of diagnostics", async () => {
    const project = await read(
      {
        "a.gd": `extends Node\n${"var x: Nope\n".replace("x", "x").repeat(1)}${Array.from({ length: 500 }, (_, i) => `var v${i}: Nope${i}\n`).join("")}`,
      },
      { maxDiagnostics: 50 },
    );
    expect(project.diagnostics.length).toBe(51);
    expect(project.diagnostics.at(-1)!.message).toContain("More than 50 diagnostics");
  });

  it("is refused in browsers for a folder", async () => {
    const options = { skip: new Set<string>(), ignoreMark: "", maxFiles: 1, maxDepth: 1, wants: () => true };
    await expect(browser_folders.list("x", options)).rejects.toMatchObject({ code: "ERR_UNAVAILABLE" });
    expect(await browser_folders.read("x", "y", 1)).toBeNull();
  });
});

describe("a folder", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gmp-folder-"));
    for (const below of [".godot/imported", "ignored", "addons/x", ".git"])
      await mkdir(join(folder, below), { recursive: true });
    const files: Record<string, string> = {
      "project.godot": MAIN,
      "main.tscn": EMPTY_SCENE,
      ".godot/cached.gd": "x",
      "ignored/.gdignore": "",
      "ignored/i.gd": "x",
      "addons/x/a.gd": "extends Node\n",
      ".git/g.gd": "x",
      ".hidden.gd": "x",
      "ü.gd": "extends Node\n",
    };
    for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
    await symlink(folder, join(folder, "addons", "circle"), "dir");
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("is searched without what the engine ignores, links that go in circles included", async () => {
    const project = await readProject(folder);
    expect([...project.scripts.keys()]).toEqual(["res://addons/x/a.gd", "res://ü.gd"]);
    expect(problems(project)).toEqual([]);
  });

  it("is searched within bounds", async () => {
    expect(problems(await readProject(folder, { maxFiles: 3 })).join()).toContain("more than 3 files");
  });
});
