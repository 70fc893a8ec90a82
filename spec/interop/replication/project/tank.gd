extends Node2D
# Adds a unit of its own while it becomes ready: a spawn within a spawn.
var fuel := 7

func _ready() -> void:
	if is_multiplayer_authority():
		var gunner: Node = load("res://unit.tscn").instantiate()
		gunner.name = "Gunner"
		gunner.hp = 5
		get_node("Crew").add_child(gunner, true)
