import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CONNECT_ONE_SHOT, GodotObject, Signal } from "../../../src/core/index.js";
import { CryptoKey } from "../../../src/peers/index.js";
import { MultiplayerSpawner, Node, PackedScene, SceneMultiplayer } from "../../../src/scene/index.js";
import {
  type EngineVersion,
  hashOf,
  NodePath,
  type Variant,
  Vector2,
  variantEquals,
} from "../../../src/variant/index.js";
import { makeSynchronizer, makeUnit, named, Stage, type Transcript, UNIT, Unit } from "./transcript-script.js";

const UNIT_UID = "uid://b4y3hwrk1xpp";

class Placed extends Node {
  position = new Vector2();
}

/** Does here what `project/facts.gd` does. */
export function playFacts(version?: EngineVersion): Transcript {
  const stage = new Stage(version);
  stage.step("join");
  stage.join(2001);
  for (const [at, seat] of stage.session.seats)
    seat.api.peer_packet.connect((from, bytes) =>
      stage.note(at, `peer_packet ${from} ${Buffer.from(bytes).toString("hex")}`),
    );
  stage.pump(3);
  roots(stage);
  spawns(stage);
  rpcs(stage);
  bytes(stage);
  outside(stage);
  signals(stage);
  keys(stage);
  loops(stage);
  lives(stage);
  return stage.finish();
}

function everywhere(stage: Stage, make: (world: Node) => void): void {
  for (const seat of stage.session.seats.values()) make(seat.get("World"));
}

function roots(stage: Stage): void {
  stage.step("synchronizers beside their roots");
  everywhere(stage, (world) => {
    for (const child of ["Loose", "Lost"]) {
      world.add_child(named(new Unit(), child));
      const sync = makeSynchronizer(`${child}Sync`, { ".:position": 1, ".:hp": 2 });
      sync.root_path = `../${child}`;
      world.add_child(sync);
    }
  });
  stage.pump(3);
  stage.step("the root is freed where state is sent");
  stage.node(1, "Loose").free();
  stage.pump(2);
  stage.step("the root is freed where state arrives");
  stage.node(2001, "Lost").free();
  stage.node<Unit>(1, "Lost").hp = 7;
  stage.pump(2);
}

function spawns(stage: Stage): void {
  stage.step("the spawn node is freed");
  const world = stage.session.server.get("World");
  const pit = named(new Node(), "Pit");
  world.add_child(pit);
  let calls = 0;
  const made = named(new MultiplayerSpawner(), "PitSpawner");
  made.spawn_path = "../Pit";
  made.add_spawnable_scene(UNIT);
  made.spawn_function = () => {
    calls++;
    return new Node();
  };
  world.add_child(made);
  stage.note(1, `spawned there ${made.spawn(1) !== null}`);
  pit.free();
  stage.note(1, `spawned nowhere ${made.spawn(2) !== null}, calls ${calls}`);
  stage.pump(2);
  stage.step("a spawn whose state can't be read");
  const bad = named(new Placed(), "Bad");
  bad.scene_file_path = UNIT;
  bad.add_child(makeSynchronizer("Sync", { ".:nothing": 1 }));
  bad.add_child(makeSynchronizer("Other", { ".:position": 2 }));
  stage.node(1, "Mobs").add_child(bad, true);
  stage.pump(2);
  stage.step("the one after it");
  stage.add_unit("after");
  stage.pump(2);
  stage.step("it is freed");
  bad.free();
  stage.pump(2);
  stage.step("a spawned node enters again and is freed, and another comes");
  const again = stage.add_unit("again");
  stage.pump(2);
  const mobs = stage.node(1, "Mobs");
  mobs.remove_child(again);
  mobs.add_child(again, true);
  again.free();
  const lost = stage.add_unit("lost");
  stage.pump(2);
  stage.step("another one after that");
  const found = stage.add_unit("found");
  stage.pump(2);
  lost.free();
  found.free();
  stage.pump(2);
  stage.step("uid");
  PackedScene.register(UNIT, makeUnit, UNIT_UID);
  const spawner = new MultiplayerSpawner();
  spawner.add_spawnable_scene(UNIT_UID);
  stage.note(1, `uid ${spawner.get_spawnable_scene(0)}`);
}

