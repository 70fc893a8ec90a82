/**
 * Messages per second and round-trip time through WebSocketMultiplayerPeer, against plain `ws` in the same run.
 *
 * Both sides of a contender live in this process, on a loopback connection. "echo" keeps a batch of messages on the way:
 * the server sends each back, and the client sends the next batch when all are back. "one way" sends batches and waits
 * for one message in answer to each. "round trip" has one message on the way at a time. Contenders run in turns, in
 * short rounds; the table shows upper quartiles, which a busy machine disturbs less than medians. Ratios count, not
 * rates: at least 0.8 of plain `ws` is the aim.
 */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";
import { WebSocketMultiplayerPeer } from "../src/peers/index.js";
import { rate } from "./support/compare.js";

const ROUNDS = 32;
const ROUND_MS = 40;
const TARGET = 0.8;

type Mode = "echo" | "one way" | "round trip";

interface Row {
  readonly mode: Mode;
  readonly size: number;
  readonly batch: number;
}

const ROWS: readonly Row[] = [
  { mode: "round trip", size: 16, batch: 1 },
  { mode: "round trip", size: 1000, batch: 1 },
  { mode: "round trip", size: 60_000, batch: 1 },
  { mode: "echo", size: 16, batch: 100 },
  { mode: "echo", size: 100, batch: 100 },
  { mode: "echo", size: 1000, batch: 60 },
  { mode: "echo", size: 16_000, batch: 4 },
  { mode: "one way", size: 16, batch: 1000 },
  { mode: "one way", size: 100, batch: 500 },
  { mode: "one way", size: 1000, batch: 60 },
];

/** One kind of connection: what to send with, and who is told of each message that arrives. */
interface Contender {
  readonly name: string;
  toServer(data: Uint8Array): void;
  toClient(data: Uint8Array): void;
  atServer: (data: Uint8Array) => void;
  atClient: (data: Uint8Array) => void;
  close(): void;
}

const nobody = (): void => {};

async function plain(): Promise<Contender> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false, maxPayload: 65_535 });
  await once(server, "listening");
  const accepted = once(server, "connection") as Promise<[WebSocket]>;
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    perMessageDeflate: false,
    maxPayload: 65_535,
  });
  await once(client, "open");
  const [here] = await accepted;
  const contender: Contender = {
    name: "ws",
    toServer: (data) => client.send(data),
    toClient: (data) => here.send(data),
    atServer: nobody,
    atClient: nobody,
    close: () => {
      client.terminate();
      server.close();
    },
  };
  here.on("message", (data) => contender.atServer(data as Buffer));
  client.on("message", (data) => contender.atClient(data as Buffer));
  return contender;
}

async function ours(): Promise<Contender> {
  const server = new WebSocketMultiplayerPeer();
  if (server.create_server(0, "127.0.0.1") !== 0) throw new Error("No server");
  const client = new WebSocketMultiplayerPeer();
  client.create_client(`ws://127.0.0.1:${server.localPort}`);
  const contender: Contender = {
    name: "WebSocketMultiplayerPeer",
    toServer: (data) => client.put_packet(data),
    toClient: (data) => server.put_packet(data),
    atServer: nobody,
    atClient: nobody,
    close: () => {
      client.close();
      server.close();
    },
  };
  const connected = client.peer_connected.once();
  server.drive(({ data }) => contender.atServer(data));
  client.drive(({ data }) => contender.atClient(data));
  await connected;
  return contender;
}

/** @returns Messages (of the batch's size) a second. */
function round(contender: Contender, { mode, size, batch }: Row): Promise<number> {
  const data = new Uint8Array(size).fill(7);
  return new Promise((resolve) => {
    const start = performance.now();
    let batches = 0;
    let back = 0;
    const answer = new Uint8Array([1]);
    const send = (): void => {
      back = 0;
      for (let index = 0; index < batch; index++) contender.toServer(data);
    };
    contender.atServer =
      mode === "one way"
        ? () => {
            if (++back === batch) contender.toClient(answer);
          }
        : (message) => contender.toClient(message);
    contender.atClient = () => {
      if (mode !== "one way" && ++back < batch) return;
      batches++;
      const passedMs = performance.now() - start;
      if (passedMs >= ROUND_MS) resolve((batches * batch * 1000) / passedMs);
      else send();
    };
    send();
  });
}

const quartile = (values: number[]): number => values.sort((a, b) => b - a)[Math.floor(values.length / 4)]!;

const only = process.argv.slice(2);
const contenders = [await plain(), await ours()];
let missed = 0;
for (const row of ROWS) {
  const name = `${row.mode}, ${row.size} bytes${row.batch > 1 ? `, ${row.batch} at a time` : ""}`;
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  for (const contender of contenders) await round(contender, row);
  const rates: [number[], number[]] = [[], []];
  for (let index = 0; index < ROUNDS; index++) {
    (globalThis as { gc?: () => void }).gc?.();
    // Whoever goes first in a round goes second in the next.
    for (const which of index % 2 === 0 ? [0, 1] : [1, 0]) rates[which]!.push(await round(contenders[which]!, row));
  }
  const [theirs, own] = rates.map(quartile) as [number, number];
  const ratio = own / theirs;
  if (ratio < TARGET) missed++;
  const show = (perSecond: number): string =>
    row.mode === "round trip" ? `${(1e6 / perSecond).toFixed(1)} µs` : rate(perSecond);
  console.log(
    `${name.padEnd(40)} ws ${show(theirs).padStart(11)}   ours ${show(own).padStart(11)}   ratio ${ratio.toFixed(2)}`,
  );
}
for (const contender of contenders) contender.close();
console.log(missed === 0 ? `All at ${TARGET} of ws or better` : `${missed} below ${TARGET} of ws`);
process.exitCode = missed === 0 ? 0 : 1;
