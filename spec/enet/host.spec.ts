import { describe, expect, it } from "vitest";
import * as C from "../../src/enet/index.js";
import { decodeDatagram, EnetCommand, EnetEventType, EnetHost, EnetPeerState } from "../../src/enet/index.js";
import { connectRequest } from "../support/enet-datagrams.js";
import { FedPeer, numbers, on, packet, REMOTE } from "../support/fed-peer.js";

const { BANDWIDTH_LIMIT, DISCONNECT, SEND_RELIABLE } = EnetCommand;
const R = C.PACKET_FLAG_RELIABLE;

/** What a host asks for. */
function request(options: object) {
  const host = new EnetHost({ peerCount: 1, seed: 1, ...options });
  host.connect(1000, REMOTE, 2);
  host.handleTimeout(1000);
  return decodeDatagram(host.takeTransmit()!.bytes).commands[0]!.connect!;
}

describe("a host", () => {
  it("has 1 to 4,095 places and datagrams of 576 to 4,096 bytes", () => {
    for (const options of [{ peerCount: 4095 }, { peerCount: 1 }, { mtu: 576 }, { mtu: 4096 }])
      expect(new EnetHost({ peerCount: 2, seed: 1, ...options })).toMatchObject(options);
    for (const options of [
      { peerCount: 4096 },
      { peerCount: 0 },
      { peerCount: 1.5 },
      { mtu: 575 },
      { mtu: 4097 },
      { mtu: 999.5 },
    ])
      expect(() => new EnetHost({ peerCount: 2, seed: 1, ...options })).toThrow(RangeError);
  });

  it("asks for as large a window as its bandwidth is worth", () => {
    expect(request({}).windowSize).toBe(65_536);
    expect(request({ outgoingBandwidth: 3 * 65_536 }).windowSize).toBe(3 * 4096);
    expect(request({ outgoingBandwidth: 1 }).windowSize).toBe(4096);
    expect(request({ outgoingBandwidth: 1e9 }).windowSize).toBe(65_536);
  });

  it("goes by the time that it is given, which may stand still or leap by months, but not run back", () => {
    const host = new EnetHost({ peerCount: 1, seed: 1, nowMs: 5000.9 });
    const at = (nowMs: number) => {
      host.flush(nowMs);
      return host.serviceTime;
    };
    expect(host.serviceTime).toBe(5000);
    expect([at(5000.9), at(5001), at(4999), at(5001)]).toEqual([5001 - 1, 5001, 5001, 5001]);
    const months = 90 * 86_400_000;
    expect(at(5001 + months)).toBe((5001 + months) >>> 0);
    // A 32-bit clock that wraps.
    const wrapping = new EnetHost({ peerCount: 1, seed: 1, nowMs: 2 ** 32 - 10 });
    wrapping.flush(5);
    expect([wrapping.serviceTime, wrapping.unwrappedMs]).toEqual([5, 2 ** 32 + 5]);
    wrapping.flush(-1);
    wrapping.flush(Number.NaN);
    expect(wrapping.unwrappedMs).toBe(2 ** 32 + 5);
  });

  it("has a deadline in the past, unless the present is given, where something waits to leave", () => {
    const fed = new FedPeer();
    fed.peer.ping();
    expect(fed.host.nextDeadlineMs()).toBe(1000);
    expect(fed.host.nextDeadlineMs(990)).toBe(1000);
    expect(fed.host.nextDeadlineMs(1010)).toBe(1010);
  });

  it("tells strangers times that another seed would not tell", () => {
    const told = (seed: number) => {
      const host = new EnetHost({ peerCount: 1, seed, nowMs: 1000 });
      host.handleDatagram(1000, REMOTE, connectRequest());
      host.handleTimeout(1000);
      return decodeDatagram(host.takeTransmit()!.bytes).sentTime;
    };
    expect(told(1)).toBe(told(1));
    expect(new Set([1, 2, 3, 4].map(told)).size).toBe(4);
  });

  it("sends to all who are connected and have the channel, in one copy", () => {
    const fed = new FedPeer();
    expect(fed.host.peers.length).toBe(1);
    fed.host.broadcast(4, new Uint8Array(1), R);
    fed.host.connect(fed.nowMs, REMOTE, 9);
    fed.host.broadcast(3, new Uint8Array(1), R);
    fed.host.broadcast(3, new Uint8Array(fed.host.maximumPacketSize + 1), R);
    expect(
      numbers(fed.sent())
        .flat()
        .filter((command) => command === SEND_RELIABLE).length,
    ).toBe(1);
  });
});

