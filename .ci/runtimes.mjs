// The other runtimes: `npm run runtimes [-- bun|deno...]`. Gets them from the npm registry into .tmp, runs on each the specs of what
// is different there (sockets, certificates, bots, each with its contract), and the main job on what was built.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = `${root}.tmp/runtimes`;
const RUNTIMES = {
  bun: { version: "1.4", program: "bun/bin/bun.exe", args: ["--bun"], run: [] },
  deno: { version: "2.9", program: ".bin/deno", args: ["run", "-A"], run: ["run", "-A"], without: ["spec/bots/start-godot.spec.ts"] },
};
// `without`: there a script started by a spec has no permission to open sockets.
const SPECS = ["spec/platform", "spec/peers", "spec/dtls/handshake.spec.ts", "spec/dtls/chain.spec.ts", "spec/bots"];

const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(RUNTIMES);
for (const name of wanted) {
  if (name in RUNTIMES) continue;
  console.error(`There is no ${name}; there are: ${Object.keys(RUNTIMES).join(", ")}`);
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
if (!existsSync(`${folder}/package.json`)) writeFileSync(`${folder}/package.json`, "{}");
const packages = wanted.map((name) => `${name}@${RUNTIMES[name].version}`);
const install = spawnSync("npm", ["install", "--no-audit", "--no-fund", ...packages], {
  cwd: folder,
  // Bun's puts the program for this machine in its place.
  env: { ...process.env, npm_config_ignore_scripts: "false" },
  stdio: "inherit",
  timeout: 120_000,
});
if (install.status !== 0) process.exit(1);

let failed = false;
for (const name of wanted) {
  const { program, args, run, without = [] } = RUNTIMES[name];
  const runtime = `${folder}/node_modules/${program}`;
  const go = (what, list, timeout) => {
    console.log(`\n${name}: ${what}`);
    // Without CI the report of the tests on Node stays.
    const env = { ...process.env, CI: "" };
    const { status } = spawnSync(runtime, list, { cwd: root, env, stdio: "inherit", timeout });
    if (status !== 0) console.log(`!! ${name}: ${what} failed`);
    failed ||= status !== 0;
  };
  go("specs", [...args, "node_modules/vitest/vitest.mjs", "run", ...SPECS, ...without.flatMap((spec) => ["--exclude", spec])], 300_000);
  go("main job", [...run, "dist/cli/main.js", "demo"], 60_000);
}
process.exit(failed ? 1 : 0);
