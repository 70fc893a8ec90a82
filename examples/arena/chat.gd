extends Node
## A chat room. Clients send to the server, the server sends to all.

signal received(from: int, text: String)

const MAX_LENGTH := 200

var log: PackedStringArray = []


## A client has something to say.
@rpc("any_peer", "call_local", "reliable")
func say(text: String) -> void:
	if not multiplayer.is_server():
		return
	var from := multiplayer.get_remote_sender_id()
	message.rpc(from, text.left(MAX_LENGTH))


## The server tells everybody, itself too.
@rpc("authority", "call_local", "reliable")
func message(from: int, text: String) -> void:
	log.append(text)
	Network.say("chat %d: %s" % [from, text])
	received.emit(from, text)
