import { once } from "node:events";
import net from "node:net";
import { Duplex } from "node:stream";
import tls from "node:tls";
import { afterEach, describe, expect, it } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import {
  ERR_ALREADY_IN_USE,
  ERR_INVALID_PARAMETER,
  ERR_OUT_OF_MEMORY,
  ERR_UNAVAILABLE,
  FAILED,
  OK,
} from "../../src/core/index.js";
import { CryptoKey, TLSOptions, WebSocketPeer, X509Certificate } from "../../src/peers/index.js";
import { parseWebSocketUrl } from "../../src/peers/websocket-url.js";
import { house } from "../support/house.js";
import { logged } from "../support/logged.js";
import { pollRounds, pollUntil, waitUntil } from "../support/polling.js";
import { frame, RawClient } from "../support/raw-websocket.js";
import { hasOpenssl, selfSigned } from "../support/self-signed.js";
import api from "../vectors/api.json" with { type: "json" };

const { STATE_CLOSED, STATE_CLOSING, STATE_CONNECTING, STATE_OPEN } = WebSocketPeer;

const errors = logged();
const peers: WebSocketPeer[] = [];
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const peer of peers.splice(0)) peer.close(-1);
  for (const end of ends.splice(0).reverse()) await end();
});

const fresh = (): WebSocketPeer => {
  const peer = new WebSocketPeer();
  peers.push(peer);
  return peer;
};

/** A TCP server and what connects to it. */
const tcp = () => {
  const sockets: net.Socket[] = [];
  const server = net.createServer((socket) => sockets.push(socket.on("error", () => {}))).listen(0, "127.0.0.1");
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return once(server, "listening").then(() => ({ sockets, port: (server.address() as net.AddressInfo).port }));
};

const reach = (list: WebSocketPeer[], peer: WebSocketPeer, state: number) =>
  pollUntil(list, () => peer.get_ready_state() === state, `state ${state}`);

/** A client and the server's side of its connection. */
const pair = async (
  change: { client?: (peer: WebSocketPeer) => void; server?: (peer: WebSocketPeer) => void } = {},
) => {
  const { sockets, port } = await tcp();
  const client = fresh();
  const server = fresh();
  change.client?.(client);
  change.server?.(server);
  const url = `ws://127.0.0.1:${port}/some/path?x=1`;
  expect(client.connect_to_url(url)).toBe(OK);
  await waitUntil(() => sockets.length === 1, "the connection");
  expect(server.accept_stream(sockets[0])).toBe(OK);
  const both = [client, server];
  await pollUntil(both, () => both.every((peer) => peer.get_ready_state() === STATE_OPEN), "both to be open");
  return { client, server, both, url, socket: sockets[0]! };
};

