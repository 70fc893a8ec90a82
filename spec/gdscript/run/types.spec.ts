import { describe, expect, it } from "vitest";
import { runScript } from "../../support/script-host.js";

describe("Types of scripts", () => {
  it("convert what is assigned to a typed variable", () => {
    const { lines, errors } = runScript(`
var f: float = 1
var i: int = 2.9
var s: String = &"name"
var n: StringName = "text"
var b: bool = 1
func test():
	print(f, " ", i, " ", typeof(s), " ", typeof(n), " ", b)
	f = 3
	i += 1.5
	print(f, " ", i, " ", f / 2, " ", 7 / 2, " ", 7 / 2.0)
	var any: Variant = "x"
	i = any
	print("no")
`);
    expect(lines).toEqual(["1.0 2 4 21 true", "3.0 3 1.5 3 3.5"]);
    expect(errors).toEqual([
      "Trying to assign value of type 'String' to a variable of type 'int'. (test.gd:13 @ test)",
    ]);
  });

  it("calculate ints in 64 bits", () => {
    const { lines } = runScript(`
func test():
	var max := 9223372036854775807
	var one = 1
	print(max + 1, " ", max * 2, " ", -max - 2, " ", 9007199254740993 + one)
	print(-7 / 2, " ", -7 % 3, " ", 1 << 62, " ", ~one, " ", 3 ** 4, " ", 0xff ^ 0x0f, " ", 5 & one)
	print(max - 0, " ", one - 0)
	print(1e18 as int, " ", int("12x3"), " ", int(-2.7), " ", 2147483647 + one)
`);
    expect(lines).toEqual([
      "-9223372036854775808 -2 9223372036854775807 9007199254740994",
      "-3 -1 4611686018427387904 -2 81 240 1",
      "9223372036854775807 1",
      "1000000000000000000 123 -2 2147483648",
    ]);
  });

  it("hold in arrays and dictionaries of a type", () => {
    const { lines, errors } = runScript(`
func test():
	var floats: Array[float] = [1, 2]
	var ages: Dictionary[String, int] = { "a": 1 }
	print(floats, " ", ages)
	var any: Variant = "x"
	ages["b"] = any
	print("no")
`);
    expect(lines).toEqual(['[1.0, 2.0] { "a": 1 }']);
    expect(errors.at(-1)).toBe(
      "Invalid assignment of property or key 'b' with value of type 'String' on a base object of type 'Dictionary[String, int]'. (test.gd:7 @ test)",
    );
  });

  it("grow typed arrays by what fits, and constants not at all", () => {
    const { lines, errors } = runScript(`
const FIXED: Array[int] = [1]
func test():
	var list: Array[int] = []
	list.append(1)
	var any: Variant = "x"
	list.append(any)
	list.append(2.5)
	var loose := []
	loose.append(null)
	var fixed := FIXED
	fixed.append(2)
	print(list, loose, FIXED, list.size())
`);
    expect(lines).toEqual(["[1][<null>][1]1"]);
    expect(errors[0]).toContain("Method/function failed");
    expect(errors.at(-1)).toContain("read-only");
  });

  it("are asked with is and as, inherited ones too", () => {
    const { lines, errors } = runScript(`
class Animal extends Node: pass
class Dog extends Animal: pass
func test():
	var dog: Variant = Dog.new()
	print(dog is Animal, dog is Node, dog is Resource, 1 is int, dog as Animal == dog, dog as Resource)
	var number: Variant = 1.7
	print(number as int, " ", "12" as int, " ", is_instance_of(dog, Animal), is_instance_of(1, TYPE_INT))
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["truetruefalsetruetrue<null>", "1 12 truetrue"]);
  });

  it.each([
    ["print(unknown)", 'Identifier "unknown" not declared in the current scope.'],
    ["unknown()", 'Function "unknown()" not found in base self.'],
    ["var x: Missing", 'Could not find type "Missing" in the current scope.'],
    ["absi()", 'Too few arguments for "absi()" call. Expected at least 1 but received 0.'],
    ['var x: int = "a"', 'Cannot assign a value of type "String" as "int".'],
    ['print(1 + "a")', "Invalid operands to operator +, int and String."],
    ["helper(1, 2)", 'Too many arguments for "helper()" call. Expected at most 1 but received 2.'],
    ['helper("a")', 'Invalid argument for "helper()" function: argument 1 should be "int" but is "String".'],
    ["CONST = 2", "Cannot assign a new value to a constant."],
    ["Vector2.UPWARDS", 'Cannot find member "UPWARDS" in base "Vector2".'],
    ["var v := Vector2()\n\tprint(v.w)", 'Cannot find member "w" in base "Vector2".'],
  ])("are checked before anything runs: %s", (statement, message) => {
    const { errors, lines } = runScript(
      `const CONST = 1\nfunc helper(x: int): pass\nfunc test():\n\tprint("ran")\n\t${statement}\n`,
    );
    expect(lines).toEqual([]);
    expect(errors[0]!.replace(/ \(test.gd.*/, "")).toBe(message);
  });
});
