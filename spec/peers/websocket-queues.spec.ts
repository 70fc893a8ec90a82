import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WebSocketInbox } from "../../src/peers/websocket-inbox.js";
import { WebSocketPacketQueue } from "../../src/peers/websocket-packet-queue.js";
import type { WebSocketLink } from "../../src/platform/websocket.js";

/** A connection that only knows whether it is being read. */
const fakeLink = (canPause = true) => {
  const state = { reading: true, pauses: 0 };
  const link = {
    canPause,
    pause: () => {
      state.reading = false;
      state.pauses++;
    },
    resume: () => {
      state.reading = true;
    },
  } as unknown as WebSocketLink;
  return { link, state };
};

const bytes = (length: number, value = 0): Uint8Array => new Uint8Array(length).fill(value);

describe("WebSocketInbox", () => {
  it.each([
    [1000, 1023],
    [1023, 1023],
    [1024, 2047],
    [65_535, 65_535],
    [65_536, 131_071],
  ])("with a buffer of %i bytes lets %i bytes in, as Godot's ring buffer does", (size, room) => {
    const inbox = new WebSocketInbox(size, 10, () => {});
    inbox.attach(fakeLink().link);
    inbox.onMessage(bytes(room - 1), false);
    inbox.onMessage(bytes(1), false);
    inbox.onMessage(bytes(1), false);
    expect(inbox.advance()).toBe(2);
    expect([inbox.visible, inbox.waiting]).toEqual([2, 1]);
    inbox.take();
    expect(inbox.advance()).toBe(1);
    expect(inbox.waiting).toBe(0);
  });

  it("stops reading when too much waits, and reads on when there is room", () => {
    const { link, state } = fakeLink();
    const inbox = new WebSocketInbox(1000, 4, () => {});
    inbox.attach(link);
    for (let i = 0; i < 15; i++) inbox.onMessage(bytes(1), false);
    expect(state.reading).toBe(true);
    inbox.onMessage(bytes(1), false);
    expect(state.reading).toBe(false);
    inbox.onMessage(bytes(1), false); // Was on its way already.
    inbox.advance();
    inbox.take();
    expect(state.reading).toBe(false);
    inbox.take();
    expect(state.reading).toBe(true);
    expect(state.pauses).toBe(1);
    inbox.onMessage(bytes(5000), false);
    expect(state.reading).toBe(false);
    inbox.discard();
    expect(state.reading).toBe(true);
    expect([inbox.visible, inbox.waiting, inbox.advance()]).toEqual([0, 0, 0]);
    inbox.onMessage(bytes(1), false);
    expect(inbox.advance()).toBe(0);
  });

  it("drops and counts what finds no room where reading cannot be stopped", () => {
    const inbox = new WebSocketInbox(1000, 4, () => {});
    inbox.attach(fakeLink(false).link);
    for (let i = 0; i < 100; i++) inbox.onMessage(bytes(1, i), i % 2 === 1);
    expect(inbox.dropped).toBe(100 - 16);
    const got: [number, boolean][] = [];
    while (inbox.advance() > 0) {
      for (let message = inbox.take(); message !== undefined; message = inbox.take()) {
        got.push([message.data[0]!, message.isText]);
      }
    }
    expect(got).toEqual(Array.from({ length: 16 }, (_, i) => [i, i % 2 === 1]));
  });

  it("hands out everything once and in order, never more at a time than the limits", () => {
    const step = fc.oneof(
      fc.record({ put: fc.integer({ min: 0, max: 600 }) }),
      fc.record({ take: fc.integer({ min: 1, max: 6 }) }),
      fc.constant({ poll: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const { link, state } = fakeLink();
        const inbox = new WebSocketInbox(1000, 5, () => {});
        inbox.attach(link);
        const model: number[] = [];
        let number = 0;
        const take = (): void => {
          const message = inbox.take();
          if (message !== undefined) expect(new DataView(message.data.buffer).getUint32(0)).toBe(model.shift());
        };
        for (const current of steps) {
          if ("put" in current) {
            if (!state.reading) continue; // The sender is held up.
            const data = new Uint8Array(4 + current.put);
            new DataView(data.buffer).setUint32(0, number);
            model.push(number++);
            inbox.onMessage(data, false);
          } else if ("take" in current) for (let i = 0; i < current.take; i++) take();
          else inbox.advance();
          expect(inbox.visible).toBeLessThanOrEqual(5);
          expect(inbox.visible + inbox.waiting).toBe(model.length);
          expect(model.length).toBeLessThanOrEqual(20);
        }
        while (inbox.advance() > 0 || inbox.visible > 0) take();
        expect(model).toEqual([]);
        expect(state.reading).toBe(true);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe("WebSocketPacketQueue", () => {
  it("is a queue for all, with a limit for each", () => {
    const step = fc.oneof(
      fc.record({ peer: fc.integer({ min: 2, max: 5 }), size: fc.integer({ min: 1, max: 50 }) }),
      fc.record({ takes: fc.integer({ min: 1, max: 10 }) }),
      fc.record({ gone: fc.integer({ min: 2, max: 5 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const queue = new WebSocketPacketQueue();
        const model: { peer: number; data: Uint8Array }[] = [];
        const waiting = (peer: number) => model.filter((packet) => packet.peer === peer);
        for (const current of steps) {
          if ("peer" in current) {
            const mine = waiting(current.peer);
            const size = mine.reduce((total, { data }) => total + data.byteLength, 0);
            const full = queue.isFull(current.peer, 8, 2);
            expect(full).toBe(mine.length >= 8 || size >= 2 * 64);
            if (full) continue;
            const packet = { peer: current.peer, data: bytes(current.size) };
            model.push(packet);
            queue.push(packet);
          } else if ("takes" in current) {
            for (let i = 0; i < current.takes; i++) {
              expect(queue.peek()).toBe(model[0]);
              expect(queue.take()).toBe(model.shift());
            }
          } else queue.forget(current.gone);
          expect(queue.size).toBe(model.length);
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("tells once that a sender who was held up has room again", () => {
    const queue = new WebSocketPacketQueue();
    for (let i = 0; i < 3; i++) queue.push({ peer: 2, data: bytes(1) });
    expect(queue.hasLeftFull(2)).toBe(false);
    expect(queue.isFull(2, 3, 1000)).toBe(true);
    queue.take();
    expect([queue.hasLeftFull(2), queue.hasLeftFull(2)]).toEqual([true, false]);
    expect(queue.isFull(2, 3, 1000)).toBe(false);
    expect(queue.isFull(7, 0, 0)).toBe(false);
  });

  it("stays in order over thousands of packets, taken at another pace", () => {
    const queue = new WebSocketPacketQueue();
    let put = 0;
    let got = 0;
    for (let round = 0; round < 3000; round++) {
      for (let i = 0; i < 3; i++) queue.push({ peer: 2, data: new Uint8Array(new Uint32Array([put++]).buffer) });
      for (let i = 0; i < 2; i++) expect(new Uint32Array(queue.take()!.data.buffer)[0]).toBe(got++);
    }
    while (queue.size > 0) expect(new Uint32Array(queue.take()!.data.buffer)[0]).toBe(got++);
    expect(got).toBe(put);
  });
});
