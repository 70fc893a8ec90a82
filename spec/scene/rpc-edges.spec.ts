import { beforeEach, describe, expect, it } from "vitest";
import { Node, RemoteNode, type RpcDeclarations, type RpcTypes } from "../../src/scene/index.js";
import type { Variant } from "../../src/variant/index.js";
import { callByPath, text, u32 } from "../hostile/scene/support.js";
import { LoopSession } from "../support/loop-session.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();

class Player extends Node {
  static rpcs: RpcDeclarations = {
    any: ["any_peer"],
    both: ["any_peer", "call_local"],
    lost: ["any_peer", "call_local"],
    typed: ["any_peer"],
    typed_lost: ["any_peer"],
  };
  static rpcTypes: RpcTypes = { typed: ["int", "float"], typed_lost: ["int"] };
  readonly calls: unknown[][] = [];
  any(...args: Variant[]): void {
    this.calls.push(["any", ...args]);
  }
  both(a: Variant, b: Variant): void {
    this.calls.push(["both", a, b]);
  }
  /** The third argument has no declared type: it may be anything. */
  typed(a: Variant, b: Variant, c: Variant, ...more: Variant[]): void {
    this.calls.push(["typed", a, b, c, ...more]);
  }
}

let session: LoopSession;
const at = (id: number): Player => session.seats.get(id)!.tree.root.get_node<Player>("P");
/** What peers have been sent since the last call. */
const sent = (): string[] => session.bus.packets.splice(0).map(({ to, hex }) => `${to} ${hex}`);
/** Delivers packets to the server as from client 2. */
const receive = (...packets: number[][]): void => {
  for (const packet of packets) session.server.peer.inject(2, packet);
  session.server.api.poll();
};

beforeEach(() => {
  session = new LoopSession((root) => {
    const player = new Player();
    player.name = "P";
    root.add_child(player);
    root.add_child(new RemoteNode("R", ["told"]));
  });
  session.join(2);
  session.join(3);
  sent();
});

describe("calls", () => {
  it("that go to others alone are not made here", () => {
    expect(at(2).rpc_id(1, "both", 1, 2)).toBe(0);
    expect(at(2).calls).toEqual([]);
    expect(at(2).rpc_id(2, "both", 1, 2)).toBe(0);
    expect([at(2).calls, messages]).toEqual([[["both", 1, 2]], []]);
  });

  it("that fail here say so, and go to the others all the same", () => {
    const player: Node = at(1);
    expect(player.rpc("both", 1)).toBe(1);
    expect(messages).toEqual([
      "rpc() aborted in local call - '/root/P::both': Method expected 2 arguments, but called with 1",
    ]);
    expect(player.rpc_id(1, "lost")).toBe(1);
    expect(messages[1]).toContain("'lost' of node '/root/P' is declared for RPCs but is no method");
    expect(sent().map((packet) => packet.slice(0, 4))).toEqual(["2 01", "3 01", "2 20", "3 20"]);
    expect(player.multiplayer!.get_remote_sender_id()).toBe(0);
    // What can't be sent either is said as well.
    messages.length = 0;
    expect(player.rpc("lost", (() => 1) as never)).toBe(1);
    expect(messages).toEqual([expect.stringContaining("Unable to encode"), expect.stringContaining("is no method")]);
  });

  it("need a node", () => {
    for (const nobody of ["P", null, {}]) expect(at(1).multiplayer!.rpc(2, nobody as never, "any")).toBe(31);
    expect(messages).toHaveLength(3);
  });

  it("have 255 arguments at most", () => {
    const many = Array.from({ length: 256 }, () => 1);
    expect([at(1).rpc_id(2, "any", ...many), sent(), messages.length]).toEqual([0, [], 1]);
    at(1).rpc_id(2, "any", ...many.slice(1));
    session.pump();
    expect(at(2).calls).toEqual([["any", ...many.slice(1)]]);
  });

  it("to all but somebody who is not there go to nobody", () => {
    expect([at(1).rpc_id(-9, "any"), sent()]).toEqual([0, []]);
    expect(messages).toEqual([expect.stringContaining("unknown peer ID: -9")]);
  });

  it("to nobody give the node no number", () => {
    for (const id of [2, 3]) session.server.peer.peer_disconnected.emit(id);
    expect([at(1).rpc("any"), session.server.api._cache.sentCount]).toEqual([0, 0]);
    expect(messages).toEqual([]);
  });

  it("reach those who know the number without the path, and the others with it", () => {
    at(1).rpc_id(2, "any");
    session.pump();
    sent();
    at(1).rpc("any", 5);
    const call = "00010205";
    expect(sent().filter((packet) => !packet.startsWith("3 01"))).toEqual([
      `2 20${"01000000"}${call}`,
      `3 20${"09000080"}${call}${"5000"}`,
    ]);
    session.pump();
    expect([at(2).calls, at(3).calls]).toEqual([[["any"], ["any", 5]], [["any", 5]]]);
  });

  it("may be made while another one is being sent", () => {
    at(1).rpc("any", "before");
    session.pump();
    const put = session.server.peer._put_packet_script.bind(session.server.peer);
    let inner = 1;
    session.server.peer._put_packet_script = (buffer) => {
      const error = put(buffer);
      if (inner-- > 0) at(1).rpc_id(2, "any", "in between");
      return error;
    };
    at(1).rpc("any", "first");
    session.pump();
    expect(at(2).calls.slice(1)).toEqual([
      ["any", "first"],
      ["any", "in between"],
    ]);
    expect(at(3).calls.slice(1)).toEqual([["any", "first"]]);
  });

  it("share one buffer, until one of them is beyond 1 MiB", () => {
    const buffers: ArrayBufferLike[] = [];
    session.server.peer._put_packet = ({ buffer }) => {
      buffers.push(buffer);
      return 0;
    };
    session.server.api._cache.announce(at(1), 2);
    receive([2, 1, ...u32(1)]);
    const MIB = 1024 * 1024;
    const HEADER = 3;
    for (const size of [1, 1, MIB - HEADER, 1, MIB - HEADER + 1, 1]) at(1).rpc_id(2, "any", new Uint8Array(size));
    const [small, again, large, still, huge, fresh] = buffers.slice(1);
    expect([again === small, still === large, large!.byteLength]).toEqual([true, true, MIB]);
    expect([huge!.byteLength > MIB, fresh!.byteLength < MIB]).toEqual([true, true]);
  });

  it("give each argument its declared type, and those without one their own", () => {
    at(2).rpc_id(1, "typed", 1.5, 1, 2, 2.5);
    session.pump();
    sent();
    at(2).rpc_id(1, "typed", 2, 1, 1);
    expect(sent()).toEqual([`1 0001${"03"}03${"0202"}${"030000000000803f"}${"0201"}`]);
  });
});

