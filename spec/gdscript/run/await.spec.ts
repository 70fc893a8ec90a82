import { describe, expect, it } from "vitest";
import { runScript } from "../../support/script-host.js";

describe("await", () => {
  it("goes on inside the emission that it waited for, in the order of the waits", () => {
    const { lines, errors } = runScript(`
signal go(value)
func wait(name):
	print(name, " waits")
	var value = await go
	print(name, " got ", value)
	return value
func test():
	wait("a")
	wait("b")
	print("emit")
	go.emit(5)
	print("done")
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["a waits", "b waits", "emit", "a got 5", "b got 5", "done"]);
  });

  it("waits for functions that wait, and takes what does not wait as it is", () => {
    const { lines, errors } = runScript(`
signal go
func plain(): return 1
func slow():
	await go
	return 2
func slower():
	return (await slow()) + await plain() + 10
func start():
	print("sum ", await slower())
	print("value ", await 7)
func test():
	start()
	print("waiting")
	go.emit()
	print("end")
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["waiting", "sum 13", "value 7", "end"]);
  });

  it("keeps the order of everything around it in an expression", () => {
    const { lines, errors } = runScript(`
signal go(x)
var trace = []
func note(x): trace += [x]; return x
func later(x):
	note(x)
	return await go
func run():
	var list = [note(1), await later(2), note(3)]
	var d = { note("k"): await later(4) }
	var both = note(false) and await later(5)
	var either = note(true) if await later(6) else note("no")
	print(list, d, both, either, trace)
func test():
	run()
	go.emit("x")
	go.emit("y")
	go.emit(true)
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(['[1, "x", 3]{ "k": "y" }falsetrue[1, 2, 3, "k", 4, false, 6, true]']);
  });

  it("stands in loops, conditions, matches and functions in place", () => {
    const { lines, errors } = runScript(`
signal go(x)
func run():
	while await go < 3: print("loop")
	for i in 2:
		if await go: print("if ", i)
		elif await go: print("elif ", i)
	match await go:
		"m": print("match ", await go)
	var f = func(): return await go
	print("lambda ", await f.call())
func test():
	run()
	for x in [1, 2, 3, true, false, true, "m", "inside", "end"]: go.emit(x)
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["loop", "loop", "if 0", "elif 1", "match inside", "lambda end"]);
  });

  it("gives the caller what it can wait for, and several values as an array", () => {
    const { lines, errors } = runScript(`
signal two(a, b)
func wait(): return await two
func ask():
	var state = await wait()
	print(state)
func test():
	ask()
	two.emit(1, 2)
	print(two.get_connections().size())
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["[1, 2]", "0"]);
  });

  it("does not go on for an object that was freed meanwhile", () => {
    const { lines, errors } = runScript(`
signal go
class Waiter extends Node:
	func wait(on):
		await on
		print("never")
func test():
	var waiter = Waiter.new()
	waiter.wait(go)
	waiter.free()
	go.emit()
	print("end ", is_instance_valid(waiter))
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["end false"]);
  });
});
