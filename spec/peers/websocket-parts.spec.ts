import { describe, expect, it, vi } from "vitest";
import { Fifo } from "../../src/core/fifo.js";
import { SharedBudget } from "../../src/peers/shared-budget.js";
import { sendableCloseCode, sendableCloseReason } from "../../src/peers/websocket-close.js";
import { WebSocketHandshakes } from "../../src/peers/websocket-handshakes.js";
import { WebSocketHeartbeat } from "../../src/peers/websocket-heartbeat.js";
import { WebSocketInbox } from "../../src/peers/websocket-inbox.js";
import { WebSocketOutbound } from "../../src/peers/websocket-outbound.js";
import { WebSocketPacketQueue } from "../../src/peers/websocket-packet-queue.js";
import { SENT_MESSAGE_COST_BYTES, type WebSocketPeer } from "../../src/peers/websocket-peer.js";
import { type WebSocketRemote, WebSocketRemotes } from "../../src/peers/websocket-remotes.js";
import type { WebSocketLink } from "../../src/platform/websocket.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();

describe("Fifo", () => {
  it("keeps order and count over thousands of items, taken at another pace", () => {
    const queue = new Fifo<number>();
    let [put, got] = [0, 0];
    for (let round = 0; round < 3000; round++) {
      for (let i = 0; i < 3; i++) queue.push(put++);
      for (let i = 0; i < 2; i++) expect([queue.peek(), queue.shift()]).toEqual([got, got++]);
      expect(queue.size).toBe(put - got);
    }
    while (queue.size > 0) expect(queue.shift()).toBe(got++);
    expect([got, queue.peek(), queue.shift(), queue.size]).toEqual([put, undefined, undefined, 0]);
    queue.push(7);
    expect([queue.size, queue.shift()]).toEqual([1, 7]);
    for (let i = 0; i < 3; i++) queue.push(i);
    queue.shift();
    expect([0, 1, 2].map((index) => queue.peek(index))).toEqual([1, 2, undefined]);
  });

  it("forgets everything", () => {
    const queue = new Fifo<number>();
    for (let i = 0; i < 5; i++) queue.push(i);
    queue.shift();
    queue.clear();
    expect([queue.size, queue.peek(), queue.shift()]).toEqual([0, undefined, undefined]);
    queue.push(9);
    expect([queue.size, queue.peek()]).toEqual([1, 9]);
  });
});

describe("close frames", () => {
  it("carry the codes that may be sent", () => {
    for (const code of [0, 1000, 1001, 1002, 1003, 1007, 1011, 3000, 4999]) expect(sendableCloseCode(code)).toBe(code);
    expect(messages).toEqual([]);
    for (const code of [-1, 1, 999, 1004, 1005, 1006, 1012, 1015, 2999, 5000, 3000.5, Number.NaN])
      expect([code, sendableCloseCode(code)]).toEqual([code, 1000]);
    expect(messages).toHaveLength(12);
    expect(messages[0]).toContain("-1 is no close code");
  });

  it("carry reasons of 123 bytes, cut between characters", () => {
    expect([sendableCloseReason(""), sendableCloseReason("x".repeat(123)), messages]).toEqual([
      "",
      "x".repeat(123),
      [],
    ]);
    expect([sendableCloseReason("x".repeat(124)), sendableCloseReason("é".repeat(62))]).toEqual([
      "x".repeat(123),
      "é".repeat(61),
    ]);
    expect(messages).toHaveLength(2);
  });
});

describe("WebSocketHeartbeat", () => {
  it("pings when its interval is over, and ends a connection whose pong has not come by then", () => {
    const heartbeat = new WebSocketHeartbeat();
    expect([heartbeat.step(1e9), heartbeat.dueInMs(1e9)]).toEqual(["nothing", Infinity]);
    heartbeat.intervalMs = 100;
    expect([heartbeat.step(100), heartbeat.dueInMs(100), heartbeat.dueInMs(40)]).toEqual(["nothing", 1, 61]);
    expect([heartbeat.dueInMs(500), heartbeat.step(101)]).toEqual([0, "ping"]);
    expect([heartbeat.step(201), heartbeat.dueInMs(151)]).toEqual(["nothing", 51]);
    heartbeat.answered();
    expect(heartbeat.step(202)).toBe("ping");
    expect([heartbeat.step(302), heartbeat.step(303)]).toEqual(["nothing", "end"]);
    heartbeat.restart();
    expect([heartbeat.step(100), heartbeat.step(101)]).toEqual(["nothing", "ping"]);
  });
});

