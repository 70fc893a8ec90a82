import { describe, expect, it, vi } from "vitest";
import { CookieJar } from "../../src/dtls/cookies.js";
import { DtlsClient, DtlsServer, type DtlsServerEvent, type DtlsServerOptions } from "../../src/dtls/index.js";
import { readClientHello } from "../../src/dtls/messages.js";
import { DtlsPair } from "./pair.js";
import { toyIdentity, toyPrimitives } from "./toy.js";
import { editMessage, findMessage, indexOf, record } from "./wire-edits.js";

const primitives = toyPrimitives;
const ADDRESS = "198.51.100.7:4000";

const create = (options: Partial<DtlsServerOptions> = {}, nowMs = 1000) =>
  new DtlsServer(nowMs, { primitives, identity: toyIdentity(), ...options });
/** A client of a server, at an address. */
function at(server: DtlsServer, address = ADDRESS, nowMs = 1000): DtlsPair {
  const pair = new DtlsPair(toyIdentity(), { primitives }, {}, { server, address });
  pair.nowMs = nowMs;
  return pair;
}
/** One that goes as far as its second hello. */
function knock(server: DtlsServer, address = ADDRESS, nowMs = 1000): DtlsPair {
  const pair = at(server, address, nowMs);
  pair.tamper = (bytes, direction) => (direction === "up" && findMessage(bytes, 16) !== null ? null : bytes);
  pair.settle();
  return pair;
}
const drops = (server: DtlsServer) =>
  Object.fromEntries(Object.entries(server.stats.dropped).filter(([, count]) => count !== 0));
const taken = (server: DtlsServer): Uint8Array[] => {
  const list: Uint8Array[] = [];
  for (let one = server.takeTransmit(); one !== null; one = server.takeTransmit()) list.push(one.bytes);
  return list;
};
const events = (server: DtlsServer): DtlsServerEvent[] => {
  const list: DtlsServerEvent[] = [];
  for (let event = server.takeEvent(); event !== null; event = server.takeEvent()) list.push(event);
  return list;
};
const firstHello = () => new DtlsClient(0, { primitives, verify: null }).takeTransmit()!;

describe("A hello", () => {
  it("is answered with a cookie, under its own numbers and in the oldest version", () => {
    const server = create();
    const hello = firstHello();
    hello.set([0, 0, 0, 0, 7, 9], 5);
    hello[17] = 1;
    hello[18] = 2;
    server.handleDatagram(1000, ADDRESS, hello);
    const [answer] = taken(server);
    expect([...answer!.subarray(0, 28)]).toEqual([
      ...[22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 7, 9, 0, 47],
      ...[3, 0, 0, 35, 1, 2, 0, 0, 0, 0, 0, 35],
      ...[0xfe, 0xff, 32],
    ]);
    expect([server.stats.helloVerifyRequests, server.associationCount, drops(server), server.nextDeadlineMs()]).toEqual(
      [1, 0, {}, null],
    );
  });

  it("with a cookie that is not ours is answered with another one", () => {
    const server = create();
    const pair = at(server);
    pair.tamper = (bytes, _direction, index) =>
      index === 2 ? editMessage(bytes, 1, (body) => body.set([body[40]! ^ 1], 40)) : bytes;
    pair.connect();
    expect([drops(server), server.stats.helloVerifyRequests]).toEqual([{ badCookie: 1 }, 2]);
  });

  it("is dropped where it is in pieces, malformed, not alone or of another version", () => {
    const server = create();
    const hello = firstHello();
    const body = hello.subarray(13);
    const cases = [
      record(22, 0, 0, [...body, ...body]),
      record(22, 0, 0, body.subarray(0, body.length - 1)),
      record(22, 0, 0, body, 0xfefe),
      record(22, 0, 0, [1, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 5, 1, 2, 3, 4, 5]),
      record(22, 0, 0, [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1]),
    ];
    for (const [index, bytes] of cases.entries()) {
      server.handleDatagram(1000, ADDRESS, bytes);
      expect([drops(server), taken(server)]).toEqual([{ badClientHello: index + 1 }, []]);
    }
    for (const version of [0xfeff, 0xfefd]) server.handleDatagram(1000, ADDRESS, record(22, 0, 0, body, version));
    expect(taken(server).length).toBe(2);
    // What is no hello at all is for nobody.
    for (const bytes of [
      record(22, 0, 0, body.subarray(0, 11)),
      record(22, 1, 0, body),
      record(23, 0, 0, body),
      record(22, 0, 0, [2, ...body.subarray(1)]),
    ])
      server.handleDatagram(1000, ADDRESS, bytes);
    server.handleDatagram(1000, ADDRESS, hello.subarray(0, hello.length - 1));
    expect(drops(server)).toEqual({ badClientHello: 5, strayDatagram: 4, malformedRecord: 1 });
  });

  it("that cannot be met is answered with an alert, and reported", () => {
    const server = create();
    const pair = at(server);
    pair.tamper = (bytes) => editMessage(bytes, 1, (body) => body.set([0xfe, 0xff]));
    pair.settle();
    expect(pair.sent.at(-1)!.bytes).toEqual(record(21, 0, 1, [2, 70]));
    expect(pair.serverEvents).toMatchObject([
      { type: "closed", from: ADDRESS, session: 1, wasConnected: false, closure: { kind: "failed", alert: 70 } },
    ]);
    expect([drops(server), server.associationCount]).toEqual([{ badClientHello: 1 }, 0]);
  });

  it("without the extended master secret is met only where that is allowed", () => {
    for (const [requireExtendedMasterSecret, isRefused] of [
      [undefined, true],
      [true, true],
      [false, false],
    ] as const) {
      const server = create(requireExtendedMasterSecret === undefined ? {} : { requireExtendedMasterSecret });
      const pair = at(server);
      pair.tamper = (bytes) => editMessage(bytes, 1, (body) => body.set([0, 99], body.length - 4));
      pair.settle();
      expect([server.stats.dropped.badClientHello, server.halfOpenCount + pair.serverEvents.length]).toEqual([
        isRefused ? 1 : 0,
        1,
      ]);
    }
  });
});

