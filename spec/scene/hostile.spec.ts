import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { Node, type RemoteNode, type RpcDeclarations, SceneMultiplayer, SceneTree } from "../../src/scene/index.js";
import { rpcTable } from "../../src/scene/multiplayer/rpc-table.js";
import { LoopSession } from "../support/loop-session.js";
import { catchMessages } from "../support/messages.js";
import { Transcript } from "../support/transcript.js";

const messages = catchMessages();
const text = (value: string): number[] => [...new TextEncoder().encode(value)];
const u32 = (value: number): number[] => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];

class Door extends Node {
  static rpcs: RpcDeclarations = { knock: ["any_peer"], open: ["authority"] };
  readonly calls: string[] = [];
  knock(who: string): void {
    this.calls.push(`knock ${who}`);
  }
  open(): void {
    this.calls.push("open");
  }
  destroy(): void {
    this.calls.push("destroy");
  }
}

const md5 = rpcTable(new Door()).md5;
/** SIMPLIFY_PATH for an id. */
const announce = (id: number, path = "Door"): number[] => [1, ...text(md5), 0, ...u32(id), ...text(path), 0];
/** REMOTE_CALL by path, without arguments. */
const call = (path: string, method: number): number[] => [0xa0, ...u32(0x80000006), method, ...text(path), 0];

/** REMOTE_CALL of `Door.knock` by path, with a string of two characters. */
const knock = (who: string): number[] => {
  const head = [0, 1, 4, 0, 0, 0, 2, 0, 0, 0, ...text(who), 0, 0];
  return [0x20, ...u32(0x80000000 + 5 + head.length), ...head, ...text("Door"), 0];
};

