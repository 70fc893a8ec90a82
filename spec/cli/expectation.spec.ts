import { describe, expect, it } from "vitest";
import type { SwarmReport } from "../../src/bots/index.js";
import { SwarmMetrics } from "../../src/bots/swarm-metrics.js";
import { judge, parseExpectation } from "../../src/cli/swarm/expectation.js";
import { junitOf } from "../../src/cli/swarm/junit.js";

function report(): SwarmReport {
  const metrics = new SwarmMetrics();
  for (let i = 1; i <= 100; i++) metrics.timing("ping", i);
  metrics.count("shots", 5);
  metrics.totals.connected = 2;
  metrics.totals.messagesIn = 1000;
  metrics.error(new RangeError('<evil attribute="1">\u0000]]>'));
  return {
    url: "enet://127.0.0.1:7000",
    bots: 2,
    workers: 0,
    started: "2027-01-01T00:00:00.000Z",
    durationMs: 10_000,
    cpuMs: 2500,
    peakMemoryBytes: 50_000_000,
    figures: metrics.figures(),
    series: [],
  };
}

const holds = (text: string): boolean => judge(report(), [parseExpectation(text)])[0]!.holds;

describe("What a swarm is expected to do", () => {
  it.each([
    ["ping.p95<110", true],
    ["ping.p95 < 90", false],
    ["ping.max==100", true],
    ["ping.count>=100", true],
    ["errors==0", false],
    ["errors<=1", true],
    ["errors.RangeError==1", true],
    ["errors.ERR_TIMEOUT==0", true],
    ["count.shots!=4", true],
    ["count.never==0", true],
    ["connected==2", true],
    ["inPerSecond>99.5", true],
    ["cpu<=25", true],
    ["memoryMB<49", false],
    ["roundTrip.p50<100", false],
  ])("%s: %s", (text, wanted) => expect(holds(text)).toBe(wanted));

  it("is said with what was measured, and what there is instead", () => {
    const said = judge(report(), ["errors==0", "pin.p95<1"].map(parseExpectation)).map(({ message }) => message);
    expect(said).toEqual([
      "errors==0: does not hold, it is 1",
      "pin.p95<1: nothing was measured as 'pin.p95'; did you mean 'ping.p95'?",
    ]);
  });

  it.each(["", "errors", "errors=0", "ping.p95<", "<5", "a<b"])("is not '%s'", (text) => {
    expect(() => parseExpectation(text)).toThrow("--expect takes something like");
  });

  it("is written for CI, whatever errors say", () => {
    const verdicts = judge(report(), ["errors==0", "connected==2"].map(parseExpectation));
    const xml = junitOf(report(), verdicts);
    expect(xml).toContain('<testsuites tests="2" failures="1"');
    expect(xml).toContain('<testcase classname="gdpeer.swarm" name="connected==2" time="10.000"/>');
    expect(xml).toContain("&#60;evil attribute=&#34;1&#34;&#62;]]&#62;");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML can't hold them
    expect(xml).not.toMatch(/[\u0000-\u0008]|<evil/);
    expect(junitOf(report(), [])).toContain("all bots got in and stayed, without errors");
  });
});
