import { describe, expect, it } from "vitest";
import { defaultValue } from "../../src/scene/replication/defaults.js";
import { GenericNode, genericScene } from "../../src/scene/replication/generic-node.js";
import type { MultiplayerSynchronizer } from "../../src/scene/replication/synchronizer.js";
import { parseType } from "../../src/scene/tree/declared-types.js";
import {
  Color,
  NodePath,
  type_string,
  typeFromString,
  typeOf,
  type Variant,
  Vector2,
  var_to_str,
} from "../../src/variant/index.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();

describe("what a property of a type begins with", () => {
  it.each([
    ["bool", "false"],
    ["int", "0"],
    ["float", "0"],
    ["String", '""'],
    ["Vector2i", "Vector2i(0, 0)"],
    ["Rect2", "Rect2(0, 0, 0, 0)"],
    ["Transform2D", "Transform2D(1, 0, 0, 1, 0, 0)"],
    ["Quaternion", "Quaternion(0, 0, 0, 1)"],
    ["Basis", "Basis(1, 0, 0, 0, 1, 0, 0, 0, 1)"],
    ["Color", "Color(0, 0, 0, 1)"],
    ["StringName", '&""'],
    ["NodePath", 'NodePath("")'],
    ["Array", "[]"],
  ])("is, for %s, %s", (type, text) => {
    expect(var_to_str(defaultValue(parseType(type)))).toBe(text);
  });

  it("is of that type, and empty, for each of them", () => {
    const types = Array.from({ length: 39 }, (_, type) => type_string(type)).filter(
      (name) => !["Nil", "RID", "Object", "Callable", "Signal", "float"].includes(name),
    );
    expect(types.length).toBeGreaterThan(32);
    for (const name of types) {
      const value = defaultValue(parseType(name));
      expect([name, typeOf(value)]).toEqual([name, typeFromString(name)]);
      if (Object(value)[Symbol.iterator] !== undefined) expect([name, ...(value as Iterable<unknown>)]).toEqual([name]);
    }
    expect(typeOf(defaultValue(parseType("Array[int]")))).toBe(typeFromString("Array"));
    for (const any of ["Variant", "Object", "Nope"]) expect(defaultValue(parseType(any))).toBeNull();
  });
});

describe("a generic node", () => {
  it("is a Node of no properties unless told", () => {
    const node = new GenericNode();
    expect([node.get_class(), node.getPropertyNames(), node.propertyTypes]).toEqual(["Node", [], {}]);
  });

  it("declares properties with types and first values, once more too", () => {
    const node = new GenericNode(["any"]);
    const changes: unknown[] = [];
    node.propertyChanged.connect((...change) => changes.push(change));
    node.declareProperty("hp", "int");
    node.declareProperty("mp", "int", 5);
    node.declareProperty("loose");
    expect([node["any"], node["hp"], node["mp"], node["loose"]]).toEqual([null, 0, 5, null]);
    node.declareProperty("any", undefined, "x");
    node.declareProperty("mp", "float");
    expect([node["any"], node["mp"], changes]).toEqual(["x", 0, []]);
    expect(node.propertyTypes).toEqual({ hp: "int", mp: "float" });
    expect(Object.keys(node)).toEqual(expect.arrayContaining(["any", "hp", "mp", "loose"]));
    node.declareProperty("process_priority", "int", 7);
    expect([node.process_priority, node.getPropertyNames()]).toEqual([7, ["any", "hp", "mp", "loose"]]);
  });

  it("has no properties that would hide a node's methods and signals", () => {
    const node = new GenericNode(["queue_free", "ready", "name"]);
    expect([typeof node.queue_free, node.getPropertyNames()]).toEqual(["function", []]);
    expect(messages).toEqual([
      expect.stringContaining("can't have a property 'queue_free'"),
      expect.stringContaining("can't have a property 'ready'"),
    ]);
  });

  it("tells of values that are others, and of objects that may have changed", () => {
    const node = new GenericNode(["p"]);
    const changes: Variant[] = [];
    node.propertyChanged.connect((_name, value) => changes.push(value));
    const [list, map] = [[1], new Map<Variant, Variant>()];
    const same = new Vector2(1, 2);
    for (const value of [
      null,
      1,
      1,
      "1",
      "1",
      same,
      new Vector2(1, 2),
      new Vector2(1, 3),
      same,
      same,
      list,
      list,
      [1],
      map,
      5,
      null,
      list,
      null,
    ])
      node["p"] = value;
    expect(changes).toEqual([1, "1", same, new Vector2(1, 3), same, same, list, list, [1], map, 5, null, list, null]);
    node["p"] = new Color();
    node["p"] = new Vector2();
    expect(changes.slice(-2)).toEqual([new Color(), new Vector2()]);
    node["p"] = Number.NaN;
    const count = changes.length;
    node["p"] = Number.NaN;
    expect(changes.length).toBe(count);
  });

  it("reads and writes by path, its own and those below", () => {
    const node = new GenericNode({ at: "Vector2" });
    const child = new GenericNode({ hp: "int" });
    child.name = "Child";
    node.add_child(child);
    expect([node.setProperty("at", new Vector2(1, 2)), node.setProperty(new NodePath("Child:hp"), 5)]).toEqual([
      true,
      true,
    ]);
    expect([node.getProperty(new NodePath(":at:y")), node.getProperty("Child:hp"), child["hp"]]).toEqual([2, 5, 5]);
    expect([node.setProperty("Nobody:hp", 5), node.getProperty("Nobody:hp")]).toEqual([false, undefined]);
  });
});

