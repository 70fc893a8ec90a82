// Bundles a bench and runs it: `node bench/run.mjs variant [names of rows]`. Without a name, runs every bench
// but the soak, which takes half an hour.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "../.ci/bundle.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [name, ...rest] = process.argv.slice(2);
const all = readdirSync(here("./")).filter((file) => file.endsWith(".ts")).map((file) => file.slice(0, -3));
const names = name === undefined ? all.filter((bench) => bench !== "soak") : [name];
mkdirSync(here("../.tmp"), { recursive: true });
let failed = false;
for (const bench of names) {
  if (!all.includes(bench)) {
    console.error(`There is no bench '${bench}'. There are: ${all.join(", ")}`);
    process.exit(2);
  }
  const outfile = here(`../.tmp/bench-${bench}.mjs`);
  await bundle({ entryPoints: [here(`./${bench}.ts`)] }, outfile);
  const { status } = spawnSync(process.execPath, [outfile, ...rest], { stdio: "inherit" });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
