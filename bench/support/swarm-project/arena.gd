extends Node
# A client that does what a bot of the swarm does: says where it is, and is told the state.
# Arguments: port=N hz=N. Prints SEATED, then at every second how many messages have gone and come.
var hz := 20.0
var out := 0
var got := 0
var debt := 0.0
var told := 0.0
var seated := false

func _ready() -> void:
	var port := 0
	for arg in OS.get_cmdline_user_args():
		var parts := arg.split("=")
		if parts[0] == "port": port = int(parts[1])
		if parts[0] == "hz": hz = float(parts[1])
	var peer := ENetMultiplayerPeer.new()
	peer.create_client("127.0.0.1", port)
	multiplayer.multiplayer_peer = peer
	multiplayer.connected_to_server.connect(func() -> void:
		seated = true
		print("SEATED"))

func _process(delta: float) -> void:
	if not seated:
		return
	debt += delta * hz
	while debt >= 1.0:
		debt -= 1.0
		move.rpc_id(1, out, Time.get_ticks_msec() * 1.0, Vector2(1.5, -2.5))
		out += 1
	told += delta
	if told >= 1.0:
		told -= 1.0
		print("COUNTS ", out, " ", got)

@rpc("any_peer", "call_remote", "unreliable_ordered")
func move(_n: int, _sent: float, _at: Vector2) -> void:
	pass

@rpc("authority", "call_remote", "unreliable_ordered")
func state(_n: int, _sent: float, _at: Vector2) -> void:
	got += 1
