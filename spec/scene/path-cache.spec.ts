import { beforeEach, describe, expect, it } from "vitest";
import { Node, type RpcDeclarations, SceneMultiplayer } from "../../src/scene/index.js";
import { rpcTable } from "../../src/scene/multiplayer/rpc-table.js";
import { announce, text, u32 } from "../hostile/scene/support.js";
import { LoopSession } from "../support/loop-session.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();

class Door extends Node {
  static rpcs: RpcDeclarations = { knock: ["any_peer"] };
  knocks = 0;
  knock(): void {
    this.knocks++;
  }
}
const { md5 } = rpcTable(new Door());

function makeDoor(): Door {
  const door = new Door();
  door.name = "Door";
  return door;
}

let session: LoopSession;
const door = (id: number): Door => session.seats.get(id)!.tree.root.get_node<Door>("Door");
/** What peers have been sent since the last call. */
const sent = (): string[] => session.bus.packets.splice(0).map(({ from, to, hex }) => `${from} > ${to} ${hex}`);
const hex = (bytes: number[]): string => Buffer.from(bytes).toString("hex");
const receive = (from: number, ...packets: number[][]): void => {
  for (const packet of packets) session.server.peer.inject(from, packet);
  session.server.api.poll();
};
/** An RPC of node number `id`. */
const knock = (id: number): number[] => [0x80, id, 0];

beforeEach(() => {
  session = new LoopSession((root) => root.add_child(makeDoor()));
  session.join(2);
  session.join(3);
  sent();
});

describe("what is announced", () => {
  it("is announced once, and once more when it could not be sent", () => {
    const { peer } = session.server;
    const put = peer._put_packet_script.bind(peer);
    peer._put_packet_script = () => 1;
    door(1).rpc_id(2, "knock");
    peer._put_packet_script = put;
    door(1).rpc_id(2, "knock");
    door(1).rpc_id(2, "knock");
    expect(sent().map((packet) => packet.slice(0, 8))).toEqual(["1 > 2 01", "1 > 2 a0", "1 > 2 a0"]);
    session.pump();
    expect([door(2).knocks, messages]).toEqual([2, []]);
  });

  it("is announced anew to a peer that has come back", () => {
    door(1).rpc("knock");
    session.pump();
    session.server.peer.peer_disconnected.emit(2);
    session.server.peer.newcomers.push(2);
    session.server.api.poll();
    expect([2, 3].map((peer) => session.server.api._cache.isConfirmed(door(1), peer))).toEqual([false, true]);
    sent();
    door(1).rpc("knock");
    expect(sent()).toEqual([
      expect.stringMatching(/^1 > 2 01/),
      expect.stringMatching(/^1 > 3 a00100000000$/),
      expect.stringMatching(/^1 > 2 a0/),
    ]);
  });

  it("gets a new number when it has left the tree meanwhile", () => {
    const { _cache: cache } = session.server.api;
    const node = door(1);
    node.rpc("knock");
    expect([cache.makeId(node), cache.sentCount]).toEqual([1, 1]);
    session.pump();
    const { root } = session.server.tree;
    root.remove_child(node);
    expect([cache.sentCount, cache.isConfirmed(node, 2)]).toEqual([0, false]);
    // A late confirmation of the old number counts for nobody.
    receive(2, [2, 1, ...u32(1)]);
    root.add_child(node);
    expect([cache.makeId(node), cache.isConfirmed(node, 2), session.server.api.dropped()]).toEqual([2, false, {}]);
    sent();
    node.rpc("knock");
    expect(sent()[0]).toBe(`1 > 2 ${hex(announce(2, "Door", md5))}`);
  });

  it("is forgotten at the end of a session, with all that listened for it", () => {
    const node = door(1);
    node.rpc("knock");
    const { api, peer } = session.server;
    api.multiplayer_peer = null;
    expect([api._cache.sentCount, node.tree_exited.has_connections()]).toEqual([0, false]);
    peer.newcomers.push(2);
    api.multiplayer_peer = peer;
    api.poll();
    expect(api._cache.makeId(node)).toBe(1);
    expect([node.tree_exited.get_connections().length, messages]).toEqual([1, []]);
  });

  it("is nothing to a peer that is not connected", () => {
    for (const { api } of [session.server, session.seats.get(2)!])
      expect([api._cache.announce(door(1), 9), sent(), messages.splice(0).length]).toEqual([false, [], 1]);
  });
});

