/**
 * A long run over a bad network: `node bench/run.mjs soak [--minutes=30] [--peers=200] [--loss=0.05] [--seed=1]`.
 *
 * One ENetMultiplayerPeer server, and clients that come and go all the time, through a relay on the loopback interface that loses
 * datagrams both ways. Both sides number their reliable packets; whoever receives one checks that it is the next, and
 * that its content is right. A client that leaves in order first waits until all it sent is answered; one in four
 * leaves in the middle of its traffic. Exits with 1 if a reliable packet was lost, doubled, overtaken or spoilt, if a
 * connection broke, or if memory grew.
 */
import { createSocket, type Socket } from "node:dgram";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Mulberry32 } from "../src/enet/index.js";
import { ENetMultiplayerPeer, MultiplayerPeer } from "../src/peers/index.js";
import { table } from "./support/table.js";

const HOST = "127.0.0.1";
const HEADER_BYTES = 12;
const LONG_BYTES = 6000;
const UPSTREAM_IDLE_MS = 10_000;

const option = (name: string, otherwise: number): number => {
  const found = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return found === undefined ? otherwise : Number(found.slice(name.length + 3));
};
const minutes = option("minutes", 30);
const peerCount = option("peers", 200);
const loss = option("loss", 0.05);
/** Reliable packets a second of each client; each is answered by another. */
const rate = option("rate", 2);
const random = new Mulberry32(option("seed", 1));
const chance = (): number => random.next() / 2 ** 32;
const between = (least: number, most: number): number => least + Math.floor(chance() * (most - least));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const totals = {
  joins: 0,
  leaves: 0,
  abruptLeaves: 0,
  reliableToServer: 0,
  reliableToClients: 0,
  unreliable: 0,
  unreliableDelivered: 0,
  relayed: 0,
  lost: 0,
  /** What must not be. */
  missingOrDoubled: 0,
  spoilt: 0,
  brokenConnections: 0,
  unanswered: 0,
  failedJoins: 0,
};

/** Loses datagrams, both ways. Each client gets a socket of its own towards the server. */
async function relay(serverPort: number): Promise<{ port: number; close(): void; size(): number }> {
  const front = createSocket("udp4");
  await new Promise<void>((resolve) => front.bind(0, HOST, resolve));
  const upstreams = new Map<number, { socket: Socket; usedMs: number }>();
  const isLost = (): boolean => {
    totals.relayed++;
    if (chance() >= loss) return false;
    totals.lost++;
    return true;
  };
  front.on("message", (bytes, from) => {
    let upstream = upstreams.get(from.port);
    if (upstream === undefined) {
      const socket = createSocket("udp4");
      socket.bind(0, HOST);
      socket.on("message", (answer) => {
        if (!isLost()) front.send(answer, from.port, HOST);
      });
      upstream = { socket, usedMs: 0 };
      upstreams.set(from.port, upstream);
    }
    upstream.usedMs = performance.now();
    if (!isLost()) upstream.socket.send(bytes, serverPort, HOST);
  });
  const sweep = setInterval(() => {
    for (const [port, { socket, usedMs }] of upstreams) {
      if (performance.now() - usedMs < UPSTREAM_IDLE_MS) continue;
      socket.close();
      upstreams.delete(port);
    }
  }, 1000);
  return {
    port: front.address().port,
    size: () => upstreams.size,
    close: () => {
      clearInterval(sweep);
      front.close();
      for (const { socket } of upstreams.values()) socket.close();
    },
  };
}

/** A packet: who it concerns, its number, how long it is, then bytes that follow from these. One in sixteen is long. */
function packet(id: number, number: number): Uint8Array {
  const length = number % 16 === 15 ? LONG_BYTES : HEADER_BYTES + (number % 64);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, id);
  view.setUint32(4, number);
  view.setUint32(8, length);
  for (let index = HEADER_BYTES; index < length; index++) bytes[index] = index * 7 + number + id;
  return bytes;
}

/** Checks that a packet is the one that should come now. */
function check(bytes: Uint8Array, id: number, number: number): void {
  const expected = packet(id, number);
  const said = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4);
  if (said !== number) totals.missingOrDoubled++;
  else if (Buffer.compare(bytes, expected) !== 0) totals.spoilt++;
}

const server = new ENetMultiplayerPeer();
if (server.create_server(0, peerCount * 2) !== 0) throw new Error("No server");
/** The next number from each client, which is also that of the next answer. */
const next = new Map<number, number>();
server.peer_connected.connect((id) => {
  next.set(id, 0);
});
server.peer_disconnected.connect((id) => {
  next.delete(id);
});
server.drive(({ data, peer, mode }) => {
  if (mode !== MultiplayerPeer.TRANSFER_MODE_RELIABLE) {
    totals.unreliableDelivered++;
    return;
  }
  const number = next.get(peer)!;
  check(data, peer, number);
  next.set(peer, number + 1);
  totals.reliableToServer++;
  server.set_target_peer(peer);
  server.put_packet(packet(peer, number));
});
const relaying = await relay(server.host!.get_local_port());
let running = true;

