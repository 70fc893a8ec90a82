import { describe, expect, it } from "vitest";
import { Allowance } from "../../src/dtls/allowance.js";
import { ReplayWindow } from "../../src/dtls/replay-window.js";
import { SeededRandom } from "../support/seeded-random.js";

describe("An allowance", () => {
  it("gives each asker a burst, then what comes back with time", () => {
    const allowance = new Allowance(3, 2, 10);
    expect([1, 2, 3, 4].map(() => allowance.take(0, "a"))).toEqual([true, true, true, false]);
    expect(allowance.take(0, "b")).toBe(true);
    expect(allowance.take(499, "a")).toBe(false);
    expect([allowance.take(500, "a"), allowance.take(500, "a")]).toEqual([true, false]);
    // Never more than the burst.
    expect([1, 2, 3, 4].map(() => allowance.take(1e6, "a"))).toEqual([true, true, true, false]);
  });

  it("forgets whoever asked longest ago when there are too many, and those who have all their tokens again", () => {
    const allowance = new Allowance(1, 0, 2);
    for (const asker of ["a", "b"]) expect(allowance.take(0, asker)).toBe(true);
    expect([allowance.size, allowance.take(0, "a"), allowance.take(0, "b")]).toEqual([2, false, false]);
    expect(allowance.take(0, "c")).toBe(true);
    expect([allowance.size, allowance.take(0, "b"), allowance.take(0, "c")]).toEqual([2, false, false]);
    expect(allowance.take(0, "a")).toBe(true);
    expect(allowance.size).toBe(2);
  });

  it("takes tokens back, and nothing from those whom it does not know", () => {
    const allowance = new Allowance(2, 0, 10);
    allowance.giveBack("a");
    expect(allowance.size).toBe(0);
    expect([1, 2, 3].map(() => allowance.take(0, "a"))).toEqual([true, true, false]);
    allowance.giveBack("a");
    expect([allowance.size, allowance.take(0, "a"), allowance.take(0, "a")]).toEqual([1, true, false]);
    allowance.giveBack("a");
    expect(allowance.size).toBe(1);
    allowance.giveBack("a");
    expect(allowance.size).toBe(0);
  });
});

it("a replay window knows each of the last 64 numbers, in whatever order they come, and takes none before them", () => {
  const random = new SeededRandom(5);
  for (let round = 0; round < 200; round++) {
    const window = new ReplayWindow();
    const seen = new Set<number>();
    let highest = -1;
    for (let step = 0; step < 60; step++) {
      const number = Math.max(0, highest + random.between(-70, random.pick([1, 40, 80])));
      expect(window.isFresh(number)).toBe(number > highest - 64 && !seen.has(number));
      // Also one that is known, or too old: it changes nothing.
      window.mark(number);
      seen.add(number);
      highest = Math.max(highest, number);
    }
    for (let number = Math.max(0, highest - 70); number < highest + 3; number++)
      expect(window.isFresh(number)).toBe(number > highest - 64 && !seen.has(number));
  }
});
