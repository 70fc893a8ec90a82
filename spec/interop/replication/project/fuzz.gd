extends "res://transcript.gd"
# Does what it reads, one operation per line of JSON, then prints the transcript: differential.spec.ts writes them.
var filters := {}

func value_of(coded: Variant) -> Variant:
	match coded[0]:
		"i": return int(coded[1])
		"f": return float(coded[1])
		"v": return Vector2(coded[1], coded[2])
		"s": return String(coded[1])
		"n": return StringName(coded[1])
		"a": return coded.slice(1).map(value_of)
		"d":
			var out := {}
			for pair in coded.slice(1):
				out[pair[0]] = value_of(pair[1])
			return out
	return null

func find(at: int, path: String) -> Node:
	return seats[at].root.get_node_or_null("World/" + path) if seats.has(at) else null

func _ready() -> void:
	get_tree().multiplayer_poll = false
	BusPeer.current_step = "start"
	make_seat(1)
	BusPeer.bus[1] = seats[1].peer
	var script: Array = JSON.parse_string(FileAccess.get_file_as_string(OS.get_cmdline_user_args()[1]))
	for index in script.size():
		await step(str(index))
		run(script[index])
	await step("end")
	print("TRANSCRIPT ", JSON.stringify({"packets": BusPeer.packets, "seen": seen}))
	get_tree().quit()

func run(op: Array) -> void:
	var at := int(op[1])
	if op[0] == "join":
		if not seats.has(at):
			join(at)
		return
	if op[0] == "leave":
		if seats.has(at):
			BusPeer.bus.erase(at)
			seats.erase(at)
			seats[1].peer.peer_disconnected.emit(at)
		return
	if op[0] == "pump":
		pump(at)
		return
	if op[0] == "authority":
		for seat in seats:
			var target := find(seat, op[2])
			if target != null:
				target.set_multiplayer_authority(int(op[3]))
		return
	if not seats.has(at):
		return
	if op[0] == "limits":
		seats[at].api.max_sync_packet_size = int(op[2])
		seats[at].api.max_delta_packet_size = int(op[3])
		return
	if op[0] == "unit":
		if find(at, "%s/%s" % [op[2], op[3]]) == null:
			add_unit(op[3], at, op[2])
		return
	if op[0] == "tank":
		if find(at, "Mobs/%s" % op[2]) == null:
			var tank: Node = TANK.instantiate()
			tank.name = op[2]
			node(at, "Mobs").add_child(tank, true)
		return
	if op[0] == "spawn":
		node(at, op[2]).spawn(value_of(op[3]))
		return
	var target := find(at, op[2])
	if target == null:
		return
	match op[0]:
		"set": target.set_indexed(op[3], value_of(op[4]))
		"free": target.free()
		"queue_free": target.queue_free()
		"readd":
			var parent := target.get_parent()
			parent.remove_child(target)
			parent.add_child(target, true)
		"move":
			target.get_parent().remove_child(target)
			node(at, op[3]).add_child(target, true)
		"rename": target.name = op[3]
		"public": target.public_visibility = op[3]
		"visible": target.set_visibility_for(int(op[3]), op[4])
		"update": target.update_visibility(int(op[3]))
		"root": target.root_path = op[3]
		"mode": target.visibility_update_mode = int(op[3])
		"filter":
			var odd: int = op[3]
			var filter := func(peer): return peer % 2 == odd
			filters[target] = filter
			target.add_visibility_filter(filter)
		"unfilter":
			if filters.has(target):
				target.remove_visibility_filter(filters[target])
				filters.erase(target)
