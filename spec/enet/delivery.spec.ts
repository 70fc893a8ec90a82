import { describe, expect, it } from "vitest";
import * as C from "../../src/enet/index.js";
import {
  type DecodedCommand,
  decodeDatagram,
  EnetCommand,
  type EnetCompressor,
  EnetEventType,
  EnetPeerState,
  EnetSendResult,
  encodeDatagram,
} from "../../src/enet/index.js";
import { type ConnectedPair, connectedPair, type PairOptions, type PairSide } from "../support/connected-pair.js";
import * as commands from "../support/enet-commands.js";
import { linkPresets } from "../support/link-emulator.js";

const R = C.PACKET_FLAG_RELIABLE;
const U = C.PACKET_FLAG_UNSEQUENCED;
const F = C.PACKET_FLAG_UNRELIABLE_FRAGMENT;

function packets(side: PairSide) {
  return side.events.flatMap((event) => (event.type === EnetEventType.RECEIVE ? [event] : []));
}

/** A settled pair that records the client's datagrams from now on. */
function recordingPair(options: PairOptions & { channelCount?: number } = {}) {
  const log: Uint8Array[] = [];
  const connected = connectedPair({
    ...options,
    onTransmit: (side, bytes) => {
      options.onTransmit?.(side, bytes);
      if (side.host.peerCount === 2) log.push(new Uint8Array(bytes));
    },
  });
  connected.pair.run(1100);
  while (connected.clientPeer.sentReliableCommands.head !== null) connected.pair.runUntil(connected.pair.nextMs());
  log.length = 0;
  return { ...connected, log };
}

function pattern(length: number, salt = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 7 + (i >> 8) * 13 + salt) & 255);
}

