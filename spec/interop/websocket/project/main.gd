extends Node
# A Godot that does what lines of JSON on its standard input say, and prints what happens as lines of JSON after an "@".

var things := {} # name -> WebSocketMultiplayerPeer, WebSocketPeer or TCPServer
var states := {} # name -> last seen ready state or connection status
var held := {} # names that are not polled
var quiet := {} # names whose packets are counted, not printed
var counts := {}
var echoes := {}
var accepted := 0
var lines: Array[String] = []
var mutex := Mutex.new()
var reader := Thread.new()


func _ready() -> void:
	reader.start(_read)
	say({"ev": "ready", "version": Engine.get_version_info().string})


func _read() -> void:
	while true:
		# The parameter came with Godot 4.4.
		var line: String = OS.callv("read_string_from_stdin", [4096] if Engine.get_version_info().hex >= 0x040400 else [])
		if line == "":
			return
		mutex.lock()
		lines.append(line)
		mutex.unlock()


func say(what: Dictionary) -> void:
	print("@" + JSON.stringify(what))


func _process(_delta: float) -> void:
	mutex.lock()
	var todo := lines.duplicate()
	lines.clear()
	mutex.unlock()
	for line in todo:
		var command = JSON.parse_string(line)
		if command != null:
			say({"ev": "done", "n": int(command.n), "result": run(command)})
	for thing_name in things.keys():
		if not held.has(thing_name) and things.has(thing_name):
			watch(thing_name, things[thing_name])


func watch(thing_name: String, thing) -> void:
	if thing is TCPServer:
		while thing.is_connection_available():
			accepted += 1
			var ws := WebSocketPeer.new()
			configure(ws, thing.get_meta("config"))
			var stream = thing.take_connection()
			if thing.has_meta("tls"):
				var secured := StreamPeerTLS.new()
				secured.accept_stream(stream, thing.get_meta("tls"))
				stream = secured
			say({"ev": "accepted", "who": "%s%d" % [thing_name, accepted], "error": ws.accept_stream(stream)})
			things["%s%d" % [thing_name, accepted]] = ws
		return
	thing.poll()
	if thing is WebSocketMultiplayerPeer:
		var status: int = thing.get_connection_status()
		if states.get(thing_name, -1) != status:
			states[thing_name] = status
			say({"ev": "status", "who": thing_name, "status": status, "id": thing.get_unique_id()})
		while thing.get_connection_status() == MultiplayerPeer.CONNECTION_CONNECTED and thing.get_available_packet_count() > 0:
			var from: int = thing.get_packet_peer()
			var about := {"peer": from, "mode": thing.get_packet_mode(), "channel": thing.get_packet_channel()}
			var packet: PackedByteArray = thing.get_packet()
			if echoes.has(thing_name):
				thing.set_target_peer(from)
				thing.put_packet(packet)
			report(thing_name, packet, about)
	else:
		var state: int = thing.get_ready_state()
		if states.get(thing_name, -1) != state:
			states[thing_name] = state
			say({"ev": "state", "who": thing_name, "state": state, "code": thing.get_close_code(), "reason": thing.get_close_reason(),
				"protocol": thing.get_selected_protocol(), "url": thing.get_requested_url()})
		while thing.get_ready_state() == WebSocketPeer.STATE_OPEN and thing.get_available_packet_count() > 0:
			var packet: PackedByteArray = thing.get_packet()
			if echoes.has(thing_name):
				thing.send(packet, WebSocketPeer.WRITE_MODE_TEXT if thing.was_string_packet() else WebSocketPeer.WRITE_MODE_BINARY)
			report(thing_name, packet, {"text": thing.was_string_packet()})


func report(thing_name: String, packet: PackedByteArray, about: Dictionary) -> void:
	counts[thing_name] = counts.get(thing_name, 0) + 1
	if quiet.has(thing_name):
		return
	about.merge({"ev": "packet", "who": thing_name, "size": packet.size(), "sha": digest(packet)})
	if packet.size() <= 64:
		about["hex"] = packet.hex_encode()
	say(about)


func digest(bytes: PackedByteArray) -> String:
	var context := HashingContext.new()
	context.start(HashingContext.HASH_SHA256)
	if bytes.size() > 0:
		context.update(bytes)
	return context.finish().hex_encode().substr(0, 16)


func configure(thing, config: Dictionary) -> void:
	for key in config:
		var value = config[key]
		if value is Array:
			value = PackedStringArray(value)
		thing.set(key, value)


func bytes_of(command: Dictionary) -> PackedByteArray:
	if command.has("hex"):
		return command.hex.hex_decode()
	if command.has("text"):
		return command.text.to_utf8_buffer()
	var bytes := PackedByteArray()
	bytes.resize(int(command.size))
	for i in bytes.size():
		bytes[i] = (i * 31 + int(command.get("seed", 0)) * 17 + (i >> 8)) & 0xff
	return bytes


