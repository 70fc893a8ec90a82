extends Node
# One instance of a game: game server|client enet|ws PORT PEERS SECONDS [HIDDEN_SEED]
# game-here.ts plays the same game.
const UNIT = preload("res://unit.tscn")
const PLAYER = preload("res://player.tscn")
const PATIENCE = 15.0
var world: Node
var units: Node
var spawner: MultiplayerSpawner
var clock: Node
var is_host := false
var wanted_peers := 0
var seconds := 1.0
var time := 0.0
var frame := 0
var phase := "waiting"
var order: Array = []
var places: Array = []

func argument(index: int) -> String:
	return OS.get_cmdline_user_args()[index]

func _ready() -> void:
	Engine.max_fps = 60
	is_host = argument(1) == "server"
	wanted_peers = int(argument(4))
	seconds = float(argument(5))
	build()
	var peer: MultiplayerPeer
	var error := OK
	if argument(2) == "enet":
		peer = ENetMultiplayerPeer.new()
		error = peer.create_server(int(argument(3))) if is_host else peer.create_client("127.0.0.1", int(argument(3)))
	else:
		peer = WebSocketMultiplayerPeer.new()
		peer.outbound_buffer_size = 1 << 20
		peer.inbound_buffer_size = 1 << 20
		error = peer.create_server(int(argument(3)), "127.0.0.1") if is_host else peer.create_client("ws://127.0.0.1:%s" % argument(3))
	if error != OK:
		print("FAILED ", error)
		get_tree().quit(1)
		return
	multiplayer.multiplayer_peer = peer
	multiplayer.peer_connected.connect(func(id): order.append(id))
	if is_host:
		for i in 100:
			add_unit(i)
	print("READY ", multiplayer.get_unique_id())

func build() -> void:
	world = Node.new()
	world.name = "World"
	units = Node.new()
	units.name = "Units"
	world.add_child(units)
	clock = Node.new()
	clock.set_script(load("res://clock.gd"))
	clock.name = "Clock"
	var sync := MultiplayerSynchronizer.new()
	sync.name = "Sync"
	sync.replication_config = SceneReplicationConfig.new()
	for path in [".:running", ".:frame"]:
		sync.replication_config.add_property(path)
	sync.replication_config.property_set_replication_mode(".:running", SceneReplicationConfig.REPLICATION_MODE_ON_CHANGE)
	clock.add_child(sync)
	world.add_child(clock)
	spawner = MultiplayerSpawner.new()
	spawner.name = "Spawner"
	spawner.spawn_path = "../Units"
	spawner.add_spawnable_scene("res://unit.tscn")
	spawner.spawn_function = func(data):
		var node: Node
		if data.has("owner"):
			node = PLAYER.instantiate()
			node.name = "P%d" % data.owner
			node.get_node("Sync").set_multiplayer_authority(data.owner)
		else:
			node = UNIT.instantiate()
			node.name = data.name
		node.tag = data.tag
		node.speed = data.speed
		return node
	world.add_child(spawner)
	get_tree().root.add_child(world)

func add_unit(index: int) -> void:
	var unit: Node = UNIT.instantiate()
	unit.name = "u%d" % index
	unit.tag = "unit %d" % index
	unit.speed = index
	if index % 10 == 3:
		unit.get_node("Sync").add_visibility_filter(func(peer): return order.find(peer) % 2 == (index / 10) % 2)
	units.add_child(unit, true)

func _process(delta: float) -> void:
	if multiplayer.multiplayer_peer.get_connection_status() != MultiplayerPeer.CONNECTION_CONNECTED:
		return
	frame += 1
	if is_host:
		host_frame(delta)
	elif frame % 15 == 0:
		print("STATE ", JSON.stringify(state_for(0)))

func host_frame(delta: float) -> void:
	if phase == "waiting" and order.size() == wanted_peers:
		phase = "running"
		for i in range(100, 200):
			add_unit(i)
		for id in order:
			spawner.spawn({"owner": id, "tag": "player", "speed": 2.5})
		clock.running = true
		time = 0.0
		frame = 0
	elif phase == "running":
		time += delta
		clock.frame = frame
		for unit in units.get_children():
			if unit.name.begins_with("u"):
				unit.position = Vector2(frame * 0.25, float(unit.name.substr(1)))
		if frame % 10 == 0:
			hurt("u50", frame)
		if frame == 20:
			for i in 20:
				units.get_node("u%d" % i).queue_free()
			for i in 5:
				spawner.spawn({"name": "c%d" % i, "tag": "custom", "speed": i * 0.125, "more": [Vector2(1, i), {"k": null}]})
		if frame == 30:
			units.get_node("u70/Sync").set_visibility_public(false)
			units.get_node("u70/Sync").set_visibility_for(order[0], true)
			units.get_node("u80/Sync").set_visibility_public(false)
		if frame == 45:
			units.get_node("u80/Sync").set_visibility_public(true)
			units.get_node("u90/Sprite").modulate = Color(0.25, 0.5, 0.75, 1)
			units.get_node("u90").note = ["changed", Vector2(1.5, 2), 3.5]
		if time >= seconds and frame > 60 and (time > PATIENCE or players().all(func(place): return place.x > 2)):
			phase = "settling"
			clock.running = false
			time = 0.0
	elif phase == "settling":
		time += delta
		if places != players():
			places = players()
			time = 0.0
		if time >= 1.0:
			phase = "done"
			for id in order:
				print("EXPECT ", id, " ", JSON.stringify(state_for(id)))
			print("DONE ", frame)

# Where the players are. A game goes on until all have walked, and ends when none has for a second: a busy machine may be slow.
func players() -> Array:
	return units.get_children().filter(func(unit): return unit.name.begins_with("P")).map(func(unit): return unit.position)

func hurt(unit_name: String, by: int) -> void:
	units.get_node(unit_name).hp = 1000 - by / 10

func sees(peer: int, unit: Node) -> bool:
	if unit.name == "u70":
		return peer == order[0]
	if unit.name.begins_with("u") and int(unit.name.substr(1)) % 10 == 3:
		return order.find(peer) % 2 == (int(unit.name.substr(1)) / 10) % 2
	return true

func state_for(peer: int) -> Dictionary:
	var out := {}
	for unit in units.get_children():
		if peer == 0 or sees(peer, unit):
			var text := "%.2f,%.2f hp=%d speed=%.3f %s" % [unit.position.x, unit.position.y, unit.hp, unit.speed, unit.tag]
			if unit.name == "u90":
				text += " %.2f %s" % [unit.get_node("Sprite").modulate.r, var_to_str(unit.note)]
			out[unit.name] = text
	out["Clock"] = "%s %d" % [clock.running, clock.frame]
	return out
