import { describe, expect, it } from "vitest";
import { ResourceReference } from "../../src/project/index.js";
import { Color, NodePath, StringName, Vector2 } from "../../src/variant/index.js";
import { MAIN, problems, read, script } from "./support.js";

/** `rpcMode callLocal transferMode channel` of each RPC. */
async function rpcs(source: string): Promise<{ rpcs: Record<string, string>; problems: string[] }> {
  const found = await script(source);
  return {
    rpcs: Object.fromEntries(
      found.script.rpcs.map((rpc) => [
        rpc.name,
        [rpc.rpcMode, rpc.callLocal ? 1 : 0, rpc.transferMode, rpc.channel].join(" "),
      ]),
    ),
    problems: found.problems,
  };
}

describe("@rpc", () => {
  const forms: [annotation: string, modes: string][] = [
    ["@rpc func f(): pass", "2 0 2 0"],
    ["@rpc\nfunc f(): pass", "2 0 2 0"],
    ["@rpc()\nfunc f(): pass", "2 0 2 0"],
    ["@rpc\n\n# comment\n\nfunc f(): pass", "2 0 2 0"],
    ['@rpc("any_peer") func f(): pass', "1 0 2 0"],
    ["@rpc('any_peer')\nfunc f(): pass", "1 0 2 0"],
    ['@rpc("authority", "call_remote", "reliable", 0)\nfunc f(): pass', "2 0 2 0"],
    ['@rpc("unreliable", "any_peer", "call_local")\nfunc f(): pass', "1 1 0 0"],
    ['@rpc("call_local", "unreliable_ordered")\nfunc f(): pass', "2 1 1 0"],
    ['@rpc("any_peer", "call_local", "unreliable_ordered", 12)\nfunc f(): pass', "1 1 1 12"],
    ['@rpc(\n\t"any_peer", # who\n\n\t"call_local",\n\t"reliable",\n\t3,\n)\nfunc f(): pass', "1 1 2 3"],
    ['@warning_ignore("x") @rpc("any_peer") func f(): pass', "1 0 2 0"],
    ['@rpc("any_peer") @warning_ignore("x")\nfunc f(): pass', "1 0 2 0"],
    ['@rpc("any_peer")\nstatic func f(): pass', "1 0 2 0"],
    ['@rpc("any_peer") \\\nfunc f(): pass', "1 0 2 0"],
    ['const MODE := "any_peer"\n@rpc(MODE, "call_remote", "reliable", 2 * 3)\nfunc f(): pass', "1 0 2 6"],
  ];
  for (const [annotation, modes] of forms) {
    it(`is understood as ${modes} in ${JSON.stringify(annotation)}`, async () => {
      expect(await rpcs(`extends Node\n${annotation}\n`)).toEqual({ rpcs: { f: modes }, problems: [] });
    });
  }

  const wrong: [annotation: string, modes: string, problem: string][] = [
    ['@rpc("anypeer")', "2 0 2 0", "res://a.gd:2: error: Unknown @rpc argument 'anypeer'"],
    [
      '@rpc("any_peer", "authority")',
      "2 0 2 0",
      "res://a.gd:2: error: @rpc gives the permission more than once (invalid)",
    ],
    [
      '@rpc("any_peer", 4)',
      "1 0 2 4",
      "res://a.gd:2: error: The channel of @rpc must be its fourth argument (invalid)",
    ],
    [
      '@rpc("any_peer", "call_local", "reliable", -1)',
      "1 1 2 0",
      "res://a.gd:2: error: @rpc has no channel -1 (invalid)",
    ],
    ["@rpc(unknown)", "2 0 2 0", "res://a.gd:2: error: The argument 'unknown' of @rpc is not constant (invalid)"],
    [
      '@rpc("any_peer", "call_local", "reliable", 0, 1)',
      "1 1 2 1",
      "res://a.gd:2: error: The channel of @rpc must be its fourth argument (invalid)",
    ],
    ['@rpc @rpc("any_peer")', "2 0 2 0", "res://a.gd:2: error: 'f' has more than one @rpc (invalid)"],
  ];
  it("may have its channel last, in a project of 4.0", async () => {
    const source = `extends Node\n@rpc("any_peer", 4) func f(): pass\n@rpc(3, "reliable") func g(): pass\n`;
    const found = async (version: string) => {
      const settings = `${MAIN}config/features=PackedStringArray("${version}")\n`;
      return problems(await read({ "project.godot": settings, "a.gd": source }));
    };
    expect(await found("4.0")).toEqual([
      "res://a.gd:3: error: The channel of @rpc must be its last argument (invalid)",
    ]);
    expect(await found("4.1")).toHaveLength(2);
  });

  for (const [annotation, modes, problem] of wrong) {
    it(`is reported in ${annotation}`, async () => {
      const found = await rpcs(`extends Node\n${annotation} func f(): pass\nfunc g(): pass\n`);
      expect(found.rpcs).toEqual({ f: modes });
      expect(found.problems.join("\n")).toContain(problem);
    });
  }

  it("is inherited: an override without annotation keeps the base's modes, one with it has its own, the order is the base's", async () => {
    const { script: found, problems: told } = await script(
      'extends "res://b.gd"\n@rpc("call_local") func two(): pass\nfunc one(x: int, y := 2): pass\n@rpc func own(): pass\n',
      {
        "b.gd":
          'extends Node\n@rpc("any_peer") func one(x: int): pass\n@rpc("any_peer", "unreliable") func two(): pass\n@rpc func three(): pass\n',
      },
    );
    expect(told).toEqual([]);
    expect(
      found.rpcs.map((rpc) => [rpc.name, rpc.rpcMode, rpc.callLocal, rpc.transferMode, rpc.script, rpc.line]),
    ).toEqual([
      ["one", 1, false, 2, "res://b.gd", 2],
      ["two", 2, true, 2, "res://a.gd", 2],
      ["three", 2, false, 2, "res://b.gd", 4],
      ["own", 2, false, 2, "res://a.gd", 4],
    ]);
    expect(
      found.rpcs[0]!.parameters.map((parameter) => [
        parameter.name,
        parameter.type.name,
        parameter.optional,
        parameter.defaultText,
      ]),
    ).toEqual([
      ["x", "int", false, undefined],
      ["y", "int", true, "2"],
    ]);
  });

  it("is not found in comments, strings and function bodies", async () => {
    const source =
      'extends Node\n# @rpc func a(): pass\nvar s = "\n@rpc(\'any_peer\')\\nfunc b(): pass"\nvar t = """\n@rpc\nfunc c(): pass\n"""\nfunc d():\n\tvar e = "@rpc"\n\tpass\n';
    const found = await rpcs(source);
    expect(found.rpcs).toEqual({});
  });
});

