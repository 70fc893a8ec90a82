import { describe, expect, it } from "vitest";
import { EnetRangeCoder } from "../../../src/enet/compressors/index.js";
import { type DecodedCommand, EnetCommand, encodeDatagram, PACKET_FLAG_RELIABLE } from "../../../src/enet/index.js";
import { connectedPair } from "../../support/connected-pair.js";
import { countSteps, growthWhenDoubled } from "../../support/count-steps.js";
import { fragment, reliable, unreliable } from "../../support/enet-commands.js";

/** About 2 where cost follows length, 4 where it grows with the square. */
const LINEAR = 2.5;
const EMPTY = new Uint8Array(0);
const generous = {
  maximumWaitingCommands: 1_000_000,
  maximumWaitingMemory: 2 ** 40,
  maximumTotalWaitingMemory: 2 ** 40,
};

/** A server with a client who sends it whatever commands it likes, 32 in a datagram. */
function victim(commands: readonly DecodedCommand[]) {
  const { pair, serverPeer } = connectedPair({ server: generous });
  const { host } = pair.server;
  const datagrams: Uint8Array[] = [];
  for (let from = 0; from < commands.length; from += 32)
    datagrams.push(
      encodeDatagram({
        peerID: 0,
        sessionID: serverPeer.incomingSessionID,
        sentTime: 0,
        commands: commands.slice(from, from + 32),
      }),
    );
  const run = () => {
    for (const bytes of datagrams) host.handleDatagram(pair.nowMs, pair.client.address, bytes);
  };
  return { pair, host, serverPeer, run };
}

const part = (start: number, number: number, count: number) => fragment({ start, number, count });
const unreliablePart = (after: number, start: number) => fragment({ isReliable: false, after, start });
const list = (count: number, make: (index: number) => DecodedCommand) =>
  Array.from({ length: count }, (_, i) => make(i));
/** Numbers below 65,536 that share their low bits, and so a bucket of a table that takes these. */
const colliding = (count: number) =>
  Array.from({ length: count }, (_, i) => ((i * 4096) % 65_536) + ((i * 4096) >> 16));

describe("what a command costs does not depend on how many wait", () => {
  const attacks: Record<string, (size: number) => DecodedCommand[]> = {
    "reliable packets, last one first": (size) => list(size, (i) => reliable(2 + size - i)),
    "reliable packets that leave gaps": (size) => list(size, (i) => reliable(2 + i * 2)),
    "reliable packets, and then the one they wait for": (size) => list(size + 1, (i) => reliable(size + 1 - i)),
    "unreliable packets for a reliable one that is missing, last one first": (size) =>
      list(size, (i) => unreliable(1, size - i)),
    "unreliable packets, each for another reliable one": (size) => list(size, (i) => unreliable(size - i, 1)),
    "unreliable packets, and then the reliable one they wait for": (size) => [
      ...list(size, (i) => unreliable(1, size - i)),
      reliable(1),
    ],
    "unreliable packets for reliable ones that are then left behind": (size) => [
      ...list(size, (i) => unreliable(size - 1 - i, 1)),
      ...list(size, (i) => reliable(size - i)),
    ],
    "incomplete unreliable packets, last one first": (size) => list(size, (i) => unreliablePart(0, size - i)),
    "incomplete unreliable packets for a reliable one that is missing": (size) => [
      ...list(size, (i) => unreliablePart(1, size - i)),
      reliable(1),
    ],
    "fragments of one packet, last one first": (size) => list(size, (i) => part(1, size - 1 - i, size)),
    "fragments with numbers that share a bucket": (size) => {
      const numbers = colliding(size);
      return list(size, (i) => part(1, numbers[i]! * 16, 1_048_576));
    },
    "starts of packets that claim one another's numbers": (size) => [
      ...list(size, (i) => reliable(3 + size - i)),
      ...list(size, (i) => part(1, size - 1 - i, size)),
    ],
    "the same packet again and again": (size) => list(size, () => reliable(2)),
  };
  it.each(Object.entries(attacks))("%s", (_name, make) => {
    const growth = growthWhenDoubled(2000, (size) => victim(make(size)).run);
    expect(growth).toBeLessThan(LINEAR);
  });
});

describe("what is found by number", () => {
  /** V8 does not salt the hashes of numbers: larger ones than 16 bits can be chosen so that thousands share a bucket of a table. */
  it("has no number of more than 16 bits, whatever the other side chooses", () => {
    const attackers = [
      victim(list(2000, (i) => part(1, (i * 524_287) % 1_048_576, 1_048_576))),
      victim(list(2000, (i) => unreliable((i * 7919) % 28_000, 65_535 - i))),
      victim(list(2000, (i) => unreliablePart(1, 65_535 - i))),
      victim(list(2000, (i) => reliable(28_000 - i))),
    ];
    const keys: unknown[] = [];
    const { get, has, set } = Map.prototype;
    const { add, has: hasMember } = Set.prototype;
    Map.prototype.get = function (key) {
      keys.push(key);
      return get.call(this, key);
    };
    Map.prototype.has = function (key) {
      keys.push(key);
      return has.call(this, key);
    };
    Map.prototype.set = function (key, value) {
      keys.push(key);
      return set.call(this, key, value);
    };
    Set.prototype.add = function (value) {
      keys.push(value);
      return add.call(this, value);
    };
    Set.prototype.has = function (value) {
      keys.push(value);
      return hasMember.call(this, value);
    };
    try {
      for (const { run } of attackers) run();
    } finally {
      Object.assign(Map.prototype, { get, has, set });
      Object.assign(Set.prototype, { add, has: hasMember });
    }
    const numbers = keys.filter((key) => typeof key === "number");
    expect(numbers.length).toBeGreaterThan(8000);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(65_535);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    for (const { host } of attackers) expect(host.waitingMemory).toBeGreaterThan(2000 * 350);
  });
});