describe("sending", () => {
  const cases: [string, number, number, number, number][] = [
    // flags, length, command, flags on arrival
    ["reliable", R, 3, EnetCommand.SEND_RELIABLE, R],
    ["reliable and unsequenced", R | U, 3, EnetCommand.SEND_RELIABLE, R],
    ["unreliable", 0, 3, EnetCommand.SEND_UNRELIABLE, 0],
    ["unreliable fragment that fits", F, 3, EnetCommand.SEND_UNRELIABLE, 0],
    ["unsequenced", U, 3, EnetCommand.SEND_UNSEQUENCED, U],
    ["unsequenced fragment that fits", U | F, 1364, EnetCommand.SEND_UNSEQUENCED, U],
    ["empty reliable", R, 0, EnetCommand.SEND_RELIABLE, R],
    ["empty unreliable", 0, 0, EnetCommand.SEND_UNRELIABLE, 0],
    ["empty unsequenced", U, 0, EnetCommand.SEND_UNSEQUENCED, U],
    ["longest reliable that fits", R, 1364, EnetCommand.SEND_RELIABLE, R],
    ["shortest reliable that does not", R, 1365, EnetCommand.SEND_FRAGMENT, R],
    ["long unreliable", 0, 1365, EnetCommand.SEND_FRAGMENT, R],
    ["long unsequenced", U, 1365, EnetCommand.SEND_FRAGMENT, R],
    ["long unreliable fragment", F, 1365, EnetCommand.SEND_UNRELIABLE_FRAGMENT, F],
    ["long unsequenced fragment", U | F, 1365, EnetCommand.SEND_UNRELIABLE_FRAGMENT, F],
    ["long reliable fragment", R | F, 1365, EnetCommand.SEND_FRAGMENT, R],
    ["very long reliable", R, 500_000, EnetCommand.SEND_FRAGMENT, R],
    ["very long unreliable fragment", F, 500_000, EnetCommand.SEND_UNRELIABLE_FRAGMENT, F],
  ];
  it.each(cases)("%s uses the right command", (_, flags, length, command, receivedFlags) => {
    const { pair, clientPeer, log } = recordingPair();
    const packet = pattern(length);
    expect(clientPeer.send(2, packet, flags)).toBe(0);
    // What was passed may change at once.
    const expected = packet.slice();
    packet.fill(0xee);
    pair.run(500);
    const sent = log.flatMap((bytes) => [...decodeDatagram(bytes).commands]).filter((c) => c.payload !== undefined);
    expect(new Set(sent.map((c) => c.command))).toEqual(new Set([command]));
    expect(sent.length).toBe(length > 1364 ? Math.ceil(length / 1364) : 1);
    const [received, ...more] = packets(pair.server);
    expect(more).toEqual([]);
    expect(received).toMatchObject({ channelID: 2, flags: receivedFlags });
    expect(Buffer.compare(received!.packet, expected)).toBe(0);
  });

  it("copies what it is given and gives away what it holds, Buffers included", () => {
    const { pair, clientPeer } = recordingPair();
    const pool = Buffer.from("xxhelloxx");
    clientPeer.send(0, pool.subarray(2, 7), R);
    clientPeer.send(0, Buffer.from(pattern(200)), R);
    pool.fill(0);
    pair.client.host.flush(pair.nowMs);
    const out = Buffer.from(pair.client.host.takeTransmit()!.bytes);
    pair.server.host.handleDatagram(pair.nowMs, pair.client.address, out);
    out.fill(0);
    const [first, second] = [pair.server.host.takeEvent(), pair.server.host.takeEvent()];
    expect(first).toMatchObject({ packet: Uint8Array.from(Buffer.from("hello")) });
    expect(second).toMatchObject({ packet: pattern(200) });
  });

  it("says what is wrong", () => {
    const { clientPeer, pair } = recordingPair({ channelCount: 2, client: { maximumPacketSize: 100 } });
    expect(clientPeer.send(2, new Uint8Array(1), R)).toBe(EnetSendResult.BAD_CHANNEL);
    expect(clientPeer.send(-1, new Uint8Array(1), R)).toBe(EnetSendResult.BAD_CHANNEL);
    expect(clientPeer.send(Number.NaN, new Uint8Array(1), R)).toBe(EnetSendResult.BAD_CHANNEL);
    expect(clientPeer.send(0, new Uint8Array(101), R)).toBe(EnetSendResult.TOO_LONG);
    expect(clientPeer.send(0, new Uint8Array(100), R)).toBe(EnetSendResult.OK);
    clientPeer.disconnect();
    expect(clientPeer.send(0, new Uint8Array(1), R)).toBe(EnetSendResult.NOT_CONNECTED);
    pair.run(100);
    expect(clientPeer.send(0, new Uint8Array(1), R)).toBe(EnetSendResult.NOT_CONNECTED);
  });

  it("fills datagrams with what was queued in one turn, up to 32 commands", () => {
    const { pair, clientPeer, log } = recordingPair();
    for (let i = 0; i < 70; i++) clientPeer.send(i % 3, pattern(4, i), [R, U, 0][i % 3]!);
    pair.pump();
    expect(log.map((bytes) => decodeDatagram(bytes).commands.length)).toEqual([32, 32, 6]);
    expect(packets(pair.server).length).toBe(70);
    // All in the order in which they were queued.
    const order = log.flatMap((bytes) => decodeDatagram(bytes).commands.map((c) => c.payload![0]));
    expect(order).toEqual(Array.from({ length: 70 }, (_, i) => pattern(4, i)[0]));
  });

  it("fills datagrams up to the last byte of the MTU", () => {
    const { pair, clientPeer, log } = recordingPair();
    // 4 bytes of header, 6 per command.
    for (const length of [1000, 1392 - 4 - 12 - 1000, 1]) clientPeer.send(0, pattern(length), R);
    pair.pump();
    expect(log.map((bytes) => bytes.length)).toEqual([1392, 11]);
  });

  it("answers a burst with acknowledgements that share datagrams", () => {
    const acks: number[] = [];
    const { pair, clientPeer } = recordingPair({
      onTransmit: (side, bytes) => {
        const { commands } = decodeDatagram(bytes);
        if (side.host.peerCount === 4 && commands.every((c) => c.command === EnetCommand.ACKNOWLEDGE))
          acks.push(commands.length);
      },
    });
    acks.length = 0;
    for (let i = 0; i < 70; i++) clientPeer.send(0, pattern(4), R);
    pair.pump();
    // Not 32 at most, as the commands: whoever sends many small packets gets all of this turn's in one datagram.
    expect(acks).toEqual([70]);
  });

  it("broadcasts to every connected peer that has the channel", () => {
    const { pair, serverPeer } = recordingPair({ channelCount: 2 });
    const second = pair.client.host.connect(pair.nowMs, pair.server.address, 4)!;
    pair.run(50);
    pair.client.events.length = 0;
    pair.server.host.broadcast(1, pattern(3), R);
    pair.server.host.broadcast(3, pattern(4), R);
    pair.run(50);
    expect(packets(pair.client).map(({ peer, packet }) => [peer === second, packet.length])).toEqual([
      [false, 3],
      [true, 3],
      [true, 4],
    ]);
    expect(serverPeer.outgoingData).toBe(0);
  });

  it("sends at once what is flushed, and only then", () => {
    const { pair, clientPeer } = recordingPair();
    const { host } = pair.client;
    clientPeer.send(0, pattern(3), R);
    expect(host.takeTransmit()).toBeNull();
    expect(host.nextDeadlineMs()).toBeLessThanOrEqual(pair.nowMs);
    host.flush(pair.nowMs);
    expect(host.takeTransmit()).not.toBeNull();
    expect(host.takeTransmit()).toBeNull();
    expect(host.nextDeadlineMs()).toBeGreaterThan(pair.nowMs);
  });
});

