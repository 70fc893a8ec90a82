import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DtlsClient, type DtlsIdentity, DtlsServer } from "../../src/dtls/index.js";
import { CertificateFolder, hasOpenssl, identityOf } from "./certificates.js";
import { DtlsPair, primitives } from "./pair.js";
import { findMessage, indexOf } from "./wire-edits.js";

/** A client's first ClientHello. */
function firstHello(): Uint8Array {
  return new DtlsClient(0, { primitives, verify: null }).takeTransmit()!;
}

/** Both hellos of a client that talks to a server from an address, and what the server sends meanwhile. */
function helloWithCookie(server: DtlsServer, nowMs: number, from: string): { hello: Uint8Array; client: DtlsClient } {
  const client = new DtlsClient(nowMs, { primitives, verify: null });
  server.handleDatagram(nowMs, from, client.takeTransmit()!);
  const request = server.takeTransmit();
  if (request === null) throw new Error("The server asks for no cookie");
  client.handleDatagram(nowMs, request.bytes);
  return { hello: client.takeTransmit()!, client };
}

function takeAll(server: DtlsServer): Uint8Array[] {
  const all: Uint8Array[] = [];
  for (let one = server.takeTransmit(); one !== null; one = server.takeTransmit()) all.push(one.bytes);
  return all;
}

