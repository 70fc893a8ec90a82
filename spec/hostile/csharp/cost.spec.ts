import { describe, expect, it, vi } from "vitest";
import { activeText, MAX_ANGLES } from "../../../src/csharp/active-text.js";
import { readCsharp } from "../../../src/csharp/index.js";
import { SourceFile } from "../../../src/csharp/source-file.js";
import type { CsharpGrammar } from "../../../src/platform/csharp-grammar.js";
import { grammar, NATIVE_CLASSES, readSources } from "../../csharp/support.js";
import { countSteps, growthWhenDoubled } from "../../support/count-steps.js";

type Sources = Record<string, string>;

function many(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("");
}

const inClass = (members: string): Sources => ({
  "A.cs": `using Godot;\npublic partial class A : Node {\n${members}\n}\n`,
});

/** Projects that grow with a number. */
const SHAPES: Record<string, (count: number) => Sources> = {
  "RPCs in a class": (count) => inClass(many(count, (i) => `[Rpc] void F${i}(int a, Vector2 b) {}\n`)),
  "RPCs of one name": (count) => inClass(many(count, (i) => `[Rpc] void F(int a${i}) {}\n`)),
  "classes in a file": (count) => ({
    "A.cs": `using Godot;\n${many(count, (i) => `partial class C${i} : Node {}\n`)}`,
  }),
  files: (count) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `C${i}.cs`,
        `using Godot;\npublic partial class C${i} : Node { [Rpc] void F(C${i >> 1} c) {} }`,
      ]),
    ),
  "parts of a class": (count) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `p${i}/A.cs`,
        `using Godot;\npublic partial class A : Node { [Rpc] void F${i}(A a) {} }`,
      ]),
    ),
  "one base for all": (count) => ({
    "A.cs": `using Godot;\npublic partial class A : Node { [Rpc] void F() {} int x; }\n${many(count, (i) => `partial class C${i} : A {}\n`)}`,
  }),
  "bases of bases": (count) => ({
    "A.cs": `using Godot;\npublic partial class C0 : Node {}\n${many(count, (i) => `partial class C${i + 1} : C${i} { [Rpc] void F${i}() {} }\n`)}`,
  }),
  "bases in circles": (count) => ({
    "A.cs": many(count, (i) => `partial class C${i} : C${(i + 1) % count} { [Godot.Rpc] void F() {} }\n`),
  }),
  "classes in classes": (count) => ({ "A.cs": `using Godot;${many(count, (i) => `partial class C${i} : Node { `)}` }),
  "directives and names": (count) => ({
    "A.cs": `${many(count, (i) => `using N${i};\nusing static S${i};\nusing X${i} = N${i}.Y;\n`)}using Godot;\npublic partial class A : Node { ${many(count, (i) => `[Rpc] void F${i}(Z${i} z) {}\n`)} }`,
  }),
  "directives for all files": (count) => ({
    "G.cs": many(count, (i) => `global using static S${i};\nglobal using X${i} = X${(i + 1) % count};\n`),
    ...inClass(many(count, (i) => `[Rpc] void F${i}(X${i} x) {}\n`)),
  }),
  namespaces: (count) => ({
    "A.cs": many(count, (i) => `namespace N${i} { using Godot; partial class A : Node { [Rpc] void F(A a) {} } }\n`),
  }),
  "a long namespace": (count) => ({
    "A.cs": `namespace ${many(count, () => "N.")}M { ${many(count, (i) => `class C${i} : D${i} {}`)} }`,
  }),
  constants: (count) =>
    inClass(many(count, (i) => `const int K${i + 1} = K${i} + 1; [Rpc(TransferChannel = K${i})] void F${i}() {}\n`)),
  "an enum": (count) => inClass(`enum E { ${many(count, (i) => `V${i} = V${(i * 7) % count} + 1, `)} }`),
  properties: (count) =>
    inClass(many(count, (i) => `int _f${i} = ${i}; [Export] int P${i} { get => _f${i}; set => _f${i} = value; }\n`)),
  "type parameters": (count) => ({
    "A.cs": `using Godot; partial class A<${many(count, (i) => `T${i}, `)}U> : Node { ${many(count, (i) => `void F${i}(T${i} t) {}`)} }`,
  }),
  "an array": (count) => inClass(`int[] a = { ${many(count, (i) => `${i}, `)} };`),
  "a sum": (count) => inClass(`const int K = ${many(count, () => "1 + ")}1;`),
  brackets: (count) => inClass(`int k = ${"(".repeat(count)}1${")".repeat(count)};`),
  "local variables": (count) =>
    inClass(
      `public override void _Ready() { ${many(count, (i) => `var v${i} = GetNode("N"); v${i}.SetMultiplayerAuthority(1);\n`)} }`,
    ),
  lambdas: (count) =>
    inClass(`public override void _Ready() { ${many(count, (i) => `var v${i} = () => { `)}${"};".repeat(count)} }`),
  attributes: (count) => inClass(many(count, (i) => `[A${i}, B(${i})] int f${i};\n`)),
  conditions: (count) => ({
    "A.cs": many(count, (i) => `#if A${i} && (!B || C)\nclass Rpc${i} {}\n#elif D\n#endif\n`),
  }),
  "open conditions": (count) => ({ "A.cs": many(count, (i) => `#if !A${i}\nRpc${i}\n`) }),
  quotes: (count) => ({ "A.cs": `${many(count, () => '"a" @"b" $"c" ')}@"${many(count, () => '""')}` }),
  "comments that do not end": (count) => ({ "A.cs": many(count, () => "/* ") }),
};

describe("C# sources cost", () => {
  it.each(Object.entries(SHAPES))(
    "what their length is: %s",
    (_name, make) => {
      const growth = growthWhenDoubled(300, (count) => {
        const files = new Map(Object.entries(make(count)).map(([path, text]) => [`res://${path}`, text]));
        return () => {
          readCsharp(files, { grammar, nativeClasses: NATIVE_CLASSES, report: () => {} });
        };
      });
      expect(growth).toBeLessThan(2.5);
    },
    60_000,
  );

  it("bound what inheritance multiplies", () => {
    const members = many(2_000, (i) => `int a${i};`);
    const { project, diagnostics } = readSources({
      "A.cs": `using Godot;\npublic partial class A : Node { ${members} }`,
      ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`C${i}.cs`, `public partial class C${i} : A {}`])),
    });
    let count = 0;
    for (const script of project.scripts.values()) count += script.properties.size;
    expect(count).toBeLessThanOrEqual(502_000);
    expect(diagnostics).toEqual([
      "C250.cs:1 error limit: The classes inherit more than 500000 members: 'C250' and others lack theirs",
    ]);
  });

  it("is not asked of the parser where more than a few '<' are open", () => {
    // Ambiguous with comparisons: the parser follows all ways, and compares them at each step.
    const open = (count: number): string => `class A { int x = ${"a<".repeat(count)}1; }`;
    expect(activeText(open(MAX_ANGLES), () => false).tangledLine).toBe(0);
    expect(activeText(`\n${open(MAX_ANGLES + 1)}`, () => false).tangledLine).toBe(2);
    expect(
      activeText(
        many(1000, (i) => `List<int> a${i} = 1 << 2;\n`),
        () => false,
      ).tangledLine,
    ).toBe(0);
    const { diagnostics } = readSources({ "A.cs": open(5000) });
    expect(diagnostics).toEqual([`A.cs:1 error limit: More than ${MAX_ANGLES} '<' are open: the file is not read`]);
  });

  it("of long files, and of parsing that takes too long, is not paid", () => {
    const files = { "A.cs": "class A {}", "B.cs": "class B { }" };
    expect(readSources(files, { maxFileLength: 10 }).diagnostics).toEqual([
      "B.cs:0 error limit: The file is longer than 10 characters: the file is not read",
    ]);
    let time = 0;
    let msec = 0;
    const slow: CsharpGrammar = {
      parse(text, goOn, walk) {
        for (let i = 0; i < msec; i += 10) {
          if (!goOn()) return false;
          time += 10;
        }
        return grammar.parse(text, () => true, walk);
      },
    };
    const read = (forMsec: number, maxParseMsec?: number): readonly string[] => {
      time = 0;
      msec = forMsec;
      const bound = maxParseMsec === undefined ? {} : { maxParseMsec };
      return readSources(files, { grammar: slow, now: () => time, ...bound }).diagnostics;
    };
    const tooLong = (name: string): string =>
      `${name}:0 error limit: Parsing the file takes too long: the file is not read`;
    expect(read(1900)).toEqual([]);
    // Each file has its own bound, and all have one together.
    expect(read(2100)).toEqual([tooLong("A.cs"), tooLong("B.cs")]);
    expect(read(40, 60)).toEqual([tooLong("B.cs")]);
  });

  it("does not end with a parser that fails", () => {
    const broken: CsharpGrammar = {
      parse() {
        throw new Error("out of memory");
      },
    };
    expect(readSources({ "A.cs": "" }, { grammar: broken }).diagnostics).toEqual([
      "A.cs:0 error limit: The parser failed (out of memory): the file is not read",
    ]);
  });

  it("lets the parser read on after it was stopped", () => {
    const text = `class A { ${many(3000, (i) => `int a${i};`)} }`;
    let asked = 0;
    expect(
      grammar.parse(
        text,
        () => ++asked < 2,
        () => {},
      ),
    ).toBe(false);
    let type = "";
    expect(
      grammar.parse(
        "class B {}",
        () => true,
        (cursor) => {
          type = `${cursor.nodeType} ${cursor.endIndex}`;
        },
      ),
    ).toBe(true);
    expect([type, asked]).toEqual(["compilation_unit 10", 2]);
  });

  it("of names that are asked for again is paid once", () => {
    const usings = many(400, (i) => `using static S${i};\n`);
    const steps = (methods: number): number => {
      const text = `${usings}partial class A : Godot.Node { ${many(methods, (i) => `void F${i}(T t) {}\n`)} }`;
      const files = new Map([["res://A.cs", text]]);
      return countSteps(() => readCsharp(files, { grammar, nativeClasses: NATIVE_CLASSES, report: () => {} }));
    };
    expect((steps(1000) - steps(500)) / 500).toBeLessThan(400);
  });

  it("has bounds where built-in functions would hide it", () => {
    const parameters = `using Godot; partial class A<${many(70, (i) => `T${i}, `)}U> : Node { [Rpc] void F(T3 a, T68 b) {} }`;
    expect(readSources({ "A.cs": parameters }).diagnostics.map((text) => text.replace(/.*Godot: /, ""))).toEqual([
      "no Variant can hold the type of 'a', 'T3'",
      "the sources do not say what the type of 'b' is, 'T68'",
    ]);
    // Each lambda is a part of all those around it.
    const lengths = [50, 100].map((count) => {
      const names = vi.spyOn(SourceFile.prototype, "nameOf");
      readSources(SHAPES["lambdas"]!(count));
      const length = names.mock.results.reduce((sum, { value }) => sum + (value as string).length, 0);
      names.mockRestore();
      return length;
    });
    expect(lengths[1]! / lengths[0]!).toBeLessThan(2.5);
  });
});
