import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Logger, setLogger, silentLogger } from "../../src/core/index.js";
import { type GodotProject, generateTypes, instantiateProject, readProject } from "../../src/project/index.js";
import { SceneTree } from "../../src/scene/index.js";
import { NOISE } from "../hostile/project/scripts.fuzz.js";
import { SeededRandom } from "../support/seeded-random.js";

const NIGHTLY = process.env["GMP_NIGHTLY"] === "1";

function load(folder: string, below = ""): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(files, load(folder, path));
    else if (/\.(gd|tscn|tres|godot)$/.test(entry.name)) files[path] = readFileSync(join(folder, path), "utf8");
  }
  return files;
}

const corpora = ["../../examples/arena", "../interop/project/odd"].map((path) =>
  load(fileURLToPath(new URL(path, import.meta.url))),
);

/** Seeded, so that a failure can be had again. */
function random(seed: number): () => number {
  const source = new SeededRandom(seed);
  return () => source.ratio();
}

function check(project: GodotProject): void {
  for (const one of project.diagnostics) {
    if (one.file === "" || one.line < 0 || !Number.isInteger(one.line) || one.message === "")
      throw new Error(`A diagnostic without a place: ${JSON.stringify(one)}`);
  }
  for (const script of project.scripts.values()) {
    for (const rpc of script.rpcs)
      if (rpc.name === "" || rpc.line < 1) throw new Error(`An RPC without a place: ${rpc.name}`);
  }
}

/** Everything that can be done with a project. */
async function use(files: Record<string, string>, build: boolean): Promise<GodotProject> {
  const project = await readProject(files);
  check(project);
  if (build) {
    generateTypes(project);
    const scene = project.mainScene !== null && project.scenes.has(project.mainScene) ? project.mainScene : null;
    instantiateProject(project, new SceneTree(), { scene, autoloads: false }).free();
  }
  return project;
}

let logger: Logger | null = null;

beforeAll(() => {
  logger = setLogger(silentLogger);
});

afterAll(() => {
  setLogger(logger);
});

describe("a damaged project", () => {
  for (const [name, files] of corpora.entries()) {
    const paths = Object.keys(files);

    it(`is read when a file of corpus ${name} is cut at any line`, async () => {
      for (const path of paths) {
        const lines = files[path]!.split("\n");
        for (let i = 0; i <= lines.length; i++) {
          // Alone, and now and then with all the others.
          const cut = lines.slice(0, i).join("\n");
          const whole = NIGHTLY || i % 23 === 0;
          const project = await use(
            { ...(whole ? files : { "project.godot": files["project.godot"]! }), [path]: cut },
            whole,
          );
          if (path !== "project.godot" && path.endsWith(".gd")) expect(project.scripts.has(`res://${path}`)).toBe(true);
        }
      }
    }, 120_000);

    it(`is read when a file of corpus ${name} is cut at any character, or loses one`, async () => {
      const step = NIGHTLY ? 1 : 31;
      for (const path of paths) {
        const text = files[path]!;
        const others: Record<string, string> = { "project.godot": files["project.godot"]!, "main.tscn": "" };
        for (let i = 0; i <= text.length; i += step) {
          await use({ ...others, [path]: text.slice(0, i) }, false);
          await use({ ...others, [path]: text.slice(0, i) + text.slice(i + 1) }, false);
        }
      }
    }, 600_000);

    it(`is read when pieces of corpus ${name} are mixed`, async () => {
      const rounds = NIGHTLY ? 20_000 : 50;
      const pieces = [
        ...NOISE,
        ...["@", "func ", "class A:", "extends ", "enum {", "&", "^", "NodePath(", "ExtResource(", "[node "],
        ...["[sub_resource ", "instance=", "res://", "uid://"],
      ];
      const first = Number(process.env["SEED"] ?? 1);
      for (let seed = first; seed < first + rounds; seed++) {
        const next = random(seed * 7919 + name);
        const changed = { ...files };
        for (let n = 0; n < 4; n++) {
          const path = paths[Math.floor(next() * paths.length)]!;
          let text = changed[path]!;
          for (let k = Math.floor(next() * 8); k >= 0; k--) {
            const at = Math.floor(next() * text.length);
            const kind = next();
            if (kind < 0.3) text = text.slice(0, at) + pieces[Math.floor(next() * pieces.length)]! + text.slice(at);
            else if (kind < 0.5) text = text.slice(0, at) + text.slice(at + Math.floor(next() * 40));
            else if (kind < 0.7) {
              const other = files[paths[Math.floor(next() * paths.length)]!]!;
              const from = Math.floor(next() * other.length);
              text = text.slice(0, at) + other.slice(from, from + Math.floor(next() * 200)) + text.slice(at);
            } else if (kind < 0.85) {
              const from = Math.floor(next() * text.length);
              text = text.slice(0, at) + text.slice(from, from + 100) + text.slice(at);
            } else text = text.slice(0, at) + String.fromCharCode(Math.floor(next() * 0x250)) + text.slice(at + 1);
          }
          changed[path] = text;
        }
        try {
          await use(changed, true);
        } catch (error) {
          throw new Error(`Seed ${seed} of corpus ${name} failed: ${String(error)}`, { cause: error });
        }
      }
    }, 600_000);
  }
});
