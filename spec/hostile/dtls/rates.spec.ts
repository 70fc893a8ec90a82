import { describe, expect, it } from "vitest";
import { Allowance } from "../../../src/dtls/allowance.js";
import { Deadlines } from "../../../src/dtls/deadlines.js";
import { DtlsClient } from "../../../src/dtls/index.js";
import { hasOpenssl } from "../../dtls/certificates.js";
import { DtlsPair, primitives } from "../../dtls/pair.js";
import { SeededRandom } from "../../support/seeded-random.js";
import { counting, identity } from "./counting.js";

describe.skipIf(!hasOpenssl)("What a stranger's hellos cost a DTLS server (skipped without openssl)", () => {
  it("is a handful of signatures for 300 verified hellos from one address, and one more each second", () => {
    const { server, counts, knock } = counting();
    for (let index = 0; index < 300; index++) knock(index, "198.51.100.1:1000");
    expect(counts.signatures).toBe(8);
    expect(server.stats.dropped.handshakeRate).toBe(292);
    expect(server.halfOpenCount).toBe(1);
    for (let second = 1; second <= 5; second++) {
      for (let index = 0; index < 20; index++) knock(second * 1000 + index, "198.51.100.1:1000");
      expect(counts.signatures).toBe(8 + second);
    }
  });

  it.each([
    ["an IPv4 host", (index: number) => `198.51.100.1:${1000 + index}`],
    ["an IPv6 network", (index: number) => `2001:db8:0:1:${index.toString(16)}:0:0:7:4000`],
  ])("is 128 signatures for the ports and addresses of %s, and 16 more each second", (_what, from) => {
    const { server, counts, knock } = counting({ maximumHalfOpenPerHost: 1000 });
    for (let index = 0; index < 300; index++) knock(0, from(index));
    expect(counts.signatures).toBe(128);
    expect(server.stats.dropped.handshakeRate).toBe(172);
    for (let index = 0; index < 50; index++) knock(1000, from(300 + index));
    expect(counts.signatures).toBe(144);
    // Others are served meanwhile.
    knock(1000, "203.0.113.9:9");
    expect(counts.signatures).toBe(145);
  });

  it("leaves those alone who finish what they begin", () => {
    const { server } = counting();
    for (let round = 0; round < 200; round++) {
      const pair = new DtlsPair(identity(), {}, {}, { server });
      pair.settle();
      expect(pair.isConnected).toBe(true);
      server.disconnect(pair.address);
      pair.settle();
    }
    expect(server.stats.dropped.handshakeRate).toBe(0);
  });

  it("never has it send more than it got before a cookie has come back, whatever the hellos look like", () => {
    const random = new SeededRandom(7);
    const { counts, give } = counting();
    for (let round = 0; round < 2000; round++) {
      const hello = new DtlsClient(0, { primitives, verify: null }).takeTransmit()!;
      const cut = random.chance(0.3) ? hello.slice(0, random.between(0, hello.length)) : hello;
      if (random.chance(0.5)) cut[random.between(0, cut.length - 1)] = random.between(0, 255);
      const before = { ...counts };
      give(round, `203.0.113.1:${round}`, cut);
      expect(counts.bytesOut - before.bytesOut).toBeLessThanOrEqual(counts.bytesIn - before.bytesIn);
    }
    expect(counts.signatures).toBe(0);
  });

  it("is not a flight for each time that a recorded hello comes again, nor one for ever", () => {
    const { counts, give, knock, server } = counting();
    const hello = knock(0, "198.51.100.1:1000");
    const flight = counts.bytesOut;
    for (let nowMs = 10; nowMs < 30_000; nowMs += 10) {
      give(nowMs, "198.51.100.1:1000", hello);
      server.handleTimeout(nowMs);
      while (server.takeEvent() !== null);
      for (let one = server.takeTransmit(); one !== null; one = server.takeTransmit())
        counts.bytesOut += one.bytes.length;
    }
    expect(counts.signatures).toBeLessThanOrEqual(2);
    expect(counts.bytesOut).toBeLessThan(22 * flight);
  });

  it("is no answer to a hello that is longer than any honest one, which would be kept", () => {
    const { server, counts, give } = counting();
    const hello = new DtlsClient(0, { primitives, verify: null }).takeTransmit()!;
    // Everything in it, its lengths included, is right: with an extension that nobody knows it fills a datagram.
    const padded = (bytes: number): Uint8Array => {
      const long = new Uint8Array(hello.length + bytes);
      long.set(hello);
      const view = new DataView(long.buffer);
      const body = hello.length - 25;
      const extensionsAt = hello.length - 2 - extensionsBytes(hello);
      view.setUint16(hello.length, 0xfafa);
      view.setUint16(hello.length + 2, bytes - 4);
      view.setUint16(extensionsAt, extensionsBytes(hello) + bytes);
      for (const at of [15, 23]) view.setUint16(at, body + bytes);
      view.setUint16(11, view.getUint16(11) + bytes);
      return long;
    };
    expect(give(0, "198.51.100.1:1", padded(2061 - hello.length))).toHaveLength(1);
    expect(give(0, "198.51.100.1:1", padded(2062 - hello.length))).toEqual([]);
    expect([server.stats.dropped.badClientHello, counts.signatures]).toEqual([1, 0]);
  });

  it("is less than the shortest hello that can be read, where it has no cookie", () => {
    const { give, server } = counting();
    const hello = new DtlsClient(0, { primitives, verify: null }).takeTransmit()!;
    // No session, one suite, no compression, no extensions.
    const shortest = Uint8Array.of(...hello.subarray(0, 61), 0, 2, 0xc0, 0x2b, 1, 0);
    for (const at of [15, 23]) new DataView(shortest.buffer).setUint16(at, shortest.length - 25);
    new DataView(shortest.buffer).setUint16(11, shortest.length - 13);
    const answers = give(0, "198.51.100.1:1", shortest);
    expect([answers.length, server.stats.helloVerifyRequests]).toEqual([1, 1]);
    expect(answers[0]!.length).toBeLessThan(shortest.length);
  });
});

