import { describe, expect, it } from "vitest";
import { runScript } from "../../support/script-host.js";

describe("Signals of scripts", () => {
  it("call what is connected: methods, functions in place, with bound arguments, once, and later", () => {
    const { lines, errors } = runScript(`
signal hit(amount)
func show(amount, who = "nobody"): print(who, " ", amount)
func test():
	hit.connect(show)
	hit.connect(show.bind("bound"))
	connect("hit", func(x): print("once ", x), CONNECT_ONE_SHOT)
	hit.connect(func(x): print("later ", x), CONNECT_DEFERRED)
	hit.emit(1)
	emit_signal("hit", 2)
	hit.disconnect(show)
	print(hit.is_connected(show), hit.get_connections().size(), hit.get_name())
	hit.emit(3)
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual([
      "nobody 1",
      "bound 1",
      "once 1",
      "nobody 2",
      "bound 2",
      "false2hit",
      "bound 3",
      "later 1",
      "later 2",
      "later 3",
    ]);
  });

  it("say so when a connection is there already, is not there, or does not fit", () => {
    const { errors, lines } = runScript(`
signal hit(a)
func none(): print("none")
func test():
	print(hit.connect(none), hit.connect(none))
	hit.emit(1)
	hit.disconnect(none)
	hit.disconnect(none)
	print(emit_signal("unknown"))
`);
    expect(lines).toEqual(["031", "2"]);
    expect(errors.map((error) => error.replace(/ \(test.*/, ""))).toEqual([
      "Signal 'hit' is already connected to given callable 'RefCounted(test.gd)::none' in that object.",
      "Error calling from signal 'hit' to callable: 'RefCounted(test.gd)::none': Method expected 0 argument(s), but called with 1.",
      "Attempt to disconnect a nonexistent connection from 'RefCounted'. Signal: 'hit', callable: 'RefCounted(test.gd)::none'.",
      "In Object of type 'RefCounted': Can't emit nonexistent signal 'unknown'.",
    ]);
  });

  it("are values, of natives too, and forget objects that are freed", () => {
    const { lines, errors } = runScript(`
extends Node
class Listener extends Node:
	func hear(): print("heard")
func test():
	var which: Signal = renamed
	var listener := Listener.new()
	which.connect(listener.hear)
	renamed.emit()
	listener.free()
	renamed.emit()
	print(which == renamed, which.get_object() == self)
	add_user_signal("mine")
	connect("mine", func(): print("mine"))
	emit_signal("mine")
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["heard", "truetrue", "mine"]);
  });

  it("put calls off to the end of the frame", () => {
    const { lines } = runScript(`
var value = 0:
	set(v): print("set ", v)
func show(x): print("show ", x)
func test():
	call_deferred("show", 1)
	show.call_deferred(2)
	set_deferred("value", 3)
	print("first")
`);
    expect(lines).toEqual(["first", "show 1", "show 2", "set 3"]);
  });
});
