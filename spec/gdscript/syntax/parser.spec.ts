import { describe, expect, it } from "vitest";
import { parseScript } from "../../../src/gdscript/syntax/parser.js";
import type { FunctionNode, VariableNode } from "../../../src/gdscript/syntax/tree.js";
import { SeededRandom } from "../../support/seeded-random.js";
import { bodyText, classText, expressionText } from "./tree-text.js";

function parse(source: string): { text: string; faults: string[] } {
  const faults: string[] = [];
  const tree = parseScript(source, (message, line, column) => faults.push(`${line}:${column} ${message}`));
  return { text: classText(tree), faults };
}

function clean(source: string): string {
  const { text, faults } = parse(source);
  expect(faults).toEqual([]);
  return text;
}

function expression(source: string): string {
  const faults: string[] = [];
  const tree = parseScript(`var x = ${source}`, (message) => faults.push(message));
  expect(faults).toEqual([]);
  return expressionText((tree.members[0] as VariableNode).value!);
}

function body(...lines: string[]): string {
  const faults: string[] = [];
  const source = `func f():\n${lines.map((line) => `\t${line}\n`).join("")}`;
  const tree = parseScript(source, (message, line) => faults.push(`${line} ${message}`));
  expect(faults).toEqual([]);
  return bodyText((tree.members[0] as FunctionNode).body!);
}

describe("An expression", () => {
  it.each([
    ["1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"],
    ["-2 ** 2", "(- (2 ** 2))"],
    ["2 ** 3 ** 2", "((2 ** 3) ** 2)"],
    ["~a & b | c ^ d", "(((~ a) & b) | (c ^ d))"],
    ["1 << 2 + 3", "(1 << (2 + 3))"],
    ["a < b == c", "((a < b) == c)"],
    ["not a in b", "(not (a in b))"],
    ["a not in b", "(not (a in b))"],
    ["not a and b or c", "(((not a) and b) or c)"],
    ["!a && b || c", "(((not a) and b) or c)"],
    ["a if b else c if d else e", "(b ? a : (d ? c : e))"],
    ["a + b if c else d as int", "((c ? (a + b) : d) as int)"],
    ["a is Node and b is not int", "((a is Node) and (not (b is int)))"],
    ["await a.b(1).c + 2", "((await a.b(1).c) + 2)"],
    ["-a.b[1].c(2)", "(- a.b[1].c(2))"],
    ["a.if.class.and", "a.if.class.and"],
    ["super.ready(1)", "super.ready(1)"],
    ["$A/B", '$"A/B"'],
    ["$/root/A.x", '$"/root/A".x'],
    ["$%A/B", '$"%A/B"'],
    ["%A.x", '$"%A".x'],
    ['$"A B"/C', '$"A B/C"'],
    ["$../if", '$"../if"'],
    ["a % b", "(a % b)"],
    ["[1, [2], ]", "[1, [2]]"],
    ['{ "a": 1, b: 2 }', '{"a": 1, b: 2}'],
    ['{ a = 1, "b" = 2 }', '{&"a": 1, "b": 2}'],
    ['preload("res://a.gd").new()', 'preload("res://a.gd").new()'],
    ["PI + INF", "(3.141592653589793 + Infinity)"],
    ["func(): return 1", "func () { return 1; }"],
    ["func named(a: int, b := 2) -> int: return a", "func named(a: int, b:= = 2) -> int { return a; }"],
    ["match(1)", "match(1)"],
    ["x as Array[int]", "(x as Array[int])"],
    ["x is Dictionary[String, A.B]", "(x is Dictionary[String, A.B])"],
    ['&"n" == ^"p/q"', '(&"n" == ^"p/q")'],
  ])("%s", (source, text) => {
    expect(expression(source)).toBe(text);
  });

  it.each([
    ["0x_1", 'Unexpected underscore after "0x".'],
    ["0x", 'Expected hexadecimal digit after "0x".'],
    ["1__0", "Multiple underscores cannot be adjacent in a numeric literal."],
    ["1.0.0", "Cannot use a decimal point twice in a number."],
    ["0xF.0", "Cannot use a decimal point in a hexadecimal number."],
    ["1e", 'Expected exponent value after "e".'],
    ["12abc", "Invalid numeric notation."],
    ['"\\q"', "Invalid escape in string."],
    ['"\\u12"', "Invalid hexadecimal digit in unicode escape sequence."],
    ['"\\uD800"', "Invalid UTF-16 sequence in string, unpaired lead surrogate."],
    ['"\\uDC00"', "Invalid UTF-16 sequence in string, unpaired trail surrogate."],
    ['"no end', "Unterminated string."],
    ["1 = 2", "Assignment is not allowed inside an expression."],
    ["(1", 'Expected closing ")" after grouping expression.'],
    ["[1", 'Expected closing "]" after array elements.'],
    ["{1: 2", 'Expected closing "}" after dictionary elements.'],
    ["{1: 2, a = 3}", 'Expected ":" after dictionary key. Mixing dictionary styles is not allowed.'],
    ["a(1", 'Expected closing ")" after call arguments.'],
    ["a[]", 'Expected expression after "[".'],
    ["a()()", 'Cannot call on an expression. Use ".call()" if it\'s a Callable.'],
    ["1 +", 'Expected expression after "+" operator.'],
    [
      "a ? b : c",
      'Unexpected "?" in source. If you want a ternary operator, use "truthy_value if true_condition else falsy_value".',
    ],
    ["yield(a)", '"yield" was removed in Godot 4. Use "await" instead.'],
    ["x as void", '"void" is only allowed for a function return type.'],
    ["x as Array[Array[int]]", "Nested typed collections are not supported."],
  ])("%s is refused in the engine's words", (source, message) => {
    const { faults } = parse(`var x = ${source}\nvar after = 1\n`);
    expect(faults.map((fault) => fault.replace(/^\d+:\d+ /, ""))).toContain(message);
  });
});

