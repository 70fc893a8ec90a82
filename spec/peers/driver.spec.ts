import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setLogger } from "../../src/core/index.js";
import { Driver, scheduleSoon } from "../../src/peers/driver.js";

const errors: string[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  errors.length = 0;
  setLogger({ error: (message: string) => errors.push(message), warning: () => {} } as never);
});
afterEach(() => {
  vi.useRealTimers();
  setLogger(null);
});

/** A source with a deadline on the clock, and a driver that notes when it stepped. */
function driven(): { steps: number[]; wake(): void; deadlineMs: number; driver: Driver } {
  let wake: (() => void) | null = null;
  const steps: number[] = [];
  const start = performance.now();
  const driven = {
    steps,
    deadlineMs: Infinity,
    wake: () => wake?.(),
    driver: null as unknown as Driver,
  };
  driven.driver = new Driver(
    {
      _setWakeListener: (listener) => {
        wake = listener;
      },
      _nextWakeMs: () => driven.deadlineMs - (performance.now() - start),
    },
    () => {
      steps.push(performance.now() - start);
      if (performance.now() - start >= driven.deadlineMs) driven.deadlineMs = Infinity;
    },
  );
  return driven;
}

describe("A driver", () => {
  it("steps at the start, when it is woken, once however often, and at the deadline", () => {
    const subject = driven();
    subject.deadlineMs = 100;
    subject.driver.start();
    vi.advanceTimersByTime(10);
    expect(subject.steps).toHaveLength(1);
    subject.wake();
    subject.wake();
    vi.advanceTimersByTime(10);
    expect(subject.steps).toHaveLength(2);
    vi.advanceTimersByTime(200);
    expect(subject.steps).toHaveLength(3);
    expect(subject.steps[2]).toBeGreaterThanOrEqual(99);
    expect(subject.steps[2]).toBeLessThan(103);
    expect(vi.getTimerCount()).toBe(0);
    subject.driver.stop();
  });

  it("does not step before a deadline that has moved away", () => {
    const subject = driven();
    subject.deadlineMs = 50;
    subject.driver.start();
    vi.advanceTimersByTime(10);
    subject.deadlineMs = 500;
    subject.wake();
    vi.advanceTimersByTime(10);
    const before = subject.steps.length;
    vi.advanceTimersByTime(400);
    expect(subject.steps).toHaveLength(before);
    vi.advanceTimersByTime(100);
    expect(subject.steps).toHaveLength(before + 1);
    subject.driver.stop();
  });

  it("steps at a deadline that has come nearer", () => {
    const subject = driven();
    subject.deadlineMs = 5000;
    subject.driver.start();
    vi.advanceTimersByTime(10);
    subject.deadlineMs = 60;
    subject.wake();
    vi.advanceTimersByTime(70);
    expect(subject.steps.at(-1)).toBeGreaterThanOrEqual(59);
    expect(subject.steps.at(-1)).toBeLessThan(65);
    subject.driver.stop();
  });

  it("leaves no timer behind", () => {
    const subject = driven();
    subject.deadlineMs = 5000;
    subject.driver.start();
    vi.advanceTimersByTime(10);
    expect(vi.getTimerCount()).toBe(1);
    subject.driver.stop();
    expect(vi.getTimerCount()).toBe(0);
    subject.wake();
    vi.advanceTimersByTime(6000);
    expect(subject.steps).toHaveLength(1);
  });
});

describe("What is left for the end of the turn", () => {
  it("runs in order, once, also when one of them throws, and what they leave runs in the next turn", () => {
    const ran: string[] = [];
    scheduleSoon(() => {
      ran.push("a");
      scheduleSoon(() => ran.push("later"));
    });
    scheduleSoon(() => {
      throw new Error("on purpose");
    });
    scheduleSoon(() => ran.push("b"));
    expect(ran).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(ran).toEqual(["a", "b"]);
    expect(errors.join()).toContain("on purpose");
    vi.advanceTimersToNextTimer();
    expect(ran).toEqual(["a", "b", "later"]);
  });
});
