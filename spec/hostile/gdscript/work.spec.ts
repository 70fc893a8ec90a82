import { describe, expect, it } from "vitest";
import { runScript } from "../../support/script-host.js";

/** Two texts of 64,000 characters that differ at the end, one that is like the first but another object, and many of the first. */
const TEXTS =
  'var s = "a".repeat(63999) + "b"\nvar t = "a".repeat(63999) + "c"\nvar u = text(s)\nvar many = []\nfor i in 30: many.append(s)';
/** An array of small arrays, and another that looks the same. */
const NESTED =
  'var s = []\nfor i in 800: s.append([i, [i]])\ns = [s]\nvar t = s.duplicate(true)\nvar d = {"a": {}}\nfor i in 800: d.a[i] = [i]\nvar e = d.duplicate(true)';
/** Few arrays, which have each other twice: four million paths lead through them. */
const SHARED =
  "var s = [1]\nfor i in 22: s = [s, s]\nvar t = [1]\nfor i in 22: t = [t, t]\nvar d = {}\nfor i in 14: d = {1: d, 2: d}";
const BYTES =
  "var s = PackedByteArray()\ns.resize(64000)\nvar t = s.duplicate()\nvar f = PackedFloat32Array()\nf.resize(64000)\nvar v = PackedVector2Array()\nv.resize(32000)\nvar g = f.duplicate()\nvar w = v.duplicate()";
/** Patterns that searches take long for. */
const PATTERNS =
  'var s = "a".repeat(20000)\nvar p = "a".repeat(5000) + "b" + "a".repeat(5000)\nvar q = "b" + "a".repeat(10000)\nvar r = "b".repeat(10000) + "a"';

/** How often a script does something before it is stopped: more often than that it is not asked to. */
function turns(made: string, call: string, most: number, steps: number): { turns: number; error: string } {
  const lines = made.split("\n").concat(`for n in ${most}:`, "\tprint(n)", `\t${call}`);
  const body = lines.map((line) => `\t${line}\n`).join("");
  const script = `func text(s): return (s + "y").left(-1)\nfunc test():\n${body}`;
  const { lines: printed, errors } = runScript(script, { steps });
  return { turns: printed.length, error: errors.at(-1) ?? "" };
}

describe("The words of an error about a value that leads to itself by many paths", () => {
  it.each([
    ["a key that there is not", "var x = {}[s]"],
    ["a key of an array", "var x = [1][s]"],
    ["a key that can't be set", "[1][s] = 1"],
    ["a key of a constant", "var x = [1][S]"],
  ])("are no longer than the steps that are left: %s", (_title, call) => {
    const nested = "\tvar s = [1]\n\tfor i in 40: s = [s, s]\n";
    const constants = Array.from({ length: 40 }, (_, i) => `const S${i + 1} = [S${i}, S${i}]\n`).join("");
    const script = `const S0 = [1]\n${constants}const S = S40\nfunc test():\n${nested}\t${call}\n\tprint("on")\n`;
    const { lines, errors } = runScript(script, { steps: 3000 });
    expect(lines).toEqual([]);
    expect(errors.length).toBeGreaterThan(0);
    expect(Math.max(...errors.map((error) => error.length))).toBeLessThan(10_000);
  });
});

