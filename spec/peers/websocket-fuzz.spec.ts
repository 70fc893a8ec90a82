import { createHash } from "node:crypto";
import net from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Logger, OK, setLogger, silentLogger } from "../../src/core/index.js";
import { WebSocketMultiplayerPeer } from "../../src/peers/index.js";
import { pollRounds, pollUntil } from "../support/polling.js";
import { closePayload, frame, RawClient } from "../support/raw-websocket.js";
import { SeededRandom } from "../support/seeded-random.js";

const ROUNDS = process.env["GMP_NIGHTLY"] === "1" ? 3000 : 150;
const SEED = Number(process.env["GMP_SEED"] ?? 20_260_101);

/** Numbers from 0 to `below` - 1 that follow from the seed. */
function dice(seed: number): (below: number) => number {
  const random = new SeededRandom(seed);
  return (below) => random.u32() % below;
}

/** A run of frames, most of them right, with some bits turned and the end cut off now and then. */
function hostileFrames(roll: (below: number) => number, mask: boolean): Buffer {
  const parts: Buffer[] = [];
  for (let i = 0; i < 1 + roll(6); i++) {
    const opcode = [0, 1, 2, 2, 2, 8, 9, 10, 3, 15][roll(10)]!;
    const payload = opcode === 8 && roll(2) === 0 ? closePayload(roll(5000), "x") : Buffer.alloc(roll(300), roll(256));
    parts.push(
      frame(opcode, payload, {
        fin: roll(5) > 0,
        mask: roll(12) === 0 ? !mask : mask,
        rsv: roll(15) === 0 ? roll(8) : 0,
        ...(roll(20) === 0 ? { claim: roll(2 ** 31) } : {}),
      }),
    );
  }
  const bytes = Buffer.concat(parts);
  if (roll(3) === 0) bytes[roll(bytes.length)]! ^= 1 << roll(8);
  return roll(4) === 0 ? bytes.subarray(0, roll(bytes.length + 1)) : bytes;
}

let previous: Logger;
const rejections: unknown[] = [];
const note = (reason: unknown): void => {
  rejections.push(reason);
};

beforeEach(() => {
  previous = setLogger(silentLogger);
  rejections.length = 0;
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
});
afterEach(() => {
  process.off("uncaughtException", note);
  process.off("unhandledRejection", note);
  setLogger(previous);
});

describe(`hostile bytes (seed ${SEED})`, () => {
  it("never harm the server, whoever sends them and when", async () => {
    const server = new WebSocketMultiplayerPeer();
    server.handshake_timeout = 2;
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    const good = new WebSocketMultiplayerPeer();
    good.create_client(`ws://127.0.0.1:${server.localPort}`);
    await pollUntil([server, good], () => good.get_connection_status() === 2, "the good client");
    let connected = 0;
    server.peer_connected.connect(() => connected++);
    const roll = dice(SEED);
    const clients: RawClient[] = [];
    const mustConnect: RawClient[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const client = new RawClient(server.localPort);
      clients.push(client);
      const request = Buffer.from(
        "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
      );
      let whole = roll(6) > 0;
      if (!whole) request[roll(request.length)] = roll(256);
      if (roll(10) > 0) {
        const cut = roll(10) === 0;
        client.write(cut ? request.subarray(0, roll(request.length)) : request);
        whole &&= !cut;
      } else whole = false;
      const frames = hostileFrames(roll, true);
      const when = roll(4);
      const end = roll(3);
      const last = (): void => {
        client.write(frames);
        if (end === 0) setTimeout(() => client.socket.destroy(), when);
        if (end === 1) client.socket.end();
      };
      // Right behind the request, once the server has answered, or once it has given an id.
      if (when === 0) last();
      else if (when === 1) client.socket.once("data", () => setTimeout(last, when));
      else {
        if (whole) mustConnect.push(client);
        client.socket.on("data", function seated() {
          if (client.frames.length === 0) return;
          client.socket.off("data", seated);
          setTimeout(last, when);
        });
      }
      if (round % 10 === 9) {
        await pollRounds([server, good], 8);
        const seated = (): boolean => mustConnect.every((one) => one.frames.length > 0 || one.closed);
        await pollUntil([server, good], seated, "ids for those who asked as they should");
        mustConnect.length = 0;
        while (server.get_available_packet_count() > 0) server.get_packet();
      }
    }
    good.put_packet(new Uint8Array([42]));
    let answered = false;
    await pollUntil(
      [server, good],
      () => {
        while (server.get_available_packet_count() > 0) {
          const fromGood = server.get_packet_peer() === good.get_unique_id();
          answered ||= fromGood && server.get_packet()[0] === 42;
          if (!fromGood) server.get_packet();
        }
        return answered;
      },
      "the good client's packet",
    );
    // Some of it must have come past the handshake, and some not, or nothing was tried.
    const failed = (): boolean => server.dropped.handshakeFailed > ROUNDS / 20 && server.dropped.handshake_timeout > 0;
    await pollUntil([server, good], failed, "handshakes that fail, and some that take too long");
    expect(connected).toBeGreaterThan(ROUNDS / 4);
    expect(server.dropped.handshakeFailed).toBeGreaterThan(ROUNDS / 20);
    for (const client of clients) client.end();
    good.close();
    server.close();
    expect(rejections).toEqual([]);
  });

  it("never harm a client, whatever server it meets", async () => {
    const roll = dice(SEED + 1);
    const sockets = new Set<net.Socket>();
    const server = net.createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.once("data", (head) => {
        const key = /Sec-WebSocket-Key: (.*)\r\n/.exec(head.toString("latin1"))?.[1] ?? "";
        const accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
        const response = Buffer.from(
          `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
        );
        if (roll(6) === 0) response[roll(response.length)] = roll(256);
        socket.write(response);
        if (roll(3) > 0) socket.write(frame(2, Buffer.from([5, 0, 0, 0]), { mask: false }));
        socket.write(hostileFrames(roll, false));
        if (roll(2) === 0) socket.end();
        else setTimeout(() => socket.destroy(), roll(20));
      });
    });
    server.listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as net.AddressInfo;
    for (let done = 0; done < ROUNDS; done += 10) {
      const clients = Array.from({ length: 10 }, () => {
        const client = new WebSocketMultiplayerPeer();
        client.handshake_timeout = 0.5;
        expect(client.create_client(`ws://127.0.0.1:${port}`)).toBe(OK);
        return client;
      });
      await pollUntil(
        clients,
        () => {
          for (const client of clients) while (client.get_available_packet_count() > 0) client.get_packet();
          return clients.every((client) => client.get_connection_status() === 0);
        },
        "every client to be done with it",
      );
    }
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    expect(rejections).toEqual([]);
  });
});