describe("what a peer has announced", () => {
  it("is confirmed under its own number, with whether the methods are the same", () => {
    receive(2, announce(7, "Door", md5), announce(0xfffffffe, "Door", "0".repeat(32)));
    expect(sent()).toEqual([`1 > 2 ${hex([2, 1, ...u32(7)])}`, `1 > 2 ${hex([2, 0, ...u32(0xfffffffe)])}`]);
    receive(2, knock(7));
    expect([door(1).knocks, session.server.api.dropped()]).toEqual([1, {}]);
  });

  it("is the one of that name now, when it was replaced", () => {
    receive(2, announce(7, "Door", md5));
    const { root } = session.server.tree;
    const old = door(1);
    root.remove_child(old);
    const replacement = makeDoor();
    root.add_child(replacement);
    receive(2, knock(7));
    expect([old.knocks, replacement.knocks]).toEqual([0, 1]);
    // From now on it is the one, wherever it goes by name.
    replacement.name = "Gate";
    receive(2, knock(7));
    expect([replacement.knocks, session.server.api.dropped()]).toEqual([2, {}]);
  });

  it("is followed through renames and moves", () => {
    receive(2, announce(7, "Door", md5));
    const node = door(1);
    node.name = "Gate";
    session.server.tree.root.add_child(makeDoor());
    receive(2, knock(7));
    expect([node.knocks, door(1).knocks]).toEqual([1, 0]);
  });

  it("is there as long as it lives, and nowhere when it is freed", () => {
    receive(2, announce(7, "Door", md5));
    const node = door(1);
    session.server.tree.root.remove_child(node);
    receive(2, knock(7));
    expect([node.knocks, session.server.api.dropped()]).toEqual([1, {}]);
    // Also when there is no root to look from.
    session.server.api.root_path = "/root/Nowhere";
    receive(2, knock(7));
    session.server.api.root_path = "/root";
    expect([node.knocks, session.server.api.dropped()]).toEqual([2, {}]);
    node.knocks = 1;
    node.free();
    receive(2, knock(7));
    expect([node.knocks, session.server.api.dropped()]).toEqual([1, { nodeNotFound: 1 }]);
    expect(messages).toEqual([expect.stringContaining("node 'Door' (number 7) does not exist here any more")]);
    session.server.tree.root.add_child(makeDoor());
    receive(2, knock(7));
    expect(door(1).knocks).toBe(1);
  });

  it("is each peer's own, and goes with it", () => {
    receive(2, announce(7, "Door", md5));
    receive(3, knock(7));
    expect(session.server.api.dropped()).toEqual({ unknownCacheId: 1 });
    session.server.peer.peer_disconnected.emit(2);
    session.server.peer.newcomers.push(2);
    session.server.api.poll();
    receive(2, knock(7));
    expect([door(1).knocks, session.server.api.dropped()]).toEqual([0, { unknownCacheId: 2 }]);
  });

  it("ends with the packet, where the NUL is missing", () => {
    receive(2, announce(7, "Door", md5).slice(0, -1), [1, ...text(md5), 0, ...u32(8)]);
    expect(session.server.api.dropped()).toEqual({ nodeNotFound: 1 });
    expect(sent()).toEqual([`1 > 2 ${hex([2, 1, ...u32(7)])}`]);
  });

  it("through the server, by a peer that nobody was told of, is dropped", () => {
    const client = session.seats.get(2)!;
    client.peer.inject(1, [7, 3, ...u32(77), ...announce(1, "Door", md5)]);
    client.api.poll();
    expect(client.api.dropped()).toEqual({ unknownPeer: 1 });
  });
});

it("what a peer has announced costs memory, of which there is so much", () => {
  const node = door(1);
  session.server.api.maxRemoteBytesPerPeer = 128 + 2 * "Door".length;
  receive(2, announce(7, "Door", md5), announce(8, "Door", md5));
  receive(3, announce(7, "Door", md5));
  expect([session.server.api._remoteMemory.of(2), session.server.api.dropped()]).toEqual([136, { pathCacheFull: 1 }]);
  expect(sent()).toHaveLength(2);
  receive(2, knock(8), knock(7));
  expect([node.knocks, session.server.api.dropped()]).toEqual([1, { pathCacheFull: 1, unknownCacheId: 1 }]);
});