describe("A cookie", () => {
  const hello = (cookie: Uint8Array, changes: object = {}) => ({
    ...readClientHello(firstHello().subarray(25))!,
    cookie,
    ...changes,
  });

  it("is good for the address and the hello that it was made for", () => {
    const jar = new CookieJar(1000, primitives);
    const own = hello(new Uint8Array(0));
    const cookie = jar.make(1000, "a:1", own);
    const check = (from: string, changes: object = {}) => jar.check(1000, from, { ...own, cookie, ...changes });
    expect([check("a:1"), check("a:2"), check("b:1")]).toEqual([true, false, false]);
    for (const changes of [
      { random: new Uint8Array(32) },
      { version: 0xfefc },
      { version: 0xfdfd },
      { sessionId: Uint8Array.of(1) },
      { parameters: Uint8Array.of(1) },
      { cookie: new Uint8Array(0) },
      { cookie: cookie.slice(1) },
    ])
      expect(check("a:1", changes)).toBe(false);
    // What belongs to the one cannot be counted to the other.
    const shifted = { random: Uint8Array.of(0x31, ...own.random), sessionId: own.sessionId };
    expect(jar.check(1000, "a:", { ...own, cookie, ...shifted })).toBe(false);
  });

  it("is good for 30 seconds at least and 60 at most", () => {
    for (const [madeAt, checkedAt, isGood] of [
      [1000, 30_999, true],
      [1000, 31_000, true],
      [30_999, 60_999, true],
      [30_999, 61_000, false],
      [1000, 61_000, false],
      [1000, 999_000, false],
    ] as const) {
      const jar = new CookieJar(1000, primitives);
      const own = hello(new Uint8Array(0));
      const cookie = jar.make(madeAt, "a:1", own);
      // The key changes at 31,000 and at 61,000.
      if (checkedAt > 31_000 && checkedAt < 900_000) jar.make(31_000, "b:1", own);
      expect(jar.check(checkedAt, "a:1", { ...own, cookie }), `${madeAt} to ${checkedAt}`).toBe(isGood);
    }
  });
});

