import { describe, expect, it } from "vitest";
import {
  EnetCommand,
  EnetEventType,
  EnetPeerState,
  encodeDatagram,
  PACKET_FLAG_RELIABLE,
} from "../../src/enet/index.js";
import { FedPeer, numbers, on, packet, REMOTE } from "../support/fed-peer.js";

const { ACKNOWLEDGE, BANDWIDTH_LIMIT, CONNECT, DISCONNECT, PING, SEND_RELIABLE, THROTTLE_CONFIGURE } = EnetCommand;
const farewell = (data: number, flags = 0x80) => ({ ...on(DISCONNECT, 2), flags, data });

describe("the answer to a request for a connection", () => {
  /** A request that was answered with other fields than were offered. */
  function answered(fields: object) {
    const fed = new FedPeer({ mtu: 1000 }, null);
    const offered = { ...fed.peer, windowSize: 65_536 };
    const connect = {
      mtu: offered.mtu,
      windowSize: offered.windowSize,
      channelCount: offered.channelCount,
      incomingBandwidth: 0,
      outgoingBandwidth: 0,
      packetThrottleInterval: offered.packetThrottleInterval,
      packetThrottleAcceleration: offered.packetThrottleAcceleration,
      packetThrottleDeceleration: offered.packetThrottleDeceleration,
      connectID: offered.connectID,
      outgoingPeerID: 0,
      incomingSessionID: 0,
      outgoingSessionID: 0,
    };
    return { fed, drops: fed.receive(fed.verify(connect, fields)) };
  }

  it("may give less than was asked for, never more", () => {
    const less = { channelCount: 3, mtu: 900, windowSize: 8192 };
    expect(answered(less).fed.peer).toMatchObject({ state: EnetPeerState.CONNECTED, ...less });
    const more = answered({ channelCount: 5, mtu: 4000, windowSize: 1e9 });
    expect(more.fed.peer).toMatchObject({ channelCount: 4, mtu: 1000, windowSize: 65_536 });
    expect(answered({ mtu: 1, windowSize: 1 }).fed.peer).toMatchObject({ mtu: 576, windowSize: 4096 });
  });

  it("brings what the other side goes by", () => {
    const theirs = {
      outgoingPeerID: 9,
      incomingSessionID: 2,
      outgoingSessionID: 3,
      incomingBandwidth: 70_000,
      outgoingBandwidth: 80_000,
    };
    const { fed, drops } = answered(theirs);
    expect(drops).toEqual({});
    expect(fed.peer).toMatchObject(theirs);
    expect([fed.host.connectedPeers, fed.host.bandwidthLimitedPeers]).toEqual([1, 1]);
    // Nothing is left of the request; the answer is acknowledged, in the new session.
    expect(fed.peer.sentReliableCommands.head).toBeNull();
    const sent = fed.sent();
    expect(sent).toMatchObject([{ peerID: 9, sessionID: 3 }]);
    expect(numbers(sent)).toEqual([[ACKNOWLEDGE, PING]]);
  });

  it("that comes again is acknowledged again, but changes nothing", () => {
    const { fed } = answered({ outgoingPeerID: 9 });
    fed.sent();
    fed.events();
    expect(
      fed.receive(fed.verify({ ...fed.peer, outgoingPeerID: 8, incomingSessionID: 0, outgoingSessionID: 0 })),
    ).toEqual({});
    expect(fed.peer.outgoingPeerID).toBe(9);
    expect([numbers(fed.sent()), fed.events()]).toEqual([[[ACKNOWLEDGE]], []]);
    fed.peer.disconnect();
    fed.sent();
    fed.receive(fed.verify({ ...fed.peer, outgoingPeerID: 8, incomingSessionID: 0, outgoingSessionID: 0 }));
    expect([fed.host.waitingAcknowledgements, numbers(fed.sent())]).toEqual([0, []]);
  });
});

