import { createSocket } from "node:dgram";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { probeEnet } from "../../../src/cli/doctor/enet-probe.js";
import { Decompressor } from "../../../src/cli/proxy/decompress.js";
import { openUdpForwarder } from "../../../src/cli/proxy/udp-forwarder.js";
import { caughtByGuards } from "../../../src/core/guard.js";
import { Bot, setLogger, silentLogger } from "../../../src/index.js";
import {
  CryptoKey,
  ENetConnection,
  ENetMultiplayerPeer,
  ENetPacketPeer,
  TLSOptions,
  X509Certificate,
} from "../../../src/peers/index.js";
import { CertificateFolder, hasOpenssl } from "../../dtls/certificates.js";
import { BotServer, ECHO_NODES } from "../../support/bot-server.js";
import { pollUntil } from "../../support/polling.js";
import { breakSends, FAILURES, failedSends, mendSends } from "./failing-sends.js";

vi.setConfig({ testTimeout: 60_000 });

const folder = new CertificateFolder();
afterAll(() => folder.remove());
const certified = hasOpenssl ? folder.make({ kind: "p256", alternativeNames: "DNS:localhost" }) : null;

const open: { close(): unknown }[] = [];
/** What nobody caught. */
const uncaught: unknown[] = [];
const note = (error: unknown): void => void uncaught.push(error);
beforeEach(() => {
  setLogger(silentLogger);
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
});
afterEach(async () => {
  mendSends();
  for (const thing of open.splice(0).reverse()) await thing.close();
  setLogger(null);
  process.off("uncaughtException", note);
  process.off("unhandledRejection", note);
  expect(uncaught.splice(0)).toEqual([]);
});

const soon = (ms = 3): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Breaks the sends in one way after another while something works on; says in how many of them anything was to be sent.
 *
 * @param andClosed - Whether sends find their sockets closed at last: nothing is sent over those again.
 */
async function inEveryWay(work: (way: string) => void | Promise<void>, andClosed = true): Promise<number> {
  let tried = 0;
  const guarded = caughtByGuards();
  for (const [way, how] of FAILURES) {
    // Closing the sockets is for the end.
    if (way === "finds the socket closed") continue;
    const before = failedSends;
    breakSends(how);
    try {
      await work(way);
      await soon();
    } finally {
      mendSends();
    }
    if (failedSends > before) tried++;
  }
  if (andClosed) {
    breakSends(FAILURES.get("finds the socket closed")!);
    await work("finds the socket closed");
    await soon();
    mendSends();
  }
  // None of it comes as far as the last guard.
  expect(caughtByGuards()).toBe(guarded);
  return tried;
}

const WAYS = FAILURES.size - 1;

function multiplayerPair(secure: boolean): { server: ENetMultiplayerPeer; client: ENetMultiplayerPeer } {
  const server = new ENetMultiplayerPeer();
  const client = new ENetMultiplayerPeer();
  open.push(server, client);
  server.set_bind_ip("127.0.0.1");
  server.create_server(0);
  if (secure) {
    const key = new CryptoKey();
    const certificate = new X509Certificate();
    key.load_from_string(certified!.keyPem);
    certificate.load_from_string(certified!.certificatePem);
    expect(server.host!.dtls_server_setup(TLSOptions.server(key, certificate))).toBe(0);
  }
  client.create_client("127.0.0.1", server.host!.get_local_port());
  if (secure) expect(client.host!.dtls_client_setup("localhost", TLSOptions.client_unsafe())).toBe(0);
  return { server, client };
}

