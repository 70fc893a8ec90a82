extends "res://unit.gd"
## A player. Its node's name is the id of the peer that owns it.

@export var display_name: String = ""
@export var score: int = 0

## Where the player looks, in radians.
@export var aim := 0.0

## Keys that are held down: a bit for each of left, right, up, down.
@export_flags("Left", "Right", "Up", "Down") var keys := 0

@export var inventory: Array[String] = []


func _enter_tree() -> void:
	# Everything belongs to the player's peer, except what only the server may say.
	set_multiplayer_authority(name.to_int())
	$ServerSync.set_multiplayer_authority(1)


func _ready() -> void:
	Network.say("player %s '%s' health %d at %s" % [name, display_name, health, position])
	if multiplayer.is_server():
		return
	if is_multiplayer_authority():
		position = Vector2(320.0, 240.0)


func _exit_tree() -> void:
	Network.say("player_left %s" % name)


## Tells everybody what this player feels like. Unimportant, so it may be lost.
@rpc("unreliable_ordered", "call_remote", "authority", 1)
func emote(kind: StringName) -> void:
	Network.say("emote %s %s" % [name, kind])


## The server moves a player to another place.
@rpc("any_peer")
func teleport(to: Vector2) -> void:
	if multiplayer.get_remote_sender_id() != 1:
		return
	position = to
	Network.say("teleport %s %s" % [name, to])
