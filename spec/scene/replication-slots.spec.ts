import { beforeEach, describe, expect, it } from "vitest";
import { GenericNode, Node } from "../../src/scene/index.js";
import {
  getIndexed,
  getNamed,
  getProperty,
  NO_PROPERTY,
  propertyPath,
  setIndexed,
  setProperty,
} from "../../src/scene/replication/property-path.js";
import { PropertySlot } from "../../src/scene/replication/slot.js";
import {
  Basis,
  Color,
  GDFloat,
  GDInt,
  NodePath,
  Plane,
  Projection,
  Rect2i,
  StringName,
  Transform2D,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NIL,
  TYPE_NODE_PATH,
  TYPE_STRING,
  TYPE_VECTOR2,
  typeOf,
  type Variant,
  VariantWriter,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  variantEquals,
} from "../../src/variant/index.js";
import { compressed } from "../hostile/scene/support.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();

class Unit extends Node {
  [name: string]: unknown;
  value: unknown = null;
  constructor(value: unknown = null) {
    super();
    this.name = "Unit";
    this.value = value;
  }
}

const hex = (bytes: Iterable<number>): string => Buffer.from([...bytes]).toString("hex");
/** A text that no path was made of before. */
const fresh = (): string => `F${Math.random().toString(36).slice(2)}`;

describe("a property path", () => {
  it.each<[string, string, string[]]>([
    [".:NAME", "", ["NAME"]],
    [":NAME", "", ["NAME"]],
    ["NAME:x", "NAME", ["x"]],
    ["A/NAME:x:y", "A/NAME", ["x", "y"]],
    ["NAME", "NAME", []],
    ["NAME::x:", "NAME", ["x"]],
  ])("such as %s is node and names", (pattern, node, subnames) => {
    const name = fresh();
    const text = pattern.replace("NAME", name);
    const path = propertyPath(text);
    const named = (of: string): string => of.replace("NAME", name);
    expect(path).toEqual({ text, node: named(node), subnames: subnames.map(named) });
    expect([
      propertyPath(text) === path,
      propertyPath(new NodePath(`${name}:x`)) === propertyPath(`${name}:x`),
    ]).toEqual([true, true]);
    expect(() => (path.subnames as string[]).push("more")).toThrow(TypeError);
  });
});

