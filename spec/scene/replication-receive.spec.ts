import { beforeEach, describe, expect, it } from "vitest";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  type ReplicationMode,
  SceneReplicationConfig,
} from "../../src/scene/index.js";
import type { Variant } from "../../src/variant/index.js";
import { announce, compressed, delta, despawn, spawn, sync, u32 } from "../hostile/scene/support.js";
import { LoopSession } from "../support/loop-session.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();
const MOB = "res://receive/mob.tscn";
const PAIR = "res://receive/pair.tscn";

function synchronizer(modes: Readonly<Record<string, ReplicationMode>>, name = "Sync"): MultiplayerSynchronizer {
  const made = new MultiplayerSynchronizer();
  made.name = name;
  made.replication_config = new SceneReplicationConfig();
  for (const [path, mode] of Object.entries(modes)) {
    made.replication_config.add_property(path);
    made.replication_config.property_set_replication_mode(path, mode);
  }
  made.set_multiplayer_authority(2);
  return made;
}

class Mob extends Node {
  hp: Variant = 1;
  mp: Variant = 2;
  atReady: Variant = null;
  entered: () => void = () => {};
  override _enter_tree(): void {
    this.entered();
  }
  override _ready(): void {
    this.atReady = this.hp;
  }
}

function makeMob(): Mob {
  const mob = new Mob();
  mob.name = "Mob";
  mob.add_child(synchronizer({ ".:hp": 1 }));
  return mob;
}

PackedScene.register(MOB, makeMob);
PackedScene.register(PAIR, () => {
  const pair = makeMob();
  pair.add_child(synchronizer({ ".:mp": 1 }, "Second"));
  return pair;
});

let session: LoopSession;
const root = (): Node => session.server.tree.root;
const spawner = (): MultiplayerSpawner => root().get_node("Spawner");
const mob = (name: string): Mob => root().get_node<Mob>(name);
const names = (): string[] =>
  root()
    .get_children()
    .map(({ name }) => name)
    .filter((name) => name !== "Spawner" && name !== "Fixed");
const receive = (...packets: (readonly number[])[]): object => {
  for (const packet of packets) session.server.peer.inject(2, packet);
  session.server.api.poll();
  return session.server.api.dropped();
};
/** The id that client 2 gives the synchronizer of the fixed node. */
const FIXED = 0x80000000 + 2;

beforeEach(() => {
  session = new LoopSession((tree) => {
    const made = new MultiplayerSpawner();
    made.name = "Spawner";
    made.spawn_path = "..";
    made.add_spawnable_scene(MOB);
    made.add_spawnable_scene(PAIR);
    made.set_multiplayer_authority(2);
    tree.add_child(made);
    const fixed = new Mob();
    fixed.name = "Fixed";
    fixed.add_child(synchronizer({ ".:hp": 1, ".:mp": 2 }));
    tree.add_child(fixed);
  });
  // Client 2 says nothing but what the spec makes it say.
  session.bus.loses = ({ from }) => from === 2;
  session.join(2);
  session.join(3);
  receive(announce(1, "Spawner"), announce(2, "Fixed/Sync"), announce(3, "Fixed"));
  messages.length = 0;
});

