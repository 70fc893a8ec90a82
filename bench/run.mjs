// Bundles a bench and runs it: `node bench/run.mjs [--runtime bun|deno] variant [names of rows]`. Without a name, runs every bench
// but the soak, which takes half an hour. The processes that a bench starts run on the same runtime.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "../.ci/bundle.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Where `npm run runtimes` puts them; how each is told to run a file. */
const RUNTIMES = {
  node: { programs: [process.execPath], args: [] },
  bun: { programs: [here("../.tmp/runtimes/node_modules/bun/bin/bun.exe"), "bun"], args: [] },
  deno: { programs: [here("../.tmp/runtimes/node_modules/.bin/deno"), "deno"], args: ["run", "-A"] },
};
/** What the process ends with when the runtime is not there. */
const NOT_THERE = 3;

const options = process.argv.slice(2);
const runtime = options[0] === "--runtime" ? options.splice(0, 2)[1] : "node";
if (!(runtime in RUNTIMES)) {
  console.error(`There is no runtime '${runtime}'. There are: ${Object.keys(RUNTIMES).join(", ")}`);
  process.exit(2);
}
const { programs, args } = RUNTIMES[runtime];
const isThere = (program) => (program.includes("/") ? existsSync(program) : spawnSync(program, ["--version"]).status === 0);
const program = programs.find(isThere);
if (program === undefined) {
  console.error(`Without ${runtime}, which is not here: 'npm run runtimes -- ${runtime}' brings it`);
  process.exit(NOT_THERE);
}

const [name, ...rest] = options;
const all = readdirSync(here("./")).filter((file) => file.endsWith(".ts")).map((file) => file.slice(0, -3));
const names = name === undefined ? all.filter((bench) => bench !== "soak") : [name];
mkdirSync(here("../.tmp"), { recursive: true });
let failed = false;
for (const bench of names) {
  if (!all.includes(bench)) {
    console.error(`There is no bench '${bench}'. There are: ${all.join(", ")}`);
    process.exit(2);
  }
  const outfile = here(`../.tmp/bench-${bench}${runtime === "node" ? "" : `-${runtime}`}.mjs`);
  await bundle({ entryPoints: [here(`./${bench}.ts`)] }, outfile, runtime);
  const { status } = spawnSync(program, [...args, outfile, ...rest], { stdio: "inherit" });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
