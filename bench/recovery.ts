/**
 * Recovery: a server process is killed and started again under a swarm of bots.
 *
 * Each round waits until every bot has its seat (or has had its time to come back), lets each bot make calls that the
 * server answers, and kills the server with SIGKILL. What is counted: calls that were answered, bots that came back by
 * themselves and how long that took, and what the process holds (sockets, timers, memory) at the same point of each round.
 *
 * `node bench/run.mjs recovery [--rounds 100] [--bots 50] [--transport enet|ws]`
 */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  Bot,
  ENetMultiplayerPeer,
  Node,
  SceneMultiplayer,
  SceneTree,
  setLogger,
  silentLogger,
  WebSocketMultiplayerPeer,
} from "../src/index.js";

const { values } = parseArgs({
  options: {
    server: { type: "string" },
    transport: { type: "string", default: "enet" },
    rounds: { type: "string", default: process.env["GMP_NIGHTLY"] === "1" ? "100" : "10" },
    bots: { type: "string", default: "50" },
    calls: { type: "string", default: "20" },
    "down-ms": { type: "string", default: "300" },
  },
});
const transport = values.transport === "ws" ? "ws" : "enet";

class Echo extends Node {
  static rpcs = { ask: ["any_peer"], answer: ["authority"] } as const;
  ask(token: number, text: string): void {
    this.rpc_id(this.get_multiplayer()!.get_remote_sender_id(), "answer", token, text);
  }
  answer(_token: number, _text: string): void {}
}

function serve(port: number): void {
  const multiplayer = new SceneMultiplayer();
  const tree = new SceneTree(multiplayer);
  const echo = new Echo();
  echo.name = "Echo";
  tree.root.add_child(echo);
  let error: number;
  let opened: number;
  if (transport === "ws") {
    const peer = new WebSocketMultiplayerPeer();
    error = peer.create_server(port, "127.0.0.1");
    opened = peer.localPort;
    multiplayer.multiplayer_peer = peer;
  } else {
    const peer = new ENetMultiplayerPeer();
    peer.set_bind_ip("127.0.0.1");
    error = peer.create_server(port, 4095);
    opened = peer.host?.get_local_port() ?? 0;
    multiplayer.multiplayer_peer = peer;
  }
  if (error !== 0) throw new Error(`create_server: ${error}`);
  void tree.run();
  process.stdout.write(`port ${opened}\n`);
}

async function start(port: number): Promise<{ child: ChildProcess; port: number }> {
  const args = [fileURLToPath(import.meta.url), "--server", String(port), "--transport", transport];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.stdout!.once("data", (chunk: Buffer) =>
      resolve({ child, port: Number(/port (\d+)/.exec(String(chunk))![1]) }),
    );
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function resources(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

async function main(): Promise<void> {
  setLogger(silentLogger);
  const rounds = Number(values.rounds);
  const count = Number(values.bots);
  const calls = Number(values.calls);
  const before = resources();
  let server = await start(0);
  const url = `${transport}://127.0.0.1:${server.port}`;
  const seatedAt = new Map<Bot, number>();
  const bots = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      Bot.connect(url, { name: `bot ${i}`, nodes: { "/root/Echo": { ask: ["any_peer"], answer: [] } } }),
    ),
  );
  for (const bot of bots) bot.connected.connect(() => seatedAt.set(bot, performance.now()));
  let asked = 0;
  let answered = 0;
  let back = 0;
  let expected = 0;
  const took: number[] = [];
  const marks: { round: number; heapMb: number; resources: Record<string, number> }[] = [];
  const startMs = performance.now();
  // One round more than there are restarts: the first comes before any.
  for (let round = 0; round <= rounds; round++) {
    await Promise.all(
      bots.map(async (bot, i) => {
        for (let call = 0; call < calls; call++) {
          const token = (round + 1) * 1_000_000 + i * 1000 + call;
          asked++;
          try {
            bot.rpc_id(1, "/root/Echo", "ask", token, `call ${call}`);
            await bot.expect("answer", (got) => got === token, 3000);
            answered++;
          } catch {
            // Counted by what is missing.
          }
        }
      }),
    );
    if (round === 5 || (round > 0 && round % 10 === 0)) marks.push({ round, heapMb: heapMb(), resources: resources() });
    if (round > 0 && round % 10 === 0) {
      console.error(
        `round ${round}: ${answered} of ${asked} answered, ${back} of ${expected} came back`,
        JSON.stringify(marks.at(-1)),
      );
    }
    if (round === rounds) break;
    await kill(server.child);
    await sleep(Number(values["down-ms"]));
    server = await start(server.port);
    const upMs = performance.now();
    expected += count;
    while (performance.now() - upMs < 90_000 && bots.some((bot) => (seatedAt.get(bot) ?? 0) < upMs)) await sleep(20);
    for (const bot of bots) {
      const at = seatedAt.get(bot) ?? 0;
      if (at < upMs) continue;
      back++;
      took.push(at - upMs);
    }
  }
  const seconds = (performance.now() - startMs) / 1000;
  await Promise.all(bots.map((bot) => bot.close()));
  await kill(server.child);
  server.child.stdout?.destroy();
  await sleep(200);
  took.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? Number.NaN);
  console.log(
    JSON.stringify(
      {
        transport,
        restarts: rounds,
        bots: count,
        seconds: Math.round(seconds),
        calls: { asked, answered, share: answered / asked },
        recoveries: {
          expected,
          back,
          share: back / expected,
          ms: { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) },
        },
        marks: [marks[0], marks.at(-1)],
        resources: { before, after: resources() },
        heapMbAfter: heapMb(),
      },
      null,
      2,
    ),
  );
}

if (values.server !== undefined) serve(Number(values.server));
else await main();
