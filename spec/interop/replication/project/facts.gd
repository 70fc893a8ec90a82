extends "res://transcript.gd"
# What the engine does where its documentation says nothing: facts-here.ts does the same.
var calls := 0

func _ready() -> void:
	get_tree().multiplayer_poll = false
	BusPeer.current_step = "start"
	make_seat(1)
	BusPeer.bus[1] = seats[1].peer
	await step("join")
	join(2001)
	for at in seats:
		seats[at].api.peer_packet.connect(func(from, bytes): note(at, "peer_packet %d %s" % [from, bytes.hex_encode()]))
	pump(3)
	await roots()
	await spawns()
	await rpcs()
	await bytes()
	await outside()
	signals()
	keys()
	loops()
	await lives()
	print("TRANSCRIPT ", JSON.stringify({"packets": BusPeer.packets, "seen": seen}))
	get_tree().quit()

func everywhere(make: Callable) -> void:
	for at in seats:
		make.call(at, seats[at].root.get_node("World"))

func roots() -> void:
	await step("synchronizers beside their roots")
	everywhere(func(_at, world):
		for child in ["Loose", "Lost"]:
			var loose := Node2D.new()
			loose.set_script(load("res://unit.gd"))
			loose.name = child
			world.add_child(loose)
			var sync := synchronizer(child + "Sync", {".:position": 1, ".:hp": 2}, 1)
			sync.root_path = "../" + child
			world.add_child(sync))
	pump(3)
	await step("the root is freed where state is sent")
	node(1, "Loose").free()
	pump(2)
	await step("the root is freed where state arrives")
	node(2001, "Lost").free()
	node(1, "Lost").hp = 7
	pump(2)

func spawns() -> void:
	await step("the spawn node is freed")
	var world: Node = seats[1].root.get_node("World")
	var pit := Node.new()
	pit.name = "Pit"
	world.add_child(pit)
	var made := spawner(1, "PitSpawner", "../Pit", 1)
	made.spawn_function = func(_data):
		calls += 1
		return Node.new()
	world.add_child(made)
	note(1, "spawned there %s" % (made.spawn(1) != null))
	pit.free()
	note(1, "spawned nowhere %s, calls %d" % [made.spawn(2) != null, calls])
	pump(2)
	await step("a spawn whose state can't be read")
	var bad := Node2D.new()
	bad.name = "Bad"
	bad.scene_file_path = "res://unit.tscn"
	bad.add_child(synchronizer("Sync", {".:nothing": 1}, 1))
	bad.add_child(synchronizer("Other", {".:position": 2}, 1))
	node(1, "Mobs").add_child(bad, true)
	pump(2)
	await step("the one after it")
	add_unit("after")
	pump(2)
	await step("it is freed")
	bad.free()
	pump(2)
	await step("a spawned node enters again and is freed, and another comes")
	var again := add_unit("again")
	pump(2)
	var mobs := node(1, "Mobs")
	mobs.remove_child(again)
	mobs.add_child(again, true)
	again.free()
	var lost := add_unit("lost")
	pump(2)
	await step("another one after that")
	var found := add_unit("found")
	pump(2)
	lost.free()
	found.free()
	pump(2)
	await step("uid")
	var id := ResourceUID.text_to_id("uid://b4y3hwrk1xpp")
	ResourceUID.add_id(id, "res://unit.tscn")
	var named := MultiplayerSpawner.new()
	named.add_spawnable_scene(ResourceUID.id_to_text(id))
	note(1, "uid %s" % named.get_spawnable_scene(0))
	named.free()

func rpcs() -> void:
	await step("an empty configuration")
	everywhere(func(_at, world):
		var called := Node.new()
		called.name = "Called"
		called.rpc_config("aa", {})
		called.rpc_config("add_to_group", {"rpc_mode": 1, "transfer_mode": 2, "call_local": false, "channel": 0})
		called.rpc_config("zz", {"rpc_mode": 1})
		world.add_child(called))
	note(1, "rpc %d" % node(1, "Called").rpc_id(2001, "add_to_group", "first"))
	note(1, "rpc %d" % node(1, "Called").rpc_id(2001, "aa"))
	pump(1)
	await step("a confirmation while the root leads nowhere")
	seats[1].api.root_path = NodePath("/root/Nowhere")
	pump(1)
	seats[1].api.root_path = NodePath("/root/Seat1")
	node(1, "Called").rpc_id(2001, "add_to_group", "second")
	pump(2)
	note(2001, "groups %s %s" % [node(2001, "Called").is_in_group("first"), node(2001, "Called").is_in_group("second")])
	await step("configurations")
	var api := SceneMultiplayer.new()
	note(1, "text %d %d" % [api.object_configuration_add(null, "ImInvalid"), api.object_configuration_remove(null, "ImInvalid")])
	note(1, "path %d '%s'" % [api.object_configuration_add(null, NodePath("/root/Somewhere")), api.root_path])
	note(1, "other path %d '%s'" % [api.object_configuration_remove(null, NodePath("/root/Elsewhere")), api.root_path])
	note(1, "same path %d '%s'" % [api.object_configuration_remove(null, NodePath("/root/Somewhere")), api.root_path])
	note(1, "node %d %d" % [api.object_configuration_add(seats[1].root, null), api.object_configuration_remove(seats[1].root, seats[1].root)])

