import { describe, expect, it } from "vitest";
import { instantiateProject, readProject } from "../../src/project/index.js";
import { RemoteNode } from "../../src/scene/index.js";
import { Basis, Transform3D, Vector2, Vector3 } from "../../src/variant/index.js";
import { Happenings } from "../../src/view/happenings.js";
import { lookAt } from "../../src/view/selection.js";
import { type Entity, World } from "../../src/view/world.js";
import { placed, plain, viewSubject } from "../support/view-subject.js";

const named = (world: World, name: string): Entity => [...world.entities].find(({ info }) => info.name === name)!;
const spot = (world: World, name: string): readonly number[] => {
  const { x, y, angle } = named(world, name).spot!;
  return [x, y, angle].map((value) => Math.round(value * 1000) / 1000 + 0);
};

describe("A world that is looked at", () => {
  it("composes places as the engine does, through nodes that have none", () => {
    const subject = viewSubject();
    const ship = placed(subject.tree.root, "Ship", { position: new Vector2(100, 50), rotation: Math.PI / 2 });
    placed(plain(ship, "Deck"), "Gun", { position: new Vector2(10, 0), rotation: 0.25 });
    placed(ship, "Flag", { global_position: new Vector2(1, 2) });
    const world = new World(subject, new Happenings());
    world.sample();
    expect(spot(world, "Ship")).toEqual([100, 50, 1.571]);
    expect(spot(world, "Gun")).toEqual([100, 60, 1.821]);
    expect(spot(world, "Flag")).toEqual([1, 2, 0]);
    expect(named(world, "Deck").info).toMatchObject({ space: 0, marked: false });
    (ship as unknown as { position: Vector2 }).position = new Vector2(0, 0);
    world.sample();
    expect(spot(world, "Gun")).toEqual([0, 10, 1.821]);
    expect(named(world, "Gun").movedFrame).toBe(world.frame);
    world.sample();
    expect(named(world, "Gun").movedFrame).toBe(world.frame - 1);
    world.close();
  });

  it("sees 3D from above: x to the right, z down", () => {
    const subject = viewSubject();
    const turned = new Transform3D(Basis.from_euler(new Vector3(0, -Math.PI / 2, 0)), new Vector3(10, 99, 20));
    const base = placed(subject.tree.root, "Base", { transform: turned });
    placed(base, "Tower", { position: new Vector3(3, 5, 0) });
    const world = new World(subject, new Happenings());
    world.sample();
    expect(named(world, "Base").info.space).toBe(3);
    expect(spot(world, "Base")).toEqual([10, 20, 1.571]);
    expect(spot(world, "Tower")).toEqual([10, 23, 1.571]);
    world.close();
  });

  it("tells what came, went and changed hands, and forgets nobody who is behind", () => {
    const subject = viewSubject();
    const happenings = new Happenings();
    happenings.watched = true;
    const world = new World(subject, happenings);
    const mob = placed(subject.tree.root, "Mob", { position: new Vector2(1, 1) });
    world.sample();
    const { id } = named(world, "Mob");
    mob.set_multiplayer_authority(5);
    world.sample();
    expect(named(world, "Mob")).toMatchObject({ infoFrame: world.frame, info: { authority: 5 } });
    mob.name = "Boss";
    expect(named(world, "Boss").infoFrame).toBe(world.frame + 1);
    mob.free();
    expect(world.entity(id)).toBeUndefined();
    expect(world.gone).toEqual([{ frame: world.frame + 1, id }]);
    world.close();
    expect(subject.tree.node_added.get_connections()).toEqual([]);
  });

  it("lists a node's properties with who keeps them, and its methods with their words", async () => {
    const project = await readProject("examples/arena");
    const subject = viewSubject(project);
    const { scenes } = instantiateProject(project, subject.tree);
    const player = scenes.get("res://player.tscn")!.instantiate()!;
    player.name = "77";
    subject.tree.root.get_node("Arena/Players").add_child(player);
    const seen = lookAt(3, player, subject.multiplayer);
    expect(seen.properties).toContainEqual(["position", "Vector2(0, 0)", "OwnerSync of 77"]);
    expect(seen.properties).toContainEqual(["health", "100", "ServerSync of 1"]);
    expect(seen.rpcs).toContain("flash(tint: Color, seconds: float)  authority unreliable call_local channel 2");
    const bare = new RemoteNode("Chat", { say: ["any_peer"] });
    subject.tree.root.add_child(bare);
    expect(lookAt(4, bare, subject.multiplayer)).toEqual({
      id: 4,
      properties: [],
      rpcs: ["say(…)  any_peer reliable"],
    });
  });

  it("counts calls and nodes by peer, and says what is measured", () => {
    const subject = viewSubject();
    const world = new World(subject, new Happenings());
    const chat = new RemoteNode("Chat", { say: ["any_peer"] });
    subject.tree.root.add_child(chat);
    subject.multiplayer.rpcReceived.emit(chat, "say", ["hi"], 77);
    expect(world.peers()[0]).toEqual({
      id: 77,
      roundTripMs: null,
      loss: null,
      bytesIn: null,
      bytesOut: null,
      calls: 1,
      nodes: 0,
    });
    world.close();
  });
});

