import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { isatty } from "node:tty";
import { text as askText, confirm, isCancel } from "@clack/prompts";
import type { CAC } from "cac";
import { GodotError } from "../../core/index.js";
import { engineOfSettings } from "../../project/engine-version.js";
import { type GodotProject, generateTypes, readProject } from "../../project/index.js";
import { EXIT_OK, UsageError } from "../exit-codes.js";
import * as templates from "../init/templates.js";
import { makeOutput } from "../output.js";
import { type Exit, type Options, text } from "./arguments.js";

const SERVER_ARGS_DEFAULT = "--server --port {port}";
const PACKAGE = "godot-multiplayer-peer";

/** `gdpeer init`. */
export function registerInit(cli: CAC, exit: Exit): void {
  cli
    .command("init [folder]", "Write a typed bot, a test that starts the game's server, a load test and a CI job")
    .option("--project <folder>", "The game's Godot project; asked for when left away")
    .option("--server-args <words>", `What makes the game a server, behind --; default: ${SERVER_ARGS_DEFAULT}`)
    .option("--no-ci", "Write no job for GitHub")
    .option("--force", "Replace files that are there", { default: false })
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer init bots --project ../game")
    .action((folder: string | undefined, options: Options) => exit(() => init(folder ?? "bots", options)));
}

interface Answers {
  readonly project: string;
  readonly serverArgs: string;
  readonly ci: boolean;
}

async function init(folder: string, options: Options): Promise<number> {
  const output = makeOutput({ json: options["json"] === true });
  const answers = await answersOf(options);
  const game = await readProject(answers.project);
  const home = resolve(folder);
  const project = slashes(relative(home, resolve(answers.project))) || ".";
  const scaffold: templates.Scaffold = {
    project,
    serverArgs: answers.serverArgs.split(/\s+/).filter((word) => word !== ""),
    packageSpec: packageSpec(home),
    game,
  };
  const files = new Map([
    [join(home, "package.json"), templates.packageJson(scaffold)],
    [join(home, "tsconfig.json"), templates.tsconfig()],
    [join(home, "game.d.ts"), generateTypes(game)],
    [join(home, "bot.ts"), templates.bot(scaffold)],
    [join(home, "server.test.ts"), templates.test(scaffold)],
    [join(home, "load.ts"), templates.load(scaffold)],
  ]);
  if (answers.ci) addWorkflow(files, home, resolve(answers.project), game);
  for (const [path, content] of files) {
    const kept = existsSync(path) && options["force"] !== true;
    const shown = slashes(relative(process.cwd(), path));
    if (!kept) await write(path, content);
    output.record({ type: "file", path: shown, written: !kept }, `${kept ? "kept   " : "written"}  ${shown}`);
  }
  const where = slashes(relative(process.cwd(), home)) || ".";
  output.line();
  output.line(
    `Next: cd ${where} && npm install, then npm test (with GODOT=/path/to/godot), npm run bot, npm run load.`,
  );
  return EXIT_OK;
}

async function answersOf(options: Options): Promise<Answers> {
  const project = text(options, "project");
  const serverArgs = text(options, "server-args");
  const ci = options["ci"] !== false;
  if (project !== undefined) return { project: folderOf(project), serverArgs: serverArgs ?? SERVER_ARGS_DEFAULT, ci };
  if (!isatty(0) || !isatty(1)) throw new UsageError("--project FOLDER is needed where nobody can be asked");
  return {
    project: folderOf(
      await ask("Where is the game's folder (with project.godot)?", nearestGame(), (answer) =>
        isGame(folderOf(answer)) ? undefined : `There is no project.godot in '${answer}'`,
      ),
    ),
    serverArgs:
      serverArgs ?? (await ask("What makes the game a server, on its command line behind --?", SERVER_ARGS_DEFAULT)),
    ci: ci && given(await confirm({ message: "Write a job for GitHub that runs the test?" })),
  };
}

async function ask(
  message: string,
  initialValue: string,
  complaint: (answer: string) => string | undefined = () => undefined,
): Promise<string> {
  return given(await askText({ message, initialValue, validate: (answer) => complaint(answer ?? "") }));
}

/** The folder, also for whoever names the file in it. */
function folderOf(project: string): string {
  return basename(project) === "project.godot" ? dirname(project) : project;
}

function isGame(folder: string): boolean {
  return existsSync(join(folder, "project.godot"));
}

/** A game here, in a folder here, or beside: what is probably meant. */
function nearestGame(): string {
  const below = (folder: string): string[] => {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map((entry) => slashes(join(folder, entry.name)));
    } catch {
      return []; // Not ours to read.
    }
  };
  return [".", ...below("."), ...below("..")].find(isGame) ?? "../game";
}

function given<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new GodotError("ERR_UNAUTHORIZED", "Nothing was written");
  return answer as Exclude<T, symbol>;
}

/** The job stands where GitHub looks for it: at the top of the repository. */
function addWorkflow(files: Map<string, string>, home: string, project: string, game: GodotProject): void {
  const top = upwards(home, ".git") ?? dirname(home);
  const [folder, projectFolder] = [home, project].map((path) => slashes(relative(top, path)) || ".");
  const job = templates.workflow(folder!, projectFolder!, engineOfSettings(game.settings));
  files.set(join(top, ".github", "workflows", "bots.yml"), job);
}

async function write(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    throw new GodotError("ERR_FILE_CANT_WRITE", `Can't write '${path}': ${(error as Error).message}`);
  }
}

/** Where the new package gets this one from: as the folder around has it, a tarball say; else from the registry. */
function packageSpec(home: string): string {
  const around = upwards(process.cwd(), "package.json");
  const manifest = around === null ? {} : (JSON.parse(readFileSync(join(around, "package.json"), "utf8")) as Manifest);
  const spec = manifest.dependencies?.[PACKAGE] ?? manifest.devDependencies?.[PACKAGE];
  if (spec === undefined) {
    const { version } = createRequire(import.meta.url)("../../../package.json") as { version: string };
    return `^${version}`;
  }
  return spec.startsWith("file:") ? `file:${slashes(relative(home, resolve(around!, spec.slice(5))))}` : spec;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The nearest folder upwards that has something of that name. */
function upwards(from: string, name: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
