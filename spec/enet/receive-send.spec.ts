import { describe, expect, it } from "vitest";
import * as C from "../../src/enet/index.js";
import { type DecodedCommand, EnetEventType, encodeDatagram } from "../../src/enet/index.js";
import { connectedPair } from "../support/connected-pair.js";
import * as commands from "../support/enet-commands.js";

/** A server that takes no packets above so many bytes, and its client, who sends whatever commands it likes. */
function receiver(maximumPacketSize = 100_000) {
  const { pair, serverPeer } = connectedPair({ server: { maximumPacketSize, maximumWaitingData: 1e12 } });
  const { host } = pair.server;
  /** @returns What was dropped, by reason. */
  const receive = (...sent: DecodedCommand[]): Record<string, number> => {
    const before = { ...host.dropped };
    const { incomingSessionID } = serverPeer;
    const bytes = encodeDatagram({ peerID: 0, sessionID: incomingSessionID, sentTime: 0, commands: sent });
    host.handleDatagram(pair.nowMs, pair.client.address, bytes);
    const dropped = Object.entries(host.dropped).map(([reason, count]) => [reason, count - before[reason as "full"]]);
    return Object.fromEntries(dropped.filter(([, count]) => count !== 0));
  };
  /** @returns Channel, flags and bytes of what was delivered. */
  const take = (): (readonly [number, number, ...number[]])[] => {
    const taken: [number, number, ...number[]][] = [];
    for (let event = host.takeEvent(); event !== null; event = host.takeEvent())
      if (event.type === EnetEventType.RECEIVE) taken.push([event.channelID, event.flags, ...event.packet]);
    return taken;
  };
  take();
  return { receive, take, serverPeer };
}

const CHANNEL = 1;
const reliable = (number: number, ...bytes: number[]) => commands.reliable(number, Uint8Array.from(bytes), CHANNEL);
const unreliable = (after: number, number: number, ...bytes: number[]) =>
  commands.unreliable(after, number, Uint8Array.from(bytes), CHANNEL);
const unsequenced = (group: number, ...bytes: number[]) => commands.unsequenced(group, Uint8Array.from(bytes), CHANNEL);
type Part = commands.Part & { readonly length?: number };
const fragment = (isReliable: boolean, part: Part = {}) => {
  const { offset = 0, length = 2 } = part;
  const payload = Uint8Array.from({ length }, (_, i) => offset + i + 1);
  return commands.fragment({ total: 4, offset, ...part, isReliable, payload, channelID: CHANNEL });
};
const MAXIMUM = C.MAXIMUM_FRAGMENT_COUNT;

describe("packets that are not cut", () => {
  it("come with channel, flags and bytes", () => {
    const { receive, take } = receiver();
    expect(receive(reliable(1, 5, 6), unreliable(1, 1, 7), unsequenced(9, 8, 9, 10), reliable(2))).toEqual({});
    expect(take()).toEqual([
      [1, C.PACKET_FLAG_RELIABLE, 5, 6],
      [1, 0, 7],
      [1, C.PACKET_FLAG_UNSEQUENCED, 8, 9, 10],
      [1, C.PACKET_FLAG_RELIABLE],
    ]);
  });

  it("are dropped as duplicate, outdated or out of the window", () => {
    const { receive, take } = receiver();
    expect(receive(reliable(1, 1), reliable(1, 2))).toEqual({ duplicate: 1 });
    expect(receive(unreliable(1, 3, 3), unreliable(1, 3, 4), unreliable(1, 2, 5))).toEqual({ outdated: 2 });
    expect(receive(reliable(28_671, 1), unreliable(28_671, 1))).toEqual({});
    expect(receive(reliable(28_672, 1), unreliable(28_672, 1))).toEqual({ outOfWindow: 2 });
    expect(receive(reliable(28_671, 1), unreliable(28_671, 1))).toEqual({ duplicate: 2 });
    expect(take()).toEqual([
      [1, C.PACKET_FLAG_RELIABLE, 1],
      [1, 0, 3],
    ]);
  });
});

