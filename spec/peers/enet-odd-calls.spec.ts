import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OK, setLogger, silentLogger } from "../../src/core/index.js";
import { ENetMultiplayerPeer } from "../../src/peers/index.js";
import { patternBytes, takePacket } from "../support/multiplayer-peer-contract.js";
import { pollUntil } from "../support/polling.js";

// What engines make of the same calls: spec/interop/enet.
describe("ENetMultiplayerPeer in the middle of something", () => {
  const open: ENetMultiplayerPeer[] = [];
  let restore: ReturnType<typeof setLogger>;
  beforeEach(() => {
    restore = setLogger(silentLogger);
  });
  afterEach(() => {
    for (const peer of open.splice(0)) peer.close();
    setLogger(restore);
  });
  const make = (): ENetMultiplayerPeer => {
    const peer = new ENetMultiplayerPeer();
    peer.set_bind_ip("127.0.0.1");
    open.push(peer);
    return peer;
  };
  const until = (condition: () => boolean, what: string) =>
    pollUntil(() => open.filter((peer) => peer.get_connection_status() !== 0), condition, what);
  const pair = async () => {
    const server = make();
    expect(server.create_server(0)).toBe(OK);
    const port = server.host!.get_local_port();
    const client = make();
    expect(client.create_client("127.0.0.1", port)).toBe(OK);
    let joined = 0;
    server.peer_connected.connect(() => joined++);
    await until(() => joined === 1 && client.get_connection_status() === 2, "the connection");
    return { server, client, port, joined: () => joined };
  };

  it("gives up connecting when it is told to, by force or not", () => {
    for (const force of [false, true]) {
      const client = make();
      expect(client.create_client("127.0.0.1", 9)).toBe(OK);
      client.disconnect_peer(1, force);
      if (!force) client.poll();
      expect([client.get_connection_status(), client.get_unique_id()]).toEqual([0, 0]);
      expect(client.create_client("127.0.0.1", 9)).toBe(OK);
    }
  });

  it("joins again out of peer_disconnected", async () => {
    const { server, client, port, joined } = await pair();
    const results: number[] = [];
    client.peer_disconnected.connect(() => {
      client.close();
      results.push(client.create_client("127.0.0.1", port));
    });
    server.disconnect_peer(client.get_unique_id());
    await until(() => joined() === 2 && client.get_connection_status() === 2, "the second connection");
    expect(results).toEqual([OK]);
  });

  it("counts transfer channels in a byte", async () => {
    const { server, client } = await pair();
    const send = (channel: number): void => {
      client.set_target_peer(1);
      client.transfer_channel = channel;
      expect(client.put_packet(patternBytes(9, 1))).toBe(OK);
    };
    for (const [channel, arrives] of [
      [253, 253],
      [255, 0],
      [256, 0],
      [300, 44],
    ] as const) {
      // ENet has no channel for 254: nothing goes out, and what follows arrives alone.
      send(254);
      send(channel);
      await until(() => server.get_available_packet_count() > 0, `a packet of channel ${channel}`);
      expect(takePacket(server)).toMatchObject({ channel: arrives, mode: 2 });
      expect(server.get_available_packet_count()).toBe(0);
    }
  });
});
