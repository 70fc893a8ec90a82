extends "res://unit.gd"
# A unit that belongs to a peer: only that peer moves it.
var heading := 0.0
var moves := 0

func _process(_delta: float) -> void:
	var clock := get_node_or_null("/root/World/Clock")
	if clock == null or not clock.running:
		return
	if get_node("Sync").is_multiplayer_authority():
		moves += 1
		position = Vector2(moves * 0.5, 7)
		hp = 1000 + moves / 30