describe("a disconnection by the other side", () => {
  it("is acknowledged before the place is given up, and brings its number", () => {
    const fed = new FedPeer();
    fed.peer.send(0, new Uint8Array(5), PACKET_FLAG_RELIABLE);
    expect(fed.receive(packet(1), farewell(0xfedcba98))).toEqual({});
    expect(fed.peer.state).toBe(EnetPeerState.ACKNOWLEDGING_DISCONNECT);
    // It comes again and is acknowledged again; nothing else is, and what was queued is gone, earlier acknowledgements too.
    const verify = fed.verify({ ...fed.peer, outgoingPeerID: 5, incomingSessionID: 0, outgoingSessionID: 0 });
    expect(fed.receive(farewell(1), verify, packet(2), packet(3))).toEqual({ wrongState: 1 });
    expect(numbers(fed.sent())).toEqual([[ACKNOWLEDGE, ACKNOWLEDGE]]);
    expect(fed.host.waitingAcknowledgements).toBe(0);
    expect(fed.events()).toMatchObject([
      { type: EnetEventType.RECEIVE },
      { type: EnetEventType.DISCONNECT, data: 0xfedcba98 },
    ]);
    expect(fed.peer.state).toBe(EnetPeerState.DISCONNECTED);
  });

  it("that wants no acknowledgement ends the connection at once, once", () => {
    const fed = new FedPeer();
    fed.nowMs += 10;
    // What comes behind it in the same datagram is for nobody.
    const acknowledge = { ...on(ACKNOWLEDGE), flags: 0, receivedReliableSequenceNumber: 1, receivedSentTime: 1000 };
    expect(fed.receive(farewell(7, 0x40), farewell(8, 0x40), acknowledge, farewell(9))).toEqual({});
    expect(fed.host.waitingAcknowledgements).toBe(0);
    expect([fed.peer.state, fed.peer.lastReceiveTime]).toEqual([EnetPeerState.ZOMBIE, 1000]);
    expect(fed.receive(farewell(10))).toEqual({ unknownPeer: 1 });
    expect(fed.events()).toMatchObject([{ type: EnetEventType.DISCONNECT, data: 7 }]);
    expect(numbers(fed.sent())).toEqual([]);
  });

  it("ends a request for a connection, with an event and without an answer", () => {
    for (const flags of [0x80, 0x40]) {
      const fed = new FedPeer({}, null);
      expect(fed.receive(farewell(7, flags))).toEqual({});
      expect(fed.peer.state).toBe(EnetPeerState.ZOMBIE);
      expect(fed.host.waitingAcknowledgements).toBe(0);
      expect(fed.events()).toMatchObject([{ type: EnetEventType.DISCONNECT, data: 7 }]);
      expect(numbers(fed.sent())).toEqual([]);
    }
  });

  it("that crosses ours ends the connection without an answer", () => {
    const fed = new FedPeer();
    fed.peer.disconnect(1);
    fed.sent();
    expect(fed.receive(farewell(7))).toEqual({});
    expect(fed.events()).toMatchObject([{ type: EnetEventType.DISCONNECT, data: 7 }]);
    expect(numbers(fed.sent())).toEqual([]);
  });

  it("proves nothing while the address has not shown that it receives", () => {
    const fed = new FedPeer();
    const connect = { ...fed.peer, outgoingPeerID: 3, incomingSessionID: 0xff, outgoingSessionID: 0xff };
    const bytes = encodeDatagram({
      peerID: 0xfff,
      sessionID: 0,
      sentTime: 1,
      commands: [{ ...on(CONNECT, 1), connect, data: 0 }, farewell(1)],
    });
    expect(fed.receiveBytes(bytes, { host: "10.0.0.8", port: 1 })).toEqual({ wrongState: 1 });
    expect(fed.host.peerAt(1)!.state).toBe(EnetPeerState.ACKNOWLEDGING_CONNECT);
    expect(fed.host.waitingAcknowledgements).toBe(0);
  });
});

describe("our own disconnection", () => {
  it("is over when it is acknowledged, not when something else is", () => {
    const fed = new FedPeer();
    fed.peer.disconnect(5);
    fed.sent();
    const number = fed.peer.outgoingReliableSequenceNumber;
    expect(fed.acknowledge(number - 1)).toEqual({ badAcknowledge: 1 });
    expect(fed.peer.state).toBe(EnetPeerState.DISCONNECTING);
    expect(fed.acknowledge(number)).toEqual({});
    expect(fed.events()).toMatchObject([{ type: EnetEventType.DISCONNECT, data: 0 }]);
  });

  it("that waits for what is queued leaves with the last acknowledgement", () => {
    const fed = new FedPeer();
    for (let number = 2; fed.peer.sentReliableCommands.head !== null; number++) fed.acknowledge(number);
    for (let i = 0; i < 2; i++) fed.peer.send(0, new Uint8Array(1), PACKET_FLAG_RELIABLE);
    fed.peer.disconnectLater(77);
    expect(numbers(fed.sent())).toEqual([[SEND_RELIABLE, SEND_RELIABLE]]);
    fed.acknowledge(2, 0);
    expect(numbers(fed.sent())).toEqual([]);
    fed.acknowledge(1, 0);
    expect(fed.sent()).toMatchObject([{ commands: [{ command: DISCONNECT, data: 77, flags: 0x80 }] }]);
  });
});