describe("sequence numbers", () => {
  it("of reliable packets wrap, with packets lost and late all along", () => {
    const { pair, clientPeer, serverPeer } = connectedPair({
      seed: 5,
      profile: { ...linkPresets.perfect, lossRatio: 0.02, delayMs: 2, jitterMs: 3, duplicateRatio: 0.02 },
    });
    let next = 0;
    let expected = 0;
    const total = 72_000;
    const payload = new Uint8Array(4);
    const view = new DataView(payload.buffer);
    while (expected < total) {
      for (let i = 0; i < 400 && next < total && clientPeer.outgoingData < 100_000; i++) {
        view.setUint32(0, next++);
        expect(clientPeer.send(1, payload, R)).toBe(0);
      }
      pair.run(5);
      for (const { packet } of packets(pair.server)) {
        if (new DataView(packet.buffer).getUint32(0) !== expected) throw new Error(`Not packet ${expected}`);
        expected++;
      }
      pair.server.events.length = 0;
      expect(clientPeer.state).toBe(EnetPeerState.CONNECTED);
    }
    expect(clientPeer.channels[1]!.outgoingReliableSequenceNumber).toBe(total & 0xffff);
    expect(serverPeer.channels[1]!.incomingReliableSequenceNumber).toBe(total & 0xffff);
  });

  it("of fragmented packets wrap", () => {
    const { pair, clientPeer } = connectedPair({ profile: linkPresets.lan });
    const packet = pattern(500_000);
    for (let i = 0; i < 200; i++) {
      packet[0] = i;
      expect(clientPeer.send(0, packet, R)).toBe(0);
      for (let turn = 0; packets(pair.server).length === 0; turn++) {
        if (turn > 200) throw new Error("Not delivered");
        pair.run(20);
      }
      const [event] = packets(pair.server);
      expect(Buffer.compare(event!.packet, packet)).toBe(0);
      pair.server.events.length = 0;
    }
    expect(clientPeer.channels[0]!.outgoingReliableSequenceNumber).toBe((200 * 367) & 0xffff);
  });

  it("of unreliable packets never wrap: a reliable one starts them anew", () => {
    const { pair, clientPeer, log } = recordingPair();
    const payload = new Uint8Array(4);
    const view = new DataView(payload.buffer);
    let kinds = "";
    for (let i = 0; i < 66_000; i++) {
      view.setUint32(0, i);
      clientPeer.send(0, payload, 0);
      if (i % 500 === 499) {
        pair.run(1);
        for (const bytes of log.splice(0))
          for (const { command } of decodeDatagram(bytes).commands)
            if (command === EnetCommand.SEND_RELIABLE) kinds += "R";
      }
    }
    expect(kinds).toBe("R");
    const numbers = packets(pair.server).map(({ packet }) => new DataView(packet.buffer).getUint32(0));
    expect(numbers).toEqual(Array.from({ length: 66_000 }, (_, i) => i));
    expect(packets(pair.server)[65_535]!.flags).toBe(R);
    // The same for fragments.
    clientPeer.channel(1).outgoingUnreliableSequenceNumber = 0xffff;
    clientPeer.send(1, pattern(2000), F);
    pair.run(10);
    expect(packets(pair.server).at(-1)).toMatchObject({ channelID: 1, flags: R });
  });

  it("of unsequenced packets wrap, and none comes twice", () => {
    const { pair, clientPeer } = recordingPair();
    pair.profile = { ...linkPresets.perfect, duplicateRatio: 0.3, jitterMs: 2 };
    const seen = new Set<number>();
    const payload = new Uint8Array(4);
    const view = new DataView(payload.buffer);
    for (let i = 0; i < 70_000; i++) {
      view.setUint32(0, i);
      clientPeer.send(0, payload, U);
      if (i % 100 === 99) {
        pair.run(3);
        for (const { packet } of packets(pair.server)) {
          const number = new DataView(packet.buffer).getUint32(0);
          if (seen.has(number)) throw new Error(`${number} came twice`);
          seen.add(number);
        }
        pair.server.events.length = 0;
      }
    }
    // At the edge of a window late ones are dropped, as in ENet.
    expect(seen.size).toBeGreaterThan(67_000);
    expect(clientPeer.outgoingUnsequencedGroup).toBe(70_000 & 0xffff);
  });

  it("of the connection itself wrap", () => {
    const { pair, clientPeer } = recordingPair();
    for (let i = 0; i < 70_000; i++) {
      clientPeer.ping();
      if (i % 1000 === 999) pair.run(1);
    }
    pair.run(100);
    expect(clientPeer.outgoingReliableSequenceNumber).toBeGreaterThan(70_000 & 0xffff);
    expect(clientPeer.sentReliableCommands.head).toBeNull();
    expect(clientPeer.state).toBe(EnetPeerState.CONNECTED);
  });
});