describe("unsequenced packets", () => {
  it("come once for each group, in whatever order", () => {
    const { receive, take } = receiver();
    for (const group of [0, 1, 31, 32, 33, 1023, 500, 63]) expect(receive(unsequenced(group, 1))).toEqual({});
    for (const group of [0, 1, 31, 32, 33, 1023, 500, 63])
      expect(receive(unsequenced(group, 1))).toEqual({ duplicate: 1 });
    expect(take().length).toBe(8);
  });

  it("may run ahead by 32 windows of 1,024 groups, across the wrap too; older windows are over", () => {
    const { receive, serverPeer } = receiver();
    expect(receive(unsequenced(32_768))).toEqual({ outOfWindow: 1 });
    expect(serverPeer.incomingUnsequencedGroup).toBe(0);
    expect(receive(unsequenced(5))).toEqual({});
    expect(receive(unsequenced(32_767))).toEqual({});
    expect(serverPeer.incomingUnsequencedGroup).toBe(31_744);
    expect(receive(unsequenced(5))).toEqual({ outOfWindow: 1 });
    expect(receive(unsequenced(31_743))).toEqual({ outOfWindow: 1 });
    // The same place in the window as 5, but another group.
    expect(receive(unsequenced(31_749), unsequenced(31_744))).toEqual({});
    expect(receive(unsequenced(31_744))).toEqual({ duplicate: 1 });
    expect(receive(unsequenced(64_512))).toEqual({ outOfWindow: 1 });
    expect(receive(unsequenced(64_511))).toEqual({});
    expect(serverPeer.incomingUnsequencedGroup).toBe(63_488);
    expect(receive(unsequenced(30_719))).toEqual({});
    expect(serverPeer.incomingUnsequencedGroup).toBe(29_696);
  });

  it("that find no room are not taken for received", () => {
    const { receive, take, serverPeer } = receiver();
    serverPeer.waitingCommands = 1e9;
    expect(receive(unsequenced(7, 1))).toEqual({ waitingData: 1 });
    serverPeer.waitingCommands = 0;
    expect(receive(unsequenced(7, 1))).toEqual({});
    expect(take()).toEqual([[1, C.PACKET_FLAG_UNSEQUENCED, 1]]);
  });
});

describe.each([true, false])("fragments (reliable: %s)", (isReliable) => {
  const make = (part?: Part) => fragment(isReliable, isReliable ? part : { after: 0, ...part });
  const flags = isReliable ? C.PACKET_FLAG_RELIABLE : C.PACKET_FLAG_UNRELIABLE_FRAGMENT;

  it("make a packet, in whatever order", () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { receive, take } = receiver();
      for (const number of order) {
        expect(take()).toEqual([]);
        expect(receive(make({ number, offset: number * 2 }))).toEqual({});
      }
      expect(take()).toEqual([[1, flags, 1, 2, 3, 4]]);
    }
  });

  it("of one piece make a packet too", () => {
    const { receive, take } = receiver();
    expect(receive(make({ count: 1, total: 3, length: 3 }))).toEqual({});
    expect(take()).toEqual([[1, flags, 1, 2, 3]]);
  });

  it.each<[string, Part, string]>([
    ["nothing in it", { length: 0 }, "badLength"],
    ["more of them than there can be", { count: MAXIMUM + 1, total: MAXIMUM + 1 }, "badFragment"],
    ["a number that is the count", { number: 2 }, "badFragment"],
    ["no fragments at all", { count: 0, total: 2 }, "badFragment"],
    ["a packet that is too long", { total: 2_000_001, count: 1000 }, "badFragment"],
    ["less than a byte each", { count: 5 }, "badFragment"],
    ["more than a datagram each", { total: 2 * 4096 + 1 }, "badFragment"],
    ["a place behind the end", { offset: 4 }, "badFragment"],
    ["a place far behind the end", { offset: 0xffffffff, length: 1 }, "badFragment"],
    ["an end behind the end", { offset: 3 }, "badFragment"],
  ])("are refused with %s", (_name, part, reason) => {
    const { receive, take, serverPeer } = receiver(2_000_000);
    expect(receive(make(part), reliable(1))).toEqual({ [reason]: 1 });
    expect([serverPeer.waitingCommands, take()]).toEqual([0, []]);
  });

  it.each<[string, Part]>([
    ["as many as there can be", { count: MAXIMUM, total: MAXIMUM, number: MAXIMUM - 1 }],
    ["the longest packet", { total: 2_000_000, count: 1000 }],
    ["a byte each", { count: 4 }],
    ["a datagram each", { total: 2 * 4096 }],
    ["the last bytes", { offset: 2 }],
  ])("are taken with %s", (_name, part) => {
    const { receive, serverPeer } = receiver(2_000_000);
    expect(receive(make(part))).toEqual({});
    expect(serverPeer.waitingCommands).toBe(2);
  });

  it("must agree with the ones before them", () => {
    for (const part of [{ total: 5 }, { count: 3 }]) {
      const { receive } = receiver();
      expect(receive(make())).toEqual({});
      expect(receive(make({ number: 1, offset: 2, ...part }))).toEqual({ badFragment: 1 });
    }
  });

  it("are dropped as duplicate, and out of the window", () => {
    const { receive } = receiver();
    expect(receive(make(), make())).toEqual({ duplicate: 1 });
    const far = (number: number): Part => (isReliable ? { start: number } : { after: number });
    expect(receive(make(far(28_672)))).toEqual({ outOfWindow: 1 });
    expect(receive(make(far(28_671)))).toEqual({});
  });

  it("find no room where there is none", () => {
    const { receive, serverPeer } = receiver();
    serverPeer.waitingCommands = 1e9;
    expect(receive(make())).toEqual({ waitingData: 1 });
  });
});

