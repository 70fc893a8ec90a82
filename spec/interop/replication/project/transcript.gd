extends Node
# Plays three game instances against each other and prints every packet and what each instance saw.
# transcript-script.ts plays the same steps.
const BusPeer = preload("res://bus_peer.gd")
const UNIT = preload("res://unit.tscn")
const TANK = preload("res://tank.tscn")
var seats := {}
var seen: Array = []

func note(at: int, what: String) -> void:
	seen.append({"step": BusPeer.current_step, "at": at, "what": what})

func config(entries: Dictionary) -> SceneReplicationConfig:
	var made := SceneReplicationConfig.new()
	for path in entries:
		made.add_property(path)
		made.property_set_replication_mode(path, entries[path])
	return made

func synchronizer(node_name: String, entries: Dictionary, authority: int) -> MultiplayerSynchronizer:
	var made := MultiplayerSynchronizer.new()
	made.name = node_name
	made.replication_config = config(entries)
	made.set_multiplayer_authority(authority)
	return made

func watch(at: int, sync: MultiplayerSynchronizer, label: String) -> void:
	sync.synchronized.connect(func(): note(at, "synchronized %s" % label))
	sync.delta_synchronized.connect(func(): note(at, "delta_synchronized %s" % label))
	sync.visibility_changed.connect(func(peer): note(at, "visibility_changed %s %d" % [label, peer]))

func spawner(at: int, node_name: String, path: String, authority: int) -> MultiplayerSpawner:
	var made := MultiplayerSpawner.new()
	made.name = node_name
	made.spawn_path = path
	made.add_spawnable_scene("res://unit.tscn")
	made.add_spawnable_scene("res://tank.tscn")
	made.spawn_function = func(data):
		var node: Node = UNIT.instantiate()
		node.name = "Custom"
		if data is Dictionary and data.has("owner"):
			node.name = "P%d" % data.owner
			node.set_multiplayer_authority(data.owner)
		node.note = data
		return node
	made.set_multiplayer_authority(authority)
	made.spawned.connect(func(n): note(at, "spawned %s hp=%d" % [n.name, n.get("hp") if n.get("hp") != null else -1]))
	made.despawned.connect(func(n): note(at, "despawned %s" % n.name))
	return made

func make_seat(at: int) -> void:
	var root := Node.new()
	root.name = "Seat%d" % at
	var api := SceneMultiplayer.new()
	get_tree().set_multiplayer(api, NodePath("/root/" + root.name))
	get_tree().root.add_child(root)
	api.multiplayer_peer = BusPeer.new(at)
	api.peer_connected.connect(func(p): note(at, "peer_connected %d" % p))
	api.peer_disconnected.connect(func(p): note(at, "peer_disconnected %d" % p))
	var world := Node.new()
	world.name = "World"
	for child in ["Mobs", "Own"]:
		var holder := Node.new()
		holder.name = child
		world.add_child(holder)
	var gate := Node2D.new()
	gate.set_script(load("res://unit.gd"))
	gate.name = "Gate"
	var gate_sync := synchronizer("Sync", {".:position": 1, ".:hp": 2, ".:tag": 2}, 1)
	watch(at, gate_sync, "Gate")
	gate.add_child(gate_sync)
	world.add_child(gate)
	var boat := Node2D.new()
	boat.set_script(load("res://unit.gd"))
	boat.name = "Boat"
	var boat_sync := synchronizer("Sync", {".:position:x": 1, ".:speed": 2}, 2001)
	watch(at, boat_sync, "Boat")
	boat.add_child(boat_sync)
	world.add_child(boat)
	world.add_child(spawner(at, "Spawner", "../Mobs", 1))
	world.add_child(spawner(at, "OwnSpawner", "../Own", 2001))
	root.add_child(world)
	seats[at] = {"root": root, "api": api, "peer": api.multiplayer_peer}

func join(at: int) -> void:
	make_seat(at)
	BusPeer.bus[at] = seats[at].peer
	seats[1].peer.newcomers.append(at)
	seats[at].peer.newcomers.append(1)

