// Fuzzes all layers: `npm run fuzz -- [--minutes N] [--seed S] [--only NAME] [--rounds N | --commit] [--round-seconds N] [--in FOLDER]`.
//
// Calls rounds of every spec/hostile/**/*.fuzz.ts, always of the one that has had the least time, until the time is up or each has had its
// rounds: N, or with --commit as many as each says that a commit has. Says how many of how many there were. NAME is a fuzzer's or a layer's. The first round of each has the seed that is printed, so that a failed one is replayed by its own. Fails when a round
// throws, when one does not end, when the process runs out of memory, and when there is nothing to run.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { bundle } from "./bundle.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    seed: { type: "string" },
    only: { type: "string" },
    rounds: { type: "string" },
    commit: { type: "boolean", default: false },
    "round-seconds": { type: "string", default: "120" },
    in: { type: "string", default: join(root, "spec", "hostile") },
  },
});
const seed = values.seed === undefined ? Date.now() >>> 0 : Number(values.seed) >>> 0;
const files = readdirSync(values.in, { recursive: true }).filter((file) => file.endsWith(".fuzz.ts")).sort();

const outfile = join(root, ".tmp", `fuzz-${process.pid}.mjs`);
mkdirSync(dirname(outfile), { recursive: true });
process.on("exit", () => rmSync(outfile, { force: true }));
const contents = `${files.map((file, i) => `import { fuzzer as fuzzer${i} } from ${JSON.stringify(resolve(values.in, file))};`).join("\n")}
import { runFuzzers } from ${JSON.stringify(join(root, "spec", "hostile", "run-fuzzers.ts"))};
await runFuzzers([${files.map((_, i) => `fuzzer${i}`).join(", ")}]);`;
await bundle({ stdin: { contents, resolveDir: root, loader: "ts" } }, outfile);

// Where the thread is: which fuzzer, which seed, since when (0 between rounds). Read here, because a round that does
// not end says nothing.
const progress = new Float64Array(new SharedArrayBuffer(24));
const names = [];
const started = Date.now();
console.log(`Fuzzing from seed ${seed} for up to ${values.minutes} minutes`);
const worker = new Worker(outfile, {
  workerData: {
    milliseconds: Number(values.minutes) * 60_000,
    seed,
    only: values.only,
    rounds: values.commit ? null : values.rounds === undefined ? Number.POSITIVE_INFINITY : Number(values.rounds),
    progress,
  },
});

function fail(why) {
  const [index, at] = progress;
  const name = names[index];
  console.error(name === undefined ? `!! ${why}` : `!! ${name} failed with seed ${at}: ${why}`);
  if (name !== undefined) console.error(`Replay with: npm run fuzz -- --only ${name} --seed ${at} --rounds 1`);
  process.exit(1);
}

const watch = setInterval(() => {
  const since = progress[2];
  if (since !== 0 && Date.now() - since > 1000 * Number(values["round-seconds"])) fail("the round does not end");
}, 500);
worker.on("error", (error) => fail(error?.stack ?? error));
worker.on("message", ({ fuzzers, tallies }) => {
  if (fuzzers !== undefined) {
    names.push(...fuzzers);
    worker.postMessage("begin"); // Not before: a failure would overtake the names.
  }
  if (tallies === undefined) return;
  for (const { name, rounds, most, milliseconds } of tallies) {
    const of = most === Number.POSITIVE_INFINITY ? "" : ` of ${String(most).padStart(5)}`;
    console.log(`${String(rounds).padStart(9)}${of} rounds  ${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${name}`);
  }
  const short = tallies.filter(({ rounds, most }) => rounds < most && most !== Number.POSITIVE_INFINITY);
  if (short.length > 0) {
    console.log(`!! Fewer rounds than were to be, for want of time: ${short.map(({ name }) => name).join(", ")}`);
  }
  console.log(`No round failed in ${((Date.now() - started) / 1000).toFixed(0)} s`);
});
worker.on("exit", (code) => {
  clearInterval(watch);
  if (code !== 0) fail(`the thread ended with code ${code}`);
});
