import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Node, RemoteNode } from "../../src/scene/index.js";
import { Vector2 } from "../../src/variant/index.js";
import { pageAssets, View, type ViewSubject } from "../../src/view/index.js";
import { chromiumPath, launchChromium } from "../support/chromium.js";
import { bundledPages } from "../support/view-assets.js";
import { placed, viewSubject } from "../support/view-subject.js";

/** What others may call a node, or say. */
const HOSTILE = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>\u202e';

/** The page's own hands, for a look at what it draws. */
interface Hands {
  readonly model: {
    readonly marks: Map<number, { x: number; y: number }>;
    readonly nodes: Map<number, { name: string }>;
    readonly happenings: readonly { readonly args: string }[];
  };
  readonly picture: {
    readonly drawnMs: number[];
    readonly beganMs: number[];
    readonly selected: number;
    screenOf(x: number, y: number): [number, number];
  };
}
declare const gdpeerView: Hands;

describe.skipIf(chromiumPath === null)("A view in a real browser (needs Chromium)", () => {
  let browser: Browser;
  let assets: ReturnType<typeof pageAssets>;
  let page: Page;
  let subject: ViewSubject;
  let view: View;
  const wrong: string[] = [];

  beforeAll(async () => {
    const file = await bundledPages();
    assets = pageAssets(file("world-page.js"), file("world-page.css"));
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    wrong.length = 0;
    subject = viewSubject();
    view = await View.open(subject, { assets, frameMs: 50 });
    page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  });
  afterEach(async () => {
    await page.close();
    await view.close();
    expect(wrong).toEqual([]);
  });

  const until = (condition: () => unknown): Promise<unknown> =>
    page.waitForFunction(condition, undefined, { timeout: 50_000 });

  it("draws nodes where they are, and follows them", async () => {
    const places = [
      [100, 50],
      [-20.5, 300.25],
      [640, 480],
    ] as const;
    const nodes = places.map(([x, y], i) => placed(subject.tree.root, `n${i}`, { position: new Vector2(x, y) }));
    await page.goto(view.url);
    await until(() => gdpeerView.model.marks.size === 3);
    (nodes[0] as unknown as { position: Vector2 }).position = new Vector2(200, 75.5);
    await until(() => [...gdpeerView.model.marks.values()].some(({ x }) => x === 200));
    // A mark takes a frame to its new place.
    await page.waitForTimeout(500);
    const drawn = await page.evaluate(() => {
      const canvas = document.querySelector("canvas")!;
      const context = canvas.getContext("2d")!;
      const ratio = canvas.width / canvas.clientWidth;
      return [...gdpeerView.model.marks].map(([id, { x, y }]) => {
        const [left, top] = gdpeerView.picture.screenOf(x, y);
        const pixel = context.getImageData(Math.round((left - 6) * ratio), Math.round(top * ratio), 1, 1).data;
        return { name: gdpeerView.model.nodes.get(id)!.name, x, y, pixel: [...pixel] };
      });
    });
    const server = [0xe6, 0x9f, 0x00, 255];
    expect(drawn).toEqual([
      { name: "n0", x: 200, y: 75.5, pixel: server },
      { name: "n1", x: -20.5, y: 300.25, pixel: server },
      { name: "n2", x: 640, y: 480, pixel: server },
    ]);
    nodes[1]!.free();
    await until(() => gdpeerView.model.marks.size === 2);
  });

  it("goes on after it stood still for longer than frames wait for it", async () => {
    const mob = placed(subject.tree.root, "mob", { position: new Vector2() }) as unknown as { position: Vector2 };
    let x = 0;
    const walk = setInterval(() => {
      mob.position = new Vector2(++x, 0);
    }, 20);
    try {
      await page.goto(view.url);
      await until(() => gdpeerView.model.marks.size === 1);
      await page.evaluate(() => {
        const endMs = performance.now() + 4000;
        while (performance.now() < endMs);
      });
      await page.waitForTimeout(1000);
      const later = x + 50;
      await page.waitForFunction((far) => [...gdpeerView.model.marks.values()][0]!.x > far, later, { timeout: 50_000 });
    } finally {
      clearInterval(walk);
    }
  });

  it("shows names, values and arguments of others as text", async () => {
    const evil = placed(subject.tree.root, "Evil", { position: new Vector2(1, 2), word: HOSTILE, [HOSTILE]: 1 });
    evil.name = HOSTILE;
    const chat = new RemoteNode(HOSTILE.replace("img", "b"), { [HOSTILE]: ["any_peer"] });
    subject.tree.root.add_child(chat);
    await page.goto(view.url);
    await until(() => gdpeerView.model.marks.size === 1);
    subject.multiplayer.rpcReceived.emit(chat, HOSTILE, [HOSTILE, new Map([[HOSTILE, HOSTILE]])], 5);
    await page.focus("#canvas");
    await page.keyboard.press("n");
    await until(() => document.querySelectorAll("#properties tr").length === 3);
    await until(() => document.querySelectorAll("#calls li").length > 0);
    expect(await page.textContent("#calls")).toContain("<img src=x onerror=");
    expect(await page.textContent("#calls")).not.toContain("\u202e");
    expect(await page.textContent("#selectedTitle")).toContain("<img");
    expect(
      await page.evaluate(() => [
        document.querySelectorAll("img, #panels script, #panels b").length,
        "hacked" in globalThis,
      ]),
    ).toEqual([0, false]);
  });

  it("is used with the keyboard alone", async () => {
    for (let i = 0; i < 3; i++) placed(subject.tree.root, `n${i}`, { position: new Vector2(50 * i, 0), health: i });
    const chat = new RemoteNode("Chat", { say: ["any_peer"], other: ["any_peer"] });
    subject.tree.root.add_child(chat);
    await page.goto(view.url);
    await until(() => gdpeerView.model.marks.size === 3);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.id)).toBe("canvas");
    const screen = () => page.evaluate(() => gdpeerView.picture.screenOf(0, 0));
    const [before] = await screen();
    await page.keyboard.press("ArrowLeft");
    expect((await screen())[0]).toBe(before + 60);
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    await until(() => document.querySelector("#selectedTitle")!.textContent === "n1");
    await page.keyboard.press("b");
    await until(() => document.querySelector("#selectedTitle")!.textContent === "n0");
    await page.focus("#nodes");
    await page.keyboard.press("End");
    await until(() => document.querySelector("#selectedTitle")!.textContent === "Chat");
    await until(() => document.querySelector("#rpcs")!.textContent!.includes("@rpc other(…)"));
    subject.multiplayer.rpcReceived.emit(chat, "say", ["one"], 5);
    await until(() => document.querySelector("#calls")!.textContent!.includes('say("one")'));
    await page.keyboard.press("p");
    subject.multiplayer.rpcReceived.emit(chat, "say", ["two"], 5);
    await page.waitForTimeout(600);
    expect(await page.textContent("#calls")).not.toContain("two");
    await page.keyboard.press("p");
    await until(() => document.querySelector("#calls")!.textContent!.includes('say("two")'));
    await page.fill("#callFilter", "ONE");
    expect(await page.locator("#calls li").count()).toBe(1);
    // Another filter while the list is paused brings nothing early, and nothing twice.
    await page.click("#pause");
    subject.multiplayer.rpcReceived.emit(chat, "say", ["three"], 5);
    await until(() => gdpeerView.model.happenings.some(({ args }) => args === '"three"'));
    await page.fill("#callFilter", "say");
    expect(await page.locator("#calls li").count()).toBe(2);
    await page.click("#pause");
    expect(await page.locator("#calls li").allTextContents()).toEqual(
      ["one", "two", "three"].map((word) => expect.stringContaining(`say("${word}")`)),
    );
    await page.fill("#nodeFilter", "chat");
    expect(await page.locator("#nodes li").count()).toBe(1);
  });

  it("fits narrow screens, and has a word and a shape for each colour", async () => {
    const mine = placed(subject.tree.root, "mine", { position: new Vector2(0, 0) });
    mine.set_multiplayer_authority(77);
    placed(subject.tree.root, "other", { position: new Vector2(9, 9) }).set_multiplayer_authority(5);
    placed(subject.tree.root, "servers", { position: new Vector2(20, 9) });
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(view.url);
    await until(() => document.querySelectorAll("#legend li").length === 3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const legend = await page.$$eval("#legend li", (items) =>
      items.map((item) => [item.textContent, (item as HTMLElement).title]),
    );
    expect(legend).toEqual([
      ["server (1)", "square S"],
      ["peer 5", "circle A"],
      ["this peer (77)", "diamond Y"],
    ]);
  });

  it("pulls a recording's time, with the mouse and the keyboard", async () => {
    const said: object[] = [];
    const now = { timeMs: 2000, durationMs: 10_000, playing: false, speed: 1 };
    const command = (one: object): void => {
      if (Object.keys(one).length === 0) return;
      said.push(one);
      Object.assign(now, one, "seekMs" in one ? { timeMs: one.seekMs } : {});
    };
    await view.close();
    const timeline = { now: () => ({ ...now }), density: [0, 3, 9, 1], jumps: 0, command };
    view = await View.open({ ...subject, timeline }, { assets });
    await page.goto(view.url);
    await page.waitForSelector("#timeline:not([hidden])");
    expect(await page.textContent("#clock")).toBe("2.0 of 10.0 s");
    await page.click("#play");
    await until(() => document.querySelector("#play")!.textContent === "Pause time");
    await page.focus("#scrub");
    await page.keyboard.press("End");
    await until(() => document.querySelector("#clock")!.textContent === "10.0 of 10.0 s");
    await page.selectOption("#speed", "4");
    await expect.poll(() => said, { timeout: 40_000 }).toEqual([{ playing: true }, { seekMs: 10_000 }, { speed: 4 }]);
  });

  it("draws 1,000 nodes at 20 Hz, and says how long a frame takes", async () => {
    const group = new Node();
    group.name = "Mobs";
    subject.tree.root.add_child(group);
    const mobs = Array.from({ length: 1000 }, (_, i) => placed(group, `m${i}`, { position: new Vector2() }));
    let step = 0;
    const walk = setInterval(() => {
      step++;
      for (const [i, mob] of mobs.entries())
        (mob as unknown as { position: Vector2 }).position = new Vector2(
          (i % 40) * 30 + 10 * Math.cos(step / 10 + i),
          Math.floor(i / 40) * 30 + 10 * Math.sin(step / 10 + i),
        );
    }, 50);
    try {
      await page.goto(view.url);
      await until(() => gdpeerView.model.marks.size === 1000);
      await until(() => gdpeerView.picture.drawnMs.length > 100);
      const [drawn, began] = await page.evaluate(() => [gdpeerView.picture.drawnMs, gdpeerView.picture.beganMs]);
      const quantile = (list: number[], share: number): number =>
        list.sort((a, b) => a - b)[Math.floor(share * (list.length - 1))]!;
      const between = began!.slice(1).map((ms, i) => ms - began![i]!);
      const figures = (list: number[]): string =>
        [0.5, 0.95, 0.99].map((share) => `p${100 * share} ${quantile(list, share).toFixed(1)} ms`).join(", ");
      console.info(`1,000 nodes at 20 Hz: drawing takes ${figures(drawn!)}; from frame to frame ${figures(between)}`);
      const seen = await page.evaluate(() =>
        [...gdpeerView.model.marks.values()].every(({ x, y }) => x !== 0 || y !== 0),
      );
      expect(seen).toBe(true);
    } finally {
      clearInterval(walk);
    }
  });
});