const LEVEL = {
  "project.godot": 'config_version=5\n[application]\nrun/main_scene="res://level.tscn"\n',
  "level.tscn": `[gd_scene load_steps=5 format=3]
[ext_resource type="TileSet" path="res://tiles.tres" id="t"]
[sub_resource type="RectangleShape2D" id="r"]
size = Vector2(40, 10)
[sub_resource type="CircleShape2D" id="c"]
radius = 5.0
[sub_resource type="PlaceholderTexture2D" id="p"]
size = Vector2(32, 16)
[node name="Level" type="Node2D"]
[node name="Wall" type="StaticBody2D" parent="."]
position = Vector2(100, 200)
[node name="Shape" type="CollisionShape2D" parent="Wall"]
shape = SubResource("r")
[node name="Ground" type="Polygon2D" parent="."]
polygon = PackedVector2Array(0, 0, 10, 0, 10, 10)
[node name="Tiles" type="TileMapLayer" parent="."]
tile_set = ExtResource("t")
tile_map_data = PackedByteArray(0, 0, 2, 0, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0)
[node name="Picture" type="Sprite2D" parent="."]
position = Vector2(7, 7)
texture = SubResource("p")
[node name="Unit" type="CharacterBody2D" parent="." groups=["units"]]
position = Vector2(50, 60)
script = ExtResource("missing")
[node name="Body" type="CollisionShape2D" parent="Unit"]
position = Vector2(1, 2)
shape = SubResource("c")
`,
  "tiles.tres": '[gd_resource type="TileSet" format=3]\n[resource]\ntile_size = Vector2i(8, 8)\n',
};

describe("A level", () => {
  it("is drawn from what its files say plainly", async () => {
    const project = await readProject(LEVEL);
    const subject = viewSubject(project);
    instantiateProject(project, subject.tree);
    const world = new World(subject, new Happenings());
    world.sample();
    const parts = (name: string) => named(world, name).parts;
    expect(parts("Shape")).toMatchObject([{ at: 0, kind: "area", points: [80, 195, 120, 195, 120, 205, 80, 205] }]);
    expect(parts("Ground")).toMatchObject([{ kind: "area", points: [0, 0, 10, 0, 10, 10] }]);
    expect(parts("Tiles")).toMatchObject([{ kind: "cells", points: [16, -8], size: [8, 8] }]);
    expect(parts("Picture")).toMatchObject([{ points: [-9, -1, 23, -1, 23, 15, -9, 15] }]);
    const [body] = parts("Body");
    expect(body!.points).toHaveLength(48);
    expect(Math.max(...body!.points.filter((_, i) => i % 2 === 0))).toBeCloseTo(56, 1);
    world.close();
  });
});
