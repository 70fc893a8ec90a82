import { EnetRangeCoder, FastLz } from "../../../src/enet/compressors/index.js";
import {
  type DecodedCommand,
  type DecodedDatagram,
  decodeDatagram,
  type EnetCompressor,
  type EnetHost,
  type EnetPeer,
  EnetPeerState,
  encodeDatagram,
} from "../../../src/enet/index.js";
import { Exchange } from "../../simulation/exchange.js";
import { HostPair } from "../../support/connected-pair.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import type { Fuzzer } from "../fuzzer.js";

/** Small enough that a round passes them. */
const bounds = {
  maximumWaitingData: 1 << 18,
  maximumPacketSize: 1 << 17,
  maximumWaitingCommands: 500,
  maximumWaitingMemory: 1 << 17,
  maximumTotalWaitingMemory: 1 << 18,
  maximumOutgoingData: 1 << 17,
  maximumTotalOutgoingData: 1 << 18,
};

/** Numbers at which something changes. */
const edges = [0, 1, 2, 3, 4095, 4096, 0x6fff, 0x7000, 0x7fff, 0x8000, 0xfff, 0xffff, 0x10000, 0xfffff, 0x100000];

function number(random: SeededRandom, near: number): number {
  if (random.chance(0.5)) return Math.max(0, near + random.between(-3, 3));
  return random.chance(0.6) ? random.pick(edges) : random.u32();
}

/** Changes one field, knowing what it is. */
function corruptCommand(random: SeededRandom, command: DecodedCommand): DecodedCommand {
  const changed = JSON.parse(JSON.stringify({ ...command, payload: undefined })) as Record<string, unknown>;
  if (command.payload !== undefined) changed["payload"] = command.payload;
  const target = random.chance(0.5)
    ? changed
    : (random.pick([
        changed,
        ...Object.values(changed).filter((value) => typeof value === "object" && value !== null),
      ]) as Record<string, unknown>);
  const names = Object.keys(target).filter((name) => typeof target[name] === "number" && name !== "command");
  if (names.length > 0) {
    const name = random.pick(names);
    target[name] = number(random, target[name] as number);
  } else if (command.payload !== undefined) changed["payload"] = random.bytes(random.between(0, 100));
  return changed as unknown as DecodedCommand;
}

/** A genuine datagram with something wrong in it. */
function corrupt(random: SeededRandom, bytes: Uint8Array, hasChecksum: boolean): Uint8Array {
  if (hasChecksum || random.chance(0.3)) {
    const copy = random.chance(0.3) ? bytes.slice(0, random.between(0, bytes.length)) : new Uint8Array(bytes);
    for (let flips = random.between(0, 3); flips > 0 && copy.length > 0; flips--)
      copy[random.between(0, copy.length - 1)]! ^= 1 << random.between(0, 7);
    return copy;
  }
  let datagram: DecodedDatagram;
  try {
    datagram = decodeDatagram(bytes);
  } catch {
    return random.bytes(random.between(0, 60)); // It was compressed.
  }
  let commands = [...datagram.commands];
  for (let changes = random.between(1, 4); changes > 0; changes--) {
    const index = random.between(0, commands.length - 1);
    const what = random.between(0, 4);
    if (what === 0) commands.splice(index, 1);
    else if (what === 1) commands.splice(index, 0, ...Array(random.between(1, 30)).fill(commands[index]));
    else if (what === 2) commands = commands.reverse();
    else if (commands[index] !== undefined) commands[index] = corruptCommand(random, commands[index]);
    if (commands.length === 0) commands.push(...datagram.commands);
  }
  try {
    const peerID = random.chance(0.1) ? number(random, datagram.peerID) & 0xfff : datagram.peerID;
    const sentTime = random.chance(0.1) ? null : random.chance(0.1) ? random.u32() & 0xffff : datagram.sentTime;
    return encodeDatagram({ ...datagram, peerID, sentTime, commands: commands.filter(Boolean) });
  } catch {
    return random.bytes(random.between(0, 60)); // Too long for a field.
  }
}

