extends Node
# Does what a spec tells it over a TCP connection, one JSON object a line: calls methods of named ENet objects
# and reports signals, packets and changes of status.

var control := StreamPeerTCP.new()
var inbox := ""
var peers := {} # name -> ENetMultiplayerPeer
var status := {} # name -> last reported status
var echo := {} # name -> bool
var hosts := {} # name -> ENetConnection
var objects := {} # name -> anything that was made with "new"
var host_peers := {} # name -> Array[ENetPacketPeer], in the order of their connection

func _ready() -> void:
	Engine.max_fps = 1000
	control.connect_to_host("127.0.0.1", int(OS.get_cmdline_user_args()[0]))
	while control.get_status() == StreamPeerTCP.STATUS_CONNECTING:
		control.poll()
		OS.delay_msec(1)
	control.set_no_delay(true)

func _process(_delta: float) -> void:
	control.poll()
	if control.get_status() != StreamPeerTCP.STATUS_CONNECTED:
		get_tree().quit()
		return
	var waiting := control.get_available_bytes()
	if waiting > 0:
		inbox += control.get_utf8_string(waiting)
		while inbox.contains("\n"):
			var line := inbox.get_slice("\n", 0)
			inbox = inbox.substr(line.length() + 1)
			var command: Dictionary = JSON.parse_string(line)
			say({"id": command.id, "ret": run(command)})
	for peer_name in peers:
		poll_peer(peer_name)
	for host_name in hosts:
		poll_host(host_name)

func say(what: Dictionary) -> void:
	control.put_data((JSON.stringify(what) + "\n").to_utf8_buffer())

func digest(bytes: PackedByteArray) -> String:
	var context := HashingContext.new()
	context.start(HashingContext.HASH_MD5)
	if bytes.size() > 0:
		context.update(bytes)
	return context.finish().hex_encode()

func pattern(length: int, from: int) -> PackedByteArray:
	var bytes := PackedByteArray()
	bytes.resize(length)
	for i in length:
		bytes[i] = (i * 31 + from * 17 + (i >> 8)) & 0xff
	return bytes

func poll_peer(peer_name: String) -> void:
	var peer: ENetMultiplayerPeer = peers[peer_name]
	if peer.get_connection_status() != MultiplayerPeer.CONNECTION_DISCONNECTED:
		peer.poll()
	while peer.get_available_packet_count() > 0:
		var from := peer.get_packet_peer()
		var mode := peer.get_packet_mode()
		var channel := peer.get_packet_channel()
		var bytes := peer.get_packet()
		say({"event": "packet", "on": peer_name, "from": from, "mode": mode, "channel": channel,
			"size": bytes.size(), "md5": digest(bytes), "first": bytes[0] if bytes.size() else -1})
		if echo.get(peer_name, false):
			peer.set_target_peer(from)
			peer.transfer_mode = mode
			peer.transfer_channel = channel
			peer.put_packet(bytes)
	var now := peer.get_connection_status()
	if now != status.get(peer_name, 0):
		status[peer_name] = now
		say({"event": "status", "on": peer_name, "status": now})

func poll_host(host_name: String) -> void:
	var host: ENetConnection = hosts[host_name]
	while true:
		var got: Array = host.service()
		if got[0] <= 0:
			break
		var peer: ENetPacketPeer = got[1]
		if got[0] == ENetConnection.EVENT_CONNECT and not host_peers[host_name].has(peer):
			host_peers[host_name].append(peer)
		var what := {"event": "service", "on": host_name, "type": got[0], "data": got[2], "channel": got[3],
			"peer": host_peers[host_name].find(peer)}
		if got[0] == ENetConnection.EVENT_RECEIVE:
			if peer.has_method("get_packet_flags"): # Not before 4.4.
				what.flags = peer.call("get_packet_flags")
			var bytes := peer.get_packet()
			what.size = bytes.size()
			what.md5 = digest(bytes)
		say(what)

func make(peer_name: String) -> ENetMultiplayerPeer:
	var peer := ENetMultiplayerPeer.new()
	peers[peer_name] = peer
	peer.peer_connected.connect(func(id): say({"event": "peer_connected", "on": peer_name, "peer": id}))
	peer.peer_disconnected.connect(func(id): say({"event": "peer_disconnected", "on": peer_name, "peer": id}))
	return peer

# JSON knows no integers, no bytes and no objects.
func argument(value: Variant) -> Variant:
	if value is float and value == floor(value):
		return int(value)
	if value is Dictionary and value.has("bytes"):
		return PackedByteArray(value.bytes.map(func(b): return int(b)))
	if value is Dictionary and value.has("object"):
		return objects[value.object]
	return value

