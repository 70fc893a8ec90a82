import { describe, expect, it } from "vitest";
import { sourceFiles } from "../support/sources.js";

const SKIPPING = /\.(?:skipIf|runIf)\(/g;
/** Of a title: the reason, or an expression at its end that becomes one where it is needed. */
const REASON = /\((?:needs |skipped[ :])|\$\{[^}]+\}$/;

const specs = sourceFiles("spec").filter(({ path }) => path.endsWith(".spec.ts"));

/** @returns Where the bracket that opens before `index` is closed. */
function closingOf(text: string, index: number): number {
  let depth = 1;
  let at = index;
  for (; depth > 0; at++) depth += text[at] === "(" ? 1 : text[at] === ")" ? -1 : 0;
  return at;
}

/** @returns The titles of what a spec may skip; the code where one does not stand right there. */
function titlesOf(text: string): string[] {
  return [...text.matchAll(SKIPPING)].map(({ index, 0: word }) => {
    let at = closingOf(text, index + word.length);
    if (text.startsWith(".each(", at)) at = closingOf(text, at + ".each(".length);
    return /^\(\s*(["`])(.*?)\1,/s.exec(text.slice(at))?.[2] ?? text.slice(index, at);
  });
}

describe("What is skipped somewhere", () => {
  it("says in its title why", () => {
    const titles = specs.flatMap(({ path, text }) => titlesOf(text).map((title) => `${path}: ${title}`));
    expect(titles.length).toBeGreaterThan(50);
    expect(titles.filter((title) => !REASON.test(title))).toEqual([]);
  });

  it("has a condition", () => {
    const isWhole = ({ text }: { text: string }) => !/\b(?:it|describe|test)\.(?:skip|todo|only)\b/.test(text);
    expect(specs.filter((spec) => !isWhole(spec)).map(({ path }) => path)).toEqual([]);
  });
});
