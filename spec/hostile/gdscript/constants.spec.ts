import { describe, expect, it } from "vitest";
import { growthWhenDoubled } from "../../support/count-steps.js";
import { CompiledProject, TestProject } from "../../support/script-host.js";

const PATH = "res://test.gd";

/** What the compiler says of a script, each message once, without its names. */
function refused(source: string, others: Record<string, string> = {}): string[] {
  const texts = new Map([
    [PATH, source],
    ...Object.entries(others).map(([name, text]) => [`res://${name}`, text] as const),
  ]);
  const compiled = new CompiledProject(new TestProject(texts, new Map()));
  compiled.load(PATH);
  return [...new Set(compiled.errorsOf(PATH).map(({ message }) => message.replace(/"\w+"/, '"x"')))];
}

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join("");
}

const DEEP = 3_000;
const TOO_MANY = 'Could not resolve member "x": It depends on too many others.';
const TOO_LARGE = "The value of a constant is too large to be calculated before the script runs.";

describe("A script whose members need one another", () => {
  it.each([
    ["constants", lines(DEEP, (i) => `const C${i} = C${i + 1}`)],
    ["enums", lines(DEEP, (i) => `enum E${i} {X = E${i + 1}.X}`)],
    ["variables", lines(DEEP, (i) => `var v${i} := v${i + 1}`)],
    ["functions", lines(DEEP, (i) => `func f${i}(a := f${i + 1}()) -> int: return 1`)],
  ])("does not overflow the machine's stack: %s", (_, source) => {
    expect(refused(source)).toContain(TOO_MANY);
  });

  it("extends 256 classes at most", () => {
    const chain = Object.fromEntries(Array.from({ length: DEEP }, (_, i) => [`a${i}.gd`, `extends "a${i + 1}.gd"\n`]));
    expect(refused('extends "a0.gd"\n', chain).join()).toMatch(/^(?:Could not|More than 256 classes)/);
    const short = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`a${i}.gd`, `extends "a${i + 1}.gd"\n`]));
    expect(refused('extends "a0.gd"\n', { ...short, "a250.gd": "" })).toEqual([]);
  });
});

describe("A constant", () => {
  it.each([
    ["texts", `const C0 = "ab"\n${lines(64, (i) => `const C${i + 1} = C${i} + C${i}`)}`],
    ["arrays", `const C0 = [1]\n${lines(64, (i) => `const C${i + 1} = C${i} + C${i}`)}`],
    ["formats", 'const C = "%99999999d" % 1\n'],
    ["many large values", `const S = "${"x".repeat(10_000)}"\n${lines(5_000, (i) => `const C${i} = S + "${i}"`)}`],
  ])("is not calculated when it is too large: %s", (_, source) => {
    const [first = ""] = refused(source);
    expect([TOO_LARGE, 'Assigned value for constant "x" isn\'t a constant expression.']).toContain(first);
  });

  it("has no more than 256 keys that are arrays, which are compared with one another", () => {
    const keys = (count: number) => `const D = {${lines(count, (i) => `[${i}]: 1,`)}}\n`;
    expect(refused(keys(200))).toEqual([]);
    expect(refused(keys(300))).toEqual(['Assigned value for constant "x" isn\'t a constant expression.']);
  });

  it("of an enum costs what it is written with", () => {
    const named = (count: number) => () => refused(`enum E {${lines(count, (i) => `A${i} = ${i},`)}}\n`);
    const unnamed = (count: number) => () => refused(lines(count, (i) => `enum {A${i} = ${i}}`));
    expect(growthWhenDoubled(500, named)).toBeLessThan(2.5);
    expect(growthWhenDoubled(500, unnamed)).toBeLessThan(2.5);
  });
});
