import { createSocket } from "node:dgram";
import { afterEach, describe, expect, it } from "vitest";
import {
  ERR_ALREADY_IN_USE,
  ERR_CANT_CREATE,
  ERR_INVALID_PARAMETER,
  ERR_OUT_OF_MEMORY,
  ERR_UNCONFIGURED,
  OK,
  setLogger,
} from "../../src/core/index.js";
import { ENetConnection, ENetMultiplayerPeer, ENetPacketPeer, MultiplayerPeer } from "../../src/peers/index.js";
import { freePort } from "../support/free-port.js";
import { logged } from "../support/logged.js";
import { recordSignals, takePacket } from "../support/multiplayer-peer-contract.js";
import { pollRounds, pollUntil, waitUntil } from "../support/polling.js";
import { SeededRandom } from "../support/seeded-random.js";

const errors = logged();
const open = new Set<ENetMultiplayerPeer>();
const openHosts = new Set<ENetConnection>();

afterEach(() => {
  for (const peer of open) peer.close();
  open.clear();
  for (const host of openHosts) if (host.get_local_port() !== 0) host.destroy();
  openHosts.clear();
});

function fresh(): ENetMultiplayerPeer {
  const peer = new ENetMultiplayerPeer();
  open.add(peer);
  return peer;
}

function serve(...args: [max_clients?: number, max_channels?: number, in_bw?: number, out_bw?: number]) {
  const server = fresh();
  expect(server.create_server(0, ...args)).toBe(OK);
  const port = server.host!.get_local_port();
  const join = (channelCount = 0): ENetMultiplayerPeer => {
    const client = fresh();
    expect(client.create_client("127.0.0.1", port, channelCount)).toBe(OK);
    return client;
  };
  return { server, port, join };
}

async function pair(...args: Parameters<typeof serve>) {
  const { server, port, join } = serve(...args);
  const client = join();
  const seen = recordSignals(server);
  await pollUntil([server, client], () => seen.length === 1 && client.get_connection_status() === 2, "a connection");
  errors.length = 0;
  return { server, port, client, id: client.get_unique_id() };
}

/** A plain ENet host that connects with data of the test's choice. */
function plainClient(port: number, data: number, channels = 0) {
  const host = new ENetConnection();
  openHosts.add(host);
  expect(host.create_host(1)).toBe(OK);
  const peer = host.connect_to_host("127.0.0.1", port, channels, data)!;
  return { host, peer, poll: () => void host.service() };
}

const hasIPv6 = (() => {
  const probe = new ENetConnection();
  const before = setLogger({ error() {}, warning() {} });
  const ok = probe.create_host_bound("::1", 0, 1) === OK;
  if (ok) probe.destroy();
  setLogger(before);
  return ok;
})();

