import { describe, expect, it } from "vitest";
import { GodotError } from "../../src/core/index.js";
import {
  Color,
  EncodedObject,
  GDArray,
  GDDictionary,
  GDFloat,
  GDInt,
  NodePath,
  PackedStringArray,
  parseVariantText,
  RID,
  StringName,
  str_to_var,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_STRING,
  type Variant,
  Vector2,
  Vector2i,
  var_to_str,
} from "../../src/variant/index.js";

describe("var_to_str", () => {
  it.each<[Variant, string]>([
    [new GDFloat(0.1), "0.1"],
    [new GDFloat(1), "1.0"],
    [new GDFloat(-0), "0.0"],
    [new GDFloat(1e15), "1e+15"],
    [new GDFloat(123456789012345), "123456789012345.0"],
    [new GDFloat(0.0001), "0.0001"],
    [new GDFloat(0.00001), "1e-05"],
    [new GDFloat(0.1 + 0.2), "0.30000000000000004"],
    [new GDFloat(5e-324), "5e-324"],
    [new GDFloat(Number.NaN), "nan"],
    [new GDFloat(Infinity), "inf"],
    [new GDFloat(-Infinity), "inf_neg"],
    [new GDFloat(2 ** 53), "9.007199e+15"],
    [new Vector2(0.1, 1e20), "Vector2(0.1, 1e+20)"],
    [1, "1"],
    [1.5, "1.5"],
    [-0, "0.0"],
    [2n ** 63n - 1n, "9223372036854775807"],
    ['a"b\\c\n\t', '"a\\"b\\\\c\n\t"'],
    [new StringName("it's\n"), '&"it\\\'s\\n"'],
    [new PackedStringArray(["it's\n"]), 'PackedStringArray("it\\\'s\\n")'],
    [new RID(0n), "RID()"],
    [new RID(2n ** 64n - 1n), "RID(-1)"],
    [{ b: 1, a: [null, true] }, '{\n"a": [null, true],\n"b": 1\n}'],
    [new GDArray(TYPE_FLOAT, [1, 0.5]), "Array[float]([1.0, 0.5])"],
    [new GDArray("Node", []), "Array[Node]([])"],
    [new GDArray({ type: 24, class_name: "Node", script: "res://a.gd" }), 'Array[Resource("res://a.gd")]([])'],
    [new GDDictionary(TYPE_STRING, 0), "Dictionary[String, Variant]({})"],
    [Uint8Array.of(1, 2), "PackedByteArray(1, 2)"],
    [undefined, "null"],
  ])("writes %o as %s", (value, text) => {
    expect(var_to_str(value)).toBe(text);
  });

  it("writes in the style of scene files when not in compatible style", () => {
    expect(var_to_str(Uint8Array.of(1, 2, 250), { compat: false })).toBe('PackedByteArray("AQL6")');
    expect(var_to_str(new Uint8Array(0), { compat: false })).toBe("PackedByteArray()");
    expect(var_to_str(-Infinity, { compat: false })).toBe("-inf");
  });

  it("writes six digits for engines up to 4.4", () => {
    const text = (value: number): string => var_to_str(new GDFloat(value), { version: "4.2" });
    expect([0.1 + 0.2, 1e10, 1234567, 1234565, 0.00012345678, 99999.97, 999999.5, 1e-5].map(text)).toEqual([
      "0.3",
      "1e+10",
      "1.23457e+06",
      "1.23456e+06",
      "0.000123457",
      "100000.0",
      "1e+06",
      "1e-05",
    ]);
  });

  it("sorts keys by type, then by value, texts by code point", () => {
    const keys: Variant[] = [
      "b",
      10,
      9,
      "a10",
      "a2",
      true,
      false,
      "_p",
      "Z",
      "\u{1f47e}",
      "\uffff",
      new Vector2i(2, 1),
    ];
    keys.push(new Vector2i(1, 5), null, [2], [1, 9], 0.5);
    const lines = var_to_str(new Map(keys.map((key) => [key, 0])))
      .split("\n")
      .slice(1, -1);
    expect(lines.map((line) => line.slice(0, line.lastIndexOf(":")))).toEqual([
      "null",
      "false",
      "true",
      "9",
      "10",
      "0.5",
      '"Z"',
      '"_p"',
      '"a10"',
      '"a2"',
      '"b"',
      '"\uffff"',
      '"\u{1f47e}"',
      "Vector2i(1, 5)",
      "Vector2i(2, 1)",
      "[1, 9]",
      "[2]",
    ]);
  });

  it("writes objects by the caller's word", () => {
    const object = new EncodedObject("Node", { a: 1, b: "x" });
    expect(var_to_str(object)).toBe('Object(Node,"a":1,"b":"x")\n');
    expect(var_to_str([object], { encodeResource: () => 'ExtResource("1")' })).toBe('[ExtResource("1")]');
    expect(str_to_var(var_to_str(object))).toEqual(object);
  });
});

it("of packed doubles that 32 bits can hold has all digits in 4.5 only", () => {
  const value = Float64Array.of(Math.fround(0.1), 0.1, 0.5, Number.NaN);
  expect(var_to_str(value, { version: "4.5" })).toBe("PackedFloat64Array(0.10000000149011612, 0.1, 0.5, nan)");
  expect(var_to_str(value)).toBe("PackedFloat64Array(0.1, 0.1, 0.5, nan)");
  expect(var_to_str(Math.fround(0.1), { version: "4.5" })).toBe("0.1");
});