describe("WebSocketPeer", () => {
  it("has Godot's properties with Godot's defaults, each with its getter and setter", () => {
    // biome-ignore lint/suspicious/noExplicitAny: names come from a list
    const peer = fresh() as unknown as Record<string, any>;
    const expected: Record<string, unknown> = { "PackedStringArray()": [], "0.0": 0 };
    for (const [name, property] of Object.entries(api.classes.WebSocketPeer.properties)) {
      const value = expected[property.default] ?? Number(property.default);
      expect(peer[name]).toEqual(value);
      expect(peer[property.getter]()).toEqual(value);
      peer[property.setter](Array.isArray(value) ? ["a", " b "] : 7);
      expect(peer[name]).toEqual(name === "supported_protocols" ? ["a", "b"] : Array.isArray(value) ? ["a", " b "] : 7);
    }
    peer["heartbeat_interval"] = -1;
    expect(peer["heartbeat_interval"]).toBe(7);
    expect(errors.length).toBe(1);
    const list = peer["supported_protocols"];
    list.push("c");
    expect(peer["supported_protocols"]).toEqual(["a", "b"]);
  });

  it("is closed at first, and says so wherever it cannot do what it is told", () => {
    const peer = fresh();
    expect(peer.get_ready_state()).toBe(STATE_CLOSED);
    expect(peer.get_close_code()).toBe(-1);
    expect(peer.get_close_reason()).toBe("");
    expect(peer.get_selected_protocol()).toBe("");
    expect(peer.get_requested_url()).toBe("");
    expect(peer.get_available_packet_count()).toBe(0);
    expect(peer.get_current_outbound_buffered_amount()).toBe(0);
    expect(peer.was_string_packet()).toBe(false);
    expect(errors).toEqual([]);
    expect(peer.send(new Uint8Array(1))).toBe(FAILED);
    expect(peer.send_text("x")).toBe(FAILED);
    expect(peer.put_packet(new Uint8Array(1))).toBe(FAILED);
    expect(peer.get_packet()).toEqual(new Uint8Array(0));
    expect(peer.get_packet_error()).toBe(FAILED);
    expect(peer.get_connected_host()).toBe("");
    expect(peer.get_connected_port()).toBe(0);
    peer.set_no_delay(true);
    expect(errors.length).toBe(7);
    peer.close();
    peer.poll();
    expect(peer.get_ready_state()).toBe(STATE_CLOSED);
  });

  it.each<[string, unknown]>([
    ["ws://host", { secure: false, host: "host", port: 80, path: "/", href: "ws://host:80/" }],
    [
      "WSS://Host/a/b?c=d#e",
      { secure: true, host: "host", port: 443, path: "/a/b?c=d", href: "wss://host:443/a/b?c=d" },
    ],
    ["host:1234", { secure: false, host: "host", port: 1234, path: "/", href: "ws://host:1234/" }],
    ["ws://user:word@host:9/x", { secure: false, host: "host", port: 9, path: "/x", href: "ws://host:9/x" }],
    ["ws://[::1]:9/x", { secure: false, host: "::1", port: 9, path: "/x", href: "ws://[::1]:9/x" }],
    ["ws://[::1]", { secure: false, host: "::1", port: 80, path: "/", href: "ws://[::1]:80/" }],
    ["http://host", expect.stringMatching(/Invalid protocol/)],
    ["ws://", expect.stringMatching(/no host/)],
    ["ws://host:0", expect.stringMatching(/port/)],
    ["ws://host:65536", expect.stringMatching(/port/)],
    ["ws://host:abc", expect.stringMatching(/port/)],
    ["ws://host:", expect.stringMatching(/port/)],
    ["ws://a:b:c", expect.stringMatching(/Invalid URL/)],
    ["ws://[::1", expect.stringMatching(/Invalid URL/)],
  ])("takes %s apart as Godot does", (url, expected) => {
    expect(parseWebSocketUrl(url)).toEqual(expected);
  });

  it("refuses addresses, options, protocols and headers that cannot be used", () => {
    const peer = fresh();
    for (const url of ["", "ftp://host", "ws://host:99999", "ws://ho st", null as unknown as string]) {
      expect(peer.connect_to_url(url)).toBe(ERR_INVALID_PARAMETER);
    }
    const serverOptions = TLSOptions.server(new CryptoKey(), new X509Certificate());
    expect(peer.connect_to_url("wss://host", serverOptions)).toBe(ERR_INVALID_PARAMETER);
    peer.supported_protocols = ["not a token"];
    expect(peer.connect_to_url("ws://127.0.0.1:1")).toBe(ERR_INVALID_PARAMETER);
    peer.supported_protocols = [];
    for (const line of ["no colon", "Bad\nName: x", "X: a\r\nb: c"]) {
      peer.handshake_headers = [line];
      expect(peer.connect_to_url("ws://127.0.0.1:1")).toBe(ERR_INVALID_PARAMETER);
    }
    expect(peer.get_ready_state()).toBe(STATE_CLOSED);
    for (const stream of [null, undefined, 5, {}, new EventTarget()]) {
      expect(peer.accept_stream(stream)).toBe(ERR_INVALID_PARAMETER);
    }
  });

  it("connects, tells both ends about each other, and exchanges bytes and text", async () => {
    const { client, server, both, url } = await pair();
    expect(client.get_requested_url()).toBe(url);
    expect(server.get_requested_url()).toBe(url);
    expect([client.get_connected_host(), server.get_connected_host()]).toEqual(["127.0.0.1", "127.0.0.1"]);
    expect(client.get_connected_port()).toBe(Number(new URL(url).port));
    expect(server.get_connected_port()).toBeGreaterThan(0);
    client.set_no_delay(false);
    server.set_no_delay(true);
    const bytes = new Uint8Array([1, 2, 3]);
    expect(client.put_packet(bytes)).toBe(OK);
    expect(server.send(bytes, WebSocketPeer.WRITE_MODE_BINARY)).toBe(OK);
    bytes.fill(9);
    expect(client.send(new TextEncoder().encode("è"), WebSocketPeer.WRITE_MODE_TEXT)).toBe(OK);
    expect(server.send_text("ü")).toBe(OK);
    expect(client.send(new Uint8Array(0))).toBe(OK);
    expect(server.send_text("")).toBe(OK);
    await pollUntil(both, () => both.every((peer) => peer.get_available_packet_count() === 3), "the messages");
    for (const [peer, text] of [
      [server, "è"],
      [client, "ü"],
    ] as const) {
      expect([...peer.get_packet()]).toEqual([1, 2, 3]);
      expect(peer.was_string_packet()).toBe(false);
      expect(new TextDecoder().decode(peer.get_packet())).toBe(text);
      expect(peer.was_string_packet()).toBe(true);
      expect([peer.get_packet().length, peer.get_packet_error()]).toEqual([0, OK]);
      expect([peer.get_packet().length, peer.get_packet_error()]).toEqual([0, ERR_UNAVAILABLE]);
    }
    expect(errors).toEqual([]);
  });

  it("is in use until it is closed, and can be used again", async () => {
    const { client, server, both, socket } = await pair();
    expect(client.connect_to_url("ws://127.0.0.1:1")).toBe(ERR_ALREADY_IN_USE);
    expect(server.accept_stream(socket)).toBe(ERR_ALREADY_IN_USE);
    client.close();
    await pollUntil(both, () => both.every((peer) => peer.get_ready_state() === STATE_CLOSED), "both to be closed");
    const { sockets, port } = await tcp();
    expect(client.connect_to_url(`ws://127.0.0.1:${port}`)).toBe(OK);
    expect(client.get_close_code()).toBe(-1);
    await waitUntil(() => sockets.length === 1, "the connection");
    expect(server.accept_stream(sockets[0])).toBe(OK);
    await reach(both, client, STATE_OPEN);
  });

  it("closes with a code and a reason, and knows what it received", async () => {
    const { client, server, both } = await pair();
    client.close(4567, "genug");
    expect(client.get_ready_state()).toBe(STATE_CLOSING);
    expect(client.get_available_packet_count()).toBe(0);
    expect(client.put_packet(new Uint8Array(1))).toBe(FAILED);
    await pollUntil(both, () => both.every((peer) => peer.get_ready_state() === STATE_CLOSED), "both to be closed");
    expect(both.map((peer) => [peer.get_close_code(), peer.get_close_reason()])).toEqual([
      [4567, "genug"],
      [4567, "genug"],
    ]);
    expect(server.get_connected_host()).toBe("");
  });

  it("hands out what came just before the close frame until the next poll", async () => {
    const { client, server } = await pair();
    client.send_text("last");
    client.close();
    await pollUntil([client], () => client.get_ready_state() === STATE_CLOSED, "the client's end");
    await waitUntil(() => server._nextWakeMs() === 0, "the news");
    server.poll();
    expect(server.get_ready_state()).toBe(STATE_OPEN);
    expect(new TextDecoder().decode(server.get_packet())).toBe("last");
    // Deno tells of the end of a stream a turn later.
    if (house === "deno")
      await pollUntil([server], () => server.get_ready_state() === STATE_CLOSED, "the server's end");
    else server.poll();
    expect(server.get_ready_state()).toBe(STATE_CLOSED);
    expect(server.get_close_code()).toBe(1000);
  });

  it("cuts long reasons between characters and replaces codes that may not be sent", async () => {
    const one = await pair();
    one.client.close(1000, "ü".repeat(100));
    await reach(one.both, one.server, STATE_CLOSED);
    expect(one.server.get_close_reason()).toBe("ü".repeat(61));
    for (const code of [1005, 1006, 1015, 2000, 5000, 70_000, 1.5]) {
      const { client, server, both } = await pair();
      client.close(code);
      await reach(both, server, STATE_CLOSED);
      expect(server.get_close_code()).toBe(1000);
    }
    const none = await pair();
    none.client.close(0);
    await reach(none.both, none.server, STATE_CLOSED);
    expect(none.server.get_close_code()).toBe(0);
  });

  it("ends at once with a negative code, in every state", async () => {
    const { client, server, both } = await pair();
    client.close(-1);
    expect(client.get_ready_state()).toBe(STATE_CLOSED);
    await reach(both, server, STATE_CLOSED);
    expect([client.get_close_code(), server.get_close_code()]).toEqual([-1, -1]);
    const { sockets, port } = await tcp();
    for (const code of [-1, 1000]) {
      const early = fresh();
      early.connect_to_url(`ws://127.0.0.1:${port}`);
      expect(early.get_ready_state()).toBe(STATE_CONNECTING);
      early.close(code);
      expect(early.get_ready_state()).toBe(STATE_CLOSED);
    }
    await pollRounds([client], 5);
    const accepted = fresh();
    const raw = net.connect(port, "127.0.0.1").on("error", () => {});
    ends.push(() => raw.destroy());
    const before = sockets.length;
    await waitUntil(() => sockets.length > before, "the connection");
    accepted.accept_stream(sockets.at(-1));
    accepted.close(-1);
    await once(raw, "close");
    expect(accepted.get_ready_state()).toBe(STATE_CLOSED);
  });

  it("is closed with code -1 when nobody answers, or something that is no WebSocket", async () => {
    const { port, sockets } = await tcp();
    const free = fresh();
    expect(free.connect_to_url(`ws://127.0.0.1:1`)).toBe(OK);
    await reach([free], free, STATE_CLOSED);
    expect(free.get_close_code()).toBe(-1);
    for (const answer of [
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
      "HTTP/1.1 301 Moved\r\nLocation: ws://127.0.0.1/\r\n\r\n",
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: wrong\r\n\r\n",
      `HTTP/1.1 101 Switching Protocols\r\nX: ${"a".repeat(5000)}\r\n\r\n`,
      "SSH-2.0-OpenSSH_9.2\r\n",
      "",
    ]) {
      const peer = fresh();
      expect(peer.connect_to_url(`ws://127.0.0.1:${port}`)).toBe(OK);
      const index = sockets.length;
      await waitUntil(() => sockets.length > index, "the connection");
      sockets[index]!.once("data", () => sockets[index]!.end(answer));
      await reach([peer], peer, STATE_CLOSED);
      expect(peer.get_close_code()).toBe(-1);
    }
  });

  it.each<[string, string[], string[], string | null]>([
    ["the first of the client's that the server knows", ["x", "b", "a"], ["a", "b"], "b"],
    ["none when neither has any", [], [], ""],
    ["to part when the server knows none of them", ["x"], ["a"], null],
    ["to part when only the client has some", ["x"], [], null],
    ["to part when only the server has some", [], ["a"], null],
  ])("agrees on %s as subprotocol", async (_name, offered, known, agreed) => {
    const { sockets, port } = await tcp();
    const client = fresh();
    const server = fresh();
    client.supported_protocols = offered;
    server.supported_protocols = known;
    client.connect_to_url(`ws://127.0.0.1:${port}`);
    await waitUntil(() => sockets.length === 1, "the connection");
    server.accept_stream(sockets[0]);
    const both = [client, server];
    const expected = agreed === null ? STATE_CLOSED : STATE_OPEN;
    await pollUntil(both, () => both.every((peer) => peer.get_ready_state() === expected), "the outcome");
    for (const peer of both) expect(peer.get_selected_protocol()).toBe(agreed ?? "");
  });

  it("sends header lines of its own, a name as often as it is given", async () => {
    const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    ends.push(() => new Promise((resolve) => server.close(resolve)));
    await once(server, "listening");
    const client = fresh();
    client.handshake_headers = ["Authorization: Bearer a:b", "X-Two: 1", "X-Two: 2"];
    client.connect_to_url(`ws://127.0.0.1:${(server.address() as net.AddressInfo).port}/p`);
    const [socket, request] = (await once(server, "connection")) as [WebSocket, import("node:http").IncomingMessage];
    expect(request.headers["authorization"]).toBe("Bearer a:b");
    expect(request.headers["x-two"]).toBe("1, 2");
    expect(request.headers["sec-websocket-extensions"]).toBeUndefined();
    expect(request.headers["host"]).toBe(`127.0.0.1:${(server.address() as net.AddressInfo).port}`);
    socket.terminate();
  });

  it("sends up to the outbound buffer and not a byte more", async () => {
    const { client, server, both } = await pair({
      client: (peer) => {
        peer.outbound_buffer_size = 1000;
      },
    });
    expect(client.send(new Uint8Array(1001))).toBe(ERR_OUT_OF_MEMORY);
    expect(client.send_text("ü".repeat(501))).toBe(ERR_OUT_OF_MEMORY);
    expect(client.send(new Uint8Array(1000))).toBe(OK);
    await pollUntil(both, () => server.get_available_packet_count() === 1, "the message");
    client.outbound_buffer_size = 0;
    expect(client.send(new Uint8Array(60_000))).toBe(OK);
    expect(client.get_ready_state()).toBe(STATE_OPEN);
  });

  it("tells when the other side does not read: by bytes, by messages, and by the amount that waits", async () => {
    const { client, server } = await pair({
      client: (peer) => {
        peer.max_queued_packets = 50;
        peer.outbound_buffer_size = 100_000;
      },
    });
    let error: number = OK;
    let sent = 0;
    while (error === OK && sent < 100_000) {
      error = client.send(new Uint8Array(10_000));
      if (error === OK) sent++;
    }
    expect(error).toBe(ERR_OUT_OF_MEMORY);
    const waiting = client.get_current_outbound_buffered_amount();
    expect(waiting).toBeGreaterThan(90_000 - 10_000);
    expect(waiting).toBeLessThanOrEqual(100_000);
    client.outbound_buffer_size = 0;
    error = OK;
    let more = 0;
    while (error === OK && more < 1000) {
      error = client.send(new Uint8Array(1));
      if (error === OK) more++;
    }
    expect(error).toBe(ERR_OUT_OF_MEMORY);
    expect(more).toBeLessThan(50);
    let got = 0;
    await pollUntil(
      [server],
      () => {
        while (server.get_available_packet_count() > 0) {
          server.get_packet();
          got++;
        }
        return got === sent + more;
      },
      "everything that was sent",
    );
    expect(client.get_current_outbound_buffered_amount()).toBe(0);
    expect(client.send(new Uint8Array(1))).toBe(OK);
  });

  it("lets in what its inbound buffer and queue take, and the rest as room is made", async () => {
    const { client, server, both } = await pair({
      server: (peer) => {
        peer.inbound_buffer_size = 1000; // Godot's ring buffer then has room for 1023 bytes.
        peer.max_queued_packets = 4;
      },
    });
    for (let i = 0; i < 10; i++) expect(client.send(new Uint8Array([i]))).toBe(OK);
    for (let i = 0; i < 4; i++) expect(client.send(new Uint8Array(500).fill(i))).toBe(OK);
    await pollUntil(both, () => server.get_available_packet_count() === 4, "the first four");
    await pollRounds(both, 10);
    const got: [number, number][] = [];
    let most = 0;
    await pollUntil(
      both,
      () => {
        most = Math.max(most, server.get_available_packet_count());
        const packet = server.get_packet();
        if (server.get_packet_error() === OK) got.push([packet[0]!, packet.length]);
        return got.length === 14;
      },
      "the rest",
    );
    expect(most).toBe(4);
    expect(got.map(([value]) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3]);
  });

  it("takes a message as long as its inbound buffer and ends whoever sends a longer one", async () => {
    const { client, server, both } = await pair({
      server: (peer) => {
        peer.inbound_buffer_size = 1000;
      },
    });
    client.send(new Uint8Array(1000));
    await pollUntil(both, () => server.get_available_packet_count() === 1, "the longest");
    expect(server.get_packet().length).toBe(1000);
    client.send(new Uint8Array(1001));
    await pollUntil(both, () => both.every((peer) => peer.get_ready_state() === STATE_CLOSED), "the end");
    expect([server.get_close_code(), server.get_close_reason()]).toEqual([1009, "Message too big"]);
    expect(client.get_close_code()).toBe(1009);
  });

  it("pings at its interval and ends a connection that does not answer", async () => {
    const { client, server, both } = await pair();
    // Far above what a busy machine may take for an answer.
    client.heartbeat_interval = 0.25;
    await pollRounds(both, 800);
    expect(client.get_ready_state()).toBe(STATE_OPEN);
    expect(server.get_ready_state()).toBe(STATE_OPEN);

    const { sockets, port } = await tcp();
    const raw = new RawClient(port);
    ends.push(() => raw.end());
    await waitUntil(() => sockets.length === 1, "the connection");
    const peer = fresh();
    peer.heartbeat_interval = 0.3;
    peer.accept_stream(sockets[0]);
    raw.request();
    await reach([peer], peer, STATE_OPEN);
    await pollUntil([peer], () => raw.frames.some(({ opcode }) => opcode === 9), "a ping");
    raw.write(frame(10));
    await pollUntil([peer], () => raw.frames.filter(({ opcode }) => opcode === 9).length >= 2, "the second ping");
    expect(peer.get_ready_state()).toBe(STATE_OPEN);
    await reach([peer], peer, STATE_CLOSED); // The second goes unanswered.
    expect(peer.get_close_code()).toBe(-1);
  });

  it("drives itself", async () => {
    const { client, server } = await pair();
    const got: [string, boolean][] = [];
    server.drive((data, isText) => {
      got.push([new TextDecoder().decode(data), isText]);
      server.send(data);
    });
    const echoed: number[] = [];
    client.heartbeat_interval = 0.1; // Longer than an answer takes where code runs for the first time.
    client.drive((data) => echoed.push(data.length));
    client.send_text("a");
    client.send(new Uint8Array([98]));
    await waitUntil(() => echoed.length === 2, "the echoes");
    expect(got).toEqual([
      ["a", true],
      ["b", false],
    ]);
    client.close();
    await waitUntil(
      () => client.get_ready_state() === STATE_CLOSED && server.get_ready_state() === STATE_CLOSED,
      "the end",
    );
    client.undrive();
    server.undrive();
  });

  it("accepts any Duplex", async () => {
    const make = (): [Duplex, Duplex] => {
      const endsOf: Duplex[] = [];
      for (const index of [0, 1]) {
        endsOf.push(
          new Duplex({
            read() {},
            write(chunk, _encoding, callback) {
              setImmediate(() => {
                endsOf[1 - index]!.push(chunk);
                callback();
              });
            },
            final(callback) {
              endsOf[1 - index]!.push(null);
              callback();
            },
          }),
        );
      }
      return endsOf as [Duplex, Duplex];
    };
    const [near, far] = make();
    const server = fresh();
    expect(server.accept_stream(near)).toBe(OK);
    let received = Buffer.alloc(0);
    far.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
    });
    far.write(
      "GET /x HTTP/1.1\r\nUpgrade: websocket\r\nConnection: upgrade\r\nSec-WebSocket-Version: 13\r\n" +
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    );
    far.write(frame(1, "hello"));
    await pollUntil([server], () => server.get_available_packet_count() === 1, "the text");
    expect(received.toString("latin1")).toContain("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    expect(server.get_requested_url()).toBe("ws:///x");
    server.send_text("you");
    await waitUntil(() => received.includes("you"), "the answer");
    server.close(-1);
  });

  it.skipIf(!hasOpenssl)(
    "accepts a TLS stream, and checks names and signatures as TLSOptions say (needs openssl)",
    async () => {
      const own = selfSigned({ cn: "game.example", names: "DNS:game.example" });
      const other = selfSigned();
      ends.push(own.remove, other.remove);
      const chain = (pem: string) => {
        const certificate = new X509Certificate();
        certificate.load_from_string(pem);
        return certificate;
      };
      const { sockets, port } = await tcp();
      const attempt = async (options: TLSOptions | null) => {
        const client = fresh();
        const server = fresh();
        const index = sockets.length;
        client.connect_to_url(`wss://127.0.0.1:${port}/`, options);
        await waitUntil(() => sockets.length > index, "the connection");
        const secured = new tls.TLSSocket(sockets[index]!, { isServer: true, key: own.key, cert: own.cert });
        secured.on("error", () => {});
        expect(server.accept_stream(secured)).toBe(OK);
        const both = [client, server];
        await pollUntil(both, () => both.every((peer) => peer.get_ready_state() !== STATE_CONNECTING), "the outcome");
        const opened = client.get_ready_state() === STATE_OPEN;
        if (opened) expect(server.get_requested_url()).toBe(`wss://127.0.0.1:${port}/`);
        return opened;
      };
      expect(await attempt(null)).toBe(false);
      expect(await attempt(TLSOptions.client())).toBe(false);
      expect(await attempt(TLSOptions.client(chain(own.cert)))).toBe(false); // The address is not its name.
      expect(await attempt(TLSOptions.client(chain(own.cert), "game.example"))).toBe(true);
      expect(await attempt(TLSOptions.client(chain(own.cert), "other.example"))).toBe(false);
      expect(await attempt(TLSOptions.client(chain(other.cert), "game.example"))).toBe(false);
      expect(await attempt(TLSOptions.client_unsafe())).toBe(true);
      expect(await attempt(TLSOptions.client_unsafe(chain(own.cert)))).toBe(true);
      expect(await attempt(TLSOptions.client_unsafe(chain(other.cert)))).toBe(false);
    },
  );
});
