extends Node

var crlf := 1

@rpc("any_peer")
func windows(a: int,
	b: String = "x") -> void:
	pass
