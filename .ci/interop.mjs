// npm run interop -- ENGINE… : runs spec/interop against each engine in turn, and writes what came of it into the table of
// docs/versions.md. A row of an engine that is not named stays as it is. What fails is run a second time, alone,
// because most of these specs wait for processes that a busy machine may keep waiting; what fails twice has failed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = new URL("../docs/versions.md", import.meta.url);
const reportFile = `${root}.tmp/interop.json`;
const SPECS = ["spec/interop", "spec/cli/engine.spec.ts"];
const BEGIN = "<!-- interop: `npm run interop -- ENGINE…` writes this table -->";
const END = "<!-- interop: end -->";
const HEAD = "| engine | specs passed | failed | skipped, and why |\n|---|---|---|---|";

const engines = process.argv.slice(2);
if (engines.length === 0) {
  console.error("npm run interop -- ENGINE… (paths of headless-capable Godot programs: editors or debug templates)");
  process.exit(2);
}

/** Runs specs against one engine. @returns Its name and the outcome of each spec. */
function run(engine, specs, workers) {
  mkdirSync(`${root}.tmp`, { recursive: true });
  rmSync(reportFile, { force: true });
  const vitest = ["node_modules/vitest/vitest.mjs", "run", ...specs, `--maxWorkers=${workers}`];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const child = spawnSync(process.execPath, [...vitest, ...reporters], {
    cwd: root,
    env: { ...process.env, GODOT: engine },
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  process.stdout.write(child.stdout);
  const name = /\*\*\* Specs run against Godot (\S+)/.exec(child.stdout)?.[1];
  if (name === undefined) {
    console.error(/\*\*\* (.* is of no use here: .*)/.exec(child.stdout)?.[1] ?? `${engine} could not be used`);
    process.exit(1);
  }
  const { testResults } = JSON.parse(readFileSync(reportFile, "utf8"));
  const tests = testResults.flatMap(({ name: file, assertionResults, message }) =>
    assertionResults.length > 0
      ? assertionResults.map(({ fullName, status }) => ({ file: relative(root, file), name: fullName, status }))
      : [{ file: relative(root, file), name: message.split("\n")[0], status: "failed" }],
  );
  return { name, tests };
}

/** What a spec's title says that it needs: "(needs openssl)", "(4.4 or later)", "(skipped without a C compiler)". */
function reasonOf(title) {
  const said = [...title.matchAll(/\(([^()]*)\)/g)].map(([, inside]) => inside);
  const reason = said.findLast((inside) => /^(needs|skipped without|4\.\d)/.test(inside));
  return reason ?? "no reason given";
}

const rows = new Map();
let text = readFileSync(page, "utf8");
const begin = text.indexOf(BEGIN);
const end = text.indexOf(END);
for (const line of text.slice(begin, end).split("\n")) {
  const name = /^\| Godot (\S+)/.exec(line)?.[1];
  if (name !== undefined) rows.set(name, line);
}

let failures = 0;
for (const engine of engines.map((path) => resolve(path))) {
  const { name, tests } = run(engine, SPECS, 2);
  const again = [...new Set(tests.filter(({ status }) => status === "failed").map(({ file }) => file))];
  const second = again.length === 0 ? [] : run(engine, again, 1).tests;
  const judged = [...tests.filter(({ file }) => !again.includes(file)), ...second];
  const failed = judged.filter(({ status }) => status === "failed");
  const reasons = new Map();
  for (const { name: title, status } of judged)
    if (status !== "passed" && status !== "failed") {
      const reason = reasonOf(title);
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  const passed = judged.filter(({ status }) => status === "passed").length;
  const skipped = [...reasons].map(([reason, count]) => `${count}: ${reason}`).join("; ");
  const which = failed.map(({ name: title }) => title.replaceAll("|", "\\|")).join("; ");
  rows.set(name, `| Godot ${name} | ${passed} | ${failed.length === 0 ? 0 : `${failed.length}: ${which}`} | ${skipped || 0} |`);
  failures += failed.length;
  const order = (a, b) => a.localeCompare(b, "en", { numeric: true });
  const table = [...rows].sort(([a], [b]) => order(a, b)).map(([, line]) => line);
  text = `${text.slice(0, text.indexOf(BEGIN))}${[BEGIN, HEAD, ...table, ""].join("\n")}${text.slice(text.indexOf(END))}`;
  writeFileSync(page, text);
  console.log(`\n${rows.get(name)}\n`);
}
process.exit(failures === 0 ? 0 : 1);
