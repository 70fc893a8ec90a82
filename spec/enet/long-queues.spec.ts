import { describe, expect, it } from "vitest";
import { BufferPool } from "../../src/enet/buffer-pool.js";
import { IncomingCommand, IncomingFifo } from "../../src/enet/incoming.js";
import {
  type DecodedCommand,
  EnetCommand,
  EnetEventType,
  PACKET_FLAG_RELIABLE,
  PACKET_FLAG_UNSEQUENCED,
} from "../../src/enet/index.js";
import { OutgoingCommand, OutgoingQueue } from "../../src/enet/outgoing.js";
import { Pool } from "../../src/enet/pool.js";
import { connectedPair } from "../support/connected-pair.js";
import { FedPeer, packet } from "../support/fed-peer.js";
import { linkPresets } from "../support/link-emulator.js";

/** Beyond so many, packets wait in a log. */
const LISTED = 4096;
const MANY = LISTED + 1500;
const RELIABLE = PACKET_FLAG_RELIABLE;

/** A connection with nothing under way. */
function settled(): FedPeer {
  const fed = new FedPeer();
  fed.after(1000);
  for (let number = 2; fed.peer.sentReliableCommands.head !== null; number++) fed.acknowledge(number);
  return fed;
}

/** What is told of a command by what it sends. */
const told = ({ command, channelID, reliableSequenceNumber, unreliableSequenceNumber, ...rest }: DecodedCommand) => [
  command,
  channelID,
  reliableSequenceNumber,
  unreliableSequenceNumber ?? rest.unsequencedGroup ?? 0,
  [...(rest.payload ?? [])],
];

