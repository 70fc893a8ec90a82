/**
 * What a server pays to synchronize: `node bench/run.mjs replication [enet]`.
 *
 * One process moves 1,000 units, each with a synchronizer, and sends them to 32 peers 20 times per second over ENet. It is
 * the engine (`GODOT`) or ours, in turns. The peers are the same in both cases: raw ENet clients in a process of their own
 * that confirm paths and count what arrives. Compared are CPU time (user and system, from /proc) and bytes; ratios count,
 * not absolute figures.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ENetConnection, ENetMultiplayerPeer } from "../src/peers/index.js";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  SceneReplicationConfig,
  SceneTree,
} from "../src/scene/index.js";
import { Vector2 } from "../src/variant/index.js";

const UNITS = Number(process.env["UNITS"] ?? 1000);
const PEERS = Number(process.env["PEERS"] ?? 32);
const HZ = Number(process.env["HZ"] ?? 20);
const SECONDS = Number(process.env["SECONDS"] ?? 8);
/** ENet lets fewer unreliable packets through until round trips have become steady after the rush of joining. */
const WARM_UP_SECONDS = Number(process.env["WARM_UP_SECONDS"] ?? 12);
const ROUNDS = Number(process.env["ROUNDS"] ?? 3);
/** Kernel ticks per second, as every Linux reports CPU time. */
const CLOCK_TICKS = 100;
const UNIT_SCENE = "res://unit.tscn";
const engine = process.env["GODOT"];

class Unit extends Node {
  position = new Vector2();
}

function makeUnit(): Unit {
  const config = new SceneReplicationConfig();
  config.add_property(".:position");
  const synchronizer = new MultiplayerSynchronizer();
  synchronizer.name = "Sync";
  synchronizer.replication_config = config;
  const unit = new Unit();
  unit.add_child(synchronizer);
  return unit;
}

/** Our server: does what replication-project/main.gd does. */
function serve(port: number): void {
  PackedScene.register(UNIT_SCENE, makeUnit);
  const tree = new SceneTree();
  const main = new Node();
  main.name = "Main";
  const holder = new Node();
  holder.name = "Units";
  main.add_child(holder);
  const spawner = new MultiplayerSpawner();
  spawner.name = "Spawner";
  spawner.add_spawnable_scene(UNIT_SCENE);
  spawner.spawn_path = "../Units";
  main.add_child(spawner);
  tree.root.add_child(main);
  const peer = new ENetMultiplayerPeer();
  if (peer.create_server(port, PEERS) !== 0) process.exit(1);
  const api = tree.get_multiplayer();
  (api as unknown as { server_relay: boolean }).server_relay = false;
  api.multiplayer_peer = peer;
  const units: Unit[] = [];
  for (let i = 0; i < UNITS; i++) {
    const unit = PackedScene.load(UNIT_SCENE)!.instantiate() as Unit;
    unit.name = `u${i}`;
    holder.add_child(unit, true);
    units.push(unit);
  }
  let frames = 0;
  let next = performance.now();
  const frame = (): void => {
    frames++;
    for (const unit of units) unit.position = new Vector2(frames, unit.position.y + 0.5);
    tree.process(1 / HZ);
    next = Math.max(next + 1000 / HZ, performance.now());
    setTimeout(frame, next - performance.now());
  };
  frame();
  console.log("READY");
}

/** The receiving peers: count for a while when they are told to, and print what they got. */
function receive(port: number): void {
  let packets = 0;
  let bytes = 0;
  let records = 0;
  let times = 0;
  let lastTime = -1;
  const spawned = new Map<ENetMultiplayerPeer, number>();
  const peers = Array.from({ length: PEERS }, (_, index) => {
    const peer = new ENetMultiplayerPeer();
    peer.create_client("127.0.0.1", port);
    spawned.set(peer, 0);
    peer.drive(({ data }) => {
      const command = data[0]! & 7;
      if (command === 1) {
        const confirm = Uint8Array.of(2, 1, data[34]!, data[35]!, data[36]!, data[37]!);
        peer.set_target_peer(1);
        peer.put_packet(confirm);
      } else if (command === 4) spawned.set(peer, spawned.get(peer)! + 1);
      else if (command === 6) {
        packets++;
        bytes += data.length;
        records += (data.length - 3) / 20;
        const time = data[1]! | (data[2]! << 8);
        if (index === 0 && time !== lastTime) {
          lastTime = time;
          times++;
        }
      }
    });
    return peer;
  });
  const wire = (): number =>
    peers.reduce((sum, peer) => sum + (peer.host?.pop_statistic(ENetConnection.HOST_TOTAL_RECEIVED_DATA) ?? 0), 0);
  const wait = setInterval(() => {
    if ([...spawned.values()].some((count) => count < UNITS)) return;
    clearInterval(wait);
    console.log("JOINED");
  }, 100);
  process.stdin.setEncoding("utf8").on("data", () => {
    [packets, bytes, records, times] = [0, 0, 0, 0];
    wire();
    const start = performance.now();
    console.log("STARTED");
    setTimeout(() => {
      const seconds = (performance.now() - start) / 1000;
      console.log(`RESULT ${JSON.stringify({ seconds, packets, bytes, records, times, wire: wire() })}`);
    }, SECONDS * 1000);
  });
}

