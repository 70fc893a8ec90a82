extends Node2D

const PLAYER := preload("res://player.tscn")

var round_number := 0


func _ready() -> void:
	$Spawner.spawn_function = _make_player
	if not multiplayer.is_server():
		Lobby.player_loaded.rpc_id(1)


func start() -> void:
	var x := 0.0
	for id in Lobby.players:
		$Spawner.spawn({"id": id, "at": Vector2(x, 10), "speed": Lobby.players[id].speed})
		x += 10.0
	begin.rpc(1)


func _make_player(data: Dictionary) -> Node:
	var player := PLAYER.instantiate()
	player.name = str(data.id)
	player.position = data.at
	player.speed = data.speed
	player.set_multiplayer_authority(data.id)
	return player


@rpc("authority", "call_local", "reliable")
func begin(number: int) -> void:
	round_number = number
	await get_tree().create_timer(0.05).timeout
	print("round %d begins" % number)
	for player in $Players.get_children():
		player.is_running = true


@rpc("any_peer", "call_local", "reliable")
func cheer(text: String) -> void:
	print("%s cheers: %s" % [Lobby.players.get(multiplayer.get_remote_sender_id(), {}).get("name", "?"), text])
