import { describe, expect, it } from "vitest";
import * as C from "../../src/enet/index.js";
import { EnetEventType, EnetHost, EnetPeerState } from "../../src/enet/index.js";
import { connectedPair, type HostPair } from "../support/connected-pair.js";
import { acknowledgement } from "../support/enet-datagrams.js";
import { linkPresets } from "../support/link-emulator.js";

/**
 * ENet's rule in its plainest form, for a single command that is never acknowledged: it is sent at `sentMs`, again after
 * `waitMs`, then after twice as long, and so on; each time it is due again the peer may be given up.
 */
function givenUpMs(sentMs: number, waitMs: number, limit: number, minimum: number, maximum: number): number {
  let dueMs = sentMs + waitMs;
  for (let attempts = 1; ; attempts++) {
    const silence = dueMs - sentMs;
    if (silence >= maximum || (2 ** (attempts - 1) >= limit && silence >= minimum)) return dueMs;
    dueMs += waitMs * 2 ** attempts;
  }
}

const parameters = [
  [32, 5000, 30000],
  [1, 1, 1_000_000],
  [1, 5000, 30000],
  [2, 5000, 30000],
  [8, 1, 30000],
  [64, 1000, 2_000_000],
  [1_000_000, 5000, 8000],
  [1_000_000, 5000, 30000],
  [32, 60_000, 1_000_000],
] as const;

/** Whole-millisecond clocks that start anywhere, at 0, and just before they wrap. */
const starts = [0, 1, 1000, 2 ** 31 - 3000, 2 ** 32 - 1, 2 ** 32 - 700, 2 ** 32 - 6000, 1.7e12];

