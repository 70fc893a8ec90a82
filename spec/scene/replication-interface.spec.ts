import { beforeEach, describe, expect, it } from "vitest";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  SceneReplicationConfig,
} from "../../src/scene/index.js";
import { GDArray, TYPE_INT } from "../../src/variant/index.js";
import { compressed } from "../hostile/scene/support.js";
import { catchMessages } from "../support/messages.js";
import { ReplicationSession, type Seat } from "../support/replication-session.js";

const messages = catchMessages();
const MOB = "res://interface/mob.tscn";

class Mob extends Node {
  hp = 1;
  mp = 2;
}

function synchronizer(): MultiplayerSynchronizer {
  const made = new MultiplayerSynchronizer();
  made.name = "Sync";
  made.replication_config = new SceneReplicationConfig();
  made.replication_config.add_property(".:hp");
  made.replication_config.add_property(".:mp");
  made.replication_config.property_set_replication_mode(".:mp", SceneReplicationConfig.REPLICATION_MODE_ON_CHANGE);
  return made;
}

function makeMob(): Mob {
  const mob = new Mob();
  mob.name = "Mob";
  mob.add_child(synchronizer());
  return mob;
}

PackedScene.register(MOB, makeMob);

let session: ReplicationSession;
let server: Seat;
const spawner = (): MultiplayerSpawner => server.get("Spawner");
const add = (name: string, parent = server.root): Mob => {
  const mob = PackedScene.load(MOB)!.instantiate() as Mob;
  mob.name = name;
  parent.add_child(mob, true);
  return mob;
};
const sync = (node: Node): MultiplayerSynchronizer => node.get_node("Sync");
/** Packets of the server since the last call that begin so, each with whom it went to. */
const sent = (start: string): string[] =>
  session.bus
    .take()
    .filter(({ from, hex }) => from === 1 && hex.startsWith(start))
    .map(({ to, hex }) => `${to} ${hex}`);
const notReady = (): number => messages.filter((message) => message.includes("did not emit 'ready'")).length;
const names = (seat: Seat): string[] =>
  seat.root
    .get_children()
    .map(({ name }) => name)
    .filter((name) => name !== "Spawner" && name !== "Fixed");

beforeEach(() => {
  session = new ReplicationSession((root) => {
    const made = new MultiplayerSpawner();
    made.name = "Spawner";
    made.spawn_path = "..";
    made.add_spawnable_scene(MOB);
    root.add_child(made);
    const fixed = new Mob();
    fixed.name = "Fixed";
    fixed.add_child(synchronizer());
    root.add_child(fixed);
  });
  server = session.server;
});

describe("packet sizes", () => {
  it("are whole numbers from 128 on", () => {
    const { api } = server;
    api.max_sync_packet_size = 128;
    api.max_delta_packet_size = 128.9;
    expect([api.max_sync_packet_size, api.max_delta_packet_size, messages]).toEqual([128, 128, []]);
    api.max_sync_packet_size = 127;
    api.max_delta_packet_size = 0;
    api.max_sync_packet_size = Number.NaN;
    expect([api.max_sync_packet_size, api.max_delta_packet_size, messages.length]).toEqual([128, 128, 3]);
  });
});