describe.skipIf(!hasOpenssl)("A server under a flood (skipped without openssl)", () => {
  const folder = new CertificateFolder();
  let identity: DtlsIdentity;
  beforeAll(() => {
    identity = identityOf(folder.make({ kind: "p256" }));
  });
  afterAll(() => folder.remove());
  const create = (options: object = {}): DtlsServer => new DtlsServer(0, { primitives, identity, ...options });

  it("of hellos without cookies: remembers nobody and never answers with more than it got", () => {
    const server = create();
    const hello = firstHello();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 20_000; index++) {
      server.handleDatagram(index / 10, `203.0.113.${index % 250}:${1024 + index}`, hello);
      const answers = takeAll(server);
      expect(answers.length).toBe(1);
      expect(answers[0]!.length).toBeLessThanOrEqual(hello.length);
    }
    expect(server.associationCount).toBe(0);
    expect(server.halfOpenCount).toBe(0);
    expect(server.stats.helloVerifyRequests).toBe(20_000);
    expect(server.nextDeadlineMs()).toBeNull();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024);
  });

  it("of hellos with made-up, foreign or old cookies: answers each with a request, remembers nobody", () => {
    const server = create();
    const { hello } = helloWithCookie(server, 0, "198.51.100.1:1000");
    // Somebody else's cookie.
    for (let port = 1001; port < 1101; port++) server.handleDatagram(0, `198.51.100.1:${port}`, hello);
    expect(server.stats.dropped.badCookie).toBe(100);
    // A changed one.
    const place = findMessage(hello, 1)!;
    const changed = hello.slice();
    changed[place.at + 2 + 32 + 1 + 1 + 5]! ^= 1;
    server.handleDatagram(0, "198.51.100.1:1000", changed);
    expect(server.stats.dropped.badCookie).toBe(101);
    // The right cookie with another offer behind it.
    const different = hello.slice();
    different.set([0xc0, 0xaf], indexOf(different, [0xc0, 0x2b]));
    server.handleDatagram(0, "198.51.100.1:1000", different);
    expect(server.stats.dropped.badCookie).toBe(102);
    expect(server.associationCount).toBe(0);
    // The right one, too late: after 30 s the key has changed once, after 60 s twice.
    const late = create();
    const { hello: own } = helloWithCookie(late, 0, "198.51.100.2:1");
    late.handleDatagram(29_000, "192.0.2.1:1", firstHello());
    late.handleDatagram(31_000, "192.0.2.1:1", firstHello());
    late.handleDatagram(62_000, "192.0.2.1:1", firstHello());
    late.handleDatagram(62_000, "198.51.100.2:1", own);
    expect(late.stats.dropped.badCookie).toBe(1);
    expect(late.associationCount).toBe(0);
    // In time it is good.
    const soon = create();
    const { hello: fresh } = helloWithCookie(soon, 0, "198.51.100.2:1");
    soon.handleDatagram(31_000, "198.51.100.2:1", fresh);
    expect(soon.associationCount).toBe(1);
  });

  it("of hellos with genuine cookies: bounds what is half-open, for each host and in all, and recovers", () => {
    const server = create({ maximumHalfOpen: 60, maximumHalfOpenPerHost: 20 });
    for (let host = 0; host < 10; host++) {
      for (let port = 0; port < 30; port++) {
        const from = `198.51.100.${host}:${2000 + port}`;
        const { hello } = helloWithCookie(server, 0, from);
        server.handleDatagram(0, from, hello);
        takeAll(server);
      }
    }
    expect(server.halfOpenCount).toBe(60);
    expect(server.associationCount).toBe(60);
    expect(server.stats.dropped.halfOpenLimit).toBe(240);
    // Nobody goes on: after the time for a handshake all are forgotten, and there is room again.
    for (let nowMs = server.nextDeadlineMs()!; server.halfOpenCount > 0; nowMs = server.nextDeadlineMs() ?? 1e9) {
      expect(nowMs).toBeLessThanOrEqual(30_000);
      server.handleTimeout(nowMs);
      takeAll(server);
    }
    expect(server.associationCount).toBe(0);
    const reasons = new Set<string>();
    for (let event = server.takeEvent(); event !== null; event = server.takeEvent()) {
      if (event.type === "closed") reasons.add(event.closure.kind);
    }
    expect([...reasons]).toEqual(["timeout"]);
    const pair = new DtlsPair(identity, {}, {}, { server });
    pair.nowMs = 40_000;
    pair.connect();
  });

  it("of hellos with genuine cookies from one host: leaves room for others", () => {
    const server = create({ maximumHalfOpenPerHost: 5 });
    for (const host of ["[2001:db8::1]", "198.51.100.1"]) {
      for (let port = 1; port <= 9; port++) {
        const from = `${host}:${port}`;
        const { hello } = helloWithCookie(server, 0, from);
        server.handleDatagram(0, from, hello);
        takeAll(server);
      }
    }
    expect(server.halfOpenCount).toBe(10);
    expect(server.stats.dropped.halfOpenLimit).toBe(8);
  });

  it("holds little for each that is half-open, whatever fragments follow", () => {
    const server = create();
    const from = "198.51.100.1:1";
    const { hello } = helloWithCookie(server, 0, from);
    server.handleDatagram(0, from, hello);
    takeAll(server);
    for (let sequence = 0; sequence < 300; sequence++) {
      for (const length of [10, 1000, 100_000, 0xffffff]) {
        const head = [
          16,
          length >> 16,
          (length >> 8) & 255,
          length & 255,
          sequence >> 8,
          sequence & 255,
          0,
          0,
          0,
          0,
          0,
          1,
        ];
        const body = [...head, 0];
        const bytes = [22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 9, 0, body.length, ...body];
        server.handleDatagram(1, from, Uint8Array.from(bytes));
      }
    }
    expect(server.stats.dropped.badFragment).toBeGreaterThan(900);
    expect(server.halfOpenCount).toBe(1);
  });

  it("sends its flight again for a hello that comes again, but seldom: anyone could have recorded it", () => {
    const server = create();
    const from = "198.51.100.1:1";
    const { hello } = helloWithCookie(server, 0, from);
    server.handleDatagram(0, from, hello);
    const flight = takeAll(server).length;
    let again = 0;
    for (let nowMs = 1; nowMs <= 450; nowMs++) {
      server.handleDatagram(nowMs, from, hello);
      again += takeAll(server).length;
    }
    expect(again).toBe(2 * flight);
    expect(server.halfOpenCount).toBe(1);
  });

  it("keeps its place for those who are connected while others knock from the same address", () => {
    const pair = new DtlsPair(identity).connect();
    pair.sendUp("before");
    // In plaintext, from anyone who knows the address.
    for (let times = 0; times < 50; times++) pair.deliver("up", firstHello());
    takeAll(pair.server);
    pair.sendUp("after");
    expect(pair.received("server")).toEqual(["before", "after"]);
    expect(pair.server.associationCount).toBe(1);
  });

  it("lets a client that lost its memory connect anew from the same address, and only then drops the old association", () => {
    const pair = new DtlsPair(identity).connect();
    const again = new DtlsPair(identity, {}, {}, { server: pair.server });
    again.nowMs = pair.nowMs + 5000;
    // As far as the cookie only: the old association is still good.
    again.tamper = (bytes, direction) => (direction === "up" && findMessage(bytes, 16) !== null ? null : bytes);
    again.settle();
    expect(pair.server.isConnected(pair.address)).toBe(true);
    const record = pair.client.protect(new TextEncoder().encode("old"))!;
    pair.deliver("up", record);
    pair.collect();
    expect(pair.received("server")).toEqual(["old"]);
    // To the end: the new one takes its place.
    again.tamper = (bytes) => bytes;
    again.runUntil(() => again.client.state === "connected");
    expect(again.client.state).toBe("connected");
    again.sendUp("new");
    expect(again.received("server")).toEqual(["new"]);
    expect(again.serverEvents.map((event) => event.type)).toEqual(["closed", "connected", "data"]);
    again.deliver("up", pair.client.protect(Uint8Array.of(1))!);
    again.collect();
    expect(again.received("server")).toEqual(["new"]);
    expect(pair.server.associationCount).toBe(1);
  });

  it("takes a client that begins anew in the middle of a handshake", () => {
    const server = create();
    const first = new DtlsPair(identity, {}, {}, { server });
    first.tamper = (bytes, direction) => (direction === "up" && findMessage(bytes, 16) !== null ? null : bytes);
    first.settle();
    expect(server.halfOpenCount).toBe(1);
    const second = new DtlsPair(identity, {}, {}, { server }).connect();
    second.sendUp("hello");
    expect(second.received("server")).toEqual(["hello"]);
    expect(server.associationCount).toBe(1);
    expect(server.halfOpenCount).toBe(0);
  });

  it("refuses new addresses when it is told to, and full ones when it is full", () => {
    const server = create({ maximumAssociations: 2 });
    const pairs = [1, 2, 3].map(
      (index) => new DtlsPair(identity, {}, {}, { server, address: `198.51.100.${index}:1` }),
    );
    for (const pair of pairs) pair.settle();
    expect(pairs.map((pair) => pair.client.state)).toEqual(["connected", "connected", "handshaking"]);
    expect(server.stats.dropped.associationLimit).toBe(1);
    const closed = create();
    closed.refuseNewConnections = true;
    closed.handleDatagram(0, "198.51.100.9:1", firstHello());
    expect(takeAll(closed)).toEqual([]);
    expect(closed.stats.dropped.associationLimit).toBe(1);
  });

  it("forgets those who fall silent", () => {
    const pair = new DtlsPair(identity, {}, { idleTimeoutMs: 10_000 }).connect();
    pair.nowMs += 8000;
    pair.sendUp("still here");
    pair.server.handleTimeout(pair.nowMs + 9000);
    expect(pair.server.associationCount).toBe(1);
    pair.server.handleTimeout(pair.nowMs + 12_500);
    expect(pair.server.associationCount).toBe(0);
    pair.collect();
    expect(pair.serverClosure).toMatchObject({ kind: "timeout" });
  });

  it("counts what is neither a hello nor from a known address", () => {
    const server = create();
    server.handleDatagram(0, "a:1", new Uint8Array(0));
    server.handleDatagram(0, "a:1", new Uint8Array(12));
    server.handleDatagram(0, "a:1", new Uint8Array(13));
    const broken = firstHello();
    broken[25 + 2 + 32] = 200;
    server.handleDatagram(0, "a:1", broken);
    expect(server.stats.dropped).toMatchObject({ malformedRecord: 2, strayDatagram: 1, badClientHello: 1 });
    expect(takeAll(server)).toEqual([]);
  });
});
