import { describe, expect, it } from "vitest";
import { runScript } from "../../support/script-host.js";

describe("Statements", () => {
  it("loop over what Godot loops over", () => {
    const { lines, errors } = runScript(`
class Steps:
	func _iter_init(state): state[0] = 3; return true
	func _iter_next(state): state[0] -= 1; return state[0] > 0
	func _iter_get(value): return value * 10
func test():
	var out = []
	for i in 3: out += [i]
	for i in range(5, 0, -2): out += [i]
	for c in "añ": out += [c]
	for k in { "a": 1, 2.5: 3 }: out += [k]
	for x in 2.5: out += [x]
	for v in Vector2i(1, 3): out += [v]
	for s in Steps.new(): out += [s]
	for f: float in [1, 2]: out += [f]
	print(out)
	var nothing = null
	for n in nothing: pass
`);
    expect(lines).toEqual(['[0, 1, 2, 5, 3, 1, "a", "ñ", "a", 2.5, 0.0, 1.0, 2.0, 1, 2, 30, 20, 10, 1.0, 2.0]']);
    expect(errors).toEqual(["Unable to iterate on object of type 'Nil'. (test.gd:18 @ test)"]);
  });

  it("match values, arrays, dictionaries, several patterns and guards", () => {
    const { lines, errors } = runScript(`
const LIMIT = 4
enum Kind { A = 8 }
func fits(x):
	match x:
		1, 2: return "few"
		LIMIT: return "limit"
		Kind.A: return "kind"
		2.0: return "float"
		"text", &"name": return "text"
		[]: return "empty"
		[1, var y]: return "one %s" % y
		[var head, ..]: return "head %s" % head
		{"id": var id, "kind": "x"}: return "exact %s" % id
		{"id": _, ..}: return "open"
		null: return "null"
		var n when n is bool and n: return "yes"
		_: return "other"
func test():
	for x in [1, 2, 4, 8, 2.0, "text", "name", [], [1, 5], [3, 4, 5], {"id": 7, "kind": "x"}, {"id": 7, "z": 1}, null, true, false]:
		print(fits(x))
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(
      "few few limit kind float text text empty|one 5|head 3|exact 7|open null yes other"
        .split("|")
        .flatMap((part, i) => (i === 0 || i === 4 ? part.split(" ") : [part])),
    );
  });

  it("change parts of values in place, and write values back where they came from", () => {
    const { lines, errors } = runScript(`
var place := Vector2(1, 2)
var list = [Vector2(), { at = Vector3() }]
var calls = 0
func index(): calls += 1; return 0
func test():
	place.x += 5
	list[index()].y = 7
	list[1].at.z = 3
	list[1]["at"].x -= 1
	var copy = place
	copy.x = 0
	var t := Transform2D()
	t.origin.x = 4
	t[0][1] = 9
	print(place, list, copy, t.origin, t.x, " ", calls)
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(['(6.0, 2.0)[(0.0, 7.0), { &"at": (-1.0, 0.0, 3.0) }](0.0, 2.0)(4.0, 0.0)(1.0, 9.0) 1']);
  });

  it("break, continue, and leave loops by returning", () => {
    const { lines } = runScript(`
func first_even(list):
	for x in list:
		if x % 2: continue
		return x
	return "none"
func test():
	var n = 0
	while true:
		n += 1
		if n == 3: continue
		if n > 5: break
	print(n, first_even([1, 3, 4, 6]), first_even([1]))
	for i in 3:
		var fresh
		print(fresh)
		fresh = i
`);
    expect(lines).toEqual(["64none", "<null>", "<null>", "<null>"]);
  });

  it("stop at a false assert", () => {
    const { lines, errors } = runScript(
      'func test():\n\tassert(1 < 2)\n\tassert(1 > 2, "one is %d" % 1)\n\tprint("no")\n',
    );
    expect(lines).toEqual([]);
    expect(errors).toEqual(["Assertion failed: one is 1 (test.gd:3 @ test)"]);
  });
});