describe("What a script looks at counts as steps:", () => {
  it.each([
    ["==", TEXTS, "var x = s == t"],
    ["== of an equal text", TEXTS, "var x = s == u"],
    ["== of names", TEXTS, "var x = StringName(s) == StringName(u)"],
    ["<", TEXTS, "var x = s < t"],
    ["< of texts whose type is known", `${TEXTS}\nvar a: String = s\nvar b: String = t`, "var x = a < b"],
    ["casecmp_to", TEXTS, "var x = s.casecmp_to(t)"],
    ["naturalcasecmp_to", 'var s = "1".repeat(64000)', 'var x = "1".naturalcasecmp_to(s)'],
    ["match", TEXTS, "match s:\n\t\t\t\tu: pass"],
    ["match with a text that is known", TEXTS, `match s:\n\t\t\t\t"${"a".repeat(63999)}c": pass`],
    ["has of an array, with a name", TEXTS, "var x = many.has(StringName(s))"],
    ["an argument of one of which nothing is known", TEXTS, 'var x = ["b"][0].is_subsequence_of(s)'],
    ["two long texts in turn", 'var s = "\u0436".repeat(200000)\nvar t = text(s)', "var x = s.length() + t.length()"],
    ["begins_with", TEXTS, "var x = s.begins_with(u)"],
    ["ends_with", TEXTS, "var x = s.ends_with(u)"],
    ["trim_prefix", TEXTS, "var x = s.trim_prefix(u)"],
    ["trim_suffix", TEXTS, "var x = s.trim_suffix(u)"],
    ["is_same", TEXTS, "var x = is_same(s, u)"],
    ["an argument", TEXTS, 'var x = "b".is_subsequence_of(s)'],
    ["an argument of one whose type is known", `${TEXTS}\nvar b: String = "b"`, "var x = b.is_subsequence_of(s)"],
    ["a key", `${TEXTS}\nvar d = {s: 1}`, "var x = d[u]"],
    ["has with a key", `${TEXTS}\nvar d = {s: 1}`, "var x = d.has(u)"],
    ["a key that is a name", `${TEXTS}\nvar d = {&"a": 1}`, "var x = d.get(StringName(s))"],
    ["a key that is a packed array", `${BYTES}\nvar d = {s: 1}`, "var x = d.get(t)"],
    ["a key that is a path", `${TEXTS}\nvar d = {}`, "var x = d.get(NodePath(s))"],
    ["in an array", TEXTS, "var x = t in many"],
    ["has of an array", TEXTS, "var x = many.has(t)"],
    ["find of an array", TEXTS, "var x = many.find(t)"],
    ["max of an array", TEXTS, "var x = many.max()"],
    ["sort of an array", TEXTS, "many.sort()"],
    ["== of arrays", `${TEXTS}\nvar other = []\nfor i in 30: other.append(u)`, "var x = many == other"],
    ["in a packed array", `${TEXTS}\nvar p = PackedStringArray(many)`, "var x = t in p"],
    ["find of a packed array", `${TEXTS}\nvar p = PackedStringArray(many)`, "var x = p.find(t)"],
    ["sort of a packed array", `${TEXTS}\nvar p = PackedStringArray(many)`, "p.sort()"],
    [
      "== of packed texts",
      `${TEXTS}\nvar p = PackedStringArray(many)\nvar q = PackedStringArray()\nfor i in 30: q.append(u)`,
      "var x = p == q",
    ],
    ["hash of texts", TEXTS, "var x = hash(many)"],
    ["hash of packed texts", TEXTS, "var x = hash([PackedStringArray([s])])"],
    ["hash of bytes", BYTES, "var x = hash([s])"],
    ["hash of floats", BYTES, "var x = hash([f])"],
    ["hash of vectors", BYTES, "var x = hash([v])"],
    ["== of bytes", BYTES, "var x = [s] == [t]"],
    [
      "== of bytes whose type is known",
      `${BYTES}\nvar a: PackedByteArray = s\nvar b: PackedByteArray = t`,
      "var x = a == b",
    ],
    ["== of vectors", BYTES, "var x = [v] == [w]"],
    [
      "characters beyond the first plane",
      'var s = "😀".repeat(64000)\nvar t = s + s',
      "var x = s.length() + t.length()",
    ],
    ["len", 'var s = "😀".repeat(64000)\nvar t = s + s', "var x = len(s) + len(t)"],
    ["characters gone through", TEXTS, "for c in s: break"],
    ["str", NESTED, "var x = str(s)"],
    ["str of dictionaries", NESTED, "var x = str(d)"],
    ["%", NESTED, 'var x = "%s" % [s]'],
    ["% with many values", 'var s = "%d".repeat(5000)\nvar t = range(5000)', "var x = s % t"],
    ["format", 'var s = "a".repeat(10000)\nvar t = {}\nfor i in 100: t[i] = i', "var x = s.format(t)"],
    ["hash", NESTED, "var x = hash(s)"],
    ["== of what is nested", NESTED, "var x = s == t"],
    ["== of dictionaries", NESTED, "var x = d == e"],
    ["<", NESTED, "var x = s < t"],
    [
      "== of dictionaries of numbers",
      "var d = {}\nvar e = {}\nfor i in 4000:\n\td[i] = i\n\te[i] = i",
      "var x = d == e",
    ],
    ["in of what is nested", NESTED, "var x = t in [s]"],
    ["a key that is nested", `${NESTED}\nvar k = {s: 1}`, "var x = k.get(t)"],
    ["a key with dictionaries in it", `${NESTED}\nvar k = {d: 1}`, "var x = k.get(e)"],
    ["duplicate", NESTED, "var x = s.duplicate(true)"],
    ["duplicate of dictionaries", NESTED, "var x = d.duplicate(true)"],
    ["duplicate of packed texts", "var s = PackedStringArray()\ns.resize(64000)", "var x = s.duplicate()"],
    ["assign", "var s = range(64000)\nvar t = []", "t.assign(s)"],
    ["merge", "var s = {}\nfor i in 3000: s[i] = i\nvar t = {}", "t.merge(s)"],
    ["int", 'var s = "0".repeat(30000) + "-".repeat(30000)', "var x = int(s)"],
    ["to_float", 'var s = "1".repeat(64000)', "var x = [s][0].to_float()"],
    ["NodePath", TEXTS, "var x = NodePath(s)"],
    ["Color", TEXTS, "var x = Color(s)"],
    ["a transform", "var s = PackedVector2Array()\ns.resize(10000)", "var x = Transform2D() * s"],
    ["a transform back", "var s = PackedVector2Array()\ns.resize(10000)", "var x = s * Transform2D()"],
    ["a conversion", "var s = range(20000)", "var x = PackedByteArray(s)"],
    ["var_to_str", NESTED, "var x = var_to_str(s)"],
    ["var_to_str of dictionaries", NESTED, "var x = var_to_str(d)"],
    ["var_to_str of a text", TEXTS, "var x = var_to_str([s])"],
    ["var_to_str of bytes", BYTES, "var x = var_to_str([s])"],
    ["var_to_bytes", NESTED, "var x = var_to_bytes(s)"],
    ["var_to_bytes of dictionaries", NESTED, "var x = var_to_bytes(d)"],
    ["encode_var", `${NESTED}\nvar b = PackedByteArray()`, "var x = b.encode_var(0, s)"],
    ["decode_var", "var s = var_to_bytes(range(5000))", "var x = s.decode_var(0)"],
    ["decode_var_size", "var s = var_to_bytes(range(5000))", "var x = s.decode_var_size(0)"],
    ["has_encoded_var", "var s = var_to_bytes(range(5000))", "var x = s.has_encoded_var(0)"],
  ])("%s", (_, made, call) => {
    const found = turns(made, call, 400, 60_000);
    expect(found.error).toMatch(/^The script ran too long/);
    expect(found.turns).toBeLessThan(400);
  });

  it.each([
    ["<", "var x = s < t"],
    ["hash", "var x = hash(s)"],
    ["hash of dictionaries", "var x = hash(d)"],
    ["str", "var x = str(s)"],
    ["str of dictionaries", "var x = str(d)"],
    ["duplicate", "var x = s.duplicate(true)"],
    ["duplicate of dictionaries", "var x = d.duplicate(true)"],
    ["slice", "var x = s.slice(0, 2, 1, true)"],
    ["var_to_str", "var x = var_to_str(s)"],
    ["var_to_bytes", "var x = var_to_bytes(s)"],
    ["encode_var", "var x = PackedByteArray().encode_var(0, s)"],
  ])("%s of containers that have each other many times", (_, call) => {
    const found = turns(SHARED, call, 1, 10_000);
    expect(found.error).toMatch(/^The script (?:ran too long|holds too much)/);
  });

  it.each([
    ["find", "var x = s.find(p)"],
    ["rfind", "var x = s.rfind(q)"],
    ["contains", "var x = s.contains(p)"],
    ["containsn", "var x = s.containsn(p)"],
    ["in", "var x = p in s"],
    ["count", "var x = s.count(p)"],
    ["replace", 'var x = s.replace(p, "")'],
    ["replacen", 'var x = s.replacen(p, "")'],
    ["split", "var x = s.split(p)"],
    ["rsplit", "var x = s.rsplit(p)"],
    ["get_slice_count", "var x = s.get_slice_count(p)"],
    ["match", 'var x = s.match("*" + p)'],
    ["lstrip", "var x = s.lstrip(r)"],
    ["remove_chars", "var x = s.remove_chars(r)"],
    ["replace_chars", "var x = s.replace_chars(r, 65)"],
  ])("%s, whatever is looked for", (_, call) => {
    const found = turns(PATTERNS, call, 400, 60_000);
    expect(found.error).toMatch(/^The script ran too long/);
    expect(found.turns).toBeLessThan(400);
  });

  it("but short ones do not", () => {
    const calls = ['s == "jump"', 's < "jump"', "d.get(s)", "s in l", 's.begins_with("ju")', "[1] == [2]", "hash(1)"];
    const body = calls.map((call) => `\t\tvar a${calls.indexOf(call)} = ${call}\n`).join("");
    const { lines, errors } = runScript(
      `func test():\n\tvar s = "crouch"\n\tvar d = {"jump": 1}\n\tvar l = ["jump"]\n\tfor i in 1000:\n${body}\tprint("done")\n`,
      { steps: 6000 },
    );
    expect([errors, lines]).toEqual([[], ["done"]]);
  });
});