func node(at: int, path: String) -> Node:
	return seats[at].root.get_node("World/" + path)

func pump(count := 3) -> void:
	for i in count:
		for at in seats:
			seats[at].api.poll()

func step(title: String) -> void:
	await get_tree().process_frame
	dump()
	BusPeer.current_step = title

func dump() -> void:
	for at in seats:
		var lines: Array = []
		collect(seats[at].root, seats[at].root, lines)
		note(at, "state " + "; ".join(lines))

func collect(root: Node, from: Node, lines: Array) -> void:
	for child in from.get_children():
		if child.get_script() != null and child.get("position") != null:
			var position: Vector2 = child.position
			var line := "%s %d,%d" % [root.get_path_to(child), position.x, position.y]
			if child.get("hp") != null:
				line += " hp=%d speed=%.2f tag=%s note=%s" % [child.hp, child.speed, child.tag, text_of(child.note)]
			else:
				line += " fuel=%d" % child.fuel
			lines.append(line)
		collect(root, child, lines)

# JSON.stringify writes vectors differently from version to version.
func text_of(value: Variant) -> String:
	match typeof(value):
		TYPE_VECTOR2:
			return "\"(%.1f, %.1f)\"" % [value.x, value.y]
		TYPE_ARRAY:
			return "[" + ",".join(value.map(text_of)) + "]"
		TYPE_DICTIONARY:
			var parts: Array = []
			for key in value:
				parts.append(JSON.stringify(key) + ":" + text_of(value[key]))
			return "{" + ",".join(parts) + "}"
	return JSON.stringify(value)

func add_unit(unit_name: String, at := 1, holder := "Mobs") -> Node:
	var unit: Node = UNIT.instantiate()
	unit.name = unit_name
	watch(at, unit.get_node("Sync"), unit_name)
	node(at, holder).add_child(unit, true)
	return unit

