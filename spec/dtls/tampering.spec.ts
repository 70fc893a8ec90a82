import { describe, expect, it } from "vitest";
import type { DtlsClientOptions, DtlsPrimitives, DtlsServerOptions } from "../../src/dtls/index.js";
import { readServerHello } from "../../src/dtls/messages.js";
import type { DtlsPair } from "./pair.js";
import { toyIdentity, toyPair, toyPrimitives } from "./toy.js";
import { editMessage, findMessage, indexOf, record } from "./wire-edits.js";

const primitives = toyPrimitives;
const [SERVER_HELLO, CERTIFICATE, KEY_EXCHANGE, REQUEST, DONE, VERIFY, CLIENT_KEY_EXCHANGE, FINISHED] = [
  2, 11, 12, 13, 14, 15, 16, 20,
];
const [UNEXPECTED_MESSAGE, ILLEGAL_PARAMETER, DECODE_ERROR, DECRYPT_ERROR] = [10, 47, 50, 51];

const asking = { verifyClient: () => null };
const showing = { identity: toyIdentity() };

/** How a handshake ends in which a message is edited on the way: which side gives up, with which alert. */
function outcome(
  type: number,
  edit: (body: Uint8Array) => void,
  client: Partial<DtlsClientOptions> = {},
  server: Partial<DtlsServerOptions> = {},
) {
  const pair = toyPair(client, server);
  pair.tamper = (bytes) => editMessage(bytes, type, edit);
  return ended(pair);
}
function ended(pair: DtlsPair) {
  pair.runUntil(() => pair.clientClosure !== null || pair.serverClosure !== null || pair.isConnected, 5000);
  if (pair.isConnected) return "connected";
  const { clientClosure, serverClosure } = pair;
  if (clientClosure?.kind === "failed") return `client ${clientClosure.alert}`;
  return serverClosure === null ? "nothing" : `server ${serverClosure.alert}`;
}
/** Makes another message of one: its type only. */
const renaming = (type: number, to: number) => (bytes: Uint8Array) => {
  const place = findMessage(bytes, type);
  if (place === null) return bytes;
  const copy = bytes.slice();
  copy[place.at - 12] = to;
  return copy;
};
/** Primitives with one derived value wrong: the one under a label. */
const spoiling = (label: string): DtlsPrimitives => ({
  ...primitives,
  hmac(name, key, input) {
    const output = primitives.hmac(name, key, input);
    if (
      indexOf(
        input,
        [...label].map((letter) => letter.charCodeAt(0)),
      ) >= 0
    )
      output[0]! ^= 1;
    return output;
  },
});

describe("A handshake in which a message is another than is due", () => {
  it.each([SERVER_HELLO, CERTIFICATE, KEY_EXCHANGE, DONE, CLIENT_KEY_EXCHANGE])("ends with an alert: %i", (type) => {
    const pair = toyPair();
    pair.tamper = renaming(type, 99);
    expect(ended(pair)).toBe(`${type === CLIENT_KEY_EXCHANGE ? "server" : "client"} ${UNEXPECTED_MESSAGE}`);
  });

  it.each([CERTIFICATE, CLIENT_KEY_EXCHANGE, VERIFY])(
    "ends with an alert where certificates are asked for: %i",
    (type) => {
      const pair = toyPair(showing, asking);
      pair.tamper = (bytes, direction) => (direction === "up" ? renaming(type, 99)(bytes) : bytes);
      expect(ended(pair)).toBe(`server ${UNEXPECTED_MESSAGE}`);
      // And where they are not.
      const unasked = toyPair(showing, asking);
      unasked.tamper = renaming(REQUEST, DONE);
      expect(ended(unasked)).toBe(`client ${DECODE_ERROR}`);
    },
  );
});

describe("A handshake in which a message is malformed", () => {
  it.each([
    [SERVER_HELLO, 34, "client"],
    [CERTIFICATE, 0, "client"],
    [KEY_EXCHANGE, 3, "client"],
    [REQUEST, 0, "client"],
    [CLIENT_KEY_EXCHANGE, 0, "server"],
    [VERIFY, 2, "server"],
  ])("ends with an alert: %i", (type, at, side) => {
    expect(outcome(type, (body) => body.set([0xff], at), showing, asking)).toBe(`${side} ${DECODE_ERROR}`);
  });

  it("ends with an alert for a client's certificates too", () => {
    const pair = toyPair(showing, asking);
    pair.tamper = (bytes, direction) =>
      direction === "up" ? editMessage(bytes, CERTIFICATE, (body) => body.set([0xff])) : bytes;
    expect(ended(pair)).toBe(`server ${DECODE_ERROR}`);
  });
});

