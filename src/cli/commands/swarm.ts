import type { CAC } from "cac";
import { Bot, type BotOptions, Swarm, type SwarmProgress, type SwarmReport } from "../../bots/index.js";
import { errorTotal } from "../../bots/swarm-metrics.js";
import { setLogger, silentLogger } from "../../core/index.js";
import { EXIT_FAILED, EXIT_NO_CONNECTION, EXIT_OK, UsageError } from "../exit-codes.js";
import { bytes, count, makeOutput, number, type Output, table } from "../output.js";
import { printable } from "../packet-text.js";
import { dashboard, FirstErrors } from "../swarm/dashboard.js";
import { judge, parseExpectation } from "../swarm/expectation.js";
import { readBaseline, reportFiles, writeReport } from "../swarm/report-files.js";
import { type Exit, fraction, type Options, positive, text } from "./arguments.js";
import { connectionOptions, withConnectionOptions } from "./connection.js";

/** `gdpeer swarm`. */
export function registerSwarm(cli: CAC, exit: Exit): void {
  withConnectionOptions(cli.command("swarm <url>", "Many bots with one behaviour, and a report"))
    .option("--bots <n>", "How many bots", { default: 100 })
    .option("--script <file>", "Module that exports behaviour(bot, context); without it the bots only hold their seats")
    .option("--seconds <n>", "For how long; without it until every behaviour has ended (10 without a script)")
    .option("--starts <n>", "Bots started per second", { default: 100 })
    .option("--workers <n>", "Threads, or auto; needs --script", { default: "auto" })
    .option("--share-sockets", "Let 32 bots share each UDP socket, for less processor and memory", { default: false })
    .option(
      "--report <file>",
      "Write the report there: NAME.html is a page with NAME.json beside it, other names are JSON",
    )
    .option("--baseline <file>", "Compare the page with this earlier report")
    .option("--expect <what>", 'What has to hold, such as "ping.p95<250" or "errors==0"; may be given several times')
    .option("--junit <file>", "Write what held there, for continuous integration")
    .option("--view", "Show the world in a page, seen from one more seat", { default: false })
    .option("--verbose", "Show warnings and errors of the bots", { default: false })
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer swarm enet://127.0.0.1:7000 --bots 500 --script bot.ts --seconds 60")
    .example('gdpeer swarm enet://127.0.0.1:7000 --report out.html --expect "roundTrip.p95<100" --expect "errors==0"')
    .action((url: string, options: Options) => exit(() => swarm(url, options)));
}

async function swarm(url: string, options: Options): Promise<number> {
  const output = makeOutput({ json: options["json"] === true });
  const script = text(options, "script");
  const expectations = (text(options, "expect") ?? "")
    .split(",")
    .filter((one) => one.trim() !== "")
    .map(parseExpectation);
  const seconds =
    options["seconds"] !== undefined ? positive(options, "seconds") : script === undefined ? 10 : undefined;
  const workers = options["workers"] === "auto" ? "auto" : fraction(options, "workers", 256);
  if (typeof workers === "number" && workers > 0 && script === undefined)
    throw new UsageError("--workers needs --script");
  // A thread is told plain data only.
  const hasCall = text(options, "call") !== undefined;
  if (hasCall && typeof workers === "number" && workers > 0) throw new UsageError("--call needs --workers 0");
  const bots = positive(options, "bots", { whole: true, most: 1_000_000 });
  const startsPerSecond = positive(options, "starts");
  const files = reportFiles(text(options, "report"), text(options, "junit"));
  const earlier = text(options, "baseline");
  if (earlier !== undefined && files.html === null) {
    throw new UsageError("--baseline is compared in a page: give --report NAME.html, too");
  }
  const baseline = earlier === undefined ? null : await readBaseline(earlier);
  const connection = await connectionOptions(options);
  const threads = workers !== 0 && script !== undefined && !hasCall;
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once("SIGINT", onInterrupt);
  process.once("SIGTERM", onInterrupt);
  if (options["verbose"] !== true) setLogger(silentLogger);
  const spectator = options["view"] === true ? await openSpectator(url, connection, output) : null;
  const firstErrors = new FirstErrors();
  let result: SwarmReport;
  try {
    result = await Swarm.run(url, {
      bots,
      // Threads are sent plain data only: the project's folder, not the project.
      bot: threads ? plain(connection, text(options, "project")) : connection,
      workers: threads ? workers : 0,
      shareSockets: options["shareSockets"] === true,
      startsPerSecond,
      signal: stop.signal,
      quiet: options["verbose"] !== true,
      progressMs: output.live ? 250 : 1000,
      onProgress: (progress) => {
        for (const line of firstErrors.news(progress)) output.line(line, "red");
        output.status(output.live ? dashboard(progress, bots, seconds) : describe(progress));
        const { series, ...now } = progress;
        output.record({ type: "progress", ...now, ...(series.length > 0 ? { sample: series.at(-1) } : {}) });
      },
      ...(seconds === undefined ? {} : { durationMs: seconds * 1000 }),
      ...(script === undefined ? { behaviour: (_bot, { signal }) => aborted(signal) } : { script }),
    });
  } finally {
    process.removeListener("SIGINT", onInterrupt);
    process.removeListener("SIGTERM", onInterrupt);
    output.clearStatus();
    await spectator?.close();
  }
  const verdicts = judge(result, expectations);
  output.record({ type: "report", ...result, expectations: verdicts });
  summarize(result, output);
  if (verdicts.length > 0) output.line();
  for (const { holds, message } of verdicts) output.line(`${holds ? "✓" : "✗"} ${message}`, holds ? "green" : "red");
  await writeReport(files, result, baseline, verdicts);
  const { figures } = result;
  if (figures.connected === 0) return EXIT_NO_CONNECTION;
  if (verdicts.length > 0) return verdicts.every(({ holds }) => holds) ? EXIT_OK : EXIT_FAILED;
  return figures.failed + figures.lost > 0 || Object.keys(figures.errors).length > 0 ? EXIT_FAILED : EXIT_OK;
}

