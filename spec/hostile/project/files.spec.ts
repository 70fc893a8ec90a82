import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folders } from "../../../src/platform/node/files.js";
import { formatDiagnostic, type GodotProject, readProject } from "../../../src/project/index.js";
import { EMPTY_SCENE, MAIN } from "../../project/support.js";

const SECRET = "root:$6$secret";
const OPTIONS = { skip: new Set<string>(), ignoreMark: ".gdignore", maxFiles: 100, maxDepth: 8, wants: () => true };

let base = "";
let folder = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "gmp-hostile-"));
  folder = join(base, "game");
  await mkdir(folder);
  await mkdir(join(base, "outside"));
  await writeFile(join(base, "outside", "secret"), `${SECRET}\n`);
  await writeFile(join(base, "outside", "secret.gd"), `${SECRET}\n`);
  await writeFile(join(folder, "project.godot"), MAIN);
  await writeFile(join(folder, "main.tscn"), EMPTY_SCENE);
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** All that a project's reader gives away about what it read. */
function told(project: GodotProject): string {
  return JSON.stringify([project.diagnostics, [...project.scripts.keys()], [...project.scenes.keys()], project.name]);
}

async function withFile(name: string, make: (path: string) => Promise<unknown>): Promise<GodotProject> {
  const path = join(folder, name);
  await make(path);
  try {
    return await readProject(folder);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

describe("A project's folder", () => {
  it.each(["a.gd", "a.tscn", "a.tres", "a.gd.uid", "a.png.import"])(
    "shows nothing of a file outside that a link %s leads to, and says so",
    async (name) => {
      const project = await withFile(name, (path) => symlink(join(base, "outside", "secret"), path));
      expect(told(project)).not.toContain("root:");
      expect(project.diagnostics.map(formatDiagnostic)).toEqual([
        `res://${name}: warning: The link leads out of the project: it is not followed (unsupported)`,
      ]);
    },
  );

  it("shows nothing of a file that its project.godot leads to", async () => {
    const game = join(base, "linked");
    await mkdir(game);
    await symlink(join(base, "outside", "secret"), join(game, "project.godot"));
    const error = await readProject(game).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "ERR_FILE_NOT_FOUND" });
    expect(String(error)).not.toContain("root:");
  });

  it("does not enter folders outside, by absolute and relative links, nor by links to links", async () => {
    for (const target of [join(base, "outside"), "../outside", "../game/../outside"]) {
      const project = await withFile("addons", (path) => symlink(target, path));
      expect(told(project)).not.toContain("secret.gd");
    }
    await symlink(join(base, "outside"), join(folder, "one"));
    const project = await withFile("two", (path) => symlink("one", path));
    await rm(join(folder, "one"));
    expect(told(project)).not.toContain("secret.gd");
  });

  it("is read by way of links inside of it, and of one to itself", async () => {
    await mkdir(join(folder, "real"));
    await writeFile(join(folder, "real", "x.gd"), "extends Node\n");
    const project = await withFile("y.gd", (path) => symlink("real/x.gd", path));
    await rm(join(folder, "real"), { recursive: true });
    expect([...project.scripts.keys()]).toEqual(["res://real/x.gd", "res://y.gd"]);
    await symlink(folder, join(base, "alias"));
    expect((await readProject(join(base, "alias"))).diagnostics).toEqual([]);
  });

  it("does not read what lies outside, whatever the path", async () => {
    for (const path of ["../outside/secret", "../outside/secret.gd", "../../etc/passwd", ".."]) {
      expect(await folders.read(folder, path, 1000)).toBeNull();
    }
  });

  it("does not read what became a link, a folder or a pipe after it was listed", async () => {
    const path = join(folder, "later.gd");
    await writeFile(path, "extends Node\n");
    expect((await folders.list(folder, OPTIONS)).files.map((file) => file.path)).toContain("later.gd");
    await rm(path);
    await symlink(join(base, "outside", "secret"), path);
    expect(await folders.read(folder, "later.gd", 1000)).toBeNull();
    await rm(path);
    await mkdir(path);
    expect(await folders.read(folder, "later.gd", 1000)).toBeNull();
    await rename(path, `${path}.d`);
    await rm(`${path}.d`, { recursive: true });
    if (process.platform === "win32") return;
    execFileSync("mkfifo", [path]);
    expect(await folders.read(folder, "later.gd", 1000)).toBeNull();
    await rm(path);
  });

  it.skipIf(process.platform === "win32")(
    "may hold pipes, devices and folders by the names of scenes (skipped on Windows, which has no mkfifo)",
    async () => {
      const project = await withFile("pipe.gd", async (path) => execFileSync("mkfifo", [path]));
      expect(project.diagnostics).toEqual([]);
      const devices = await withFile("zero.tscn", (path) => symlink("/dev/zero", path));
      expect(devices.diagnostics.map(({ code }) => code)).toEqual(["unsupported"]);
      const named = await withFile("x.tscn", async (path) => {
        await mkdir(path);
        await writeFile(join(path, "project.godot"), MAIN);
      });
      expect(named.scenes.size).toBe(1);
    },
  );

  it("may hold files that cannot be read", async () => {
    const project = await withFile("closed.gd", async (path) => {
      await writeFile(path, "extends Node\n");
      await chmod(path, 0);
    });
    const codes = project.diagnostics.map(({ code }) => code);
    // Whoever runs this as root reads everything.
    expect(process.getuid?.() === 0 || process.platform === "win32" ? [] : ["missing-file"]).toEqual(codes);
  });

  it("is read no further than the bounds, even when a file grew after it was listed", async () => {
    const path = join(folder, "big.gd");
    await writeFile(path, "#".repeat(5000));
    expect((await folders.read(folder, "big.gd", 1000))!.byteLength).toBe(1001);
    const project = await readProject(folder, { maxFileBytes: 1000 });
    await rm(path);
    expect(project.diagnostics.map(({ code, file }) => [code, file])).toEqual([["limit", "res://big.gd"]]);
  });

  it("has no more folders entered than files may be listed", async () => {
    for (let i = 0; i < 10; i++) await mkdir(join(folder, "many", String(i)), { recursive: true });
    const found = await folders.list(folder, { ...OPTIONS, maxFiles: 5 });
    await rm(join(folder, "many"), { recursive: true });
    expect(found.truncated).toBe(true);
  });
});

describe("A path in a project", () => {
  it.each([
    "res://../secret.gd",
    "res://a/../../secret.gd",
    "/etc/passwd",
    "user://x.gd",
    "file:///etc/passwd",
    "..\\secret.gd",
    "uid://none",
  ])("leads nowhere when it leads out: %s", async (path) => {
    const text = JSON.stringify(path);
    const project = await readProject({
      "project.godot": `${MAIN}[autoload]\nA=${text}\n`,
      "main.tscn": `[gd_scene format=3]\n[ext_resource type="PackedScene" path=${text} id="1"]\n[node name="M" type="Node"]\n[node name="C" parent="." instance=ExtResource("1")]\n`,
      "a.gd": `extends ${text}\nconst X = preload(${text})\n`,
    });
    expect(project.autoloads[0]!.node).toBeNull();
    expect(project.scripts.get("res://a.gd")!.base).toBeNull();
    expect(project.scenes.get("res://main.tscn")!.root.children[0]!.instance).toBeNull();
  });
});
