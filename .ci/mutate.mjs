// Mutation testing: `npm run mutate -- FOLDER_OR_FILE... [--specs FOLDER_OR_FILE,...] [--all] [--longest MS] [--static]
// [--concurrency N]`.
//
// Changes the named sources one spot at a time, runs the specs of the same layer against each change, and lists the
// changes that no spec noticed. What is printed stands in .tmp/mutate/NAME.json too. Exits 1 where a folder's score is
// below what the table asks. Survivors that cannot be noticed are explained in spec/hostile/equivalent-mutants.md.
//
// While specs are being written: one file of src at a time, with the specs that are about it (`--specs spec/enet/timeout.spec.ts`:
// seconds), then with all of its layer, in the end the folder, as the proof. A change that is noticed costs some ten milliseconds
// (.ci/mutate-runner.mjs), one that survives a run of all that reaches it. So what only a test of more than --longest
// milliseconds (300) notices counts as unnoticed: it deserves a smaller spec. For the same reason simulations only run with
// --all. Those that measure steps (spec/support/count-steps.ts) or memory (--expose-gc) never run here.
//
// Not changed: the wording of errors and log lines (.ci/mutate-texts.mjs), and, without --static, what runs only while a file
// loads: mostly tables of names.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";

/**
 * For each folder or file, the longest that fits: folders of `spec` and `spec/hostile` that hold its specs, with --all
 * simulations too, and the score in percent that it must reach.
 */
const LAYERS = {
  "src/core": { atLeast: 60, specs: ["core"] },
  "src/platform": { atLeast: 40, specs: ["platform", "udp", "peers", "websocket"] },
  "src/variant": { atLeast: 60, specs: ["variant"] },
  "src/variant/reader.ts": { atLeast: 85, specs: ["variant"] },
  "src/variant/byte-reader.ts": { atLeast: 85, specs: ["variant"] },
  "src/variant/math-reader.ts": { atLeast: 85, specs: ["variant"] },
  "src/enet": { atLeast: 90, specs: ["enet"], simulations: "enet" },
  "src/enet/compressors": { atLeast: 70, specs: ["enet"] },
  "src/dtls": { atLeast: 90, specs: ["dtls"] },
  "src/peers": { atLeast: 50, specs: ["peers", "websocket", "udp"] },
  "src/scene": { atLeast: 60, specs: ["scene"], simulations: "replication" },
  "src/scene/replication": { atLeast: 92, specs: ["scene"], simulations: "replication" },
  "src/scene/multiplayer/rpc-interface.ts": { atLeast: 94, specs: ["scene"] },
  "src/scene/multiplayer/rpc-table.ts": { atLeast: 92, specs: ["scene"] },
  "src/scene/multiplayer/path-cache.ts": { atLeast: 88, specs: ["scene"] },
  "src/scene/multiplayer/admission.ts": { atLeast: 92, specs: ["scene"] },
  "src/scene/multiplayer/relay.ts": { atLeast: 90, specs: ["scene"] },
  "src/scene/multiplayer/inbox.ts": { atLeast: 94, specs: ["scene"] },
  "src/scene/tree/rpc-config.ts": { atLeast: 94, specs: ["scene"] },
  "src/csharp": { atLeast: 50, specs: ["csharp"] },
  "src/gdscript": { atLeast: 50, specs: ["gdscript", "project"] },
  "src/project": { atLeast: 50, specs: ["project"] },
  "src/bots": { atLeast: 40, specs: ["bots"] },
  "src/cli": { atLeast: 20, specs: ["cli"] },
};

/** Specs that start processes or wait for sockets: too slow to run for every change, and not what their layer is held by. */
const SLOW = [
  "spec/dtls/enet-dtls.spec.ts",
  ...["commands", "proxy", "engine", "usage", "encryption"].map((name) => `spec/cli/${name}.spec.ts`),
  ...["enet-process-end", "websocket-python"].map((name) => `spec/peers/${name}.spec.ts`),
];

const root = fileURLToPath(new URL("../", import.meta.url));
process.chdir(root);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: "boolean", default: false },
    specs: { type: "string" },
    concurrency: { type: "string", default: "1" },
    static: { type: "boolean", default: false },
    longest: { type: "string", default: "300" },
  },
});
if (positionals.length === 0) {
  console.error(`Name folders or files of src. There are: ${Object.keys(LAYERS).join(", ")}`);
  process.exit(2);
}

