import type { SwarmProgress, SwarmSample } from "../../bots/index.js";
import { errorTotal } from "../../bots/swarm-metrics.js";
import { bytes, count, number, table } from "../output.js";
import { printable } from "../packet-text.js";

const BAR = 24;
const BLOCKS = "▁▂▃▄▅▆▇█";
/** Samples of a small curve. */
const CURVE = 40;
/** Kinds of errors, and timings, that have a line. */
const LINES_MAX = 6;

/** A swarm at work, as a few lines that are drawn again and again. */
export function dashboard(progress: SwarmProgress, bots: number, seconds: number | undefined): string {
  const { elapsedMs, seated, figures, series, recentErrors } = progress;
  const last = series.at(-1);
  const away = figures.connected - figures.finished - seated;
  const share = Math.min(1, seated / bots);
  const bar = "█".repeat(Math.round(share * BAR)).padEnd(BAR, "░");
  const left = seconds === undefined ? "" : ` of ${number(seconds)}`;
  const states = [
    `${number(seated)} of ${number(bots)} seated`,
    ...(figures.failed > 0 ? [`${number(figures.failed)} failed`] : []),
    ...(figures.lost > 0
      ? [`${count(figures.lost, "connection")} lost`, `${number(figures.reconnected)} came back`]
      : []),
    ...(figures.lost > 0 && away > 0 ? [`${number(away)} away`] : []),
  ];
  const lines = [
    `${(elapsedMs / 1000).toFixed(1)}${left} s  ${bar}  ${states.join(", ")}`,
    `packets  in ${number(progress.inPerSecond)}/s  out ${number(progress.outPerSecond)}/s  ${curveOf(series)}`,
  ];
  if (last !== undefined) {
    lines.push(
      `bytes    in ${bytes(last.bytesInPerSecond)}/s  out ${bytes(last.bytesOutPerSecond)}/s  processor ${number(last.cpuPercent)} %  memory ${bytes(last.memoryBytes)}`,
    );
    const timings = Object.entries(last.timings).slice(0, LINES_MAX);
    if (timings.length > 0) {
      const rows = timings.map(([name, { count: times, p50, p95, p99 }]) => [
        printable(name.slice(0, 30)),
        number(times),
        ...[p50, p95, p99].map((ms) => number(ms, 1)),
      ]);
      lines.push(table([["last second, ms", "count", "p50", "p95", "p99"], ...rows]));
    }
  }
  const errors = errorTotal(figures.errors);
  if (errors > 0) {
    const kinds = Object.entries(figures.errors)
      .slice(0, LINES_MAX)
      .map(([kind, times]) => `${printable(kind)} ${number(times)}`);
    lines.push(
      `errors   ${number(errors)}${recentErrors > 0 ? ` (${number(recentErrors)} new)` : ""}: ${kinds.join(", ")}`,
    );
  }
  return lines.join("\n");
}

/** The packets of the last while as a small curve. */
function curveOf(series: readonly SwarmSample[]): string {
  const values = series.slice(-CURVE).map(({ inPerSecond, outPerSecond }) => inPerSecond + outPerSecond);
  const most = Math.max(1, ...values);
  return values.map((value) => BLOCKS[Math.round((value / most) * (BLOCKS.length - 1))]).join("");
}

/** Tells of each kind of error when it comes for the first time. */
export class FirstErrors {
  readonly #told = new Set<string>();

  /** @returns The lines for the kinds that are new. */
  news({ figures }: SwarmProgress): string[] {
    const lines: string[] = [];
    for (const [kind, { message }] of Object.entries(figures.firstErrors)) {
      if (this.#told.has(kind)) continue;
      this.#told.add(kind);
      lines.push(`first ${printable(kind)}: ${printable(message)}`);
    }
    return lines;
  }
}