interface Received {
  readonly seconds: number;
  readonly packets: number;
  readonly bytes: number;
  readonly records: number;
  readonly times: number;
  readonly wire: number;
}

interface Measured extends Received {
  /** Seconds of CPU time of the server, of which in the kernel. */
  readonly cpu: number;
  readonly system: number;
}

/** The engine writes beside the project: it gets a copy. */
function copyProject(): string {
  const project = mkdtempSync(join(tmpdir(), "gmp-bench-"));
  process.on("exit", () => rmSync(project, { recursive: true, force: true }));
  cpSync(fileURLToPath(new URL("../bench/replication-project", import.meta.url)), project, { recursive: true });
  return project;
}

function lineOf(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = "";
    const timer = setTimeout(() => reject(new Error(`No ${pattern} in: ${text}`)), 60_000);
    child.stdout!.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const match = pattern.exec(text);
      if (match === null) return;
      clearTimeout(timer);
      resolve(match);
    });
  });
}

async function freePort(): Promise<number> {
  const socket = createSocket("udp4");
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(() => resolve()));
  return port;
}

/** @returns User and system time of a process so far, in seconds. */
function cpuTime(pid: number): [user: number, system: number] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return [Number(fields[11]) / CLOCK_TICKS, Number(fields[12]) / CLOCK_TICKS];
}

async function measure(side: "ours" | "engine", project: string): Promise<Measured> {
  const port = await freePort();
  const again = [process.argv[1]!];
  const server =
    side === "ours"
      ? spawn(process.execPath, [...again, "server", String(port)], { stdio: ["ignore", "pipe", "inherit"] })
      : spawn(
          engine!,
          ["--headless", "--path", project, "--", String(port), String(UNITS), String(PEERS), String(HZ)],
          {
            stdio: ["ignore", "pipe", "ignore"],
          },
        );
  const children: ChildProcess[] = [server];
  try {
    await lineOf(server, /READY/);
    const clients = spawn(process.execPath, [...again, "clients", String(port)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    children.push(clients);
    await lineOf(clients, /JOINED/);
    await new Promise((resolve) => setTimeout(resolve, WARM_UP_SECONDS * 1000));
    const result = lineOf(clients, /RESULT (.*)/);
    const started = lineOf(clients, /STARTED/);
    clients.stdin!.write("go\n");
    await started;
    const before = cpuTime(server.pid!);
    const received = JSON.parse((await result)[1]!) as Received;
    const after = cpuTime(server.pid!);
    return { ...received, cpu: after[0] - before[0] + after[1] - before[1], system: after[1] - before[1] };
  } finally {
    for (const child of children) child.kill("SIGKILL");
  }
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function compare(): Promise<boolean> {
  const project = copyProject();
  const sides = engine === undefined ? (["ours"] as const) : (["engine", "ours"] as const);
  const runs = new Map<string, Measured[]>(sides.map((side) => [side, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const side of sides) runs.get(side)!.push(await measure(side, project));
  console.log(
    `${UNITS} synchronizers, ${PEERS} peers, ${HZ} Hz, ${SECONDS} s, median of ${ROUNDS} rounds, Node ${process.version}`,
  );
  const of = (side: string, what: (run: Measured) => number): number => median(runs.get(side)!.map(what));
  const perFrame = (run: Measured): number => (run.cpu * 1000) / run.times;
  const perState = (run: Measured): number => (run.cpu * 1e6) / run.records;
  const bytesPerState = (run: Measured): number => run.wire / run.records;
  for (const side of sides) {
    const share = of(side, (run) => (run.cpu / run.seconds) * 100);
    const system = of(side, (run) => (run.system / run.seconds) * 100);
    console.log(
      `${side.padEnd(7)} CPU ${share.toFixed(1)} % (system ${system.toFixed(1)} %), ` +
        `${of(side, perFrame).toFixed(2)} ms per frame at ${of(side, (run) => run.times / run.seconds).toFixed(1)} Hz; ` +
        `${Math.round(of(side, (run) => run.bytes / run.seconds) / 1000)} kB/s of packets, ` +
        `${Math.round(of(side, (run) => run.wire / run.seconds) / 1000)} kB/s of datagrams, ` +
        `${of(side, bytesPerState).toFixed(2)} bytes of datagrams and ` +
        `${of(side, perState).toFixed(3)} µs of CPU per state that arrived, ` +
        `${(of(side, (run) => run.records / (run.times * UNITS * PEERS)) * 100).toFixed(1)} % of all states arrived`,
    );
  }
  if (engine === undefined) {
    console.log("No engine to compare with: set GODOT");
    return true;
  }
  const cpu = of("ours", perState) / of("engine", perState);
  const bytes = of("ours", bytesPerState) / of("engine", bytesPerState);
  console.log(
    `ours to engine: CPU per state ${cpu.toFixed(2)} (at most 2), bytes per state ${bytes.toFixed(3)} (at most 1)`,
  );
  return cpu <= 2 && bytes <= 1.01;
}

const [role, port] = process.argv.slice(2);
if (role === "server") serve(Number(port));
else if (role === "clients") receive(Number(port));
else process.exit((await compare()) ? 0 : 1);
