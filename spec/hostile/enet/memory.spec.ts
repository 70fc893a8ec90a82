import v8 from "node:v8";
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import {
  type DecodedCommand,
  EnetCommand,
  EnetHost,
  type EnetPeer,
  EnetPeerState,
  EnetSendResult,
  encodeDatagram,
  PACKET_FLAG_RELIABLE,
} from "../../../src/enet/index.js";
import { changeState } from "../../../src/enet/life-cycle.js";
import { connectedPair } from "../../support/connected-pair.js";
import { fragment, reliable, unreliable, unsequenced } from "../../support/enet-commands.js";

v8.setFlagsFromString("--expose-gc");
const collect = vm.runInNewContext("gc") as () => void;

/** Bytes on the heap and in buffers, once they fall no more: V8 gives buffers back on a thread of its own. */
function memory(): number {
  let least = Number.POSITIVE_INFINITY;
  for (let quiet = 0; quiet < 3; quiet++) {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    if (heapUsed + external < least - 1000) quiet = 0;
    least = Math.min(least, heapUsed + external);
  }
  return least;
}

const MB = 1024 * 1024;

/** A datagram of a server's client. */
const datagramOf = (peer: EnetPeer, commands: readonly DecodedCommand[]): Uint8Array =>
  encodeDatagram({ peerID: peer.incomingPeerID, sessionID: peer.incomingSessionID, sentTime: 0, commands });

/** Hands a server commands of its client. */
function receive(host: EnetHost, peer: EnetPeer, commands: readonly DecodedCommand[]): void {
  for (let from = 0; from < commands.length; from += 3)
    host.handleDatagram(host.unwrappedMs, peer.address, datagramOf(peer, commands.slice(from, from + 3)));
}
const list = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, i) => make(i));

