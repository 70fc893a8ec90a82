extends "res://unit.gd"
## A mob. The server moves it in a circle.

@export var kind: StringName = &"slime"
@export var speed: float = 1.0

var angle: float = 0.0
var center: Vector2 = Vector2.ZERO


func _ready() -> void:
	Network.say("mob %s %s at %s" % [name, kind, position])
	center = position


func _process(delta: float) -> void:
	if not is_multiplayer_authority():
		return
	angle = wrapf(angle + delta * speed, 0.0, TAU)
	position = center + Vector2.from_angle(angle) * 32.0


func _exit_tree() -> void:
	Network.say("mob_left %s" % name)
