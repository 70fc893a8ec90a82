import { createSocket } from "node:dgram";
import { afterEach, describe, expect, it } from "vitest";
import {
  ERR_ALREADY_IN_USE,
  ERR_CANT_CREATE,
  ERR_INVALID_PARAMETER,
  ERR_UNAVAILABLE,
  ERR_UNCONFIGURED,
  FAILED,
  OK,
} from "../../src/core/index.js";
import { ENetConnection, ENetPacketPeer } from "../../src/peers/index.js";
import { recorder } from "../support/enet-events.js";
import { logged } from "../support/logged.js";
import { pollUntil } from "../support/polling.js";

const errors = logged();
const open = new Set<ENetConnection>();

afterEach(() => {
  for (const host of open) if (host.get_local_port() !== 0) host.destroy();
  open.clear();
});

function fresh(): ENetConnection {
  const host = new ENetConnection();
  open.add(host);
  return host;
}

async function connected(serverChannels = 0, clientChannels = 0) {
  const server = fresh();
  const client = fresh();
  expect(server.create_host_bound("127.0.0.1", 0, 8, serverChannels)).toBe(OK);
  expect(client.create_host(1)).toBe(OK);
  const toServer = client.connect_to_host("127.0.0.1", server.get_local_port(), clientChannels, 1234)!;
  const atServer = recorder(server);
  const atClient = recorder(client);
  await pollUntil([atServer, atClient], () => atServer.events.length === 1 && atClient.events.length === 1, "both");
  const toClient = atServer.events[0]![1]!;
  expect(atServer.events.shift()).toEqual([ENetConnection.EVENT_CONNECT, toClient, 1234, 0]);
  expect(atClient.events.shift()).toEqual([ENetConnection.EVENT_CONNECT, toServer, 0, 0]);
  return { server, client, toServer, toClient, atServer, atClient, all: [atServer, atClient] };
}

