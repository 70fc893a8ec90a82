import { describe, expect, it } from "vitest";
import { randomWord } from "../../src/core/random-words.js";

describe("random words", () => {
  it("are 32 bits each, and no two runs of them are alike", () => {
    const words = Array.from({ length: 2000 }, randomWord);
    expect(words.every((word) => Number.isInteger(word) && word >= 0 && word <= 0xffffffff)).toBe(true);
    // Of 2,000 words about one in two million sets has two pairs alike; every bit is set in about half of them.
    expect(new Set(words).size).toBeGreaterThan(1997);
    for (let bit = 0; bit < 32; bit++) {
      const set = words.filter((word) => ((word >>> bit) & 1) === 1).length;
      expect(set).toBeGreaterThan(800);
      expect(set).toBeLessThan(1200);
    }
  });
});
