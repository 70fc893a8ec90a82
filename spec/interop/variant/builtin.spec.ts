import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../../src/core/index.js";
import {
  bytes_to_var,
  TYPE_ARRAY,
  TYPE_INT,
  TYPE_STRING,
  TYPE_STRING_NAME,
  type_string,
  type Variant,
  var_to_bytes,
} from "../../../src/variant/index.js";
import { type BuiltinCase, builtinCases, casesScript, valueOfType } from "../../support/builtin-cases.js";
import { differs, runCase } from "../../support/builtin-run.js";
import { engine, engineVersion, isBefore46, startEngine } from "../../support/engine.js";
import { SeededRandom } from "../../support/seeded-random.js";

/** What `GMP_RECORD=1` writes: facts for machines without an engine. */
const VECTORS = new URL("../../vectors/builtin-4.7.bin.gz", import.meta.url);
const project = fileURLToPath(new URL("./project", import.meta.url));
const version = engineVersion() ?? [0, 0];
const ROUNDS = process.env["GMP_NIGHTLY"] === "1" ? 60 : 6;

/** What 4.6 had not yet as it was released while it was being made, and has not since. */
const ONLY_SINCE_4_6: ReadonlySet<string> = new Set([
  "Vector4 / float",
  "Vector4 / int",
  "Vector4i / float",
  "NodePath.hash()",
  "hash()",
]);

/** What differs, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  "StringName < StringName": "compares places in memory in the engine",
  "StringName <= StringName": "compares places in memory in the engine",
  "StringName > StringName": "compares places in memory in the engine",
  "StringName >= StringName": "compares places in memory in the engine",
  "PackedByteArray.get_string_from_utf16()": "keeps halves of characters",
  "var_to_bytes()": "leaves what was in memory behind names of paths",
  "var_to_bytes_with_objects()": "leaves what was in memory behind names of paths",
  "PackedByteArray.get_string_from_utf8()": "puts other signs where bytes are no text",
  "Color.ok_hsl_h": "not here: colors of OkHSL",
  "Color.ok_hsl_s": "not here: colors of OkHSL",
  "Color.ok_hsl_l": "not here: colors of OkHSL",
  "Color.ok_hsl_h =": "not here: colors of OkHSL",
  "Color.ok_hsl_s =": "not here: colors of OkHSL",
  "Color.ok_hsl_l =": "not here: colors of OkHSL",
  "Color.from_ok_hsl(float, float, float)": "not here: colors of OkHSL",
  "Color.from_ok_hsl(float, float, float, float)": "not here: colors of OkHSL",
};

/** A type each; operators and conversions by their left side. */
function groupOf({ kind, type, parameters }: BuiltinCase): string {
  return kind === "utility"
    ? "@GlobalScope"
    : type_string(kind === "convert" || kind === "assign" ? parameters[0]! : type);
}

const GROUPS = [...new Set(builtinCases().map(groupOf))];

