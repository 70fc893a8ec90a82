/**
 * The same on Node, Bun and Deno, side by side: `node bench/run.mjs runtimes [words of subjects]`.
 *
 * CPU time for each unit, both ends in one thread over loopback: the lower quartile of 30 short stretches, the least of
 * two rounds in which the runtimes take turns. Ratios count: what is below 1 costs less than on Node. Runtimes that
 * are not here are left out, and named.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { measureSubject, SUBJECTS } from "./support/runtime-subjects.js";
import { table } from "./support/table.js";

const ROUNDS = 2;
const RUNTIMES = ["node", "bun", "deno"] as const;
/** `run.mjs` ends with it when a runtime is not there. */
const NOT_THERE = 3;
const runner = fileURLToPath(new URL("../bench/run.mjs", import.meta.url));

/** Has a runtime measure. @returns Microseconds by subject; null when the runtime is not there. */
function ask(runtime: string, subjects: readonly string[]): Record<string, number> | null {
  const { status, stdout } = spawnSync(
    process.execPath,
    [runner, "--runtime", runtime, "runtimes", "work", ...subjects],
    {
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
      timeout: 120_000,
    },
  );
  if (status === NOT_THERE) return null;
  return Object.fromEntries(
    stdout
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as { name: string; us: number })
      .map(({ name, us }) => [name, us]),
  );
}

function main(words: readonly string[]): void {
  const subjects = Object.keys(SUBJECTS).filter(
    (name) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase())),
  );
  const least = new Map<string, Record<string, number>>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const runtime of RUNTIMES) {
      if (round > 0 && !least.has(runtime)) continue;
      const measured = ask(runtime, subjects);
      if (measured === null) continue;
      const before = least.get(runtime) ?? {};
      for (const [name, us] of Object.entries(measured)) before[name] = Math.min(us, before[name] ?? us);
      least.set(runtime, before);
    }
  }
  const us = (value: number | undefined): string =>
    value === undefined ? "failed" : `${value < 10 ? value.toFixed(2) : value.toFixed(0)} µs`;
  const others = RUNTIMES.filter((runtime) => runtime !== "node" && least.has(runtime));
  const rows = subjects.map((name) => {
    const own = least.get("node")![name];
    const cells = others.flatMap((runtime) => {
      const value = least.get(runtime)![name];
      return [us(value), value === undefined || own === undefined ? "" : (value / own).toFixed(2)];
    });
    return [name, us(own), ...cells];
  });
  const heads = ["", "Node", ...others.flatMap((runtime) => [runtime === "bun" ? "Bun" : "Deno", "of Node"])];
  console.log(table("CPU for each, both ends in one thread", heads, rows));
}

const [mode, ...names] = process.argv.slice(2);
if (mode === "work") {
  for (const name of names) console.log(JSON.stringify({ name, us: await measureSubject(name) }));
  process.exit(0);
} else main(process.argv.slice(2));
