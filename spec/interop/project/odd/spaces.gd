extends Node
var a = 1; var b = 2
@rpc("any_peer") func one() -> void: print("x"); print("y")
class Tiny: var z = 1
func two(
  x,
      y = {
  "k": [1,
2] } ):
  pass
func three() -> void:
    pass

    # comment

@rpc("any_peer")

func after_blank_line() -> void:
  pass
func \
 four(): pass
