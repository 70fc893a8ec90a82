extends Node
# The first user argument names the script that plays.

func _ready() -> void:
	var player: Node = load("res://%s.gd" % OS.get_cmdline_user_args()[0]).new()
	player.name = "Player"
	get_tree().root.add_child.call_deferred(player)
