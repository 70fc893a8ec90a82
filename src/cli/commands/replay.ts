import type { CAC } from "cac";
import { openRecordingFile, readRecording, replayRecording } from "../../bots/index.js";
import { EXIT_FAILED, EXIT_OK, UsageError } from "../exit-codes.js";
import { count, makeOutput, number } from "../output.js";
import { type Exit, type Options, positive } from "./arguments.js";
import { connectionOptions, withTransportOptions } from "./connection.js";

/** `gdpeer replay`. */
export function registerReplay(cli: CAC, exit: Exit): void {
  withTransportOptions(cli.command("replay <file> [url]", "Send a recorded session's packets again, with their timing"))
    .option("--speed <factor>", "How much faster than it was recorded; 'max' for no waiting", { default: 1 })
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer replay session.gmprec enet://127.0.0.1:7000 --speed 2")
    .action((file: string, url: string | undefined, options: Options) => exit(() => replay(file, url, options)));
}

async function replay(file: string, url: string | undefined, options: Options): Promise<number> {
  const output = makeOutput({ json: options["json"] === true });
  const speed = options["speed"] === "max" ? Number.POSITIVE_INFINITY : positive(options, "speed");
  const recording = await readRecording(openRecordingFile(file));
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