describe("fragments of one kind", () => {
  it("do not continue a packet that is whole", () => {
    const { receive } = receiver();
    expect(receive(reliable(2, 1, 2, 3, 4), fragment(true, { start: 2 }))).toEqual({ badFragment: 1 });
  });

  it("if unreliable, are outdated once a later packet was delivered, but only behind the same reliable one", () => {
    const { receive } = receiver();
    expect(receive(unreliable(0, 5, 1))).toEqual({});
    expect(receive(fragment(false, { start: 5, after: 0 }), fragment(false, { start: 4, after: 0 }))).toEqual({
      outdated: 2,
    });
    expect(receive(fragment(false, { start: 6, after: 0 }), fragment(false, { start: 4, after: 1 }))).toEqual({});
    expect(receive(fragment(true, { start: 4 }))).toEqual({});
  });
});

describe("what waits for its turn", () => {
  const second = (isReliable: boolean, part: Part = {}) => fragment(isReliable, { number: 1, offset: 2, ...part });
  const flags = C.PACKET_FLAG_RELIABLE;

  it("may be six windows ahead, across the wrap too", () => {
    const { receive, serverPeer } = receiver();
    serverPeer.channel(1).incomingReliableSequenceNumber = 65_000;
    expect(receive(reliable(64_999), reliable(24_576))).toEqual({ outOfWindow: 2 });
    expect(receive(reliable(100), reliable(24_575))).toEqual({});
  });

  it("is not taken in by who is about to leave", () => {
    const { receive, serverPeer } = receiver();
    serverPeer.send(0, new Uint8Array(1), C.PACKET_FLAG_RELIABLE);
    serverPeer.disconnectLater();
    expect(receive(reliable(1), unreliable(0, 1))).toEqual({ closing: 2 });
    expect(receive(fragment(true), reliable(1))).toEqual({ closing: 1 });
  });

  it("counts with what is around it", () => {
    const { receive, take, serverPeer } = receiver();
    const costs = [
      unreliable(1, 1, 7),
      unreliable(1, 2),
      unreliable(2, 1),
      fragment(false, { after: 0 }),
      second(true),
    ].map((command) => {
      const before = serverPeer.waitingMemory;
      expect(receive(command)).toEqual({});
      return serverPeer.waitingMemory - before;
    });
    expect(costs).toEqual([601, 400, 600, 902, 902]);
    expect(receive(fragment(true))).toEqual({ outdated: 3 });
    expect(receive(reliable(3))).toEqual({});
    take();
    expect([serverPeer.waitingMemory, serverPeer.waitingCommands, serverPeer.totalWaitingData]).toEqual([0, 0, 0]);
  });

  it("counts what numbers from 31 on take to be remembered, for each thousand of them", () => {
    const { receive, serverPeer } = receiver();
    const costs = [7, 30, 31, 1023, 1024, 5000].map((number) => {
      const before = serverPeer.waitingMemory;
      expect(receive(fragment(true, { number, count: 6000, total: 20_000, offset: number * 2 }))).toEqual({});
      return serverPeer.waitingMemory - before;
    });
    expect(costs).toEqual([902, 352, 902, 352, 902, 902]);
  });

  it("is an error if it is a fragment of what has had its turn", () => {
    const { receive, take } = receiver();
    expect(receive(fragment(true, { start: 0 }), reliable(1))).toEqual({ duplicate: 1 });
    expect(receive(fragment(true, { start: 2 }), second(true, { start: 2 }), second(true, { start: 2 }))).toEqual({
      duplicate: 1,
    });
    expect(take()).toEqual([]);
  });

  it("has fragments that add up to its length", () => {
    const { receive, take, serverPeer } = receiver();
    receive(fragment(true));
    expect(receive(second(true, { offset: 0, length: 3 }))).toEqual({ badFragment: 1 });
    expect(receive(second(true, { length: 1 }))).toEqual({ badFragment: 1 });
    serverPeer.waitingCommands += 1e9;
    expect(receive(second(true))).toEqual({ waitingData: 1 });
    serverPeer.waitingCommands -= 1e9;
    receive(fragment(true, { start: 9, count: 3, total: 6 }));
    expect(receive(second(true, { start: 9, count: 3, total: 6, offset: 0, length: 5 }))).toEqual({ badFragment: 1 });
    expect(receive(second(true, { start: 9, count: 3, total: 6, offset: 0, length: 4 }))).toEqual({});
    expect(receive(second(true))).toEqual({});
    expect(take()).toEqual([[1, flags, 1, 2, 3, 4]]);
  });

  it("has numbers that nothing else can have, across the wrap too", () => {
    for (const start of [1, 65_535]) {
      const { receive, take, serverPeer } = receiver();
      serverPeer.channel(1).incomingReliableSequenceNumber = (start - 1) & 0xffff;
      const next = (step: number) => (start + step) & 0xffff;
      expect(receive(reliable(next(1), 9), reliable(next(2), 8), reliable(next(4), 7))).toEqual({});
      expect(receive(fragment(true, { start }), second(true, { start }))).toEqual({ outdated: 1 });
      expect(take()).toEqual([
        [1, flags, 1, 2, 3, 4],
        [1, flags, 8],
      ]);
      expect(receive(reliable(next(3), 6))).toEqual({});
      expect(take()).toEqual([
        [1, flags, 6],
        [1, flags, 7],
      ]);
      expect(serverPeer.waitingMemory).toBe(0);
      expect(serverPeer.channel(1).incomingReliableCommands?.size).toBe(0);
    }
  });

  it("comes behind the reliable packet that it follows, in order, or not at all", () => {
    const { receive, take } = receiver();
    const part = { start: 3, after: 5 };
    expect(receive(unreliable(5, 2, 52), fragment(false, part), second(false, part), unreliable(5, 1, 51))).toEqual({});
    expect(receive(unreliable(2, 1, 21), unreliable(6, 1, 61))).toEqual({});
    for (const number of [5, 4, 3, 2]) expect(receive(reliable(number, number))).toEqual({});
    expect(take()).toEqual([]);
    expect(receive(reliable(1, 1))).toEqual({ outdated: 1 });
    expect(take().map(([, , ...bytes]) => bytes)).toEqual([[1], [2], [3], [4], [5], [51], [52], [1, 2, 3, 4]]);
    expect(receive(reliable(6, 6))).toEqual({});
    expect(take().map(([, , byte]) => byte)).toEqual([6, 61]);
  });

  it("is given up with each reliable packet that has a successor, few or many", () => {
    const { receive, take, serverPeer } = receiver();
    for (const number of [1, 2, 3, 4]) receive(unreliable(number, 1, number * 10));
    for (const number of [3, 2]) receive(reliable(number, number));
    expect(receive(reliable(1, 1))).toEqual({ outdated: 2 });
    expect(take().map(([, , byte]) => byte)).toEqual([1, 2, 3, 30]);
    expect(serverPeer.channel(1).incomingUnreliableCommands?.size).toBe(1);
  });

  it("are the last two incomplete unreliable packets, and the newcomer", () => {
    const starts = (...numbers: number[]) => numbers.map((start) => fragment(false, { start, after: 0 }));
    const cases: [number[], number, number[]][] = [
      [[1, 2], 0, [1, 2]],
      [[1, 2, 3], 1, [2, 3]],
      [[3, 2, 4], 1, [3, 4]],
      [[2, 3, 1], 0, [1, 2, 3]],
      [[5, 6, 4, 3], 1, [3, 5, 6]],
    ];
    for (const [numbers, outdated, left] of cases) {
      const { receive, take, serverPeer } = receiver();
      expect(receive(...starts(...numbers)).outdated ?? 0).toBe(outdated);
      const group = serverPeer.channel(1).incomingUnreliableCommands!.get(0)!;
      expect([...group.keys()].sort()).toEqual(left);
      // One that is whole gives up all before it.
      expect(receive(second(false, { start: left[1]!, after: 0 }))).toEqual({ outdated: 1 });
      expect(take()).toEqual([[1, C.PACKET_FLAG_UNRELIABLE_FRAGMENT, 1, 2, 3, 4]]);
      expect([...group.keys()].sort()).toEqual(left.slice(2));
      expect(serverPeer.waitingCommands).toBe(2 * (left.length - 2));
      expect(serverPeer.channel(1).incomingUnreliableCommands!.size).toBe(left.length > 2 ? 1 : 0);
    }
  });
});