/** One client's life. */
async function live(): Promise<void> {
  const client = new ENetMultiplayerPeer();
  if (client.create_client(HOST, relaying.port) !== 0) throw new Error("No client");
  const id = client.get_unique_id();
  let sent = 0;
  let answered = 0;
  let isOver = false;
  client.peer_disconnected.connect(() => {
    if (!isOver) {
      totals.brokenConnections++;
      console.log(`A connection broke: ${id}, ${sent} sent, ${answered} answered`);
    }
    isOver = true;
  });
  client.drive(({ data }) => {
    check(data, id, answered++);
    totals.reliableToClients++;
  });
  const joinBy = performance.now() + 20_000;
  while (client.get_connection_status() !== MultiplayerPeer.CONNECTION_CONNECTED && performance.now() < joinBy)
    await pause(50);
  if (client.get_connection_status() !== MultiplayerPeer.CONNECTION_CONNECTED) {
    totals.failedJoins++;
    console.log(`A join failed: ${id}, status ${client.get_connection_status()}`);
    client.close();
    return;
  }
  totals.joins++;
  const until = performance.now() + between(5_000, 60_000);
  while (running && !isOver && performance.now() < until) {
    client.set_transfer_mode(MultiplayerPeer.TRANSFER_MODE_RELIABLE);
    client.put_packet(packet(id, sent++));
    client.set_transfer_mode(MultiplayerPeer.TRANSFER_MODE_UNRELIABLE);
    client.put_packet(new Uint8Array(20));
    totals.unreliable++;
    await pause(between(500 / rate, 1500 / rate));
  }
  if (chance() < 0.25) totals.abruptLeaves++;
  else {
    const answeredBy = performance.now() + 20_000;
    while (!isOver && answered < sent && performance.now() < answeredBy) await pause(50);
    if (answered !== sent) {
      totals.unanswered++;
      console.log(`Unanswered: ${id}, ${sent} sent, ${answered} answered, server is at ${next.get(id)}`);
    }
  }
  isOver = true;
  client.close();
  totals.leaves++;
}

const start = performance.now();
const samples: { minute: number; heapMb: number; rssMb: number; cpu: number }[] = [];
let cpu = process.cpuUsage();
let sampledAt = start;
const sample = (): void => {
  collect();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const now = performance.now();
  const used = process.cpuUsage(cpu);
  cpu = process.cpuUsage();
  samples.push({
    minute: (now - start) / 60_000,
    heapMb: (heapUsed + arrayBuffers) / 2 ** 20,
    rssMb: rss / 2 ** 20,
    cpu: (used.user + used.system) / 1000 / (now - sampledAt),
  });
  sampledAt = now;
  const { minute, heapMb, rssMb, cpu: share } = samples.at(-1)!;
  console.log(
    `${minute.toFixed(1)} min: ${next.size} peers, ${totals.joins} joins, ${totals.reliableToServer + totals.reliableToClients} reliable, ` +
      `heap ${heapMb.toFixed(1)} MiB, resident ${rssMb.toFixed(0)} MiB, CPU ${(share * 100).toFixed(0)} %, ` +
      `wrong: ${totals.missingOrDoubled}, ${totals.spoilt}, ${totals.brokenConnections}, ${totals.unanswered}, ${totals.failedJoins}`,
  );
};
const sampler = setInterval(sample, Math.max(1000, (minutes * 60_000) / 30));
const lives = Array.from({ length: peerCount }, async (_, index) => {
  await pause((index * 5000) / peerCount);
  while (running) await live();
});
await pause(minutes * 60_000);
clearInterval(sampler);
sample();
running = false;
await Promise.all(lives);
const dropped = Object.entries(server.host?.dropped ?? {}).filter(([, count]) => count > 0);
server.close();
relaying.close();

const third = Math.ceil(samples.length / 3);
const mean = (values: typeof samples): number => values.reduce((sum, { heapMb }) => sum + heapMb, 0) / values.length;
// The first third is left out: peers' places, pools and code are still being made.
const before = mean(samples.slice(third, third * 2));
const after = mean(samples.slice(third * 2));
const grew = after > before * 1.1 + 1;
const wrong =
  totals.missingOrDoubled + totals.spoilt + totals.brokenConnections + totals.unanswered + totals.failedJoins;
console.log(
  table(
    `soak: ${((performance.now() - start) / 60_000).toFixed(1)} minutes, ${peerCount} peers, ${(loss * 100).toFixed(0)} % loss each way`,
    ["", ""],
    [
      ...Object.entries(totals).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
        value.toLocaleString("en"),
      ]),
      ["live heap and buffers, second third of the run", `${before.toFixed(1)} MiB`],
      ["live heap and buffers, last third", `${after.toFixed(1)} MiB`],
      ["resident, first and last sample", `${samples[0]!.rssMb.toFixed(0)}, ${samples.at(-1)!.rssMb.toFixed(0)} MiB`],
      [
        "dropped at the server, by reason",
        dropped.map(([reason, count]) => `${count} ${reason}`).join(", ") || "nothing",
      ],
    ],
  ),
);
console.log(wrong === 0 && !grew ? "Nothing lost, nothing doubled, memory flat" : "FAILED");
process.exit(wrong === 0 && !grew ? 0 : 1);