describe("configurations", () => {
  it("answer what the engine answers", () => {
    const { api } = server;
    const fixed = server.get("Fixed");
    for (const nobody of [null, {} as never]) {
      expect(api.object_configuration_add(nobody, spawner())).toBe(31);
      expect(api.object_configuration_remove(nobody, spawner())).toBe(31);
      expect(api.object_configuration_add(nobody, sync(fixed))).toBe(31);
      expect(api.object_configuration_remove(nobody, sync(fixed))).toBe(31);
    }
    expect(sync(fixed).visibility_changed.has_connections()).toBe(true);
    const mob = makeMob();
    expect([api.object_configuration_remove(mob, spawner()), messages]).toEqual([
      47,
      ["Can't despawn 'Mob': it is not tracked"],
    ]);
    expect([api.object_configuration_add(mob, spawner()), api.object_configuration_add(mob, spawner())]).toEqual([
      0, 22,
    ]);
    expect(messages[1]).toBe("'Mob' has already been spawned by a MultiplayerSpawner");
    expect(api.object_configuration_remove(mob, new MultiplayerSpawner())).toBe(31);
    expect([api.object_configuration_remove(mob, spawner()), api.object_configuration_remove(mob, spawner())]).toEqual([
      0, 31,
    ]);
    expect(api.object_configuration_remove(new Node(), sync(fixed))).toBe(31);
    expect([
      api.object_configuration_remove(fixed, sync(fixed)),
      sync(fixed).visibility_changed.has_connections(),
    ]).toEqual([0, false]);
    expect([api.object_configuration_remove(fixed, sync(fixed)), messages.length]).toEqual([0, 2]);
    expect([
      api.object_configuration_add(fixed, sync(fixed)),
      api.object_configuration_add(fixed, sync(fixed)),
    ]).toEqual([0, 0]);
    expect(sync(fixed).visibility_changed.get_connections()).toHaveLength(1);
  });

  it("of a node that is not ready by the next poll are forgotten", () => {
    session.join(7);
    session.run(2);
    const mob = makeMob();
    server.api.object_configuration_add(mob, spawner());
    session.run();
    expect([messages, mob.ready.has_connections()]).toEqual([
      ["A spawned node did not emit 'ready'; it is not told to the other peers"],
      false,
    ]);
    session.run(2);
    expect(messages).toHaveLength(1);
    sent("");
    server.root.add_child(mob);
    session.run();
    expect(sent("04")).toEqual([]);
  });

  it("that are taken back before the node is ready are no spawn", () => {
    session.join(7);
    session.run(2);
    const mob = makeMob();
    server.api.object_configuration_add(mob, spawner());
    server.api.object_configuration_remove(mob, spawner());
    server.root.add_child(mob);
    expect(mob.ready.has_connections()).toBe(false);
    session.run();
    expect([sent("04"), notReady()]).toEqual([[], 0]);
  });

  it("of a node that enters again hold up later spawns until the next poll, also when it has left for good", () => {
    session.join(7);
    const again = add("again");
    session.run(2);
    sent("");
    server.root.remove_child(again);
    server.root.add_child(again, true);
    expect(again.ready.get_connections()).toHaveLength(1);
    again.free();
    add("lost");
    expect(sent("")).toEqual([expect.stringMatching(/^7 05/)]);
    session.run();
    expect(notReady()).toBe(1);
    const later = add("later");
    expect(sent("04")).toEqual([expect.stringContaining(Buffer.from("later\0").toString("hex"))]);
    server.root.get_node("lost").free();
    later.free();
    expect(sent("05")).toHaveLength(1);
  });

  it("of a node that enters twice are one", () => {
    session.join(7);
    const again = add("again");
    session.run(2);
    sent("");
    for (let i = 0; i < 2; i++) {
      server.root.remove_child(again);
      server.root.add_child(again, true);
    }
    expect(again.ready.get_connections()).toHaveLength(1);
    session.run();
    expect([again.ready.has_connections(), sent("04"), notReady()]).toEqual([false, [], 1]);
  });
});

