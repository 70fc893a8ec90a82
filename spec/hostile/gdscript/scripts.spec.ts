import { describe, expect, it } from "vitest";
import { runScript } from "../../support/script-host.js";

const STEPS = 20_000;
const TOO_LONG = "The script ran too long: more than 20000 loop turns and calls. It was stopped.";
const OVERFLOW = "Stack overflow. Check for infinite recursion in your script.";

/** What a script that never ends by itself is stopped with. The time it takes is that of its steps. */
function stoppedBy(source: string, limits = {}): string[] {
  const { errors } = runScript(source, { steps: STEPS, memory: 200_000, ...limits });
  return errors.map((error) => error.replace(/ \(test\.gd.*/, ""));
}

describe("A hostile script", () => {
  it.each([
    ["loops without end", "func test():\n\twhile true: pass"],
    [
      "loops over what grows",
      "func test():\n\tvar list = [1]\n\tfor x in list: list += [x] if false else []; list[0] = x\n\twhile 1: pass",
    ],
    ["counts to the end of ints", "func test():\n\tfor i in 9223372036854775807: pass"],
    ["counts through a range without end", "func test():\n\tfor i in range(0, 9223372036854775807, 2): pass"],
    [
      "iterates over an object that never ends",
      "class It:\n\tfunc _iter_init(_s): return true\n\tfunc _iter_next(_s): return true\n\tfunc _iter_get(_s): return 1\nfunc test():\n\tfor x in It.new(): pass",
    ],
    ["calls itself by a callable in a loop", "func go(): pass\nfunc test():\n\twhile true: go.call()"],
    ["matches for ever", "func test():\n\twhile true:\n\t\tmatch 1:\n\t\t\tvar x: pass"],
    ["catches nothing by failing in between", "func bad(): return [][3]\nfunc test():\n\twhile true: bad()"],
  ])("that %s is stopped, says where, and nothing runs after it", (_, body) => {
    const messages = stoppedBy(`${body}\n`);
    expect(messages.at(-1)).toBe(TOO_LONG);
    expect(messages.filter((message) => message === TOO_LONG)).toHaveLength(1);
  });

  it("is stopped as a whole, and the next entry has a budget of its own", () => {
    const { run, host, errors, lines } = runScript(
      'var count = 0\nfunc inner():\n\twhile true: pass\nfunc test():\n\tinner()\n\tprint("not reached")\nfunc again():\n\tcount += 1\n\treturn count\n',
      { steps: STEPS },
    );
    expect(lines).toEqual([]);
    expect(errors).toEqual([`${TOO_LONG} (test.gd:3 @ inner)`]);
    const script = run.load("res://test.gd")!;
    const instance = run.attach(script.native.create!(host), script);
    expect(instance.call("again")).toBe(1);
  });

  it.each([
    ["itself", "func go(): return go() + 1\nfunc test(): go()\n"],
    ["through lambdas", "var f\nfunc test():\n\tf = func(): return f.call()\n\tf.call()\n"],
    ["through getters", "var a: get = get_a\nfunc get_a(): return self.a\nfunc test(): print(self.a)\n"],
    ["through signals", "signal s\nfunc go(): s.emit()\nfunc test():\n\ts.connect(go)\n\ts.emit()\n"],
    ["through _to_string", "func _to_string(): return str(self)\nfunc test(): print(self)\n"],
    ["through _get", "func _get(name): return self[name]\nfunc test(): print(self.x)\n"],
    ["through constructors", "class A:\n\tvar b = A.new()\nfunc test(): A.new()\n"],
  ])("that calls itself without end, %s, is told so", (_, source) => {
    const { errors } = runScript(source, { steps: STEPS, depth: 200 });
    expect(errors.some((error) => error.startsWith(OVERFLOW) || error.startsWith(TOO_LONG))).toBe(true);
    expect(errors.every((error) => !error.includes("Internal"))).toBe(true);
    expect(errors.length).toBeLessThan(STEPS);
  });

  it("that calls itself is let in 512 times, and then told so", () => {
    const { lines, errors } = runScript("func go(n):\n\tprint(n)\n\tgo(n + 1)\nfunc test(): go(2)\n");
    expect(lines.at(-1)).toBe("512");
    expect(errors[0]).toMatch(OVERFLOW);
  });

  it("that nests expressions as deep as the parser lets it does not overflow the machine's stack", () => {
    const deep = `${"(".repeat(60)}1${" + 1)".repeat(60)}`;
    const { errors } = runScript(`func go(n): return go(n + ${deep})\nfunc test(): go(0)\n`, {
      depth: 1000,
      steps: STEPS,
    });
    expect(errors.some((error) => error.startsWith(OVERFLOW) || error.startsWith(TOO_LONG))).toBe(true);
  });

  it.each([
    ["strings", 'func test():\n\tvar s = "x"\n\twhile true: s = s + s'],
    ["arrays", "var list = []\nfunc test():\n\twhile true: list += [1, 2, 3, 4]"],
    ["nested arrays", "func test():\n\tvar a = []\n\twhile true: a = [a, a]"],
    [
      "objects",
      "var list = []\nclass A: var next\nfunc test():\n\tvar first = A.new()\n\twhile true:\n\t\tvar a = A.new()\n\t\ta.next = first\n\t\tfirst = a",
    ],
    ["callables", "func go(): pass\nfunc test():\n\tvar f = go\n\twhile true: f = f.bind(1)"],
    [
      "connections",
      "signal s\nfunc go(x): pass\nfunc test():\n\tvar i = 0\n\twhile true:\n\t\ti += 1\n\t\ts.connect(func(): go(i))",
    ],
    ["functions that wait", "signal s\nfunc wait(): await s\nfunc test():\n\twhile true: wait()"],
    ["ranges", "func test():\n\tvar a = []\n\twhile true: a = [a, range(1000)]"],
  ])("that fills memory with %s is stopped", (kind, body) => {
    const messages = stoppedBy(`${body}\n`, { steps: 200_000, memory: 50_000 });
    // Copying much again and again, and looking through many connections, takes too long before it takes too much.
    const isLong = ["arrays", "connections", "functions that wait"].includes(kind);
    expect(messages.at(-1)).toMatch(
      isLong ? /^The script (?:ran too long|holds too much)/ : /^The script holds too much memory/,
    );
  });

  it.each([
    ["a method of a String", 'var s = "ab,".repeat(20000)', "s.to_lower()"],
    ["one of which nothing is known", 'var s: Variant = ["ab,".repeat(20000)][0]', "s.capitalize()"],
    ["a method of an Array", "var s = range(60000)", "s.has(-1)"],
    ["a method of a Dictionary", "var s = {}\n\tfor i in 2000: s[i] = i", "s.find_key(-1)"],
    ["a method of a packed array", "var s = PackedByteArray()\n\ts.resize(60000)", "s.count(1)"],
    ["a comparison", "var s = range(60000)\n\tvar t = range(60000)", "s == t"],
    ["in", "var s = range(60000)", "-1 in s"],
    ["a function", 'var s = "ab,".repeat(20000)', "hash(s)"],
  ])("that looks through a large value again and again is stopped: %s", (_, made, call) => {
    const { lines, errors } = runScript(
      `func test():\n\t${made}\n\tvar n = 0\n\twhile true:\n\t\tn += 1\n\t\tprint(n)\n\t\tvar r = ${call}\n`,
      { steps: 40_000 },
    );
    expect(errors[0]).toMatch(/^The script ran too long/);
    expect(lines.length).toBeLessThan(400);
  });

  it("that asks a large value for little goes on", () => {
    const body = [
      "s.size()",
      "s.back()",
      "s[5]",
      "s.is_empty()",
      "s.append(1)",
      "d.has(1)",
      "t.length()",
      't.begins_with("a")',
    ];
    const { lines, errors } = runScript(
      `func test():\n\tvar s = range(2000)\n\tvar t = "ab".repeat(1000)\n\tvar d = {}\n\tfor i in 2000: d[i] = i\n` +
        `\tfor i in 300:\n${body.map((call) => `\t\t${call}\n`).join("")}\tprint("done")\n`,
      { steps: 9000 },
    );
    expect([errors, lines]).toEqual([[], ["done"]]);
  });

  it("that makes and forgets goes on", () => {
    const { errors, lines } = runScript(
      'func test():\n\tfor i in 20000: var list = [i, [i], "text %d" % i]\n\tprint("done")\n',
      {
        memory: 20_000,
      },
    );
    expect(errors).toEqual([]);
    expect(lines).toEqual(["done"]);
  });

  it("that emits a million signals from within them is stopped", () => {
    const messages = stoppedBy(
      "signal s(n)\nfunc go(n):\n\ts.emit(n + 1)\n\ts.emit(n + 1)\nfunc test():\n\ts.connect(go)\n\ts.emit(0)\n",
      {
        depth: 50,
      },
    );
    expect(messages.at(-1)).toBe(TOO_LONG);
  });

  it.each([
    "constructor",
    "__proto__",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "__defineGetter__",
    "members",
    "script",
    "run",
  ])("finds nothing of the host by the name '%s'", (name) => {
    const { errors, lines } = runScript(`
class Thing: pass
func test():
	for value in [Thing.new(), Thing, [], {}, "text", 1, 1.5, Vector2(), Callable(), test, get_script(), Node, null, true]:
		print(probe(value))
func probe(value):
	var found = value.${name}
	return found
`);
    // A script is what get("script") gives, in the engine too; everything else is null.
    const reached = lines.filter((line) => line !== "<null>" && !/^<(?:GDScript|RefCounted|Resource)#\d+>$/.test(line));
    expect(reached).toEqual([]);
    expect(errors.length).toBeGreaterThan(10);
    expect(errors.every((error) => error.startsWith("Invalid access to property or key"))).toBe(true);
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "call"])(
    "calls nothing of the host by the name '%s'",
    (name) => {
      const { errors, lines } = runScript(`
func test():
	for value in [self, [], {}, "text", 1, Vector2(), Node, true]:
		probe(value)
	print(has_method("${name}x"), get("${name}"), Callable(self, "${name}").is_valid() and "${name}" != "call")
func probe(value): return value.${name}()
`);
      expect(lines.at(-1)).toMatch(/^false(?:<null>|Object::call|RefCounted.*::call)false$/);
      expect(errors.every((error) => error.startsWith("Invalid call"))).toBe(true);
      expect(errors.length).toBeGreaterThan(6);
    },
  );

  it("may use names of JavaScript as its own", () => {
    const { errors, lines } = runScript(`
var constructor = 1
var __proto__ = { "prototype": 2 }
signal toString(x)
enum hasOwnProperty { valueOf = 3 }
func prototype(arguments): return arguments
class then: var caller = 4
func test():
	toString.connect(func(x): print("emitted ", x))
	toString.emit(0)
	var eval = prototype(5)
	print(constructor, __proto__.prototype, hasOwnProperty.valueOf, then.new().caller, eval, { "__proto__": 6 }["__proto__"])
	set("constructor", 7)
	print(get("constructor"), self["constructor"], __proto__["prototype"])
`);
    expect(errors).toEqual([]);
    expect(lines).toEqual(["emitted 0", "123456", "772"]);
  });
});
