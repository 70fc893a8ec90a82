import { describe, expect, it } from "vitest";
import * as C from "../../src/enet/index.js";
import { EnetCommand, type EnetHostOptions, EnetPeerState, EnetSendResult } from "../../src/enet/index.js";
import { FedPeer, numbers, on, packet } from "../support/fed-peer.js";

const { ACKNOWLEDGE, DISCONNECT, PING, SEND_FRAGMENT, SEND_RELIABLE, SEND_UNRELIABLE, SEND_UNRELIABLE_FRAGMENT } =
  EnetCommand;
const R = C.PACKET_FLAG_RELIABLE;
const F = C.PACKET_FLAG_UNRELIABLE_FRAGMENT;

/** A connection with nothing under way, in the middle between two pings. */
function settled(options: Partial<EnetHostOptions> = {}): FedPeer {
  const fed = new FedPeer(options);
  fed.after(1000);
  for (let number = 2; fed.peer.sentReliableCommands.head !== null; number++) fed.acknowledge(number);
  fed.events();
  return fed;
}
const send = (fed: FedPeer, length: number, flags: number, channelID = 0) =>
  fed.peer.send(channelID, new Uint8Array(length), flags);
/** The raw datagrams that leave. */
function raw(fed: FedPeer): Uint8Array[] {
  fed.host.handleTimeout(fed.nowMs);
  const list: Uint8Array[] = [];
  for (let out = fed.host.takeTransmit(); out !== null; out = fed.host.takeTransmit()) list.push(out.bytes.slice());
  return list;
}

describe("a datagram is filled", () => {
  it("with as many acknowledgements as fit, then goes on in the next", () => {
    const fed = settled({ mtu: 576 });
    // 71 acknowledgements of 8 bytes and a header that counts for 4 make 572.
    for (let i = 0; i < 72; i++) fed.receive(on(PING, i));
    fed.peer.lastReceiveTime = fed.nowMs;
    expect(numbers(fed.sent()).map((commands) => commands.length)).toEqual([71, 1]);
    for (let i = 0; i < 71; i++) fed.receive(on(PING, i));
    send(fed, 0, R);
    expect(numbers(fed.sent()).map((commands) => commands.length)).toEqual([71, 1]);
  });

  it("to the last byte of the MTU, the checksum's four taken off", () => {
    for (const checksum of [false, true]) {
      const fed = new FedPeer({ mtu: 600 });
      Object.assign(fed.host, { checksum: checksum ? () => 0 : null });
      raw(fed);
      const room = 600 - 4 - (checksum ? 4 : 0);
      for (const length of [300, room - 6 - 8 - 308, 0]) send(fed, length, 0);
      const [first, second] = raw(fed);
      // Without sent time: two bytes less. The second command would take eight and six are left.
      expect(first!.length).toBe(room - 6 + (checksum ? 6 : 2));
      expect(second!.length).toBe(8 + (checksum ? 6 : 2));
      for (const length of [300, room - 8 - 8 - 308, 0]) send(fed, length, 0);
      expect(raw(fed).map(({ length }) => length)).toEqual([room + (checksum ? 6 : 2)]);
    }
  });

  it("with a ping where the connection is idle and four bytes are left", () => {
    for (const [left, pings] of [
      [4, 1],
      [3, 0],
    ] as const) {
      const fed = settled();
      fed.nowMs += 499;
      fed.host.handleTimeout(fed.nowMs);
      expect(numbers(fed.transmits())).toEqual([]);
      fed.nowMs += 1;
      for (const length of [1000, 1388 - 1008 - 8 - left]) send(fed, length, 0);
      expect(numbers(fed.sent())).toEqual([[SEND_UNRELIABLE, SEND_UNRELIABLE, ...new Array(pings).fill(PING)]]);
    }
  });

  it("with no ping where a reliable command is about to go", () => {
    const fed = settled();
    fed.nowMs += 500;
    for (const length of [1000, 1388 - 1008 - 8 - 8]) send(fed, length, 0);
    send(fed, 100, R);
    expect(numbers(fed.sent())).toEqual([[SEND_UNRELIABLE, SEND_UNRELIABLE], [SEND_RELIABLE]]);
  });

  it("with commands in the order in which they were queued, reliable or not", () => {
    const fed = settled();
    for (const flags of [0, R, R, 0, R, 0]) send(fed, 1, flags);
    const order = [SEND_UNRELIABLE, SEND_RELIABLE, SEND_RELIABLE, SEND_UNRELIABLE, SEND_RELIABLE, SEND_UNRELIABLE];
    expect(numbers(fed.sent())).toEqual([order]);
    expect(fed.peer.packetsSent).toBeGreaterThanOrEqual(6);
  });
});