describe("confirmations", () => {
  it.each<[string, number[], object]>([
    ["too short", [2, 1, 1, 0, 0], { tooShort: 1 }],
    ["too long", [2, 1, 1, 0, 0, 0, 0], { tooShort: 1 }],
    ["of a number that was never given", [2, 1, ...u32(9)], {}],
  ])("that are %s confirm nothing", (_what, packet, dropped) => {
    session.bus.loses = ({ hex: lost }) => lost.startsWith("02");
    door(1).rpc_id(2, "knock");
    receive(2, packet);
    expect([session.server.api._cache.isConfirmed(door(1), 2), session.server.api.dropped()]).toEqual([false, dropped]);
    expect(messages.every((message) => packet.length < 7 || message.includes("wireVersion"))).toBe(true);
  });

  it("count for the peer that sends them", () => {
    session.bus.loses = ({ hex: lost }) => lost.startsWith("02");
    door(1).rpc("knock");
    session.server.api.root_path = "/root/Nowhere";
    receive(2, [2, 1, ...u32(1)]);
    expect(session.server.api.dropped()).toEqual({ noRoot: 1 });
    session.server.api.root_path = "/root";
    messages.length = 0;
    receive(3, [2, 0, ...u32(1)]);
    const { _cache: cache } = session.server.api;
    expect([2, 3].map((peer) => cache.isConfirmed(door(1), peer))).toEqual([false, true]);
    expect(messages).toEqual([expect.stringContaining("are not the same here and at peer 3: here the node declares")]);
  });

  it("go by number with 4.3", () => {
    session.server.api.wireVersion = "4.3";
    receive(2, announce(7, "Door", md5));
    expect(sent()).toEqual([`1 > 2 ${hex([2, 1, ...u32(7)])}`]);
    session.bus.loses = ({ hex: lost }) => lost.startsWith("02");
    door(1).rpc("knock");
    receive(2, [2, 1, ...u32(1)]);
    expect(session.server.api._cache.isConfirmed(door(1), 2)).toBe(true);
  });

  it("go by path with engines before 4.3", () => {
    for (const { api } of session.seats.values()) api.wireVersion = "4.2";
    receive(2, [2, 1, ...text("Door"), 0]);
    expect(session.server.api.dropped()).toEqual({ unexpectedConfirm: 1 });
    receive(2, announce(7, "Door", md5), announce(8, "Door", "0".repeat(32)));
    expect(sent()).toEqual([`1 > 2 ${hex([2, 1, ...text("Door"), 0])}`, `1 > 2 ${hex([2, 0, ...text("Door"), 0])}`]);
    session.bus.loses = ({ hex: lost }) => lost.startsWith("02");
    door(1).rpc("knock");
    messages.length = 0;
    receive(2, [2, 1], [2, 1, ...text("Window"), 0], [2, 1, 0]);
    expect(session.server.api.dropped()).toEqual({ unexpectedConfirm: 1, tooShort: 1, nodeNotFound: 2 });
    receive(3, [2, 1, ...text("Door"), 0]);
    const { _cache: cache } = session.server.api;
    expect([2, 3].map((peer) => cache.isConfirmed(door(1), peer))).toEqual([false, true]);
    expect(messages.filter((message) => message.includes("wireVersion"))).toEqual([]);
  });
});

it("an API without a root finds nothing", () => {
  const api = new SceneMultiplayer();
  const peer = session.add(5).peer;
  session.seats.get(5)!.api.multiplayer_peer = null;
  api.multiplayer_peer = peer;
  peer.newcomers.push(1);
  api.poll();
  peer.inject(1, announce(1, "Door", md5));
  api.poll();
  expect(api.dropped()).toEqual({ noRoot: 1 });
  api.root_path = "/root/Nowhere";
  peer.inject(1, announce(1, "Door", md5));
  api.poll();
  expect(api.dropped()).toEqual({ noRoot: 2 });
});
