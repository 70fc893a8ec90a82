import { describe, expect, it } from "vitest";
import { GenericNode, genericScene } from "../../src/scene/replication/generic-node.js";
import { OrderedSet } from "../../src/scene/replication/ordered-set.js";
import {
  getIndexed,
  getProperty,
  NO_PROPERTY,
  propertyPath,
  setIndexed,
  setProperty,
} from "../../src/scene/replication/property-path.js";
import { PropertySlot } from "../../src/scene/replication/slot.js";
import { declaredType, parseType } from "../../src/scene/tree/declared-types.js";
import { Node } from "../../src/scene/tree/node.js";
import {
  Color,
  GDFloat,
  GDInt,
  Rect2,
  StringName,
  TYPE_ARRAY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_STRING_NAME,
  type Variant,
  VariantWriter,
  Vector2,
  Vector2i,
} from "../../src/variant/index.js";

class Unit extends Node {
  static propertyTypes = { speed: "float", tag: "StringName" };
  position = new Vector2(1, 2);
  cell = new Vector2i(3, 4);
  area = new Rect2(1, 2, 3, 4);
  speed = 1;
  hp = 100;
  tag = "mob";
  stats: Variant = new Map<Variant, Variant>([["level", 3]]);
  #mana = 5;
  mana_was_set = 0;
  get mana(): number {
    return this.#mana;
  }
  set mana(value: number) {
    this.#mana = value;
    this.mana_was_set++;
  }
}

class Boss extends Unit {
  static override propertyTypes = { speed: "int", tag: "StringName", rage: TYPE_FLOAT };
  rage = 0;
}

const names = (path: string): readonly string[] => propertyPath(path).subnames;

