extends Node
# Arguments: role=server|client transport=enet|ws port=N calls=N. The client calls, the server counts.
const PROGRESS := 500
const AHEAD := 2000
var options := {}
var received := 0
var acknowledged := 0

func _ready() -> void:
	for arg in OS.get_cmdline_user_args():
		var parts := arg.split("=")
		options[parts[0]] = parts[1]
	get_tree().multiplayer_poll = false
	var port := int(options.port)
	var peer: MultiplayerPeer
	if options.transport == "enet":
		peer = ENetMultiplayerPeer.new()
		if options.role == "server": peer.create_server(port)
		else: peer.create_client("127.0.0.1", port)
	else:
		peer = WebSocketMultiplayerPeer.new()
		peer.outbound_buffer_size = 1 << 22
		peer.inbound_buffer_size = 1 << 22
		peer.max_queued_packets = 1 << 16
		if options.role == "server": peer.create_server(port)
		else: peer.create_client("ws://127.0.0.1:%d" % port)
	multiplayer.multiplayer_peer = peer
	print("READY")
	if options.role == "client":
		send.call_deferred()
	else:
		serve.call_deferred()

func serve() -> void:
	while true:
		var before := received
		multiplayer.poll()
		if received == before:
			OS.delay_usec(10)

func send() -> void:
	while not multiplayer.get_peers().has(1):
		multiplayer.poll()
		OS.delay_msec(1)
	var calls := int(options.calls)
	run(calls / 4) # Warms up.
	var start := Time.get_ticks_usec()
	run(calls)
	print("RESULT ", calls, " ", Time.get_ticks_usec() - start)
	get_tree().quit()

func run(calls: int) -> void:
	acknowledged = 0
	var at := Vector2(1.5, -2.5)
	for i in calls:
		move.rpc_id(1, i, at, "run")
		if i % 50 == 49:
			multiplayer.poll()
			while i - acknowledged > AHEAD:
				multiplayer.poll()
	while acknowledged < calls:
		multiplayer.poll()

@rpc("any_peer", "reliable") func move(i: int, _at: Vector2, _state: String) -> void:
	received = i + 1
	if received % PROGRESS == 0:
		progress.rpc_id(multiplayer.get_remote_sender_id(), received)

@rpc("any_peer", "reliable") func progress(n: int) -> void:
	acknowledged = n
