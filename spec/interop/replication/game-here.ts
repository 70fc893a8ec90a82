import type { MultiplayerPeer } from "../../../src/peers/index.js";
import {
  MultiplayerSpawner,
  MultiplayerSynchronizer,
  Node,
  PackedScene,
  type ReplicationMode,
  SceneMultiplayer,
  SceneReplicationConfig,
  SceneTree,
} from "../../../src/scene/index.js";
import { type GenericNode, genericScene } from "../../../src/scene/replication/generic-node.js";
import { Color, type Variant, Vector2 } from "../../../src/variant/index.js";
import { WIRE_VERSION } from "../../support/engine.js";
import { var_to_str } from "../../support/var-to-str.js";

const UNIT = "res://unit.tscn";
const UNIT_PROPERTIES: Readonly<Record<string, { mode: ReplicationMode; spawn?: boolean; type?: string }>> = {
  ".:position": { mode: 1, type: "Vector2" },
  ".:hp": { mode: 2, type: "int" },
  ".:speed": { mode: 1, type: "float" },
  ".:tag": { mode: 0, type: "String" },
  "Sprite:modulate": { mode: 2, type: "Color" },
  "Sprite:position:x": { mode: 2, spawn: false },
  ".:note": { mode: 2, spawn: false },
};
const PLAYER_PROPERTIES: typeof UNIT_PROPERTIES = {
  ".:position": { mode: 1, type: "Vector2" },
  ".:hp": { mode: 2, type: "int" },
  ".:speed": { mode: 2, type: "float" },
  ".:tag": { mode: 0, type: "String" },
};

/** What both kinds of unit, with and without a class, have. */
interface UnitLike extends Node {
  position: Vector2;
  hp: number;
  speed: number;
  tag: string;
  note: Variant;
}

class Sprite extends Node {
  position = new Vector2();
  modulate = new Color(1, 1, 1, 1);
}

class Unit extends Node implements UnitLike {
  static propertyTypes = { speed: "float" };
  position = new Vector2();
  hp = 100;
  speed = 1;
  tag = "unit";
  note: Variant = null;
}

class Clock extends Node {
  running = false;
  frame = 0;
}

const PATIENCE_SECONDS = 15;

/** One instance of the game that `project/game.gd` plays, over any peer. */
export class GameHere {
  readonly tree: SceneTree;
  readonly api = new SceneMultiplayer();
  readonly units = named(new Node(), "Units");
  readonly clock = named(new Clock(), "Clock");
  readonly spawner = named(new MultiplayerSpawner(), "Spawner");
  /** The connected peers in the order of their arrival. */
  readonly order: number[] = [];
  /** `delta_synchronized` of each unit's synchronizer. */
  readonly deltas = new Map<string, number>();
  /** `synchronized` with a position that was further left than the one before. */
  readonly went_back: string[] = [];
  /** What `propertyChanged` of generic nodes told. */
  changes = 0;
  readonly #generic: boolean;
  readonly #scene: PackedScene;
  #phase: "waiting" | "running" | "settling" | "done" = "waiting";
  #frame = 0;
  #moves = 0;
  #places = "";
  #time = 0;

