import { beforeEach, describe, expect, it } from "vitest";
import {
  GenericNode,
  MultiplayerSynchronizer,
  Node,
  type RpcDeclarations,
  SceneReplicationConfig,
} from "../../../src/scene/index.js";
import { Color, GDArray, TYPE_INT, type Variant, Vector2, Vector2i } from "../../../src/variant/index.js";
import { LoopSession } from "../../support/loop-session.js";
import { catchMessages } from "../../support/messages.js";
import { announce, callByPath, compressed, delta, sync } from "./support.js";

const messages = catchMessages();

class Typed extends Node {
  static rpcs: RpcDeclarations = {
    aim: ["any_peer"],
    more: ["any_peer"],
    name_it: ["any_peer"],
    untyped: ["any_peer"],
  };
  static rpcTypes = { aim: ["Vector2", "float"], more: ["int"], name_it: ["String", "bool", "Array[int]"] };
  readonly calls: Variant[][] = [];
  aim(...args: Variant[]): void {
    this.calls.push(args);
  }
  /** The second argument is this side's own business. */
  more(count: Variant, source: Variant = "nobody"): void {
    this.calls.push([count, source]);
  }
  name_it(...args: Variant[]): void {
    this.calls.push(args);
  }
  untyped(...args: Variant[]): void {
    this.calls.push(args);
  }
}

describe("declared types of RPC arguments", () => {
  let session: LoopSession;
  const at = (): Typed => session.server.tree.root.get_node<Typed>("T");
  const call = (method: number, ...args: Variant[]): Variant[][] => {
    session.server.peer.inject(2, callByPath("T", method, ...args));
    session.server.api.poll();
    return at().calls.splice(0);
  };

  beforeEach(() => {
    session = new LoopSession((root) => {
      const node = new Typed();
      node.name = "T";
      root.add_child(node);
    });
    session.join(2);
  });

  it("let in what is of the type, or becomes it as in Godot", () => {
    expect(call(0, new Vector2(1, 2), 1.5)).toEqual([[new Vector2(1, 2), 1.5]]);
    expect(call(0, new Vector2i(1, 2), 3)).toEqual([[new Vector2(1, 2), 3]]);
    expect(call(0, new Vector2(), true)).toEqual([[new Vector2(), 1]]);
    expect(call(1, 2.75)).toEqual([[2, "nobody"]]);
    expect(call(1, Number.NaN)).toEqual([[-(2n ** 63n), "nobody"]]);
    expect(call(2, "a", 1, new GDArray(TYPE_INT, [1]))).toEqual([["a", true, new GDArray(TYPE_INT, [1])]]);
    expect(call(3, "x", null, 3, 4)).toEqual([["x", null, 3, 4]]);
    expect(session.server.api.dropped()).toEqual({});
  });

  it.each<[string, number, Variant[], string]>([
    ["a String for a Vector2", 0, ["x", 1], "argument 1 is a String, not a Vector2"],
    ["null for a Vector2", 0, [null, 1], "argument 1 is a Nil, not a Vector2"],
    ["a String for a float", 0, [new Vector2(), "1"], "argument 2 is a String, not a float"],
    ["an int for a String", 2, [1, true, []], "argument 1 is a int, not a String"],
    ["a String inside an Array[int]", 2, ["a", true, ["b"]], "argument 3 is a Array, not a Array[int]"],
    ["more than are declared", 1, [1, "somebody else"], "it takes 1 arguments, but 2 have arrived"],
    ["many more than are declared", 0, [new Vector2(), 1, 2, 3], "it takes 2 arguments, but 4 have arrived"],
  ])("keep out %s", (_what, method, args, why) => {
    expect(call(method, ...args)).toEqual([]);
    expect(session.server.api.dropped()).toEqual({ badArguments: 1 });
    expect(messages.at(-1)).toContain(why);
  });

  it("hold for a lone PackedByteArray, which travels raw", () => {
    session.server.peer.inject(2, [0xa0, ...[7, 0, 0, 0x80], 1, 9, ...[84, 0]]);
    session.server.api.poll();
    expect([at().calls, session.server.api.dropped()]).toEqual([[], { badArguments: 1 }]);
  });
});

class Unit extends Node {
  static propertyTypes = { hp: "int", tag: "String", anything: "Variant" };
  hp = 1;
  tag = "t";
  anything: Variant = new Vector2();
  position = new Vector2(1, 1);
  tint: Variant = new Color(1, 0, 0);
  loose: Variant = 5;
}
const PROPERTIES = [".:hp", ".:tag", ".:anything", ".:position", ".:tint", ".:loose", ".:position:x"];

