import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DtlsClient, type DtlsIdentity } from "../../src/dtls/index.js";
import { ReplayWindow } from "../../src/dtls/replay-window.js";
import { random } from "../enet/compressors-reference/inputs.js";
import { CertificateFolder, hasOpenssl, identityOf } from "./certificates.js";
import { DtlsPair, primitives } from "./pair.js";
import { findMessage, record, splitRecords } from "./wire-edits.js";

const ALERT = 21;
const HANDSHAKE = 22;
const APPLICATION_DATA = 23;

/** A client that can also send what no honest one would, with the right protection. */
class Misbehaving extends DtlsClient {
  protectAs(type: number, payload: Uint8Array): Uint8Array {
    const bytes = new Uint8Array(this.records.overheadBytes(1) + payload.length);
    this.records.write(bytes, 0, type, 1, payload);
    return bytes;
  }
}

describe("The replay window", () => {
  it("agrees with a set of everything seen, wherever it is asked", () => {
    const next = random(7);
    for (let round = 0; round < 30; round++) {
      const window = new ReplayWindow();
      const seen = new Set<number>();
      let highest = -1;
      let around = round % 3 === 0 ? 0 : 2 ** 47;
      for (let step = 0; step < 400; step++) {
        around += next() % 10 === 0 ? next() % 200 : next() % 4;
        const sequence = Math.max(0, around - (next() % 80));
        const expected = sequence > highest || (highest - sequence < 64 && !seen.has(sequence));
        expect(window.isFresh(sequence), `${sequence} after ${highest}`).toBe(expected);
        if (!expected || next() % 5 === 0) continue;
        window.mark(sequence);
        seen.add(sequence);
        highest = Math.max(highest, sequence);
      }
    }
  });
});

