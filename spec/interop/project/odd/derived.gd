extends OddBase
const Other = preload("res://other.gd")
var other_value: Other.Level = Other.Level.HIGH
var from_constant := COUNT
var instance_of: Other

@rpc("authority", "call_local", "unreliable", 5)
func overridden(a: int) -> void: pass

# No annotation: the base's stays in force.
func kept(a: int, extra: int = 1) -> void: pass

@rpc("any_peer") func own_call(value: Other.Level, things: Array[Other.Level]) -> void: pass
