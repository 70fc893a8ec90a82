import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { engine, engineVersion, startEngine } from "../../support/engine.js";
import { FACT_HELPERS, factExpression, factTables } from "../../support/engine-facts.js";

const project = fileURLToPath(new URL("./project", import.meta.url));

// The facts are those of 4.6: earlier ones lack methods, and write numbers in another way.
describe.skipIf(engine === null || engineVersion()![1] < 6)("The tables of facts (needs GODOT, 4.6 or later)", () => {
  it("are facts", async () => {
    const facts = [...factTables()].flatMap(([name, lines]) => lines.map((line) => `${name}: ${line}`));
    const expressions = facts.map((fact) => factExpression(fact.slice(fact.indexOf(": ") + 2)));
    const folder = await mkdtemp(join(tmpdir(), "gmp-facts-"));
    const file = join(folder, "facts.json");
    await writeFile(file, JSON.stringify([FACT_HELPERS, ...expressions]));
    try {
      const running = await startEngine(project, ["facts", file]);
      await running.line(/^FACTS DONE$/, 60_000);
      await running.stop();
      const wrong = running.lines.flatMap((line) => {
        const [, index, said] = /^FACT (\d+) (.*)$/.exec(line) ?? [];
        return index === undefined ? [] : [`${facts[Number(index)]} (${said})`];
      });
      expect(wrong).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 120_000);
});
