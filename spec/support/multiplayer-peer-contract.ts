import { afterEach, describe, expect, it } from "vitest";
import {
  ERR_ALREADY_IN_USE,
  ERR_INVALID_PARAMETER,
  ERR_UNAVAILABLE,
  ERR_UNCONFIGURED,
  OK,
} from "../../src/core/index.js";
import { MultiplayerPeer, type ReceivedPacket, type TransferMode } from "../../src/peers/index.js";
import { logged } from "./logged.js";
import { pollRounds, pollUntil, waitUntil } from "./polling.js";

/** A kind of peer, as the contract handles it. Every function must work many times over. */
export interface PeerKind {
  /** A peer on which nothing was created yet. */
  fresh(): MultiplayerPeer;
  /**
   * Makes a peer the server on a loopback port of its own choice.
   *
   * @returns What `create_server` returned, and how to make a peer a client of it (that returns what
   * `create_client` returned).
   */
  serve(peer: MultiplayerPeer): { error: number; join(client: MultiplayerPeer): number };
  /** Called for each new connection: sees to it that nothing unreliable is dropped because the machine is busy. */
  settle?(server: MultiplayerPeer, clientId: number): void;
}

/** What a kind of peer can do beyond the least. */
export interface PeerFeatures {
  /** The transfer mode is carried with a packet. */
  readonly modes: boolean;
  /** The transfer channel is carried with a packet. */
  readonly channels: boolean;
  /** Packet sizes to try, in bytes; the largest that works at default settings among them. */
  readonly sizes: readonly number[];
  /** What a client's `poll` shows of a refused connection: it is told and closes, or it hears nothing until a time-out. */
  readonly refusal: "told" | "silent";
  /** What `put_packet` returns when it is to spare a peer that there is not: an error, or `OK` after sending to all. */
  readonly sparingStranger?: "error" | "ok";
  /** Whether `close()` resets `refuse_new_connections`. Godot's ENet peer does, its WebSocket peer does not. */
  readonly closeResetsRefusal?: boolean;
  /** `get_packet_*` of an empty queue: what Godot returns. */
  readonly emptyQueue: { readonly peer: number; readonly channel: number; readonly mode: TransferMode };
}

const MODES = [
  MultiplayerPeer.TRANSFER_MODE_UNRELIABLE,
  MultiplayerPeer.TRANSFER_MODE_UNRELIABLE_ORDERED,
  MultiplayerPeer.TRANSFER_MODE_RELIABLE,
] as const;

/** Bytes that follow from a seed, so that sender and receiver need not share them. */
export function patternBytes(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 31 + seed * 17 + (i >>> 8)) & 0xff;
  return bytes;
}

/** Remembers the signals of a peer, in order, as `+id` and `-id`. */
export function recordSignals(peer: MultiplayerPeer): string[] {
  const seen: string[] = [];
  peer.peer_connected.connect((id) => seen.push(`+${id}`));
  peer.peer_disconnected.connect((id) => seen.push(`-${id}`));
  return seen;
}

/** Takes the next packet together with what `get_packet_*` said of it before it was taken. */
export function takePacket(peer: MultiplayerPeer): ReceivedPacket {
  const from = peer.get_packet_peer();
  const channel = peer.get_packet_channel();
  const mode = peer.get_packet_mode();
  return { peer: from, channel, mode, data: peer.get_packet() };
}

/**
 * What every server-and-client kind of `MultiplayerPeer` does alike, over a real loopback connection.
 *
 * @param name - Of the kind of peer.
 * @param kind - How to make them.
 * @param features - What differs.
 */
