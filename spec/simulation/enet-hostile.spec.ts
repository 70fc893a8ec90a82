import { describe, expect, it } from "vitest";
import * as C from "../../src/enet/index.js";
import {
  type DecodedCommand,
  EnetCommand,
  type EnetDropReason,
  EnetHost,
  type EnetPeer,
  EnetPeerState,
  encodeDatagram,
} from "../../src/enet/index.js";
import { connectedPair } from "../support/connected-pair.js";
import { fragment, reliable } from "../support/enet-commands.js";
import { connectRequest } from "../support/enet-datagrams.js";
import { linkPresets } from "../support/link-emulator.js";
import { SeededRandom, seeds, withSeed } from "../support/seeded-random.js";
import { Exchange } from "./exchange.js";

const SPEC = "spec/simulation/enet-hostile.spec.ts";
const isNightly = process.env["GMP_NIGHTLY"] === "1";
/** Hostile datagrams per kind of attack: four kinds make the total. */
const rounds = isNightly ? 300_000 : 10_000;
const NIGHTLY_TIMEOUT_MS = 900_000;

/** What a peer may hold at most, whatever is sent to it. */
function checkPeer(peer: EnetPeer): void {
  const { host } = peer;
  if (peer.totalWaitingData < 0 || peer.totalWaitingData > host.maximumWaitingData + host.maximumPacketSize)
    throw new Error(`${peer.totalWaitingData} bytes wait`);
  if (peer.waitingCommands < 0 || peer.waitingCommands > host.maximumWaitingCommands)
    throw new Error(`${peer.waitingCommands} commands wait`);
  if (peer.acknowledgements.length > 65_536) throw new Error(`${peer.acknowledgements.length} acknowledgements wait`);
}

/** Adds a host's drop counters up, so that a spec can say which checks an attack has reached. */
function addDropped(sum: Map<EnetDropReason, number>, host: EnetHost): void {
  for (const [reason, count] of Object.entries(host.dropped) as [EnetDropReason, number][])
    if (count > 0) sum.set(reason, (sum.get(reason) ?? 0) + count);
}

/** A datagram full of commands that are well-formed but for their numbers. */
function plausible(random: SeededRandom, peerID: number, sessionID: number, near: number): Uint8Array {
  const u16 = () => (random.chance(0.7) ? (near + random.between(-40, 40)) & 0xffff : random.u32() & 0xffff);
  const u32 = () => (random.chance(0.5) ? random.between(0, 40) : random.u32());
  const commands: DecodedCommand[] = [];
  for (let i = random.between(1, 12); i > 0; i--) {
    const command = random.between(1, 12);
    const base = {
      command,
      flags: random.chance(0.5) ? 0x80 : random.pick([0, 0x40, 0xc0, 0x10]),
      channelID: random.chance(0.1) ? 0xff : random.chance(0.05) ? 5 : random.between(0, 3),
      reliableSequenceNumber: u16(),
    };
    const payload = random.bytes(random.between(0, 60));
    switch (command) {
      case EnetCommand.ACKNOWLEDGE:
        commands.push({ ...base, receivedReliableSequenceNumber: u16(), receivedSentTime: u16() });
        break;
      case EnetCommand.CONNECT:
      case EnetCommand.VERIFY_CONNECT: {
        const connect = {
          outgoingPeerID: u16(),
          incomingSessionID: random.between(0, 255),
          outgoingSessionID: random.between(0, 255),
          mtu: u32(),
          windowSize: u32(),
          channelCount: u32(),
          incomingBandwidth: u32(),
          outgoingBandwidth: u32(),
          packetThrottleInterval: u32(),
          packetThrottleAcceleration: u32(),
          packetThrottleDeceleration: u32(),
          connectID: random.u32(),
        };
        commands.push(command === EnetCommand.CONNECT ? { ...base, connect, data: u32() } : { ...base, connect });
        break;
      }
      case EnetCommand.DISCONNECT:
        // Rare, so that the connection under attack lives for a while.
        if (random.chance(0.02)) commands.push({ ...base, data: u32() });
        break;
      case EnetCommand.BANDWIDTH_LIMIT:
        commands.push({ ...base, values: [u32(), u32()] });
        break;
      case EnetCommand.THROTTLE_CONFIGURE:
        commands.push({ ...base, values: [u32(), u32(), u32()] });
        break;
      case EnetCommand.PING:
        commands.push(base);
        break;
      case EnetCommand.SEND_RELIABLE:
        commands.push({ ...base, payload });
        break;
      case EnetCommand.SEND_UNRELIABLE:
        commands.push({ ...base, unreliableSequenceNumber: u16(), payload });
        break;
      case EnetCommand.SEND_UNSEQUENCED:
        commands.push({ ...base, unsequencedGroup: u16(), payload });
        break;
      default: {
        const fragmentCount = u32();
        const fragment = {
          startSequenceNumber: u16(),
          fragmentCount,
          fragmentNumber: random.chance(0.8) ? random.between(0, Math.min(fragmentCount, 50)) : u32(),
          totalLength: random.chance(0.8) ? Math.min(fragmentCount * random.between(1, 60), 0xffffffff) : u32(),
          fragmentOffset: u32(),
        };
        commands.push({ ...base, fragment, payload });
      }
    }
  }
  return encodeDatagram({ peerID, sessionID, sentTime: random.chance(0.9) ? random.u32() & 0xffff : null, commands });
}

