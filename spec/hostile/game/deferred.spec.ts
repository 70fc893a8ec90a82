import { describe, expect, it } from "vitest";
import { DeferredCalls } from "../../../src/game/deferred.js";

describe("Calls that are put off", () => {
  it("have an end", () => {
    const calls = new DeferredCalls();
    let done = 0;
    const call = (): void => {
      done++;
    };
    for (let i = 0; i < 500_000; i++) if (!calls.push(call)) throw new Error(`There was no room for call ${i}`);
    expect(calls.push(call)).toBe(false);
    expect(calls.flush()).toBe(false);
    expect(done).toBe(100_000);
    expect(calls.push(call)).toBe(true);
  });
});
