import { describe, expect, it } from "vitest";
import * as C from "../../src/enet/index.js";
import {
  decodeDatagram,
  EnetCommand,
  EnetEventType,
  EnetHost,
  EnetPeerState,
  encodeDatagram,
} from "../../src/enet/index.js";
import { type ConnectedPair, connectedPair, HostPair, type PairSide } from "../support/connected-pair.js";
import { linkPresets } from "../support/link-emulator.js";

const R = C.PACKET_FLAG_RELIABLE;
const delayed = { profile: { ...linkPresets.perfect, delayMs: 10 } };

/** A side's events in short: c and d for connect and disconnect with their data, r with the payload's length. */
function summary(side: PairSide): string[] {
  return side.events.map((event) => {
    if (event.type === EnetEventType.RECEIVE) return `r${event.packet.length}`;
    return (event.type === EnetEventType.CONNECT ? "c" : "d") + event.data;
  });
}

function expectGone({ pair, clientPeer, serverPeer }: ConnectedPair): void {
  for (const peer of [clientPeer, serverPeer]) {
    expect(peer.state).toBe(EnetPeerState.DISCONNECTED);
    expect(peer.connectID).toBe(0);
    expect(peer.channelCount).toBe(0);
    expect(peer.outgoingPeerID).toBe(0xfff);
    expect(peer.roundTripTime).toBe(500);
  }
  for (const { host } of pair.sides) {
    expect(host.connectedPeers).toBe(0);
    expect(host.bandwidthLimitedPeers).toBe(0);
  }
  expect(pair.nextMs()).toBe(Number.POSITIVE_INFINITY);
}

describe("disconnect", () => {
  it("drops what is queued, tells the other side and reports to both", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer, serverPeer } = connected;
    clientPeer.send(0, new Uint8Array(3), R);
    clientPeer.disconnect(0xffffffff);
    expect(clientPeer.state).toBe(EnetPeerState.DISCONNECTING);
    expect(pair.client.host.connectedPeers).toBe(0);
    clientPeer.disconnect(1);
    pair.run(10);
    expect(serverPeer.state).toBe(EnetPeerState.DISCONNECTED);
    expect(summary(pair.server)).toEqual(["d4294967295"]);
    expect(summary(pair.client)).toEqual([]);
    pair.run(10);
    expect(summary(pair.client)).toEqual(["d0"]);
    expectGone(connected);
  });

  it("survives losses", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer } = connected;
    pair.isCut = true;
    clientPeer.disconnect(7);
    pair.run(100);
    pair.isCut = false;
    pair.run(5000);
    expect([summary(pair.server), summary(pair.client)]).toEqual([["d7"], ["d0"]]);
    expectGone(connected);
  });

  it("ends by time-out if the other side is gone", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer } = connected;
    pair.isCut = true;
    clientPeer.disconnect(7);
    pair.run(60_000);
    expect([summary(pair.server), summary(pair.client)]).toEqual([["d0"], ["d0"]]);
    expectGone(connected);
  });

  it("from both sides at once reports to both", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer, serverPeer } = connected;
    clientPeer.disconnect(1);
    serverPeer.disconnect(2);
    pair.run(5000);
    expect([summary(pair.server), summary(pair.client)]).toEqual([["d1"], ["d2"]]);
    expectGone(connected);
  });

  it("before the connection is made ends it at once, without an event", () => {
    const pair = new HostPair(delayed);
    const peer = pair.client.host.connect(pair.nowMs, pair.server.address, 1)!;
    pair.pump();
    peer.disconnect(3);
    expect(peer.state).toBe(EnetPeerState.DISCONNECTED);
    const { host } = pair.client;
    const out = host.takeTransmit()!;
    expect(decodeDatagram(out.bytes)).toMatchObject({
      peerID: 0xfff,
      sentTime: null,
      commands: [{ command: EnetCommand.DISCONNECT, flags: 0x40, data: 3 }],
    });
    expect(host.takeEvent()).toBeNull();
    // The server has heard of the connection and gives it up in silence.
    pair.run(60_000);
    expect([summary(pair.server), summary(pair.client)]).toEqual([[], []]);
    expect(pair.server.host.peerAt(0)!.state).toBe(EnetPeerState.DISCONNECTED);
    expect(pair.nextMs()).toBe(Number.POSITIVE_INFINITY);
  });

  it("delivers what came before it, although both came in between two looks", () => {
    const connected = connectedPair();
    const { pair, clientPeer } = connected;
    const { host } = pair.client;
    clientPeer.send(0, new Uint8Array(5), R);
    clientPeer.send(0, new Uint8Array(6), 0);
    host.flush(pair.nowMs);
    const datagrams: Uint8Array[] = [];
    for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit())
      datagrams.push(new Uint8Array(out.bytes));
    clientPeer.disconnectNow(9);
    datagrams.push(new Uint8Array(host.takeTransmit()!.bytes));
    for (const bytes of datagrams) pair.server.host.handleDatagram(pair.nowMs, pair.client.address, bytes);
    pair.run(1000);
    expect(summary(pair.server)).toEqual(["r5", "r6", "d9"]);
    expectGone(connected);
  });

  it("that asks for an acknowledgement but says no time is dropped, so that no place is lost", () => {
    const connected = connectedPair();
    const { pair, serverPeer } = connected;
    pair.server.host.handleDatagram(
      pair.nowMs,
      pair.client.address,
      encodeDatagram({
        peerID: 0,
        sessionID: serverPeer.incomingSessionID,
        sentTime: null,
        commands: [
          { command: EnetCommand.DISCONNECT, flags: 0x80, channelID: 0xff, reliableSequenceNumber: 9, data: 0 },
        ],
      }),
    );
    expect(serverPeer.state).toBe(EnetPeerState.CONNECTED);
    expect(pair.server.host.dropped.missingSentTime).toBe(1);
  });
});

