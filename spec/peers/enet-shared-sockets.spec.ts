import { describe, expect, it } from "vitest";
import { ERR_UNAVAILABLE, type GodotError, OK } from "../../src/core/index.js";
import { EnetSharedSockets } from "../../src/peers/enet-shared-sockets.js";
import { ENetMultiplayerPeer, TLSOptions } from "../../src/peers/index.js";
import { freePort } from "../support/free-port.js";
import { house } from "../support/house.js";
import { closedAfterEach } from "../support/open-things.js";
import { pollUntil, waitUntil } from "../support/polling.js";

const open = closedAfterEach();
const isDeaf = house === "deno" ? " (skipped: the runtime does not tell of refusals)" : "";

function serve(places = 200): { server: ENetMultiplayerPeer; port: number } {
  const server = new ENetMultiplayerPeer();
  server.set_bind_ip("127.0.0.1");
  expect(server.create_server(0, places)).toBe(OK);
  open.push(server);
  return { server, port: server.host!.get_local_port() };
}

function join(sockets: EnetSharedSockets, port: number, settings = ""): ENetMultiplayerPeer {
  const client = new ENetMultiplayerPeer();
  expect(client._createSharedClient(sockets, settings, "127.0.0.1", port, 0)).toBe(OK);
  open.push(client);
  return client;
}

const isConnected = (peer: ENetMultiplayerPeer): boolean => peer.get_connection_status() === 2;

describe("Sockets that clients share", () => {
  it("serve 32 clients each, whom the server tells apart; and close with the last of them", async () => {
    const { server, port } = serve();
    const sockets = new EnetSharedSockets();
    const clients = Array.from({ length: 40 }, () => join(sockets, port));
    expect(sockets.size).toBe(2);
    await pollUntil(
      [server, ...clients],
      () => clients.every(isConnected) && server.host!.get_peers().length === 40,
      "40 connections",
    );
    expect(new Set(clients.map((client) => server.get_peer(client.get_unique_id())!.get_remote_port())).size).toBe(2);

    const got = new Map<number, number[]>(clients.map((client) => [client.get_unique_id(), []]));
    for (const client of clients) {
      client.drive(({ data }) => got.get(client.get_unique_id())!.push(data[0]!));
      client.set_target_peer(1);
      client.put_packet(Uint8Array.of(client.get_unique_id() & 0xff));
    }
    server.drive(({ data, peer }) => {
      server.set_target_peer(peer);
      server.put_packet(data);
    });
    await waitUntil(() => [...got.values()].every((bytes) => bytes.length === 1), "an answer for each");
    for (const [id, bytes] of got) expect(bytes).toEqual([id & 0xff]);

    for (const client of clients) client.close();
    expect(sockets.size).toBe(0);
    await waitUntil(() => server.host!.get_peers().length === 0, "all to be gone");
  });

  it("are another for another server, or for other settings", () => {
    const sockets = new EnetSharedSockets();
    const [first, second] = [serve(), serve()];
    join(sockets, first.port);
    join(sockets, second.port);
    join(sockets, first.port, "compressed");
    expect(sockets.size).toBe(3);
  });

  it("give the place of one that has left to another, whom the first can do no harm", async () => {
    const { server, port } = serve();
    const sockets = new EnetSharedSockets();
    const stays = join(sockets, port);
    const leaves = join(sockets, port);
    await pollUntil([server, stays, leaves], () => isConnected(stays) && isConnected(leaves), "two connections");
    const { host } = leaves;
    leaves.get_peer(1)!.peer_disconnect_now();
    const comes = join(sockets, port);
    const seen = new Set<number>();
    server.peer_connected.connect((id) => seen.add(id));
    const hasCome = (): boolean => isConnected(comes) && seen.has(comes.get_unique_id());
    await pollUntil([server, stays, comes], hasCome, "the third");
    host!.destroy();
    leaves.poll();
    let heard = 0;
    comes.drive(() => heard++);
    server.set_target_peer(comes.get_unique_id());
    server.put_packet(Uint8Array.of(1));
    await pollUntil([server], () => heard === 1, "the packet");
    expect(sockets.size).toBe(1);
    expect([stays, comes].map(isConnected)).toEqual([true, true]);
  });

  it("give up a server that is silent for each client", async () => {
    const { server, port } = serve();
    const sockets = new EnetSharedSockets();
    const clients = [join(sockets, port), join(sockets, port)] as const;
    await pollUntil([server, ...clients], () => server.host!.get_peers().length === 2, "two connections");
    let heard = 0;
    for (const client of clients) {
      client.get_peer(1)!.set_timeout(1, 50, 50);
      client.drive(() => heard++);
    }
    // Two at once: the first is taken while the second has its place in the host's queue.
    for (const byte of [1, 2]) {
      server.set_target_peer(0);
      server.put_packet(Uint8Array.of(byte));
    }
    await pollUntil([server], () => heard === 4, "the packets");
    server.host!.destroy();
    for (const client of clients) {
      client.set_target_peer(1);
      client.put_packet(Uint8Array.of(3));
    }
    await waitUntil(() => !clients.some(isConnected), "both to give up");
    expect(sockets.size).toBe(0);
  });

  it.skipIf(house === "deno")(`tell all clients that nobody listens${isDeaf}`, async () => {
    const sockets = new EnetSharedSockets();
    const port = await freePort();
    const told: GodotError[] = [];
    for (let index = 0; index < 3; index++) join(sockets, port)._setFailureListener((error) => told.push(error));
    await waitUntil(() => told.length >= 3, "all to be told");
    expect(new Set(told.map(({ code }) => code))).toEqual(new Set(["ERR_CANT_CONNECT"]));
  });

  it("carry a client's broadcast from that client alone, and no DTLS", async () => {
    const { server, port } = serve();
    const sockets = new EnetSharedSockets();
    const clients = [join(sockets, port), join(sockets, port)] as const;
    await pollUntil(
      [server, ...clients],
      () => clients.every(isConnected) && server.host!.get_peers().length === 2,
      "two connections",
    );
    const senders: number[] = [];
    server.drive(({ peer }) => senders.push(peer));
    clients[0].host!.broadcast(0, Uint8Array.of(1), 1);
    clients[1].set_target_peer(1);
    clients[1].put_packet(Uint8Array.of(2));
    await pollUntil([...clients], () => senders.length >= 2, "both packets");
    expect(senders.sort()).toEqual(clients.map((client) => client.get_unique_id()).sort());
    expect(clients[0].host!.dtls_client_setup("localhost", TLSOptions.client_unsafe())).toBe(ERR_UNAVAILABLE);
  });
});
