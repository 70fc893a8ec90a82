extends Node2D

@export var speed := 0.0
var is_running := false
var _arrived := false


func _physics_process(delta: float) -> void:
	if is_running and is_multiplayer_authority():
		position.x += Input.get_axis("move_left", "move_right") * speed * delta
	if not _arrived and position.x > 60.0:
		_arrived = true
		print("%s arrived, of %d" % [name, get_multiplayer_authority()])
