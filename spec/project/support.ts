import {
  formatDiagnostic,
  type GodotProject,
  type ReadProjectOptions,
  readProject,
  type ScriptDescription,
} from "../../src/project/index.js";

/** A `project.godot` with nothing but a main scene. */
export const MAIN = 'config_version=5\n[application]\nrun/main_scene="res://main.tscn"\n';
/** A scene with nothing but a root. */
export const EMPTY_SCENE = '[gd_scene format=3]\n\n[node name="Main" type="Node"]\n';

/** Reads a project from texts; `project.godot` and the main scene are there unless given. */
export function read(files: Record<string, string>, options?: ReadProjectOptions): Promise<GodotProject> {
  return readProject({ "project.godot": MAIN, "main.tscn": EMPTY_SCENE, ...files }, options);
}

/** Reads a project with one script, `res://a.gd`. */
export async function script(
  source: string,
  files: Record<string, string> = {},
): Promise<{ script: ScriptDescription; problems: string[]; project: GodotProject }> {
  const project = await read({ "a.gd": source, ...files });
  return { script: project.scripts.get("res://a.gd")!, problems: problems(project), project };
}

/** The diagnostics as texts, without mere information. */
export function problems(project: GodotProject): string[] {
  return project.diagnostics.filter((one) => one.severity !== "info").map(formatDiagnostic);
}
