import { createHash } from "node:crypto";
import { transformSync } from "esbuild";
import { beforeEach, describe, expect, it } from "vitest";
import { MultiplayerAPI, Node, RemoteNode, type RpcDeclarations, type RpcTypes, rpc } from "../../src/scene/index.js";
import { compareCodePoints, rpcTable } from "../../src/scene/multiplayer/rpc-table.js";
import { EncodedObject, type Variant } from "../../src/variant/index.js";
import { md5Text } from "../../src/variant/md5.js";
import { LoopSession } from "../support/loop-session.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();

class Base extends Node {
  static rpcs: RpcDeclarations = { greet: ["any_peer"], base_only: ["authority", "call_local"] };
  readonly calls: unknown[][] = [];
  greet(...args: Variant[]): void {
    this.calls.push(["greet", this.multiplayer!.get_remote_sender_id(), ...args]);
  }
  base_only(): void {
    this.calls.push(["base_only", this.multiplayer!.get_remote_sender_id()]);
  }
}

class Player extends Base {
  static override rpcs: RpcDeclarations = {
    wave: ["any_peer", "call_local", "unreliable_ordered", 2],
    fail: ["any_peer"],
  };
  static rpcTypes: RpcTypes = { greet: ["float", "int", "Variant"] };
  wave(times: number): void {
    this.calls.push(["wave", this.multiplayer!.get_remote_sender_id(), times]);
  }
  fail(how: string): void | Promise<void> {
    if (how === "later") return Promise.reject(new Error("later"));
    throw new Error(how);
  }
  secret(): void {
    this.calls.push(["secret"]);
  }
}

/** Vitest leaves decorators as they are and Node does not know them yet: esbuild makes plain JavaScript of them. */
function decorated(): new () => Node {
  const source = `
    class Decorated extends Base {
      @rpc("any_peer", "call_local", "unreliable_ordered", 2)
      wave(times: number): void {
        this.calls.push(["wave", times]);
      }
      @rpc() plain(): void {}
      // Replaces what the base says; without a decorator it would stay.
      @rpc("authority", "unreliable") override greet(): void {}
    }
    return Decorated;`;
  const options = { loader: "ts", target: "es2022", tsconfigRaw: {} } as const;
  const { code } = transformSync(`function make(Base, rpc) {${source}}`, options);
  return new Function("Base", "rpc", `${code}; return make(Base, rpc);`)(Base, rpc) as new () => Node;
}

const tableOf = (node: Node): object[] =>
  [...rpcTable(node).byId.values()].map(
    ({ name, id, rpc_mode: rpcMode, transfer_mode: transferMode, call_local: callLocal, channel }) => ({
      name,
      id,
      rpc_mode: rpcMode,
      transfer_mode: transferMode,
      call_local: callLocal,
      channel,
    }),
  );

describe("declarations", () => {
  it("number the methods of a class and its bases by their sorted names", () => {
    expect(tableOf(new Player())).toEqual([
      { name: "base_only", id: 0, rpc_mode: 2, transfer_mode: 2, call_local: true, channel: 0 },
      { name: "fail", id: 1, rpc_mode: 1, transfer_mode: 2, call_local: false, channel: 0 },
      { name: "greet", id: 2, rpc_mode: 1, transfer_mode: 2, call_local: false, channel: 0 },
      { name: "wave", id: 3, rpc_mode: 1, transfer_mode: 1, call_local: true, channel: 2 },
    ]);
    expect(rpcTable(new Player()).md5).toBe(md5Text("base_onlyfailgreetwave"));
  });

  it("come from decorators with the same words", () => {
    expect(tableOf(new (decorated())())).toEqual([
      { name: "base_only", id: 0, rpc_mode: 2, transfer_mode: 2, call_local: true, channel: 0 },
      { name: "greet", id: 1, rpc_mode: 2, transfer_mode: 0, call_local: false, channel: 0 },
      { name: "plain", id: 2, rpc_mode: 2, transfer_mode: 2, call_local: false, channel: 0 },
      { name: "wave", id: 3, rpc_mode: 1, transfer_mode: 1, call_local: true, channel: 2 },
    ]);
    expect(() => rpc("any_peer", "authority")).toThrow("permission is given 2 times");
    // @ts-expect-error no such word
    expect(() => rpc("anyone")).toThrow("'anyone' is not one of");
  });

  it("on the node come first, with bit 15", () => {
    const node = new Player();
    node.rpc_config("zz", { rpc_mode: MultiplayerAPI.RPC_MODE_ANY_PEER });
    node.rpc_config("aa", ["any_peer", "unreliable", 4]);
    node.rpc_config("gone", ["any_peer"]);
    node.rpc_config("gone", null);
    const table = rpcTable(node);
    expect([...table.byId.keys()]).toEqual([0x8000, 0x8001, 0, 1, 2, 3]);
    expect(table.md5).toBe(md5Text("aazzbase_onlyfailgreetwave"));
    expect(table.byName.get("aa")).toMatchObject({ transfer_mode: 0, channel: 4, call_local: false });
    node.rpc_config("bad", { transfer_mode: 2 });
    expect(messages).toEqual([]);
    expect(rpcTable(node).byName.has("bad")).toBe(false);
    expect(messages).toEqual(["The RPC configuration of 'bad' has no rpc_mode"]);
    // It is no method, but it has a number, as in the engine: later names come behind it.
    node.rpc_config("cc", { rpc_mode: 1 });
    expect(rpcTable(node).byName.get("cc")!.id).toBe(0x8002);
  });

  it("that make no sense are reported and left out", () => {
    class Wrong extends Node {
      static rpcs = { a: ["any_peer", "reliable", "unreliable"], b: ["any_peer"], c: ["no"] };
      static rpcTypes = { b: ["Vector9"] };
    }
    expect(tableOf(new Wrong()).map((method) => (method as { name: string }).name)).toEqual(["b"]);
    expect(messages).toHaveLength(3);
  });

  it("are sorted by code points", () => {
    const names = ["zeta", "a10", "_private", "Upper", "a2", "\u{1F47E}", "\uFFFD", "é"];
    expect(names.sort(compareCodePoints)).toEqual([
      "Upper",
      "_private",
      "a10",
      "a2",
      "zeta",
      "é",
      "\uFFFD",
      "\u{1F47E}",
    ]);
  });

  it("have the MD5 that everyone has", () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 1000]) {
      const text = "é".repeat(length >> 1) + "x".repeat(length & 1);
      expect(md5Text(text)).toBe(createHash("md5").update(text).digest("hex"));
    }
  });
});