describe("A number or a string", () => {
  it.each([
    ["1_000", 1000n],
    ["0xFF", 255n],
    ["0b1_01", 5n],
    ["9223372036854775807", 2n ** 63n - 1n],
    ["99999999999999999999999", 2n ** 63n - 1n],
    [".5", 0.5],
    ["5.", 5],
    ["1e3", 1000],
    ["1_0.0_1e-2", 0.1001],
    ['"\\x"', ""],
    ['"\\u00e9\\U01F600\\uD83D\\uDE00\\n\\\\"', "é😀😀\n\\"],
    ['r"\\n\\""', '\\n\\"'],
    ['"""a\n"b"\n"""', 'a\n"b"\n'],
    ["'a\nb'", "a\nb"],
    ['"a\\\nb"', "ab"],
  ])("%s", (source, value) => {
    const tree = parseScript(`var x = ${source}`, () => {});
    const literal = (tree.members[0] as VariableNode).value!;
    expect(literal).toMatchObject({ kind: "literal", value: { value } });
  });
});

describe("Statements", () => {
  it("stand in blocks, on one line and on many", () => {
    expect(
      body("if a: b()", "elif c:", "\td(); e()", "else: pass", "while x:", "\tx -= 1", "\tif x: continue", "\tbreak"),
    ).toBe("{ if a { b(); } else if c { d(); e(); } else { pass; } while x { x -= 1; if x { continue; } break; } }");
  });

  it("go on behind a backslash and inside brackets", () => {
    expect(body("var a = 1 + \\", "\t\t2", "call(", "1,", "\t\t\t2", ")", "return a")).toBe(
      "{ var a = (1 + 2); call(1, 2); return a; }",
    );
  });

  it("declare, assign, assert and loop", () => {
    expect(
      body(
        "var a: int = 1",
        "var b := 2",
        "const C := 3",
        "a.b[c] **= 2",
        'assert(a, "m")',
        "for i: int in 3: print(i)",
      ),
    ).toBe(
      '{ var a: int = 1; var b:= = 2; const C:= = 3; a.b[c] **= 2; assert(a, "m"); for i: int in 3 { print(i); } }',
    );
  });

  it("match patterns of every kind", () => {
    expect(
      body(
        "match x:",
        "\t1, 2: pass",
        "\tvar y when y > 3: return y",
        "\t[1, var z, ..]:",
        "\t\treturn z",
        '\t{"a": [_], "b", ..}: pass',
        "\tTYPE_INT: pass",
        "\t_: pass",
      ),
    ).toBe(
      '{ match x { 1 | 2 { pass; } var y when (y > 3) { return y; } [1, var z, ..] { return z; } {"a": [_], "b", ..} { pass; } TYPE_INT { pass; } _ { pass; } } }',
    );
  });

  it("hold functions in place, on one line, in blocks, and inside brackets", () => {
    expect(body("var f = func(a):", "\tprint(a)", "\treturn a", "f.call(1)")).toBe(
      "{ var f = func (a) { print(a); return a; }; f.call(1); }",
    );
    expect(
      body("each(func(a):", "\tif a:", "\t\tprint(a)", ", 2)", "each(func(): return 1, func(): pass)", "done()"),
    ).toBe("{ each(func (a) { if a { print(a); } }, 2); each(func () { return 1; }, func () { pass; }); done(); }");
    expect(body("var d = {", '"a": func():', "\t\t\tpass", '\t\t\t, "b": 2 }', "x = (func(): return await y)")).toBe(
      '{ var d = {"a": func () { pass; }, "b": 2}; x = func () async { return (await y); }; }',
    );
  });

  it("hold functions in place that end where what encloses them goes on, on whatever line of theirs", () => {
    expect(body("a(func():", "\tb()", "\t)", "c()")).toBe("{ a(func () { b(); }); c(); }");
    expect(body("a(func():", "\tb()", "\t# c", "", "\t, 2).c()")).toBe("{ a(func () { b(); }, 2).c(); }");
    expect(body("a(func():", "\tb()", "\t\t\t)", "c()")).toBe("{ a(func () { b(); }); c(); }");
    expect(body("a(func():", "\tif b:", "\t\tc()", "\t)", "d()")).toBe("{ a(func () { if b { c(); } }); d(); }");
    expect(body("a(func():", "\tif b:", "\t\tc()", "\t\t)", "d()")).toBe("{ a(func () { if b { c(); } }); d(); }");
    expect(body("a(func():", "\ta(func():", "\t\tb()", "\t\t)", "\t)", "c()")).toBe(
      "{ a(func () { a(func () { b(); }); }); c(); }",
    );
    expect(body("a(func():", "\tvar f = func():", "\t\tb()", "\t\t)", "c()")).toBe(
      "{ a(func () { var f = func () { b(); }; }); c(); }",
    );
    expect(body("if a(func():", "\tpass", "\t):", "\tb()", "else:", "\tc()")).toBe(
      "{ if a(func () { pass; }) { b(); } else { c(); } }",
    );
    expect(body("var d = [func():", "\treturn", "\t, func():", "\treturn 1", "\t]", "c()")).toBe(
      "{ var d = [func () { return; }, func () { return 1; }]; c(); }",
    );
    expect(body("var d = {func():", "\tpass", "\t: 1, 2: func():", "\tpass", "\t}", "c()")).toBe(
      "{ var d = {func () { pass; }: 1, 2: func () { pass; }}; c(); }",
    );
    expect(body("a(func():", "\tmatch b:", "\t\t1:", "\t\t\tpass", "\t)", "c()")).toBe(
      "{ a(func () { match b { 1 { pass; } } }); c(); }",
    );
  });

  it("hold no functions in place that end on a line of nobody's, or among a match's patterns, or that are empty", () => {
    const faults = (...lines: string[]): string[] =>
      parse(`func f():\n${lines.map((l) => `\t${l}\n`).join("")}`).faults;
    expect(faults("a(func():", "\t\tb()", "\t)")).toEqual([
      "4:3 Unindent doesn't match the previous indentation level.",
    ]);
    expect(faults("a({", '"a": func():', "\t\t\tpass", '\t\t, "b": 2 })')).toEqual([
      "5:4 Unindent doesn't match the previous indentation level.",
    ]);
    for (const indent of ["\t\t", "\t\t\t", "\t\t\t\t"]) {
      expect(faults("a(func():", "\tmatch b:", "\t\t1:", "\t\t\tpass", `${indent})`)).toEqual([
        `6:${indent.length + 2} Expected expression for match pattern.`,
      ]);
    }
    expect(faults("a(func():", "\tmatch b:", "\t\t1: pass)")).toEqual(["4:11 Expected expression for match pattern."]);
    expect(faults("a(func():", "\t)")).toEqual(['3:3 A lambda function must have a ":" followed by a body.']);
    expect(faults("a(func(): )")).toEqual(['2:12 A lambda function must have a ":" followed by a body.']);
    expect(faults("var f = func():", "\tb()", "\t)")).toEqual([
      '4:3 Expected end of statement after variable declaration, found ")" instead.',
    ]);
    expect(faults("b()", ")")).toEqual(['3:2 Expected statement, found ")" instead.']);
  });

  it("are refused in the engine's words, one by one", () => {
    const faults = (...lines: string[]): string[] =>
      parse(`func f():\n${lines.map((l) => `\t${l}\n`).join("")}`).faults;
    expect(faults("break")).toEqual(['2:2 Cannot use "break" outside of a loop.']);
    expect(faults("if a", "\tb()", "c()")).toEqual(['2:5 Expected ":" after "if" condition.']);
    expect(faults("while a:", "b()")).toEqual(['2:9 Expected indented block after "while" block.']);
    expect(faults("a b", "c d")).toHaveLength(2);
    expect(faults("5 = a")).toEqual([
      "2:2 Only identifier, attribute access, and subscription access can be used as assignment target.",
    ]);
    expect(faults("match x:", "\t..: pass")).toEqual([
      "3:3 Rest pattern can only be used inside array and dictionary patterns.",
    ]);
    expect(parse("func f():\n\tpass\n  pass\n").faults[0]).toBe(
      "3:1 Used space character for indentation instead of tab as used before in the file.",
    );
    expect(parse("func f():\n\t\tpass\n\tpass\n").faults).toEqual([
      "3:2 Unindent doesn't match the previous indentation level.",
    ]);
  });
});