describe("a connection", () => {
  it("that ends has the shares of the others worked out anew", () => {
    const fed = new FedPeer({ incomingBandwidth: 100_000 });
    /** What we tell of our limits within the next second; it is acknowledged. */
    const told = () => {
      const commands = fed.after(1000).flatMap((datagram) => datagram.commands);
      for (const { command, reliableSequenceNumber } of commands)
        if (command !== EnetCommand.CONNECT) fed.acknowledge(reliableSequenceNumber);
      return commands.filter(({ command }) => command === BANDWIDTH_LIMIT).length;
    };
    expect([told(), told()]).toEqual([1, 0]);
    const request = fed.host.connect(fed.nowMs, { host: "10.0.0.8", port: 1 }, 1)!;
    request.timeout(1, 1, 1);
    expect([told(), told()]).toEqual([0, 0]);
    expect(request.state).toBe(EnetPeerState.ZOMBIE);
    expect(fed.events().map(({ type }) => type)).toEqual([EnetEventType.DISCONNECT]);
    expect([told(), told()]).toEqual([1, 0]);
  });

  it("of which we take our leave delivers nothing any more", () => {
    const fed = new FedPeer();
    fed.receive(packet(1));
    fed.peer.disconnect();
    expect(fed.events()).toEqual([]);
    expect([fed.host.waitingMemory, fed.peer.totalWaitingData]).toEqual([0, 0]);
  });

  it("that is forgotten leaves nothing to the next one on its place", () => {
    const fed = new FedPeer({ peerCount: 1 });
    fed.receive(packet(1), packet(3), {
      ...packet(0),
      command: EnetCommand.SEND_UNSEQUENCED,
      flags: 0x40,
      unsequencedGroup: 4,
    });
    fed.peer.send(0, new Uint8Array(3), R);
    fed.peer.reset();
    expect(fed.events()).toEqual([]);
    const { host } = fed;
    expect([host.outgoingData, host.waitingMemory, host.waitingAcknowledgements, host.connectedPeers]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(host.nextDeadlineMs(0)).toBeGreaterThanOrEqual(fed.nowMs);
    expect(numbers(fed.sent())).toEqual([]);
    expect(host.nextDeadlineMs()).toBe(Number.POSITIVE_INFINITY);
    const again = host.connect(fed.nowMs, REMOTE, 4)!;
    expect(again).toBe(fed.peer);
    const [asked] = fed.sent();
    fed.receive(fed.verify(asked!.commands[0]!.connect!));
    fed.receive(packet(1), { ...packet(0), command: EnetCommand.SEND_UNSEQUENCED, flags: 0x40, unsequencedGroup: 4 });
    expect(fed.events().map(({ type }) => type)).toEqual([
      EnetEventType.CONNECT,
      EnetEventType.RECEIVE,
      EnetEventType.RECEIVE,
    ]);
  });
});

describe("whoever is about to leave", () => {
  const farewell = { ...on(DISCONNECT, 9), data: 5 };

  it("is not told so again", () => {
    const fed = new FedPeer();
    fed.receive(farewell);
    fed.peer.disconnect(1);
    fed.peer.throttleConfigure(1, 1, 1);
    expect(fed.peer.state).toBe(EnetPeerState.ACKNOWLEDGING_DISCONNECT);
    fed.receive({ ...farewell, flags: 0x40 });
    fed.sent();
    expect(fed.peer.state).toBe(EnetPeerState.ZOMBIE);
    for (const leave of [() => fed.peer.disconnect(1), () => fed.peer.disconnectLater(1)]) {
      leave();
      expect([fed.peer.state, numbers(fed.sent())]).toEqual([EnetPeerState.ZOMBIE, []]);
    }
    fed.peer.disconnectNow(1);
    expect([fed.peer.state, numbers(fed.sent()), fed.events()]).toEqual([EnetPeerState.DISCONNECTED, [], []]);
    const other = new FedPeer();
    other.peer.disconnect(1);
    expect(numbers(other.sent())).toEqual([[DISCONNECT]]);
    for (const leave of [() => other.peer.disconnect(2), () => other.peer.disconnectLater(2)]) {
      leave();
      expect([other.peer.state, numbers(other.sent())]).toEqual([EnetPeerState.DISCONNECTING, []]);
    }
    other.peer.disconnectNow(2);
    expect([other.peer.state, numbers(other.sent())]).toEqual([EnetPeerState.DISCONNECTED, []]);
  });
});
