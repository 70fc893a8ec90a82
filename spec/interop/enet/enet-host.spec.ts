import { createSocket } from "node:dgram";
import { afterEach, describe, expect, it } from "vitest";
import { ENetConnection, ENetPacketPeer } from "../../../src/peers/index.js";
import { engine, engineVersion } from "../../support/engine.js";
import { useEngine } from "./remote.js";

const { FLAG_RELIABLE, PEER_PACKET_THROTTLE_LIMIT } = ENetPacketPeer;
const { HOST_TOTAL_SENT_DATA, HOST_TOTAL_SENT_PACKETS, HOST_TOTAL_RECEIVED_DATA, HOST_TOTAL_RECEIVED_PACKETS } =
  ENetConnection;
/** Bytes per second, far more than is sent. */
const OUT_BANDWIDTH = 10_000_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One of our connections, served all the time, and what came of it. */
class Ours {
  readonly host = new ENetConnection();
  readonly peers: ENetPacketPeer[] = [];
  readonly packets: { channel: number; bytes: number[] }[] = [];
  disconnects = 0;

  serve(): void {
    for (;;) {
      const [type, peer, , channel] = this.host.service();
      if (type === ENetConnection.EVENT_CONNECT) this.peers.push(peer!);
      else if (type === ENetConnection.EVENT_DISCONNECT) this.disconnects++;
      else if (type === ENetConnection.EVENT_RECEIVE) this.packets.push({ channel, bytes: [...peer!.get_packet()] });
      else return;
    }
  }
}

