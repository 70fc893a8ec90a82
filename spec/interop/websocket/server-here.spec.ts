import net from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { OK, setLogger, silentLogger } from "../../../src/core/index.js";
import { CryptoKey, TLSOptions, WebSocketMultiplayerPeer, X509Certificate } from "../../../src/peers/index.js";
import { engine, engineVersion } from "../../support/engine.js";
import { patternBytes, takePacket } from "../../support/multiplayer-peer-contract.js";
import { pollUntil } from "../../support/polling.js";
import { hasOpenssl, type SelfSigned, selfSigned } from "../../support/self-signed.js";
import { digest, RemoteEngine } from "./remote-engine.js";

const LIMIT = 65_535;

describe.skipIf(engine === null)("our WebSocket server and a live Godot's clients (needs GODOT)", () => {
  let godot: RemoteEngine;
  let files: SelfSigned | null = null;
  const servers: WebSocketMultiplayerPeer[] = [];

  beforeAll(async () => {
    setLogger(silentLogger);
    if (hasOpenssl) files = selfSigned();
    godot = await RemoteEngine.start(120_000);
  });
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  afterAll(async () => {
    setLogger(null);
    files?.remove();
    await godot?.stop();
  });

  const serve = (change: (server: WebSocketMultiplayerPeer) => void = () => {}, tls: TLSOptions | null = null) => {
    const server = new WebSocketMultiplayerPeer();
    change(server);
    expect(server.create_server(0, "127.0.0.1", tls)).toBe(OK);
    servers.push(server);
    const ids: number[] = [];
    const gone: number[] = [];
    server.peer_connected.connect((id) => ids.push(id));
    server.peer_disconnected.connect((id) => gone.push(id));
    return { server, ids, gone, url: `${tls === null ? "ws" : "wss"}://127.0.0.1:${server.localPort}/` };
  };

  const serverTls = (): TLSOptions => {
    const key = new CryptoKey();
    const cert = new X509Certificate();
    expect(key.load(files!.keyFile)).toBe(OK);
    expect(cert.load(files!.certFile)).toBe(OK);
    return TLSOptions.server(key, cert);
  };

  /** Waits for an event of the engine while our server is polled. */
  const during = async <T>(server: WebSocketMultiplayerPeer, promise: Promise<T>): Promise<T> => {
    let over = false;
    const guarded = promise.finally(() => {
      over = true;
    });
    await Promise.all([pollUntil([server], () => over, "the engine", 20_000), guarded]);
    return guarded;
  };

  const happens = (server: WebSocketMultiplayerPeer, ev: string, who: string, more: Record<string, unknown> = {}) =>
    during(
      server,
      godot.event(
        (event) =>
          event.ev === ev && event.who === who && Object.entries(more).every(([key, value]) => event[key] === value),
      ),
    );

  it.each(hasOpenssl ? ["ws", "wss"] : ["ws"])("gives a client its id and echoes packets over %s", async (scheme) => {
    const { server, ids, gone, url } = serve(() => {}, scheme === "wss" ? serverTls() : null);
    const who = `echo-${scheme}`;
    // Engines before 4.3 do not know certificates for IP addresses.
    const trust = scheme === "wss" ? { tls: "client", ca: files!.certFile, cn: "localhost" } : {};
    expect(await during(server, godot.run("mp_client", { who, url, ...trust }))).toBe(OK);
    const { id } = await happens(server, "status", who, { status: 2 });
    await pollUntil([server], () => ids.length === 1, "the client");
    expect(ids).toEqual([id]);
    expect(server.get_peer_address(id)).toBe("127.0.0.1");
    expect(server.get_peer_port(id)).toBeGreaterThan(0);
    for (const [seed, size] of [1, 125, 126, 4000, LIMIT - 9, LIMIT].entries()) {
      const packet = patternBytes(size, seed);
      server.set_target_peer(id);
      expect(server.put_packet(packet)).toBe(OK);
      const event = await happens(server, "packet", who, { size });
      expect(event).toMatchObject({ sha: digest(packet), peer: 1, mode: 2, channel: 0 });
      expect(await during(server, godot.run("mp_send", { who, target: 1, size, seed: seed + 100 }))).toBe(OK);
      await pollUntil([server], () => server.get_available_packet_count() === 1, `${size} bytes from the engine`);
      const got = takePacket(server);
      expect(got).toMatchObject({ peer: id, channel: 0, mode: 2 });
      expect(digest(got.data)).toBe(digest(patternBytes(size, seed + 100)));
    }
    await during(server, godot.run("close", { who }));
    await pollUntil([server], () => gone.length === 1, "the end");
    expect(gone).toEqual([id]);
  });

  it.skipIf(!hasOpenssl)(
    "is refused by an engine client that finds the wrong signature or name (needs openssl)",
    async () => {
      const other = selfSigned({ cn: "somebody.else", names: "DNS:somebody.else" });
      const { server, ids, url } = serve(() => {}, serverTls());
      await during(server, godot.run("mp_client", { who: "stranger", url, tls: "client", ca: other.certFile }));
      await happens(server, "status", "stranger", { status: 0 });
      const named = `wss://localhost:${server.localPort}/`;
      await during(
        server,
        godot.run("mp_client", { who: "misnamed", url: named, tls: "client", ca: files!.certFile, cn: "another.name" }),
      );
      await happens(server, "status", "misnamed", { status: 0 });
      expect(ids).toEqual([]);
      // 4.3 has it the wrong way round: without a chain it looks at its own authorities all the same, with one at nothing.
      const chain = engineVersion()![1] === 3 ? { ca: other.certFile } : {};
      await during(server, godot.run("mp_client", { who: "careless", url, tls: "unsafe", ...chain }));
      await happens(server, "status", "careless", { status: 2 });
      await during(server, godot.run("close", { who: "careless" }));
      other.remove();
    },
  );

  it("refuses to send one byte over the outbound buffer, and ends whoever sends one over the inbound buffer", async () => {
    const { server, ids, gone, url } = serve();
    await during(server, godot.run("mp_client", { who: "big", url, config: { outbound_buffer_size: 200_000 } }));
    await happens(server, "status", "big", { status: 2 });
    server.set_target_peer(ids[0]!);
    // As in Godot, a server's put_packet answers OK whatever becomes of it; its connection tells.
    expect(server.put_packet(patternBytes(LIMIT + 1, 0))).toBe(OK);
    expect(server.get_peer(ids[0]!)!.send(patternBytes(LIMIT + 1, 0))).toBe(6);
    expect(await during(server, godot.run("mp_send", { who: "big", target: 1, size: LIMIT + 1 }))).toBe(OK);
    await pollUntil([server], () => gone.length === 1, "the offender's end");
    expect(server.get_available_packet_count()).toBe(0);
    await happens(server, "disconnected", "big", { id: 1 });
  });

  it("holds an engine's flood up instead of dropping any of it", async () => {
    const { server, ids, url } = serve();
    await during(server, godot.run("mp_client", { who: "flood", url }));
    await pollUntil([server], () => ids.length === 1, "the client");
    let sent = 0;
    let got = 0;
    let outOfMemory = false;
    for (let round = 0; round < 400 && !outOfMemory; round++) {
      // Our side does not poll: its buffers fill, then the kernel's, then the engine's own.
      const [count, error] = await godot.run("ws_flood", { who: "flood", count: 100, size: 2000, seed: 1 });
      sent += count;
      outOfMemory = error === 6;
    }
    expect(outOfMemory).toBe(true);
    await pollUntil(
      [server],
      () => {
        while (server.get_available_packet_count() > 0) {
          expect(server.get_packet().byteLength).toBe(2000);
          got++;
        }
        return got === sent;
      },
      "every packet of the flood",
    );
    expect(got).toBe(sent);
  });

  it("kicks with code 1000, by force and not", async () => {
    for (const force of [false, true]) {
      const { server, ids, gone } = serve();
      const who = `kicked-${force}`;
      await during(server, godot.run("ws_connect", { who, url: `ws://127.0.0.1:${server.localPort}/path?query=1` }));
      const first = await happens(server, "packet", who, { size: 4 });
      expect(ids).toEqual([Buffer.from(first["hex"], "hex").readInt32LE(0)]);
      expect(server.get_peer(ids[0]!)!.get_requested_url()).toBe(`ws://127.0.0.1:${server.localPort}/path?query=1`);
      server.disconnect_peer(ids[0]!, force);
      const end = await happens(server, "state", who, { state: 3 });
      expect(end).toMatchObject({ code: 1000, reason: "" });
      expect(gone).toEqual(force ? [] : ids);
    }
  });

  it("passes close codes and reasons on, both ways", async () => {
    const { server, ids, gone, url } = serve();
    await during(server, godot.run("ws_connect", { who: "codes", url }));
    await happens(server, "packet", "codes");
    const here = server.get_peer(ids[0]!)!;
    here.close(4321, "über");
    expect(await happens(server, "state", "codes", { state: 3 })).toMatchObject({ code: 4321, reason: "über" });
    await pollUntil([server], () => gone.length === 1, "the end");

    await during(server, godot.run("ws_connect", { who: "codes2", url }));
    await happens(server, "packet", "codes2");
    const there = server.get_peer(ids[1]!)!;
    await during(server, godot.run("ws_close", { who: "codes2", code: 3456, reason: "done" }));
    await pollUntil([server], () => gone.length === 2, "the end");
    expect([there.get_close_code(), there.get_close_reason()]).toEqual([3456, "done"]);
  });

  it("takes text frames as packets and tells text from bytes", async () => {
    const { server, ids, url } = serve();
    await during(server, godot.run("ws_connect", { who: "text", url }));
    await happens(server, "packet", "text");
    await during(server, godot.run("ws_send", { who: "text", text: "grüße" }));
    await pollUntil([server], () => server.get_available_packet_count() === 1, "the text");
    expect(new TextDecoder().decode(server.get_packet())).toBe("grüße");
    expect(server.get_peer(ids[0]!)!.send_text("zurück")).toBe(OK);
    const event = await happens(server, "packet", "text", { text: true });
    expect(Buffer.from(event["hex"], "hex").toString()).toBe("zurück");
  });

  it("agrees on subprotocols as the engine does", async () => {
    const { server, url } = serve((peer) => {
      peer.supported_protocols = [" one ", "two"];
      peer.handshake_headers = ["X-Extra: here"];
    });
    await during(
      server,
      godot.run("ws_connect", { who: "two", url, config: { supported_protocols: ["three", "two", "one"] } }),
    );
    expect(await happens(server, "state", "two", { state: 1 })).toMatchObject({ protocol: "two" });
    await during(server, godot.run("ws_connect", { who: "wrong", url, config: { supported_protocols: ["three"] } }));
    expect(await happens(server, "state", "wrong", { state: 3 })).toMatchObject({ code: -1 });
    await during(server, godot.run("ws_connect", { who: "none", url }));
    expect(await happens(server, "state", "none", { state: 3 })).toMatchObject({ code: -1 });
    const plain = serve();
    await during(
      plain.server,
      godot.run("ws_connect", { who: "unasked", url: plain.url, config: { supported_protocols: ["one"] } }),
    );
    expect(await happens(plain.server, "state", "unasked", { state: 3 })).toMatchObject({ code: -1 });
    expect(server.dropped.handshakeFailed).toBe(2);
    expect(plain.server.dropped.handshakeFailed).toBe(1);
  });

  it("serves 64 engine clients, each with its own id, and tells them apart", async () => {
    const { server, ids, gone, url } = serve();
    expect(await during(server, godot.run("mp_clients", { who: "crowd", count: 64, url }))).toBe(OK);
    await pollUntil([server], () => ids.length === 64, "64 clients", 20_000);
    expect(new Set(ids).size).toBe(64);
    await during(
      server,
      godot.event(() => godot.events.filter((e) => e.ev === "connected" && e.who?.startsWith("crowd")).length === 64),
    );
    await during(server, godot.run("mp_send_all", { who: "crowd", target: 1, size: 100 }));
    const from = new Map<number, number>();
    await pollUntil(
      [server],
      () => {
        while (server.get_available_packet_count() > 0) {
          const { peer } = takePacket(server);
          from.set(peer, (from.get(peer) ?? 0) + 1);
        }
        return from.size === 64;
      },
      "a packet from each",
    );
    expect([...from.keys()].sort()).toEqual([...ids].sort());
    server.set_target_peer(-ids[0]!);
    server.put_packet(patternBytes(33, 5));
    await during(
      server,
      godot.event(() => godot.events.filter((e) => e.ev === "packet" && e["size"] === 33).length === 63),
    );
    for (const id of ids.slice(0, 10)) server.disconnect_peer(id);
    await pollUntil([server], () => gone.length === 10, "ten to leave");
    server.close();
    await godot.event(
      () => godot.events.filter((e) => e.ev === "disconnected" && e.who?.startsWith("crowd")).length === 64,
    );
  });

  it("may stop in the middle of a message: the engine's client is disconnected, and takes nothing for whole", async () => {
    const { server, url } = serve((peer) => {
      peer.outbound_buffer_size = 16_000_000;
    });
    const config = { inbound_buffer_size: 16_000_000 };
    await during(server, godot.run("mp_client", { who: "cut", url, config }));
    const { id } = await happens(server, "status", "cut", { status: 2 });
    await godot.run("hold", { who: "cut" });
    server.set_target_peer(id);
    expect(server.put_packet(patternBytes(12_000_000, 1))).toBe(OK);
    expect(server.get_peer(id)!.get_current_outbound_buffered_amount()).toBe(12_000_000);
    server.close();
    await godot.run("resume", { who: "cut" });
    await godot.event((event) => event.ev === "disconnected" && event.who === "cut");
    expect(godot.events.some((event) => event.ev === "packet" && event.who === "cut")).toBe(false);
  });

  it("frees handshakes that are never finished, and serves engine clients meanwhile", async () => {
    const { server, ids, url } = serve();
    expect(server.handshake_timeout).toBe(3);
    const port = server.localPort;
    const silent = net.connect(port, "127.0.0.1");
    const half = net.connect(port, "127.0.0.1");
    half.write("GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n");
    const http = net.connect(port, "127.0.0.1");
    http.write("GET /index.html HTTP/1.1\r\nHost: x\r\n\r\n");
    const ends = [silent, half, http].map(
      (socket) =>
        new Promise((resolve) =>
          socket
            .on("error", () => {})
            .on("close", resolve)
            .resume(),
        ),
    );
    await during(server, godot.run("mp_client", { who: "meanwhile", url }));
    await happens(server, "status", "meanwhile", { status: 2 });
    await during(server, Promise.all(ends));
    expect(ids.length).toBe(1);
    expect(server.dropped).toMatchObject({ handshake_timeout: 2, handshakeFailed: 1 });
  });
});