describe("A handshake", () => {
  it("that is under way counts, for its host and for all, until it is over", () => {
    const server = create({ maximumHalfOpen: 3, maximumHalfOpenPerHost: 2 });
    for (const address of ["a:1", "a:2", "a:3", "b:1", "c:1"]) knock(server, address);
    expect([server.halfOpenCount, server.associationCount, drops(server)]).toEqual([3, 3, { halfOpenLimit: 2 }]);
    server.disconnect("a:1");
    expect(server.halfOpenCount).toBe(2);
    knock(server, "a:4");
    expect([server.halfOpenCount, server.isConnected("a:4"), server.sessionOf("a:4")]).toEqual([3, false, null]);
    for (const address of ["a:2", "a:4", "b:1"]) server.disconnect(address);
    expect([server.halfOpenCount, server.associationCount]).toEqual([0, 0]);
    at(server, "a:1").connect();
    expect([server.halfOpenCount, server.associationCount, server.isConnected("a:1")]).toEqual([0, 1, true]);
  });

  it("that is over leaves the others of its host counted", () => {
    const server = create({ maximumHalfOpenPerHost: 2 });
    for (const address of ["a:1", "a:2"]) knock(server, address);
    server.disconnect("a:1");
    for (const address of ["a:3", "a:4"]) knock(server, address);
    expect([server.halfOpenCount, drops(server)]).toEqual([2, { halfOpenLimit: 1 }]);
  });

  it("leaves nothing of its host behind", () => {
    const maps = new Set<Map<unknown, unknown>>();
    const { set } = Map.prototype;
    const spy = vi.spyOn(Map.prototype, "set").mockImplementation(function note(this: Map<unknown, unknown>, ...entry) {
      if (entry[0] === "host" && typeof entry[1] === "number") maps.add(this);
      return set.apply(this, entry);
    });
    const server = create();
    knock(server, "host:1");
    spy.mockRestore();
    expect([...maps].some((map) => map.has("host"))).toBe(true);
    server.disconnect("host:1");
    server.handleTimeout(3_600_000);
    knock(server, "another:1");
    expect([...maps].filter((map) => map.has("host"))).toEqual([]);
  });

  it("of an IPv6 network counts for the network, not for one address of it", () => {
    const server = create({ maximumHalfOpenPerHost: 1 });
    for (const address of ["1:2:3:4:5:6:7:8:99", "1:2:3:4:9:9:9:9:98", "1:2:3:5:5:6:7:8:99", "bare", "bare"])
      knock(server, address);
    expect([server.halfOpenCount, drops(server)]).toEqual([3, { halfOpenLimit: 1 }]);
    for (const address of ["1:23:4:5:5:6:7:8:99", "12:3:4:5:5:6:7:8:99"]) knock(server, address);
    expect([server.halfOpenCount, drops(server)]).toEqual([5, { halfOpenLimit: 1 }]);
  });

  it("that begins anew takes the place of the one before it, and no further one", () => {
    const server = create({ maximumHalfOpen: 1, maximumAssociations: 1 });
    knock(server);
    knock(server);
    expect([server.halfOpenCount, server.associationCount, drops(server)]).toEqual([1, 1, {}]);
    // Nothing is said of the one that was given up.
    expect(events(server)).toEqual([]);
    const pair = at(server).connect();
    expect(pair.serverEvents.map(({ type, session }) => [type, session])).toEqual([["connected", 3]]);
  });

  it("is repeated and given up in time", () => {
    const server = create();
    knock(server);
    expect(server.nextDeadlineMs()).toBe(1500);
    server.handleTimeout(1499);
    expect(taken(server)).toEqual([]);
    server.handleTimeout(1500);
    expect([taken(server).length, server.nextDeadlineMs(), server.stats.retransmissions]).toEqual([1, 2500, 1]);
    server.handleTimeout(31_000);
    expect([server.associationCount, server.halfOpenCount, server.nextDeadlineMs()]).toEqual([0, 0, null]);
    expect(events(server)).toMatchObject([{ type: "closed", wasConnected: false, closure: { kind: "timeout" } }]);
  });
});

