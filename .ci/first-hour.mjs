// Plays a newcomer's first hour with the package as it is packed: in empty folders, in JavaScript and in TypeScript, every command with
// right and with wrong input, what README and guides tell to type, and what `gdpeer init` writes. With an engine (GODOT) its test too.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = process.cwd();
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const folder = mkdtempSync(join(tmpdir(), "gmp-first-hour-"));
const shell = process.platform === "win32";
const open = [];
const failures = [];
let steps = 0;

/** Runs something to its end. */
function run(command, args, cwd = folder, env = {}) {
  const options = { cwd, encoding: "utf8", shell, timeout: 150_000, env: { ...process.env, NO_COLOR: "1", ...env } };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { code: status, out: stdout ?? "", err: stderr ?? "" };
}

const node = (...args) => run(process.execPath, args);
const gdpeer = (...args) => node(join("node_modules", manifest.name, manifest.bin.gdpeer), ...args);

/** One thing that a newcomer does: what came of it must be as expected. */
function step(name, { code, out, err }, wanted = {}) {
  steps++;
  const why = [];
  if (code !== (wanted.code ?? 0)) why.push(`it ended with ${code} instead of ${wanted.code ?? 0}`);
  for (const pattern of [wanted.out ?? []].flat()) if (!pattern.test(out)) why.push(`it did not print ${pattern}`);
  if (wanted.err !== undefined && !wanted.err.test(err)) why.push(`it did not say ${wanted.err}`);
  if (wanted.quiet && err !== "") why.push("it printed on standard error");
  if (/^\s+at .+:\d+/m.test(err) || /node:internal/.test(err)) why.push("it printed a stack trace");
  if (wanted.line && err.trimEnd().split("\n").length !== 1) why.push("its error is not one line");
  if (why.length > 0) failures.push(`${name}: ${why.join("; ")}\n${out}\n${err}`);
  return out;
}

/** A server that runs until the end. */
async function serve(...args) {
  const main = join(folder, "node_modules", manifest.name, manifest.bin.gdpeer);
  const child = spawn(process.execPath, [main, "serve", "--port", "0", "--json", ...args], { cwd: folder });
  open.push(child);
  let text = "";
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      text += chunk;
      const match = /"url":"([^"]+)"/.exec(text);
      if (match !== null) resolve(match[1]);
    });
    child.stderr.on("data", (chunk) => {
      text += chunk;
    });
    child.on("close", () => reject(new Error(`serve ended: ${text}`)));
  });
}

function write(name, text) {
  writeFileSync(join(folder, name), text);
}

