import { describe, expect, it } from "vitest";
import { bandwidthDeadline, bandwidthThrottle } from "../../src/enet/bandwidth.js";
import { decodeDatagram, EnetCommand, EnetHost, EnetPeerState, PACKET_FLAG_RELIABLE } from "../../src/enet/index.js";
import { changeState } from "../../src/enet/life-cycle.js";
import { hasFragmentRoom, hasHalfOfWaitingRoom, hasShare, hasWaitingRoom } from "../../src/enet/waiting.js";
import { FedPeer } from "../support/fed-peer.js";

interface Given {
  /** What they can receive and send, in bytes per second; what was queued for them. */
  incoming?: number;
  outgoing?: number;
  queued?: number;
  throttle?: number;
}

/** A host with so many connected peers, a second after the last look at its limits. */
function crowd(options: { incomingBandwidth?: number; outgoingBandwidth?: number }, ...given: Given[]) {
  const host = new EnetHost({ peerCount: given.length, seed: 1, nowMs: 1000, ...options });
  host.bandwidthThrottleEpoch = 1000;
  const peers = given.map(({ incoming = 0, outgoing = 0, queued = 0, throttle = 32 }, index) => {
    const peer = host.places.take()!;
    peer.address = { host: "10.0.0.1", port: index + 1 };
    peer.incomingBandwidth = incoming;
    peer.outgoingBandwidth = outgoing;
    changeState(peer, EnetPeerState.CONNECTED);
    Object.assign(peer, { outgoingDataTotal: queued, incomingDataTotal: 7, packetThrottle: throttle });
    return peer;
  });
  const look = (afterMs = 1000) => {
    host.setTime(host.unwrappedMs + afterMs);
    bandwidthThrottle(host);
    return peers.map(({ packetThrottleLimit }) => packetThrottleLimit);
  };
  /** What each peer is told of its share, and of ours. */
  const told = () => {
    host.flush(host.unwrappedMs);
    const all: (readonly number[])[] = [];
    for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit())
      for (const { command, values } of decodeDatagram(out.bytes).commands)
        if (command === EnetCommand.BANDWIDTH_LIMIT) all.push(values!);
    return all;
  };
  return { host, peers, look, told };
}

