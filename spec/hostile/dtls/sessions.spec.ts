import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DtlsClient, DtlsServer } from "../../../src/dtls/index.js";
import { type EnetAddress, EnetEventType, EnetHost, encodeDatagram } from "../../../src/enet/index.js";
import { setLogger, silentLogger } from "../../../src/index.js";
import { createDtlsServerTransport } from "../../../src/peers/enet-dtls.js";
import { type EnetTransport, type EnetTransportHandlers, NO_HANDLERS } from "../../../src/peers/enet-transport.js";
import { CryptoKey, ENetMultiplayerPeer, TLSOptions, X509Certificate } from "../../../src/peers/index.js";
import { CertificateFolder, hasOpenssl, identityOf } from "../../dtls/certificates.js";
import { DtlsPair, primitives } from "../../dtls/pair.js";
import { unreliable } from "../../support/enet-commands.js";
import { pollRounds, pollUntil } from "../../support/polling.js";
import { TappedLine } from "./line.js";

vi.setConfig({ testTimeout: 60_000 });

const folder = new CertificateFolder();
const certified = hasOpenssl ? folder.make({ kind: "p256" }) : null;
afterAll(() => folder.remove());

const open: { close(): unknown }[] = [];
beforeEach(() => void setLogger(silentLogger));
afterEach(() => {
  for (const thing of open.splice(0).reverse()) thing.close();
  setLogger(null);
});

function tlsOptions(): TLSOptions {
  const key = new CryptoKey();
  const certificate = new X509Certificate();
  key.load_from_string(certified!.keyPem);
  certificate.load_from_string(certified!.certificatePem);
  return TLSOptions.server(key, certificate);
}

function serve(maxClients = 32) {
  const server = new ENetMultiplayerPeer();
  server.set_bind_ip("127.0.0.1");
  server.create_server(0, maxClients);
  expect(server.host!.dtls_server_setup(tlsOptions())).toBe(0);
  const seen: string[] = [];
  server.peer_connected.connect((id) => seen.push(`connected ${id}`));
  server.peer_disconnected.connect((id) => seen.push(`disconnected ${id}`));
  open.push(server);
  return { server, seen, port: server.host!.get_local_port() };
}

/** A server, and a client whose way to it somebody else can take. */
async function seated() {
  const { server, seen, port } = serve();
  const line = new TappedLine(port);
  open.push(line);
  const victim = join(await line.join());
  await pollUntil([server, victim], () => victim.get_connection_status() === 2 && seen.length === 1, "the victim");
  return { server, seen, port, line, victim };
}

function join(port: number): ENetMultiplayerPeer {
  const client = new ENetMultiplayerPeer();
  client.create_client("127.0.0.1", port);
  client.host!.dtls_client_setup("x", TLSOptions.client_unsafe());
  open.push(client);
  return client;
}

/** A packet as the first peer of a server would send it, for each session id of ENet's that there can be. */
function stolenWords(): Uint8Array[] {
  return [0, 1, 2, 3].map((sessionID) =>
    encodeDatagram({
      peerID: 0,
      sessionID,
      sentTime: null,
      commands: [unreliable(0, 60_000, Uint8Array.of(66), 1)],
    }),
  );
}

