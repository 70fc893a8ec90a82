import net from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acceptWebSocket, connectWebSocket } from "../../../src/platform/node/websocket.js";
import type { WebSocketEvents, WebSocketLink } from "../../../src/platform/websocket.js";
import { catchMessages } from "../../support/messages.js";
import { waitUntil } from "../../support/polling.js";
import { closePayload, frame, RawClient } from "../../support/raw-websocket.js";

const ENDED = "A WebSocket connection is ended, it threw: Error: our fault";
const HANDSHAKE = { protocols: [], headers: [], maxMessageBytes: 100 };

const messages = catchMessages();
let server: net.Server;
let links: WebSocketLink[];
let clients: RawClient[];
let events: WebSocketEvents;

/** Events of which one throws. */
const throwing = (which: keyof WebSocketEvents): WebSocketEvents => {
  const none: WebSocketEvents = { onOpen: () => {}, onMessage: () => {}, onPong: () => {}, onClose: () => {} };
  return {
    ...none,
    [which]: () => {
      throw new Error("our fault");
    },
  };
};

beforeEach(async () => {
  links = [];
  clients = [];
  server = net.createServer((stream) => links.push(acceptWebSocket(stream, HANDSHAKE, events)!));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  for (const client of clients) client.end();
  for (const link of links) link.terminate();
  server.close();
});

const port = (): number => (server.address() as net.AddressInfo).port;
const joined = async (): Promise<RawClient> => {
  const client = new RawClient(port());
  clients.push(client);
  client.request();
  await waitUntil(() => client.head !== null, "the answer");
  return client;
};

describe("whoever listens to a connection and throws", () => {
  it.each([
    ["at a message", "onMessage", frame(2, "x")],
    ["at a pong", "onPong", frame(10, "x")],
    ["at a close frame", "onClose", frame(8, closePayload(1000))],
    ["at what breaks the protocol", "onClose", frame(2, "x", { mask: false })],
    ["at a message that is too long", "onClose", frame(2, Buffer.alloc(101))],
  ] as const)("%s loses it, and nothing else", async (_when, which, bytes) => {
    events = throwing(which);
    const client = await joined();
    client.write(bytes);
    await waitUntil(() => client.closed, "its end");
    expect(messages).toEqual([ENDED]);
  });

  it("at the end of a handshake that fails loses nothing more", async () => {
    events = throwing("onClose");
    const client = new RawClient(port());
    clients.push(client);
    client.socket.write("no handshake\r\n\r\n");
    await waitUntil(() => client.closed && messages.length > 0, "its end");
    expect(messages).toEqual([ENDED]);
  });

  it("as a client, when it is connected, loses it, and nothing else", async () => {
    events = throwing("onPong");
    const tls = { ca: null, verify: true, checkName: true, name: "" };
    const settings = { ...HANDSHAKE, url: `ws://127.0.0.1:${port()}/`, tls };
    let closed = false;
    const link = connectWebSocket(settings, {
      ...throwing("onOpen"),
      onClose: () => {
        closed = true;
      },
    }) as WebSocketLink;
    links.push(link);
    await waitUntil(() => closed, "its end");
    expect(messages).toEqual([ENDED]);
  });
});