describe("ENetMultiplayerPeer: what creating returns", () => {
  it.each([
    ["a negative port", [-1]],
    ["a port beyond 65535", [65536]],
    ["no clients", [0, 0]],
    ["too many clients", [0, 4096]],
    ["too many channels", [0, 32, 254]],
    ["a negative incoming bandwidth", [0, 32, 0, -1]],
    ["a negative outgoing bandwidth", [0, 32, 0, 0, -1]],
  ] as const)("create_server refuses %s", (_what, args) => {
    const peer = fresh();
    expect(peer.create_server(...(args as unknown as [number]))).toBe(ERR_INVALID_PARAMETER);
    expect(peer.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_DISCONNECTED);
    expect(errors.length).toBe(1);
  });

  it("create_server says that a port is taken, and can be tried again", () => {
    const { port } = serve();
    const other = fresh();
    expect(other.create_server(port)).toBe(ERR_CANT_CREATE);
    expect(other.create_server(0)).toBe(OK);
    expect(other.create_server(0)).toBe(ERR_ALREADY_IN_USE);
    expect(other.create_client("127.0.0.1", port)).toBe(ERR_ALREADY_IN_USE);
    expect(other.create_mesh(5)).toBe(ERR_ALREADY_IN_USE);
  });

  it("create_client refuses ports that do not exist and takes a local port", async () => {
    const { server, port } = serve();
    for (const wrong of [0, 65536, -1]) expect(fresh().create_client("127.0.0.1", wrong)).toBe(ERR_CANT_CREATE);
    const free = await freePort();
    const client = fresh();
    client.set_bind_ip("127.0.0.1");
    expect(client.create_client("127.0.0.1", port, 0, 0, 0, free)).toBe(OK);
    expect(client.host!.get_local_port()).toBe(free);
    const seen = recordSignals(server);
    await pollUntil([server, client], () => seen.length === 1, "the client");
    expect(server.get_peer(client.get_unique_id())!.get_remote_port()).toBe(free);
  });

  it("create_mesh wants an id above 0", () => {
    for (const wrong of [0, -3]) expect(fresh().create_mesh(wrong)).toBe(ERR_INVALID_PARAMETER);
    const mesh = fresh();
    expect(mesh.create_mesh(1)).toBe(OK);
    expect(mesh.get_unique_id()).toBe(1);
    expect(mesh._is_server()).toBe(false);
    expect(mesh.is_server_relay_supported()).toBe(false);
    expect(mesh.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_CONNECTED);
    expect(mesh.host).toBeNull();
  });

  it("set_bind_ip takes addresses only, and create_server then binds there", () => {
    const peer = fresh();
    peer.set_bind_ip("localhost");
    expect(errors).toHaveLength(1);
    peer.set_bind_ip("203.0.113.9");
    expect(peer.create_server(0)).toBe(ERR_CANT_CREATE);
    peer.set_bind_ip("127.0.0.1");
    expect(peer.create_server(0)).toBe(OK);
    peer.close();
    peer.set_bind_ip("*");
    expect(peer.create_server(0)).toBe(OK);
  });
});

describe("ENetMultiplayerPeer: addresses", () => {
  it("resolves a name while it is connecting", async () => {
    const { server, port } = serve();
    const client = fresh();
    expect(client.create_client("localhost", port)).toBe(OK);
    expect(client.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_CONNECTING);
    expect(client.get_unique_id()).toBeGreaterThan(1);
    const seen = recordSignals(server);
    await pollUntil([server, client], () => seen.length === 1 && client.get_connection_status() === 2, "the client");
  });

  it("ends disconnected, without a signal, when a name does not resolve", async () => {
    const client = fresh();
    const seen = recordSignals(client);
    expect(client.create_client("no-such-host.invalid", 1234)).toBe(OK);
    await pollUntil(
      () => (client.get_connection_status() === 0 ? [] : [client]),
      () => client.get_connection_status() === 0,
      "the failure",
    );
    expect(seen).toEqual([]);
    expect(errors.some((message) => message.includes("no-such-host.invalid"))).toBe(true);
  });

  it("can be closed while a name is being resolved", async () => {
    const client = fresh();
    expect(client.create_client("localhost", 1234)).toBe(OK);
    client.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(client.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_DISCONNECTED);
    expect(errors).toEqual([]);
  });

  it.skipIf(!hasIPv6)("connects over IPv6 and IPv4 to the same server (needs IPv6)", async () => {
    const { server, port } = serve();
    const clients = ["::1", "127.0.0.1"].map((address) => {
      const client = fresh();
      expect(client.create_client(address, port)).toBe(OK);
      return client;
    });
    const seen = recordSignals(server);
    await pollUntil([server, ...clients], () => seen.length === 2, "both clients");
    expect(clients.map((client) => server.get_peer(client.get_unique_id())!.get_remote_address())).toEqual([
      "0:0:0:0:0:0:0:1",
      "127.0.0.1",
    ]);
  });

  it("stays connecting while nobody answers, and ends disconnected at the time-out", async () => {
    const nobody = createSocket("udp4");
    await new Promise<void>((resolve) => nobody.bind(0, "127.0.0.1", resolve));
    const client = fresh();
    const seen = recordSignals(client);
    expect(client.create_client("127.0.0.1", nobody.address().port)).toBe(OK);
    client.get_peer(1)!.set_timeout(1, 20, 60);
    client.poll();
    expect(client.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_CONNECTING);
    await pollUntil(
      () => (client.get_connection_status() === 0 ? [] : [client]),
      () => client.get_connection_status() === 0,
      "the time-out",
    );
    expect(seen).toEqual([]);
    nobody.close();
  });
});

