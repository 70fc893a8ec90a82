import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reportHtml } from "../../src/view/report.js";
import type { ReportData, ReportSide, SampleSide } from "../../src/view/report-messages.js";
import { Traffic } from "../../src/view/traffic.js";
import { TrafficView, trafficAssets } from "../../src/view/traffic-view.js";
import { chromiumPath, launchChromium } from "../support/chromium.js";
import { bundledPages } from "../support/view-assets.js";

/** What a server, a script or an error may say. */
const HOSTILE = '</script><img src=x onerror="globalThis.hacked=1"><!--<script>\u2028\'&';

const timing = { count: 9, min: 1, max: 50, mean: 5, p50: 4, p95: 20, p99: 40 };
const sample = (second: number): SampleSide => ({
  timeMs: second * 1000,
  seated: second,
  started: 5,
  lost: 0,
  reconnected: 0,
  errors: second === 3 ? 2 : 0,
  callsPerSecond: 10 * second,
  inPerSecond: 100,
  outPerSecond: 50,
  bytesInPerSecond: 12_000,
  bytesOutPerSecond: 300,
  cpuPercent: 12.5,
  memoryBytes: 90e6,
  timings: { ping: timing, ...(second < 3 ? { connect: timing } : {}), [HOSTILE]: timing },
});

function side(changes: Partial<ReportSide["figures"]> = {}): ReportSide {
  return {
    url: `enet://127.0.0.1:7000/${HOSTILE}`,
    bots: 5,
    workers: 0,
    started: "2027-01-01T00:00:00.000Z",
    durationMs: 5000,
    cpuMs: 600,
    peakMemoryBytes: 90e6,
    figures: {
      connected: 5,
      failed: 0,
      finished: 5,
      lost: 0,
      reconnected: 0,
      messagesIn: 500,
      messagesOut: 250,
      bytesIn: 60_000,
      bytesOut: 1500,
      callsIn: 20,
      callsOut: 30,
      connectMs: timing,
      roundTripMs: { ...timing, count: 0 },
      timings: { ping: timing },
      counts: { [HOSTILE]: 3 },
      errors: { [HOSTILE]: 2 },
      firstErrors: { [HOSTILE]: { message: HOSTILE, stack: `Error: ${HOSTILE}\n    at x` } },
      ...changes,
    },
    series: [1, 2, 3, 4, 5].map(sample),
  };
}

describe.skipIf(chromiumPath === null)("Pages in a real browser (needs Chromium)", () => {
  let browser: Browser;
  let file: (name: string) => string;
  let page: Page;
  let folder = "";
  const wrong: string[] = [];

  beforeAll(async () => {
    file = await bundledPages();
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), "gmp-report-"));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    wrong.length = 0;
    page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("request", (request) => !/^(file|http:\/\/127)/.test(request.url()) && wrong.push(request.url()));
  });
  afterEach(async () => {
    await page.close();
    expect(wrong).toEqual([]);
  });

  const open = async (data: ReportData): Promise<void> => {
    const path = join(folder, "out.html");
    await writeFile(path, await reportHtml(data, file));
    await page.goto(pathToFileURL(path).href);
    await page.waitForSelector("h1");
  };
  const isSafe = () => page.evaluate(() => [document.querySelectorAll("img").length, "hacked" in globalThis] as const);

  it("a report has curves, figures and errors in one file, and what others said as text", async () => {
    await open({ report: side(), baseline: null, verdicts: [] });
    expect(await page.locator("canvas").count()).toBe(10);
    const text = (await page.textContent("#report"))!;
    expect(text).toContain("5 of 5 bots connected");
    expect(text).toContain(`The first one: ${HOSTILE}`);
    expect(await page.textContent("pre")).toContain("at x");
    expect(await isSafe()).toEqual([0, false]);
    const label = await page.getAttribute("figure:nth-child(2) canvas", "aria-label");
    expect(label).toBe("Calls: calls at most 50/s");
  });

  it("a report says what was expected, compares, and fits narrow screens", async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open({
      report: side(),
      baseline: { ...side({ timings: { ping: { ...timing, p95: 10 } } }), started: "2026-12-31" },
      verdicts: [
        { text: "errors==0", holds: false, message: "errors==0: does not hold, it is 2" },
        { text: "ping.p95<250", holds: true, message: "ping.p95<250: holds, it is 20" },
      ],
    });
    expect(await page.locator(".verdicts li").allTextContents()).toEqual([
      "✗ errors==0: does not hold, it is 2",
      "✓ ping.p95<250: holds, it is 20",
    ]);
    const cells = await page
      .locator("tr", { has: page.locator("th", { hasText: /^ping$/ }) })
      .locator("td")
      .allTextContents();
    expect(cells.slice(-3)).toEqual(["same", "+100 %", "same"]);
    const calls = await page.getAttribute("figure:nth-child(2) canvas", "aria-label");
    expect(calls).toBe("Calls: calls at most 50/s, calls then at most 50/s");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it("a report of an earlier version, without curves, is shown all the same", async () => {
    const { series: _, ...old } = side();
    await open({ report: old, baseline: old, verdicts: [] });
    expect(await page.locator("canvas").count()).toBe(0);
    expect(await page.textContent("#report")).toContain("packets in");
  });

  it("traffic is a table that can be searched and sorted, with the heaviest as curves", async () => {
    const traffic = new Traffic();
    const assets = trafficAssets(file("traffic-page.js"), file("traffic-page.css"));
    const view = await TrafficView.open(traffic, { title: HOSTILE, assets });
    const add = (node: string, method: string, bytes: number): void =>
      traffic.add(
        view.timeMs,
        1,
        [{ way: "to_server", kind: "rpc", node, method, bytes }],
        () => `rpc ${node}:${method}`,
      );
    try {
      for (let i = 0; i < 30; i++) add(`Arena/N${i}`, "hit", 100 + i);
      add(HOSTILE, HOSTILE, 5);
      await page.goto(view.url);
      await page.waitForFunction(() => document.querySelectorAll("#rows tbody tr").length === 31);
      await page.waitForFunction(() => document.querySelectorAll("#heaviest li").length === 10, undefined, {
        timeout: 40_000,
      });
      expect(await page.locator("#rows tbody tr").first().locator("td").allTextContents()).toEqual([
        "→ server",
        "rpc",
        "Arena/N29",
        "hit",
        "1",
        "129 B",
      ]);
      await page.fill("#search", "onerror");
      expect(await page.locator("#rows tbody tr").count()).toBe(1);
      await page.fill("#search", "N1");
      await page.focus("#rows th:nth-child(3) button");
      await page.keyboard.press("Enter");
      expect(await page.locator("#rows tbody td:nth-child(3)").first().textContent()).toBe("Arena/N1");
      await page.fill("#filter", "N7:");
      expect(await page.locator("#lines li").count()).toBe(1);
      // Another filter while the list is paused brings nothing early, and nothing twice.
      await page.click("#pause");
      await page.fill("#search", "late");
      add("Arena/N7", "late", 7);
      await page.waitForSelector("#rows tbody td", { timeout: 40_000 });
      await page.fill("#filter", "Arena/N7:");
      expect(await page.locator("#lines li").count()).toBe(1);
      await page.click("#pause");
      expect(await page.locator("#lines li").count()).toBe(2);
      expect(await isSafe()).toEqual([0, false]);
    } finally {
      await view.close();
    }
  });
});
