import { describe, expect, it } from "vitest";
import type { SwarmProgress } from "../../src/bots/index.js";
import { SwarmMetrics } from "../../src/bots/swarm-metrics.js";
import { SwarmSeries } from "../../src/bots/swarm-series.js";
import { dashboard, FirstErrors } from "../../src/cli/swarm/dashboard.js";

function progress(change: (metrics: SwarmMetrics) => void = () => {}): SwarmProgress {
  const metrics = new SwarmMetrics();
  Object.assign(metrics.totals, { started: 10, connected: 10, messagesIn: 500, bytesIn: 64_000 });
  metrics.timing("pi\u001b[2Jng", 12);
  change(metrics);
  const series = new SwarmSeries();
  series.look(1000, 8, metrics);
  return {
    elapsedMs: 1000,
    seated: 8,
    inPerSecond: 500,
    outPerSecond: 0,
    recentErrors: 1,
    figures: metrics.figures(),
    series: series.samples,
  };
}

describe("A swarm on a terminal", () => {
  it("shows bots, rates and the last second's percentiles, and steers nothing", () => {
    const text = dashboard(progress(), 16, 60);
    expect(text).toMatch(/^1\.0 of 60 s {2}█{12}░{12} {2}8 of 16 seated\n/);
    expect(text).toContain("packets  in 500/s  out 0/s  █");
    expect(text).toContain("in 64 kB/s");
    expect(text).toMatch(/pi\\u001b\[2Jng +1 +12\.\d +12\.\d +12\.\d/);
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("errors");
  });

  it("shows who was lost, who is coming back, and errors by kind", () => {
    const text = dashboard(
      progress((metrics) => {
        Object.assign(metrics.totals, { lost: 3, reconnected: 1, failed: 2 });
        metrics.error(new RangeError("x"));
      }),
      16,
      undefined,
    );
    expect(text).toContain("8 of 16 seated, 2 failed, 3 connections lost, 1 came back, 2 away");
    expect(text).toContain("errors   1 (1 new): RangeError 1");
  });

  it("tells of each kind of error once, when it comes", () => {
    const first = new FirstErrors();
    const now = progress((metrics) => metrics.error(new RangeError("no\u001b[0m")));
    expect(first.news(now)).toEqual(["first RangeError: no\\u001b[0m"]);
    expect(first.news(now)).toEqual([]);
  });
});
