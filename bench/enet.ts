/**
 * ENet against its rivals: the C library, npm `enet`, a headless engine, and bare `node:dgram` sockets.
 *
 * `node bench/run.mjs enet [--quick] [names of subjects] [--rivals=c,connection]`. Each cell is a server process and a
 * client process over loopback, all rivals in turn on the same machine; a cell is run several times and the median
 * counts. Ratios count, not rates: a busy machine slows all alike. Where there is `taskset`, the server has a core of its own:
 * two processes that happen to share one are slower, whoever they are. The C library needs a C compiler and libenet-dev, the
 * engine GODOT or `godot` on the PATH; rivals that are not there are left out of the tables, and named.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { buildPeer } from "./support/c-peer.js";
import { coreAlone } from "./support/enet-core.js";
import { work } from "./support/enet-worker.js";
import { table } from "./support/table.js";

const self = fileURLToPath(import.meta.url);
const project = fileURLToPath(new URL("../bench/support/godot-enet", import.meta.url));
/** Clock ticks of /proc per second: a constant of Linux's interface. */
const TICKS_PER_SECOND = 100;

interface Rival {
  readonly key: string;
  readonly name: string;
  command(args: readonly string[]): { program: string; args: readonly string[] };
}

/** What a cell measured. */
interface Cell {
  readonly perSecond: number;
  readonly p50_us: number;
  readonly p99_us: number;
  /** CPU of both processes per message, in microseconds. */
  readonly cpu_us: number;
  readonly serverCpu: number;
  readonly rssKb: number;
  readonly connected: number;
  readonly alive: number;
  readonly sent: number;
  readonly count: number;
}

function node(worker: string): Rival["command"] {
  const flags = (process.env["BENCH_NODE_FLAGS"] ?? "").split(" ").filter((flag) => flag !== "");
  return (args) => ({ program: process.execPath, args: [...flags, self, "worker", worker, ...args] });
}

/** Whether processes can be given a core of their own. Set by {@link main}: the workers need not know. */
let canPin = false;

/** A process of a rival, and what it prints. */
class Worker {
  readonly child: ChildProcess;
  readonly lines: string[] = [];
  #ended = false;
  #partial = "";
  #wake: () => void = () => {};
  onLine: (line: string) => void = () => {};

