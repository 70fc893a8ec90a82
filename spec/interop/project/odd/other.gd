extends "res://base.gd".OddInner.Deeper
enum Level { LOW = 10, HIGH = 20 }
var level := Level.LOW
@rpc func other_call() -> void: pass
