import { fileURLToPath } from "node:url";
import {
  type Bot,
  type BotContext,
  Swarm,
  type SwarmFigures,
  type SwarmProgress,
  type SwarmReport,
} from "../../bots/index.js";
import { setLogger } from "../../core/index.js";
import { formatDiagnostic, readProject } from "../../project/index.js";
import { EXIT_FAILED, EXIT_NO_CONNECTION, EXIT_OK } from "../exit-codes.js";
import { bytes, count, makeOutput, number, type Output, table } from "../output.js";
import { type ArenaView, countEchoes, playArena, sayBytes, viewOf } from "./arena-bot.js";
import { ArenaServer } from "./arena-server.js";
import { startGodotServer } from "./godot-server.js";

const MODES = ["reliable", "unreliable_ordered", "unreliable"] as const;
const MOBS = 8;

/** The example game's folder, in the repository and in the package. */
export const ARENA_FOLDER = fileURLToPath(new URL("../../../examples/arena", import.meta.url));

/** What `gdpeer demo` takes. */
export interface DemoOptions {
  readonly bots: number;
  readonly seconds: number;
  /** Join this server instead of opening one. */
  readonly connect?: string;
  /** With `connect`: the project of the game that runs there. */
  readonly project?: string;
  /** Run the example game's server in this engine. */
  readonly godot?: string;
  readonly ws: boolean;
  readonly json: boolean;
}

interface Host {
  readonly name: string;
  readonly url: string;
  readonly plays: boolean;
  close(): unknown;
}

/**
 * The main job: bots join a server, talk in every mode and on several channels, play the example game where it runs, and
 * report.
 *
 * @param options - From the command line.
 * @returns The exit code.
 */
export async function demo(options: DemoOptions): Promise<number> {
  const output = makeOutput(options);
  const warnings = new Map<string, number>();
  const note = (said: string): void => {
    // What each of the bots meets is told once.
    const message = said.replace(/^bot \d+ /, "a bot ");
    if (warnings.size < 100 || warnings.has(message)) warnings.set(message, (warnings.get(message) ?? 0) + 1);
  };
  const previous = setLogger({ error: note, warning: note });
  try {
    return await run(options, output, warnings);
  } finally {
    setLogger(previous);
  }
}

async function run(options: DemoOptions, output: Output, warnings: ReadonlyMap<string, number>): Promise<number> {
  const folder = options.connect === undefined ? ARENA_FOLDER : options.project;
  const project = folder === undefined ? undefined : await readProject(folder);
  for (const diagnostic of project?.diagnostics ?? []) {
    if (diagnostic.severity === "error") output.line(formatDiagnostic(diagnostic));
  }
  const host = await openHost(options, project);
  output.line(`${host.name} at ${host.url}`);
  output.line(`${count(options.bots, "bot")} ${host.plays ? "play" : "talk"} for ${options.seconds} s`);
  output.line();
  const views: ArenaView[] = [];
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once("SIGINT", onInterrupt);
  let vanished = "";
  try {
    const report = await Swarm.run(host.url, {
      bots: options.bots,
      bot: (index) => ({
        name: `bot ${index}`,
        reconnect: false,
        timeoutMs: 5000,
        silenceMs: 2000,
        ...(project === undefined ? {} : { project }),
      }),
      startsPerSecond: Math.max(20, options.bots),
      durationMs: options.seconds * 1000 + 500,
      signal: stop.signal,
      progressMs: output.live ? 250 : 1000,
      onProgress: (progress) => output.status(describeProgress(progress)),
      behaviour: async (bot, context) => {
        bot.disconnected.connect((reason) => {
          vanished = reason;
        });
        if (host.plays) {
          context.signal.addEventListener("abort", () => bot.state === "connected" && views.push(viewOf(bot)), {
            once: true,
          });
          await playArena(bot, context, true);
        } else await talk(bot, context);
      },
    });
    output.clearStatus();
    return summarize(options, host, report, views, vanished, warnings, output);
  } finally {
    process.removeListener("SIGINT", onInterrupt);
    await host.close();
  }
}

async function openHost(
  options: DemoOptions,
  project: Awaited<ReturnType<typeof readProject>> | undefined,
): Promise<Host> {
  const transport = options.ws ? "ws" : "enet";
  if (options.connect !== undefined) {
    const url = options.connect.includes("://") ? options.connect : `${transport}://${options.connect}`;
    return { name: "Server", url, plays: false, close() {} };
  }
  if (options.godot !== undefined) {
    const server = await startGodotServer(options.godot, ARENA_FOLDER, { mobs: MOBS, transport });
    return { name: "Godot, running the example game,", url: server.url, plays: true, close: () => server.close() };
  }
  const server = new ArenaServer(project!, { transport, mobs: MOBS });
  return { name: "TypeScript server of the example game", url: server.url, plays: true, close: () => server.close() };
}

async function talk(bot: Bot, context: BotContext): Promise<void> {
  const off = countEchoes(bot, context);
  let step = context.index;
  try {
    await context.every(50, () => sayBytes(bot, context, step++));
  } finally {
    off();
  }
}

