import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OK } from "../../../src/core/index.js";
import { WebSocketMultiplayerPeer } from "../../../src/peers/index.js";
import { MESSAGE_COST_BYTES, SharedBudget } from "../../../src/peers/shared-budget.js";
import { WebSocketInbox } from "../../../src/peers/websocket-inbox.js";
import { WebSocketPacketQueue } from "../../../src/peers/websocket-packet-queue.js";
import type { WebSocketLink } from "../../../src/platform/websocket.js";
import { catchMessages } from "../../support/messages.js";
import { takePacket } from "../../support/multiplayer-peer-contract.js";
import { pollRounds, pollUntil } from "../../support/polling.js";
import { frame, RawClient } from "../../support/raw-websocket.js";

const messages = catchMessages();
const BINARY = 2;
const COST = 1000 + MESSAGE_COST_BYTES;

describe("the budget of all connections", () => {
  it("holds up those with more than their share, and at twice the bound everybody", () => {
    const budget = new SharedBudget(1000);
    budget.holders = 4;
    const at = (usedBytes: number) => budget.take(usedBytes - budget.usedBytes);
    at(999);
    expect([budget.isOver(999), budget.isTight, budget.isSpent]).toEqual([false, false, false]);
    at(1000);
    expect([budget.isOver(250), budget.isOver(251), budget.isTight, budget.isSpent]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    at(1999);
    expect([budget.isOver(250), budget.isSpent]).toEqual([false, false]);
    at(2000);
    expect([budget.isOver(0), budget.isSpent]).toEqual([true, true]);
    budget.holders = 0;
    at(1000);
    expect([budget.isOver(1000), budget.isOver(1001)]).toEqual([false, true]);
  });

  it("tells those who wait when there is room, until they wait no more", () => {
    const budget = new SharedBudget(1000);
    let told = 0;
    const holder = { reconsider: () => told++ };
    budget.wait(holder);
    budget.take(1500);
    budget.give(500);
    expect(told).toBe(0);
    budget.give(1);
    budget.give(1);
    expect(told).toBe(2);
    budget.stopWaiting(holder);
    budget.give(1);
    expect(told).toBe(2);
  });

  it("counts what an inbox holds, bytes and the heap beside them, until it is gone", () => {
    const budget = new SharedBudget(2 * COST);
    let reading = true;
    let elsewhere = 0;
    const link = {
      canPause: true,
      pause: () => {
        reading = false;
      },
      resume: () => {
        reading = true;
      },
    } as unknown as WebSocketLink;
    const other = new WebSocketInbox(100_000, 1000, () => {}, budget);
    const inbox = new WebSocketInbox(
      100_000,
      1000,
      () => {},
      budget,
      () => elsewhere,
    );
    inbox.attach(link);
    expect(budget.holders).toBe(2);
    inbox.onMessage(new Uint8Array(1000), false);
    expect([budget.usedBytes, reading]).toEqual([COST, true]);
    inbox.onMessage(new Uint8Array(1000), false);
    expect([budget.usedBytes, reading]).toEqual([2 * COST, false]);
    inbox.advance();
    inbox.take();
    expect([budget.usedBytes, reading]).toEqual([COST, true]);
    budget.take(2 * COST); // What others hold.
    elsewhere = 1;
    inbox.onMessage(new Uint8Array(0), false);
    expect(reading).toBe(false);
    inbox.advance();
    inbox.take();
    expect(reading).toBe(true); // It holds no more than its share, whatever the others do.
    inbox.onMessage(new Uint8Array(1000), false);
    expect(reading).toBe(false);
    budget.give(COST); // Somebody else has made room.
    expect(reading).toBe(false);
    budget.give(COST);
    expect(reading).toBe(true);
    inbox.onMessage(new Uint8Array(1000), false);
    expect(reading).toBe(false);
    inbox.discard();
    expect([budget.usedBytes, budget.holders, reading]).toEqual([0, 2, true]);
    inbox.dispose();
    inbox.dispose();
    other.onMessage(new Uint8Array(5), true);
    other.dispose();
    expect([budget.usedBytes, budget.holders]).toEqual([0, 0]);
  });

  it("counts what a queue holds, for all and for each", () => {
    const budget = new SharedBudget(2 * COST);
    const queue = new WebSocketPacketQueue(budget);
    for (let i = 0; i < 3; i++) queue.push({ peer: 2, data: new Uint8Array(1000) });
    queue.push({ peer: 3, data: new Uint8Array(0) });
    expect([budget.usedBytes, queue.costOf(2), queue.costOf(3), queue.costOf(4)]).toEqual([
      3 * COST + MESSAGE_COST_BYTES,
      3 * COST,
      MESSAGE_COST_BYTES,
      0,
    ]);
    queue.forget(2);
    for (let i = 0; i < 4; i++) queue.take();
    expect([budget.usedBytes, queue.costOf(2)]).toEqual([0, 0]);
  });
});

describe("a server", () => {
  let server: WebSocketMultiplayerPeer;
  let clients: RawClient[];
  beforeEach(() => {
    clients = [];
    server = new WebSocketMultiplayerPeer();
  });
  afterEach(() => {
    for (const client of clients) client.end();
    server.close();
  });
  const joined = async (): Promise<RawClient> => {
    const client = new RawClient(server.localPort);
    clients.push(client);
    client.request();
    await pollUntil([server], () => client.frames.length > 0, "the id");
    return client;
  };

  it("holds for all of its clients together what it says, serves those who send little, and loses nothing", async () => {
    server.maxInboundBytes = 1_000_000;
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    const crowd: RawClient[] = [];
    for (let i = 0; i < 6; i++) crowd.push(await joined());
    const numbered = (number: number): Buffer => {
      const payload = Buffer.alloc(1000);
      payload.writeUInt32BE(number);
      return frame(BINARY, payload);
    };
    for (const client of crowd) {
      client.socket.write(Buffer.concat(Array.from({ length: 3000 }, (_, i) => numbered(i))));
    }
    const modest = await joined();
    modest.write(numbered(7));
    await pollRounds([server], 200);
    const waiting = server.get_available_packet_count();
    // Within the bound but for what each of them still got in with one read.
    expect(waiting * COST).toBeGreaterThan(500_000);
    expect(waiting * COST).toBeLessThan(2_000_000);
    const next = new Map<number, number>();
    let seen = 0;
    await pollUntil(
      [server],
      () => {
        while (server.get_available_packet_count() > 0) {
          const { data, peer } = takePacket(server);
          const number = Buffer.from(data).readUInt32BE();
          if (number !== 7 || next.has(peer)) expect(number).toBe(next.get(peer) ?? 0);
          next.set(peer, number + 1);
          seen++;
        }
        return seen === 18_001;
      },
      "everything",
    );
  });

  it("turns newcomers away while nothing of what came is taken, and lets them in again after that", async () => {
    server.maxInboundBytes = 100_000;
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    const flood = Buffer.concat(Array.from({ length: 300 }, () => frame(BINARY, Buffer.alloc(1000))));
    for (let round = 0; round < 200 && server.dropped.inboundFull <= 3; round++) {
      const client = new RawClient(server.localPort);
      clients.push(client);
      client.request();
      client.socket.write(flood);
      await pollRounds([server], 15);
      client.end();
      await pollRounds([server], 5);
    }
    expect(server.dropped.inboundFull).toBeGreaterThan(3);
    expect(server.get_available_packet_count() * COST).toBeLessThan(2 * 100_000 + 100_000);
    for (let round = 0; round < 50; round++) {
      while (server.get_available_packet_count() > 0) takePacket(server);
      await pollRounds([server], 1);
    }
    const client = await joined();
    client.write(frame(BINARY, "x"));
    await pollUntil([server], () => server.get_available_packet_count() > 0, "a packet");
  });

  it("sends no more to those who read nothing once too much waits for all, but to the others", async () => {
    server.maxOutboundBytes = 2_000_000;
    server.outbound_buffer_size = 0;
    server.max_queued_packets = 1_000_000;
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    const deaf: RawClient[] = [];
    for (let i = 0; i < 3; i++) deaf.push(await joined());
    const reader = await joined();
    for (const client of deaf) client.socket.pause();
    const packet = new Uint8Array(10_000).fill(1);
    let sent = 0;
    const startMs = performance.now();
    await pollUntil(
      [server],
      () => {
        if (server.dropped.outboundFull >= 300) return true;
        // On a busy machine also who reads may fall behind for a while.
        if (reader.frames.length < 1 + sent) return false;
        server.put_packet(packet);
        sent++;
        return false;
      },
      "the bound",
    );
    await pollUntil([server], () => reader.frames.length === 1 + sent, "all packets at the one who reads");
    // Twenty at once, then one a second, however long it takes here.
    expect(messages.length).toBeLessThanOrEqual(20 + (performance.now() - startMs) / 1000);
    expect(messages[0]).toBe("Can't send: more than 2000000 bytes wait to be sent to all peers together");
  });
});
