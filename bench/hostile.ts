/**
 * What a received byte costs, honest and worst input side by side, at growing sizes: `npm run bench -- hostile [names]`.
 * A name is that of a file in `bench/hostile` or a part of an entry's. Times are shown, not judged; specs count steps.
 */
import { readdirSync } from "node:fs";
import type { HostileEntry, HostileWork } from "./hostile/entry.js";
import { table } from "./support/table.js";

/** Repetitions of each measurement, each with fresh input; fewer once they have taken {@link ENOUGH_MS} together. */
const REPETITIONS = 7;
const ENOUGH_MS = 3000;

/** @returns CPU time of the whole process, compiling and collecting included, in nanoseconds for each byte; a median. */
function costOfByte(prepare: () => HostileWork): number {
  const costs: number[] = [];
  for (let spent = 0; costs.length < REPETITIONS && (costs.length === 0 || spent < ENOUGH_MS); ) {
    const work = prepare();
    globalThis.gc?.();
    const before = process.cpuUsage();
    work.run();
    const { user, system } = process.cpuUsage(before);
    spent += (user + system) / 1000;
    costs.push(((user + system) * 1000) / work.bytes);
  }
  return costs.sort((a, b) => a - b)[costs.length >> 1]!;
}

function measure(entry: HostileEntry): string {
  const rows: string[][] = [];
  let last: { honest: number; worst: number } | null = null;
  entry.honest(entry.sizes[0]!).run(); // To have it compiled.
  entry.worst(entry.sizes[0]!).run();
  for (const size of entry.sizes) {
    const honest = costOfByte(() => entry.honest(size));
    const worst = costOfByte(() => entry.worst(size));
    rows.push([
      `${size.toLocaleString("en")}`,
      honest.toFixed(1),
      worst.toFixed(1),
      (worst / honest).toFixed(2),
      last === null ? "" : (honest / last.honest).toFixed(2),
      last === null ? "" : (worst / last.worst).toFixed(2),
    ]);
    last = { honest, worst };
  }
  return table(
    entry.name,
    ["bytes", "honest, ns/byte", "worst, ns/byte", "worst / honest", "honest grows by", "worst grows by"],
    rows,
  );
}

const wanted = process.argv.slice(2);
const files = readdirSync("bench/hostile").flatMap((file) => (/^(?!entry)(.+)\.ts$/.exec(file) ?? []).slice(1));
console.log("Growth is that of the cost of one byte from one size to the next: 1 where cost follows length.\n");
let measured = 0;
for (const file of files) {
  const { entries } = (await import(`./hostile/${file}.ts`)) as { entries?: readonly HostileEntry[] };
  for (const entry of entries ?? []) {
    if (wanted.length > 0 && !wanted.some((name) => name === file || entry.name.includes(name))) continue;
    console.log(measure(entry));
    measured++;
  }
}
if (measured === 0) {
  console.error(`Nothing is called that. Files: ${files.join(", ")}`);
  process.exit(1);
}