describe("what an acknowledgement costs does not depend on how much is unacknowledged", () => {
  /** A server that has sent empty packets, none of them acknowledged. */
  function sender(size: number, channels: readonly number[], numbers: readonly number[], isLost = false) {
    const { pair, serverPeer } = connectedPair({ server: generous });
    pair.isCut = true;
    for (let i = 0; i < size; i++) serverPeer.send(0, EMPTY, PACKET_FLAG_RELIABLE);
    pair.server.host.handleTimeout(pair.nowMs);
    while (pair.server.host.takeTransmit() !== null);
    if (isLost) {
      // They wait to be sent again, behind packets that came later.
      pair.nowMs += 3000;
      pair.server.host.handleTimeout(pair.nowMs);
    }
    const commands = numbers.map((number, i) => ({
      command: EnetCommand.ACKNOWLEDGE,
      flags: 0,
      channelID: channels[i % channels.length]!,
      reliableSequenceNumber: number,
      receivedReliableSequenceNumber: number,
      receivedSentTime: pair.nowMs + serverPeer.sentTimeOffset,
    }));
    const datagrams: Uint8Array[] = [];
    for (let from = 0; from < commands.length; from += 100)
      datagrams.push(
        encodeDatagram({
          peerID: 0,
          sessionID: serverPeer.incomingSessionID,
          sentTime: 0,
          commands: commands.slice(from, from + 100),
        }),
      );
    return {
      serverPeer,
      run: () => {
        for (const bytes of datagrams) pair.server.host.handleDatagram(pair.nowMs, pair.client.address, bytes);
      },
    };
  }
  const upTo = (size: number) => Array.from({ length: size }, (_, i) => i + 1);

  it.each([
    ["for what was never sent", (size: number) => sender(size, [1], upTo(size))],
    ["last one first", (size: number) => sender(size, [0], upTo(size).reverse())],
    ["one and the same", (size: number) => sender(size, [0], Array(size).fill(size))],
    ["for what waits to be sent again", (size: number) => sender(size, [0], upTo(size).reverse(), true)],
    ["in vain, while all waits to be sent again", (size: number) => sender(size, [1], upTo(size), true)],
  ])("%s", (_name, make) => {
    expect(growthWhenDoubled(2000, (size) => make(size).run)).toBeLessThan(LINEAR);
  });

  it("finds each of them, in whatever order", () => {
    for (const isLost of [false, true]) {
      const numbers = upTo(3000);
      numbers.sort((a, b) => ((a * 7919) % 3001) - ((b * 7919) % 3001));
      const { serverPeer, run } = sender(3000, [0], numbers, isLost);
      expect(serverPeer.sentReliableCommands.head === null).toBe(isLost);
      run();
      expect(serverPeer.sentReliableCommands.head).toBeNull();
      expect(serverPeer.outgoingSendReliableCommands.head).toBeNull();
      expect([serverPeer.outgoingData, serverPeer.reliableDataInTransit]).toEqual([0, 0]);
    }
  });
});

describe("what a byte costs that the range coder gives", () => {
  /** Bytes in falling order make the trees of the contexts into lists. */
  const falling = (size: number) =>
    Uint8Array.from({ length: size }, (_, i) => (255 - (i % 256) + (i >> 8) * 7) & 0xff);
  /** Each pair of bytes once, so that every context is new and hands over to the shorter ones. */
  const pairs = (size: number) =>
    Uint8Array.from({ length: size }, (_, i) => (i % 2 === 0 ? 255 - (i >> 1) : i >> 8) & 0xff);

  it.each([
    ["falling bytes", falling],
    ["new pairs", pairs],
    ["zeros", (size: number) => new Uint8Array(size)],
  ])("is bounded: %s", (_name, make) => {
    const codec = new EnetRangeCoder();
    for (const size of [1024, 2048, 4096]) {
      const input = new Uint8Array(codec.compress(make(size), 2 * size)!);
      const steps = countSteps(() => expect(codec.decompress(input, size)?.length).toBe(size));
      // Some 750 at worst: lists of up to 256 values in the contexts of two bytes, of one and of none.
      expect(steps / size).toBeLessThan(1000);
      expect(steps / size).toBeGreaterThan(1);
    }
  });
});
