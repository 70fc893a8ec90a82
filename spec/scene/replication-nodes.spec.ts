import { beforeEach, describe, expect, it } from "vitest";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  SceneReplicationConfig,
} from "../../src/scene/index.js";
import { SCENE_CUSTOM } from "../../src/scene/replication/wire.js";
import { catchMessages } from "../support/messages.js";
import { ReplicationSession, type Seat } from "../support/replication-session.js";

const messages = catchMessages();
const MOB = "res://nodes/mob.tscn";
PackedScene.register(MOB, () => Object.assign(new Node(), { name: "Mob" }));

let session: ReplicationSession;
let server: Seat;
const spawner = (): MultiplayerSpawner => server.get("Spawner");
const sent = (start: string): string[] =>
  session.bus
    .take()
    .filter(({ from, hex }) => from === 1 && hex.startsWith(start))
    .map(({ to, hex }) => `${to} ${hex}`);
const add = (parent: Node, name: string): Node => {
  const mob = PackedScene.load(MOB)!.instantiate()!;
  mob.name = name;
  parent.add_child(mob, true);
  return mob;
};

beforeEach(() => {
  session = new ReplicationSession((root) => {
    for (const name of ["A", "B"]) root.add_child(Object.assign(new Node(), { name }));
    const made = new MultiplayerSpawner();
    made.name = "Spawner";
    made.spawn_path = "../A";
    made.add_spawnable_scene("res://nodes/other.tscn");
    made.add_spawnable_scene(MOB);
    root.add_child(made);
    const sync = new MultiplayerSynchronizer();
    sync.name = "Sync";
    sync.replication_config = new SceneReplicationConfig();
    root.get_node("B").add_child(sync);
  });
  server = session.server;
});