describe("No way in which a datagram can fail to be sent throws", () => {
  it.each([
    ["plain", false],
    ["DTLS", true],
  ] as const)("out of a server's or a client's poll (%s)", async (_name, secure) => {
    if (secure && !hasOpenssl) return;
    const { server, client } = multiplayerPair(secure);
    await pollUntil([server, client], () => client.get_connection_status() === 2, "the connection");
    const tried = await inEveryWay(async () => {
      for (const peer of [server, client]) {
        peer.set_target_peer(0);
        peer.put_packet(Uint8Array.of(1, 2, 3));
        peer.poll();
        expect(peer.get_connection_status()).toBe(2);
      }
      await soon(1);
    });
    expect(tried).toBe(WAYS);
    expect(server.host!.dropped!.socketErrors).toBeGreaterThanOrEqual(WAYS);
  });

  it.skipIf(!hasOpenssl)(
    "out of a DTLS server that answers a hello, nor of a DTLS client that says one (needs openssl)",
    async () => {
      const { server, client } = multiplayerPair(true);
      const tried = await inEveryWay(async () => {
        const stranger = new ENetMultiplayerPeer();
        stranger.create_client("127.0.0.1", server.host!.get_local_port());
        stranger.host!.dtls_client_setup("localhost", TLSOptions.client_unsafe());
        stranger.poll();
        await soon(1);
        stranger.poll();
        stranger.close();
        client.poll();
        server.poll();
      });
      expect(tried).toBe(WAYS);
    },
  );

  it("out of an ENetConnection: service, flush, broadcast, socket_send, pings, disconnections", async () => {
    const server = new ENetConnection();
    const client = new ENetConnection();
    open.push({ close: () => server.destroy() }, { close: () => client.destroy() });
    server.create_host_bound("127.0.0.1", 0);
    client.create_host(1);
    const peer = client.connect_to_host("127.0.0.1", server.get_local_port())!;
    const pollables = [{ poll: () => void server.service() }, { poll: () => void client.service() }];
    await pollUntil(pollables, () => peer.get_state() === ENetPacketPeer.STATE_CONNECTED, "the connection");
    const tried = await inEveryWay(() => {
      for (const host of [server, client]) {
        host.socket_send("127.0.0.1", 9, Uint8Array.of(1));
        host.broadcast(0, Uint8Array.of(1), ENetPacketPeer.FLAG_RELIABLE);
        host.flush();
        host.service();
      }
      peer.ping();
      client.flush();
    });
    expect(tried).toBe(WAYS);
    client.socket_send("127.0.0.1", 9, "no bytes" as never);
    breakSends(FAILURES.get("throws ERR_SOCKET_BAD_PORT")!);
    for (const other of server.get_peers()) other.peer_disconnect_now(0);
    peer.peer_disconnect(0);
  });

  it("out of a mesh", async () => {
    const one = new ENetConnection();
    const other = new ENetConnection();
    one.create_host_bound("127.0.0.1", 0, 1);
    other.create_host(1);
    const peer = other.connect_to_host("127.0.0.1", one.get_local_port())!;
    const pollables = [{ poll: () => void one.service() }, { poll: () => void other.service() }];
    const isUp = (): boolean =>
      peer.get_state() === ENetPacketPeer.STATE_CONNECTED &&
      one.get_peers()[0]?.get_state() === ENetPacketPeer.STATE_CONNECTED;
    await pollUntil(pollables, isUp, "the connection");
    const [mesh, remote] = [new ENetMultiplayerPeer(), new ENetMultiplayerPeer()];
    open.push(mesh, remote);
    mesh.create_mesh(1);
    remote.create_mesh(2);
    expect([mesh.add_mesh_peer(2, one), remote.add_mesh_peer(1, other)]).toEqual([0, 0]);
    const tried = await inEveryWay(() => {
      for (const member of [mesh, remote]) {
        member.put_packet(Uint8Array.of(1));
        member.poll();
      }
    });
    expect(tried).toBe(WAYS);
  });

  it("while a peer drives itself, and out of SceneTree.run: the server serves on", async () => {
    const server = new BotServer();
    open.push(server);
    const bot = await Bot.connect(server.url, { nodes: ECHO_NODES, reconnect: false });
    open.push(bot);
    const tried = await inEveryWay(async (way) => {
      bot.rpc_id(1, "/root/Arena", "ask", way);
      await soon(5);
    }, false);
    expect(tried).toBe(WAYS);
    await pollUntil([], () => server.arena.asked >= WAYS, "what was lost, sent again", 30_000);
    expect(bot.state).toBe("connected");
  });

  it("out of the proxy, either way", async () => {
    const echo = createSocket("udp4");
    await new Promise<void>((resolve) => echo.bind(0, "127.0.0.1", resolve));
    open.push(echo);
    const events = { onClient() {}, onSighting() {}, onGone() {} };
    const route = {
      bind: "127.0.0.1",
      port: 0,
      host: "127.0.0.1",
      targetPort: echo.address().port,
      loss: 0,
      delayMs: 0,
    };
    const forwarder = await openUdpForwarder(route, { decompressor: new Decompressor(0), commands: false }, events);
    open.push(forwarder);
    let serverSees = { port: 0 };
    echo.on("message", (bytes, from) => {
      serverSees = from;
      echo.send(bytes, from.port, from.address);
    });
    const client = createSocket("udp4");
    open.push(client);
    await new Promise<void>((resolve) => client.connect(forwarder.port, "127.0.0.1", () => resolve()));
    let echoed = 0;
    client.on("message", () => echoed++);
    client.send("up");
    await pollUntil([], () => echoed === 1, "the echo");
    for (const [way, how] of FAILURES) {
      if (way === "finds the socket closed") continue;
      const before = failedSends;
      // To the server, then (as the server may say something of itself) to the client.
      breakSends(how, [client, echo]);
      client.send("up");
      echo.send("down", serverSees.port, "127.0.0.1");
      await pollUntil([], () => failedSends >= before + 2, way);
      await soon();
      mendSends();
      const had = echoed;
      client.send("up");
      await pollUntil([], () => echoed > had, `the echo after it ${way}`);
    }
    for (const [way, how] of FAILURES) {
      // What waits until the socket of a new client is connected.
      const before = failedSends;
      const newcomer = createSocket("udp4");
      open.push(newcomer);
      breakSends(how, [newcomer]);
      newcomer.send("up", forwarder.port, "127.0.0.1");
      await pollUntil([], () => failedSends > before, `a newcomer's datagram: ${way}`);
      await soon();
      mendSends();
    }
    breakSends(FAILURES.get("finds the socket closed")!, [client, echo]);
    client.send("up");
    echo.send("down", serverSees.port, "127.0.0.1");
    await soon(20);
  });

  it("out of the doctor's probe: it says what went wrong", async () => {
    const gone = createSocket("udp4");
    await new Promise<void>((resolve) => gone.bind(0, "127.0.0.1", resolve));
    open.push(gone);
    for (const [way, how] of FAILURES) {
      breakSends(how);
      const answer = await probeEnet("127.0.0.1", gone.address().port, 200);
      mendSends();
      expect(["error", "refused"], way).toContain(answer.kind);
    }
    expect((await probeEnet("127.0.0.1", 0, 100)).kind).toBe("error");
    expect((await probeEnet("255.255.255.255", 9, 100)).kind).toBe("error");
  });
});