# A NUL stands behind each certificate; 4.5 keeps it, and prints no further.
func without_nul(text: String) -> String:
	var kept := PackedByteArray()
	for byte in text.to_utf8_buffer():
		if byte != 0:
			kept.append(byte)
	return kept.get_string_from_utf8()


func client_tls(command: Dictionary) -> TLSOptions:
	if not command.has("tls"):
		return null
	var ca: X509Certificate = null
	if command.has("ca"):
		ca = X509Certificate.new()
		ca.load(command.ca)
	if command.tls == "unsafe":
		return TLSOptions.client_unsafe(ca)
	return TLSOptions.client(ca, command.get("cn", ""))


func server_tls(command: Dictionary) -> TLSOptions:
	if not command.has("key"):
		return null
	var key := CryptoKey.new()
	key.load(command.key)
	var cert := X509Certificate.new()
	cert.load(command.cert)
	return TLSOptions.server(key, cert)


func multiplayer_peer(thing_name: String, config: Dictionary) -> WebSocketMultiplayerPeer:
	var mp := WebSocketMultiplayerPeer.new()
	configure(mp, config)
	mp.peer_connected.connect(func(id): say({"ev": "connected", "who": thing_name, "id": id}))
	mp.peer_disconnected.connect(func(id): say({"ev": "disconnected", "who": thing_name, "id": id}))
	things[thing_name] = mp
	states.erase(thing_name)
	return mp


func run(command: Dictionary):
	var who: String = command.get("who", "")
	var thing = things.get(who)
	match command.op:
		"mp_server":
			return multiplayer_peer(who, command.get("config", {})).create_server(int(command.port), command.get("bind", "*"), server_tls(command))
		"mp_client":
			return multiplayer_peer(who, command.get("config", {})).create_client(command.url, client_tls(command))
		"mp_clients":
			for i in int(command.count):
				var error := multiplayer_peer("%s%d" % [who, i], command.get("config", {})).create_client(command.url, client_tls(command))
				if error != OK:
					return error
			return OK
		"mp_send":
			thing.set_target_peer(int(command.get("target", 0)))
			return thing.put_packet(bytes_of(command))
		"mp_send_all":
			var error := OK
			for key in things:
				if key.begins_with(who):
					things[key].set_target_peer(int(command.get("target", 0)))
					error = error if error != OK else things[key].put_packet(bytes_of(command))
			return error
		"mp_kick":
			thing.disconnect_peer(int(command.id), bool(command.get("force", false)))
			return OK
		"mp_peer_address":
			return [thing.get_peer_address(int(command.id)), thing.get_peer_port(int(command.id))]
		"ws_peer_close":
			thing.get_peer(int(command.id)).close(int(command.code), command.get("reason", ""))
			return OK
		"ws_connect":
			var ws := WebSocketPeer.new()
			configure(ws, command.get("config", {}))
			things[who] = ws
			states.erase(who)
			return ws.connect_to_url(command.url, client_tls(command))
		"ws_listen":
			var server := TCPServer.new()
			server.set_meta("config", command.get("config", {}))
			if command.has("key"):
				server.set_meta("tls", server_tls(command))
			things[who] = server
			return server.listen(int(command.port), "127.0.0.1")
		"ws_send":
			return thing.send(bytes_of(command), WebSocketPeer.WRITE_MODE_TEXT if command.has("text") else WebSocketPeer.WRITE_MODE_BINARY)
		"ws_flood":
			var sent := 0
			var error := OK
			while sent < int(command.count) and error == OK:
				error = thing.send(bytes_of(command)) if thing is WebSocketPeer else thing.put_packet(bytes_of(command))
				if error == OK:
					sent += 1
			return [sent, error]
		"ws_buffered":
			return thing.get_current_outbound_buffered_amount()
		"ws_close":
			thing.close(int(command.get("code", 1000)), command.get("reason", ""))
			return OK
		"close":
			thing.close()
			return OK
		"drop":
			things.erase(who)
			return OK
		"available":
			return thing.get_available_packet_count()
		"hold":
			held[who] = true
			return OK
		"resume":
			held.erase(who)
			return OK
		"quiet":
			quiet[who] = true
			return OK
		"echo":
			echoes[who] = true
			return OK
		"count":
			return counts.get(who, 0)
		"set":
			thing.set(command.key, command.value)
			return OK
		"pem":
			var cert := X509Certificate.new()
			var results := [cert.load(command.cert)]
			for i in int(command.get("again", 0)):
				results.append(cert.load(command.cert))
			var key := CryptoKey.new()
			results.append(key.load(command.key))
			return [results, without_nul(cert.save_to_string()), key.save_to_string(), key.save_to_string(true), key.is_public_only()]
		"parse_key":
			var key := CryptoKey.new()
			return [key.load_from_string(command.pem, bool(command.get("public_only", false))), key.is_public_only(), key.save_to_string(bool(command.get("public_only", false)))]
		"quit":
			get_tree().quit()
			return OK
	return "unknown"
