import { describe, expect, it } from "vitest";
import { FastLz } from "../../../src/enet/compressors/index.js";
import {
  type DecodedDatagram,
  decodeDatagram,
  EnetCommand,
  type EnetCompressor,
  EnetEventType,
  EnetHost,
  type EnetHostOptions,
  EnetPeerState,
  encodeDatagram,
  PACKET_FLAG_RELIABLE,
} from "../../../src/enet/index.js";
import { connectedPair, HostPair } from "../../support/connected-pair.js";
import { acknowledgement, connectRequest } from "../../support/enet-datagrams.js";
import { linkPresets } from "../../support/link-emulator.js";

const victim = { host: "10.0.0.9", port: 5000 };
const connect = connectRequest();

/** A server, and someone who sends in another's name and sees nothing of what goes there. */
class Server {
  nowMs = 1000;
  readonly host: EnetHost;
  receivedBytes = 0;
  sentBytes = 0;
  /** What went to the victim. */
  readonly sent: DecodedDatagram[] = [];

  constructor(options: Partial<EnetHostOptions> = {}) {
    this.host = new EnetHost({ peerCount: 4, seed: 1, nowMs: 1000, ...options });
  }

  get peer() {
    return this.host.peerAt(0)!;
  }

  send(bytes: Uint8Array): void {
    this.receivedBytes += bytes.length;
    this.host.handleDatagram(this.nowMs, victim, bytes);
    this.run(0);
  }

  /** @param sentTimes - One guess after the other, in one datagram. */
  acknowledge(sentTimes: readonly number[], reliableSequenceNumber = 1): void {
    this.send(
      encodeDatagram({
        peerID: 0,
        sessionID: this.peer.incomingSessionID,
        sentTime: null,
        commands: sentTimes.map((sentTime) => ({
          command: EnetCommand.ACKNOWLEDGE,
          flags: 0,
          channelID: 0xff,
          reliableSequenceNumber,
          receivedReliableSequenceNumber: reliableSequenceNumber,
          receivedSentTime: sentTime & 0xffff,
        })),
      }),
    );
  }

  /** Lets time pass, from deadline to deadline. */
  run(ms: number): void {
    const endMs = this.nowMs + ms;
    for (;;) {
      const next = Math.max(this.host.nextDeadlineMs(), this.nowMs);
      if (next > endMs) break;
      this.nowMs = next;
      this.host.handleTimeout(this.nowMs);
      for (let out = this.host.takeTransmit(); out !== null; out = this.host.takeTransmit()) {
        this.sentBytes += out.bytes.length;
        if (this.host.compressor === null) this.sent.push(decodeDatagram(new Uint8Array(out.bytes)));
      }
    }
    this.nowMs = endMs;
  }
}