describe("extends", () => {
  const files = {
    "base.gd": "class_name Base extends Node2D\nclass Inner extends Node:\n\tclass Deep extends Node3D:\n\t\tpass\n",
    "sub/other.gd": "extends Control\n",
  };
  const cases: [line: string, base: string | null, native: string][] = [
    ["", null, "RefCounted"],
    ["extends Node", null, "Node"],
    ['extends "res://base.gd"', "res://base.gd", "Node2D"],
    ['extends "base.gd"', "res://base.gd", "Node2D"],
    ['extends "sub/../base.gd"', "res://base.gd", "Node2D"],
    ["extends Base", "res://base.gd", "Node2D"],
    ["class_name Own extends Base", "res://base.gd", "Node2D"],
    ["extends Base.Inner", "res://base.gd::Inner", "Node"],
    ["extends Base.Inner.Deep", "res://base.gd::Inner::Deep", "Node3D"],
    ['extends "res://base.gd".Inner', "res://base.gd::Inner", "Node"],
    ['const Other = preload("res://sub/other.gd")\nextends Other', "res://sub/other.gd", "Control"],
  ];
  for (const [line, base, native] of cases) {
    it(`follows ${JSON.stringify(line)}`, async () => {
      const found = await script(`${line}\n`, files);
      expect([found.script.base, found.script.nativeBase, found.problems]).toEqual([base, native, []]);
    });
  }

  it("reports what does not exist, and keeps the rest of the script", async () => {
    for (const line of ["extends Nothing", 'extends "res://nothing.gd"', "extends Base.Nothing"]) {
      const found = await script(`${line}\n@rpc func f(): pass\n`, files);
      expect(found.problems.join()).toMatch(/^res:\/\/a\.gd:1: error: Can't extend .* \(unresolved\)$/);
      expect(found.script.rpcs.length).toBe(1);
    }
  });

  it("does not hang in a circle", async () => {
    const project = await read({
      "a.gd": 'extends "b.gd"\n@rpc func a(): pass\n',
      "b.gd": "extends C\n@rpc func b(): pass\n",
      "c.gd": 'class_name C extends "a.gd"\n',
    });
    expect(problems(project).join("\n")).toContain("(cycle)");
    expect(project.scripts.get("res://a.gd")!.rpcs.map((rpc) => rpc.name)).toContain("a");
    expect((await script('extends "a.gd"\n')).problems.join()).toContain("(cycle)");
  });

  it("follows inner classes of the same file, which may extend the outer one", async () => {
    const found = await script(
      'extends Node\n@rpc func outer(): pass\nclass One extends Two:\n\tpass\nclass Two:\n\textends "res://a.gd"\n\t@rpc func inner(): pass\nclass Three extends Node: pass\n',
    );
    expect(found.problems).toEqual([]);
    const one = found.script.innerClasses[0]!;
    expect([one.path, one.base, one.nativeBase, one.rpcs.map((rpc) => rpc.name)]).toEqual([
      "res://a.gd::One",
      "res://a.gd::Two",
      "Node",
      ["outer", "inner"],
    ]);
    expect(found.script.innerClasses.map((inner) => inner.className)).toEqual(["One", "Two", "Three"]);
  });
});

describe("variables", () => {
  const cases: [declaration: string, type: string, value: unknown][] = [
    ["var v", "Variant", null],
    ["var v: int", "int", 0],
    ["var v: float", "float", 0],
    ["var v: bool = true", "bool", true],
    ["var v := 5", "int", 5],
    ["var v: float = 5", "float", 5],
    ["var v: int = 5.9", "int", 5],
    ["var v := 5.5", "float", 5.5],
    ["var v := -3", "int", -3],
    ["var v := 0x1F", "int", 31],
    ["var v := 1_000", "int", 1000],
    ["var v := 9007199254740993", "int", 9007199254740993n],
    ['var v := "a\\tb\\u00e4\\""', "String", 'a\tbä"'],
    ["var v := 'single \"quoted\"'", "String", 'single "quoted"'],
    ['var v := r"raw\\n"', "String", "raw\\n"],
    ['var v := """a\n"b"\nc"""', "String", 'a\n"b"\nc'],
    ['var v := &"name"', "StringName", new StringName("name")],
    ['var v: StringName = "name"', "StringName", new StringName("name")],
    ['var v := ^"A:b"', "NodePath", new NodePath("A:b")],
    ["var v := Vector2(1, 2.5)", "Vector2", new Vector2(1, 2.5)],
    ["var v := Vector2.UP", "Vector2", new Vector2(0, -1)],
    ["var v: Vector2", "Vector2", new Vector2(0, 0)],
    ["var v: Array[int] = [1, 2]", "Array[int]", [1, 2]],
    ["var v: Array[float] = [1, 2]", "Array[float]", [1, 2]],
    ["var v: Array[Vector2] = [Vector2.ONE]", "Array[Vector2]", [new Vector2(1, 1)]],
    ['var v: Dictionary[String, int] = {"a": 1}', "Dictionary[String, int]", new Map([["a", 1]])],
    ["var v: PackedInt32Array = [1, 2]", "PackedInt32Array", Int32Array.of(1, 2)],
    ["var v := 1 + 2 * 3 ** 2 % 5 << 1", "int", 8],
    ["var v := (1 + 2) / 2", "int", 1],
    ["var v := 3 / 2.0", "float", 1.5],
    ["var v := 1 if false else 2", "int", 2],
    ["var v := not true or 2 > 1", "bool", true],
    ["var v := N.A.y", "Variant", 7],
    ["var v := COUNT + 1", "int", 12],
    ["var v := Mode.ON", "Mode", 4],
    ["var v: Mode", "Mode", 0],
    ["var v := THIRD", "int", 9],
    ["var v := Other.Level.HIGH", "Other.Level", 20],
    ["var v: Other.Level = Other.Level.LOW", "Other.Level", 10],
    ["var v: Preloaded.Level", "Other.Level", 0],
    ["var v: Node2D", "Node2D", null],
    ["var v: Other", "Other", null],
    ["@onready var v: Label = $A/B", "Label", null],
    ["@onready var v := $A/%B as Label", "Label", null],
    ["@export var v = 2.5", "float", 2.5],
    ["@export_range(0, 1) var v: float", "float", 0],
    ["@export_flags('A') var v", "int", null],
    ["var v := randf()", "float", undefined],
    ["var v := str(5)", "String", undefined],
    ["var v := compute()", "Vector2", undefined],
    ["var v := [1, compute()]", "Array", undefined],
    ["var v: int = 4: set = _set, get = _get", "int", 4],
    ["var v: int:\n\tset(value):\n\t\tv = value\n\tget: return v", "int", 0],
    ["var v := 3:\n\tset(value):\n\t\tv = value", "int", 3],
    ["var v: Callable = func(): return 1", "Callable", undefined],
    ["var v: Error = OK", "Error", 0],
    ["var v: MultiplayerPeer.TransferMode", "MultiplayerPeer.TransferMode", 0],
    ["var v := not preload('res://picture.png')", "bool", undefined],
    ["var v := preload('res://picture.png') and true", "bool", undefined],
  ];
  const rest =
    "extends Node\nconst N = {A = {y = 7}}\nconst COUNT = 5 + 6\nconst Preloaded = preload('res://other.gd')\nenum { FIRST, SECOND = 8, THIRD }\nenum Mode { OFF, ON = 4 }\n" +
    "%\nfunc compute() -> Vector2: return Vector2()\nfunc _set(x): pass\nfunc _get(): pass\n@rpc func after(): pass\n";
  const other = {
    "other.gd": "class_name Other extends Node\nenum Level { LOW = 10, HIGH = LOW * 2 }\n",
    "picture.png": "",
  };
  for (const [declaration, type, value] of cases) {
    it(`knows type and value of ${JSON.stringify(declaration)}`, async () => {
      const found = await script(
        rest.replace("%", () => declaration),
        other,
      );
      expect(found.problems).toEqual([]);
      const property = found.script.properties.get("v")!;
      expect(property.type.name).toBe(type);
      expect(property.default).toEqual(value);
      expect(found.script.rpcs.map((rpc) => rpc.name)).toEqual(["after"]);
    });
  }

  it("are known by what the compiler of running scripts makes of them", async () => {
    const { script: found, problems: told } = await script(
      [
        "extends Node2D",
        "var a := deg_to_rad(180)",
        'var b := "%s-3" % "x"',
        "var c := [] as Array[String]",
        "var d := a",
        "var e := Mode.keys()",
        "const MODES := Mode",
        "var f := other.SIZE.y",
        'var g := get_node("A")',
        'var h := RenderingServer.get_name() == "x"',
        "var i := HTTPClient.METHOD_POST",
        "var j: HTTPClient.Method",
        "enum Mode { OFF, ON = 4 }",
        'const other = preload("res://b.gd")',
        'const ICON: Texture2D = preload("res://i.tres")',
        'var k = preload("res://gone.tres")',
      ].join("\n"),
      { "b.gd": "extends Node\nconst SIZE = Vector2i(3, 64)\n", "i.tres": "[gd_resource format=3]\n[resource]\n" },
    );
    const property = (name: string) => found.properties.get(name)!;
    expect([..."abcf"].map((name) => property(name).default)).toEqual([Math.PI, "x-3", [], 64]);
    expect([..."abcdefghij"].map((name) => property(name).type.name)).toEqual([
      "float",
      "String",
      "Array[String]",
      "float",
      "Array",
      "int",
      "Node",
      "bool",
      "int",
      "HTTPClient.Method",
    ]);
    expect(found.constants.get("MODES")).toEqual(
      new Map([
        ["OFF", 0],
        ["ON", 4],
      ]),
    );
    expect(found.constants.get("ICON")).toEqual(new ResourceReference("Resource", "res://i.tres"));
    expect(property("k").default).toEqual(new ResourceReference("", "res://gone.tres"));
    expect(told).toEqual(["res://a.gd:16: warning: 'res://gone.tres' does not exist (missing-file)"]);
  });

  it("keeps a whole float apart from an int where no type says which it is", async () => {
    const { script: found } = await script("extends Node\nvar v = 1.0\nvar w = [1.0, 2]\n");
    expect(found.properties.get("v")!.valueType.name).toBe("float");
    expect(String(found.properties.get("v")!.default)).toBe("1.0");
    expect((found.properties.get("w")!.default as unknown[]).map(String)).toEqual(["1.0", "2"]);
  });

  it("lists values of enums", async () => {
    const { script: found } = await script("extends Node\nenum A { X, Y = -3, Z, W = X + 10 }\nenum { U = 5, V }\n");
    expect(found.enums).toEqual([{ name: "A", values: { X: 0, Y: -3, Z: -2, W: 10 }, line: 2 }]);
    expect([...found.constants]).toEqual([
      ["U", 5],
      ["V", 6],
    ]);
  });

  it("does not hang over constants that need each other", async () => {
    const { script: found, problems: told } = await script(
      "extends Node\nconst A = B + 1\nconst B = C\nconst C = A\nvar x = A\n@rpc func f(): pass\n",
    );
    expect(told.join()).toContain("(cycle)");
    expect(found.rpcs.length).toBe(1);
    const many = Array.from({ length: 5000 }, (_, i) => `const C${i} = C${i + 1}`).join("\n");
    expect((await script(`extends Node\n${many}\nvar x = C0\n`)).problems.join()).toContain("(cycle)");
  });

  it("does not hang over a variable of the name of its type", async () => {
    const { script: found, problems: told } = await script(
      "extends Node\nvar Other: Other\nvar x: x\nvar y: y.z\nvar z := y\nvar a: b.c\nvar b: a.c\n",
      { "other.gd": "class_name Other extends Node\n" },
    );
    expect(found.properties.get("Other")!.type).toMatchObject({ name: "Other", script: "res://other.gd" });
    expect(told.map((one) => one.replace(/.*warning: /, ""))).toEqual([
      "Unknown type 'x' (unresolved)",
      "Unknown type 'y.z' (unresolved)",
      "Unknown type 'b.c' (unresolved)",
      "Unknown type 'a.c' (unresolved)",
    ]);
  });

  it("are calculated as scripts do when they run", async () => {
    const { script: found } = await script(
      [
        "extends Node",
        'const NAMES = {&"a": 1, Vector2i(1, 2): "b"}',
        "var a = Vector2(1, 2) * 2",
        'var b = Color("red").lightened(0.5)',
        'var c = Color("blue")',
        'var d = NAMES["a"] + 0.5',
        'var e = &"x" + "y"',
        "var f := Basis() * Vector3.UP",
        "var g := [1, 2].size()",
        "var h = 7 % 4 == 3 and not 1 > 2",
        "var i: PackedInt32Array = [1, 2.5]",
        "var j := Vector3.AXIS_Z",
      ].join("\n"),
    );
    const property = (name: string) => found.properties.get(name)!;
    expect([..."acdehij"].map((name) => property(name).default)).toEqual([
      new Vector2(2, 4),
      new Color(0, 0, 1, 1),
      1.5,
      "xy",
      true,
      new Int32Array([1, 2]),
      2,
    ]);
    expect([..."bfg"].map((name) => property(name).valueType.name)).toEqual(["Color", "Vector3", "int"]);
  });

  it("does not grow without bounds", async () => {
    const doubling = Array.from(
      { length: 64 },
      (_, i) => `const S${i + 1} = S${i} + S${i}\nconst A${i + 1} = [A${i}, A${i}]`,
    ).join("\n");
    const { script: found } = await script(
      `extends Node\nconst S0 = "ab"\nconst A0 = [1]\n${doubling}\nvar x = S64\nvar y = A64\nvar z = 2 ** 1000000000\nvar w = 1 << 1000000000000\n`,
    );
    expect(found.properties.get("x")!.default).toBeUndefined();
    expect(found.properties.get("y")!.default).toBeUndefined();
    // As the engine has it.
    expect(found.properties.get("z")!.default).toBe(-(2n ** 63n));
    expect(found.properties.get("w")!.default).toBeUndefined();
  });
});

describe("signals and functions", () => {
  it("have typed parameters", async () => {
    const { script: found, problems: told } = await script(
      "extends Node\nsignal a\nsignal b()\nsignal c(x: int, y: Array[String], z,)\nstatic func f(p: Node, q := [1, {2: 3}], r: String = 'a),b', ...rest: Array) -> Dictionary[int, String]: return {}\nfunc g(): pass\n",
    );
    expect(told).toEqual([]);
    expect(
      [...found.signals].map(([name, one]) => [name, one.parameters.map((parameter) => parameter.type.name)]),
    ).toEqual([
      ["a", []],
      ["b", []],
      ["c", ["int", "Array[String]", "Variant"]],
    ]);
    const f = found.functions.get("f")!;
    expect([f.static, f.vararg, f.returnType.name, f.line]).toEqual([true, true, "Dictionary[int, String]", 5]);
    expect(
      f.parameters.map((parameter) => [parameter.name, parameter.type.name, parameter.defaultText ?? null]),
    ).toEqual([
      ["p", "Node", null],
      ["q", "Array", "[1, {2: 3}]"],
      ["r", "String", "'a),b'"],
    ]);
  });

  it("report an unknown type with file and line", async () => {
    const { script: found, problems: told } = await script("extends Node\n\n@rpc func f(x: Nonsense): pass\n");
    expect(told).toEqual(["res://a.gd:3: warning: Unknown type 'Nonsense' (unresolved)"]);
    expect(found.rpcs[0]!.parameters[0]!.type).toMatchObject({ name: "Nonsense", variantType: 24 });
  });
});

describe("broken scripts", () => {
  const good = "@rpc func good(x: int): pass\n";
  const cases: [what: string, source: string, line: number][] = [
    ["an open bracket", "var x = foo(1, [2\n", 2],
    ["an open string", 'var x = "abc\n', 2],
    ["a stray bracket", "var x = 1)\n", 2],
    ["a wrong bracket", "var x = (1]\n", 2],
    ["a strange character", "var x = 1 ° 2\n", 2],
    ["a word of Godot 3", "remote func old(): pass\n", 2],
    ["a function without a name", "func (): pass\n", 2],
    ["a function without a colon", "func f()\n\tpass\n", 2],
    ["a variable without a name", "var = 3\n", 2],
    ["an annotation without a name", "@ func f(): pass\n", 2],
    ["an enum without an end", "enum { A, B\n", 2],
    ["wrong indentation", "func f():\n\t\tpass\n\tpass\n", 4],
    ["indentation for no reason", "\tvar x = 1\n", 2],
    ["a conflict of versions", "<<<<<<< HEAD\n=======\n>>>>>>> other\n", 2],
    ["garbage", "§$%&/()=?\n", 2],
    ["a statement", "print(1)\n", 2],
    ["parameters without an end", "func f(a, b: int\n", 2],
    ["a type without an end", "var x: Array[\n", 2],
    ["an escape that does not exist", 'var x = "\\q"\n', 2],
  ];
  for (const [what, source, line] of cases) {
    it(`report ${what} and keep what follows`, async () => {
      const found = await script(`extends Node\n${source}${good}`);
      expect(found.problems.some((problem) => problem.startsWith(`res://a.gd:${line}: error: `))).toBe(true);
      expect(found.script.rpcs.map((rpc) => rpc.name)).toContain("good");
    });
  }

  it("of any size are read in time", async () => {
    const hostile = [
      "(".repeat(200_000),
      "[\n".repeat(50_000),
      "'\n\\'\n".repeat(50_000),
      '"'.repeat(100_001),
      "@rpc(".repeat(30_000),
      `var x = ${"-".repeat(100_000)}1`,
      `var x = ${"(".repeat(5000)}1${")".repeat(5000)}`,
      "class A:\n".repeat(20_000),
      `var x: ${"Array[".repeat(10_000)}`,
      Array.from({ length: 2000 }, (_, i) => `${"\t".repeat(i)}class C${i}:`).join("\n"),
      "§".repeat(100_000),
      `func f():\n${"\tpass\n".repeat(100_000)}`,
    ];
    // The test's own time is the bound against quadratic work.
    for (const source of hostile) {
      const { project } = await script(`extends Node\n${source}\n@rpc func f(): pass\n`);
      expect(project.diagnostics.length).toBeLessThanOrEqual(1001);
    }
  });
});

describe("who owns a node", () => {
  async function rules(source: string): Promise<unknown[]> {
    const found = await script(`extends Node\n${source}`, { "roles.gd": "enum Id { FIRST, SECOND = 7 }\n" });
    return found.script.authorities.map(({ node, authority, recursive, when }) => [
      node,
      authority.kind === "id" ? authority.id : authority.kind === "name" ? "name" : authority.property,
      recursive,
      when,
    ]);
  }

  const cases: [source: string, expected: unknown[]][] = [
    ["func _enter_tree():\n\tset_multiplayer_authority(name.to_int())\n", [[".", "name", true, "enter_tree"]]],
    [
      "func _enter_tree() -> void: set_multiplayer_authority(str(name).to_int(), false)\n",
      [[".", "name", false, "enter_tree"]],
    ],
    [
      "func _enter_tree():\n\tself.set_multiplayer_authority(int(str(name)))\n\t$Sync.set_multiplayer_authority(1)\n",
      [
        [".", "name", true, "enter_tree"],
        ["Sync", 1, true, "enter_tree"],
      ],
    ],
    ['func _ready():\n\tget_node("A/B").set_multiplayer_authority(int(name))\n', [["A/B", "name", true, "ready"]]],
    [
      "@onready var input = $Input\nfunc _enter_tree():\n\tvar id := str(name).to_int()\n\tinput.set_multiplayer_authority(id)\n",
      [["Input", "name", true, "enter_tree"]],
    ],
    [
      "@export var player := 1:\n\tset(id):\n\t\tplayer = id\n\t\t$Input.set_multiplayer_authority(id)\n",
      [["Input", "player", true, "set"]],
    ],
    [
      "@export var player := 1: set = set_player\nfunc set_player(id):\n\tplayer = id\n\t%Input.set_multiplayer_authority(player)\n",
      [["%Input", "player", true, "set"]],
    ],
    [
      "@export var owner_id := 1\nfunc _enter_tree():\n\tset_multiplayer_authority(owner_id)\n",
      [[".", "owner_id", true, "enter_tree"]],
    ],
    [
      "const HOST := 2 - 1\nconst Roles = preload('res://roles.gd')\nfunc _enter_tree():\n\tvar id = Roles.Id.SECOND\n\tset_multiplayer_authority(HOST)\n\t$A.set_multiplayer_authority(id)\n\t$B.set_multiplayer_authority(MultiplayerPeer.TARGET_PEER_SERVER)\n",
      [
        [".", 1, true, "enter_tree"],
        ["A", 7, true, "enter_tree"],
        ["B", 1, true, "enter_tree"],
      ],
    ],
    ["const id = 5\nfunc _enter_tree():\n\tvar id = [1][0]\n\tset_multiplayer_authority(id)\n", []],
    ["func _enter_tree():\n\tif true:\n\t\tset_multiplayer_authority(5)\n", []],
    ["func _enter_tree():\n\tset_multiplayer_authority(find_out())\n", []],
    ["func later():\n\tset_multiplayer_authority(5)\n", []],
  ];
  for (const [source, expected] of cases) {
    it(`is told from ${JSON.stringify(source)}`, async () => {
      expect(await rules(source)).toEqual(expected);
    });
  }

  it("is mentioned when it depends on the running game, like other things that do", async () => {
    const { project } = await script(
      'extends Node\nfunc later():\n\tset_multiplayer_authority(5)\n\trpc_config("f", {})\n\t$Spawner.add_spawnable_scene("res://x.tscn")\n\t$Spawner.spawn_function = f\n',
    );
    expect(project.diagnostics.filter((one) => one.severity === "info").map((one) => [one.code, one.line])).toEqual([
      ["runtime", 4],
      ["runtime", 5],
      ["runtime", 6],
      ["runtime", 3],
    ]);
  });
});
