import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Bot } from "../../src/bots/index.js";
import { pageAssets, type View } from "../../src/view/index.js";
import { BotServer, ECHO_NODES } from "../support/bot-server.js";

const assets = pageAssets("", "");
let server: BotServer;
let bot: Bot;
beforeEach(async () => {
  server = new BotServer();
  bot = await Bot.connect(server.url, { nodes: ECHO_NODES });
});
afterEach(async () => {
  await bot.close();
  server.close();
});

/** The messages of a page that is open, until one is as it should be. */
async function until(
  view: View,
  what: (message: Record<string, unknown>) => unknown,
): Promise<Record<string, unknown>> {
  const stop = new AbortController();
  const response = await fetch(`${view.url}events`, { signal: stop.signal });
  let text = "";
  try {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const whole = text.split("\n\n");
      text = whole.pop()!;
      const found = whole.map((event) => JSON.parse(event.slice(6)) as Record<string, unknown>).find(what);
      if (found !== undefined) return found;
      bot.rpc_id(1, "/root/Arena", "ask", "<b>");
    }
  } finally {
    stop.abort();
  }
  throw new Error("The view ended");
}

describe("A bot's view", () => {
  it("tells of the calls that come and go, and what is measured of the server", async () => {
    const view = await bot.view({ assets });
    const happens = (kind: string) => (message: Record<string, unknown>) =>
      (message["happenings"] as { kind: string }[] | undefined)?.find((one) => one.kind === kind);
    const out = await until(view, happens("out"));
    expect(happens("out")(out)).toMatchObject({ peer: 1, path: "/root/Arena", what: "ask", args: '"<b>"' });
    const back = await until(view, happens("in"));
    expect(happens("in")(back)).toMatchObject({ peer: 1, path: "/root/Arena", what: "answer" });
    const { peers } = (await until(view, (message) => (message["peers"] as unknown[] | undefined)?.length === 2)) as {
      peers: { id: number; bytesIn: number | null; loss: number | null }[];
    };
    expect(peers.map(({ id }) => id)).toEqual([bot.id, 1]);
    expect(peers[1]!.bytesIn).toBeGreaterThan(0);
    expect(peers[1]!.loss).toBe(0);
  });

  it("looks at nothing while no page is open, and ends with the bot", async () => {
    const { tree, multiplayer } = bot;
    const listeners = (): number =>
      tree.node_added.get_connections().length + multiplayer.rpcReceived.get_connections().length;
    const before = listeners();
    const view = await bot.view({ assets });
    expect(listeners()).toBe(before);
    await until(view, ({ frame }) => frame === 1);
    await expect.poll(() => [view.pages, listeners()], { timeout: 40_000 }).toEqual([0, before]);
    await bot.close();
    await expect
      .poll(
        () =>
          fetch(view.url).then(
            () => "there",
            () => "gone",
          ),
        { timeout: 40_000 },
      )
      .toBe("gone");
  });

  it("knows its options", async () => {
    await expect(bot.view({ prot: 1 } as never)).rejects.toThrow("A view has no option 'prot'; did you mean 'port'?");
  });
});