/** A server's answer that lets a client connect, most of the time. */
function verifyConnect(connectID: number, random: SeededRandom): Uint8Array {
  const connect = {
    outgoingPeerID: random.between(0, 0xffff),
    incomingSessionID: random.between(0, 255),
    outgoingSessionID: random.between(0, 255),
    mtu: random.u32(),
    windowSize: random.u32(),
    channelCount: random.between(0, 300),
    incomingBandwidth: random.u32(),
    outgoingBandwidth: random.u32(),
    packetThrottleInterval: 5000,
    packetThrottleAcceleration: 2,
    packetThrottleDeceleration: 2,
    connectID,
  };
  const command = { command: EnetCommand.VERIFY_CONNECT, flags: 0x80, channelID: 0xff, reliableSequenceNumber: 1 };
  return encodeDatagram({ peerID: 0, sessionID: 0, sentTime: 1, commands: [{ ...command, connect }] });
}

/** A connection that is attacked by someone who can send from the client's address. */
class Target {
  readonly pair;
  readonly clientPeer;
  readonly #random: SeededRandom;
  /** Genuine datagrams, to be mutated. */
  readonly genuine: Uint8Array[] = [];

  constructor(seed: number) {
    this.#random = new SeededRandom(seed);
    const { pair, clientPeer } = connectedPair({
      seed,
      onTransmit: (side, bytes) => {
        if (side.host.peerCount === 2 && this.genuine.length < 200) this.genuine.push(new Uint8Array(bytes));
      },
      server: { maximumWaitingData: 1 << 20, maximumPacketSize: 1 << 20 },
    });
    this.pair = pair;
    this.clientPeer = clientPeer;
    const exchange = new Exchange(seed, 4, 4000);
    for (let i = 0; i < 40; i++) {
      exchange.sendOne(clientPeer);
      pair.run(5);
    }
  }

  get isAlive(): boolean {
    const { server } = this.pair;
    return server.host.peerAt(0)?.state === EnetPeerState.CONNECTED;
  }

  /** Hands the server one datagram and lets it do everything that a host does. */
  hit(bytes: Uint8Array): void {
    const { pair } = this;
    const { host } = pair.server;
    host.handleDatagram(pair.nowMs, pair.client.address, bytes);
    if (this.#random.chance(0.2)) pair.nowMs += this.#random.between(0, 20);
    host.handleTimeout(pair.nowMs);
    for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit())
      if (out.bytes.length > 1392) throw new Error(`Datagram of ${out.bytes.length} bytes`);
    for (let event = host.takeEvent(); event !== null; event = host.takeEvent());
    for (const peer of host.peers) checkPeer(peer);
  }
}