func _ready() -> void:
	get_tree().multiplayer_poll = false
	BusPeer.current_step = "start"
	make_seat(1)
	BusPeer.bus[1] = seats[1].peer
	await step("unit before anyone joins")
	var u0 := add_unit("u0")
	pump()
	await step("2001 joins")
	join(2001)
	pump(5)
	await step("gate moves and is hit")
	node(1, "Gate").position = Vector2(1, 2)
	node(1, "Gate").hp = 90
	pump(2)
	await step("the boat of 2001 moves")
	node(2001, "Boat").position = Vector2(5, 6)
	node(2001, "Boat").speed = 2.0
	pump(4)
	await step("three units")
	var u1 := add_unit("u1")
	var u2 := add_unit("u2")
	var u3 := add_unit("u3")
	pump()
	await step("they change")
	u1.position = Vector2(1, 1)
	u2.hp = 7
	u3.get_node("Sprite").modulate = Color(0.5, 0.25, 1, 1)
	u3.get_node("Sprite").position.x = 0.1
	u3.note = [1, 2.5, "x", {"k": Vector2(1, 2)}]
	pump()
	await step("an array changes inside")
	u3.note.append(3)
	pump(2)
	await step("custom spawns")
	node(1, "Spawner").spawn([1, "two", Vector2(3, 4), null])
	node(1, "Spawner").spawn()
	node(1, "Spawner").spawn(-70000)
	pump()
	await step("2002 joins late")
	join(2002)
	pump(5)
	await step("u1 is hidden from 2002")
	u1.get_node("Sync").public_visibility = false
	u1.get_node("Sync").set_visibility_for(2001, true)
	pump(2)
	await step("u1 changes unseen")
	u1.hp = 3
	u1.position = Vector2(9, 9)
	pump(2)
	await step("u1 is shown again")
	u1.get_node("Sync").set_visibility_for(2002, true)
	pump(3)
	await step("u2 is filtered from 2001")
	var filter := func(peer): return peer != 2001
	u2.get_node("Sync").visibility_update_mode = MultiplayerSynchronizer.VISIBILITY_PROCESS_NONE
	u2.get_node("Sync").add_visibility_filter(filter)
	pump(1)
	u2.get_node("Sync").update_visibility()
	pump(2)
	await step("the filter goes")
	u2.get_node("Sync").remove_visibility_filter(filter)
	u2.get_node("Sync").update_visibility(2001)
	pump(2)
	await step("the gate is hidden and shown")
	node(1, "Gate/Sync").public_visibility = false
	pump(1)
	node(1, "Gate").hp = 80
	pump(1)
	node(1, "Gate/Sync").set_visibility_for(2002, true)
	pump(2)
	await step("u1 is removed, the last takes its place")
	node(1, "Mobs").remove_child(u1)
	u0.position = Vector2(4, 4)
	pump(2)
	u1.free()
	await step("u1 comes back as another node")
	u1 = add_unit("u1")
	u1.tag = "late"
	pump(2)
	await step("a tank with a gunner")
	var tank: Node = TANK.instantiate()
	tank.name = "t1"
	node(1, "Mobs").add_child(tank, true)
	pump(3)
	await step("the tank drives")
	tank.position = Vector2(50, 60)
	tank.fuel = 6
	tank.get_node("Crew/Gunner").hp = 4
	pump(2)
	await step("a player for 2002")
	var player: Node = node(1, "Spawner").spawn({"owner": 2002})
	pump(4)
	await step("2002 moves its player")
	node(2002, "Mobs/P2002").position = Vector2(21, 22)
	node(2002, "Mobs/P2002").hp = 55
	pump(4)
	await step("u3 is handed to 2001")
	for at in [1, 2001, 2002]:
		node(at, "Mobs/u3/Sync").set_multiplayer_authority(2001)
	pump(3)
	node(2001, "Mobs/u3").position = Vector2(33, 33)
	pump(4)
	await step("2001 spawns with its own spawner")
	add_unit("mine", 2001, "Own")
	pump(4)
	await step("2001 changes it")
	node(2001, "Own/mine").hp = 1
	node(2001, "Own/mine").position = Vector2(-1, -1)
	pump(3)
	await step("small packets")
	seats[1].api.max_sync_packet_size = 128
	seats[1].api.max_delta_packet_size = 128
	for unit in [u0, u1, u2]:
		unit.hp += 1
		unit.tag = "small"
		unit.note = "some text"
	pump(1)
	seats[1].api.max_sync_packet_size = 1350
	seats[1].api.max_delta_packet_size = 65535
	await step("intervals")
	u0.get_node("Sync").replication_interval = 0.3
	u0.get_node("Sync").delta_interval = 0.3
	pump(1)
	OS.delay_msec(400)
	u0.hp = 11
	pump(1)
	u0.hp = 12
	pump(1)
	OS.delay_msec(400)
	pump(1)
	u0.get_node("Sync").replication_interval = 0
	u0.get_node("Sync").delta_interval = 0
	await step("spawn limit")
	node(1, "Spawner").spawn_limit = 2
	note(1, "limited %s" % (node(1, "Spawner").spawn("too much") == null))
	pump(1)
	node(1, "Spawner").spawn_limit = 0
	await step("the gate's synchronizer moves to the boat")
	node(1, "Gate/Sync").public_visibility = true
	node(1, "Gate/Sync").root_path = "../../Boat"
	pump(3)
	await step("a synchronizer is left without authority")
	tank.get_node("Fuel").set_multiplayer_authority(2001)
	tank.fuel = 5
	pump(2)
	await step("2001 leaves")
	BusPeer.bus.erase(2001)
	seats.erase(2001)
	seats[1].peer.peer_disconnected.emit(2001)
	pump(3)
	await step("the tank is freed")
	tank.queue_free()
	await get_tree().process_frame
	pump(2)
	await step("the spawner leaves the tree")
	node(1, "Spawner").get_parent().remove_child(node(1, "Spawner"))
	pump(2)
	await step("the server starts anew")
	seats[1].api.multiplayer_peer = null
	pump(1)
	await step("end")
	print("TRANSCRIPT ", JSON.stringify({"engine": Engine.get_version_info().string, "packets": BusPeer.packets, "seen": seen}))
	get_tree().quit()
