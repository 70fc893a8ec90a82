import { describe, expect, it } from "vitest";
import { Node, RemoteNode, type RpcDeclarations, rpc } from "../../src/scene/index.js";
import { compareCodePoints, explainChecksum, rpcTable } from "../../src/scene/multiplayer/rpc-table.js";
import {
  classRpcConfig,
  classRpcTypes,
  parseRpcWords,
  type RpcWords,
  toRpcConfig,
} from "../../src/scene/tree/rpc-config.js";
import { TYPE_FLOAT, TYPE_INT, TYPE_NIL } from "../../src/variant/index.js";
import { md5Text } from "../../src/variant/md5.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();
const DEFAULTS = { rpc_mode: 2, transfer_mode: 2, call_local: false, channel: 0 };

describe("the words of @rpc", () => {
  it.each<[RpcWords, object]>([
    [[], {}],
    [["any_peer"], { rpc_mode: 1 }],
    [["authority"], {}],
    [["call_local"], { call_local: true }],
    [["call_remote"], {}],
    [["reliable"], {}],
    [["unreliable"], { transfer_mode: 0 }],
    [["unreliable_ordered"], { transfer_mode: 1 }],
    [[0], {}],
    [[3, "unreliable", "call_local", "any_peer"], { rpc_mode: 1, transfer_mode: 0, call_local: true, channel: 3 }],
  ])("%j", (words, differs) => {
    expect(parseRpcWords(words)).toEqual({ ...DEFAULTS, ...differs });
    expect(toRpcConfig(words)).toEqual({ ...DEFAULTS, ...differs });
  });

  it.each<[readonly unknown[], string]>([
    [["anyone"], "'anyone' is not one of"],
    [[-1], "'-1' is not one of"],
    [[1.5], "'1.5' is not one of"],
    [[null], "'null' is not one of"],
    [["1"], "'1' is not one of"],
    [["call_local", "call_remote"], "the locality is given 2 times"],
    [["any_peer", "any_peer"], "the permission is given 2 times"],
    [["reliable", "unreliable", "unreliable_ordered"], "the transfer is given 3 times"],
    [[1, 1], "the channel is given 2 times"],
  ])("are refused: %j", (words, why) => {
    expect(parseRpcWords(words as RpcWords)).toContain(why);
  });
});

describe("a dictionary for rpc_config", () => {
  it("needs a mode, or it is no configuration, and has defaults for the rest", () => {
    expect(toRpcConfig({})).toEqual({});
    expect(toRpcConfig({ transfer_mode: 9 as never })).toEqual({});
    expect(toRpcConfig({ rpc_mode: 1 })).toEqual({ ...DEFAULTS, rpc_mode: 1 });
    expect(toRpcConfig({ rpc_mode: 0, transfer_mode: 1, call_local: 1 as never, channel: 7 })).toEqual({
      rpc_mode: 0,
      transfer_mode: 1,
      call_local: true,
      channel: 7,
    });
    for (const mode of [0, 1, 2] as const) {
      expect(toRpcConfig({ rpc_mode: mode })).toMatchObject({ rpc_mode: mode });
      expect(toRpcConfig({ rpc_mode: 2, transfer_mode: mode })).toMatchObject({ transfer_mode: mode });
    }
  });

  it.each<[unknown, string]>([
    ["any_peer", "any_peer is neither a dictionary nor a list of words"],
    [null, "null is neither"],
    [{ rpc_mode: 3 }, "3 is no RPC mode"],
    [{ rpc_mode: "any_peer" }, "any_peer is no RPC mode"],
    [{ rpc_mode: 1, transfer_mode: 3 }, "3 is no transfer mode"],
    [{ rpc_mode: 1, transfer_mode: "reliable" }, "reliable is no transfer mode"],
    [{ rpc_mode: 1, channel: -1 }, "-1 is no channel"],
    [{ rpc_mode: 1, channel: 0.5 }, "0.5 is no channel"],
  ])("is refused: %j", (config, why) => {
    expect(toRpcConfig(config as never)).toContain(why);
  });
});

describe("what a class declares", () => {
  const report = (message: string): void => {
    messages.push(message);
  };

  it("is nothing for what is no class", () => {
    for (const nothing of [null, undefined, {}, "Node"]) {
      expect(classRpcConfig(nothing, report).size).toBe(0);
      expect(classRpcTypes(nothing, report).size).toBe(0);
    }
    // A function without a prototype, and a class whose declarations are taken back.
    expect(classRpcConfig(() => {}, report).size).toBe(0);
    class Undeclared extends Node {
      static rpcs = undefined;
    }
    expect([classRpcConfig(Undeclared, report).size, messages]).toEqual([0, []]);
  });

  it("is looked at once, and reported once", () => {
    class Wrong extends Node {
      static rpcs = { good: [], bad: ["whenever"] };
      static rpcTypes = { good: ["int", "Nope"], fine: ["int", "Variant", TYPE_FLOAT, TYPE_NIL] };
    }
    class Derived extends Wrong {}
    for (let i = 0; i < 2; i++) {
      expect([...classRpcConfig(Derived, report).keys()]).toEqual(["good"]);
      expect([...classRpcTypes(Derived, report)]).toEqual([["fine", [TYPE_INT, TYPE_NIL, TYPE_FLOAT, TYPE_NIL]]]);
    }
    expect(messages).toEqual([
      expect.stringContaining("Invalid RPC declaration 'bad' of class Wrong: 'whenever' is not one of"),
      expect.stringContaining("rpcTypes of 'good' in class Wrong has a type that does not exist"),
    ]);
  });

  it("comes from decorators of public instance methods alone", () => {
    const decorate = rpc("any_peer");
    const context = { kind: "method", name: "wave", static: false, private: false } as ClassMethodDecoratorContext;
    for (const wrong of [{ static: true }, { private: true }, { kind: "getter" }])
      expect(() => decorate(() => {}, { ...context, ...wrong } as never)).toThrow("public instance methods");
    class Waving extends Node {
      wave(): void {}
      get seen(): number {
        throw new Error("must not be asked");
      }
      nod(): void {}
    }
    decorate(Waving.prototype.wave, context);
    rpc("call_local")(Waving.prototype.wave, { ...context, name: "bow" } as never);
    // The same function under another name is another method.
    Object.defineProperty(Waving.prototype, "bow", { value: Waving.prototype.wave });
    expect(Object.fromEntries(classRpcConfig(Waving, report))).toEqual({
      wave: { ...DEFAULTS, rpc_mode: 1 },
      bow: { ...DEFAULTS, call_local: true },
    });
  });
});

