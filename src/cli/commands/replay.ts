import type { CAC } from "cac";
import { openRecordingFile, type Recording, readRecording, replayRecording } from "../../bots/index.js";
import { Playback } from "../../bots/playback.js";
import { viewPlayback } from "../../bots/view-bot.js";
import type { GodotProject } from "../../project/index.js";
import { ended } from "../ended.js";
import { EXIT_FAILED, EXIT_OK, UsageError } from "../exit-codes.js";
import { count, makeOutput, number, type Output } from "../output.js";
import { type Exit, type Options, portOf, positive } from "./arguments.js";
import { connectionOptions, withTransportOptions } from "./connection.js";

/** `gdpeer replay`. */
export function registerReplay(cli: CAC, exit: Exit): void {
  withTransportOptions(cli.command("replay <file> [url]", "Send a recorded session's packets again, with their timing"))
    .option("--speed <factor>", "How much faster than it was recorded; 'max' for no waiting", { default: 1 })
    .option("--view", "Show the recording in a page instead, with its time line; no server is needed", {
      default: false,
    })
    .option("--project <folder>", "With --view: the game's Godot project, for nodes and names")
    .option("--port <n>", "With --view: the page's port; a free one unless told", { default: 0 })
    .option("--seconds <n>", "With --view: end after so long; otherwise with Ctrl+C")
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer replay session.gmprec enet://127.0.0.1:7000 --speed 2")
    .action((file: string, url: string | undefined, options: Options) => exit(() => replay(file, url, options)));
}

async function replay(file: string, url: string | undefined, options: Options): Promise<number> {
  const output = makeOutput({ json: options["json"] === true });
  const speed = options["speed"] === "max" ? Number.POSITIVE_INFINITY : positive(options, "speed");
  const recording = await readRecording(openRecordingFile(file));
  if (options["view"] === true) {
    if (url !== undefined)
      throw new UsageError("--view shows a recording, and sends it nowhere: leave the address away");
    return showRecording(file, recording, options, output);
  }
  const target = url ?? recording.header.url;
  if (target === "") throw new UsageError("The recording names no server: give its address behind the file");
  output.line(`Replaying ${file}, recorded ${recording.header.started}, to ${target}`);
  const { timeoutMs, compression, tls, protocols } = await connectionOptions(options);
  const report = await replayRecording(target, recording, {
    speed,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(compression === undefined ? {} : { compression }),
    ...(tls === undefined ? {} : { tls }),
    ...(protocols === undefined ? {} : { protocols }),
  });
  output.record(
    { type: "report", ...report },
    `${count(report.sent, "packet")} sent in ${number(report.durationMs / 1000, 1)} s, ${number(report.failed)} refused; ` +
      `${number(report.received)} received (${number(report.receivedInRecording)} in the recording); ` +
      `sent ${number(report.lateMs.p99, 1)} ms late at most (99 %)`,
  );
  if (report.disconnected) output.line("The server ended the connection before the recording had ended.");
  return report.disconnected || report.failed > 0 ? EXIT_FAILED : EXIT_OK;
}

async function showRecording(file: string, recording: Recording, options: Options, output: Output): Promise<number> {
  const seconds = options["seconds"] === undefined ? null : positive(options, "seconds", { most: 86_400 * 7 });
  const { project } = await connectionOptions(options);
  const playback = await Playback.open(file, recording, (project as GodotProject | undefined) ?? null);
  try {
    const view = await viewPlayback(playback, { port: portOf(options) });
    output.record({ type: "view", url: view.url }, `${file} is shown at ${view.url}; Ctrl+C ends it`, "green");
    if (playback.isCut) output.line("It is too long, or damaged: the end is not shown.");
    if (project === undefined) output.line("Without --project there are no nodes to see.");
    await ended(seconds);
    await view.close();
  } finally {
    playback.close();
  }
  return EXIT_OK;
}