describe("calls", () => {
  let session: LoopSession;
  const at = (id: number): Player => session.seats.get(id)!.tree.root.get_node<Player>("Player");

  beforeEach(() => {
    session = new LoopSession((root) => {
      const player = new Player();
      player.name = "Player";
      root.add_child(player);
      root.add_child(new RemoteNode("Remote", ["told", "asked"]));
    });
    session.join(2);
    session.join(3);
  });

  it("go to one, to all, and to all but one", () => {
    const [s, a, b] = [at(1), at(2), at(3)];
    expect(a.rpc_id(1, "greet", 0.5)).toBe(0);
    expect(a.rpc("greet", 2)).toBe(0);
    expect(s.rpc_id(-2, "greet", 0.25)).toBe(0);
    session.pump();
    expect(s.calls).toEqual([
      ["greet", 2, 0.5],
      ["greet", 2, 2],
    ]);
    expect(a.calls).toEqual([]);
    expect(b.calls).toEqual([
      ["greet", 1, 0.25],
      ["greet", 2, 2],
    ]);
    // What can't be of the declared type is not sent.
    a.rpc_id(1, "greet", "no number");
    expect(messages).toEqual([expect.stringContaining("Unable to encode the arguments of RPC 'greet'")]);
  });

  it("are made locally as declared, with one's own id as sender", () => {
    const a = at(2);
    expect(a.rpc("wave", 1)).toBe(0);
    expect(a.calls).toEqual([["wave", 2, 1]]);
    expect(a.rpc_id(2, "wave", 2)).toBe(0);
    expect(a.rpc_id(-3, "wave", 3)).toBe(0);
    expect(a.rpc_id(-2, "wave", 4)).not.toBe(undefined);
    expect(a.calls.map(([, , times]) => times)).toEqual([1, 2, 3]);
    expect(a.rpc_id(2, "greet", 1)).toBe(31);
    expect(messages.at(-1)).toContain("RPC 'greet' on yourself is not allowed");
    session.pump();
    expect(at(1).calls.map(([, sender, times]) => [sender, times])).toEqual([
      [2, 1],
      [2, 3],
    ]);
    expect(at(3).calls.map(([, sender, times]) => [sender, times])).toEqual([[2, 1]]);
    expect(a.multiplayer!.get_remote_sender_id()).toBe(0);
  });

  it("have numbers of the declared kind", () => {
    session.bus.packets.length = 0;
    at(2).rpc_id(1, "greet", 1, 2, 3);
    const { hex } = session.bus.packets.at(-1)!;
    expect(hex).toContain("03030000000000803f02020203");
    session.pump();
    expect(at(1).calls).toEqual([["greet", 2, 1, 2, 3]]);
  });

  it("report what a method throws, and go on", async () => {
    at(2).rpc_id(1, "fail", "now");
    at(2).rpc_id(1, "fail", "later");
    at(2).rpc_id(1, "greet", 1);
    session.pump();
    await Promise.resolve();
    expect(messages).toEqual([
      "RPC method 'fail' of node '/root/Player' threw: now",
      "RPC method 'fail' of node '/root/Player' threw: later",
    ]);
    expect(at(1).calls).toHaveLength(1);
  });

  it("return errors for what cannot be called", () => {
    const a = at(2);
    const outside = new Player();
    const untyped: Node = a;
    expect(untyped.rpc("secret")).toBe(31);
    expect(messages.at(-1)).toContain("declared are: base_only, fail, greet, wave");
    expect(outside.rpc("wave", 1)).toBe(3);
    expect(a.rpc_id(99, "wave", 1)).toBe(0);
    expect(messages.at(-1)).toContain("unknown peer ID: 99");
    expect(a.multiplayer!.rpc(1, outside, "wave", [1])).toBe(31);
    expect(untyped.rpc("greet", ...Array.from({ length: 256 }, () => 0))).toBe(0);
    expect(messages.at(-1)).toContain("256 arguments");
    session.seats.get(2)!.peer.status = 1;
    expect(a.rpc("wave", 1)).toBe(27);
    a.multiplayer!.multiplayer_peer = null;
    expect(a.rpc("wave", 1)).toBe(3);
  });

  it("arrive as events where a node has names only", () => {
    const remote = session.seats.get(1)!.tree.root.get_node<RemoteNode>("Remote");
    const told: unknown[] = [];
    remote.rpcCalled.connect((method, args, sender) => told.push([method, args, sender]));
    const caller = session.seats.get(3)!.tree.root.get_node<RemoteNode>("Remote");
    expect(caller.rpc_id(1, "told", 1, "x")).toBe(0);
    expect(caller.rpc_id(1, "asked")).toBe(0);
    expect(caller.rpc_id(1, "never")).toBe(31);
    session.pump();
    expect(told).toEqual([
      ["told", [1, "x"], 3],
      ["asked", [], 3],
    ]);
  });

  it("follow the authority that each side has set", () => {
    at(2).rpc_id(1, "base_only");
    session.pump();
    expect(at(1).calls).toEqual([]);
    at(1).set_multiplayer_authority(2);
    at(2).rpc_id(1, "base_only");
    session.pump();
    expect(at(1).calls).toEqual([["base_only", 2]]);
  });

  it("are encoded with objects only where that is allowed", () => {
    const [s, a] = [session.seats.get(1)!.api, session.seats.get(2)!.api];
    expect([s.allow_object_decoding, s.is_object_decoding_allowed()]).toEqual([false, false]);
    const object = new EncodedObject("Node", new Map<string, Variant>([["name", "n"]]));
    a.allow_object_decoding = true;
    at(2).rpc_id(1, "greet", 1, 2, object);
    session.pump();
    expect([at(1).calls, s.dropped()]).toEqual([[], { badArguments: 1 }]);
    s.allow_object_decoding = true;
    at(2).rpc_id(1, "greet", 1, 2, object);
    session.pump();
    expect(at(1).calls[0]![4]).toBeInstanceOf(EncodedObject);
  });
});

