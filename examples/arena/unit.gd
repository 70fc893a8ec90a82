extends Node2D
## What players and mobs have in common.

enum Team { NONE, RED, BLUE = 4 }

signal health_changed(health: int)

## Hit points; nothing below 0.
@export_range(0, 100) var health: int = 100:
	set(value):
		health = clampi(value, 0, 100)
		health_changed.emit(health)

@export var team: Team = Team.NONE


## Shows that the unit was hit. Sent by whoever owns the unit.
@rpc("authority", "call_local", "unreliable", 2)
func flash(tint: Color, seconds: float = 0.25) -> void:
	modulate = tint
	set_meta("flash_seconds", seconds)


## Asks the server to hurt this unit. Only the server listens.
@rpc("any_peer", "call_remote", "reliable")
func hit(damage: int) -> void:
	if not multiplayer.is_server():
		return
	health -= clampi(damage, 0, 25)
	Network.say("hit %s %d by %d" % [name, health, multiplayer.get_remote_sender_id()])
