import { describe, expect, it } from "vitest";
import * as C from "../../src/enet/index.js";
import { decodeDatagram, EnetCommand, EnetEventType, EnetHost, type EnetPeer } from "../../src/enet/index.js";
import { throttle } from "../../src/enet/receive-control.js";
import { connectedPair, HostPair } from "../support/connected-pair.js";
import { linkPresets } from "../support/link-emulator.js";

describe("the share of unreliable packets", () => {
  const cases: [string, Partial<EnetPeer>, number, number, number][] = [
    // last mean and variance, present share; measured; result, new share
    ["rises where the round trip is as good as the best", { lastRoundTripTime: 100, packetThrottle: 10 }, 100, 1, 12],
    ["rises where it is better", { lastRoundTripTime: 100, packetThrottle: 10 }, 1, 1, 12],
    ["rises to the limit only", { lastRoundTripTime: 100, packetThrottle: 19 }, 100, 1, 20],
    ["falls where it is worse by twice the variance", { lastRoundTripTime: 100, packetThrottle: 10 }, 121, -1, 8],
    ["stays where it is not that much worse", { lastRoundTripTime: 100, packetThrottle: 10 }, 120, 0, 10],
    ["falls to nothing at last", { lastRoundTripTime: 100, packetThrottle: 1 }, 500, -1, 0],
    ["jumps to the limit on a link too quick to tell", { lastRoundTripTime: 10, packetThrottle: 1 }, 500, 0, 20],
  ];
  it.each(cases)("%s", (_, fields, rttMs, result, share) => {
    const { clientPeer } = connectedPair();
    Object.assign(clientPeer, { lastRoundTripTimeVariance: 10, packetThrottleLimit: 20 }, fields);
    expect(throttle(clientPeer, rttMs)).toBe(result);
    expect(clientPeer.packetThrottle).toBe(share);
  });

  it.each([
    [32, 320],
    [31, 320],
    [24, 250],
    [16, 170],
    [8, 90],
    [1, 20],
    [0, 10],
  ])("of %i in 32 lets %i packets of 320 through, evenly", (share, expected) => {
    const { pair, clientPeer } = connectedPair();
    pair.run(5);
    clientPeer.packetThrottle = share;
    for (let i = 0; i < 320; i++)
      clientPeer.send(i % 2, new Uint8Array(3), i % 3 === 0 ? C.PACKET_FLAG_UNSEQUENCED : 0);
    pair.pump();
    expect(pair.server.events.length).toBe(expected);
    expect(clientPeer.outgoingData).toBe(0);
  });

  it("never breaks a packet apart, and never drops a reliable one", () => {
    const { pair, clientPeer } = connectedPair();
    pair.run(5);
    clientPeer.packetThrottle = 15;
    clientPeer.packetThrottleLimit = 15;
    for (let i = 0; i < 64; i++) {
      clientPeer.send(0, new Uint8Array(5000).fill(i), C.PACKET_FLAG_UNRELIABLE_FRAGMENT);
      clientPeer.send(1, new Uint8Array(5).fill(i), C.PACKET_FLAG_RELIABLE);
    }
    pair.run(200);
    const lengths = pair.server.events.map((event) => (event.type === EnetEventType.RECEIVE ? event.packet.length : 0));
    expect(lengths.filter((length) => length === 5).length).toBe(64);
    expect(lengths.filter((length) => length === 5000).length).toBe(32);
    expect(pair.server.host.dropped.outdated).toBe(0);
  });

  it("is configured for both sides", () => {
    const { pair, clientPeer, serverPeer } = connectedPair();
    clientPeer.throttleConfigure(100, 3, 0xffffffff);
    pair.run(10);
    for (const peer of [clientPeer, serverPeer])
      expect(peer).toMatchObject({
        packetThrottleInterval: 100,
        packetThrottleAcceleration: 3,
        packetThrottleDeceleration: 0xffffffff,
      });
  });

  it("recovers from a jam", () => {
    const { pair, clientPeer } = connectedPair({ profile: { ...linkPresets.perfect, delayMs: 50 } });
    // The first interval measures how good the link can be.
    const talk = (durationMs: number) => {
      const endMs = pair.nowMs + durationMs;
      while (pair.nowMs < endMs) {
        clientPeer.send(0, new Uint8Array(10), C.PACKET_FLAG_RELIABLE);
        pair.run(100);
      }
    };
    talk(12_000);
    expect(clientPeer.packetThrottle).toBe(32);
    expect(clientPeer.roundTripTime).toBeGreaterThanOrEqual(93);
    pair.profile = { ...linkPresets.perfect, delayMs: 250 };
    talk(3000);
    expect(clientPeer.packetThrottle).toBeLessThan(10);
    pair.profile = { ...linkPresets.perfect, delayMs: 50 };
    talk(6000);
    expect(clientPeer.packetThrottle).toBe(32);
  });
});

