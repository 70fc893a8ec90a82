import { describe, expect, it } from "vitest";
import { EnetEventType, type EnetHostOptions, type EnetPeer, EnetPeerState } from "../../src/enet/index.js";
import { type ConnectedPair, connectedPair, type HostPair, type PairSide } from "../support/connected-pair.js";
import { type LinkProfile, linkPresets } from "../support/link-emulator.js";
import { SeededRandom, seeds, withSeed } from "../support/seeded-random.js";
import { Exchange } from "./exchange.js";

const SPEC = "spec/simulation/enet-simulation.spec.ts";

interface Scenario {
  readonly profile: LinkProfile;
  readonly host?: Partial<EnetHostOptions>;
  readonly startMs?: number;
  readonly durationMs?: number;
  /** Packets per side and turn. */
  readonly rate?: number;
  readonly maximumBytes?: number;
  /** How the link is once everything has been said. Very bad links let the connection's pings die out in the end. */
  readonly tail?: LinkProfile;
  /** Cuts the link for this long in the middle. */
  readonly cutMs?: number;
}

interface Conversation extends ConnectedPair {
  readonly toServer: Exchange;
  readonly toClient: Exchange;
  /** Disconnect events, server's then client's. */
  readonly disconnects: PairSide[];
}

/** Lets two hosts talk over a link, checking every promise as it goes, until both are idle. */
function converse(seed: number, scenario: Scenario): Conversation {
  const random = new SeededRandom(seed);
  const toServer = new Exchange(random.u32(), 4, scenario.maximumBytes ?? 6000);
  const toClient = new Exchange(random.u32(), 4, scenario.maximumBytes ?? 6000);
  const mtu = scenario.host?.mtu ?? 1392;
  const disconnects: PairSide[] = [];
  const connected = connectedPair({
    seed,
    startMs: scenario.startMs ?? 1000,
    profile: linkPresets.lan,
    server: scenario.host ?? {},
    client: scenario.host ?? {},
    onTransmit: (_, bytes) => {
      if (bytes.length > mtu) throw new Error(`Datagram of ${bytes.length} bytes exceeds the MTU of ${mtu}`);
    },
    onEvent: (side, event) => {
      if (event.type === EnetEventType.DISCONNECT) disconnects.push(side);
      if (event.type === EnetEventType.RECEIVE) (side === connected.pair.server ? toServer : toClient).receive(event);
    },
  });
  const { pair, clientPeer, serverPeer } = connected;
  // By ENet's rules six losses in a row of one command may end a connection, and 20 % each way makes that likely.
  for (const peer of [clientPeer, serverPeer]) peer.timeout(2 ** 30, 80_000_000, 80_000_000);
  pair.profile = scenario.profile;
  const durationMs = scenario.durationMs ?? 5000;
  const endMs = pair.nowMs + durationMs;
  const cutAtMs = pair.nowMs + durationMs / 2;
  while (pair.nowMs < endMs) {
    pair.isCut = pair.nowMs >= cutAtMs && pair.nowMs < cutAtMs + (scenario.cutMs ?? 0);
    for (let i = random.between(0, scenario.rate ?? 4); i > 0; i--) toServer.sendOne(clientPeer);
    for (let i = random.between(0, scenario.rate ?? 4); i > 0; i--) toClient.sendOne(serverPeer);
    pair.run(random.between(1, 40));
    for (const side of pair.sides) checkBounds(side);
  }
  pair.isCut = false;
  pair.profile = scenario.tail ?? scenario.profile;
  runWhile(pair, () => isBusy(clientPeer) || isBusy(serverPeer));
  if (disconnects.length > 0) throw new Error("Connection lost");
  return { ...connected, toServer, toClient, disconnects };
}

/** Waiting times double with each loss, so the last packets may take long on a really bad link. */
function runWhile(pair: HostPair, condition: () => boolean): void {
  const giveUpMs = pair.nowMs + 80_000_000;
  while (condition()) {
    if (pair.nowMs > giveUpMs) throw new Error("Not idle after a day");
    pair.runUntil(Math.max(pair.nextMs(), pair.nowMs));
  }
}

/** Pings come and go for as long as a connection lasts; packets count. */
function isBusy(peer: EnetPeer): boolean {
  return peer.outgoingData > 0;
}

