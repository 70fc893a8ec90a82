import { describe, expect, it } from "vitest";
import { Histogram } from "../../src/bots/histogram.js";
import { SwarmMetrics } from "../../src/bots/swarm-metrics.js";
import { SwarmSeries } from "../../src/bots/swarm-series.js";

describe("A swarm's series", () => {
  it("has what came about in each stretch, not since the beginning", () => {
    const series = new SwarmSeries();
    const metrics = new SwarmMetrics();
    metrics.totals.messagesIn = 100;
    for (let i = 0; i < 100; i++) metrics.timing("ping", 10);
    series.look(1000, 3, metrics);
    metrics.totals.messagesIn = 150;
    metrics.totals.callsIn = 4;
    metrics.totals.lost = 2;
    metrics.error(new Error("x"));
    for (let i = 0; i < 50; i++) metrics.timing("ping", 80);
    series.look(1500, 1, metrics);
    series.look(2000, 1, metrics, true);
    const [first, second, third] = series.samples;
    expect(first).toMatchObject({ timeMs: 1000, seated: 3, inPerSecond: 100, errors: 0 });
    expect(first!.timings["ping"]!.p95).toBeCloseTo(10, 0);
    expect(second).toMatchObject({ seated: 1, inPerSecond: 100, callsPerSecond: 8, lost: 2, errors: 1 });
    expect(second!.timings["ping"]!.count).toBe(50);
    expect(second!.timings["ping"]!.p50).toBeGreaterThan(75);
    expect(third).toMatchObject({ inPerSecond: 0, lost: 0, errors: 0, timings: {} });
  });

  it("ends with a whole stretch, not with the moment in which all leave", () => {
    const series = new SwarmSeries();
    const metrics = new SwarmMetrics();
    metrics.totals.messagesIn = 100;
    series.look(1000, 3, metrics);
    metrics.totals.messagesIn = 300;
    metrics.error(new Error("x"));
    series.look(1900, 3, metrics);
    metrics.error(new Error("x"));
    series.look(2000, 0, metrics, true);
    expect(series.samples).toHaveLength(2);
    expect(series.samples[1]).toMatchObject({ timeMs: 2000, seated: 3, inPerSecond: 200, errors: 2 });
  });

  it("is as long as a report can show, however long the run is, and loses no error", () => {
    const series = new SwarmSeries();
    const metrics = new SwarmMetrics();
    for (let second = 1; second <= 10_000; second++) {
      metrics.totals.messagesIn += 7;
      metrics.error(new Error("x"));
      series.look(second * 1000, 5, metrics);
    }
    series.look(10_001_000, 0, metrics, true);
    const { samples } = series;
    expect(samples.length).toBeLessThanOrEqual(1200);
    expect(samples.length).toBeGreaterThan(500);
    expect(samples.reduce((sum, { errors }) => sum + errors, 0)).toBe(10_000);
    expect(samples.slice(0, -1).every(({ inPerSecond }) => Math.abs(inPerSecond - 7) < 0.01)).toBe(true);
  });

  it("tells two states of a histogram apart", () => {
    const histogram = new Histogram();
    histogram.record(1);
    const before = histogram.toData();
    histogram.record(100);
    histogram.record(100);
    const { count, p50, mean } = Histogram.between(before, histogram.toData()).summary();
    expect([count, Math.round(mean)]).toEqual([2, 100]);
    expect(Math.abs(p50 - 100)).toBeLessThan(3);
  });
});
