import { createSocket, Socket } from "node:dgram";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { openUdp } from "#platform/udp";
import { BadLink } from "../../../src/cli/proxy/bad-link.js";
import { Decompressor } from "../../../src/cli/proxy/decompress.js";
import { EnetSniffer } from "../../../src/cli/proxy/enet-sniffer.js";
import { openUdpForwarder } from "../../../src/cli/proxy/udp-forwarder.js";
import { openWebSocketForwarder } from "../../../src/cli/proxy/ws-forwarder.js";
import { caughtByGuards, countCaught, guarded } from "../../../src/core/guard.js";
import { setLogger, silentLogger } from "../../../src/index.js";
import { ENetMultiplayerPeer } from "../../../src/peers/index.js";
import { isAnswerable } from "../../../src/platform/ip.js";
import { rawServer } from "./web-server.js";

const FORGED: [address: string, port: number][] = [
  ["127.0.0.1", 0],
  ["203.0.113.7", 0],
  ["::1", 0],
  ["::ffff:127.0.0.1", 0],
  ["0.0.0.0", 4000],
  ["0.1.2.3", 4000],
  ["255.255.255.255", 4000],
  ["224.0.0.1", 4000],
  ["239.255.255.250", 4000],
  ["::ffff:224.0.0.1", 4000],
  ["::ffff:255.255.255.255", 4000],
  ["::", 4000],
  ["::%lo", 4000],
  ["ff02::1", 4000],
  ["ff02::1%eth0", 4000],
  ["ff0e::1234", 4000],
];

/** The dgram sockets that were bound since the spec began. */
const bound: Socket[] = [];
const open: { close(): unknown }[] = [];
const lines: string[] = [];
beforeEach(() => {
  const { bind } = Socket.prototype;
  vi.spyOn(Socket.prototype, "bind").mockImplementation(function grab(this: Socket, ...args: unknown[]) {
    bound.push(this);
    return bind.apply(this, args as never);
  } as never);
  lines.length = 0;
  setLogger({ ...silentLogger, error: (line) => void lines.push(line) });
});
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
  bound.length = 0;
  setLogger(null);
  vi.restoreAllMocks();
});

/** A datagram as Node hands it over: the only way to have these senders without a raw socket. */
function arrive(socket: Socket, address: string, port: number, bytes = Buffer.from("x")): void {
  const family = address.includes(":") ? "IPv6" : "IPv4";
  socket.emit("message", bytes, { address, port, family, size: bytes.length });
}

describe("A datagram whose sender cannot be answered", () => {
  it("is dropped on arrival, and counted", () => {
    const heard: string[] = [];
    const socket = openUdp({ address: "*", port: 0, onDatagram: (_bytes, from) => heard.push(from), onError() {} });
    open.push(socket);
    for (const [address, port] of FORGED) arrive(bound[0]!, address, port);
    expect(heard).toEqual([]);
    expect(socket.unanswerableDatagrams).toBe(FORGED.length);
    for (const address of ["127.0.0.1", "223.255.255.255", "240.0.0.1", "::1", "fe80::1%eth0", "f00::1", "::f"]) {
      arrive(bound[0]!, address, 65_535);
    }
    expect(heard).toHaveLength(7);
    expect(isAnswerable("127.0.0.1", 65_536)).toBe(false);
  });

  it("is counted by the connection that it came to", () => {
    const peer = new ENetMultiplayerPeer();
    open.push(peer);
    peer.create_server(0);
    for (const [address, port] of FORGED) arrive(bound[0]!, address, port, Buffer.alloc(52));
    peer.poll();
    expect(peer.host!.dropped!.unanswerable).toBe(FORGED.length);
    expect(peer.host!.dropped!.tooShort + peer.host!.dropped!.unknownPeer).toBe(0);
  });

  it("takes no place in the proxy", async () => {
    const clients: string[] = [];
    const events = { onClient: (_client: number, from: string) => clients.push(from), onSighting() {}, onGone() {} };
    const route = { bind: "*", port: 0, host: "127.0.0.1", targetPort: 9, loss: 0, delayMs: 0 };
    const forwarder = await openUdpForwarder(route, { decompressor: new Decompressor(0), commands: false }, events);
    open.push(forwarder);
    for (const [address, port] of FORGED) arrive(bound[0]!, address, port);
    expect(clients).toEqual([]);
    expect(forwarder.counts()).toMatchObject({ clients: 0, toServer: 0, turnedAway: FORGED.length });
  });
});