describe("what has ended", () => {
  it("sends nothing, even if something was queued", () => {
    const fed = settled();
    fed.receive(packet(1));
    send(fed, 5, 0);
    fed.receive({ ...on(DISCONNECT, 9), flags: 0x40, data: 0 });
    fed.host.turns.markForSending(fed.peer);
    fed.peer.acknowledgements.push(1, 1, 1, false);
    expect([fed.peer.state, numbers(fed.sent())]).toEqual([EnetPeerState.ZOMBIE, []]);
  });

  it("says goodbye however little of what is unreliable is let through", () => {
    const fed = settled();
    fed.peer.packetThrottle = 0;
    fed.peer.packetThrottleCounter = 7;
    fed.peer.disconnectNow(3);
    expect(fed.sent()).toMatchObject([{ commands: [{ command: DISCONNECT, data: 3, flags: 0x40 }] }]);
  });

  it("says it later, behind unreliable packets, if they are all that waits", () => {
    const fed = settled();
    send(fed, 5, 0);
    fed.peer.disconnectLater(3);
    expect(fed.peer.state).toBe(EnetPeerState.DISCONNECT_LATER);
    expect(numbers(fed.sent())).toEqual([[SEND_UNRELIABLE], [DISCONNECT]]);
    expect(fed.peer.state).toBe(EnetPeerState.DISCONNECTING);
  });
});

describe("a reliable window", () => {
  it("is what may be in transit, to the byte", () => {
    for (const [length, count] of [
      [1024, 4],
      [1025, 3],
    ] as const) {
      const fed = settled();
      fed.peer.windowSize = 4096;
      for (let i = 0; i < 6; i++) send(fed, length, R);
      expect(numbers(fed.sent()).flat().length).toBe(count);
      expect(fed.peer.reliableDataInTransit).toBe(count * length);
    }
  });

  it("holds nothing up that carries no packet, nor what is unreliable", () => {
    const fed = settled();
    for (let i = 0; i < 3; i++) send(fed, 1000, R);
    expect(numbers(fed.sent()).flat()).toEqual([SEND_RELIABLE, SEND_RELIABLE, SEND_RELIABLE]);
    fed.peer.windowSize = 0;
    send(fed, 1, R);
    fed.peer.ping();
    send(fed, 1, 0);
    expect(numbers(fed.sent()).flat().sort()).toEqual([PING, SEND_UNRELIABLE].sort());
  });

  /** Sends the packets around the beginning of a window of numbers, when windows are in use. @returns The numbers that leave. */
  function leaving(first: number, used: Record<number, number>): number[] {
    const fed = settled();
    const channel = fed.peer.channel(0);
    channel.outgoingReliableSequenceNumber = (first - 2) & 0xffff;
    for (const [window, count] of Object.entries(used)) {
      channel.reliableWindows[Number(window)] = count;
      channel.usedReliableWindows |= 1 << Number(window);
    }
    for (let i = 0; i < 3; i++) send(fed, 1, R);
    send(fed, 1, R, 1);
    fed.peer.ping();
    const [sent, ...others] = fed.sent();
    expect(others).toEqual([]);
    // Other channels and the connection itself are not held up, unless they were queued behind.
    expect(sent!.commands.some(({ command }) => command === PING)).toBe(true);
    return sent!.commands.filter(({ channelID }) => channelID === 0).map((one) => one.reliableSequenceNumber);
  }

  it("of numbers begins only when that before it is not full, and the eight from it on are free", () => {
    expect(leaving(8192, {})).toEqual([8191, 8192, 8193]);
    expect(leaving(8192, { 1: 4094 })).toEqual([8191, 8192, 8193]);
    // With number 8191 the window before would be full: 4,096 in transit.
    expect(leaving(8192, { 1: 4095 })).toEqual([8191]);
    for (const window of [2, 3, 9, 10, 11]) expect(leaving(8192, { [window]: 1 })).toEqual([8191]);
    for (const window of [0, 1, 12, 15]) expect(leaving(8192, { [window]: 1 })).toEqual([8191, 8192, 8193]);
    for (const window of [12, 15, 0, 5]) expect(leaving(12 * 4096, { [window]: 1 })).toEqual([12 * 4096 - 1]);
    for (const window of [6, 7, 11]) expect(leaving(12 * 4096, { [window]: 1 }).length).toBe(3);
    // Across the wrap the window before the first is the last.
    expect(leaving(0, { 15: 4095 })).toEqual([65_535]);
    expect(leaving(0, { 15: 4094 })).toEqual([65_535, 0, 1]);
  });

  it("of numbers that is blocked does not block what is sent again", () => {
    const fed = settled();
    const channel = fed.peer.channel(0);
    channel.outgoingReliableSequenceNumber = 8190;
    for (let i = 0; i < 2; i++) send(fed, 1, R);
    fed.sent();
    channel.reliableWindows[1] = 4096;
    fed.nowMs += 5000;
    const [sent] = fed.sent();
    const again = sent!.commands.filter(({ command }) => command === SEND_RELIABLE);
    expect(again.map(({ reliableSequenceNumber }) => reliableSequenceNumber)).toEqual([8191, 8192]);
    // Nor is it counted, or known, twice.
    expect([channel.reliableWindows[1], channel.reliableWindows[2]]).toEqual([4096, 1]);
  });
});

