import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GodotError } from "../../../src/core/index.js";
import { bytes_to_var, str_to_var, var_to_str } from "../../../src/variant/index.js";
import { engine, engineVersion } from "../../support/engine.js";
import { exchange, pack, unpack } from "./exchange.js";

/** What no game writes, with what the engine reads in it, and what is read here: docs/compatibility.md says why. */
const READ_OTHERWISE: readonly [text: string, engine: string, here: string][] = [
  ["9223372036854775808", "-9223372036854775808", "9223372036854775807"],
  ["-9223372036854775809", "9223372036854775807", "-9223372036854775808"],
  ["4.9e-324", "0.0", "5e-324"],
  ["1e400000000000000000000", "0.0", "inf"],
  ["Vector2i(1e10, 0)", "Vector2i(-2147483648, 0)", "Vector2i(1410065408, 0)"],
  ["Vector2i(1e400, nan)", "Vector2i(-2147483648, -2147483648)", "Vector2i(0, 0)"],
  ["Rect2i(1, 2, 3, 1e10)", "Rect2i(1, 2, 3, -2147483648)", "Rect2i(1, 2, 3, 1410065408)"],
  ["PackedInt32Array(1e10, nan)", "PackedInt32Array(-2147483648, -2147483648)", "PackedInt32Array(1410065408, 0)"],
  ["Array[Unknown]([])", "[]", "Array[Unknown]([])"],
  ["Array[Unknown]([null])", "[null]", "Array[Unknown]([null])"],
  ["Array[Node]([1])", "Array[EncodedObjectAsID]([])", "Array[Node]([1])"],
  ['Array[int]([1.5, "a"])', "Array[int]([])", "error"],
  ["Signal(1)", "Signal()", "error"],
  ["#12345678", "null", "Color(0.07058824, 0.20392157, 0.3372549, 0.47058824)"],
];

/** What is read alike. */
const READ_ALIKE: readonly string[] = [
  ...["1e400", "-1e400", "1e-400", "0x10", "1_000", "1.", "1e", "1.2.3", "inf", "nan", "18446744073709551616"],
  ...["PackedInt64Array(1e400)", "PackedInt64Array(-1e400, nan, 1e19)", "PackedInt64Array(1.9, -1.9)"],
  ...[
    "Vector2(1e400, 1e39)",
    "PackedInt32Array(3000000000)",
    "PackedByteArray(256, -1, 300.7)",
    "PackedByteArray(1e10)",
  ],
  ...["PackedFloat32Array(1e39, 1e400, nan)", "PackedColorArray(1,2,3)", "PackedVector2Array(1,2,3)"],
  ...['Array[String]([&"a"])', "Array[float]([1])", "Array[bool]([1])", "[#12345678 ]"],
  ...['{"a": 1, "a": 2}', "{1: 1, 1.0: 2}", "{nan: 1, nan: 2}", '"a\\x"', '&""', "RID(5)", "true false", "nil"],
  ...["PoolByteArray(1)", "Matrix32(1,0,0,1,0,0)", "Quat(0,0,0,1)", "Rect3(1,2,3,4,5,6)", "1 2", "1E5"],
];

/** What is an error here, and null in the engine. */
const REFUSED: readonly string[] = [
  ...["+5", ".5", "--5", "- 5", "INF", "TRUE", "Null", "[1,,2]", "[,]", "{1:2,,}", "{1}", "[1 2]", "[", '"open', "(1)"],
  ...["Color()", 'Color("red")', "Vector2(1)", '"\\ud800"', "'single'", '^"a"', "NodePath()", "Array()", "int(5)"],
  ...["PackedStringArray(1)", 'PackedByteArray("*")', "Array[Array[int]]([])", 'Resource("res://none.tres")'],
];

function readHere(text: string): string {
  try {
    return var_to_str(str_to_var(text, { wrap: true }));
  } catch (error) {
    expect(error).toBeInstanceOf(GodotError);
    return "error";
  }
}

describe.skipIf(engine === null || engineVersion()![1] < 6)("Odd texts (needs GODOT, 4.6 or later)", () => {
  it("are read as docs/compatibility.md says", async () => {
    const texts = [...READ_OTHERWISE.map(([text]) => text), ...READ_ALIKE, ...REFUSED];
    const folder = await mkdtemp(join(tmpdir(), "gmp-odd-"));
    try {
      await writeFile(join(folder, "in"), pack(texts.map((text) => new TextEncoder().encode(text))));
      await exchange("parse", join(folder, "in"), join(folder, "out"));
      const answers = unpack(await readFile(join(folder, "out")));
      const read = texts.map((text, index) => [
        text,
        var_to_str(bytes_to_var(answers[index]!, { wrap: true })),
        readHere(text),
      ]);
      expect(read).toEqual([
        ...READ_OTHERWISE,
        ...READ_ALIKE.map((text) => [text, readHere(text), readHere(text)]),
        ...REFUSED.map((text) => [text, "null", "error"]),
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
