extends Node

@rpc("any_peer")
func echo(text: String) -> void:
	echoed.rpc_id(multiplayer.get_remote_sender_id(), text)

@rpc("any_peer")
func echoed(text: String) -> void:
	print("ECHOED ", text.length(), " ", text.md5_text())
