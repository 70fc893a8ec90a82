import { monitorEventLoopDelay } from "node:perf_hooks";
import { Histogram } from "../../src/bots/histogram.js";
import { Bot, type BotOptions, Swarm } from "../../src/bots/index.js";
import { makePeer } from "../../src/bots/make-peer.js";
import { EnetSharedSockets } from "../../src/peers/enet-shared-sockets.js";
import { Vector2 } from "../../src/variant/index.js";
import { type FloorFigures, measureFloor } from "./swarm-floor.js";
import { ARENA_RPCS } from "./swarm-server.js";

/** What the process of the bots is asked to do. */
export type CrewTask =
  | {
      readonly what: "memory";
      readonly port: number;
      readonly steps: readonly number[];
      readonly idleMs: number;
      readonly share: boolean;
    }
  | {
      readonly what: "work" | "floor";
      readonly port: number;
      readonly bots: number;
      readonly hz: number;
      readonly warmUpMs: number;
      readonly ms: number;
      readonly share: boolean;
    };

/** Memory and idle CPU with so many bots connected. */
export interface MemoryStep {
  readonly bots: number;
  /** Those that still had their seats in the end. */
  readonly alive: number;
  readonly heapBytes: number;
  readonly externalBytes: number;
  readonly rssBytes: number;
  readonly sockets: number;
  /** Of one core, by all of them together. */
  readonly idleCores: number;
}

/** What working bots took and did. */
export interface WorkFigures {
  readonly bots: number;
  readonly alive: number;
  /** Of one core, by all of them together. */
  readonly cores: number;
  readonly outPerSecond: number;
  readonly inPerSecond: number;
  readonly roundTripMs: { readonly p50: number; readonly p95: number; readonly p99: number };
  readonly loopDelayMs: { readonly p50: number; readonly p99: number };
  /** After work and garbage collection, over what the process had before the first bot. */
  readonly bytesPerBot: number;
  readonly rssPerBot: number;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const collect = (globalThis as { gc?: () => void }).gc;
const options: BotOptions = { nodes: { "/root/Arena": ARENA_RPCS as never }, reconnect: false, timeoutMs: 60_000 };

async function memory(): Promise<{ heap: number; external: number; rss: number }> {
  const bun = (globalThis as { Bun?: { gc(force: boolean): void } }).Bun;
  if (collect === undefined && bun === undefined) throw new Error("Run with --expose-gc");
  for (let i = 0; i < 4; i++) {
    if (bun === undefined) collect!();
    else bun.gc(true);
    await sleep(50);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed, external, rss };
}

/** @returns Cores that the process keeps busy meanwhile. */
async function busy(ms: number): Promise<number> {
  const start = performance.now();
  const before = process.cpuUsage();
  await sleep(ms);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (performance.now() - start);
}

async function connect(url: string, count: number, sockets: EnetSharedSockets | null = null): Promise<Bot[]> {
  const bots: Bot[] = [];
  const batch = 50;
  const own: BotOptions = { ...options, makePeer: (target) => makePeer(target, options, sockets) };
  for (let i = 0; i < count; i += batch) {
    const size = Math.min(batch, count - i);
    bots.push(...(await Promise.all(Array.from({ length: size }, () => Bot.connect(url, own)))));
  }
  return bots;
}

async function measureMemory(task: Extract<CrewTask, { what: "memory" }>): Promise<MemoryStep[]> {
  const url = `enet://127.0.0.1:${task.port}`;
  // The code itself is compiled and warm before anything is measured.
  for (const bot of await connect(url, 50)) await bot.close();
  const bots: Bot[] = [];
  const steps: MemoryStep[] = [];
  const sockets = task.share ? new EnetSharedSockets() : null;
  for (const target of [0, ...task.steps]) {
    bots.push(...(await connect(url, target - bots.length, sockets)));
    await sleep(1000);
    const { heap, external, rss } = await memory();
    const idleCores = await busy(target === 0 ? 1000 : task.idleMs);
    const alive = bots.filter((bot) => bot.state === "connected").length;
    const open = sockets?.size ?? alive;
    steps.push({
      bots: target,
      alive,
      sockets: open,
      heapBytes: heap,
      externalBytes: external,
      rssBytes: rss,
      idleCores,
    });
  }
  return steps;
}

async function measureWork(task: Exclude<CrewTask, { what: "memory" }>): Promise<WorkFigures> {
  const url = `enet://127.0.0.1:${task.port}`;
  for (const bot of await connect(url, 50)) await bot.close();
  const before = await memory();
  const stop = new AbortController();
  const start = withResolvers();
  const roundTrips = new Histogram();
  const at = new Vector2(1.5, -2.5);
  let measuring = false;
  let seated = 0;
  let sent = 0;
  let got = 0;
  const working = new Set<Bot>();
  const swarm = Swarm.run(url, {
    bots: task.bots,
    bot: options,
    startsPerSecond: 500,
    shareSockets: task.share,
    signal: stop.signal,
    behaviour: async (bot, { index, every, sleep: wait }) => {
      bot.rpcCalled.connect(({ args }) => {
        if (!measuring) return;
        got++;
        roundTrips.record(performance.now() - (args[1] as number));
      });
      working.add(bot);
      if (++seated === task.bots) start.resolve(undefined);
      await start.promise;
      await wait((index / task.bots) * (1000 / task.hz));
      let n = 0;
      await every(1000 / task.hz, () => {
        bot.rpc_id(1, "/root/Arena", "move", n++, performance.now(), at);
        if (measuring) sent++;
      });
    },
  });
  await start.promise;
  await sleep(task.warmUpMs);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  measuring = true;
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  await sleep(task.ms);
  const seconds = (performance.now() - startMs) / 1000;
  measuring = false;
  const { user, system } = process.cpuUsage(cpu);
  delay.disable();
  const alive = [...working].filter((bot) => bot.state === "connected").length;
  const after = await memory();
  const { p50, p95, p99 } = roundTrips.summary();
  stop.abort();
  await swarm;
  return {
    bots: task.bots,
    alive,
    cores: (user + system) / 1e6 / seconds,
    outPerSecond: sent / seconds,
    inPerSecond: got / seconds,
    roundTripMs: { p50, p95, p99 },
    loopDelayMs: { p50: delay.percentile(50) / 1e6, p99: delay.percentile(99) / 1e6 },
    bytesPerBot: (after.heap + after.external - before.heap - before.external) / task.bots,
    rssPerBot: (after.rss - before.rss) / task.bots,
  };
}

/** The process of the bots: does what it is asked to and tells its parent. */
export async function crew(task: CrewTask): Promise<void> {
  let result: MemoryStep[] | WorkFigures | FloorFigures;
  if (task.what === "memory") result = await measureMemory(task);
  else if (task.what === "work") result = await measureWork(task);
  else result = await measureFloor(task.port, task.bots, task.hz, task.ms);
  process.send!(result, () => process.exit(0));
}

function withResolvers(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve!: (value: unknown) => void;
  const promise = new Promise<unknown>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