describe("WebSocketHandshakes", () => {
  it("are listed the oldest first, and may be deleted meanwhile", () => {
    const handshakes = new WebSocketHandshakes<{ id: number }>();
    for (const [id, host] of [
      [3, "a"],
      [1, "b"],
      [2, "a"],
    ] as const)
      handshakes.add({ id }, host);
    const seen: number[] = [];
    for (const { id } of handshakes.values()) {
      seen.push(id);
      handshakes.delete(id);
    }
    expect([seen, handshakes.size, handshakes.get(3)]).toEqual([[3, 1, 2], 0, undefined]);
  });
});

describe("WebSocketRemotes", () => {
  const remote = (id: number, log: string[] = []): WebSocketRemote => ({
    id,
    ws: {
      _setWakeListener: (listener: unknown) => log.push(`${id} listener ${listener}`),
      _terminate: () => log.push(`${id} terminated`),
      _release: (done: () => void) => {
        log.push(`${id} released`);
        releases.push(done);
      },
    } as unknown as WebSocketPeer,
    deadlineMs: 0,
    dirty: false,
  });
  const releases: (() => void)[] = [];

  it("visits each that is listed once, and those that are listed meanwhile the next time", () => {
    const remotes = new WebSocketRemotes();
    const [a, b] = [remote(2), remote(3)];
    const seen: number[] = [];
    const visit = (): number[] => {
      remotes.visit((one) => {
        seen.push(one.id);
        expect(one.dirty).toBe(false);
        if (seen.length < 4) remotes.list(one);
      });
      return seen.splice(0);
    };
    expect([remotes.hasDirty, visit()]).toEqual([false, []]);
    for (const one of [a, b, a]) remotes.list(one);
    expect([remotes.hasDirty, a.dirty, visit(), remotes.hasDirty]).toEqual([true, true, [2, 3], true]);
    seen.push(0, 0, 0, 0);
    expect([visit().slice(4), remotes.hasDirty, a.dirty]).toEqual([[2, 3], false, false]);
    remotes.list(a);
    remotes.unlist(a);
    expect([remotes.hasDirty, a.dirty, visit()]).toEqual([false, false, []]);
    remotes.unlist(a);
    expect(remotes.hasDirty).toBe(false);
  });

  it("knows ids in their handshake and later, and those with a heartbeat", () => {
    const remotes = new WebSocketRemotes();
    const [a, b] = [remote(2), remote(3)];
    remotes.pending.add(a, "host");
    remotes.peers.set(3, b);
    expect([2, 3, 4].map((id) => remotes.has(id))).toEqual([true, true, false]);
    remotes.setTimed(a, false);
    for (const one of [a, b]) remotes.setTimed(one, true);
    expect([...remotes.timed]).toEqual([a, b]);
    remotes.setTimed(a, false);
    expect([...remotes.timed]).toEqual([b]);
  });

  it("lets go of those who end by themselves, and ends the others", () => {
    const log: string[] = [];
    const remotes = new WebSocketRemotes();
    const [a, b, c, d] = [remote(2, log), remote(3, log), remote(4, log), remote(5, log)];
    remotes.pending.add(a, "host");
    remotes.pending.add(b, "host");
    remotes.peers.set(4, c);
    remotes.peers.set(5, d);
    for (const one of [b, d]) remotes.setTimed(one, true);
    remotes.list(d);
    remotes.release(a);
    remotes.release(d);
    expect([[2, 3, 4, 5].filter((id) => remotes.has(id)), [...remotes.timed]]).toEqual([[3, 4], [b]]);
    expect(log.splice(0)).toEqual(["2 listener null", "2 released", "5 listener null", "5 released"]);
    remotes.clear();
    expect([remotes.has(3), remotes.has(4), remotes.hasDirty, remotes.timed.size]).toEqual([false, false, false, 0]);
    expect(log.splice(0)).toEqual(["3 listener null", "3 terminated", "4 listener null", "4 terminated"]);
    releases[0]!();
    remotes.endLingering();
    remotes.endLingering();
    expect(log).toEqual(["5 terminated"]);
  });
});

