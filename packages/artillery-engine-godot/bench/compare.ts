/**
 * The same load from Artillery and from `gdpeer swarm`, one after the other, against a server of the example game in a
 * process of its own. After `npm run build`, with an Artillery installed somewhere and a Node that it runs on:
 *
 *   ARTILLERY=…/node_modules/artillery/bin/run node packages/artillery-engine-godot/bench/compare.ts [--bots 1000]
 *
 * Two workers each. Artillery starts a worker thread per core but one, so on a machine with another number of cores it is
 * told three: see two-workers.mjs. Loopback only; needs Linux for processor time and memory.
 */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("./", import.meta.url));
const root = join(here, "../../..");
const STARTS_PER_SECOND = 50;
const LIMIT_MS = 240_000;
/** Kernel ticks per second, as every Linux reports processor time. */
const CLOCK_TICKS = 100;

/** What the server has seen. */
interface Seen {
  readonly connected: number;
  readonly most: number;
  readonly left: number;
  readonly pings: number;
  readonly url: string;
}

interface Figures {
  readonly connected: number;
  readonly failed: number;
  readonly lost: number;
  readonly errors: number;
  readonly pings: number;
  readonly connectP95: number;
  readonly answerP50: number;
  readonly answerP95: number;
}

interface Usage {
  readonly cpuSeconds: number;
  readonly memoryMb: number;
  readonly seconds: number;
}

if (process.argv[2] === "server") await serve();
else await main();

