import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { ERR_ALREADY_IN_USE, ERR_INVALID_PARAMETER, FAILED, OK } from "../../src/core/index.js";
import {
  CryptoKey,
  TLSOptions,
  WebSocketMultiplayerPeer,
  WebSocketPeer,
  X509Certificate,
} from "../../src/peers/index.js";
import { logged } from "../support/logged.js";
import { patternBytes, recordSignals } from "../support/multiplayer-peer-contract.js";
import { pollRounds, pollUntil, waitUntil } from "../support/polling.js";
import { RawClient } from "../support/raw-websocket.js";
import { hasOpenssl, selfSigned } from "../support/self-signed.js";
import api from "../vectors/api.json" with { type: "json" };

const errors = logged();
const peers: WebSocketMultiplayerPeer[] = [];
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const peer of peers.splice(0)) peer.close();
  for (const end of ends.splice(0).reverse()) await end();
});

const fresh = (): WebSocketMultiplayerPeer => {
  const peer = new WebSocketMultiplayerPeer();
  peers.push(peer);
  return peer;
};

const serve = (tls: TLSOptions | null = null): WebSocketMultiplayerPeer => {
  const server = fresh();
  expect(server.create_server(0, "127.0.0.1", tls)).toBe(OK);
  return server;
};

const urlOf = (server: WebSocketMultiplayerPeer, scheme = "ws"): string => `${scheme}://127.0.0.1:${server.localPort}`;

const join = async (server: WebSocketMultiplayerPeer, url = urlOf(server), tls: TLSOptions | null = null) => {
  const client = fresh();
  expect(client.create_client(url, tls)).toBe(OK);
  await pollUntil([server, client], () => client.get_connection_status() === 2, "the connection");
  return client;
};

const listening = async (server: net.Server): Promise<number> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ends.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as net.AddressInfo).port;
};

const own = () => {
  const files = selfSigned();
  ends.push(files.remove);
  const key = new CryptoKey();
  const chain = new X509Certificate();
  expect([key.load_from_string(files.key), chain.load_from_string(files.cert)]).toEqual([OK, OK]);
  return { files, key, chain };
};