describe("The last guard", () => {
  it("counts what a listener to datagrams or to errors throws, and the socket goes on", () => {
    const before = caughtByGuards();
    const fail = (): never => {
      throw new Error("on purpose");
    };
    const socket = openUdp({ address: "127.0.0.1", port: 0, onDatagram: fail, onError: fail });
    open.push(socket);
    for (let times = 0; times < 5; times++) arrive(bound[0]!, "127.0.0.1", 4000);
    bound[0]!.emit("error", new Error("on purpose"));
    socket.send(Uint8Array.of(1), "127.0.0.1", 0);
    socket.send(Uint8Array.of(1), "127.0.0.1", 70_000);
    socket.send(Uint8Array.of(1), "127.0.0.1", Number.NaN);
    socket.send("bytes" as never, "127.0.0.1", 4000);
    expect(caughtByGuards() - before).toBe(10);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe("A listener to UDP datagrams threw: on purpose");
    // Whoever makes something throw does not fill the disk as well.
    for (let times = 0; times < 1000; times++) arrive(bound[0]!, "127.0.0.1", 4000);
    expect(lines.length).toBeLessThan(30);
  });

  it("survives a logger that throws, and what is no error", () => {
    setLogger({
      error() {
        throw new Error("full");
      },
      warning() {},
    });
    const before = caughtByGuards();
    countCaught("A spec", "nothing");
    guarded("Another spec", () => {
      throw undefined;
    });
    expect(caughtByGuards() - before).toBe(2);
  });

  it("stands behind those who listen at a proxy", async () => {
    const before = caughtByGuards();
    const fail = (): never => {
      throw new Error("on purpose");
    };
    const events = { onClient: fail, onSighting: fail, onGone: fail };
    const route = { bind: "127.0.0.1", port: 0, host: "127.0.0.1", targetPort: 9, loss: 0, delayMs: 0 };
    const udp = await openUdpForwarder(route, { decompressor: new Decompressor(0), commands: true }, events);
    arrive(bound[0]!, "127.0.0.1", 4000, Buffer.alloc(52));
    await udp.close();
    expect(caughtByGuards() - before).toBeGreaterThanOrEqual(2);
    const web = await rawServer();
    open.push(web);
    const ws = await openWebSocketForwarder(route, { url: `ws://127.0.0.1:${web.port}`, insecure: false }, events);
    open.push(ws);
    const refused = await web.ask(ws.port);
    expect(refused).toMatch(/^HTTP\/1.1 \d{3} /);
  });

  it("stands behind what reads a proxy's datagrams: they are passed on either way", async () => {
    vi.spyOn(EnetSniffer.prototype, "see").mockImplementation(() => {
      throw new Error("on purpose");
    });
    const before = caughtByGuards();
    const [server, client] = [createSocket("udp4"), createSocket("udp4")];
    open.push(server, client);
    server.on("message", (bytes, from) => server.send(bytes, from.port, from.address));
    await new Promise<void>((resolve) => server.bind(0, "127.0.0.1", resolve));
    const route = { bind: "127.0.0.1", port: 0, host: "127.0.0.1", loss: 0, delayMs: 0 };
    const forwarder = await openUdpForwarder(
      { ...route, targetPort: server.address().port },
      { decompressor: new Decompressor(0), commands: false },
      { onClient() {}, onSighting() {}, onGone() {} },
    );
    open.push(forwarder);
    const echoed = new Promise((resolve) => client.once("message", (bytes) => resolve(bytes.toString())));
    client.send("there and back", forwarder.port, "127.0.0.1");
    expect(await echoed).toBe("there and back");
    expect(caughtByGuards() - before).toBe(2);
  });

  it("stands behind a proxy's listener, whatever it does with a datagram", async () => {
    vi.spyOn(BadLink.prototype, "pass").mockImplementation(() => {
      throw new Error("on purpose");
    });
    const before = caughtByGuards();
    const events = { onClient() {}, onSighting() {}, onGone() {} };
    const route = { bind: "127.0.0.1", port: 0, host: "127.0.0.1", targetPort: 9, loss: 0, delayMs: 0 };
    const forwarder = await openUdpForwarder(route, { decompressor: new Decompressor(0), commands: false }, events);
    open.push(forwarder);
    arrive(bound[0]!, "127.0.0.1", 4000);
    expect(caughtByGuards() - before).toBe(1);
  });

  it("stands behind a proxy whose server has answered", async () => {
    const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    open.push(server);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const events = { onClient() {}, onSighting() {}, onGone() {} };
    const route = { bind: "127.0.0.1", port: 0, host: "127.0.0.1", targetPort: port, loss: 0, delayMs: 0 };
    const forwarder = await openWebSocketForwarder(route, { url: `ws://127.0.0.1:${port}`, insecure: false }, events);
    open.push(forwarder);
    const before = caughtByGuards();
    const { handleUpgrade } = WebSocketServer.prototype;
    // Only the proxy's acceptor has no server of its own.
    vi.spyOn(WebSocketServer.prototype, "handleUpgrade").mockImplementation(function fail(
      this: WebSocketServer,
      ...args
    ) {
      if (this.options.noServer !== true) return handleUpgrade.apply(this, args);
      throw new Error("on purpose");
    });
    const client = new WebSocket(`ws://127.0.0.1:${forwarder.port}`);
    client.on("error", () => {});
    await new Promise((resolve) => client.once("close", resolve));
    expect(caughtByGuards() - before).toBe(1);
  });
});
