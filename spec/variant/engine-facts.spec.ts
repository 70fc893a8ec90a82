import { describe, expect, it } from "vitest";
import { FACT_HELPERS, factExpression, factTables } from "../support/engine-facts.js";
import { runScript } from "../support/script-host.js";

// What the engine's own unit tests expect of its built-in types (tests/core of 4.6), as expressions that are true. A live 4.6
// has confirmed each: spec/interop/variant/engine-facts.spec.ts.
const tables = factTables();

describe("What the engine's own tests expect", () => {
  it.each([...tables])("holds for %s", (_name, facts) => {
    const tries = facts.map((fact, i) => `func fact${i}(): return ${factExpression(fact)}\n`);
    const calls = facts.map((_fact, i) => `	print(${i}, " ", fact${i}())\n`);
    const source = `extends RefCounted\n${FACT_HELPERS}${tries.join("")}func test():\n${calls.join("")}`;
    const { lines } = runScript(source);
    const wrong = facts.filter((_fact, i) => !lines.includes(`${i} true`));
    expect(wrong).toEqual([]);
  });

  it("is more than a few things", () => {
    expect([...tables.values()].flat().length).toBeGreaterThan(1_900);
  });
});