func bytes() -> void:
	await step("bytes to oneself")
	note(2001, "send_bytes %d" % seats[2001].api.send_bytes(PackedByteArray([7]), 2001))
	note(1, "send_bytes %d" % seats[1].api.send_bytes(PackedByteArray([7]), 1))
	pump(2)

func outside() -> void:
	await step("a spawner outside the tree")
	var world: Node = seats[2001].root.get_node("World")
	seats[2001].root.remove_child(world)
	add_unit("unseen")
	pump(2)
	note(2001, "children %s" % ",".join(world.get_node("Mobs").get_children().map(func(n): return n.name)))
	note(2001, "spawn %s" % (world.get_node("OwnSpawner").spawn(1) != null))
	# Not added again: the engine dies of a branch that comes back with a spawner and what it has spawned.

func signals() -> void:
	BusPeer.current_step = "a handler that emits again"
	var object := Node.new()
	object.add_user_signal("said", [{"name": "what", "type": TYPE_STRING}])
	var again := func(what):
		note(1, "first %s" % what)
		if what == "outer":
			object.emit_signal("said", "inner")
	object.connect("said", again)
	object.connect("said", func(what): note(1, "once %s" % what), CONNECT_ONE_SHOT)
	object.connect("said", func(what): note(1, "last %s" % what))
	object.emit_signal("said", "outer")
	object.free()

func keys() -> void:
	BusPeer.current_step = "a key without a key"
	var key := CryptoKey.new()
	note(1, "save %d %d" % [key.save("user://none.key"), key.save("user://none.pub", true)])
	note(1, "text '%s' '%s'" % [key.save_to_string(), key.save_to_string(true)])

func loops() -> void:
	BusPeer.current_step = "containers that have themselves in them"
	var made: Array = [[1], [1], [2], {}, {}]
	for one in made:
		if one is Array:
			one.append(one)
		else:
			one[0] = one
	note(1, "equal %s %s %s" % [made[0] == made[1], made[0] == made[2], made[3] == made[4]])
	note(1, "hash %s %s %s" % [made[0].hash() == made[1].hash(), made[0].hash() == made[2].hash(), made[3].hash() == made[4].hash()])
	for one in made:
		one.clear()

func lives() -> void:
	BusPeer.current_step = "the life of nodes"
	var noted: Array = []
	var made := {}
	for child in ["A", "B", "C"]:
		var one: Node = load("res://noting.gd").new()
		one.name = child
		one.noted = noted
		made[child] = one
	made.A.add_child(made.B)
	made.A.add_child(made.C)
	note(1, "before %s" % made.A.is_processing())
	made.A.set_process(false)
	made.B.stops = "ready"
	var world: Node = seats[1].root.get_node("World")
	world.add_child(made.A)
	noted.append("added %s %s" % [made.A.is_processing(), made.B.is_processing()])
	await get_tree().physics_frame
	await get_tree().process_frame
	await get_tree().process_frame
	tell(noted)
	BusPeer.current_step = "their second life"
	world.remove_child(made.A)
	made.A.set_process(false)
	world.add_child(made.A)
	noted.append("again %s %s" % [made.A.is_processing(), made.B.is_processing()])
	made.C.request_ready()
	made.A.remove_child(made.C)
	made.A.add_child(made.C)
	tell(noted)
	BusPeer.current_step = "their end"
	made.A.free()
	tell(noted)

# Frames come when they do, and as often: the lines of each kind are told once.
func tell(noted: Array) -> void:
	var told := {}
	for kind in ["", "physics", "process"]:
		for line in noted:
			var of := "physics" if line.to_lower().contains("physics_process") else "process" if line.to_lower().contains("process") else ""
			if of == kind and not (kind != "" and told.has(line)):
				note(1, line)
				told[line] = true
	noted.clear()
