import { beforeEach, describe, expect, it } from "vitest";
import { SceneReplicationConfig } from "../../src/scene/index.js";
import type { ReplicationHost } from "../../src/scene/replication/host.js";
import { ReplicationLedger } from "../../src/scene/replication/ledger.js";
import { PeerState } from "../../src/scene/replication/peer.js";
import { ReplicationSender } from "../../src/scene/replication/sender.js";
import type { MultiplayerSynchronizer } from "../../src/scene/replication/synchronizer.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();
const OWN_ID = 1;
const SYNC_HEADER = 3;
const SYNC_RECORD = 8;
const DELTA_HEADER = 1;
const DELTA_RECORD = 16;

/** What the sender sees of a synchronizer; bytes of state and change are there, or are not. */
class Fake {
  _netId: number;
  _root: object | null = {};
  replication_config: SceneReplicationConfig | null = new SceneReplicationConfig();
  authority = OWN_ID;
  due = true;
  watched = true;
  state: Uint8Array | null = null;
  change: Uint8Array | null = null;
  records = 0;
  readonly asked: number[] = [];
  readonly name: string;
  constructor(name: string, netId: number, stateBytes: number | null, changeBytes: number | null = null) {
    this.name = name;
    this._netId = netId;
    // Filled with the id, so that packets tell what they contain.
    if (stateBytes !== null) this.state = new Uint8Array(SYNC_RECORD + stateBytes).fill(netId);
    if (changeBytes !== null) this.change = new Uint8Array(DELTA_RECORD + changeBytes).fill(netId);
  }
  get_multiplayer_authority(): number {
    return this.authority;
  }
  _outboundDue(): boolean {
    return this.due;
  }
  _hasWatched(): boolean {
    return this.watched;
  }
  _syncRecord(): Uint8Array | null {
    this.records++;
    return this.state;
  }
  _deltaRecord(_codec: unknown, _usec: number, lastUsec: number): Uint8Array | null {
    this.asked.push(lastUsec);
    return this.change;
  }
}

let sent: { to: number; bytes: number[]; reliable: boolean; packet: Uint8Array }[];
let confirmed: Set<number>;
/** For each announcement of a path: how many packets had gone out before it. */
let announcedAfter: number[];
let hasDeltas: boolean;
let hasPeer: boolean;
let ledger: ReplicationLedger;
let sender: ReplicationSender;

beforeEach(() => {
  sent = [];
  confirmed = new Set();
  announcedAfter = [];
  hasDeltas = true;
  hasPeer = true;
  const host = {
    dialect: {
      version: undefined,
      get hasDeltas() {
        return hasDeltas;
      },
    },
    hasPeer: () => hasPeer,
    ownId: () => OWN_ID,
    send: (to: number, packet: Uint8Array, reliable: boolean) => {
      sent.push({ to, bytes: [...packet], reliable, packet });
      return 0;
    },
    sendObjectCache: (node: Fake, peer: number) => {
      announcedAfter.push(sent.length);
      return { id: node.name.length, confirmed: confirmed.has(peer) };
    },
  } as unknown as ReplicationHost;
  ledger = new ReplicationLedger(host);
  sender = new ReplicationSender(ledger);
});

/** Lets a peer see synchronizers, in this order. */
const see = (peer: number, ...synchronizers: Fake[]): PeerState => {
  const state = ledger.peers.get(peer) ?? new PeerState();
  ledger.peers.set(peer, state);
  for (const one of synchronizers) state.syncNodes.add(one as unknown as MultiplayerSynchronizer);
  return state;
};
/** What a frame sends: to whom, which kind, and the net ids of the records, each counted by its bytes. */
const frame = (usec = 1000): string[] => {
  sender.send(usec);
  return sent.splice(0).map(({ to, bytes, reliable }) => {
    const isChange = bytes[0] === 0x16;
    const body = bytes.slice(isChange ? DELTA_HEADER : SYNC_HEADER);
    const counts = new Map<number, number>();
    for (const id of body) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect([bytes[0], reliable]).toEqual(isChange ? [0x16, true] : [6, false]);
    return `${to} ${isChange ? "change" : "state"} ${[...counts].map(([id, count]) => `${id}x${count}`).join(" ")}`;
  });
};

