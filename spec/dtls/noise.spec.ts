import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DtlsIdentity } from "../../src/dtls/index.js";
import { random } from "../enet/compressors-reference/inputs.js";
import { CertificateFolder, hasOpenssl, identityOf } from "./certificates.js";
import { DtlsPair } from "./pair.js";

const SCALE = process.env["GMP_NIGHTLY"] === undefined ? 1 : 20;

describe.skipIf(!hasOpenssl)("A bad line (skipped without openssl)", () => {
  const folder = new CertificateFolder();
  const identities: DtlsIdentity[] = [];
  beforeAll(() => {
    identities.push(identityOf(folder.make({ kind: "p256" })), identityOf(folder.make({ kind: "rsa4096" })));
  });
  afterAll(() => folder.remove());

  /** A line that loses, doubles, delays and swaps datagrams. */
  const spoil = (pair: DtlsPair, next: () => number, lossPercent: number): void => {
    const late: { direction: "up" | "down"; bytes: Uint8Array }[] = [];
    pair.tamper = (bytes, direction) => {
      const out: Uint8Array[] = [];
      for (const one of late.splice(0)) {
        if (one.direction === direction) out.push(one.bytes);
        else pair.deliver(one.direction, one.bytes);
      }
      const fate = next() % 100;
      if (fate < lossPercent) return out;
      if (fate < lossPercent + 10) return [bytes, bytes, ...out];
      if (fate < lossPercent + 20) {
        late.push({ direction, bytes });
        return out;
      }
      return [...out, bytes];
    };
  };

  it.each([10, 30, 50])("that loses %i %%, doubles and swaps: every handshake comes to its end", (lossPercent) => {
    for (let seed = 1; seed <= 40 * SCALE; seed++) {
      const next = random(seed * 1000 + lossPercent);
      const size = 256 + (next() % 1200);
      const options = { maximumDatagramBytes: size, handshakeTimeoutMs: 600_000 };
      const pair = new DtlsPair(identities[seed % 8 === 0 ? 1 : 0]!, options, options);
      spoil(pair, next, lossPercent);
      pair.runUntil(() => pair.isConnected, 600_000);
      expect(pair.isConnected, `seed ${seed}`).toBe(true);
      for (const { bytes } of pair.sent) expect(bytes.length).toBeLessThanOrEqual(size);
      pair.tamper = (bytes) => bytes;
      pair.sendUp("through");
      pair.sendDown("back");
      expect(pair.received("server"), `seed ${seed}`).toEqual(["through"]);
      expect(pair.received("client"), `seed ${seed}`).toEqual(["back"]);
    }
  });

  it("that is dead: both give up in time, and nothing is left to do", () => {
    const pair = new DtlsPair(identities[0]!);
    const begin = pair.nowMs;
    // Dead from the moment when the server has answered the cookie.
    pair.tamper = (bytes) => (pair.sent.length > 4 ? null : bytes);
    pair.runUntil(() => pair.client.state === "closed" && pair.server.associationCount === 0);
    expect(pair.clientClosure).toMatchObject({ kind: "timeout" });
    expect(pair.serverClosure).toMatchObject({ kind: "timeout" });
    expect(pair.nowMs - begin).toBeLessThanOrEqual(30_000);
    expect(pair.client.nextDeadlineMs()).toBeNull();
    expect(pair.server.nextDeadlineMs()).toBeNull();
    // After 0.5, 1, 2, then each 3 s: the pauses double, and not for ever.
    expect(pair.client.stats.retransmissions).toBe(11);
  });

  it("whose datagrams are cut, bent or made up: nothing throws, memory stays bounded, nobody is fooled", () => {
    for (let seed = 1; seed <= 150 * SCALE; seed++) {
      const next = random(seed);
      const pair = new DtlsPair(identities[0]!, { handshakeTimeoutMs: 20_000 }, { handshakeTimeoutMs: 20_000 });
      const bend = (bytes: Uint8Array): Uint8Array => {
        const copy = bytes.slice(0, next() % 3 === 0 ? next() % (bytes.length + 1) : bytes.length);
        for (let flips = next() % 4; flips > 0 && copy.length > 0; flips--) {
          copy[next() % copy.length]! ^= 1 << (next() % 8);
        }
        return copy;
      };
      const noise = (): Uint8Array => {
        const bytes = new Uint8Array(next() % 200).map(() => next());
        if (bytes.length > 13 && next() % 2 === 0) {
          bytes.set([20 + (next() % 5), 0xfe, 0xfd, 0, next() % 3, 0, 0, 0, 0, 0, next() % 10, 0, bytes.length - 13]);
        }
        return bytes;
      };
      pair.tamper = (bytes) => {
        const fate = next() % 10;
        if (fate === 0) return bend(bytes);
        if (fate === 1) return [noise(), bytes];
        if (fate === 2) return [bend(bytes), bytes];
        return bytes;
      };
      pair.runUntil(() => pair.isConnected || pair.client.state === "closed", 25_000);
      // With one letter changed the two sides cannot both be satisfied and yet disagree.
      if (pair.isConnected) {
        pair.tamper = (bytes) => bytes;
        pair.sendUp("up");
        pair.sendDown("down");
        expect(pair.received("server"), `seed ${seed}`).toEqual(["up"]);
        expect(pair.received("client"), `seed ${seed}`).toEqual(["down"]);
      }
      expect(pair.client.heldBytes).toBeLessThan(140_000);
      expect(pair.server.associationCount).toBeLessThanOrEqual(1);
    }
  });

  it("made of nothing but noise bothers no one who is connected", () => {
    const pair = new DtlsPair(identities[0]!).connect();
    const next = random(99);
    for (let index = 0; index < 20_000 * SCALE; index++) {
      const bytes = new Uint8Array(next() % 80).map(() => next());
      if (bytes.length >= 13) bytes.set([20 + (next() % 5), 0xfe, 0xfd, 0, next() % 2, 0, 0]);
      pair.deliver("up", bytes);
      pair.deliver("down", bytes);
    }
    pair.settle();
    expect(pair.isConnected).toBe(true);
    pair.sendUp("up");
    expect(pair.received("server")).toEqual(["up"]);
    expect(pair.received("client")).toEqual([]);
  });
});