describe("WebSocketMultiplayerPeer", () => {
  it("has Godot's properties with Godot's defaults, each with its getter and setter", () => {
    // biome-ignore lint/suspicious/noExplicitAny: names come from a list
    const peer = fresh() as unknown as Record<string, any>;
    for (const [name, property] of Object.entries(api.classes.WebSocketMultiplayerPeer.properties)) {
      const value = property.default === "PackedStringArray()" ? [] : Number(property.default);
      expect(peer[name]).toEqual(value);
      expect(peer[property.getter]()).toEqual(value);
      peer[property.setter](Array.isArray(value) ? ["a"] : 7);
      expect(peer[name]).toEqual(Array.isArray(value) ? ["a"] : 7);
    }
    for (const bad of [0, -1, Number.NaN]) peer["handshake_timeout"] = bad;
    expect(peer["handshake_timeout"]).toBe(7);
    expect(errors.length).toBe(3);
    expect(fresh()._get_max_packet_size()).toBe(65_535 - 9);
  });

  it("binds before create_server returns, and says at once when it cannot", async () => {
    const first = serve();
    expect(first.localPort).toBeGreaterThan(0);
    expect(fresh().create_server(first.localPort, "127.0.0.1")).toBe(ERR_ALREADY_IN_USE);
    expect(fresh().create_server(first.localPort, "192.0.2.1")).toBe(ERR_ALREADY_IN_USE);
    const everywhere = fresh();
    expect(everywhere.create_server(0)).toBe(OK);
    expect(fresh().create_server(everywhere.localPort)).toBe(ERR_ALREADY_IN_USE);
    expect(fresh().create_server(everywhere.localPort, "*")).toBe(ERR_ALREADY_IN_USE);
    // A port that was given up is free at once.
    const { localPort } = first;
    first.close();
    const second = fresh();
    expect(second.create_server(localPort, "127.0.0.1")).toBe(OK);
    expect((await join(second)).get_unique_id()).toBeGreaterThan(1);
    const loopback = await join(everywhere, `ws://localhost:${everywhere.localPort}`);
    expect(loopback.get_connection_status()).toBe(2);
  });

  it("refuses ports, addresses and TLS options that cannot be used", () => {
    for (const port of [-1, 65_536, 1.5, Number.NaN]) expect(fresh().create_server(port)).toBe(ERR_INVALID_PARAMETER);
    for (const address of ["localhost", "", "300.1.1.1", "::g"]) {
      expect(fresh().create_server(0, address)).toBe(ERR_INVALID_PARAMETER);
    }
    expect(fresh().create_server(0, "*", TLSOptions.client())).toBe(ERR_INVALID_PARAMETER);
    const nothing = TLSOptions.server(null as unknown as CryptoKey, null as unknown as X509Certificate);
    expect(fresh().create_server(0, "*", nothing)).toBe(ERR_INVALID_PARAMETER);
    const serverOptions = TLSOptions.server(new CryptoKey(), new X509Certificate());
    expect(fresh().create_client("wss://127.0.0.1", serverOptions)).toBe(ERR_INVALID_PARAMETER);
    for (const url of ["", "http://x", "ws://:1"]) expect(fresh().create_client(url)).toBe(ERR_INVALID_PARAMETER);
    for (const peer of peers) expect([peer.get_connection_status(), peer.get_unique_id()]).toEqual([0, 0]);
  });

  it("knows addresses, ports and connections of its peers, and of nobody else", async () => {
    const server = serve();
    const client = await join(server);
    const id = client.get_unique_id();
    expect(server.get_peer(id)).toBeInstanceOf(WebSocketPeer);
    expect(server.get_peer_address(id)).toBe("127.0.0.1");
    expect(server.get_peer_port(id)).toBeGreaterThan(0);
    expect(client.get_peer_address(1)).toBe("127.0.0.1");
    expect(client.get_peer_port(1)).toBe(server.localPort);
    expect(server.get_peer(id)!.get_requested_url()).toBe(`${urlOf(server)}/`);
    expect(errors).toEqual([]);
    expect([server.get_peer(5), server.get_peer_address(5), server.get_peer_port(5)]).toEqual([null, "", 0]);
    expect(errors.length).toBe(3);
  });

  it("lets a peer go that is closed through get_peer", async () => {
    const server = serve();
    const client = await join(server);
    const seen = recordSignals(server);
    const id = client.get_unique_id();
    const connection = client.get_peer(1)!;
    server.get_peer(id)!.close(4100, "out");
    await pollUntil([server, client], () => client.get_connection_status() === 0 && seen.length > 0, "the end");
    expect(seen).toEqual([`-${id}`]);
    expect([connection.get_close_code(), connection.get_close_reason()]).toEqual([4100, "out"]);
  });

  it("still finds a peer inside its peer_disconnected, as in Godot", async () => {
    const server = serve();
    const client = await join(server);
    const found: unknown[] = [];
    server.peer_disconnected.connect((id) => found.push(server.get_peer(id)?.get_ready_state()));
    client.peer_disconnected.connect(() => found.push(client.get_connection_status()));
    server.disconnect_peer(client.get_unique_id());
    await pollUntil([server, client], () => found.length === 2, "both signals");
    expect(found.sort()).toEqual([WebSocketPeer.STATE_CLOSING, 2].sort());
  });

  it("sends to the others when one peer's buffer is full, and answers OK as Godot does", async () => {
    const server = serve();
    const slow = await join(server);
    const quick = await join(server);
    slow.get_peer(1)!.poll = () => {}; // It stops taking anything in…
    const { id } = { id: slow.get_unique_id() };
    let full = false;
    server.set_target_peer(0);
    let count = 0;
    for (; count < 3000 && !full; count++) {
      errors.length = 0;
      expect(server.put_packet(patternBytes(60_000, count))).toBe(OK);
      full = errors.some((message) => message.includes("outbound_buffer_size"));
      await pollRounds([quick], 1);
      while (quick.get_available_packet_count() > 0) quick.get_packet();
    }
    expect(full).toBe(true);
    expect(server.get_peer(id)!.send(new Uint8Array(60_000))).toBe(6);
    server.set_target_peer(quick.get_unique_id());
    expect(server.put_packet(new Uint8Array([1, 2, 3]))).toBe(OK);
    await pollUntil(
      [server, quick],
      () => {
        while (quick.get_available_packet_count() > 1) quick.get_packet();
        return quick.get_available_packet_count() === 1 && quick.get_packet().length === 3;
      },
      "the packet for the other",
    );
  });

  it("copies once what it sends, whatever becomes of the buffer afterwards", async () => {
    const server = serve();
    const clients = [await join(server), await join(server)];
    const bytes = patternBytes(50_000, 1);
    server.set_target_peer(0);
    for (let i = 0; i < 40; i++) {
      bytes.fill(i);
      server.put_packet(bytes);
    }
    bytes.fill(255);
    for (const client of clients) {
      const got: number[] = [];
      await pollUntil(
        [server, client],
        () => {
          while (client.get_available_packet_count() > 0) {
            const packet = client.get_packet();
            expect(packet.every((byte) => byte === packet[0])).toBe(true);
            got.push(packet[0]!);
          }
          return got.length > 0 && client.get_peer(1)!._nextWakeMs() > 0;
        },
        "the packets",
      );
      expect(got).toEqual([...got].sort((a, b) => a - b));
      expect(got).not.toContain(255);
    }
  });

  describe("as a client of something else", () => {
    /** A server that sends what it is told to as its first message. */
    const impostor = async (first: Uint8Array | string | null) => {
      const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
      await once(server, "listening");
      const codes: number[] = [];
      server.on("connection", (socket: WebSocket) => {
        if (first !== null) socket.send(first);
        socket.on("close", (code) => codes.push(code));
      });
      ends.push(() => {
        for (const socket of server.clients) socket.terminate();
        return new Promise((resolve) => server.close(resolve));
      });
      return { codes, url: `ws://127.0.0.1:${(server.address() as net.AddressInfo).port}` };
    };
    const int32 = (value: number) => {
      const bytes = Buffer.alloc(4);
      bytes.writeInt32LE(value);
      return bytes;
    };

    it.each<[string, Uint8Array | string]>([
      ["three bytes", new Uint8Array(3)],
      ["five bytes", new Uint8Array(5)],
      ["an empty message", new Uint8Array(0)],
      ["id 0", int32(0)],
      ["id 1", int32(1)],
      ["a negative id", int32(-5)],
      ["a longer text", "hello"],
    ])("takes %s for no id, and leaves with code 1000", async (_name, first) => {
      const { codes, url } = await impostor(first);
      const client = fresh();
      const seen = recordSignals(client);
      client.create_client(url);
      await pollUntil([client], () => client.get_connection_status() === 0 && codes.length === 1, "the end");
      expect(codes).toEqual([1000]);
      expect(seen).toEqual([]);
      expect(errors).toEqual(["Invalid ID received from server"]);
    });

    it.each([2, 2 ** 31 - 1])("takes id %i", async (id) => {
      const { url } = await impostor(int32(id));
      const client = fresh();
      client.create_client(url);
      await pollUntil([client], () => client.get_connection_status() === 2, "the connection");
      expect(client.get_unique_id()).toBe(id);
      client.peer_disconnected.connect(() => {});
    });

    it("gives up when no id comes, no answer comes, or nobody is there", async () => {
      const { url } = await impostor(null);
      const mute = net.createServer((socket) => {
        socket.on("error", () => {});
        ends.push(() => socket.destroy());
      });
      const port = await listening(mute);
      for (const address of [url, `ws://127.0.0.1:${port}`, `wss://127.0.0.1:${port}`]) {
        const client = fresh();
        client.handshake_timeout = 0.1;
        const seen = recordSignals(client);
        expect(client.create_client(address)).toBe(OK);
        await pollUntil([client], () => client.get_connection_status() === 0, "the time-out");
        expect([seen, client.dropped.handshake_timeout]).toEqual([[], 1]);
      }
      const client = fresh();
      client.create_client("ws://127.0.0.1:1");
      await pollUntil([client], () => client.get_connection_status() === 0, "the refusal");
      expect(client.dropped.handshake_timeout).toBe(0);
      const driven = fresh();
      driven.handshake_timeout = 0.1;
      driven.create_client(url);
      driven.drive();
      await waitUntil(() => driven.get_connection_status() === 0, "the time-out of one that drives itself");
    });
  });

  describe.skipIf(!hasOpenssl)("over TLS (needs openssl)", () => {
    it("serves clients that trust it, turns others away, and frees TLS handshakes that never end", async () => {
      const { key, chain } = own();
      const server = serve(TLSOptions.server(key, chain));
      const client = await join(server, urlOf(server, "wss"), TLSOptions.client(chain, "localhost"));
      client.put_packet(patternBytes(60_000, 1));
      await pollUntil([server, client], () => server.get_available_packet_count() === 1, "the packet");
      expect(Buffer.compare(server.get_packet(), patternBytes(60_000, 1))).toBe(0);
      expect(server.get_peer_address(client.get_unique_id())).toBe("127.0.0.1");

      const distrustful = fresh();
      distrustful.create_client(urlOf(server, "wss"));
      await pollUntil([server, distrustful], () => distrustful.get_connection_status() === 0, "the refusal");
      const plain = fresh();
      plain.create_client(urlOf(server, "ws"));
      await pollUntil([server, plain], () => plain.get_connection_status() === 0, "the misunderstanding");
      await pollUntil([server], () => server.dropped.handshakeFailed === 2, "both to be counted");

      server.handshake_timeout = 0.1;
      const silent = new RawClient(server.localPort);
      ends.push(() => silent.end());
      const half = new RawClient(server.localPort);
      ends.push(() => half.end());
      half.socket.write(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]));
      await pollUntil([server], () => silent.closed && half.closed, "the time-outs");
      expect(server.dropped.handshake_timeout).toBe(2);
      client.put_packet(new Uint8Array([1]));
      await pollUntil([server], () => server.get_available_packet_count() === 1, "the first client's packet");
    });

    it("sends bursts over TLS as it does without", async () => {
      const { key, chain } = own();
      const server = serve(TLSOptions.server(key, chain));
      const client = await join(server, urlOf(server, "wss"), TLSOptions.client_unsafe());
      for (let i = 0; i < 200; i++) expect(client.put_packet(patternBytes(1000, i))).toBe(OK);
      await pollUntil([server, client], () => server.get_available_packet_count() === 200, "the burst");
    });

    it("refuses a key that does not belong to the certificate", () => {
      const one = own();
      const two = own();
      expect(fresh().create_server(0, "127.0.0.1", TLSOptions.server(one.key, two.chain))).toBe(ERR_INVALID_PARAMETER);
    });
  });

  describe("attached to an HTTP server", () => {
    it("serves its path, leaves the rest to others, and the server running when it is closed", async () => {
      const web = http.createServer((_request, response) => response.end("a page"));
      const port = await listening(web);
      const lobby = fresh();
      const game = fresh();
      expect(lobby.attach(web, "/lobby")).toBe(OK);
      expect(game.attach(web, "/game")).toBe(OK);
      expect([lobby.localPort, lobby.get_unique_id(), lobby._is_server()]).toEqual([port, 1, true]);
      expect(fresh().attach(web, "/game")).toBe(ERR_ALREADY_IN_USE);
      expect(game.attach(web, "/other")).toBe(ERR_ALREADY_IN_USE);
      expect(game.create_server(0)).toBe(ERR_ALREADY_IN_USE);
      const inLobby = await join(lobby, `ws://127.0.0.1:${port}/lobby`);
      const inGame = await join(game, `ws://127.0.0.1:${port}/game?token=5`);
      inLobby.put_packet(new Uint8Array([1]));
      inGame.put_packet(new Uint8Array([2]));
      const servers = [lobby, game];
      await pollUntil(servers, () => servers.every((peer) => peer.get_available_packet_count() === 1), "the packets");
      expect([lobby.get_packet()[0], game.get_packet()[0]]).toEqual([1, 2]);
      expect(game.get_peer(inGame.get_unique_id())!.get_requested_url()).toBe(`ws://127.0.0.1:${port}/game?token=5`);

      const lost = new RawClient(port);
      ends.push(() => lost.end());
      lost.request([], "/nowhere");
      await pollUntil(servers, () => lost.closed, "the answer");
      expect(lost.head).toMatch(/^HTTP\/1.1 404 /);
      expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("a page");

      game.close();
      await pollUntil([inGame], () => inGame.get_connection_status() === 0, "the end of the game");
      const late = fresh();
      late.create_client(`ws://127.0.0.1:${port}/game`);
      await pollUntil([lobby, late], () => late.get_connection_status() === 0, "the refusal");
      lobby.close();
      expect(web.listenerCount("upgrade")).toBe(0);
      expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("a page");
      expect(game.attach(web)).toBe(OK);
      expect((await join(game, `ws://127.0.0.1:${port}`)).get_connection_status()).toBe(2);
    });

    it("leaves other paths alone when somebody else handles upgrades too", async () => {
      const web = http.createServer();
      const port = await listening(web);
      const others = new WebSocketServer({ noServer: true });
      web.on("upgrade", (request, socket, head) => {
        if (request.url === "/chat") others.handleUpgrade(request, socket, head, (ws) => ws.send("chat"));
      });
      const game = fresh();
      game.attach(web, "/game");
      const chat = new WebSocketPeer();
      chat.connect_to_url(`ws://127.0.0.1:${port}/chat`);
      await pollUntil([chat, game], () => chat.get_available_packet_count() === 1, "the chat's word");
      expect((await join(game, `ws://127.0.0.1:${port}/game`)).get_connection_status()).toBe(2);
      chat.close(-1);
      for (const socket of others.clients) socket.terminate();
    });

    it("refuses what is no server and no path", () => {
      expect(fresh().attach({}, "/")).toBe(ERR_INVALID_PARAMETER);
      expect(fresh().attach(null, "/")).toBe(ERR_INVALID_PARAMETER);
      expect(fresh().attach(http.createServer(), "game")).toBe(ERR_INVALID_PARAMETER);
      for (const peer of peers) expect(peer.get_connection_status()).toBe(0);
    });

    it.skipIf(!hasOpenssl)("works with HTTPS (needs openssl)", async () => {
      const { files, chain } = own();
      const web = https.createServer({ key: files.key, cert: files.cert });
      const port = await listening(web);
      const server = fresh();
      server.attach(web, "/");
      const client = await join(server, `wss://localhost:${port}/`, TLSOptions.client(chain));
      expect(server.get_peer(client.get_unique_id())!.get_requested_url()).toBe(`wss://localhost:${port}/`);
    });
  });

  it("leaves nothing behind when it is closed, whatever was going on", async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const held = () => process.getActiveResourcesInfo().filter((name) => /TCP|TLS|Timeout|Immediate/.test(name)).length;
    const before = held();
    const server = serve();
    const clients = [await join(server), await join(server), await join(server)];
    const silent = new RawClient(server.localPort);
    const connecting = fresh();
    connecting.create_client(urlOf(server));
    const kicked = fresh();
    kicked.create_client(urlOf(server));
    await pollUntil([server, kicked], () => kicked.get_connection_status() === 2, "the one to be kicked");
    for (const peer of [server, ...clients, connecting]) peer.drive();
    clients[0]!.get_peer(1)!.heartbeat_interval = 0.01;
    clients[0]!.put_packet(patternBytes(60_000, 1));
    server.disconnect_peer(clients[1]!.get_unique_id());
    server.disconnect_peer(kicked.get_unique_id(), true);
    for (const peer of [connecting, ...clients, kicked, server]) peer.close();
    silent.end();
    await waitUntil(() => held() <= before, "every socket and timer to be gone");
    expect(held()).toBeLessThanOrEqual(before);
    expect(peers.map((peer) => peer.get_connection_status())).toEqual(peers.map(() => 0));
  });

  it.each(["server", "client"])(
    "loses nothing when a %s has more to take than it may hold and its sender leaves",
    async (side) => {
      const server = fresh();
      server.max_queued_packets = side === "server" ? 10 : 4096;
      server.create_server(0, "127.0.0.1");
      const client = fresh();
      client.max_queued_packets = side === "client" ? 10 : 4096;
      client.create_client(urlOf(server));
      await pollUntil([server, client], () => client.get_connection_status() === 2, "the connection");
      const [from, to] = side === "server" ? [client, server] : [server, client];
      from.set_target_peer(0);
      for (let i = 0; i < 200; i++) expect(from.put_packet(new Uint8Array([i]))).toBe(OK);
      await pollRounds([from], 5);
      if (side === "server") client.disconnect_peer(1);
      else server.disconnect_peer(client.get_unique_id());
      await pollRounds([from], 20);
      const seen = recordSignals(to);
      let polls = 0;
      const poll = to.poll.bind(to);
      to.poll = () => {
        polls++;
        poll();
      };
      to.drive();
      await waitUntil(() => to.get_available_packet_count() === 10, "as many as it may hold");
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(to.get_available_packet_count()).toBe(10);
      expect(polls).toBeLessThan(20); // It waits for somebody to take packets, and costs nothing meanwhile.
      expect(seen).toEqual([]);
      const got: number[] = [];
      await waitUntil(() => {
        while (to.get_available_packet_count() > 0) got.push(to.get_packet()[0]!);
        return got.length === 200;
      }, "every packet");
      expect(got).toEqual(Array.from({ length: 200 }, (_, i) => i));
      await waitUntil(() => seen.length === 1, "the end");
    },
  );

  it("answers FAILED when it sends while it leaves", async () => {
    const server = serve();
    const client = await join(server);
    client.disconnect_peer(1);
    expect(client.get_connection_status()).toBe(2);
    expect(client.put_packet(new Uint8Array([1]))).toBe(FAILED);
    await pollUntil([server, client], () => client.get_connection_status() === 0, "the end");
  });
});
