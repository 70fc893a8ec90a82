import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ERR_OUT_OF_MEMORY, OK, setLogger, silentLogger } from "../../../src/core/index.js";
import {
  CryptoKey,
  TLSOptions,
  WebSocketMultiplayerPeer,
  WebSocketPeer,
  X509Certificate,
} from "../../../src/peers/index.js";
import { engine, engineVersion } from "../../support/engine.js";
import { freePort } from "../../support/free-port.js";
import { patternBytes, takePacket } from "../../support/multiplayer-peer-contract.js";
import { pollRounds, pollUntil } from "../../support/polling.js";
import { hasOpenssl, type SelfSigned, selfSigned } from "../../support/self-signed.js";
import { digest, RemoteEngine } from "./remote-engine.js";

const LIMIT = 65_535;

// Engines before 4.4 drop what does not fit into their buffers, without a word.
const version = engineVersion();
const careful = version !== null && (version[0] > 4 || version[1] >= 4);

describe.skipIf(engine === null)("our WebSocket clients and a live Godot's server (needs GODOT)", () => {
  let godot: RemoteEngine;
  let files: SelfSigned | null = null;
  const peers: (WebSocketMultiplayerPeer | WebSocketPeer)[] = [];
  let number = 0;

  beforeAll(async () => {
    setLogger(silentLogger);
    if (hasOpenssl) files = selfSigned();
    godot = await RemoteEngine.start(120_000);
  });
  afterEach(() => {
    for (const peer of peers.splice(0)) peer instanceof WebSocketPeer ? peer.close(-1) : peer.close();
  });
  afterAll(async () => {
    setLogger(null);
    files?.remove();
    await godot?.stop();
  });

  /** An engine's multiplayer server. */
  const serve = async (config: Record<string, unknown> = {}, secure = false) => {
    const who = `server${++number}`;
    const port = await freePort();
    const tls = secure ? { key: files!.keyFile, cert: files!.certFile } : {};
    expect(await godot.run("mp_server", { who, port, config, ...tls })).toBe(OK);
    return { who, port, url: `${secure ? "wss" : "ws"}://127.0.0.1:${port}` };
  };
  /** An engine that accepts single connections. */
  const listen = async (config: Record<string, unknown> = {}) => {
    const who = `listener${++number}.`;
    const port = await freePort();
    expect(await godot.run("ws_listen", { who, port, config })).toBe(OK);
    const accepted = async (nth = 1): Promise<string> => {
      const is = (ev: { ev: string; who?: string }) => ev.ev === "accepted" && ev.who!.startsWith(who);
      await godot.event(() => godot.events.filter(is).length >= nth);
      return godot.events.filter(is)[nth - 1]!.who!;
    };
    return { who, port, url: `ws://127.0.0.1:${port}`, accepted };
  };
  const join = (
    url: string,
    tls: TLSOptions | null = null,
    change: (peer: WebSocketMultiplayerPeer) => void = () => {},
  ) => {
    const client = new WebSocketMultiplayerPeer();
    peers.push(client);
    change(client);
    expect(client.create_client(url, tls)).toBe(OK);
    return client;
  };
  const connected = async (url: string, tls: TLSOptions | null = null) => {
    const client = join(url, tls);
    await pollUntil([client], () => client.get_connection_status() === 2, "the connection");
    return client;
  };
  const open = (url: string, change: (peer: WebSocketPeer) => void = () => {}) => {
    const peer = new WebSocketPeer();
    peers.push(peer);
    change(peer);
    expect(peer.connect_to_url(url)).toBe(OK);
    return peer;
  };
  const reach = (peer: WebSocketPeer, state: number) =>
    pollUntil([peer], () => peer.get_ready_state() === state, `state ${state}`);
  const trusted = () => {
    const chain = new X509Certificate();
    expect(chain.load(files!.certFile)).toBe(OK);
    return chain;
  };
  const event = (ev: string, who: string, more: Record<string, unknown> = {}) =>
    godot.event((e) => e.ev === ev && e.who === who && Object.entries(more).every(([key, value]) => e[key] === value));

  it.each(hasOpenssl ? ["ws", "wss"] : ["ws"])("gets an id and exchanges packets over %s", async (scheme) => {
    const { who, url } = await serve({}, scheme === "wss");
    await godot.run("echo", { who });
    const client = await connected(url, scheme === "wss" ? TLSOptions.client(trusted()) : null);
    const id = client.get_unique_id();
    expect(id).toBeGreaterThanOrEqual(2);
    await event("connected", who, { id });
    expect(client.get_peer_address(1)).toBe("127.0.0.1");
    expect(client.get_peer(1)!.get_connected_port()).toBe(Number(new URL(url).port));
    for (const [seed, size] of [1, 125, 126, 4000, LIMIT - 9, LIMIT].entries()) {
      const packet = patternBytes(size, seed);
      expect(client.put_packet(packet)).toBe(OK);
      expect(await event("packet", who, { size, peer: id })).toMatchObject({
        sha: digest(packet),
        mode: 2,
        channel: 0,
      });
      await pollUntil([client], () => client.get_available_packet_count() === 1, `the echo of ${size} bytes`);
      const got = takePacket(client);
      expect(got).toMatchObject({ peer: 1, channel: 0, mode: 2 });
      expect(digest(got.data)).toBe(digest(packet));
    }
    client.close();
    await event("disconnected", who, { id });
  });

  it.skipIf(!hasOpenssl)("reads and writes keys and certificates as the engine does (needs openssl)", async () => {
    const rsa = selfSigned({ algorithm: "rsa" });
    for (const { keyFile, certFile } of [files!, rsa]) {
      const key = new CryptoKey();
      const chain = new X509Certificate();
      expect([key.load(keyFile), chain.load(certFile), chain.load(certFile)]).toEqual([OK, OK, OK]);
      const [results, certs, privatePem, publicPem, publicOnly] = await godot.run("pem", {
        key: keyFile,
        cert: certFile,
        again: 1,
      });
      expect(results).toEqual([OK, OK, OK]);
      expect([key.save_to_string(), key.save_to_string(true), key.is_public_only()]).toEqual([
        privatePem,
        publicPem,
        publicOnly,
      ]);
      // The engine adds to the chain too; it writes a NUL character after each certificate, which is left out here.
      expect(chain.save_to_string()).toBe(certs.replaceAll("\ufffd", "").replaceAll("\u0000", ""));
    }
    for (const [pem, publicOnly] of [
      [files!.key, true],
      ["nonsense", false],
    ] as const) {
      const key = new CryptoKey();
      const error = key.load_from_string(pem, publicOnly);
      expect(await godot.run("parse_key", { pem, public_only: publicOnly })).toEqual([error, key.is_public_only(), ""]);
    }
    rsa.remove();
  });

  it.skipIf(!hasOpenssl)("checks an engine server's certificate as TLSOptions say (needs openssl)", async () => {
    const { who, port, url } = await serve({}, true);
    const other = selfSigned({ cn: "somebody.else", names: "DNS:somebody.else" });
    const wrong = new X509Certificate();
    wrong.load(other.certFile);
    for (const [address, tls] of [
      [url, null], // Node's authorities do not know it.
      [url, TLSOptions.client(wrong)],
      [url, TLSOptions.client_unsafe(wrong)],
      [url, TLSOptions.client(trusted(), "another.name")],
    ] as const) {
      const client = join(address, tls);
      await pollUntil([client], () => client.get_connection_status() === 0, "the refusal");
      expect(client.dropped.handshake_timeout).toBe(0);
    }
    for (const [address, tls] of [
      [`wss://localhost:${port}`, TLSOptions.client(trusted())],
      [url, TLSOptions.client(trusted(), "localhost")],
      [url, TLSOptions.client_unsafe()],
      [url, TLSOptions.client_unsafe(trusted())],
    ] as const) {
      const client = await connected(address, tls);
      await event("connected", who, { id: client.get_unique_id() });
    }
    other.remove();
  });

  it.skipIf(!careful)(
    "refuses to send one byte over the outbound buffer, and is ended by one over the engine's inbound buffer (needs GODOT, 4.4 or later)",
    async () => {
      const { who, url } = await serve();
      const client = await connected(url);
      expect(client.put_packet(patternBytes(LIMIT + 1, 0))).toBe(ERR_OUT_OF_MEMORY);
      expect(client.get_connection_status()).toBe(2);
      client.get_peer(1)!.outbound_buffer_size = 200_000;
      const id = client.get_unique_id();
      expect(client.put_packet(patternBytes(LIMIT + 1, 0))).toBe(OK);
      const atServer = client.get_peer(1)!;
      await pollUntil([client], () => client.get_connection_status() === 0, "the end");
      await event("disconnected", who, { id });
      expect(godot.events.some((e) => e.ev === "packet" && e.who === who)).toBe(false);
      // The engine resets the connection right after its close frame, which may or may not have been read by then.
      expect([1009, -1]).toContain(atServer.get_close_code());
    },
  );

  it("ends an engine that sends one byte over our inbound buffer, with what it then sees", async () => {
    const { url, accepted } = await listen({ outbound_buffer_size: 200_000 });
    const peer = open(url);
    await reach(peer, WebSocketPeer.STATE_OPEN);
    const who = await accepted();
    expect(await godot.run("ws_send", { who, size: LIMIT, seed: 1 })).toBe(OK);
    await pollUntil([peer], () => peer.get_available_packet_count() === 1, "the largest message");
    expect(digest(peer.get_packet())).toBe(digest(patternBytes(LIMIT, 1)));
    expect(await godot.run("ws_send", { who, size: LIMIT + 1, seed: 2 })).toBe(OK);
    await reach(peer, WebSocketPeer.STATE_CLOSED);
    expect([peer.get_close_code(), peer.get_close_reason()]).toEqual([1009, "Message too big"]);
    expect(await event("state", who, { state: 3 })).toMatchObject({ code: 1009 });
  });

  it.skipIf(!careful)(
    "loses nothing of a flood to an engine: the sender hears ERR_OUT_OF_MEMORY in time (needs GODOT, 4.4 or later)",
    async () => {
      const { who, url } = await serve();
      await godot.run("quiet", { who });
      const client = await connected(url);
      await godot.run("hold", { who });
      let sent = 0;
      let error: number = OK;
      for (let round = 0; round < 2000 && error === OK; round++) {
        for (let i = 0; i < 20 && error === OK; i++) {
          error = client.put_packet(patternBytes(3000, 1));
          if (error === OK) sent++;
        }
        await pollRounds([client], 1);
      }
      expect(error).toBe(ERR_OUT_OF_MEMORY);
      expect(client.get_peer(1)!.get_current_outbound_buffered_amount()).toBeLessThanOrEqual(LIMIT);
      expect(client.get_connection_status()).toBe(2);
      await godot.run("resume", { who });
      let got = 0;
      while (got < sent) got = await godot.run("count", { who });
      expect(got).toBe(sent);
    },
  );

  it("is kicked by an engine server, by force and not", async () => {
    for (const force of [false, true]) {
      const { who, url } = await serve();
      const client = await connected(url);
      const signals: number[] = [];
      client.peer_disconnected.connect((id) => signals.push(id));
      const connection = client.get_peer(1)!;
      await godot.run("mp_kick", { who, id: client.get_unique_id(), force });
      await pollUntil([client], () => signals.length === 1, "the kick");
      expect(signals).toEqual([1]);
      expect(connection.get_close_code()).toBe(1000);
      expect(client.get_unique_id()).toBe(0);
    }
  });

  it("passes close codes and reasons on, both ways", async () => {
    const { url, accepted } = await listen();
    const first = open(url);
    await reach(first, WebSocketPeer.STATE_OPEN);
    await godot.run("ws_close", { who: await accepted(), code: 4001, reason: "geh ü" });
    await reach(first, WebSocketPeer.STATE_CLOSED);
    expect([first.get_close_code(), first.get_close_reason()]).toEqual([4001, "geh ü"]);

    const second = open(url);
    await reach(second, WebSocketPeer.STATE_OPEN);
    const who = await accepted(2);
    second.close(4002, "tschüss");
    expect(second.get_ready_state()).toBe(WebSocketPeer.STATE_CLOSING);
    expect(await event("state", who, { state: 3 })).toMatchObject({ code: 4002, reason: "tschüss" });
    await reach(second, WebSocketPeer.STATE_CLOSED);
    expect(second.get_close_code()).toBe(4002);

    // Without a code the engine reports 0, and so do we.
    const third = open(url);
    await reach(third, WebSocketPeer.STATE_OPEN);
    third.close(0);
    expect(await event("state", await accepted(3), { state: 3 })).toMatchObject({ code: 0, reason: "" });
    await reach(third, WebSocketPeer.STATE_CLOSED);
    expect(third.get_close_code()).toBe(0);

    // Ended at once: no close frame, -1 on both sides.
    const fourth = open(url);
    await reach(fourth, WebSocketPeer.STATE_OPEN);
    const atEngine = await accepted(4);
    await event("state", atEngine, { state: 1 });
    fourth.close(-1);
    expect([fourth.get_ready_state(), fourth.get_close_code()]).toEqual([WebSocketPeer.STATE_CLOSED, -1]);
    expect(await event("state", atEngine, { state: 3 })).toMatchObject({ code: -1 });
    const fifth = open(url);
    await reach(fifth, WebSocketPeer.STATE_OPEN);
    await godot.run("ws_close", { who: await accepted(5), code: -1 });
    await reach(fifth, WebSocketPeer.STATE_CLOSED);
    expect(fifth.get_close_code()).toBe(-1);
  });

  it("sends and receives text", async () => {
    const { url, accepted } = await listen();
    const peer = open(url);
    await reach(peer, WebSocketPeer.STATE_OPEN);
    const who = await accepted();
    await godot.run("echo", { who });
    expect(peer.send_text("añ✓")).toBe(OK);
    expect(peer.send(new Uint8Array([1, 2]))).toBe(OK);
    expect(peer.send(new Uint8Array(0))).toBe(OK);
    expect(await event("packet", who, { text: true })).toMatchObject({ hex: Buffer.from("añ✓").toString("hex") });
    await pollUntil([peer], () => peer.get_available_packet_count() === 3, "the echoes");
    expect(new TextDecoder().decode(peer.get_packet())).toBe("añ✓");
    expect(peer.was_string_packet()).toBe(true);
    expect([...peer.get_packet()]).toEqual([1, 2]);
    expect(peer.was_string_packet()).toBe(false);
    expect([peer.get_packet().byteLength, peer.get_packet_error()]).toEqual([0, OK]);
  });

  it("agrees on subprotocols with an engine server", async () => {
    const { url } = await listen({ supported_protocols: ["one", "two"], handshake_headers: ["X-Extra: here"] });
    const good = open(url, (peer) => {
      peer.supported_protocols = ["three", " two "];
      peer.handshake_headers = ["X-Token: 5", "Cookie: a=b"];
    });
    await reach(good, WebSocketPeer.STATE_OPEN);
    expect(good.get_selected_protocol()).toBe("two");
    for (const protocols of [["three"], []]) {
      const bad = open(url, (peer) => {
        peer.supported_protocols = protocols;
      });
      await reach(bad, WebSocketPeer.STATE_CLOSED);
      expect(bad.get_close_code()).toBe(-1);
    }
  });

  it("is told of the engine's own heartbeat, and heartbeats itself", async () => {
    const { url, accepted } = await listen({ heartbeat_interval: 0.25 });
    const peer = open(url, (p) => {
      p.heartbeat_interval = 0.25;
    });
    await reach(peer, WebSocketPeer.STATE_OPEN);
    const who = await accepted();
    await pollRounds([peer], 300);
    expect(peer.get_ready_state()).toBe(WebSocketPeer.STATE_OPEN);
    expect(godot.events.some((e) => e.ev === "state" && e.who === who && e["state"] === 3)).toBe(false);
    // An engine that does not poll does not answer pings.
    await godot.run("hold", { who });
    await reach(peer, WebSocketPeer.STATE_CLOSED);
    expect(peer.get_close_code()).toBe(-1);
  });

  it("joins 64 times and hears the others' packets through the server", async () => {
    const { who, url } = await serve();
    await godot.run("quiet", { who });
    const clients: WebSocketMultiplayerPeer[] = [];
    const connected = () => clients.every((client) => client.get_connection_status() === 2);
    while (clients.length < 64) {
      // The engine's listen queue has 8 places, and it takes one connection a frame.
      for (let i = 0; i < 8; i++) clients.push(join(url));
      await pollUntil(clients, connected, `${clients.length} clients`);
    }
    expect(new Set(clients.map((client) => client.get_unique_id())).size).toBe(64);
    for (const client of clients) expect(client.put_packet(patternBytes(50, 1))).toBe(OK);
    await pollUntil(clients, () => clients.every((client) => client.get_available_packet_count() === 0), "nothing");
    while ((await godot.run("count", { who })) < 64) await pollRounds(clients, 1);
    await godot.run("mp_send", { who, target: 0, size: 77 });
    await pollUntil(clients, () => clients.every((client) => client.get_available_packet_count() === 1), "a broadcast");
    await godot.run("close", { who });
    await pollUntil(
      () => clients.filter((client) => client.get_connection_status() !== 0),
      () => clients.every((client) => client.get_connection_status() === 0),
      "all to notice",
    );
  });

  it("gives up when an engine refuses connections, or when its process dies in the middle of a message", async () => {
    const { url } = await serve({ refuse_new_connections: true });
    const refused = join(url, null, (peer) => {
      peer.handshake_timeout = 0.3;
    });
    await pollUntil([refused], () => refused.get_connection_status() === 0, "the refusal");
    expect(refused.dropped.handshake_timeout).toBe(1);

    const other = await RemoteEngine.start();
    const port = await freePort();
    await other.run("mp_server", { who: "dying", port, config: { outbound_buffer_size: 16_000_000 } });
    const client = join(`ws://127.0.0.1:${port}`, null, (peer) => {
      peer.inbound_buffer_size = 16_000_000;
    });
    await pollUntil([client], () => client.get_connection_status() === 2, "the connection");
    const signals: number[] = [];
    client.peer_disconnected.connect((id) => signals.push(id));
    // More than the kernel takes at once: the engine is still sending when it dies.
    expect(await other.run("mp_send", { who: "dying", size: 12_000_000 })).toBe(OK);
    await other.stop();
    await pollUntil([client], () => client.get_connection_status() === 0, "the end");
    expect(signals).toEqual([1]);
    expect(client.get_available_packet_count()).toBe(0);
  });
});
