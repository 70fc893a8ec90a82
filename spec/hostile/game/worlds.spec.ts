import { afterEach, describe, expect, it, vi } from "vitest";
import type { GameNode } from "../../../src/game/game-node.js";
import { GameWorld, type WorldOptions } from "../../../src/game/index.js";
import { stateOf } from "../../../src/game/object-state.js";
import { readProject } from "../../../src/project/index.js";

const worlds: GameWorld[] = [];

interface Played {
  readonly world: GameWorld;
  readonly lines: string[];
  readonly errors: string[];
}

/** Runs a script on the root of a scene. */
async function play(
  script: string,
  options: WorldOptions = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Played> {
  const lines: string[] = [];
  const errors: string[] = [];
  const project = await readProject({
    "project.godot": 'config_version=5\n[application]\nconfig/name="x"\nrun/main_scene="res://main.tscn"\n',
    "main.tscn":
      '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[node name="Main" type="Node2D"]\nscript = ExtResource("1")\n',
    "main.gd": `extends Node2D\n${script}`,
    ...more,
  });
  const world = new GameWorld(project, {
    ...options,
    print: (line) => lines.push(line),
    report: ({ message }) => errors.push(message),
  });
  worlds.push(world);
  world.start({ mainScene: true });
  return { world, lines, errors };
}

afterEach(() => {
  for (const world of worlds.splice(0)) world.close();
});

const LIMITS = { steps: 20_000, memory: 100_000 };

describe("A hostile game", () => {
  it("reaches nothing of the host by the names that every object of JavaScript has", async () => {
    const { lines } = await play(`
func _ready():
	var objects = [self, get_tree(), multiplayer, Input, OS, Engine, load("res://main.tscn"), ENetMultiplayerPeer.new(), Label.new(), Resource.new(), JSON.new()]
	for name in ["constructor", "__proto__", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__", "_hooks", "_fields", "world", "heldValues", "_remoteCall", "_setProperty", "getDescription", "isFreed", "run"]:
		for object in objects:
			if object.get(name) != null: print("got ", name, " of ", object)
			if object.has_method(name): print("method ", name, " of ", object)
			object.set(name, 5)
			if object.get(name) != null: print("set ", name, " of ", object)
	print("done")
`);
    expect(lines).toEqual(["done"]);
  });

  it("leaves nothing behind in the process for each name that it asks for", async () => {
    const set = vi.spyOn(Map.prototype, "set");
    const { lines } = await play(`
func _ready():
	var label = Label.new()
	for i in 10_000:
		var name = "hostile_%d" % i
		label.has_method(name)
		label.get(name)
		label.set(name, i)
		get(name)
		ProjectSettings.get_setting(name)
	print("done")
`);
    const kept = new Map<unknown, number>();
    set.mock.contexts.forEach((map, i) => {
      if (String(set.mock.calls[i]![0]).includes("hostile_")) kept.set(map, (kept.get(map) ?? 0) + 1);
    });
    set.mockRestore();
    expect(lines).toEqual(["done"]);
    expect(Math.max(...kept.values())).toBeLessThan(5000);
  });

  it.each(["constructor", "_hooks", "heldValues", "__defineSetter__"])("can't call '%s'", async (name) => {
    const { lines, errors } = await play(`
func _ready():
	print(1)
	get_tree().call("${name}", "x")
	self.call("${name}", "x")
	print(2)
`);
    expect(lines[0]).toBe("1");
    expect(errors.join("\n")).toContain(name);
  });

  it("keeps names of JavaScript's in scenes, groups, actions, settings and signals as plain names", async () => {
    const { lines } = await play(
      `
func _ready():
	add_to_group("__proto__")
	var kid := Node.new()
	kid.name = "constructor"
	add_child(kid)
	kid.set_meta("__proto__", 1)
	ProjectSettings.set_setting("__proto__", 2)
	InputMap.add_action("constructor")
	add_user_signal("__proto__")
	print(is_in_group("__proto__"), " ", $constructor == kid, " ", kid.get_meta("__proto__"), " ", ProjectSettings.get_setting("__proto__"), " ", InputMap.has_action("constructor"), " ", InputMap.has_action("toString"))
	print(JSON.parse_string('{"__proto__": {"x": 1}, "constructor": 2}'), " ", {}.get("x"))
	print(ProjectSettings.get_setting("constructor"), " ", ClassDB.class_exists("constructor"), " ", ClassDB.instantiate("toString"), " ", get_node_or_null("__proto__"))
`,
    );
    expect(lines).toEqual([
      "true true 1 2 true false",
      '{ "__proto__": { "x": 1.0 }, "constructor": 2.0 } <null>',
      "<null> false <null> <null>",
    ]);
  });

  it("finds files, processes, threads and the network closed", async () => {
    const { lines, errors } = await play(`
func _ready():
	print(FileAccess.open("/tmp/x", FileAccess.WRITE), " ", FileAccess.open("/etc/passwd", FileAccess.READ), " ", DirAccess.open("/etc"))
	print(OS.execute("sh", ["-c", "id"]), " ", OS.create_process("sh", []), " ", OS.get_environment("PATH") == "", " ", OS.shell_open("http://x"))
	print(Thread.new().start(func(): pass) != OK, " ", HTTPRequest.new().request("http://127.0.0.1:1/") != OK, " ", StreamPeerTCP.new().connect_to_host("127.0.0.1", 80) != OK)
	print(TCPServer.new().listen(80) != OK, " ", PacketPeerUDP.new().bind(5000) != OK, " ", UDPServer.new().listen(5000) != OK, " ", ResourceSaver.save(Resource.new(), "res://x.tres") != OK)
	print(ENetMultiplayerPeer.new().create_server(5000), " ", ENetMultiplayerPeer.new().create_client("127.0.0.1", 5000), " ", WebSocketMultiplayerPeer.new().create_client("ws://127.0.0.1:5000"), " ", WebSocketPeer.new().connect_to_url("ws://127.0.0.1:5000") != OK)
	print(ENetConnection.new().create_host(), " ", ENetConnection.new().connect_to_host("127.0.0.1", 5000), " ", WebSocketMultiplayerPeer.new().create_server(5000))
`);
    expect(lines).toEqual([
      "<null> <null> <null>",
      "-1 -1 true 31",
      "true true true",
      "true true true true",
      "20 4 4 true",
      "20 <null> 20",
    ]);
    expect(errors.filter((error) => error.includes("127.0.0.1:5000"))).toHaveLength(3);
  });

  it("connects to addresses that are allowed, and to no other", async () => {
    const asked: string[] = [];
    const { lines } = await play(
      `
func _ready():
	var peer := ENetMultiplayerPeer.new()
	print(peer.create_client("10.0.0.1", 7000), " ", peer.create_client("example.org", 7001), " ", peer.create_client("example.org", 7000))
	peer.close()
`,
      {
        allow: [{ host: "example.org", port: 7000 }],
        redirect: (address) => {
          asked.push(address.host);
          return { host: "127.0.0.1", port: 9 };
        },
      },
    );
    expect(lines).toEqual(["4 4 0"]);
    expect(asked).toEqual(["example.org"]);
  });

  it("finds no other host behind the port of one that is allowed", async () => {
    const { lines } = await play(
      `
func _ready():
	for url in ["ws://example.org:7000@10.0.0.1/", "ws://example.org:7000@10.0.0.1:7000", "ws://example.org:7000\\\\@10.0.0.1", "ws://example.org@10.0.0.1:7000", "ws://example.org:7000:8000"]:
		var peer := WebSocketMultiplayerPeer.new()
		print(peer.create_client(url), " ", peer.get_connection_status())
`,
      { allow: [{ host: "example.org", port: 7000 }], redirect: () => ({ host: "127.0.0.1", port: 9 }) },
    );
    expect(lines).toEqual(Array.from({ length: 5 }, () => "4 0"));
  });

  it.each(["ENetMultiplayerPeer", "WebSocketMultiplayerPeer"])("has at most 16 connections: %s", async (of) => {
    const { world, lines } = await play(
      `
var peers := []
func add():
	var peer = ${of}.new()
	peers.append(peer)
	return peer.create_client(${of === "ENetMultiplayerPeer" ? '"127.0.0.1", 9' : '"ws://127.0.0.1:9"'})
func _ready():
	var open := 0
	for i in 40: if add() == OK: open += 1
	print(open)
	peers[3].close()
	print(add(), add())
	for peer in peers: peer.close()
`,
      { allow: [{ host: "127.0.0.1", port: 9 }] },
    );
    expect(lines).toEqual(["16", "020"]);
    world.close();
  });

  it("that asks for names without end leaves nothing behind in what all worlds share", async () => {
    const kept = vi.spyOn(Map.prototype, "set");
    const { lines } = await play(`
func _ready():
	for i in 9000: has_method("m%d" % i)
	print(get_method_list().size() > 50)
`);
    const names = kept.mock.calls.filter(([key]) => /^m\d+$/.test(String(key))).length;
    kept.mockRestore();
    expect(lines).toEqual(["true"]);
    // In the script's class, in Node2D with what it inherits, in Node2D, CanvasItem, Node and Object.
    expect(names).toBeLessThanOrEqual(6 * 4096);
    const native = stateOf(worlds.at(-1)!.tree.root)!.native;
    expect([...native.methodNames()].filter((name) => /^m\d+$/.test(name))).toEqual([]);
  });

  it.each<[string, string, number?]>([
    ["get_nodes_in_group", 'var r = get_tree().get_nodes_in_group("g")'],
    ["has_group", 'var r = get_tree().has_group("none")', 200],
    ["get_children", "var r = get_children()"],
    ["get_child", "var r = get_child(3)"],
    ["find_child", 'var r = find_child("none", true, false)'],
    ["find_children", 'var r = find_children("none", "", true, false)'],
    ["propagate_call", 'propagate_call("none")'],
    ["propagate_notification", "propagate_notification(5)"],
    ["move_child", "move_child(get_child(0), 999)"],
    ["renaming", 'name = "x%d" % n'],
    ["get_tree_string", "var r = get_tree_string()"],
    ["long paths", "var r = get_node_or_null(path)"],
    ["get_property_list", "var r = get_property_list()"],
    ["Marshalls", "var r = Marshalls.raw_to_base64(bytes)"],
    ["rand_weighted", "var r = random.rand_weighted(weights)"],
    ["HashingContext", "var h = HashingContext.new()\n\t\th.start(2)\n\t\th.update(bytes)\n\t\th.finish()"],
    ["sha256_text", "var r = text.sha256_text()"],
  ])("that goes through much again and again by %s is stopped", async (_, call, most = 2000) => {
    const { lines, errors } = await play(
      `
var bytes := PackedByteArray()
var weights := PackedFloat32Array()
var random := RandomNumberGenerator.new()
var path := NodePath("./".repeat(4000))
var text := "a".repeat(4000)
func _ready():
	bytes.resize(40000)
	weights.resize(40000)
	for i in 1000:
		var child := Node.new()
		child.add_to_group("g")
		add_child(child)
	for n in 2000:
		print(n)
		${call}
`,
      { limits: { steps: 60_000 } },
    );
    expect(errors.at(-1)).toMatch(/^The script ran too long/);
    expect(lines.length).toBeLessThan(most);
  });

  it("gives out no value that has no end of values in it", async () => {
    const { world, errors } = await play(
      `
var endless = [1]
func _ready():
	for i in 20: endless = [endless, endless]
func give(): return endless
`,
      { limits: { steps: 50_000 } },
    );
    expect(errors).toEqual([]);
    expect(world.call("Main", "give")).toBe(null);
    const node = world.tree.root.get_node("Main") as unknown as GameNode;
    expect(node.getProperty("endless")).toBe(undefined);
    expect((node as unknown as { _getProperty(name: string): unknown })._getProperty("endless")).toBe(undefined);
    expect(errors.every((error) => error.startsWith("The script ran too long"))).toBe(true);
    expect(errors).not.toEqual([]);
  });

  it("is stopped before it takes what is too much at once", async () => {
    const { lines, errors } = await play("func _ready(): print(range(3000000).size())\n", {
      limits: { memory: 1_000_000 },
    });
    expect(lines).toEqual([]);
    expect(errors[0]).toMatch(/^The script holds too much memory/);
  });

  it("that never ends a frame is stopped with its place, once, and goes on with the next", async () => {
    const { world, lines, errors } = await play(
      `
var frames := 0
func _process(_delta):
	frames += 1
	if frames == 3: print("lives")
	while true: pass
`,
      { limits: LIMITS },
    );
    for (let i = 0; i < 4; i++) world.frame(1 / 60);
    expect(lines).toEqual(["lives"]);
    expect(errors.filter((error) => error.startsWith("The script ran too long"))).toHaveLength(1);
  });

  it("does not hold a frame up by many callbacks that each use up what they have", async () => {
    const { world, errors } = await play(
      `
var turns := 0
func spin():
	while true: turns += 1
func _ready():
	for i in 500: spin.call_deferred()
`,
      { limits: LIMITS },
    );
    const main = world.tree.root.get_node("Main") as GameNode;
    expect(main.getProperty("turns")).toBeLessThan(11 * LIMITS.steps);
    expect(errors.join()).toContain("in one frame");
    world.frame(1 / 60);
    expect(world.call("/root/Main", "get_child_count")).toBe(0);
  });

  it("holds no more nodes than it may, whoever makes them", async () => {
    const { world, errors } = await play(
      `
func grow(): add_child(duplicate())
func _ready():
	for i in 12: grow.call_deferred()
`,
      { limits: LIMITS },
    );
    expect(world.run.memory.measure(1e9)).toBeLessThan(2 * LIMITS.memory);
    expect(errors[0]).toContain("holds too much memory");
  });

  it("animates nothing, and is told so", async () => {
    const { world, errors } = await play('func _ready(): create_tween().tween_property(null, "x", 1, 0)\n');
    world.frame(1 / 60);
    expect(errors[0]).toBe('Parameter "p_target" is null.');
  });

  it("that puts a call off from a call that was put off does not keep a frame from ending", async () => {
    const { world, lines, errors } = await play(
      `
var count := 0
func again():
	count += 1
	again.call_deferred()
func _ready(): again()
func _process(_delta): print(count > 1000)
`,
      { limits: LIMITS },
    );
    world.frame(1 / 60);
    expect(lines).toEqual(["true"]);
    expect(errors[0]).toContain("put off");
  });

  it.each([
    ["in nodes", "var n := Node.new()\n\t\tadd_child(n)"],
    ["in settings", 'ProjectSettings.set_setting("x%d" % i, "y".repeat(100))'],
    ["in a ConfigFile", 'config.set_value("s", "k%d" % i, "y".repeat(100))'],
    ["in calls that are put off", 'name.length.bind("y".repeat(100)).call_deferred()'],
    ["in groups", 'add_to_group("group %d with a long name that takes much memory for nothing at all" % i)'],
    ["in metadata", 'set_meta("m%d" % i, "y".repeat(100))'],
    ["in properties", 'Label.new().set_meta("x", 1)\n\t\tlist.append("y".repeat(100))'],
    ["in tweens", 'create_tween().tween_property(self, "name", "y".repeat(100), 1000)'],
    ["in connections", 'var text := "%d" % i + "y".repeat(100)\n\t\ttree_exited.connect(func(): return text)'],
  ])("is stopped when it holds too much %s", async (_, body) => {
    const { world, errors } = await play(
      `
var config := ConfigFile.new()
var list := []
var i := 0
func _process(_delta):
	for turn in 300:
		i += 1
		${body}
`,
      { limits: { steps: 1_000_000, memory: 50_000 } },
    );
    for (let frame = 0; frame < 20 && !errors.some((error) => /memory/.test(error)); frame++) world.frame(1 / 60);
    expect(errors.filter((error) => /^(?:The script holds too much memory|More calls)/.test(error))).toHaveLength(1);
  });

  it("with scenes inside themselves, or broken ones, is told so", async () => {
    const { lines, errors } = await play(
      `
func _ready():
	print(load("res://loop.tscn").instantiate())
	print(load("res://none.tscn"), " ", load("res://broken.tscn").instantiate() != null)
`,
      {},
      {
        "loop.tscn":
          '[gd_scene format=3]\n[ext_resource type="PackedScene" path="res://loop.tscn" id="1"]\n[node name="A" type="Node"]\n[node name="B" parent="." instance=ExtResource("1")]\n',
        "broken.tscn":
          '[gd_scene format=3]\n[node name="A" type="Nope"]\nx = Vector2(\n[node name="B" type="Node" parent="C"]\n[connection signal="none" from="." to="." method="x"]\n',
      },
    );
    expect(lines[0]).toMatch(/^A:<Node#\d+>$/);
    expect(lines[1]).toBe("<null> true");
    expect(errors.some((error) => error.includes("contains itself"))).toBe(true);
    expect(errors.some((error) => error.includes("none.tscn"))).toBe(true);
  });

  it("shares nothing with another world of the same project but its code", async () => {
    const project = await readProject({
      "project.godot":
        'config_version=5\n[application]\nrun/main_scene="res://main.tscn"\n[autoload]\nG="*res://g.gd"\n',
      "g.gd": "extends Node\nstatic var shared := 0\nvar own := 0\nconst LIST = [1]\n",
      "data.tres": '[gd_resource type="Resource" format=3]\n[resource]\nmetadata/list = [1]\n',
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[node name="Main" type="Node"]\nscript = ExtResource("1")\nlist = [1]\n',
      "main.gd":
        'extends Node\n@export var list := []\nfunc _ready():\n\tG.shared += 1\n\tG.own += 1\n\tlist.append(2)\n\tvar data = load("res://data.tres")\n\tdata.get_meta("list").append(2)\n\tInputMap.add_action("mine")\n\tprint(G.shared, G.own, list, data.get_meta("list"), InputMap.get_actions().count(&"mine"))\n',
    });
    const lines: string[] = [];
    for (let i = 0; i < 2; i++) {
      const world = new GameWorld(project, { print: (line) => lines.push(line) });
      worlds.push(world);
      world.start({ mainScene: true });
    }
    expect(lines).toEqual(["11[1, 2][1, 2]1", "11[1, 2][1, 2]1"]);
  });
});
