import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { engine, engineVersion, projectCommand } from "../../support/engine.js";
import { placeOf, runScript } from "../../support/script-host.js";
import { SeededRandom } from "../../support/seeded-random.js";
import { ProgramWriter } from "./random-program.js";

const COUNT = process.env["GMP_NIGHTLY"] === "1" ? 4000 : 300;
const SEED = 8;

const RUNNER = `extends Node
func _ready():
	for i in int(OS.get_cmdline_user_args()[0]):
		print("=== ", i)
		var script = load("res://p%d.gd" % i)
		if script != null and script.can_instantiate():
			script.new().test()
	print("=== end")
	get_tree().quit()
`;
const SCENE = `[gd_scene load_steps=2 format=3]
[ext_resource type="Script" path="res://runner.gd" id="1"]
[node name="Main" type="Node"]
script = ExtResource("1")
`;

/** What an engine prints of each program, errors where they happened. */
async function runEngine(programs: readonly string[]): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), "gmp-programs-"));
  try {
    await writeFile(
      join(folder, "project.godot"),
      'config_version=5\n[application]\nrun/flush_stdout_on_print=true\nrun/main_scene="res://main.tscn"\n[debug]\ngdscript/warnings/enable=false\n',
    );
    await writeFile(join(folder, "runner.gd"), RUNNER);
    await writeFile(join(folder, "main.tscn"), SCENE);
    await Promise.all(programs.map((program, i) => writeFile(join(folder, `p${i}.gd`), program)));
    const output = openSync(join(folder, "output"), "w");
    // Both streams in one file: errors stand where they happened.
    const [program, words] = projectCommand(folder);
    const child = spawn(program, [...words, "--", String(programs.length)], {
      stdio: ["ignore", output, output],
      timeout: 240_000,
      killSignal: "SIGKILL",
    });
    await new Promise((resolve) => child.on("close", resolve));
    closeSync(output);
    return split(await readFile(join(folder, "output"), "utf8"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The lines of each program: what it printed, and its errors as `! message (file:line @ function)`. */
function split(text: string): string[][] {
  const all: string[][] = [];
  let error: string | null = null;
  for (const line of text.split("\n")) {
    if (line.startsWith("=== ")) {
      all.push([]);
      continue;
    }
    const at = /^\s+at: (.+?) \(res:\/\/p\d+\.gd:(\d+)\)/.exec(line);
    if (error !== null && at !== null) {
      all.at(-1)?.push(`! ${error} (test.gd:${at[2]} @ ${at[1]})`);
      error = null;
    } else if (line.startsWith("SCRIPT ERROR: ")) error = line.replace(/^SCRIPT ERROR: (?:Parse Error: )?/, "");
    else if (!/^\s+(?:at: |GDScript backtrace|\[\d+\] .* \(res:)/.test(line) && !line.startsWith("ERROR: "))
      all.at(-1)?.push(line);
  }
  return all;
}

function isRefused(lines: readonly string[]): boolean {
  return lines[0]?.endsWith("@ GDScript::reload)") ?? false;
}

/** The same of the interpreter. */
function runHere(program: string): string[] {
  return runScript(program, {}, (report, { lines }) => lines.push(`! ${placeOf(report)}`)).lines;
}

// How numbers and errors are written has changed from version to version.
describe.skipIf(engine === null || engineVersion()![1] < 6)("Random programs (needs GODOT 4.6)", () => {
  it(`print the same in a live engine and here, ${COUNT} of seed ${SEED}`, { timeout: 300_000 }, async () => {
    const writer = new ProgramWriter(new SeededRandom(SEED));
    const programs = Array.from({ length: COUNT }, () => writer.program());
    const expected = await runEngine(programs);
    expect(expected.length).toBe(COUNT + 1);
    const wrong: string[] = [];
    programs.forEach((program, i) => {
      const here = runHere(program).filter((line) => line !== "");
      let there = expected[i]!.filter((line) => line !== "");
      // Of what is refused before it runs, the first error counts.
      if (isRefused(here) && isRefused(there)) {
        there = there.slice(0, 1);
        here.length = 1;
      }
      const at = there.findIndex((line, k) => line !== here[k]);
      if (at < 0 && here.length <= there.length) return;
      const k = at < 0 ? there.length : at;
      wrong.push(`program ${i}: expected ${there[k] ?? "the end"}, found ${here[k] ?? "the end"}\n${program}`);
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(expected.flat().length).toBeGreaterThan(COUNT * 5);
  });
});