/** How many bytes the extensions at the end of a hello take, as their length says. */
function extensionsBytes(hello: Uint8Array): number {
  const view = new DataView(hello.buffer, hello.byteOffset);
  // Behind the headers: version, random, no session, no cookie, suites, one compression.
  return view.getUint16(61 + 2 + view.getUint16(61) + 2);
}

describe("An allowance", () => {
  it("gives as much as there is, then as much as comes back", () => {
    const allowance = new Allowance(3, 2, 10);
    const taken = [0, 0, 0, 0, 499, 500, 501, 1000, 60_000, 60_000, 60_000, 60_000].map((nowMs) =>
      allowance.take(nowMs, "a"),
    );
    expect(taken.map(Number).join("")).toBe("111001011110");
    expect(allowance.take(60_000, "b")).toBe(true);
  });

  it("takes back what was well spent, but never more than there was", () => {
    const allowance = new Allowance(2, 1, 10);
    allowance.giveBack("a");
    expect([allowance.take(0, "a"), allowance.take(0, "a"), allowance.take(0, "a")]).toEqual([true, true, false]);
    allowance.giveBack("a");
    expect([allowance.take(0, "a"), allowance.take(0, "a")]).toEqual([true, false]);
    allowance.giveBack("a");
    allowance.giveBack("a");
    expect(allowance.size).toBe(0);
  });

  it("remembers so many, and forgets who asked longest ago", () => {
    const allowance = new Allowance(1, 0, 2);
    expect(["a", "b", "a", "c", "c", "b", "a"].map((asker) => allowance.take(0, asker))).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(allowance.size).toBe(2);
  });
});

describe("Deadlines", () => {
  it("are kept in order while they are set, moved and taken away at random", () => {
    const random = new SeededRandom(3);
    const deadlines = new Deadlines<{ dueMs: number; place: number }>();
    const all = Array.from({ length: 50 }, () => ({ dueMs: 0, place: -1 }));
    for (let round = 0; round < 5000; round++) {
      deadlines.set(random.pick(all), random.chance(0.3) ? null : random.between(0, 100));
      const times = all.filter((one) => one.place >= 0).map((one) => one.dueMs);
      expect(deadlines.firstMs).toBe(times.length === 0 ? null : Math.min(...times));
      const nowMs = random.between(0, 100);
      expect(deadlines.firstDue(nowMs) !== null).toBe(times.some((time) => time <= nowMs));
    }
  });
});
