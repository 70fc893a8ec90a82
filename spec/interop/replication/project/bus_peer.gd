extends MultiplayerPeerExtension
# Carries packets between SceneMultiplayers of this process and writes them down.
static var bus: Dictionary = {}
static var packets: Array = []
static var current_step := ""
var id: int
var target := 0
var mode: int = TRANSFER_MODE_RELIABLE
var channel := 0
var inbox: Array = []
var newcomers: Array = []

func _init(own_id: int) -> void:
	id = own_id

func _poll() -> void:
	var list := newcomers
	newcomers = []
	for newcomer in list:
		peer_connected.emit(newcomer)

func _put_packet_script(bytes: PackedByteArray) -> Error:
	var receivers: Array = [1]
	if id == 1:
		receivers = bus.keys().filter(func(k): return k != 1 and (target == 0 or k == target or (target < 0 and k != -target)))
	for to in receivers:
		packets.append({"step": current_step, "from": id, "to": to, "mode": ["unreliable", "unreliable_ordered", "reliable"][mode], "channel": channel, "hex": bytes.hex_encode()})
		bus[to].inbox.append([bytes.duplicate(), id, mode, channel])
	return OK

func _get_packet_script() -> PackedByteArray: return inbox.pop_front()[0]
func _get_available_packet_count() -> int: return inbox.size()
func _get_packet_peer() -> int: return inbox[0][1] if inbox.size() else 0
func _get_packet_mode() -> MultiplayerPeer.TransferMode: return inbox[0][2] if inbox.size() else TRANSFER_MODE_RELIABLE
func _get_packet_channel() -> int: return inbox[0][3] if inbox.size() else 0
func _set_target_peer(peer: int) -> void: target = peer
func _set_transfer_mode(value: MultiplayerPeer.TransferMode) -> void: mode = value
func _get_transfer_mode() -> MultiplayerPeer.TransferMode: return mode
func _set_transfer_channel(value: int) -> void: channel = value
func _get_transfer_channel() -> int: return channel
func _get_unique_id() -> int: return id
func _is_server() -> bool: return id == 1
func _is_server_relay_supported() -> bool: return true
func _get_max_packet_size() -> int: return 1 << 24
func _get_connection_status() -> MultiplayerPeer.ConnectionStatus: return CONNECTION_CONNECTED
func _set_refuse_new_connections(_refuse: bool) -> void: pass
func _is_refusing_new_connections() -> bool: return false
func _close() -> void: pass
func _disconnect_peer(_peer: int, _force: bool) -> void: pass