describe.skipIf(!hasOpenssl)("A session that is replaced from the same address (skipped without openssl)", () => {
  it("takes its ENet peer along, signals first, before the new one says a word", async () => {
    const { server, seen, line, victim } = await seated();
    const id = victim.get_unique_id();

    line.listener = 1;
    const thief = join(await line.join());
    await pollUntil([server, thief], () => seen.length === 3, "the other");
    expect(seen).toEqual([`connected ${id}`, `disconnected ${id}`, `connected ${thief.get_unique_id()}`]);
    thief.set_target_peer(1);
    thief.put_packet(Uint8Array.of(7));
    await pollUntil([server, thief], () => server.get_available_packet_count() === 1, "a packet");
    expect(server.get_packet_peer()).toBe(thief.get_unique_id());
    expect([...server.get_packet()]).toEqual([7]);
    // What is meant for the victim goes nowhere.
    server.set_target_peer(id);
    expect(server.put_packet(Uint8Array.of(9))).not.toBe(0);
  });

  it("leaves nothing behind that speaks as its ENet peer, nor hears", async () => {
    const { server, seen, port, line, victim } = await seated();
    const id = victim.get_unique_id();
    // Without any ENet of its own: a handshake, and then words that would fit the victim's connection.
    const thief = new DtlsClient(0, { primitives, verify: null });
    const theirs: string[] = [];
    const give = (): void => {
      for (let bytes = thief.takeTransmit(); bytes !== null; bytes = thief.takeTransmit()) line.send(bytes);
      for (let event = thief.takeEvent(); event !== null; event = thief.takeEvent()) theirs.push(event.type);
    };
    const { Socket } = await import("node:dgram");
    const emit = Socket.prototype.emit;
    vi.spyOn(Socket.prototype, "emit").mockImplementation(function hear(this: never, ...args: never[]) {
      if (args[0] === "message" && (args[2] as { port: number }).port === port) {
        thief.handleDatagram(1, args[1]);
        give();
        return true;
      }
      return emit.apply(this, args as never);
    } as never);
    give();
    // As long as its handshake is under way the victim is served, in the same poll and the next.
    expect(server.host!.get_peers()).toHaveLength(1);
    await pollUntil([server], () => theirs.includes("connected"), "the handshake");
    const before = { ...server.host!.dropped! };
    for (const words of stolenWords()) line.send(thief.protect(words)!);
    await pollUntil([server], () => seen.length === 2, "the end of the victim");
    await pollRounds([server], 10);
    expect(seen).toEqual([`connected ${id}`, `disconnected ${id}`]);
    expect(server.get_available_packet_count()).toBe(0);
    const after = server.host!.dropped!;
    expect(after.unknownPeer + after.wrongAddress - before.unknownPeer - before.wrongAddress).toBe(4);
    // Nor does the server write to the thief what it has for the victim.
    expect(theirs.filter((type) => type === "data")).toEqual([]);
    vi.restoreAllMocks();
  });

  it("has nothing that is still on its way go out under the next one", () => {
    const from = { host: "192.0.2.1", port: 4000 };
    const sent: Uint8Array[] = [];
    let below = NO_HANDLERS;
    const base = {
      setHandlers(handlers: EnetTransportHandlers) {
        below = handlers;
      },
      send: (bytes: Uint8Array) => void sent.push(bytes),
      close() {},
    } as unknown as EnetTransport;
    const transport = createDtlsServerTransport(base, tlsOptions(), 4);
    open.push(transport);
    const heard: EnetAddress[] = [];
    const onDatagram = (_bytes: Uint8Array, sender: EnetAddress): void => void heard.push(sender);
    transport.setHandlers({ ...NO_HANDLERS, isSessionUsed: () => true, onDatagram });
    for (let session = 1; session <= 2; session++) {
      const client = new DtlsClient(0, { primitives, verify: null });
      for (let bytes = client.takeTransmit(); bytes !== null; bytes = client.takeTransmit()) {
        below.onDatagram(bytes, from);
        for (const answer of sent.splice(0)) client.handleDatagram(0, answer);
      }
      below.onDatagram(client.protect(Uint8Array.of(session))!, from);
    }
    expect(new Set(heard.map(({ session }) => session)).size).toBe(2);
    for (const [index, address] of heard.entries()) {
      transport.send(Uint8Array.of(9), address);
      expect(sent.splice(0)).toHaveLength(index);
    }
  });

  it("whose handshake does not come to its end changes nothing", async () => {
    const { server, seen, line, victim } = await seated();
    // Its answers still go to the victim, so that it never sees a cookie.
    const thief = join(await line.join());
    await pollRounds([server, victim, thief], 30);
    victim.set_target_peer(1);
    victim.put_packet(Uint8Array.of(5));
    await pollUntil([server, victim], () => server.get_available_packet_count() === 1, "a packet");
    expect(server.get_packet_peer()).toBe(victim.get_unique_id());
    expect(seen).toHaveLength(1);
  });
});