describe("ENetConnection", () => {
  it("answers every method when it is not active", () => {
    const host = fresh();
    expect(host.service()).toEqual([ENetConnection.EVENT_ERROR, null, 0, 0]);
    expect(host.connect_to_host("127.0.0.1", 1)).toBeNull();
    expect(host.get_peers()).toEqual([]);
    expect(host.get_local_port()).toBe(0);
    expect(host.get_max_channels()).toBe(0);
    expect(host.pop_statistic(0)).toBe(0);
    expect(host.dtls_server_setup({})).toBe(ERR_UNCONFIGURED);
    expect(host.dtls_client_setup("x")).toBe(ERR_UNCONFIGURED);
    expect(host.dropped).toBeNull();
    host.flush();
    host.broadcast(0, new Uint8Array(1), 0);
    host.bandwidth_limit();
    host.channel_limit(3);
    host.compress(0);
    host.refuse_new_connections(true);
    host.socket_send("127.0.0.1", 1, new Uint8Array(1));
    host.destroy();
    expect(errors).toHaveLength(16);
  });

  it("returns what Godot returns for wrong arguments", () => {
    const host = fresh();
    expect(host.create_host_bound("localhost", 0)).toBe(ERR_INVALID_PARAMETER);
    expect(host.create_host_bound("", 0)).toBe(ERR_INVALID_PARAMETER);
    expect(host.create_host_bound("*", 65536)).toBe(ERR_INVALID_PARAMETER);
    expect(host.create_host(0)).toBe(ERR_INVALID_PARAMETER);
    expect(host.create_host(4096)).toBe(ERR_INVALID_PARAMETER);
    expect(host.create_host(1, 256)).toBe(ERR_INVALID_PARAMETER);
    expect(host.create_host(1, -1)).toBe(ERR_INVALID_PARAMETER);
    expect(host.create_host(1, 0, -1)).toBe(ERR_INVALID_PARAMETER);
    expect(host.create_host(1, 0, 0, -1)).toBe(ERR_INVALID_PARAMETER);
    expect(host.create_host_bound("203.0.113.9", 0)).toBe(ERR_CANT_CREATE);
    expect(host.create_host(4095, 255)).toBe(OK);
    expect(host.create_host()).toBe(ERR_ALREADY_IN_USE);
    expect(host.connect_to_host("127.0.0.1", 0)).toBeNull();
    expect(host.connect_to_host("127.0.0.1", 65536)).toBeNull();
  });

  it("connects to one host at a time", () => {
    const host = fresh();
    host.create_host(4);
    expect(host.connect_to_host("127.0.0.1", 9)).toBeInstanceOf(ENetPacketPeer);
    expect(host.connect_to_host("127.0.0.1", 9)).toBeNull();
    expect(host.get_peers()).toHaveLength(1);
  });

  it("passes packets with their channel and flags, empty ones too", async () => {
    const { toServer, toClient, atServer, all } = await connected();
    expect(toServer.send(0, new Uint8Array(0), ENetPacketPeer.FLAG_RELIABLE)).toBe(OK);
    expect(toServer.send(7, new Uint8Array([1]), 0)).toBe(OK);
    expect(toServer.send(254, new Uint8Array([2]), ENetPacketPeer.FLAG_UNSEQUENCED)).toBe(OK);
    await pollUntil(all, () => atServer.events.length === 3, "three packets");
    expect(atServer.events.map(([type, , , channel]) => [type, channel]).sort()).toEqual([
      [3, 0],
      [3, 254],
      [3, 7],
    ]);
    expect(toClient.get_available_packet_count()).toBe(3);
    const got: [number, number[]][] = [];
    while (toClient.get_available_packet_count() > 0) {
      got.push([toClient.get_packet_flags(), [...toClient.get_packet()]]);
    }
    expect(got.sort()).toEqual([
      [0, [1]],
      [ENetPacketPeer.FLAG_RELIABLE, []],
      [ENetPacketPeer.FLAG_UNSEQUENCED, [2]],
    ]);
    expect(toClient.get_packet_flags()).toBe(0);
    expect(toClient.get_packet()).toHaveLength(0);
    expect(toClient.get_packet_error()).toBe(ERR_UNAVAILABLE);
  });

  it("broadcasts to every peer", async () => {
    const server = fresh();
    server.create_host_bound("127.0.0.1", 0);
    const atServer = recorder(server);
    const clients = Array.from({ length: 3 }, () => {
      const client = fresh();
      client.create_host(1);
      client.connect_to_host("127.0.0.1", server.get_local_port(), 4);
      return recorder(client);
    });
    const all = [atServer, ...clients];
    await pollUntil(all, () => atServer.events.length === 3, "three clients");
    server.broadcast(3, new Uint8Array([5, 6]), ENetPacketPeer.FLAG_RELIABLE);
    await pollUntil(all, () => clients.every((client) => client.events.length === 2), "the packet everywhere");
    for (const client of clients) {
      const [type, peer, , channel] = client.events[1]!;
      expect([type, channel]).toEqual([ENetConnection.EVENT_RECEIVE, 3]);
      expect([...peer!.get_packet()]).toEqual([5, 6]);
    }
    server.broadcast(255, new Uint8Array(1), 0);
    server.broadcast(-1, new Uint8Array(1), 0);
    server.broadcast(0, new Uint8Array(1), 4);
    expect(errors).toHaveLength(3);
  });

  it("disconnects with data, later, now, and by reset", async () => {
    for (const how of ["peer_disconnect", "peer_disconnect_later", "peer_disconnect_now", "reset"] as const) {
      const { server, client, toServer, toClient, atServer, atClient, all } = await connected();
      if (how === "peer_disconnect_later") toServer.send(0, new Uint8Array([1]), ENetPacketPeer.FLAG_RELIABLE);
      if (how === "reset") toServer.reset();
      else toServer[how](99);
      if (how === "peer_disconnect_now" || how === "reset") {
        expect(toServer.is_active()).toBe(false);
        expect(toServer.get_state()).toBe(ENetPacketPeer.STATE_DISCONNECTED);
      } else {
        await pollUntil(all, () => atClient.events.length === 1, "the client's own event");
        expect(atClient.events[0]).toEqual([ENetConnection.EVENT_DISCONNECT, toServer, 0, 0]);
      }
      if (how !== "reset") {
        await pollUntil(
          all,
          () => atServer.events.at(-1)?.[0] === ENetConnection.EVENT_DISCONNECT,
          "the server's event",
        );
        expect(atServer.events.at(-1)).toEqual([ENetConnection.EVENT_DISCONNECT, toClient, 99, 0]);
        expect(atServer.events).toHaveLength(how === "peer_disconnect_later" ? 2 : 1);
        expect(toClient.is_active()).toBe(false);
        expect(server.get_peers()).toEqual([]);
      }
      client.service();
      expect(client.get_peers()).toEqual([]);
    }
  });

  it("tells the other side of peer_disconnect_now even where the host is destroyed next", async () => {
    const { client, toServer, toClient, atServer } = await connected();
    toServer.peer_disconnect_now(7);
    client.destroy();
    open.delete(client);
    await pollUntil([atServer], () => atServer.events.length > 0, "the server's event", 3000);
    expect(atServer.events).toEqual([[ENetConnection.EVENT_DISCONNECT, toClient, 7, 0]]);
  });

  it("has peers that do nothing, and say so, once they are inactive", async () => {
    const { toServer } = await connected();
    toServer.reset();
    errors.length = 0;
    expect(toServer.send(0, new Uint8Array(1), 0)).toBe(ERR_UNCONFIGURED);
    expect(toServer.put_packet(new Uint8Array(1))).toBe(ERR_UNCONFIGURED);
    expect(toServer.get_packet()).toHaveLength(0);
    expect(toServer.get_packet_error()).toBe(ERR_UNCONFIGURED);
    expect(toServer.get_channels()).toBe(0);
    expect(toServer.get_remote_address()).toBe("");
    expect(toServer.get_remote_port()).toBe(0);
    expect(toServer.get_statistic(ENetPacketPeer.PEER_ROUND_TRIP_TIME)).toBe(0);
    for (const act of [
      () => toServer.reset(),
      () => toServer.ping(),
      () => toServer.ping_interval(1),
      () => toServer.set_timeout(1, 2, 3),
      () => toServer.throttle_configure(1, 2, 3),
      () => toServer.peer_disconnect(),
      () => toServer.peer_disconnect_later(),
      () => toServer.peer_disconnect_now(),
    ]) {
      act();
    }
    expect(errors).toHaveLength(15);
  });

  it("checks channels and flags", async () => {
    const { toServer } = await connected(0, 3);
    expect(toServer.get_channels()).toBe(3);
    expect(toServer.send(2, new Uint8Array(1), 0)).toBe(OK);
    expect(toServer.send(3, new Uint8Array(1), 0)).toBe(FAILED);
    expect(toServer.send(4, new Uint8Array(1), 0)).toBe(ERR_INVALID_PARAMETER);
    expect(toServer.send(-1, new Uint8Array(1), 0)).toBe(ERR_INVALID_PARAMETER);
    expect(toServer.send(0, new Uint8Array(1), 4)).toBe(ERR_INVALID_PARAMETER);
    expect(toServer.put_packet(new Uint8Array(33 * 1024 * 1024))).toBe(FAILED);
    toServer.set_timeout(10, 5, 20);
    expect(errors).toHaveLength(6);
  });

  it("cannot send before it is connected", () => {
    const host = fresh();
    host.create_host(1);
    const peer = host.connect_to_host("127.0.0.1", 9)!;
    expect(peer.get_state()).toBe(ENetPacketPeer.STATE_CONNECTING);
    expect(peer.put_packet(new Uint8Array(1))).toBe(FAILED);
    expect(peer.get_remote_address()).toBe("127.0.0.1");
    expect(peer.get_remote_port()).toBe(9);
    peer.peer_disconnect();
    expect(peer.is_active()).toBe(false);
  });

  it("limits channels", async () => {
    const { server, toServer } = await connected(6);
    expect(server.get_max_channels()).toBe(6);
    expect(toServer.get_channels()).toBe(6);
    server.channel_limit(9);
    expect(server.get_max_channels()).toBe(9);
    server.channel_limit(0);
    expect(server.get_max_channels()).toBe(255);
  });

  it("keeps statistics", async () => {
    const { server, client, toServer, atServer, all } = await connected();
    for (const which of [0, 1, 2, 3] as const) {
      client.pop_statistic(which);
      server.pop_statistic(which);
    }
    toServer.send(0, new Uint8Array(1000), ENetPacketPeer.FLAG_RELIABLE);
    await pollUntil(all, () => atServer.events.length === 1, "the packet");
    expect(client.pop_statistic(ENetConnection.HOST_TOTAL_SENT_DATA)).toBeGreaterThan(1000);
    expect(client.pop_statistic(ENetConnection.HOST_TOTAL_SENT_DATA)).toBe(0);
    expect(client.pop_statistic(ENetConnection.HOST_TOTAL_SENT_PACKETS)).toBeGreaterThan(0);
    expect(server.pop_statistic(ENetConnection.HOST_TOTAL_RECEIVED_DATA)).toBeGreaterThan(1000);
    expect(server.pop_statistic(ENetConnection.HOST_TOTAL_RECEIVED_PACKETS)).toBeGreaterThan(0);
    expect(toServer.get_statistic(ENetPacketPeer.PEER_PACKET_THROTTLE)).toBeGreaterThan(0);
    expect(toServer.get_statistic(ENetPacketPeer.PEER_PACKET_THROTTLE_LIMIT)).toBe(32);
    await pollUntil(
      all,
      () => toServer.get_statistic(ENetPacketPeer.PEER_ROUND_TRIP_TIME) < 500,
      "an acknowledgement that was measured",
    );
    toServer.throttle_configure(1111, 3, 4);
    expect(
      (
        [
          ENetPacketPeer.PEER_PACKET_THROTTLE_INTERVAL,
          ENetPacketPeer.PEER_PACKET_THROTTLE_ACCELERATION,
          ENetPacketPeer.PEER_PACKET_THROTTLE_DECELERATION,
        ] as const
      ).map((which) => toServer.get_statistic(which)),
    ).toEqual([1111, 3, 4]);
  });

  it("waits for events without being polled", async () => {
    const server = fresh();
    const client = fresh();
    server.create_host_bound("127.0.0.1", 0);
    client.create_host(1);
    const toServer = client.connect_to_host("127.0.0.1", server.get_local_port(), 2, 5)!;
    const [atServer, atClient] = await Promise.all([server.serviceAsync(10_000), client.serviceAsync(10_000)]);
    expect(atServer.slice(0, 1)).toEqual([ENetConnection.EVENT_CONNECT]);
    expect(atServer[2]).toBe(5);
    expect(atClient[1]).toBe(toServer);
    toServer.put_packet(new Uint8Array([8]));
    const [type, peer] = await server.serviceAsync(10_000);
    expect(type).toBe(ENetConnection.EVENT_RECEIVE);
    expect([...peer!.get_packet()]).toEqual([8]);
    expect(await server.serviceAsync(5)).toEqual([ENetConnection.EVENT_NONE, null, 0, 0]);
    const waiting = server.serviceAsync(10_000);
    server.destroy();
    expect(await waiting).toEqual([ENetConnection.EVENT_ERROR, null, 0, 0]);
  });

  it("sends raw datagrams", async () => {
    const ear = createSocket("udp4");
    await new Promise<void>((resolve) => ear.bind(0, "127.0.0.1", resolve));
    const heard: string[] = [];
    ear.on("message", (bytes) => heard.push(bytes.toString()));
    const host = fresh();
    host.create_host(1);
    host.socket_send("127.0.0.1", ear.address().port, new TextEncoder().encode("one"));
    await pollUntil([], () => heard.length === 1, "the literal");
    host.socket_send("localhost", ear.address().port, new TextEncoder().encode("two"));
    host.socket_send("127.0.0.1", 0, new Uint8Array(1));
    expect(errors).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard[0]).toBe("one");
    ear.close();
  });

  it.each([
    ENetConnection.COMPRESS_NONE,
    ENetConnection.COMPRESS_RANGE_CODER,
    ENetConnection.COMPRESS_FASTLZ,
    ENetConnection.COMPRESS_ZLIB,
  ] as const)("compresses in mode %i", async (mode) => {
    const server = fresh();
    const client = fresh();
    server.create_host_bound("127.0.0.1", 0);
    client.create_host(1);
    server.compress(mode);
    client.compress(mode);
    expect(errors).toEqual([]);
    const toServer = client.connect_to_host("127.0.0.1", server.get_local_port())!;
    const atServer = recorder(server);
    const atClient = recorder(client);
    await pollUntil([atServer, atClient], () => atServer.events.length === 1 && atClient.events.length === 1, "both");
    client.pop_statistic(ENetConnection.HOST_TOTAL_SENT_DATA);
    toServer.put_packet(new Uint8Array(1000).fill(7));
    await pollUntil([atServer, atClient], () => atServer.events.length === 2, "the packet");
    expect(atServer.events[1]![1]!.get_packet()).toEqual(new Uint8Array(1000).fill(7));
    const sent = client.pop_statistic(ENetConnection.HOST_TOTAL_SENT_DATA);
    if (mode === ENetConnection.COMPRESS_NONE) expect(sent).toBeGreaterThan(1000);
    else expect(sent).toBeLessThan(300);
  });

  it("refuses a compression mode that does not exist", () => {
    const host = fresh();
    host.create_host(1);
    host.compress(9 as 0);
    expect(errors).toHaveLength(1);
  });
});