describe("MultiplayerSpawner", () => {
  it("watches the node at its path, and no longer the one before", () => {
    session.join(7);
    session.run(2);
    sent("");
    const [a, b] = [server.get("A"), server.get("B")];
    add(a, "one");
    add(b, "two");
    spawner().spawn_path = "../B";
    add(a, "three");
    add(b, "four");
    const told = sent("04").map((packet) => packet.slice(0, 6));
    expect([told, a.child_entered_tree.has_connections()]).toEqual([["7 0401", "7 0401"], false]);
    spawner().clear_spawnable_scenes();
    add(b, "five");
    expect([sent("04"), spawner().get_class(), messages]).toEqual([[], "MultiplayerSpawner", []]);
  });

  it("takes what it has spawned away from the others when it leaves the tree, and watches anew when it is back", () => {
    session.join(7);
    session.run(2);
    const mobs = ["one", "two"].map((name) => add(server.get("A"), name));
    sent("");
    const gone = spawner();
    server.root.remove_child(gone);
    expect(sent("05").map((packet) => packet.slice(0, 4))).toEqual(["7 05", "7 05"]);
    expect(mobs.map((mob) => mob.tree_exiting.has_connections())).toEqual([false, false]);
    add(server.get("A"), "unseen");
    expect([sent("04"), gone._sceneIndexOf(mobs[0]!), gone._argumentOf(mobs[0]!)]).toEqual([[], SCENE_CUSTOM, null]);
    server.root.add_child(gone);
    add(server.get("A"), "seen");
    expect([sent("04").length, messages]).toEqual([1, []]);
  });

  it("spawns nothing below a node that is gone or not there, and says so", () => {
    session.join(7);
    session.run(2);
    let made = 0;
    spawner().spawn_function = () => {
      made++;
      return new Node();
    };
    spawner().spawn_path = "../Nowhere";
    expect(spawner().spawn()).toBeNull();
    spawner().spawn_path = "";
    expect(spawner().spawn()).toBeNull();
    spawner().spawn_path = "../A";
    server.get("A").free();
    expect([spawner().spawn(), made]).toEqual([null, 0]);
    expect(messages.map((message) => message.replace(/.*can't spawn: /, ""))).toEqual([
      "there is no node at its spawn_path '../Nowhere'",
      "there is no node at its spawn_path ''",
      "there is no node at its spawn_path '../A'",
    ]);
  });

  it("says why it can't make a node", () => {
    expect(spawner()._instantiateCustom(1)).toBeNull();
    spawner().spawn_function = () => {
      throw new Error("oops");
    };
    expect(spawner()._instantiateCustom(1)).toBeNull();
    spawner().spawn_function = () => null as never;
    expect(spawner()._instantiateCustom(1)).toBeNull();
    expect(spawner()._instantiateScene(0)).toBeNull();
    expect(messages).toEqual([
      "'Spawner' can't make a custom spawn: it has no spawn_function",
      "The spawn_function of 'Spawner' threw: Error: oops",
      "The spawn_function of 'Spawner' must return a Node, not null",
      expect.stringContaining("res://nodes/other.tscn"),
    ]);
  });

  it("counts what it has spawned against its limit, whatever asks for more", () => {
    session.join(7);
    spawner().spawn_limit = 2;
    add(server.get("A"), "one");
    expect(spawner()._instantiateScene(1)).not.toBeNull();
    const two = add(server.get("A"), "two");
    expect(spawner()._instantiateScene(1)).toBeNull();
    two.free();
    expect([spawner()._instantiateScene(1) !== null, messages.length]).toEqual([true, 1]);
    spawner().spawn_limit = -1;
    expect(spawner().spawn_limit).toBe(0xffffffff);
  });

  it("spawns what its function gives once, also where that is of a scene in the list", () => {
    session.join(7);
    session.run(2);
    sent("");
    spawner().spawn_function = () => PackedScene.load(MOB)!.instantiate()!;
    const node = spawner().spawn("x")!;
    expect([sent("04").map((packet) => packet.slice(0, 6)), messages]).toEqual([["7 04ff"], []]);
    expect([spawner()._sceneIndexOf(node), spawner()._argumentOf(node)]).toEqual([SCENE_CUSTOM, "x"]);
  });

  it("has its signals' names", () => {
    expect([spawner().spawned.get_name(), spawner().despawned.get_name()]).toEqual(["spawned", "despawned"]);
  });
});

describe("MultiplayerSynchronizer", () => {
  const sync = (): MultiplayerSynchronizer => server.get("B/Sync");

  it("has its class, its signals' names, and intervals in seconds", () => {
    const one = new MultiplayerSynchronizer();
    expect(one.get_class()).toBe("MultiplayerSynchronizer");
    expect(
      [one.synchronized, one.delta_synchronized, one.visibility_changed].map((signal) => signal.get_name()),
    ).toEqual(["synchronized", "delta_synchronized", "visibility_changed"]);
    one.replication_interval = one.delta_interval = 0.25;
    expect([one.replication_interval, one.delta_interval]).toEqual([0.25, 0.25]);
    one.replication_interval = one.delta_interval = 0;
    expect([one.replication_interval, one.delta_interval, messages]).toEqual([0, 0, []]);
    for (const mode of [0, 1, 2] as const) {
      one.visibility_update_mode = mode;
      expect([one.visibility_update_mode, messages]).toEqual([mode, []]);
    }
  });

  it("is due once in an interval, then for every peer of that frame", () => {
    const one = sync();
    one.replication_interval = 0.1;
    expect([99_999, 100_000, 100_000, 150_000, 200_000].map((usec) => one._outboundDue(usec))).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
    one._netId = 5;
    one._reset();
    expect([one._netId, one._outboundDue(100_000)]).toEqual([0, true]);
  });

  it("takes any time for new at first, and again after a reset", () => {
    const one = new MultiplayerSynchronizer();
    expect([one._acceptInbound(0), one._acceptInbound(0)]).toEqual([true, false]);
    one._reset();
    expect(one._acceptInbound(0)).toBe(true);
  });

  it("watches what its configuration says, if there is one", () => {
    const one = sync();
    expect(one._hasWatched()).toBe(false);
    one.replication_config!.add_property(".:x");
    expect(one._hasWatched()).toBe(false);
    one.replication_config!.property_set_watch(".:x", true);
    expect(one._hasWatched()).toBe(true);
    const [path] = one.replication_config!._watchProperties();
    expect(one._slot(path!)).toBe(one._slot(path!));
    one.replication_config = null;
    expect(one._hasWatched()).toBe(false);
  });

  it("begins anew with another root or authority, and only then", () => {
    const one = sync();
    const child = new Node();
    one.add_child(child);
    one._netId = 5;
    one.root_path = "..";
    one.set_multiplayer_authority(1);
    expect([one._netId, one._root]).toEqual([5, server.get("B")]);
    one.root_path = "../../A";
    expect([one._netId, one._root]).toEqual([0, server.get("A")]);
    one._netId = 5;
    one.set_multiplayer_authority(9);
    expect([one._netId, child.get_multiplayer_authority()]).toEqual([0, 9]);
    one.set_multiplayer_authority(8, false);
    expect([one.get_multiplayer_authority(), child.get_multiplayer_authority()]).toEqual([8, 9]);
    server.get("A").free();
    expect(one._root).toBeNull();
    one.root_path = "";
    expect([one._root, messages]).toEqual([null, []]);
  });

  it("asks for a new look at who sees it when that may have changed, with a peer and the authority", () => {
    session.join(7);
    session.run(2);
    const one = sync();
    const asked: number[] = [];
    one.visibility_changed.connect((peer) => asked.push(peer));
    one.set_visibility_for(7, true);
    one.set_visibility_for(7, true);
    one.public_visibility = true;
    one.update_visibility();
    expect(asked.splice(0)).toEqual([7, 0]);
    one.name = "Renamed";
    server.root.move_child(server.get("B"), 0);
    expect(asked).toEqual([]);
    one.set_multiplayer_authority(9);
    one.update_visibility();
    one.set_multiplayer_authority(1);
    one.root_path = "../Nowhere";
    one.update_visibility();
    one.root_path = "..";
    server.api.multiplayer_peer = null;
    one.update_visibility();
    expect(asked).toEqual([]);
    new MultiplayerSynchronizer().update_visibility();
    expect(messages).toEqual([]);
  });

  it("hides itself from whom a filter does not say yes", () => {
    const one = new MultiplayerSynchronizer();
    one.add_visibility_filter(() => {
      throw new Error("oops");
    });
    expect([one._isVisibleTo(7), messages]).toEqual([false, [expect.stringContaining("threw: Error: oops")]]);
  });

  it("is out of work when it leaves the tree", () => {
    session.join(7);
    session.run(2);
    const one = sync();
    const b = server.get("B");
    expect(server.api._replicator._ledger.tracked.get(b)!.synchronizers.size).toBe(1);
    b.remove_child(one);
    expect([server.api._replicator._ledger.tracked.get(b)!.synchronizers.size, one._root]).toEqual([0, null]);
    b.add_child(one);
    expect([server.api._replicator._ledger.tracked.get(b)!.synchronizers.size, one._root]).toEqual([1, b]);
  });
});