describe("a generic scene", () => {
  const config = (root: GenericNode, path: string): [string, boolean, number][] => {
    const { replication_config: of } = root.get_node<MultiplayerSynchronizer>(path);
    return of!
      .get_properties()
      .map((property) => [
        String(property),
        of!.property_get_spawn(property),
        of!.property_get_replication_mode(property),
      ]);
  };

  it("has the synchronizers that are described, each with its properties in order", () => {
    let told: GenericNode | null = null;
    const make = genericScene({
      name: "Mob",
      class_name: "Node2D",
      synchronizers: {
        Sync: { ".:a": {}, ".:b": { mode: "never", spawn: false }, ".:c": { mode: "on_change" }, ".:d": { mode: 2 } },
        "Deep/In/Sync": { "Deep:x": { mode: "always" }, ".:position:x": { type: "float" } },
      },
      properties: { "Deep/Other:y": "int", ".:own": "String" },
      setup: (root) => {
        told = root;
      },
    });
    const root = make();
    expect([root.name, root.get_class(), told === root, make() === root]).toEqual(["Mob", "Node2D", true, false]);
    expect(config(root, "Sync")).toEqual([
      [".:a", true, 1],
      [".:b", false, 0],
      [".:c", true, 2],
      [".:d", true, 2],
    ]);
    expect(config(root, "Deep/In/Sync")).toEqual([
      ["Deep:x", true, 1],
      [".:position:x", true, 1],
    ]);
    expect(String(root.get_node<MultiplayerSynchronizer>("Deep/In/Sync").root_path)).toBe("../../..");
    // The type of a part says nothing of the whole.
    expect([root.getProperty("position"), root.propertyTypes, root.getProperty("own")]).toEqual([
      null,
      { own: "String" },
      "",
    ]);
    expect([root.getProperty("Deep/Other:y"), root.getProperty("Deep:x")]).toEqual([0, null]);
    expect(
      root
        .get_node("Deep")
        .get_children()
        .map(({ name }) => name),
    ).toEqual(["Other", "In"]);
  });

  it("has a name, and may be nothing else", () => {
    const bare = genericScene({})();
    expect([bare.name, bare.get_class(), bare.get_child_count()]).toEqual(["Node", "Node", 0]);
    expect(genericScene({ class_name: "Area2D" })().name).toBe("Area2D");
    // A path without a property declares none.
    const root = genericScene({ synchronizers: { Sync: { Child: {} } } })();
    expect([root.getPropertyNames(), root.get_node<GenericNode>("Child").getPropertyNames()]).toEqual([[], []]);
  });
});