describe("spawned nodes", () => {
  it("inside others wait for the outermost to be ready, and go in the order in which they entered", () => {
    PackedScene.register("res://interface/nest.tscn", () => {
      const nest = makeMob();
      const deep = new MultiplayerSpawner();
      deep.name = "Deep";
      deep.spawn_path = "..";
      deep.add_spawnable_scene(MOB);
      nest.add_child(deep);
      return nest;
    });
    const client = session.join(7);
    for (const seat of session.seats.values())
      seat.get<MultiplayerSpawner>("Spawner").add_spawnable_scene("res://interface/nest.tscn");
    session.run(2);
    sent("");
    const nest = PackedScene.load("res://interface/nest.tscn")!.instantiate() as Mob;
    nest.name = "nest";
    let early: string[] = [];
    nest._ready = () => {
      add("inside", nest);
      early = sent("04");
      nest.hp = 50;
    };
    server.root.add_child(nest, true);
    const named = (name: string): string => Buffer.from(`${name}\0`).toString("hex");
    expect(early).toEqual([]);
    expect(sent("04")).toEqual([expect.stringContaining(named("nest")), expect.stringContaining(named("inside"))]);
    session.run(2);
    expect([client.get<Mob>("nest").hp, client.get("nest/inside").name, messages]).toEqual([50, "inside", []]);
  });

  it("are told to peers by what they may see, at once, and back", () => {
    session.join(7);
    session.join(8);
    session.run(2);
    const mob = add("a");
    session.run();
    sent("");
    sync(mob).public_visibility = false;
    expect(sent("05").map((packet) => packet.slice(0, 4))).toEqual(["7 05", "8 05"]);
    sync(mob).set_visibility_for(8, true);
    sync(mob).update_visibility(8);
    expect(sent("04").map((packet) => packet.slice(0, 4))).toEqual(["8 04"]);
    sync(mob).set_visibility_for(1, true);
    sync(mob).set_visibility_for(99, true);
    expect([sent(""), messages]).toEqual([
      [],
      [
        "Can't change the visibility for peer 99: it is not connected",
        "Can't change the visibility for peer 99: it is not connected",
      ],
    ]);
    sync(mob).public_visibility = true;
    expect(sent("04").map((packet) => packet.slice(0, 4))).toEqual(["7 04"]);
  });

  it("with synchronizers of others alone, or none, are told to everyone", () => {
    session.join(7);
    session.run(2);
    const mob = add("a");
    sync(mob).set_multiplayer_authority(7);
    sync(mob).public_visibility = false;
    const bare = PackedScene.load(MOB)!.instantiate()!;
    bare.name = "bare";
    bare.remove_child(bare.get_node("Sync"));
    server.root.add_child(bare, true);
    sent("");
    session.join(8);
    session.run();
    expect(sent("04").map((packet) => packet.slice(0, 4))).toEqual(["8 04", "8 04"]);
  });

  it("with several synchronizers are seen by who sees one of them", () => {
    const clients = [session.join(7), session.join(8)];
    session.run(2);
    const mob = PackedScene.load(MOB)!.instantiate() as Mob;
    const second = synchronizer();
    second.name = "Second";
    mob.name = "a";
    mob.add_child(second);
    sync(mob).public_visibility = false;
    second.public_visibility = false;
    server.root.add_child(mob, true);
    session.run();
    expect(clients.map(names)).toEqual([[], []]);
    second.set_visibility_for(7, true);
    session.run();
    expect(clients.map(names)).toEqual([["a"], []]);
    sync(mob).set_visibility_for(8, true);
    second.set_visibility_for(7, false);
    session.run();
    expect(clients.map(names)).toEqual([[], ["a"]]);
  });

  it("of a spawner of somebody else are not told", () => {
    session.join(7);
    session.run(2);
    spawner().set_multiplayer_authority(7);
    add("a");
    const mob = makeMob();
    server.api.object_configuration_add(mob, spawner());
    server.root.add_child(mob);
    session.run();
    expect(sent("04")).toEqual([]);
  });

  it("are told in the order of their creation, with net ids from 1 on, and begin anew with the session", () => {
    const made = [1, 2, 3].map(() => PackedScene.load(MOB)!.instantiate() as Mob);
    for (const [i, name] of [
      [1, "b"],
      [2, "c"],
      [0, "a"],
    ] as const) {
      made[i]!.name = name;
      server.root.add_child(made[i]!, true);
    }
    const told = (): string[] => sent("04").map((packet) => `${packet.slice(14, 22)} ${packet.slice(46, 48)}`);
    session.join(7);
    server.api.poll();
    const ids = ["01000000", "03000000", "05000000"];
    const order = (all: string): string[] => [...all].map((name, i) => `${ids[i]} ${name.charCodeAt(0).toString(16)}`);
    expect(told()).toEqual(order("abc"));
    for (const version of ["4.4", "4.5"] as const) {
      session.leave(7);
      server.api.multiplayer_peer = null;
      server.api.wireVersion = version;
      server.api.multiplayer_peer = server.peer;
      session.join(7);
      server.api.poll();
      expect(told()).toEqual(order(version === "4.4" ? "bca" : "abc"));
    }
  });

  it("are told reliably, as is their end, to those who know them", () => {
    session.join(7);
    session.join(8);
    session.run(2);
    session.bus.take();
    const mob = PackedScene.load(MOB)!.instantiate() as Mob;
    sync(mob).add_visibility_filter((peer) => peer === 7);
    server.root.add_child(mob, true);
    sync(mob).public_visibility = false;
    sync(mob).set_visibility_for(7, true);
    server.root.remove_child(mob);
    const packets = session.bus.take().filter(({ hex }) => /^0[45]/.test(hex));
    expect(packets.map(({ to, mode, hex }) => [to, mode, hex.slice(0, 2)])).toEqual([
      [7, "reliable", "04"],
      [7, "reliable", "05"],
      [7, "reliable", "04"],
      [7, "reliable", "05"],
    ]);
    // Under the same numbers each time.
    expect(packets[2]!.hex).toBe(packets[0]!.hex);
  });

  it("that can't be sent count as sent: their end is told", () => {
    session.join(7);
    session.run(2);
    const mob = PackedScene.load(MOB)!.instantiate() as Mob;
    (mob as { hp: unknown }).hp = () => 1;
    server.root.add_child(mob, true);
    const loose = PackedScene.load(MOB)!.instantiate() as Mob;
    sync(loose).replication_config = null;
    loose.name = "loose";
    server.root.add_child(loose, true);
    spawner().spawn_function = makeMob;
    const custom = spawner().spawn((() => 1) as never)!;
    expect(sent("04")).toEqual([]);
    expect(messages).toEqual([
      expect.stringContaining("Encoding property '.:hp' of 'Mob' failed"),
      "Can't spawn 'Mob': its property '.:hp' can't be sent",
      "Can't spawn 'loose': its synchronizer 'Sync' has no replication_config",
      expect.stringContaining(`Can't encode the data of spawn '${custom.name}'`),
    ]);
    for (const node of [mob, loose, custom]) server.root.remove_child(node);
    expect(sent("05")).toHaveLength(3);
  });

  it("that are configured by hand are custom spawns without data", () => {
    const client = session.join(7);
    session.run(2);
    const data: unknown[] = [];
    client.get<MultiplayerSpawner>("Spawner").spawn_function = (what: unknown) => {
      data.push(what);
      return makeMob();
    };
    const mob = makeMob();
    server.api.object_configuration_add(mob, spawner());
    server.root.add_child(mob);
    session.run();
    expect([data, names(client)]).toEqual([[null], ["Mob"]]);
  });

  it("are written as the peers' engine reads them", () => {
    session.wireVersion = "4.2";
    session.join(7);
    session.run(2);
    const mob = PackedScene.load(MOB)!.instantiate() as Mob;
    (mob as { hp: unknown }).hp = new GDArray(TYPE_INT, [1]);
    server.root.add_child(mob, true);
    expect(sent("04")[0]).toContain(Buffer.from(compressed([1])).toString("hex"));
  });
});

