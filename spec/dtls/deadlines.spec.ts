import { expect, it } from "vitest";
import { Deadlines, type Due } from "../../src/dtls/deadlines.js";
import { SeededRandom } from "../support/seeded-random.js";

it("says who is due first, whatever was set anew or given up before", () => {
  const random = new SeededRandom(7);
  const deadlines = new Deadlines<Due>();
  const all: Due[] = Array.from({ length: 40 }, () => ({ dueMs: 0, place: -1 }));
  const wanted = new Map<Due, number>();
  for (let round = 0; round < 3000; round++) {
    const one = random.pick(all);
    const dueMs = random.chance(0.3) ? null : random.between(0, 60);
    deadlines.set(one, dueMs);
    if (dueMs === null) wanted.delete(one);
    else wanted.set(one, dueMs);
    const first = wanted.size === 0 ? null : Math.min(...wanted.values());
    expect(deadlines.firstMs).toBe(first);
    if (first === null) continue;
    expect(deadlines.firstDue(first - 1)).toBeNull();
    expect(wanted.get(deadlines.firstDue(first)!)).toBe(first);
  }
});
