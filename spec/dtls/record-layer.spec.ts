import { describe, expect, it } from "vitest";
import { CIPHER_SUITES } from "../../src/dtls/constants.js";
import { type HandshakeFragment, Reassembly, readFragments, writeFragmentHeader } from "../../src/dtls/reassembly.js";
import { RecordLayer, readRecord } from "../../src/dtls/record-layer.js";
import { ReplayWindow } from "../../src/dtls/replay-window.js";
import { createStats } from "../../src/dtls/stats.js";
import { primitives } from "./pair.js";
import { record } from "./wire-edits.js";

const filled = (length: number, byte: number): Uint8Array => new Uint8Array(length).fill(byte);

/** Both ends of a line with keys of a suite, and what the second one drops. */
function ends(suite = CIPHER_SUITES[0]!, firstSequence = 0) {
  const stats = createStats();
  const sender = new RecordLayer(createStats(), firstSequence);
  const receiver = new RecordLayer(stats);
  const keys = (seed: number) => ({ key: filled(suite.keyBytes, seed), iv: filled(suite.fixedIvBytes, seed + 1) });
  const setKeys = () => {
    sender.setKeys(primitives, suite, keys(1), keys(5));
    receiver.setKeys(primitives, suite, keys(5), keys(1));
  };
  /** The record that the sender writes at an offset of a datagram. */
  const write = (type: number, epoch: 0 | 1, payload: Uint8Array, offset = 0): Uint8Array => {
    const datagram = new Uint8Array(offset + sender.overheadBytes(epoch) + payload.length);
    expect(sender.write(datagram, offset, type, epoch, payload)).toBe(datagram.length);
    return datagram;
  };
  /** What the receiver makes of the record at an offset of a datagram that stands somewhere in memory. */
  const open = (bytes: Uint8Array, offset = 0) => {
    const memory = new Uint8Array(bytes.length + 7);
    memory.set(bytes, 5);
    const datagram = memory.subarray(5, 5 + bytes.length);
    const payload = receiver.open(readRecord(datagram, offset)!, datagram);
    return payload === null ? null : Uint8Array.from(payload);
  };
  const drops = () => Object.fromEntries(Object.entries(stats.dropped).filter(([, count]) => count !== 0));
  return { sender, receiver, setKeys, write, open, drops };
}

