import { writeFile } from "node:fs/promises";
import type { CAC } from "cac";
import { checkWritable } from "#platform/file-sink";
import { GodotError } from "../../core/index.js";
import { formatDiagnostic, generateTypes, readProject } from "../../project/index.js";
import { EXIT_FAILED, EXIT_OK } from "../exit-codes.js";
import { count } from "../output.js";
import { type Exit, type Options, text } from "./arguments.js";

/** `gdpeer types`. */
export function registerTypes(cli: CAC, exit: Exit): void {
  cli
    .command("types <project>", "Write TypeScript types for a game's nodes, RPCs and replicated properties")
    .option("--out <file>", "Where to; standard output otherwise")
    .option("--strict", "Fail when something in the project is not understood", { default: false })
    .example("gdpeer types ../game --out game.d.ts")
    .action((folder: string, options: Options) => exit(() => types(folder, options)));
}

async function types(folder: string, options: Options): Promise<number> {
  const out = text(options, "out");
  if (out !== undefined) checkWritable(out);
  const project = await readProject(folder);
  const problems = project.diagnostics.filter((diagnostic) => diagnostic.severity !== "info");
  for (const diagnostic of problems) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  const code = generateTypes(project);
  if (out === undefined) process.stdout.write(code);
  else {
    try {
      await writeFile(out, code);
    } catch (error) {
      throw new GodotError("ERR_FILE_CANT_WRITE", `Can't write '${out}': ${(error as Error).message}`);
    }
    process.stderr.write(`${out}: ${count(project.scenes.size, "scene")}, ${count(project.scripts.size, "script")}\n`);
  }
  return options["strict"] === true && problems.length > 0 ? EXIT_FAILED : EXIT_OK;
}
