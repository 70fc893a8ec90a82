import type { ScriptDescription } from "../scripts/types.js";
import { Budget } from "./budget.js";
import type { DeclaredClass } from "./compile/declared-class.js";
import { type ReadingProject, ReadScripts } from "./read-scripts.js";
import { ScriptDescriber } from "./script-describer.js";
import type { ClassNode } from "./syntax/tree.js";

/** How many members the descriptions of a project's scripts may have in all: each has those of the scripts that it extends. */
const MAX_MEMBERS = 2_000_000;
/** How many elements of arrays and dictionaries may be copied in all: constants can name each other's. */
const MAX_ELEMENTS = 1_000_000;

/** Puts the scripts of a project together: who extends whom, what names mean, what values and types there are. */
export class ScriptLinker {
  readonly #globals = new Map<string, string>();
  readonly #scripts: ReadScripts;
  readonly #describer: ScriptDescriber;

  /**
   * @param scripts - The parsed scripts by path.
   * @param project - What else there is.
   */
  constructor(scripts: ReadonlyMap<string, ClassNode>, project: ReadingProject) {
    const { diagnostics } = project;
    const budget = (most: number, what: string) =>
      new Budget(most, (file) =>
        diagnostics.error("limit", file, 0, `${what}: others are left out, here and in what is read after this`),
      );
    const members = budget(MAX_MEMBERS, `The scripts have more than ${MAX_MEMBERS} members, inherited ones included`);
    const elements = budget(MAX_ELEMENTS, `Constant values have more than ${MAX_ELEMENTS} elements`);
    for (const [path, node] of scripts) {
      if (node.name === "") continue;
      const other = this.#globals.get(node.name);
      if (other === undefined) this.#globals.set(node.name, path);
      else diagnostics.error("invalid", path, node.line, `The class_name '${node.name}' is taken by ${other}`);
    }
    this.#scripts = new ReadScripts(scripts, this.#globals, project, elements);
    this.#describer = new ScriptDescriber(this.#scripts, diagnostics, members, elements, project.rpcChannelIsLast);
  }

  /** `class_name` to path. */
  globalClasses(): Map<string, string> {
    return new Map(this.#globals);
  }

  /**
   * @param path - A script's path, inner classes (`res://x.gd::Inner`) included.
   * @returns Its description; undefined when there is no such script.
   */
  describe(path: string): ScriptDescription | undefined {
    const found = this.#find(path);
    return found === null ? undefined : this.#scripts.calculating(() => this.#describer.describe(found));
  }

  #find(path: string): DeclaredClass | null {
    const exact = this.#scripts.fileClass(path);
    if (exact !== null) return exact;
    const [file, ...inner] = path.split("::");
    let found = this.#scripts.fileClass(file!);
    for (const name of inner) found = found?.inner.get(name) ?? null;
    return found;
  }
}