describe("hostile packets", () => {
  let session: LoopSession;
  let server: LoopSession["server"];

  beforeEach(() => {
    session = new LoopSession((root) => {
      const door = new Door();
      door.name = "Door";
      root.add_child(door);
    });
    session.join(2);
    session.join(3);
    server = session.server;
  });

  const door = (id = 1): Door => session.seats.get(id)!.tree.root.get_node<Door>("Door");
  /** Delivers a packet to the server as from client 2. @returns What was counted. */
  const receive = (packet: number[], from = 2): object => {
    server.peer.inject(from, packet);
    expect(server.api.poll()).toBe(0);
    return server.api.dropped();
  };

  it.each([
    ["an RPC without a node", [0x00], { tooShort: 1 }],
    ["an RPC without a method", [0x00, 1], { tooShort: 1 }],
    ["an RPC with half a 32-bit node", [0x20, 1, 0, 0], { tooShort: 1 }],
    ["an RPC with half a 16-bit method", [0x40, 1, 0], { tooShort: 1 }],
    ["an RPC with an unknown node width", [0x30, 1, 1, 1, 1, 1, 1], { badRpcHeader: 1 }],
    ["an RPC of an unannounced node", [0x80, 1, 0], { unknownCacheId: 1 }],
    ["an RPC whose path lies outside", [0xa0, ...u32(0x80000100), 0, 65, 0], { tooShort: 1 }],
    ["an RPC whose path lies in its header", [0xa0, ...u32(0x80000002), 0, 0, 0], { nodeNotFound: 1 }],
    ["an RPC of a node that is not there", call("Window", 0), { nodeNotFound: 1 }],
    ["an RPC of an unknown method", call("Door", 77), { unknownMethod: 1 }],
    [
      "an RPC of a node-configured method that is not",
      [0xe0, ...u32(0x80000007), 0, 0x80, ...text("Door"), 0],
      { unknownMethod: 1 },
    ],
    ["an RPC of the authority's", call("Door", 1), { notAllowed: 1 }],
    ["an RPC with too few arguments", call("Door", 0), { badArguments: 1 }],
    ["an RPC without its count of arguments", [0x20, ...u32(0x80000006), 0, ...text("Door"), 0], { tooShort: 1 }],
    ["an RPC without its arguments", [0x20, ...u32(0x80000007), 0, 1, ...text("Door"), 0], { badArguments: 1 }],
    [
      "an RPC with a type that is none",
      [0x20, ...u32(0x80000008), 0, 1, 0x3f, ...text("Door"), 0],
      { badArguments: 1 },
    ],
    [
      "an RPC with a boundless string",
      [0x20, ...u32(0x8000000f), 0, 1, 4, 0, 0, 0, ...u32(0x7fffffff), ...text("Door"), 0],
      { badArguments: 1 },
    ],
    ["a path that is cut", [1, ...text(md5), 0, 1, 0], { tooShort: 1 }],
    ["a path to nowhere", announce(1, "Window"), { nodeNotFound: 1 }],
    ["an empty path", announce(1, ""), { nodeNotFound: 1 }],
    ["an endless path", announce(1, "./".repeat(20_000)), { badPath: 1 }],
    ["a confirmation that is cut", [2, 1, 1], { tooShort: 1 }],
    ["raw bytes without any", [3], { tooShort: 1 }],
    ["a system command that is cut", [7, 1, 1], { tooShort: 1 }],
    ["an unknown system command", [7, 9, 0, 0, 0, 0], { unknownCommand: 1 }],
    ["a client's ADD_PEER", [7, 1, ...u32(99)], { relayRefused: 1 }],
    ["a client's DEL_PEER", [7, 2, ...u32(3)], { relayRefused: 1 }],
    ["a relay of nothing", [7, 3, ...u32(3)], { tooShort: 1 }],
    ["a relay to nobody", [7, 3, ...u32(99), 3, 1], { relayUnknownPeer: 1 }],
    ["a relay inside a relay", [7, 3, ...u32(0), 7, 3, ...u32(3), 3, 1], { unknownCommand: 1 }],
    ["authentication after admission", [7, 0, 1, 2], { unexpectedAuth: 1 }],
  ])("count %s", (_what, packet, dropped) => {
    expect(receive(packet)).toEqual(dropped);
    expect([door().calls, server.api.get_peers(), server.api.get_remote_sender_id()]).toEqual([[], [2, 3], 0]);
    // And then all is as before.
    expect(receive(knock("hi"))).toEqual(dropped);
    expect(door().calls).toEqual(["knock hi"]);
  });

  it("come from peers that are connected, or not at all", () => {
    expect(receive([3, 1], 99)).toEqual({ unknownPeer: 1 });
    server.api.auth_callback = () => {};
    server.peer.newcomers.push(4);
    server.api.poll();
    expect(receive([3, 1], 4)).toEqual({ unknownPeer: 1, notAuthenticated: 1 });
    expect(receive([7], 4)).toEqual({ unknownPeer: 1, notAuthenticated: 2 });
    expect(receive(call("Door", 1), 4)).toEqual({ unknownPeer: 1, notAuthenticated: 3 });
    server.api.auth_callback = null;
    expect(receive([7, 0, 1], 4)).toEqual({ unknownPeer: 1, notAuthenticated: 3, unexpectedAuth: 1 });
    expect(server.events.filter((event) => event.startsWith("peer_packet"))).toEqual([]);
  });

  it("can't call what is not declared, nor leave the branch", () => {
    const tree = new SceneTree();
    const api = new SceneMultiplayer();
    tree.set_multiplayer(api, "/root/Game");
    const [game, vault] = [new Node(), new Door()];
    game.name = "Game";
    vault.name = "Vault";
    tree.root.add_child(game);
    tree.root.add_child(vault);
    const peer = session.add(5).peer;
    session.seats.get(5)!.api.multiplayer_peer = null;
    api.multiplayer_peer = peer;
    peer.newcomers.push(1);
    api.poll();
    for (const path of ["../Vault", "/root/Vault", "../Game/../Vault"]) peer.inject(1, call(path, 1));
    peer.inject(1, announce(1, "../Vault"));
    api.poll();
    expect([api.dropped(), vault.calls]).toEqual([{ badPath: 4 }, []]);
    for (let method = 2; method < 256; method++) receive(call("Door", method));
    expect([door().calls, server.api.dropped()]).toEqual([[], { unknownMethod: 254 }]);
  });

  it("can't spoof the source of a relay", () => {
    // Client 2 pretends to be 3 or the server: what arrives says 2.
    const client = session.seats.get(3)!;
    const sender = session.seats.get(2)!;
    sender.peer.set_target_peer(1);
    sender.peer.put_packet(Uint8Array.from([7, 3, ...u32(3), 3, 42]));
    sender.peer.put_packet(Uint8Array.from([7, 3, ...u32(0), ...call("Door", 1)]));
    session.pump();
    expect(client.events.filter((event) => event.startsWith("peer_packet"))).toEqual(["peer_packet 2 42"]);
    expect([client.api.dropped(), server.api.dropped()]).toEqual([{ notAllowed: 1 }, { notAllowed: 1 }]);
    // A client takes relays from the server alone, and from no impossible peer.
    client.peer.inject(2, [7, 3, ...u32(1), 3, 1]);
    for (const id of [1, 0, 0xffffffff, 3]) client.peer.inject(1, [7, 3, ...u32(id), 3, 1]);
    client.peer.inject(2, [7, 1, ...u32(9)]);
    for (const id of [1, 0, 0xffffffff, 3, 2]) client.peer.inject(1, [7, 1, ...u32(id)]);
    client.api.poll();
    expect(client.api.dropped()).toEqual({ notAllowed: 1, relayRefused: 2, relayUnknownPeer: 4, peerRefused: 5 });
    expect([client.api.get_peers(), door(3).calls]).toEqual([[1, 2], []]);
  });

  it("can't fill the path cache, and what does not fit is still called", () => {
    server.api.maxCachedPathsPerPeer = 10;
    session.bus.packets.length = 0;
    for (let id = 1; id <= 1000; id++) server.peer.inject(2, announce(id));
    server.api.poll();
    expect([server.api._cache.receivedCount(2), server.api.dropped()]).toEqual([10, { pathCacheFull: 990 }]);
    expect(session.bus.packets.filter(({ hex }) => hex.startsWith("0201"))).toHaveLength(10);
    expect(receive(announce(1))).toMatchObject({ duplicateCacheId: 1 });
    // Another peer has room of its own; by path the node can still be reached.
    expect(receive(announce(1), 3)).toMatchObject({ pathCacheFull: 990 });
    receive(knock("hi"));
    expect(door().calls).toEqual(["knock hi"]);
    server.peer.peer_disconnected.emit(2);
    expect(server.api._cache.receivedCount(2)).toBe(0);
  });

  it("can't confirm what they were not told", () => {
    door().rpc_id(3, "knock", "x");
    expect(receive([2, 1, ...u32(1)])).toEqual({ unexpectedConfirm: 1 });
    expect(receive([2, 1, ...u32(77)])).toEqual({ unexpectedConfirm: 1 });
    expect(server.api._cache.isConfirmed(door(), 2)).toBe(false);
  });

  it("fill neither the log nor memory", () => {
    for (let i = 0; i < 2000; i++) server.peer.inject(2, call(`Nothing${i}`, 0));
    for (let i = 0; i < 2000; i++) server.peer.inject(2, [0x80, i & 255, 0]);
    server.api.poll();
    expect(server.api.dropped()).toEqual({ nodeNotFound: 2000, unknownCacheId: 2000 });
    expect(messages.length).toBeLessThanOrEqual(256 + 20);
    expect(messages.some((message) => message.includes("are only counted"))).toBe(true);
  });

  it("of every kind, cut and changed anywhere, break nothing", () => {
    const { packets } = JSON.parse(
      readFileSync(new URL("../vectors/scene-transcript.json", import.meta.url), "utf8"),
    ) as {
      packets: { hex: string; from: number; to: number }[];
    };
    const transcript = new Transcript().run("client B drops");
    const rounds = process.env["GMP_NIGHTLY"] === undefined ? 4 : 400;
    let seed = 20_240_601;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    let sent = 0;
    for (const { hex, from, to } of packets) {
      const api = transcript.apis.get(to)!;
      const peer = transcript.bus.peers.get(to)!;
      const bytes = [...Buffer.from(hex, "hex")];
      for (let length = 0; length < bytes.length; length++) {
        peer.inject(from, length === 0 ? [random(256)] : bytes.slice(0, length));
        sent++;
      }
      for (let round = 0; round < rounds * 8; round++) {
        const changed = bytes.slice();
        for (let n = random(3); n >= 0; n--) changed[random(changed.length)] = random(256);
        peer.inject(from, changed);
        sent++;
      }
      expect(api.poll()).toBe(0);
    }
    const dropped = [...transcript.apis.values()].map((api) => api.dropped());
    expect(dropped.every((counts) => counts.internalError === undefined)).toBe(true);
    const total = dropped.flatMap((counts) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(sent / 4);
    for (const api of transcript.apis.values())
      for (const peer of api.get_peers())
        expect(api._cache.receivedCount(peer)).toBeLessThanOrEqual(api.maxCachedPathsPerPeer);
    // The three still talk to each other.
    const world = transcript.tree.root.get_node<RemoteNode>("A/World");
    transcript.observed.length = 0;
    expect(world.rpc_id(1, "zeta")).toBe(0);
    for (const api of transcript.apis.values()) api.poll();
    expect(transcript.observed.some((seen) => seen["call"] === '["zeta"]')).toBe(true);
  });
});