describe("a spawn", () => {
  it("sets the state of each synchronizer in turn, before _ready", () => {
    const spawned: unknown[] = [];
    spawner().spawned.connect((node) => spawned.push(node.name));
    expect(receive(spawn(1, 1, 10, [11, 12], "m", compressed(7, 8)))).toEqual({});
    expect([mob("m").hp, mob("m").mp, mob("m").atReady, spawned]).toEqual([7, 8, 7, ["m"]]);
    receive(sync(1, [[11, compressed(70)]]), sync(2, [[12, compressed(80)]]));
    expect([mob("m").hp, mob("m").mp]).toEqual([70, 80]);
  });

  it("may carry no state, and no name: the scene has both", () => {
    expect(receive(spawn(0, 1, 10, [11], ""))).toEqual({});
    expect([names(), mob("Mob").hp, messages]).toEqual([["Mob"], 1, []]);
  });

  it("ends where its packet ends: a name without its NUL is one", () => {
    const packet = spawn(0, 1, 10, [11], "nn").slice(0, -1);
    packet[14] = 2;
    expect([receive(packet), names()]).toEqual([{}, ["nn"]]);
    // What stands behind a NUL inside the name is no part of it.
    expect([receive(spawn(0, 1, 20, [21], "a\0b")), names()]).toEqual([{}, ["nn", "a"]]);
  });

  it.each<[string, number[], object]>([
    ["whose header is cut", spawn(0, 1, 10, [], "").slice(0, 17), { replicationMalformed: 1 }],
    ["whose name is cut", spawn(0, 1, 10, [], "n").slice(0, -1), { replicationMalformed: 1 }],
    ["whose ids are cut", spawn(0, 1, 10, [11, 12], "").slice(0, 26), { replicationMalformed: 1 }],
    ["of the scene behind the last one", spawn(2, 1, 10, [], "n"), { replicationSpawnFailed: 1 }],
    [
      "from a number that was not announced",
      spawn(0, 9, 10, [], "n"),
      { unknownCacheId: 1, replicationUnknownTarget: 1 },
    ],
    ["from a node that is no spawner", spawn(0, 3, 10, [], "n"), { replicationUnknownTarget: 1 }],
    ["by a function that is not there", spawn(255, 1, 10, [], "n", [2, 0, 0, 0, 2, 5]), { replicationSpawnFailed: 1 }],
    ["by a function, without data", spawn(255, 1, 10, [], "n", [1, 0, 0]), { replicationMalformed: 1 }],
    [
      "by a function, with data that is shorter than it says",
      spawn(255, 1, 10, [], "n", [3, 0, 0, 0, 2, 5]),
      { replicationMalformed: 1 },
    ],
    ["by a function, with data that is cut", spawn(255, 1, 10, [], "n", [2, 0, 0, 0, 2]), { replicationMalformed: 1 }],
  ])("%s is dropped", (_what, packet, dropped) => {
    expect([receive(packet), names()]).toEqual([dropped, []]);
  });

  it("of a scene that is not there says which there are", () => {
    spawner().add_spawnable_scene("res://receive/missing.tscn");
    expect(receive(spawn(2, 1, 10, [], "n"), spawn(3, 1, 10, [], "n"))).toEqual({ replicationSpawnFailed: 2 });
    expect(messages.at(-1)).toBe("Can't spawn scene 3: 'Spawner' has 3 spawnable scenes");
  });

  it("has no net ids for synchronizers of other nodes than its own", () => {
    spawner().spawn_function = () => {
      const made = makeMob();
      const child = new Mob();
      child.add_child(synchronizer({ ".:hp": 1 }));
      made.add_child(child);
      return made;
    };
    const argument = compressed(1);
    expect(receive(spawn(255, 1, 10, [11], "m", [...u32(argument.length), ...argument, ...compressed(9)]))).toEqual({});
    expect(mob("m").hp).toBe(9);
  });

  it("is refused from one that has not the authority, and where there is nothing to spawn below", () => {
    spawner().set_multiplayer_authority(3);
    expect(receive(spawn(0, 1, 10, [], "n"))).toEqual({ replicationUnauthorized: 1 });
    spawner().set_multiplayer_authority(2);
    spawner().spawn_path = "../Nowhere";
    expect(receive(spawn(0, 1, 10, [], "n"))).toEqual({ replicationUnauthorized: 1, replicationSpawnFailed: 1 });
    expect(names()).toEqual([]);
  });

  it("under an id or a name that is taken is refused", () => {
    receive(spawn(0, 1, 10, [11], "m"));
    expect(receive(spawn(0, 1, 10, [12], "n"))).toEqual({ replicationSpawnFailed: 1 });
    expect(receive(spawn(0, 1, 20, [12], "m"))).toEqual({ replicationSpawnFailed: 2 });
    expect(names()).toEqual(["m"]);
    expect(messages).toEqual([
      "Peer 2 has already spawned a node as 10",
      "Can't spawn 'm' below 'root': the name is taken",
    ]);
  });

  it("by a function gives it the data", () => {
    const data: Variant[] = [];
    spawner().spawn_function = (what: Variant) => {
      data.push(what);
      return makeMob();
    };
    const argument = compressed("x");
    expect(receive(spawn(255, 1, 10, [11], "m", [...u32(argument.length), ...argument, ...compressed(9)]))).toEqual({});
    expect([data, mob("m").hp]).toEqual([["x"], 9]);
  });

  it.each<[string, () => Node]>([
    ["the tree's root", root],
    ["a node of the tree", () => root().get_node("Fixed")],
    ["a node with a parent", () => makeMob().get_node("Sync")],
  ])("by a function that gives %s is refused", (_what, make) => {
    spawner().spawn_function = make;
    const argument = compressed(1);
    expect(receive(spawn(255, 1, 10, [], "m", [...u32(argument.length), ...argument]))).toEqual({
      replicationSpawnFailed: 1,
    });
    expect(messages).toEqual([expect.stringContaining("has a parent already")]);
    expect([names(), root().get_node("Fixed").name]).toEqual([[], "Fixed"]);
  });

  it("is undone where the node could not be added", () => {
    const { _remoteMemory: memory } = session.server.api;
    const before = memory.inAll;
    const parent = root();
    const add = parent.add_child;
    parent.add_child = () => {};
    expect(receive(spawn(0, 1, 10, [11], "m"))).toEqual({ replicationSpawnFailed: 1 });
    expect(memory.inAll).toBe(before);
    parent.add_child = () => {
      throw new Error("no room");
    };
    expect(receive(spawn(0, 1, 10, [11], "m"))).toEqual({ replicationSpawnFailed: 2 });
    expect([memory.inAll, messages]).toEqual([before, expect.arrayContaining(["Spawning 'm' threw: Error: no room"])]);
    parent.add_child = add;
    expect([receive(spawn(0, 1, 10, [11], "m")), names()]).toEqual([{ replicationSpawnFailed: 2 }, ["m"]]);
  });

  it("whose node leaves at once is no failure, and its id is free again", () => {
    spawner().spawned.connect((node) => root().remove_child(node));
    expect([receive(spawn(0, 1, 10, [11], "m")), receive(spawn(0, 1, 10, [11], "m"))]).toEqual([{}, {}]);
  });

  it("that throws is one all the same", () => {
    spawner().spawn_function = () => {
      const made = makeMob();
      made.entered = () => {
        throw new Error("in here");
      };
      return made;
    };
    const argument = compressed(1);
    receive(spawn(255, 1, 10, [11], "m", [...u32(argument.length), ...argument]));
    expect(session.server.api.dropped().internalError).toBeUndefined();
    expect(receive(spawn(0, 1, 20, [21], "n", compressed(4)))).not.toHaveProperty("internalError");
    expect(mob("n").hp).toBe(4);
  });

  it.each<[string, number[], object]>([
    [
      "more ids than the scene has synchronizers",
      spawn(0, 1, 10, [11, 12], "m", compressed(7)),
      { replicationMalformed: 1 },
    ],
    ["fewer ids", spawn(1, 1, 10, [11], "m", compressed(7)), { replicationMalformed: 1 }],
    ["a state that does not decode", spawn(0, 1, 10, [11], "m", [0x3f]), { replicationMalformed: 1 }],
    [
      "a state that is cut",
      spawn(1, 1, 10, [11, 12], "m", compressed(7, 500).slice(0, -1)),
      { replicationMalformed: 1 },
    ],
  ])("with %s is counted, and stands", (_what, packet, dropped) => {
    expect([receive(packet), names()]).toEqual([dropped, ["m"]]);
  });

  it("with a state for a synchronizer without a configuration is counted, and stands", () => {
    spawner().spawn_function = () => {
      const made = makeMob();
      made.get_node<MultiplayerSynchronizer>("Sync").replication_config = null;
      return made;
    };
    const argument = compressed(1);
    const head = [...u32(argument.length), ...argument];
    expect(receive(spawn(255, 1, 10, [11], "m", head))).toEqual({});
    expect(receive(spawn(255, 1, 20, [21], "n", [...head, 2, 5]))).toEqual({ replicationSpawnFailed: 1 });
    expect(messages).toEqual(["'Sync' has no replication_config"]);
  });

  it("whose sender is sent away while the node enters the tree is over", () => {
    spawner().spawn_function = () => {
      const made = makeMob();
      made.entered = () => session.server.api.disconnect_peer(2);
      return made;
    };
    const argument = compressed(1);
    receive(spawn(255, 1, 10, [11], "m", [...u32(argument.length), ...argument, ...compressed(9)]));
    session.server.tree.process(0.01);
    expect([names(), session.server.api._remoteMemory.of(2)]).toEqual([[], 0]);
    expect([session.server.api.dropped(), messages]).toEqual([{}, []]);
  });

  it("inside a spawn leaves the outer one's state alone", () => {
    spawner().spawn_function = () => {
      const made = makeMob();
      made.entered = () => {
        receive(spawn(0, 1, 20, [21], "inner", compressed(5)));
      };
      return made;
    };
    const argument = compressed(1);
    receive(spawn(255, 1, 10, [11], "outer", [...u32(argument.length), ...argument, ...compressed(9)]));
    expect([mob("inner").hp, mob("outer").hp, session.server.api.dropped()]).toEqual([5, 9, {}]);
  });

  it("of a node shown before takes what was sent then for old", () => {
    receive(spawn(0, 1, 10, [11], "m"), sync(0, [[11, compressed(5)]]), despawn(10));
    expect(receive(spawn(0, 1, 10, [11], "m"), sync(0, [[11, compressed(6)]]))).toEqual({ replicationStale: 1 });
    expect(mob("m").hp).toBe(1);
    receive(sync(1, [[11, compressed(7)]]));
    expect(mob("m").hp).toBe(7);
    // What is late is no new measure.
    receive(sync(500, [[11, compressed(8)]]), sync(3, [[11, compressed(9)]]), despawn(10), spawn(0, 1, 10, [11], "m"));
    receive(sync(4, [[11, compressed(10)]]));
    expect(mob("m").hp).toBe(1);
    receive(sync(501, [[11, compressed(11)]]));
    expect(mob("m").hp).toBe(11);
  });
});