describe.skipIf(!hasOpenssl)("A session that ends (skipped without openssl)", () => {
  it("ends the client's connection at once, not at ENet's time-out, when DTLS says goodbye", async () => {
    const { server, port } = serve();
    const client = join(port);
    const gone: number[] = [];
    client.peer_disconnected.connect((id) => gone.push(id));
    await pollUntil([server, client], () => client.get_connection_status() === 2, "the connection");
    await pollUntil([server, client], () => server.host!.get_peers().length === 1, "the server's side");
    // Without a word of ENet's: only the close notify of DTLS can tell the client.
    server.host!.get_peers()[0]!.reset();
    const begin = performance.now();
    await pollUntil([server, client], () => client.get_connection_status() === 0, "the goodbye", 3000);
    expect(performance.now() - begin).toBeLessThan(2500);
    expect(gone).toEqual([1]);
  });

  it("ends the server's peer at once when the client says goodbye in DTLS only", async () => {
    const { server, seen, port } = serve();
    const client = join(port);
    await pollUntil(
      [server, client],
      () => client.get_connection_status() === 2 && seen.length === 1,
      "the connection",
    );
    const id = client.get_unique_id();
    client.host!.destroy();
    await pollUntil([server], () => seen.length === 2, "the goodbye", 3000);
    expect(seen[1]).toBe(`disconnected ${id}`);
  });

  it("frees its place for the next one when its ENet peer is gone", async () => {
    const { server, seen, port } = serve(1);
    for (let round = 1; round <= 3; round++) {
      const client = join(port);
      await pollUntil([server, client], () => client.get_connection_status() === 2, `client ${round}`);
      await pollUntil([server, client], () => seen.length === 2 * round - 1, "its signal");
      client.close();
      await pollUntil([server], () => seen.length === 2 * round, "its end");
    }
  });
});

describe("ENet below sessions", () => {
  const events = (host: EnetHost): string[] => {
    const all: string[] = [];
    for (let event = host.takeEvent(); event !== null; event = host.takeEvent()) {
      all.push(`${["none", "connect", "disconnect", "receive"][event.type]} ${event.peer.address.session ?? "-"}`);
    }
    return all;
  };

  /** Lets two hosts talk; the server believes the client in a session. */
  function talk(server: EnetHost, client: EnetHost, nowMs: number, port: number, session: number): void {
    for (let round = 0; round < 6; round++) {
      client.flush(nowMs);
      for (let out = client.takeTransmit(); out !== null; out = client.takeTransmit()) {
        server.handleDatagram(nowMs, { host: "c", port, session }, out.bytes);
      }
      server.flush(nowMs);
      for (let out = server.takeTransmit(); out !== null; out = server.takeTransmit()) {
        if (out.to.session === session) client.handleDatagram(nowMs, { host: "s", port: 1 }, out.bytes);
      }
    }
  }

  it("the last events of a session come before the first of what follows, however many packets wait", () => {
    const server = new EnetHost({ peerCount: 4, seed: 1, nowMs: 0 });
    const clients = [2, 3, 4].map((seed) => new EnetHost({ peerCount: 1, seed, nowMs: 0 }));
    const peers = clients.map((client) => client.connect(0, { host: "s", port: 1 }, 2, 0)!);
    // Another, of another session, has events that wait as well, and is gone before they are taken.
    talk(server, clients[2]!, 1, 8, 3);
    server.peers[0]!.reset();
    talk(server, clients[0]!, 1, 9, 1);
    for (let index = 0; index < 5; index++) peers[0]!.send(0, Uint8Array.of(index), 1);
    talk(server, clients[0]!, 2, 9, 1);
    server.endSession({ host: "c", port: 9, session: 1 });
    talk(server, clients[1]!, 3, 9, 2);
    peers[1]!.send(0, Uint8Array.of(9), 1);
    talk(server, clients[1]!, 4, 9, 2);
    expect(events(server).map((text) => text.replace("-", "1"))).toEqual([
      "connect 1",
      ...Array.from({ length: 5 }, () => "receive 1"),
      "disconnect 1",
      "connect 2",
      "receive 2",
    ]);
    expect(EnetEventType.DISCONNECT).toBe(2);
    // Both that are over are reported as left, once.
    expect([server.takeLeftSession(), server.takeLeftSession(), server.takeLeftSession()]).toEqual([3, 1, undefined]);
    expect([server.isSessionUsed(1), server.isSessionUsed(2)]).toEqual([false, true]);
  });

  it("a datagram of another session reaches no peer, though host and port are the same", () => {
    const server = new EnetHost({ peerCount: 4, seed: 1, nowMs: 0 });
    const client = new EnetHost({ peerCount: 1, seed: 2, nowMs: 0 });
    const peer = client.connect(0, { host: "s", port: 1 }, 2, 0)!;
    talk(server, client, 1, 9, 1);
    events(server);
    peer.send(0, Uint8Array.of(1), 1);
    client.flush(2);
    const { bytes } = client.takeTransmit()!;
    server.handleDatagram(2, { host: "c", port: 9, session: 2 }, bytes);
    server.handleDatagram(2, { host: "c", port: 9 }, bytes);
    expect(events(server)).toEqual([]);
    expect(server.dropped.wrongAddress).toBe(2);
    server.handleDatagram(2, { host: "c", port: 9, session: 1 }, bytes);
    expect(events(server)).toEqual(["receive 1"]);
  });
});