/** @returns What was dropped, by reason. */
function attack(
  seed: number,
  makeDatagram: (random: SeededRandom, target: Target) => Uint8Array,
): Map<EnetDropReason, number> {
  const random = new SeededRandom(seed);
  const dropped = new Map<EnetDropReason, number>();
  let target = new Target(random.u32());
  for (let round = 0; round < rounds; round++) {
    if (!target.isAlive || round % 2000 === 1999) {
      addDropped(dropped, target.pair.server.host);
      target = new Target(random.u32());
    }
    target.hit(makeDatagram(random, target));
  }
  addDropped(dropped, target.pair.server.host);
  return dropped;
}

describe("an ENet host under hostile input", () => {
  const attacks: Record<string, (random: SeededRandom, target: Target) => Uint8Array> = {
    "truncated genuine datagrams": (random, target) => {
      const bytes = random.pick(target.genuine);
      return bytes.subarray(0, random.between(0, bytes.length - 1));
    },
    "mutated genuine datagrams": (random, target) => {
      const bytes = new Uint8Array(random.pick(target.genuine));
      // Half of them keep the header, so that they reach the commands.
      const first = random.chance(0.5) ? 4 : 0;
      for (let i = random.between(1, 6); i > 0; i--)
        bytes[Math.min(bytes.length - 1, random.between(first, random.chance(0.7) ? 30 : bytes.length - 1))] =
          random.u32();
      return bytes;
    },
    "random bytes": (random, target) => {
      const bytes = random.bytes(random.between(0, random.chance(0.1) ? 5000 : 100));
      const serverPeer = target.pair.server.host.peerAt(0)!;
      if (random.chance(0.8) && bytes.length > 4) {
        bytes[0] = (serverPeer.incomingSessionID << 4) | 0x80;
        bytes[1] = 0;
      }
      return bytes;
    },
    "well-formed nonsense": (random, target) => {
      const serverPeer = target.pair.server.host.peerAt(0)!;
      const isKnown = random.chance(0.95);
      return plausible(
        random,
        isKnown ? 0 : 0xfff,
        serverPeer.incomingSessionID & 3,
        serverPeer.channels[0]?.incomingReliableSequenceNumber ?? 0,
      );
    },
  };
  /** Checks that each attack gets to, so that none of them bounces off the first one. */
  const reached: Record<string, EnetDropReason[]> = {
    "truncated genuine datagrams": ["tooShort", "truncatedCommand", "badLength"],
    "mutated genuine datagrams": ["unknownPeer", "wrongSession", "badChannel", "badFragment", "badConnect", "outdated"],
    "random bytes": ["tooShort", "tooLong", "unknownPeer", "unknownCommand", "truncatedCommand", "staleAcknowledge"],
    "well-formed nonsense": [
      "notConnected",
      "wrongState",
      "badFragment",
      "duplicate",
      "outOfWindow",
      "missingSentTime",
    ],
  };
  for (const [name, makeDatagram] of Object.entries(attacks)) {
    it(
      `survives ${name}`,
      () => {
        for (const seed of seeds(1, 1))
          withSeed(seed, SPEC, () => {
            const dropped = attack(seed, makeDatagram);
            expect([...dropped.keys()]).toEqual(expect.arrayContaining(reached[name]!));
          });
      },
      NIGHTLY_TIMEOUT_MS,
    );
  }

  it("survives a hostile server, as a client in any state", () => {
    for (const seed of seeds(1, 1))
      withSeed(seed, SPEC, () => {
        const random = new SeededRandom(seed);
        const server = { host: "10.0.0.1", port: 4000 };
        const dropped = new Map<EnetDropReason, number>();
        const states = new Set<number>();
        for (let game = 0; game < rounds / 50; game++) {
          const host = new EnetHost({
            peerCount: 1,
            seed: random.u32(),
            nowMs: random.u32(),
            checksum: game % 8 === 0,
          });
          let nowMs = host.serviceTime;
          const peer = host.connect(nowMs, server, 4, 0)!;
          for (let round = 0; round < 50; round++) {
            const bytes = random.chance(0.1)
              ? verifyConnect(peer.connectID, random)
              : plausible(random, 0, peer.incomingSessionID & 3, 0);
            host.handleDatagram(nowMs, server, bytes);
            if (random.chance(0.05)) peer.send(0, random.bytes(3000), random.between(0, 15));
            if (random.chance(0.01)) peer.disconnectLater(1);
            if (random.chance(0.01)) peer.disconnect(1);
            nowMs += random.between(0, 600);
            host.handleTimeout(nowMs);
            while (host.takeTransmit() !== null);
            checkPeer(peer);
            states.add(peer.state);
            while (host.takeEvent() !== null);
            if (peer.state === EnetPeerState.DISCONNECTED) host.connect(nowMs, server, 4, 0);
          }
          addDropped(dropped, host);
        }
        expect([...states].sort()).toEqual([0, 1, 5, 6, 7, 9]);
        expect([...dropped.keys()]).toEqual(expect.arrayContaining(["badConnect", "wrongState", "checksum"]));
      });
  }, 300_000);

  it("survives flipped bits without checksum, on both sides", () => {
    let flipped = 0;
    for (const seed of seeds(8, 300))
      withSeed(seed, SPEC, () => {
        const { pair, clientPeer, serverPeer } = connectedPair({ seed });
        pair.profile = { ...linkPresets.bad, bitFlipRatio: 0.5 };
        const exchange = new Exchange(seed, 4, 4000);
        for (let turn = 0; turn < 300; turn++) {
          exchange.sendOne(clientPeer);
          exchange.sendOne(serverPeer);
          pair.run(10);
          for (const side of pair.sides) for (const peer of side.host.peers) checkPeer(peer);
        }
        // A flipped bit may well end the connection early.
        flipped += pair.server.link.counts.flipped + pair.client.link.counts.flipped;
      });
    expect(flipped).toBeGreaterThan(0);
  }, 300_000);

  it("allocates nothing of the order of what a forged fragment announces", () => {
    const { pair, serverPeer } = connectedPair({});
    const { server, client } = pair;
    const forged = (channelID: number, count: number, total: number, isReliable: boolean) =>
      encodeDatagram({
        peerID: 0,
        sessionID: serverPeer.incomingSessionID,
        sentTime: pair.nowMs & 0xffff,
        commands: [fragment({ channelID, count, total, isReliable, payload: new Uint8Array(10) })],
      });
    const total = 32 * 1024 * 1024;
    const before = process.memoryUsage();
    for (let channelID = 0; channelID < 4; channelID++)
      for (const isReliable of [true, false])
        server.host.handleDatagram(pair.nowMs, client.address, forged(channelID, 1024 * 1024, total, isReliable));
    const after = process.memoryUsage();
    expect(serverPeer.totalWaitingData).toBe(total);
    expect(serverPeer.waitingCommands).toBe(2);
    expect(server.host.dropped.waitingData).toBe(7);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(1024 * 1024);

    // A single fragment that claims to be all there is.
    server.host.handleDatagram(pair.nowMs, client.address, forged(0, 1, total, true));
    expect(server.host.dropped.badFragment).toBe(1);
    expect(process.memoryUsage().arrayBuffers - before.arrayBuffers).toBeLessThan(1024 * 1024);
  });

  it("bounds empty commands that wait for one that never comes", () => {
    const { pair, serverPeer } = connectedPair({ channelCount: 255, server: { maximumWaitingCommands: 5000 } });
    const { server, client } = pair;
    for (let channelID = 0; channelID < 20; channelID++)
      for (let start = 2; start < 1000; start += 100)
        server.host.handleDatagram(
          pair.nowMs,
          client.address,
          encodeDatagram({
            peerID: 0,
            sessionID: serverPeer.incomingSessionID,
            sentTime: 0,
            commands: Array.from({ length: 100 }, (_, i) => reliable(start + i, undefined, channelID)),
          }),
        );
    expect(serverPeer.waitingCommands).toBe(5000);
    expect(server.host.dropped.waitingData).toBe(150);
  });

  it("bounds half-made connections and lets newcomers in once those had time to answer", () => {
    const host = new EnetHost({ peerCount: 64, seed: 1 });
    const request = (connectID: number) => connectRequest({ outgoingPeerID: 0, channelCount: 255, connectID });
    const halfOpen = () => host.peers.filter((peer) => peer.state === EnetPeerState.ACKNOWLEDGING_CONNECT).length;
    const random = new SeededRandom(3);
    let nowMs = 1000;
    for (let i = 0; i < 10_000; i++) {
      host.handleDatagram(nowMs, { host: `10.${i & 255}.${i >> 8}.1`, port: 1000 }, request(random.u32()));
      if (halfOpen() > 64) throw new Error(`${halfOpen()} half-made connections`);
    }
    expect(halfOpen()).toBe(64);
    expect(host.dropped.full).toBe(10_000 - 64);
    for (const peer of host.peers) expect(peer.channels.length).toBe(0);
    // Each forged request is answered with one datagram of about its size, not more.
    host.handleTimeout(nowMs);
    let answers = 0;
    for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit()) {
      answers++;
      expect(out.bytes.length).toBeLessThanOrEqual(request(1).length);
    }
    expect(answers).toBe(64);

    // Every place is taken by forgeries. A genuine client is turned away at first, and gets in after the grace period.
    const client = new EnetHost({ peerCount: 1, seed: 9, nowMs });
    const serverAddress = { host: "192.0.2.1", port: 7000 };
    const clientAddress = { host: "192.0.2.2", port: 7001 };
    const peer = client.connect(nowMs, serverAddress, 2, 0)!;
    const exchange = (): void => {
      client.handleTimeout(nowMs);
      for (let out = client.takeTransmit(); out !== null; out = client.takeTransmit())
        host.handleDatagram(nowMs, clientAddress, out.bytes);
      host.handleTimeout(nowMs);
      for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit())
        if (out.to.host === clientAddress.host) client.handleDatagram(nowMs, serverAddress, out.bytes);
    };
    for (; nowMs < 10_000 && peer.state !== EnetPeerState.CONNECTED; nowMs += 10) exchange();
    expect(peer.state).toBe(EnetPeerState.CONNECTED);
    expect(nowMs).toBeLessThan(1000 + host.halfOpenGraceMs + 2000);

    // Unanswered, the others are given up by time-out, without any event.
    for (; nowMs < 120_000; nowMs += 100) exchange();
    expect(halfOpen()).toBe(0);
    expect(host.takeEvent()).toMatchObject({ type: C.EnetEventType.CONNECT });
    expect(host.takeEvent()).toBeNull();
    expect(host.connectedPeers).toBe(1);
  });

  it("refuses to queue without end for a peer that does not acknowledge", () => {
    const { pair, serverPeer } = connectedPair({ server: { maximumOutgoingData: 1_000_000 } });
    pair.isCut = true;
    const packet = new Uint8Array(1000);
    const results = Array.from({ length: 2000 }, () => serverPeer.send(0, packet, C.PACKET_FLAG_RELIABLE));
    expect(new Set(results)).toEqual(new Set([C.EnetSendResult.OK, C.EnetSendResult.QUEUE_FULL]));
    expect(serverPeer.outgoingData).toBeLessThanOrEqual(1_000_000 + 1064);
    pair.isCut = false;
    pair.run(5000);
    expect(serverPeer.outgoingData).toBe(0);
    expect(serverPeer.send(0, packet, C.PACKET_FLAG_RELIABLE)).toBe(0);
  });
});
