import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MultiplayerSpawner, type MultiplayerSynchronizer, Node, PackedScene } from "../../src/scene/index.js";
import { GenericNode, genericScene } from "../../src/scene/replication/generic-node.js";
import { type Variant, Vector2 } from "../../src/variant/index.js";
import { logged } from "../support/logged.js";
import { addUnits, replicated } from "../support/replicated.js";
import { ReplicationSession, type Seat } from "../support/replication-session.js";

const UNIT = "res://spawner-spec/unit.tscn";
const STRANGE = "res://spawner-spec/strange.tscn";

class Unit extends Node {
  position = new Vector2();
  hp = 100;
  hp_when_ready = 0;
  override _ready(): void {
    this.hp_when_ready = this.hp;
  }
}

const makeUnit = (): Unit => replicated(new Unit(), { position: 1, hp: 2 });

function build(root: Node): void {
  addUnits(root, UNIT, (data: Variant) => {
    const unit = makeUnit();
    unit.hp = Number(data);
    return unit;
  });
}

describe("MultiplayerSpawner", () => {
  const errors = logged(true);
  beforeEach(() => {
    PackedScene.register(UNIT, makeUnit);
  });
  afterEach(() => {
    PackedScene.unregister(UNIT);
  });
  const spawnerOf = (seat: Seat): MultiplayerSpawner => seat.get("Spawner");
  const names = (seat: Seat): string[] =>
    seat
      .get("Units")
      .get_children()
      .map(({ name }) => name);
  const add = (seat: Seat, name: string): Unit => {
    const unit = PackedScene.load(UNIT)!.instantiate() as Unit;
    unit.name = name;
    seat.get("Units").add_child(unit, true);
    return unit;
  };

  it("has every name of Godot's class, with its defaults", () => {
    const api = JSON.parse(readFileSync(new URL("../vectors/api.json", import.meta.url), "utf8"));
    const { methods, properties, signals } = api.classes.MultiplayerSpawner;
    const spawner = new MultiplayerSpawner();
    const fields = spawner as unknown as Record<string, unknown>;
    for (const name of Object.keys(methods)) expect(typeof fields[name], name).toBe("function");
    for (const name of Object.keys(signals)) expect(spawner.has_signal(name), name).toBe(true);
    for (const [name, { setter, getter }] of Object.entries(properties as Record<string, Record<string, string>>)) {
      expect(name in spawner, name).toBe(true);
      expect(typeof fields[setter!], setter).toBe("function");
      expect(typeof fields[getter!], getter).toBe("function");
    }
    expect([String(spawner.spawn_path), spawner.spawn_limit, spawner.spawn_function]).toEqual(["", 0, null]);
  });

  it("keeps a list of scenes", () => {
    const spawner = new MultiplayerSpawner();
    spawner.add_spawnable_scene("res://a.tscn");
    spawner.add_spawnable_scene("res://b.tscn");
    expect([spawner.get_spawnable_scene_count(), spawner.get_spawnable_scene(1)]).toEqual([2, "res://b.tscn"]);
    expect(spawner.get_spawnable_scene(2)).toBe("");
    spawner._spawnableScenes = ["res://c.tscn"];
    expect(spawner._spawnableScenes).toEqual(["res://c.tscn"]);
    spawner.clear_spawnable_scenes();
    expect(spawner.get_spawnable_scene_count()).toBe(0);
    expect(errors).toHaveLength(1);
  });

  it("spawns with the state that a node had when it was ready, before _ready at the other end", () => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    session.run(2);
    const spawned: unknown[] = [];
    spawnerOf(client).spawned.connect((node) => {
      const unit = node as Unit;
      spawned.push([unit.name, unit.hp, unit.hp_when_ready, unit.position, unit.is_inside_tree()]);
    });
    const unit = PackedScene.load(UNIT)!.instantiate() as Unit;
    unit.hp = 5;
    unit.position = new Vector2(1, 2);
    session.server.get("Units").add_child(unit, true);
    session.run(2);
    expect(spawned).toEqual([["Unit", 5, 5, new Vector2(1, 2), true]]);
    expect(errors).toEqual([]);
  });

  it("spawns what is added below its path from a scene in the list, and nothing else", () => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    session.run(2);
    add(session.server, "good");
    const other = makeUnit();
    other.name = "no_scene";
    session.server.get("Units").add_child(other);
    const elsewhere = PackedScene.load(UNIT)!.instantiate()!;
    session.server.root.add_child(elsewhere);
    session.run(3);
    expect(names(client)).toEqual(["good"]);
  });

  it("refuses to auto-spawn a node with a name that was made up by the engine", () => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    session.run(2);
    const units = session.server.get("Units");
    for (let i = 0; i < 2; i++) units.add_child(PackedScene.load(UNIT)!.instantiate()!);
    session.run(2);
    expect(names(client)).toEqual(["Unit"]);
    expect(errors[0]).toContain("reserved name '@");
  });

  it("makes custom spawns up to its limit", () => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    session.run(2);
    const spawner = spawnerOf(session.server);
    spawner.spawn_limit = 2;
    expect(spawner.spawn(11)?.name).toBe("Custom");
    expect(spawner.spawn(12)?.name).toBe("Custom2");
    expect(spawner.spawn(13)).toBeNull();
    session.run(3);
    expect(names(client)).toEqual(["Custom", "Custom2"]);
    expect(client.get<Unit>("Units/Custom2").hp).toBe(12);
    expect(errors).toEqual([expect.stringContaining("spawn_limit of 2")]);
  });

  it("can't spawn outside the tree, without authority, path or function, or with a function that fails", () => {
    expect(new MultiplayerSpawner().spawn()).toBeNull();
    const session = new ReplicationSession(build);
    const client = session.join(7);
    session.run(2);
    expect(spawnerOf(client).spawn(1)).toBeNull();
    const spawner = spawnerOf(session.server);
    spawner.spawn_function = null;
    expect(spawner.spawn(1)).toBeNull();
    spawner.spawn_function = () => {
      throw new Error("oops");
    };
    expect(spawner.spawn(1)).toBeNull();
    spawner.spawn_function = () => 5 as never;
    expect(spawner.spawn(1)).toBeNull();
    spawner.spawn_path = "../Nowhere";
    expect(spawner.spawn(1)).toBeNull();
    expect(errors).toHaveLength(6);
    expect(session.bus.take().some(({ hex }) => hex.startsWith("04"))).toBe(false);
  });

  it("despawns, and frees what a peer has spawned when that peer leaves", () => {
    const session = new ReplicationSession(build);
    const clients = [session.join(7), session.join(8)];
    session.run(2);
    for (const seat of session.seats.values()) spawnerOf(seat).set_multiplayer_authority(7);
    const ours = [add(clients[0]!, "a"), add(clients[0]!, "b")];
    session.run(4);
    expect(names(session.server)).toEqual(["a", "b"]);
    expect(names(clients[1]!)).toEqual(["a", "b"]);
    const despawned: string[] = [];
    spawnerOf(clients[1]!).despawned.connect((node) => despawned.push(node.name));
    ours[0]!.queue_free();
    session.run(4);
    expect([names(session.server), names(clients[1]!), despawned]).toEqual([["b"], ["b"], ["a"]]);
    session.leave(7);
    session.run(4);
    expect([names(session.server), names(clients[1]!), despawned]).toEqual([[], [], ["a"]]);
    expect(errors).toEqual([]);
  });

  it("frees what the server has spawned when the session ends, and begins anew in the next", () => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    add(session.server, "a");
    session.run(3);
    expect(names(client)).toEqual(["a"]);
    client.api.multiplayer_peer = null;
    session.run(2);
    expect(names(client)).toEqual([]);
  });

  it("tells a late joiner of everything, in the order of creation, and only of what it may see", () => {
    const session = new ReplicationSession(build);
    const units = ["a", "b", "c", "d"].map((name) => add(session.server, name));
    units[1]!.get_node<MultiplayerSynchronizer>("Sync").public_visibility = false;
    units[2]!.get_node<MultiplayerSynchronizer>("Sync").add_visibility_filter((peer) => peer === 8);
    const seven = session.join(7);
    const eight = session.join(8);
    session.run(4);
    expect(names(seven)).toEqual(["a", "d"]);
    expect(names(eight)).toEqual(["a", "c", "d"]);
    units[1]!.get_node<MultiplayerSynchronizer>("Sync").set_visibility_for(7, true);
    units[0]!.get_node<MultiplayerSynchronizer>("Sync").public_visibility = false;
    session.run(2);
    expect(names(seven)).toEqual(["d", "b"]);
    expect(names(eight)).toEqual(["c", "d"]);
  });

  it("restricts remote calls to those who see the node", () => {
    const session = new ReplicationSession(build);
    session.join(7);
    session.join(8);
    session.run(2);
    const unit = add(session.server, "a");
    session.run(2);
    const visible = (peer: number): boolean => session.server.api._replicator.isRpcVisible(unit, peer);
    expect([visible(0), visible(7), visible(8)]).toEqual([true, true, true]);
    unit.get_node<MultiplayerSynchronizer>("Sync").add_visibility_filter((peer) => peer === 7);
    session.run(2);
    expect([visible(0), visible(7), visible(8)]).toEqual([false, true, false]);
    expect(session.server.api._replicator.isRpcVisible(session.server.get("Spawner"), 8)).toBe(true);
  });

  it("gives a program without the game's classes generic nodes", () => {
    PackedScene.register(STRANGE, makeUnit);
    const session = new ReplicationSession((root) => {
      build(root);
      root.get_node<MultiplayerSpawner>("Spawner").add_spawnable_scene(STRANGE);
    });
    const client = session.join(7);
    session.run(2);
    const unit = PackedScene.load(STRANGE)!.instantiate() as Unit;
    unit.name = "g";
    unit.hp = 42;
    session.server.get("Units").add_child(unit, true);
    // From here on the scene is made by the other end, which knows only names and modes.
    PackedScene.register(
      STRANGE,
      genericScene({ synchronizers: { Sync: { ".:position": { type: "Vector2" }, ".:hp": { mode: "on_change" } } } }),
    );
    session.run(2);
    const ghost = client.get<GenericNode>("Units/g");
    expect(ghost).toBeInstanceOf(GenericNode);
    expect([ghost["hp"], ghost.getProperty(".:position")]).toEqual([42, new Vector2()]);
    const changes: unknown[] = [];
    ghost.propertyChanged.connect((name, value, previous) => changes.push([name, value, previous]));
    unit.position = new Vector2(1, 2);
    unit.hp = 41;
    session.run(3);
    expect(changes).toEqual([
      ["position", new Vector2(1, 2), new Vector2()],
      ["hp", 41, 42],
    ]);
    PackedScene.unregister(STRANGE);
    expect(errors).toEqual([]);
  });
});
