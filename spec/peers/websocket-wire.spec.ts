import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Logger, OK, setLogger, silentLogger } from "../../src/core/index.js";
import { WebSocketMultiplayerPeer, type WebSocketPeer } from "../../src/peers/index.js";
import { takePacket } from "../support/multiplayer-peer-contract.js";
import { pollRounds, pollUntil } from "../support/polling.js";
import { closePayload, frame, RawClient } from "../support/raw-websocket.js";

const CONTINUATION = 0;
const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

let server: WebSocketMultiplayerPeer;
let clients: RawClient[];
let ids: number[];
let gone: number[];
let previous: Logger;

beforeEach(() => {
  previous = setLogger(silentLogger);
  clients = [];
  ids = [];
  gone = [];
  server = new WebSocketMultiplayerPeer();
  expect(server.create_server(0, "127.0.0.1")).toBe(OK);
  server.peer_connected.connect((id) => ids.push(id));
  server.peer_disconnected.connect((id) => gone.push(id));
});
afterEach(() => {
  for (const client of clients) client.end();
  server.close();
  setLogger(previous);
});

const raw = (): RawClient => {
  const client = new RawClient(server.localPort);
  clients.push(client);
  return client;
};
const until = (condition: () => boolean, what: string) => pollUntil([server], condition, what);
const joined = async (): Promise<{ client: RawClient; id: number; here: WebSocketPeer }> => {
  const client = raw();
  client.request();
  const before = ids.length;
  await until(() => ids.length === before + 1 && client.frames.length > 0, "the id");
  const id = ids.at(-1)!;
  return { client, id, here: server.get_peer(id)! };
};

