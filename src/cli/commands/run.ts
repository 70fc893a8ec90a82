import type { CAC } from "cac";
import { parseTarget } from "../../bots/index.js";
import { GodotError } from "../../core/index.js";
import { didYouMean } from "../../core/nearest.js";
import type { AllowedAddress, GameWorld, ScriptReport } from "../../game/index.js";
import { type Diagnostic, formatDiagnostic, type GodotProject, readProject } from "../../project/index.js";
import { EXIT_FAILED, EXIT_OK } from "../exit-codes.js";
import { complain, count, makeOutput, number, type Output, safeLines, table } from "../output.js";
import { type Exit, type Options, positive, text } from "./arguments.js";
import { parseCall } from "./connection.js";

const FPS_DEFAULT = 60;
/** How long a game is looked at with `--check`, in its own time. */
const CHECK_SECONDS = 1;
/** Ghosts that `--check` lists. */
const GHOSTS_SHOWN = 20;

/** `gdpeer run`. */
export function registerRun(cli: CAC, exit: Exit): void {
  cli
    .command("run <project>", "Run a game's own scripts without an engine, and print what they print")
    .option("--scene <path>", "Begin with this scene; with the project's main scene otherwise")
    .option("--call <call>", "Call a method once the scene is there: --call 'Lobby.join_game(\"127.0.0.1\")'")
    .option("--seconds <n>", "End after so long; otherwise with get_tree().quit() or Ctrl+C")
    .option("--fps <n>", "Frames a second", { default: FPS_DEFAULT })
    .option("--allow <address>", "Let the scripts connect to this address; to none otherwise")
    .option("--check", "Only say which errors and ghosts the scripts meet", { default: false })
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer run ../game --check")
    .action((folder: string, options: Options) => exit(() => run(folder, options)));
}

async function run(folder: string, options: Options): Promise<number> {
  const isCheck = options["check"] === true;
  const output = makeOutput({ json: options["json"] === true });
  const seconds =
    options["seconds"] === undefined
      ? isCheck
        ? CHECK_SECONDS
        : Number.POSITIVE_INFINITY
      : positive(options, "seconds");
  const fps = positive(options, "fps", { most: 1000 });
  const written = text(options, "call");
  const call = written === undefined ? null : await parseCall(written);
  const allow = allowed(text(options, "allow"));
  const project = await readProject(folder);
  const problems = project.diagnostics.filter(isOfFiles);
  for (const diagnostic of problems) {
    if (output.json) output.record({ type: "diagnostic", ...diagnostic });
    else complain(diagnostic.severity.toUpperCase(), formatDiagnostic(diagnostic), "yellow");
  }
  const failures = { count: 0 };
  const { GameWorld: worldClass } = await import("../../game/index.js");
  const world = new worldClass(project, {
    allow,
    userArgs: ((options["--"] ?? []) as string[]).map(String),
    report: (report) => {
      if (report.kind === "script" || report.kind === "parse") failures.count++;
      tell(report, output);
    },
    ...(isCheck ? {} : printing(output)),
  });
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  try {
    if (isCheck) world.loadScripts();
    const scene = text(options, "scene") ?? project.mainScene;
    if (!world.start(scene === null ? {} : { scene })) throw noScene(scene ?? "", project);
    if (call !== null) world.call(call.path, call.method, ...call.args);
    if (isCheck) for (let i = 0; i < seconds * fps && world.frame(1 / fps); i++);
    else await frames(world, fps, seconds, stop.signal);
  } finally {
    process.removeListener("SIGINT", onSignal);
    process.removeListener("SIGTERM", onSignal);
    world.close();
  }
  if (isCheck) summarize(world, failures.count, output);
  const failed = failures.count > 0 || world.exitCode !== 0;
  output.record({ type: "summary", failures: failures.count, exitCode: world.exitCode, ghosts: world.ghosts() });
  return failed ? EXIT_FAILED : EXIT_OK;
}

/** What is wrong with scripts, they say themselves when they are loaded. */
function isOfFiles({ file, severity }: Diagnostic): boolean {
  return severity !== "info" && !file.endsWith(".gd");
}

function allowed(address: string | undefined): AllowedAddress[] {
  if (address === undefined) return [];
  const { host, port } = parseTarget(address);
  return [{ host, port }];
}

function noScene(path: string, { scenes }: GodotProject): GodotError {
  const near = didYouMean(path, [...scenes.keys()]) || "; --scene takes a path such as res://main.tscn";
  return new GodotError("ERR_CANT_OPEN", `The scene '${path}' can't be made${near}`);
}

function printing(output: Output): {
  print(line: string): void;
  printError(line: string): void;
  printRaw(text: string): void;
} {
  return {
    print: (line) => output.record({ type: "print", text: line }, line),
    printError: (line) => {
      if (output.json) output.record({ type: "printerr", text: line });
      else process.stderr.write(`${safeLines(line)}\n`);
    },
    printRaw: (raw) => {
      if (output.json) output.record({ type: "printraw", text: raw });
      else process.stdout.write(safeLines(raw));
    },
  };
}

/** As the engine shows errors: what, and below it where. */
function tell({ kind, message, explanation, trace }: ScriptReport, output: Output): void {
  if (output.json) {
    output.record({ type: "report", kind, message, ...(explanation === undefined ? {} : { explanation }), trace });
    return;
  }
  const [at, ...callers] = trace;
  const title = kind === "script" || kind === "parse" ? "SCRIPT ERROR" : kind.toUpperCase();
  const place = at === undefined ? "" : `\n   at: ${at.function} (${at.source}:${at.line})`;
  const way = callers.map((caller) => `\n       ${caller.function} (${caller.source}:${caller.line})`).join("");
  const said = kind === "parse" ? `Parse Error: ${message}` : message;
  complain(
    title,
    `${said}${explanation === undefined ? "" : `\n   ${explanation}`}${place}${way}`,
    kind === "warning" ? "yellow" : "red",
  );
}

/** Lets frames pass in real time, until the game quits, the time is over, or it is to stop. */
function frames(world: GameWorld, fps: number, seconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const beganMs = performance.now();
    let lastMs = beganMs;
    const end = (): void => {
      clearInterval(timer);
      resolve();
    };
    const frame = (): void => {
      const nowMs = performance.now();
      const delta = (nowMs - lastMs) / 1000;
      lastMs = nowMs;
      try {
        if (!world.frame(delta) || nowMs - beganMs >= seconds * 1000) end();
      } catch (error) {
        end();
        reject(error);
      }
    };
    const timer = setInterval(frame, 1000 / fps);
    if (stop.aborted) end();
    else stop.addEventListener("abort", end);
  });
}

function summarize(world: GameWorld, failures: number, output: Output): void {
  const ghosts = world.ghosts();
  const rows = ghosts
    .slice(0, GHOSTS_SHOWN)
    .map(({ class: name, method, calls }) => [name, method === "" ? "(made)" : method, number(calls)]);
  if (rows.length > 0) {
    output.line("Ghosts: classes of the engine that do nothing here");
    output.line(table([["class", "method", "calls"], ...rows]));
    if (ghosts.length > rows.length) output.line(`and ${number(ghosts.length - rows.length)} more`);
  }
  output.line(
    failures === 0 ? "The scripts ran without an error" : `${count(failures, "error")} of scripts`,
    failures === 0 ? "green" : "red",
  );
}
