## A comment before everything.
@icon("res://icon.svg")
class_name OddBase extends Node2D

signal plain
signal with_types(a: int, b: Array[Vector2i], c)
signal trailing(
	a: String,
	b: float,
)

enum { FIRST, SECOND = 1 << 3, THIRD, NEGATIVE = -5 }
enum Mode { OFF, ON = FIRST + 7, AUTO, }
enum Empty {}

const SPEED := 2.5
const COUNT = 3 * 4 + 2 ** 3 % 5
const NAMES: Array[String] = ["a", "b"]
const TABLE = { x = 1, y = 2 }
const KEYED = { "a": 1, 3: [1, 2.0] }
const PICKED = TABLE["x"] + 5 if false else TABLE.y
const HEX = 0xFF_FF
const BIN = 0b1010
const BIG = 9223372036854775807
const FLOATS = [1e3, .5, 5., 1_000.25]
const TEXT = "tab\t" + 'it' if false else "a\u00e9\"q\""
const RAW = r"C:\new"
const LONG = """two
lines"""

var untyped
var inferred := 5
var inferred_float := 1.0 / 4
var inferred_vector := Vector2.ONE * 2.0
var inferred_enum := Mode.AUTO
var typed: float = 3
var typed_array: Array[int] = [1, 2, 3]
var typed_dictionary: Dictionary = {"a": Vector2(1, 2)}
var packed: PackedInt32Array = [1, 2]
var path: NodePath = ^"A/B:c"
var name_of: StringName = "quiet"
var text: String
var vector: Vector3i
var transform_of: Transform2D
var color_of: Color
var mode: Mode = Mode.ON
var foreign: OddInner.Kind = OddInner.Kind.B
var number = 7
var with_setter: int = 4: set = _set_it, get = _get_it
var inline_property: int = 9:
	get:
		return inline_property
	set(value):
		# A bracket ( and a quote " in a comment.
		inline_property = value
var a_lambda := func(x: int) -> int:
	var y := x
	return y
static var shared: int = 1
@export var exported = 1.5
@export var exported_text := "x"
@export_range(0, 10, 0.5) var ranged: float = 2
@export_enum("One", "Two") var picked: int
@export_flags("A", "B") var flags = 0
@export_node_path("Node2D") var some_path: NodePath
@export_group("Group")
@export_storage var stored: Vector2 = Vector2(1, -1)
@export_multiline var multi: String = """a
b"""
@export var list: Array[Vector2] = [Vector2(0, 1), Vector2.RIGHT]
@export var resource: Resource
@export
var on_next_line: bool = true
@onready var later = $Child


class OddInner:
	enum Kind { A, B }
	const FACTOR := 2
	class Deeper extends Node:
		@rpc("any_peer") func deep_call(): pass


@rpc
func bare(): pass

@rpc()
func empty_brackets(): pass

@rpc("any_peer") func same_line(a: int, b := 2.0): pass

@rpc("unreliable", "call_local", "any_peer", 7)
func any_order(): pass

@rpc("any_peer", "call_local", "unreliable_ordered", 1 + 1)
func computed_channel(): pass

@rpc(
	"authority", # comment, with ) bracket
	'call_remote',
	"reliable",
	3,
)
@warning_ignore("unused_parameter")
func many_lines(
	first: Dictionary,
	second: Array[Dictionary] = [{"a": (1)}, {}],
	third: Mode = Mode.OFF,
	fourth: String = "b),\"",
	fifth: Callable = Callable(),
) -> Dictionary: return {}

@warning_ignore("unused_parameter") @rpc("reliable") func two_annotations(x): pass

@rpc("any_peer", "unreliable")
static func a_static(value: Variant) -> void: pass

@rpc("any_peer")
func overridden(a: int) -> void: pass

@rpc("any_peer")
func kept(a: int) -> void: pass

@rpc("call_local") func Upper() -> void: pass
@rpc("call_local") func _private() -> void: pass
@rpc("call_local") func a10() -> void: pass
@rpc("call_local") func a2() -> void: pass
@rpc("call_local") func größe() -> void: pass

func not_an_rpc(a, b: int, c: Node2D = null, d: OddInner = null) -> Array[int]:
	var text_with_rpc := "@rpc func fake(): pass"
	if a == b: \
		return [
			1, 2,
		]
	match a:
		1, 2:
			pass
		_ when b > 2: pass
	var f := func named(x): return x
	for i: int in 3: print(i, text_with_rpc, f)
	return []

func _set_it(value): with_setter = value
func _get_it(): return with_setter
