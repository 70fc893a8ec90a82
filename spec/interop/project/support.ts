import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { GodotProject } from "../../../src/project/index.js";
import { startEngine } from "../../support/engine.js";

/** The folder of the arena. */
export const arena = fileURLToPath(new URL("../../../examples/arena", import.meta.url));
/** A project of unusual but correct files. */
export const odd = fileURLToPath(new URL("./odd", import.meta.url));

const dumpScript = fileURLToPath(new URL("./dump/dump.gd", import.meta.url));

/** What the engine says of a script: see dump.gd. */
export interface ScriptDump {
  readonly script: string;
  readonly broken?: boolean;
  readonly native: string;
  readonly base: string;
  /** Null before 4.3. */
  readonly class_name: string | null;
  readonly rpcs: Record<string, { rpc_mode: number; call_local?: boolean; transfer_mode?: number; channel?: number }>;
  readonly rpc_order: string[];
  readonly functions: Record<
    string,
    { args: [string, number][]; defaults: number; returns: number; static: boolean; vararg: boolean }
  >;
  readonly properties: Record<string, { type: number; exported: boolean; value: string }>;
  readonly signals: Record<string, [string, number][]>;
  readonly constants: Record<string, string>;
}

/** What the engine says of a node of a scene. */
export interface NodeDump {
  readonly path: string;
  readonly name: string;
  readonly class: string;
  readonly script: string;
  readonly groups: string[];
  readonly file: string;
  readonly unique: boolean;
  readonly spawner?: { scenes: string[]; path: string; limit: number };
  readonly synchronizer?: {
    root: string;
    interval: number;
    delta: number;
    visibility: number;
    public: boolean;
    properties: [string, boolean, number, number][] | null;
  };
  readonly values?: Record<string, string>;
}

/** What the engine says of a scene. */
export interface SceneDump {
  readonly scene: string;
  readonly broken?: boolean;
  readonly nodes: NodeDump[];
}

/**
 * Has the engine load scripts and scenes of a project, and say what it makes of them.
 *
 * @param folder - The project.
 * @param project - The same as read here: its global classes are what the editor would have put into its cache.
 */
export async function dumpProject(folder: string, project: GodotProject): Promise<(ScriptDump | SceneDump)[]> {
  const copy = await mkdtemp(join(tmpdir(), "gmp-project-"));
  try {
    await cp(folder, copy, { recursive: true });
    await cp(dumpScript, join(copy, "dump.gd"));
    await mkdir(join(copy, ".godot"), { recursive: true });
    const classes = [...project.globalClasses].map(
      ([name, path]) =>
        `{ "base": &"${project.scripts.get(path)!.nativeBase}", "class": &"${name}", "icon": "", "is_abstract": false, ` +
        `"is_tool": false, "language": &"GDScript", "path": "${path}" }`,
    );
    await writeFile(join(copy, ".godot", "global_script_class_cache.cfg"), `list=[${classes.join(", ")}]\n`);
    const names = [...project.scripts.keys(), ...project.scenes.keys()].filter((name) => !name.includes("::"));
    const engine = await startEngine(copy, names, { engineArgs: ["-s", "res://dump.gd"], lifetimeMs: 40_000 });
    try {
      await engine.line(/^DUMP-END/, 40_000);
    } finally {
      await engine.stop();
    }
    return engine.lines
      .filter((line) => line.startsWith("DUMP {"))
      .map((line) => JSON.parse(line.slice(5)) as ScriptDump | SceneDump);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