describe("the outgoing bandwidth", () => {
  it("is looked at once in a second, and only for those who are connected", () => {
    const { host, peers, look } = crowd({ outgoingBandwidth: 1000 }, { queued: 4000, throttle: 20 }, { queued: 4000 });
    expect(look(999)).toEqual([32, 32]);
    peers[1]!.state = EnetPeerState.DISCONNECTING;
    // 1,000 bytes of 4,000 are 8 in 32; whoever is beyond that comes down, and counting starts anew.
    expect(look(1)).toEqual([8, 32]);
    expect(peers[0]).toMatchObject({ packetThrottle: 8, outgoingDataTotal: 0, incomingDataTotal: 0 });
    expect(peers[1]).toMatchObject({ packetThrottle: 32, outgoingDataTotal: 4000 });
    expect([host.limitsInForce, host.bandwidthThrottleEpoch]).toEqual([true, 2000]);
    peers[0]!.packetThrottle = 3;
    expect([look(), peers[0]!.packetThrottle, host.limitsInForce]).toEqual([[32, 32], 3, false]);
    expect(host.bandwidthThrottleEpoch).toBe(3000);
  });

  it("is what there is for the time that has passed", () => {
    const half = crowd({ outgoingBandwidth: 1000 }, { queued: 4000 });
    expect(half.look(2000)).toEqual([16]);
    expect(crowd({ outgoingBandwidth: 1000 }, { queued: 1000 }).look()).toEqual([32]);
    expect(crowd({ outgoingBandwidth: 1000 }, { queued: 1001 }).look()).toEqual([31]);
    expect(crowd({}, { queued: 1e9 }).look()).toEqual([32]);
    expect(crowd({ outgoingBandwidth: 4_000_000_000 }, { queued: 2 ** 31 }).look()).toEqual([32]);
  });

  it("goes to those with limits of their own only as far as these, and to the others what is left", () => {
    // No limit here: each gets what it can take.
    const own = crowd(
      {},
      { queued: 1000, incoming: 250 },
      { queued: 1000 },
      { queued: 200, incoming: 250 },
      { queued: 250, incoming: 250 },
    );
    expect([own.look(), own.host.limitsInForce]).toEqual([[8, 32, 32, 32], true]);
    expect(own.peers.map((peer) => peer.outgoingBandwidthThrottleEpoch)).toEqual([2000, 0, 0, 0]);
    expect(crowd({}, { queued: 100_000, incoming: 10 }).look()).toEqual([1]);
    // 3,000 here; the first takes 500 of its 1,000, so 2,500 are left for the others' 5,500.
    const shared = crowd(
      { outgoingBandwidth: 3000 },
      { queued: 1000, incoming: 100 },
      { queued: 3000 },
      { queued: 2000 },
    );
    const left = Math.floor(((3000 - 100) * 32) / (6000 - 100));
    expect(shared.look()).toEqual([Math.floor((100 * 32) / 1000), left, left]);
    // A limit that the share of all does not reach counts as none, until others' limits make that share larger.
    const second = crowd({ outgoingBandwidth: 1000 }, { queued: 5000, incoming: 10 }, { queued: 2000, incoming: 900 });
    expect(second.look()).toEqual([1, Math.floor(((1000 - 10) * 32) / (7000 - 10))]);
    const chain = crowd({ outgoingBandwidth: 4000 }, { queued: 6000, incoming: 100 }, { queued: 4000, incoming: 2000 });
    expect(chain.look()).toEqual([1, 12]);
  });

  it("has a deadline only where there is something to divide", () => {
    const deadline = (options: object, given: Given, change: object = {}) => {
      const { host } = crowd(options, given);
      Object.assign(host, { recalculateBandwidthLimits: false, limitsInForce: false }, change);
      host.setTime(1300);
      return bandwidthDeadline(host);
    };
    expect(deadline({}, {})).toBe(Number.POSITIVE_INFINITY);
    expect(deadline({ incomingBandwidth: 5 }, {})).toBe(Number.POSITIVE_INFINITY);
    for (const change of [{ recalculateBandwidthLimits: true }, { limitsInForce: true }])
      expect(deadline({}, {}, change)).toBe(2000);
    expect([deadline({ outgoingBandwidth: 5 }, {}), deadline({}, { incoming: 5 })]).toEqual([2000, 2000]);
    expect(deadline({ outgoingBandwidth: 5 }, {}, { connectedPeers: 0 })).toBe(Number.POSITIVE_INFINITY);
    expect(deadline({ outgoingBandwidth: 5 }, {}, { bandwidthThrottleEpoch: 100 })).toBe(1300);
  });
});

describe("the incoming bandwidth", () => {
  it("is told after a change only, in equal shares of what the modest leave", () => {
    const { host, peers, look, told } = crowd(
      { incomingBandwidth: 9000, outgoingBandwidth: 77 },
      { outgoing: 1000 },
      { outgoing: 2999 },
      { outgoing: 5000 },
      { outgoing: 9000 },
    );
    look();
    expect(told()).toEqual([]);
    host.recalculateBandwidthLimits = true;
    look();
    // 2,250 each: the first keeps its 1,000. Then 2,666 each: nobody else is below that.
    expect(told()).toEqual([
      [1000, 77],
      [2666, 77],
      [2666, 77],
      [2666, 77],
    ]);
    expect(peers.map((peer) => peer.incomingBandwidthThrottleEpoch)).toEqual([3000, 0, 0, 0]);
    expect(host.recalculateBandwidthLimits).toBe(false);
    look();
    expect(told()).toEqual([]);
  });

  it("leaves more for the others each time that one proves modest", () => {
    const shares = (incomingBandwidth: number, ...outgoing: number[]) => {
      const { host, look, told } = crowd({ incomingBandwidth }, ...outgoing.map((one) => ({ outgoing: one })));
      host.recalculateBandwidthLimits = true;
      look();
      return told().map(([share]) => share);
    };
    expect(shares(9000, 1000, 3500, 8000)).toEqual([1000, 3500, 4500]);
    expect(shares(9000, 3000, 3000, 3000)).toEqual([3000, 3000, 3000]);
    expect(shares(9000, 100, 100)).toEqual([100, 100]);
    // Who names no limit takes part in nothing, as in ENet.
    expect(shares(9000, 0, 9000)).toEqual([0, 9000]);
    expect(shares(0, 500, 0)).toEqual([0, 0]);
  });
});

