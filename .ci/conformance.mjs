// Runs the parser over the engine's own GDScript tests: `npm run conformance -- PATH/TO/GODOT`.
//
// A script conforms when the parser finds no fault where the engine's `.out` file names no parser error, and else the engine's first one. Nothing of
// the tree is copied. Names each miss, and fails when there is one.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [tree] = process.argv.slice(2);
if (tree === undefined) {
  console.error("Usage: npm run conformance -- PATH/TO/GODOT");
  process.exit(2);
}
const scripts = join(tree, "modules", "gdscript", "tests", "scripts");

const outfile = join(root, ".tmp", `conformance-${process.pid}.mjs`);
mkdirSync(dirname(outfile), { recursive: true });
process.on("exit", () => rmSync(outfile, { force: true }));
await bundle({ entryPoints: [join(root, "src", "gdscript", "syntax", "parser.ts")] }, outfile);
const { parseScript } = await import(outfile);

const folders = new Map();
for (const file of readdirSync(scripts, { recursive: true }).sort()) {
  if (!file.endsWith(".gd") || file.endsWith(".notest.gd")) continue;
  let expected;
  try {
    expected = readFileSync(join(scripts, `${file.slice(0, -3)}.out`), "utf8").split("\n");
  } catch {
    continue;
  }
  const faults = [];
  parseScript(readFileSync(join(scripts, file), "utf8"), (message) => faults.push(message));
  const wanted = expected[0] === "GDTEST_PARSER_ERROR" ? expected[1] : undefined;
  const folder = file.split(/[\\/]/).slice(0, 2).join("/");
  const counts = folders.get(folder) ?? { all: 0, misses: [] };
  folders.set(folder, counts);
  counts.all++;
  if (faults[0] !== wanted) counts.misses.push(`${file}: expected ${wanted ?? "no fault"}, found ${faults[0] ?? "none"}`);
}
for (const [folder, { all, misses }] of folders) {
  console.log(`${folder.padEnd(24)} ${all - misses.length} of ${all}`);
  for (const miss of misses) console.log(`  ${miss}`);
}
process.exit([...folders.values()].some(({ misses }) => misses.length > 0) ? 1 : 0);