describe("disconnectNow", () => {
  it("frees the place at once and tells the other side once", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer } = connected;
    clientPeer.send(0, new Uint8Array(3), R);
    clientPeer.disconnectNow(5);
    expect(clientPeer.state).toBe(EnetPeerState.DISCONNECTED);
    expect(pair.client.host.nextDeadlineMs()).toBeLessThanOrEqual(pair.nowMs);
    pair.run(100);
    expect([summary(pair.server), summary(pair.client)]).toEqual([["d5"], []]);
    expectGone(connected);
  });

  it("leaves the other side to its time-out if the notice is lost", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer } = connected;
    pair.isCut = true;
    clientPeer.disconnectNow(5);
    pair.pump();
    pair.isCut = false;
    pair.run(60_000);
    expect([summary(pair.server), summary(pair.client)]).toEqual([["d0"], []]);
    expectGone(connected);
  });

  it("does nothing to a peer that is not connected", () => {
    const { pair, clientPeer } = connectedPair();
    clientPeer.disconnectNow();
    pair.run(10);
    for (const call of [
      () => clientPeer.disconnectNow(),
      () => clientPeer.disconnect(),
      () => clientPeer.disconnectLater(),
    ])
      call();
    clientPeer.ping();
    clientPeer.throttleConfigure(1, 2, 3);
    expect(pair.nextMs()).toBe(Number.POSITIVE_INFINITY);
    expect(clientPeer.packetThrottleInterval).toBe(5000);
  });
});

describe("disconnectLater", () => {
  it("waits until everything has arrived", () => {
    const connected = connectedPair({ profile: { ...linkPresets.bad, jitterMs: 0 } });
    const { pair, clientPeer } = connected;
    clientPeer.timeout(2 ** 20, 60_000, 600_000);
    for (let i = 0; i < 200; i++) clientPeer.send(i % 4, new Uint8Array(1000), R);
    clientPeer.send(0, new Uint8Array(7000), R);
    clientPeer.disconnectLater(4);
    expect(clientPeer.state).toBe(EnetPeerState.DISCONNECT_LATER);
    expect(clientPeer.send(0, new Uint8Array(1), R)).toBe(C.EnetSendResult.NOT_CONNECTED);
    pair.run(600_000);
    const events = summary(pair.server);
    expect(events.length).toBe(202);
    expect(events.at(-1)).toBe("d4");
    expect(events.filter((event) => event === "r1000").length).toBe(200);
    expect(summary(pair.client)).toEqual(["d0"]);
    expectGone(connected);
  });

  it("waits for unreliable packets to be sent", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer } = connected;
    clientPeer.send(0, new Uint8Array(8), 0);
    clientPeer.disconnectLater(4);
    expect(clientPeer.state).toBe(EnetPeerState.DISCONNECT_LATER);
    pair.run(1000);
    expect([summary(pair.server), summary(pair.client)]).toEqual([["r8", "d4"], ["d0"]]);
    expectGone(connected);
  });

  it("does not hang on packets that the throttle drops", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer } = connected;
    pair.run(30);
    clientPeer.packetThrottle = 0;
    clientPeer.send(0, new Uint8Array(8), 0);
    clientPeer.disconnectLater(4);
    pair.run(1000);
    expect([summary(pair.server), summary(pair.client)]).toEqual([["d4"], ["d0"]]);
    expectGone(connected);
  });

  it("is a plain disconnect where nothing is queued", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer } = connected;
    pair.run(30);
    clientPeer.disconnectLater(4);
    expect(clientPeer.state).toBe(EnetPeerState.DISCONNECTING);
    pair.run(1000);
    expect([summary(pair.server), summary(pair.client)]).toEqual([["d4"], ["d0"]]);
  });

  it("takes nothing in any more", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer, serverPeer } = connected;
    pair.run(30);
    clientPeer.send(0, new Uint8Array(1), R);
    clientPeer.disconnectLater(4);
    serverPeer.send(0, new Uint8Array(2), R);
    pair.run(1000);
    expect([summary(pair.server), summary(pair.client)]).toEqual([["r1", "d4"], ["d0"]]);
  });
});

