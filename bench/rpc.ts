/**
 * RPCs per second against the engine's own: `node bench/run.mjs rpc [enet|ws]`.
 *
 * A client calls `move(i, Vector2, "run")`, reliably, at a server; each side is a process of its own. The rate is that of
 * calls that have arrived and been executed. Compared are the engine with itself, the engine with one side replaced by
 * ours, and ours with itself, in turns; ratios count, not rates. Without an engine (`GODOT`) only ours is measured.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ENetMultiplayerPeer, type MultiplayerPeer, WebSocketMultiplayerPeer } from "../src/peers/index.js";
import { Node, type RpcDeclarations, SceneTree } from "../src/scene/index.js";
import { Vector2 } from "../src/variant/index.js";

type Transport = "enet" | "ws";
type Side = "ours" | "engine";

const PROGRESS = 500;
const AHEAD = 2000;
const CALLS = 150_000;
const ROUNDS = 5;
const engine = process.env["GODOT"];

class Main extends Node {
  static rpcs: RpcDeclarations = { move: ["any_peer", "reliable"], progress: ["any_peer", "reliable"] };
  received = 0;
  acknowledged = 0;

  move(i: number, _at: Vector2, _state: string): void {
    this.received = i + 1;
    if (this.received % PROGRESS === 0)
      this.rpc_id(this.multiplayer!.get_remote_sender_id(), "progress", this.received);
  }
  progress(n: number): void {
    this.acknowledged = n;
  }
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One of our sides, in a process of its own. */
async function work(role: string, transport: Transport, port: number): Promise<void> {
  const tree = new SceneTree();
  const main = new Main();
  main.name = "Main";
  tree.root.add_child(main);
  const peer = transport === "enet" ? new ENetMultiplayerPeer() : new WebSocketMultiplayerPeer();
  if (peer instanceof WebSocketMultiplayerPeer) {
    peer.outbound_buffer_size = 1 << 22;
    peer.inbound_buffer_size = 1 << 22;
    peer.max_queued_packets = 1 << 16;
  }
  if (role === "server") peer.create_server(port);
  else if (peer instanceof ENetMultiplayerPeer) peer.create_client("127.0.0.1", port);
  else peer.create_client(`ws://127.0.0.1:${port}`);
  const api = tree.get_multiplayer();
  api.multiplayer_peer = peer;
  if (role === "server") {
    const bytes = lastCallBytes(peer);
    void tree.run();
    console.log("READY");
    api.peer_disconnected.connect(() => {
      console.log(`BYTES ${bytes()}`);
      process.exit(0);
    });
    return;
  }
  while (!api.get_peers().includes(1)) {
    api.poll();
    await soon();
  }
  const run = async (calls: number): Promise<void> => {
    main.acknowledged = 0;
    const at = new Vector2(1.5, -2.5);
    for (let i = 0; i < calls; i++) {
      main.rpc_id(1, "move", i, at, "run");
      if (i % 50 !== 49) continue;
      api.poll();
      await soon();
      while (i - main.acknowledged > AHEAD) {
        api.poll();
        await soon();
      }
    }
    while (main.acknowledged < calls) {
      api.poll();
      await soon();
    }
  };
  await run(CALLS / 4);
  const start = performance.now();
  await run(CALLS);
  console.log(`RESULT ${CALLS} ${Math.round((performance.now() - start) * 1000)}`);
  peer.disconnect_peer(1);
  for (let i = 0; i < 20; i++) {
    api.poll();
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  process.exit(0);
}

/** The length of the last call of `move`: the numbers in it are the same whoever called. */
function lastCallBytes(peer: MultiplayerPeer): () => number {
  let bytes = 0;
  const getPacket = peer.get_packet.bind(peer);
  peer.get_packet = () => {
    const packet = getPacket();
    // A call that names the node by its number, as all do but the first few.
    if (packet[0] === 0) bytes = packet.length;
    return packet;
  };
  return () => bytes;
}

/** The engine writes beside the project: it gets a copy. */
const project = mkdtempSync(join(tmpdir(), "gmp-bench-"));
process.on("exit", () => rmSync(project, { recursive: true, force: true }));
cpSync(fileURLToPath(new URL("../bench/rpc-project", import.meta.url)), project, { recursive: true });

function start(side: Side, role: string, transport: Transport, port: number): ChildProcess {
  const args = [`role=${role}`, `transport=${transport}`, `port=${port}`, `calls=${CALLS}`];
  return side === "ours"
    ? spawn(process.execPath, [process.argv[1]!, "worker", role, transport, String(port)], {
        stdio: ["ignore", "pipe", "inherit"],
      })
    : spawn(engine!, ["--headless", "--path", project, "--", ...args], { stdio: ["ignore", "pipe", "ignore"] });
}

function lineOf(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = "";
    const timer = setTimeout(() => reject(new Error(`No ${pattern} in: ${text}`)), 60_000);
    child.stdout!.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const match = pattern.exec(text);
      if (match === null) return;
      clearTimeout(timer);
      resolve(match);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @returns Calls per second, and bytes per call where our side counts them. */
async function measure(sender: Side, receiver: Side, transport: Transport): Promise<{ rate: number; bytes: number }> {
  const port = await freePort();
  const server = start(receiver, "server", transport, port);
  const bytes = receiver === "ours" ? lineOf(server, /BYTES ([\d.]+)/) : null;
  bytes?.catch(() => {});
  await lineOf(server, /READY/);
  const client = start(sender, "client", transport, port);
  try {
    const [, calls, usec] = await lineOf(client, /RESULT (\d+) (\d+)/);
    const size = bytes === null ? Number.NaN : Number((await bytes)[1]);
    return { rate: (Number(calls) * 1e6) / Number(usec), bytes: size };
  } finally {
    client.kill("SIGKILL");
    server.kill("SIGKILL");
  }
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function compare(transport: Transport): Promise<boolean> {
  const pairs: [Side, Side][] =
    engine === undefined
      ? [["ours", "ours"]]
      : [
          ["engine", "engine"],
          ["ours", "engine"],
          ["engine", "ours"],
          ["ours", "ours"],
        ];
  const rates = pairs.map((): number[] => []);
  const bytes = pairs.map(() => Number.NaN);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, [sender, receiver]] of pairs.entries()) {
      const measured = await measure(sender, receiver, transport);
      rates[index]!.push(measured.rate);
      bytes[index] = measured.bytes;
    }
  }
  let good = true;
  for (const [index, [sender, receiver]] of pairs.entries()) {
    const ratio = median(rates[index]!.map((rate, round) => rate / rates[0]![round]!));
    const rate = Math.round(median([...rates[index]!]));
    const size = Number.isNaN(bytes[index]) ? "" : `  ${bytes[index]!} bytes per call`;
    console.log(
      `${transport}  ${sender} calls ${receiver}`.padEnd(28) +
        `${rate} calls/s`.padStart(16) +
        (engine === undefined ? "" : `  ${ratio.toFixed(2)} x engine`) +
        size,
    );
    if (ratio < 1) good = false;
  }
  if (engine !== undefined && bytes[2] !== bytes[3]) {
    console.log("The sizes of the calls differ");
    good = false;
  }
  return good;
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === "worker") await work(rest[0]!, rest[1] as Transport, Number(rest[2]));
else {
  let good = true;
  for (const transport of ["enet", "ws"] as const)
    if (mode === undefined || mode === transport) good = (await compare(transport)) && good;
  if (!good) process.exitCode = 1;
}