describe("room for what waits", () => {
  const peerWith = (fields: object, options: object = {}) => {
    const { peer, host } = new FedPeer({
      peerCount: 4,
      maximumWaitingData: 100,
      maximumWaitingCommands: 10,
      maximumWaitingMemory: 1000,
      ...options,
    });
    Object.assign(peer, fields);
    host.waitingMemory = peer.waitingMemory;
    return peer;
  };

  it("ends with bytes, commands and memory", () => {
    for (const [fields, isRoom] of [
      [{ totalWaitingData: 99, waitingCommands: 9, waitingMemory: 999 }, true],
      [{ totalWaitingData: 100 }, false],
      [{ waitingCommands: 10 }, false],
      [{ waitingMemory: 1000 }, false],
    ] as const)
      expect(hasWaitingRoom(peerWith(fields))).toBe(isRoom);
    // Fragments of a packet whose length is counted already need no more bytes.
    expect(hasFragmentRoom(peerWith({ totalWaitingData: 100 }))).toBe(true);
  });

  it("is half of that for what may wait long", () => {
    for (const [fields, isRoom] of [
      [{ totalWaitingData: 49, waitingCommands: 4, waitingMemory: 499 }, true],
      [{ totalWaitingData: 50 }, false],
      [{ waitingCommands: 5 }, false],
      [{ waitingMemory: 500 }, false],
    ] as const)
      expect(hasHalfOfWaitingRoom(peerWith(fields))).toBe(isRoom);
  });

  it("is shared with the other peers", () => {
    for (const [waitingMemory, isRoom] of [
      [199, true],
      [200, false],
    ] as const) {
      const peer = peerWith({ waitingMemory }, { maximumTotalWaitingMemory: 1600 });
      peer.host.waitingMemory = 1599;
      expect(hasWaitingRoom(peer)).toBe(isRoom);
    }
    expect([hasShare(5000, 799, 1600, 4), hasShare(200, 800, 1600, 4), hasShare(199, 800, 1600, 4)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe("who sends and whose events come", () => {
  it("is each in turn", () => {
    const { host, peers } = crowd({}, {}, {}, {});
    for (const peer of peers) peer.channelCount = 1;
    for (let round = 0; round < 2; round++)
      for (const peer of peers) peer.send(0, new Uint8Array(900), PACKET_FLAG_RELIABLE);
    host.flush(1000);
    const ports: number[] = [];
    for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit()) ports.push(out.to.port);
    expect(ports).toEqual([1, 2, 3, 1, 2, 3]);
    expect([host.totalSentPackets, host.takeTransmit()]).toEqual([6, null]);
    peers[1]!.ping();
    // Only what was let go leaves.
    expect(host.takeTransmit()).toBeNull();
    host.destroy();
    host.flush(1000);
    expect([host.takeTransmit(), host.connectedPeers]).toEqual([null, 0]);
  });

  it("is nobody any more who was reset, but for a last word that was formed before", () => {
    const { host, peers } = crowd({}, {}, {});
    peers[0]!.disconnectNow(1);
    expect(host.nextDeadlineMs()).toBe(1000);
    peers[1]!.ping();
    const out = host.takeTransmit()!;
    expect([out.to.port, decodeDatagram(out.bytes).commands[0]!.command]).toEqual([1, EnetCommand.DISCONNECT]);
    expect([host.takeTransmit(), host.totalSentData]).toEqual([null, out.bytes.length]);
    peers[1]!.disconnectNow(1);
    host.destroy();
    expect(host.takeTransmit()).toBeNull();
  });
});