function checkBounds({ host }: PairSide): void {
  for (const peer of host.peers) {
    if (peer.totalWaitingData > 8 * 1024 * 1024) throw new Error(`${peer.totalWaitingData} bytes are waiting`);
    if (peer.totalWaitingData < 0 || peer.waitingCommands < 0 || peer.outgoingData < 0)
      throw new Error("A count of what waits has become negative");
    if (peer.reliableDataInTransit < 0 || peer.reliableDataInTransit > Math.max(peer.windowSize, peer.mtu))
      throw new Error(`${peer.reliableDataInTransit} bytes in transit exceed the window of ${peer.windowSize}`);
    if (peer.acknowledgements.length > 4096) throw new Error(`${peer.acknowledgements.length} acknowledgements wait`);
  }
}

function expectAllArrived({ toServer, toClient }: Conversation): void {
  expect(toServer.receivedReliable).toBe(toServer.sentReliable);
  expect(toClient.receivedReliable).toBe(toClient.sentReliable);
  expect(toServer.sentReliable).toBeGreaterThan(20);
  expect(toServer.receivedUnreliable + toClient.receivedUnreliable).toBeGreaterThan(20);
}

/** A last round of reliable packets clears away what is incomplete; then nothing may be left. */
function expectIdle({ pair, clientPeer, serverPeer, toServer, toClient, disconnects }: Conversation): void {
  pair.profile = linkPresets.lan;
  for (let i = 0; i < 40; i++) {
    toServer.sendOne(clientPeer, 0);
    toClient.sendOne(serverPeer, 0);
  }
  runWhile(pair, () => isBusy(clientPeer) || isBusy(serverPeer));
  pair.run(10);
  for (const peer of [clientPeer, serverPeer]) {
    expect(peer.totalWaitingData).toBe(0);
    expect(peer.waitingCommands).toBe(0);
    expect(peer.outgoingData).toBe(0);
    expect(peer.reliableDataInTransit).toBe(0);
  }
  clientPeer.disconnectLater(1);
  runWhile(pair, () => pair.nextMs() < Number.POSITIVE_INFINITY);
  expect(disconnects).toHaveLength(2);
  for (const peer of [clientPeer, serverPeer]) expect(peer.state).toBe(EnetPeerState.DISCONNECTED);
  expect(pair.nextMs()).toBe(Number.POSITIVE_INFINITY);
}

const wrapMs = 2 ** 32;

const scenarios: Record<string, Scenario> = {
  "a perfect link": { profile: linkPresets.perfect },
  "a good link": { profile: linkPresets.good },
  "a mobile link": { profile: linkPresets.mobile },
  "20 % loss each way": { profile: linkPresets.bad },
  "an awful link": { profile: linkPresets.awful, tail: linkPresets.mobile },
  "a narrow link": { profile: linkPresets.narrow, rate: 2 },
  "a link that is cut for three seconds": { profile: linkPresets.good, cutMs: 3000, durationMs: 8000 },
  "bit flips, with checksum": {
    profile: { ...linkPresets.bad, bitFlipRatio: 0.2 },
    tail: linkPresets.mobile,
    host: { checksum: true },
  },
  "the smallest MTU": { profile: linkPresets.bad, host: { mtu: 576 }, maximumBytes: 20_000 },
  "the largest MTU and checksum": {
    profile: linkPresets.bad,
    host: { mtu: 4096, checksum: true },
    maximumBytes: 50_000,
  },
  "a clock that wraps": { profile: linkPresets.bad, startMs: wrapMs - 2500 },
  "a clock that starts at 0": { profile: linkPresets.bad, startMs: 0 },
  "bandwidth limits": { profile: linkPresets.good, host: { incomingBandwidth: 20_000, outgoingBandwidth: 30_000 } },
};

describe("ENet over a bad link", () => {
  for (const [name, scenario] of Object.entries(scenarios)) {
    it(`delivers reliable packets once and in order over ${name}`, () => {
      for (const seed of seeds(12, 400))
        withSeed(seed, SPEC, () => {
          const conversation = converse(seed, scenario);
          expectAllArrived(conversation);
          expectIdle(conversation);
        });
    }, 600_000);
  }

  it("repeats a run datagram for datagram when given the same seed", () => {
    const record = () => {
      const log: string[] = [];
      const { pair, clientPeer, serverPeer } = connectedPair({
        seed: 42,
        profile: linkPresets.awful,
        onTransmit: (side, bytes) => {
          log.push(`${side.address.host} ${Buffer.from(bytes).toString("hex")}`);
        },
      });
      const exchange = new Exchange(7, 4, 3000);
      for (let turn = 0; turn < 100; turn++) {
        exchange.sendOne(turn % 2 === 0 ? clientPeer : serverPeer);
        pair.run(13);
      }
      return log;
    };
    const first = record();
    expect(first.length).toBeGreaterThan(100);
    expect(record()).toEqual(first);
  });
});
