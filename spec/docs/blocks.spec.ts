import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../src/index.js";
import { BLOCKS, type Block } from "./blocks.js";
import { ends, PLANS, type Plan, parsesAsGdscript, programOf } from "./plans.js";
import { Stage } from "./stage.js";

/** What a program prints is no program. */
const isOutput = ({ language, code }: Block): boolean => language === "" && !code.startsWith("$ ");

const planOf = ({ key, language }: Block): Plan | undefined => {
  if (PLANS[key] !== undefined) return PLANS[key];
  if (language === "ts" || language === "js") return ends();
  return language === "gdscript" ? parsesAsGdscript : undefined;
};

/** What is wrong with the blocks of a file, each run after those before it. */
async function problemsOf(blocks: readonly Block[]): Promise<string[]> {
  const problems: string[] = [];
  const stage = await Stage.open();
  try {
    for (const block of blocks) {
      const plan = planOf(block);
      const where = `${block.path}:${block.line}`;
      if (plan === undefined) problems.push(`${where}: nothing is known of how to run '${block.key}'`);
      const run = (patience: number) => plan?.run(stage, programOf(block, plan, patience), block);
      // What has a time of its own to do its work in gets more of it before it counts as a failure.
      const hasTime = Object.values(plan?.edits ?? {}).some((text) => /<[\d.]+>/.test(text));
      await run(1)
        ?.catch((error) => (hasTime ? run(8) : Promise.reject(error)))
        .catch((error) => problems.push(`${where}: ${error}`));
    }
  } finally {
    stage.close();
  }
  return problems;
}

describe("What the documents and the doc comments show is run", () => {
  const blocks = BLOCKS.filter((block) => !isOutput(block));
  const paths = [...new Set(blocks.map(({ path }) => path))].filter((path) =>
    blocks.some((block) => block.path === path && planOf(block)?.reason === undefined),
  );

  beforeAll(() => void setLogger(silentLogger));
  afterAll(() => void setLogger(null));

  it.concurrent.each(paths)("%s", { timeout: 600_000 }, async (path) => {
    expect(await problemsOf(blocks.filter((block) => block.path === path))).toEqual([]);
  });

  it("and what is planned is there", () => {
    const keys = new Set(BLOCKS.map(({ key }) => key));
    expect(Object.keys(PLANS).filter((key) => !keys.has(key))).toEqual([]);
    expect(blocks.length).toBeGreaterThan(80);
  });

  it("would not pass with a program that throws, hangs up or says nothing", async () => {
    const block = (code: string): Block => ({ path: "x", line: 1, key: "x", language: "ts", code });
    const throwing = await problemsOf([block("throw new Error('no');"), block("const a: number = 1; console.log(a);")]);
    expect(throwing).toEqual([expect.stringContaining("x:1: Error: exit code 1")]);
    expect(await problemsOf([{ ...block("func f(:\n"), language: "gdscript" }])).toHaveLength(1);
    expect(await problemsOf([{ ...block("FROM nothing"), language: "dockerfile" }])).toHaveLength(1);
  });
});