async function main(): Promise<void> {
  const artillery = process.env["ARTILLERY"] ?? "";
  if (artillery === "") throw new Error("ARTILLERY must name Artillery's entry: …/node_modules/artillery/bin/run");
  const at = process.argv.indexOf("--bots");
  const bots = at < 0 ? 1000 : Number(process.argv[at + 1]);
  const folder = mkdtempSync(join(tmpdir(), "artillery-compare-"));
  try {
    install(folder);
    const report = join(folder, "report.json");
    const rows: string[] = [];
    let perWorker: number[] = [];
    const duration = Math.ceil(bots / STARTS_PER_SECOND);
    const phase = { phases: [{ duration, arrivalRate: STARTS_PER_SECOND }] };
    rows.push(
      await against(
        "`artillery run`, 2 workers",
        (url) => {
          const config = {
            target: url,
            ...phase,
            godot: { project: join(root, "examples/arena"), timeout: 20, connectTimeout: 20 },
          };
          const args = ["run", "--overrides", JSON.stringify({ config }), "--output", report, join(here, "hold.yml")];
          const env = {
            NODE_PATH: join(folder, "node_modules"),
            NODE_OPTIONS: `--import ${join(here, "two-workers.mjs")}`,
            ARTILLERY_DISABLE_TELEMETRY: "1",
          };
          return spawn(process.execPath, [artillery, ...args], { env: { ...process.env, ...env }, stdio: "inherit" });
        },
        () => {
          const read = JSON.parse(readFileSync(report, "utf8"));
          perWorker = Object.entries(read.aggregate.counters as Record<string, number>)
            .filter(([name]) => name.startsWith("bench.worker."))
            .map(([, count]) => count);
          return ofArtillery(read);
        },
      ),
    );
    rows.push(
      await against(
        "`gdpeer swarm --workers 2`",
        (url) => {
          const script = join(here, "hold.ts");
          const options = [
            "--bots",
            bots,
            "--starts",
            STARTS_PER_SECOND,
            "--workers",
            2,
            "--script",
            script,
            "--timeout",
            20,
          ];
          const args = ["swarm", url, ...options.map(String), "--project", join(root, "examples/arena")];
          const env = { ...process.env, NO_COLOR: "1" };
          const main = join(root, "dist/cli/main.js");
          const quiet = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON";
          return spawn(process.execPath, [quiet, main, ...args, "--report", report], {
            env,
            stdio: ["ignore", "ignore", "inherit"],
          });
        },
        () => ofSwarm(JSON.parse(readFileSync(report, "utf8"))),
      ),
    );
    console.log(`\nBots per worker thread of Artillery: ${perWorker.join(", ")}`);
    console.log(`Node ${process.version}, ${bots} bots, ${STARTS_PER_SECOND} starts/s\n`);
    console.log(
      "| | connected | most at once | failed, lost, errors | pings: bots / server | connecting p95 | answer p50, p95 | " +
        "processor | memory | time |\n|---|---|---|---|---|---|---|---|---|---|",
    );
    for (const row of rows) console.log(row);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts engine and library where Artillery finds them, as npm would. */
function install(folder: string): void {
  const engine = join(folder, "node_modules/artillery-engine-godot");
  mkdirSync(engine, { recursive: true });
  cpSync(join(here, "../dist"), join(engine, "dist"), { recursive: true });
  cpSync(join(here, "../package.json"), join(engine, "package.json"));
  symlinkSync(root, join(folder, "node_modules/godot-multiplayer-peer"), "junction");
}

async function against(name: string, start: (url: string) => ChildProcess, figures: () => Figures): Promise<string> {
  const server = fork(fileURLToPath(import.meta.url), ["server"]);
  const { url } = await message(server);
  const startMs = performance.now();
  const usage = await watch(start(url), startMs);
  server.send("report");
  const seen = await message(server);
  server.kill();
  const { connected, failed, lost, errors, pings, connectP95, answerP50, answerP95 } = figures();
  const cells = [
    name,
    `${connected} (server: ${seen.connected})`,
    seen.most,
    `${failed}, ${lost}, ${errors}`,
    `${pings} / ${seen.pings}`,
    `${connectP95.toFixed(0)} ms`,
    `${answerP50.toFixed(1)}, ${answerP95.toFixed(1)} ms`,
    `${usage.cpuSeconds.toFixed(1)} s`,
    `${usage.memoryMb.toFixed(0)} MB`,
    `${usage.seconds.toFixed(0)} s`,
  ];
  return `| ${cells.join(" | ")} |`;
}

function message(child: ChildProcess): Promise<Seen> {
  return new Promise((resolve, reject) => {
    child.once("message", (seen) => resolve(seen as Seen));
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

/** Looks at a process until it ends. */
function watch(child: ChildProcess, startMs: number): Promise<Usage> {
  let cpuSeconds = 0;
  let memoryMb = 0;
  const look = (): void => {
    try {
      const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      cpuSeconds = (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS;
      const most = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
      memoryMb = Math.max(memoryMb, Number(most?.[1] ?? 0) / 1000);
    } catch {
      // It has just ended.
    }
  };
  const timer = setInterval(look, 200);
  const limit = setTimeout(() => child.kill("SIGKILL"), LIMIT_MS);
  return new Promise((resolve) => {
    child.once("exit", () => {
      clearInterval(timer);
      clearTimeout(limit);
      resolve({ cpuSeconds, memoryMb, seconds: (performance.now() - startMs) / 1000 });
    });
  });
}

function ofArtillery(report: {
  aggregate: { counters: Record<string, number>; summaries: Record<string, { p50: number; p95: number }> };
}): Figures {
  const { counters, summaries } = report.aggregate;
  const errors = Object.entries(counters).filter(([name]) => name.startsWith("errors."));
  return {
    connected: counters["godot.sessions.connected"] ?? 0,
    failed: counters["godot.sessions.failed"] ?? 0,
    lost: counters["godot.sessions.lost"] ?? 0,
    errors: errors.reduce((sum, [, count]) => sum + count, 0),
    pings: counters["godot.rpc_out.ping"] ?? 0,
    connectP95: summaries["godot.connect_ms"]?.p95 ?? 0,
    answerP50: summaries["godot.rpc_answer_ms.ping"]?.p50 ?? 0,
    answerP95: summaries["godot.rpc_answer_ms.ping"]?.p95 ?? 0,
  };
}

interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

function ofSwarm({
  figures,
}: {
  figures: {
    connected: number;
    failed: number;
    lost: number;
    errors: Record<string, number>;
    counts: Record<string, number>;
    connectMs: Quantiles;
    timings: Record<string, Quantiles>;
  };
}): Figures {
  return {
    connected: figures.connected,
    failed: figures.failed,
    lost: figures.lost,
    errors: Object.values(figures.errors).reduce((sum, count) => sum + count, 0),
    pings: figures.counts["pings"] ?? 0,
    connectP95: figures.connectMs.p95,
    answerP50: figures.timings["ping"]?.p50 ?? 0,
    answerP95: figures.timings["ping"]?.p95 ?? 0,
  };
}

/** The example game's server; clients are not told of each other, which would be quadratic, in Godot too. */
async function serve(): Promise<void> {
  const load = (path: string): Promise<Record<string, never>> => import(new URL(path, import.meta.url).href);
  const { ArenaServer } = (await load("../../../dist/cli/demo/arena-server.js")) as unknown as {
    ArenaServer: new (
      project: unknown,
      options: object,
    ) => {
      url: string;
      multiplayer: import("godot-multiplayer-peer").SceneMultiplayer;
    };
  };
  const { readProject } = (await load("../../../dist/index.js")) as unknown as typeof import("godot-multiplayer-peer");
  const server = new ArenaServer(await readProject(join(root, "examples/arena")), { mobs: 0 });
  const { multiplayer } = server;
  multiplayer.server_relay = false;
  const seen = { connected: 0, most: 0, left: 0, pings: 0, url: server.url };
  multiplayer.peer_connected.connect(() => {
    seen.connected++;
    seen.most = Math.max(seen.most, seen.connected - seen.left);
  });
  multiplayer.peer_disconnected.connect(() => {
    seen.left++;
  });
  multiplayer.rpcReceived.connect((_node, method) => {
    if (method === "ping") seen.pings++;
  });
  process.send!(seen);
  process.on("message", () => process.send!(seen));
  process.on("disconnect", () => process.exit());
}