describe.skipIf(!hasOpenssl)("Records of an association (skipped without openssl)", () => {
  const folder = new CertificateFolder();
  let identity: DtlsIdentity;
  let pair: DtlsPair;
  beforeAll(() => {
    identity = identityOf(folder.make({ kind: "p256" }));
  });
  beforeEach(() => {
    pair = new DtlsPair(identity).connect();
  });
  afterAll(() => folder.remove());

  const dropped = (side: "client" | "server") => pair[side].stats.dropped;
  const upward = (text: string): Uint8Array => pair.client.protect(new TextEncoder().encode(text))!;
  const deliverUp = (bytes: Uint8Array): void => {
    pair.deliver("up", bytes);
    pair.settle();
  };

  it("that come twice are taken once", () => {
    const bytes = upward("once");
    for (let times = 0; times < 3; times++) deliverUp(bytes);
    expect(pair.received("server")).toEqual(["once"]);
    expect(dropped("server").replayedRecord).toBe(2);
  });

  it("may overtake each other, but not by more than the window", () => {
    const datagrams = Array.from({ length: 80 }, (_, index) => upward(`${index}`));
    deliverUp(datagrams[79]!);
    for (const bytes of datagrams) deliverUp(bytes);
    expect(pair.received("server").length).toBe(64);
    expect(pair.received("server").slice(0, 3)).toEqual(["79", "16", "17"]);
    // The sixteen that are too old, and the one that has come before.
    expect(dropped("server").replayedRecord).toBe(16 + 1);
  });

  it("with a forged number do not move the window", () => {
    const forged = upward("x");
    new DataView(forged.buffer).setUint32(7, 0xffffffff);
    deliverUp(forged);
    expect(dropped("server").unauthenticRecord).toBe(1);
    deliverUp(upward("still here"));
    expect(pair.received("server")).toEqual(["still here"]);
  });

  it("changed in any bit are refused", () => {
    const genuine = upward("genuine");
    for (let bit = 0; bit < genuine.length * 8; bit++) {
      const bytes = genuine.slice();
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      deliverUp(bytes);
    }
    expect(pair.received("server")).toEqual([]);
    const sum = Object.values(dropped("server")).reduce((total, count) => total + count, 0);
    expect(sum).toBeGreaterThanOrEqual(genuine.length * 8 - 8);
    deliverUp(genuine);
    expect(pair.received("server")).toEqual(["genuine"]);
  });

  it("cut anywhere are refused", () => {
    const genuine = upward("genuine");
    for (let length = 0; length < genuine.length; length++) deliverUp(genuine.slice(0, length));
    expect(pair.received("server")).toEqual([]);
    expect(dropped("server").malformedRecord).toBe(genuine.length);
  });

  it("of another association are refused", () => {
    const other = new DtlsPair(identity).connect();
    deliverUp(other.client.protect(Uint8Array.of(1))!);
    expect(dropped("server").unauthenticRecord + dropped("server").replayedRecord).toBe(1);
    expect(pair.received("server")).toEqual([]);
  });

  it("reflected to their sender are refused", () => {
    pair.sendDown("a");
    pair.sendDown("b");
    const bytes = upward("mine");
    pair.deliver("down", bytes);
    pair.settle();
    expect(pair.received("client")).toEqual(["a", "b"]);
    expect(dropped("client").unauthenticRecord + dropped("client").replayedRecord).toBe(1);
  });

  it("in plaintext are refused once the handshake is over, whatever they claim", () => {
    const text = [...new TextEncoder().encode("forged")];
    deliverUp(record(APPLICATION_DATA, 0, 50, text));
    deliverUp(record(HANDSHAKE, 0, 51, [20, 0, 0, 12, 0, 9, 0, 0, 0, 0, 0, 12, ...new Array(12).fill(0)]));
    deliverUp(record(99, 0, 52, text));
    pair.deliver("down", record(APPLICATION_DATA, 0, 50, text));
    pair.deliver("down", record(HANDSHAKE, 0, 51, [0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0]));
    pair.settle();
    expect(dropped("server").unexpectedMessage).toBe(3);
    expect(dropped("client").unexpectedMessage).toBe(2);
    expect(pair.received("server").concat(pair.received("client"))).toEqual([]);
    expect(pair.isConnected).toBe(true);
    expect(pair.client.heldBytes).toBe(0);
  });

  it("of an epoch that never was, of another version, or too long, are refused", () => {
    deliverUp(record(APPLICATION_DATA, 2, 1, new Array(40).fill(0)));
    expect(dropped("server").wrongEpoch).toBe(1);
    const bytes = upward("x");
    bytes.set([0xfe, 0xff], 1);
    deliverUp(bytes);
    expect(dropped("server").wrongVersion).toBe(1);
    deliverUp(record(APPLICATION_DATA, 1, 9, new Array(16384 + 25).fill(0)));
    expect(dropped("server").oversizedRecord).toBe(1);
  });

  it("carry at most 16384 bytes", () => {
    expect(pair.client.protect(new Uint8Array(16385))).toBeNull();
    const bytes = pair.client.protect(new Uint8Array(16384))!;
    expect(bytes.length).toBe(16384 + 37);
    deliverUp(bytes);
    expect(dropped("server").oversizedRecord).toBe(0);
    expect(pair.server.stats.dataReceived).toBe(1);
  });

  it("may share a datagram, good ones and bad", () => {
    const bytes = [upward("one"), record(APPLICATION_DATA, 1, 77, new Array(30).fill(1)), upward("two")];
    deliverUp(Uint8Array.from(bytes.flatMap((part) => [...part])));
    expect(pair.received("server")).toEqual(["one", "two"]);
    expect(dropped("server").unauthenticRecord).toBe(1);
  });

  describe("that are alerts", () => {
    it("end nothing when they are not protected", () => {
      for (const [level, description] of [
        [2, 40],
        [2, 0],
        [1, 0],
        [2, 20],
      ] as const) {
        deliverUp(record(ALERT, 0, 90, [level, description]));
        pair.deliver("down", record(ALERT, 0, 90, [level, description]));
        pair.settle();
      }
      expect(pair.isConnected).toBe(true);
      expect(dropped("server").plaintextAlert).toBe(4);
      expect(dropped("client").plaintextAlert).toBe(4);
      pair.sendUp("still");
      expect(pair.received("server")).toEqual(["still"]);
    });

    it("end nothing when their protection is forged", () => {
      deliverUp(record(ALERT, 1, 90, new Array(26).fill(0)));
      expect(dropped("server").unauthenticRecord).toBe(1);
      expect(pair.isConnected).toBe(true);
    });

    it("end the association when they are genuine: goodbye is answered", () => {
      pair.client.close();
      pair.settle();
      expect(pair.serverClosure).toMatchObject({ kind: "closed", message: "Closed by the peer" });
      expect(pair.server.associationCount).toBe(0);
      expect(pair.client.state).toBe("closed");
      expect(pair.client.protect(Uint8Array.of(1))).toBeNull();
      const down = new DtlsPair(identity).connect();
      down.server.disconnect(down.address);
      down.settle();
      expect(down.clientClosure).toMatchObject({ kind: "closed", message: "Closed by the peer" });
    });

    it("during the handshake end it only if nothing better follows", () => {
      const forged = new DtlsPair(identity);
      forged.tamper = (bytes, direction) =>
        direction === "down" ? [record(ALERT, 0, 0, [2, 40]), bytes] : [record(ALERT, 0, 5, [2, 40]), bytes];
      forged.connect();
      expect(forged.client.stats.dropped.plaintextAlert).toBeGreaterThan(0);

      const silent = new DtlsPair(identity);
      silent.tamper = (bytes, direction) => (direction === "up" && findMessage(bytes, 1) === null ? null : bytes);
      silent.settle();
      silent.deliver("down", record(ALERT, 0, 0, [2, 48]));
      const beganAt = silent.nowMs;
      silent.runUntil(() => silent.clientClosure !== null);
      expect(silent.clientClosure).toMatchObject({ kind: "refused", alert: 48 });
      expect(silent.clientClosure!.message).toContain("unknown_ca");
      expect(silent.nowMs - beganAt).toBe(1500);
    });
  });

  describe("that are handshake messages after the handshake", () => {
    let wild: DtlsPair;
    let client: Misbehaving;
    beforeEach(() => {
      wild = new DtlsPair(identity);
      client = new Misbehaving(wild.nowMs, { primitives, verify: null });
      Object.defineProperty(wild, "client", { value: client });
      wild.connect();
    });

    it("a wish to renegotiate is declined, and nothing ends", () => {
      const hello = Uint8Array.of(1, 0, 0, 3, 0, 7, 0, 0, 0, 0, 0, 3, 1, 2, 3);
      const before = wild.sent.length;
      wild.carry("up", client.protectAs(HANDSHAKE, hello));
      wild.settle();
      expect(wild.isConnected).toBe(true);
      expect(wild.server.stats.dropped.unexpectedMessage).toBe(1);
      const answers = wild.sent.slice(before).filter(({ direction }) => direction === "down");
      expect(answers.map(({ bytes }) => bytes[0])).toEqual([ALERT]);
      wild.sendUp("on we go");
      expect(wild.received("server")).toEqual(["on we go"]);
    });

    it("anything else is counted and ignored, and nothing is kept", () => {
      for (let type = 0; type < 30; type++) {
        const message = Uint8Array.of(type, 0, 64, 0, 0, 6, 0, 0, 0, 0, 0, 1, 0);
        wild.deliver("up", client.protectAs(HANDSHAKE, message));
      }
      wild.deliver("up", client.protectAs(HANDSHAKE, Uint8Array.of(1, 2, 3)));
      wild.deliver("up", client.protectAs(99, Uint8Array.of(1, 2, 3)));
      wild.deliver("up", client.protectAs(20, Uint8Array.of(1)));
      wild.settle();
      expect(wild.isConnected).toBe(true);
      expect(wild.server.stats.dropped.badFragment).toBe(1);
    });
  });

  it("with data before the handshake is verified are not believed", () => {
    const early = new DtlsPair(identity);
    const held: Uint8Array[] = [];
    // Finished is held back, data goes ahead of it.
    early.tamper = (bytes, direction) => {
      if (direction === "up" && findMessage(bytes, 16) !== null) {
        const records = splitRecords(bytes);
        held.push(records.pop()!);
        return Uint8Array.from(records.flatMap((one) => [...one]));
      }
      return bytes;
    };
    early.settle();
    expect(held.length).toBe(1);
    early.deliver("up", record(APPLICATION_DATA, 1, 5, new Array(40).fill(0)));
    early.settle();
    expect(early.received("server")).toEqual([]);
    early.deliver("up", held[0]!);
    early.settle();
    expect(early.isConnected).toBe(true);
  });

  it("with a Finished in plaintext finish nothing", () => {
    const plain = new DtlsPair(identity);
    plain.tamper = (bytes, direction) => {
      if (direction === "down" || findMessage(bytes, 16) === null) return bytes;
      const records = splitRecords(bytes).slice(0, -1);
      const finished = [20, 0, 0, 12, 0, 3, 0, 0, 0, 0, 0, 12, ...new Array(12).fill(0)];
      return Uint8Array.from([...records, record(HANDSHAKE, 0, 9, finished)].flatMap((one) => [...one]));
    };
    plain.settle();
    expect(plain.isConnected).toBe(false);
    expect(plain.serverClosure).toBeNull();
    expect(plain.server.stats.dropped.unexpectedMessage).toBe(1);
  });
});
