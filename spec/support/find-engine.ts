import { spawnSync } from "node:child_process";
import { accessSync, constants, copyFileSync, linkSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** An engine that specs can run against. */
export interface FoundEngine {
  readonly path: string;
  /** What it calls itself: `4.6.dev.custom_build`. */
  readonly name: string;
  readonly version: readonly [major: number, minor: number, patch: number];
  /** Whether it runs the project that `--path` names. Export templates from 4.7 on run only the one they stand beside. */
  readonly takesPath: boolean;
}

/** What there is on this machine. */
export interface Search {
  /** The engine to use; null for none. */
  readonly engine: FoundEngine | null;
  /** What was found, and for each program that can't be used: why. */
  readonly notes: readonly string[];
}

/** The oldest engine that there is anything to compare with. */
const OLDEST_MINOR = 1;
const PROBE_SCRIPT = `extends Node
func _ready():
	print("PROBE debug=%s" % OS.is_debug_build())
	get_tree().quit()
`;
const PROBE_SCENE = `[gd_scene load_steps=2 format=3]
[ext_resource type="Script" path="res://main.gd" id="1"]
[node name="Main" type="Node"]
script = ExtResource("1")
`;
const PROBE_PROJECT = `config_version=5
[application]
config/name="probe"
run/main_scene="res://main.tscn"
run/flush_stdout_on_print=true
`;

/**
 * Looks for an engine: `GODOT` if it is set, else `godot` and `godot4` on the PATH. Whatever it meets, an editor, an
 * export template, Godot 3, something broken: it says so and never throws.
 *
 * @param env - The environment.
 * @param timeoutMs - How long a program may take to say its version, and to run an empty project.
 */
export function findEngine(env: NodeJS.ProcessEnv, timeoutMs = 20_000): Search {
  const named = env["GODOT"];
  const candidates = named === undefined || named === "" ? onPath(env) : [named];
  const notes: string[] = [];
  for (const path of candidates) {
    const found = examine(path, timeoutMs);
    if (typeof found !== "string") {
      notes.push(`Specs run against Godot ${found.name} (${path})`);
      return { engine: found, notes };
    }
    notes.push(`${path} is of no use here: ${found}`);
  }
  notes.push("No Godot engine: specs against a live engine are SKIPPED. Set GODOT=/path/to/godot (4.1 or later)");
  return { engine: null, notes };
}

function onPath(env: NodeJS.ProcessEnv): string[] {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const paths = folders.flatMap((folder) => ["godot", "godot4"].map((name) => join(folder, name + suffix)));
  return [...new Set(paths)].filter((path) => whyNoProgram(path) === null);
}

function whyNoProgram(path: string): string | null {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() ? null : "it is no file";
  } catch {
    return "there is no program of that name";
  }
}

/** @returns The engine; or why specs can't run against it. */
function examine(path: string, timeoutMs: number): FoundEngine | string {
  const noProgram = whyNoProgram(path);
  if (noProgram !== null) return noProgram;
  const { said, ended } = run(path, ["--version"], timeoutMs);
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?\S*$/m.exec(said.trim());
  if (match === null) return `it ${ended}, and names no version: ${said.trim().slice(0, 200) || "nothing"}`;
  const name = match[0];
  const version = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] as const;
  if (version[0] !== 4 || version[1] < OLDEST_MINOR)
    return `it is Godot ${name}; 4.${OLDEST_MINOR} is the oldest that counts`;
  const tried = tryEngine(path, timeoutMs);
  return typeof tried === "string" ? `it is Godot ${name}, but ${tried}` : { path, name, version, ...tried };
}

/**
 * Puts a program beside a project, so that it runs that one.
 *
 * @returns The program's path there.
 */
export function placeBeside(path: string, folder: string): string {
  const placed = join(folder, "engine");
  try {
    linkSync(path, placed);
  } catch {
    copyFileSync(path, placed);
  }
  return placed;
}

/** Runs an empty project. @returns How; or why that doesn't go. */
function tryEngine(path: string, timeoutMs: number): Pick<FoundEngine, "takesPath"> | string {
  const folder = mkdtempSync(join(tmpdir(), "gmp-probe-"));
  try {
    writeFileSync(join(folder, "project.godot"), PROBE_PROJECT);
    writeFileSync(join(folder, "main.tscn"), PROBE_SCENE);
    writeFileSync(join(folder, "main.gd"), PROBE_SCRIPT);
    let { said, ended } = run(path, ["--headless", "--path", folder], timeoutMs);
    const takesPath = !said.includes("without support for path overrides");
    if (!takesPath) ({ said, ended } = run(placeBeside(path, folder), ["--headless"], timeoutMs));
    const match = /PROBE debug=(true|false)/.exec(said);
    if (match === null) return `it can't run a project given with --path: it ${ended}`;
    // Specs look at errors and warnings that such a build does not check for, and it dies where others complain.
    return match[1] === "true" ? { takesPath } : "a release build: use an editor or a debug template";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(path: string, args: readonly string[], timeoutMs: number): { said: string; ended: string } {
  const child = spawnSync(path, args, { encoding: "utf8", timeout: timeoutMs, killSignal: "SIGKILL" });
  const error = child.error as NodeJS.ErrnoException | undefined;
  let ended = `ended with ${child.signal ?? child.status}`;
  if (error?.code === "ETIMEDOUT") ended = `did not end within ${timeoutMs} ms`;
  else if (error !== undefined) ended = `could not be started (${error.code})`;
  return { said: `${child.stdout ?? ""}${child.stderr ?? ""}`, ended };
}
