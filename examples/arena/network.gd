extends Node
## Opens the network of the arena: a server or a client, over ENet or WebSocket,
## with or without a token that clients have to know.

enum Transport { ENET, WEBSOCKET }

const DEFAULT_PORT := 7000
const DEFAULT_MAX_CLIENTS := 4095

signal started(is_server: bool)
signal failed(reason: String)

## What the command line said: every "--name value" pair and every "--flag".
var options := {}
var transport: Transport = Transport.ENET
var token: String = ""

var _over := false


func _enter_tree() -> void:
	options = _read_options(OS.get_cmdline_user_args())
	token = str(options.get("token", ""))
	var api := multiplayer as SceneMultiplayer
	if api == null:
		return
	api.peer_connected.connect(_on_peer_connected)
	api.peer_disconnected.connect(_on_peer_disconnected)
	api.connected_to_server.connect(func() -> void: say("connected %d" % multiplayer.get_unique_id()))
	api.connection_failed.connect(func() -> void: _give_up("connection_failed"))
	api.server_disconnected.connect(func() -> void: _give_up("server_disconnected"))


## Prints one line that a test or a script can wait for.
func say(line: String) -> void:
	print("ARENA ", line)


## Starts what the command line asked for; returns whether anything was asked for.
func start() -> bool:
	if options.has("seconds"):
		get_tree().create_timer(float(options["seconds"])).timeout.connect(func() -> void: stop())
	if options.has("server"):
		var error := serve(int(options.get("port", DEFAULT_PORT)), options.has("websocket"), str(options.get("bind", "*")))
		if error != OK:
			_give_up("create_server %s" % error_string(error))
		return true
	if options.has("client"):
		var error := join(str(options.get("url", "enet://127.0.0.1:%d" % DEFAULT_PORT)))
		if error != OK:
			_give_up("create_client %s" % error_string(error))
		return true
	say("usage: -- --server [--port %d] [--bind ADDRESS] [--websocket] [--token TOKEN] [--mobs N] [--seconds N]" % DEFAULT_PORT)
	say("usage: -- --client [--url enet://HOST:PORT | ws://HOST:PORT] [--token TOKEN] [--name NAME] [--seconds N]")
	return false


## Listens for clients.
func serve(port: int, websocket := false, bind_address := "*") -> Error:
	var max_clients := int(options.get("max-clients", DEFAULT_MAX_CLIENTS))
	if not token.is_empty():
		var api := multiplayer as SceneMultiplayer
		api.auth_callback = _check_token
		api.peer_authentication_failed.connect(func(id: int) -> void: say("authentication_failed %d" % id))
	if websocket:
		transport = Transport.WEBSOCKET
		var peer := WebSocketMultiplayerPeer.new()
		var error := peer.create_server(port, bind_address)
		if error != OK:
			return error
		multiplayer.multiplayer_peer = peer
		say("listening websocket %d" % port)
	else:
		transport = Transport.ENET
		var peer := ENetMultiplayerPeer.new()
		peer.set_bind_ip(bind_address)
		var error := peer.create_server(port, max_clients)
		if error != OK:
			return error
		multiplayer.multiplayer_peer = peer
		say("listening enet %d" % peer.host.get_local_port())
	started.emit(true)
	return OK


## Connects to a server at "enet://host:port", "ws://host:port" or "wss://host:port".
func join(url: String) -> Error:
	if not token.is_empty():
		var api := multiplayer as SceneMultiplayer
		api.auth_callback = func(_id: int, _data: PackedByteArray) -> void: pass
		api.peer_authenticating.connect(_send_token)
		api.peer_authentication_failed.connect(func(_id: int) -> void: _give_up("authentication_failed"))
	if url.begins_with("ws://") or url.begins_with("wss://"):
		transport = Transport.WEBSOCKET
		var peer := WebSocketMultiplayerPeer.new()
		var error := peer.create_client(url)
		if error != OK:
			return error
		multiplayer.multiplayer_peer = peer
	else:
		transport = Transport.ENET
		var address := url.trim_prefix("enet://")
		var colon := address.rfind(":")
		var port := DEFAULT_PORT
		if colon >= 0:
			port = address.substr(colon + 1).to_int()
			address = address.substr(0, colon)
		var peer := ENetMultiplayerPeer.new()
		var error := peer.create_client(address, port)
		if error != OK:
			return error
		multiplayer.multiplayer_peer = peer
	say("connecting %s" % url)
	started.emit(false)
	return OK


## Closes the connection and ends the program.
func stop(exit_code := 0) -> void:
	say("stopping")
	if multiplayer.multiplayer_peer != null:
		multiplayer.multiplayer_peer.close()
	get_tree().quit(exit_code)


func _give_up(reason: String) -> void:
	if _over:
		return
	_over = true
	say("failed %s" % reason)
	failed.emit(reason)
	get_tree().quit(1)


func _on_peer_connected(id: int) -> void:
	say("peer_connected %d" % id)


func _on_peer_disconnected(id: int) -> void:
	say("peer_disconnected %d" % id)


# Server: a client sent its token.
func _check_token(id: int, data: PackedByteArray) -> void:
	var api := multiplayer as SceneMultiplayer
	if data.get_string_from_utf8() == token:
		api.complete_auth(id)
		say("authenticated %d" % id)
	else:
		say("refused %d" % id)
		api.disconnect_peer(id)


# Client: the server waits for the token.
func _send_token(id: int) -> void:
	var api := multiplayer as SceneMultiplayer
	api.send_auth(id, token.to_utf8_buffer())
	api.complete_auth(id)


func _read_options(args: PackedStringArray) -> Dictionary:
	var found := {}
	var index := 0
	while index < args.size():
		var word := args[index].trim_prefix("--")
		var value: Variant = true
		if word.contains("="):
			value = word.get_slice("=", 1)
			word = word.get_slice("=", 0)
		elif index + 1 < args.size() and not args[index + 1].begins_with("--"):
			index += 1
			value = args[index]
		found[word] = value
		index += 1
	return found
