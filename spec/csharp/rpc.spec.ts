import { describe, expect, it } from "vitest";
import { readMembers, readSources, rpcTexts } from "./support.js";

const DEFAULTS = "2 remote 2 0 ()";

describe("[Rpc]", () => {
  it("means authority, remote, reliable and channel 0 unless told", () => {
    const { script, diagnostics } = readMembers("[Rpc] void F() {}\n[Rpc()] public void G() {}");
    expect(rpcTexts(script)).toEqual([`F ${DEFAULTS}`, `G ${DEFAULTS}`]);
    expect(diagnostics).toEqual([]);
  });

  it("belongs to a method whose name may be written with escapes or an @", () => {
    const { script } = readMembers("[Rpc] void \\u0046oo(int \\U00000061) {}\n[Rpc] void @class() {}");
    expect(rpcTexts(script)).toEqual([`Foo 2 remote 2 0 (int a)`, `class ${DEFAULTS}`]);
  });

  it.each([
    ["Rpc(MultiplayerApi.RpcMode.AnyPeer)", "1 remote 2 0"],
    ["Rpc(MultiplayerApi.RpcMode.Disabled)", "0 remote 2 0"],
    ["Rpc(mode: MultiplayerApi.RpcMode.AnyPeer)", "1 remote 2 0"],
    ["Rpc((MultiplayerApi.RpcMode)1)", "1 remote 2 0"],
    ["Rpc((MultiplayerApi.RpcMode)(One + 0))", "1 remote 2 0"],
    ["Rpc(AnyPeer)", "1 remote 2 0"],
    ["Rpc(RpcMode.AnyPeer)", "1 remote 2 0"],
    ["Rpc(Mode.AnyPeer)", "1 remote 2 0"],
    ["Rpc(Godot.MultiplayerApi.RpcMode.AnyPeer)", "1 remote 2 0"],
    ["Rpc(global::Godot.MultiplayerApi.RpcMode.AnyPeer)", "1 remote 2 0"],
    ["Rpc(Any)", "1 remote 2 0"],
    ["RpcAttribute(CallLocal = true)", "2 local 2 0"],
    ["Godot.Rpc(CallLocal = !false)", "2 local 2 0"],
    ["global::Godot.RpcAttribute(CallLocal = Yes)", "2 local 2 0"],
    ["Remote(CallLocal = true)", "2 local 2 0"],
    ["Shared(CallLocal = true)", "2 local 2 0"],
    ["method: Rpc(TransferChannel = 1 + 2)", "2 remote 2 3"],
    ["Rpc(TransferChannel = Channels.Chat)", "2 remote 2 7"],
    ["Rpc(TransferChannel = (int)Lane.Fast)", "2 remote 2 5"],
    ["Rpc(TransferChannel = 0x1_0)", "2 remote 2 16"],
    ["Rpc(TransferMode = MultiplayerPeer.TransferModeEnum.Unreliable)", "2 remote 0 0"],
    ["Rpc(TransferMode = MultiplayerPeer.TransferModeEnum.UnreliableOrdered, CallLocal = true)", "2 local 1 0"],
    ["Rpc(TransferMode = Ordered, TransferChannel = 2)", "2 remote 1 2"],
    ["Obsolete, Rpc(CallLocal = true), Foo.Bar", "2 local 2 0"],
  ])("understands [%s]", (attribute, expected) => {
    const source = `using System;
using Godot;
using static Godot.MultiplayerApi;
using static Godot.MultiplayerApi.RpcMode;
using Mode = Godot.MultiplayerApi.RpcMode;
using Remote = Godot.RpcAttribute;
using SharedAttribute = Godot.RpcAttribute;
namespace Game {
  static class Channels { public const int Base = 6, Chat = Base + 1; }
  enum Lane : byte { Slow = 4, Fast }
  public partial class A : Node {
    const bool Yes = true;
    const int One = 1;
    const RpcMode Any = AnyPeer;
    const MultiplayerPeer.TransferModeEnum Ordered = MultiplayerPeer.TransferModeEnum.UnreliableOrdered;
    [${attribute}]
    private void F() {}
  }
}`;
    const { project, diagnostics } = readSources({ "A.cs": source });
    expect(diagnostics).toEqual([]);
    expect(rpcTexts(project.scripts.get("res://A.cs")!)).toEqual([`F ${expected} ()`]);
  });

  it("stands among other attributes, comments and directives", () => {
    const { script } = readMembers(`
      [Obsolete] /* [Rpc] */ // [Rpc]
      [Rpc]
      #region x
      [return: NotNull]
      protected internal virtual async void F() {}
      #endregion
      string text = @"
        [Rpc] void No() {}
      ";
      string raw = """
        [Rpc] void No() {}
        """;
      [Rpc]
      #if SERVER
      void OnlyServer() {}
      #else
      void Both() {}
      #endif
      #if GODOT && !TOOLS
      [Rpc] void Exported() {}
      #endif
    `);
    expect(rpcTexts(script).map((text) => text.split(" ")[0])).toEqual(["F", "Both", "Exported"]);
  });

  it("says on what it depends, and takes symbols that are defined", () => {
    const source = `using Godot;
public partial class A : Node {
#if SERVER
  [Rpc] void F() {}
#endif
#if UNIMPORTANT
  int x;
#endif
}`;
    const without = readSources({ "A.cs": source });
    expect(without.diagnostics).toEqual([
      "A.cs:3 info runtime: RPCs depend on 'SERVER', which is taken as not defined",
    ]);
    expect(without.project.scripts.get("res://A.cs")!.rpcs).toEqual([]);
    const defined = readSources({ "A.cs": source }, { defines: ["SERVER"] });
    expect(defined.diagnostics).toEqual([]);
    expect(defined.project.scripts.get("res://A.cs")!.rpcs.length).toBe(1);
  });

  it("is not the attribute of that name that the project declares itself", () => {
    const { script } = readMembers("[Rpc] void F() {}", { "Rpc.cs": "class RpcAttribute : System.Attribute {}" });
    expect(script.rpcs).toEqual([]);
  });

  it("is inherited as reflection sees it: the most derived method that has one", () => {
    const files = {
      "A.cs": `using Godot;
public partial class A : Node {
  [Rpc(CallLocal = true)] public virtual void Kept(int a) {}
  [Rpc(CallLocal = true)] public virtual void Changed(int a) {}
  [Rpc] private void Hidden() {}
}`,
      "B.cs": `public partial class B : A {
  public override void Kept(int renamed) {}
  [Rpc(MultiplayerApi.RpcMode.AnyPeer)] public override void Changed(int a) {}
  [Rpc] void Own() {}
}`,
      "Globals.cs": "global using Godot;",
    };
    const { project, diagnostics } = readSources(files);
    expect(diagnostics).toEqual([]);
    const b = project.scripts.get("res://B.cs")!;
    expect(rpcTexts(b)).toEqual([
      "Kept 2 local 2 0 (int renamed)",
      "Changed 1 remote 2 0 (int a)",
      `Hidden ${DEFAULTS}`,
      `Own ${DEFAULTS}`,
    ]);
    expect(b.rpcs.map((rpc) => [rpc.script, rpc.line])).toEqual([
      ["res://A.cs", 3],
      ["res://B.cs", 3],
      ["res://A.cs", 5],
      ["res://B.cs", 4],
    ]);
    expect([b.base, b.nativeBase, b.className]).toEqual(["res://A.cs", "Node", ""]);
  });

  it("has a number even where Godot could not call the method, and says so", () => {
    const { script, diagnostics } = readMembers(`
      [Rpc] async System.Threading.Tasks.Task Wait() {}
      [Rpc] void Generic<T>(T value) {}
      [Rpc] void Reference(ref int value) {}
      [Rpc] void Foreign(System.Collections.Generic.List<int> list) {}
      [Rpc] void Unknown(Missing x) {}
      [Rpc] static void Static() {}
      [Rpc] void Twice() {}
      [Rpc] void Twice(int a) {}
    `);
    expect(script.rpcs.map((rpc) => rpc.name)).toEqual(["Wait", "Generic", "Reference", "Foreign", "Unknown", "Twice"]);
    expect(diagnostics.map((text) => text.replace(/^\S+ /, ""))).toEqual([
      "error invalid: 'Wait' has [Rpc], but cannot be called by Godot: no Variant can hold its return type, 'System.Threading.Tasks.Task'",
      "error invalid: 'Generic' has [Rpc], but cannot be called by Godot: no Variant can hold the type of 'value', 'T'",
      "error invalid: 'Generic' has [Rpc], but cannot be called by Godot: it has type parameters",
      "error invalid: 'Reference' has [Rpc], but cannot be called by Godot: 'value' is passed by reference",
      "error invalid: 'Foreign' has [Rpc], but cannot be called by Godot: no Variant can hold the type of 'list', 'System.Collections.Generic.List<int>'",
      "error invalid: 'Unknown' has [Rpc], but cannot be called by Godot: the sources do not say what the type of 'x' is, 'Missing'",
      "error invalid: 'Static' is static: Godot ignores its [Rpc]",
      "error invalid: 'Twice' has [Rpc] more than once: Godot takes one of them",
    ]);
    expect([...script.functions.keys()]).toEqual(["Static", "Twice"]);
  });

  it("of an overload stays as it is, and an explicit implementation has its interface's name", () => {
    const { project } = readSources({
      "A.cs": `using Godot;
namespace Net;
public interface ICall { void Call(); }
public partial class A : Node, ICall {
  [Rpc] public void F(int a) {}
  [Rpc] void ICall.Call() {}
}`,
      "B.cs": "public partial class B : Net.A { public void F(string a, string b) {} }",
    });
    expect(rpcTexts(project.scripts.get("res://B.cs")!)).toEqual([
      "F 2 remote 2 0 (int a)",
      `Net.ICall.Call ${DEFAULTS}`,
    ]);
  });

  it("complains of arguments that it does not understand, and takes the defaults", () => {
    const { script, diagnostics } = readMembers(`
      [Rpc(Unknown.Mode, CallLocal = Missing, TransferMode = 9, TransferChannel = -1, Speed = 3)] void F() {}
    `);
    expect(rpcTexts(script)).toEqual([`F ${DEFAULTS}`]);
    expect(diagnostics.map((text) => text.replace(/^\S+ /, ""))).toEqual([
      "error unresolved: The mode 'Unknown.Mode' of [Rpc] is not known: Authority is taken",
      "error unresolved: The value 'Missing' of CallLocal is not known: false is taken",
      "error invalid: The value '9' of TransferMode is not known: Reliable is taken",
      "error invalid: The value '-1' of TransferChannel is not known: 0 is taken",
      "error invalid: [Rpc] has no 'Speed'",
    ]);
  });
});
