import { afterEach, describe, expect, it } from "vitest";
import { Vector2 } from "../../../src/variant/index.js";
import { pageAssets, View } from "../../../src/view/index.js";
import { placed, viewSubject } from "../../support/view-subject.js";

let view: View | null = null;
afterEach(() => view?.close());

interface Frame {
  readonly stream?: number;
  readonly frame?: number;
  readonly moved?: readonly number[];
}

describe("A page that is slow", () => {
  it("gets no frames until it has caught up, and then the world as it is, not as it was", async () => {
    const subject = viewSubject();
    const mob = placed(subject.tree.root, "Mob", { position: new Vector2() }) as unknown as { position: Vector2 };
    view = await View.open(subject, { assets: pageAssets("", ""), frameMs: 2 });
    const { url } = view;
    let x = 0;
    const walk = setInterval(() => {
      mob.position = new Vector2(++x, 0);
    }, 1);
    const stop = new AbortController();
    const frames: Frame[] = [];
    const response = await fetch(`${url}events`, { signal: stop.signal });
    const reading = (async () => {
      let text = "";
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        const whole = text.split("\n\n");
        text = whole.pop()!;
        frames.push(...whole.map((event) => JSON.parse(event.slice(6)) as Frame));
      }
    })().catch(() => {});
    try {
      // Its number, and forty-one frames that it does not say to have drawn.
      await expect.poll(() => frames.length, { timeout: 40_000 }).toBe(42);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(frames).toHaveLength(42);
      const before = x;
      const body = JSON.stringify({ stream: frames[0]!.stream, drawn: frames.at(-1)!.frame });
      await fetch(`${url}say`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
      await expect.poll(() => frames.length, { timeout: 40_000 }).toBeGreaterThan(42);
      expect(frames[42]!.moved).toHaveLength(4);
      expect(frames[42]!.moved![1]).toBeGreaterThanOrEqual(before);
    } finally {
      clearInterval(walk);
      stop.abort();
      await reading;
    }
  });
});
