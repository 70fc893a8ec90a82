extends Node
# Arguments: role=server|client transport=enet|ws port=N [auth=accept|refuse|silent] [auth_timeout=S] [secret=TEXT]
var options := {}

func _ready() -> void:
	for arg in OS.get_cmdline_user_args():
		var parts := arg.split("=")
		options[parts[0]] = parts[1]
	var world := $World
	# A method configured on the node, beside those of the script: its id has bit 15.
	$Plain.rpc_config(&"set_editor_description", {"rpc_mode": MultiplayerAPI.RPC_MODE_ANY_PEER, "call_local": false})
	world.rpc_config(&"configured", {"rpc_mode": MultiplayerAPI.RPC_MODE_ANY_PEER, "transfer_mode": MultiplayerPeer.TRANSFER_MODE_RELIABLE, "call_local": false, "channel": 0})
	multiplayer.peer_connected.connect(func(id): print("PEER ", id))
	multiplayer.peer_disconnected.connect(func(id): print("GONE ", id))
	multiplayer.connected_to_server.connect(func(): print("CONNECTED ", multiplayer.get_unique_id()))
	multiplayer.connection_failed.connect(func(): print("FAILED"))
	multiplayer.server_disconnected.connect(func(): print("SERVER_GONE"))
	multiplayer.peer_packet.connect(_on_packet)
	multiplayer.peer_authenticating.connect(_on_authenticating)
	multiplayer.peer_authentication_failed.connect(func(id): print("AUTH_FAILED ", id))
	if options.has("auth"):
		multiplayer.auth_callback = _on_auth
	if options.has("auth_timeout"):
		multiplayer.auth_timeout = float(options.auth_timeout)
	var port := int(options.port)
	var peer: MultiplayerPeer
	var error: Error
	if options.transport == "enet":
		peer = ENetMultiplayerPeer.new()
		error = peer.create_server(port, 64) if options.role == "server" else peer.create_client("127.0.0.1", port)
	else:
		peer = WebSocketMultiplayerPeer.new()
		error = peer.create_server(port) if options.role == "server" else peer.create_client("ws://127.0.0.1:%d" % port)
	if error != OK:
		print("CANNOT ", error)
		get_tree().quit(1)
		return
	multiplayer.multiplayer_peer = peer
	print("READY ", options.role)

func _on_packet(id: int, packet: PackedByteArray) -> void:
	print("PACKET ", id, " ", packet.hex_encode())
	packet.reverse()
	multiplayer.send_bytes(packet, id)

func _on_authenticating(id: int) -> void:
	print("AUTHENTICATING ", id)
	if options.role == "client":
		multiplayer.send_auth(id, str(options.get("secret", "secret")).to_utf8_buffer())

func _on_auth(id: int, data: PackedByteArray) -> void:
	var text := data.get_string_from_utf8()
	print("AUTH ", id, " ", text)
	if options.auth == "silent":
		return
	if options.role == "server":
		if options.auth == "accept" and text == "secret":
			multiplayer.send_auth(id, "welcome".to_utf8_buffer())
			multiplayer.complete_auth(id)
		else:
			multiplayer.disconnect_peer(id)
	else:
		multiplayer.complete_auth(id)