describe("received calls", () => {
  it("may have more arguments than have declared types, when the method names them", () => {
    receive(callByPath("P", 3, 1, 1.5, "x"), callByPath("P", 3, 1, 1.5, 2), callByPath("P", 3, 1, 1.5, 2, 3));
    expect(at(1).calls).toEqual([
      ["typed", 1, 1.5, "x"],
      ["typed", 1, 1.5, 2],
    ]);
    expect(session.server.api.dropped()).toEqual({ badArguments: 1 });
    expect(messages).toEqual([expect.stringContaining("it takes 3 arguments, but 4 have arrived")]);
  });

  it("are judged by every argument, not by the last", () => {
    receive(callByPath("P", 3, "x", 1.5, 2));
    expect([at(1).calls, session.server.api.dropped()]).toEqual([[], { badArguments: 1 }]);
  });

  it("of declared methods that are not there are counted, with types and without", () => {
    receive(callByPath("P", 2), callByPath("P", 4, 1.5));
    expect(session.server.api.dropped()).toEqual({ unknownMethod: 2 });
  });

  it("of unknown methods are answered with what there is", () => {
    receive(callByPath("P", 5), callByPath("R", 5), callByPath(".", 5));
    expect(messages.map((message) => message.replace(/\. Declare.*/, ""))).toEqual([
      "Dropped an RPC from peer 2: node '/root/P' has no RPC method number 5; it has 0 any, 1 both, 2 lost, 3 typed, 4 typed_lost",
      "Dropped an RPC from peer 2: node '/root/R' has no RPC method number 5; it has 0 told",
      "Dropped an RPC from peer 2: node '/root' has no RPC method number 5; it has none",
    ]);
  });

  it("are told before the method runs", () => {
    const told: unknown[] = [];
    session.server.api.rpcReceived.connect((node, method, args, sender) =>
      told.push([node.name, method, args, sender, at(1).calls.length]),
    );
    receive(callByPath("P", 0, 7), callByPath("P", 1, 7));
    expect(told).toEqual([
      ["P", "any", [7], 2, 0],
      ["P", "both", [7], 2, 1],
    ]);
    expect(session.server.api.dropped()).toEqual({ badArguments: 1 });
  });

  it("of a method that is disabled on the node are refused, whoever the authority is", () => {
    at(1).rpc_config("off", { rpc_mode: 0 });
    at(1).set_multiplayer_authority(2);
    receive([0xe0, ...u32(0x80000007), 0, 0x80, ...text("P"), 0]);
    expect(session.server.api.dropped()).toEqual({ notAllowed: 1 });
    expect(messages).toEqual([expect.stringContaining('Mode is "disabled", authority is 2')]);
  });

  it("go to a remote node's own method where that is configured on the node", () => {
    const remote = session.server.tree.root.get_node<RemoteNode & { waved?: Variant }>("R");
    Object.assign(remote, {
      wave(this: typeof remote, how: Variant) {
        this.waved = how;
      },
    });
    remote.rpc_config("wave", ["any_peer"]);
    const told: unknown[] = [];
    remote.rpcCalled.connect((method, args) => told.push([method, ...args]));
    const [wave, tell] = [callByPath("R", 0, "high"), callByPath("R", 0, "x")];
    // The number of a method that is configured on the node has 16 bits.
    const body = [0, 0x80, ...wave.slice(6, -2)];
    receive([0x60, ...u32(0x80000005 + body.length), ...body, ...text("R"), 0], tell);
    expect([remote.waved, told, session.server.api.dropped()]).toEqual(["high", [["told", "x"]], {}]);
  });

  it.each<[string, number[], object]>([
    ["its very first byte is unknown", [0xa0, ...u32(0x80000000), 0], { nodeNotFound: 1 }],
    ["its header names another method then", [0xa0, ...u32(0x80000005), ...text("P"), 0], { tooShort: 1 }],
    ["its end has no path", [0xa0, ...u32(0x80000006), 0], { tooShort: 1 }],
    ["its last byte is called", [0xa0, ...u32(0x80000006), 0, ...text("P")], {}],
  ])("whose path begins at %s", (_where, packet, dropped) => {
    receive(packet);
    expect(session.server.api.dropped()).toEqual(dropped);
    expect(at(1).calls).toEqual(Object.keys(dropped).length === 0 ? [["any"]] : []);
  });

  it("keep the methods that a node had when it was first used", () => {
    receive(callByPath("P", 0));
    at(1).rpc_config("late", ["any_peer"]);
    receive(callByPath("P", 0));
    expect((at(1) as Node).rpc("late")).toBe(31);
    expect(at(1).calls).toEqual([["any"], ["any"]]);
  });
});