/** One more seat, for the page: it sees what the bots see, also where they run in threads. */
async function openSpectator(url: string, connection: BotOptions, output: Output): Promise<Bot> {
  const spectator = await Bot.connect(url, { ...connection, name: "gdpeer" });
  try {
    const view = await spectator.view();
    output.record({ type: "view", url: view.url }, `The world is shown at ${view.url}`, "green");
    return spectator;
  } catch (error) {
    await spectator.close();
    throw error;
  }
}

function plain(connection: object, project: string | undefined): object {
  return { ...connection, ...(project === undefined ? {} : { project }) };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function describe(progress: SwarmProgress): string {
  const { elapsedMs, seated, figures, recentErrors } = progress;
  const { failed, lost } = figures;
  const errors = errorTotal(figures.errors);
  return [
    `${(elapsedMs / 1000).toFixed(1).padStart(6)} s`,
    `${number(seated)} connected of ${number(figures.started)} started`,
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
    ...(lost > 0 ? [`${number(lost)} lost`] : []),
    `in ${number(progress.inPerSecond)}/s`,
    `out ${number(progress.outPerSecond)}/s`,
    `round trip ${figures.roundTripMs.count === 0 ? "-" : `${number(figures.roundTripMs.p50, 1)} ms`}`,
    ...(errors > 0 ? [`${count(errors, "error")}${recentErrors > 0 ? ` (${number(recentErrors)} new)` : ""}`] : []),
  ].join("  ");
}

function summarize(report: SwarmReport, output: Output): void {
  const { figures } = report;
  const seconds = report.durationMs / 1000;
  const notStarted = report.bots - figures.started;
  output.line(
    table([
      [
        "bots",
        `${number(figures.connected)} of ${number(report.bots)} connected, ${number(figures.failed)} failed, ${notStarted > 0 ? `${number(notStarted)} not started, ` : ""}${number(figures.lost)} lost, ${number(figures.reconnected)} came back`,
      ],
      ["threads", report.workers === 0 ? "none" : String(report.workers)],
      ["time", `${number(seconds, 1)} s, processor ${number((100 * report.cpuMs) / report.durationMs, 1)} %`],
      ["memory", `${bytes(report.peakMemoryBytes)} at most`],
      [
        "packets",
        `${number(figures.messagesIn)} in (${number(figures.messagesIn / seconds)}/s), ${number(figures.messagesOut)} out (${number(figures.messagesOut / seconds)}/s)`,
      ],
    ]),
  );
  const timings = { connecting: figures.connectMs, "round trip": figures.roundTripMs, ...figures.timings };
  const rows = Object.entries(timings)
    .filter(([, timing]) => timing.count > 0)
    .map(([name, { count, p50, p95, p99, max }]) => [
      printable(name),
      number(count),
      ...[p50, p95, p99, max].map((ms) => number(ms, 1)),
    ]);
  if (rows.length > 0) {
    output.line();
    output.line(table([["ms", "count", "p50", "p95", "p99", "max"], ...rows]));
  }
  const counted = Object.entries(figures.counts);
  if (counted.length > 0) {
    output.line();
    output.line(table([["counted", "times"], ...counted.map(([name, times]) => [printable(name), number(times)])]));
  }
  const errors = Object.entries(figures.errors);
  if (errors.length === 0) return;
  output.line();
  output.line(table([["errors", "times"], ...errors.map(([kind, times]) => [printable(kind), number(times)])]));
  for (const [kind, { message, stack }] of Object.entries(figures.firstErrors)) {
    output.line();
    output.line(`first ${printable(kind)}: ${printable(message)}`);
    const [place] = ownLines(stack);
    if (place !== undefined) output.line(`  ${place}`);
  }
}

/** The lines of a stack that are neither Node's nor this package's: the script's, if any. */
function ownLines(stack: string): string[] {
  const lines = stack.split("\n").map((line) => line.trim());
  return lines.filter(
    (line) => /^at .+:\d+/.test(line) && !/node:|godot-multiplayer-peer[\\/](?:dist|src)[\\/]/.test(line),
  );
}