describe("str_to_var", () => {
  it.each<[string, Variant]>([
    ["  true", true],
    ["nil", null],
    ["-5", -5],
    ["9223372036854775808", 9223372036854775807n],
    ["-9223372036854775809", -9223372036854775808n],
    ["-1.5e3", -1500],
    ["1e", 1],
    ["2.", 2],
    ["-inf", -Infinity],
    ["inf_neg", -Infinity],
    ['"a\\n\\u00e9\\U01f47e\\ud83d\\udc7e\\q"', "a\né👾👾q"],
    ['&"n"', new StringName("n")],
    ['@"n"', new StringName("n")],
    ["#ff0000", new Color(1, 0, 0)],
    ["#F00", new Color(1, 0, 0)],
    ["Vector2( 1 , inf )", new Vector2(1, Infinity)],
    ["Vector2i(1.9, -1.9)", new Vector2i(1, -1)],
    ["Color(1, 0, 0, 0.5)", new Color(1, 0, 0, 0.5)],
    ['NodePath("a/b:c")', new NodePath("a/b:c")],
    ["RID()", new RID()],
    ["[1, 2,]", [1, 2]],
    ["; a comment\n{ 1 : 2, }", new Map([[1, 2]])],
    [
      '{"a": 1, &"a": 2, Vector2(1, 2): 3, Vector2(1, 2): 4}',
      new Map<Variant, Variant>([
        ["a", 2],
        [new Vector2(1, 2), 4],
      ]),
    ],
    ["PackedByteArray(1, 2, 300)", Uint8Array.of(1, 2, 44)],
    ['PackedByteArray("AQL6")', Uint8Array.of(1, 2, 250)],
    ["PoolIntArray(1, 2)", Int32Array.of(1, 2)],
    ["PackedInt64Array(9223372036854775807)", BigInt64Array.of(9223372036854775807n)],
    ['PackedStringArray("a", "b",)', new PackedStringArray(["a", "b"])],
    ["Array[int]([1.5, 2])", new GDArray(TYPE_INT, [1, 2])],
    ["1 and what follows", 1],
  ])("reads %s", (text, value) => {
    expect(str_to_var(text)).toEqual(value);
  });

  it.each([
    "[",
    "[1",
    "[1 2]",
    "{1}",
    "{1: }",
    '"open',
    '"\\u12"',
    '"\\ud83d"',
    "Vector2(1)",
    "Vector2(1, a)",
    "What",
    "What(1)",
    "&n",
    "Array[int]",
    'Array[int]([1, "a"])',
    "NodePath(1)",
    "Signal(1)",
    ")",
    "?",
    'PackedByteArray("*")',
    "-",
    "constructor(1)",
    "toString(1)",
    "__proto__",
    'Resource("res://a.tres")',
  ])("refuses %s with an index", (text) => {
    expect(() => str_to_var(text)).toThrow(GodotError);
    try {
      str_to_var(text);
    } catch (error) {
      expect(error).toMatchObject({ code: "ERR_PARSE_ERROR" });
      expect((error as GodotError).offset).toBeGreaterThanOrEqual(0);
      expect((error as GodotError).offset).toBeLessThanOrEqual(text.length);
    }
  });

  it("refuses an empty text as Godot's end of file", () => {
    for (const text of ["", "  \n", "; only a comment"]) {
      expect(() => str_to_var(text)).toThrow(expect.objectContaining({ code: "ERR_FILE_EOF" }));
    }
  });

  it("tells ints from floats with wrappers", () => {
    expect(str_to_var("[1, 1.0]", { wrap: true })).toEqual([new GDInt(1), new GDFloat(1)]);
    expect([...(str_to_var("{1: 2, 1.0: 3}") as Map<Variant, Variant>).keys()]).toEqual([1, new GDFloat(1)]);
  });

  it("lets the caller make resources, also as types of containers", () => {
    const seen: unknown[] = [];
    const construct = (name: string, args: readonly Variant[]): Variant | undefined => {
      seen.push([name, args]);
      return name === "ExtResource" ? `res://${String(args[0])}.gd` : undefined;
    };
    expect(str_to_var('[ExtResource("1_a")]', { construct })).toEqual(["res://1_a.gd"]);
    const typed = str_to_var('Array[ExtResource("2")]([null])', { construct }) as GDArray;
    expect(typed).toBeInstanceOf(GDArray);
    expect(typed.elementType).toEqual({ type: 24, script: "res://2.gd" });
    const dictionary = str_to_var('Dictionary[int, ExtResource("3")]({})', { construct }) as GDDictionary;
    expect(dictionary.value_type).toEqual({ type: 24, script: "res://3.gd" });
    expect(() => str_to_var('Other("x", [1])', { construct })).toThrow("Unexpected identifier 'Other'");
    expect(seen).toEqual([
      ["ExtResource", ["1_a"]],
      ["ExtResource", ["2"]],
      ["ExtResource", ["3"]],
      ["Other", ["x", [1]]],
    ]);
    expect((str_to_var("Array[Resource]([])") as GDArray).elementType).toEqual({ type: 24, class_name: "Resource" });
  });

  it("reads a value in the middle of a file and says where it ends", () => {
    const file = 'position = Vector2(1,\n 2)\nname = "x"';
    const { value, end, lines } = parseVariantText(file, file.indexOf("=") + 1);
    expect(value).toEqual(new Vector2(1, 2));
    expect(file.slice(end)).toBe('\nname = "x"');
    expect(lines).toBe(1);
  });
});