describe("types of replicated properties", () => {
  let session: LoopSession;
  let node: Unit;
  let signals: number;
  const ID = 0x80000000 + 7;

  beforeEach(() => {
    session = new LoopSession((root) => {
      const unit = new Unit();
      unit.name = "Unit";
      const synchronizer = new MultiplayerSynchronizer();
      synchronizer.name = "Sync";
      const config = new SceneReplicationConfig();
      for (const path of PROPERTIES) {
        config.add_property(path);
        config.property_set_replication_mode(path, SceneReplicationConfig.REPLICATION_MODE_ON_CHANGE);
      }
      synchronizer.replication_config = config;
      unit.add_child(synchronizer);
      synchronizer.set_multiplayer_authority(2);
      root.add_child(unit);
    });
    session.join(2);
    session.server.peer.inject(2, announce(7, "Unit/Sync"));
    node = session.server.tree.root.get_node<Unit>("Unit");
    signals = 0;
    node.get_node<MultiplayerSynchronizer>("Sync").delta_synchronized.connect(() => signals++);
    session.server.api.poll();
    messages.length = 0;
  });

  const set = (property: string, ...values: Variant[]): void => {
    const bit = 1 << PROPERTIES.indexOf(property);
    session.server.peer.inject(2, delta(values.map((value) => [ID, bit, compressed(value)])));
    session.server.api.poll();
  };

  it("let in what is of the type, or becomes it as in Godot", () => {
    set(".:hp", 7.9);
    set(".:position", new Vector2i(3, 4));
    set(".:position:x", 8);
    set(".:tint", new Color(0, 1, 0));
    set(".:loose", "any", 6, [1]);
    set(".:anything", "x");
    expect([node.hp, node.position, node.tint, node.loose, node.anything]).toEqual([
      7,
      new Vector2(8, 4),
      new Color(0, 1, 0),
      [1],
      "x",
    ]);
    // Null is the absence of a value where nothing is declared.
    set(".:tint", null);
    expect([node.tint, session.server.api.dropped()]).toEqual([null, {}]);
  });

  it.each<[string, Variant, string]>([
    [".:hp", "x", "it is a int, and a String has arrived"],
    [".:hp", null, "it is a int, and a Nil has arrived"],
    [".:tag", 5, "it is a String, and a int has arrived"],
    [".:position", "x", "it is a Vector2, and a String has arrived"],
    [".:position:x", "x", "it is a float, and a String has arrived"],
    [".:tint", new Vector2(), "it is a Color, and a Vector2 has arrived"],
  ])("keep %s from becoming %s", (property, value, why) => {
    const before = JSON.stringify([node.hp, node.tag, node.position, node.tint]);
    set(property, value);
    expect(JSON.stringify([node.hp, node.tag, node.position, node.tint])).toBe(before);
    expect(session.server.api.dropped()).toEqual({ replicationWrongType: 1 });
    expect(messages).toEqual([expect.stringContaining(why)]);
  });

  it("keep out one value of a state, not the others, as in Godot", () => {
    session.server.peer.inject(2, delta([[ID, 0b1001, [...compressed("x"), ...compressed(new Vector2(5, 6))]]]));
    session.server.api.poll();
    expect([node.hp, node.position, signals]).toEqual([1, new Vector2(5, 6), 1]);
  });

  it("are what a generic node's declarations say, and otherwise what comes", () => {
    const generic = new GenericNode({ hp: "int" });
    const synchronizer = new MultiplayerSynchronizer();
    const config = new SceneReplicationConfig();
    for (const path of [".:hp", ".:position"]) config.add_property(path);
    synchronizer.replication_config = config;
    synchronizer.name = "Sync";
    generic.name = "Generic";
    generic.add_child(synchronizer);
    synchronizer.set_multiplayer_authority(2);
    session.server.tree.root.add_child(generic);
    session.server.peer.inject(2, announce(8, "Generic/Sync"));
    for (const [time, hp, position] of [
      [1, 3, new Vector2()],
      [2, "x", "y"],
    ] as const)
      session.server.peer.inject(2, sync(time, [[0x80000008, [...compressed(hp), ...compressed(position)]]]));
    session.server.api.poll();
    expect([generic.getProperty("hp"), generic.getProperty("position")]).toEqual([3, "y"]);
    expect(session.server.api.dropped()).toEqual({ replicationWrongType: 1 });
  });
});