describe("an address that has not shown that it receives", () => {
  it("gets at most three times what came from it, and its place is free again in the end", () => {
    const server = new Server();
    server.send(connect);
    server.run(60_000);
    expect(connect.length).toBe(52);
    expect(server.sent.map(({ commands }) => commands[0]!.command)).toEqual([3, 3, 3]);
    expect(server.sentBytes).toBeLessThanOrEqual(3 * server.receivedBytes);
    expect(server.host.dropped.unverifiedAddress).toBeGreaterThan(0);
    expect(server.peer.state).toBe(EnetPeerState.DISCONNECTED);
  });

  it("gets more when it asks again, up to three times as much", () => {
    const server = new Server();
    for (let i = 0; i < 3; i++) {
      server.send(connect);
      server.run(1000);
    }
    server.run(2000);
    expect(server.host.dropped.duplicateConnect).toBe(2);
    expect(server.sent.length).toBe(4);
    expect(server.host.dropped.unverifiedAddress).toBe(0);
    server.run(60_000);
    expect(server.sentBytes).toBeLessThanOrEqual(3 * server.receivedBytes);
  });

  it("gets a goodbye out of the same budget", () => {
    const server = new Server();
    server.send(connect);
    server.run(3000);
    expect(server.sent.length).toBe(3);
    server.peer.disconnectNow();
    server.run(0);
    // 10 of 12 bytes that were left.
    expect(server.sentBytes).toBe(154);
    server.send(connect);
    server.run(3000);
    server.peer.disconnectNow();
    server.send(connect.subarray(0, 51));
    expect(server.sentBytes).toBeLessThanOrEqual(3 * server.receivedBytes);
  });

  it("is not connected by an acknowledgement with the time of the clock", () => {
    const server = new Server();
    server.send(connect);
    for (let offset = 0; offset < 4; offset++) server.acknowledge([1000 + offset]);
    expect(server.peer.state).toBe(EnetPeerState.ACKNOWLEDGING_CONNECT);
    expect(server.host.dropped.badAcknowledge).toBe(4);
    expect(server.host.takeEvent()).toBeNull();
    // Nor does it tell us anything about the round trip.
    expect([server.peer.roundTripTime, server.peer.lastReceiveTime]).toEqual([500, 0]);
  });

  it("is connected by what it was sent, be that the first or a later sending", () => {
    for (const index of [0, 1, 2]) {
      const server = new Server();
      server.send(connect);
      server.run(3000);
      expect(server.sent.length).toBe(3);
      server.acknowledge([server.sent[index]!.sentTime!]);
      expect(server.host.takeEvent()).toMatchObject({ type: EnetEventType.CONNECT });
      expect(server.peer.state).toBe(EnetPeerState.CONNECTED);
      expect(server.peer.roundTripTime).toBe([3000, 2500, 1500][index]);
    }
  });

  it("has one guess in a datagram, and four for each sending", () => {
    const server = new Server();
    server.send(connect);
    const good = server.sent[0]!.sentTime!;
    // Only the first of a datagram counts.
    server.acknowledge([good + 1, good]);
    expect(server.peer.state).toBe(EnetPeerState.ACKNOWLEDGING_CONNECT);
    for (let i = 2; i <= 4; i++) server.acknowledge([good + i]);
    server.acknowledge([good]);
    expect(server.peer.state).toBe(EnetPeerState.ACKNOWLEDGING_CONNECT);
    // The next sending is a new challenge: the old one is of no use any more, the new one is.
    server.run(600);
    expect(server.sent.length).toBe(2);
    server.acknowledge([good]);
    expect(server.peer.state).toBe(EnetPeerState.ACKNOWLEDGING_CONNECT);
    server.acknowledge([server.sent[1]!.sentTime!]);
    expect(server.peer.state).toBe(EnetPeerState.CONNECTED);
  });

  it("gets no more guesses by a goodbye, which proves nothing", () => {
    const server = new Server();
    const goodbye = (flags: number) =>
      encodeDatagram({
        peerID: 0,
        sessionID: server.peer.incomingSessionID,
        sentTime: 1000,
        commands: [{ command: EnetCommand.DISCONNECT, flags, channelID: 0xff, reliableSequenceNumber: 2, data: 0 }],
      });
    server.send(connect);
    const { connectID } = server.peer;
    const good = server.sent[0]!.sentTime!;
    for (let i = 1; i <= 4; i++) server.acknowledge([good + i]);
    for (const flags of [0, 0x40, 0x80]) server.send(goodbye(flags));
    server.send(connect);
    expect(server.sent.length).toBe(1);
    expect(server.peer).toMatchObject({ state: EnetPeerState.ACKNOWLEDGING_CONNECT, connectID });
    expect(server.host.dropped).toMatchObject({ wrongState: 3, duplicateConnect: 1 });
    server.run(600);
    server.acknowledge([server.sent[1]!.sentTime!]);
    expect(server.peer.state).toBe(EnetPeerState.CONNECTED);
    server.send(goodbye(0x80));
    expect(server.sent.at(-1)!.commands[0]!.command).toBe(EnetCommand.ACKNOWLEDGE);
    expect(server.peer.state).toBe(EnetPeerState.ZOMBIE);
  });

  it("is not connected by the right time for another command", () => {
    const server = new Server();
    server.send(connect);
    server.acknowledge([server.sent[0]!.sentTime!], 2);
    expect(server.peer.state).toBe(EnetPeerState.ACKNOWLEDGING_CONNECT);
    expect(server.host.dropped.badAcknowledge).toBe(1);
  });

  it("cannot learn the challenge from its own connections, nor from its own place", () => {
    const offsets = new Set<number>();
    const server = new Server({ handshakeSecret: [1, 2], peerCount: 64 });
    for (let i = 0; i < 64; i++) {
      server.host.handleDatagram(server.nowMs, { host: "10.0.0.9", port: 1 + i }, connect);
      server.run(0);
    }
    for (const { sentTime } of server.sent) offsets.add((sentTime! - server.nowMs) & 0xffff);
    expect(server.sent.length).toBe(64);
    expect(offsets.size).toBeGreaterThan(62);
    const other = new Server({ handshakeSecret: [1, 3] });
    other.send(connect);
    expect(offsets.has((other.sent[0]!.sentTime! - other.nowMs) & 0xffff)).toBe(false);
  });

  it("draws nothing to a victim that does not answer, however much is queued", () => {
    // With the clock itself, as ENet has it, the same 62 bytes make a connection.
    for (const [handshakeSecret, isFooled] of [
      [null, true],
      [[3, 4], false],
    ] as const) {
      const server = new Server({ handshakeSecret });
      server.send(connect);
      server.acknowledge([1000]);
      server.host.broadcast(0, new Uint8Array(1_000_000), PACKET_FLAG_RELIABLE);
      server.run(10_000);
      expect(server.sentBytes > 3 * server.receivedBytes).toBe(isFooled);
    }
  });
});

