import { type ReplicationMode, SceneReplicationConfig } from "../../../src/scene/replication/config.js";
import { MultiplayerSpawner } from "../../../src/scene/replication/spawner.js";
import { MultiplayerSynchronizer } from "../../../src/scene/replication/synchronizer.js";
import { Node } from "../../../src/scene/tree/node.js";
import { PackedScene } from "../../../src/scene/tree/packed-scene.js";
import { Color, type EngineVersion, GDFloat, StringName, type Variant, Vector2 } from "../../../src/variant/index.js";
import type { LoopPacket } from "../../support/loop-peer.js";
import { ReplicationSession, type Seat } from "../../support/replication-session.js";

/** What three instances did: every packet, and what each instance saw. */
export interface Transcript {
  readonly packets: readonly (LoopPacket & { readonly step: string })[];
  readonly seen: readonly { readonly step: string; readonly at: number; readonly what: string }[];
}

/** A transcript as lines: first the packets, then what was seen. */
export function linesOf({ packets, seen }: Transcript): string[] {
  return [
    ...packets.map(({ step, from, to, mode, channel, hex }) => `${step}: ${from} > ${to} ${mode} ${channel} ${hex}`),
    ...seen.map(({ step, at, what }) => `${step}: ${at}: ${what}`),
  ];
}

class Sprite extends Node {
  position = new Vector2();
  modulate = new Color(1, 1, 1, 1);
}

export class Unit extends Node {
  static propertyTypes = { speed: "float", note: "Variant" };
  position = new Vector2();
  hp = 100;
  speed = 1;
  tag = "unit";
  note: Variant = null;
}

class Tank extends Node {
  position = new Vector2();
  fuel = 7;

  override _ready(): void {
    if (!this.is_multiplayer_authority()) return;
    const gunner = makeUnit();
    gunner.scene_file_path = UNIT;
    gunner.name = "Gunner";
    gunner.hp = 5;
    this.get_node("Crew").add_child(gunner, true);
  }
}

export const UNIT = "res://unit.tscn";
const TANK = "res://tank.tscn";

type Entries = Readonly<Record<string, ReplicationMode>>;

export function makeSynchronizer(name: string, entries: Entries, authority = 1): MultiplayerSynchronizer {
  const config = new SceneReplicationConfig();
  for (const [path, mode] of Object.entries(entries)) {
    config.add_property(path);
    config.property_set_replication_mode(path, mode);
  }
  const synchronizer = new MultiplayerSynchronizer();
  synchronizer.name = name;
  synchronizer.replication_config = config;
  synchronizer.set_multiplayer_authority(authority);
  return synchronizer;
}

export function named<T extends Node>(node: T, name: string): T {
  node.name = name;
  return node;
}

export function makeUnit(): Unit {
  const unit = named(new Unit(), "Unit");
  unit.add_child(named(new Sprite(), "Sprite"));
  const synchronizer = makeSynchronizer("Sync", {
    ".:position": 1,
    ".:hp": 2,
    ".:speed": 1,
    ".:tag": 0,
    "Sprite:modulate": 2,
    "Sprite:position:x": 2,
    ".:note": 2,
  });
  synchronizer.replication_config!.property_set_spawn("Sprite:position:x", false);
  synchronizer.replication_config!.property_set_spawn(".:note", false);
  unit.add_child(synchronizer);
  return unit;
}

function makeTank(): Tank {
  const tank = named(new Tank(), "Tank");
  tank.add_child(named(new Node(), "Crew"));
  const spawner = named(new MultiplayerSpawner(), "CrewSpawner");
  spawner.add_spawnable_scene(UNIT);
  spawner.spawn_path = "../Crew";
  tank.add_child(spawner);
  tank.add_child(makeSynchronizer("Place", { ".:position": 1 }));
  tank.add_child(makeSynchronizer("Fuel", { ".:fuel": 2 }));
  return tank;
}