/** Hands the server commands as if they came from the client. */
function inject({ pair, serverPeer }: ConnectedPair, ...sent: DecodedCommand[]) {
  pair.server.host.handleDatagram(
    pair.nowMs,
    pair.client.address,
    encodeDatagram({ peerID: 0, sessionID: serverPeer.incomingSessionID, sentTime: 1, commands: sent }),
  );
  const list: string[] = [];
  for (let event = pair.server.host.takeEvent(); event !== null; event = pair.server.host.takeEvent())
    if (event.type === EnetEventType.RECEIVE) list.push(Buffer.from(event.packet).toString());
  return list;
}

const text = (value: string) => new Uint8Array(Buffer.from(value));
const reliable = (number: number, value: string, channelID = 0) => commands.reliable(number, text(value), channelID);
const unreliable = (after: number, number: number, value: string) => commands.unreliable(after, number, text(value));
const unsequenced = (group: number, value: string) => commands.unsequenced(group, text(value));
/** One of `count` fragments of five bytes each. */
const fragment = (command: number, after: number, start: number, count: number, number: number, value = "abcde") => {
  const isReliable = command === EnetCommand.SEND_FRAGMENT;
  const total = count * 5;
  const offset = number * 5;
  const before = isReliable ? start + number : after;
  return commands.fragment({ start, after: before, count, number, total, offset, payload: text(value), isReliable });
};
const RF = EnetCommand.SEND_FRAGMENT;
const UF = EnetCommand.SEND_UNRELIABLE_FRAGMENT;