  constructor(rival: Rival, args: readonly string[], lifetimeMs: number) {
    const { program, args: own } = rival.command(args);
    const core = args[0] === "server" ? "0" : `1-${cpus().length - 1}`;
    const [file, ...all] = [...(canPin ? ["taskset", "-c", core] : []), program, ...own];
    this.child = spawn(file!, all, { stdio: ["ignore", "pipe", "pipe"], timeout: lifetimeMs, killSignal: "SIGKILL" });
    this.child.stdout!.setEncoding("utf8").on("data", (chunk: string) => {
      const lines = (this.#partial + chunk).split("\n");
      this.#partial = lines.pop() ?? "";
      for (const line of lines) {
        this.lines.push(line);
        this.onLine(line);
      }
      this.#wake();
    });
    this.child.stderr!.setEncoding("utf8").on("data", (chunk: string) => this.lines.push(...chunk.split("\n")));
    this.child.on("close", () => {
      this.#ended = true;
      this.#wake();
    });
  }

  /** @returns The first line that begins with a word, taken apart. */
  async line(word: string, timeoutMs = 20_000): Promise<string[]> {
    const timer = setTimeout(() => this.child.kill("SIGKILL"), timeoutMs);
    for (;;) {
      const found = this.lines.find((line) => line.startsWith(`${word} `));
      if (found !== undefined) {
        clearTimeout(timer);
        return found.split(" ");
      }
      if (this.#ended) throw new Error(`No '${word}': ${this.lines.slice(-5).join(" / ")}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** CPU seconds so far. */
  cpu(): number {
    try {
      const stat = readFileSync(`/proc/${this.child.pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    } catch {
      return Number.NaN;
    }
  }

  /** Resident memory. */
  rssKb(): number {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, "utf8"))?.[1]);
    } catch {
      return Number.NaN;
    }
  }

  async stop(): Promise<void> {
    if (this.#ended) return;
    const closed = new Promise((resolve) => this.child.on("close", resolve));
    this.child.kill("SIGTERM");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), 1000);
    await closed;
    clearTimeout(timer);
  }
}

async function cell(rival: Rival, places: number, args: readonly string[], driver = rival, drivers = 1): Promise<Cell> {
  const server = new Worker(rival, ["server", String(places), ...(args[0] === "crowd" ? ["calm"] : [])], 200_000);
  let clients: Worker[] = [];
  try {
    const port = (await server.line("port"))[1]!;
    const emptyKb = server.rssKb();
    clients = Array.from({ length: drivers }, () => new Worker(driver, ["client", port, ...args], 180_000));
    const client = clients[0]!;
    let before = [0, 0, 0];
    let after = [0, 0, 0];
    const sample = (): number[] => [server.cpu(), client.cpu(), performance.now()];
    let rssKb = 0;
    client.onLine = (line) => {
      if (line === "begin") before = sample();
      else if (line.startsWith("alive")) rssKb = server.rssKb() - emptyKb;
      else if (line === "end") after = sample();
    };
    const result = (await client.line("result", args[0] === "crowd" ? 180_000 : 20_000)).map(Number);
    let connected = 0;
    let alive = 0;
    let sent = 0;
    let delivered = 0;
    if (args[0] === "crowd") {
      for (const each of clients) {
        connected += Number((await each.line("connected"))[1]);
        const words = await each.line("alive");
        alive += Number(words[1]);
        sent += Number(words[3]);
        delivered += Number((await each.line("result"))[1]);
      }
    }
    const cpu = after[0]! - before[0]! + after[1]! - before[1]!;
    const isEcho = args[0] === "echo";
    return {
      perSecond: isEcho ? 0 : (result[1]! * 1e6) / result[2]!,
      p50_us: isEcho ? result[2]! : 0,
      p99_us: isEcho ? result[3]! : 0,
      cpu_us: (cpu * 1e6) / result[1]!,
      serverCpu: (after[0]! - before[0]!) / ((after[2]! - before[2]!) / 1000),
      rssKb,
      connected,
      alive,
      sent,
      count: args[0] === "crowd" ? delivered : result[1]!,
    };
  } finally {
    for (const client of clients) await client.stop();
    await server.stop();
  }
}

const options = process.argv.slice(2);

async function main(): Promise<void> {
  const quick = options.includes("--quick");
  const chosen = options
    .find((option) => option.startsWith("--rivals="))
    ?.slice(9)
    .split(",");
  const names = options.filter((option) => !option.startsWith("--"));
  const wants = (subject: string): boolean => names.length === 0 || names.some((name) => subject.includes(name));
  const ms = quick ? 700 : 2000;
  const rounds = quick ? 1 : 3;
  canPin = cpus().length > 1 && spawnSync("taskset", ["-c", "0", "true"]).status === 0;
  const c = buildPeer("enet-peer.c");
  // Not above: it warns when there is none, which the workers need not.
  const { findEngine } = await import("../spec/support/find-engine.js");
  const engine = findEngine(process.env).engine?.path ?? null;
  const rivals: Rival[] = [];
  const add = (key: string, name: string, command: Rival["command"]): void => {
    if (chosen === undefined || chosen.includes(key)) rivals.push({ key, name, command });
  };
  if (c.program !== null) add("c", "C library", (args) => ({ program: c.program!, args }));
  else console.log(`Without the C library: ${c.reason}`);
  add("connection", "this library, ENetConnection", node("connection"));
  add("peer", "this library, ENetMultiplayerPeer", node("peer"));
  if (engine !== null)
    add("engine", "GDScript, ENetConnection", (args) => ({
      program: engine,
      args: ["--headless", "--path", project, "--", ...args],
    }));
  else console.log("Without an engine: set GODOT");
  add("npm", "npm enet 0.2.9", node("npm"));
  add("dgram", "node:dgram, bare", node("dgram"));
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]!.model}\n`);

  const run = async (
    subject: string,
    args: readonly string[],
    show: (cell: Cell) => string[],
    heads: readonly string[],
    better: (cell: Cell) => number,
    without: readonly string[] = [],
    paces: readonly string[] = [],
  ): Promise<void> => {
    if (!wants(subject)) return;
    const cells = new Map<Rival, Cell[]>();
    const rows: string[][] = [];
    const failures = new Map<Rival, string>();
    for (let round = 0; round < rounds; round++) {
      for (const rival of rivals) {
        if (without.includes(rival.key)) continue;
        try {
          // Of several paces the best counts.
          const paced = args.map((arg) => (arg === "PACE" ? paces[round % paces.length]! : arg));
          const measured = await cell(rival, 64, paced);
          cells.set(rival, [...(cells.get(rival) ?? []), measured]);
        } catch (error) {
          failures.set(rival, (error as Error).message.slice(0, 80));
        }
      }
    }
    const median = (rival: Rival): Cell | undefined => {
      const sorted = cells.get(rival)?.sort((a, b) => better(a) - better(b));
      return paces.length > 0 ? sorted?.at(-1) : sorted?.[(sorted.length - 1) >> 1];
    };
    const reference = rivals[0] === undefined ? undefined : median(rivals[0]);
    for (const rival of rivals) {
      const middle = median(rival);
      if (middle === undefined) {
        if (failures.has(rival)) rows.push([rival.name, `failed: ${failures.get(rival)}`]);
        continue;
      }
      const ratio = reference === undefined ? "" : (better(middle) / better(reference)).toFixed(2);
      rows.push([rival.name, ...show(middle), ratio]);
    }
    console.log(table(subject, ["", ...heads, `of ${rivals[0]?.name ?? ""}`], rows));
  };

  const rate = (value: number): string => `${Math.round(value).toLocaleString("en")}/s`;
  const flood = (cell: Cell): string[] => [rate(cell.perSecond), `${cell.cpu_us.toFixed(2)} µs`];
  const perSecond = (cell: Cell): number => cell.perSecond;
  const warmup = "500";
  const heads = ["delivered", "CPU per message, both ends"];
  await run("reliable, 32 B, one way", ["flood", "r", "32", "256", "4096", warmup, `${ms}`], flood, heads, perSecond, [
    "dgram",
  ]);
  await run(
    "unreliable, 32 B, one way",
    ["flood", "u", "32", "PACE", "0", warmup, `${ms}`],
    flood,
    heads,
    perSecond,
    [],
    ["32", "128", "512"],
  );
  await run("reliable, 20 kB, one way", ["flood", "r", "20000", "8", "32", warmup, `${ms}`], flood, heads, perSecond, [
    "dgram",
  ]);
  await run(
    "round trip, reliable 32 B",
    ["echo", "32", "2000", `${ms}`],
    (cell) => [`${cell.p50_us.toFixed(0)} µs`, `${cell.p99_us.toFixed(0)} µs`, `${cell.cpu_us.toFixed(1)} µs`],
    ["p50", "p99", "CPU per round trip, both ends"],
    (cell) => cell.p50_us,
  );
  await run(
    "connects, one after another",
    ["connects", `${ms}`],
    (cell) => [rate(cell.perSecond)],
    ["connects"],
    perSecond,
    ["dgram"],
  );

  if (wants("idle peers")) {
    const rows: string[][] = [];
    const seconds = quick ? 3 : 10;
    const driver = rivals.find((rival) => rival.key === "c") ?? rivals.find((rival) => rival.key === "connection")!;
    for (const rival of rivals) {
      if (rival.key === "dgram") continue;
      try {
        const idle = await cell(rival, 1001, ["crowd", "1000", "0", `${seconds * 1000}`], driver);
        rows.push([
          rival.name,
          String(idle.alive),
          `${(idle.serverCpu * 100).toFixed(1)} %`,
          `${(idle.rssKb / 1024).toFixed(1)} MiB`,
        ]);
      } catch (error) {
        rows.push([rival.name, `failed: ${(error as Error).message.slice(0, 80)}`]);
      }
    }
    console.log(table("1,000 idle peers at one server", ["", "alive", "CPU of one core", "memory on top"], rows));
  }

  if (wants("crowd of 4,000")) {
    const rows: string[][] = [];
    const seconds = quick ? 5 : 60;
    for (const rival of rivals) {
      if (rival.key === "dgram" || rival.key === "engine") continue;
      for (const driver of rivals.filter(({ key }) => key === "c" || key === "connection")) {
        if (rival.key !== "connection" && driver.key !== "c") continue;
        const drivers = driver.key === "c" ? 1 : 2;
        try {
          const args = ["crowd", `${4000 / drivers}`, "5", `${seconds * 1000}`];
          const result = await cell(rival, 4095, args, driver, drivers);
          rows.push([
            rival.name,
            `${driver.name}, ${drivers} process${drivers > 1 ? "es" : ""}`,
            String(result.connected),
            String(result.alive),
            String(result.sent),
            String(result.count),
            `${(result.serverCpu * 100).toFixed(0)} %`,
            `${(result.rssKb / 1024).toFixed(0)} MiB`,
          ]);
        } catch (error) {
          rows.push([rival.name, driver.name, `failed: ${(error as Error).message.slice(0, 80)}`]);
        }
      }
    }
    console.log(
      table(
        `crowd of 4,000 clients, 5 messages a second each, for ${seconds} s`,
        ["server", "clients", "connected", "alive", "sent", "arrived", "server's CPU", "memory on top"],
        rows,
      ),
    );
  }

  if (wants("core alone")) console.log(coreAlone(quick));
  c.discard();
}

if (options[0] === "worker") await work(options.slice(1));
else await main();