describe("settings of a peer that is gone", () => {
  it("say nothing to whoever has its place next", () => {
    const host = new EnetHost({ peerCount: 1, seed: 1 });
    const address = { host: "192.0.2.1", port: 9 };
    const gone = host.connect(0, address, 1)!;
    gone.reset();
    gone.throttleConfigure(1, 2, 3);
    host.handleTimeout(0);
    expect(host.takeTransmit()).toBeNull();
    expect(host.connect(1, address, 1)).toBe(gone);
    expect([gone.packetThrottleInterval, gone.packetThrottleAcceleration, gone.packetThrottleDeceleration]).toEqual([
      5000, 2, 2,
    ]);
    host.handleTimeout(1);
    const { commands } = decodeDatagram(host.takeTransmit()!.bytes);
    expect(commands.map(({ command, reliableSequenceNumber }) => [command, reliableSequenceNumber])).toEqual([
      [EnetCommand.CONNECT, 1],
    ]);
  });
});

describe("packet loss", () => {
  it("is the share of commands that had to be sent again, averaged over ten-second spans", () => {
    const { pair, clientPeer } = connectedPair({ profile: { ...linkPresets.perfect, delayMs: 20 } });
    clientPeer.timeout(2 ** 30, 80_000_000, 80_000_000);
    const talk = (durationMs: number) => {
      const endMs = pair.nowMs + durationMs;
      while (pair.nowMs < endMs) {
        clientPeer.send(0, new Uint8Array(10), C.PACKET_FLAG_RELIABLE);
        pair.run(50);
      }
    };
    talk(21_000);
    expect(clientPeer.packetLoss).toBe(0);
    pair.profile = { ...linkPresets.perfect, delayMs: 20, lossRatio: 0.2 };
    talk(200_000);
    // Lost one way or the other: 36 %.
    expect(clientPeer.packetLoss / C.PEER_PACKET_LOSS_SCALE).toBeGreaterThan(0.2);
    expect(clientPeer.packetLoss / C.PEER_PACKET_LOSS_SCALE).toBeLessThan(0.5);
    expect(clientPeer.packetLossVariance).toBeGreaterThan(0);
    pair.profile = { ...linkPresets.perfect, delayMs: 20 };
    talk(200_000);
    expect(clientPeer.packetLoss / C.PEER_PACKET_LOSS_SCALE).toBeLessThan(0.05);
  });
});

