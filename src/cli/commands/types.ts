import { writeFile } from "node:fs/promises";
import type { CAC } from "cac";
import { checkWritable } from "#platform/file-sink";
import { GodotError } from "../../core/index.js";
import { formatDiagnostic, generateTypes, readProject } from "../../project/index.js";
import { EXIT_FAILED, EXIT_OK } from "../exit-codes.js";
import { complain, count, makeOutput } from "../output.js";
import { type Exit, type Options, text } from "./arguments.js";

/** `gdpeer types`. */
export function registerTypes(cli: CAC, exit: Exit): void {
  cli
    .command("types <project>", "Write TypeScript types for a game's nodes, RPCs and replicated properties")
    .option("--out <file>", "Where to; standard output otherwise")
    .option("--json", "Print JSON lines: the diagnostics, and what was written", { default: false })
    .option("--strict", "Fail when something in the project is not understood", { default: false })
    .example("gdpeer types ../game --out game.d.ts")
    .action((folder: string, options: Options) => exit(() => types(folder, options)));
}

async function types(folder: string, options: Options): Promise<number> {
  const out = text(options, "out");
  if (out !== undefined) checkWritable(out);
  const project = await readProject(folder);
  const json = options["json"] === true;
  const output = makeOutput({ json });
  const problems = project.diagnostics.filter((diagnostic) => diagnostic.severity !== "info");
  for (const diagnostic of problems) {
    if (json) output.record({ type: "diagnostic", ...diagnostic });
    else complain(diagnostic.severity.toUpperCase(), formatDiagnostic(diagnostic), "yellow");
  }
  const code = generateTypes(project);
  const [scenes, scripts] = [project.scenes.size, project.scripts.size];
  if (out !== undefined) await write(out, code);
  if (json) output.record({ type: "types", scenes, scripts, ...(out === undefined ? { code } : { file: out }) });
  else if (out === undefined) process.stdout.write(code);
  else process.stderr.write(`${out}: ${count(scenes, "scene")}, ${count(scripts, "script")}\n`);
  return options["strict"] === true && problems.length > 0 ? EXIT_FAILED : EXIT_OK;
}

async function write(file: string, code: string): Promise<void> {
  try {
    await writeFile(file, code);
  } catch (error) {
    throw new GodotError("ERR_FILE_CANT_WRITE", `Can't write '${file}': ${(error as Error).message}`);
  }
}
