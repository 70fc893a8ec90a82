extends Node
# The engine's side of the ENet bench: a server, or a client that measures one subject, with ENetConnection as in the
# other languages. What messages mean is told in enet-worker.ts.

var host: ENetConnection

func _ready() -> void:
	var args := OS.get_cmdline_user_args()
	if args[0] == "server":
		serve(int(args[1]), args.size() > 2)
	else:
		var port := int(args[1])
		if args[2] == "flood":
			flood(port, args[3] == "r", int(args[4]), int(args[5]), int(args[6]), int(args[7]), int(args[8]))
		elif args[2] == "echo":
			echo(port, int(args[3]), int(args[4]), int(args[5]))
		elif args[2] == "connects":
			connects(port, int(args[3]))
	get_tree().quit()

# service() is called with no time to wait, as ENetMultiplayerPeer does: with one it sometimes misses what arrives meanwhile.
func serve(places: int, calm: bool) -> void:
	host = ENetConnection.new()
	host.create_host_bound("127.0.0.1", 0, places, 2)
	print("port ", host.get_local_port())
	var count := 0
	var since := Time.get_ticks_usec()
	var last := since
	var credit := PackedByteArray([2])
	while true:
		var event := host.service()
		if event[0] != ENetConnection.EVENT_RECEIVE:
			if calm and event[0] == ENetConnection.EVENT_NONE:
				OS.delay_msec(16)
			continue
		var peer: ENetPacketPeer = event[1]
		var data := peer.get_packet()
		var kind := data[0]
		if kind == 1:
			peer.send(0, data, ENetPacketPeer.FLAG_RELIABLE)
			continue
		if kind == 3:
			var answer := PackedByteArray([3, data[1], 0, 0, 0, 0, 0, 0, 0, 0])
			answer.encode_u32(2, count)
			answer.encode_u32(6, last - since)
			peer.send(0, answer, ENetPacketPeer.FLAG_RELIABLE)
			count = 0
			since = Time.get_ticks_usec()
			last = since
			continue
		if kind == 2:
			peer.send(0, credit, ENetPacketPeer.FLAG_RELIABLE)
		count += 1
		if count & 7 == 0:
			last = Time.get_ticks_usec()

func join(port: int) -> ENetPacketPeer:
	host = ENetConnection.new()
	host.create_host(1, 2)
	var peer := host.connect_to_host("127.0.0.1", port, 2)
	while peer.get_state() != ENetPacketPeer.STATE_CONNECTED:
		host.service()
	return peer

func mark(peer: ENetPacketPeer, id: int, show: bool) -> void:
	peer.send(0, PackedByteArray([3, id]), ENetPacketPeer.FLAG_RELIABLE)
	while true:
		var event := host.service()
		if event[0] != ENetConnection.EVENT_RECEIVE:
			continue
		var data := peer.get_packet()
		if data[0] != 3:
			continue
		if show:
			print("end\nresult ", data.decode_u32(2), " ", data.decode_u32(6))
		else:
			print("begin")
		return

func flood(port: int, reliable: bool, size: int, batch: int, limit: int, warmup_ms: int, ms: int) -> void:
	var peer := join(port)
	flood_for(peer, reliable, size, batch, limit, warmup_ms)
	mark(peer, 1, false)
	flood_for(peer, reliable, size, batch, limit, ms)
	mark(peer, 2, true)

func flood_for(peer: ENetPacketPeer, reliable: bool, size: int, batch: int, limit: int, ms: int) -> void:
	var plain := PackedByteArray()
	plain.resize(size)
	var asking := plain.duplicate()
	asking[0] = 2
	var sent := 0
	var credited := 0
	var until := Time.get_ticks_usec() + ms * 1000
	while Time.get_ticks_usec() < until:
		if reliable:
			while sent - credited < limit:
				sent += 1
				peer.send(0, asking if sent % batch == 0 else plain, ENetPacketPeer.FLAG_RELIABLE)
		else:
			for i in batch:
				peer.send(0, plain, 0)
		var event := host.service()
		while event[0] == ENetConnection.EVENT_RECEIVE:
			if peer.get_packet()[0] == 2:
				credited += batch
			event = host.service()
	while reliable and sent / batch * batch > credited:
		if host.service()[0] == ENetConnection.EVENT_RECEIVE and peer.get_packet()[0] == 2:
			credited += batch

func echo(port: int, size: int, warmup: int, ms: int) -> void:
	var peer := join(port)
	var data := PackedByteArray()
	data.resize(size)
	data[0] = 1
	var times := PackedInt64Array()
	var until := 0
	var round := 0
	while true:
		if round == warmup:
			print("begin")
			until = Time.get_ticks_usec() + ms * 1000
		var start := Time.get_ticks_usec()
		if round > warmup and start > until:
			break
		peer.send(0, data, ENetPacketPeer.FLAG_RELIABLE)
		while host.service()[0] != ENetConnection.EVENT_RECEIVE:
			pass
		peer.get_packet()
		if round >= warmup:
			times.push_back(Time.get_ticks_usec() - start)
		round += 1
	times.sort()
	print("end\nresult ", times.size(), " ", times[times.size() / 2], " ", times[int(times.size() * 0.99)])

func connects(port: int, ms: int) -> void:
	print("begin")
	var start := Time.get_ticks_usec()
	var count := 0
	while Time.get_ticks_usec() < start + ms * 1000:
		var peer := join(port)
		peer.peer_disconnect_now()
		host.destroy()
		count += 1
	print("end\nresult ", count, " ", Time.get_ticks_usec() - start)