  /** @param generic - Whether units are generic nodes instead of having a class. */
  constructor(peer: MultiplayerPeer, generic = false) {
    this.#generic = generic;
    this.api.wireVersion = WIRE_VERSION;
    this.tree = new SceneTree(this.api);
    this.#scene = new PackedScene(() => this.#make(UNIT_PROPERTIES), UNIT);
    // Both kinds of game run in one process, and scenes are known to all of it: each spawn asks the game that runs.
    PackedScene.register(UNIT, () => running!.#scene.instantiate()!);
    const world = named(new Node(), "World");
    world.add_child(this.units);
    const config = new SceneReplicationConfig();
    for (const path of [".:running", ".:frame"]) config.add_property(path);
    config.property_set_replication_mode(".:running", SceneReplicationConfig.REPLICATION_MODE_ON_CHANGE);
    const synchronizer = named(new MultiplayerSynchronizer(), "Sync");
    synchronizer.replication_config = config;
    this.clock.add_child(synchronizer);
    world.add_child(this.clock);
    this.spawner.spawn_path = "../Units";
    this.spawner.add_spawnable_scene(UNIT);
    this.spawner.spawn_function = (data: Variant) => this.#makeCustom(data);
    this.spawner.spawned.connect((node) => this.#watch(node as UnitLike));
    world.add_child(this.spawner);
    this.tree.root.add_child(world);
    this.api.peer_connected.connect((id) => this.order.push(id));
    this.api.multiplayer_peer = peer;
  }

  get done(): boolean {
    return this.#phase === "done";
  }
  get frames(): number {
    return this.#frame;
  }

  /** One frame of a client: it moves its own player while the clock runs. */
  client_frame(delta: number): void {
    this.#process(delta);
    const player = this.units.get_node_or_null(`P${this.api.get_unique_id()}`) as UnitLike | null;
    if (!this.clock.running || player === null) return;
    this.#moves += 1;
    player.position = new Vector2(this.#moves * 0.5, 7);
    player.hp = 1000 + Math.trunc(this.#moves / 30);
  }

  /** What the server does before anyone joins. */
  host(): void {
    running = this;
    for (let i = 0; i < 100; i++) this.#addUnit(i);
  }

  /** One frame of the server. */
  host_frame(delta: number, wantedPeers: number, seconds: number): void {
    this.#process(delta);
    this.#frame += 1;
    if (this.#phase === "waiting" && this.order.length === wantedPeers) {
      this.#phase = "running";
      for (let i = 100; i < 200; i++) this.#addUnit(i);
      for (const owner of this.order) this.spawner.spawn({ owner, tag: "player", speed: 2.5 });
      this.clock.running = true;
      this.#frame = 0;
      this.#time = 0;
    } else if (this.#phase === "running") {
      this.#time += delta;
      this.#play();
      if (this.#time < seconds || this.#frame <= 60) return;
      if (this.#time < PATIENCE_SECONDS && this.#players().some(({ x }) => x <= 2)) return;
      this.#phase = "settling";
      this.clock.running = false;
      this.#time = 0;
    } else if (this.#phase === "settling") {
      this.#time += delta;
      const places = this.#players().join(" ");
      if (places !== this.#places) this.#time = 0;
      this.#places = places;
      if (this.#time >= 1) this.#phase = "done";
    }
  }

  /** What a peer (0: this one) sees, by node name. */
  state_for(peer: number): Record<string, string> {
    const out: Record<string, string> = {};
    for (const node of this.units.get_children()) {
      const unit = node as UnitLike;
      if (peer !== 0 && !this.#sees(peer, unit.name)) continue;
      const { x, y } = unit.position;
      let text = `${x.toFixed(2)},${y.toFixed(2)} hp=${unit.hp} speed=${unit.speed.toFixed(3)} ${unit.tag}`;
      if (unit.name === "u90") {
        const sprite = unit.get_node<Sprite>("Sprite");
        text += ` ${sprite.modulate.r.toFixed(2)} ${noteText(unit.note)}`;
      }
      out[unit.name] = text;
    }
    out["Clock"] = `${this.clock.running} ${this.clock.frame}`;
    return out;
  }

  /** Where the players are. A game goes on until all have walked, and ends when none has for a second: a busy machine may be slow. */
  #players(): Vector2[] {
    const units = this.units.get_children() as UnitLike[];
    return units.filter(({ name }) => name.startsWith("P")).map(({ position }) => position);
  }

  #process(delta: number): void {
    running = this;
    this.tree.process(delta);
  }

  #play(): void {
    const frame = this.#frame;
    this.clock.frame = frame;
    for (const unit of this.units.get_children() as UnitLike[])
      if (unit.name.startsWith("u")) unit.position = new Vector2(frame * 0.25, Number(unit.name.slice(1)));
    const sync = (name: string): MultiplayerSynchronizer => this.units.get_node(`${name}/Sync`);
    if (frame % 10 === 0) this.units.get_node<Unit>("u50").hp = 1000 - frame / 10;
    if (frame === 20) {
      for (let i = 0; i < 20; i++) this.units.get_node(`u${i}`).queue_free();
      for (let i = 0; i < 5; i++) {
        const more: Variant = [new Vector2(1, i), { k: null }];
        this.spawner.spawn({ name: `c${i}`, tag: "custom", speed: i * 0.125, more });
      }
    }
    if (frame === 30) {
      sync("u70").public_visibility = false;
      sync("u70").set_visibility_for(this.order[0]!, true);
      sync("u80").public_visibility = false;
    }
    if (frame === 45) {
      sync("u80").public_visibility = true;
      this.units.get_node<Sprite>("u90/Sprite").modulate = new Color(0.25, 0.5, 0.75, 1);
      this.units.get_node<Unit>("u90").note = ["changed", new Vector2(1.5, 2), 3.5];
    }
  }

  #sees(peer: number, name: string): boolean {
    if (name === "u70") return peer === this.order[0];
    const index = name.startsWith("u") ? Number(name.slice(1)) : 0;
    return index % 10 !== 3 || this.order.indexOf(peer) % 2 === Math.trunc(index / 10) % 2;
  }

  #addUnit(index: number): void {
    const unit = PackedScene.load(UNIT)!.instantiate() as UnitLike;
    unit.name = `u${index}`;
    unit.tag = `unit ${index}`;
    unit.speed = index;
    if (index % 10 === 3) {
      const sync = unit.get_node<MultiplayerSynchronizer>("Sync");
      sync.add_visibility_filter((peer) => this.#sees(peer, unit.name));
    }
    this.units.add_child(unit, true);
  }

  #makeCustom(data: Variant): Node {
    const get = (key: string): Variant =>
      data instanceof Map ? data.get(key) : (data as Record<string, Variant>)[key];
    const owner = get("owner");
    const unit = this.#make(typeof owner === "number" ? PLAYER_PROPERTIES : UNIT_PROPERTIES);
    if (typeof owner === "number") {
      unit.name = `P${owner}`;
      unit.get_node("Sync").set_multiplayer_authority(owner);
    } else unit.name = get("name") as string;
    unit.tag = get("tag") as string;
    unit.speed = get("speed") as number;
    return unit;
  }

  #make(properties: typeof UNIT_PROPERTIES): UnitLike {
    if (this.#generic) {
      const setup = (root: GenericNode): void => {
        root.propertyChanged.connect(() => {
          this.changes += 1;
        });
      };
      const scene = { class_name: "Node2D", synchronizers: { Sync: properties }, properties: { ".:note": "Variant" } };
      return genericScene({ ...scene, setup })() as unknown as UnitLike;
    }
    const unit = named(new Unit(), "Unit");
    unit.add_child(named(new Sprite(), "Sprite"));
    const config = new SceneReplicationConfig();
    for (const [path, { mode, spawn = true }] of Object.entries(properties)) {
      config.add_property(path);
      config.property_set_replication_mode(path, mode);
      config.property_set_spawn(path, spawn);
    }
    const synchronizer = named(new MultiplayerSynchronizer(), "Sync");
    synchronizer.replication_config = config;
    unit.add_child(synchronizer);
    return unit;
  }

  #watch(unit: UnitLike): void {
    const synchronizer = unit.get_node<MultiplayerSynchronizer>("Sync");
    const { name } = unit;
    let furthest = unit.position.x;
    this.deltas.set(name, 0);
    synchronizer.delta_synchronized.connect(() => this.deltas.set(name, this.deltas.get(name)! + 1));
    synchronizer.synchronized.connect(() => {
      if (unit.position.x < furthest) this.went_back.push(`${name}: ${furthest} to ${unit.position.x}`);
      furthest = unit.position.x;
    });
  }
}

/** The game whose frame runs. */
let running: GameHere | null = null;

function named<T extends Node>(node: T, name: string): T {
  node.name = name;
  return node;
}

function noteText(note: Variant): string {
  return var_to_str(note ?? null);
}