describe("what waits in a host costs no more memory than it counts for", () => {
  const payload = (length: number) => new Uint8Array(length);
  const part = (start: number, number: number, length: number) =>
    fragment({ start, number, count: 20_000, total: 2e7, offset: 0, payload: payload(length) });
  const kinds: [string, (index: number, length: number) => DecodedCommand][] = [
    ["reliable packets behind a gap", (i, length) => reliable(i + 2, payload(length))],
    ["packets that nobody takes", (i, length) => unsequenced(i + 1, payload(length))],
    ["unreliable packets for a missing one", (i, length) => unreliable(1, i + 1, payload(length))],
    ["unreliable packets for many missing ones", (i, length) => unreliable(i + 1, 1, payload(length))],
    ["fragments of one packet", (i, length) => part(1, i, Math.max(length, 1))],
    ["first fragments", (i, length) => part(i + 1, 7, Math.max(length, 1))],
    ["first fragments with high numbers", (i, length) => part(i + 1, 7000, Math.max(length, 1))],
  ];
  for (const [name, make] of kinds)
    it.each([0, 10, 65, 1000])(`${name}, %d bytes each`, (length) => {
      const { pair, serverPeer } = connectedPair({
        server: {
          maximumWaitingData: 1e12,
          maximumPacketSize: 1e9,
          maximumWaitingMemory: 1e12,
          maximumTotalWaitingMemory: 1e12,
        },
      });
      const { host } = pair.server;
      const commands = list(4000, (i) => make(i, length));
      const before = memory();
      receive(host, serverPeer, commands);
      serverPeer.acknowledgements.clear();
      const cost = memory() - before;
      expect(serverPeer.waitingCommands).toBeGreaterThanOrEqual(4000);
      expect(host.waitingMemory).toBe(serverPeer.waitingMemory);
      expect(cost).toBeLessThan(serverPeer.waitingMemory * 1.05 + 200_000);
      // Nor far less, so that the bound is not mean to honest peers.
      expect(cost).toBeGreaterThan(serverPeer.waitingMemory * 0.5);
    });

  it.each([255, 256, 1300])("fragments that are kept in their datagrams, %d bytes each", (length) => {
    const unbounded = { maximumPacketSize: 1e9, maximumWaitingMemory: 1e12, maximumTotalWaitingMemory: 1e12 };
    const { pair, serverPeer } = connectedPair({ server: { ...unbounded, maximumWaitingData: 1e12 } });
    const { host } = pair.server;
    const before = memory();
    for (let i = 0; i < 4000; i++)
      host.handleDatagram(pair.nowMs, serverPeer.address, datagramOf(serverPeer, [part(1, i, length)]), true);
    serverPeer.acknowledgements.clear();
    const cost = memory() - before;
    expect(serverPeer.waitingCommands).toBe(4001);
    expect(cost).toBeLessThan(serverPeer.waitingMemory * 1.05 + 200_000);
    expect(cost).toBeGreaterThan(serverPeer.waitingMemory * 0.5);
  });

  it.each([0, 10, 65, 1000])("packets to be sent, %d bytes each", (length) => {
    const { pair, serverPeer } = connectedPair({});
    const before = memory();
    // What stands behind 4,096 packets of a queue is no object any more and costs less: see below.
    for (let i = 0; i < 4000; i++) serverPeer.send(0, payload(length), PACKET_FLAG_RELIABLE);
    const cost = memory() - before;
    expect(pair.server.host.outgoingData).toBe(serverPeer.outgoingData);
    expect(cost).toBeLessThan(serverPeer.outgoingData * 1.05 + 200_000);
    expect(cost).toBeGreaterThan(serverPeer.outgoingData * 0.5);
  });

  it("long queues of short packets cost a third of what they count for, to be sent and to be taken", () => {
    const { pair, serverPeer } = connectedPair({});
    const { host } = pair.server;
    const commands = list(20_000, (i) => unsequenced(i + 1, payload(10)));
    const before = memory();
    receive(host, serverPeer, commands);
    serverPeer.acknowledgements.clear();
    const received = memory() - before;
    expect(serverPeer.waitingCommands).toBe(20_000);
    expect(received).toBeLessThan(serverPeer.waitingMemory / 3);
    for (let i = 0; i < 20_000; i++) serverPeer.send(0, payload(10), PACKET_FLAG_RELIABLE);
    expect(memory() - before - received).toBeLessThan(serverPeer.outgoingData / 3);
    expect(host.outgoingData).toBe(serverPeer.outgoingData);
  });

  it("a burst of acknowledgements leaves nothing behind", () => {
    const ping = { command: EnetCommand.PING, flags: 0x80, channelID: 0xff, reliableSequenceNumber: 1 };
    const burst = ({ pair, serverPeer }: ReturnType<typeof connectedPair>): void => {
      for (let i = 0; i < 20; i++)
        receive(
          pair.server.host,
          serverPeer,
          list(3000, () => ping),
        );
      expect(serverPeer.acknowledgements.length).toBe(60_000);
      pair.server.host.handleTimeout(pair.nowMs);
      while (pair.server.host.takeTransmit() !== null);
      expect(serverPeer.acknowledgements.length).toBe(0);
    };
    burst(connectedPair({})); // What the code itself takes on the heap is there before anything is measured.
    const measured = connectedPair({});
    const before = memory();
    burst(measured);
    expect(memory() - before).toBeLessThan(0.3 * MB);
    expect(measured.serverPeer.state).toBe(EnetPeerState.CONNECTED); // It was alive while it was measured.
  });

  it("a connection that is about to end counts what it still holds, and no less", () => {
    const { pair, serverPeer } = connectedPair({});
    const { host } = pair.server;
    const part = (number: number) => fragment({ start: 2, number, after: number + 2, payload: payload(40) });
    receive(host, serverPeer, [part(0)]);
    const { waitingMemory } = serverPeer;
    receive(host, serverPeer, [
      reliable(1, payload(40), 1),
      reliable(3, payload(40), 0),
      unreliable(5, 1, payload(40), 0),
    ]);
    expect(serverPeer.waitingCommands).toBe(5);
    serverPeer.send(0, payload(10), PACKET_FLAG_RELIABLE);
    serverPeer.disconnectLater();
    expect(serverPeer.state).toBe(EnetPeerState.DISCONNECT_LATER);
    expect(serverPeer.waitingMemory).toBe(waitingMemory);
    receive(host, serverPeer, [part(1)]);
    expect(serverPeer.waitingMemory).toBeGreaterThan(0);
    expect(host.waitingMemory).toBe(serverPeer.waitingMemory);
    expect(serverPeer.waitingCommands).toBe(1);
  });

  it("a touch of every channel costs some 25 kB", () => {
    const { pair, serverPeer } = connectedPair({ channelCount: 255 });
    const before = memory();
    for (let channelID = 0; channelID < 255; channelID++)
      receive(pair.server.host, serverPeer, [reliable(1, payload(0), channelID)]);
    while (pair.server.host.takeEvent() !== null);
    expect(memory() - before).toBeLessThan(100_000);
  });
});