describe("a genuine handshake", () => {
  it.each([
    // As many as without any defence.
    [0.1, 40],
    [0.3, 38],
    [0.5, 31],
  ])("succeeds on lines that lose %d of the datagrams", (lossRatio, expected) => {
    let made = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const profile = { ...linkPresets.perfect, lossRatio, delayMs: 100, jitterMs: 80, duplicateRatio: 0.1 };
      const pair = new HostPair({ seed, profile });
      const peer = pair.client.host.connect(pair.nowMs, pair.server.address, 1)!;
      peer.timeout(64, 20_000, 40_000);
      pair.run(25_000);
      const isMade = (state: number | undefined) => state === EnetPeerState.CONNECTED;
      if (isMade(peer.state) && isMade(pair.server.host.peerAt(0)?.state)) made++;
    }
    expect(made).toBeGreaterThanOrEqual(expected);
  });

  it("survives forged acknowledgements that come in between", () => {
    const pair = new HostPair({});
    pair.client.link.isCut = false;
    const peer = pair.client.host.connect(pair.nowMs, pair.server.address, 1)!;
    // The request arrives, its answer is under way: someone guesses in the client's name.
    pair.client.host.handleTimeout(pair.nowMs);
    const request = new Uint8Array(pair.client.host.takeTransmit()!.bytes);
    const { host } = pair.server;
    host.handleDatagram(pair.nowMs, pair.client.address, request);
    const serverPeer = host.peerAt(0)!;
    host.handleTimeout(pair.nowMs);
    const answer = new Uint8Array(host.takeTransmit()!.bytes);
    for (let guess = 0; guess < 100; guess++)
      host.handleDatagram(
        pair.nowMs,
        pair.client.address,
        acknowledgement({ peerID: 0, sessionID: serverPeer.incomingSessionID }, guess, 0xff),
      );
    expect(serverPeer.state).toBe(EnetPeerState.ACKNOWLEDGING_CONNECT);
    pair.client.host.handleDatagram(pair.nowMs, pair.server.address, answer);
    pair.run(2000);
    expect([peer.state, serverPeer.state]).toEqual([EnetPeerState.CONNECTED, EnetPeerState.CONNECTED]);
    peer.send(0, Uint8Array.of(1), PACKET_FLAG_RELIABLE);
    pair.run(100);
    expect(pair.server.events.map(({ type }) => type)).toEqual([EnetEventType.CONNECT, EnetEventType.RECEIVE]);
  });
});

describe("compressed datagrams from strangers", () => {
  /** Counts what it is asked to expand. */
  class Counting implements EnetCompressor {
    readonly #codec = new FastLz();
    readonly limits: number[] = [];
    compress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null {
      return this.#codec.compress(input, maxOutputBytes);
    }
    decompress(input: Uint8Array, maxOutputBytes: number): Uint8Array | null {
      this.limits.push(maxOutputBytes);
      return this.#codec.decompress(input, maxOutputBytes);
    }
  }
  const compressed = (peerID: number, body: Uint8Array) =>
    Uint8Array.of(0xc0 | (peerID >> 8), peerID & 0xff, 0, 0, ...body);
  const packed = new Uint8Array(new FastLz().compress(connect.subarray(4), 1000)!);

  it("are expanded as far as a request is long, where one may be made", () => {
    const compressor = new Counting();
    const server = new Server({ compressor });
    server.send(compressed(0xfff, packed));
    expect(server.peer.state).toBe(EnetPeerState.ACKNOWLEDGING_CONNECT);
    expect(compressor.limits).toEqual([572]);
    expect(server.sentBytes).toBeLessThanOrEqual(3 * server.receivedBytes);
    // Too long to be worth it, unread.
    server.send(compressed(0xfff, new Uint8Array(573)));
    expect(compressor.limits.length).toBe(1);
    expect(server.host.dropped.compression).toBe(1);
  });

  it("are not expanded for nobody, from another address, or while new connections are refused", () => {
    const compressor = new Counting();
    const server = new Server({ compressor });
    server.send(compressed(3, packed));
    expect(server.host.dropped.unknownPeer).toBe(1);
    server.host.refuseNewConnections = true;
    server.send(compressed(0xfff, packed));
    expect(server.host.dropped.refused).toBe(1);
    const { pair } = connectedPair({ server: { compressor }, client: { compressor: new FastLz() } });
    const { length } = compressor.limits;
    pair.server.host.handleDatagram(pair.nowMs, victim, compressed(0, packed));
    expect(pair.server.host.dropped.wrongAddress).toBe(1);
    expect(compressor.limits.length).toBe(length);
  });
});
