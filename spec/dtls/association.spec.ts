import { describe, expect, it } from "vitest";
import { DtlsClient } from "../../src/dtls/index.js";
import { readFragments } from "../../src/dtls/reassembly.js";
import { readRecord } from "../../src/dtls/record-layer.js";
import { DtlsPair } from "./pair.js";
import { drops, sentBy, toyPair, toyPrimitives } from "./toy.js";
import { findMessage, record, splitRecords } from "./wire-edits.js";

const [CHANGE_CIPHER_SPEC, ALERT, HANDSHAKE, APPLICATION_DATA] = [20, 21, 22, 23];
const primitives = toyPrimitives;

const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
describe("A flight that is not answered", () => {
  /** When a client that hears nothing sends, relative to its beginning, and how it ends. */
  function alone(settings: object = {}) {
    const client = new DtlsClient(1000, { primitives, verify: null, ...settings });
    const times: number[] = [];
    for (let nowMs = 1000; client.state !== "closed"; nowMs = client.nextDeadlineMs() ?? nowMs) {
      client.handleTimeout(nowMs - 0.5);
      expect(sentBy(client).length).toBe(nowMs === 1000 ? 1 : 0);
      client.handleTimeout(nowMs);
      times.push(nowMs - 1000);
      sentBy(client);
    }
    return { times, client };
  }

  it("is sent again after half a second, then doubled up to three, for half a minute", () => {
    const { times, client } = alone();
    const steady = [6500, 9500, 12_500, 15_500, 18_500, 21_500, 24_500, 27_500];
    expect(times).toEqual([0, 500, 1500, 3500, ...steady, 30_000]);
    expect(client.takeEvent()).toEqual({
      type: "closed",
      closure: { kind: "timeout", message: "The handshake was not finished in time", alert: null },
    });
    expect([client.stats.retransmissions, client.nextDeadlineMs(), client.takeEvent()]).toEqual([11, null, null]);
    client.handleTimeout(99_999);
    expect(sentBy(client)).toEqual([]);
  });

  it("goes by other times where told, but never more than twenty times again", () => {
    expect(alone({ retransmitMs: 100, maximumRetransmitMs: 300, handshakeTimeoutMs: 1000 }).times).toEqual([
      0, 100, 300, 600, 900, 1000,
    ]);
    expect(
      alone({ retransmitMs: 10, maximumRetransmitMs: 10, handshakeTimeoutMs: 1000 }).client.stats.retransmissions,
    ).toBe(20);
  });

  it("ends sooner where an unprotected alert says so and silence follows", () => {
    const client = new DtlsClient(1000, { primitives, verify: null });
    const alert = (nowMs: number, level: number, description: number) =>
      client.handleDatagram(nowMs, record(ALERT, 0, 0, [level, description]));
    alert(1100, 1, 40);
    expect(client.nextDeadlineMs()).toBe(1500);
    client.handleTimeout(1500);
    alert(1600, 2, 48);
    alert(1700, 2, 40);
    expect([client.nextDeadlineMs(), client.stats.dropped.plaintextAlert]).toEqual([2500, 3]);
    client.handleTimeout(2500);
    client.handleTimeout(3099);
    expect([client.nextDeadlineMs(), client.state]).toEqual([3100, "handshaking"]);
    client.handleTimeout(3100);
    expect(client.takeEvent()).toMatchObject({ closure: { kind: "refused", alert: 48 } });
    expect(alone({ refusalGraceMs: 5 }).times.at(-1)).toBe(30_000);
  });

  it("goes on where something better than an alert follows", () => {
    const pair = toyPair();
    pair.client.handleDatagram(pair.nowMs, record(ALERT, 0, 0, [2, 40]));
    const refusedAt = pair.nowMs + 1500;
    const held: Uint8Array[] = [];
    pair.tamper = (bytes, direction) => {
      if (direction === "up" && findMessage(bytes, 16) !== null) held.push(bytes);
      return held.length > 0 && direction === "up" ? null : bytes;
    };
    pair.settle();
    expect(held.length).toBe(1);
    pair.client.handleTimeout(refusedAt);
    expect(pair.client.state).toBe("handshaking");
  });
});