describe("a long queue of packets to be sent", () => {
  it("leaves in the order and with the numbers in which it was queued, whatever its packets are", () => {
    const fed = settled();
    const { peer } = fed;
    const expected: unknown[] = [];
    const reliable = [0, 0, 0, 0];
    const unreliable = [0, 0, 0, 0];
    let group = 0;
    for (let index = 0; index < MANY * 2; index++) {
      const channel = index % 4;
      const payload = [index & 0xff, index >> 8, ...new Array<number>(index % 7).fill(index & 0x7f)];
      const bytes = Uint8Array.from(payload);
      if (index % 11 === 0) {
        peer.send(channel, bytes, PACKET_FLAG_UNSEQUENCED);
        expected.push([EnetCommand.SEND_UNSEQUENCED, channel, 0, ++group, payload]);
      } else if (index % 3 === 0) {
        peer.send(channel, bytes, 0);
        expected.push([EnetCommand.SEND_UNRELIABLE, channel, reliable[channel], ++unreliable[channel]!, payload]);
      } else {
        // What everybody gets is not copied for each, so it waits as it is.
        if (index % 5 === 0) fed.host.broadcast(channel, bytes, RELIABLE);
        else peer.send(channel, bytes, RELIABLE);
        unreliable[channel] = 0;
        expected.push([EnetCommand.SEND_RELIABLE, channel, ++reliable[channel]!, 0, payload]);
      }
      bytes.fill(0xee);
    }
    const sent = fed.sent().flatMap(({ commands }) => commands);
    expect(sent.filter(({ command }) => command !== EnetCommand.PING).map(told)).toEqual(expected);
    for (const [channel, count] of reliable.entries())
      for (let number = 1; number <= count; number++) fed.acknowledge(number, channel);
    expect([peer.outgoingData, peer.reliableDataInTransit, fed.host.outgoingData]).toEqual([0, 0, 0]);
    expect(peer.sentReliableCommands.head).toBeNull();
  });

  it("arrives whole beside packets that are cut up, over a link that loses some", () => {
    const { pair, clientPeer } = connectedPair({ seed: 3 });
    pair.profile = linkPresets.mobile;
    const lengths: number[] = [];
    for (let index = 0; index < MANY; index++) {
      const length = index % 500 === 499 ? 3000 + index : index % 90;
      lengths.push(length);
      clientPeer.send(1, new Uint8Array(length).fill(index), RELIABLE);
    }
    pair.run(120_000);
    const received = pair.server.events.filter((event) => event.type === EnetEventType.RECEIVE);
    expect(received.map(({ packet }) => packet.length)).toEqual(lengths);
    expect(received.every(({ packet }, index) => packet.every((byte) => byte === (index & 0xff)))).toBe(true);
    expect([clientPeer.outgoingData, clientPeer.outgoingSendReliableCommands.head]).toEqual([0, null]);
  });

  it("goes on when all that stood before it was acknowledged while it waited to be sent again", () => {
    const fed = settled();
    const { peer } = fed;
    const send = (count: number) => {
      for (let index = 0; index < count; index++) peer.send(0, new Uint8Array(0), RELIABLE);
    };
    send(LISTED);
    fed.sent();
    // All are lost, and stand in the queue again when the others come.
    fed.nowMs += 10_000;
    fed.host.handleTimeout(fed.nowMs);
    send(10);
    for (let number = 1; number <= LISTED; number++) fed.acknowledge(number);
    for (let number = 1; number <= LISTED; number++) fed.acknowledge(number, 0);
    const numbers = fed.sent().flatMap(({ commands }) => commands.map((command) => command.reliableSequenceNumber));
    expect(numbers.filter((number) => number > LISTED)).toEqual(Array.from({ length: 10 }, (_, i) => LISTED + 1 + i));
    expect(peer.outgoingSendReliableCommands.head).toBeNull();
  });

  it("drops unreliable packets with all their fragments where the link is throttled", () => {
    const fed = settled();
    const { peer } = fed;
    peer.packetThrottle = 0;
    for (let index = 0; index < MANY; index++) peer.send(0, new Uint8Array(1), 0);
    peer.send(0, new Uint8Array(4000), 8);
    peer.packetThrottleLimit = 0;
    const sent = fed.sent().flatMap(({ commands }) => commands.map(({ command }) => command));
    // One in 32 where the counter comes round to 0.
    expect(sent.filter((command) => command === EnetCommand.SEND_UNRELIABLE).length).toBe(Math.floor(MANY / 32));
    expect([peer.outgoingData, peer.outgoingCommands.head]).toEqual([0, null]);
  });

  it("is forgotten with its connection", () => {
    const fed = settled();
    const { peer, host } = fed;
    for (let index = 0; index < MANY; index++) peer.send(0, new Uint8Array(3), index % 2);
    peer.disconnect(7);
    const sent = fed.sent().flatMap(({ commands }) => commands.map(({ command }) => command));
    expect(sent).toEqual([EnetCommand.DISCONNECT]);
    expect([peer.outgoingData, host.outgoingData]).toEqual([0, 0]);
  });
});