describe("a despawn", () => {
  it("frees the node, and tells", () => {
    const despawned: unknown[] = [];
    receive(spawn(0, 1, 10, [11], "m"));
    const node = mob("m");
    spawner().despawned.connect((gone) => despawned.push(gone.name, gone.is_inside_tree(), gone.isFreed));
    session.server.peer.inject(2, despawn(10));
    session.server.tree.process(0.01);
    expect([despawned, names(), node.isFreed]).toEqual([["m", false, false], [], true]);
    expect([receive(despawn(10)), despawned.length]).toEqual([{ replicationUnauthorized: 1 }, 3]);
  });

  it("is refused from another peer, for another's node, and by one that has lost the authority", () => {
    receive(spawn(0, 1, 10, [11], "m"));
    session.server.peer.inject(3, despawn(10));
    expect(receive()).toEqual({ replicationUnauthorized: 1 });
    spawner().set_multiplayer_authority(3);
    expect([receive(despawn(10)), names()]).toEqual([{ replicationUnauthorized: 2 }, ["m"]]);
    expect(messages[1]).toContain("whose authority it has not");
  });

  it("of a node whose spawner was taken away is dropped", () => {
    receive(spawn(0, 1, 10, [11], "m"));
    session.server.api.object_configuration_remove(mob("m"), spawner());
    expect([receive(despawn(10)), names()]).toEqual([{ replicationUnknownTarget: 1 }, ["m"]]);
  });

  it("that throws is one all the same", () => {
    receive(spawn(0, 1, 10, [11], "m"));
    root().remove_child = () => {
      throw new Error("stay");
    };
    expect([receive(despawn(10)), messages]).toEqual([{}, ["Despawning 'm' threw: Error: stay"]]);
  });

  it.each([4, 5, 6])("has 5 bytes at least, not %i", (length) => {
    receive(spawn(0, 1, 10, [11], "m"));
    expect(receive([...despawn(10), 0].slice(0, length))).toEqual(length < 5 ? { replicationMalformed: 1 } : {});
    expect(names()).toEqual(length < 5 ? ["m"] : []);
  });
});

