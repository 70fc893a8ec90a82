import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { caughtByGuards } from "../../../src/core/guard.js";
import { setLogger, silentLogger } from "../../../src/core/index.js";
import { openPageServer } from "../../../src/platform/node/page-server.js";
import type { View } from "../../../src/view/index.js";
import { pageAssets, View as Views } from "../../../src/view/index.js";
import { viewSubject } from "../../support/view-subject.js";

let view: View | null = null;
afterEach(() => view?.close());

const assets = pageAssets("// code", "/* style */");
const open = async (): Promise<URL> => {
  view = await Views.open(viewSubject(), { assets });
  return new URL(view.url);
};

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Asks as somebody may who can write any header. */
async function ask(
  url: URL,
  path: string,
  options: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  const request = http.request({
    host: url.hostname,
    port: url.port,
    path,
    agent: false,
    method: options.method ?? "GET",
    headers: { host: url.host, ...options.headers },
  });
  request.end(options.body);
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  let body = "";
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode!, headers: response.headers, body };
}

describe("The server of a view", () => {
  it("listens on loopback and answers who knows the token", async () => {
    const url = await open();
    expect(url.hostname).toBe("127.0.0.1");
    expect(url.pathname).toMatch(/^\/[\w-]{24}\/$/);
    const page = await ask(url, url.pathname);
    expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect((await ask(url, `${url.pathname}page.js`)).body).toBe("// code");
    expect((await ask(url, `${url.pathname}other`)).status).toBe(404);
  });

  it("goes on when a connection can't be accepted", async () => {
    const servers = vi.spyOn(http.Server.prototype, "listen");
    const logger = setLogger(silentLogger);
    try {
      const url = await open();
      const server = servers.mock.contexts.at(-1) as unknown as { _handle: { onconnection(status: number): void } };
      const before = caughtByGuards();
      for (let i = 0; i < 10; i++) server._handle.onconnection(-24); // What libuv calls for EMFILE.
      expect((await ask(url, url.pathname)).status).toBe(200);
      expect(caughtByGuards()).toBe(before + 10);
    } finally {
      setLogger(logger);
      servers.mockRestore();
    }
  });

  it("holds a bounded number of idle connections", async () => {
    const url = await open();
    const sockets = Array.from({ length: 100 }, () =>
      net.connect(Number(url.port), url.hostname).on("error", () => {}),
    );
    let closed = 0;
    for (const socket of sockets) socket.on("close", () => closed++).resume();
    await vi.waitFor(() => expect(closed).toBe(36), 20_000);
    for (const socket of sockets) socket.destroy();
    await vi.waitFor(async () => expect((await ask(url, url.pathname)).status).toBe(200), 20_000);
  });

  it("goes on when a command makes what it is for throw", async () => {
    const page = await openPageServer({
      port: 0,
      assets: new Map(),
      onOpen: () => {},
      onClose: () => {},
      onCommand: () => {
        throw new Error("planted");
      },
    });
    const logger = setLogger(silentLogger);
    const url = new URL(page.url);
    const events = http.get({ host: url.hostname, port: url.port, path: `${url.pathname}events`, agent: false });
    try {
      await once(events, "response");
      const before = caughtByGuards();
      const said = await ask(url, `${url.pathname}say`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"stream":1}',
      });
      expect(said.status).toBe(204);
      await vi.waitFor(() => expect(caughtByGuards()).toBe(before + 1));
    } finally {
      setLogger(logger);
      events.destroy();
      await page.close();
    }
  });

  it.each([
    ["without the token", "/", {}],
    ["with another token", `/${"A".repeat(24)}/`, {}],
    ["with a part of it", null, { cut: true }],
    ["by another name (DNS rebinding)", null, { host: "evil.example" }],
    ["by another port's name", null, { host: "127.0.0.1:1" }],
    ["from another site's script", null, { origin: "https://evil.example" }],
    ["from a page without an origin", null, { origin: "null" }],
    ["from another site's tag", null, { "sec-fetch-site": "cross-site" }],
    ["from another port of this machine", null, { "sec-fetch-site": "same-site" }],
  ])("refuses who asks %s", async (_, path, { cut, ...headers }: Record<string, unknown>) => {
    const url = await open();
    const asked = path ?? (cut === true ? `${url.pathname.slice(0, -3)}/` : url.pathname);
    const answer = await ask(url, asked, { headers: headers as http.OutgoingHttpHeaders });
    expect([answer.status, answer.body]).toEqual([403, ""]);
  });

  it("lets no page but its own run, read or frame anything", async () => {
    const url = await open();
    const { headers, body } = await ask(url, url.pathname);
    const policy = headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
    expect(body).not.toMatch(/<script(?![^>]*src=)|\son\w+=|style=|javascript:|https?:/);
  });

  it("takes short objects of JSON from pages that are open, and nothing else", async () => {
    const url = await open();
    const events = http.get({ host: url.hostname, port: url.port, path: `${url.pathname}events`, agent: false });
    events.on("error", () => {});
    const [response] = (await once(events, "response")) as [http.IncomingMessage];
    const [first] = (await once(response, "data")) as [Buffer];
    expect(first.toString()).toBe('data: {"stream":1}\n\n');
    const say = (body: string, type = "application/json") =>
      ask(url, `${url.pathname}say`, { method: "POST", headers: { "content-type": type }, body });
    expect((await say('{"stream":1}')).status).toBe(204);
    const bad = ['{"stream":1', "null", "7", "{}", '{"stream":9}', `{"stream":1,"x":"${"x".repeat(5000)}"}`];
    for (const body of bad) expect((await say(body)).status).toBe(400);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", ""])
      expect((await say('{"stream":1}', type)).status).toBe(400);
    expect((await ask(url, url.pathname, { method: "PUT" })).status).toBe(405);
    events.destroy();
  });

  it("has a bounded number of pages open, and forgets those that went", async () => {
    const url = await open();
    const requests = [];
    for (let i = 0; i < 8; i++) {
      const request = http.get({ host: url.hostname, port: url.port, path: `${url.pathname}events`, agent: false });
      request.on("error", () => {});
      const [response] = (await once(request, "response")) as [http.IncomingMessage];
      expect(response.statusCode).toBe(200);
      requests.push(request);
    }
    expect((await ask(url, `${url.pathname}events`)).status).toBe(503);
    for (const request of requests) request.destroy();
    await expect.poll(() => view!.pages).toBe(0);
  });
});