describe("a queue of outgoing commands", () => {
  const make = () => {
    const memory = { pool: new Pool(OutgoingCommand), buffers: new BufferPool() };
    return { queue: new OutgoingQueue(memory), memory };
  };
  const command = (number: number): OutgoingCommand => {
    const made = new OutgoingCommand();
    made.command = 6;
    made.channelID = 255;
    made.reliableSequenceNumber = 0xffff;
    made.unreliableSequenceNumber = 0xfffe;
    made.queueTime = 0xfffffff0 + number;
    made.group = 0xfffd;
    made.packet = Uint8Array.of(number & 0xff, 2, 3);
    made.isPooled = true;
    made.fragmentLength = 3;
    made.sendAttempts = 5;
    made.sentTime = 6;
    made.roundTripTimeout = 7;
    return made;
  };

  it("keeps every number of a command that is not linked, and lends out its objects meanwhile", () => {
    const { queue, memory } = make();
    const plain = Array.from({ length: LISTED }, () => new OutgoingCommand());
    for (const each of plain) queue.add(each);
    const logged = [command(1), command(2)];
    const packets = logged.map(({ packet }) => packet!);
    for (const each of logged) queue.add(each);
    expect([queue.tail, memory.pool.take(), memory.pool.take()]).toEqual([plain.at(-1), logged[1], logged[0]]);
    expect(logged.every((each) => each.packet === null)).toBe(true);
    // Their next user finds numbers of the last.
    for (const each of logged) memory.pool.give(each);
    expect(packets.map(() => memory.buffers.copy(new Uint8Array(3)))).not.toContain(undefined);
    let last = plain.at(-1)!;
    for (const number of [1, 2]) {
      const found = queue.after(last)!;
      expect([found.previous, queue.tail, found.next]).toEqual([last, found, null]);
      const { packet, ...rest } = found;
      expect(packet!.subarray(0, 3)).toEqual(Uint8Array.of(number, 2, 3));
      expect(rest).toMatchObject({
        command: 6,
        channelID: 255,
        reliableSequenceNumber: 0xffff,
        unreliableSequenceNumber: 0xfffe,
        queueTime: 0xfffffff0 + number,
        group: 0xfffd,
        isPooled: true,
        fragmentOffset: 0,
        fragmentLength: 3,
        sendAttempts: 0,
        sentTime: 0,
        roundTripTimeout: 0,
      });
      last = found;
    }
    expect(queue.after(last)).toBeNull();
  });

  it("links again as soon as there is room and nothing waits before", () => {
    const { queue } = make();
    const first = Array.from({ length: LISTED + 2 }, (_, index) => command(index));
    for (const each of first) queue.add(each);
    for (let index = 0; index < LISTED; index++) queue.remove(queue.head!);
    expect(queue.head!.packet![0]).toBe(LISTED & 0xff);
    // One is still in the log, so this one goes behind it.
    const late = new OutgoingCommand();
    queue.add(late);
    expect(queue.tail).toBe(queue.head);
    queue.remove(queue.head!);
    expect(queue.head!.packet![0]).toBe((LISTED + 1) & 0xff);
    expect(queue.after(queue.head!)).toBe(late);
    const linked = new OutgoingCommand();
    queue.add(linked);
    expect(queue.tail).toBe(linked);
    const inserted = new OutgoingCommand();
    queue.insertBefore(late, inserted);
    expect(queue.clear()!.next).toBe(inserted);
    expect([queue.head, queue.tail, queue.after(linked)]).toEqual([null, null, null]);
    for (let index = 0; index < LISTED; index++) queue.add(new OutgoingCommand());
    expect(queue.tail!.previous).not.toBeNull();
    const beyond = new OutgoingCommand();
    queue.add(beyond);
    expect(queue.tail).not.toBe(beyond);
    queue.clear();
    queue.add(beyond);
    expect([queue.head, queue.after(beyond)]).toEqual([beyond, null]);
  });

  it("counts what is inserted and removed", () => {
    const { queue } = make();
    const anchor = new OutgoingCommand();
    queue.add(anchor);
    for (let index = 1; index < LISTED; index++) queue.insertBefore(anchor, new OutgoingCommand());
    queue.add(new OutgoingCommand());
    expect(queue.tail).toBe(anchor);
    queue.remove(queue.head!);
    const other = make().queue;
    for (let index = 0; index < LISTED * 2; index++) {
      const each = new OutgoingCommand();
      other.add(each);
      expect(other.tail).toBe(each);
      other.remove(each);
    }
  });
});

