import type { ScriptProject } from "../gdscript/run/host.js";
import type { RawTextFile } from "../project/scene-reader.js";
import type { Variant } from "../variant/index.js";

/** What a world asks of its project beside what scripts are compiled against. Answers never change: worlds share it. */
export interface ProjectView extends ScriptProject {
  /** `application/config/name`. */
  readonly name: string;
  /** Path of the main scene; null without one. */
  readonly mainScene: string | null;
  /** The settings of `project.godot`. */
  readonly settings: ReadonlyMap<string, Variant>;
  /** Names of the actions of the input map, with their dead zones. */
  readonly actions: ReadonlyMap<string, number>;
  readonly autoloads: readonly { readonly name: string; readonly path: string; readonly singleton: boolean }[];
  readonly globalClasses: ReadonlyMap<string, string>;
  /** @returns Whether there is a file of that path. */
  has(path: string): boolean;
  /** The paths of all its files. */
  paths(): Iterable<string>;
  /** A `.tscn` or `.tres` file, read; null when there is none, or nothing of it could be read. */
  sceneFile(path: string): RawTextFile | null;
  /** The text of a file that is one; undefined for all others. */
  text(path: string): string | undefined;
}