describe("A record", () => {
  it("is read where it stands, if it is whole", () => {
    const bytes = record(22, 0x0102, 0x0304_0506_0708, [1, 2, 3], 0xfeff);
    const datagram = Uint8Array.of(9, 9, ...bytes, 9);
    expect(readRecord(datagram, 2)).toEqual({
      type: 22,
      version: 0xfeff,
      epoch: 0x0102,
      sequence: 0x0304_0506_0708,
      body: Uint8Array.of(1, 2, 3),
    });
    const empty = record(20, 0, 2 ** 48 - 1, []);
    expect(readRecord(empty, 0)).toMatchObject({ sequence: 2 ** 48 - 1, body: new Uint8Array(0) });
    for (let length = 0; length < bytes.length; length++) expect(readRecord(bytes.subarray(0, length), 0)).toBeNull();
    expect([readRecord(datagram, 3), readRecord(bytes, bytes.length), readRecord(bytes, 4)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each(CIPHER_SUITES.map((suite) => [suite.name, suite] as const))(
    "has a nonce of its own with %s",
    (_name, suite) => {
      const nonces: number[][] = [];
      const aead = {
        seal: (nonce: Uint8Array) => void nonces.push([...nonce]),
        open: (nonce: Uint8Array) => {
          nonces.push([...nonce]);
          return new Uint8Array(1);
        },
      };
      const layer = new RecordLayer(createStats());
      const iv = Uint8Array.from({ length: suite.fixedIvBytes }, (_, index) => 0xa0 + index);
      const keys = { key: filled(suite.keyBytes, 1), iv };
      layer.setKeys({ ...primitives, createAead: () => aead as never }, suite, keys, keys);
      const datagram = new Uint8Array(100);
      for (let sequence = 0; sequence < 2; sequence++) {
        const end = layer.write(datagram, 0, 23, 1, Uint8Array.of(sequence));
        layer.open(readRecord(datagram, 0)!, datagram.subarray(0, end));
      }
      // RFC 5288: the fixed part and eight bytes of the record; RFC 7905: all of the fixed part, and the number over it.
      const expected = [0, 1].map((sequence) => {
        const number = [0, 1, 0, 0, 0, 0, 0, sequence];
        return suite.explicitNonceBytes > 0
          ? [...iv, ...number]
          : [...iv.subarray(0, 4), ...number.map((byte, index) => iv[4 + index]! ^ byte)];
      });
      expect(nonces).toEqual([expected[0], expected[0], expected[1], expected[1]]);
    },
  );

  it("in plaintext is what it carries, with a number that goes up from the first", () => {
    const { write, open, sender } = ends(undefined, 0xffff_ffff);
    expect(sender.overheadBytes(0)).toBe(13);
    for (const sequence of [0xffff_ffff, 0x1_0000_0000]) {
      const bytes = write(22, 0, Uint8Array.of(7, 8), 3);
      expect(bytes.subarray(3)).toEqual(record(22, 0, sequence, [7, 8]));
      expect(open(bytes, 3)).toEqual(Uint8Array.of(7, 8));
    }
  });

  it.each(CIPHER_SUITES.map((suite) => [suite.name, suite] as const))(
    "is opened by the other end only: %s",
    (_name, suite) => {
      const { write, open, sender, receiver, setKeys, drops } = ends(suite);
      expect([sender.hasKeys, open(record(23, 1, 0, filled(40, 1))), drops()]).toEqual([
        false,
        null,
        { wrongEpoch: 1 },
      ]);
      setKeys();
      expect([sender.hasKeys, receiver.hasKeys]).toEqual([true, true]);
      const isChacha = suite.explicitNonceBytes === 0;
      expect(sender.overheadBytes(1)).toBe(13 + 16 + (isChacha ? 0 : 8));
      for (const length of [0, 1, 300]) {
        const bytes = write(23, 1, filled(length, 0x55), 2);
        if (!isChacha) expect(bytes.subarray(2 + 13, 2 + 21)).toEqual(bytes.subarray(2 + 3, 2 + 11));
        const copy = bytes.slice();
        expect(open(bytes, 2)).toEqual(filled(length, 0x55));
        expect([bytes, open(copy, 2)]).toEqual([copy, null]);
      }
      const bytes = write(23, 1, filled(20, 0x55));
      // Type, version, number, length and content are authenticated.
      for (const at of [0, 10, 13, bytes.length - 1]) {
        const changed = bytes.slice();
        changed[at]! ^= 0x80;
        expect(open(changed)).toBeNull();
      }
      expect(open(record(23, 1, 99, filled(sender.overheadBytes(1) - 13 - 1, 1)))).toBeNull();
      expect(drops()).toEqual({ wrongEpoch: 1, replayedRecord: 3, unauthenticRecord: 5 });
      expect(open(bytes)).toEqual(filled(20, 0x55));
    },
  );

  it("is protected under a nonce of its own: the same content never looks the same", () => {
    for (const suite of CIPHER_SUITES) {
      const { write, setKeys } = ends(suite);
      setKeys();
      const tails = Array.from({ length: 5 }, () => write(23, 1, filled(16, 1)).slice(-32).join());
      expect(new Set(tails).size).toBe(5);
    }
  });

  it("has the version that was agreed on; before, DTLS 1.0 is taken too", () => {
    const { open, receiver, drops } = ends();
    const versions = () =>
      [0xfefd, 0xfeff, 0xfefe, 0x0303].map((version) => open(record(22, 0, 0, [1], version)) !== null);
    expect([versions(), drops()]).toEqual([[true, true, false, false], { wrongVersion: 2 }]);
    receiver.agreeOnVersion();
    expect([versions(), drops()]).toEqual([[true, false, false, false], { wrongVersion: 5 }]);
  });

  it("carries at most 16,384 bytes", () => {
    const { open, drops, setKeys } = ends();
    expect(open(record(22, 0, 0, filled(16_384, 1)))?.length).toBe(16_384);
    expect([open(record(22, 0, 0, filled(16_385, 1))), drops()]).toEqual([null, { oversizedRecord: 1 }]);
    setKeys();
    expect([open(record(22, 1, 0, filled(16_384 + 24, 1))), drops()]).toEqual([
      null,
      { oversizedRecord: 1, unauthenticRecord: 1 },
    ]);
    expect([open(record(22, 1, 0, filled(16_384 + 25, 1))), drops()]).toEqual([
      null,
      { oversizedRecord: 2, unauthenticRecord: 1 },
    ]);
    expect([open(record(22, 2, 0, filled(40, 1))), drops().wrongEpoch]).toEqual([null, 1]);
  });

  it("has one of 2^48 - 1 numbers: then nothing is sent any more", () => {
    const { sender, write } = ends(undefined, 2 ** 48 - 2);
    expect([sender.isExhausted(0), sender.isExhausted(1)]).toEqual([false, false]);
    write(22, 0, filled(1, 1));
    expect([sender.isExhausted(0), sender.isExhausted(1)]).toEqual([true, false]);
  });
});

describe("The replay window at its edges", () => {
  it("knows each of 64 numbers, however far it has moved", () => {
    for (const step of [1, 31, 32, 33, 63, 64, 65, 1000]) {
      const window = new ReplayWindow();
      expect(window.isFresh(0)).toBe(true);
      for (const sequence of [100, 99, 69, 68, 37]) window.mark(sequence);
      const first = [100, 99, 69, 68, 37].map((sequence) => window.isFresh(sequence));
      expect(first).toEqual([false, false, false, false, false]);
      window.mark(100 + step);
      for (let sequence = 100 + step - 70; sequence <= 100 + step; sequence++) {
        const isOld = sequence <= 100 + step - 64;
        const isSeen = [100, 99, 69, 68, 37, 100 + step].includes(sequence);
        expect(window.isFresh(sequence), `${sequence} after a step of ${step}`).toBe(!isOld && !isSeen);
      }
      expect(window.isFresh(101 + step)).toBe(true);
      // What is too old leaves no mark on what is not.
      window.mark(100 + step - 64);
      window.mark(100 + step - 96);
      expect([window.isFresh(100 + step - 62), window.isFresh(100 + step - 33)]).toEqual(
        [100 + step - 62, 100 + step - 33].map((sequence) => ![100, 99, 69, 68, 37].includes(sequence)),
      );
    }
    const untouched = new ReplayWindow();
    untouched.mark(0);
    expect([untouched.isFresh(0), untouched.isFresh(1)]).toEqual([false, true]);
  });
});

describe("Fragments of handshake messages", () => {
  const whole = Uint8Array.of(11, 0, 0, 3, 1, 2, 0, 0, 0, 0, 0, 3, 7, 8, 9);
  const part = Uint8Array.of(0x14, 1, 2, 3, 0xab, 0xcd, 0, 1, 1, 0, 0, 2, 5, 6);

  it("are read one after the other, each whole or in part", () => {
    expect(readFragments(Uint8Array.of(...whole, ...part))).toEqual([
      { type: 11, length: 3, messageSequence: 0x0102, offset: 0, bytes: Uint8Array.of(7, 8, 9) },
      { type: 0x14, length: 0x010203, messageSequence: 0xabcd, offset: 0x0101, bytes: Uint8Array.of(5, 6) },
    ]);
    for (let length = 0; length < whole.length + part.length; length++) {
      const read = readFragments(Uint8Array.of(...whole, ...part).subarray(0, length));
      expect(read?.length, `${length} bytes`).toBe(length === whole.length ? 1 : undefined);
    }
  });

  it("have headers as they are read, wherever they are written", () => {
    const message = { type: 0x14, messageSequence: 0xabcd, body: new Uint8Array(0x010203) };
    const output = filled(20, 0xee);
    writeFragmentHeader(output, 4, message, 0x0a0b0c, 0x000102);
    expect([...output]).toEqual([
      ...filled(4, 0xee),
      ...[0x14, 1, 2, 3, 0xab, 0xcd, 0x0a, 0x0b, 0x0c, 0, 1, 2],
      ...filled(4, 0xee),
    ]);
  });

  it("are put together whatever the order in which gaps are filled", () => {
    const body = Uint8Array.from({ length: 6 }, (_, index) => index + 1);
    const piece = (offset: number, length: number): HandshakeFragment => ({
      type: 11,
      length: 6,
      messageSequence: 0,
      offset,
      bytes: body.subarray(offset, offset + length),
    });
    const orders: [number, number][][] = [
      [
        [4, 2],
        [0, 2],
        [2, 2],
      ],
      [
        [0, 2],
        [4, 2],
        [2, 2],
      ],
      [
        [2, 2],
        [0, 2],
        [4, 2],
      ],
      [
        [1, 1],
        [3, 1],
        [5, 1],
        [0, 1],
        [2, 1],
        [4, 1],
      ],
      [
        [5, 1],
        [3, 1],
        [1, 1],
        [4, 1],
        [2, 1],
        [0, 1],
      ],
      [
        [0, 1],
        [5, 1],
        [2, 1],
        [1, 4],
      ],
      [
        [0, 4],
        [2, 4],
      ],
      [
        [3, 3],
        [1, 3],
        [0, 2],
      ],
    ];
    for (const order of orders) {
      const reassembly = new Reassembly(0, 100);
      for (const [index, [offset, length]] of order.entries()) {
        expect(reassembly.take(), `before piece ${index}`).toBeNull();
        expect(reassembly.add(piece(offset, length))).toBe("taken");
      }
      expect(reassembly.take()).toEqual({ type: 11, messageSequence: 0, body });
      expect([reassembly.next, reassembly.heldBytes]).toEqual([1, 0]);
    }
  });

  it("wait for what is before them, within bounds", () => {
    const reassembly = new Reassembly(5, 10);
    const message = (messageSequence: number, length: number, type = 1): HandshakeFragment => ({
      type,
      length,
      messageSequence,
      offset: 0,
      bytes: new Uint8Array(length),
    });
    expect([reassembly.add(message(4, 1)), reassembly.add(message(13, 1)), reassembly.add(message(12, 5))]).toEqual([
      "old",
      "bad",
      "taken",
    ]);
    expect([reassembly.add(message(6, 11)), reassembly.add(message(6, 10)), reassembly.heldBytes]).toEqual([
      "bad",
      "taken",
      15,
    ]);
    // Twice ten bytes may wait, to the byte.
    expect([reassembly.add(message(7, 6)), reassembly.add(message(7, 5)), reassembly.heldBytes]).toEqual([
      "bad",
      "taken",
      20,
    ]);
    expect([reassembly.add(message(7, 5, 2)), reassembly.add(message(7, 4))]).toEqual(["bad", "bad"]);
    expect([reassembly.take(), reassembly.add(message(5, 0))]).toEqual([null, "taken"]);
    expect([5, 6, 7].map(() => reassembly.take()?.messageSequence)).toEqual([5, 6, 7]);
    expect([reassembly.take(), reassembly.next]).toEqual([null, 8]);
    reassembly.restart(3);
    expect([reassembly.heldBytes, reassembly.next, reassembly.add(message(3, 1))]).toEqual([0, 3, "taken"]);
  });

  it("are at most 64 pieces with gaps between them", () => {
    const reassembly = new Reassembly(0, 1000);
    const crumb = (offset: number): HandshakeFragment => ({
      type: 1,
      length: 1000,
      messageSequence: 0,
      offset,
      bytes: Uint8Array.of(7),
    });
    for (let index = 0; index < 64; index++) expect(reassembly.add(crumb(2 * index))).toBe("taken");
    expect([reassembly.add(crumb(500)), reassembly.add(crumb(1)), reassembly.add(crumb(500))]).toEqual([
      "bad",
      "taken",
      "taken",
    ]);
  });
});
