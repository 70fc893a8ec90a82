import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MultiplayerSynchronizer, Node, type ReplicationMode, SceneReplicationConfig } from "../../src/scene/index.js";
import { NodePath, type Variant, Vector2 } from "../../src/variant/index.js";
import { logged } from "../support/logged.js";
import { ReplicationSession, type Seat } from "../support/replication-session.js";

class Unit extends Node {
  position = new Vector2();
  hp = 100;
  bag: Variant = [];
}

function synchronizerFor(modes: Readonly<Record<string, ReplicationMode>>): MultiplayerSynchronizer {
  const config = new SceneReplicationConfig();
  for (const [path, mode] of Object.entries(modes)) {
    config.add_property(path);
    config.property_set_replication_mode(path, mode);
  }
  const synchronizer = new MultiplayerSynchronizer();
  synchronizer.name = "Sync";
  synchronizer.replication_config = config;
  return synchronizer;
}

function build(root: Node): void {
  const unit = new Unit();
  unit.name = "Unit";
  unit.add_child(synchronizerFor({ ".:position": 1, ".:hp": 2, ".:bag": 2 }));
  root.add_child(unit);
}

describe("MultiplayerSynchronizer", () => {
  const errors = logged(true);
  const syncOf = (seat: Seat): MultiplayerSynchronizer => seat.get("Unit/Sync");
  const unitOf = (seat: Seat): Unit => seat.get("Unit");

  it("has every name of Godot's class, with its defaults", () => {
    const api = JSON.parse(readFileSync(new URL("../vectors/api.json", import.meta.url), "utf8"));
    const { methods, properties, signals, constants } = api.classes.MultiplayerSynchronizer;
    const synchronizer = new MultiplayerSynchronizer();
    const fields = synchronizer as unknown as Record<string, unknown>;
    for (const name of Object.keys(methods)) expect(typeof fields[name], name).toBe("function");
    for (const name of Object.keys(signals)) expect(synchronizer.has_signal(name), name).toBe(true);
    for (const [name, { setter, getter }] of Object.entries(properties as Record<string, Record<string, string>>)) {
      expect(name in synchronizer, name).toBe(true);
      expect(typeof fields[setter!], setter).toBe("function");
      expect(typeof fields[getter!], getter).toBe("function");
    }
    for (const [name, { value }] of Object.entries(constants as Record<string, { value: string }>))
      expect((MultiplayerSynchronizer as unknown as Record<string, unknown>)[name], name).toBe(Number(value));
    expect(synchronizer.root_path).toEqual(new NodePath(".."));
    expect([synchronizer.replication_interval, synchronizer.delta_interval]).toEqual([0, 0]);
    expect([synchronizer.public_visibility, synchronizer.visibility_update_mode]).toEqual([true, 0]);
    expect(synchronizer.replication_config).toBeNull();
  });

  it("refuses negative intervals and unknown modes", () => {
    const synchronizer = new MultiplayerSynchronizer();
    synchronizer.replication_interval = 0.25;
    synchronizer.replication_interval = -1;
    synchronizer.delta_interval = Number.NaN;
    synchronizer.visibility_update_mode = 7 as never;
    expect([synchronizer.replication_interval, synchronizer.delta_interval]).toEqual([0.25, 0]);
    expect(synchronizer.visibility_update_mode).toBe(0);
    expect(errors).toHaveLength(3);
  });

  it("sends always-state in every frame and changes once", () => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    session.run(5);
    const heard: string[] = [];
    syncOf(client).synchronized.connect(() => heard.push("synchronized"));
    syncOf(client).delta_synchronized.connect(() => heard.push("delta"));
    unitOf(session.server).position = new Vector2(3, 4);
    unitOf(session.server).hp = 5;
    session.run(3);
    expect(unitOf(client).position).toEqual(new Vector2(3, 4));
    expect(unitOf(client).hp).toBe(5);
    expect(heard.filter((what) => what === "delta")).toHaveLength(1);
    expect(heard.filter((what) => what === "synchronized")).toHaveLength(3);
    expect(errors).toEqual([]);
  });

  it("sees changes inside arrays, dictionaries and vectors, and none where there is none", () => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    session.run(5);
    let deltas = 0;
    syncOf(client).delta_synchronized.connect(() => deltas++);
    const unit = unitOf(session.server);
    const bag = [1, new Map<Variant, Variant>([["k", new Vector2(1, 2)]])] as const;
    unit.bag = bag as unknown as Variant;
    session.run(2);
    (bag[1].get("k") as Vector2).x = 9;
    session.run(2);
    expect((unitOf(client).bag as unknown[])[1]).toEqual(new Map([["k", new Vector2(9, 2)]]));
    unit.bag = [1, new Map<Variant, Variant>([["k", new Vector2(9, 2)]])];
    unit.hp = 100;
    session.run(2);
    expect(deltas).toBe(2);
  });

  it("takes a zero's sign and not-a-number for no change, as Godot does", () => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    unitOf(session.server).bag = new Vector2(0, Number.NaN);
    session.run(5);
    let deltas = 0;
    syncOf(client).delta_synchronized.connect(() => deltas++);
    unitOf(session.server).bag = new Vector2(-0, Number.NaN);
    session.run(2);
    expect(deltas).toBe(0);
    unitOf(session.server).bag = new Vector2(1, Number.NaN);
    session.run(2);
    expect(deltas).toBe(1);
  });

  it("keeps to its intervals", () => {
    const session = new ReplicationSession(build);
    syncOf(session.server).replication_interval = 0.1;
    syncOf(session.server).delta_interval = 0.2;
    const client = session.join(7);
    session.run(20);
    let states = 0;
    let deltas = 0;
    syncOf(client).synchronized.connect(() => states++);
    syncOf(client).delta_synchronized.connect(() => deltas++);
    // A second of frames of 20 ms.
    for (let i = 0; i < 50; i++) {
      unitOf(session.server).hp = i;
      session.run();
    }
    expect([states, deltas]).toEqual([10, 5]);
  });

  it("drops states that are older than the last, with times that wrap around", () => {
    const synchronizer = new MultiplayerSynchronizer();
    const taken = (time: number): boolean => synchronizer._acceptInbound(time);
    expect([taken(65000), taken(65000), taken(64999), taken(65535)]).toEqual([true, false, false, true]);
    expect([taken(0), taken(65535), taken(3), taken(2), taken(3)]).toEqual([true, true, true, false, false]);
    synchronizer._reset();
    expect([taken(40000), taken(7234), taken(7233), taken(7232)]).toEqual([true, false, true, false]);
  });

  it("counts net times by peer, 16 bits wide", () => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    session.run(5);
    const before = session.server.api._replicator._ledger.peers.get(7)!;
    before.lastSentSync = 65534;
    syncOf(client)._acceptInbound(65534);
    session.bus.take();
    for (let i = 1; i <= 4; i++) {
      unitOf(session.server).position = new Vector2(i, i);
      session.run();
      expect(unitOf(client).position.x).toBe(i);
    }
    const times = session.bus.take().filter(({ hex }) => hex.startsWith("06"));
    expect(times.map(({ hex }) => hex.slice(2, 6))).toEqual(["ffff", "0000", "0100", "0200"]);
    expect(client.api.dropped()).toEqual({});
  });

  it("shows itself to those that it may, by flags and filters", () => {
    const session = new ReplicationSession(build);
    const clients = [session.join(7), session.join(8)];
    session.run(5);
    const sync = syncOf(session.server);
    const unit = unitOf(session.server);
    const seen = (): number[] => {
      unit.hp += 1;
      session.run(3);
      return clients.filter((client) => unitOf(client).hp === unit.hp).map(({ peer }) => peer.id);
    };
    const changes: number[] = [];
    sync.visibility_changed.connect((peer) => changes.push(peer));
    expect(seen()).toEqual([7, 8]);
    sync.public_visibility = false;
    expect(seen()).toEqual([]);
    sync.set_visibility_for(8, true);
    expect([sync.get_visibility_for(8), sync.get_visibility_for(7), sync.is_visibility_public()]).toEqual([
      true,
      false,
      false,
    ]);
    expect(seen()).toEqual([8]);
    expect(changes).toEqual([0, 8]);
    sync.public_visibility = true;
    const filter = (peer: number): boolean => peer === 7;
    sync.add_visibility_filter(filter);
    session.run();
    expect(seen()).toEqual([7]);
    sync.visibility_update_mode = MultiplayerSynchronizer.VISIBILITY_PROCESS_NONE;
    sync.remove_visibility_filter(filter);
    expect(seen()).toEqual([7]);
    sync.update_visibility(8);
    expect(seen()).toEqual([7, 8]);
    expect(errors).toEqual([]);
  });

  it("asks filters at idle or physics frames, or not by itself", () => {
    const session = new ReplicationSession(build);
    session.join(7);
    session.run(3);
    const sync = syncOf(session.server);
    let asked = 0;
    sync.visibility_update_mode = MultiplayerSynchronizer.VISIBILITY_PROCESS_NONE;
    sync.add_visibility_filter(() => {
      asked++;
      return true;
    });
    session.run(3);
    expect(asked).toBe(0);
    sync.visibility_update_mode = MultiplayerSynchronizer.VISIBILITY_PROCESS_IDLE;
    session.run(3);
    expect(asked).toBeGreaterThanOrEqual(3);
    sync.visibility_update_mode = MultiplayerSynchronizer.VISIBILITY_PROCESS_PHYSICS;
    asked = 0;
    session.run(3);
    expect(asked).toBeGreaterThanOrEqual(3);
  });

  it("hides itself when a filter throws or gives no boolean", () => {
    const synchronizer = new MultiplayerSynchronizer();
    const bad = (): boolean => {
      throw new Error("oops");
    };
    synchronizer.add_visibility_filter(bad);
    expect(synchronizer._isVisibleTo(1)).toBe(false);
    synchronizer.remove_visibility_filter(bad);
    synchronizer.add_visibility_filter(() => 1 as never);
    expect(synchronizer._isVisibleTo(1)).toBe(false);
    expect(errors).toHaveLength(2);
  });

  it("lets a client that has the authority send to everyone", () => {
    const session = new ReplicationSession(build);
    const clients = [session.join(7), session.join(8)];
    session.run(3);
    for (const seat of session.seats.values()) syncOf(seat).set_multiplayer_authority(7);
    unitOf(clients[0]!).position = new Vector2(1, 2);
    unitOf(clients[0]!).hp = 3;
    session.run(6);
    for (const seat of session.seats.values()) {
      expect(unitOf(seat).position).toEqual(new Vector2(1, 2));
      expect(unitOf(seat).hp).toBe(3);
    }
    // One that has not the authority is not listened to.
    unitOf(session.server).hp = 9;
    session.run(3);
    expect(unitOf(clients[1]!).hp).toBe(3);
    expect(errors).toEqual([]);
  });

  it("sends no more than 64 on-change properties, and says so once", () => {
    const modes: Record<string, ReplicationMode> = {};
    for (let i = 0; i < 70; i++) modes[`.:p${i}`] = 2;
    const session = new ReplicationSession((root) => {
      const wide = new Node() as Node & Record<string, unknown>;
      wide.name = "Unit";
      for (let i = 0; i < 70; i++) (wide as Record<string, unknown>)[`p${i}`] = 0;
      wide.add_child(synchronizerFor(modes));
      root.add_child(wide);
    });
    const client = session.join(7);
    session.run(5);
    const theirs = client.get("Unit") as unknown as Record<string, unknown>;
    const ours = session.server.get("Unit") as unknown as Record<string, unknown>;
    for (const name of ["p0", "p31", "p32", "p63", "p64"]) ours[name] = 5;
    session.run(3);
    expect(["p0", "p31", "p32", "p63", "p64"].map((name) => theirs[name])).toEqual([5, 5, 5, 5, 0]);
    expect(errors.filter((message) => message.includes("70 properties"))).toHaveLength(1);
  });

  it("survives accessors that throw and properties that can't be sent", () => {
    class Bad extends Node {
      hp = 1;
      get cursed(): number {
        throw new Error("no");
      }
      set cursed(_value: number) {
        throw new Error("neither");
      }
      strange: unknown = () => 1;
    }
    const session = new ReplicationSession((root) => {
      const bad = new Bad();
      bad.name = "Unit";
      bad.add_child(synchronizerFor({ ".:cursed": 2, ".:strange": 2, ".:missing": 2, "Nowhere:x": 2, ".:hp": 2 }));
      root.add_child(bad);
    });
    const client = session.join(7);
    session.run(5);
    (session.server.get("Unit") as Bad).hp = 8;
    session.run(3);
    expect((client.get("Unit") as Bad).hp).toBe(8);
    // Each is complained of once, not in every frame.
    expect(errors).toHaveLength(4);
  });

  it("does not send what exceeds the packet limits", () => {
    const session = new ReplicationSession(build);
    const client = session.join(7);
    session.server.api.max_delta_packet_size = 200;
    session.server.api.max_sync_packet_size = 1;
    expect([session.server.api.max_delta_packet_size, session.server.api.max_sync_packet_size]).toEqual([200, 1350]);
    session.run(5);
    unitOf(session.server).bag = "x".repeat(300);
    session.run(3);
    expect(unitOf(client).bag).toEqual([]);
    unitOf(session.server).bag = "short";
    session.run(3);
    expect(unitOf(client).bag).toBe("short");
    expect(errors.filter((message) => message.includes("packet limit"))).toHaveLength(1);
  });
});