const layerOf = (path) =>
  Object.keys(LAYERS)
    .filter((folder) => path === folder || path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
const targets = positionals.map((path) => path.replace(/^\.\//, "").replace(/\/+$/, "").replace(/^(?!src\/)/, "src/"));
for (const target of targets) {
  if (layerOf(target) !== undefined && statSync(target, { throwIfNoEntry: false }) !== undefined) continue;
  console.error(`There is no ${target} in a layer that is known here`);
  process.exit(2);
}
const layers = targets.map((target) => LAYERS[layerOf(target)]);
const isSpec = /\.spec\.ts$/;
const inFolder = (folder) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map((path) => `${folder}/${path}`).filter((path) => isSpec.test(path)) : [];
const chosen =
  values.specs?.split(",").flatMap((path) => (isSpec.test(path) ? [path] : inFolder(path))) ??
  layers.flatMap(({ specs, simulations }) => [
    ...specs.flatMap((name) => [...inFolder(`spec/${name}`), ...inFolder(`spec/hostile/${name}`)]),
    ...(values.all && simulations ? inFolder("spec/simulation").filter((path) => path.includes(`/${simulations}`)) : []),
  ]);
// Those that measure steps or memory need a process of their own.
const specs = [...new Set(chosen)].filter(
  (path) => !SLOW.includes(path) && !/support\/count-steps\.js|--expose-gc/.test(readFileSync(path, "utf8")),
);
process.env["GMP_MUTATE_SPECS"] = JSON.stringify(specs);
process.env["GMP_MUTATE_LONGEST"] = values.longest;
process.env["GMP_MUTATE_MEASURED"] = `${root}.tmp/mutate/measured.json`;
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const [first, ...others] = targets.map((target) => target.slice("src/".length).replaceAll("/", "-"));
const name = others.length < 4 ? [first, ...others].join("+") : `${first}+${others.length}-more`;
rmSync(`.tmp/mutate/${name}`, { recursive: true, force: true }); // What a run that was stopped has left.
mkdirSync(".tmp/mutate", { recursive: true });
const results = await new Stryker({
  mutate: targets.map((target) => (statSync(target).isDirectory() ? `${target}/**/*.ts` : target)),
  // What the specs of a layer read. node_modules is found above the copy, also where it is a link.
  ignorePatterns: ["/*", "!/src", "!/spec", "!/docs", "!/bench", "!/.ci", "!/{package,tsconfig*}.json", "!/vitest.config.ts"],
  symlinkNodeModules: false,
  tempDirName: `.tmp/mutate/${name}`,
  cleanTempDir: "always",
  testRunner: "specs",
  plugins: ["mutate-runner.mjs", "mutate-texts.mjs"].map((file) => fileURLToPath(new URL(file, import.meta.url))),
  ignorers: ["texts"],
  coverageAnalysis: "perTest",
  ignoreStatic: !values.static,
  disableTypeChecks: false,
  concurrency: Number(values.concurrency),
  // Most endless loops end earlier: what runs a hundred times as often as it should is stopped.
  timeoutMS: 1500,
  timeoutFactor: 2,
  dryRunTimeoutMinutes: 60,
  reporters: [process.stdout.isTTY ? "progress" : "progress-append-only"],
  logLevel: "warn",
  allowEmpty: false,
  warnings: false,
}).runMutationTest();

const tallies = new Map();
const survivors = [];
for (const { fileName, status, location, mutatorName, replacement } of results) {
  const file = fileName.slice(root.length).replaceAll("\\", "/");
  const noticed = status === "Killed" || status === "Timeout";
  if (!noticed && status !== "Survived" && status !== "NoCoverage") continue; // Left out, or not valid.
  for (const place of new Set([file, layerOf(file)])) {
    const tally = tallies.get(place) ?? { noticed: 0, all: 0 };
    tally.all++;
    if (noticed) tally.noticed++;
    tallies.set(place, tally);
  }
  if (noticed) continue;
  const { start, end } = location;
  const lines = readFileSync(file, "utf8").split("\n").slice(start.line - 1, end.line); // Both count from 1.
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const original = lines.length > 2 ? `${lines[0]} … ${lines.at(-1).trim()}` : lines.map((line) => line.trim()).join(" ");
  survivors.push({ file, line: start.line, status, mutatorName, original, replacement });
}

survivors.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
console.log();
for (const { file, line, status, original, replacement } of survivors) {
  const unseen = status === "NoCoverage" ? " (no spec runs it)" : "";
  console.log(`${file}:${line}${unseen}: ${original}  ->  ${replacement.replace(/\s+/g, " ")}`);
}
console.log();
const timeouts = results.filter(({ status }) => status === "Timeout").length;
if (timeouts > 0) console.log(`Noticed because they took too long: ${timeouts}\n`);
let failed = tallies.size === 0;
const scores = {};
for (const [place, { noticed, all }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const score = (100 * noticed) / all;
  scores[place] = { score: Number(score.toFixed(1)), noticed, all };
  const least = LAYERS[place]?.atLeast;
  const verdict = least === undefined ? "" : score < least ? `  BELOW ${least} %` : `  (at least ${least} %)`;
  failed ||= score < (least ?? 0);
  console.log(`${score.toFixed(1).padStart(6)} %  ${noticed}/${all}  ${place}${verdict}`);
}
writeFileSync(`.tmp/mutate/${name}.json`, JSON.stringify({ scores, survivors }, null, 1));
console.log(`\nThe list stands in .tmp/mutate/${name}.json`);
process.exit(failed ? 1 : 0);
