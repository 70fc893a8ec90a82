extends Node2D
## The arena: players join, move, shoot and chat; mobs walk around.

const Unit := preload("res://unit.gd")
const PLAYER := preload("res://player.tscn")
const MOB := preload("res://mob.tscn")

## How much a shot scores.
const SHOT_SCORE := 10

signal joined(id: int, display_name: String)

var wave: int = 0

@onready var players: Node2D = $Players
@onready var mobs: Node2D = $Mobs
@onready var scoreboard := $Scoreboard
@onready var chat := $Chat


func _ready() -> void:
	multiplayer.peer_disconnected.connect(_on_peer_disconnected)
	multiplayer.connected_to_server.connect(_on_connected_to_server)
	if not Network.start():
		get_tree().quit(2)
		return
	if multiplayer.is_server():
		for index in int(Network.options.get("mobs", 3)):
			spawn_mob(index)


## Server: puts a mob into the arena; every client gets one too.
func spawn_mob(index: int) -> void:
	var mob := MOB.instantiate()
	mob.name = "Mob%d" % index
	mob.position = Vector2(100.0 + 50.0 * index, 100.0)
	mob.kind = &"slime" if index % 2 == 0 else &"bat"
	mob.team = Unit.Team.BLUE
	mobs.add_child(mob, true)


## A client wants to play. The server spawns its player and welcomes it.
@rpc("any_peer", "call_remote", "reliable")
func join(display_name: String, team: Unit.Team = Unit.Team.RED) -> void:
	if not multiplayer.is_server():
		return
	var id := multiplayer.get_remote_sender_id()
	if players.has_node(str(id)):
		return
	var player := PLAYER.instantiate()
	player.name = str(id)
	player.display_name = display_name
	player.team = team
	players.add_child(player, true)
	scoreboard.set_score(id, 0, display_name)
	Network.say("joined %d %s" % [id, display_name])
	joined.emit(id, display_name)
	welcome.rpc_id(id, {"id": id, "players": players.get_child_count(), "motd": "Have fun"})


## The server's answer to a client that joined.
@rpc
func welcome(info: Dictionary) -> void:
	Network.say("welcome %s" % [info])
	chat.say.rpc_id(1, "hello from %s" % Network.options.get("name", "somebody"))


## A client shoots; the server answers with the explosion that everybody sees.
@rpc("reliable", "any_peer")
func shoot(direction: Vector2) -> void:
	if not multiplayer.is_server():
		return
	var id := multiplayer.get_remote_sender_id()
	var player := players.get_node_or_null(str(id))
	if player == null:
		return
	player.score += SHOT_SCORE
	scoreboard.set_score(id, player.score, player.display_name)
	explode.rpc(player.position + direction.normalized() * 48.0)


@rpc(
	"authority", # only the server
	"call_local",
	"unreliable",
	3,
)
func explode(at: Vector2, radius := 16.0, _tint: Color = Color.ORANGE) -> void:
	Network.say("explode %s %s" % [at, radius])


## Asks for the server's clock: for measuring round trips.
@rpc("any_peer") func ping(token: int) -> void:
	if multiplayer.is_server():
		pong.rpc_id(multiplayer.get_remote_sender_id(), token, Time.get_ticks_msec())


@rpc("authority") func pong(token: int, server_time_msec: int) -> void:
	Network.say("pong %d %d" % [token, server_time_msec])


## Sends back whatever it was given.
@rpc("any_peer", "reliable")
func echo(value: Variant) -> void:
	if multiplayer.is_server():
		echoed.rpc_id(multiplayer.get_remote_sender_id(), value)


@rpc("authority", "reliable")
func echoed(value: Variant) -> void:
	Network.say("echoed %s" % var_to_str(value))


## Server only: starts the next wave and tells everybody.
@rpc("authority", "call_local", "reliable") func start_wave(
	number: int,
	kinds: Array[StringName] = [&"slime", &"bat"],
	origin: Vector2 = Vector2(1.5, -2),
) -> void:
	wave = number
	Network.say("wave %d %s %s" % [number, kinds, origin])


func _on_connected_to_server() -> void:
	join.rpc_id(1, str(Network.options.get("name", "somebody")))


func _on_peer_disconnected(id: int) -> void:
	if multiplayer.is_server() and players.has_node(str(id)):
		players.get_node(str(id)).queue_free()
		scoreboard.scores.erase(id)


func _process(_delta: float) -> void:
	if multiplayer.is_server() or Network.options.has("still"):
		return
	var mine := players.get_node_or_null(str(multiplayer.get_unique_id()))
	if mine != null:
		mine.aim = wrapf(mine.aim + _delta, 0.0, TAU)
		mine.position = Vector2(320.0, 240.0) + Vector2.from_angle(mine.aim) * 80.0
