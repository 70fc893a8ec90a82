import { describe, expect, it } from "vitest";
import { activeText } from "../../src/csharp/active-text.js";

const DEFINED = new Set(["A", "B"]);
const isDefined = (symbol: string): boolean => DEFINED.has(symbol);

/** What is left of a text, without blanks. */
function left(text: string): string {
  const active = activeText(text, isDefined).text;
  expect(active.length).toBe(text.length);
  expect(active.replace(/[^\r\n]/g, "")).toBe(text.replace(/[^\r\n]/g, ""));
  return active.replace(/\s+/g, " ").trim();
}

describe("The text that is compiled", () => {
  it.each([
    ["A", true],
    ["X", false],
    ["!A", false],
    ["!X", true],
    ["!!A", true],
    ["true", true],
    ["false", false],
    ["A && B", true],
    ["A && X", false],
    ["X && A", false],
    ["A || X", true],
    ["X || A", true],
    ["X || Y", false],
    ["X || A && B", true],
    ["A || B && X", true],
    ["(A || B) && X", false],
    ["!(A && X)", true],
    ["A == B", true],
    ["A == X", false],
    ["A != X", true],
    ["A != B", false],
    ["X == Y", true],
    ["A == true", true],
    ["X == false && A", true],
    ["A // && X", true],
    ["( A )", true],
    ["", false],
    ["&&", false],
    ["(A", true],
    ["1", false],
    ["Äpfel", false],
  ])("has what stands in #if %s: %s", (condition, expected) => {
    expect(left(`#if ${condition}\nyes\n#endif\nend`)).toBe(expected ? "yes end" : "end");
    expect(left(`#if X\nno\n#elif ${condition}\nyes\n#else\nelse\n#endif\nend`)).toBe(
      expected ? "yes end" : "else end",
    );
  });

  it("has one branch of each #if, and none of what stands in a branch that it does not have", () => {
    expect(left("#if A\n1\n#elif B\n2\n#else\n3\n#endif\n4")).toBe("1 4");
    expect(left("#if X\n1\n#elif B\n2\n#elif A\n3\n#else\n4\n#endif")).toBe("2");
    expect(left("#if X\n#if A\n1\n#else\n2\n#endif\n3\n#else\n4\n#endif")).toBe("4");
    expect(left("#if A\n#if X\n1\n#else\n2\n#endif\n3\n#else\n4\n#endif")).toBe("2 3");
    expect(left("  #  if A\n1\n\t#endif // end\n2")).toBe("1 2");
    expect(left("#endif\n#else\n#elif A\n1")).toBe("1");
    expect(left("#if X\r\n1\r\n#endif\r\n2\r#if A\r3")).toBe("2 3");
  });

  it("has own symbols where they are defined", () => {
    expect(left("#define X\n#undef A\n#if X && !A\n1\n#endif")).toBe("1");
    expect(left("#if Y\n#define X\n#endif\n#if X\n1\n#endif\n2")).toBe("2");
  });

  it("has no comments and no other directives", () => {
    expect(
      left("#region R\na // b\n/* c\n d */ e /// f\n#pragma warning disable\n#nullable enable\n#endregion\ng /* h"),
    ).toBe("a e g");
  });

  it.each([
    ['"/* a"'],
    ['"\\"// a"'],
    ['@"a\n#if X\n"'],
    ['@"""/*"'],
    ['$@"{a}\n/* "'],
    ['"""\n#if X\n"/* ""\n"""'],
    ['$$"""" """ /* """"'],
    ["'\"'"],
    ["'\\''"],
    ["'/' + '*'"],
    ["a / b"],
    ["@if"],
  ])("has %j as it is", (text) => {
    expect(activeText(`${text} // x`, isDefined).text).toBe(`${text}     `);
    expect(left(`${text}\n#if X\nno\n#endif`)).toBe(text.replace(/\s+/g, " "));
  });

  it("has strings that are not closed to the end of their line", () => {
    expect(left('"a /*\nb // c\n$"d\n\'e\nf')).toBe('"a /* b $"d \'e f');
    expect(left('a $"" b $"x"')).toBe('a "" b $"x"');
  });

  it("tells on which symbols RPCs depend, with the line of the first condition", () => {
    const undecided = (text: string): unknown => [...activeText(text, isDefined).undecided];
    expect(undecided("#if X\nint a;\n#endif")).toEqual([]);
    expect(undecided("#if X\n[Rpc]\n#endif")).toEqual([["X", 1]]);
    expect(undecided("\n#if A || X\n[Rpc]\n#endif")).toEqual([
      ["A", 2],
      ["X", 2],
    ]);
    expect(undecided("#define X\n#if X\n[Rpc]\n#endif")).toEqual([]);
    expect(
      undecided("#if X\n#if Y\n[Rpc]\n#endif\n#if Z\n#endif\n#elif W\n[Rpc]\n#endif\n#if V\n#endif\n[Rpc]"),
    ).toEqual([
      ["Y", 2],
      ["X", 1],
      ["W", 7],
    ]);
    expect(undecided('@"\n\n"\n/*\n*/\n#if A\n[Rpc]\n#endif')).toEqual([["A", 6]]);
  });

  it("counts the '<' that are open", () => {
    const tangled = (text: string): number => activeText(text, isDefined).tangledLine;
    expect(tangled("\n" + "<".repeat(99) + " \n<")).toBe(0);
    expect(tangled("a<".repeat(100))).toBe(0);
    expect(tangled("a<".repeat(100) + "\na<")).toBe(2);
    expect(tangled(`${"a<".repeat(100)}>a<`)).toBe(0);
    for (const end of ";{}") expect(tangled(`${"a<".repeat(100)}${end}a<`)).toBe(0);
    expect(tangled(">".repeat(5) + "a<".repeat(101))).toBe(1);
    expect(tangled("a <= b << 1 ".repeat(200))).toBe(0);
  });
});