/** Checks what a host promises of itself at any time. */
function check(host: EnetHost): void {
  let waiting = 0;
  let outgoing = 0;
  let connected = 0;
  const fail = (what: string, peer: EnetPeer) => {
    throw new Error(`Peer ${peer.incomingPeerID} in state ${peer.state}: ${what}`);
  };
  for (const peer of host.peers) {
    waiting += peer.waitingMemory;
    outgoing += peer.outgoingData;
    if (peer.state === EnetPeerState.CONNECTED || peer.state === EnetPeerState.DISCONNECT_LATER) connected++;
    if (peer.waitingMemory < 0 || peer.waitingMemory > bounds.maximumWaitingMemory + 8192)
      fail(`${peer.waitingMemory} bytes wait`, peer);
    if (peer.waitingCommands < 0 || peer.waitingCommands > bounds.maximumWaitingCommands)
      fail(`${peer.waitingCommands} commands wait`, peer);
    if (peer.totalWaitingData < 0) fail(`${peer.totalWaitingData} bytes are announced`, peer);
    if (peer.outgoingData < 0) fail(`${peer.outgoingData} bytes are queued`, peer);
    if (peer.reliableDataInTransit < 0) fail(`${peer.reliableDataInTransit} bytes are in transit`, peer);
    if ((peer.handshake !== null) !== (peer.state === EnetPeerState.ACKNOWLEDGING_CONNECT))
      fail("the handshake is over, or is not", peer);
  }
  if (waiting !== host.waitingMemory) throw new Error(`${host.waitingMemory} bytes wait, and not ${waiting}`);
  if (outgoing !== host.outgoingData) throw new Error(`${host.outgoingData} bytes are queued, and not ${outgoing}`);
  if (connected !== host.connectedPeers) throw new Error(`${host.connectedPeers} peers, and not ${connected}`);
  if (waiting > bounds.maximumTotalWaitingMemory * 1.1) throw new Error(`${waiting} bytes wait in all`);
}

/**
 * Two hosts that talk over a bad line, with someone who sends corrupted copies of what they say, in their names and in others'.
 * Nothing may throw, whatever is counted adds up, and an address that never answers gets no more than three times what came
 * from it.
 */
function round(random: SeededRandom): void {
  const compressors: (() => EnetCompressor | null)[] = [
    () => null,
    () => null,
    () => new EnetRangeCoder(),
    () => new FastLz(),
  ];
  const makeCompressor = random.pick(compressors);
  const checksum = random.chance(0.2);
  const recorded: Uint8Array[] = [];
  const victim = { host: random.pick(["10.0.0.77", "", "::1", "fe80::1%eth0"]), port: random.pick([0, 1, 65_535]) };
  let fromVictim = 0;
  let toVictim = 0;
  const options = { ...bounds, checksum };
  const pair = new HostPair({
    seed: random.u32(),
    startMs: random.pick([0, 1000, 2 ** 32 - 3000]),
    server: { ...options, peerCount: random.pick([1, 4]), compressor: makeCompressor() },
    client: { ...options, compressor: makeCompressor() },
    onTransmit: (_side, bytes) => {
      if (recorded.length < 60) recorded.push(new Uint8Array(bytes));
      else recorded[random.between(0, 59)] = new Uint8Array(bytes);
    },
  });
  const { server, client } = pair;
  const exchange = new Exchange(random.u32(), 3, 3000);
  for (let turn = 0; turn < 60; turn++) {
    if (client.host.connectedPeers === 0 && random.chance(0.4)) {
      client.host.connect(pair.nowMs, server.address, random.between(1, 4), random.u32());
    }
    for (const { host } of pair.sides)
      for (const peer of host.peers) {
        if (peer.state !== EnetPeerState.CONNECTED || !random.chance(0.7)) continue;
        if (peer.channelCount >= 3) exchange.sendOne(peer);
        if (random.chance(0.02)) peer.throttleConfigure(random.u32(), random.u32(), random.u32());
        if (random.chance(0.01))
          random.pick([() => peer.disconnect(1), () => peer.disconnectNow(2), () => peer.disconnectLater(3)])();
      }
    pair.run(random.between(0, 40));
    for (let attack = random.between(0, 6); attack > 0 && recorded.length > 0; attack--) {
      const bytes = random.chance(0.05)
        ? random.bytes(random.between(0, 5000))
        : corrupt(random, random.pick(recorded), checksum || server.host.compressor !== null);
      const side = random.pick(pair.sides);
      const isStranger = random.chance(0.3);
      if (isStranger && side === server) fromVictim += bytes.length;
      side.host.handleDatagram(pair.nowMs, isStranger ? victim : pair.other(side).address, bytes);
      if (random.chance(0.2)) pair.nowMs += random.pick([1, 10, 500, 40_000]);
      side.host.handleTimeout(pair.nowMs);
      for (let out = side.host.takeTransmit(); out !== null; out = side.host.takeTransmit()) {
        if (out.bytes.length > 1392) throw new Error(`Datagram of ${out.bytes.length} bytes`);
        if (out.to.host === victim.host && side === server) toVictim += out.bytes.length;
      }
      if (random.chance(0.9)) while (side.host.takeEvent() !== null);
      check(side.host);
    }
    server.events.length = 0;
    client.events.length = 0;
  }
  const isConnected = server.host.peers.some((peer) => peer.address.host === victim.host && peer.handshake === null);
  if (!isConnected && toVictim > 3 * fromVictim) throw new Error(`${toVictim} bytes went out for ${fromVictim}`);
  for (const { host } of pair.sides) {
    host.destroy();
    check(host);
    if (host.waitingMemory !== 0 || host.outgoingData !== 0) throw new Error("Something is left after the end");
  }
}

export const fuzzer: Fuzzer = { name: "enet/datagrams", roundsOfACommit: 2000, round };