export function multiplayerPeerContract(name: string, kind: PeerKind, features: PeerFeatures): void {
  describe(`${name}: MultiplayerPeer contract`, () => {
    const open = new Set<MultiplayerPeer>();
    const errors = logged();

    afterEach(() => {
      for (const peer of open) peer.close();
      open.clear();
    });

    const fresh = (): MultiplayerPeer => {
      const peer = kind.fresh();
      open.add(peer);
      return peer;
    };

    const start = (): { server: MultiplayerPeer; join(client?: MultiplayerPeer): MultiplayerPeer } => {
      const server = fresh();
      const { error, join } = kind.serve(server);
      expect(error).toBe(OK);
      return {
        server,
        join(client = fresh()) {
          expect(join(client)).toBe(OK);
          return client;
        },
      };
    };

    /** A server with `count` connected clients. Polls only those that are still open, as `poll` complains otherwise. */
    const connected = async (count: number) => {
      const { server, join } = start();
      const clients = Array.from({ length: count }, () => join());
      const all = [server, ...clients];
      const alive = (): MultiplayerPeer[] =>
        all.filter((peer) => peer.get_connection_status() !== MultiplayerPeer.CONNECTION_DISCONNECTED);
      const seen = recordSignals(server);
      await pollUntil(
        alive,
        () =>
          seen.length === count &&
          clients.every((c) => c.get_connection_status() === MultiplayerPeer.CONNECTION_CONNECTED),
        `${count} connected clients`,
      );
      for (const client of clients) kind.settle?.(server, client.get_unique_id());
      errors.length = 0;
      return { server, clients, all, alive, join };
    };

    const send = (peer: MultiplayerPeer, target: number, bytes: Uint8Array): number => {
      peer.set_target_peer(target);
      return peer.put_packet(bytes);
    };

    it("has Godot's defaults and refuses to work before something is created", () => {
      const peer = fresh();
      expect(peer.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_DISCONNECTED);
      expect(peer.get_available_packet_count()).toBe(0);
      expect(peer.transfer_mode).toBe(MultiplayerPeer.TRANSFER_MODE_RELIABLE);
      expect(peer.transfer_channel).toBe(0);
      expect(peer.refuse_new_connections).toBe(false);
      expect(peer.put_packet(new Uint8Array([1]))).toBe(ERR_UNCONFIGURED);
      expect(() => peer.poll()).not.toThrow();
      expect(() => peer.disconnect_peer(2)).not.toThrow();
      expect(() => peer.close()).not.toThrow();
    });

    it("has a server that is connected at once, with id 1", () => {
      const { server } = start();
      expect(server.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_CONNECTED);
      expect(server.get_unique_id()).toBe(1);
      expect(server._is_server()).toBe(true);
      expect(server.is_server_relay_supported()).toBe(true);
    });

    it("refuses to be created twice", async () => {
      const { server, join } = start();
      expect(kind.serve(server).error).toBe(ERR_ALREADY_IN_USE);
      const client = join();
      expect(kind.serve(client).error).toBe(ERR_ALREADY_IN_USE);
      expect(server.get_unique_id()).toBe(1);
    });

    it("connects a client: connecting first, then a signal on each side, from inside poll", async () => {
      const { server, join } = start();
      const client = join();
      expect(client.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_CONNECTING);
      expect(client._is_server()).toBe(false);
      expect(client.put_packet(new Uint8Array([1]))).toBe(ERR_UNCONFIGURED);
      let polling = false;
      const seen: string[] = [];
      const note = (who: string) => (id: number) => seen.push(`${who} ${id} ${polling}`);
      server.peer_connected.connect(note("server"));
      client.peer_connected.connect(note("client"));
      const statusAtSignal: number[] = [];
      client.peer_connected.connect(() => statusAtSignal.push(client.get_connection_status()));
      const poll = (peer: MultiplayerPeer) => ({
        poll() {
          polling = true;
          peer.poll();
          polling = false;
        },
      });
      await pollUntil([poll(server), poll(client)], () => seen.length === 2, "both signals");
      const id = client.get_unique_id();
      expect(seen.sort()).toEqual([`client 1 true`, `server ${id} true`]);
      expect(id).toBeGreaterThanOrEqual(2);
      expect(id).toBeLessThanOrEqual(2 ** 31 - 1);
      expect(statusAtSignal).toEqual([MultiplayerPeer.CONNECTION_CONNECTED]);
      expect(client.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_CONNECTED);
    });

    it("describes the next packet, not the last, and keeps the order", async () => {
      const {
        server,
        clients: [client],
        all,
      } = await connected(1);
      const id = client!.get_unique_id();
      for (let i = 0; i < 3; i++) expect(send(client!, 1, new Uint8Array([i, i]))).toBe(OK);
      await pollUntil(all, () => server.get_available_packet_count() === 3, "three packets");
      for (let i = 0; i < 3; i++) {
        expect(server.get_packet_peer()).toBe(id);
        expect(server.get_packet_peer()).toBe(id);
        expect(server.get_available_packet_count()).toBe(3 - i);
        expect([...server.get_packet()]).toEqual([i, i]);
        expect(server.get_packet_error()).toBe(OK);
      }
      expect(errors).toEqual([]);
      expect(server.get_packet_peer()).toBe(features.emptyQueue.peer);
      expect(server.get_packet_channel()).toBe(features.emptyQueue.channel);
      expect(server.get_packet_mode()).toBe(features.emptyQueue.mode);
    });

    it("answers ERR_UNAVAILABLE when no packet waits", async () => {
      const { server } = await connected(1);
      expect(server.get_packet()).toEqual(new Uint8Array(0));
      expect(server.get_packet_error()).toBe(ERR_UNAVAILABLE);
      expect(server.get_var()).toBeNull();
      expect(server.get_packet_error()).toBe(ERR_UNAVAILABLE);
    });

    it("sends to one, to all, and to all but one", async () => {
      const { server, clients, alive } = await connected(3);
      const ids = clients.map((client) => client.get_unique_id());
      expect(new Set(ids).size).toBe(3);
      expect(send(server, ids[1]!, new Uint8Array([1]))).toBe(OK);
      expect(send(server, 0, new Uint8Array([2]))).toBe(OK);
      expect(send(server, -ids[0]!, new Uint8Array([3]))).toBe(OK);
      expect(send(server, 0, new Uint8Array([4]))).toBe(OK);
      const got: number[][] = [[], [], []];
      await pollUntil(
        alive,
        () => {
          for (const [index, client] of clients.entries()) {
            while (client.get_available_packet_count() > 0) {
              const packet = takePacket(client);
              expect(packet.peer).toBe(1);
              got[index]!.push(packet.data[0]!);
            }
          }
          return got.every((list) => list.includes(4));
        },
        "the last broadcast",
      );
      expect(got).toEqual([
        [2, 4],
        [1, 2, 3, 4],
        [2, 3, 4],
      ]);
    });

    it("knows no peers but those that are connected", async () => {
      const { server, clients } = await connected(1);
      const id = clients[0]!.get_unique_id();
      const stranger = id === 77 ? 78 : 77;
      expect(send(server, stranger, new Uint8Array([1]))).toBe(ERR_INVALID_PARAMETER);
      expect(send(server, -stranger, new Uint8Array([1]))).toBe(
        features.sparingStranger === "ok" ? OK : ERR_INVALID_PARAMETER,
      );
      expect(() => server.disconnect_peer(stranger)).not.toThrow();
      expect(errors.length).toBeGreaterThan(0);
    });

    it("accepts an empty packet and sends nothing", async () => {
      const { server, clients, all } = await connected(1);
      expect(send(clients[0]!, 1, new Uint8Array(0))).toBe(OK);
      expect(send(clients[0]!, 1, new Uint8Array([9]))).toBe(OK);
      await pollUntil(all, () => server.get_available_packet_count() > 0, "a packet");
      expect([...server.get_packet()]).toEqual([9]);
      expect(server.get_available_packet_count()).toBe(0);
    });

    it("takes a copy of what it sends and gives away what it received", async () => {
      const { server, clients, all } = await connected(1);
      const bytes = new Uint8Array([1, 2, 3]);
      send(clients[0]!, 1, bytes);
      bytes.fill(0);
      send(clients[0]!, 1, new Uint8Array([4, 5, 6]).subarray(1));
      await pollUntil(all, () => server.get_available_packet_count() === 2, "two packets");
      const first = server.get_packet();
      const second = server.get_packet();
      expect([...first]).toEqual([1, 2, 3]);
      expect([...second]).toEqual([5, 6]);
      first.fill(7);
      expect([...second]).toEqual([5, 6]);
    });

    it.each(features.sizes)("carries a packet of %i bytes both ways", async (size) => {
      const { server, clients, all } = await connected(1);
      const up = patternBytes(size, 1);
      const down = patternBytes(size, 2);
      expect(send(clients[0]!, 1, up)).toBe(OK);
      expect(send(server, clients[0]!.get_unique_id(), down)).toBe(OK);
      await pollUntil(
        all,
        () => server.get_available_packet_count() === 1 && clients[0]!.get_available_packet_count() === 1,
        `${size} bytes both ways`,
      );
      expect(Buffer.compare(server.get_packet(), up)).toBe(0);
      expect(Buffer.compare(clients[0]!.get_packet(), down)).toBe(0);
    });

    it("keeps a thousand reliable packets in order", async () => {
      const { server, clients, all } = await connected(1);
      for (let i = 0; i < 1000; i++) expect(send(clients[0]!, 1, new Uint8Array([i & 0xff, i >> 8]))).toBe(OK);
      const got: number[] = [];
      await pollUntil(
        all,
        () => {
          while (server.get_available_packet_count() > 0) {
            const packet = server.get_packet();
            got.push(packet[0]! | (packet[1]! << 8));
          }
          return got.length >= 1000;
        },
        "a thousand packets",
      );
      expect(got).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    });

    it.each(MODES)("reports transfer mode %i on every channel as the kind of peer can", async (mode) => {
      const { server, clients, all } = await connected(1);
      for (const channel of [0, 1, 2, 3]) {
        for (const [from, to, target] of [
          [clients[0]!, server, 1],
          [server, clients[0]!, clients[0]!.get_unique_id()],
        ] as const) {
          from.transfer_mode = mode;
          from.transfer_channel = channel;
          expect(send(from, target, new Uint8Array([mode, channel]))).toBe(OK);
          await pollUntil(all, () => to.get_available_packet_count() === 1, `mode ${mode} on channel ${channel}`);
          const packet = takePacket(to);
          expect([...packet.data]).toEqual([mode, channel]);
          expect(packet.mode).toBe(features.modes ? mode : MultiplayerPeer.TRANSFER_MODE_RELIABLE);
          expect(packet.channel).toBe(features.channels ? channel : 0);
        }
      }
    });

    it("lets the server disconnect a client, and tells both", async () => {
      const { server, clients, alive } = await connected(2);
      const [client, other] = clients;
      const id = client!.get_unique_id();
      const atServer = recordSignals(server);
      const atClient = recordSignals(client!);
      server.disconnect_peer(id);
      expect(atServer).toEqual([]);
      await pollUntil(alive, () => atServer.length > 0 && atClient.length > 0, "both to notice");
      expect(atServer).toEqual([`-${id}`]);
      expect(atClient).toEqual(["-1"]);
      expect(client!.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_DISCONNECTED);
      expect(client!.get_unique_id()).toBe(0);
      expect(other!.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_CONNECTED);
      expect(send(server, id, new Uint8Array([1]))).toBe(ERR_INVALID_PARAMETER);
    });

    it("lets the server disconnect a client by force: no signal on its own side", async () => {
      const { server, clients, alive } = await connected(1);
      const id = clients[0]!.get_unique_id();
      const atServer = recordSignals(server);
      const atClient = recordSignals(clients[0]!);
      server.disconnect_peer(id, true);
      expect(send(server, id, new Uint8Array([1]))).toBe(ERR_INVALID_PARAMETER);
      await pollUntil(alive, () => atClient.length > 0, "the client to notice");
      await pollRounds([server]);
      expect(atClient).toEqual(["-1"]);
      expect(atServer).toEqual([]);
    });

    it("lets a client leave by close, and tells the server", async () => {
      const { server, clients, alive } = await connected(1);
      const id = clients[0]!.get_unique_id();
      const atServer = recordSignals(server);
      const atClient = recordSignals(clients[0]!);
      clients[0]!.close();
      expect(clients[0]!.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_DISCONNECTED);
      expect(clients[0]!.get_available_packet_count()).toBe(0);
      await pollUntil(alive, () => atServer.length > 0, "the server to notice");
      expect(atServer).toEqual([`-${id}`]);
      expect(atClient).toEqual([]);
    });

    it("lets a client leave by disconnecting the server, by force or not", async () => {
      const { server, clients, alive } = await connected(2);
      const ids = clients.map((client) => client.get_unique_id());
      const atServer = recordSignals(server);
      clients[0]!.disconnect_peer(1, true);
      expect(clients[0]!.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_DISCONNECTED);
      clients[1]!.disconnect_peer(1);
      const atClient = recordSignals(clients[1]!);
      await pollUntil(
        alive,
        () =>
          atServer.length === 2 &&
          clients[1]!.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED &&
          atClient.length > 0,
        "all to notice",
      );
      expect(atServer.sort()).toEqual(ids.map((id) => `-${id}`).sort());
      expect(atClient).toEqual(["-1"]);
    });

    it("tells the clients when the server closes", async () => {
      const { server, clients, alive } = await connected(3);
      const seen = clients.map(recordSignals);
      const atServer = recordSignals(server);
      server.close();
      expect(server.get_connection_status()).toBe(MultiplayerPeer.CONNECTION_DISCONNECTED);
      await pollUntil(alive, () => seen.every((list) => list.length > 0), "every client to notice");
      expect(seen).toEqual([["-1"], ["-1"], ["-1"]]);
      expect(atServer).toEqual([]);
      expect(clients.map((c) => c.get_connection_status())).toEqual([0, 0, 0]);
    });

    it("refuses new connections while it is told to, and keeps the old ones", async () => {
      const { server, clients, all, alive, join } = await connected(1);
      server.refuse_new_connections = true;
      expect(server.is_refusing_new_connections()).toBe(true);
      const atServer = recordSignals(server);
      const late = join();
      all.push(late);
      if (features.refusal === "told") {
        await pollUntil(
          alive,
          () => late.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED,
          "the refusal",
        );
      } else {
        await pollRounds(alive(), 50);
      }
      expect(atServer).toEqual([]);
      late.close();
      send(clients[0]!, 1, new Uint8Array([5]));
      await pollUntil(alive, () => server.get_available_packet_count() === 1, "the old client's packet");
      server.refuse_new_connections = false;
      all.push(join());
      await pollUntil(alive, () => atServer.length === 1, "a new client");
    });

    it("can be created again after it was closed, whatever became of refuse_new_connections", async () => {
      const { server, join } = start();
      server.refuse_new_connections = true;
      server.close();
      expect(server.refuse_new_connections).toBe(features.closeResetsRefusal === false);
      server.refuse_new_connections = false;
      const again = kind.serve(server);
      expect(again.error).toBe(OK);
      const client = fresh();
      expect(again.join(client)).toBe(OK);
      const seen = recordSignals(server);
      await pollUntil([server, client], () => seen.length === 1, "the client of the second server");
      expect(join).toBeTypeOf("function");
    });

    it("drops what waits when it is closed", async () => {
      const { server, clients, all } = await connected(1);
      send(clients[0]!, 1, new Uint8Array([1]));
      await pollUntil(all, () => server.get_available_packet_count() === 1, "a packet");
      server.close();
      expect(server.get_available_packet_count()).toBe(0);
      expect(server.get_packet()).toEqual(new Uint8Array(0));
    });

    it("survives handlers that throw, and reports them", async () => {
      const { server, join } = start();
      server.peer_connected.connect(() => {
        throw new Error("A handler's own fault");
      });
      const client = join();
      const seen = recordSignals(server);
      await pollUntil([server, client], () => seen.length === 1, "the client");
      expect(errors.some((message) => message.includes("A handler's own fault"))).toBe(true);
    });

    it("can be closed from inside its own signals", async () => {
      const { server, join } = start();
      const client = join();
      server.peer_connected.connect(() => server.close());
      client.peer_connected.connect(() => client.close());
      await pollUntil(
        () => [server, client].filter((peer) => peer.get_connection_status() !== 0),
        () => server.get_connection_status() === 0 && client.get_connection_status() === 0,
        "both to be closed",
      );
      expect(errors).toEqual([]);
    });

    it("drives itself: packets and signals arrive without poll", async () => {
      const { server, join } = start();
      const client = join();
      const got: ReceivedPacket[] = [];
      const atServer = recordSignals(server);
      const atClient = recordSignals(client);
      server.drive((packet) => {
        got.push(packet);
        server.set_target_peer(packet.peer);
        server.put_packet(packet.data);
      });
      const echoed: number[] = [];
      client.peer_connected.connect(() => {
        for (let i = 0; i < 50; i++) send(client, 1, new Uint8Array([i]));
      });
      client.drive((packet) => echoed.push(packet.data[0]!));
      await waitUntil(() => echoed.length === 50, "fifty echoes");
      expect(echoed).toEqual(Array.from({ length: 50 }, (_, i) => i));
      expect(got.every((packet) => packet.peer === client.get_unique_id())).toBe(true);
      server.disconnect_peer(client.get_unique_id());
      await waitUntil(() => atServer.length === 2 && atClient.length === 2, "the end");
      expect(atClient).toEqual(["+1", "-1"]);
    });

    it("may be told to drive itself before anything is created", async () => {
      const { server, join } = start();
      server.drive();
      const client = fresh().drive();
      const seen = recordSignals(client);
      await new Promise((resolve) => setTimeout(resolve, 5));
      join(client);
      await waitUntil(() => seen.length === 1, "the connection");
      expect(errors).toEqual([]);
    });

    it("stops driving itself when told, and keeps working by poll", async () => {
      const { server, clients, all } = await connected(1);
      let handed = 0;
      server.drive(() => handed++);
      send(clients[0]!, 1, new Uint8Array([1]));
      clients[0]!.poll();
      await waitUntil(() => handed === 1, "the driven packet");
      server.undrive();
      send(clients[0]!, 1, new Uint8Array([2]));
      await pollUntil(all, () => server.get_available_packet_count() === 1, "the polled packet");
      expect(handed).toBe(1);
      expect([...server.get_packet()]).toEqual([2]);
    });
  });
}