describe("a state", () => {
  const fixed = (): Mob => mob("Fixed");
  const configured = (): MultiplayerSynchronizer => fixed().get_node("Sync");

  it("has one record after the other", () => {
    receive(spawn(0, 1, 10, [11], "m"));
    let states = 0;
    configured().synchronized.connect(() => states++);
    const packet = sync(1, [
      [11, compressed(5)],
      [FIXED, compressed(6)],
    ]);
    expect([receive(packet), mob("m").hp, fixed().hp, states]).toEqual([{}, 5, 6, 1]);
  });

  it("may have more bytes than values; a change may not", () => {
    expect(receive(sync(1, [[FIXED, [...compressed(6), 9, 9]]]))).toEqual({});
    expect(fixed().hp).toBe(6);
    expect(receive(delta([[FIXED, 1, [...compressed(6), 9]]]))).toEqual({ replicationMalformed: 1 });
    expect(fixed().mp).toBe(2);
  });

  it.each<[string, (number: number) => number[]]>([
    ["state", (size) => [6, 1, 0, ...u32(FIXED), ...u32(size), ...compressed(500)]],
    ["change", (size) => [0x16, ...u32(FIXED), ...u32(1), ...u32(0), ...u32(size), ...compressed(500)]],
  ])("is a %s of just as many bytes as it says", (_what, packet) => {
    expect(receive(packet(3))).toEqual({});
    expect([fixed().hp, fixed().mp]).toContain(500);
    expect(receive(packet(4))).toEqual({ replicationMalformed: 1 });
    expect(receive(packet(2))).toEqual(packet(0)[0] === 6 ? expect.anything() : { replicationMalformed: 2 });
  });

  it("of a node that is no synchronizer, or of nobody, is counted; the next ones count", () => {
    const packet = sync(1, [
      [0x80000003, compressed(5)],
      [77, compressed(5)],
      [FIXED, compressed(6)],
    ]);
    expect([receive(packet), fixed().hp]).toEqual([{ replicationUnknownTarget: 2 }, 6]);
    const change = delta([
      [0x80000003, 1, compressed(5)],
      [77, 1, compressed(5)],
      [FIXED, 1, compressed(6)],
    ]);
    expect([receive(change), fixed().mp]).toEqual([{ replicationUnknownTarget: 4 }, 6]);
    expect(messages).toEqual([]);
  });

  it("is refused from one without the authority, and where root or configuration is missing", () => {
    const packets = [sync(1, [[FIXED, compressed(6)]]), delta([[FIXED, 1, compressed(6)]])];
    configured().set_multiplayer_authority(3);
    expect(receive(...packets)).toEqual({ replicationUnauthorized: 2 });
    configured().set_multiplayer_authority(2);
    const { replication_config: config } = configured();
    configured().replication_config = null;
    expect(receive(...packets)).toEqual({ replicationUnauthorized: 4 });
    configured().replication_config = config;
    configured().root_path = "../Nowhere";
    expect(receive(...packets)).toEqual({ replicationUnauthorized: 6 });
    expect([fixed().hp, fixed().mp]).toEqual([1, 2]);
    configured().root_path = "..";
    receive(...packets);
    expect([fixed().hp, fixed().mp]).toEqual([6, 6]);
  });

  it("of a synchronizer that has left the tree is for nobody", () => {
    receive(spawn(0, 1, 10, [11], "m"));
    mob("m").remove_child(mob("m").get_node("Sync"));
    expect(receive(sync(1, [[11, compressed(5)]]))).toEqual({ replicationUnknownTarget: 1 });
  });

  it("of a node that a peer names by 0 is no state", () => {
    expect(receive(sync(1, [[0x80000000, compressed(1)]]))).toEqual({ unknownCacheId: 1, replicationUnknownTarget: 1 });
  });

  it("has a time of two bytes, the lower one first", () => {
    receive(spawn(0, 1, 10, [11], "m"), sync(0x00ff, [[11, compressed(5)]]), sync(0x0100, [[11, compressed(6)]]));
    expect([mob("m").hp, session.server.api.dropped()]).toEqual([6, {}]);
  });

  it.each<[string, number[]]>([
    ["state", [6, 1, 0, ...u32(77), ...u32(3), ...compressed(5)]],
    ["change", [0x16, ...u32(77), ...u32(1), ...u32(0), ...u32(3), ...compressed(5)]],
  ])("is a %s of as many bytes as it says, whomever it is for", (_what, packet) => {
    expect(receive(packet)).toEqual({ replicationMalformed: 1 });
  });

  it("through the server, of a peer that nobody was told of, is for nobody", () => {
    const client = session.seats.get(2)!;
    for (const packet of [sync(1, [[11, compressed(5)]]), delta([[11, 1, compressed(5)]]), despawn(10)])
      client.peer.inject(1, [7, 3, ...u32(77), ...packet]);
    client.api.poll();
    expect(client.api.dropped()).toEqual({ replicationUnknownTarget: 2, replicationUnauthorized: 1 });
  });

  it("older than the last one is counted as stale, and what comes behind it in the packet counts", () => {
    receive(spawn(0, 1, 10, [11], "m"), sync(5, [[11, compressed(5)]]));
    const packet = sync(5, [
      [11, compressed(6)],
      [FIXED, compressed(7)],
    ]);
    expect([receive(packet), mob("m").hp, fixed().hp]).toEqual([{ replicationStale: 1 }, 5, 7]);
  });

  it("that does not decode ends the packet", () => {
    let states = 0;
    configured().synchronized.connect(() => states++);
    configured().delta_synchronized.connect(() => states++);
    receive(spawn(0, 1, 10, [11], "m"));
    const packet = sync(1, [
      [FIXED, [0x3f]],
      [11, compressed(6)],
    ]);
    expect([receive(packet), mob("m").hp, states]).toEqual([{ replicationMalformed: 1 }, 1, 0]);
    expect([receive(delta([[FIXED, 1, [0x3f]]])), states]).toEqual([{ replicationMalformed: 2 }, 0]);
  });

  it("for a node that is not there does not decode either", () => {
    configured().replication_config!.add_property("Nobody:hp");
    expect(receive(sync(1, [[FIXED, compressed(6, 7)]]))).toEqual({ replicationMalformed: 1 });
  });

  it.each([10, 11, 12])("has 11 bytes at least, not %i", (length) => {
    const packet = [...sync(1, [[77, []]]), 0].slice(0, length);
    expect(receive(packet)).toEqual(
      length < 11 ? { replicationMalformed: 1 } : length === 12 ? { replicationUnknownTarget: 1 } : {},
    );
  });

  it("names changed properties by bits, of which those that are not there count for nothing", () => {
    expect(receive(delta([[FIXED, 0b10, []]]))).toEqual({});
    expect(receive(delta([[FIXED, 0b10, compressed(1)]]))).toEqual({ replicationMalformed: 1 });
    expect(receive(delta([[FIXED, 0b11, compressed(8)]]))).toEqual({ replicationMalformed: 1 });
    expect(fixed().mp).toBe(8);
    // A change of nothing is none, whatever follows.
    const nothing = delta([
      [FIXED, 0, []],
      [FIXED, 1, compressed(9)],
    ]);
    expect([receive(nothing), fixed().mp]).toEqual([{ replicationMalformed: 2 }, 8]);
  });
});