/** Commands of a document's `sh` blocks and `inline code` that begin with gdpeer, with example words filled in. */
function commandsOf(document) {
  const text = readFileSync(document, "utf8");
  const lines = [...text.matchAll(/^(?:\$ |npx )?(gdpeer [a-z].*)$/gm), ...text.matchAll(/`(?:npx )?(gdpeer [a-z][^`]*)`/g)];
  return lines.map((match) => match[1].replace(/\s+#.*$/, "").replace(/\s*\|.*$/, ""));
}

try {
  // From nothing to a package.
  const packed = run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], root).out.trim();
  const tarball = join(folder, packed.split("\n").pop());
  write("package.json", JSON.stringify({ name: "newcomer", private: true, type: "module" }));
  const install = (...more) =>
    run("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefer-offline", ...more]);
  step("npm install TARBALL", install(tarball));
  step("gdpeer --version", gdpeer("--version"), { out: new RegExp(manifest.version) });
  step("npx gdpeer --help", run("npx", ["--no-install", "gdpeer", "--help"]), { out: /serve.*\n[^]*swarm/ });

  // Every entry can be imported, and peers talk.
  const entries = Object.keys(manifest.exports).filter((name) => !name.endsWith(".json"));
  write(
    "use.mjs",
    `for (const entry of ${JSON.stringify(entries)}) {
  const names = Object.keys(await import(${JSON.stringify(manifest.name)} + entry.slice(1)));
  if (names.length === 0) throw new Error(entry + " exports nothing");
}
const { ENetMultiplayerPeer } = await import(${JSON.stringify(manifest.name)});
const [server, client] = [new ENetMultiplayerPeer(), new ENetMultiplayerPeer()];
server.set_bind_ip("127.0.0.1");
if (server.create_server(0) || client.create_client("127.0.0.1", server.host.get_local_port())) throw new Error("no peers");
server.drive((packet) => { server.set_target_peer(packet.peer); server.put_packet(packet.data); });
client.drive((packet) => { console.log("echoed", packet.data.join()); client.close(); server.close(); });
client.peer_connected.connect(() => client.put_packet(Uint8Array.of(1, 2, 3)));
`,
  );
  step("every entry, two peers", node("use.mjs"), { out: /echoed 1,2,3/, quiet: true });

  // The example game, and the first bot, in JavaScript and in TypeScript.
  const arena = `node_modules/${manifest.name}/examples/arena`;
  const url = await serve("--example");
  const socket = await serve("--example", "--ws");
  const locked = await serve("--example", "--auth", "sesame");
  const guide = readFileSync("docs/guides/first-bot.md", "utf8");
  const first = /```js\n(import \{ Bot \}[\s\S]*?)```/.exec(guide)[1];
  write("bot.mjs", first.replace("enet://127.0.0.1:7000", url));
  step("the first bot of the guide", node("bot.mjs"), { out: [/I am \d+/, /welcome: Map/], quiet: true });
  step("gdpeer types", gdpeer("types", arena, "--out", "game.d.ts"), { err: /game\.d\.ts: \d+ scenes/ });
  write(
    "typed.ts",
    `import { Bot } from "${manifest.name}";
import type { GameNodes } from "./game.js";
const bot = await Bot.connect<GameNodes>(process.argv[2]!, { project: "${arena}" });
bot.rpc_id(1, "/root/Arena", "join", "Ada");
// @ts-expect-error There is no such method.
if (bot.id < 0) bot.rpc_id(1, "/root/Arena", "jion", "Ada");
const { args } = await bot.expect("welcome");
console.log("typed", args[0].get("id") === bot.id, bot.node("/root/Arena/Mobs").get_child_count() > 0);
await bot.close();
`,
  );
  write("load.ts", `import type { Bot, BotContext } from "${manifest.name}";
export async function behaviour(bot: Bot, { count }: BotContext): Promise<void> {
  bot.rpc_id(1, "/root/Arena", "join", bot.name);
  await bot.expect("welcome");
  count("welcomed");
}
`);
  write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "nodenext", target: "es2023", strict: true, noEmit: true, types: ["node"], lib: ["es2023", "dom", "dom.asynciterable", "esnext.disposable"] }, include: ["*.ts"] }));
  step("npm install typescript", install("--save-dev", "typescript@latest", "typescript-6@npm:typescript@6", "@types/node@22"));
  const tsc = (...args) => node(join("node_modules", "typescript", "bin", "tsc"), ...args);
  step("tsc, the newest", tsc(), { quiet: true });
  step("tsc 6", node(join("node_modules", "typescript-6", "bin", "tsc")), { quiet: true });
  const swarm = ["--bots", "5", "--project", arena];
  step("a swarm in TypeScript beside the newest TypeScript", gdpeer("swarm", url, ...swarm, "--script", "load.ts"), {
    out: [/5 of 5 connected/, /welcomed +5/],
    quiet: true,
  });
  write("wrong.ts", "interface Gone {\n  a: number;\n}\nexport function behaviour(): Gone {\n  throw new RangeError('mine');\n}\n");
  step("a swarm's script that throws", gdpeer("swarm", url, ...swarm, "--script", "wrong.ts"), { code: 1, out: /first RangeError: mine\n.*wrong\.ts:5:/ });
  write("stays.mjs", "setInterval(() => {}, 100);\nexport const behaviour = () => {};\n");
  step("a swarm's script that stays", gdpeer("swarm", url, ...swarm, "--script", "stays.mjs"), { out: /5 of 5/, quiet: true });
  step("types as TypeScript", tsc("--noEmit", "false", "--outDir", "out"));
  step("the typed bot", run(process.execPath, [join("out", "typed.js"), url]), { out: /typed true true/, quiet: true });

  // Every command, right and wrong.
  const closed = "127.0.0.1:9";
  const one = { line: true };
  step("demo", gdpeer("demo", "--bots", "2", "--seconds", "1.5"), { out: /All went well/, quiet: true });
  step("join", gdpeer("join", url, "--seconds", "1", "--project", arena), { out: [/Connected to/, /Mob0/], quiet: true });
  step("demo with a server that is there", gdpeer("demo", "--connect", url, "--bots", "2", "--seconds", "1"), { out: /note: a bot has no nodes .*\(2 times\)/, quiet: true });
  step("join, misspelt", gdpeer("join", url, "--projct", arena), { ...one, code: 2, err: /did you mean '--project'/ });
  step("join, nobody there", gdpeer("join", closed), { ...one, code: 3, err: /gdpeer doctor/ });
  step("join without the game", gdpeer("join", url, "--seconds", "1"), { ...one, err: /--project FOLDER/ });
  step("join without --auth", gdpeer("join", locked, "--project", arena), { code: 1, out: /--auth/ });
  step("join with it", gdpeer("join", locked, "--auth", "sesame", "--seconds", "1", "--project", arena), { quiet: true });
  step("record", gdpeer("record", socket, "s.gmprec", "--seconds", "1", "--project", arena), { quiet: true });
  step("record again", gdpeer("record", socket, "s.gmprec"), { ...one, code: 4, err: /--force/ });
  step("inspect", gdpeer("inspect", "s.gmprec", "--project", arena), { out: /spawn "Mob0"/, quiet: true });
  step("inspect something else", gdpeer("inspect", "package.json"), { ...one, code: 4, err: /no recording/ });
  step("replay", gdpeer("replay", "s.gmprec", url, "--speed", "max"), { out: /0 refused/, quiet: true });
  step("replay to nobody", gdpeer("replay", "s.gmprec", closed), { ...one, code: 3 });
  step("serve on a port that is taken", gdpeer("serve", "--port", new URL(url.replace("enet", "ws")).port), { ...one, code: 3, err: /in use/ });
  step("serve, wrong", gdpeer("serve", "--prot", "1"), { ...one, code: 2, err: /did you mean '--port'/ });
  step("serve, what does not go together", gdpeer("serve", "--ws", "--compression", "zlib"), { ...one, code: 2, err: /for ENet/ });
  step("swarm, what does not go together", gdpeer("swarm", url, "--workers", "2"), { ...one, code: 2, err: /--script/ });
  step("swarm, nobody there", gdpeer("swarm", closed, "--bots", "2", "--seconds", "1"), { code: 3, out: [/2 failed/, /first ERR_/] });
  step("swarm, a folder that is not there", gdpeer("swarm", url, "--report", "no/x.json"), { ...one, code: 4 });
  step("proxy", gdpeer("proxy", "0", url, "--seconds", "0.3"), { out: /Between/, quiet: true });
  step("proxy, wrong", gdpeer("proxy", "here", url), { ...one, code: 2 });
  step("doctor", gdpeer("doctor", url, "--project", arena), { out: /All is well/, quiet: true });
  step("doctor, nobody there", gdpeer("doctor", closed), { code: 3, out: /nobody listens on UDP port/ });
  step("types, wrong", gdpeer("types", "nowhere"), { ...one, code: 4 });
  step("types as JSON", gdpeer("types", arena, "--json"), { out: /"type":"types"/, quiet: true });
  step("init, nobody to ask", gdpeer("init", "bots"), { ...one, code: 2, err: /--project/ });

  // What the documents tell to type has commands and options that there are.
  const documents = ["README.md", "docs/cli.md", ...["first-bot", "load-test", "recordings", "test-client"].map((name) => `docs/guides/${name}.md`)];
  const helps = new Map();
  for (const document of documents) {
    for (const line of commandsOf(document)) {
      const [, command, ...words] = line.split(/\s+/);
      if (command === "COMMAND" || command.startsWith("serve.")) continue;
      if (!helps.has(command)) helps.set(command, gdpeer(command, "--help"));
      const help = helps.get(command);
      const options = words.filter((word) => /^--[a-z]/.test(word)).map((word) => word.replace(/[=\].,;].*$/, ""));
      const unknown = options.filter((option) => !help.out.includes(`${option} `) && !help.out.includes(option.replace(/^--(?=ci$)/, "--no-")));
      if (line.includes("--prot ")) continue; // A mistake that is shown as one.
      step(`${document}: ${line}`, { ...help, code: help.code === 0 && unknown.length === 0 ? 0 : `an unknown option: ${unknown}` });
    }
  }

  // The scaffold.
  step("gdpeer init", gdpeer("init", "bots", "--project", arena, "--no-ci", "--server-args", "--server --port {port} --bind 127.0.0.1"), { quiet: true });
  const bots = join(folder, "bots");
  step("gdpeer init again", gdpeer("init", "bots", "--project", join(arena, "project.godot"), "--no-ci"), { out: /^kept .*bot\.ts$/m, quiet: true });
  const npm = (...args) => run("npm", args, bots);
  step("npm install in it", npm("install", "--silent", "--no-audit", "--no-fund", "--prefer-offline"));
  step("npm run check", npm("run", "--silent", "check"));
  step("npm run types", npm("run", "--silent", "types"));
  if (process.env.GODOT) step("npm test, with an engine", npm("test"), { out: /1 passed/ });
  else step("npm test, without an engine", run("npm", ["test"], bots, { PATH: join(process.execPath, "..") + (shell ? ";" : ":/usr/bin:/bin") }), { code: 1, err: /No Godot was found/ });
} finally {
  for (const child of open) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.log(`!! ${failure}\n`);
console.log(`${steps} steps of a first hour, ${failures.length} of them not as promised`);
process.exitCode = failures.length === 0 ? 0 : 1;