describe("property paths", () => {
  it.each([
    [".:position", "", ["position"]],
    [":position", "", ["position"]],
    ["Sprite:modulate", "Sprite", ["modulate"]],
    ["A/B:position:x", "A/B", ["position", "x"]],
    ["Sprite", "Sprite", []],
  ])("takes '%s' apart", (text, node, subnames) => {
    expect(propertyPath(text)).toMatchObject({ text, node, subnames });
  });

  it("reads fields, accessors and parts of values", () => {
    const unit = new Unit();
    expect(getIndexed(unit, names(".:hp"))).toBe(100);
    expect(getIndexed(unit, names(".:mana"))).toBe(5);
    expect(getIndexed(unit, names(".:position:y"))).toBe(2);
    expect(getIndexed(unit, names(".:area:size:x"))).toBe(3);
    expect(getIndexed(unit, names(".:stats:level"))).toBe(3);
    for (const path of [".", ".:nothing", ".:position:w", ".:hp:x", ".:stats:none", ".:constructor", ".:__proto__"])
      expect(getIndexed(unit, names(path)), path).toBe(NO_PROPERTY);
  });

  it("writes through accessors, and parts of values into a copy", () => {
    const unit = new Unit();
    const before = unit.position;
    expect(setIndexed(unit, names(".:position:x"), 9.1)).toBe(true);
    expect(unit.position).toEqual(new Vector2(9.1, 2));
    expect(unit.position).toBeInstanceOf(Vector2);
    expect(before.x).toBe(1);
    expect(setIndexed(unit, names(".:cell:y"), 7.9)).toBe(true);
    expect(unit.cell).toEqual(new Vector2i(3, 7));
    expect(setIndexed(unit, names(".:area:position:y"), -1)).toBe(true);
    expect(unit.area).toEqual(new Rect2(1, -1, 3, 4));
    expect(setIndexed(unit, names(".:stats:level"), 4)).toBe(true);
    expect((unit.stats as Map<string, number>).get("level")).toBe(4);
    expect(setIndexed(unit, names(".:mana"), 6)).toBe(true);
    expect([unit.mana, unit.mana_was_set]).toEqual([6, 1]);
    expect(setIndexed(unit, names(".:nothing"), 1)).toBe(false);
    expect(setIndexed(unit, names(".:hp:x"), 1)).toBe(false);
    expect(setIndexed(unit, names(".:__proto__:polluted"), 1)).toBe(false);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("reaches nodes below", () => {
    const root = new Node();
    const unit = new Unit();
    unit.name = "Unit";
    root.add_child(unit);
    expect(getProperty(root, "Unit:position:x")).toBe(1);
    expect(setProperty(root, "Unit:hp", 3)).toBe(true);
    expect(unit.hp).toBe(3);
    expect(getProperty(root, "None:hp")).toBeUndefined();
    expect(setProperty(root, "None:hp", 1)).toBe(false);
  });
});

describe("property types", () => {
  it("come from the class, the most derived first, or from the object", () => {
    expect(declaredType(new Unit(), "speed")).toBe(TYPE_FLOAT);
    expect(declaredType(new Boss(), "speed")).toBe(TYPE_INT);
    expect(declaredType(new Boss(), "rage")).toBe(TYPE_FLOAT);
    expect(declaredType(new Boss(), "tag")).toBe(TYPE_STRING_NAME);
    expect(declaredType(new Unit(), "hp")).toBeNull();
    expect(declaredType(new GenericNode({ any: "Variant" }), "any")).toBe(0);
    expect(declaredType(new GenericNode({ speed: "float" }), "speed")).toBe(TYPE_FLOAT);
    expect(parseType("Array[int]")).toEqual({ type: TYPE_ARRAY, element: { type: TYPE_INT } });
  });

  const wire = (slot: PropertySlot, root: Node): string => {
    const writer = new VariantWriter();
    return slot.encode(root, writer) ? Buffer.from(writer.finish()).toString("hex") : "nothing";
  };
  const slot = (path: string): PropertySlot => new PropertySlot(propertyPath(path));

  it("decide what a number is on the wire: declared, by nature, or by its value", () => {
    const unit = new Unit();
    expect(wire(slot(".:speed"), unit)).toBe("030000000000803f");
    expect(wire(slot(".:hp"), unit)).toBe("0264");
    expect(wire(slot(".:position:x"), unit)).toBe("030000000000803f");
    expect(wire(slot(".:cell:x"), unit)).toBe("0203");
    expect(wire(slot(".:tag"), unit)).toBe("15000000030000006d6f6200");
    unit.position.x = 0.1;
    expect(wire(slot(".:position:x"), unit)).toBe("03000000cdcccc3d");
    expect(wire(slot(".:none"), unit)).toBe("nothing");
  });

  it("are remembered: a float stays a float, an int stays one until it gets a fraction", () => {
    const unit = new Unit();
    const hp = slot(".:hp");
    expect(wire(hp, unit)).toBe("0264");
    unit.hp = 0.5;
    expect(wire(hp, unit)).toBe("030000000000003f");
    unit.hp = 2;
    expect(wire(hp, unit)).toBe("0300000000000040");

    const received = slot(".:hp");
    received.set(unit, 1, TYPE_FLOAT);
    expect(unit.hp).toBe(1);
    expect(wire(received, unit)).toBe("030000000000803f");
    received.set(unit, "name", TYPE_STRING_NAME);
    expect(wire(received, unit)).toBe("15000000040000006e616d65");
  });

  it("follow a value that says itself what it is", () => {
    const unit = new Unit() as Omit<Unit, "hp"> as unknown as Node & { hp: unknown };
    const hp = slot(".:hp");
    unit.hp = new GDFloat(1);
    expect(wire(hp, unit)).toBe("030000000000803f");
    unit.hp = 1;
    expect(wire(hp, unit)).toBe("030000000000803f");
    unit.hp = new GDInt(1);
    expect(wire(hp, unit)).toBe("0201");
    unit.hp = new StringName("a");
    expect(wire(hp, unit)).toBe("150000000100000061000000");
  });
});

describe("GenericNode", () => {
  it("has declared properties with their type's zero, as fields and by path", () => {
    const node = new GenericNode({ position: "Vector2", hp: "int", color: "Color", any: "Variant" }, "Node2D");
    expect(node.get_class()).toBe("Node2D");
    expect(node.getPropertyNames()).toEqual(["position", "hp", "color", "any"]);
    expect([node["position"], node["hp"], node["color"], node["any"]]).toEqual([new Vector2(), 0, new Color(), null]);
    expect(node.getProperty(".:position:x")).toBe(0);
    expect(new GenericNode(["a", "b"]).getPropertyNames()).toEqual(["a", "b"]);
  });

  it("takes in what it has never heard of, and tells of changes", () => {
    const node = new GenericNode();
    const changes: unknown[] = [];
    node.propertyChanged.connect((name, value, previous) => changes.push([name, value, previous]));
    node.setProperty("hp", 3);
    node.setProperty(".:hp", 3);
    node.setProperty(".:hp", 4);
    node.setProperty(".:position", new Vector2(1, 2));
    node.setProperty(".:position", new Vector2(1, 2));
    node.setProperty(".:position:x", 5);
    node.setProperty(".:unknown:x", 1);
    expect(changes).toEqual([
      ["hp", 3, null],
      ["hp", 4, 3],
      ["position", new Vector2(1, 2), null],
      ["position", new Vector2(5, 2), new Vector2(1, 2)],
      ["unknown", { x: 1 }, null],
    ]);
    expect(node["hp"]).toBe(4);
    expect(node.getProperty(":unknown:x")).toBe(1);
  });

  it("keeps the node's own properties and methods", () => {
    const node = new GenericNode({ name: "String", process_priority: "int" });
    expect(node.process_priority).toBe(0);
    node.setProperty("process_priority", 5);
    expect(node.process_priority).toBe(5);
  });

  it("stands for whole scenes", () => {
    const root = genericScene({
      class_name: "CharacterBody2D",
      synchronizers: {
        Sync: { ".:position": { type: "Vector2" }, "Sprite:modulate": { type: "Color", mode: "never" } },
        "Net/Input": { ".:aim": { type: "float", mode: "on_change", spawn: false } },
      },
      properties: { "Sprite/Shadow:visible": "bool" },
    })();
    expect(root.name).toBe("CharacterBody2D");
    expect(root.getProperty("Sprite:modulate")).toEqual(new Color());
    expect(root.getProperty("Sprite/Shadow:visible")).toBe(false);
    const input = root.get_node("Net/Input") as unknown as { root_path: unknown };
    expect(String(input.root_path)).toBe("../..");
    expect(String((root.get_node("Sync") as unknown as { root_path: unknown }).root_path)).toBe("..");
  });
});

describe("OrderedSet", () => {
  it("is walked as the engine walks its hash sets: the last takes the place of a removed one", () => {
    const set = new OrderedSet<string>();
    for (const value of ["a", "b", "c", "d", "a"]) set.add(value);
    const snapshot = set.snapshot();
    expect(set.delete("b")).toBe(true);
    expect(set.delete("b")).toBe(false);
    expect(set.snapshot()).toEqual(["a", "d", "c"]);
    expect(snapshot).toEqual(["a", "b", "c", "d"]);
    set.delete("c");
    set.add("e");
    expect(set.snapshot()).toEqual(["a", "d", "e"]);
    expect([set.size, set.has("d"), set.has("b")]).toEqual([3, true, false]);
    set.clear();
    expect([...set.snapshot()]).toEqual([]);
  });
});
