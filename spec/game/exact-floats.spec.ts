import { describe, expect, it } from "vitest";
import { GameWorld } from "../../src/game/index.js";
import { readProject } from "../../src/project/index.js";
import { MultiplayerSpawner, Node, SceneMultiplayer, SceneTree } from "../../src/scene/index.js";
import { GDFloat, type Variant, Vector2 } from "../../src/variant/index.js";
import { LoopBus, LoopPeer } from "../support/loop-peer.js";
import { replicated } from "../support/replicated.js";

const MODES = { speed: 1, "place:x": 1, items: 1, table: 1, changed: 2 } as const;

const SCENE = `[gd_scene format=3]
[ext_resource type="Script" path="res://main.gd" id="1"]
[sub_resource type="SceneReplicationConfig" id="2"]
${Object.entries(MODES)
  .map(
    ([name, mode], i) =>
      `properties/${i}/path = NodePath(".:${name}")\nproperties/${i}/spawn = true\nproperties/${i}/replication_mode = ${mode}\n`,
  )
  .join("")}
[node name="Main" type="Node"]
script = ExtResource("1")
[node name="Sync" type="MultiplayerSynchronizer" parent="."]
replication_config = SubResource("2")
[node name="Spawner" type="MultiplayerSpawner" parent="."]
spawn_path = NodePath("..")
`;

const SCRIPT = `extends Node
var speed = 0
var place := Vector2.ZERO
var items = []
var table = {}
var changed = []
func _enter_tree():
	$Spawner.spawn_function = func(data):
		print("spawn ", data)
		return Node.new()
func show():
	print(speed, " ", place, " ", items, " ", table, " ", changed)
	place = place * 2
	print(place.x)
`;

/** What a server's game has: numbers that are floats, and the same as ints. */
class Main extends Node {
  speed: Variant = new GDFloat(1);
  place = new Vector2(3, 4);
  items: Variant = [new GDFloat(1), 1, [new GDFloat(2)], 0.5];
  table: Variant = new Map<Variant, Variant>([
    ["a", new GDFloat(3)],
    [new GDFloat(4), 4],
  ] as const);
  changed: Variant = [new GDFloat(5), 5];
}

describe("A script", () => {
  it("is told floats without a fraction as floats, also inside of replicated values and of what is spawned", async () => {
    const lines: string[] = [];
    const project = await readProject({
      "project.godot": 'config_version=5\n[application]\nrun/main_scene="res://main.tscn"\n',
      "main.tscn": SCENE,
      "main.gd": SCRIPT,
    });
    const world = new GameWorld(project, { print: (line) => lines.push(line) });
    const bus = new LoopBus();
    const [there, here] = [new LoopPeer(bus, 1), new LoopPeer(bus, 2)];
    let nowMs = 1000;
    const server = new SceneTree(new SceneMultiplayer({ nowMs: () => nowMs }));
    const main = new Main();
    main.name = "Main";
    const spawner = new MultiplayerSpawner();
    spawner.name = "Spawner";
    spawner.spawn_path = "..";
    spawner.spawn_function = () => new Node();
    replicated(main, MODES);
    main.add_child(spawner);
    server.root.add_child(main);
    server.get_multiplayer().multiplayer_peer = there;

    world.start({ mainScene: true });
    world.tree.get_multiplayer().multiplayer_peer = here;
    bus.introduce(there, here);
    spawner.spawn([new GDFloat(6), 6]);
    for (let i = 0; i < 5; i++) {
      nowMs += 20;
      server.process(0.02);
      world.frame(0.02);
    }
    world.call("/root/Main", "show");
    expect(lines).toEqual([
      "spawn [6.0, 6]",
      '1.0 (3.0, 0.0) [1.0, 1, [2.0], 0.5] { "a": 3.0, 4.0: 4 } [5.0, 5]',
      "6.0",
    ]);
    world.close();
    server.root.free();
  });
});