describe("A session", () => {
  it("sends and receives under its number, until it is ended", () => {
    const server = create();
    const pair = at(server).connect();
    const session = server.sessionOf(ADDRESS)!;
    expect(pair.serverEvents).toEqual([{ type: "connected", from: ADDRESS, session }]);
    pair.sendUp("up");
    expect(pair.serverEvents[1]).toMatchObject({ type: "data", from: ADDRESS, session });
    expect([server.protect(session + 1, Uint8Array.of(1)), server.protect(session, new Uint8Array(16_385))]).toEqual([
      null,
      null,
    ]);
    server.endSession(session + 1);
    expect(server.isConnected(ADDRESS)).toBe(true);
    server.endSession(session);
    pair.settle();
    expect([server.isConnected(ADDRESS), server.associationCount, pair.clientClosure?.kind]).toEqual([
      false,
      0,
      "closed",
    ]);
    expect(pair.serverEvents.at(-1)).toMatchObject({
      type: "closed",
      session,
      wasConnected: true,
      closure: { kind: "closed" },
    });
    expect([server.protect(session, Uint8Array.of(1)), server.nextDeadlineMs()]).toEqual([null, null]);
    server.endSession(session);
    server.disconnect(ADDRESS);
    expect([events(server), taken(server)]).toEqual([[], []]);
  });

  it("stays while another handshake with its address goes on, which takes over when it is finished", () => {
    const server = create();
    const old = at(server).connect();
    const first = server.sessionOf(ADDRESS)!;
    const held: Uint8Array[] = [];
    const again = at(server);
    again.tamper = (bytes, direction) => {
      if (direction === "down" || findMessage(bytes, 16) === null) return bytes;
      held.push(bytes);
      return null;
    };
    again.settle();
    expect([server.sessionOf(ADDRESS), server.halfOpenCount, server.associationCount]).toEqual([first, 1, 1]);
    old.sendUp("old");
    expect(old.received("server")).toEqual(["old"]);
    // What is not protected is for the handshake only.
    const count = server.stats.dropped.unexpectedMessage;
    server.handleDatagram(1000, ADDRESS, record(99, 0, 9, [1]));
    server.handleDatagram(1000, ADDRESS, Uint8Array.of(1));
    expect([server.stats.dropped.unexpectedMessage - count, server.stats.dropped.malformedRecord]).toEqual([1, 1]);
    again.tamper = (bytes) => bytes;
    again.deliver("up", held[0]!);
    again.settle();
    const second = server.sessionOf(ADDRESS)!;
    expect(again.serverEvents.map(({ type, session }) => [type, session])).toEqual([
      ["closed", first],
      ["connected", second],
    ]);
    expect([server.halfOpenCount, server.associationCount]).toEqual([0, 1]);
    again.sendUp("new");
    expect(again.received("server")).toEqual(["new"]);
    server.disconnect(ADDRESS);
    expect(server.associationCount).toBe(0);
  });

  it("that ends leaves the handshake that would have followed it", () => {
    const server = create();
    at(server).connect();
    const first = server.sessionOf(ADDRESS)!;
    knock(server);
    server.endSession(first);
    expect([server.associationCount, server.halfOpenCount, server.isConnected(ADDRESS)]).toEqual([1, 1, false]);
    expect(server.nextDeadlineMs()).toBe(1500);
    server.disconnect(ADDRESS);
    expect([server.associationCount, server.halfOpenCount]).toEqual([0, 0]);
    // Both end where the address is disconnected, or everything is.
    for (const end of [() => server.disconnect(ADDRESS), () => server.close()]) {
      at(server).connect();
      knock(server);
      at(server, "other:1").connect();
      events(server);
      end();
      expect(
        events(server)
          .filter(({ from }) => from === ADDRESS)
          .map(({ type }) => type),
      ).toEqual(["closed", "closed"]);
      expect(server.associationCount).toBe(server.isConnected("other:1") ? 1 : 0);
      server.close();
      events(server);
    }
  });

  it("whose handshake that would have followed comes to nothing goes on", () => {
    const server = create();
    const old = at(server).connect();
    const first = server.sessionOf(ADDRESS)!;
    knock(server);
    server.handleTimeout(31_000);
    expect([server.sessionOf(ADDRESS), server.halfOpenCount, server.associationCount]).toEqual([first, 0, 1]);
    old.sendUp("still");
    expect(old.received("server")).toEqual(["still"]);
    expect(
      events(server)
        .concat(old.serverEvents)
        .filter(({ type }) => type === "closed").length,
    ).toBe(1);
  });

  it("is forgotten after a minute in which nothing authentic came, to a quarter of it", () => {
    const server = create();
    const pair = at(server).connect();
    expect(server.nextDeadlineMs()).toBe(16_000);
    server.handleTimeout(15_999);
    expect(server.nextDeadlineMs()).toBe(16_000);
    pair.nowMs = 16_000;
    pair.sendUp("x");
    server.handleTimeout(16_000);
    expect(server.nextDeadlineMs()).toBe(31_000);
    for (const nowMs of [31_000, 46_000, 61_000, 75_999]) server.handleTimeout(nowMs);
    // Nothing that anybody could send keeps it.
    server.handleDatagram(70_000, ADDRESS, record(23, 1, 99, new Uint8Array(40)));
    expect(server.associationCount).toBe(1);
    server.handleTimeout(76_000);
    expect(server.associationCount).toBe(0);
    pair.collect();
    expect(pair.serverEvents.at(-1)).toMatchObject({
      type: "closed",
      wasConnected: true,
      closure: { kind: "timeout", alert: null },
    });
    const quick = create({ idleTimeoutMs: 400 });
    at(quick).connect();
    expect(quick.nextDeadlineMs()).toBe(1100);
  });
});

