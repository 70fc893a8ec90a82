/**
 * What a bot takes, beside a headless engine that does the same: `node bench/run.mjs swarm [--quick] [memory|work|engine]`.
 *
 * A server, ours, in a process of its own answers each `move` with a `state`, both `unreliable_ordered`. Against it come
 * a process of bots that are only connected (memory, idle CPU, who is still there after half a minute), one of bots that
 * call and are called at 20 Hz, and, with `GODOT`, headless engine clients that do the same.
 */
import { type ChildProcess, fork } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CrewTask, crew, type MemoryStep, type WorkFigures } from "./support/swarm-crew.js";
import { cpuSeconds, EngineClient, memoryKb } from "./support/swarm-engine.js";
import { echo, type FloorFigures } from "./support/swarm-floor.js";
import { serve } from "./support/swarm-server.js";

const HZ = 20;
const ENGINE_CLIENTS = 8;
/** A socket for each bot, and sockets that 32 of them share. */
const SHARE = [false, true] as const;
const KB = 1000;
const MB = 1e6;
const AIM_BYTES_PER_BOT = 150 * KB;
const AIM_CORES_PER_BOT = 0.001;

const [mode, ...rest] = process.argv.slice(2);
if (mode === "server") serve();
else if (mode === "echo") await echo();
else if (mode === "crew") await crew(JSON.parse(rest[0]!) as CrewTask);
else await main(process.argv.slice(2));

async function main(args: string[]): Promise<void> {
  const quick = args.includes("--quick");
  const wanted = args.filter((arg) => !arg.startsWith("--"));
  const wants = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
  const scale = quick ? 0.2 : 1;
  const ms = quick ? 4000 : 10_000;
  let good = true;
  if (wants("memory")) {
    const steps = [1000 * scale, 4000 * scale];
    for (const share of SHARE) {
      const task = { what: "memory", steps, idleMs: 3 * ms, share } as const;
      good = tellMemory(await withServer((port) => ask<MemoryStep[]>({ ...task, port }))) && good;
    }
  }
  let work: WorkFigures | null = null;
  if (wants("work")) {
    for (const bots of [100, 1000 * scale]) {
      for (const share of SHARE) {
        const task = { what: "work", bots, hz: HZ, warmUpMs: ms, ms, share } as const;
        const figures = await withServer((port, server) => ask<WorkFigures>({ ...task, port }, server));
        good = tellWork(figures, share) && good;
        if (!share) work = figures;
      }
    }
  }
  if (wants("work")) {
    const bots = 1000 * scale;
    tellFloor(
      bots,
      await withServer(
        (port) => ask<FloorFigures>({ what: "floor", port, bots, hz: HZ, warmUpMs: 0, ms, share: false }),
        "echo",
      ),
    );
  }
  const engine = process.env["GODOT"];
  if (engine === undefined || engine === "") console.log("No engine to compare with: set GODOT");
  else if (wants("engine")) await withServer((port) => compareEngine(engine, port, ms, work));
  if (!good) process.exitCode = 1;
}

/** Runs something against a fresh server. */
async function withServer<T>(
  run: (port: number, server: ChildProcess) => Promise<T>,
  role: "server" | "echo" = "server",
): Promise<T> {
  const server = fork(process.argv[1]!, [role], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  try {
    const { port } = await message<{ port: number }>(server);
    return await run(port, server);
  } finally {
    server.kill("SIGKILL");
  }
}

/** Has a process of its own do something with bots. */
async function ask<T>(task: CrewTask, server?: ChildProcess): Promise<T> {
  const serverStart = server === undefined ? 0 : cpuSeconds(server.pid!);
  const child = fork(process.argv[1]!, ["crew", JSON.stringify(task)], {
    execArgv: [...("Bun" in globalThis ? [] : ["--expose-gc"]), ...(process.env["CREW_FLAGS"]?.split(" ") ?? [])],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  try {
    return await message<T>(child);
  } finally {
    if (server !== undefined && process.env["VERBOSE"] !== undefined) {
      console.log(`    the server took ${(cpuSeconds(server.pid!) - serverStart).toFixed(1)} s of CPU in all`);
    }
    // It ends by itself, so that profiles are written.
    if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
  }
}

function message<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once("message", (told) => resolve(told as T));
    child.once("exit", (code) => reject(new Error(`A process of the measurement ended with ${code}`)));
  });
}

function tellMemory(steps: MemoryStep[]): boolean {
  const [none, ...some] = steps as [MemoryStep, ...MemoryStep[]];
  let good = true;
  for (const step of some) {
    const heap = (step.heapBytes - none.heapBytes) / step.bots;
    const external = (step.externalBytes - none.externalBytes) / step.bots;
    const rss = (step.rssBytes - none.rssBytes) / step.bots;
    console.log(
      `${step.bots} bots connected, ${step.sockets} sockets: ${kb(rss)} resident per bot (heap ${kb(heap)}, external ${kb(external)}); ` +
        `idle CPU ${percent(step.idleCores / step.bots)} of a core per bot, ${percent(step.idleCores)} in all; ` +
        `${step.alive} alive at the end`,
    );
    good &&= step.alive === step.bots && rss <= AIM_BYTES_PER_BOT;
  }
  return good;
}