describe("what is sent again", () => {
  it("is still known once", () => {
    const fed = settled();
    for (let channelID = 0; channelID < 4; channelID++) for (let i = 0; i < 6; i++) send(fed, 1, R, channelID);
    fed.sent();
    expect(fed.acknowledge(6, 3)).toEqual({});
    fed.nowMs += 5000;
    fed.sent();
    for (let channelID = 3; channelID >= 0; channelID--)
      for (let number = 6; number > 0; number--) fed.acknowledge(number, channelID);
    expect([fed.peer.sentReliableCommands.head, fed.peer.reliableDataInTransit]).toEqual([null, 0]);
  });
});

describe("unreliable packets", () => {
  it("are left out whole where there is no share for them, and nothing else is", () => {
    const fed = settled();
    fed.peer.packetThrottle = 0;
    // One in 32 goes through even so: the sixth of these.
    fed.peer.packetThrottleCounter = 0;
    for (const length of [3000, 5, 5, 3000, 5, 5]) send(fed, length, F);
    send(fed, 5, R);
    const sent = numbers(fed.sent()).flat();
    expect(sent.filter((command) => command === SEND_UNRELIABLE_FRAGMENT).length % 3).toBe(0);
    expect(sent.filter((command) => command !== PING)).toEqual([SEND_RELIABLE]);
    expect(fed.peer.outgoingData).toBe(405);
  });

  it("have numbers that never wrap: the last is followed by a reliable one", () => {
    for (const [length, commands] of [
      [1, [SEND_UNRELIABLE, SEND_RELIABLE, SEND_UNRELIABLE]],
      [1500, [SEND_UNRELIABLE_FRAGMENT, SEND_FRAGMENT, SEND_UNRELIABLE_FRAGMENT]],
    ] as const) {
      const fed = settled();
      fed.peer.channel(0).outgoingUnreliableSequenceNumber = 0xfffe;
      for (let i = 0; i < 3; i++) send(fed, length, F);
      const sent = numbers(fed.sent()).flat();
      expect(sent.filter((command, index) => command !== sent[index - 1])).toEqual(commands);
      expect(fed.peer.channel(0).outgoingUnreliableSequenceNumber).toBe(1);
    }
  });
});