describe("WebSocketOutbound", () => {
  it("bounds what waits for all peers together, but for those who have less than their share", () => {
    const now = vi.spyOn(performance, "now").mockReturnValue(1000);
    const waiting = new Map([
      [2, 0],
      [3, 0],
    ]);
    const peers = new Map(
      [...waiting.keys()].map((id) => [
        id,
        { id, ws: { _queuedCost: () => waiting.get(id)! } as WebSocketPeer, deadlineMs: 0, dirty: false },
      ]),
    );
    const outbound = new WebSocketOutbound();
    const send = (id: number, size: number): boolean => outbound.admits(peers.get(id)!.ws, size, 10_000, peers);
    expect([send(2, 10_000 - SENT_MESSAGE_COST_BYTES), messages]).toEqual([true, []]);
    // Counted again, nothing waits.
    expect(send(2, 0)).toBe(true);
    waiting.set(2, 9000);
    waiting.set(3, 5000);
    // What was counted is believed for 100 ms; whoever has his share at most may always send.
    expect([send(2, 10_000), send(3, 10_000)]).toEqual([false, true]);
    now.mockReturnValue(1100);
    expect([send(2, 1), send(3, 1)]).toEqual([false, true]);
    waiting.set(3, 5001);
    expect(send(3, 1)).toBe(false);
    // Made known at the next count alone.
    waiting.set(2, 0);
    now.mockReturnValue(1199);
    expect(send(3, 1)).toBe(false);
    now.mockReturnValue(1200);
    expect(send(3, 1)).toBe(true);
    waiting.set(2, 9000);
    outbound.clear();
    expect(send(2, 10_000 - SENT_MESSAGE_COST_BYTES)).toBe(true);
    // Nothing more fits by now, but that nothing waits is only seen when it is counted.
    waiting.set(2, 5001);
    waiting.set(3, 5001);
    expect(send(2, 0)).toBe(false);
    // As much as the bound is not too much, whoever has most of it.
    waiting.set(3, 4999);
    now.mockReturnValue(1300);
    expect(send(2, 0)).toBe(true);
  });
});

