#!/usr/bin/env node
import { createRequire } from "node:module";
import { cac } from "cac";
import { setLogger } from "../core/index.js";
import { messageOf } from "../core/message-of.js";
import { didYouMean } from "../core/nearest.js";
import { checkCommandLine, markWords, unmark } from "./command-line.js";
import { registerDemo } from "./commands/demo.js";
import { registerDoctor } from "./commands/doctor.js";
import { registerInit } from "./commands/init.js";
import { registerInspect } from "./commands/inspect.js";
import { registerJoin } from "./commands/join.js";
import { registerProxy } from "./commands/proxy.js";
import { registerReplay } from "./commands/replay.js";
import { registerRun } from "./commands/run.js";
import { registerServe } from "./commands/serve.js";
import { registerSwarm } from "./commands/swarm.js";
import { registerTypes } from "./commands/types.js";
import { EXIT_OK, EXIT_USAGE, exitCodeOf, UsageError } from "./exit-codes.js";
import { shapeHelp } from "./help.js";
import { complain, terminalLogger } from "./output.js";

const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };

/** How long a command that is over may take to let go of what it had opened, or what a script of the user's had. */
const LET_GO_MS = 3000;

/** Runs one command to its end; errors become one readable line and an exit code, never a stack trace. */
async function exit(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    report(error);
  }
  // Not before what was printed has been taken: the reader of a pipe may be slow.
  setTimeout(() => process.stdout.write("", () => process.exit()), LET_GO_MS).unref();
}

function report(error: unknown): void {
  const message = messageOf(error);
  complain("gdpeer", message.replace(/^gdpeer: /, ""), "red");
  if (process.env["GDPEER_DEBUG"] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = exitCodeOf(error);
}

setLogger(terminalLogger);

// What nobody caught is a mistake of ours, but still no reason for a wall of text.
process.on("uncaughtException", (error) => {
  report(error);
  process.exit();
});
// A pipe that was closed at the other end (`| head`) ends the command in silence.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT_OK);
    throw error;
  });
}

const cli = cac("gdpeer");
for (const register of [
  registerDemo,
  registerJoin,
  registerServe,
  registerSwarm,
  registerRecordings,
  registerProxy,
  registerDoctor,
  registerTypes,
  registerRun,
  registerInit,
])
  register(cli, exit);
cli.help(shapeHelp);
cli.version(version);

function registerRecordings(...args: Parameters<typeof registerReplay>): void {
  registerReplay(...args);
  registerInspect(...args);
}

try {
  const { options } = cli.parse(markWords(process.argv), { run: false });
  unmark(cli);
  if (cli.matchedCommand !== undefined) {
    checkCommandLine(cli);
    await cli.runMatchedCommand();
  } else if (options["help"] !== true && options["version"] !== true) {
    const [word] = cli.args;
    const option = Object.keys(options).find((name) => name !== "--");
    if (word === undefined && option !== undefined) {
      throw new UsageError(
        `'${option.length === 1 ? "-" : "--"}${option}' needs a command in front of it; see gdpeer --help`,
      );
    }
    if (word !== undefined) {
      const near = didYouMean(
        word,
        cli.commands.map((command) => command.name),
      );
      complain("gdpeer", `there is no command '${word}'${near === "" ? "; see gdpeer --help" : near}`, "red");
    } else cli.outputHelp();
    process.exitCode = word === undefined ? EXIT_OK : EXIT_USAGE;
  }
} catch (error) {
  report(error);
}