/** GDScript's `JSON.stringify`, as far as the script needs it. */
function json(value: Variant): string {
  if (value instanceof Vector2) return `"(${value.x.toFixed(1)}, ${value.y.toFixed(1)})"`;
  if (value instanceof GDFloat) return String(value.value);
  if (value instanceof StringName) return JSON.stringify(value.toString());
  if (Array.isArray(value)) return `[${value.map(json).join(",")}]`;
  if (value instanceof Map) return `{${[...value].map(([key, part]) => `${json(key)}:${json(part)}`).join(",")}}`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, part]) => `${json(key)}:${json(part as Variant)}`)
      .join(",")}}`;
  return JSON.stringify(value ?? null);
}

/** Three instances on one bus, with what `project/transcript.gd` has for its steps. */
export class Stage {
  readonly session: ReplicationSession;
  readonly #packets: (LoopPacket & { step: string })[] = [];
  readonly #seen: { step: string; at: number; what: string }[] = [];
  #current = "start";
  #building = 1;

  constructor(wireVersion?: EngineVersion) {
    PackedScene.register(UNIT, makeUnit);
    PackedScene.register(TANK, makeTank);
    this.session = new ReplicationSession((root) => this.#build(root));
    this.session.wireVersion = wireVersion;
    this.#observe(this.session.server);
  }

  /** Ends the play. */
  finish(): Transcript {
    this.rename("end");
    PackedScene.unregister(UNIT);
    PackedScene.unregister(TANK);
    return { packets: this.#packets, seen: this.#seen };
  }

  note(at: number, what: string): void {
    this.#seen.push({ step: this.#current, at, what });
  }

  /** A frame, in which nothing is polled; then what everyone has is noted. */
  step(title: string): void {
    this.frame();
    for (const packet of this.session.bus.take()) this.#packets.push({ step: this.#current, ...packet });
    for (const [at, seat] of this.session.seats) {
      const lines: string[] = [];
      collect(seat.root, seat.root, lines);
      this.note(at, `state ${lines.join("; ")}`);
    }
    this.#current = title;
  }

  /** Another step without a frame between. */
  rename(title: string): void {
    for (const packet of this.session.bus.take()) this.#packets.push({ step: this.#current, ...packet });
    this.#current = title;
  }

  frame(): void {
    for (const seat of this.session.seats.values()) seat.tree.process(1 / 60);
  }

  pump(count = 3): void {
    for (let i = 0; i < count; i++) {
      for (const seat of this.session.seats.values()) {
        this.session.nowMs += 0.01;
        seat.api.poll();
      }
    }
  }

  join(id: number): void {
    this.#building = id;
    this.#observe(this.session.join(id));
  }

  node<T extends Node = Unit>(at: number, path: string): T {
    return this.session.seats.get(at)!.get<T>(`World/${path}`);
  }

  find(at: number, path: string): Node | null {
    return this.session.seats.get(at)?.root.get_node_or_null(`World/${path}`) ?? null;
  }

  sync(at: number, path: string): MultiplayerSynchronizer {
    return this.node(at, `${path}/Sync`);
  }

  add_unit(name: string, at = 1, holder = "Mobs"): Unit {
    const unit = named(PackedScene.load(UNIT)!.instantiate() as Unit, name);
    this.#watch(at, unit.get_node<MultiplayerSynchronizer>("Sync"), name);
    this.node(at, holder).add_child(unit, true);
    return unit;
  }

  make_tank(name: string): Tank {
    return named(PackedScene.load(TANK)!.instantiate() as Tank, name);
  }

  #watch(at: number, synchronizer: MultiplayerSynchronizer, label: string): void {
    synchronizer.synchronized.connect(() => this.note(at, `synchronized ${label}`));
    synchronizer.delta_synchronized.connect(() => this.note(at, `delta_synchronized ${label}`));
    synchronizer.visibility_changed.connect((peer) => this.note(at, `visibility_changed ${label} ${peer}`));
  }

  #makeSpawner(name: string, path: string, authority: number): MultiplayerSpawner {
    const at = this.#building;
    const spawner = named(new MultiplayerSpawner(), name);
    spawner.spawn_path = path;
    spawner.add_spawnable_scene(UNIT);
    spawner.add_spawnable_scene(TANK);
    spawner.spawn_function = (data: Variant) => {
      const unit = named(PackedScene.load(UNIT)!.instantiate() as Unit, "Custom");
      const owner = data instanceof Map ? data.get("owner") : (data as { owner?: number } | null)?.owner;
      if (typeof owner === "number") {
        unit.name = `P${owner}`;
        unit.set_multiplayer_authority(owner);
      }
      unit.note = data;
      return unit;
    };
    spawner.set_multiplayer_authority(authority);
    spawner.spawned.connect((node) => this.note(at, `spawned ${node.name} hp=${(node as Unit).hp ?? -1}`));
    spawner.despawned.connect((node) => this.note(at, `despawned ${node.name}`));
    return spawner;
  }

  #build(root: Node): void {
    const world = named(new Node(), "World");
    for (const child of ["Mobs", "Own"]) world.add_child(named(new Node(), child));
    const addFixed = (name: string, entries: Entries, authority: number): void => {
      const unit = named(new Unit(), name);
      const synchronizer = makeSynchronizer("Sync", entries, authority);
      this.#watch(this.#building, synchronizer, name);
      unit.add_child(synchronizer);
      world.add_child(unit);
    };
    addFixed("Gate", { ".:position": 1, ".:hp": 2, ".:tag": 2 }, 1);
    addFixed("Boat", { ".:position:x": 1, ".:speed": 2 }, 2001);
    world.add_child(this.#makeSpawner("Spawner", "../Mobs", 1));
    world.add_child(this.#makeSpawner("OwnSpawner", "../Own", 2001));
    root.add_child(world);
  }

  #observe(seat: Seat): void {
    const at = seat.peer.id;
    seat.tree.multiplayer_poll = false;
    seat.api.peer_connected.connect((id) => this.note(at, `peer_connected ${id}`));
    seat.api.peer_disconnected.connect((id) => this.note(at, `peer_disconnected ${id}`));
  }
}

function collect(root: Node, from: Node, lines: string[]): void {
  for (const child of from.get_children()) {
    if (child instanceof Unit || child instanceof Tank) {
      const { x, y } = child.position;
      let line = `${root.get_path_to(child)} ${Math.trunc(x)},${Math.trunc(y)}`;
      if (child instanceof Tank) line += ` fuel=${child.fuel}`;
      else line += ` hp=${child.hp} speed=${child.speed.toFixed(2)} tag=${child.tag} note=${json(child.note)}`;
      lines.push(line);
    }
    collect(root, child, lines);
  }
}

/** Plays the steps of `project/transcript.gd`. */
export function play(wireVersion?: EngineVersion): Transcript {
  const stage = new Stage(wireVersion);
  const { session } = stage;
  const step = (title: string): void => stage.step(title);
  const pump = (count = 3): void => stage.pump(count);
  const join = (id: number): void => stage.join(id);
  const node = <T extends Node = Unit>(at: number, path: string): T => stage.node<T>(at, path);
  const sync = (at: number, path: string): MultiplayerSynchronizer => stage.sync(at, path);
  const addUnit = (name: string, at = 1, holder = "Mobs"): Unit => stage.add_unit(name, at, holder);
  const spawner = node<MultiplayerSpawner>(1, "Spawner");

  step("unit before anyone joins");
  const u0 = addUnit("u0");
  pump();
  step("2001 joins");
  join(2001);
  pump(5);
  step("gate moves and is hit");
  node(1, "Gate").position = new Vector2(1, 2);
  node(1, "Gate").hp = 90;
  pump(2);
  step("the boat of 2001 moves");
  node(2001, "Boat").position = new Vector2(5, 6);
  node(2001, "Boat").speed = 2;
  pump(4);
  step("three units");
  let u1 = addUnit("u1");
  const u2 = addUnit("u2");
  const u3 = addUnit("u3");
  pump();
  step("they change");
  u1.position = new Vector2(1, 1);
  u2.hp = 7;
  u3.get_node<Sprite>("Sprite").modulate = new Color(0.5, 0.25, 1, 1);
  u3.get_node<Sprite>("Sprite").position.x = 0.1;
  const list: Variant[] = [1, 2.5, "x", new Map([["k", new Vector2(1, 2)]])];
  u3.note = list;
  pump();
  step("an array changes inside");
  list.push(3);
  pump(2);
  step("custom spawns");
  spawner.spawn([1, "two", new Vector2(3, 4), null]);
  spawner.spawn();
  spawner.spawn(-70000);
  pump();
  step("2002 joins late");
  join(2002);
  pump(5);
  step("u1 is hidden from 2002");
  sync(1, "Mobs/u1").public_visibility = false;
  sync(1, "Mobs/u1").set_visibility_for(2001, true);
  pump(2);
  step("u1 changes unseen");
  u1.hp = 3;
  u1.position = new Vector2(9, 9);
  pump(2);
  step("u1 is shown again");
  sync(1, "Mobs/u1").set_visibility_for(2002, true);
  pump(3);
  step("u2 is filtered from 2001");
  const filter = (peer: number): boolean => peer !== 2001;
  sync(1, "Mobs/u2").visibility_update_mode = MultiplayerSynchronizer.VISIBILITY_PROCESS_NONE;
  sync(1, "Mobs/u2").add_visibility_filter(filter);
  pump(1);
  sync(1, "Mobs/u2").update_visibility();
  pump(2);
  step("the filter goes");
  sync(1, "Mobs/u2").remove_visibility_filter(filter);
  sync(1, "Mobs/u2").update_visibility(2001);
  pump(2);
  step("the gate is hidden and shown");
  sync(1, "Gate").public_visibility = false;
  pump(1);
  node(1, "Gate").hp = 80;
  pump(1);
  sync(1, "Gate").set_visibility_for(2002, true);
  pump(2);
  step("u1 is removed, the last takes its place");
  node(1, "Mobs").remove_child(u1);
  u0.position = new Vector2(4, 4);
  pump(2);
  u1.free();
  step("u1 comes back as another node");
  u1 = addUnit("u1");
  u1.tag = "late";
  pump(2);
  step("a tank with a gunner");
  const tank = stage.make_tank("t1");
  node(1, "Mobs").add_child(tank, true);
  pump(3);
  step("the tank drives");
  tank.position = new Vector2(50, 60);
  tank.fuel = 6;
  tank.get_node<Unit>("Crew/Gunner").hp = 4;
  pump(2);
  step("a player for 2002");
  spawner.spawn({ owner: 2002 });
  pump(4);
  step("2002 moves its player");
  node(2002, "Mobs/P2002").position = new Vector2(21, 22);
  node(2002, "Mobs/P2002").hp = 55;
  pump(4);
  step("u3 is handed to 2001");
  for (const at of [1, 2001, 2002]) sync(at, "Mobs/u3").set_multiplayer_authority(2001);
  pump(3);
  node(2001, "Mobs/u3").position = new Vector2(33, 33);
  pump(4);
  step("2001 spawns with its own spawner");
  addUnit("mine", 2001, "Own");
  pump(4);
  step("2001 changes it");
  node(2001, "Own/mine").hp = 1;
  node(2001, "Own/mine").position = new Vector2(-1, -1);
  pump(3);
  step("small packets");
  session.server.api.max_sync_packet_size = 128;
  session.server.api.max_delta_packet_size = 128;
  for (const unit of [u0, u1, u2]) {
    unit.hp += 1;
    unit.tag = "small";
    unit.note = "some text";
  }
  pump(1);
  session.server.api.max_sync_packet_size = 1350;
  session.server.api.max_delta_packet_size = 65535;
  step("intervals");
  sync(1, "Mobs/u0").replication_interval = 0.3;
  sync(1, "Mobs/u0").delta_interval = 0.3;
  pump(1);
  session.nowMs += 400;
  u0.hp = 11;
  pump(1);
  u0.hp = 12;
  pump(1);
  session.nowMs += 400;
  pump(1);
  sync(1, "Mobs/u0").replication_interval = 0;
  sync(1, "Mobs/u0").delta_interval = 0;
  step("spawn limit");
  spawner.spawn_limit = 2;
  stage.note(1, `limited ${spawner.spawn("too much") === null}`);
  pump(1);
  spawner.spawn_limit = 0;
  step("the gate's synchronizer moves to the boat");
  sync(1, "Gate").public_visibility = true;
  sync(1, "Gate").root_path = "../../Boat";
  pump(3);
  step("a synchronizer is left without authority");
  tank.get_node<MultiplayerSynchronizer>("Fuel").set_multiplayer_authority(2001);
  tank.fuel = 5;
  pump(2);
  step("2001 leaves");
  session.leave(2001);
  pump(3);
  step("the tank is freed");
  tank.queue_free();
  stage.frame();
  pump(2);
  step("the spawner leaves the tree");
  spawner.get_parent()!.remove_child(spawner);
  pump(2);
  step("the server starts anew");
  session.server.api.multiplayer_peer = null;
  pump(1);
  step("end");
  return stage.finish();
}
