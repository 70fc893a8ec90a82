import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { MAY_IMPORT } from "../package/rooms.js";
import { declarationsOf } from "../support/declarations.js";
import { importsOf, root, sourceFiles } from "../support/sources.js";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const DOCUMENT = read("docs/architecture.md");

/** The cells of the tables in a part of a document, without what heads them. */
function rowsOf(text: string, heading: string): string[][] {
  const part = text.split(/^(?=#{2,3} )/m).find((candidate) => candidate.startsWith(`${heading}\n`)) ?? "";
  return part
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf("|"))
        .split("|")
        .map((cell) => cell.trim()),
    )
    .slice(1);
}

/** What is written as code in a cell. */
const codeIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

/** The rooms that each room's files import from. */
function realImports(): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { path, text } of sourceFiles("src")) {
    const room = path.split("/")[1]!;
    if (path.split("/").length === 2) continue;
    const targets = found.get(room) ?? new Set();
    found.set(room, targets);
    for (const target of importsOf(text)) {
      if (target.startsWith("#platform/")) targets.add("platform");
      else if (target.startsWith(".")) targets.add(posix.join(posix.dirname(path), target).split("/")[1]!);
    }
    targets.delete(room);
  }
  return Object.fromEntries([...found].map(([room, targets]) => [room, [...targets].sort()]));
}

/** The arrows that do not follow from others. */
function withoutDetours(imports: Readonly<Record<string, readonly string[]>>): string[] {
  const reaches = (from: string, to: string): boolean =>
    imports[from]!.some((next) => next === to || reaches(next, to));
  return Object.entries(imports)
    .flatMap(([room, targets]) =>
      targets
        .filter((target) => !targets.some((other) => other !== target && reaches(other, target)))
        .map((target) => `${room} --> ${target}`),
    )
    .sort();
}

/** The arrows of the diagrams in mermaid's language. */
const arrowsOf = (text: string): string[] =>
  [...text.matchAll(/^```mermaid\n([\s\S]*?)^```/gm)]
    .flatMap((block) => block[1]!.match(/^\s*\w+ --> \w+$/gm) ?? [])
    .map((arrow) => arrow.trim())
    .sort();

/** What is wrong with a way through the code: functions that are not there, or do not lead to the next one. */
function wrongSteps(rows: readonly string[][]): string[] {
  const steps = rows.map(([where, leads]) => {
    const [path, name] = codeIn(where!);
    return { path: path!, name: name!, next: codeIn(leads!)[0], text: declarationsOf(read(path!)).get(name!) };
  });
  return steps.flatMap((step, i) => {
    const title = `${step.path} ${step.name}`;
    if (step.text === undefined) return [`${title} is not there`];
    if (step.next === undefined) return [];
    const says = (text: string): boolean => new RegExp(`(?<![\\w#])${step.next}(?!\\w)`).test(text);
    if (!says(step.text)) return [`${title} does not say ${step.next}`];
    const after = steps[i + 1];
    if (after?.text === undefined) return [];
    return after.name.split(".").pop() === step.next || says(after.text) ? [] : [`${step.next} is not ${after.name}`];
  });
}

describe("docs/architecture.md", () => {
  it("draws an arrow for each import between rooms that does not follow from others, and no other", () => {
    expect(arrowsOf(DOCUMENT)).toEqual(withoutDetours(realImports()));
  });

  it("lists for each room what it imports, which is what it may import", () => {
    const listed = Object.fromEntries(
      rowsOf(DOCUMENT, "## The rooms")
        .slice(1)
        .map(([room, , imports]) => [codeIn(room!)[0]!.slice(4), codeIn(imports!).sort()]),
    );
    const allowed = Object.fromEntries(
      Object.entries(MAY_IMPORT).map(([room, targets]) => [room, [...targets].sort()]),
    );
    expect(listed).toEqual(realImports());
    expect(allowed).toEqual(realImports());
  });

  it.each(["### A datagram in", "### A packet out of it", "### A call out"])(
    "%s: a step leads to the next",
    (heading) => {
      const rows = rowsOf(DOCUMENT, heading).slice(1);
      expect(rows.length).toBeGreaterThan(5);
      expect(wrongSteps(rows)).toEqual([]);
    },
  );

  it("would not pass with an arrow too many, one too few, or a step that leads nowhere", () => {
    const imports = { a: ["b", "c"], b: ["c"], c: [] };
    expect(withoutDetours(imports)).toEqual(["a --> b", "b --> c"]);
    expect(arrowsOf("```mermaid\ngraph TD\n  a --> b\n  a --> c\n```\n")).toEqual(["a --> b", "a --> c"]);
    const step = (name: string, next: string): string[] => ["`src/enet/receive.ts` `" + name + "`", "`" + next + "`"];
    expect(wrongSteps([step("handleIncoming", "nowhere")])).toEqual([
      "src/enet/receive.ts handleIncoming does not say nowhere",
    ]);
    expect(wrongSteps([step("nobody", "drop")])).toEqual(["src/enet/receive.ts nobody is not there"]);
  });
});

describe("CONTRIBUTING.md", () => {
  it("answers its questions with functions that there are", () => {
    const rows = rowsOf(read("CONTRIBUTING.md"), "## Find it").slice(1);
    const wrong = rows.flatMap(([question, answer]) => {
      const names = codeIn(answer!);
      const pairs = names.flatMap((path, i) => (i % 2 === 0 ? [[path, names[i + 1]!] as const] : []));
      return pairs
        .filter(([path, name]) => !declarationsOf(read(path)).has(name))
        .map((pair) => `${question} ${pair.join(" ")}`);
    });
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.every(([, answer]) => codeIn(answer!).length >= 2)).toBe(true);
    expect(wrong).toEqual([]);
  });

  it("gives a reason for each file above 500 lines that is not data, and for none that is short", () => {
    const lines = new Map(sourceFiles("src").map(({ path, text }) => [path, text.split("\n").length - 1]));
    const long = [...lines].filter(([path, count]) => count > 500 && !path.endsWith("-data.ts")).map(([path]) => path);
    const rows = rowsOf(read("CONTRIBUTING.md"), "## Long files").slice(1);
    const listed = rows.map(([file]) => codeIn(file!)[0]!);
    expect(long.filter((path) => !listed.includes(path))).toEqual([]);
    expect(listed.filter((path) => (lines.get(path) ?? 0) <= 400)).toEqual([]);
    expect(rows.filter(([, reason]) => reason!.length < 30)).toEqual([]);
  });
});
