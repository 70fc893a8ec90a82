import { OK, setLogger, silentLogger } from "../../../src/core/index.js";
import { WebSocketMultiplayerPeer } from "../../../src/peers/index.js";
import { pollUntil } from "../../support/polling.js";
import { closePayload, frame, RawClient } from "../../support/raw-websocket.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import type { Fuzzer } from "../fuzzer.js";

const [CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG] = [0, 1, 2, 8, 9, 10];

/** Header lines of a request for an upgrade, right or nearly. */
function request(random: SeededRandom): Buffer {
  const lines = [
    random.chance(0.9)
      ? "GET / HTTP/1.1"
      : random.pick(["POST / HTTP/1.1", "GET / HTTP/9.9", "CONNECT x:1 HTTP/1.1", ""]),
    "Host: x",
    `Upgrade: ${random.chance(0.95) ? "websocket" : "h2c"}`,
    "Connection: Upgrade",
    `Sec-WebSocket-Key: ${random.chance(0.95) ? "dGhlIHNhbXBsZSBub25jZQ==" : "x"}`,
    `Sec-WebSocket-Version: ${random.chance(0.95) ? 13 : random.u32()}`,
  ];
  if (random.chance(0.1)) lines.push(`X: ${"a".repeat(random.between(0, 6000))}`);
  if (random.chance(0.05))
    lines.push(random.pick(["Sec-WebSocket-Protocol: ,", "Expect: 100-continue", "Content-Length: 9"]));
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`);
}

/** What a client may send: the packets that arrive if nothing of it is changed, and its bytes. */
function traffic(random: SeededRandom): { bytes: Buffer; packets: Buffer[] } {
  const parts: Buffer[] = [];
  const packets: Buffer[] = [];
  for (let i = random.between(1, 12); i > 0; i--) {
    const payload = Buffer.from(random.bytes(random.pick([0, 1, 2, 125, 126, 1000, 65_535])));
    packets.push(payload);
    const cuts = random.chance(0.3) ? random.between(1, 40) : 0;
    let at = 0;
    for (let cut = 0; cut <= cuts; cut++) {
      const end = cut === cuts ? payload.length : random.between(at, payload.length);
      parts.push(frame(cut === 0 ? BINARY! : CONTINUATION!, payload.subarray(at, end), { fin: cut === cuts }));
      at = end;
      for (let pings = random.chance(0.2) ? random.between(1, 30) : 0; pings > 0; pings--) {
        parts.push(frame(random.pick([PING!, PONG!]), Buffer.from(random.bytes(random.between(0, 125)))));
      }
    }
  }
  return { bytes: Buffer.concat(parts), packets: packets.filter(({ length }) => length > 0) };
}

/** Breaks it: frames that must not be, bits turned, the end cut off. */
function broken(random: SeededRandom, { bytes }: { bytes: Buffer }): Buffer {
  const wrong = frame(
    random.pick([CONTINUATION!, TEXT!, CLOSE!, 3, 11, PING!]),
    Buffer.from(random.bytes(random.between(0, 200))),
    {
      fin: random.chance(0.7),
      mask: random.chance(0.7),
      rsv: random.chance(0.2) ? random.between(1, 7) : 0,
      ...(random.chance(0.3) ? { claim: random.u32() } : {}),
    },
  );
  const close = frame(CLOSE!, closePayload(random.between(0, 65_535), "bye"));
  const changed = Buffer.concat([bytes, random.pick([wrong, close, Buffer.alloc(0)]), bytes]);
  for (let turns = random.between(0, 3); turns > 0; turns--) {
    changed[random.between(0, changed.length - 1)]! ^= 1 << random.between(0, 7);
  }
  return random.chance(0.5) ? changed.subarray(0, random.between(0, changed.length)) : changed;
}

/** Writes bytes in pieces of any length. */
function write(random: SeededRandom, client: RawClient, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) {
    const length = random.chance(0.7) ? bytes.length : random.between(1, 2000);
    client.socket.write(bytes.subarray(at, at + length));
    at += length;
  }
}

/** A server, one honest client and some that are not: all packets of the honest one arrive, whatever the others send. */
export const fuzzer: Fuzzer = {
  name: "websocket/frames",
  roundsOfACommit: 400,
  async round(random) {
    const logger = setLogger(silentLogger);
    const server = new WebSocketMultiplayerPeer();
    if (server.create_server(0, "127.0.0.1") !== OK) throw new Error("The server has no port");
    const clients: RawClient[] = [];
    const connect = (): RawClient => {
      const client = new RawClient(server.localPort);
      clients.push(client);
      return client;
    };
    try {
      const honest = connect();
      honest.request();
      await pollUntil([server], () => honest.frames.length > 0, "the honest client's id", 10_000);
      const honestId = honest.frames[0]!.payload.readInt32LE();
      for (let i = random.between(1, 4); i > 0; i--) {
        const client = connect();
        write(random, client, request(random));
        write(random, client, broken(random, traffic(random)));
        const end = random.between(0, 9);
        if (end < 2) client.socket.once("connect", () => client.socket.resetAndDestroy());
        else if (end < 4) client.socket.end();
      }
      const said = traffic(random);
      write(random, honest, said.bytes);
      let heard = 0;
      const take = (): boolean => {
        while (server.get_available_packet_count() > 0) {
          const sender = server.get_packet_peer();
          const data = server.get_packet();
          if (data.byteLength === 0) throw new Error("A packet is empty");
          if (sender !== honestId) continue;
          if (!said.packets[heard++]?.equals(data)) throw new Error(`Packet ${heard} of the honest client is another`);
        }
        return heard === said.packets.length;
      };
      await pollUntil([server], take, "the honest client's packets", 10_000);
      if (server.dropped.internalError > 0) throw new Error("An exception inside the library");
      if (honest.closed || server.get_connection_status() !== 2) throw new Error("The server ended the honest client");
    } finally {
      for (const client of clients) client.end();
      server.close();
      setLogger(logger);
    }
  },
};