describe("the WebSocket server on the wire", () => {
  it("answers the handshake of RFC 6455, and sends the id as four bytes in one unmasked binary frame", async () => {
    const { client, id } = await joined();
    expect(client.head).toContain("HTTP/1.1 101 Switching Protocols");
    expect(client.head).toContain("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    expect(client.head).not.toMatch(/sec-websocket-(extensions|protocol)/i);
    const [first] = client.frames;
    expect(first).toMatchObject({ fin: true, opcode: BINARY, masked: false });
    expect([first!.payload.length, first!.payload.readInt32LE(0)]).toEqual([4, id]);
  });

  it("does not take up an offer of permessage-deflate, and adds its own header lines", async () => {
    server.handshake_headers = ["X-One: 1", "Set-Cookie: a=b", "Set-Cookie: c=d"];
    const client = raw();
    client.request(["Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"]);
    await until(() => client.head !== null, "the answer");
    expect(client.head).not.toMatch(/extensions/i);
    expect(client.head).toContain("\r\nX-One: 1\r\nSet-Cookie: a=b\r\nSet-Cookie: c=d");
  });

  it("puts fragments together, with control frames between them", async () => {
    const { client, id } = await joined();
    client.write(
      frame(BINARY, "one ", { fin: false }),
      frame(PING, "are you there?"),
      frame(CONTINUATION, "two ", { fin: false }),
      frame(CONTINUATION, "", { fin: false }),
      frame(CONTINUATION, "three"),
      frame(BINARY, ""),
      frame(TEXT, "text"),
    );
    await until(() => server.get_available_packet_count() === 2, "the messages");
    const packet = takePacket(server);
    expect(packet).toMatchObject({ peer: id, channel: 0, mode: 2 });
    expect(Buffer.from(packet.data).toString()).toBe("one two three");
    expect(Buffer.from(server.get_packet()).toString()).toBe("text");
    expect(server.dropped.emptyPacket).toBe(1);
    await until(() => client.frames.length === 2, "the pong");
    expect(client.frames[1]).toMatchObject({ opcode: PONG, masked: false });
    expect(client.frames[1]!.payload.toString()).toBe("are you there?");
  });

  it.each([
    ["byte by byte", 1],
    ["in threes", 3],
  ])("takes frames that arrive %s", async (_name, step) => {
    const { client } = await joined();
    const bytes = Buffer.concat([frame(BINARY, Buffer.alloc(200, 7)), frame(BINARY, "x")]);
    client.socket.setNoDelay(true);
    for (let at = 0; at < bytes.length; at += step) {
      client.socket.write(bytes.subarray(at, at + step));
      if (at % 30 === 0) await pollRounds([server], 1);
    }
    await until(() => server.get_available_packet_count() === 2, "the messages");
    expect(server.get_packet().byteLength).toBe(200);
  });

  it("answers a close frame with the same code and ends the connection", async () => {
    const { client, id, here } = await joined();
    client.write(frame(BINARY, "last words"), frame(CLOSE, closePayload(4000, "bye")));
    await until(() => server.get_available_packet_count() === 1, "what came before the close frame");
    expect(Buffer.from(server.get_packet()).toString()).toBe("last words");
    await until(() => gone.length === 1 && client.closed, "the end");
    expect(gone).toEqual([id]);
    expect(client.frames[1]!.payload.readUInt16BE(0)).toBe(4000);
    expect([here.get_close_code(), here.get_close_reason()]).toEqual([4000, "bye"]);
  });

  it("reports a connection that just ends with close code -1", async () => {
    const { client, id, here } = await joined();
    client.socket.destroy();
    await until(() => gone.length === 1, "the end");
    expect(gone).toEqual([id]);
    expect([here.get_close_code(), here.get_close_reason()]).toEqual([-1, ""]);
    expect(here.get_ready_state()).toBe(3);
  });

  it.each<[string, number, Buffer[]]>([
    ["a frame without a mask", 1002, [frame(BINARY, "x", { mask: false })]],
    ["a reserved bit", 1002, [frame(BINARY, "x", { rsv: 4 })]],
    ["an unknown opcode", 1002, [frame(3, "x")]],
    ["an unknown control opcode", 1002, [frame(11, "x")]],
    ["a continuation of nothing", 1002, [frame(CONTINUATION, "x")]],
    ["a message inside a message", 1002, [frame(TEXT, "x", { fin: false }), frame(TEXT, "y")]],
    ["a fragmented ping", 1002, [frame(PING, "x", { fin: false })]],
    ["a ping of 126 bytes", 1002, [frame(PING, Buffer.alloc(126))]],
    ["a close frame of one byte", 1002, [frame(CLOSE, "x")]],
    ["close code 1005", 1002, [frame(CLOSE, closePayload(1005))]],
    ["close code 999", 1002, [frame(CLOSE, closePayload(999))]],
    ["text that is no UTF-8", 1007, [frame(TEXT, Buffer.from([0xc3, 0x28]))]],
    ["a close reason that is no UTF-8", 1007, [frame(CLOSE, Buffer.from([0x03, 0xe8, 0xff]))]],
    ["a message one byte over the inbound buffer", 1009, [frame(BINARY, Buffer.alloc(65_536))]],
    [
      "fragments that are over it together",
      1009,
      [frame(BINARY, Buffer.alloc(40_000), { fin: false }), frame(CONTINUATION, Buffer.alloc(40_000))],
    ],
    ["a length beyond all bounds", 1009, [frame(BINARY, "x", { claim: 2 ** 62 })]],
  ])("ends a connection that sends %s with code %i, and nobody else's", async (_name, code, bytes) => {
    const { client, id, here } = await joined();
    const bystander = await joined();
    client.write(frame(BINARY, "before"), ...bytes, frame(BINARY, "after"));
    await until(() => server.get_available_packet_count() === 1, "what came before");
    expect(Buffer.from(server.get_packet()).toString()).toBe("before");
    await until(() => gone.length === 1 && client.closed, "the end");
    expect(gone).toEqual([id]);
    expect(here.get_close_code()).toBe(code);
    const last = client.frames.at(-1)!;
    expect([last.opcode, last.payload.readUInt16BE(0)]).toEqual([CLOSE, code]);
    bystander.client.write(frame(BINARY, "still here"));
    await until(() => server.get_available_packet_count() === 1, "the bystander's packet");
    expect(server.get_packet_peer()).toBe(bystander.id);
  });

  it.each<[string, string, RegExp]>([
    ["a plain HTTP request", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", /^HTTP\/1.1 426 /],
    ["a POST", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", /^HTTP\/1.1 426 /],
    ["no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", /^HTTP\/1.1 400 /],
    [
      "an upgrade to something else",
      "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
      /^HTTP\/1.1 400 /,
    ],
    [
      "a key that is none",
      "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: abc\r\n\r\n",
      /^HTTP\/1.1 400 /,
    ],
    [
      "another version",
      "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 7\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
      /^HTTP\/1.1 400 /,
    ],
    [
      "a head of more than 4096 bytes",
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(5000)}\r\n\r\n`,
      /^HTTP\/1.1 4/,
    ],
  ])("turns away %s with an answer, and goes on", async (_name, text, answer) => {
    const client = raw();
    client.socket.write(text, "latin1");
    await until(() => client.closed && server.dropped.handshakeFailed === 1, "the answer");
    expect(client.received.toString("latin1")).toMatch(answer);
    await joined();
    expect(server.dropped.handshakeFailed).toBe(1);
  });

  it("frees half-open handshakes when their time is over, and not those that are done", async () => {
    server.handshake_timeout = 1;
    const silent = raw();
    const half = raw();
    half.socket.write("GET / HTTP/1.1\r\nHost: x\r\n");
    const { client } = await joined();
    await until(() => silent.closed && half.closed, "the end of both");
    expect(server.dropped.handshake_timeout).toBe(2);
    client.write(frame(BINARY, "x"));
    await until(() => server.get_available_packet_count() === 1, "a packet of the third");
  });

  it("frees half-open handshakes by itself when it drives itself", async () => {
    server.handshake_timeout = 0.1;
    server.drive();
    const silent = raw();
    await pollUntil([], () => silent.closed, "the end");
    expect(server.dropped.handshake_timeout).toBe(1);
  });

  it("turns clients away while it refuses new connections", async () => {
    server.refuse_new_connections = true;
    const client = raw();
    client.request();
    await until(() => client.closed, "the refusal");
    expect(client.received.length).toBe(0);
    expect(server.dropped.refused).toBe(1);
    expect(ids).toEqual([]);
  });

  it("keeps what a client may make it hold within bounds, and loses nothing", async () => {
    const { client } = await joined();
    const one = frame(BINARY, Buffer.alloc(1000, 1));
    const chunk = Buffer.concat(Array.from({ length: 1000 }, () => one));
    const total = 16;
    let written = 0;
    const feed = () => {
      while (written < total) {
        written++;
        if (!client.socket.write(chunk)) {
          client.socket.once("drain", feed);
          return;
        }
      }
    };
    feed();
    // Nobody takes a packet: the sender is held up although the server polls.
    let before = -1;
    await until(() => {
      const now = server.get_available_packet_count();
      const settled = now > 0 && now === before;
      before = now;
      return settled;
    }, "the queue to stop growing");
    await pollRounds([server], 50);
    expect(server.get_available_packet_count()).toBeLessThanOrEqual(4096 + 1);
    let got = 0;
    await until(() => {
      while (server.get_available_packet_count() > 0) {
        expect(server.get_packet().byteLength).toBe(1000);
        got++;
      }
      return got === total * 1000;
    }, "every packet");
  });
});
