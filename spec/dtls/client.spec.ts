import { describe, expect, it } from "vitest";
import { DtlsClient, type DtlsClientOptions, type DtlsServerOptions } from "../../src/dtls/index.js";
import { DtlsPair } from "./pair.js";
import { drops, sentBy, toyIdentity, toyKey, toyPair, toyPrimitives } from "./toy.js";
import { editMessage, findMessage, record, splitRecords } from "./wire-edits.js";

const HANDSHAKE = 22;
const primitives = toyPrimitives;

describe("A client", () => {
  it("asks with up to three cookies, and with the same one not again", () => {
    const client = new DtlsClient(1000, { primitives, verify: null, serverName: "a.example" });
    const first = sentBy(client)[0]!;
    const verify = (sequence: number, cookie: number[]) => {
      const bytes = record(
        HANDSHAKE,
        0,
        sequence,
        [
          3,
          0,
          0,
          3 + cookie.length,
          0,
          sequence,
          0,
          0,
          0,
          0,
          0,
          3 + cookie.length,
          0xfe,
          0xff,
          cookie.length,
          ...cookie,
        ],
        0xfeff,
      );
      client.handleDatagram(1000, bytes);
      bytes.fill(0xee); // The memory is the caller's.
    };
    for (const [index, cookie] of [[1, 1], [2], [3]].entries()) {
      verify(index, cookie);
      const [again] = sentBy(client);
      const place = findMessage(again!, 1)!;
      expect([...again!.subarray(place.at + 34, place.at + 36 + cookie.length)]).toEqual([0, cookie.length, ...cookie]);
      // Everything else is as it was.
      expect(again!.length - first.length).toBe(cookie.length);
      verify(index, cookie);
      expect(sentBy(client)).toEqual([]);
    }
    // The third was the last: from now on nothing is looked at.
    expect(drops(client)).toEqual({ unexpectedMessage: 1 });
    verify(3, [4]);
    expect([sentBy(client), drops(client)]).toEqual([[], { unexpectedMessage: 2 }]);
    // One in pieces, or malformed, is none.
    client.handleDatagram(1000, record(HANDSHAKE, 0, 9, [3, 0, 0, 4, 0, 9, 0, 0, 0, 0, 0, 2, 0xfe, 0xff]));
    client.handleDatagram(1000, record(HANDSHAKE, 0, 9, [3, 0, 0, 2, 0, 9, 0, 0, 0, 0, 0, 2, 0xfe, 0xff]));
    expect([sentBy(client), drops(client)]).toEqual([[], { unexpectedMessage: 4 }]);
  });

  it("drops requests for a cookie that are malformed, and answers one that is not", () => {
    const client = new DtlsClient(1000, { primitives, verify: null });
    sentBy(client);
    const request = (...body: number[]) => {
      const header = [3, 0, 0, body.length, 0, 0, 0, 0, 0, 0, 0, body.length];
      client.handleDatagram(1000, record(HANDSHAKE, 0, 0, [...header, ...body], 0xfeff));
    };
    for (const body of [[], [0xfe, 0xff], [0xfe, 0xff, 2, 1], [0xfe, 0xff, 1, 1, 1]]) request(...body);
    expect([client.state, sentBy(client), drops(client)]).toEqual(["handshaking", [], { unexpectedMessage: 4 }]);
    request(0xfe, 0xff, 1, 1);
    expect(sentBy(client)).toHaveLength(1);
  });

  it("counts what is said without protection once it is connected, and does nothing", () => {
    const pair = toyPair().connect();
    const flights = pair.sent.filter(({ direction, bytes }) => direction === "down" && bytes[0] === HANDSHAKE);
    for (const { bytes } of flights) pair.deliver("down", splitRecords(bytes)[0]!);
    expect([sentBy(pair.client), pair.client.state]).toEqual([[], "connected"]);
    expect(Object.values(drops(pair.client)).reduce((sum, count) => sum + count, 0)).toBe(flights.length);
  });

  it("takes no cookie any more once the server has chosen", () => {
    const pair = toyPair();
    const request = record(HANDSHAKE, 0, 99, [3, 0, 0, 4, 0, 1, 0, 0, 0, 0, 0, 4, 0xfe, 0xff, 1, 7]);
    pair.tamper = (bytes, direction) =>
      direction === "down" && findMessage(bytes, 2) !== null
        ? splitRecords(bytes).flatMap((one, index) => (index === 0 ? [one, request] : [one]))
        : bytes;
    pair.connect();
    expect(drops(pair.client)).toEqual({ unexpectedMessage: 1 });
  });

  it("keeps nothing of the memory that datagrams come in, nor does a server", () => {
    const pair = toyPair({}, {}, 4);
    const { deliver } = pair;
    pair.deliver = (direction, bytes) => {
      const memory = bytes.slice();
      deliver.call(pair, direction, memory);
      memory.fill(0xee);
    };
    // Last record first, so that some wait for those before them.
    pair.tamper = (bytes) => splitRecords(bytes).reverse();
    pair.connect();
    expect(pair.client.stats.retransmissions + pair.server.stats.retransmissions).toBe(0);
  });

  it("has no more deadlines once it is connected, and ends once", () => {
    const pair = toyPair().connect();
    expect(pair.client.nextDeadlineMs()).toBeNull();
    pair.client.handleTimeout(pair.nowMs + 3_600_000);
    expect(pair.client.state).toBe("connected");
    for (let times = 0; times < 2; times++) pair.client.close();
    pair.settle();
    expect(pair.clientEvents.filter(({ type }) => type === "closed")).toHaveLength(1);
  });

  it("offers what it is told to, and says what was chosen", () => {
    const pair = toyPair({ suites: [0xc02c, 0x1234] });
    expect(pair.client.cipher).toBeNull();
    pair.connect();
    expect(pair.client.cipher).toBe("ECDHE-ECDSA-AES256-GCM-SHA384");
  });

  it("wants the kind of certificate that fits the suite, one that may sign, and one at all", () => {
    const refusal = (publicKeyOf: typeof primitives.publicKeyOf, chainLength = 1) => {
      const pair = toyPair({ primitives: { ...primitives, publicKeyOf } }, {}, chainLength);
      pair.runUntil(() => pair.clientClosure !== null || pair.isConnected);
      return pair.clientClosure?.alert ?? null;
    };
    expect(refusal((certificate) => toyKey(certificate))).toBeNull();
    expect(refusal(() => null)).toBe(42);
    expect(refusal((certificate) => toyKey(certificate, { kind: "rsa", modulusBits: 4096 }))).toBe(43);
    expect(refusal((certificate) => toyKey(certificate, { maySign: false }))).toBe(43);
    expect(refusal((certificate) => toyKey(certificate, { curve: null }))).toBe(43);
    expect(refusal((certificate) => toyKey(certificate, { verify: () => false }))).toBe(51);
    expect(refusal((certificate) => toyKey(certificate), 0)).toBe(50);
    const judged = toyPair({ verify: () => ({ alert: 46, message: "Not this one" }) });
    judged.runUntil(() => judged.clientClosure !== null);
    expect(judged.clientClosure).toMatchObject({ kind: "failed", alert: 46 });
  });

  it("takes RSA keys of either kind for RSA suites, and no other keys", () => {
    const closure = (kind: "rsa" | "rsa-pss", shown: "rsa" | "rsa-pss" | "ec") => {
      const own = toyIdentity();
      const identity = { ...own, key: { ...own.key, kind, curve: null } };
      const publicKeyOf = (one: Uint8Array) => toyKey(one, { kind: shown, modulusBits: 2048 });
      const pair = new DtlsPair(identity, { primitives: { ...primitives, publicKeyOf } }, { primitives });
      pair.runUntil(() => pair.clientClosure !== null || pair.isConnected);
      return pair.isConnected ? pair.client.cipher : (pair.clientClosure?.alert ?? null);
    };
    expect([closure("rsa", "rsa"), closure("rsa-pss", "rsa-pss")]).toEqual([
      "ECDHE-RSA-AES128-GCM-SHA256",
      "ECDHE-RSA-AES128-GCM-SHA256",
    ]);
    expect([closure("rsa", "ec"), closure("rsa", "rsa-pss")]).toEqual([43, 47]);
  });

  it("shows a certificate where it is asked for one, and proves that it is its own", () => {
    const seen: number[] = [];
    const verifyClient = (chain: readonly Uint8Array[]) => {
      seen.push(chain.length);
      return null;
    };
    toyPair({ identity: toyIdentity(2) }, { verifyClient }).connect();
    expect(seen).toEqual([2]);
    const refusal = (client: Partial<DtlsClientOptions>, server: Partial<DtlsServerOptions> = {}) => {
      const pair = toyPair(client, { verifyClient, ...server });
      pair.runUntil(() => pair.serverClosure !== null || pair.isConnected);
      return pair.serverClosure?.alert ?? null;
    };
    expect(refusal({})).toBe(40);
    const own = toyIdentity();
    expect(refusal({ identity: { ...own, key: { ...own.key, kind: "other" } } })).toBe(40);
    expect(refusal({ identity: { ...own, key: { ...own.key, sign: () => Uint8Array.of(1) } } })).toBe(51);
    expect(refusal({ identity: own }, { verifyClient: () => ({ alert: 46, message: "No" }) })).toBe(46);
    const seeing = (fields: object) => ({
      primitives: { ...primitives, publicKeyOf: (one: Uint8Array) => toyKey(one, fields) },
    });
    expect(refusal({ identity: own }, seeing({ maySign: false }))).toBe(43);
    expect(refusal({ identity: own }, seeing({ kind: "other" }))).toBe(43);
    expect(refusal({ identity: own }, seeing({ curve: null }))).toBe(43);
    expect(refusal({ identity: own }, { primitives: { ...primitives, publicKeyOf: () => null } })).toBe(43);
  });

  it("goes without the extended master secret only where both sides agree to", () => {
    const without = (settings: object) => {
      const pair = toyPair(settings, { requireExtendedMasterSecret: false });
      // Struck out of both hellos: the offer becomes an extension that nobody knows, the answer is never given.
      pair.tamper = (bytes, direction) =>
        direction === "up"
          ? editMessage(bytes, 1, (body) => {
              const at = body.length - 4;
              body.set([0, 99], at);
            })
          : bytes;
      pair.runUntil(() => pair.clientClosure !== null, 2000);
      return pair;
    };
    expect(without({}).clientClosure).toMatchObject({ kind: "failed", alert: 40 });
    // The changed hello shows in the Finished: but the keys themselves agree, or it could not be read.
    const lenient = without({ requireExtendedMasterSecret: false });
    expect(lenient.serverClosure).toMatchObject({ kind: "failed", alert: 51 });
  });
});