describe("ENetMultiplayerPeer: ids that clients claim", () => {
  it.each([0, 1, 0x80000000, 0xffffffff])("resets a client with id %i", async (data) => {
    const { server, port } = serve();
    const seen = recordSignals(server);
    const stranger = plainClient(port, data);
    const friend = fresh();
    friend.create_client("127.0.0.1", port);
    await pollUntil(
      [server, stranger, friend],
      () => stranger.peer.get_state() === ENetPacketPeer.STATE_CONNECTED && seen.length === 1,
      "both connections",
    );
    await pollRounds([server, stranger, friend]);
    expect(seen).toEqual([`+${friend.get_unique_id()}`]);
    expect(server.host!.get_peers()).toHaveLength(1);
  });

  it("resets a client whose id is taken, and keeps the first", async () => {
    const { server, port } = serve();
    const seen = recordSignals(server);
    const first = plainClient(port, 42);
    await pollUntil([server, first], () => seen.length === 1, "the first");
    const second = plainClient(port, 42);
    await pollUntil(
      [server, first, second],
      () => second.peer.get_state() === ENetPacketPeer.STATE_CONNECTED,
      "the second",
    );
    await pollRounds([server, first, second]);
    expect(seen).toEqual(["+42"]);
    expect(server.get_peer(42)!.get_remote_port()).toBe(first.host.get_local_port());
  });
});

describe("ENetMultiplayerPeer: channels and flags", () => {
  const U = MultiplayerPeer.TRANSFER_MODE_UNRELIABLE;
  const O = MultiplayerPeer.TRANSFER_MODE_UNRELIABLE_ORDERED;
  const R = MultiplayerPeer.TRANSFER_MODE_RELIABLE;

  it.each([
    [R, 0, 0, 1],
    [U, 0, 1, 2],
    [O, 0, 1, 0],
    [R, 1, 2, 1],
    [U, 1, 2, 2],
    [O, 3, 4, 0],
    [R, 252, 253, 1],
  ] as const)("mode %i on channel %i is ENet channel %i", async (mode, channel, enetChannel, flags) => {
    const { server, port } = serve();
    const client = plainClient(port, 77);
    const seen = recordSignals(server);
    await pollUntil([server, client], () => seen.length === 1, "the client");
    server.transfer_mode = mode;
    server.transfer_channel = channel;
    server.set_target_peer(77);
    expect(server.put_packet(new Uint8Array([1]))).toBe(OK);
    let got: unknown[] = [];
    await pollUntil(
      [server],
      () => {
        const [type, peer, , on] = client.host.service();
        if (type === ENetConnection.EVENT_RECEIVE) got = [on, peer!.get_packet_flags() & 3];
        return got.length > 0;
      },
      "the packet",
    );
    expect(got).toEqual([enetChannel, flags]);
  });

  it("gives a client the channels that create_server allows, beside the default two", async () => {
    const limited = serve(32, 3);
    const client = limited.join();
    const seen = recordSignals(limited.server);
    await pollUntil([limited.server, client], () => seen.length === 1 && client.get_connection_status() === 2, "it");
    expect(limited.server.host!.get_max_channels()).toBe(5);
    expect(client.get_peer(1)!.get_channels()).toBe(5);
    client.transfer_channel = 4;
    expect(client.put_packet(new Uint8Array([1]))).toBe(OK);
    expect(errors.some((message) => message.includes("channel"))).toBe(true);
    client.transfer_channel = 3;
    client.put_packet(new Uint8Array([2]));
    await pollUntil([limited.server, client], () => limited.server.get_available_packet_count() === 1, "a packet");
    expect(takePacket(limited.server)).toMatchObject({ channel: 3, data: new Uint8Array([2]) });
  });

  it("asks for the channels that create_client names, beside the default two; 0 is all", async () => {
    const { server, join } = serve();
    const clients = [join(2), join(0)];
    const seen = recordSignals(server);
    await pollUntil([server, ...clients], () => seen.length === 2, "both");
    expect(clients.map((client) => server.get_peer(client.get_unique_id())!.get_channels())).toEqual([4, 255]);
  });

  it("does not send what is too long for ENet", async () => {
    const { client } = await pair();
    expect(client.put_packet(new Uint8Array(33 * 1024 * 1024))).toBe(ERR_OUT_OF_MEMORY);
    expect(errors).toHaveLength(1);
  });
});