describe("receiving", () => {
  it("puts reliable packets in order, channel by channel", () => {
    const connected = connectedPair();
    expect(inject(connected, reliable(3, "c"), reliable(2, "b"), reliable(1, "x", 1))).toEqual(["x"]);
    expect(inject(connected, reliable(2, "b"), reliable(5, "e"))).toEqual([]);
    expect(inject(connected, reliable(1, "a"))).toEqual(["a", "b", "c"]);
    expect(inject(connected, reliable(4, "d"), reliable(4, "d"), reliable(1, "a"))).toEqual(["d", "e"]);
    expect(connected.serverPeer.waitingCommands).toBe(0);
  });

  it("takes in seven windows of reliable packets and acknowledges nothing just beyond them", () => {
    const connected = connectedPair();
    const { pair, serverPeer } = connected;
    const acknowledged = (number: number) => {
      const before = serverPeer.acknowledgements.length;
      inject(connected, reliable(number, "x"));
      return [serverPeer.waitingCommands, serverPeer.acknowledgements.length - before];
    };
    expect(acknowledged(7 * 4096 - 1)).toEqual([1, 1]);
    expect(acknowledged(7 * 4096)).toEqual([1, 0]);
    expect(acknowledged(9 * 4096 - 1)).toEqual([1, 0]);
    // Further away can only be an old one that was delivered long ago.
    expect(acknowledged(9 * 4096)).toEqual([1, 1]);
    expect(acknowledged(0xffff)).toEqual([1, 1]);
    expect(pair.server.host.dropped.outOfWindow).toBe(4);

    // The same where the windows ahead have wrapped.
    serverPeer.channel(0).incomingReliableSequenceNumber = 12 * 4096 + 5;
    expect(acknowledged(3 * 4096 - 1)).toEqual([2, 1]);
    expect(acknowledged(3 * 4096)).toEqual([2, 0]);
    expect(acknowledged(5 * 4096 - 1)).toEqual([2, 0]);
    expect(acknowledged(5 * 4096)).toEqual([2, 1]);
    expect(acknowledged(12 * 4096 + 5)).toEqual([2, 1]);
    expect(acknowledged(12 * 4096 + 7)).toEqual([3, 1]);
  });

  it("never lets unreliable packets go backwards", () => {
    const connected = connectedPair();
    expect(inject(connected, unreliable(0, 2, "b"), unreliable(0, 1, "a"), unreliable(0, 2, "b"))).toEqual(["b"]);
    expect(connected.pair.server.host.dropped.outdated).toBe(2);
    // Those behind a reliable packet wait for it, and are put in order meanwhile.
    expect(inject(connected, unreliable(1, 3, "g"), unreliable(1, 1, "f"), unreliable(2, 1, "i"))).toEqual([]);
    expect(inject(connected, unreliable(0, 3, "c"), unreliable(1, 1, "f"))).toEqual(["c"]);
    expect(inject(connected, reliable(1, "e"))).toEqual(["e", "f", "g"]);
    expect(inject(connected, unreliable(0, 4, "d"), unreliable(1, 2, "x"))).toEqual([]);
    expect(inject(connected, reliable(2, "h"))).toEqual(["h", "i"]);
    expect(connected.serverPeer.waitingCommands).toBe(0);
  });

  it("drops unreliable packets whose turn has passed when the reliable ones overtake them", () => {
    const connected = connectedPair();
    expect(inject(connected, unreliable(1, 1, "x"), reliable(2, "b"))).toEqual([]);
    expect(inject(connected, reliable(1, "a"))).toEqual(["a", "b"]);
    expect(connected.serverPeer.waitingCommands).toBe(0);
    expect(connected.serverPeer.totalWaitingData).toBe(0);
  });

  it("lets unsequenced packets through at once, and only once", () => {
    const connected = connectedPair();
    expect(inject(connected, unreliable(1, 5, "later"), unsequenced(3, "3"), unsequenced(1, "1"))).toEqual(["3", "1"]);
    expect(inject(connected, unsequenced(1, "1"), unsequenced(2, "2"), unsequenced(3, "3"))).toEqual(["2"]);
    expect(connected.pair.server.host.dropped.duplicate).toBe(2);
    // An unsequenced packet between them must not let sequenced ones pass each other.
    expect(inject(connected, unreliable(1, 3, "earlier"))).toEqual([]);
    expect(inject(connected, reliable(1, "r"))).toEqual(["r", "earlier", "later"]);
    // Half of the numbers lie ahead, the other half behind.
    expect(inject(connected, unsequenced(0x7fff, "ahead"))).toEqual(["ahead"]);
    expect(inject(connected, unsequenced(4, "behind"))).toEqual([]);
    expect(inject(connected, unsequenced(0xfbff, "ahead"), unsequenced(2, "wrapped"))).toEqual(["ahead", "wrapped"]);
    expect(connected.pair.server.host.dropped.outOfWindow).toBe(1);
  });

  it("puts fragments together in any order", () => {
    const connected = connectedPair();
    expect(inject(connected, fragment(RF, 0, 1, 3, 2, "klmno"), fragment(RF, 0, 1, 3, 0), reliable(4, "next"))).toEqual(
      [],
    );
    expect(inject(connected, fragment(RF, 0, 1, 3, 0, "XXXXX"))).toEqual([]);
    expect(inject(connected, fragment(RF, 0, 1, 3, 1, "fghij"))).toEqual(["abcdefghijklmno", "next"]);
    // The last fragment may be shorter.
    const last = fragment(UF, 4, 1, 2, 1, "fg");
    const short = [fragment(UF, 4, 1, 2, 0), last].map((f) => ({ ...f, fragment: { ...f.fragment, totalLength: 7 } }));
    expect(inject(connected, ...short)).toEqual(["abcdefg"]);
    expect(connected.serverPeer.waitingCommands).toBe(0);
    expect(connected.serverPeer.totalWaitingData).toBe(0);
  });

  it("gives incomplete unreliable packets up for complete ones that follow", () => {
    const connected = connectedPair();
    const { serverPeer } = connected;
    expect(inject(connected, fragment(UF, 0, 1, 2, 0))).toEqual([]);
    expect(inject(connected, unreliable(0, 2, "b"))).toEqual(["b"]);
    expect(inject(connected, fragment(UF, 0, 1, 2, 1))).toEqual([]);
    expect([serverPeer.waitingCommands, serverPeer.totalWaitingData]).toEqual([0, 0]);
    // Without a complete one, two are kept.
    for (let start = 3; start < 20; start++) inject(connected, fragment(UF, 0, start, 2, 0));
    expect([serverPeer.waitingCommands, serverPeer.totalWaitingData]).toEqual([4, 20]);
    expect(inject(connected, fragment(UF, 0, 18, 2, 1, "fghij"))).toEqual(["abcdefghij"]);
    expect(inject(connected, fragment(UF, 0, 19, 2, 1, "fghij"))).toEqual(["abcdefghij"]);
    expect([serverPeer.waitingCommands, serverPeer.totalWaitingData]).toEqual([0, 0]);
  });

  const badFragments: [string, Partial<ReturnType<typeof fragment>["fragment"]>][] = [
    ["too many fragments", { fragmentCount: 1024 * 1024 + 1, totalLength: 32 * 1024 * 1024 }],
    ["a number beyond the count", { fragmentNumber: 3 }],
    ["no fragments", { fragmentCount: 0 }],
    ["too long a packet", { totalLength: 32 * 1024 * 1024 + 1, fragmentCount: 100_000 }],
    ["fewer bytes than fragments", { totalLength: 2 }],
    ["more bytes than fragments can carry", { totalLength: 3 * 4096 + 1 }],
    ["an offset beyond the end", { fragmentOffset: 15 }],
    ["an offset too near to the end", { fragmentOffset: 11 }],
  ];
  it.each(badFragments)("drops a fragment with %s", (_, fields) => {
    for (const command of [RF, UF]) {
      const connected = connectedPair();
      const good = fragment(command, 0, 1, 3, 0);
      expect(inject(connected, { ...good, fragment: { ...good.fragment, ...fields } }, reliable(1, "rest"))).toEqual(
        [],
      );
      expect(connected.pair.server.host.dropped.badFragment).toBe(1);
      expect(connected.serverPeer.waitingCommands).toBe(0);
    }
  });

  it("drops fragments that contradict earlier ones", () => {
    for (const command of [RF, UF])
      for (const fields of [{ fragmentCount: 4 }, { totalLength: 16 }]) {
        const connected = connectedPair();
        inject(connected, fragment(command, 0, 1, 3, 0));
        const other = fragment(command, 0, 1, 3, 1);
        inject(connected, { ...other, fragment: { ...other.fragment, ...fields } });
        expect(connected.pair.server.host.dropped.badFragment).toBe(1);
        expect(connected.serverPeer.waitingCommands).toBe(2);
      }
    // A whole packet and a fragment cannot have the same number.
    const connected = connectedPair();
    inject(connected, reliable(2, "b"), fragment(RF, 0, 2, 3, 0));
    expect(connected.pair.server.host.dropped.badFragment).toBe(1);
    // Fragments that overlap would leave a hole.
    const overlapping = fragment(RF, 0, 5, 2, 1);
    inject(connected, fragment(RF, 0, 5, 2, 0), {
      ...overlapping,
      fragment: { ...overlapping.fragment, fragmentOffset: 3 },
      payload: text("xy"),
    });
    expect(connected.pair.server.host.dropped.badFragment).toBe(2);
    // Nor do fragments hold more than their packet announces, however many there are to come.
    const greedy = (number: number) => {
      const base = fragment(RF, 0, 20, 9, number);
      return { ...base, fragment: { ...base.fragment, fragmentOffset: 0 }, payload: text("x".repeat(40)) };
    };
    const before = connected.serverPeer.waitingCommands;
    inject(connected, greedy(0), greedy(1));
    expect(connected.pair.server.host.dropped.badFragment).toBe(3);
    expect(connected.serverPeer.waitingCommands).toBe(before + 2);
  });

  it("stops at what makes no sense and keeps what came before", () => {
    const connected = connectedPair({ channelCount: 2 });
    const { dropped } = connected.pair.server.host;
    expect(inject(connected, reliable(1, "a"), reliable(1, "x", 2), reliable(2, "b"))).toEqual(["a"]);
    expect(dropped.badChannel).toBe(1);
    const connect = { command: EnetCommand.VERIFY_CONNECT, flags: 0, channelID: 0xff, reliableSequenceNumber: 0 };
    const fields = {
      outgoingPeerID: 9,
      incomingSessionID: 1,
      outgoingSessionID: 1,
      mtu: 600,
      windowSize: 4096,
      channelCount: 1,
      incomingBandwidth: 1,
      outgoingBandwidth: 1,
      packetThrottleInterval: 1,
      packetThrottleAcceleration: 1,
      packetThrottleDeceleration: 1,
      connectID: 1,
    };
    // An answer that nobody asked for changes nothing.
    expect(inject(connected, { ...connect, connect: fields }, reliable(2, "b"))).toEqual(["b"]);
    expect(connected.serverPeer).toMatchObject({ mtu: 1392, channelCount: 2, windowSize: 65536, outgoingPeerID: 0 });
    expect(inject(connected, { ...connect, command: EnetCommand.CONNECT, connect: fields, data: 1 })).toEqual([]);
    expect(dropped.wrongState).toBe(1);
  });

  it("has no more than 32 MiB wait, but always takes in one packet", () => {
    const connected = connectedPair({ server: { maximumWaitingData: 100 } });
    const { serverPeer, pair } = connected;
    inject(connected, reliable(2, "x".repeat(99)), reliable(3, "y".repeat(200)), reliable(4, "z"));
    expect(serverPeer.totalWaitingData).toBe(299);
    expect(pair.server.host.dropped.waitingData).toBe(1);
    expect(connectedPair().pair.server.host.maximumWaitingData).toBe(32 * 1024 * 1024);
  });
});