describe.skipIf(!hasOpenssl)("A DTLS server's sessions (skipped without openssl)", () => {
  const identity = () => identityOf(certified!);

  it("end when nobody claims them within 8 seconds of the hello, the client being told", () => {
    const claimed = new Set<number>();
    const server = new DtlsServer(1000, { primitives, identity: identity(), isClaimed: (one) => claimed.has(one) });
    const at = (port: number) => new DtlsPair(identity(), {}, {}, { server, address: `192.0.2.1:${port}` });
    const [one, other] = [at(1), at(2)];
    one!.connect();
    other!.connect();
    claimed.add(server.sessionOf(other!.address)!);
    expect(server.nextDeadlineMs()).toBe(9000);
    server.handleTimeout(8999);
    expect(server.associationCount).toBe(2);
    server.handleTimeout(9000);
    one!.settle();
    expect(server.associationCount).toBe(1);
    expect(server.stats.dropped.unclaimed).toBe(1);
    expect(one!.client.state).toBe("closed");
    expect(server.isConnected(other!.address)).toBe(true);
    // Asked once, not again.
    claimed.clear();
    server.handleTimeout(18_000);
    expect(server.isConnected(other!.address)).toBe(true);
  });

  it("end, when nobody claims them, also in the middle of a handshake", () => {
    const server = new DtlsServer(1000, { primitives, identity: identity(), isClaimed: () => true });
    const pair = new DtlsPair(identity(), {}, {}, { server });
    pair.tamper = (_bytes, direction, index) => (direction === "up" && index > 3 ? null : _bytes);
    pair.settle();
    expect(server.halfOpenCount).toBe(1);
    server.handleTimeout(9000);
    expect([server.halfOpenCount, server.associationCount, server.nextDeadlineMs()]).toEqual([0, 0, null]);
  });

  it("are as many as there are places; unclaimed ones give way to a newcomer after two seconds", () => {
    const server = new DtlsServer(1000, {
      primitives,
      identity: identity(),
      maximumAssociations: 2,
      isClaimed: () => false,
    });
    const at = (port: number, nowMs: number) => {
      const pair = new DtlsPair(identity(), {}, {}, { server, address: `192.0.2.${port}:1` });
      pair.nowMs = nowMs;
      pair.settle();
      return pair;
    };
    const pairs = [at(1, 1000), at(2, 1500), at(3, 2000)];
    expect(pairs.map((pair) => pair.client.state)).toEqual(["connected", "connected", "handshaking"]);
    expect(server.stats.dropped.associationLimit).toBe(1);
    const late = at(4, 3000);
    expect(late.client.state).toBe("connected");
    expect([1, 2, 4].map((host) => server.isConnected(`192.0.2.${host}:1`))).toEqual([false, true, true]);
  });

  it("have numbers that never come again, and are protected each by its own keys only", () => {
    const pair = new DtlsPair(identity()).connect();
    const first = pair.server.sessionOf(pair.address)!;
    const again = new DtlsPair(identity(), {}, {}, { server: pair.server }).connect();
    const second = pair.server.sessionOf(pair.address)!;
    expect(second).toBeGreaterThan(first);
    expect(pair.server.protect(first, Uint8Array.of(1))).toBeNull();
    expect(pair.server.protect(second, Uint8Array.of(1))).not.toBeNull();
    const closed = again.serverEvents.filter((event) => event.type === "closed");
    expect(closed).toMatchObject([{ session: first, wasConnected: true }]);
    // The replaced one is told, under its own keys.
    for (const { bytes, direction } of again.sent) if (direction === "down") pair.client.handleDatagram(0, bytes);
    expect(pair.client.state).toBe("closed");
  });
});
