import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MissingNodes } from "../../src/bots/missing-nodes.js";
import { setLogger } from "../../src/index.js";

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  setLogger({ error: (message) => said.push(message), warning: (message) => said.push(message) });
});
afterEach(() => void setLogger(null));

describe("The note of nodes that are missing", () => {
  it("comes once, a moment after the first, or when the bot is closed", async () => {
    const missing = new MissingNodes("ada");
    missing.missed("Arena");
    missing.missed("Arena/Chat");
    expect(said).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(said).toEqual([expect.stringMatching(/^ada has no nodes 'Arena', 'Arena\/Chat', which .*project/)]);
    missing.missed("Arena/More");
    missing.tell();
    expect(said.length).toBe(1);
    const other = new MissingNodes("bob");
    other.missed("Arena");
    other.tell();
    expect(said[1]).toMatch(/^bob has no node 'Arena', which/);
  });

  it("takes what follows from a missing node, and nothing else", () => {
    const missing = new MissingNodes("ada");
    expect(missing.missed(null)).toBe(false);
    expect(missing.missed("Arena")).toBe(true);
    expect(missing.missed(null)).toBe(true);
    missing.tell();
  });

  it("is one, and short, whatever a server announces", () => {
    const missing = new MissingNodes("ada");
    for (let i = 0; i < 10_000; i++) missing.missed(`\u001b[2J${i}/${"long".repeat(1000)}`);
    missing.tell();
    expect(said.length).toBe(1);
    expect(said[0]!.length).toBeLessThan(1000);
    expect(said[0]).toContain("(4096 in all)");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(said[0]).not.toMatch(/[\u0000-\u001f]/);
  });
});
