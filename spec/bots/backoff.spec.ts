import { describe, expect, it } from "vitest";
import { backoffDelayMs, checkBackoff } from "../../src/bots/backoff.js";

describe("Back-off", () => {
  it("grows by its factor up to the longest delay", () => {
    const rule = checkBackoff({ firstDelayMs: 100, maxDelayMs: 700, factor: 2, jitter: 0 });
    expect([1, 2, 3, 4, 5, 500].map((attempt) => backoffDelayMs(rule, attempt, 0.9))).toEqual([
      100, 200, 400, 700, 700, 700,
    ]);
  });

  it("takes off a random share of at most the jitter", () => {
    const rule = checkBackoff({ firstDelayMs: 100, jitter: 0.5 });
    expect(backoffDelayMs(rule, 1, 0)).toBe(100);
    expect(backoffDelayMs(rule, 1, 1)).toBe(50);
  });

  it.each([
    [{ firstDelayMs: -1 }, "reconnect.firstDelayMs must be 0 to 3600000, got -1"],
    [{ firstDelayMs: 500, maxDelayMs: 100 }, "reconnect.maxDelayMs must be 500 to 3600000, got 100"],
    [{ factor: Number.NaN }, "reconnect.factor must be 1 to 100, got NaN"],
    [{ jitter: 2 }, "reconnect.jitter must be 0 to 1, got 2"],
    [{ maxAttempts: 0 }, "reconnect.maxAttempts must be 1 to Infinity, got 0"],
  ])("refuses %j", (options, message) => {
    expect(() => checkBackoff(options)).toThrow(message);
  });
});
