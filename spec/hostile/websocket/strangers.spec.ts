import net from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OK } from "../../../src/core/index.js";
import { CryptoKey, TLSOptions, WebSocketMultiplayerPeer, X509Certificate } from "../../../src/peers/index.js";
import { WebSocketHandshakes } from "../../../src/peers/websocket-handshakes.js";
import { hostKey } from "../../../src/platform/host-key.js";
import { catchMessages } from "../../support/messages.js";
import { pollRounds, pollUntil } from "../../support/polling.js";
import { RawClient } from "../../support/raw-websocket.js";
import { hasOpenssl, selfSigned } from "../../support/self-signed.js";

const messages = catchMessages();
let server: WebSocketMultiplayerPeer;
let sockets: net.Socket[];

beforeEach(() => {
  sockets = [];
  server = new WebSocketMultiplayerPeer();
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

/** A TCP connection that says nothing, from one of the addresses of the loopback network. */
const idle = (localAddress: string): net.Socket => {
  const socket = net.connect({ port: server.localPort, host: "127.0.0.1", localAddress });
  socket.on("error", () => {});
  socket.resume();
  sockets.push(socket);
  return socket;
};
const closedOf = (crowd: readonly net.Socket[]): number => crowd.filter((socket) => socket.destroyed).length;

const join = async (url = `ws://127.0.0.1:${server.localPort}`, tls: TLSOptions | null = null): Promise<void> => {
  const client = new WebSocketMultiplayerPeer();
  expect(client.create_client(url, tls)).toBe(OK);
  await pollUntil([server, client], () => client.get_connection_status() !== 1, "a newcomer's connection");
  expect(client.get_connection_status()).toBe(2);
  client.close();
};

/** The server's own listening socket. */
const listener = (): net.Server & { _handle: { onconnection(status: number): void } } =>
  (process as unknown as { _getActiveHandles(): unknown[] })
    ._getActiveHandles()
    .find(
      (handle) =>
        handle instanceof net.Server && (handle.address() as net.AddressInfo | null)?.port === server.localPort,
    ) as never;

/** Addresses such as 127.0.0.2 are there without being set up on Linux only. */
const hasManyAddresses = process.platform === "linux";

describe("connections that say nothing", () => {
  it.skipIf(!hasManyAddresses)(
    "from one address keep nobody out, neither others nor their own neighbours (needs Linux: 127.0.0.2)",
    async () => {
      server.handshake_timeout = 60;
      expect(server.create_server(0, "127.0.0.1")).toBe(OK);
      const crowd: net.Socket[] = [];
      while (crowd.length < 1100) {
        for (let i = 0; i < 100; i++) crowd.push(idle("127.0.0.2")); // More at a time than the system queues may get lost.
        await pollUntil([server], () => crowd.every((socket) => !socket.connecting), "their connections");
      }
      await pollUntil([server], () => server.dropped.tooManyPending === 76, "the first 76 to give way");
      await pollUntil([server], () => closedOf(crowd) === 76, "their end");
      expect(crowd.slice(0, 76).every((socket) => socket.destroyed)).toBe(true);
      await join();
      expect(server.dropped.tooManyPending).toBe(76);
      const neighbour = new RawClient(server.localPort);
      sockets.push(neighbour.socket);
      neighbour.request();
      await pollUntil([server], () => neighbour.frames.length > 0, "the neighbour's id");
    },
  );

  it("are given up in time although they go on saying a byte", async () => {
    server.handshake_timeout = 0.5;
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    const drip = idle("127.0.0.1");
    drip.write("GET / HTTP/1.1\r\nX: ");
    const started = performance.now();
    const timer = setInterval(() => drip.write("a"), 20);
    await pollUntil([server], () => drip.destroyed, "the end", 10_000);
    clearInterval(timer);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(server.dropped.handshake_timeout).toBe(1);
  });

  it("and headers without an end are cut off after 4096 bytes", async () => {
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    const client = new RawClient(server.localPort);
    sockets.push(client.socket);
    client.socket.write(`GET / HTTP/1.1\r\nX: ${"a".repeat(5000)}`);
    await pollUntil([server], () => client.closed, "the refusal");
    expect(client.head).toContain("400 Bad Request");
    expect(server.dropped.handshakeFailed).toBe(1);
  });

  it.skipIf(!hasOpenssl)("hold no places of a wss server either, nor does what is no TLS (needs openssl)", async () => {
    const certificate = selfSigned();
    const key = new CryptoKey();
    key.load_from_string(certificate.key);
    const chain = new X509Certificate();
    chain.load_from_string(certificate.cert);
    certificate.remove();
    server.handshake_timeout = 0.5;
    expect(server.create_server(0, "127.0.0.1", TLSOptions.server(key, chain))).toBe(OK);
    const silent = idle("127.0.0.1");
    const drip = idle("127.0.0.1");
    const timer = setInterval(() => drip.write(Buffer.from([0x16])), 20);
    const plain = idle("127.0.0.1");
    plain.write("GET / HTTP/1.1\r\n\r\n");
    // A handshake record that announces a hello, and then noise.
    const noise = idle("127.0.0.1");
    noise.write(Buffer.concat([Buffer.from([0x16, 3, 1, 0x02, 0, 1, 0, 1, 0xfc]), Buffer.alloc(508, 0xa5)]));
    const gone = idle("127.0.0.1");
    gone.once("connect", () => gone.resetAndDestroy());
    await pollUntil([server], () => closedOf([silent, drip, plain, noise, gone]) === 5, "the end of all", 10_000);
    clearInterval(timer);
    await pollUntil(
      [server],
      () => server.dropped.handshakeFailed + server.dropped.handshake_timeout === 5,
      "all five to be counted",
    );
    await join(`wss://localhost:${server.localPort}`, TLSOptions.client(chain));
  });
});

describe("an error while accepting", () => {
  it.each([
    ["EMFILE", -24],
    ["ENFILE", -23],
    ["ECONNABORTED", -103],
    ["ENOBUFS", -105],
    ["EPERM", -1],
  ])("%s closes nothing", async (_name, status) => {
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    const client = new WebSocketMultiplayerPeer();
    client.create_client(`ws://127.0.0.1:${server.localPort}`);
    await pollUntil([server, client], () => client.get_connection_status() === 2, "a client");
    for (let i = 0; i < 100; i++) listener()._handle.onconnection(status); // What libuv calls.
    await pollRounds([server, client], 3);
    expect(server.dropped.acceptFailed).toBe(100);
    expect(messages).toHaveLength(20);
    expect([server.get_connection_status(), client.get_connection_status()]).toEqual([2, 2]);
    await join();
    client.close();
  });

  it.each([
    ["a wrong version", "Sec-WebSocket-Version: 7"],
    ["a key that is none", "Sec-WebSocket-Key: x"],
    ["a subprotocol that is none", "Sec-WebSocket-Protocol: ,,\x7f"],
    ["an extension that is none", "Sec-WebSocket-Extensions: ;;="],
    ["another upgrade", "Upgrade: h2c"],
    ["a body", "Content-Length: 99999999999999999999"],
    ["two lengths", "Content-Length: 1\r\nTransfer-Encoding: chunked"],
    ["a NUL", "X: a\0b"],
    ["an expectation", "Expect: the-impossible"],
  ])("%s closes nothing but that connection", async (_what, line) => {
    server.handshake_timeout = 1;
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    const client = new RawClient(server.localPort);
    sockets.push(client.socket);
    client.socket.write(
      `GET / HTTP/1.1\r\nHost: x\r\n${line}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
    );
    await pollUntil([server], () => client.closed || client.frames.length > 0, "an answer");
    client.end();
    await join();
  });

  it("an exception in what follows closes nothing but that connection", async () => {
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    const makeId = server.generate_unique_id.bind(server);
    server.generate_unique_id = () => {
      throw new Error("no chance");
    };
    const lost = idle("127.0.0.1");
    await pollUntil([server], () => lost.destroyed, "its end");
    expect(messages).toEqual(["A WebSocket handshake threw: Error: no chance"]);
    server.generate_unique_id = makeId;
    await join();
  });
});

describe("WebSocketHandshakes", () => {
  it("always has a place, and takes it from the oldest of whoever has the most", () => {
    const handshakes = new WebSocketHandshakes<{ id: number }>();
    let id = 0;
    const add = (address: string): number | undefined => handshakes.add({ id: ++id }, hostKey(address))?.id;
    for (let i = 0; i < 1024; i++) expect(add("1.2.3.4")).toBeUndefined();
    expect(add("::ffff:1.2.3.4")).toBe(1);
    for (let i = 0; i < 1023; i++) expect(add(`2001:db8::${i.toString(16)}`)).toBeUndefined();
    expect(add("2001:db8::ffff")).toBeUndefined();
    expect(handshakes.size).toBe(2048);
    expect(add("2001:db8:0:0:1::")).toBe(1026);
    expect(add("9.9.9.9")).toBe(2);
    expect(add("2001:db8:0:1::")).toBe(1027);
    handshakes.delete(3);
    handshakes.delete(3);
    expect([handshakes.size, handshakes.get(3), handshakes.get(4)?.id]).toEqual([2047, undefined, 4]);
    expect(add("9.9.9.9")).toBeUndefined();
    expect([...handshakes.values()].length).toBe(2048);
    handshakes.clear();
    expect([handshakes.size, [...handshakes.values()]]).toEqual([0, []]);
    expect(add("1.2.3.4")).toBeUndefined();
  });
});

it.each([
  ["1.2.3.4", "1.2.3.4"],
  ["::ffff:1.2.3.4", "1.2.3.4"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::6", "2001:db8:1:2::/64"],
  ["2001:db8::6", "2001:db8:0:0::/64"],
  ["2001:db8::", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["1::3:4:5:6:7:8", "1:0:3:4::/64"],
  ["", ""],
])("the host of %j is %j", (address, host) => {
  expect(hostKey(address)).toBe(host);
});