describe("remote calls", () => {
  it("reach who may see the node, and whoever has spawned it", () => {
    const seven = session.join(7);
    session.join(8);
    session.run(3);
    const visible = (seat: Seat, node: Node): boolean[] =>
      [0, 1, 7, 8].map((peer) => seat.api._replicator.isRpcVisible(node, peer));
    const fixed = server.get("Fixed");
    expect(visible(server, spawner())).toEqual([true, true, true, true]);
    expect(visible(server, fixed)).toEqual([true, true, true, true]);
    sync(fixed).public_visibility = false;
    sync(fixed).set_visibility_for(7, true);
    expect(visible(server, fixed)).toEqual([false, false, true, false]);
    const mob = add("a");
    session.run(2);
    expect(visible(server, mob)).toEqual([true, false, true, true]);
    sync(mob).public_visibility = false;
    sync(mob).set_visibility_for(8, true);
    expect(visible(server, mob)).toEqual([false, false, false, true]);
    session.run();
    expect(names(seven)).toEqual([]);
    sync(mob).public_visibility = true;
    session.run();
    const copy = seven.get<Mob>("a");
    sync(copy).public_visibility = false;
    expect(visible(seven, copy)).toEqual([false, true, false, false]);
    // A despawned node without synchronizers is any node.
    expect(server.api._replicator.isRpcVisible(fixed, -7)).toBe(false);
    expect([server.api._replicator.isRpcVisible(new Node(), -7), messages]).toEqual([
      true,
      ["Can't tell whether remote calls are visible to -7"],
    ]);
  });

  it("of a node that peers have not been told of yet wait for that", () => {
    const visible = (peer: number): boolean => server.api._replicator.isRpcVisible(mob, peer);
    const mob = add("a");
    expect([visible(0), visible(7)]).toEqual([true, false]);
    session.join(7);
    server.api.poll();
    expect([visible(0), visible(7), visible(9)]).toEqual([true, true, false]);
  });
});