describe("Sessions that nobody claims", () => {
  it("end 8 seconds after their hello, handshakes too; who claims is asked once", () => {
    const asked: number[] = [];
    const claimed = new Set<number>();
    const isClaimed = (session: number) => {
      asked.push(session);
      return claimed.has(session);
    };
    const server = create({ isClaimed });
    const [kept, lost] = [at(server, "a:1").connect(), at(server, "b:1").connect()];
    claimed.add(server.sessionOf("a:1")!);
    knock(server, "c:1", 1500);
    expect(server.nextDeadlineMs()).toBe(2000);
    server.handleTimeout(8999);
    expect([server.associationCount, asked]).toEqual([3, []]);
    server.handleTimeout(9000);
    expect([server.associationCount, server.stats.dropped.unclaimed, asked.length]).toEqual([2, 1, 2]);
    expect([server.isConnected("a:1"), server.isConnected("b:1")]).toEqual([true, false]);
    lost.settle();
    expect(lost.clientClosure?.kind).toBe("closed");
    server.handleTimeout(9500);
    expect([server.associationCount, server.halfOpenCount, asked.length, server.stats.dropped.unclaimed]).toEqual([
      1, 0, 2, 2,
    ]);
    claimed.clear();
    server.handleTimeout(20_000);
    expect([kept.server.isConnected("a:1"), asked.length]).toEqual([true, 2]);
    const patient = create({ isClaimed, claimTimeoutMs: 100 });
    at(patient).connect();
    expect(patient.nextDeadlineMs()).toBe(1100);
  });

  it("give way to a newcomer where every place is taken, if they have had their time", () => {
    const server = create({ maximumAssociations: 2, isClaimed: () => false, claimGraceMs: 500 });
    at(server, "a:1").connect();
    at(server, "b:1", 1100).connect();
    knock(server, "c:1", 1499);
    expect([drops(server), server.associationCount]).toEqual([{ associationLimit: 1 }, 2]);
    knock(server, "c:1", 1500);
    expect([server.isConnected("a:1"), server.isConnected("b:1"), server.associationCount]).toEqual([false, true, 2]);
    expect(drops(server)).toEqual({ associationLimit: 1, unclaimed: 1 });
    // Where one place is free, nobody has to go.
    server.disconnect("c:1");
    knock(server, "d:1", 9000);
    expect(server.isConnected("b:1")).toBe(true);
  });

  it("do not give way where they are claimed, nor where nobody asks", () => {
    for (const options of [{ isClaimed: () => true }, {}]) {
      const server = create({ maximumAssociations: 1, ...options });
      at(server, "a:1").connect();
      knock(server, "b:1", 60_000);
      expect([server.isConnected("a:1"), drops(server)]).toEqual([true, { associationLimit: 1 }]);
      expect(server.nextDeadlineMs()).toBe(16_000);
    }
  });

  it("make no room for who is not to come in at all", () => {
    const server = create();
    server.refuseNewConnections = true;
    const pair = at(server);
    pair.settle();
    expect([drops(server), pair.sent.length]).toEqual([{ associationLimit: 1 }, 1]);
    server.refuseNewConnections = false;
    const known = at(server).connect();
    server.refuseNewConnections = true;
    knock(server);
    expect([server.halfOpenCount, known.isConnected]).toEqual([1, true]);
  });
});

describe("Handshakes that are begun and not finished", () => {
  it("are eight for an address, and one more each second; finished ones are given back", () => {
    const server = create({}, 0);
    for (let index = 0; index < 9; index++) knock(server, ADDRESS, index);
    expect([drops(server), server.halfOpenCount]).toEqual([{ handshakeRate: 1 }, 1]);
    knock(server, ADDRESS, 1000);
    expect(drops(server)).toEqual({ handshakeRate: 1 });
    const busy = create({ handshakesPerAddress: 1, handshakesPerHost: 2 }, 0);
    for (let index = 0; index < 5; index++) at(busy, "a:1", 0).connect();
    expect(drops(busy)).toEqual({});
    for (const address of ["b:1", "b:2", "b:3"]) knock(busy, address, 0);
    expect([drops(busy), busy.halfOpenCount]).toEqual([{ handshakeRate: 1 }, 2]);
  });
});

describe("A changed offer", () => {
  it("does not fit the cookie", () => {
    const server = create();
    const pair = at(server);
    pair.tamper = (bytes, direction, index) =>
      direction === "up" && index === 2
        ? editMessage(bytes, 1, (body) => body.set([0xc0, 0xaf], indexOf(body, [0xc0, 0x2b])))
        : bytes;
    pair.settle();
    // Nor does the next one, made for what was changed, fit what the client says.
    expect([server.stats.dropped.badCookie, server.associationCount]).toEqual([2, pair.isConnected ? 1 : 0]);
  });
});