describe("messages", () => {
  class Other extends Node {
    static rpcs: RpcDeclarations = { wave: ["any_peer"], extra: ["any_peer"] };
    wave(): void {}
    extra(): void {}
  }
  class Wave extends Node {
    static rpcs: RpcDeclarations = { wave: ["any_peer"] };
    wave(): void {}
  }

  it("say which methods differ, once, on both sides", () => {
    const session = new LoopSession((root, id) => {
      const node = id === 1 ? new Wave() : new Other();
      node.name = "Player";
      root.add_child(node);
    });
    session.join(2);
    const node = session.seats.get(2)!.tree.root.get_node<Other>("Player");
    for (let i = 0; i < 3; i++) node.rpc_id(1, "wave");
    session.pump();
    expect(messages.filter((message) => message.includes("are not the same"))).toEqual([
      expect.stringMatching(
        /'\/root\/Player' are not the same here and at peer 2: .*here the node declares these RPC methods, in this order: wave; .*class Other.*Declare exactly/,
      ),
      expect.stringMatching(
        /'\/root\/Player' are not the same here and at peer 1: .*in this order: extra, wave.*Declare exactly/,
      ),
    ]);
  });

  it("say which method the other side lacks", () => {
    const session = new LoopSession((root, id) => {
      const node = id === 1 ? new Other() : new Wave();
      node.name = "Player";
      root.add_child(node);
    });
    session.join(2);
    session.seats.get(2)!.tree.root.get_node<Wave>("Player").rpc_id(1, "wave");
    session.pump();
    expect(messages[0]).toContain("in this order: extra, wave; there extra is missing");
  });

  it("say which node is missing, and what there is instead", () => {
    const session = new LoopSession((root, id) => {
      const world = new Node();
      world.name = "World";
      root.add_child(world);
      const node = new Wave();
      node.name = id === 1 ? "Players" : "Player";
      world.add_child(node);
    });
    session.join(2);
    session.seats.get(2)!.tree.root.get_node<Wave>("World/Player").rpc_id(1, "wave");
    session.pump();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(
      /peer 2 refers to 'World\/Player' under '\/root', but '\/root\/World' has no child 'Player' \(it has: Players\).*Add a node/,
    );
    expect(session.server.api.dropped()).toEqual({ nodeNotFound: 2 });
  });
});