describe("ENetMultiplayerPeer: when things leave and arrive", () => {
  it("puts what is sent in one turn into as few datagrams as the protocol allows, without poll", async () => {
    const { server, client, id } = await pair();
    await pollRounds([server, client]);
    client.host!.pop_statistic(ENetConnection.HOST_TOTAL_SENT_PACKETS);
    for (let i = 0; i < 32; i++) client.put_packet(new Uint8Array([i]));
    expect(client.host!.pop_statistic(ENetConnection.HOST_TOTAL_SENT_PACKETS)).toBe(0);
    await new Promise((resolve) => setImmediate(resolve));
    expect(client.host!.pop_statistic(ENetConnection.HOST_TOTAL_SENT_PACKETS)).toBe(1);
    await pollUntil([server], () => server.get_available_packet_count() === 32, "32 packets");
    for (let i = 0; i < 40; i++) {
      server.set_target_peer(id);
      server.put_packet(new Uint8Array([i]));
    }
    server.host!.pop_statistic(ENetConnection.HOST_TOTAL_SENT_PACKETS);
    server.poll();
    expect(server.host!.pop_statistic(ENetConnection.HOST_TOTAL_SENT_PACKETS)).toBe(2);
  });

  it("acknowledges what arrives between two polls", async () => {
    const { server, client } = await pair();
    client.put_packet(new Uint8Array([1]));
    await waitUntil(() => {
      client.poll();
      return client.get_peer(1)!.get_statistic(ENetPacketPeer.PEER_LAST_ROUND_TRIP_TIME) < 500;
    }, "an acknowledgement");
    client.get_peer(1)!.peer_disconnect_later();
    // The server never polls; its acknowledgement alone lets the disconnection proceed.
    await pollUntil([client], () => client.get_peer(1)?.get_state() !== ENetPacketPeer.STATE_DISCONNECT_LATER, "it");
    expect(server.get_available_packet_count()).toBe(0);
    server.poll();
    expect(server.get_available_packet_count()).toBe(1);
  });

  it("drives itself through time-outs, without poll", async () => {
    const { server, client, id } = await pair();
    const atServer = recordSignals(server);
    server.get_peer(id)!.set_timeout(1, 20, 60);
    server.get_peer(id)!.ping_interval(10);
    server.drive();
    client.host!.destroy();
    await waitUntil(() => atServer.length === 1, "the time-out");
    expect(atServer).toEqual([`-${id}`]);
  });

  it("tells a client that its server is gone when it times out", async () => {
    const { server, client } = await pair();
    const atClient = recordSignals(client);
    client.get_peer(1)!.set_timeout(1, 20, 60);
    client.get_peer(1)!.ping_interval(10);
    server.host!.destroy();
    client.drive();
    await waitUntil(() => client.get_connection_status() === 0, "the time-out");
    expect(atClient).toEqual(["-1"]);
    expect(client.get_unique_id()).toBe(0);
  });

  it("emits peer_disconnected in the next poll for an ENet peer that was reset by hand", async () => {
    const { server, id } = await pair();
    const atServer = recordSignals(server);
    server.get_peer(id)!.reset();
    expect(atServer).toEqual([]);
    server.poll();
    expect(atServer).toEqual([`-${id}`]);
    expect(server.get_peer(id)).toBeNull();
  });

  it("holds back what nobody takes, and hands it out later", async () => {
    const { server, client } = await pair();
    const MEBIBYTE = 1024 * 1024;
    server.drive();
    client.drive();
    for (let i = 0; i < 72; i++) expect(client.put_packet(new Uint8Array(MEBIBYTE).fill(i))).toBe(OK);
    await waitUntil(() => server.get_available_packet_count() >= 64, "as much as may wait");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.get_available_packet_count()).toBeLessThanOrEqual(65);
    const got: number[] = [];
    await waitUntil(() => {
      while (server.get_available_packet_count() > 0) got.push(server.get_packet()[0]!);
      return got.length === 72;
    }, "the rest");
    expect(got).toEqual(Array.from({ length: 72 }, (_, i) => i));
  });

  it("closes when its connection was destroyed by hand", async () => {
    const { server, client, id } = await pair();
    const seen = [recordSignals(server), recordSignals(client)];
    server.host!.destroy();
    client.host!.destroy();
    server.poll();
    client.poll();
    expect(seen).toEqual([[`-${id}`], ["-1"]]);
    expect([server, client].map((peer) => peer.get_connection_status())).toEqual([0, 0]);
    expect(server.create_server(0)).toBe(OK);
  });

  it("counts what it drops, and survives garbage", async () => {
    const { server, port, client } = await pair();
    const noise = createSocket("udp4");
    const send = (bytes: number[]) =>
      new Promise<void>((resolve) => noise.send(new Uint8Array(bytes), port, "127.0.0.1", () => resolve()));
    await send([1]);
    await send([0x0f, 0xff, 0, 0, 0, 0]);
    await send([0, 0, 0x86, 0, 0, 0]);
    await pollUntil([server, client], () => server.host!.dropped!.tooShort > 0, "the counter");
    const total = Object.values(server.host!.dropped!).reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(3);
    client.put_packet(new Uint8Array([1]));
    await pollUntil([server, client], () => server.get_available_packet_count() === 1, "a packet");
    noise.close();
  });

  it("goes on serving while it is flooded with garbage and with half-made connections", async () => {
    const { server, port, client } = await pair(8);
    const atServer = recordSignals(server);
    const random = new SeededRandom(20_240_229);
    const noise = createSocket("udp4");
    const replies: Buffer[] = [];
    noise.on("message", (bytes) => replies.push(bytes));
    /** A connection request as ENet writes it, from a stranger who never answers. */
    const request = (connectId: number): Uint8Array => {
      const bytes = new DataView(new ArrayBuffer(52));
      bytes.setUint16(0, 0x8fff);
      bytes.setUint16(2, 1);
      bytes.setUint8(4, 0x82);
      bytes.setUint8(5, 0xff);
      bytes.setUint16(6, 1);
      bytes.setUint16(10, 0xffff);
      bytes.setUint32(12, 1392);
      bytes.setUint32(16, 65536);
      bytes.setUint32(20, 255);
      bytes.setUint32(32, 5000);
      bytes.setUint32(36, 2);
      bytes.setUint32(40, 2);
      bytes.setUint32(44, connectId);
      bytes.setUint32(48, 1000 + connectId);
      return new Uint8Array(bytes.buffer);
    };
    const send = (bytes: Uint8Array) =>
      new Promise<void>((resolve) => noise.send(bytes, port, "127.0.0.1", () => resolve()));
    for (let i = 0; i < 2000; i++) {
      const bytes = i % 4 === 0 ? request(i) : random.bytes(random.between(0, 80));
      // Half of the random ones are aimed at a peer that exists.
      if (i % 4 === 1 && bytes.length > 1) bytes.set([0x80, 0]);
      await send(bytes);
      if (i % 50 === 0) {
        client.put_packet(new Uint8Array([i & 0xff]));
        for (const peer of [server, client]) peer.poll();
      }
    }
    client.put_packet(new Uint8Array([255, 255]));
    let last: Uint8Array = new Uint8Array(0);
    await pollUntil(
      [server, client],
      () => {
        while (server.get_available_packet_count() > 0) last = server.get_packet();
        return last.length === 2;
      },
      "the client's last packet",
    );
    expect(atServer).toEqual([]);
    expect(server.host!.get_peers()).toHaveLength(1);
    const dropped = server.host!.dropped!;
    expect(dropped.full).toBeGreaterThan(0);
    expect(dropped.wrongAddress + dropped.wrongSession + dropped.unknownPeer + dropped.notConnected).toBeGreaterThan(
      100,
    );
    expect(replies.length).toBeGreaterThan(0);
    noise.close();
  });

  it("keeps a client from getting in that has no room, until there is", async () => {
    const { server, join } = serve(1);
    const seen = recordSignals(server);
    const first = join();
    await pollUntil([server, first], () => seen.length === 1, "the first");
    const second = join();
    await pollRounds([server, first, second], 30);
    expect(second.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_CONNECTING);
    first.close();
    await pollUntil([server, second], () => second.get_connection_status() === 2, "the second");
  });
});

