import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type Logger, setLogger } from "../../src/core/index.js";
import { OfflineMultiplayerPeer } from "../../src/peers/index.js";
import { instantiateProject, type ProjectNode, readProject, registerScenes } from "../../src/project/index.js";
import { MultiplayerSpawner, MultiplayerSynchronizer, Node, PackedScene, SceneTree } from "../../src/scene/index.js";
import { GDArray, StringName, Vector2 } from "../../src/variant/index.js";
import { read } from "./support.js";

const arena = fileURLToPath(new URL("../../examples/arena", import.meta.url));

let restore: Logger | null = null;
const logged: string[] = [];

function listen(): void {
  logged.length = 0;
  restore = setLogger({ error: (message) => logged.push(message), warning: (message) => logged.push(message) });
}

afterEach(() => {
  if (restore !== null) setLogger(restore);
  restore = null;
});

describe("instantiateProject", () => {
  it("makes autoloads and the main scene, spawners and synchronizers set", async () => {
    listen();
    const tree = new SceneTree();
    const made: string[] = [];
    const game = instantiateProject(await readProject(arena), tree, {
      setup: (node, description) => made.push(`${node.name} ${description.type}`),
    });
    expect(made).toContain("Scoreboard Node");
    expect(tree.current_scene).toBe(game.scene);
    expect([...game.autoloads.keys()]).toEqual(["Network"]);
    expect(tree.root.get_node("Arena/Chat").unique_name_in_owner).toBe(true);
    const spawner = tree.root.get_node("Arena/MobSpawner") as MultiplayerSpawner;
    expect(spawner).toBeInstanceOf(MultiplayerSpawner);
    expect([spawner._spawnableScenes, spawner.spawn_path.toString(), spawner.spawn_limit]).toEqual([
      ["res://mob.tscn"],
      "../Mobs",
      64,
    ]);
    const sync = tree.root.get_node("Arena/Scoreboard/Sync") as MultiplayerSynchronizer;
    expect(sync).toBeInstanceOf(MultiplayerSynchronizer);
    expect([
      sync.replication_interval,
      sync.root_path.toString(),
      sync.replication_config!.get_properties().map(String),
    ]).toEqual([0.5, "..", [".:scores", ".:leader", ".:round_time"]]);
    expect(sync.get_class()).toBe("MultiplayerSynchronizer");
    expect(tree.root.get_node("Arena").get_class()).toBe("Node2D");
    game.free();
    expect([tree.root.get_child_count(), tree.current_scene]).toEqual([0, null]);
    expect(logged).toEqual([]);
  });

  it("gives nodes their script's properties: first values, a copy each, converted when they are set", async () => {
    const project = await readProject(arena);
    const game = instantiateProject(project, new SceneTree());
    const [one, two] = [1, 2].map(() => game.scenes.get("res://player.tscn")!.instantiate() as ProjectNode) as [
      ProjectNode,
      ProjectNode,
    ];
    expect([one["health"], one["display_name"], one["aim"], one.scene_file_path]).toEqual([
      100,
      "",
      0,
      "res://player.tscn",
    ]);
    expect(one["inventory"]).toBeInstanceOf(GDArray);
    (one["inventory"] as string[]).push("sword");
    expect([...(two["inventory"] as string[])]).toEqual([]);
    const changes: unknown[] = [];
    one.propertyChanged.connect((name, value, previous) => changes.push([name, value, previous]));
    one["health"] = 12.7;
    one["health"] = 12;
    one.setProperty("aim", 2);
    expect(changes).toEqual([
      ["health", 12, 100],
      ["aim", 2, 0],
    ]);
    const mob = game.scenes.get("res://mob.tscn")!.instantiate() as ProjectNode;
    expect(mob["kind"]).toEqual(new StringName("slime"));
    mob["kind"] = "bat";
    expect(mob["kind"]).toEqual(new StringName("bat"));
    mob["team"] = "what?";
    expect([mob.getProperty("team"), mob.setProperty("nothing", 1), mob.getProperty("nothing")]).toEqual([
      "what?",
      false,
      undefined,
    ]);
    expect(mob.getPropertyNames()).toEqual(["health", "team", "kind", "speed", "angle", "center", "position"]);
    expect(mob.getScript()!.path).toBe("res://mob.gd");
  });

  it("takes stored values of the scene, and first values of the engine's class", async () => {
    const project = await read({
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://a.gd" id="1"]\n[sub_resource type="SceneReplicationConfig" id="S"]\nproperties/0/path = NodePath(".:scale")\nproperties/1/path = NodePath(".:modulate:a")\nproperties/2/path = NodePath(".:visible")\nproperties/3/path = NodePath(".:position:x")\n[node name="Main" type="Sprite2D"]\nposition = Vector2(3, 4)\nscript = ExtResource("1")\nratio = 2.0\nloose = 2.0\nlist = Array[float]([1.0, 2.0])\n[node name="S" type="MultiplayerSynchronizer" parent="."]\nreplication_config = SubResource("S")\n',
      "a.gd":
        "extends Sprite2D\n@export var ratio: float = 1\n@export var loose = 1.0\nvar list: Array[float]\nvar process_priority_x := 1\nconst X = 1\n",
    });
    const { scene } = instantiateProject(project, new SceneTree());
    const node = scene as ProjectNode;
    expect([node["scale"], node["visible"], node["position"], node["ratio"], node["loose"]]).toEqual([
      new Vector2(1, 1),
      true,
      new Vector2(3, 4),
      2,
      2,
    ]);
    expect(String(node["modulate"])).toContain("1");
    expect([...(node["list"] as number[])]).toEqual([1, 2]);
    expect((node["list"] as GDArray).get_typed_builtin()).toBe(3);
  });

  it("has the RPC lists, with inherited ones, and hands calls to handlers", async () => {
    listen();
    const tree = new SceneTree();
    tree.get_multiplayer().multiplayer_peer = new OfflineMultiplayerPeer();
    const { scene } = instantiateProject(await readProject(arena), tree);
    const node = scene as ProjectNode;
    const calls: unknown[] = [];
    node.rpcCalled.connect((method, args, sender) => calls.push([method, args, sender]));
    const off = node.onRpc("explode", (...args: unknown[]) => calls.push(args));
    node.onRpc("explode", () => {
      throw new Error("broken handler");
    });
    node.rpc("explode", new Vector2(1, 2));
    expect(calls).toEqual([
      ["explode", [new Vector2(1, 2)], 1],
      [new Vector2(1, 2), 16, undefined, 1],
    ]);
    expect(logged.join()).toContain("broken handler");
    off();
    node.rpc("explode", new Vector2(1, 2), 3);
    expect(calls.length).toBe(3);
    logged.length = 0;
    node.onRpc("nonsense", () => {});
    expect(logged.join()).toContain("no RPC method 'nonsense'");
    expect([...node._remoteRpcs()!.keys()]).toEqual([
      "join",
      "welcome",
      "shoot",
      "explode",
      "ping",
      "pong",
      "echo",
      "echoed",
      "start_wave",
    ]);
    expect(node._remoteRpcs()!.get("explode")).toEqual({
      rpc_mode: 2,
      transfer_mode: 0,
      call_local: true,
      channel: 3,
    });
  });

  it("sets authorities as scripts do: from names as nodes enter the tree, from properties as they are set", async () => {
    const tree = new SceneTree();
    const project = await read({
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://a.gd" id="1"]\n[ext_resource type="Script" path="res://b.gd" id="2"]\n[node name="Main" type="Node"]\n[node name="Player-77x" type="Node" parent="."]\nscript = ExtResource("1")\n[node name="Sub" type="Node" parent="Player-77x"]\n[node name="Server" type="Node" parent="Player-77x"]\n[node name="ByProperty" type="Node" parent="."]\nscript = ExtResource("2")\n[node name="Input" type="MultiplayerSynchronizer" parent="ByProperty"]\n',
      "a.gd":
        "extends Node\nfunc _enter_tree():\n\tset_multiplayer_authority(name.to_int())\n\t$Server.set_multiplayer_authority(1)\n",
      "b.gd":
        "extends Node\n@export var player := 1:\n\tset(id):\n\t\tplayer = id\n\t\t$Input.set_multiplayer_authority(id)\n",
    });
    const { scene } = instantiateProject(project, tree);
    const of = (path: string) => scene!.get_node(path).get_multiplayer_authority();
    expect([of("."), of("Player-77x"), of("Player-77x/Sub"), of("Player-77x/Server")]).toEqual([1, -77, -77, 1]);
    const byProperty = scene!.get_node("ByProperty") as ProjectNode;
    expect(of("ByProperty/Input")).toBe(1);
    byProperty["player"] = 5;
    expect([of("ByProperty"), of("ByProperty/Input")]).toEqual([1, 5]);
  });

  it("gives nodes their owners, so that each scene has unique names of its own", async () => {
    listen();
    const project = await read({
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="PackedScene" path="res://part.tscn" id="1"]\n[ext_resource type="PackedScene" path="res://special.tscn" id="2"]\n[node name="Main" type="Node"]\n[node name="A" parent="." instance=ExtResource("1")]\n[node name="B" parent="." instance=ExtResource("2")]\n[node name="Ours" type="Node" parent="B"]\nunique_name_in_owner = true\n',
      "part.tscn":
        '[gd_scene format=3]\n[node name="Part" type="Node"]\n[node name="In" type="Node" parent="."]\nunique_name_in_owner = true\n',
      "special.tscn":
        '[gd_scene format=3]\n[ext_resource type="PackedScene" path="res://part.tscn" id="1"]\n[node name="Special" instance=ExtResource("1")]\n[node name="More" type="Node" parent="."]\nunique_name_in_owner = true\n',
    });
    const main = instantiateProject(project, new SceneTree()).scene!;
    const owner = (path: string) => main.get_node(path).owner?.name;
    expect([
      main.owner,
      owner("A"),
      owner("A/In"),
      owner("B"),
      owner("B/In"),
      owner("B/More"),
      owner("B/Ours"),
    ]).toEqual([null, "Main", "A", "Main", "B", "B", "Main"]);
    expect([main.get_node("A/%In").name, main.get_node("B/%In").name, main.get_node("%Ours").name]).toEqual([
      "In",
      "In",
      "Ours",
    ]);
    expect(logged).toEqual([]);
  });

  it("makes spawners and synchronizers with scripts of their own", async () => {
    const project = await read({
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://input.gd" id="1"]\n[node name="Main" type="MultiplayerSpawner"]\n[node name="Input" type="MultiplayerSynchronizer" parent="."]\nscript = ExtResource("1")\n',
      "input.gd":
        'extends MultiplayerSynchronizer\n@export var direction := Vector2()\n@rpc("call_local") func jump(): pass\n',
    });
    const { scene } = instantiateProject(project, new SceneTree());
    const input = scene!.get_node("Input") as ProjectNode;
    expect(input).toBeInstanceOf(MultiplayerSynchronizer);
    expect([input["direction"], [...input._remoteRpcs()!.keys()], scene!.get_class()]).toEqual([
      new Vector2(),
      ["jump"],
      "MultiplayerSpawner",
    ]);
  });

  it("uses classes of one's own, other scenes, and refuses what is not there", async () => {
    class Arena extends Node {
      static rpcs = { join: ["any_peer"] as const };
      joined: string[] = [];
      join(name: string): void {
        this.joined.push(name);
      }
    }
    const project = await readProject(arena);
    const tree = new SceneTree();
    const { scene } = instantiateProject(project, tree, { classes: { "res://arena.gd": Arena }, autoloads: false });
    expect(scene).toBeInstanceOf(Arena);
    expect(scene!.get_node("Chat")).not.toBeInstanceOf(Arena);
    expect(tree.root.get_node_or_null("Network")).toBeNull();
    expect(() => instantiateProject(project, tree)).toThrow(expect.objectContaining({ code: "ERR_ALREADY_EXISTS" }));
    expect(() => instantiateProject(project, new SceneTree(), { scene: "res://no.tscn" })).toThrow(
      expect.objectContaining({ code: "ERR_FILE_NOT_FOUND" }),
    );
    expect(instantiateProject(project, new SceneTree(), { scene: null }).scene).toBeNull();
    expect(instantiateProject(project, new SceneTree(), { scene: "res://player.tscn" }).scene!.name).toBe("Player");
  });

  it("keeps two projects of one process apart", async () => {
    const make = (name: string) =>
      read({
        "main.tscn":
          '[gd_scene format=3]\n[node name="Main" type="Node"]\n[node name="Spawner" type="MultiplayerSpawner" parent="."]\n_spawnable_scenes = PackedStringArray("res://x.tscn")\nspawn_path = NodePath("..")\n',
        "x.tscn": `[gd_scene format=3]\n[node name="${name}" type="Node"]\n`,
      });
    const spawners = await Promise.all(
      ["One", "Two"].map(
        async (name) =>
          instantiateProject(await make(name), new SceneTree()).scene!.get_node("Spawner") as MultiplayerSpawner,
      ),
    );
    expect(spawners.map((spawner) => spawner._instantiateScene(0)!.name)).toEqual(["One", "Two"]);
    expect(PackedScene.has("res://x.tscn")).toBe(false);
  });

  it("makes properties with odd names reachable, and says so", async () => {
    listen();
    const project = await read({
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://a.gd" id="1"]\n[node name="Main" type="Node"]\nscript = ExtResource("1")\n',
      "a.gd":
        "extends Node\nvar constructor := 5\nvar once := 6\nvar __proto__ := 7\nvar toString := 8\nvar größe := 9\n@rpc func hasOwnProperty(): pass\n@rpc func once2(): pass\n",
    });
    const node = instantiateProject(project, new SceneTree()).scene as ProjectNode;
    expect(["constructor", "once", "__proto__", "toString", "größe"].map((name) => node.getProperty(name))).toEqual([
      5, 6, 7, 8, 9,
    ]);
    expect(node["größe"]).toBe(9);
    expect(typeof node.once).toBe("function");
    expect(logged.join("\n")).toContain("'once'");
    expect(node._remoteRpcs()!.size).toBe(2);
  });
});

describe("registerScenes", () => {
  it("puts the scenes into the registry of the process", async () => {
    const registered = registerScenes(await readProject(arena));
    expect([...registered.keys()].every((path) => PackedScene.has(path))).toBe(true);
    expect(PackedScene.load("res://mob.tscn")!.instantiate()!.get_node("Sync")).toBeInstanceOf(MultiplayerSynchronizer);
    for (const path of registered.keys()) PackedScene.unregister(path);
  });
});