describe("a peer that falls silent", () => {
  for (const [limit, minimum, maximum] of parameters)
    it(`is given up to the millisecond with limit ${limit}, minimum ${minimum}, maximum ${maximum}`, () => {
      for (const startMs of starts)
        for (const delayMs of [0, 7, 150]) {
          const profile = { ...linkPresets.perfect, delayMs };
          const { pair, clientPeer } = connectedPair({ startMs, profile });
          clientPeer.timeout(limit, minimum, maximum);
          // Lets pings settle the round trip, then falls silent right after an acknowledgement.
          pair.run(4200);
          while (clientPeer.sentReliableCommands.head !== null) pair.runUntil(pair.nextMs());
          pair.isCut = true;
          expect(clientPeer.send(0, new Uint8Array(3), C.PACKET_FLAG_RELIABLE)).toBe(0);
          const sentMs = pair.nowMs;
          pair.pump();
          const waitMs = clientPeer.sentReliableCommands.head!.roundTripTimeout;
          expect(waitMs).toBe(clientPeer.roundTripTime + 4 * clientPeer.roundTripTimeVariance);
          const expectedMs = givenUpMs(sentMs, waitMs, limit, minimum, maximum);
          pair.runUntil(expectedMs - 1);
          expect(pair.client.events).toEqual([]);
          expect(clientPeer.state).toBe(EnetPeerState.CONNECTED);
          pair.runUntil(expectedMs);
          expect(pair.client.events).toEqual([{ type: EnetEventType.DISCONNECT, peer: clientPeer, data: 0 }]);
          expect(clientPeer.state).toBe(EnetPeerState.DISCONNECTED);
          expect(pair.client.host.nextDeadlineMs()).toBe(Number.POSITIVE_INFINITY);
        }
    });

  it("is noticed at the same time by a host that looks every millisecond", () => {
    const run = (isStepping: boolean) => {
      const { pair, clientPeer } = connectedPair({ profile: { ...linkPresets.perfect, delayMs: 20 } });
      pair.run(1000);
      pair.isCut = true;
      clientPeer.send(0, new Uint8Array(3), C.PACKET_FLAG_RELIABLE);
      pair.pump();
      while (pair.client.events.length === 0) {
        if (isStepping) {
          pair.nowMs++;
          pair.client.host.handleTimeout(pair.nowMs);
          pair.pump();
        } else pair.runUntil(pair.nextMs());
      }
      return pair.nowMs;
    };
    expect(run(true)).toBe(run(false));
  });

  it("is noticed although nothing is sent: by the ping that goes unanswered", () => {
    const { pair, clientPeer, serverPeer } = connectedPair({ profile: { ...linkPresets.perfect, delayMs: 10 } });
    pair.run(2000);
    pair.isCut = true;
    pair.run(100_000);
    expect(pair.client.events).toMatchObject([{ type: EnetEventType.DISCONNECT, data: 0 }]);
    expect(pair.server.events).toMatchObject([{ type: EnetEventType.DISCONNECT, data: 0 }]);
    expect([clientPeer.state, serverPeer.state]).toEqual([0, 0]);
    expect(pair.nextMs()).toBe(Number.POSITIVE_INFINITY);
  });

  it("is kept as long as it acknowledges anything", () => {
    const { pair, clientPeer } = connectedPair({ profile: { ...linkPresets.perfect, delayMs: 10 } });
    pair.run(2000);
    for (let i = 0; i < 20; i++) {
      pair.isCut = true;
      pair.run(2000);
      pair.isCut = false;
      while (clientPeer.sentReliableCommands.head !== null) pair.runUntil(pair.nextMs());
    }
    expect(pair.client.events).toEqual([]);
  });

  it.each(starts)("ends a connection request after 31.5 seconds, for a clock that starts at %i", (startMs) => {
    const host = new EnetHost({ peerCount: 1, seed: 1, nowMs: startMs });
    const peer = host.connect(startMs, { host: "10.0.0.9", port: 9 }, 2, 0)!;
    const sentMs: number[] = [];
    const step = (nowMs: number) => {
      host.handleTimeout(nowMs);
      while (host.takeTransmit() !== null) sentMs.push(nowMs - startMs);
    };
    step(startMs);
    for (let next = host.nextDeadlineMs(); next < startMs + 31_500; next = host.nextDeadlineMs()) step(next);
    expect(sentMs).toEqual([0, 500, 1500, 3500, 7500, 15500]);
    expect(host.nextDeadlineMs()).toBe(startMs + 31_500);
    expect(host.takeEvent()).toBeNull();
    step(startMs + 31_500);
    expect(host.takeEvent()).toEqual({ type: EnetEventType.DISCONNECT, peer, data: 0 });
    expect(host.takeEvent()).toBeNull();
    expect(host.connect(startMs + 31_500, { host: "10.0.0.9", port: 9 }, 2, 0)).toBe(peer);
  });

  // An unanswered request is due after 500, 1500, 3500, 7500 and 15,500 ms.
  it.each([
    [2 ** 30, 1, 7500, 7500],
    [2 ** 30, 1, 7501, 15_500],
    [8, 7500, 80_000, 7500],
    [8, 7501, 80_000, 15_500],
    [9, 7500, 80_000, 15_500],
  ])("ends it exactly on the limits %i, %i and %i", (limit, minimum, maximum, expectedMs) => {
    const host = new EnetHost({ peerCount: 1, seed: 1, nowMs: 1000 });
    const peer = host.connect(1000, { host: "10.0.0.9", port: 9 }, 2, 0)!;
    peer.timeout(limit, minimum, maximum);
    let nowMs = 1000;
    while (peer.state === EnetPeerState.CONNECTING) {
      nowMs = Math.max(nowMs, host.nextDeadlineMs());
      host.handleTimeout(nowMs);
      while (host.takeTransmit() !== null);
    }
    expect(nowMs - 1000).toBe(expectedMs);
  });

  it("takes 0 for the defaults", () => {
    const { clientPeer } = connectedPair();
    clientPeer.timeout(1, 2, 3);
    expect([clientPeer.timeoutLimit, clientPeer.timeoutMinimum, clientPeer.timeoutMaximum]).toEqual([1, 2, 3]);
    clientPeer.timeout(0, 0, 0);
    expect([clientPeer.timeoutLimit, clientPeer.timeoutMinimum, clientPeer.timeoutMaximum]).toEqual([32, 5000, 30000]);
    clientPeer.pingInterval(100);
    expect(clientPeer.pingIntervalMs).toBe(100);
    clientPeer.pingInterval(0);
    expect(clientPeer.pingIntervalMs).toBe(500);
  });
});

