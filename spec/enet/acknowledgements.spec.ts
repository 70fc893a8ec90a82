import { describe, expect, it } from "vitest";
import { EnetCommand, EnetPeerState, PACKET_FLAG_RELIABLE } from "../../src/enet/index.js";
import { FedPeer, numbers } from "../support/fed-peer.js";

/** A connection with nothing under way: what it has to say about bandwidth is acknowledged. */
function settled(): FedPeer {
  const fed = new FedPeer();
  fed.after(1000);
  for (let number = 2; fed.peer.sentReliableCommands.head !== null; number++) fed.acknowledge(number);
  return fed;
}
const send = (fed: FedPeer, length = 10, channelID = 0) =>
  fed.peer.send(channelID, new Uint8Array(length), PACKET_FLAG_RELIABLE);

describe("a command that is not acknowledged in time", () => {
  it("is sent again, alone, after a wait that doubles each time", () => {
    const fed = settled();
    const waitMs = fed.peer.roundTripTime + 4 * fed.peer.roundTripTimeVariance;
    send(fed);
    expect(fed.sent().length).toBe(1);
    send(fed, 10, 1);
    // Sent later, so not due yet when the first one is.
    expect(fed.after(waitMs - 1).map(({ commands }) => commands[0]!.channelID)).toEqual([1]);
    expect(fed.after(1).map(({ commands }) => commands.map(({ channelID }) => channelID))).toEqual([[0]]);
    expect([fed.peer.packetsLost, fed.host.nextDeadlineMs()]).toEqual([1, fed.nowMs + waitMs - 1]);
    expect(fed.after(waitMs - 1).map(({ commands }) => commands.map(({ channelID }) => channelID))).toEqual([[1]]);
    expect([fed.peer.packetsLost, fed.host.nextDeadlineMs()]).toEqual([2, fed.nowMs + waitMs + 1]);
    expect(fed.after(waitMs + 1).map(({ commands }) => commands.map(({ channelID }) => channelID))).toEqual([[0]]);
  });

  it("comes before what was queued meanwhile, in the order of the first sending", () => {
    const fed = settled();
    for (const channelID of [2, 1]) send(fed, 10, channelID);
    fed.peer.ping();
    fed.sent();
    fed.nowMs += 10_000;
    send(fed, 10, 3);
    fed.peer.ping();
    const [datagram, ...others] = fed.sent();
    expect(others).toEqual([]);
    const order = (wanted: number) => datagram!.commands.filter(({ command }) => command === wanted);
    expect(order(EnetCommand.SEND_RELIABLE).map(({ channelID }) => channelID)).toEqual([2, 1, 3]);
    const pings = order(EnetCommand.PING).map(({ reliableSequenceNumber }) => reliableSequenceNumber);
    expect(pings.length).toBe(2);
    expect(pings[1]! - pings[0]!).toBe(1);
  });

  it("waits less than a day, beyond which times cannot be compared", () => {
    const fed = settled();
    fed.peer.timeout(2 ** 31, 2 ** 31, 2 ** 31);
    fed.peer.roundTripTime = 50_000_000;
    fed.peer.roundTripTimeVariance = 0;
    send(fed);
    fed.sent();
    expect(fed.host.nextDeadlineMs()).toBe(fed.nowMs + 50_000_000);
    fed.after(50_000_000);
    expect(fed.host.nextDeadlineMs()).toBe(fed.nowMs + 86_399_999);
  });
});

describe("an acknowledgement", () => {
  it("that comes when the command already waits to be sent again keeps it from being sent", () => {
    const fed = settled();
    send(fed);
    fed.peer.ping();
    fed.sent();
    expect(fed.peer.reliableDataInTransit).toBe(10);
    const ping = fed.peer.outgoingReliableSequenceNumber;
    fed.nowMs += 5000;
    fed.host.handleTimeout(fed.nowMs);
    expect([fed.peer.reliableDataInTransit, fed.peer.sentReliableCommands.head]).toEqual([0, null]);
    expect(fed.acknowledge(1, 0)).toEqual({});
    expect(numbers(fed.transmits())).toEqual([[EnetCommand.PING]]);
    fed.nowMs += 10_000;
    fed.host.handleTimeout(fed.nowMs);
    expect(fed.acknowledge(ping)).toEqual({});
    expect(fed.peer.channels.length).toBe(1);
    expect(numbers(fed.transmits())).toEqual([]);
    expect([fed.peer.reliableDataInTransit, fed.peer.outgoingData]).toEqual([0, 0]);
  });

  it("moves the deadline to the next command that is in transit", () => {
    const fed = settled();
    const waitMs = fed.peer.roundTripTime + 4 * fed.peer.roundTripTimeVariance;
    for (const channelID of [0, 1]) {
      send(fed, 10, channelID);
      fed.after(1);
    }
    expect(fed.host.nextDeadlineMs()).toBe(fed.nowMs - 1 + waitMs);
    fed.acknowledge(1, 0);
    expect(fed.host.nextDeadlineMs(fed.nowMs)).toBe(fed.nowMs + waitMs);
    expect(fed.peer.reliableDataInTransit).toBe(10);
  });

  it("counts for the window of its number: that is free once all of it is acknowledged", () => {
    const fed = settled();
    fed.peer.channel(0).outgoingReliableSequenceNumber = 4094;
    for (let i = 0; i < 3; i++) send(fed);
    fed.sent();
    const channel = fed.peer.channel(0);
    const windows = () => [channel.reliableWindows[0], channel.reliableWindows[1], channel.usedReliableWindows];
    expect(windows()).toEqual([1, 2, 0b11]);
    fed.acknowledge(4097, 0);
    expect(windows()).toEqual([1, 1, 0b11]);
    fed.acknowledge(4097, 0);
    expect(windows()).toEqual([1, 1, 0b11]);
    fed.acknowledge(4096, 0);
    expect(windows()).toEqual([1, 0, 0b01]);
    fed.acknowledge(4095, 0);
    expect(windows()).toEqual([0, 0, 0]);
  });
});

describe("a peer that is given up", () => {
  it("has nothing left to send, and does not wake the host again", () => {
    const fed = settled();
    fed.peer.timeout(1, 1, 1);
    send(fed);
    fed.sent();
    fed.nowMs += 5000;
    fed.host.handleTimeout(fed.nowMs);
    expect(fed.peer.state).toBe(EnetPeerState.ZOMBIE);
    expect(fed.transmits()).toEqual([]);
    expect(fed.host.nextDeadlineMs()).toBe(Number.POSITIVE_INFINITY);
    expect(fed.events().length).toBe(1);
  });
});
