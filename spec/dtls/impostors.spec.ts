import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createChainVerifier } from "#platform/dtls-crypto";
import { DtlsClient, type DtlsPrimitives } from "../../src/dtls/index.js";
import { CertificateFolder, type Certified, hasOpenssl, identityOf } from "./certificates.js";
import { DtlsPair, primitives } from "./pair.js";
import { editMessage, findMessage, indexOf } from "./wire-edits.js";

const CLIENT_HELLO = 1;
const SERVER_HELLO = 2;
const SERVER_KEY_EXCHANGE = 12;
const CLIENT_KEY_EXCHANGE = 16;
const CERTIFICATE_VERIFY = 15;
const FINISHED = 20;

/** Primitives that make one value of the key schedule wrong: the one under a label. */
function spoiling(label: string): DtlsPrimitives {
  const bytes = [...label].map((letter) => letter.charCodeAt(0));
  return {
    ...primitives,
    hmac(name, key, input) {
      const output = primitives.hmac(name, key, input);
      if (indexOf(input, bytes) >= 0) output[0]! ^= 1;
      return output;
    },
  };
}

function flip(bytes: Uint8Array, at: number): void {
  bytes[at]! ^= 1;
}

describe.skipIf(!hasOpenssl)("A peer that is not what it says (skipped without openssl)", () => {
  const folder = new CertificateFolder();
  let p256: Certified;
  let otherP256: Certified;
  let rsa: Certified;
  let otherRsa: Certified;
  beforeAll(() => {
    p256 = folder.make({ kind: "p256" });
    otherP256 = folder.make({ kind: "p256" });
    rsa = folder.make({ kind: "rsa2048" });
    otherRsa = folder.make({ kind: "rsa2048" });
  });
  afterAll(() => folder.remove());

  const trusting = (certified: Certified) =>
    createChainVerifier({ trustedPem: certified.certificatePem, name: "localhost", purpose: "server" });
  /** The certificate of the one with the key of the other. */
  const impostor = (shown: Certified, owned: Certified) => ({
    chain: identityOf(shown).chain,
    key: identityOf(owned).key,
  });
  const expectRefusal = (pair: DtlsPair, reason: RegExp, alert: number): void => {
    pair.runUntil(() => pair.clientClosure !== null);
    expect(pair.clientClosure?.message).toMatch(reason);
    expect(pair.clientClosure).toMatchObject({ kind: "failed", alert });
    expect(pair.clientEvents.some((event) => event.type === "connected")).toBe(false);
    expect(pair.client.protect(Uint8Array.of(1))).toBeNull();
  };

  describe("servers", () => {
    it("the genuine one is accepted", () => {
      for (const genuine of [p256, rsa]) {
        const pair = new DtlsPair(identityOf(genuine), { verify: trusting(genuine) }).connect();
        expect(pair.isConnected).toBe(true);
      }
    });

    it.each(["p256", "rsa"] as const)("one that shows a certificate without having its key (%s)", (kind) => {
      const [shown, owned] = kind === "p256" ? [p256, otherP256] : [rsa, otherRsa];
      for (const verify of [trusting(shown), null]) {
        const pair = new DtlsPair(impostor(shown, owned), { verify });
        expectRefusal(pair, /signature over the server's key exchange is wrong/, 51);
      }
    });

    it("one whose certificate nobody trusted", () => {
      const pair = new DtlsPair(identityOf(otherP256), { verify: trusting(p256) });
      expectRefusal(pair, /not trusted: No trusted authority signed/, 48);
    });

    it("a key exchange that was signed for another handshake", () => {
      const earlier = new DtlsPair(identityOf(p256), { verify: trusting(p256) }).connect();
      const recorded = earlier.sent.find(({ bytes }) => findMessage(bytes, SERVER_KEY_EXCHANGE) !== null)!.bytes;
      const place = findMessage(recorded, SERVER_KEY_EXCHANGE)!;
      const old = recorded.slice(place.at, place.at + place.length);
      for (let tries = 0; tries < 40; tries++) {
        const pair = new DtlsPair(identityOf(p256), { verify: trusting(p256) });
        let isReplaced = false;
        pair.tamper = (bytes) =>
          editMessage(bytes, SERVER_KEY_EXCHANGE, (body) => {
            // Signatures on curves differ in length: wait for one that fits.
            if (body.length !== old.length) return;
            body.set(old);
            isReplaced = true;
          });
        pair.settle();
        if (!isReplaced) continue;
        expectRefusal(pair, /signature over the server's key exchange is wrong/, 51);
        return;
      }
      throw new Error("No two signatures had the same length");
    });

    it("a key share that somebody changed on the way", () => {
      const pair = new DtlsPair(identityOf(p256), { verify: trusting(p256) });
      pair.tamper = (bytes) => editMessage(bytes, SERVER_KEY_EXCHANGE, (body) => flip(body, 10));
      expectRefusal(pair, /signature over the server's key exchange is wrong/, 51);
    });

    it("a signature of a kind that was not offered", () => {
      const pair = new DtlsPair(identityOf(rsa), { verify: trusting(rsa) });
      // Behind curve type, curve and 32-byte share: PKCS#1 with SHA-1.
      pair.tamper = (bytes) => editMessage(bytes, SERVER_KEY_EXCHANGE, (body) => body.set([2, 1], 36));
      expectRefusal(pair, /signed in a way that was not offered: 0x0201/, 47);
    });

    it("a signature that claims to be of another kind than the key", () => {
      const pair = new DtlsPair(identityOf(p256), { verify: trusting(p256) });
      // Behind curve type, curve and 32-byte share: RSA, with the hash that was used.
      pair.tamper = (bytes) => editMessage(bytes, SERVER_KEY_EXCHANGE, (body) => body.set([4, 1], 36));
      expectRefusal(pair, /signed in a way that was not offered: 0x0401/, 47);
    });

    it("a Finished that does not match the handshake", () => {
      const pair = new DtlsPair(
        identityOf(p256),
        { verify: trusting(p256) },
        { primitives: spoiling("server finished") },
      );
      expectRefusal(pair, /server's Finished does not match the handshake/, 51);
    });

    it("a certificate of another kind than the cipher suite's", () => {
      const pair = new DtlsPair(impostor(rsa, p256), { verify: null });
      expectRefusal(pair, /not for the cipher suite that it chose/, 43);
    });

    it("an RSA key of 1024 bits, even where no chain is checked", () => {
      const weak = folder.make({ kind: "rsa1024" });
      expectRefusal(new DtlsPair(identityOf(weak), { verify: null }), /RSA key is too short: 1024 bits/, 71);
    });

    it("a certificate whose key may not sign", () => {
      const extensions = ["keyUsage=critical,keyAgreement"];
      const mute = folder.make({ kind: "p256", extensions });
      expectRefusal(new DtlsPair(identityOf(mute), { verify: null }), /not for the cipher suite/, 43);
    });

    it("one that chooses a suite that was not offered", () => {
      const pair = new DtlsPair(identityOf(p256), { suites: [0xc02b] });
      pair.tamper = (bytes) => editMessage(bytes, SERVER_HELLO, (body) => body.set([0xc0, 0x2c], 35));
      expectRefusal(pair, /chose what was not offered/, 47);
    });

    it("one that chooses another version, or compression", () => {
      const older = new DtlsPair(identityOf(p256));
      older.tamper = (bytes) => editMessage(bytes, SERVER_HELLO, (body) => body.set([0xfe, 0xff]));
      expectRefusal(older, /chose another version: feff/, 70);
      const compressing = new DtlsPair(identityOf(p256));
      compressing.tamper = (bytes) => editMessage(bytes, SERVER_HELLO, (body) => body.set([1], 37));
      expectRefusal(compressing, /chose what was not offered/, 47);
    });

    it("one that sends an extension unasked, or leaves out the extended master secret", () => {
      const change = (to: number[]) => (bytes: Uint8Array) =>
        editMessage(bytes, SERVER_HELLO, (body) => body.set(to, indexOf(body, [0, 23, 0, 0])));
      const unasked = new DtlsPair(identityOf(p256));
      unasked.tamper = change([0, 99]);
      expectRefusal(unasked, /sent extension 99 unasked/, 110);
      // Server name, which was not asked for either, but could have been.
      const unbound = new DtlsPair(identityOf(p256));
      unbound.tamper = change([0, 0]);
      expectRefusal(unbound, /does not bind its keys to the handshake/, 40);
    });

    it("a key share of small order, or off the curve", () => {
      const sharing = (publicValue: Uint8Array): DtlsPrimitives => ({
        ...primitives,
        createKeyShare: () => ({ publicValue, derive: () => new Uint8Array(32) }),
      });
      const zero = new DtlsPair(identityOf(p256), {}, { primitives: sharing(new Uint8Array(32)) });
      expectRefusal(zero, /key share is no point of its curve/, 47);
      const offCurve = Uint8Array.from({ length: 65 }, (_, index) => (index === 0 ? 4 : 7));
      const wrong = new DtlsPair(identityOf(p256), {}, { primitives: sharing(offCurve) });
      // The same client that offers X25519 first; the line makes it P-256 for both.
      wrong.tamper = (bytes, direction) =>
        direction === "up"
          ? editMessage(bytes, CLIENT_HELLO, (body) => body.set([0xff, 0x1d], indexOf(body, [0, 29, 0, 23])))
          : bytes;
      expectRefusal(wrong, /key share is no point of its curve/, 47);
    });
  });

  describe("the line between", () => {
    it("cannot weaken the offer: changed hellos never lead to a connection", () => {
      const pair = new DtlsPair(identityOf(p256), { verify: trusting(p256) });
      // The strongest suites are struck out, in each ClientHello alike so that the cookie still fits.
      pair.tamper = (bytes, direction) =>
        direction === "up"
          ? editMessage(bytes, CLIENT_HELLO, (body) => body.set([0, 1], indexOf(body, [0xc0, 0x2b])))
          : bytes;
      pair.runUntil(() => false, 60_000);
      expect(pair.isConnected).toBe(false);
      expect(pair.server.stats.dropped.unauthenticRecord).toBeGreaterThan(0);
      expect(pair.client.state).toBe("closed");
    });

    it("cannot change the server's hello or its certificate's neighbours", () => {
      const pair = new DtlsPair(identityOf(p256), { verify: trusting(p256) });
      // The server's random is under the signature.
      pair.tamper = (bytes) => editMessage(bytes, SERVER_HELLO, (body) => flip(body, 20));
      expectRefusal(pair, /signature over the server's key exchange is wrong/, 51);
    });
  });

  describe("clients", () => {
    const askingFor = (certified: Certified) => ({
      verifyClient: createChainVerifier({ trustedPem: certified.certificatePem, name: null, purpose: "client" }),
    });
    const expectServerRefusal = (pair: DtlsPair, reason: RegExp, alert: number): void => {
      pair.runUntil(() => pair.serverClosure !== null);
      expect(pair.serverClosure?.message).toMatch(reason);
      expect(pair.serverClosure).toMatchObject({ kind: "failed", alert });
      expect(pair.serverEvents.some((event) => event.type === "connected")).toBe(false);
    };

    it("with the certificate that is asked for, and its key, they are accepted", () => {
      for (const own of [p256, rsa]) {
        new DtlsPair(identityOf(rsa), { identity: identityOf(own) }, askingFor(own)).connect();
      }
    });

    it.each(["p256", "rsa"] as const)("one that shows a certificate without having its key (%s)", (kind) => {
      const [shown, owned] = kind === "p256" ? [p256, otherP256] : [rsa, otherRsa];
      const pair = new DtlsPair(identityOf(rsa), { identity: impostor(shown, owned) }, askingFor(shown));
      expectServerRefusal(pair, /signature over the client's handshake is wrong/, 51);
    });

    it("one that shows a certificate and leaves the proof out", () => {
      class Skipping extends DtlsClient {
        protected override sendFlight(
          nowMs: number,
          items: Parameters<DtlsClient["sendFlight"]>[1],
          isLast: boolean,
        ): void {
          const kept = items.filter((item) => item.message?.type !== CERTIFICATE_VERIFY);
          const isSkipped = kept.length < items.length;
          const renumbered = kept.map((item) =>
            isSkipped && item.message?.type === FINISHED
              ? { ...item, message: { ...item.message, messageSequence: item.message.messageSequence - 1 } }
              : item,
          );
          super.sendFlight(nowMs, renumbered, isLast);
        }
      }
      const options = { primitives, verify: null, identity: identityOf(p256) };
      const pair = new DtlsPair(identityOf(rsa), {}, askingFor(p256));
      Object.defineProperty(pair, "client", { value: new Skipping(pair.nowMs, options) });
      expectServerRefusal(pair, /Unexpected handshake message 20/, 10);
    });

    it("one whose certificate nobody trusted, and one without a certificate", () => {
      const unknown = new DtlsPair(identityOf(rsa), { identity: identityOf(otherP256) }, askingFor(p256));
      expectServerRefusal(unknown, /client's certificate is not trusted: No trusted authority/, 48);
      expectServerRefusal(new DtlsPair(identityOf(rsa), {}, askingFor(p256)), /client has no certificate/, 40);
    });

    it("a Finished that does not match the handshake", () => {
      const pair = new DtlsPair(identityOf(p256), { primitives: spoiling("client finished") });
      expectServerRefusal(pair, /client's Finished does not match the handshake/, 51);
    });

    it("a key share of small order", () => {
      const pair = new DtlsPair(identityOf(p256));
      pair.tamper = (bytes) => editMessage(bytes, CLIENT_KEY_EXCHANGE, (body) => body.fill(0, 1));
      expectServerRefusal(pair, /key share is no point of the curve/, 47);
    });

    it("offers that have nothing in common with ours, or lack what must be there", () => {
      const striking = (pattern: number[], to: number[]) => (bytes: Uint8Array) =>
        editMessage(bytes, CLIENT_HELLO, (body) => body.set(to, indexOf(body, pattern)));
      const cases: [(bytes: Uint8Array) => Uint8Array, RegExp, number][] = [
        [striking([0, 23, 0, 0], [0, 99]), /does not bind its keys to the handshake/, 40],
        [striking([0, 10, 0], [0, 98]), /does not say which curves/, 40],
        [striking([0, 13, 0], [0, 97]), /does not say which curves and signatures/, 40],
        [striking([0xfe, 0xfd], [0xfe, 0xff]), /speaks no DTLS 1.2 but feff/, 70],
        [striking([0, 11, 0, 2, 1, 0], [0, 11, 0, 2, 1, 1]), /takes no uncompressed points/, 47],
        [striking([1, 0, 0, 31], [1, 1, 0, 31]), /insists on compression/, 47],
      ];
      for (const [tamper, reason, alert] of cases) {
        const pair = new DtlsPair(identityOf(p256));
        if (String(reason).includes("compression")) {
          pair.tamper = (bytes) =>
            editMessage(bytes, CLIENT_HELLO, (body) => body.set([1], indexOf(body, [0, 0xff, 1, 0]) + 3));
        } else pair.tamper = tamper;
        expectServerRefusal(pair, reason, alert);
        expect(pair.server.associationCount).toBe(0);
        // The client learns of it, though it cannot be sure: it gives up after a while, with the reason.
        pair.runUntil(() => pair.clientClosure !== null);
        expect(pair.clientClosure).toMatchObject({ kind: "refused", alert });
      }
      const rsaOnly = new DtlsPair(identityOf(p256), { suites: [0xc02f] });
      expectServerRefusal(rsaOnly, /no cipher suite in common/, 40);
    });
  });
});