describe("a reliable window", () => {
  it("holds back what exceeds it", () => {
    const { pair, clientPeer } = connectedPair({ server: { incomingBandwidth: 131_072 } });
    expect(clientPeer.windowSize).toBe(8192);
    pair.profile = { ...linkPresets.perfect, delayMs: 100 };
    for (let i = 0; i < 50; i++) clientPeer.send(0, pattern(1000), R);
    pair.pump();
    expect(clientPeer.reliableDataInTransit).toBe(8000);
    pair.run(199);
    expect(packets(pair.server).length).toBe(8);
    pair.run(3000);
    expect(packets(pair.server).length).toBe(50);
    expect(clientPeer.reliableDataInTransit).toBe(0);
  });

  it("shrinks with the throttle, but not below one datagram", () => {
    const { pair, clientPeer } = recordingPair();
    pair.isCut = true;
    clientPeer.packetThrottle = 1;
    for (let i = 0; i < 50; i++) clientPeer.send(0, pattern(1000), R);
    pair.pump();
    expect(clientPeer.reliableDataInTransit).toBe(2000);
    const other = recordingPair();
    other.pair.isCut = true;
    other.clientPeer.packetThrottle = 0;
    for (let i = 0; i < 50; i++) other.clientPeer.send(0, pattern(1000), R);
    other.pair.pump();
    expect(other.clientPeer.reliableDataInTransit).toBe(1000);
  });

  it("does not run further ahead than a receiver can tell old from new", () => {
    const { pair, clientPeer } = recordingPair();
    pair.isCut = true;
    for (let i = 0; i < 60_000; i++) clientPeer.send(0, new Uint8Array(0), R);
    pair.pump();
    const inTransit = () => clientPeer.channels[0]!.reliableWindows.reduce((sum, count) => sum + count, 0);
    // Two full windows; the first has one number less, as there is no packet 0.
    expect(inTransit()).toBe(2 * 4096 - 1);
    pair.isCut = false;
    pair.run(1000);
    expect(packets(pair.server).length).toBe(60_000);
    expect(inTransit()).toBe(0);
  });

  it("stops seven windows behind a packet that gets lost again and again", () => {
    let isLosing = true;
    const { pair, clientPeer } = recordingPair({
      onTransmit: (side, bytes) => {
        side.link.isCut =
          isLosing &&
          decodeDatagram(bytes).commands.some(
            (command) => command.command === EnetCommand.SEND_RELIABLE && command.reliableSequenceNumber === 1,
          );
      },
    });
    clientPeer.send(0, new Uint8Array(0), R);
    pair.pump();
    for (let i = 0; i < 60_000; i++) clientPeer.send(0, new Uint8Array(0), R);
    pair.pump();
    expect(clientPeer.outgoingSendReliableCommands.head!.reliableSequenceNumber).toBe(7 * 4096);
    expect(packets(pair.server).length).toBe(0);
    isLosing = false;
    pair.run(5000);
    expect(packets(pair.server).length).toBe(60_001);
  });
});

