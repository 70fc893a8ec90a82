import type { HistogramSummary, SwarmReport } from "../../bots/index.js";
import { didYouMean } from "../../core/nearest.js";
import { UsageError } from "../exit-codes.js";

const OPERATORS = {
  "<=": (a: number, b: number) => a <= b,
  ">=": (a: number, b: number) => a >= b,
  "==": (a: number, b: number) => a === b,
  "!=": (a: number, b: number) => a !== b,
  "<": (a: number, b: number) => a < b,
  ">": (a: number, b: number) => a > b,
} as const;

const STATISTICS = ["p50", "p95", "p99", "min", "max", "mean", "count"] as const;
const TOTALS = ["started", "connected", "failed", "finished", "lost", "reconnected"] as const;

/** What a report is expected to say, as `--expect "ping.p95<250"` writes it. */
export interface Expectation {
  readonly text: string;
  readonly name: string;
  readonly operator: keyof typeof OPERATORS;
  readonly limit: number;
}

/** An expectation, and what came of it. */
export interface Verdict {
  readonly text: string;
  /** What was measured; null when there is no such thing in the report. */
  readonly value: number | null;
  readonly holds: boolean;
  /** In a sentence. */
  readonly message: string;
}

/**
 * Reads an expectation.
 *
 * @throws UsageError for what is none.
 */
export function parseExpectation(text: string): Expectation {
  const [, name, operator, limit] = /^\s*(\S.*?)\s*(<=|>=|==|!=|<|>)\s*([+-]?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (name === undefined) {
    throw new UsageError(`--expect takes something like "ping.p95<250" or "errors==0"; got '${text}'`);
  }
  return { text: text.trim(), name, operator: operator as Expectation["operator"], limit: Number(limit) };
}

/** Holds a report against what is expected of it. */
export function judge(report: SwarmReport, expectations: readonly Expectation[]): Verdict[] {
  const values = valuesOf(report);
  return expectations.map(({ text, name, operator, limit }) => {
    // What never happened was counted no times.
    const value = values.get(name) ?? (/^(count|errors)\./.test(name) ? 0 : null);
    if (value === null) {
      const near = didYouMean(name, [...values.keys()]);
      return { text, value, holds: false, message: `${text}: nothing was measured as '${name}'${near}` };
    }
    const holds = OPERATORS[operator](value, limit);
    const shown = Math.round(value * 1000) / 1000;
    return { text, value, holds, message: `${text}: ${holds ? "holds" : "does not hold"}, it is ${shown}` };
  });
}

/** Everything that can be expected, by name. */
function valuesOf({ figures, bots, durationMs, cpuMs, peakMemoryBytes }: SwarmReport): Map<string, number> {
  const seconds = durationMs / 1000;
  const errors = Object.entries(figures.errors);
  const values = new Map<string, number>([
    ["bots", bots],
    ["errors", errors.reduce((sum, [, count]) => sum + count, 0)],
    ["cpu", (100 * cpuMs) / durationMs],
    ["memoryMB", peakMemoryBytes / 1e6],
    ["inPerSecond", figures.messagesIn / seconds],
    ["outPerSecond", figures.messagesOut / seconds],
    ["bytesInPerSecond", figures.bytesIn / seconds],
    ["bytesOutPerSecond", figures.bytesOut / seconds],
    ["callsPerSecond", (figures.callsIn + figures.callsOut) / seconds],
  ]);
  for (const name of TOTALS) values.set(name, figures[name]);
  for (const [kind, count] of errors) values.set(`errors.${kind}`, count);
  for (const [name, count] of Object.entries(figures.counts)) values.set(`count.${name}`, count);
  const add = (name: string, timing: HistogramSummary): void => {
    if (timing.count === 0) return;
    for (const statistic of STATISTICS) values.set(`${name}.${statistic}`, timing[statistic]);
  };
  add("connect", figures.connectMs);
  add("roundTrip", figures.roundTripMs);
  for (const [name, timing] of Object.entries(figures.timings)) add(name, timing);
  return values;
}
