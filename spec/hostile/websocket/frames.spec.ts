import { createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OK } from "../../../src/core/index.js";
import { WebSocketMultiplayerPeer, WebSocketPeer } from "../../../src/peers/index.js";
import { countSteps } from "../../support/count-steps.js";
import { catchMessages } from "../../support/messages.js";
import { takePacket } from "../../support/multiplayer-peer-contract.js";
import { pollRounds, pollUntil, waitUntil } from "../../support/polling.js";
import { frame, RawClient } from "../../support/raw-websocket.js";

const CONTINUATION = 0;
const BINARY = 2;
const PING = 9;
const PONG = 10;

const messages = catchMessages();
let server: WebSocketMultiplayerPeer;
let clients: RawClient[];
let ids: number[];

beforeEach(() => {
  clients = [];
  ids = [];
  server = new WebSocketMultiplayerPeer();
  expect(server.create_server(0, "127.0.0.1")).toBe(OK);
  server.peer_connected.connect((id) => ids.push(id));
});
afterEach(() => {
  for (const client of clients) client.end();
  server.close();
});

const until = (condition: () => boolean, what: string) => pollUntil([server], condition, what);
const joined = async (): Promise<{ client: RawClient; id: number; here: WebSocketPeer }> => {
  const client = new RawClient(server.localPort);
  clients.push(client);
  client.request();
  const before = ids.length;
  await until(() => ids.length === before + 1 && client.frames.length > 0, "the id");
  const id = ids.at(-1)!;
  return { client, id, here: server.get_peer(id)! };
};
const closeCode = (client: RawClient): number | undefined =>
  client.frames.find(({ opcode }) => opcode === 8)?.payload.readUInt16BE(0);
const many = (count: number, make: (index: number) => Buffer): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, i) => make(i)));

describe("pings", () => {
  it("that come together are answered by one pong, the last one's at the end, and end nothing", async () => {
    const { client } = await joined();
    client.write(
      many(1000, (i) => frame(PING, `${i}`)),
      frame(BINARY, "x"),
    );
    await until(() => server.get_available_packet_count() === 1, "the packet behind them");
    await until(() => client.frames.at(-1)?.payload.toString() === "999", "the last pong");
    const pongs = client.frames.filter(({ opcode }) => opcode === PONG);
    expect(pongs[0]!.payload.toString()).toBe("0");
    expect(pongs.length).toBeLessThan(50); // Two for each read of the socket.
  });

  it("make a server hold nothing for a client that does not read", async () => {
    const { client, id, here } = await joined();
    client.socket.pause();
    server.set_target_peer(id);
    const big = new Uint8Array(60_000);
    await until(() => {
      server.put_packet(big);
      return here.get_current_outbound_buffered_amount() > 0;
    }, "the line to be full");
    for (let i = 1; i <= 3000; i++) client.write(frame(PING, `${i}`.padStart(125)));
    await pollRounds([server], 50);
    expect(here.get_ready_state()).toBe(WebSocketPeer.STATE_OPEN);
    client.socket.resume();
    const pongs = () =>
      client.frames.filter(({ opcode }) => opcode === PONG).map(({ payload }) => payload.toString().trim());
    await until(() => pongs().at(-1) === "3000", "the answer to the last");
    expect(pongs().length).toBeLessThanOrEqual(3);
  });

  it.each([
    ["pings", PING],
    ["pongs", PONG],
  ])("and %s: a flood ends the connection with 1008, of which nobody else notices", async (_what, opcode) => {
    const { client, id, here } = await joined();
    const other = await joined();
    const gone: number[] = [];
    server.peer_disconnected.connect((peer) => gone.push(peer));
    client.write(
      many(4095, () => frame(opcode)),
      frame(BINARY, "still"),
    );
    await until(() => server.get_available_packet_count() === 1, "what was sent before the limit");
    takePacket(server);
    client.write(frame(opcode));
    await until(() => gone.length === 1, "the end");
    expect([gone, here.get_close_code(), here.get_close_reason()]).toEqual([[id], 1008, "Too many pings and pongs"]);
    await until(() => closeCode(client) === 1008, "the close frame");
    other.client.write(frame(BINARY, "x"));
    await until(() => server.get_available_packet_count() === 1, "a packet of another");
  });
});