func simple(value: Variant) -> Variant:
	if typeof(value) == TYPE_OBJECT:
		return value.get_class() if value != null else null
	if value is PackedByteArray or value is Array:
		return Array(value).map(simple)
	return value

func run(c: Dictionary) -> Variant:
	match c.op:
		"server":
			var peer := make(c.on)
			peer.set_bind_ip(c.get("bind", "*"))
			return peer.create_server(c.port, c.get("max_clients", 32), c.get("max_channels", 0), c.get("in_bw", 0), c.get("out_bw", 0))
		"client":
			var peer := make(c.on)
			return peer.create_client(c.get("address", "127.0.0.1"), c.port, c.get("channels", 0), c.get("in_bw", 0), c.get("out_bw", 0))
		"mesh":
			return make(c.on).create_mesh(c.unique_id)
		"add_mesh_peer":
			var host: ENetConnection = hosts[c.host]
			hosts.erase(c.host)
			return peers[c.on].add_mesh_peer(c.peer, host)
		"port":
			return peers[c.on].host.get_local_port()
		"unique_id":
			return peers[c.on].get_unique_id()
		"echo":
			echo[c.on] = c.enable
			return true
		"refuse":
			peers[c.on].refuse_new_connections = c.enable
			return true
		"put":
			var peer: ENetMultiplayerPeer = peers[c.on]
			peer.set_target_peer(c.target)
			peer.transfer_mode = c.mode
			peer.transfer_channel = c.channel
			return peer.put_packet(pattern(c.size, c.seed))
		"disconnect_peer":
			peers[c.on].disconnect_peer(c.peer, c.get("force", false))
			return true
		"join_again":
			var again: ENetMultiplayerPeer = peers[c.on]
			again.peer_disconnected.connect(func(_id):
				again.close()
				say({"event": "again", "on": c.on, "result": again.create_client("127.0.0.1", c.port)}))
			return true
		"close":
			peers[c.on].close()
			return true
		"channels":
			return peers[c.on].get_peer(c.peer).get_channels()
		"set_timeout":
			peers[c.on].get_peer(c.peer).set_timeout(c.limit, c.minimum, c.maximum)
			return true
		"compress":
			peers[c.on].host.compress(c.mode)
			return true
		"host":
			var host := ENetConnection.new()
			hosts[c.on] = host
			host_peers[c.on] = []
			if c.has("port"):
				return host.create_host_bound("127.0.0.1", c.port, c.get("max_peers", 32), c.get("max_channels", 0))
			return host.create_host(c.get("max_peers", 1), c.get("max_channels", 0))
		"host_port":
			return hosts[c.on].get_local_port()
		"host_connect":
			var peer: ENetPacketPeer = hosts[c.on].connect_to_host("127.0.0.1", c.port, c.get("channels", 0), c.get("data", 0))
			host_peers[c.on].append(peer)
			return peer != null
		"host_send":
			return host_peers[c.on][c.peer].send(c.channel, pattern(c.size, c.seed), c.flags)
		"host_disconnect":
			var peer: ENetPacketPeer = host_peers[c.on][c.peer]
			match c.how:
				"now":
					peer.peer_disconnect_now(c.data)
					hosts.erase(c.on) # Release builds can crash in service() after a peer left this way.
				"later": peer.peer_disconnect_later(c.data)
				_: peer.peer_disconnect(c.data)
			return true
		"host_throttle":
			host_peers[c.on][c.peer].throttle_configure(c.interval, c.acceleration, c.deceleration)
			return true
		"host_bandwidth":
			hosts[c.on].bandwidth_limit(c.in_bw, c.out_bw)
			return true
		"host_statistic":
			return host_peers[c.on][c.peer].get_statistic(c.statistic)
		"host_callv":
			return simple(hosts[c.on].callv(c.method, c.args.map(argument)))
		"host_peer_callv":
			return simple(host_peers[c.on][int(c.peer)].callv(c.method, c.args.map(argument)))
		"new":
			objects[c.on] = ClassDB.instantiate(c.type)
			return true
		"callv":
			return simple(objects[c.on].callv(c.method, c.args.map(argument)))
		"get":
			return simple(objects[c.on].get(c.property))
		"set":
			objects[c.on].set(c.property, argument(c.value))
			return simple(objects[c.on].get(c.property))
	return "unknown"
