import { describe, expect, it } from "vitest";
import { csharpClassName } from "../../src/csharp/native-names.js";
import { readMembers, readSources } from "./support.js";

/** The types of a method's parameters, by Godot's names; `null` for a method that Godot does not see. */
function seen(type: string, more: Record<string, string> = {}, usings = ""): string | null {
  const text = `using System;\nusing Godot;\n${usings}\npublic partial class A : Node {\n  public enum Kind { X, Y = 4, Z }\n  void F(${type} value) {}\n}\n`;
  const { project } = readSources({ "A.cs": text, ...more });
  const typeNode = project.scripts.get("res://A.cs")!.functions.get("F")?.parameters[0]?.type;
  return typeNode === undefined ? null : `${typeNode.name}:${typeNode.variantType}`;
}

describe("Types", () => {
  it.each([
    ["Id", "using Id = long;", "int:2"],
    ["Id[]", "using Id = long;", "PackedInt64Array:31"],
    ["Path", "using Path = Godot.Vector2[];", "PackedVector2Array:35"],
    ["Maybe", "using Maybe = int?;", null],
    ["Pair", "using Pair = (int a, string b);", null],
    ["Self", "global using Self = Self[];", null],
  ])("may be %s after '%s'", (type, usings, expected) => {
    expect(seen(type, {}, usings)).toBe(expected);
  });

  it.each([
    ["bool", "bool:1"],
    ["int", "int:2"],
    ["long", "int:2"],
    ["byte", "int:2"],
    ["char", "int:2"],
    ["ulong", "int:2"],
    ["Int32", "int:2"],
    ["System.UInt16", "int:2"],
    ["float", "float:3"],
    ["double", "float:3"],
    ["string", "String:4"],
    ["string?", "String:4"],
    ["String", "String:4"],
    ["Vector2", "Vector2:5"],
    ["Vector2I", "Vector2i:6"],
    ["Rect2", "Rect2:7"],
    ["Transform3D", "Transform3D:18"],
    ["Aabb", "AABB:16"],
    ["Color", "Color:20"],
    ["StringName", "StringName:21"],
    ["NodePath", "NodePath:22"],
    ["Rid", "RID:23"],
    ["Callable", "Callable:25"],
    ["Signal", "Signal:26"],
    ["Variant", "Variant:0"],
    ["global::Godot.Vector3", "Vector3:9"],
    ["Node", "Node:24"],
    ["Node?", "Node:24"],
    ["GodotObject", "Object:24"],
    ["HttpRequest", "HTTPRequest:24"],
    ["A", "A:24"],
    ["Kind", "A.Kind:2"],
    ["A.Kind", "A.Kind:2"],
    ["Key", "Key:2"],
    ["Error", "Error:2"],
    ["MultiplayerPeer.TransferModeEnum", "MultiplayerPeer.TransferModeEnum:2"],
    ["Node.ProcessModeEnum", "Node.ProcessModeEnum:2"],
    ["byte[]", "PackedByteArray:29"],
    ["int[]", "PackedInt32Array:30"],
    ["long[]", "PackedInt64Array:31"],
    ["float[]", "PackedFloat32Array:32"],
    ["double[]", "PackedFloat64Array:33"],
    ["string[]", "PackedStringArray:34"],
    ["string?[]", "PackedStringArray:34"],
    ["params string[]", "PackedStringArray:34"],
    ["Vector2[]", "PackedVector2Array:35"],
    ["Vector3[]", "PackedVector3Array:36"],
    ["Color[]", "PackedColorArray:37"],
    ["Vector4[]", "PackedVector4Array:38"],
    ["Node[]", "Array:28"],
    ["StringName[]", "Array:28"],
    ["Godot.Collections.Array", "Array:28"],
    ["Godot.Collections.Array<int>", "Array[int]:28"],
    ["Godot.Collections.Array<Kind>", "Array[A.Kind]:28"],
    ["Godot.Collections.Array<Godot.Collections.Array<Vector2>>", "Array[Array[Vector2]]:28"],
    ["Godot.Collections.Dictionary", "Dictionary:27"],
    ["Godot.Collections.Dictionary<string, Variant>", "Dictionary[String, Variant]:27"],
  ])("%s is %s", (type, expected) => {
    expect(seen(type)).toBe(expected);
  });

  it.each([
    "int?",
    "Vector2?",
    "Kind?",
    "decimal",
    "object",
    "dynamic",
    "nint",
    "int[,]",
    "int[][]",
    "uint[]",
    "bool[]",
    "Kind[]",
    "int?[]",
    "Variant[]",
    "(int, int)",
    "int*",
    "Action",
    "Action<int>",
    "Guid",
    "Array",
    "Node.ChildEnteredTreeEventHandler",
    "Node.MethodName",
    "out int",
  ])("%s is nothing that a Variant holds", (type) => {
    expect(seen(type)).toBeNull();
  });

  it("are looked up where C# looks", () => {
    expect(seen("Array", {}, "using Array = Godot.Collections.Array;")).toBe("Array:28");
    expect(seen("Array<int>", {}, "using Godot.Collections;")).toBe("Array[int]:28");
    expect(seen("Ints", {}, "using Ints = Godot.Collections.Array<int>;")).toBe("Array[int]:28");
    expect(seen("Vector2", { "V.cs": "struct Vector2 {}" })).toBeNull();
    expect(seen("N.Item", { "N.cs": "namespace N; public enum Item { One }" })).toBe("Item:2");
    expect(seen("Item", { "N.cs": "namespace N.M { public enum Item { One } }" }, "using N.M;")).toBe("Item:2");
    expect(
      seen("Item", { "N.cs": "namespace N { public class Box { public enum Item { One } } }" }, "using static N.Box;"),
    ).toBe("Box.Item:2");
    expect(seen("Item", { "N.cs": "global using It = N.Item;\nnamespace N { public enum Item { One } }" })).toBeNull();
    expect(seen("It", { "N.cs": "global using It = N.Item;\nnamespace N { public enum Item { One } }" })).toBe(
      "Item:2",
    );
  });

  it("find what is declared in namespaces around, in types around and in bases", () => {
    const { project, diagnostics } = readSources({
      "Base.cs":
        "using Godot;\nnamespace Game.Units;\npublic abstract partial class Base<T> : CharacterBody2D { public enum State { Idle, Run } }",
      "Hero.cs":
        "using Godot;\nnamespace Game.Units { public partial class Hero : Base<int> { partial class Pack : Resource { [Export] State state; [Export] Slot slot; enum Slot { A } } void F(State s, Units.Hero h, Game.Units.Hero.Other o, Kind k) {} public enum Other { B } } }",
      "Kind.cs": "namespace Game { public enum Kind { C } }",
    });
    expect(diagnostics).toEqual([]);
    const hero = project.scripts.get("res://Hero.cs")!;
    expect(hero.functions.get("F")!.parameters.map(({ type }) => [type.name, type.script])).toEqual([
      ["Base.State", undefined],
      ["Hero", "res://Hero.cs"],
      ["Hero.Other", undefined],
      ["Kind", undefined],
    ]);
    expect([hero.nativeBase, hero.base, hero.innerClasses.map((inner) => [inner.path, inner.nativeBase])]).toEqual([
      "CharacterBody2D",
      "res://Base.cs",
      [["res://Hero.cs::Pack", "Resource"]],
    ]);
    expect([...hero.innerClasses[0]!.properties.values()].map(({ type }) => type.name)).toEqual([
      "Base.State",
      "Pack.Slot",
    ]);
  });

  it("of enums have their values", () => {
    const { script } = readMembers("enum K : long { A, B = 1 << 3, C, D = B | A, E = -1, F } void G(K k) {}");
    const values = { A: 0, B: 8, C: 9, D: 8, E: -1, F: 0 };
    expect(script.functions.get("G")!.parameters[0]!.type.enumValues).toEqual(values);
    expect(script.enums).toEqual([{ name: "K", values, line: 3 }]);
  });

  it.each([
    ["Object", "GodotObject"],
    ["OS", "OS"],
    ["HTTPRequest", "HttpRequest"],
    ["MultiplayerAPI", "MultiplayerApi"],
    ["ENetMultiplayerPeer", "ENetMultiplayerPeer"],
    ["WebRTCMultiplayerPeer", "WebRtcMultiplayerPeer"],
    ["CPUParticles2D", "CpuParticles2D"],
    ["Generic6DOFJoint3D", "Generic6DofJoint3D"],
    ["Texture2DRD", "Texture2Drd"],
    ["VBoxContainer", "VBoxContainer"],
    ["Node3D", "Node3D"],
    ["UPNP", "Upnp"],
  ])("%s is called %s", (name, expected) => {
    expect(csharpClassName(name)).toBe(expected);
  });
});
