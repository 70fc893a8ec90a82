import { GodotError, setLogger, silentLogger } from "../../../src/core/index.js";
import { parseVariantText, str_to_var, var_to_bytes_with_objects, var_to_str } from "../../../src/variant/index.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import { RandomVariants } from "../../variant/random.js";
import type { Fuzzer } from "../fuzzer.js";

/** What values are made of, whole and broken. */
const PARTS = [
  ..."{}[]():,.=;\n\t\0\"'\\&@#-+_~$éü\ud83d\ude00\ud83d",
  '"a"',
  '&"a"',
  '@"a"',
  '"\\u0041"',
  '"\\U01f600"',
  '"\\ud83d\\ude00"',
  '"\\ud83d"',
  "#ff00ff",
  "0",
  "-1",
  "1.5",
  "1e400",
  "-1e-400",
  "1.e",
  "9223372036854775808",
  `${"9".repeat(400)}`,
  "inf",
  "-inf",
  "inf_neg",
  "nan",
  "true",
  "null",
  "constructor",
  "__proto__",
  "Vector2(",
  "Vector3i(1,2,3)",
  "Color(1,1,1,1)",
  "Basis(",
  "NodePath(",
  "RID(",
  "Signal()",
  "Callable()",
  "Object(Node,",
  '"x":1',
  "Resource(",
  "ExtResource(",
  "Array[",
  "Array[int]([",
  "Dictionary[String, int]({",
  "PackedByteArray(",
  'PackedByteArray("AAEC")',
  "PackedStringArray(",
  "PackedVector2Array(1, 2, 3)",
  "PackedInt64Array(1.5, nan, 9223372036854775807)",
];

function randomText(random: SeededRandom): string {
  let text = "";
  for (let parts = random.between(1, 40); parts > 0; parts--)
    text += random.pick(PARTS) + random.pick(["", "", " ", ", ", ": "]);
  return text;
}

/** A text with a few of its characters changed, cut out, doubled or put in. */
function spoil(text: string, random: SeededRandom): string {
  let spoilt = text;
  for (let changes = random.between(1, 4); changes > 0; changes--) {
    const at = random.between(0, spoilt.length);
    const end = Math.min(spoilt.length, at + random.between(0, 12));
    const between = random.pick(["", random.pick(PARTS), spoilt.slice(at, end).repeat(2)]);
    spoilt = spoilt.slice(0, at) + between + spoilt.slice(end);
  }
  return spoilt;
}

/** What is read writes again, and as the same; else it fails with an offset within the text. */
function use(text: string, random: SeededRandom): void {
  const construct = random.chance(0.5)
    ? { construct: (name: string) => (name === "Resource" ? "res://a" : undefined) }
    : {};
  try {
    const { end } = parseVariantText(text, 0, construct);
    if (end < 0 || end > text.length) throw new Error(`It ends at ${end} of ${text.length}`);
    const value = str_to_var(text, { ...construct, wrap: true });
    // As in the engine, a double that is a float32 too is written with a float32's digits, which are another double's.
    const written = var_to_str(str_to_var(var_to_str(value), { wrap: true }));
    const again = var_to_str(str_to_var(written, { wrap: true }));
    // As in the engine, keys without an order change places.
    if (again.length !== written.length) {
      throw new Error(
        `Written again it differs: ${JSON.stringify([text.slice(0, 300), written.slice(0, 300), again.slice(0, 300)])}`,
      );
    }
    var_to_bytes_with_objects(value);
  } catch (error) {
    if (!(error instanceof GodotError)) throw error;
    const { offset } = error;
    if (offset !== undefined && (offset < 0 || offset > text.length + 4096)) throw error;
  }
}

/** Values as text. */
export const fuzzer: Fuzzer = {
  name: "variant/text",
  roundsOfACommit: 1600,
  round(random) {
    const logger = setLogger(silentLogger);
    try {
      const values = new RandomVariants(random.u32());
      for (let index = 0; index < 40; index++) {
        use(randomText(random), random);
        use(spoil(var_to_str(values.any()), random), random);
      }
    } finally {
      setLogger(logger);
    }
  },
};