describe("always-state", () => {
  it.each([
    [110, 1],
    [109, 0],
  ])("ends a packet with %i bytes of state where the header of one without properties has no room", (bytes, before) => {
    hasDeltas = false;
    ledger.maxSyncPacketSize = 128;
    see(7, new Fake("a", 1, bytes), new Fake("b", 2, 0), new Fake("path", 0, 5));
    expect(frame()).toEqual([`7 state 1x${bytes + SYNC_RECORD}`]);
    expect(announcedAfter).toEqual([before]);
  });

  it("fills packets up to the limit, in order", () => {
    ledger.maxSyncPacketSize = 100;
    see(7, new Fake("a", 1, 40), new Fake("b", 2, 41), new Fake("c", 3, 1));
    // 3 + 48 + 49 = 100 fit; one byte more does not.
    expect(frame()).toEqual(["7 state 1x48 2x49", "7 state 3x9"]);
    see(7, new Fake("d", 4, 75), new Fake("e", 5, 1));
    expect(frame()).toEqual(["7 state 1x48 2x49", "7 state 3x9 4x83", "7 state 5x9"]);
  });

  it("goes alone when it is as long as the limit, and not at all when it is longer", () => {
    ledger.maxSyncPacketSize = 100;
    const [whole, longer, small] = [new Fake("whole", 1, 100), new Fake("longer", 2, 101), new Fake("small", 3, 1)];
    see(7, whole, longer, small);
    expect(frame()).toEqual(["7 state 1x108", "7 state 3x9"]);
    frame(2000);
    expect(messages).toEqual(["State of 'longer' is not sent: its 101 bytes exceed the packet limit of 100"]);
  });

  it("is left out where it is empty, cannot be read or is not due", () => {
    const [empty, broken, later] = [new Fake("empty", 1, 0), new Fake("broken", 2, null), new Fake("later", 3, 5)];
    later.due = false;
    see(7, empty, broken, later);
    expect(frame()).toEqual([]);
    see(7, new Fake("good", 4, 1));
    expect(frame()).toEqual(["7 state 4x9"]);
  });

  it("is sent by the authority, of a node with a configuration", () => {
    const [rootless, loose, foreign] = [new Fake("a", 1, 1, 1), new Fake("b", 2, 1, 1), new Fake("c", 3, 1, 1)];
    rootless._root = null;
    loose.replication_config = null;
    foreign.authority = 9;
    see(7, rootless, loose, foreign);
    expect(frame()).toEqual([]);
  });

  it("carries the peer's own net time, 16 bits counted up by frame", () => {
    const one = new Fake("a", 1, 1);
    see(7, one).lastSentSync = 0xfffe;
    see(8, one).lastSentSync = 0x0101;
    see(9);
    const times = (): unknown[] => {
      sender.send(1000);
      return sent.splice(0).map(({ to, bytes }) => [to, bytes[1]! | (bytes[2]! << 8)]);
    };
    expect([times(), times()]).toEqual([
      [
        [7, 0xffff],
        [8, 0x0102],
      ],
      [
        [7, 0],
        [8, 0x0103],
      ],
    ]);
    expect([ledger.peers.get(7)!.lastSentSync, ledger.peers.get(9)!.lastSentSync]).toEqual([0, 0]);
  });

  it("is put together once for peers that see the same", () => {
    const [a, b, c] = [new Fake("a", 1, 1), new Fake("b", 2, 1), new Fake("c", 3, 1)];
    see(7, a, b);
    see(8, a, b);
    see(9, a, c);
    see(10, a);
    see(11, a, b, c);
    const both = frame();
    expect(both).toEqual([
      "7 state 1x9 2x9",
      "8 state 1x9 2x9",
      "9 state 1x9 3x9",
      "10 state 1x9",
      "11 state 1x9 2x9 3x9",
    ]);
    expect([a.records, b.records, c.records]).toEqual([4, 2, 2]);
    sender.send(2000);
    expect(sent[0]!.packet).toBe(sent[1]!.packet);
    expect(a.records).toBe(8);
  });

  it("of fixed nodes goes to those who have confirmed their path, under its number", () => {
    const fixed = new Fake("four", 0, 1);
    see(7, fixed);
    see(8, fixed);
    expect(frame()).toEqual([]);
    expect([fixed._netId, fixed.records]).toEqual([0x80000004, 0]);
    confirmed.add(7);
    expect(frame()).toEqual(["7 state 0x9"]);
    confirmed.add(8);
    expect(frame()).toEqual(["7 state 0x9", "8 state 0x9"]);
    confirmed.clear();
    expect(frame()).toEqual([]);
  });

  it("goes nowhere without a peer", () => {
    see(7, new Fake("a", 1, 1));
    hasPeer = false;
    expect(frame()).toEqual([]);
    expect(ledger.peers.get(7)!.lastSentSync).toBe(0);
  });
});

describe("changes", () => {
  it("fill packets up to the limit, in order, reliably", () => {
    ledger.maxDeltaPacketSize = 100;
    see(7, new Fake("a", 1, 0, 33), new Fake("b", 2, 0, 34), new Fake("c", 3, 0, 1), new Fake("d", 4, 0, 100));
    // 1 + 49 + 50 = 100 fit.
    expect(frame()).toEqual(["7 change 1x49 2x50", "7 change 3x17", "7 change 4x116"]);
    see(8, new Fake("e", 5, 0, 34), new Fake("f", 6, 0, 34), new Fake("g", 7, 0, 101));
    expect(frame().slice(3)).toEqual(["8 change 5x50", "8 change 6x50"]);
    see(9, new Fake("d", 4, 0, 100));
    expect(frame().slice(5)).toEqual(["9 change 4x116"]);
    expect(messages).toEqual(["State of 'g' is not sent: its 101 bytes exceed the packet limit of 100"]);
  });

  it("are those since the peer got some last", () => {
    const [a, b] = [new Fake("a", 1, 0, 1), new Fake("b", 2, 0, null)];
    see(7, a, b);
    frame(1000);
    see(8, a);
    frame(2000);
    expect([a.asked, b.asked]).toEqual([
      [0, 1000, 0],
      [0, 0],
    ]);
  });

  it("are not asked for where none are watched, or the path is not confirmed, or the engine has none", () => {
    const [unwatched, fixed] = [new Fake("a", 1, 0, 1), new Fake("b", 0x80000009, 0, 1)];
    unwatched.watched = false;
    see(7, unwatched, fixed);
    expect([frame(), unwatched.asked, fixed.asked]).toEqual([[], [], []]);
    confirmed.add(7);
    unwatched.watched = true;
    hasDeltas = false;
    expect([frame(), unwatched.asked, fixed.asked]).toEqual([[], [], []]);
    hasDeltas = true;
    expect(frame()).toEqual(["7 change 1x17 9x17"].map((text) => text.replace("9x17", `${0x80000009 & 0xff}x17`)));
  });
});