function describeProgress({ elapsedMs, seated, figures }: SwarmProgress): string {
  const seconds = elapsedMs / 1000;
  const sent = sum(figures, "sent");
  const back = sum(figures, "back");
  return [
    `${seconds.toFixed(1).padStart(5)} s`,
    `${seated} connected`,
    `round trip ${figures.roundTripMs.count === 0 ? "-" : number(figures.roundTripMs.p50, 1)} ms`,
    `out ${number(figures.messagesOut)}`,
    `in ${number(figures.messagesIn)}`,
    // A game's server has no reason to send plain bytes back; the example game's server does.
    back > 0 ? `echoed ${number(back)} of ${number(sent)}` : `talk ${number(sent)}`,
    ...(figures.failed + figures.lost > 0 ? [`${figures.failed} failed`, `${figures.lost} lost`] : []),
  ].join("  ");
}

function sum(figures: SwarmFigures, word: "sent" | "back"): number {
  return MODES.reduce((total, mode) => total + (figures.counts[`${word} ${mode}`] ?? 0), 0);
}

function summarize(
  options: DemoOptions,
  host: Host,
  report: SwarmReport,
  views: readonly ArenaView[],
  vanished: string,
  warnings: ReadonlyMap<string, number>,
  output: Output,
): number {
  const { figures } = report;
  const echoes = sum(figures, "back") > 0;
  const problems: string[] = [];
  for (const [kind, times] of Object.entries(figures.errors)) {
    problems.push(`${times} × ${kind} (${figures.firstErrors[kind]?.message})`);
  }
  if (vanished !== "") problems.push(`connection lost: ${vanished}`);
  const rows = [
    ["bots", `${figures.connected} of ${options.bots} connected, ${figures.lost} lost`],
    ...(figures.connected === 0
      ? []
      : [
          [
            "connecting",
            `${number(figures.connectMs.p50, 1)} ms (median), ${number(figures.connectMs.p99, 1)} ms (99 %)`,
          ],
        ]),
  ];
  if (figures.roundTripMs.count > 0) {
    rows.push([
      "round trip",
      `${number(figures.roundTripMs.p50, 1)} ms (median), ${number(figures.roundTripMs.p99, 1)} ms (99 %)`,
    ]);
  }
  rows.push([
    "packets",
    `${number(figures.messagesOut)} out (${bytes(figures.bytesOut)}), ${number(figures.messagesIn)} in (${bytes(figures.bytesIn)})`,
  ]);
  for (const mode of MODES) {
    const sent = figures.counts[`sent ${mode}`] ?? 0;
    const back = figures.counts[`back ${mode}`] ?? 0;
    rows.push([
      mode.replace("_", " "),
      `${number(sent)} sent on channels 0 to 3${echoes ? `, ${number(back)} came back` : ""}`,
    ]);
  }
  const ping = figures.timings["ping"];
  if (ping !== undefined)
    rows.push([
      "RPC answer",
      `${number(ping.p50, 1)} ms (median), ${number(ping.p99, 1)} ms (99 %), ${count(ping.count, "call")}`,
    ]);
  if (host.plays) {
    const players = new Set(views.map((view) => view.players));
    const mobs = new Set(views.map((view) => view.mobs));
    rows.push([
      "game",
      `${count(figures.counts["shots"] ?? 0, "shot")}, ${count(figures.counts["explosions seen"] ?? 0, "explosion")} seen`,
    ]);
    rows.push(["each bot saw", `${several(players, "player")} and ${several(mobs, "mob")}`]);
    if (figures.connected === options.bots && views.length > 0) {
      if (players.size !== 1 || !players.has(options.bots))
        problems.push(`the bots saw ${[...players].join(", ")} players instead of ${options.bots}`);
      if (mobs.size !== 1 || !mobs.has(MOBS))
        problems.push(`the bots saw ${[...mobs].join(", ")} mobs instead of ${MOBS}`);
    }
  }
  output.line();
  output.line(table(rows));
  output.record({ type: "summary", problems, ...report });
  for (const [message, times] of [...warnings].slice(0, 8))
    output.line(`note: ${message}${times > 1 ? ` (${times} times)` : ""}`, "yellow");
  if (problems.length > 0) {
    output.line();
    output.line(`Problems: ${problems.join("; ")}`, "red");
  }
  if (figures.connected === 0) {
    output.line(`No bot could join ${host.url}: is a server running there, and does it use the same transport?`);
    return EXIT_NO_CONNECTION;
  }
  if (problems.length > 0) return EXIT_FAILED;
  output.line();
  output.line("All went well.", "green");
  return EXIT_OK;
}

/** What the bots saw: `8 players`, or `7 or 8 players` where they do not agree. */
function several(seen: ReadonlySet<number>, what: string): string {
  const [only] = seen;
  return seen.size === 1 ? count(only!, what) : `${[...seen].join(" or ") || "no"} ${what}s`;
}