function rpcs(stage: Stage): void {
  stage.step("an empty configuration");
  everywhere(stage, (world) => {
    const called = named(new Node(), "Called");
    called.rpc_config("aa", {});
    called.rpc_config("add_to_group", { rpc_mode: 1, transfer_mode: 2, call_local: false, channel: 0 });
    called.rpc_config("zz", { rpc_mode: 1 });
    world.add_child(called);
  });
  const called = stage.node(1, "Called");
  const { api } = stage.session.server;
  stage.note(1, `rpc ${api.rpc(2001, called, "add_to_group", ["first"])}`);
  stage.note(1, `rpc ${api.rpc(2001, called, "aa")}`);
  stage.pump(1);
  stage.step("a confirmation while the root leads nowhere");
  const root = api.root_path;
  api.root_path = "/root/Nowhere";
  stage.pump(1);
  api.root_path = root;
  api.rpc(2001, called, "add_to_group", ["second"]);
  stage.pump(2);
  const there = stage.node(2001, "Called");
  stage.note(2001, `groups ${there.is_in_group("first")} ${there.is_in_group("second")}`);
  stage.step("configurations");
  const other = new SceneMultiplayer();
  const configured = (error: number): string => `${error} '${other.root_path}'`;
  const path = (text: string): NodePath => new NodePath(text);
  stage.note(
    1,
    `text ${other.object_configuration_add(null, "ImInvalid")} ${other.object_configuration_remove(null, "ImInvalid")}`,
  );
  stage.note(1, `path ${configured(other.object_configuration_add(null, path("/root/Somewhere")))}`);
  stage.note(1, `other path ${configured(other.object_configuration_remove(null, path("/root/Elsewhere")))}`);
  stage.note(1, `same path ${configured(other.object_configuration_remove(null, path("/root/Somewhere")))}`);
  const nothing = null as unknown as Node;
  stage.note(
    1,
    `node ${other.object_configuration_add(called, nothing)} ${other.object_configuration_remove(called, called)}`,
  );
}

function bytes(stage: Stage): void {
  stage.step("bytes to oneself");
  for (const at of [2001, 1])
    stage.note(at, `send_bytes ${stage.session.seats.get(at)!.api.send_bytes(Uint8Array.of(7), at)}`);
  stage.pump(2);
}

function outside(stage: Stage): void {
  stage.step("a spawner outside the tree");
  const seat = stage.session.seats.get(2001)!;
  const world = seat.get("World");
  world.get_parent()!.remove_child(world);
  stage.add_unit("unseen");
  stage.pump(2);
  const names = world
    .get_node("Mobs")
    .get_children()
    .map(({ name }) => name);
  stage.note(2001, `children ${names.join(",")}`);
  stage.note(2001, `spawn ${world.get_node<MultiplayerSpawner>("OwnSpawner").spawn(1) !== null}`);
}

class Speaker extends GodotObject {
  readonly said = new Signal<[what: string]>(this, "said");
}

function signals(stage: Stage): void {
  stage.rename("a handler that emits again");
  const { said } = new Speaker();
  said.connect((what) => {
    stage.note(1, `first ${what}`);
    if (what === "outer") said.emit("inner");
  });
  said.connect((what) => stage.note(1, `once ${what}`), CONNECT_ONE_SHOT);
  said.connect((what) => stage.note(1, `last ${what}`));
  said.emit("outer");
}

function keys(stage: Stage): void {
  stage.rename("a key without a key");
  const folder = mkdtempSync(join(tmpdir(), "gmp-key-"));
  const key = new CryptoKey();
  stage.note(1, `save ${key.save(join(folder, "none.key"))} ${key.save(join(folder, "none.pub"), true)}`);
  stage.note(1, `text '${key.save_to_string()}' '${key.save_to_string(true)}'`);
  rmSync(folder, { recursive: true });
}