function tellWork(work: WorkFigures, share: boolean): boolean {
  const { bots, cores, outPerSecond, inPerSecond, roundTripMs, loopDelayMs } = work;
  console.log(
    `${bots} bots at ${HZ} Hz, ${share ? "shared sockets" : "a socket each"}: CPU ${percent(cores / bots)} of a core per bot, ${percent(cores)} in all, ` +
      `${microseconds(work)} per message; ${Math.round(outPerSecond)} messages/s out, ${Math.round(inPerSecond)} in ` +
      `(${(outPerSecond / bots).toFixed(1)} and ${(inPerSecond / bots).toFixed(1)} per bot); ` +
      `round trip ${inMs(roundTripMs.p50)} median, ${inMs(roundTripMs.p95)} p95, ${inMs(roundTripMs.p99)} p99; ` +
      `event loop late by ${inMs(loopDelayMs.p50)} median, ${inMs(loopDelayMs.p99)} p99; ` +
      `${kb(work.rssPerBot)} resident per bot (heap and external ${kb(work.bytesPerBot)}); ${work.alive} alive`,
  );
  return work.alive === bots && cores / bots <= AIM_CORES_PER_BOT && inPerSecond >= 0.98 * bots * HZ;
}

async function compareEngine(engine: string, port: number, ms: number, work: WorkFigures | null): Promise<void> {
  // The engine writes beside the project: it gets a copy.
  const project = mkdtempSync(join(tmpdir(), "gmp-bench-"));
  cpSync(fileURLToPath(new URL("../bench/support/swarm-project", import.meta.url)), project, { recursive: true });
  const clients: EngineClient[] = [];
  try {
    for (let i = 0; i < ENGINE_CLIENTS; i++) clients.push(new EngineClient(engine, project, port, HZ));
    await Promise.all(clients.map(({ seated }) => seated));
    await new Promise((resolve) => setTimeout(resolve, ms));
    const start = performance.now();
    const cpu = clients.map(({ pid }) => cpuSeconds(pid));
    const counts = clients.map(({ counts: [out, got] }) => ({ out, got }));
    await new Promise((resolve) => setTimeout(resolve, ms));
    const seconds = (performance.now() - start) / 1000;
    const cores = mean(clients.map(({ pid }, i) => (cpuSeconds(pid) - cpu[i]!) / seconds));
    const rss = mean(clients.map(({ pid }) => memoryKb(pid, "Rss") * 1024));
    const pss = mean(clients.map(({ pid }) => memoryKb(pid, "Pss") * 1024));
    const out = mean(clients.map((client, i) => (client.counts[0] - counts[i]!.out) / seconds));
    const got = mean(clients.map((client, i) => (client.counts[1] - counts[i]!.got) / seconds));
    console.log(
      `${ENGINE_CLIENTS} headless engines at ${HZ} Hz, 60 frames/s: CPU ${percent(cores)} of a core each, ` +
        `${((cores * 1e6) / (out + got)).toFixed(1)} µs per message; ` +
        `${(rss / MB).toFixed(1)} MB resident each (${(pss / MB).toFixed(1)} MB with shared pages divided); ` +
        `${out.toFixed(1)} messages/s out, ${got.toFixed(1)} in each`,
    );
    if (work === null) return;
    // A busy machine may not have let all bots have their turn: what counts is the cost of a message.
    const ours = work.cores / (work.outPerSecond + work.inPerSecond);
    console.log(
      `An engine takes ${(cores / (out + got) / ours).toFixed(1)} x the CPU for a message, and ` +
        `${(pss / work.rssPerBot).toFixed(0)} x the memory of a bot (its own pages, shared ones divided)`,
    );
  } finally {
    for (const client of clients) client.stop();
    rmSync(project, { recursive: true, force: true });
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function tellFloor(bots: number, floor: FloorFigures): void {
  console.log(
    `${bots} bare sockets of node:dgram at ${HZ} Hz: CPU ${percent(floor.cores)} in all, ${microseconds(floor)} per ` +
      `datagram; ${Math.round(floor.outPerSecond)} out, ${Math.round(floor.inPerSecond)} in`,
  );
}

/** CPU time per message, in or out. */
function microseconds(figures: { cores: number; outPerSecond: number; inPerSecond: number }): string {
  return `${((figures.cores * 1e6) / (figures.outPerSecond + figures.inPerSecond)).toFixed(1)} µs`;
}

function kb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 3 : 1)} %`;
}

function inMs(value: number): string {
  return `${value.toFixed(1)} ms`;
}