describe("limits of the other side", () => {
  it("on bandwidth are kept, counted and set the window", () => {
    const fed = new FedPeer();
    const limit = (incoming: number, outgoing: number) => {
      expect(fed.receive({ ...on(BANDWIDTH_LIMIT, 2), values: [incoming, outgoing] })).toEqual({});
      const { incomingBandwidth, outgoingBandwidth, windowSize } = fed.peer;
      return [incomingBandwidth, outgoingBandwidth, windowSize, fed.host.bandwidthLimitedPeers];
    };
    expect(limit(131_072, 0xfffffffe)).toEqual([131_072, 0xfffffffe, 8192, 1]);
    expect(limit(65_536, 7)).toEqual([65_536, 7, 4096, 1]);
    expect(limit(0, 7)).toEqual([0, 7, 65_536, 0]);
    expect(limit(0, 7)).toEqual([0, 7, 65_536, 0]);
    expect(fed.host.nextDeadlineMs()).toBe(fed.nowMs);
  });

  it("on the throttle are kept", () => {
    const fed = new FedPeer();
    expect(fed.receive({ ...on(THROTTLE_CONFIGURE, 2), values: [0xfffffffd, 3, 0x80000001] })).toEqual({});
    const { packetThrottleInterval, packetThrottleAcceleration, packetThrottleDeceleration } = fed.peer;
    expect([packetThrottleInterval, packetThrottleAcceleration, packetThrottleDeceleration]).toEqual([
      0xfffffffd, 3, 0x80000001,
    ]);
  });
});

describe("a measured round trip", () => {
  it("is kept for a throttle interval at its best mean and its greatest variance", () => {
    const fed = new FedPeer({ nowMs: 100_000 });
    const { peer } = fed;
    const measured = () => [
      peer.roundTripTime,
      peer.roundTripTimeVariance,
      peer.lastRoundTripTime,
      peer.lastRoundTripTimeVariance,
      peer.lowestRoundTripTime,
      peer.highestRoundTripTimeVariance,
    ];
    peer.packetThrottleInterval = 1000;
    // The connection's own acknowledgement has begun an interval.
    expect(measured()).toEqual([1, 1, 1, 1, 1, 1]);
    const next = (ms: number, rttMs: number) => {
      fed.nowMs += ms;
      expect(fed.acknowledge(1, 0xff, rttMs)).toEqual({});
      return measured();
    };
    expect(next(100, 81)).toEqual([11, 21, 1, 1, 1, 21]);
    expect(next(100, 11)).toEqual([11, 16, 1, 1, 1, 21]);
    expect(next(799, 11)).toEqual([11, 12, 1, 1, 1, 21]);
    // The interval is over: what was best in it is what the throttle goes by in the next.
    expect(next(1, 11)).toEqual([11, 9, 1, 21, 11, 9]);
    expect(next(500, 3)).toEqual([10, 9, 1, 21, 10, 9]);
    expect(next(100, 90)).toEqual([20, 27, 1, 21, 10, 27]);
    expect(next(400, 20)).toEqual([20, 21, 10, 27, 20, 21]);
    // Even a line that never varies is taken to vary by a millisecond.
    for (let i = 0; i < 30; i++) next(1000, 20);
    expect(measured()).toEqual([20, 3, 20, 3, 20, 3]);
    peer.roundTripTimeVariance = 0;
    next(1000, 20);
    next(1000, 20);
    expect(measured()).toEqual([20, 0, 20, 1, 20, 0]);
  });

  it("gives room to what waits: more leaves at once", () => {
    const fed = new FedPeer();
    fed.peer.windowSize = 4096;
    for (let i = 0; i < 6; i++) fed.peer.send(0, new Uint8Array(1000), PACKET_FLAG_RELIABLE);
    expect(
      numbers(fed.sent())
        .flat()
        .filter((command) => command === SEND_RELIABLE).length,
    ).toBe(4);
    expect(fed.host.nextDeadlineMs()).toBeGreaterThan(fed.nowMs);
    fed.acknowledge(1, 0);
    expect(numbers(fed.sent())).toEqual([[SEND_RELIABLE]]);
  });
});

describe("a ping", () => {
  it("is acknowledged, and is nothing else", () => {
    const fed = new FedPeer();
    expect(fed.receive(on(PING, 2))).toEqual({});
    expect([numbers(fed.sent()), fed.events()]).toEqual([[[ACKNOWLEDGE]], []]);
    expect(fed.host.peers.map(({ address }) => address)).toEqual([REMOTE]);
  });
});