describe("messages in pieces", () => {
  it("have 1024 fragments at least, and as many more as 16 go into their limit", async () => {
    server.inbound_buffer_size = 1600;
    const { client } = await joined();
    const pieces = (count: number): Buffer =>
      Buffer.concat([
        frame(BINARY, "a", { fin: false }),
        many(count - 2, () => frame(CONTINUATION, "", { fin: false })),
        frame(CONTINUATION, "b"),
      ]);
    client.write(pieces(1124));
    await until(() => server.get_available_packet_count() === 1, "1124 pieces");
    expect(Buffer.from(takePacket(server).data).toString()).toBe("ab");
    client.write(pieces(1125));
    await until(() => closeCode(client) === 1008, "the end");
  });

  it("come in so many reads of the socket at most that what is kept for them costs little", async () => {
    server.inbound_buffer_size = 64_000;
    server.drive();
    const { client } = await joined();
    client.socket.setNoDelay(true);
    client.write(frame(BINARY, "", { claim: 60_000 }));
    let sent = 0;
    while (!client.closed && sent < 60_000 && closeCode(client) === undefined) {
      client.socket.write("a");
      sent++;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await waitUntil(() => closeCode(client) === 1008, "the end");
    expect(sent).toBeLessThan(30_000);
  });
});

describe("what a callback of the user throws", () => {
  it("stops neither a WebSocketPeer nor a WebSocketMultiplayerPeer that drives itself", async () => {
    const got: string[] = [];
    server.drive(({ data }) => {
      got.push(Buffer.from(data).toString());
      throw new Error("server's handler");
    });
    const peer = new WebSocketPeer();
    const heard: number[] = [];
    peer.connect_to_url(`ws://127.0.0.1:${server.localPort}`);
    peer.drive((data) => {
      heard.push(data[0]!);
      throw Object.create(null);
    });
    const startMs = performance.now();
    await waitUntil(() => heard.length === 1, "the id");
    for (let i = 0; i < 100; i++) peer.send_text(`${i}`);
    await waitUntil(() => got.length === 100, "all packets");
    server.set_target_peer(0);
    heard.length = 0;
    for (let i = 0; i < 100; i++) server.put_packet(Uint8Array.of(i));
    await waitUntil(() => heard.length === 100, "all messages");
    expect(heard).toEqual(Array.from({ length: 100 }, (_, i) => i));
    // For both: they are of one kind, of which there are twenty lines at once, then one a second.
    expect(messages.length).toBeGreaterThanOrEqual(20);
    expect(messages.length).toBeLessThanOrEqual(21 + (performance.now() - startMs) / 1000);
    peer.undrive();
    peer.close(-1);
  });
});

describe("the last guards", () => {
  it("end the connection that makes polling throw, and no other", async () => {
    const bad = await joined();
    const good = await joined();
    const gone: number[] = [];
    server.peer_disconnected.connect((peer) => gone.push(peer));
    bad.here._takeMessage = () => {
      throw new Error("our fault");
    };
    bad.client.write(frame(BINARY, "x"));
    good.client.write(frame(BINARY, "y"));
    await until(() => server.get_available_packet_count() === 1 && gone.length === 1, "both");
    expect([gone, server.dropped.internalError]).toEqual([[bad.id], 1]);
    await until(() => bad.client.closed, "its end");
    expect(messages).toEqual(["A WebSocket connection is ended, it threw: Error: our fault"]);
  });

  it("end a client that cannot go on", async () => {
    const client = new WebSocketMultiplayerPeer();
    client.create_client(`ws://127.0.0.1:${server.localPort}`);
    const all = [server, client];
    await pollUntil(all, () => client.get_connection_status() === 2, "the connection");
    client.get_peer(1)!._takeMessage = () => {
      throw new Error("our fault");
    };
    server.put_packet(Uint8Array.of(1));
    const gone: number[] = [];
    client.peer_disconnected.connect((peer) => gone.push(peer));
    await pollUntil(all, () => client.get_connection_status() === 0, "its end");
    expect([gone, client.dropped.internalError]).toEqual([[1], 1]);
  });

  it("hold for requests that a foreign HTTP server hands over", async () => {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const attached = new WebSocketMultiplayerPeer();
    expect(attached.attach(http, "/")).toBe(OK);
    // Somebody else answers the same upgrade: a second answer makes `ws` throw.
    http.prependListener("upgrade", (request, socket, head) => {
      new WebSocketPeer().accept_stream({ request, socket, head });
    });
    const client = new RawClient((http.address() as { port: number }).port);
    clients.push(client);
    client.request();
    await pollUntil([attached], () => client.closed, "its end");
    await pollUntil([attached], () => attached.dropped.handshakeFailed === 1, "the count");
    expect(messages[0]).toMatch(/^A WebSocket handshake threw: Error: server\.handleUpgrade\(\)/);
    attached.close();
    http.close();
  });
});

it("a message costs the same, however many came before it", async () => {
  const { client } = await joined();
  const cost = async (count: number): Promise<number> => {
    let steps = 0;
    client.write(many(count, () => frame(BINARY, "x")));
    let taken = 0;
    while (taken < count) {
      steps += countSteps(() => {
        server.poll();
        while (server.get_available_packet_count() > 0) {
          server.get_packet();
          taken++;
        }
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
    return steps;
  };
  await cost(1000);
  const small = await cost(4000);
  expect((await cost(8000)) / small).toBeLessThan(2.5);
});