describe("A server's hello", () => {
  const hello = (edit: (body: Uint8Array) => void, client = {}) => outcome(SERVER_HELLO, edit, client);
  const replaced = (from: number[], to: number[]) => hello((body) => body.set(to, indexOf(body, from)));

  it("must be of DTLS 1.2, without compression and with a suite that was offered", () => {
    expect(hello((body) => body.set([0xfe, 0xff]))).toBe("client 70");
    expect(hello((body) => body.set([1], 37))).toBe(`client ${ILLEGAL_PARAMETER}`);
    expect(hello((body) => body.set([0x12, 0x34], 35))).toBe(`client ${ILLEGAL_PARAMETER}`);
    expect(hello((body) => body.set([0xc0, 0x2c], 35), { suites: [0xc02b] })).toBe(`client ${ILLEGAL_PARAMETER}`);
  });

  it("must have no extension that was not asked for, and no renegotiation or compressed points in them", () => {
    expect(replaced([0, 23, 0, 0], [0, 99])).toBe("client 110");
    expect(replaced([0, 23, 0, 0], [0, 0])).toBe("client 40");
    expect(replaced([0xff, 0x01, 0, 1, 0], [0xff, 0x01, 0, 1, 9])).toBe("client 40");
    // Two bytes of it, the first of which looks right, and the next extension loses its own.
    expect(
      hello(
        (body) => {
          const at = indexOf(body, [0xff, 0x01, 0, 1, 0]);
          expect([...body.subarray(at + 5, at + 11)]).toEqual([0, 23, 0, 0, 0, 11]);
          body.set([0xff, 0x01, 0, 5, 0, 0, 23, 0, 0], at);
        },
        { requireExtendedMasterSecret: false },
      ),
    ).toBe("client 40");
    expect(replaced([0, 11, 0, 2, 1, 0], [0, 11, 0, 2, 1, 9])).toBe(`client ${ILLEGAL_PARAMETER}`);
    // Curves and a server name may be answered: it is only that the offer and the answer differ that shows in the end.
    for (const type of [0, 10]) expect(replaced([0, 11, 0, 2, 1, 0], [0, type])).not.toBe("client 110");
  });

  it("answers what was said of renegotiation, the master secret and points, and nothing else", () => {
    const extensions = (strike: number[] | null) => {
      const pair = toyPair();
      const seen: number[][] = [];
      pair.tamper = (bytes, direction) => {
        const place = direction === "down" ? findMessage(bytes, SERVER_HELLO) : null;
        if (place !== null)
          seen.push([...readServerHello(bytes.subarray(place.at, place.at + place.length))!.extensions.keys()]);
        return direction === "up" && strike !== null
          ? editMessage(bytes, 1, (body) =>
              body.set(
                strike.map(() => 0x7f),
                indexOf(body, strike),
              ),
            )
          : bytes;
      };
      pair.settle();
      return seen[0];
    };
    expect(extensions(null)).toEqual([0xff01, 23, 11]);
    expect(extensions([0x00, 0xff, 1, 0].slice(0, 2))).toEqual([23, 11]);
    expect(extensions([0, 11])).toEqual([0xff01, 23]);
  });
});

describe("A key share", () => {
  it("must be on a curve that was offered, of its length", () => {
    expect(outcome(KEY_EXCHANGE, (body) => body.set([0, 99], 1))).toBe(`client ${ILLEGAL_PARAMETER}`);
    expect(outcome(KEY_EXCHANGE, (body) => body.set([0, 23], 1))).toBe(`client ${ILLEGAL_PARAMETER}`);
    expect(outcome(KEY_EXCHANGE, (body) => body.set([7], 10))).toBe(`client ${DECRYPT_ERROR}`);
  });

  it("must be a point", () => {
    const zero = {
      ...primitives,
      createKeyShare: () => ({ publicValue: new Uint8Array(32), derive: () => new Uint8Array(32) }),
    };
    expect(ended(toyPair({}, { primitives: zero }))).toBe(`client ${ILLEGAL_PARAMETER}`);
    expect(ended(toyPair({ primitives: zero }))).toBe(`server ${ILLEGAL_PARAMETER}`);
  });
});

