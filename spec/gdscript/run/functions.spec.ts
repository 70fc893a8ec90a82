import { describe, expect, it } from "vitest";
import { runScript } from "../../support/script-host.js";

describe("Functions of scripts", () => {
  it("take defaults, earlier parameters in them, and any number of further arguments", () => {
    const { lines, errors } = runScript(`
var base = 100
func add(a, b = a * 2, c = base + b): return [a, b, c]
func all(first, ...rest): return "%s %s" % [first, rest]
func test():
	print(add(1), add(1, 5), add(1, 5, 0))
	print(all(1), all(1, 2, "x"))
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["[1, 2, 102][1, 5, 105][1, 5, 0]", '1 []1 [2, "x"]']);
  });

  it("convert arguments and results to their declared types", () => {
    const { lines, errors } = runScript(`
func half(x: float) -> float: return x / 2
func name_of(x: StringName) -> String: return x
func cut(x: int) -> int: return x
func test():
	print(half(3), " ", typeof(name_of("a")), " ", cut(2.9), " ", half(4))
	var untyped: Variant = "no number"
	print(half(untyped))
	print("not reached")
`);
    expect(lines).toEqual(["1.5 4 2 2.0"]);
    expect(errors).toEqual([
      "Invalid type in function 'half' in base 'RefCounted (test.gd)'. Cannot convert argument 1 from String to float. (test.gd:8 @ test)",
    ]);
  });

  it("in place take along the values of variables, not the variables", () => {
    const { lines, errors } = runScript(
      `
var member = 1
func test():
	var x = 1
	var list = [0]
	var f = func(y = x):
		x += 10
		list[0] += 1
		member += 1
		return x + y
	x = 100
	print(f.call(1), " ", f.call(1), " ", f.call(), " ", x, " ", list, " ", member)
	var nested = func(a): return func(b): return a * 10 + b + x
	print(nested.call(1).call(2))
	var named = func double(v): return v * 2
	print(named, " ", [1, 2].map(named) if [].has_method("map") else [2, 4])
`.replace(' if [].has_method("map") else [2, 4]', ""),
    );
    expect(errors).toEqual([]);
    expect(lines).toEqual(["12 12 12 100 [3] 4", "112", "double(lambda) [2, 4]"]);
  });

  it("are values: bound, unbound, called with arrays, compared", () => {
    const { lines, errors } = runScript(`
func show(a = "-", b = "-", c = "-"): print(a, b, c)
static func twice(x): return x * 2
func test():
	show.bind(1, 2).call(0)
	show.unbind(1).call(1, 2)
	show.callv([7, 8])
	print(show == show, show == show.bind(1), Callable() == Callable(), show.is_valid())
	print(twice.call(4), " ", absf.call(-2.0), " ", show.get_argument_count(), show.bind(1).get_argument_count())
	print(show.get_method(), " ", show.get_object() == self, " ", Callable(self, "show") == show)
	Callable().call()
`);
    expect(lines).toEqual(["012", "1--", "78-", "truefalsetruetrue", "8 2.0 32", "show true true"]);
    expect(errors).toEqual([
      "Attempt to call function 'null::null (Callable)' on a null instance. (test.gd:11 @ test)",
    ]);
  });

  it("that fail end with null, and their callers go on", () => {
    const { lines, errors } = runScript(`
func broken(list):
	print("before")
	print(list[5])
	print("after")
func count(list) -> int:
	return list[9]
func test():
	print(broken([1]))
	print(count([]))
	print("goes on")
`);
    expect(lines).toEqual(["before", "<null>", "0", "goes on"]);
    expect(errors).toEqual([
      "Out of bounds get index '5' (on base: 'Array') (test.gd:4 @ broken)",
      "Out of bounds get index '9' (on base: 'Array') (test.gd:7 @ count)",
    ]);
  });

  it("tell how they were called", () => {
    const { host } = runScript(`
func inner():
	push_error("oh")
	print(get_stack()[1].function)
func outer(): inner()
func test():
	outer()
`);
    expect(host.lines).toEqual(["outer"]);
    expect(host.reports[0]!.trace.map((at) => `${at.function}:${at.line}`)).toEqual(["inner:3", "outer:5", "test:7"]);
  });
});