describe("A script", () => {
  it("has members of every kind", () => {
    expect(
      clean(
        [
          "@tool",
          '@icon("res://i.svg")',
          "class_name Hero extends Node",
          "## A comment.",
          "signal hit(damage: int, by)",
          "enum { A, B = 2 }",
          "enum Kind",
          "{",
          "\tX,",
          "\tY = 1 << 3,",
          "}",
          "const MAX := 10",
          "static var count: int = 0",
          "@export_range(0, 10) var health := 5: set = _set_health, get = _get_health",
          "var mana: int:",
          "\tget:",
          "\t\treturn mana",
          "\tset(value):",
          "\t\tmana = value",
          "@onready var label = $Label",
          '@rpc("any_peer", "call_local")',
          "func go(a, b: int = 1, ...rest: Array) -> void:",
          "\tawait a",
          "static func make() -> Hero: return null",
          "@abstract func later(a: int) -> int",
          'class Inner extends "res://a.gd".B.C:',
          "\tvar x",
          "\tfunc f(): pass",
        ].join("\n"),
      ),
    ).toBe(
      "@tool @icon class Hero extends Node { signal hit(damage: int, by); enum { A, B = 2 } enum Kind{ X, Y = (1 << 3) } const MAX:= = 10; " +
        "static var count: int = 0; @export_range(0, 10) var health:= = 5 get _get_health set _set_health; " +
        'var mana: int get func () { return mana; } set func (value) { mana = value; }; @onready() var label = $"Label"; ' +
        '@rpc("any_peer", "call_local") func go(a, b: int = 1, ...rest: Array) -> void async { (await a); } ' +
        "static func make() -> Hero { return null; } @abstract() func later(a: int) -> int; " +
        'class Inner extends "res://a.gd".B.C { var x; func f() { pass; } } }',
    );
  });

  it("keeps what is right beside what is wrong", () => {
    const { text, faults } = parse(
      ["extends Node", "func broken(", "\tx x x", "var a = (1", "func good(): pass", "error = true", "var b = 2"].join(
        "\n",
      ),
    );
    expect(faults.length).toBeGreaterThan(1);
    expect(text).toContain("var b = 2;");
  });

  it.each([
    ["class_name A\nclass_name B", '"class_name" can only be used once.'],
    ["extends A\nextends B", '"extends" can only be used once.'],
    ["error = true", 'Unexpected identifier "error" in class body.'],
    ["onready var x", 'The "onready" keyword was removed in Godot 4. Use the "@onready" annotation instead.'],
    ["@foo var x", 'Unrecognized annotation: "@foo".'],
    ["extends Node\n@tool", 'Annotation "@tool" must be at the top of the script, before "extends" and "class_name".'],
    ["func f(a = 1, b): pass", "Cannot have mandatory parameters after optional parameters."],
    ["func f(a, a): pass", 'Parameter with name "a" was already declared for this function.'],
    ["func f(...a, b): pass", "Cannot have parameters after the rest parameter."],
    ["signal s(a = 1)", "Signal parameters cannot have a default value."],
    ["enum { A, A }", 'Name "A" was already in this enum (at line 1).'],
    ["static const A = 1", 'Expected "func" or "var" after "static".'],
    ["var a: get: return 1", "Property with inline code must go to an indented block."],
    ["const A", "Expected initializer after constant name."],
    ["@export\n", 'Annotation "@export" does not precede a valid target, so it will have no effect.'],
    ["@export\nfunc f(): pass", 'Annotation "@export" cannot be applied to a function.'],
    ["@rpc\nvar x", 'Annotation "@rpc" cannot be applied to a variable.'],
    ["@onready\nconst X = 1", 'Annotation "@onready" cannot be applied to a constant.'],
    ["@rpc\nsignal s", 'Annotation "@rpc" cannot be applied to a signal.'],
    ["@abstract\nenum E { A }", 'Annotation "@abstract" cannot be applied to a enum.'],
    ["@export\nclass A: pass", 'Annotation "@export" cannot be applied to a class.'],
    ['@export_enum("A",, "B") var a', "Expected expression as the annotation argument."],
    ["@tool\n@tool", '"@tool" annotation can only be used once.'],
    ["@static_unload\n@static_unload", '"@static_unload" annotation can only be used once per script.'],
    ["func f() {", 'Expected end of statement after bodyless function declaration, found "{" instead.'],
    ["func f()", 'A function must either have a ":" followed by a body, or be marked as "@abstract".'],
    ["var a = !", 'Expected expression after "!" operator.'],
    ["var a = not", 'Expected expression after "not" operator.'],
    ["var a = 1 &&", 'Expected expression after "&&" operator.'],
    ["static func _static_init():\n\treturn 1", "Constructor cannot return a value."],
    ["func _init(): return 1", "Constructor cannot return a value."],
    ["<<<<<<< HEAD", 'Unexpected "VCS conflict marker" in class body.'],
    ['@warning_ignore_restore("x")', 'Warning "X" is not being ignored by "@warning_ignore_start".'],
    [
      '@warning_ignore_start("x")\n@warning_ignore_start("x")',
      'Warning "X" is already being ignored by "@warning_ignore_start" at line 1.',
    ],
  ])("%j is refused in the engine's words", (source, message) => {
    expect(parse(source).faults.map((fault) => fault.replace(/^\d+:\d+ /, ""))).toContain(message);
  });

  it.each([
    "func _init(): return",
    "func _init():\n\tvar f = func(): return 1",
    '@warning_ignore_start("x")\n@warning_ignore_restore("x")\n@warning_ignore_start("x")',
    "@abstract\nclass A:\n\t@abstract func f()",
    '@warning_ignore("x")\nconst A = 1',
  ])("has nothing against %j", (source) => {
    expect(parse(source).faults).toEqual([]);
  });

  it("never throws, however it is damaged", () => {
    const source = [
      "class_name A extends Node",
      "var a: int = 1:",
      "\tset(v):",
      "\t\ta = v if v else {b = [1, func(x): return x]}",
      "func f(x := 1, ...y) -> void:",
      "\tmatch x:",
      '\t\t[1, {"k": var v}, ..] when v:',
      '\t\t\tprint($A/B, %C, "\\u00e9", await x)',
      "\tfor i in range(3): continue",
      "class B:",
      "\tenum { X = 1 }",
    ].join("\n");
    for (let end = 0; end <= source.length; end++) parse(source.slice(0, end));
    const random = new SeededRandom(7);
    for (let round = 0; round < 2000; round++) {
      let text = source;
      for (let i = random.between(1, 4); i > 0; i--) {
        const at = random.between(0, text.length);
        const piece = random.pick([
          "(",
          ")",
          "]",
          "{",
          "\n",
          "\t",
          '"',
          "func",
          ":",
          ",",
          ".",
          "@",
          "if ",
          "\\",
          "",
          "match ",
        ]);
        text = text.slice(0, at) + piece + text.slice(at + random.between(0, 3));
      }
      parse(text);
    }
  });
});
