import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/sources.js";

/** The rows of the table below `## Attacks and defences`, as cells. */
function rows(): string[][] {
  const text = readFileSync(join(root, "docs/security.md"), "utf8");
  const section = /^## Attacks and defences$([\s\S]*?)^## /m.exec(text)?.[1] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (attack|---)/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

describe("docs/security.md", () => {
  it("names for each attack the defence and a spec that there is", () => {
    const wrong = rows().filter((cells) => {
      const specs = [...(cells[2] ?? "").matchAll(/`(spec\/[^`]+)`/g)].map((match) => match[1]!);
      return cells.length !== 3 || specs.length === 0 || !specs.every((path) => existsSync(join(root, path)));
    });
    expect(rows().length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it("names titles of specs as they are", () => {
    const wrong = rows().flatMap((cells) => {
      const texts = [...(cells[2] ?? "").matchAll(/`(spec\/[^`]+)`/g)].map((match) =>
        readFileSync(join(root, match[1]!), "utf8"),
      );
      const titles = [...(cells[2] ?? "").matchAll(/"([^"…]+)"/g)].map((match) => match[1]!);
      return titles.filter((title) => !texts.some((text) => text.includes(title)));
    });
    expect(wrong).toEqual([]);
  });
});
