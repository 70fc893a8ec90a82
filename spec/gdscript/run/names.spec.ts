import { describe, expect, it } from "vitest";
import { CompiledProject, TestProject } from "../../support/script-host.js";

function errorsOf(source: string): string[] {
  const compiled = new CompiledProject(new TestProject(new Map([["a.gd", source]])));
  compiled.load("a.gd");
  return compiled.errorsOf("a.gd").map(({ line, message }) => `${line}: ${message}`);
}

describe("Names in scripts", () => {
  it.each([
    ["var a\nvar a", '2: Variable "a" has the same name as a previously declared variable.'],
    ["const a = 1\nfunc a(): pass", '2: Function "a" has the same name as a previously declared constant.'],
    ["enum { a }\nsignal a", '2: Signal "a" has the same name as a previously declared enum value.'],
    ["class I:\n\tvar a\n\tclass a: pass", '3: Class "a" has the same name as a previously declared variable.'],
    [
      "func f():\n\tvar a = 1\n\tif a:\n\t\tvar a = 2",
      '4: There is already a variable named "a" declared in this scope.',
    ],
    ["func f():\n\tconst a = 1\n\tconst a = 2", '3: There is already a constant named "a" declared in this scope.'],
    ["func f(a):\n\tvar a = 2", '2: There is already a parameter named "a" declared in this scope.'],
    [
      "func f():\n\tfor a in 2:\n\t\tvar g = func():\n\t\t\tvar a = 1",
      '4: There is already a for loop iterator named "a" declared in this scope.',
    ],
    ["func f():\n\tvar a = 1\n\tfor a in 2: pass", '3: There is already a variable named "a" declared in this scope.'],
    [
      "func f(x):\n\tmatch x:\n\t\tvar a:\n\t\t\tvar a = 1",
      '4: There is already a pattern bind named "a" declared in this scope.',
    ],
    ["func f(x):\n\tmatch x:\n\t\tvar x: pass", `3: There's already a parameter named "x" in this scope.`],
  ])("are declared once: %j", (source, error) => {
    expect(errorsOf(source)).toEqual([error]);
  });

  it.each([
    "func f(x):\n\tif x:\n\t\tvar a = 1\n\tvar a = 2",
    "func f(a):\n\tvar g = func(a): return a",
    "var a\nfunc f():\n\tvar a = 1",
    "func f():\n\tfor a in 2: pass\n\tfor a in 2: pass",
  ])("may be declared where they are not known: %j", (source) => {
    expect(errorsOf(source)).toEqual([]);
  });
});