describe("A Finished", () => {
  it("must prove the handshake, on both sides", () => {
    expect(ended(toyPair({}, { primitives: spoiling("server finished") }))).toBe(`client ${DECRYPT_ERROR}`);
    expect(ended(toyPair({ primitives: spoiling("client finished") }))).toBe(`server ${DECRYPT_ERROR}`);
  });

  it("that comes in its place, but in plaintext, is none", () => {
    const pair = toyPair();
    pair.tamper = (bytes, direction) => (direction === "down" && bytes[0] === 20 ? null : bytes);
    pair.settle();
    pair.deliver("down", record(22, 0, 50, [FINISHED, 0, 0, 12, 0, 6, 0, 0, 0, 0, 0, 12, ...new Array(12).fill(0)]));
    expect([pair.client.state, pair.client.stats.dropped.unexpectedMessage]).toEqual(["handshaking", 1]);
  });
});

describe("A server that has not heard the client's last flight", () => {
  it("has it sent again with the end of its own, not within a fifth of a second", () => {
    const pair = toyPair();
    pair.tamper = (bytes, direction) =>
      direction === "up" && findMessage(bytes, CLIENT_KEY_EXCHANGE) !== null ? null : bytes;
    pair.settle();
    const flight = pair.sent.findLast(({ direction }) => direction === "down")!.bytes;
    const done = findMessage(flight, DONE)!;
    const again = flight.subarray(done.at - 12 - 13, done.at);
    const repeats = (afterMs: number, bytes: Uint8Array) => {
      const before = pair.client.stats.retransmissions;
      pair.nowMs += afterMs;
      pair.deliver("down", bytes);
      while (pair.client.takeTransmit() !== null);
      return pair.client.stats.retransmissions - before;
    };
    expect([repeats(199, again), repeats(1, again), repeats(10, again)]).toEqual([0, 1, 0]);
    // Its other messages ask for nothing.
    const hello = findMessage(flight, SERVER_HELLO)!;
    expect(repeats(300, flight.subarray(hello.at - 25, hello.at + hello.length))).toBe(0);
    expect([repeats(300, again), pair.client.stats.dropped.unexpectedMessage]).toEqual([1, 0]);
  });
});

describe("Handshake messages after the handshake", () => {
  const message = (type: number, sequence: number, body: number[] = []) => [
    type,
    0,
    0,
    body.length,
    0,
    sequence,
    0,
    0,
    0,
    0,
    0,
    body.length,
    ...body,
  ];
  const send = (pair: ReturnType<typeof toyPair>, bytes: Uint8Array) => {
    const before = pair.sent.length;
    const count = pair.server.stats.dropped.unexpectedMessage;
    pair.deliver("up", bytes);
    pair.settle();
    return [pair.sent.length - before, pair.server.stats.dropped.unexpectedMessage - count];
  };

  it("decline a wish to begin anew where it is seriously meant, and count all else", () => {
    const pair = toyPair().connect();
    for (const type of [0, 1]) expect(send(pair, pair.wild.protectAs(22, message(type, 9)))).toEqual([1, 1]);
    for (const type of [2, 11, 14, 99]) expect(send(pair, pair.wild.protectAs(22, message(type, 9)))).toEqual([0, 1]);
    for (const type of [0, 2, 14, FINISHED]) expect(send(pair, record(22, 0, 90, message(type, 9)))).toEqual([0, 1]);
    for (const sequence of [4, 9, 200])
      expect(send(pair, pair.wild.protectAs(22, message(FINISHED, sequence, [1])))).toEqual([0, 1]);
    expect([pair.isConnected, pair.clientClosure]).toEqual([true, null]);
    // An old one is not answered for ever: twenty times, as long as no data has come.
    const old = () => send(pair, pair.wild.protectAs(22, message(FINISHED, 3, [1])));
    expect(old()).toEqual([1, 0]);
    expect(send(pair, pair.wild.protectAs(22, message(0, 3)))).toEqual([1, 1]);
    pair.sendUp("data");
    expect(old()).toEqual([0, 0]);
  });

  it("that are no fragments, or contradict what waits, are counted", () => {
    const pair = toyPair();
    pair.tamper = (bytes, direction) =>
      direction === "up" && findMessage(bytes, CLIENT_KEY_EXCHANGE) !== null ? null : bytes;
    pair.settle();
    const { dropped } = pair.server.stats;
    pair.deliver("up", record(22, 0, 50, [1, 2, 3]));
    pair.deliver("up", record(22, 0, 50, message(16, 200, [1])));
    expect([dropped.badFragment, dropped.unexpectedMessage]).toEqual([2, 0]);
    pair.deliver("up", record(22, 0, 50, [...message(16, 2, []).slice(0, 3), 9, 0, 2, 0, 0, 0, 0, 0, 1, 1]));
    expect([dropped.badFragment, pair.server.halfOpenCount]).toEqual([2, 1]);
  });
});