describe("queues that grew long", () => {
  const bytes = (number: number): Uint8Array => new Uint8Array(new Uint32Array([number]).buffer);
  const number = (data: Uint8Array): number => new Uint32Array(data.buffer)[0]!;

  it("an inbox stays in order over thousands of messages, taken at another pace, and empties in whole", () => {
    const budget = new SharedBudget(1e9);
    const inbox = new WebSocketInbox(1 << 20, 5000, () => {}, budget);
    let [put, got] = [0, 0];
    const take = (): void => {
      expect(number(inbox.take()!.data)).toBe(got++);
    };
    for (let round = 0; round < 1500; round++) {
      for (let i = 0; i < 3; i++) inbox.onMessage(bytes(put++), false);
      inbox.advance();
      for (let i = 0; i < 2; i++) take();
    }
    while (inbox.visible > 0) take();
    expect([got, inbox.waiting, budget.usedBytes, inbox.take()]).toEqual([put, 0, 0, undefined]);
    inbox.onMessage(bytes(put++), true);
    expect(inbox.advance()).toBe(1);
    take();
  });

  it("an inbox says when something is new, and what the connection has become", () => {
    let woken = 0;
    const inbox = new WebSocketInbox(-1, -1, () => woken++);
    expect([inbox.opened, inbox.ended, inbox.pong]).toEqual([null, null, false]);
    inbox.onOpen("p", "u");
    inbox.onPong();
    inbox.onClose(1000, "bye");
    expect([inbox.opened, inbox.ended, inbox.pong, woken]).toEqual([
      { protocol: "p", url: "u" },
      { code: 1000, reason: "bye" },
      true,
      2,
    ]);
    for (const [size, room] of [
      [0, 0],
      [1, 1],
      [2, 3],
    ] as const) {
      const small = new WebSocketInbox(size, 9, () => {});
      small.onMessage(new Uint8Array(room), false);
      small.onMessage(new Uint8Array(1), false);
      expect([size, small.advance()]).toEqual([size, 1]);
    }
    // Without room nothing is let in, not even nothing.
    inbox.onMessage(new Uint8Array(0), false);
    expect([inbox.advance(), inbox.waiting, woken]).toEqual([0, 1, 3]);
    inbox.discard();
    inbox.onMessage(new Uint8Array(1), false);
    expect([inbox.waiting, woken]).toEqual([0, 3]);
  });

  it("an inbox stops and starts its connection once each, and not at all where none is there", () => {
    const log: string[] = [];
    const link = {
      canPause: true,
      pause: () => log.push("pause"),
      resume: () => log.push("resume"),
    } as unknown as WebSocketLink;
    const inbox = new WebSocketInbox(1000, 1, () => {});
    for (let i = 0; i < 5; i++) inbox.onMessage(new Uint8Array(1), false);
    inbox.discard();
    const other = new WebSocketInbox(1000, 1, () => {});
    other.attach(link);
    for (let i = 0; i < 6; i++) other.onMessage(new Uint8Array(1), false);
    expect([log.splice(0), other.waiting]).toEqual([["pause"], 6]);
    other.reconsider();
    expect(log).toEqual([]);
    for (let i = 0; i < 4; i++) {
      other.advance();
      other.take();
    }
    expect(log.splice(0)).toEqual(["resume"]);
    other.discard();
    other.dispose();
    expect(log).toEqual([]);
  });

  it("an inbox stops reading at four times its room in bytes, or in messages", () => {
    for (const [limit, size, most] of [
      [100, 127, 4],
      [3, 1, 12],
    ] as const) {
      let pauses = 0;
      const inbox = new WebSocketInbox(100, limit, () => {});
      inbox.attach({ canPause: true, pause: () => pauses++ } as unknown as WebSocketLink);
      for (let i = 1; i < most; i++) inbox.onMessage(new Uint8Array(size), false);
      expect(pauses).toBe(0);
      inbox.onMessage(new Uint8Array(size), false);
      expect(pauses).toBe(1);
    }
  });

  it("a packet queue is full for a sender at 64 times its buffer", () => {
    const queue = new WebSocketPacketQueue();
    queue.push({ peer: 3, data: new Uint8Array(9999) });
    queue.push({ peer: 2, data: new Uint8Array(639) });
    expect([queue.isFull(2, 9, 10), queue.hasLeftFull(2)]).toEqual([false, false]);
    queue.push({ peer: 2, data: new Uint8Array(1) });
    expect([queue.isFull(2, 9, 10), queue.hasLeftFull(3), queue.hasLeftFull(2)]).toEqual([true, false, true]);
  });

  it("a packet queue forgets a sender with its last packet, and not before", () => {
    const queue = new WebSocketPacketQueue();
    for (const peer of [2, 3, 2]) queue.push({ peer, data: new Uint8Array(1) });
    queue.forget(9);
    queue.forget(2);
    expect(queue.isFull(2, 2, 1000)).toBe(true);
    queue.take();
    expect([queue.isFull(2, 2, 1000), queue.isFull(2, 1, 1000)]).toEqual([false, true]);
    queue.take();
    queue.take();
    expect([queue.isFull(2, 0, 0), queue.hasLeftFull(2), queue.take(), queue.peek()]).toEqual([
      false,
      false,
      undefined,
      undefined,
    ]);
    // The other sender is still known.
    expect([queue.isFull(3, 0, 1000), queue.hasLeftFull(3), queue.costOf(3)]).toEqual([true, true, 0]);
    queue.forget(3);
    expect(queue.isFull(3, 0, 1000)).toBe(false);
    queue.push({ peer: 2, data: new Uint8Array(5) });
    expect([queue.isFull(2, 1, 1000), queue.size]).toEqual([true, 1]);
  });
});
