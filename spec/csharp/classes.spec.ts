import { describe, expect, it } from "vitest";
import { Vector2 } from "../../src/variant/index.js";
import { readMembers, readSources } from "./support.js";

describe("Classes", () => {
  it("are scripts where the file has their name, in as many parts as they like", () => {
    const { project, diagnostics } = readSources({
      "Player.cs":
        "using Godot;\n[GlobalClass, Tool]\npublic partial class Player : Node2D { [Rpc] void F() {} }\npublic partial class Other : Node { }",
      "Player.Net.cs": "partial class Player { [Godot.Rpc] void G() {} }",
      "Plain.cs": "public class Plain { public int X; }",
      "Later.cs": "public sealed partial class Later : Player { }",
    });
    expect(diagnostics).toEqual([]);
    expect([...project.scripts.keys()]).toEqual(["res://Player.cs", "res://Later.cs"]);
    expect([...project.globalClasses]).toEqual([["Player", "res://Player.cs"]]);
    const player = project.scripts.get("res://Player.cs")!;
    expect(player.rpcs.map((rpc) => rpc.name)).toEqual(["F", "G"]);
    expect([player.className, player.tool, player.abstract, player.nativeBase]).toEqual([
      "Player",
      true,
      false,
      "Node2D",
    ]);
    expect(project.scripts.get("res://Later.cs")!.className).toBe("");
  });

  it("extend what any part says, whatever interfaces the parts before it name", () => {
    const { project, diagnostics } = readSources({
      "A.cs": "using Godot;\npartial class A : System.IDisposable, ISerializationListener { [Rpc] void F() {} }",
      "A.Base.cs": "partial class A : Godot.Node2D { }",
      "B.cs": "partial class B : System.IEquatable<B> { }\npartial class B : A { }",
    });
    expect(diagnostics).toEqual([]);
    expect([...project.scripts.values()].map((script) => [script.path, script.nativeBase, script.rpcs.length])).toEqual(
      [
        ["res://A.cs", "Node2D", 1],
        ["res://B.cs", "Node2D", 1],
      ],
    );
  });

  it("are complained of where Godot or the compiler would", () => {
    const { diagnostics } = readSources({
      "A.cs":
        "using Godot;\npublic class A : Node { }\npublic partial class B : Node { [Rpc] void F() {} }\npublic partial class C : Missing { [Rpc] void F() {} }",
      "Loop.cs": "partial class Loop : Loop2 { }\npartial class Loop2 : Loop { }",
    });
    expect(diagnostics).toEqual([
      "A.cs:2 error invalid: The class 'A' is not partial: Godot cannot use it",
      "A.cs:3 warning invalid: The class 'B' has RPCs, but no file has its name: no node can have it as its script",
      "A.cs:4 error unresolved: The class 'C' has RPCs, but extends no class of the engine that is known here",
    ]);
  });

  it("have fields and properties with first values", () => {
    const { script, diagnostics } = readMembers(`
      [Export] int a = -3, b;
      [Export(PropertyHint.Range, "0,1")] public float Speed { get; set; } = 1.5f * 2;
      [Export] string text = "a\\n" + @"""b""";
      [Export] StringName @event = new("x");
      Vector2 zero, where = new(1, 2.5f), up = Vector2.Up, other = Vector2.Zero;
      Color color = new Color(1, 0, 0);
      Godot.Collections.Array<int> list = new() { 1, 2 };
      int[] packed = { 1, 2 }, more = new int[] { 3 }, some = [4];
      Kind kind = Kind.Y; enum Kind { X, Y = 4 }
      Node node = null!;
      const int Max = 7; static int count; readonly int fixedValue = 1; int Computed => 3; int OnlyGet { get; }
      int _hidden = Max + 1; public int Shown { get => _hidden; set { _hidden = value; } }
      public int Field { get => field; set => field = value; } = 9;
      int Unknown { get { return Find(); } set {} }
      int later = Find();
      long big = 0xFFFF_FFFF_FF; bool yes = true; char c = 'A';
      public required string Name2 { get; set; }
    `);
    expect(diagnostics).toEqual([]);
    const values = new Map([...script.properties.values()].map((one) => [one.name, one.default]));
    expect(Object.fromEntries(values)).toEqual({
      a: -3,
      b: 0,
      Speed: 3,
      text: 'a\n"b"',
      event: expect.objectContaining({ name: "x" }),
      zero: new Vector2(0, 0),
      where: new Vector2(1, 2.5),
      up: new Vector2(0, -1),
      other: new Vector2(0, 0),
      color: expect.objectContaining({ r: 1, g: 0, b: 0, a: 1 }),
      list: [1, 2],
      packed: new Int32Array([1, 2]),
      more: new Int32Array([3]),
      some: new Int32Array([4]),
      kind: 4,
      node: null,
      _hidden: 8,
      Shown: 8,
      Field: 9,
      Unknown: undefined,
      later: undefined,
      big: 0xffff_ffff_ff,
      yes: true,
      c: 65,
      Name2: "",
    });
    expect([...script.constants]).toEqual([["Max", 7]]);
    const exported = [...script.properties.values()].filter((one) => one.export === "[Export]").map((one) => one.name);
    expect(exported).toEqual(["a", "b", "Speed", "text", "event"]);
    expect(script.properties.get("Speed")).toMatchObject({ defaultText: "1.5f * 2", line: 5, script: "res://A.cs" });
  });

  it("round and cut numbers to the type that is declared", () => {
    const { script, diagnostics } = readMembers(`
      float sum = 1.1f * 3, whole = 16777217, third = 1f / 3, pi = Mathf.Pi;
      double exact = 0.1, single = 0.1f, wide = (float)0.1;
      const float Half = 1.1f * 3; double half = Half;
      int top = 1 << 31; uint bit = 1u << 31, all = ~0u; byte low = unchecked((byte)300); long far = 1L << 40;
      ulong most = ulong.MaxValue; int cut = (int)-3.9f; int back = (int)(byte)-1; sbyte small = unchecked((sbyte)200);
      enum Bits { None, Top = 1 << 31 } Bits bits = Bits.Top; enum Wide : uint { Top = 1u << 31 } Wide wider = Wide.Top;
    `);
    expect(diagnostics).toEqual([]);
    const values = [...script.properties.values()].map((one) => [one.name, one.default]);
    expect(Object.fromEntries(values)).toEqual({
      sum: Math.fround(Math.fround(1.1) * 3),
      whole: 16777216,
      third: Math.fround(1 / 3),
      pi: Math.fround(Math.PI),
      exact: 0.1,
      single: Math.fround(0.1),
      wide: Math.fround(0.1),
      half: Math.fround(Math.fround(1.1) * 3),
      top: -(2 ** 31),
      bit: 2 ** 31,
      all: 2 ** 32 - 1,
      low: 44,
      far: 2 ** 40,
      most: -1,
      cut: -3,
      back: 255,
      small: -56,
      bits: -(2 ** 31),
      wider: 2 ** 31,
    });
    expect([...script.constants]).toEqual([["Half", Math.fround(Math.fround(1.1) * 3)]]);
  });

  it("leave out first values that C# would write otherwise", () => {
    const { script } = readMembers(`
      string chars = "a" + 'b', number = "a" + 1, yes = "a" + true, known = "a" + null + "b";
      int[] none = []; int _f = 4; int Shown { get => this._f; set => _f = value; }
      [field: Export] int Hidden { get; set; } [field: Export] int seen;
    `);
    const values = [...script.properties.values()].map((one) => [one.name, one.default]);
    expect(Object.fromEntries(values)).toMatchObject({
      chars: undefined,
      number: undefined,
      yes: undefined,
      known: "ab",
      none: new Int32Array(),
      Shown: 4,
    });
    expect(script.properties.get("Hidden")!.export).toBeUndefined();
    expect(script.properties.get("seen")!.export).toBe("[Export]");
  });

  it("complain of what cannot be exported", () => {
    const { diagnostics } = readMembers(`
      [Export] static int a;
      [Export] readonly int b;
      [Export] int C { get; init; }
      [Export] System.Guid d;
      [Export] Missing e;
      [Export] int F { set {} }
    `);
    expect(diagnostics.map((text) => text.replace(/^\S+ /, ""))).toEqual([
      "error invalid: 'a' is static: it cannot be exported",
      "error invalid: 'b' is exported, but cannot be set",
      "error invalid: 'C' is exported, but cannot be set",
      "error invalid: 'd' is exported, but no Variant can hold a 'System.Guid'",
      "warning unresolved: Unknown type 'Missing' of 'e'",
      "error invalid: 'F' is exported, but cannot be read",
    ]);
  });

  it("have signals: delegates with [Signal]", () => {
    const { script, diagnostics } = readMembers(`
      [Signal] public delegate void HitEventHandler(int damage, Node by);
      [Signal] delegate void Wrong(int a);
      [Signal] delegate void ForeignEventHandler(object a);
      public delegate void PlainEventHandler();
    `);
    expect(
      [...script.signals.values()].map(({ name, parameters }) => [name, parameters.map((one) => one.type.name)]),
    ).toEqual([["Hit", ["int", "Node"]]]);
    expect(diagnostics.map((text) => text.replace(/^\S+ /, ""))).toEqual([
      "error invalid: The signal 'Wrong' must end with EventHandler",
      "error invalid: Godot does not see the signal 'ForeignEventHandler': no Variant can hold the type of 'a', 'object'",
    ]);
  });

  it("say in plain words who owns which node, and are quoted where only the running game can tell", () => {
    const { script, diagnostics } = readMembers(`
      public override void _EnterTree() {
        int id = int.Parse(Name);
        SetMultiplayerAuthority(id);
        this.GetNode<Node>("Input").SetMultiplayerAuthority(1, recursive: false);
        var sync = GetNode("Sync");
        sync.SetMultiplayerAuthority(PlayerId);
        if (id == 1) SetMultiplayerAuthority(5);
      }
      int _id;
      [Export] public int PlayerId { get => _id; set { _id = value; GetNode("View").SetMultiplayerAuthority(value); } }
      public override void _Ready() => SetMultiplayerAuthority(Name.ToString().ToInt());
      void Later(int who) { SetMultiplayerAuthority(who); RpcConfig("x", 1); spawner.SpawnFunction = new Callable(); spawner.AddSpawnableScene("a"); }
    `);
    expect(
      script.authorities.map(({ node, authority, recursive, when, line }) => [node, authority, recursive, when, line]),
    ).toEqual([
      [".", { kind: "name" }, true, "enter_tree", 6],
      ["Input", { kind: "id", id: 1 }, false, "enter_tree", 7],
      ["Sync", { kind: "property", property: "PlayerId" }, true, "enter_tree", 9],
      [".", { kind: "name" }, true, "ready", 14],
      ["View", { kind: "property", property: "PlayerId" }, true, "set", 13],
    ]);
    expect(diagnostics.map((text) => text.replace(/:? (?:the running|configure|add|give) .*/, ""))).toEqual([
      "A.cs:10 info runtime: SetMultiplayerAuthority() in '_EnterTree' depends on",
      "A.cs:15 info runtime: SetMultiplayerAuthority() in 'Later' depends on",
      "A.cs:15 info runtime: RpcConfig() is called when the game runs",
      "A.cs:15 info runtime: A SpawnFunction is set when the game runs",
      "A.cs:15 info runtime: AddSpawnableScene() is called when the game runs",
    ]);
  });

  it.each([
    ["ready", "int id = 1; id = 2; SetMultiplayerAuthority(id);", [".", { kind: "id", id: 2 }]],
    ["ready", "int id = 1; if (X) id = 2; SetMultiplayerAuthority(id);", null],
    ["ready", "int id = 1; id += 2; SetMultiplayerAuthority(id);", null],
    ["ready", "int id = 1; id++; SetMultiplayerAuthority(id);", null],
    ["ready", "int id = 1; --id; SetMultiplayerAuthority((int)id);", null],
    ["ready", "SetMultiplayerAuthority(Server);", null],
    ["ready", '_sync = GetNode<Node>("S"); _sync.SetMultiplayerAuthority(1);', ["S", { kind: "id", id: 1 }]],
    ["ready", 'this._sync = GetNode("S"); this._sync.SetMultiplayerAuthority(1);', ["S", { kind: "id", id: 1 }]],
    ["ready", 'GetNode("S")?.SetMultiplayerAuthority(1);', ["S", { kind: "id", id: 1 }]],
    ["ready", "_sync?.SetMultiplayerAuthority(1);", null],
    ["set", "_id = value; SetMultiplayerAuthority(_id);", [".", { kind: "property", property: "Id" }]],
    ["set", "this._id = value; SetMultiplayerAuthority((int)this._id);", [".", { kind: "property", property: "Id" }]],
    ["set", "_id = value + 1; SetMultiplayerAuthority(_id);", null],
    ["set", "SetMultiplayerAuthority(_id);", null],
  ])("follow variables in a %s: %s", (when, body, expected) => {
    const { script, diagnostics } = readMembers(`
      const int Server = 1; bool X; Node _sync; int _id;
      ${when === "set" ? `public int Id { get => _id; set { ${body} } }` : `public override void _Ready() { ${body} }`}
    `);
    const found = script.authorities.map(({ node, authority }) => [node, authority]);
    expect(found).toEqual(expected === null ? [] : [expected]);
    expect(diagnostics).toHaveLength(expected === null ? 1 : 0);
  });

  it("inherit rules, but not those of a method that they override", () => {
    const { project } = readSources({
      "A.cs":
        "using Godot;\npublic partial class A : Node { public override void _Ready() { SetMultiplayerAuthority(1); } public override void _EnterTree() { SetMultiplayerAuthority(2); } }",
      "B.cs": "using Godot;\npublic partial class B : A { public override void _Ready() { } }",
    });
    expect(project.scripts.get("res://B.cs")!.authorities.map((rule) => rule.when)).toEqual(["enter_tree"]);
  });
});
