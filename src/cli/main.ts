#!/usr/bin/env node
import { createRequire } from "node:module";
import { cac } from "cac";
import { registerDemo } from "./commands/demo.js";
import { registerJoin } from "./commands/join.js";
import { registerReplay } from "./commands/replay.js";
import { registerServe } from "./commands/serve.js";
import { registerSwarm } from "./commands/swarm.js";
import { registerTypes } from "./commands/types.js";
import { EXIT_OK, EXIT_USAGE, exitCodeOf } from "./exit-codes.js";

const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };

/** Runs one command to its end; errors become one readable line and an exit code, never a stack trace. */
async function exit(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    report(error);
  }
}

function report(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`gdpeer: ${message}\n`);
  if (process.env["GDPEER_DEBUG"] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = exitCodeOf(error);
}

const cli = cac("gdpeer");
for (const register of [registerDemo, registerJoin, registerServe, registerSwarm, registerReplay, registerTypes])
  register(cli, exit);
cli.help();
cli.version(version);

try {
  const { options } = cli.parse(process.argv, { run: false });
  if (cli.matchedCommand !== undefined) await cli.runMatchedCommand();
  else if (options["help"] !== true && options["version"] !== true) {
    const [word] = cli.args;
    if (word === undefined) cli.outputHelp();
    else process.stderr.write(`gdpeer: there is no command '${word}'; see gdpeer --help\n`);
    process.exitCode = word === undefined ? EXIT_OK : EXIT_USAGE;
  }
} catch (error) {
  report(error);
}
