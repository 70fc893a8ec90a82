import { Bot } from "../../src/bots/index.js";
import { ENetMultiplayerPeer, MultiplayerPeer, WebSocketMultiplayerPeer } from "../../src/peers/index.js";
import { VariantReader, VariantWriter, Vector2, Vector3 } from "../../src/variant/index.js";
import { ARENA_RPCS, openArena } from "./swarm-server.js";

/** Something that every runtime does in one thread, both ends of it. */
interface Subject {
  /** Does it some times. @returns How often. */
  step(): Promise<number>;
  close(): void;
}

const HOST = "127.0.0.1";
const STRETCHES = 30;
const STRETCH_MS = 40;
const WARM_UP_MS = 1000;
const LOST_AFTER_MS = 100;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Counts what arrives. */
class Arrivals {
  #count = 0;
  #wanted = Number.POSITIVE_INFINITY;
  #reach = (): void => {};

  add(): void {
    if (++this.#count === this.#wanted) this.#reach();
  }

  /** Has something sent, and waits until all of it has arrived, or nothing more will. @returns How much has. */
  async of(wanted: number, send: () => void): Promise<number> {
    const before = this.#count;
    this.#wanted = before + wanted;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOST_AFTER_MS);
      this.#reach = () => {
        clearTimeout(timer);
        resolve();
      };
      send();
    });
    return this.#count - before;
  }
}

/** A server and a client of a transport, and what arrives at either. */
class Pair {
  readonly server: MultiplayerPeer;
  readonly client: MultiplayerPeer;
  readonly #arrivals = new Arrivals();

  private constructor(server: MultiplayerPeer, client: MultiplayerPeer, answers: boolean) {
    this.server = server;
    this.client = client;
    server.drive(({ data, peer }) => {
      if (!answers) return this.#arrivals.add();
      server.set_target_peer(peer);
      server.put_packet(data);
    });
    client.drive(() => this.#arrivals.add());
  }

  static async open(transport: "enet" | "ws", answers: boolean): Promise<Pair> {
    const server = transport === "enet" ? new ENetMultiplayerPeer() : new WebSocketMultiplayerPeer();
    if (server.create_server(0) !== 0) throw new Error("No server");
    const client = await join(server);
    return new Pair(server, client, answers);
  }

  /** Has the client send. @returns How many arrive. */
  carry(data: Uint8Array, count: number): Promise<number> {
    return this.#arrivals.of(count, () => {
      for (let index = 0; index < count; index++) this.client.put_packet(data);
    });
  }

  close(): void {
    this.client.close();
    this.server.close();
  }
}

/** A client of a server of its own kind, connected. */
async function join(server: ENetMultiplayerPeer | WebSocketMultiplayerPeer): Promise<MultiplayerPeer> {
  const client = server instanceof ENetMultiplayerPeer ? new ENetMultiplayerPeer() : new WebSocketMultiplayerPeer();
  const port = server instanceof ENetMultiplayerPeer ? server.host!.get_local_port() : server.localPort;
  if (client instanceof ENetMultiplayerPeer) client.create_client(HOST, port);
  else client.create_client(`ws://${HOST}:${port}`);
  client.transfer_mode = MultiplayerPeer.TRANSFER_MODE_RELIABLE;
  server.transfer_mode = MultiplayerPeer.TRANSFER_MODE_RELIABLE;
  client.set_target_peer(1);
  while (client.get_connection_status() === MultiplayerPeer.CONNECTION_CONNECTING) {
    client.poll();
    server.poll();
    await turn();
  }
  if (client.get_connection_status() !== MultiplayerPeer.CONNECTION_CONNECTED) throw new Error("Not connected");
  return client;
}

async function oneWay(transport: "enet" | "ws", bytes: number, batch: number, reliable = true): Promise<Subject> {
  const pair = await Pair.open(transport, false);
  if (!reliable) pair.client.transfer_mode = MultiplayerPeer.TRANSFER_MODE_UNRELIABLE;
  const data = new Uint8Array(bytes);
  return { step: () => pair.carry(data, batch), close: () => pair.close() };
}