describe("compression", () => {
  /** Halves runs of equal pairs; good enough to be shorter for zeros. */
  const runLength: EnetCompressor = {
    compress(input, maxOutputBytes) {
      const out: number[] = [];
      for (let i = 0; i < input.length; ) {
        let run = 1;
        while (run < 255 && input[i + run] === input[i]) run++;
        out.push(run, input[i]!);
        i += run;
      }
      return out.length <= maxOutputBytes ? Uint8Array.from(out) : null;
    },
    decompress(input, maxOutputBytes) {
      const out: number[] = [];
      for (let i = 0; i + 1 < input.length; i += 2)
        for (let run = input[i]!; run > 0; run--) {
          if (out.length === maxOutputBytes) return null;
          out.push(input[i + 1]!);
        }
      return Uint8Array.from(out);
    },
  };

  for (const checksum of [false, true])
    it(`is used where it makes datagrams shorter${checksum ? ", under a checksum" : ""}`, () => {
      const options = { compressor: runLength, checksum };
      const { pair, clientPeer, log } = recordingPair({ server: options, client: options });
      clientPeer.send(0, new Uint8Array(1000), R);
      pair.run(10);
      expect(log[0]!.length).toBeLessThan(50);
      expect(log[0]![0]! & 0x40).toBe(0x40);
      log.length = 0;
      clientPeer.send(0, pattern(1000), R);
      pair.run(10);
      expect(log[0]!.length).toBe(1000 + 6 + 4 + (checksum ? 4 : 0));
      expect(log[0]![0]! & 0x40).toBe(0);
      expect(packets(pair.server).map(({ packet }) => packet)).toEqual([new Uint8Array(1000), pattern(1000)]);
    });

  it("is dropped and counted without a compressor, or where it cannot be undone", () => {
    const { pair, clientPeer, log } = recordingPair({ client: { compressor: runLength } });
    clientPeer.send(0, new Uint8Array(1000), R);
    pair.pump();
    expect(pair.server.host.dropped.compression).toBeGreaterThan(0);
    expect(packets(pair.server)).toEqual([]);
    pair.server.host.compressor = { compress: () => null, decompress: () => new Uint8Array(5000) };
    pair.server.host.handleDatagram(pair.nowMs, pair.client.address, log[0]!);
    pair.server.host.compressor = { compress: () => null, decompress: () => new Uint8Array(0) };
    pair.server.host.handleDatagram(pair.nowMs, pair.client.address, log[0]!);
    const throwing = () => {
      throw new Error("Broken compressor");
    };
    pair.server.host.compressor = { compress: () => null, decompress: throwing };
    const before = pair.server.host.dropped.compression;
    pair.server.host.handleDatagram(pair.nowMs, pair.client.address, log[0]!);
    expect(pair.server.host.dropped.compression).toBe(before + 1);
    expect(before).toBeGreaterThan(2);
    pair.server.host.compressor = runLength;
    pair.run(1000);
    expect(packets(pair.server).length).toBe(1);
  });
});