describe("reset", () => {
  it("says nothing to anybody", () => {
    const connected = connectedPair(delayed);
    const { pair, clientPeer } = connected;
    clientPeer.send(0, new Uint8Array(3), R);
    clientPeer.data = "mine";
    clientPeer.reset();
    expect(pair.client.host.takeTransmit()).toBeNull();
    expect(clientPeer.data).toBe("mine");
    pair.run(60_000);
    expect([summary(pair.server), summary(pair.client)]).toEqual([["d0"], []]);
    expectGone(connected);
    // Datagrams of the dead connection were dropped.
    expect(pair.client.host.dropped.unknownPeer).toBeGreaterThan(0);
  });

  it("takes back events that were not taken", () => {
    const { pair, clientPeer, serverPeer } = connectedPair();
    clientPeer.send(0, new Uint8Array(3), R);
    const { host } = pair.client;
    host.flush(pair.nowMs);
    pair.server.host.handleDatagram(pair.nowMs, pair.client.address, host.takeTransmit()!.bytes);
    serverPeer.reset();
    expect(pair.server.host.takeEvent()).toBeNull();
    pair.server.host.destroy();
    host.destroy();
    expect(pair.server.host.nextDeadlineMs()).toBe(Number.POSITIVE_INFINITY);
    expect(host.nextDeadlineMs()).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("a host", () => {
  it("counts what goes through it, and lets the application reset the totals", () => {
    const { pair, clientPeer } = connectedPair();
    const { client, server } = pair;
    const sent = client.host.totalSentData;
    expect(client.host.totalSentPackets).toBe(server.host.totalReceivedPackets);
    expect(sent).toBe(server.host.totalReceivedData);
    client.host.totalSentData = 0;
    client.host.totalSentPackets = 0;
    clientPeer.send(0, new Uint8Array(10), 0);
    pair.pump();
    expect([client.host.totalSentPackets, client.host.totalSentData]).toEqual([1, 2 + 8 + 10]);
  });

  it.each([
    [{ peerCount: 0, seed: 1 }, "Peer count must be 1..4095, not 0"],
    [{ peerCount: 4096, seed: 1 }, "Peer count must be 1..4095, not 4096"],
    [{ peerCount: 1, seed: 1, mtu: 575 }, "MTU must be 576..4096, not 575"],
    [{ peerCount: 1, seed: 1, mtu: 4097 }, "MTU must be 576..4096, not 4097"],
  ])("is not made from %j", (options, message) => {
    expect(() => new EnetHost(options)).toThrowError(new RangeError(message));
  });

  it("limits channels between 1 and 255", () => {
    const host = new EnetHost({ peerCount: 1, seed: 1 });
    const limits = [0, 1, 255, 256, -1, 7].map((limit) => {
      host.channelLimitSet(limit);
      return host.channelLimit;
    });
    expect(limits).toEqual([255, 1, 255, 255, 255, 7]);
  });

  it("takes times that wrap at 2^32 as well as times that do not, and none that run backwards", () => {
    const run = (times: readonly number[]) => {
      const host = new EnetHost({ peerCount: 1, seed: 1 });
      const start = times[0]!;
      host.connect(start, { host: "10.0.0.1", port: 1 }, 1);
      return times.map((nowMs) => {
        host.handleTimeout(nowMs);
        let count = 0;
        while (host.takeTransmit() !== null) count++;
        return [count, host.serviceTime, host.nextDeadlineMs() - nowMs];
      });
    };
    const wrap = 2 ** 32;
    const straight = run([wrap - 100, wrap + 399, wrap + 400, wrap + 1400]);
    const wrapping = run([wrap - 100, 399, 400, 1400]);
    expect(wrapping).toEqual(straight);
    expect(straight.map(([count]) => count)).toEqual([1, 0, 1, 1]);
    expect(run([1000, 1499.7, 1400, 1500.2]).map(([count, time]) => [count, time])).toEqual([
      [1, 1000],
      [0, 1499],
      [0, 1499],
      [1, 1500],
    ]);
  });
});