describe("an idle connection", () => {
  /** When the client sends a ping, relative to the start. */
  function pings(pair: HostPair, durationMs: number): number[] {
    const startMs = pair.nowMs;
    const times: number[] = [];
    const { host } = pair.client;
    let before = host.totalSentPackets;
    while (pair.nowMs < startMs + durationMs) {
      pair.runUntil(Math.min(pair.nextMs(), startMs + durationMs));
      if (host.totalSentPackets !== before && host.peerAt(0)!.sentReliableCommands.head !== null)
        times.push(pair.nowMs - startMs);
      before = host.totalSentPackets;
    }
    return times;
  }

  it("is pinged half a second after the last acknowledgement", () => {
    const { pair, clientPeer } = connectedPair({ profile: { ...linkPresets.perfect, delayMs: 10 } });
    // The limits are exchanged within the first two seconds.
    pair.run(3000);
    while (clientPeer.sentReliableCommands.head === null) pair.runUntil(pair.nextMs());
    const first = pings(pair, 3000);
    expect(first.length).toBe(5);
    for (let i = 1; i < first.length; i++) expect(first[i]! - first[i - 1]!).toBe(520);
    clientPeer.pingInterval(100);
    const second = pings(pair, 1000);
    for (let i = 2; i < second.length; i++) expect(second[i]! - second[i - 1]!).toBe(120);
    expect(second.length).toBeGreaterThan(6);
  });

  it("wakes up for nothing else", () => {
    const { pair } = connectedPair({ profile: { ...linkPresets.perfect, delayMs: 10 } });
    pair.run(3000);
    const { host } = pair.client;
    const deadlines = new Set<number>();
    const endMs = pair.nowMs + 10_000;
    while (pair.nowMs < endMs) {
      pair.runUntil(pair.nextMs());
      deadlines.add(host.nextDeadlineMs());
    }
    // One for the next ping, one for its acknowledgement, twenty times over.
    expect(deadlines.size).toBeLessThanOrEqual(42);
  });

  it("measures the round trip as ENet does, also where the clock wraps", () => {
    for (const startMs of [1000, 2 ** 32 - 300, 2 ** 32 - 0x8000, 2 ** 31 - 100]) {
      const { pair, clientPeer } = connectedPair({ startMs });
      const { host } = pair.client;
      const here = { peerID: clientPeer.incomingPeerID, sessionID: clientPeer.incomingSessionID };
      let nowMs = startMs;
      const acknowledge = (rttMs: number) => {
        nowMs += rttMs + 50;
        host.handleDatagram(nowMs, pair.server.address, acknowledgement(here, (nowMs - rttMs) & 0xffff));
        return [clientPeer.roundTripTime, clientPeer.roundTripTimeVariance];
      };
      // A round trip of 0 ms counts as 1.
      clientPeer.ping();
      pair.pump();
      expect([clientPeer.roundTripTime, clientPeer.roundTripTimeVariance]).toEqual([1, 1]);
      expect(acknowledge(100)).toEqual([1 + 12, 1 - 0 + 24]);
      expect(acknowledge(100)).toEqual([13 + 10, 25 - 6 + 21]);
      expect(acknowledge(23)).toEqual([23, 40 - 10]);
      expect(acknowledge(0)).toEqual([23 - 2, 30 - 7 + 5]);
      expect(acknowledge(1021)).toEqual([21 + 125, 28 - 7 + 250]);
      expect(host.dropped.staleAcknowledge).toBe(0);
    }
  });

  it("ignores acknowledgements that claim to come from the future", () => {
    const { pair, clientPeer } = connectedPair({ startMs: 10_000 });
    const before = clientPeer.roundTripTime;
    pair.client.host.handleDatagram(
      10_100,
      pair.server.address,
      acknowledgement({ peerID: clientPeer.incomingPeerID, sessionID: clientPeer.incomingSessionID }, 10_101),
    );
    expect(clientPeer.roundTripTime).toBe(before);
    expect(pair.client.host.dropped.staleAcknowledge).toBe(1);
  });
});
