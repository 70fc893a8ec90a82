import { describe, expect, it } from "vitest";
import { type HandshakeFragment, Reassembly, readFragments, writeFragmentHeader } from "../../src/dtls/reassembly.js";
import { random } from "../enet/compressors-reference/inputs.js";

function fragment(
  messageSequence: number,
  length: number,
  offset: number,
  bytes: Uint8Array,
  type = 11,
): HandshakeFragment {
  return { type, length, messageSequence, offset, bytes };
}

const filled = (length: number, from = 0): Uint8Array => Uint8Array.from({ length }, (_, index) => (index + from) * 7);

describe("Reassembly of handshake messages", () => {
  it("puts together what was cut anywhere, doubled, overlapped and shuffled", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const next = random(seed);
      const messages = Array.from({ length: 1 + (next() % 6) }, () => filled(next() % 2000, next() % 99));
      const pieces: HandshakeFragment[] = [];
      for (const [sequence, body] of messages.entries()) {
        let at = 0;
        do {
          const length = Math.min(body.length - at, 1 + (next() % 700));
          const from = Math.max(0, at - (next() % 50));
          pieces.push(fragment(5 + sequence, body.length, from, body.subarray(from, at + length)));
          if (next() % 3 === 0) pieces.push(pieces[next() % pieces.length]!);
          at += length;
        } while (at < body.length);
      }
      for (let index = pieces.length - 1; index > 0; index--) {
        const other = next() % (index + 1);
        [pieces[index], pieces[other]] = [pieces[other]!, pieces[index]!];
      }
      const reassembly = new Reassembly(5, 16_384);
      const done: Uint8Array[] = [];
      for (const piece of pieces) {
        expect(reassembly.add(piece)).not.toBe("bad");
        for (let message = reassembly.take(); message !== null; message = reassembly.take()) {
          expect(message.messageSequence).toBe(5 + done.length);
          done.push(message.body);
        }
      }
      expect(done, `seed ${seed}`).toEqual(messages);
      expect(reassembly.heldBytes).toBe(0);
    }
  });

  it("takes no message that is longer than allowed", () => {
    const reassembly = new Reassembly(0, 1000);
    expect(reassembly.add(fragment(0, 1001, 0, filled(1)))).toBe("bad");
    expect(reassembly.add(fragment(0, 1000, 0, filled(1)))).toBe("taken");
    expect(reassembly.heldBytes).toBe(1000);
  });

  it("takes no message that is too far ahead", () => {
    const reassembly = new Reassembly(3, 100);
    expect(reassembly.add(fragment(11, 10, 0, filled(10)))).toBe("bad");
    expect(reassembly.add(fragment(10, 10, 0, filled(10)))).toBe("taken");
  });

  it("holds no more than two messages' worth, however many wait", () => {
    const reassembly = new Reassembly(0, 1000);
    const verdicts = [1, 2, 3, 4].map((sequence) => reassembly.add(fragment(sequence, 900, 0, filled(1))));
    expect(verdicts).toEqual(["taken", "taken", "bad", "bad"]);
    expect(reassembly.heldBytes).toBe(1800);
  });

  it("takes no pieces that contradict each other about the message's length or type", () => {
    const reassembly = new Reassembly(0, 1000);
    expect(reassembly.add(fragment(0, 20, 0, filled(10)))).toBe("taken");
    expect(reassembly.add(fragment(0, 21, 10, filled(11)))).toBe("bad");
    expect(reassembly.add(fragment(0, 20, 10, filled(10), 12))).toBe("bad");
    expect(reassembly.take()).toBeNull();
    expect(reassembly.add(fragment(0, 20, 10, filled(10)))).toBe("taken");
    expect(reassembly.take()?.body.length).toBe(20);
  });

  it("does not keep a list of crumbs without end", () => {
    const reassembly = new Reassembly(0, 1000);
    const verdicts = Array.from({ length: 200 }, (_, index) => reassembly.add(fragment(0, 1000, index * 3, filled(1))));
    expect(verdicts.filter((verdict) => verdict === "taken").length).toBe(64);
  });

  it("calls what was handed out old", () => {
    const reassembly = new Reassembly(0, 100);
    reassembly.add(fragment(0, 0, 0, filled(0)));
    expect(reassembly.take()?.body.length).toBe(0);
    expect(reassembly.add(fragment(0, 0, 0, filled(0)))).toBe("old");
  });

  it("reads fragments only where header and body agree", () => {
    const make = (length: number, offset: number, fragmentLength: number, bytes: number): Uint8Array => {
      const record = new Uint8Array(12 + bytes);
      writeFragmentHeader(
        record,
        0,
        { type: 1, messageSequence: 2, body: new Uint8Array(length) },
        offset,
        fragmentLength,
      );
      return record;
    };
    expect(readFragments(make(100, 40, 60, 60))).toMatchObject([
      { type: 1, length: 100, messageSequence: 2, offset: 40 },
    ]);
    expect(readFragments(make(100, 41, 60, 60))).toBeNull();
    expect(readFragments(make(100, 0, 60, 59))).toBeNull();
    expect(readFragments(make(100, 0, 0, 0))).toBeNull();
    expect(readFragments(make(0, 0, 0, 0))).toHaveLength(1);
    expect(readFragments(make(0, 0, 0, 11))).toBeNull();
    expect(readFragments(new Uint8Array(0))).toBeNull();
  });
});
