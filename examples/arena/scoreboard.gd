extends Node
## Scores and time of the round, known to all.

## Peer id to score.
@export var scores: Dictionary = {}
@export var leader: String = ""
## Seconds since the round began.
@export var round_time: float = 0.0

var _told := ""


func _process(delta: float) -> void:
	if multiplayer.multiplayer_peer is OfflineMultiplayerPeer:
		return
	if is_multiplayer_authority():
		round_time += delta
	elif leader != _told:
		_told = leader
		Network.say("leader %s %s" % [leader, scores])


func set_score(id: int, score: int, display_name: String) -> void:
	scores[id] = score
	if score >= scores.values().max():
		leader = display_name
