import { describe, expect, it } from "vitest";
import { runScript } from "../../support/script-host.js";

describe("Classes of scripts", () => {
  it("inherit variables and functions, across files too, and call what they override with super", () => {
    const { lines, errors } = runScript({
      "res://base.gd": `
extends RefCounted
var health := 10
func describe(word := "base") -> String:
	return "%s %d" % [word, health]
func _init(start = 5):
	health = start
`,
      "res://test.gd": `
extends "res://base.gd"
class Inner extends "res://base.gd":
	func describe(word := "inner") -> String:
		return "<" + super(word) + ">"
	func plain() -> String:
		return super.describe()
func test():
	print(describe())
	print(Inner.new(3).describe())
	print(Inner.new().plain())
`,
    });
    expect(errors).toEqual([]);
    expect(lines).toEqual(["base 5", "<inner 3>", "base 5"]);
  });

  it("know each other by class_name, in a circle too", () => {
    const { lines, errors } = runScript({
      "res://a.gd": "class_name First\nvar other: Second\nfunc name_of(): return 'first'\n",
      "res://b.gd": "class_name Second\nvar other: First\nstatic func make() -> First:\n\treturn First.new()\n",
      "res://test.gd": `
func test():
	var first := Second.make()
	first.other = Second.new()
	first.other.other = first
	var second: Variant = first.other
	print(first.other.other.name_of(), " ", first is First, " ", second is First)
`,
    });
    expect(errors).toEqual([]);
    expect(lines).toEqual(["first true false"]);
  });

  it("call getters and setters from outside and inside, but not within themselves", () => {
    const { lines, errors } = runScript(`
var points := 0:
	set(value):
		print("set ", value)
		points = clampi(value, 0, 10)
	get:
		return points * 2
var named: int: set = set_named, get = get_named
func set_named(value): named = value + 1
func get_named(): return named
func test():
	points = 4
	points += 1
	print(points)
	named = 5
	print(named, " ", get("named"))
	set("points", 99)
	print(points)
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["set 4", "set 9", "18", "6 6", "set 99", "20"]);
  });

  it("have static variables, functions and _static_init, once in each run", () => {
    const source = `
static var count := start()
static func start(): return 7
static func _static_init(): count += 1
class Inner:
	static var list := []
func test():
	count += 1
	Inner.list += [count]
	print(count, " ", Inner.list, " ", get_script().count)
`;
    expect(runScript(source).lines).toEqual(["9 [9] 9"]);
    expect(runScript(source).lines, "another run starts anew").toEqual(["9 [9] 9"]);
  });

  it("give enums values by name, in order, and as dictionaries", () => {
    const { lines, errors } = runScript(`
enum State { IDLE, RUN = 5, JUMP }
enum { LEFT = -1, RIGHT = 1 }
const STEP = RIGHT * 4
func test():
	var state: State = State.RUN
	print(state, " ", State.JUMP, " ", LEFT + STEP, " ", State)
	for name in State: print(name)
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(['5 6 3 { "IDLE": 0, "RUN": 5, "JUMP": 6 }', "IDLE", "RUN", "JUMP"]);
  });

  it("answer for members that they don't have with _get, _set and _to_string", () => {
    const { lines, errors } = runScript(`
class Bag:
	var inside := {}
	func _get(name):
		return inside.get(name) if name in inside else null
	func _set(name, value):
		if name == "closed": return false
		inside[name] = value
		return true
	func _to_string(): return "<bag>"
func test():
	var bag = Bag.new()
	bag.apples = 3
	print(bag.apples, " ", bag, " ", str([bag]))
	bag.closed = 1
`);
    expect(lines[0]).toBe("3 <bag> [<bag>]");
    expect(errors).toEqual([
      "Invalid assignment of property or key 'closed' with value of type 'int' on a base object of type 'RefCounted (Bag)'. (test.gd:15 @ test)",
    ]);
  });

  it("give @onready variables their values when the object is ready, the base class's first", () => {
    const { lines, errors } = runScript(`
extends Node
class Base extends Node:
	@onready var first := note("first")
	func note(text) -> String: print(text); return text
class Derived extends Base:
	@onready var second := note("second")
	func _ready(): print("ready ", first, " ", second)
func test():
	var node := Derived.new()
	print(node.first == "")
	node._ready()
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["true", "first", "second", "ready first second"]);
  });

  it("list their members, signals and functions", () => {
    const { lines, errors } = runScript(`
signal hit(amount: int)
@export var speed := 2.5
var hidden
func go(a: int, b := 1) -> bool: return true
func test():
	for property in get_property_list():
		if property.name in ["speed", "hidden"]: print(property.name, " ", property.type, " ", property.usage)
	print(has_method("go"), has_method("fly"), has_signal("hit"), "speed" in self, "fly" in self)
	print(call("go", 1), callv("go", [1, 2]))
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["speed 3 4102", "hidden 0 135168", "truefalsetruetruefalse", "truetrue"]);
  });
});
