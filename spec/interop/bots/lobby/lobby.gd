extends Node
## A handshake as games have it: clients register, load the match when they are told, and say that they have.

signal players_changed

var players := {}
var player_name := "nobody"
var _wanted := 0
var _loaded := 0


func _ready() -> void:
	multiplayer.connected_to_server.connect(_on_connected)
	multiplayer.server_disconnected.connect(func() -> void: print("server gone"))
	for arg in OS.get_cmdline_user_args():
		if arg.begins_with("--port="):
			_host(arg.get_slice("=", 1).to_int())
		elif arg.begins_with("--players="):
			_wanted = arg.get_slice("=", 1).to_int()


func _host(port: int) -> void:
	var peer := ENetMultiplayerPeer.new()
	if peer.create_server(port) != OK:
		printerr("no port")
		get_tree().quit(1)
		return
	multiplayer.multiplayer_peer = peer
	print("LOBBY listening")


func join_game(address: String, port: int, named: String) -> Error:
	player_name = named
	var peer := ENetMultiplayerPeer.new()
	var error := peer.create_client(address, port)
	if error == OK:
		multiplayer.multiplayer_peer = peer
	return error


func _on_connected() -> void:
	register_player.rpc_id(1, {"name": player_name, "speed": 300.0})


@rpc("any_peer", "call_remote", "reliable")
func register_player(info: Dictionary) -> void:
	var id := multiplayer.get_remote_sender_id()
	players[id] = info
	print("LOBBY %s registered" % info.name)
	_update_players.rpc(players)
	if players.size() == _wanted:
		load_match.rpc("res://match.tscn")


@rpc("authority", "call_remote", "reliable")
func _update_players(all: Dictionary) -> void:
	players = all
	players_changed.emit()


@rpc("authority", "call_local", "reliable")
func load_match(path: String) -> void:
	get_tree().change_scene_to_file(path)


@rpc("any_peer", "call_remote", "reliable")
func player_loaded() -> void:
	_loaded += 1
	if _loaded == players.size():
		get_node("/root/Match").start()
