extends Node
# Arguments: role=server|client port=N [compress=MODE] and, for DTLS,
# server: certificate=FILE key=FILE
# client: tls=safe|unsafe [authorities=FILE] [name=HOST] [override=NAME]
var options := {}

func _ready() -> void:
	Engine.max_fps = 500
	for argument in OS.get_cmdline_user_args():
		options[argument.get_slice("=", 0)] = argument.substr(argument.find("=") + 1)
	multiplayer.peer_connected.connect(_on_peer)
	multiplayer.peer_disconnected.connect(func(id): print("GONE ", id))
	multiplayer.connected_to_server.connect(func(): print("CONNECTED"))
	multiplayer.connection_failed.connect(func(): print("FAILED"))
	var peer := ENetMultiplayerPeer.new()
	var port := int(options.port)
	var error := peer.create_server(port, 64) if options.role == "server" else peer.create_client("127.0.0.1", port)
	if error == OK and options.has("compress"):
		peer.host.compress(int(options.compress))
	if error == OK and options.has("certificate"):
		var key := CryptoKey.new()
		key.load(options.key)
		error = peer.host.dtls_server_setup(TLSOptions.server(key, certificate(options.certificate)))
	if error == OK and options.has("tls"):
		error = peer.host.dtls_client_setup(options.get("name", "localhost"), client_options())
	if error != OK:
		print("CANNOT ", error)
		get_tree().quit(1)
		return
	multiplayer.multiplayer_peer = peer
	print("READY")

func client_options() -> TLSOptions:
	var trusted := certificate(options.authorities) if options.has("authorities") else null
	if options.tls == "unsafe":
		return TLSOptions.client_unsafe(trusted)
	return TLSOptions.client(trusted, options.get("override", ""))

func certificate(path: String) -> X509Certificate:
	var result := X509Certificate.new()
	result.load(path)
	return result

func _on_peer(id: int) -> void:
	print("PEER ", id)
	if options.role == "client":
		$World.echo.rpc_id(1, "from the engine")
		$World.echo.rpc_id(1, "long ".repeat(4000))

func _process(_delta: float) -> void:
	if FileAccess.file_exists("res://quit"):
		get_tree().quit()
