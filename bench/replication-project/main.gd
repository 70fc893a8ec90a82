extends Node
# An ENet server that moves units in every frame: PORT UNITS PEERS HZ
var units: Array[Node2D] = []
var frames := 0

func _ready() -> void:
	var args := OS.get_cmdline_user_args()
	Engine.max_fps = int(args[3])
	var holder := Node.new()
	holder.name = "Units"
	var spawner := MultiplayerSpawner.new()
	spawner.name = "Spawner"
	spawner.add_spawnable_scene("res://unit.tscn")
	spawner.spawn_path = "../Units"
	add_child(holder)
	add_child(spawner)
	var peer := ENetMultiplayerPeer.new()
	if peer.create_server(int(args[0]), int(args[2])) != OK:
		get_tree().quit(1)
		return
	multiplayer.multiplayer_peer = peer
	multiplayer.server_relay = false
	var scene: PackedScene = load("res://unit.tscn")
	for i in int(args[1]):
		var unit: Node2D = scene.instantiate()
		unit.name = "u%d" % i
		holder.add_child(unit, true)
		units.append(unit)
	print("READY")

func _process(_delta: float) -> void:
	frames += 1
	for unit in units:
		unit.position = Vector2(frames, unit.position.y + 0.5)
