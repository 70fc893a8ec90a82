import { createSocket } from "node:dgram";
import { describe, expect, it } from "vitest";
import { Bot, ENetMultiplayerPeer, setLogger } from "../../src/index.js";
import { BotServer } from "../support/bot-server.js";
import { freePort } from "../support/free-port.js";
import { house } from "../support/house.js";
import { closedAfterEach } from "../support/open-things.js";
import { silentPort } from "../support/silent-port.js";

const open = closedAfterEach();

const PATIENCE_MS = 30_000;
const isDeaf = (scheme: string): boolean => house === "deno" && scheme.startsWith("enet");
const reasonOf = (scheme: string): string => (isDeaf(scheme) ? " (skipped: Deno's UDP tells of no refusals)" : "");

describe("A port on which nobody listens", () => {
  for (const scheme of ["enet", "ws", "enets", "wss"]) {
    it.skipIf(isDeaf(scheme))(`ends the attempt of a bot over ${scheme} at once${reasonOf(scheme)}`, async () => {
      const url = `${scheme}://127.0.0.1:${await freePort()}`;
      const startMs = performance.now();
      await expect(Bot.connect(url, { timeoutMs: PATIENCE_MS })).rejects.toMatchObject({
        code: "ERR_CANT_CONNECT",
        message: expect.stringMatching(/nobody listens there.* Is the server running.*'npx gdpeer doctor/),
      });
      expect(performance.now() - startMs).toBeLessThan(PATIENCE_MS / 3);
    });
  }

  it.skipIf(isDeaf("enet"))(`does so under a name, too${reasonOf("enet")}`, async () => {
    const url = `enet://localhost:${await freePort()}`;
    await expect(Bot.connect(url, { timeoutMs: PATIENCE_MS })).rejects.toMatchObject({ code: "ERR_CANT_CONNECT" });
  });

  for (const scheme of ["enet", "ws"]) {
    it.skipIf(isDeaf(scheme))(
      `is tried again over ${scheme} while the server may still be starting${reasonOf(scheme)}`,
      async () => {
        const port = await freePort();
        const url = `${scheme}://127.0.0.1:${port}`;
        await expect(Bot.connect(url, { timeoutMs: 500, waitForServer: true })).rejects.toMatchObject({
          code: "ERR_CANT_CONNECT",
        });
        if (scheme === "ws") return;
        const connecting = Bot.connect(url, { timeoutMs: PATIENCE_MS, waitForServer: true });
        await new Promise((resolve) => setTimeout(resolve, 500));
        open.push(new BotServer(port));
        const bot = await connecting;
        open.push(bot);
        expect(bot.state).toBe("connected");
      },
    );
  }

  it("can be given up while it is waited for", async () => {
    const abort = new AbortController();
    const url = `enet://127.0.0.1:${await freePort()}`;
    const connecting = Bot.connect(url, { timeoutMs: PATIENCE_MS, waitForServer: true, signal: abort.signal });
    setTimeout(() => abort.abort(), 50);
    await expect(connecting).rejects.toMatchObject({ code: "ERR_CONNECTION_ERROR" });
  });
});

describe("A name that leads nowhere", () => {
  it.each(["enet", "ws"])("ends the attempt of a bot over %s, and nothing is logged beside", async (scheme) => {
    const said: string[] = [];
    setLogger({ error: (message) => said.push(message), warning: (message) => said.push(message) });
    await expect(Bot.connect(`${scheme}://no-such-host.invalid:7000`)).rejects.toMatchObject({
      code: "ERR_CANT_CONNECT",
      message: expect.stringContaining("no-such-host.invalid"),
    });
    expect(said).toEqual([]);
  });
});

describe("A peer without a bot", () => {
  it("goes on trying, as Godot's does, and is there when the server is", async () => {
    const port = await freePort();
    const peer = new ENetMultiplayerPeer();
    open.push(peer);
    expect(peer.create_client("127.0.0.1", port)).toBe(0);
    const connected = peer.peer_connected.once();
    peer.drive(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(peer.get_connection_status()).toBe(ENetMultiplayerPeer.CONNECTION_CONNECTING);
    open.push(new BotServer(port));
    expect(await connected).toEqual([1]);
  });
});

describe("A bot's connection", () => {
  it.skipIf(isDeaf("enet"))(`survives what a closed port answers later${reasonOf("enet")}`, async () => {
    const server = new BotServer();
    const bot = await Bot.connect(server.url, { reconnect: false });
    open.push(bot);
    await bot.until(() => server.joined === 1);
    // The server goes without a word: what is sent meanwhile is refused.
    server.tree.quit();
    server.peer.host!.destroy();
    const { host } = bot.peer as ENetMultiplayerPeer;
    bot.multiplayer.send_bytes(Uint8Array.of(1), 1);
    await bot.until(() => host!.dropped!.socketErrors > 0);
    expect(bot.state).toBe("connected");
  });

  it("hears nobody else", async () => {
    const server = new BotServer();
    open.push(server);
    const bot = await Bot.connect(server.url);
    open.push(bot);
    await bot.until(() => server.multiplayer.get_peers().includes(bot.id));
    const { host } = bot.peer as ENetMultiplayerPeer;
    const before = Object.values(host!.dropped!).reduce((sum, count) => sum + count, 0);
    const stranger = createSocket("udp4");
    await new Promise((resolve) => stranger.send("0123456789", host!.get_local_port(), "127.0.0.1", resolve));
    const answer = bot.multiplayer.peer_packet.once();
    server.multiplayer.send_bytes(Uint8Array.of(1), bot.id);
    await answer;
    stranger.close();
    expect(Object.values(host!.dropped!).reduce((sum, count) => sum + count, 0)).toBe(before);
  });
});

describe("A server that says nothing", () => {
  it("takes the whole time", async () => {
    const silent = await silentPort();
    open.push(silent);
    await expect(Bot.connect(silent.url, { timeoutMs: 100, waitForServer: true })).rejects.toMatchObject({
      code: "ERR_TIMEOUT",
      message: expect.stringContaining(`'npx gdpeer doctor ${silent.url}'`),
    });
  });
});