describe("tables", () => {
  class Plain extends Node {
    static rpcs: RpcDeclarations = { b: ["any_peer"], a: [] };
    static rpcTypes = { a: ["int"] };
  }

  it("are shared by the nodes of a class, and by remote nodes that declare the same", () => {
    const [one, two] = [new Plain(), new Plain()];
    two.rpc_config("x", ["any_peer"]);
    expect(rpcTable(two)).not.toBe(rpcTable(one));
    expect([...rpcTable(two).byName.keys()]).toEqual(["x", "a", "b"]);
    two.rpc_config("x", null);
    expect(rpcTable(two)).toBe(rpcTable(one));
    expect(rpcTable(new RemoteNode("a", ["m"]))).toBe(rpcTable(new RemoteNode("b", ["m"])));
    expect(rpcTable(new RemoteNode("a", ["m"]))).not.toBe(rpcTable(new RemoteNode("a", ["n"])));
  });

  it("of remote nodes have their class's types and their node's methods", () => {
    class Typed extends RemoteNode {
      static rpcTypes = { m: ["float"] };
    }
    const types = (node: Node): unknown => rpcTable(node).byName.get("m")!.types;
    expect([
      types(new RemoteNode("a", ["m"])),
      types(new Typed("a", ["m"])),
      types(new RemoteNode("a", ["m"])),
    ]).toEqual([null, [TYPE_FLOAT], null]);
    const remote = new RemoteNode("a", ["m"]);
    remote.rpc_config("z", ["any_peer"]);
    expect([...rpcTable(remote).byId].map(([id, { name }]) => [id, name])).toEqual([
      [0x8000, "z"],
      [0, "m"],
    ]);
    remote.rpc_config("z", null);
    expect(rpcTable(remote)).toBe(rpcTable(new RemoteNode("b", ["m"])));
  });

  it("call the class's method where the node configures one of the same name", () => {
    const node = new Plain();
    node.rpc_config("a", ["any_peer"]);
    const table = rpcTable(node);
    expect([table.byName.get("a")!.id, [...table.byId.keys()], table.md5]).toEqual([0, [0x8000, 0, 1], md5Text("aab")]);
  });

  it("compare names by code points", () => {
    const sign = (a: string, b: string): number => Math.sign(compareCodePoints(a, b));
    for (const [a, b] of [
      ["", "a"],
      ["a", "aa"],
      ["a", "b"],
      ["aZ", "aa"],
      ["\uD7FF", "\u{10000}"],
      ["\uE000", "\u{10000}"],
      ["\uFFFF", "\u{10FFFF}"],
      ["\u{10000}", "\u{10001}"],
      ["\u{10000}", "\u{10400}"],
      ["\u{103FE}", "\u{103FF}"],
    ] as const)
      expect([sign(a, b), sign(b, a), sign(a, a)], `${a} ${b}`).toEqual([-1, 1, 0]);
  });
});

describe("what a checksum from elsewhere means", () => {
  class Four extends Node {
    static rpcs: RpcDeclarations = { a: [], b: [], c: [], d: [] };
  }
  class Zeta extends Node {
    static rpcs: RpcDeclarations = { zeta: [] };
  }
  const here = "here the node declares these RPC methods, in this order: a, b, c, d; ";

  it("is said as precisely as it can be known", () => {
    const table = rpcTable(new Four());
    expect(explainChecksum(table, md5Text(""))).toBe(`${here}there it has none`);
    expect(explainChecksum(table, md5Text("abc"))).toBe(`${here}there d is missing`);
    expect(explainChecksum(table, md5Text("bd"))).toBe(`${here}there a, c are missing`);
    expect(explainChecksum(table, rpcTable(new Zeta()).md5)).toBe(`${here}there it has the methods of class Zeta`);
    expect(explainChecksum(table, "0".repeat(32))).toContain(
      `another one (checksum '${"0".repeat(32)}', here ${table.md5})`,
    );
    expect(explainChecksum(rpcTable(new Node()), table.md5)).toBe(
      "here the node declares no RPC methods; there it has the methods of class Four",
    );
  });

  it("is searched among the parts of ten methods, not of eleven", () => {
    const names = "abcdefghijk".split("");
    class Ten extends Node {
      static rpcs = Object.fromEntries(names.slice(0, 10).map((name) => [name, []]));
    }
    class Eleven extends Node {
      static rpcs = Object.fromEntries(names.map((name) => [name, []]));
    }
    expect(explainChecksum(rpcTable(new Ten()), md5Text("bcdefghi"))).toContain("there a, j are missing");
    expect(explainChecksum(rpcTable(new Eleven()), md5Text("bcdefghij"))).toContain("there the list is another one");
  });
});