describe.skipIf(engine === null)("ENetConnection with an engine at the other end (needs GODOT)", () => {
  const godot = useEngine();
  let serial = 0;
  const open: Ours[] = [];

  afterEach(() => {
    for (const { host } of open.splice(0)) host.destroy();
  });

  async function until(condition: () => boolean | Promise<boolean>, what: string, timeoutMs = 20_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      for (const ours of open) ours.serve();
      if (await condition()) return;
      if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
      await pause(1);
    }
  }

  function bound(maxPeers = 8, maxChannels = 0, outBandwidth = 0): Ours {
    const ours = new Ours();
    expect(ours.host.create_host_bound("127.0.0.1", 0, maxPeers, maxChannels, 0, outBandwidth)).toBe(0);
    open.push(ours);
    return ours;
  }

  async function theirs(maxPeers = 8, maxChannels = 0): Promise<{ on: string; port: number }> {
    const on = `host${serial++}`;
    expect(await godot.call("host", { on, port: 0, max_peers: maxPeers, max_channels: maxChannels })).toBe(0);
    return { on, port: await godot.call("host_port", { on }) };
  }

  async function weJoin({ on, port }: { on: string; port: number }, channels = 0, outBandwidth = 0): Promise<Ours> {
    const ours = bound(1, 0, outBandwidth);
    const connects = (): number => godot.of(on, "service").filter((event) => event.type === 1).length;
    const before = connects();
    ours.host.connect_to_host("127.0.0.1", port, channels);
    // The engine has it a little later than we do.
    await until(() => ours.peers.length === 1 && connects() === before + 1, "our connection");
    return ours;
  }

  async function theyJoin(to: Ours, channels = 0, outBandwidth = 0): Promise<string> {
    const { on } = await theirs(1);
    if (outBandwidth > 0) await call(on, "bandwidth_limit", 0, outBandwidth);
    const before = to.peers.length;
    expect(await godot.call("host_connect", { on, port: to.host.get_local_port(), channels })).toBe(true);
    await until(
      () => to.peers.length === before + 1 && godot.of(on, "service").some((event) => event.type === 1),
      "the engine's connection",
    );
    return on;
  }

  const call = (on: string, method: string, ...args: unknown[]): Promise<unknown> =>
    godot.call("host_callv", { on, method, args });
  const callPeer = (on: string, method: string, ...args: unknown[]): Promise<unknown> =>
    godot.call("host_peer_callv", { on, peer: 0, method, args });

  it("keeps to each other's channel_limit", async () => {
    const server = await theirs(4, 10);
    const { on } = server;
    await call(on, "channel_limit", 3);
    expect(await call(on, "get_max_channels")).toBe(3);
    const client = await weJoin(server, 8);
    expect(client.peers[0]!.get_channels()).toBe(3);
    expect(await callPeer(on, "get_channels")).toBe(3);

    const ours = bound(4, 10);
    ours.host.channel_limit(5);
    expect(ours.host.get_max_channels()).toBe(5);
    const their = await theyJoin(ours, 9);
    expect(ours.peers[0]!.get_channels()).toBe(5);
    expect(await callPeer(their, "get_channels")).toBe(5);
    // Out of range means as many as there can be, on both sides.
    for (const limit of [0, 256, 1000]) {
      await call(on, "channel_limit", limit);
      ours.host.channel_limit(limit);
      expect(ours.host.get_max_channels()).toBe(await call(on, "get_max_channels"));
    }
  });

  it("broadcasts to several, and hears what is broadcast", async () => {
    const their = await theirs();
    const { on } = their;
    const clients = [await weJoin(their, 3), await weJoin(their, 3), await weJoin(their, 3)];
    await call(on, "broadcast", 1, { bytes: [9, 8, 7] }, FLAG_RELIABLE);
    await call(on, "broadcast", 2, { bytes: [] }, FLAG_RELIABLE);
    await until(() => clients.every(({ packets }) => packets.length === 2), "the engine's broadcasts");
    for (const { packets } of clients) {
      expect(packets).toContainEqual({ channel: 1, bytes: [9, 8, 7] });
      expect(packets).toContainEqual({ channel: 2, bytes: [] });
    }

    const server = bound();
    const names = [await theyJoin(server, 3), await theyJoin(server, 3), await theyJoin(server, 3)];
    server.host.broadcast(2, new Uint8Array(3000).fill(5), FLAG_RELIABLE);
    const received = (name: string) => godot.of(name, "service").filter((event) => event.type === 3);
    await until(() => names.every((name) => received(name).length === 1), "our broadcast");
    for (const name of names) {
      // Engines tell of a packet's flags from 4.4 on.
      const flags = engineVersion()![1] >= 4 ? { flags: FLAG_RELIABLE } : {};
      expect(received(name)[0]).toMatchObject({ channel: 2, size: 3000, ...flags });
    }
  });

  it("sends plain datagrams from the host's port with socket_send, and is not disturbed by them", async () => {
    const socket = createSocket("udp4");
    const heard: { bytes: number[]; port: number }[] = [];
    socket.on("message", (bytes, { port }) => heard.push({ bytes: [...bytes], port }));
    await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
    try {
      const their = await theirs();
      const { on, port } = their;
      const client = await weJoin(their, 2);
      const bytes = [1, 2, 3, 250];
      const to = socket.address().port;
      await call(on, "socket_send", "127.0.0.1", to, { bytes });
      client.host.socket_send("127.0.0.1", to, new Uint8Array(bytes));
      await until(() => heard.length === 2, "both datagrams");
      expect(heard).toContainEqual({ bytes, port });
      expect(heard).toContainEqual({ bytes, port: client.host.get_local_port() });
      // The engine at us, we at the engine.
      const droppedBefore = Object.values(client.host.dropped!).reduce((sum, count) => sum + count, 0);
      await call(on, "socket_send", "127.0.0.1", client.host.get_local_port(), { bytes: [0x0f, 0xff, 1, 2, 3, 4] });
      client.host.socket_send("127.0.0.1", port, new Uint8Array([0x0f, 0xff, 1, 2, 3, 4]));
      const dropped = (): number => Object.values(client.host.dropped!).reduce((sum, count) => sum + count, 0);
      await until(() => dropped() === droppedBefore + 1, "the datagram to be counted");
      client.peers[0]!.send(0, new Uint8Array([7]), FLAG_RELIABLE);
      await callPeer(on, "send", 0, { bytes: [8] }, FLAG_RELIABLE);
      await until(
        () => client.packets.length === 1 && godot.of(on, "service").some((event) => event.type === 3),
        "packets after the plain datagrams",
      );
      expect(client.disconnects).toBe(0);
    } finally {
      socket.close();
    }
  });

  it("counts the same bytes and datagrams as the other end", async () => {
    const their = await theirs();
    const { on } = their;
    const client = await weJoin(their, 2);
    const our = [0, 0, 0, 0];
    const theirSums = [0, 0, 0, 0];
    const statistics = [
      HOST_TOTAL_SENT_DATA,
      HOST_TOTAL_SENT_PACKETS,
      HOST_TOTAL_RECEIVED_DATA,
      HOST_TOTAL_RECEIVED_PACKETS,
    ] as const;
    for (let round = 0; round < 10; round++) {
      client.peers[0]!.send(0, new Uint8Array(100 * round), FLAG_RELIABLE);
      await callPeer(on, "send", 1, { bytes: Array.from({ length: 300 }, () => round) }, FLAG_RELIABLE);
    }
    await until(
      () => client.packets.length === 10 && godot.of(on, "service").filter((event) => event.type === 3).length === 10,
      "ten packets both ways",
    );
    // Pings go on, so that the sums agree only while nothing is on its way.
    await until(async () => {
      for (const statistic of statistics) {
        our[statistic]! += client.host.pop_statistic(statistic);
        theirSums[statistic]! += Number(await call(on, "pop_statistic", statistic));
      }
      return our[0] === theirSums[2] && our[1] === theirSums[3] && our[2] === theirSums[0] && our[3] === theirSums[1];
    }, "equal sums");
    expect(our[0]).toBeGreaterThan(4500);
    expect(our[2]).toBeGreaterThan(3000);
    // What was popped is gone.
    expect(client.host.pop_statistic(HOST_TOTAL_SENT_DATA)).toBeLessThan(1000);
  });

  it("sends less to an engine that limits its bandwidth", async () => {
    const their = await theirs();
    const { on } = their;
    // ENet divides its incoming bandwidth only among those that have named an outgoing one.
    const client = await weJoin(their, 2, OUT_BANDWIDTH);
    await call(on, "bandwidth_limit", 20_000, 0);
    const peer = client.peers[0]!;
    let sent = 0;
    await until(
      async () => {
        for (let index = 0; index < 20; index++, sent++) peer.send(1, new Uint8Array(1000), 0);
        await pause(20);
        return peer.get_statistic(PEER_PACKET_THROTTLE_LIMIT) < 16;
      },
      "our share of unreliable packets to fall",
      30_000,
    );
    // And goes up again with the limit lifted.
    await call(on, "bandwidth_limit", 0, 0);
    await until(() => peer.get_statistic(PEER_PACKET_THROTTLE_LIMIT) === 32, "the share to recover", 30_000);
    expect(sent).toBeGreaterThan(20);
    expect(client.disconnects).toBe(0);
  }, 70_000);

  it("has an engine send less where it limits its own bandwidth", async () => {
    const server = bound();
    const on = await theyJoin(server, 2, OUT_BANDWIDTH);
    server.host.bandwidth_limit(20_000, 0);
    const payload = { bytes: Array.from({ length: 1000 }, () => 1) };
    await until(
      async () => {
        await Promise.all(Array.from({ length: 20 }, () => callPeer(on, "send", 1, payload, 0)));
        return Number(await callPeer(on, "get_statistic", PEER_PACKET_THROTTLE_LIMIT)) < 16;
      },
      "the engine's share of unreliable packets to fall",
      30_000,
    );
    server.host.bandwidth_limit(0, 0);
    await until(
      async () => Number(await callPeer(on, "get_statistic", PEER_PACKET_THROTTLE_LIMIT)) === 32,
      "the engine's share to recover",
      30_000,
    );
    expect(server.disconnects).toBe(0);
  }, 70_000);
});
