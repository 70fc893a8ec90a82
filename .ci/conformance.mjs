// Runs the engine's own GDScript tests: `npm run conformance -- PATH/TO/GODOT [FILTER]`.
//
// The parser conforms to a script when it finds no fault where the engine's `.out` file names no parser error, and else the engine's first one (which, where
// names are declared twice, the compiler finds here). The
// interpreter conforms to one of `runtime` and `analyzer/features` when `func test()` says what the `.out` file says, in a world of nodes and resources that
// do nothing (spec/support/script-host.ts); the analyzer's warnings (`~~`) are left out. Nothing of the tree is copied. Prints a table and names each miss.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [tree, filter = ""] = process.argv.slice(2);
if (tree === undefined) {
  console.error("Usage: npm run conformance -- PATH/TO/GODOT [FILTER]");
  process.exit(2);
}
const scripts = join(tree, "modules", "gdscript", "tests", "scripts");
/** Where the interpreter is to conform, and to how many in a hundred at least. */
const AIMS = { "runtime/features": 90, "runtime/errors": 90, "analyzer/features": 0 };

async function load(name, ...path) {
  const outfile = join(root, ".tmp", `${name}-${process.pid}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  process.on("exit", () => rmSync(outfile, { force: true }));
  await bundle({ entryPoints: [join(root, ...path)] }, outfile);
  return import(outfile);
}
const { parseScript } = await load("parser", "src", "gdscript", "syntax", "parser.ts");
const { CompiledProject, ScriptRun, TestHost, TestProject } = await load("interpreter", "spec", "support", "script-host.ts");

const files = new Map();
const globals = new Map();
for (const file of readdirSync(scripts, { recursive: true }).sort()) {
  if (!file.endsWith(".gd")) continue;
  const path = file.replaceAll("\\", "/");
  const source = readFileSync(join(scripts, file), "utf8");
  files.set(path, source);
  const name = /^class_name (\w+)/m.exec(source)?.[1];
  if (name !== undefined && !globals.has(name)) globals.set(name, path);
}
const project = new TestProject(files, globals);

/** What the engine's test runner would write of a script. */
function run(path) {
  const output = [];
  let status = "GDTEST_OK";
  const host = new TestHost();
  host.lines.push = (...lines) => output.push(...lines);
  host.said = ({ kind, message, explanation, trace: [at] }) => {
    if (kind === "parse") return;
    status = "GDTEST_RUNTIME_ERROR";
    const header = kind === "script" ? `SCRIPT ERROR at ${at.source} on ${at.function}()` : kind === "error" ? "ERROR" : "WARNING";
    output.push(`>> ${kind === "script" ? header.replace(" on ", `:${at.line} on `) : header}: ${message}`);
    if (explanation !== undefined) output.push(`>>   ${explanation}`);
  };
  const compiled = new CompiledProject(project);
  const script = compiled.load(path);
  const errors = compiled.errorsOf(path);
  if (script === null || script.isBroken) {
    return ["GDTEST_ANALYZER_ERROR", ...errors.map(({ line, message }) => `>> ERROR at line ${line}: ${message}`)].join("\n");
  }
  const scriptRun = new ScriptRun(compiled, host);
  host.run = scriptRun;
  scriptRun.enter(() => scriptRun.load(path), null);
  const object = script.native.create(host);
  host.kept.push(object);
  scriptRun.attach(object, script).call("test");
  return [status, ...output].join("\n");
}

/** What the compiler says of a script that the parser has nothing against. */
function declaredTwice(path) {
  const compiled = new CompiledProject(project);
  compiled.load(path);
  return compiled.errorsOf(path).map(({ message }) => message);
}

const folders = new Map();
for (const [file, source] of files) {
  if (file.endsWith(".notest.gd") || !file.includes(filter)) continue;
  let expected;
  try {
    expected = readFileSync(join(scripts, `${file.slice(0, -3)}.out`), "utf8").split("\n");
  } catch {
    continue;
  }
  const folder = posix.join(...file.split("/").slice(0, 2));
  const counts = folders.get(folder) ?? { parsed: 0, ran: 0, all: 0, misses: [] };
  folders.set(folder, counts);
  counts.all++;
  const faults = [];
  parseScript(source, (message) => faults.push(message));
  const wanted = expected[0] === "GDTEST_PARSER_ERROR" ? expected[1] : undefined;
  if (wanted !== undefined && faults.length === 0) faults.push(...declaredTwice(file));
  if (faults[0] === wanted) counts.parsed++;
  else counts.misses.push(`${file}: expected ${wanted ?? "no fault"}, found ${faults[0] ?? "none"}`);
  if (!(folder in AIMS)) continue;
  const want = expected.filter((line) => !line.startsWith("~~")).join("\n").trim().split("\n");
  let have;
  try {
    have = run(file).trim().split("\n");
  } catch (error) {
    have = [`${error.stack.split("\n").slice(0, 6).join(" ")}`];
  }
  const at = want.findIndex((line, i) => line !== have[i]);
  if (at < 0 && want.length === have.length) counts.ran++;
  else {
    const line = at < 0 ? want.length : at;
    counts.misses.push(`${file}: line ${line + 1}: expected ${want[line] ?? "the end"}, found ${have[line] ?? "the end"}${have[0] !== want[0] && line > 0 ? ` (${have[0]})` : ""}${line === 0 && have.length > 1 ? ` ${have[1]}` : ""}`);
  }
}
let failed = false;
for (const [folder, { all, parsed, ran, misses }] of folders) {
  const aim = AIMS[folder];
  console.log(`${folder.padEnd(24)} parsed ${parsed} of ${all}${aim === undefined ? "" : `, ran ${ran} of ${all}`}`);
  for (const miss of misses) console.log(`  ${miss}`);
  if (parsed < all || (aim !== undefined && ran * 100 < all * aim)) failed = true;
}
process.exit(failed ? 1 : 0);
