import { ScriptError } from "./failure.js";

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/**
 * Reads a duration as Artillery's scripts write them.
 *
 * @param value - Seconds as a number or as text, or a number with `ms`, `s`, `m` or `h`.
 * @param what - What it is for, for the message.
 * @returns Milliseconds, at least 0.
 * @throws ScriptError when it is none.
 */
export function durationMs(value: unknown, what: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|m|h|sec|secs|seconds?|min|mins|minutes?)?\s*$/.exec(String(value));
  if (match === null || (typeof value !== "number" && typeof value !== "string")) {
    throw new ScriptError(`${what} must be a duration such as 2, 0.5 or 500ms; got ${JSON.stringify(value)}`);
  }
  const unit = match[2] ?? "s";
  return Number(match[1]) * UNITS[unit === "ms" ? unit : unit[0]!]!;
}

/**
 * Spreads a duration, as Artillery's `jitter` does.
 *
 * @param ms - The duration, in milliseconds.
 * @param jitter - By how many milliseconds at most, or by how many percent (`"20%"`); nothing for not at all.
 * @returns Milliseconds, at least 0.
 * @throws ScriptError when the jitter can't be read.
 */
export function jittered(ms: number, jitter: unknown): number {
  if (jitter === undefined) return ms;
  const match = /^\s*(\d+(?:\.\d+)?)\s*(%|ms|s)?\s*$/.exec(String(jitter));
  if (match === null) throw new ScriptError(`'jitter' must be milliseconds or a percentage; got ${String(jitter)}`);
  const most = Number(match[1]) * (match[2] === "%" ? ms / 100 : match[2] === "s" ? 1000 : 1);
  return Math.max(0, ms + (Math.random() * 2 - 1) * most);
}

/** Waits. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