describe("ENetMultiplayerPeer: mesh", () => {
  /** Two connections that are connected to each other. */
  async function link(): Promise<[ENetConnection, ENetConnection]> {
    const a = new ENetConnection();
    const b = new ENetConnection();
    openHosts.add(a).add(b);
    a.create_host_bound("127.0.0.1", 0, 1);
    b.create_host_bound("127.0.0.1", 0, 1);
    b.connect_to_host("127.0.0.1", a.get_local_port());
    let events = 0;
    const poll = (host: ENetConnection) => ({
      poll() {
        if (host.service()[0] === ENetConnection.EVENT_CONNECT) events++;
      },
    });
    await pollUntil([poll(a), poll(b)], () => events === 2, "a link");
    return [a, b];
  }

  it("passes packets between three members, and tells of one that leaves", async () => {
    const members = new Map([1, 2, 3].map((id) => [id, fresh()]));
    const seen = new Map([...members].map(([id, peer]) => [id, recordSignals(peer)]));
    for (const [id, peer] of members) expect(peer.create_mesh(id)).toBe(OK);
    for (const [one, two] of [
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const) {
      const [a, b] = await link();
      expect(members.get(one)!.add_mesh_peer(two, a)).toBe(OK);
      expect(members.get(two)!.add_mesh_peer(one, b)).toBe(OK);
    }
    expect([...seen.values()]).toEqual([
      ["+2", "+3"],
      ["+1", "+3"],
      ["+1", "+2"],
    ]);
    const all = [...members.values()];
    const [one, two, three] = all as [ENetMultiplayerPeer, ENetMultiplayerPeer, ENetMultiplayerPeer];
    one.set_target_peer(0);
    one.put_packet(new Uint8Array([10]));
    one.set_target_peer(-2);
    one.put_packet(new Uint8Array([11]));
    one.set_target_peer(2);
    one.put_packet(new Uint8Array([12]));
    await pollUntil(
      all,
      () => two.get_available_packet_count() === 2 && three.get_available_packet_count() === 2,
      "the packets",
    );
    const take = (peer: ENetMultiplayerPeer): number[] => {
      const packet = takePacket(peer);
      return [packet.peer, packet.data[0]!];
    };
    expect([take(two), take(two)]).toEqual([
      [1, 10],
      [1, 12],
    ]);
    expect([take(three), take(three)]).toEqual([
      [1, 10],
      [1, 11],
    ]);
    two.close();
    await pollUntil([one, three], () => seen.get(1)!.length === 3 && seen.get(3)!.length === 3, "the farewell");
    expect(seen.get(1)).toEqual(["+2", "+3", "-2"]);
    expect(seen.get(3)).toEqual(["+1", "+2", "-2"]);
    one.disconnect_peer(3, true);
    await pollUntil([one, three], () => seen.get(3)!.length === 4, "the kick");
    expect(seen.get(1)).toHaveLength(3);
  });

  it("refuses connections that are not ready, and members of what is no mesh", async () => {
    const mesh = fresh();
    const [a, b] = await link();
    expect(mesh.add_mesh_peer(2, a)).toBe(ERR_UNCONFIGURED);
    mesh.create_mesh(1);
    expect(mesh.add_mesh_peer(2, null as unknown as ENetConnection)).toBe(ERR_INVALID_PARAMETER);
    expect(mesh.add_mesh_peer(2, new ENetConnection())).toBe(ERR_INVALID_PARAMETER);
    b.get_peers()[0]!.peer_disconnect();
    expect(mesh.add_mesh_peer(2, b)).toBe(ERR_INVALID_PARAMETER);
    expect(mesh.add_mesh_peer(2, a)).toBe(OK);
  });
});