describe("what is queued", () => {
  it("counts with its commands and its bytes, cut or not", () => {
    const fed = settled();
    const { outgoingDataTotal } = fed.peer;
    send(fed, 100, R);
    expect(fed.peer.outgoingDataTotal - outgoingDataTotal).toBe(106);
    // Exactly two fragments of as much as fits: 1,392 less 4 for the header and 24 for the command.
    send(fed, 2 * 1364, R);
    expect(fed.peer.outgoingDataTotal - outgoingDataTotal).toBe(106 + 2 * (24 + 1364));
    const sent = fed.sent().flatMap(({ commands }) => commands);
    expect(sent.map(({ payload }) => payload?.length ?? -1)).toEqual([100, 1364, 1364]);
    expect(sent.map(({ fragment }) => fragment?.fragmentOffset)).toEqual([undefined, 0, 1364]);
    expect(fed.peer.outgoingData).toBe(2828 + 3 * 400);
  });

  it("is bounded for each peer, and for all together by equal shares of a half", () => {
    const fed = settled({ maximumOutgoingData: 1000, peerCount: 4 });
    expect(send(fed, 501, R)).toBe(EnetSendResult.OK);
    expect(send(fed, 100, R)).toBe(EnetSendResult.QUEUE_FULL);
    expect(send(fed, 99, R)).toBe(EnetSendResult.OK);
    expect([fed.peer.outgoingData, fed.host.outgoingData]).toEqual([1400, 1400]);

    const shared = settled({ maximumTotalOutgoingData: 8000, peerCount: 4 });
    const { host } = shared;
    const others = (bytes: number, length: number) => {
      host.outgoingData = bytes;
      return shared.peer.checkSend(0, length);
    };
    // Half of it is for whoever comes first.
    expect([others(3900, 99), others(3900, 100)]).toEqual([EnetSendResult.OK, EnetSendResult.OK]);
    expect([others(0, 3999), others(0, 4000)]).toEqual([EnetSendResult.OK, EnetSendResult.QUEUE_FULL]);
    // The other half is shared: 1,000 for each of four.
    expect([others(7999, 999), others(7999, 1000)]).toEqual([EnetSendResult.OK, EnetSendResult.QUEUE_FULL]);
    send(shared, 100, R);
    expect([others(7999, 499), others(7999, 500)]).toEqual([EnetSendResult.OK, EnetSendResult.QUEUE_FULL]);
  });
});

describe("the estimate of loss", () => {
  it("is made every ten seconds in which something was sent, out of what was lost of it", () => {
    const fed = settled({ nowMs: 50_000 });
    const { peer } = fed;
    const spanMs = (milliseconds: number, sent: number, lost: number) => {
      fed.nowMs = 100_000 + milliseconds;
      peer.lastReceiveTime = fed.nowMs;
      Object.assign(peer, { packetLossEpoch: 100_000, packetsSent: sent, packetsLost: lost });
      send(fed, 1, 0);
      fed.sent();
      return [
        peer.packetLoss,
        peer.packetLossVariance,
        peer.packetLossEpoch - 100_000,
        peer.packetsSent,
        peer.packetsLost,
      ];
    };
    expect(spanMs(9999, 9, 5)).toEqual([0, 0, 0, 10, 5]);
    // The packet that leaves counts: 65,536 * 5 / 10, an eighth and a quarter of it.
    expect(spanMs(10_000, 9, 5)).toEqual([4096, 8192, 10_000, 0, 0]);
    expect(spanMs(10_000, 9, 0)).toEqual([3584, (8192 * 3 + 4096) / 4, 10_000, 0, 0]);
    expect(spanMs(10_000, -1, 3)).toEqual([3584, 7168, 0, 0, 3]);
    peer.packetLossEpoch = 0;
    send(fed, 1, 0);
    fed.sent();
    expect(peer.packetLossEpoch).toBe(110_000);
  });
});

describe("compression", () => {
  it("is used where it makes a datagram shorter, if only by a byte", () => {
    let compressed: Uint8Array | null = null;
    const asked: number[] = [];
    const compress = (bytes: Uint8Array, room: number) => {
      asked.push(bytes.length, room);
      return compressed;
    };
    const fed = settled();
    fed.host.compressor = { compress, decompress: () => null };
    const cases: [Uint8Array | null, number][] = [
      [null, 13],
      [new Uint8Array(0), 13],
      [new Uint8Array(13), 13],
      [new Uint8Array(14), 13],
      [Uint8Array.from({ length: 12 }, () => 77), 12],
    ];
    for (const [result, length] of cases) {
      compressed = result;
      send(fed, 5, 0);
      const [bytes] = raw(fed);
      expect(bytes!.length).toBe(2 + length);
      expect([bytes![0]! & 0x40, bytes![2]]).toEqual(length === 12 ? [0x40, 77] : [0, SEND_UNRELIABLE]);
    }
    expect(asked).toEqual(new Array(10).fill(13));
  });
});

describe("an acknowledgement that is sent", () => {
  it("is on the channel, with the number and the time of what it is for", () => {
    const fed = settled();
    fed.nowMs = 0x1fffe;
    fed.receive(packet(0x0123, 3));
    const [sent] = fed.sent();
    expect(sent!.commands[0]).toEqual({
      command: ACKNOWLEDGE,
      flags: 0,
      channelID: 3,
      reliableSequenceNumber: 0x0123,
      receivedReliableSequenceNumber: 0x0123,
      receivedSentTime: 0xfffe,
    });
  });
});
