import type { LoadedFiles } from "./project-files.js";
import type { GodotProject } from "./types.js";

const filesOf = new WeakMap<GodotProject, LoadedFiles>();

/** Keeps the texts that a project was read from as long as the project is there: who runs its scripts reads them again. */
export function rememberFiles(project: GodotProject, files: LoadedFiles): void {
  filesOf.set(project, files);
}

/** @returns The texts that a project was read from; undefined for one that `readProject` did not read. */
export function projectFiles(project: GodotProject): LoadedFiles | undefined {
  return filesOf.get(project);
}