// What older engines lack, and do otherwise (4.3 prints 1.0 as 1), nobody has asked for.
describe.skipIf(engine === null || version[1] < 6)("Built-in types as a live engine has them (needs GODOT 4.6)", () => {
  let folder: string;
  const records: Uint8Array[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gmp-builtin-"));
    setLogger(silentLogger);
  });
  afterAll(async () => {
    setLogger(null);
    if (records.length > 0) await writeFile(VECTORS, gzipSync(Buffer.concat(records), { level: 9 }));
    await rm(folder, { recursive: true, force: true });
  });

  it.each(GROUPS)(
    "give the same results for everything of %s, and fail for the same arguments",
    async (group) => {
      const cases = builtinCases().filter((it) => groupOf(it) === group);
      const random = new SeededRandom(4_601);
      const size = (member: string): number =>
        /char|slicec/.test(member) ? random.between(32, 255) : random.between(-4, 20);
      const tries: { readonly of: BuiltinCase; readonly args: Variant[]; readonly bytes: Uint8Array }[] = [];
      for (const of of cases) {
        const rounds = of.parameters.length === 0 ? 1 : of.kind === "operator" ? Math.ceil(ROUNDS / 3) : ROUNDS;
        for (let round = 0; round < rounds; round++) {
          // The engine dies of sizes that don't fit into its memory, and of the character 0.
          const isSized =
            of.kind === "method" && (of.type === TYPE_STRING || of.type === TYPE_STRING_NAME || of.type >= TYPE_ARRAY);
          const args = of.parameters.map((type) =>
            isSized && type === TYPE_INT ? size(of.member) : valueOfType(random, type),
          );
          tries.push({ of, args, bytes: var_to_bytes([of.name, args]) });
        }
      }
      await writeFile(join(folder, "cases.txt"), casesScript(cases));
      const input = tries.map(({ bytes }) => [new Uint8Array(Uint32Array.of(bytes.length).buffer), bytes]);
      await writeFile(join(folder, "in"), Buffer.concat(input.flat()));
      const files = ["cases.txt", "in", "out"].map((name) => join(folder, name));
      const running = await startEngine(project, ["builtin", ...files], { lifetimeMs: 100_000 });
      try {
        await running.line(/^done$/, 100_000);
      } finally {
        await running.stop();
      }
      const answers = await readFile(join(folder, "out"));

      const wrong = new Map<string, string[]>();
      const unknown = new Set<string>();
      const recorded: [BuiltinCase, Uint8Array, Variant[]][] = [];
      let [at, unreadable] = [0, 0];
      for (const { of, bytes } of tries) {
        const length = answers.readUInt32LE(at);
        const theirs = decoded(answers.subarray(at + 4, at + 4 + length));
        at += 4 + length;
        if (theirs === null) unreadable++;
        else if (theirs.length === 0) unknown.add(of.title);
        if (theirs === null || theirs.length === 0) continue;
        const given = bytes_to_var(bytes, { wrap: "needed", copy: true }) as [string, Variant[]];
        const ours = runCase(of, given[1]);
        const difference = differs(of, bytes, ours, theirs);
        if (difference === null) recorded.push([of, bytes, theirs]);
        if (difference === null || of.title in KNOWN) continue;
        if (isBefore46() && ONLY_SINCE_4_6.has(of.title)) continue;
        const list = wrong.get(of.title) ?? [];
        list.push(difference);
        wrong.set(of.title, list);
      }
      expect(at).toBe(answers.length);
      if (process.env["GMP_RECORD"] === "1") records.push(...recordsOf(recorded));
      expect([...unknown]).toEqual([]);
      console.info(
        `${cases.length} cases, ${tries.length} tries; ${wrong.size} cases differ, ${unreadable} answers are no text, ${unknown.size} unknown there`,
      );
      expect([...wrong].map(([title, list]) => `${title}: ${list.length} times, ${list[0]}`)).toEqual([]);
    },
    120_000,
  );
});

/** The engine's answer; null for texts of no characters, which it makes of bytes by chance. */
function decoded(bytes: Uint8Array): Variant[] | null {
  try {
    return bytes_to_var(bytes, { wrap: "needed", copy: true }) as Variant[];
  } catch {
    return null;
  }
}

/** An ordinary and an odd try of each case, where the engine answers: encoded arrays [title, arguments, answer] with their lengths. */
function recordsOf(tries: readonly [BuiltinCase, Uint8Array, Variant[]][]): Uint8Array[] {
  const seen = new Map<BuiltinCase, number>();
  return tries.flatMap(([of, bytes, theirs]) => {
    const count = seen.get(of) ?? 0;
    const most = ["operator", "convert", "assign"].includes(of.kind) ? 1 : 2;
    const size = bytes.length;
    if (count >= most || theirs[0] !== true || size > 300) return [];
    seen.set(of, count + 1);
    const [, args] = bytes_to_var(bytes, { wrap: "needed" }) as [string, Variant[]];
    const record = var_to_bytes([of.title, args, theirs]);
    return [new Uint8Array(Uint32Array.of(record.length).buffer), record];
  });
}