describe("A flight", () => {
  it("is cut into datagrams of the length that is allowed, and put together on the other side", () => {
    for (const maximumDatagramBytes of [1, 256, 300, 577, 1200]) {
      const limit = Math.max(256, maximumDatagramBytes);
      const pair = toyPair({ maximumDatagramBytes }, { maximumDatagramBytes }, 6).connect();
      const lengths = pair.sent.map(({ bytes }) => bytes.length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(limit);
      const down = pair.sent.filter(({ direction, bytes }) => direction === "down" && bytes[13] !== 3);
      // All but the last datagram of the server's hello are as full as a record of 64 bytes more allows.
      const hello = down.slice(
        0,
        down.findIndex(({ bytes }) => findMessage(bytes, 14) !== null),
      );
      for (const { bytes } of hello) expect(bytes.length).toBeGreaterThan(limit - 13 - 12 - 64);
      const fragments = down
        .flatMap(({ bytes }) => splitRecords(bytes))
        .filter((one) => one[0] === HANDSHAKE && one[4] === 0)
        .flatMap((one) => readFragments(readRecord(one, 0)!.body)!);
      // Pieces of less than 64 bytes are the last of their message, and messages come in order.
      for (const { offset, bytes, length } of fragments)
        if (bytes.length < 64) expect(offset + bytes.length).toBe(length);
      const numbers = fragments.map(({ messageSequence }) => messageSequence);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(drops(pair.client)).toEqual({});
      expect(drops(pair.server)).toEqual({});
    }
  });

  it("has one record of each message where that fits: hello to done in one datagram", () => {
    const pair = toyPair().connect();
    expect(pair.sent.map(({ direction }) => direction)).toEqual(["up", "down", "up", "down", "up", "down"]);
    const types = pair.sent.map(({ bytes }) =>
      splitRecords(bytes).map((one) => (one[4] === 0 ? one[0] : one[0]! + 100)),
    );
    expect(types).toEqual([
      [HANDSHAKE],
      [HANDSHAKE],
      [HANDSHAKE],
      [HANDSHAKE, HANDSHAKE, HANDSHAKE, HANDSHAKE],
      [HANDSHAKE, CHANGE_CIPHER_SPEC, HANDSHAKE + 100],
      [CHANGE_CIPHER_SPEC, HANDSHAKE + 100],
    ]);
    expect([pair.client.nextDeadlineMs(), pair.client.state, pair.client.heldBytes]).toEqual([null, "connected", 0]);
  });

  it("may come with its records in any order", () => {
    for (const direction of ["up", "down"] as const) {
      const pair = toyPair({}, {}, 3);
      // Each stands somewhere in a larger memory, as from a socket.
      pair.tamper = (bytes, way) =>
        (way === direction ? splitRecords(bytes).toReversed() : [bytes]).map((one) =>
          Uint8Array.of(9, 9, 9, ...one, 9).subarray(3, 3 + one.length),
        );
      pair.connect();
      expect(drops(pair.server)).toEqual({});
      pair.sendUp("up");
      pair.sendDown("down");
      expect([pair.received("server"), pair.received("client")]).toEqual([["up"], ["down"]]);
    }
  });
});

describe("A datagram", () => {
  it("is looked at during the call only", () => {
    for (const isReversed of [false, true]) {
      const pair = toyPair({}, {}, 3);
      pair.deliver = (direction, bytes) => {
        const reused = bytes.slice();
        DtlsPair.prototype.deliver.call(pair, direction, reused);
        reused.fill(0xee);
      };
      if (isReversed) pair.tamper = (bytes) => splitRecords(bytes).toReversed();
      pair.connect();
      pair.sendUp("up");
      pair.sendDown("down");
      expect([pair.received("server"), pair.received("client")]).toEqual([["up"], ["down"]]);
    }
  });
});

describe("Protected records that come before the keys", () => {
  it("are kept if they may be a Finished: four of them, of 128 bytes at most", () => {
    const client = new DtlsClient(1000, { primitives, verify: null });
    const early = (type: number, length: number) =>
      client.handleDatagram(1000, record(type, 1, 0, new Uint8Array(length)));
    early(HANDSHAKE, 129 - 13);
    early(ALERT, 40);
    early(APPLICATION_DATA, 40);
    expect([drops(client), client.heldBytes]).toEqual([{ wrongEpoch: 2, earlyData: 1 }, 0]);
    for (let index = 0; index < 5; index++) early(HANDSHAKE, 128 - 13);
    expect([drops(client), client.heldBytes]).toEqual([{ wrongEpoch: 3, earlyData: 1 }, 4 * 128]);
    client.close();
    expect(client.heldBytes).toBe(0);
  });
});

describe("Data", () => {
  it("goes out while the association stands, and not in plaintext", () => {
    const pair = toyPair();
    expect(pair.client.protect(Uint8Array.of(1))).toBeNull();
    pair.connect();
    expect(pair.client.protect(new Uint8Array(16_385))).toBeNull();
    expect([pair.client.protect(new Uint8Array(16_384))?.length, pair.client.stats.dataSent]).toEqual([16_384 + 37, 1]);
    pair.deliver("up", record(APPLICATION_DATA, 0, 9, [1]));
    expect(drops(pair.server)).toEqual({ unexpectedMessage: 1 });
    pair.sendUp("x");
    expect(pair.server.stats.dataReceived).toBe(1);
  });

  it("that comes between the keys and the proof is not believed", () => {
    const pair = toyPair();
    pair.tamper = (bytes, direction) => (direction === "down" && bytes[0] === CHANGE_CIPHER_SPEC ? null : bytes);
    pair.settle();
    const session = pair.server.sessionOf(pair.address)!;
    pair.deliver("down", pair.server.protect(session, Uint8Array.of(7))!);
    pair.settle();
    expect([pair.received("client"), drops(pair.client), pair.client.state]).toEqual([
      [],
      { earlyData: 1 },
      "handshaking",
    ]);
  });

  it("ends with the numbers of its records", () => {
    const pair = toyPair().connect();
    pair.wild.useUpNumbers();
    expect([pair.client.protect(Uint8Array.of(1)), pair.client.state]).toEqual([null, "closed"]);
    expect(pair.client.takeEvent()).toMatchObject({ closure: { kind: "failed", alert: null } });
  });
});

describe("An alert", () => {
  it("that is protected and fatal ends the association; a warning does not, nor what is none", () => {
    const pair = toyPair().connect();
    for (const payload of [[1, 90], [3, 0], [0, 0], [2], [2, 0, 0], []])
      pair.deliver("up", pair.wild.protectAs(ALERT, payload));
    pair.settle();
    expect([pair.isConnected, drops(pair.server)]).toEqual([true, { unexpectedMessage: 5 }]);
    pair.deliver("up", pair.wild.protectAs(ALERT, [2, 80]));
    pair.settle();
    expect(pair.serverClosure).toEqual({
      kind: "refused",
      message: "The peer ended the association: internal_error",
      alert: 80,
    });
  });

  it("of farewell is answered in kind, whatever its level, and once", () => {
    for (const level of [1, 2]) {
      const pair = toyPair().connect();
      pair.deliver("up", joined([pair.wild.protectAs(ALERT, [level, 0]), pair.wild.protectAs(APPLICATION_DATA, [1])]));
      pair.settle();
      expect(pair.serverClosure).toEqual({ kind: "closed", message: "Closed by the peer", alert: 0 });
      expect([pair.received("server"), pair.clientClosure?.kind, pair.server.associationCount]).toEqual([
        [],
        "closed",
        0,
      ]);
    }
  });

  it("is sent with each end of ours: farewell, or that we do not want any more", () => {
    const begun = new DtlsClient(1000, { primitives, verify: null });
    sentBy(begun);
    begun.close();
    expect(sentBy(begun)).toEqual([record(ALERT, 0, 1, [2, 90])]);
    expect(begun.takeEvent()).toEqual({
      type: "closed",
      closure: { kind: "closed", message: "Closed on this side", alert: null },
    });
    begun.close();
    expect([sentBy(begun), begun.takeEvent(), begun.nextDeadlineMs()]).toEqual([[], null, null]);
    begun.handleDatagram(1000, record(99, 0, 0, [1]));
    expect(drops(begun)).toEqual({});
    const pair = toyPair().connect();
    pair.client.close();
    pair.settle();
    expect(pair.serverClosure).toMatchObject({ kind: "closed", alert: 0 });
  });
});

describe("What has no place", () => {
  it("is counted and changes nothing", () => {
    const pair = toyPair().connect();
    const before = pair.client.heardAtMs;
    pair.nowMs += 50;
    const down = (bytes: Uint8Array) => {
      const count = pair.client.stats.dropped.unexpectedMessage;
      pair.deliver("down", bytes);
      return pair.client.stats.dropped.unexpectedMessage - count;
    };
    expect([down(record(CHANGE_CIPHER_SPEC, 0, 9, [1])), down(record(CHANGE_CIPHER_SPEC, 0, 9, [2]))]).toEqual([0, 1]);
    expect([down(record(CHANGE_CIPHER_SPEC, 0, 9, [1, 1])), down(record(99, 0, 9, [1]))]).toEqual([1, 1]);
    pair.deliver("down", new Uint8Array(0));
    pair.deliver("down", Uint8Array.of(22, 1));
    expect(pair.client.stats.dropped.malformedRecord).toBe(2);
    pair.deliver("up", pair.wild.protectAs(CHANGE_CIPHER_SPEC, [1]));
    expect(drops(pair.server)).toEqual({ unexpectedMessage: 1 });
    // Only what is authentic shows that somebody is there.
    expect(pair.client.heardAtMs).toBe(before);
    pair.sendDown("x");
    expect(pair.client.heardAtMs).toBe(pair.nowMs);
  });

  it("ends a handshake where it is a message out of turn, with an alert", () => {
    const client = new DtlsClient(1000, { primitives, verify: null });
    sentBy(client);
    client.handleDatagram(1000, record(HANDSHAKE, 0, 0, [14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    expect(sentBy(client)).toEqual([record(ALERT, 0, 1, [2, 10])]);
    expect(client.takeEvent()).toMatchObject({ closure: { kind: "failed", alert: 10 } });
    // Neither a wish to begin anew nor a Finished in plaintext is one.
    const other = new DtlsClient(1000, { primitives, verify: null });
    sentBy(other);
    other.handleDatagram(1000, record(HANDSHAKE, 0, 0, [20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    expect([drops(other), other.state, sentBy(other)]).toEqual([{ unexpectedMessage: 1 }, "handshaking", []]);
  });

  it("ends it too where a judge or a cipher throws", () => {
    const verify = () => {
      throw new Error("Judge is ill");
    };
    const pair = toyPair({ verify });
    pair.runUntil(() => pair.clientClosure !== null);
    expect(pair.clientClosure).toEqual({ kind: "failed", message: "Judge is ill", alert: 80 });
  });
});

describe("A last flight", () => {
  it("is sent again when the other side's Finished comes again, until data shows that it arrived", () => {
    const pair = toyPair();
    let isLosing = true;
    pair.tamper = (bytes, direction) =>
      isLosing && direction === "down" && bytes[0] === CHANGE_CIPHER_SPEC ? null : bytes;
    pair.settle();
    expect([pair.server.isConnected(pair.address), pair.client.state]).toEqual([true, "handshaking"]);
    isLosing = false;
    pair.runUntil(() => pair.isConnected);
    expect(pair.isConnected).toBe(true);
    expect(pair.server.stats.retransmissions).toBe(1);
    const lastFlight = pair.sent.findLast(
      ({ bytes, direction }) => direction === "up" && bytes[0] === HANDSHAKE,
    )!.bytes;
    pair.sendUp("x");
    const count = pair.sent.length;
    pair.deliver("up", lastFlight);
    pair.settle();
    expect([pair.sent.length, pair.server.stats.retransmissions]).toEqual([count, 1]);
  });

  it("before it is answered for a hello that comes again, but not within a fifth of a second", () => {
    const pair = toyPair();
    pair.tamper = (bytes, direction) => (direction === "down" && findMessage(bytes, 2) !== null ? null : bytes);
    pair.settle();
    const hello = pair.sent.findLast(({ direction }) => direction === "up")!.bytes;
    const repeats = (afterMs: number) => {
      const before = pair.server.stats.retransmissions;
      pair.nowMs += afterMs;
      pair.deliver("up", hello);
      while (pair.server.takeTransmit() !== null);
      return pair.server.stats.retransmissions - before;
    };
    expect([repeats(199), repeats(1), repeats(199), repeats(1)]).toEqual([0, 1, 0, 1]);
  });
});