describe("bandwidth limits", () => {
  /** What one side says in BANDWIDTH_LIMIT commands, as [incoming, outgoing]. */
  function limitsSaid(isServer: boolean, prepare: (pair: HostPair) => void, setUp = {}) {
    const said: (readonly number[])[] = [];
    const pair = new HostPair({
      ...setUp,
      onTransmit: (side, bytes) => {
        if ((side.host.peerCount === 4) === isServer)
          for (const { command, values } of decodeDatagram(bytes).commands)
            if (command === EnetCommand.BANDWIDTH_LIMIT) said.push(values!);
      },
    });
    pair.client.host.connect(pair.nowMs, pair.server.address, 1);
    pair.run(1500);
    said.length = 0;
    prepare(pair);
    pair.run(1500);
    return said;
  }

  it("are told to peers within a second of their change", () => {
    const said = limitsSaid(true, ({ server }) => server.host.bandwidthLimit(100_000, 200_000), {
      client: { outgoingBandwidth: 500_000 },
    });
    expect(said).toEqual([[100_000, 200_000]]);
  });

  it("are shared out between peers, where modest ones keep what they ask for", () => {
    const said = limitsSaid(
      true,
      (pair) => {
        // A second connection of the same client.
        pair.client.host.connect(pair.nowMs, pair.server.address, 1);
        pair.run(10);
        const [first, second] = pair.server.host.peers;
        first!.outgoingBandwidth = 10_000;
        second!.outgoingBandwidth = 500_000;
        pair.server.host.bandwidthLimit(100_000, 0);
      },
      {},
    );
    expect(said).toEqual([
      [10_000, 0],
      [90_000, 0],
    ]);
  });

  it("set the window", () => {
    const { pair, clientPeer } = connectedPair({ client: { outgoingBandwidth: 1_000_000 } });
    pair.run(1500);
    pair.server.host.bandwidthLimit(200_000, 0);
    pair.run(1500);
    expect(clientPeer.incomingBandwidth).toBe(200_000);
    expect(clientPeer.windowSize).toBe(3 * 4096);
    pair.client.host.bandwidthLimit(0, 70_000);
    pair.server.host.bandwidthLimit(0, 0);
    pair.run(1500);
    expect(clientPeer.windowSize).toBe(4096);
  });

  it("of the receiver hold unreliable packets back, and let them through again when lifted", () => {
    // A sender that names no limit of its own is told of none either: so does ENet.
    const { pair, clientPeer } = connectedPair({
      client: { outgoingBandwidth: 500_000 },
      server: { incomingBandwidth: 20_000 },
    });
    expect(pair.client.host.bandwidthLimitedPeers).toBe(1);
    const received = (seconds: number) => {
      pair.server.events.length = 0;
      for (let i = 0; i < seconds * 100; i++) {
        clientPeer.send(0, new Uint8Array(992), 0);
        pair.run(10);
      }
      return pair.server.events.length / seconds;
    };
    received(4);
    // A hundred packets of a kilobyte each second are sent, a fifth of which is allowed.
    expect(clientPeer.packetThrottleLimit).toBe(6);
    const limited = received(4);
    expect(limited).toBeGreaterThan(15);
    expect(limited).toBeLessThan(30);
    pair.server.host.bandwidthLimit(0, 0);
    received(3);
    expect(pair.client.host.bandwidthLimitedPeers).toBe(0);
    expect(clientPeer.packetThrottleLimit).toBe(32);
    expect(received(2)).toBeGreaterThan(99);
  });

  it("of the sender hold unreliable packets back", () => {
    const { pair, clientPeer } = connectedPair({ client: { outgoingBandwidth: 25_000 } });
    for (let i = 0; i < 400; i++) {
      clientPeer.send(0, new Uint8Array(992), 0);
      pair.run(10);
    }
    expect(clientPeer.packetThrottleLimit).toBe(7);
    pair.server.events.length = 0;
    for (let i = 0; i < 400; i++) {
      clientPeer.send(0, new Uint8Array(992), 0);
      pair.run(10);
    }
    expect(pair.server.events.length).toBeGreaterThan(70);
    expect(pair.server.events.length).toBeLessThan(120);
  });

  it("of many megabytes do not overflow", () => {
    const { pair, clientPeer } = connectedPair({ client: { outgoingBandwidth: 50_000_000 } });
    for (let i = 0; i < 200; i++) {
      for (let j = 0; j < 100; j++) clientPeer.send(0, new Uint8Array(1300), 0);
      pair.run(10);
    }
    // 13 MB a second are within 50.
    expect(clientPeer.packetThrottleLimit).toBe(32);
  });
});