describe("state", () => {
  it("of two polls in the same millisecond is of two frames", () => {
    const client = session.join(7);
    session.run(3);
    const ours = server.get<Mob>("Fixed");
    for (const mp of [5, 6, 7]) {
      ours.mp = ours.hp = mp;
      for (const { api } of session.seats.values()) api.poll();
      expect([client.get<Mob>("Fixed").mp, client.get<Mob>("Fixed").hp]).toEqual([mp, mp]);
    }
  });

  it("is work for the network as long as somebody sees it", () => {
    const work = (): boolean => server.api._replicator.hasNetworkWork();
    expect(work()).toBe(false);
    session.join(7);
    session.run(2);
    expect(work()).toBe(true);
    sync(server.get("Fixed")).public_visibility = false;
    expect(work()).toBe(false);
    sync(server.get("Fixed")).public_visibility = true;
    expect(work()).toBe(true);
    session.leave(7);
    expect(work()).toBe(false);
  });

  it("that a peer has seen before it was hidden comes again in whole", () => {
    const client = session.join(7);
    session.run(3);
    const [ours, theirs] = [server.get<Mob>("Fixed"), client.get<Mob>("Fixed")];
    ours.mp = 50;
    session.run(2);
    expect(theirs.mp).toBe(50);
    sync(ours).public_visibility = false;
    theirs.mp = 0;
    sync(ours).public_visibility = true;
    session.run(2);
    expect(theirs.mp).toBe(50);
  });

  it("of a synchronizer that has left the tree is sent no more, and anew when it is back", () => {
    const client = session.join(7);
    session.run(3);
    const [ours, theirs] = [server.get<Mob>("Fixed"), client.get<Mob>("Fixed")];
    const moving = sync(ours);
    ours.remove_child(moving);
    ours.hp = 77;
    sent("");
    session.run(2);
    expect([sent("06"), theirs.hp, server.api._replicator.hasNetworkWork()]).toEqual([[], 1, false]);
    expect(server.api._replicator.isRpcVisible(ours, 8)).toBe(true);
    ours.add_child(moving);
    session.run(3);
    expect(theirs.hp).toBe(77);
  });

  it("goes nowhere without a peer", () => {
    session.join(7);
    session.run(3);
    server.api.multiplayer_peer = null;
    session.bus.take();
    session.run(2);
    expect([sent(""), messages]).toEqual([[], []]);
  });
});
