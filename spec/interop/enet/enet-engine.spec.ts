import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Logger, OK, setLogger } from "../../../src/core/index.js";
import {
  ENetConnection,
  ENetMultiplayerPeer,
  ENetPacketPeer,
  MultiplayerPeer,
  type ServiceResult,
  type TransferMode,
} from "../../../src/peers/index.js";
import { engine, engineVersion } from "../../support/engine.js";
import { patternBytes, recordSignals, takePacket } from "../../support/multiplayer-peer-contract.js";
import { pollRounds, pollUntil } from "../../support/polling.js";
import { EngineRemote, md5, useEngine } from "./remote.js";

const SIZES = [1, 1391, 1392, 1393, 5_000, 500_000];
/** Longest packet that travels in one piece at the default MTU. */
const FRAGMENT_BYTES = 1392 - 4 - 24;

/** ENet drops unreliable packets, on both sides, when the round trip grows, as it does on a busy machine: not here. */
function keepUnreliable(peer: ENetPacketPeer): void {
  peer.throttle_configure(5000, 32, 0);
}

const MODES: readonly TransferMode[] = [0, 1, 2];
const CHANNELS = [0, 1, 2, 3];

const hasIPv6 = Object.values(networkInterfaces()).some((list) => list?.some((one) => one.address === "::1"));