describe("parts of values", () => {
  it("are read as deep as they go, and are nothing beyond", () => {
    const unit = new Unit({
      list: new Map<Variant, Variant>([["at", new Vector2(1, 2)]]),
      none: null,
      method: () => 1,
    });
    const read = (...names: string[]): unknown => getIndexed(unit, ["value", ...names]);
    expect([read("list", "at", "y"), read("none")]).toEqual([2, null]);
    for (const names of [
      ["list", "gone"],
      ["list", "gone", "x"],
      ["none", "x"],
      ["method"],
      ["list", "at", "y", "z"],
      ["toString"],
    ])
      expect([names, read(...names)]).toEqual([names, NO_PROPERTY]);
    unit["value"] = undefined;
    expect([read(), getIndexed(unit, []), getIndexed(unit, ["gone"])]).toEqual([null, NO_PROPERTY, NO_PROPERTY]);
    for (const nothing of [null, undefined, 5, "text", true])
      expect(getNamed(nothing as Variant, "length")).toBe(NO_PROPERTY);
    expect([getNamed(new Vector2(1, 2), "x"), getNamed(new Vector2(1, 2), "clone")]).toEqual([1, NO_PROPERTY]);
  });

  it("are written into a copy of what is a value, and into containers themselves", () => {
    const vector = new Vector2(1, 2);
    const map = new Map<Variant, Variant>([["at", vector]]);
    const plain = { map };
    const bare = Object.assign(Object.create(null), { x: 1 });
    const unit = new Unit(plain);
    expect(setIndexed(unit, ["value", "map", "at", "y"], 7)).toBe(true);
    expect([unit.value === plain, plain.map === map, map.get("at"), vector]).toEqual([
      true,
      true,
      new Vector2(1, 7),
      new Vector2(1, 2),
    ]);
    expect([setIndexed(unit, ["value", "map", "more"], 5), map.get("more")]).toEqual([true, 5]);
    expect([setIndexed(unit, ["value", "fresh"], 5), (plain as Record<string, unknown>)["fresh"]]).toEqual([true, 5]);
    unit.value = bare;
    expect([setIndexed(unit, ["value", "x"], 2), unit.value === bare, bare.x]).toEqual([true, true, 2]);
    unit.value = new Transform2D();
    expect([setIndexed(unit, ["value", "origin", "x"], 0.1), (unit.value as Transform2D).origin.x]).toEqual([
      true,
      Math.fround(0.1),
    ]);
  });

  it.each<[string, () => unknown, string[]]>([
    ["of no property", () => 1, []],
    ["of a property that is not there", () => 1, ["gone"]],
    ["of a number", () => 5, ["value", "x"]],
    ["of null", () => null, ["value", "x"]],
    ["of what is undefined", () => undefined, ["value", "x"]],
    ["of a part of null", () => ({ a: null }), ["value", "a", "x"]],
    ["that a vector has not", () => new Vector2(1, 2), ["value", "w"]],
    ["that is a method", () => new Vector2(1, 2), ["value", "length"]],
    ["below one that is not there", () => new Map(), ["value", "gone", "x"]],
    ["below one that a vector has not", () => new Vector2(1, 2), ["value", "w", "x"]],
  ])("%s are not written", (_what, make, names) => {
    const unit = new Unit();
    unit.value = make();
    expect(setIndexed(unit, names, 5)).toBe(false);
    expect(unit.value).toEqual(make());
  });

  it("have the precision of what they are parts of", () => {
    const unit = new Unit();
    const written = (value: unknown, part: string, number: number): unknown => {
      unit.value = value;
      expect(setIndexed(unit, ["value", part], number)).toBe(true);
      return (unit.value as Record<string, unknown>)[part];
    };
    expect([written(new Vector2(), "x", 0.1), written(new Color(), "a", 0.1)]).toEqual([
      Math.fround(0.1),
      Math.fround(0.1),
    ]);
    expect([written(new Vector2i(), "x", 2.9), written({ x: 0 }, "x", 0.1)]).toEqual([2, 0.1]);
    class Own {
      x = 0;
    }
    expect(written(new Own(), "x", 0.1)).toBe(0.1);
    expect(unit.value).toBeInstanceOf(Own);
  });

  it("of nodes below are reached by path, and those of nobody are nothing", () => {
    const root = new Node();
    root.add_child(new Unit(new Vector2(1, 2)));
    expect([
      getProperty(root, "Unit:value:y"),
      setProperty(root, "Unit:value:y", 5),
      getProperty(root, "Unit:value:y"),
    ]).toEqual([2, true, 5]);
    expect([getProperty(root, "Unit"), setProperty(root, "Unit", 5), getProperty(root, "Unit:gone")]).toEqual([
      undefined,
      false,
      undefined,
    ]);
  });

  it("of generic nodes become dictionaries, whatever was there not", () => {
    const node = new GenericNode(["a"]);
    expect([node.setProperty(":a:x", 1), node.setProperty(":b:y:z", 2), node.setProperty(":c:x", 3)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([node["a"], node["c"]]).toEqual([{ x: 1 }, { x: 3 }]);
    // No property at all declares none.
    expect([getIndexed(node, []), setIndexed(node, [], 1), node.getPropertyNames()]).toEqual([
      NO_PROPERTY,
      false,
      ["a", "b", "c"],
    ]);
    node["a"] = 5;
    expect([node.setProperty(":a:x", 1), node["a"]]).toEqual([false, 5]);
  });
});

describe("a replicated property", () => {
  let unit: Unit;
  const slot = (path = ".:value"): PropertySlot => new PropertySlot(propertyPath(path));
  const wire = (of: PropertySlot, root: Node = unit): string | null => {
    const writer = new VariantWriter();
    return of.encode(root, writer) ? hex(writer.finish()) : null;
  };
  const encoded = (...values: Variant[]): string => hex(compressed(...values));
  const float = (value: number): string => encoded(new GDFloat(value));

  beforeEach(() => {
    unit = new Unit();
  });

  it("that can't be read or sent is said once each, and leaves nothing behind", () => {
    const writer = new VariantWriter();
    writer.writeU8(9);
    unit.value = [1, () => 1];
    const bad = slot();
    expect([bad.encode(unit, writer), bad.encode(unit, writer), writer.position]).toEqual([false, false, 1]);
    expect([slot(".:gone").encode(unit, writer), slot("Gone:value").encode(unit, writer)]).toEqual([false, false]);
    Object.defineProperty(unit, "cursed", {
      get: () => {
        throw new Error("no");
      },
      set: () => {
        throw new Error("neither");
      },
    });
    const cursed = slot(".:cursed");
    expect([cursed.encode(unit, writer), cursed.set(unit, 1, TYPE_INT), writer.position]).toEqual([false, "set", 1]);
    expect([slot("Gone:value").set(unit, 1, TYPE_INT), slot(".:gone").set(unit, 1, TYPE_INT)]).toEqual([
      "no_node",
      "set",
    ]);
    expect(messages.map((message) => message.replace(/failed: (?!no$).*/, "failed"))).toEqual([
      "Encoding property '.:value' of 'Unit' failed",
      "Property '.:gone' of 'Unit' not found",
      "Node 'Gone' of property 'Gone:value' not found below 'Unit'",
      "Reading property '.:cursed' of 'Unit' failed: no",
      "Setting property '.:cursed' of 'Unit' threw: neither",
      "Node 'Gone' of property 'Gone:value' not found below 'Unit'",
    ]);
  });

  it("remembers its number's kind, sent or received, until the value says another", () => {
    const one = slot();
    unit.value = 1;
    expect(wire(one)).toBe(encoded(1));
    unit.value = 2n ** 62n;
    expect(wire(one)).toBe(encoded(2n ** 62n));
    unit.value = 0.5;
    expect(wire(one)).toBe(float(0.5));
    unit.value = 3n;
    expect(wire(one)).toBe(float(3));
    unit.value = new GDInt(4);
    expect(wire(one)).toBe(encoded(4));
    unit.value = 5;
    expect(wire(one)).toBe(encoded(5));
    unit.value = new GDFloat(6);
    expect(wire(one)).toBe(float(6));
    unit.value = 7;
    expect(wire(one)).toBe(float(7));
    one.set(unit, 8, TYPE_INT);
    expect(wire(one)).toBe(encoded(8));
    // A big int is an int, and so is what comes after it.
    const other = slot();
    unit.value = 3n;
    expect(wire(other)).toBe(encoded(3));
    unit.value = 4;
    expect(wire(other)).toBe(encoded(4));
  });

  it("remembers its text's kind", () => {
    for (const [made, type] of [
      [new StringName("n"), StringName],
      [new NodePath("a:b"), NodePath],
    ] as const) {
      const one = slot();
      unit.value = "plain";
      expect(wire(one)).toBe(encoded("plain"));
      unit.value = made;
      expect(wire(one)).toBe(encoded(made));
      unit.value = "again";
      expect(wire(one)).toBe(encoded(new type("again")));
    }
    const received = slot();
    received.set(unit, new NodePath("a"), TYPE_NODE_PATH);
    unit.value = "b";
    expect(wire(received)).toBe(encoded(new NodePath("b")));
    received.set(unit, "c", TYPE_STRING);
    expect(wire(received)).toBe(encoded("c"));
    unit.value = true;
    expect(wire(slot())).toBe(encoded(true));
  });

  it("of a part is a float or an int by nature, or what a dictionary's value is", () => {
    unit.value = new Vector2(0.1, 2);
    expect([wire(slot(".:value:x")), wire(slot(".:value:y"))]).toEqual([float(Math.fround(0.1)), float(2)]);
    unit.value = new Rect2i(1, 2, 3, 4);
    expect([wire(slot(".:value:size:x")), wire(slot(".:value:size"))]).toEqual([
      encoded(3),
      encoded(new Vector2i(3, 4)),
    ]);
    unit.value = new Color(0.5, 0, 0, 1);
    expect(wire(slot(".:value:a"))).toBe(float(1));
    for (const container of [new Map<Variant, Variant>([["x", 2]]), { x: 2 }]) {
      unit.value = container;
      expect(wire(slot(".:value:x"))).toBe(encoded(2));
    }
    unit.value = { at: new Vector2(1, 2), text: "t" };
    expect([wire(slot(".:value:at:x")), wire(slot(".:value:text"))]).toEqual([float(1), encoded("t")]);
    // What it is a part of may become another.
    const one = slot(".:value:x");
    unit.value = new Vector2i(1, 2);
    expect(wire(one)).toBe(encoded(1));
    unit.value = new Vector2(1, 2);
    expect(wire(one)).toBe(float(1));
  });

  it("takes what fits the vector that it holds at first, and anything where it holds none", () => {
    const one = slot();
    unit.value = new Vector2(1, 2);
    expect([one.set(unit, "x", TYPE_STRING), one.typeName]).toEqual(["wrong_type", "Vector2"]);
    expect([one.set(unit, new Vector2i(3, 4), 6), unit.value]).toEqual(["set", new Vector2(3, 4)]);
    expect([one.set(unit, null, TYPE_NIL), unit.value, one.set(unit, "x", TYPE_STRING)]).toEqual([
      "set",
      null,
      "wrong_type",
    ]);
    for (const value of [null, 5, "text", [1], new Map(), new StringName("n"), Float32Array.of(1)]) {
      unit.value = value;
      const any = slot();
      expect([
        any.set(unit, new Vector2(1, 2), TYPE_VECTOR2),
        any.set(unit, "x", TYPE_STRING),
        unit.value,
        any.typeName,
      ]).toEqual(["set", "set", "x", "Nil"]);
    }
    for (const value of [new Transform2D(), new Color()]) {
      unit.value = value;
      expect(slot().set(unit, new Vector2(), TYPE_VECTOR2)).toBe("wrong_type");
    }
    // A generic node's values come from the wire: they declare nothing.
    const generic = new GenericNode(["value"]);
    generic["value"] = new Vector2();
    expect([slot().set(generic, "x", TYPE_STRING), generic["value"]]).toEqual(["set", "x"]);
    // A part of a dictionary is what comes.
    unit.value = { at: new Vector2(1, 2) };
    expect([slot(".:value:at").set(unit, "x", TYPE_STRING), unit.value]).toEqual(["set", { at: "x" }]);
  });

  it("looks anew when its node is another one", () => {
    const root = new Node();
    root.add_child(new Unit(new Vector2(1, 2)));
    const one = slot("Unit:value");
    expect(one.set(root, "x", TYPE_STRING)).toBe("wrong_type");
    root.get_node("Unit").free();
    root.add_child(new Unit(5));
    expect([one.set(root, "x", TYPE_STRING), (root.get_node("Unit") as Unit).value]).toEqual(["set", "x"]);
  });

  it("of a declared type is sent and taken as that", () => {
    unit["propertyTypes"] = { value: "float", text: "StringName" };
    unit["text"] = "t";
    unit.value = 5;
    const one = slot();
    expect([wire(one), wire(slot(".:text"))]).toEqual([float(5), encoded(new StringName("t"))]);
    expect([
      one.set(unit, 7, TYPE_INT),
      unit.value,
      one.set(unit, "x", TYPE_STRING),
      one.set(unit, null, TYPE_NIL),
    ]).toEqual(["set", 7, "wrong_type", "wrong_type"]);
    expect([one.typeName, one.set(unit, 0.5, TYPE_FLOAT), unit.value]).toEqual(["float", "set", 0.5]);
  });

  it.each<[type: string, given: Variant, becomes: Variant | undefined]>([
    ["int", "5", undefined],
    ["float", new StringName("8"), undefined],
    ["bool", "true", undefined],
    ["Plane", new Vector3i(1, 2, 3), new Plane(new Vector3(1, 2, 3), 0)],
    ["Projection", new Basis(), new Projection()],
    ["Color", new StringName("red"), new Color(1, 0, 0)],
    ["Color", new NodePath("red"), new Color(1, 0, 0)],
    ["StringName", new NodePath("a/b"), new StringName("a/b")],
    ["NodePath", new StringName("a/b"), new NodePath("a/b")],
    ["String", 5, undefined],
    ["Vector2", new Vector3(1, 2, 3), undefined],
    ["Array[int]", [1, 2], [1, 2]],
    ["Array[int]", [1, 2.5], undefined],
    ["Array[float]", Float32Array.of(1.5), [1.5]],
    ["Array[String]", ["a", new StringName("b")], ["a", new StringName("b")]],
    ["Dictionary[String, int]", new Map([["a", 1]]), new Map([["a", 1]])],
    ["Dictionary[String, int]", new Map([["a", 1.5]]), undefined],
    ["Dictionary[String, int]", new Map([[1, 1]]), undefined],
  ])("of type %s makes of %o what the engine's constructors make of it", (type, given, becomes) => {
    unit["propertyTypes"] = { value: type };
    expect(slot().set(unit, given, typeOf(given))).toBe(becomes === undefined ? "wrong_type" : "set");
    if (becomes === undefined) expect(unit.value).toBeNull();
    else {
      expect(variantEquals(unit.value as Variant, becomes)).toBe(true);
      // What it has become can be sent on.
      expect(wire(slot())).not.toBe("");
    }
  });
});