async function roundTrip(transport: "enet" | "ws"): Promise<Subject> {
  const pair = await Pair.open(transport, true);
  const data = new Uint8Array(32);
  return { step: () => pair.carry(data, 1), close: () => pair.close() };
}

async function connects(): Promise<Subject> {
  const server = new ENetMultiplayerPeer();
  if (server.create_server(0) !== 0) throw new Error("No server");
  const step = async (): Promise<number> => {
    const client = await join(server);
    client.close();
    await turn();
    server.poll();
    return 1;
  };
  return { step, close: () => server.close() };
}

/** Bots that call and are answered, the server among them. */
async function bots(count: number): Promise<Subject> {
  const { port, close } = openArena();
  const crew: Bot[] = [];
  const arrivals = new Arrivals();
  for (let index = 0; index < count; index++) {
    const bot = await Bot.connect(`enet://${HOST}:${port}`, { nodes: { "/root/Arena": ARENA_RPCS as never } });
    bot.rpcCalled.connect(() => arrivals.add());
    crew.push(bot);
  }
  const at = new Vector2(1.5, -2.5);
  const callAll = (): void => {
    for (const bot of crew) bot.rpc_id(1, "/root/Arena", "move", 1, 0.5, at);
  };
  return {
    step: async () => 2 * (await arrivals.of(count, callAll)),
    close: () => {
      for (const bot of crew) void bot.close({ timeoutMs: 0 });
      close();
    },
  };
}

/** The arguments of a call, written and read. */
function variants(): Promise<Subject> {
  const writer = new VariantWriter();
  const reader = new VariantReader(new Uint8Array(0));
  const values = [new Vector3(1.5, 0.25, -7.125), new Vector3(0.5, 0, 3.5), 184467, "run"];
  let sum = 0;
  const step = (): Promise<number> => {
    for (let index = 0; index < 1000; index++) {
      writer.reset();
      for (const value of values) writer.writeCompressed(value);
      reader.reset(writer.view());
      for (let read = 0; read < values.length; read++) sum += reader.readCompressed() === null ? 1 : 0;
    }
    if (sum > 0) throw new Error("Read wrongly");
    return Promise.resolve(1000);
  };
  return Promise.resolve({ step, close: () => {} });
}

/** What is compared, and what a figure is for. */
export const SUBJECTS: Readonly<Record<string, () => Promise<Subject>>> = {
  "ENet, reliable 32 B": () => oneWay("enet", 32, 256),
  "ENet, unreliable 32 B": () => oneWay("enet", 32, 128, false),
  "ENet, reliable 20 kB": () => oneWay("enet", 20_000, 8),
  "ENet, round trip of 32 B": () => roundTrip("enet"),
  "ENet, a connect and a goodbye": connects,
  "WebSocket, 100 B": () => oneWay("ws", 100, 256),
  "WebSocket, round trip of 32 B": () => roundTrip("ws"),
  "a message between a server and one of 200 bots": () => bots(200),
  "arguments of a call, written and read": variants,
};

/** @returns CPU time for each, in microseconds: the lower quartile of many short stretches. */
export async function measureSubject(name: string): Promise<number> {
  const subject = await SUBJECTS[name]!();
  const stretch = async (ms: number): Promise<number> => {
    const cpu = process.cpuUsage();
    const untilMs = performance.now() + ms;
    let count = 0;
    do count += await subject.step();
    while (performance.now() < untilMs);
    const { user, system } = process.cpuUsage(cpu);
    return (user + system) / count;
  };
  await stretch(WARM_UP_MS);
  const costs: number[] = [];
  for (let index = 0; index < STRETCHES; index++) costs.push(await stretch(STRETCH_MS));
  subject.close();
  return costs.sort((a, b) => a - b)[STRETCHES >> 2]!;
}