describe.skipIf(engine === null)("ENet against a live engine (needs GODOT)", () => {
  const godot = useEngine();
  let previous: Logger;
  const errors: string[] = [];
  const open: ENetMultiplayerPeer[] = [];
  const openHosts: ENetConnection[] = [];
  let serial = 0;

  beforeEach(() => {
    errors.length = 0;
    previous = setLogger({ error: (message) => errors.push(message), warning() {} });
  });
  afterEach(async () => {
    for (const peer of open.splice(0)) peer.close();
    for (const host of openHosts.splice(0)) if (host._isActive) host.destroy();
    setLogger(previous);
  });

  const named = (what: string): string => `${what}${++serial}`;

  const ours = (): ENetMultiplayerPeer => {
    const peer = new ENetMultiplayerPeer();
    open.push(peer);
    return peer;
  };
  const alive = () => open.filter((peer) => peer.get_connection_status() !== 0);
  const until = (condition: () => boolean, what: string, timeoutMs?: number) =>
    pollUntil(alive, condition, what, timeoutMs);

  /** Our server. */
  function serve(maxClients = 32, maxChannels = 0) {
    const server = ours();
    expect(server.create_server(0, maxClients, maxChannels)).toBe(OK);
    return { server, port: server.host!.get_local_port(), seen: recordSignals(server) };
  }

  /** Our server with one engine client. */
  async function engineJoins() {
    const { server, port, seen } = serve();
    const on = named("client");
    expect(await godot.call("client", { on, port })).toBe(OK);
    await until(() => seen.length === 1 && godot.of(on, "peer_connected").length === 1, "the engine's client");
    const id: number = await godot.call("unique_id", { on });
    expect(seen).toEqual([`+${id}`]);
    expect(godot.of(on, "peer_connected")[0]!.peer).toBe(1);
    keepUnreliable(server.get_peer(id)!);
    return { server, port, seen, on, id };
  }

  /** An engine server with one client of ours. */
  async function weJoin(options: Record<string, unknown> = {}) {
    const on = named("server");
    expect(await godot.call("server", { on, port: 0, ...options })).toBe(OK);
    const port: number = await godot.call("port", { on });
    const client = ours();
    expect(client.create_client("127.0.0.1", port)).toBe(OK);
    const seen = recordSignals(client);
    await until(() => seen.length === 1 && godot.of(on, "peer_connected").length === 1, "our client");
    const id = client.get_unique_id();
    expect(seen).toEqual(["+1"]);
    expect(godot.of(on, "peer_connected")[0]!.peer).toBe(id);
    keepUnreliable(client.get_peer(1)!);
    return { client, port, seen, on, id };
  }

  /** Sends each mode, channel and size both ways and compares. */
  async function exchange(peer: ENetMultiplayerPeer, remoteId: number, on: string, engineTarget: number) {
    let seed = 0;
    for (const mode of MODES) {
      for (const channel of CHANNELS) {
        for (const size of SIZES) {
          // Unreliable fragments are lost where a socket's buffer is full: large ones are tried once, reliably.
          if (size > 5_000 && (mode !== 2 || channel > 1)) continue;
          seed++;
          const what = `${size} bytes, mode ${mode}, channel ${channel}`;
          // ENet cuts what does not fit a datagram into fragments that are ordered, and says so on arrival.
          const arrives = mode === 0 && size > FRAGMENT_BYTES ? 1 : mode;
          const packets = godot.of(on, "packet").length;
          peer.set_target_peer(remoteId);
          peer.transfer_mode = mode;
          peer.transfer_channel = channel;
          expect(peer.put_packet(patternBytes(size, seed)), what).toBe(OK);
          expect(await godot.call("put", { on, target: engineTarget, mode, channel, size, seed: seed + 1000 })).toBe(
            OK,
          );
          await until(
            () => godot.of(on, "packet").length > packets && peer.get_available_packet_count() > 0,
            `${what}, both ways`,
            20_000,
          );
          expect(godot.of(on, "packet")[packets], what).toMatchObject({
            from: engineTarget === 1 ? 1 : peer.get_unique_id(),
            mode: arrives,
            channel,
            size,
            md5: md5(patternBytes(size, seed)),
          });
          const got = takePacket(peer);
          // Up to 4.1 an engine sends with no flags at all on channels of one's own.
          const flagless = engineVersion()![1] < 2 && channel > 0;
          expect({ ...got, data: md5(got.data) }, what).toEqual({
            peer: remoteId,
            mode: flagless ? (size > FRAGMENT_BYTES ? 2 : 1) : arrives,
            channel,
            data: md5(patternBytes(size, seed + 1000)),
          });
          expect(peer.get_available_packet_count()).toBe(0);
        }
      }
    }
  }

  it("exchanges every mode, channel and size with an engine client", async () => {
    const { server, on, id } = await engineJoins();
    await exchange(server, id, on, 1);
    expect(errors).toEqual([]);
  }, 60_000);

  it("exchanges every mode, channel and size with an engine server", async () => {
    const { client, on, id } = await weJoin();
    await exchange(client, 1, on, id);
    expect(errors).toEqual([]);
  }, 60_000);

  it("counts transfer channels in a byte, as the engine does", async () => {
    const { client, on, id } = await weJoin();
    // 254 is a channel that ENet does not have: nothing is sent, and the answer is OK all the same.
    for (const [channel, arrives] of [
      [253, 253],
      [254, null],
      [255, 0],
      [256, 0],
      [300, 44],
    ] as const) {
      const packets = godot.of(on, "packet").length;
      client.set_target_peer(1);
      client.transfer_mode = 2;
      client.transfer_channel = channel;
      expect(client.put_packet(patternBytes(9, channel))).toBe(OK);
      expect(await godot.call("put", { on, target: id, mode: 2, channel, size: 9, seed: channel })).toBe(OK);
      if (arrives === null) continue;
      await until(
        () => godot.of(on, "packet").length > packets && client.get_available_packet_count() > 0,
        `a packet on channel ${channel}, both ways`,
      );
      expect(godot.of(on, "packet")[packets]).toMatchObject({ channel: arrives, mode: 2, size: 9 });
      expect(takePacket(client)).toMatchObject({ channel: arrives, mode: 2 });
    }
    expect(godot.of(on, "packet")).toHaveLength(4);
  });

  it("joins again out of peer_disconnected, which the engine's client can't", async () => {
    const { server, port, on, id } = await engineJoins();
    expect(await godot.call("join_again", { on, port })).toBe(true);
    server.disconnect_peer(id);
    await until(() => godot.of(on, "again").length === 1, "the engine's second attempt");
    expect(godot.of(on, "again")[0]).toMatchObject({ result: OK });
    // The engine closes after its handlers what they have made: it is given up before it was connected.
    await until(() => godot.of(on, "status").at(-1)?.status === 0, "its end");
    await until(() => server.get_host()!.get_peers().length === 0, "nobody");
    expect(godot.of(on, "peer_connected")).toHaveLength(1);

    const joined = await weJoin();
    const errorsOfCreation: number[] = [];
    joined.client.peer_disconnected.connect(() => {
      joined.client.close();
      errorsOfCreation.push(joined.client.create_client("127.0.0.1", joined.port));
    });
    await godot.call("disconnect_peer", { on: joined.on, peer: joined.id });
    await until(() => godot.of(joined.on, "peer_connected").length === 2, "our second attempt");
    expect(errorsOfCreation).toEqual([OK]);
  });

  it("treats empty packets as the engine does: put_packet accepts and sends none, ENetPacketPeer.send sends them", async () => {
    const { client, on, id } = await weJoin();
    expect(client.put_packet(new Uint8Array(0))).toBe(OK);
    expect(await godot.call("put", { on, target: id, mode: 2, channel: 0, size: 0, seed: 0 })).toBe(OK);
    client.put_packet(new Uint8Array([1]));
    await godot.call("put", { on, target: id, mode: 2, channel: 0, size: 1, seed: 0 });
    await until(
      () => godot.of(on, "packet").length > 0 && client.get_available_packet_count() > 0,
      "the packets after the empty ones",
    );
    expect(godot.of(on, "packet").map((packet) => packet.size)).toEqual([1]);
    expect(client.get_packet()).toHaveLength(1);
    expect(client.get_available_packet_count()).toBe(0);
  });

  /** Our ENetConnection and the engine's, connected to each other; `server` says who listens. */
  async function hosts(server: "ours" | "engine") {
    const on = named("host");
    const host = new ENetConnection();
    openHosts.push(host);
    const events: ServiceResult[] = [];
    const poll = {
      poll() {
        for (let event = host.service(); event[0] > 0; event = host.service()) events.push(event);
      },
    };
    if (server === "ours") {
      host.create_host_bound("127.0.0.1", 0, 4);
      await godot.call("host", { on });
      expect(await godot.call("host_connect", { on, port: host.get_local_port(), channels: 8, data: 0x5eadbeef })).toBe(
        true,
      );
    } else {
      await godot.call("host", { on, port: 0 });
      host.create_host(1);
      host.connect_to_host("127.0.0.1", await godot.call("host_port", { on }), 8, 0x5eadbeef);
    }
    await pollUntil([poll], () => events.length === 1 && godot.of(on, "service").length === 1, "the connection");
    expect(events[0]![2]).toBe(server === "ours" ? 0x5eadbeef : 0);
    expect(godot.of(on, "service")[0]).toMatchObject({ type: 1, data: server === "ours" ? 0 : 0x5eadbeef });
    const peer = events.shift()![1]!;
    expect(peer.get_channels()).toBe(8);
    keepUnreliable(peer);
    return { host, on, events, poll, peer };
  }

  it.each(["ours", "engine"] as const)(
    "sends packets of 0 bytes and up on every channel of a bare connection (%s listens)",
    async (server) => {
      const { on, events, poll, peer } = await hosts(server);
      let count = 0;
      for (const size of [0, 1, 1391, 1392, 1393, 5_000]) {
        for (const flags of [0, 1, 2, 8, 10]) {
          for (const channel of [0, 3]) {
            const before = godot.of(on, "service").length;
            expect(peer.send(channel, patternBytes(size, 5), flags)).toBe(OK);
            expect(await godot.call("host_send", { on, peer: 0, channel, size, seed: 6, flags })).toBe(OK);
            count++;
            await pollUntil(
              [poll],
              () => events.length === count && godot.of(on, "service").length > before,
              `${size} bytes with flags ${flags} on ${channel}`,
            );
            const theirs = godot.of(on, "service")[before]!;
            expect(theirs).toMatchObject({ type: 3, channel, size, md5: md5(patternBytes(size, 5)) });
            expect(events[count - 1]!.slice(0, 1).concat(events[count - 1]![3])).toEqual([3, channel]);
            const ourFlags = peer.get_packet_flags();
            expect(md5(peer.get_packet())).toBe(md5(patternBytes(size, 6)));
            // Both ends must make the same of the same flags; engines before 4.4 do not tell.
            if (theirs.flags !== undefined) expect(ourFlags, `size ${size}, flags ${flags}`).toBe(theirs.flags);
          }
        }
      }
    },
    30_000,
  );

  it.each(["disconnect", "later", "now"] as const)("disconnects bare connections both ways: %s", async (how) => {
    for (const leaver of ["ours", "engine"] as const) {
      const { host, on, events, poll, peer } = await hosts("ours");
      if (leaver === "ours") {
        if (how === "now") peer.peer_disconnect_now(7);
        else if (how === "later") peer.peer_disconnect_later(7);
        else peer.peer_disconnect(7);
        await pollUntil([poll], () => godot.of(on, "service").length === 2, "the engine's event");
        expect(godot.of(on, "service")[1]).toMatchObject({ type: 2, data: 7 });
        if (how !== "now") await pollUntil([poll], () => events.length === 1, "our own event");
        expect(peer.is_active()).toBe(false);
      } else {
        await godot.call("host_disconnect", { on, peer: 0, how, data: 9 });
        await pollUntil([poll], () => events.length === 1, "our event");
        expect(events[0]!.slice(0, 3)).toEqual([ENetConnection.EVENT_DISCONNECT, peer, 9]);
      }
      expect(host.get_peers().filter((one) => one.is_active())).toEqual([]);
    }
  });

  it("kicks an engine client, softly and by force, and the engine hears of it", async () => {
    for (const force of [false, true]) {
      const { server, seen, on, id } = await engineJoins();
      server.disconnect_peer(id, force);
      await until(() => godot.of(on, "peer_disconnected").length === 1, "the engine to hear");
      await until(() => godot.of(on, "status").at(-1)?.status === 0, "the engine's status");
      if (!force) await until(() => seen.length === 2, "our own signal");
      else await pollRounds(alive(), 20);
      expect(seen).toEqual(force ? [`+${id}`] : [`+${id}`, `-${id}`]);
    }
  });

  it("is kicked by an engine server, softly and by force", async () => {
    for (const force of [false, true]) {
      const { client, seen, on, id } = await weJoin();
      await godot.call("disconnect_peer", { on, peer: id, force });
      await until(() => seen.length === 2, "our client to hear");
      expect(seen).toEqual(["+1", "-1"]);
      expect(client.get_connection_status()).toBe(0);
      if (!force) await until(() => godot.of(on, "peer_disconnected").length === 1, "the engine's own signal");
    }
  });

  it("hears that an engine server stops, and that an engine client leaves", async () => {
    const first = await weJoin();
    await godot.call("close", { on: first.on });
    await until(() => first.seen.length === 2, "the end of the engine's server");
    expect(first.seen).toEqual(["+1", "-1"]);
    const second = await engineJoins();
    await godot.call("close", { on: second.on });
    await until(() => second.seen.length === 2, "the end of the engine's client");
    expect(second.seen).toEqual([`+${second.id}`, `-${second.id}`]);
  });

  it("tells an engine client that our server stops, and an engine server that our client leaves", async () => {
    const first = await engineJoins();
    first.server.close();
    await until(() => godot.of(first.on, "peer_disconnected").length === 1, "the engine's client");
    await until(() => godot.of(first.on, "status").at(-1)?.status === 0, "its status");
    const second = await weJoin();
    second.client.close();
    await until(() => godot.of(second.on, "peer_disconnected").length === 1, "the engine's server");
    expect(godot.of(second.on, "peer_disconnected")[0]!.peer).toBe(second.id);
    const third = await weJoin();
    third.client.disconnect_peer(1, true);
    await until(() => godot.of(third.on, "peer_disconnected").length === 1, "the engine's server again");
  });

  it("refuses engine clients while it is told to", async () => {
    const { server, port, seen } = serve();
    server.refuse_new_connections = true;
    const on = named("client");
    await godot.call("client", { on, port });
    // As between two engines: the client takes itself for connected until its time-out.
    await until(() => godot.of(on, "peer_connected").length === 1, "the engine's client");
    await godot.call("set_timeout", { on, peer: 1, limit: 1, minimum: 50, maximum: 100 });
    await until(() => godot.of(on, "peer_disconnected").length === 1, "its time-out");
    expect(seen).toEqual([]);
    server.refuse_new_connections = false;
    const again = named("client");
    await godot.call("client", { on: again, port });
    await until(() => seen.length === 1, "a client");
  });

  it("is refused by an engine server just so", async () => {
    const on = named("server");
    await godot.call("server", { on, port: 0 });
    await godot.call("refuse", { on, enable: true });
    const client = ours();
    client.create_client("127.0.0.1", await godot.call("port", { on }));
    const seen = recordSignals(client);
    await until(() => seen.length === 1, "the connection that is none");
    client.get_peer(1)!.set_timeout(1, 50, 100);
    await until(() => client.get_connection_status() === 0, "the time-out");
    expect(seen).toEqual(["+1", "-1"]);
    expect(godot.of(on, "peer_connected")).toEqual([]);
  });

  it("finds no room on a full engine server, and an engine client none on ours", async () => {
    const first = await weJoin({ max_clients: 1 });
    const late = ours();
    late.create_client("127.0.0.1", first.port);
    late.get_peer(1)!.set_timeout(1, 50, 100);
    await until(() => late.get_connection_status() === 0, "the time-out");
    expect(first.client.get_connection_status()).toBe(2);
    const { server, port, seen } = serve(1);
    const names = [named("client"), named("client")];
    for (const on of names) await godot.call("client", { on, port });
    await until(() => seen.length === 1, "one client");
    await pollRounds([server], 100);
    expect(names.map((on) => godot.of(on, "peer_connected").length).sort()).toEqual([0, 1]);
  });

  it.skipIf(!hasIPv6)("meets the engine over IPv6, both ways round (needs IPv6)", async () => {
    const { server, port, seen } = serve();
    const on = named("client");
    expect(await godot.call("client", { on, address: "::1", port })).toBe(OK);
    await until(() => seen.length === 1, "the engine's client");
    expect(server.get_peer(Number(seen[0]!.slice(1)))!.get_remote_address()).toBe("0:0:0:0:0:0:0:1");
    const theirs = named("server");
    await godot.call("server", { on: theirs, port: 0 });
    const enginePort: number = await godot.call("port", { on: theirs });
    for (const address of ["::1", "localhost"]) {
      const client = ours();
      expect(client.create_client(address, enginePort)).toBe(OK);
      await until(() => client.get_connection_status() === 2, `our client at ${address}`);
    }
    await until(() => godot.of(theirs, "peer_connected").length === 2, "the engine's signals");
  });

  it("agrees on the number of channels", async () => {
    const { server, port, seen } = serve(32, 6);
    const on = named("client");
    await godot.call("client", { on, port, channels: 20 });
    await until(() => seen.length === 1 && godot.of(on, "peer_connected").length === 1, "the client");
    expect(await godot.call("channels", { on, peer: 1 })).toBe(8);
    server.transfer_channel = 6;
    server.put_packet(new Uint8Array([1]));
    await until(() => godot.of(on, "packet").length === 1, "a packet on the last channel");
    expect(godot.of(on, "packet")[0]!.channel).toBe(6);
  });

  it("survives the tiny bandwidth that an engine server with max_channels advertises", async () => {
    const { client, on, id } = await weJoin({ max_channels: 4 });
    expect(client.get_peer(1)!.get_channels()).toBe(255);
    // Long enough for ENet to look at the bandwidths several times.
    for (let i = 0; i < 20; i++) {
      expect(client.put_packet(patternBytes(1000, i))).toBe(OK);
      await godot.call("put", { on, target: id, mode: 2, channel: 0, size: 1000, seed: i });
      await pollRounds(alive(), 100);
    }
    const got: string[] = [];
    await until(
      () => {
        while (client.get_available_packet_count() > 0) got.push(md5(client.get_packet()));
        return got.length === 20 && godot.of(on, "packet").length === 20;
      },
      "twenty packets both ways",
      40_000,
    );
    const expected = Array.from({ length: 20 }, (_, i) => md5(patternBytes(1000, i)));
    expect(got).toEqual(expected);
    expect(godot.of(on, "packet").map((packet) => packet.md5)).toEqual(expected);
    expect(client.get_connection_status()).toBe(2);
  }, 60_000);

  it("serves 64 engine clients, and 64 of our clients sit on an engine server", async () => {
    const { server, port, seen } = serve(64);
    const names = Array.from({ length: 64 }, () => named("client"));
    for (const on of names) expect(await godot.call("client", { on, port })).toBe(OK);
    await until(() => seen.length === 64, "64 engine clients", 30_000);
    const ids = new Map<number, string>();
    for (const on of names) ids.set(await godot.call("unique_id", { on }), on);
    expect(ids.size).toBe(64);
    server.set_target_peer(0);
    server.put_packet(patternBytes(200, 1));
    const someone = [...ids.keys()][10]!;
    server.set_target_peer(-someone);
    server.put_packet(patternBytes(200, 2));
    for (const on of names) await godot.call("put", { on, target: 1, mode: 2, channel: 0, size: 100, seed: 3 });
    const from = new Set<number>();
    await until(
      () => {
        while (server.get_available_packet_count() > 0) {
          const packet = takePacket(server);
          expect(md5(packet.data)).toBe(md5(patternBytes(100, 3)));
          from.add(packet.peer);
        }
        return (
          from.size === 64 && names.every((on) => godot.of(on, "packet").length === (ids.get(someone) === on ? 1 : 2))
        );
      },
      "all packets of 64 clients",
      30_000,
    );
    expect([...from].sort()).toEqual([...ids.keys()].sort());
    for (const on of names) await godot.call("close", { on });
    await until(() => seen.length === 128, "64 farewells", 30_000);

    const on = named("server");
    await godot.call("server", { on, port: 0, max_clients: 64 });
    const enginePort: number = await godot.call("port", { on });
    const clients = Array.from({ length: 64 }, () => {
      const client = ours();
      expect(client.create_client("127.0.0.1", enginePort)).toBe(OK);
      return client;
    });
    await until(() => clients.every((client) => client.get_connection_status() === 2), "64 clients of ours", 30_000);
    await until(() => godot.of(on, "peer_connected").length === 64, "the engine's signals", 30_000);
    for (const client of clients) client.put_packet(patternBytes(50, 9));
    await godot.call("put", { on, target: 0, mode: 2, channel: 0, size: 60, seed: 8 });
    await until(
      () =>
        godot.of(on, "packet").length === 64 && clients.every((client) => client.get_available_packet_count() === 1),
      "all packets of 64 clients of ours",
      30_000,
    );
    expect(new Set(clients.map((client) => md5(client.get_packet())))).toEqual(new Set([md5(patternBytes(60, 8))]));
  }, 90_000);

  it("joins a mesh with the engine", async () => {
    const { host, on, poll } = await hosts("ours");
    void poll;
    const mesh = ours();
    const seen = recordSignals(mesh);
    expect(mesh.create_mesh(11)).toBe(OK);
    const meshName = named("mesh");
    expect(await godot.call("mesh", { on: meshName, unique_id: 22 })).toBe(OK);
    expect(mesh.add_mesh_peer(22, host)).toBe(OK);
    expect(await godot.call("add_mesh_peer", { on: meshName, host: on, peer: 11 })).toBe(OK);
    mesh.set_target_peer(22);
    mesh.transfer_channel = 2;
    expect(mesh.put_packet(patternBytes(300, 1))).toBe(OK);
    await godot.call("put", { on: meshName, target: 0, mode: 1, channel: 1, size: 400, seed: 2 });
    await until(
      () => godot.of(meshName, "packet").length === 1 && mesh.get_available_packet_count() === 1,
      "packets of the mesh",
    );
    expect(godot.of(meshName, "packet")[0]).toMatchObject({ from: 11, channel: 2, mode: 2, size: 300 });
    expect(takePacket(mesh)).toEqual({ peer: 22, mode: 1, channel: 1, data: patternBytes(400, 2) });
    await godot.call("close", { on: meshName });
    await until(() => seen.length === 2, "the farewell");
    expect(seen).toEqual(["+22", "-22"]);
  });

  it.each([
    ["range coder", ENetConnection.COMPRESS_RANGE_CODER],
    ["FastLZ", ENetConnection.COMPRESS_FASTLZ],
    ["zlib", ENetConnection.COMPRESS_ZLIB],
  ] as const)("speaks with compression both ways round: %s", async (_name, mode) => {
    const { server, port, seen } = serve();
    server.host!.compress(mode);
    const on = named("client");
    await godot.call("client", { on, port });
    await godot.call("compress", { on, mode });
    await until(() => seen.length === 1, "the client");
    server.put_packet(patternBytes(3000, 1));
    await godot.call("put", { on, target: 1, mode: 2, channel: 0, size: 3000, seed: 2 });
    await until(
      () => godot.of(on, "packet").length === 1 && server.get_available_packet_count() === 1,
      "compressed packets",
    );
    expect(godot.of(on, "packet")[0]!.md5).toBe(md5(patternBytes(3000, 1)));
    expect(md5(server.get_packet())).toBe(md5(patternBytes(3000, 2)));
  });

  it("reads the same throttle settings that the engine was told, and the engine ours", async () => {
    const { on, poll, peer } = await hosts("ours");
    await godot.call("host_throttle", { on, peer: 0, interval: 1234, acceleration: 5, deceleration: 6 });
    await pollUntil(
      [poll],
      () => peer.get_statistic(ENetPacketPeer.PEER_PACKET_THROTTLE_INTERVAL) === 1234,
      "the engine's settings",
    );
    expect(peer.get_statistic(ENetPacketPeer.PEER_PACKET_THROTTLE_ACCELERATION)).toBe(5);
    peer.throttle_configure(4321, 7, 8);
    poll.poll();
    for (;;) {
      const statistic = ENetPacketPeer.PEER_PACKET_THROTTLE_INTERVAL;
      if ((await godot.call("host_statistic", { on, peer: 0, statistic })) === 4321) break;
      poll.poll();
    }
    const statistic = ENetPacketPeer.PEER_PACKET_THROTTLE_DECELERATION;
    expect(await godot.call("host_statistic", { on, peer: 0, statistic })).toBe(8);
    expect(peer.get_statistic(ENetPacketPeer.PEER_ROUND_TRIP_TIME)).toBeLessThan(500);
  });

  it("notices an engine that dies without a word", async () => {
    const other = await EngineRemote.start();
    try {
      const { server, port, seen } = serve();
      expect(await other.call("client", { on: "victim", port })).toBe(OK);
      const enginePort: number = await other
        .call("server", { on: "host", port: 0 })
        .then(() => other.call("port", { on: "host" }));
      const client = ours();
      client.create_client("127.0.0.1", enginePort);
      const clientSeen = recordSignals(client);
      await until(() => seen.length === 1 && clientSeen.length === 1, "both connections");
      const id = Number(seen[0]!.slice(1));
      server.get_peer(id)!.set_timeout(4, 300, 1000);
      client.get_peer(1)!.set_timeout(4, 300, 1000);
      await other.stop();
      await until(() => seen.length === 2 && clientSeen.length === 2, "both time-outs");
      expect(seen[1]).toBe(`-${id}`);
      expect(clientSeen).toEqual(["+1", "-1"]);
      expect(server.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_CONNECTED);
      expect(client.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_DISCONNECTED);
    } finally {
      await other.stop();
    }
  }, 30_000);
});