describe("a long queue of packets that nobody takes", () => {
  it("gives each with its channel and flags, in order, and is paid for until it is taken", () => {
    const { pair, clientPeer, serverPeer } = connectedPair({ server: { maximumPacketSize: 100_000 } });
    const { server } = pair;
    const expected: unknown[] = [];
    for (let index = 0; index < MANY; index++) {
      const [channel, flags] = [index % 4, [RELIABLE, 0, PACKET_FLAG_UNSEQUENCED][index % 3]!];
      // Less reliable data than the window holds, or the others would overtake it.
      const length = index % 1400 === 1399 ? 5000 : index % 40;
      const isCut = length > 1400;
      expected.push([channel, isCut ? RELIABLE : flags, new Uint8Array(length).fill(index)]);
      clientPeer.send(channel, new Uint8Array(length).fill(index), flags);
    }
    // Datagrams are handed over by hand: nobody takes events meanwhile.
    for (let round = 0; round < 400; round++) {
      pair.nowMs += 1;
      for (const [from, to] of [
        [pair.client, server],
        [server, pair.client],
      ] as const) {
        from.host.handleTimeout(pair.nowMs);
        for (let out = from.host.takeTransmit(); out !== null; out = from.host.takeTransmit())
          to.host.handleDatagram(pair.nowMs, from.address, out.bytes);
      }
    }
    expect([serverPeer.waitingCommands, serverPeer.dispatchedCommands.head === null]).toEqual([MANY, false]);
    const bytes = expected.reduce<number>((sum, each) => sum + (each as [number, number, Uint8Array])[2].length, 0);
    expect(serverPeer.totalWaitingData).toBe(bytes);
    expect(serverPeer.waitingMemory).toBeGreaterThanOrEqual(bytes + 400 * MANY);
    const taken: unknown[] = [];
    const byChannel = (list: unknown[]) => [0, 1, 2, 3].map((c) => list.filter((each) => (each as [number])[0] === c));
    for (let event = server.host.takeEvent(); event !== null; event = server.host.takeEvent())
      if (event.type === EnetEventType.RECEIVE) taken.push([event.channelID, event.flags, event.packet]);
    expect(byChannel(taken)).toEqual(byChannel(expected));
    expect([serverPeer.waitingCommands, serverPeer.totalWaitingData, serverPeer.waitingMemory]).toEqual([0, 0, 0]);
    expect([server.host.waitingMemory, serverPeer.dispatchedCommands.head]).toEqual([0, null]);
  });

  it("is given up when the connection is about to end", () => {
    const fed = settled();
    for (let number = 1; number <= MANY; number++) fed.receive(packet(number));
    expect(fed.peer.waitingCommands).toBe(MANY);
    fed.peer.send(0, new Uint8Array(1), RELIABLE);
    fed.peer.disconnectLater();
    expect([fed.peer.waitingCommands, fed.peer.waitingMemory, fed.host.waitingMemory]).toEqual([0, 0, 0]);
    expect(fed.events()).toEqual([]);
  });

  it("has objects for 4,096, and again for as many as were taken once nothing else waits", () => {
    const pool = new Pool(IncomingCommand);
    const fifo = new IncomingFifo();
    const made = (length: number): IncomingCommand => {
      const command = new IncomingCommand();
      command.packet = new Uint8Array(length).fill(length);
      command.totalLength = length;
      command.channelID = 254;
      command.flags = 9;
      command.cost = 1_000_000 + length;
      return command;
    };
    const listed = Array.from({ length: LISTED }, () => made(1));
    for (const each of listed) fifo.push(each, pool);
    const [short, longest, long] = [made(4), made(4096), made(4097)];
    for (const each of [short, longest, long]) fifo.push(each, pool);
    expect([short.packet, longest.packet, long.packet?.length]).toEqual([null, null, 4097]);
    expect([fifo.shift(pool), fifo.shift(pool)]).toEqual(listed.slice(0, 2));
    // There is room, but others were there before.
    fifo.push(made(5), pool);
    for (const each of listed.slice(2)) expect(fifo.shift(pool)).toBe(each);
    for (const length of [4, 4096]) {
      const command = fifo.shift(pool)!;
      expect(command).toMatchObject({ channelID: 254, flags: 9, cost: 1_000_000 + length, totalLength: length });
      expect(command.packet).toEqual(new Uint8Array(length).fill(length));
      expect(command.packet!.buffer.byteLength).toBe(length);
    }
    fifo.push(made(6), pool);
    expect([fifo.shift(pool), fifo.shift(pool)?.totalLength, fifo.shift(pool)?.totalLength]).toEqual([long, 5, 6]);
    expect(fifo.head).toBeNull();
    expect(fifo.shift(pool)).toBeNull();
    for (let index = 0; index < LISTED + 5; index++) fifo.push(made(1), pool);
    fifo.clear();
    expect([fifo.head, fifo.shift(pool)]).toEqual([null, null]);
    for (let index = 0; index < LISTED * 2; index++) {
      const each = made(1);
      fifo.push(each, pool);
      expect(fifo.shift(pool)).toBe(each);
    }
  });
});
