import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { entries } from "../../../bench/hostile/project.js";
import { type Logger, setLogger, silentLogger } from "../../../src/core/index.js";
import { Diagnostics } from "../../../src/gdscript/diagnostics.js";
import { splitText } from "../../../src/project/text-format.js";
import { growthWhenDoubled } from "../../support/count-steps.js";

let logger: Logger | null = null;
beforeAll(() => {
  logger = setLogger(silentLogger);
});
afterAll(() => {
  setLogger(logger);
});

/** Entries in which one part of a project multiplies another: from these sizes on, in bytes, their bounds hold. */
const MULTIPLIED: Readonly<Record<string, number>> = {
  "copies of one large constant": 60_000,
  "a replication of many properties": 60_000,
  "instances of a scene with many nodes": 150_000,
};

describe("What reading, describing and building a project costs", () => {
  it.each(entries)("follows its length: $name", ({ name, worst }) => {
    const size = MULTIPLIED[name.replace("project: ", "")] ?? 6_000;
    expect(growthWhenDoubled(size, (bytes) => worst(bytes).run)).toBeLessThan(2.5);
  });

  it("does not grow with the length of a line, not even inside of built-in functions", () => {
    const looked = (bytes: number): number => {
      const text = `a = [${'"b", '.repeat(bytes / 5)}]`;
      let length = 0;
      const own = String.prototype.lastIndexOf;
      const spy = vi.spyOn(String.prototype, "lastIndexOf").mockImplementation(function (
        this: string,
        ...args: Parameters<typeof own>
      ) {
        const found = own.apply(this, args);
        length += (args[1] ?? this.length) - found;
        return found;
      });
      splitText(text, "res://a.tscn", new Diagnostics());
      spy.mockRestore();
      return length;
    };
    expect(looked(20_000) / looked(10_000)).toBeLessThan(2.5);
  });
});