function loops(stage: Stage): void {
  stage.rename("containers that have themselves in them");
  const array = (first: number): Variant[] => {
    const made: Variant[] = [first];
    made.push(made);
    return made;
  };
  const dictionary = (): Variant => {
    const made = new Map<Variant, Variant>();
    return made.set(0, made);
  };
  const [a, b, c, d, e] = [array(1), array(1), array(2), dictionary(), dictionary()];
  stage.note(1, `equal ${variantEquals(a, b)} ${variantEquals(a, c)} ${variantEquals(d, e)}`);
  stage.note(1, `hash ${hashOf(a) === hashOf(b)} ${hashOf(a) === hashOf(c)} ${hashOf(d) === hashOf(e)}`);
}

/** Notes all that it is told, as `project/noting.gd`. */
class Noting extends Node {
  noted: string[] = [];
  stops = "";

  constructor() {
    super();
    for (const name of ["tree_entered", "ready", "tree_exiting", "tree_exited"] as const)
      this[name].connect(() => this.put(name));
  }
  put(what: string): void {
    this.noted.push(`${this.name} ${what}${this.is_inside_tree() ? "" : " outside"}`);
  }
  override _notification(what: number): void {
    const name = NOTED.get(what);
    if (name !== undefined) this.put(name);
    else if (what === Node.NOTIFICATION_PREDELETE)
      this.put(`PREDELETE ${this.get_parent() !== null} ${this.get_child_count()}`);
  }
  override _enter_tree(): void {
    this.put(`_enter_tree ${this.is_processing()}`);
  }
  override _exit_tree(): void {
    this.put("_exit_tree");
  }
  override _ready(): void {
    this.put(`_ready ${this.is_processing()} ${this.is_physics_processing()}`);
    if (this.stops === "ready") this.set_process(false);
  }
  override _process(): void {
    this.put("_process");
  }
  override _physics_process(): void {
    this.put("_physics_process");
    this.set_physics_process(false);
  }
}

const NOTED = new Map([
  [Node.NOTIFICATION_ENTER_TREE, "ENTER_TREE"],
  [Node.NOTIFICATION_EXIT_TREE, "EXIT_TREE"],
  [Node.NOTIFICATION_READY, "READY"],
  [Node.NOTIFICATION_POST_ENTER_TREE, "POST_ENTER_TREE"],
  [Node.NOTIFICATION_PARENTED, "PARENTED"],
  [Node.NOTIFICATION_UNPARENTED, "UNPARENTED"],
  [Node.NOTIFICATION_PROCESS, "PROCESS"],
  [Node.NOTIFICATION_PHYSICS_PROCESS, "PHYSICS_PROCESS"],
]);

function lives(stage: Stage): void {
  stage.rename("the life of nodes");
  const noted: string[] = [];
  const make = (name: string): Noting => {
    const made = named(new Noting(), name);
    made.noted = noted;
    return made;
  };
  const [a, b, c] = [make("A"), make("B"), make("C")];
  a.add_child(b);
  a.add_child(c);
  stage.note(1, `before ${a.is_processing()}`);
  a.set_process(false);
  b.stops = "ready";
  const world = stage.session.server.get("World");
  world.add_child(a);
  noted.push(`added ${a.is_processing()} ${b.is_processing()}`);
  for (let i = 0; i < 3; i++) stage.session.server.tree.process(1 / 30);
  tell(stage, noted);
  stage.rename("their second life");
  world.remove_child(a);
  a.set_process(false);
  world.add_child(a);
  noted.push(`again ${a.is_processing()} ${b.is_processing()}`);
  c.request_ready();
  a.remove_child(c);
  a.add_child(c);
  tell(stage, noted);
  stage.rename("their end");
  a.free();
  tell(stage, noted);
}

function tell(stage: Stage, noted: string[]): void {
  const kindOf = (line: string): string => /physics_process/i.exec(line)?.[0] ?? /process/i.exec(line)?.[0] ?? "";
  for (const kind of ["", "physics_process", "process"]) {
    const lines = noted.filter((line) => kindOf(line).toLowerCase() === kind);
    for (const line of kind === "" ? lines : new Set(lines)) stage.note(1, line);
  }
  noted.length = 0;
}
