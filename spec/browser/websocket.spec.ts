import { once } from "node:events";
import http from "node:http";
import type net from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Logger, OK, setLogger, silentLogger } from "../../src/core/index.js";
import { WebSocketMultiplayerPeer } from "../../src/peers/index.js";
import { RemoteEngine } from "../interop/websocket/remote-engine.js";
import { bundleForBrowser } from "../support/browser-bundle.js";
import { chromiumPath, launchChromium } from "../support/chromium.js";
import { engine } from "../support/engine.js";
import { freePort } from "../support/free-port.js";
import { patternBytes } from "../support/multiplayer-peer-contract.js";
import { pollUntil } from "../support/polling.js";

const sum = (bytes: Uint8Array): number => bytes.reduce((total, byte) => (total * 31 + byte) % 1_000_003, 7);

describe.skipIf(chromiumPath === null)("a page in a real browser (needs Chromium)", () => {
  let browser: Browser;
  let web: http.Server;
  let origin: string;
  let page: Page;
  let server: WebSocketMultiplayerPeer;
  let previous: Logger;

  beforeAll(async () => {
    const { code } = await bundleForBrowser("spec/browser/page.ts");
    web = http.createServer((request, response) => {
      if (request.url === "/page.js") response.setHeader("Content-Type", "text/javascript").end(code);
      else if (request.url!.startsWith("/?")) {
        response
          .setHeader("Content-Type", "text/html")
          .end(
            '<!doctype html><meta charset="utf-8"><pre id="log"></pre><script type="module" src="/page.js"></script>',
          );
      } else response.writeHead(404).end();
    });
    web.listen(0, "127.0.0.1");
    await once(web, "listening");
    origin = `http://127.0.0.1:${(web.address() as net.AddressInfo).port}`;
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    web?.closeAllConnections();
    await new Promise((resolve) => web?.close(resolve));
  });
  beforeEach(async () => {
    previous = setLogger(silentLogger);
    server = new WebSocketMultiplayerPeer();
    page = await browser.newPage();
  });
  afterEach(async () => {
    await page.close();
    server.close();
    setLogger(previous);
  });

  const open = (query: Record<string, string>) => page.goto(`${origin}/?${new URLSearchParams(query)}`);
  const shown = async (): Promise<string[]> => (await page.textContent("#log"))!.split("\n");
  /** Waits until the page shows a line, while our server drives itself. */
  const line = async (pattern: RegExp): Promise<RegExpExecArray> => {
    const deadline = Date.now() + 40_000;
    for (;;) {
      for (const text of await shown()) {
        const match = pattern.exec(text);
        if (match !== null) return match;
      }
      if (Date.now() > deadline)
        throw new Error(`The page never showed ${pattern}, but:\n${(await shown()).join("\n")}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it("joins our server and exchanges packets, and says what a browser cannot do", async () => {
    expect(server.attach(web, "/game")).toBe(OK);
    const got: Uint8Array[] = [];
    const gone: number[] = [];
    server.peer_disconnected.connect((id) => gone.push(id));
    server.drive(({ data }) => got.push(data));
    await open({ server: `${origin.replace("http", "ws")}/game` });
    const id = Number((await line(/^connected to 1 as (\d+)$/))[1]);
    expect(server.get_peer(id)!.get_requested_url()).toBe(`${origin.replace("http", "ws")}/game`);
    await pollUntil([], () => got.length === 2, "what the page sends");
    expect(new TextDecoder().decode(got[0])).toBe("hello from the page");
    expect([got[1]!.length, got[1]!.every((byte) => byte === 3)]).toEqual([65_535, true]);
    server.set_target_peer(0);
    server.put_packet(new Uint8Array([0, 127, 255]));
    await line(/^packet from 1: 007fff mode 2 channel 0$/);
    for (const size of [126, 65_535]) {
      const packet = patternBytes(size, size);
      server.put_packet(packet);
      await line(new RegExp(`^packet from 1: ${size} bytes, sum ${sum(packet)}$`));
    }
    const lines = await shown();
    for (const expected of [
      "create_server: ERR_UNAVAILABLE",
      "attach: ERR_UNAVAILABLE",
      "enet: ERR_UNAVAILABLE",
      "server options: ERR_INVALID_PARAMETER",
      "create_client: OK",
      "too big: ERR_OUT_OF_MEMORY",
      "largest: OK",
    ]) {
      expect(lines).toContain(expected);
    }
    server.put_packet(new Uint8Array([255, 255, 255, 255]));
    await line(/^disconnected from 1: 1000 $/);
    await pollUntil([], () => gone.length === 1, "the page to leave");
    expect(gone).toEqual([id]);
    expect(await page.evaluate("peer.get_connection_status()")).toBe(0);
  });

  it("is kicked with a code and a reason, agrees on a subprotocol, and warns of headers it cannot send", async () => {
    server.supported_protocols = ["game-2", "game-1"];
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    server.drive();
    await open({ server: `ws://127.0.0.1:${server.localPort}`, protocol: "game-1", header: "X-A: b" });
    const id = Number((await line(/^connected to 1 as (\d+)$/))[1]);
    await line(/^protocol: game-1$/);
    await line(/^warning: .*headers/);
    server.get_peer(id)!.close(4242, "out you go");
    await line(/^disconnected from 1: 4242 out you go$/);
  });

  it("notices a server that vanishes, and one that is not there", async () => {
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    server.drive();
    await open({ server: `ws://127.0.0.1:${server.localPort}` });
    await line(/^connected to 1/);
    server.close();
    await line(/^disconnected from 1: -1 $/);
    await open({ server: `ws://127.0.0.1:1` });
    await line(/^create_client: OK$/);
    await expect.poll(() => page.evaluate("peer.get_connection_status()"), { timeout: 40_000 }).toBe(0);
  });

  it("keeps what arrives within bounds while nothing polls", async () => {
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    server.drive();
    await open({ server: `ws://127.0.0.1:${server.localPort}` });
    await line(/^connected to 1/);
    await page.evaluate("peer.undrive()");
    server.set_target_peer(0);
    for (let i = 0; i < 40; i++) {
      server.put_packet(patternBytes(60_000, i));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await page.waitForTimeout(200);
    const count = () =>
      page.evaluate<number>(
        "(() => { for (let i = 0; i < 60; i++) peer.poll(); return peer.get_available_packet_count(); })()",
      );
    await expect.poll(count, { timeout: 40_000 }).toBeGreaterThan(0);
    expect(await count()).toBeLessThanOrEqual(5);
  });

  it.skipIf(engine === null)("joins a live Godot's server through the same bundle (needs the engine)", async () => {
    const godot = await RemoteEngine.start();
    try {
      const port = await freePort();
      expect(await godot.run("mp_server", { who: "s", port })).toBe(OK);
      await open({ server: `ws://127.0.0.1:${port}` });
      const id = Number((await line(/^connected to 1 as (\d+)$/))[1]);
      const hello = await godot.event((event) => event.ev === "packet");
      expect(Buffer.from(hello["hex"], "hex").toString()).toBe("hello from the page");
      expect(hello["peer"]).toBe(id);
      await godot.event((event) => event.ev === "packet" && event["size"] === 65_535);
      await godot.run("mp_send", { who: "s", target: id, hex: "0102ff" });
      await line(/^packet from 1: 0102ff mode 2 channel 0$/);
      await godot.run("mp_send", { who: "s", target: id, size: 65_535, seed: 4 });
      await line(new RegExp(`^packet from 1: 65535 bytes, sum ${sum(patternBytes(65_535, 4))}$`));
      await godot.run("mp_kick", { who: "s", id });
      await line(/^disconnected from 1: 1000 $/);
    } finally {
      await godot.stop();
    }
  });
});