describe("the bounds for all peers together", () => {
  /** A server with so many connected peers. */
  function crowd(count: number, options: object) {
    const host = new EnetHost({ peerCount: count, seed: 1, nowMs: 1, ...options });
    const peers = list(count, (i) => {
      const peer = host.places.take()!;
      peer.address = { host: "10.0.0.1", port: i + 1 };
      peer.channelCount = 1;
      peer.outgoingPeerID = 1;
      peer.incomingSessionID = 0;
      changeState(peer, EnetPeerState.CONNECTED);
      return peer;
    });
    return { host, peers };
  }
  const early = list(3000, (i) => reliable(i + 2, new Uint8Array(100)));

  it("hold for what waits; whoever takes all he can leaves each of the others an equal share of half", () => {
    const { host, peers } = crowd(10, { maximumTotalWaitingMemory: 2 * MB });
    const before = memory();
    for (const peer of peers.slice(0, 9)) receive(host, peer, early);
    expect(host.waitingMemory).toBeGreaterThan(1.8 * MB);
    expect(host.waitingMemory).toBeLessThan(2 * MB);
    expect(memory() - before).toBeLessThan(2.2 * MB);
    // The last one to come has not got less than his share, and the first one not all.
    receive(host, peers[9]!, early);
    expect(peers[9]!.waitingMemory).toBeGreaterThan(0.1 * MB);
    expect(host.waitingMemory).toBeLessThan(2.01 * MB);
    expect(peers[0]!.waitingMemory).toBeLessThan(1.1 * MB);
    expect(host.dropped.waitingData).toBeGreaterThan(0);
    for (const peer of peers) peer.reset();
    expect(host.waitingMemory).toBe(0);
  });

  it("hold for fragments too", () => {
    const { host, peers } = crowd(10, { maximumTotalWaitingMemory: 2 * MB });
    const parts = list(3000, (i) =>
      fragment({ number: i, count: 5000, total: 500_000, offset: i, payload: new Uint8Array(100) }),
    );
    for (const peer of peers) receive(host, peer, parts);
    expect(host.waitingMemory).toBeGreaterThan(1.8 * MB);
    expect(host.waitingMemory).toBeLessThan(2.01 * MB);
  });

  it("hold for what is queued", () => {
    const { host, peers } = crowd(10, { maximumTotalOutgoingData: 2 * MB });
    const results = new Set<number>();
    for (const peer of peers)
      for (let i = 0; i < 3000; i++) results.add(peer.send(0, new Uint8Array(100), PACKET_FLAG_RELIABLE));
    expect([...results]).toEqual([EnetSendResult.OK, EnetSendResult.QUEUE_FULL]);
    expect(host.outgoingData).toBeGreaterThan(1.8 * MB);
    expect(host.outgoingData).toBeLessThan(2.01 * MB);
    for (const peer of peers) expect(peer.outgoingData).toBeGreaterThan(0.09 * MB);
    for (const peer of peers) peer.reset();
    expect(host.outgoingData).toBe(0);
  });

  it("hold for acknowledgements; whoever asks for all he can leaves each of the others an equal share of half", () => {
    const { host, peers } = crowd(20, {});
    const ping = { command: EnetCommand.PING, flags: 0x80, channelID: 0xff, reliableSequenceNumber: 1 };
    const pings = list(70_000, () => ping);
    for (const peer of peers.slice(0, 19)) receive(host, peer, pings);
    expect(peers[0]!.acknowledgements.length).toBe(65_536);
    expect(peers[18]!.acknowledgements.length).toBe(26_215);
    expect(host.dropped.acknowledgements).toBe(19 * 70_000 - host.waitingAcknowledgements);
    receive(host, peers[19]!, pings);
    expect(peers[19]!.acknowledgements.length).toBe(26_215);
    expect(host.waitingAcknowledgements).toBe(peers.reduce((sum, peer) => sum + peer.acknowledgements.length, 0));
    expect(host.waitingAcknowledgements).toBeLessThanOrEqual(1_048_576);
    // What is sent counts no longer, nor what is asked for by a peer that leaves.
    peers[0]!.reset();
    expect(host.waitingAcknowledgements).toBe(peers.reduce((sum, peer) => sum + peer.acknowledgements.length, 0));
    host.flush(1);
    while (host.takeTransmit() !== null);
    expect(host.waitingAcknowledgements).toBe(0);
  });

  it("let go when a peer leaves, is told to leave later, or is disconnected", () => {
    const { host, peers } = crowd(3, {});
    for (const peer of peers) {
      receive(host, peer, early.slice(0, 10));
      peer.send(0, new Uint8Array(10), PACKET_FLAG_RELIABLE);
    }
    expect(host.waitingMemory).toBe(3 * 10 * 500);
    peers[0]!.disconnect();
    expect([peers[0]!.waitingMemory, peers[0]!.totalWaitingData, peers[0]!.waitingCommands]).toEqual([0, 0, 0]);
    peers[1]!.disconnectLater();
    expect(peers[1]!.waitingMemory).toBe(0);
    receive(host, peers[2]!, [
      { command: EnetCommand.DISCONNECT, flags: 0x40, channelID: 0xff, reliableSequenceNumber: 0, data: 0 },
    ]);
    while (host.takeEvent() !== null);
    expect(host.waitingMemory).toBe(0);
    expect(host.outgoingData).toBe(410);
    for (const peer of peers) peer.reset();
    expect(host.outgoingData).toBe(0);
  });
});
