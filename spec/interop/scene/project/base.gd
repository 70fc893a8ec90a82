extends Node
# Methods of a base script count as the script's own.
@rpc("any_peer") func inherited(text: String) -> void:
	print("CALL inherited ", text)
	answered.rpc_id(multiplayer.get_remote_sender_id(), "inherited base", text)

@rpc("any_peer") func overridden(text: String) -> void:
	answered.rpc_id(multiplayer.get_remote_sender_id(), "overridden base", text)

@rpc("any_peer") func answered(what, value) -> void:
	print("ANSWERED ", what, " ", var_to_str(value).replace("\n", " "))
