/**
 * What scripts cost here and in an engine: `node bench/run.mjs gdscript [programs]`.
 *
 * The same small programs (`gdscript-project/main.gd`) run in a world of ours and, where `GODOT` or the PATH gives an engine, there: headless,
 * as the project's main scene. Each is called several times, and the best time counts; where there is an engine, both run in turns, and
 * their results are compared.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { GameWorld } from "../src/game/index.js";
import { readProject } from "../src/project/index.js";
import { table } from "./support/table.js";

/** How long each program is called again and again, in milliseconds: code that is hot is compiled by then. */
const WARM_MS = 700;
/** Turns of ours and the engine's. */
const TURNS = Number(process.env["TURNS"] ?? 2);
const path = fileURLToPath(new URL("../bench/gdscript-project", import.meta.url));
const asked = process.argv.slice(2);

const project = await readProject(path);
const world = new GameWorld(project, { report: ({ message, trace }) => console.error(message, trace[0]) });
world.start({ mainScene: true });
const list = (world.tree.root.get_node("Main") as unknown as { getProperty(name: string): string[] }).getProperty(
  "PROGRAMS",
);
const programs = list.filter((name) => asked.length === 0 || asked.includes(name));
const ours = new Map<string, number>();
const engines = new Map<string, number>();

/** Keeps the least. */
function note(times: Map<string, number>, name: string, microseconds: number): void {
  times.set(name, Math.min(times.get(name) ?? Number.POSITIVE_INFINITY, microseconds));
}

function runHere(): void {
  for (const name of programs) {
    for (const end = performance.now() + WARM_MS; performance.now() < end; ) {
      const start = performance.now();
      world.call("/root/Main", name);
      note(ours, name, (performance.now() - start) * 1000);
    }
  }
}

function runThere(copy: string): void {
  try {
    const args = ["--headless", "--path", copy, "--", "--measure"];
    const said = execFileSync(process.env["GODOT"] ?? "godot", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    for (const [, name, microseconds] of said.matchAll(/^RESULT (\w+) (\d+)$/gm))
      note(engines, name!, Number(microseconds));
  } catch {
    console.error("No engine: GODOT says which.");
  }
}

const copy = mkdtempSync(join(tmpdir(), "gmp-bench-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
cpSync(path, copy, { recursive: true });
for (let turn = 0; turn < TURNS; turn++) {
  runHere();
  runThere(copy);
}
const milliseconds = (microseconds: number | undefined): string =>
  microseconds === undefined ? "" : (microseconds / 1000).toFixed(2);
const rows = programs.map((name) => {
  const [here, there] = [ours.get(name)!, engines.get(name)];
  return [name, milliseconds(here), milliseconds(there), there === undefined ? "" : (here / there).toFixed(2)];
});
console.log(table("Small programs, best of all rounds", ["program", "here, ms", "engine, ms", "ratio"], rows));
world.close();
