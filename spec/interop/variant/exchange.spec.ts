import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GodotError } from "../../../src/core/index.js";
import {
  bytes_to_var,
  EncodedObjectAsID,
  type EngineVersion,
  engineProfile,
  NodePath,
  str_to_var,
  TYPE_MAX,
  TYPE_PACKED_VECTOR4_ARRAY,
  type Variant,
  var_to_bytes,
  var_to_str,
} from "../../../src/variant/index.js";
import { engine, engineVersion } from "../../support/engine.js";
import { type RandomOptions, RandomVariants } from "../../variant/random.js";
import { toHex } from "../../variant/support.js";
import { exchange, pack, unpack } from "./exchange.js";

const COUNT = process.env["GMP_NIGHTLY"] === "1" ? 200_000 : 10_000;
const SEED = 20_240_229;

const toText = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** Whether a value is, or holds, an instance of a class. */
function holds(value: Variant, type: typeof EncodedObjectAsID | typeof NodePath): boolean {
  if (value instanceof type) return true;
  if (value instanceof Map) return [...value.keys(), ...value.values()].some((part) => holds(part, type));
  return Array.isArray(value) && value.some((part) => holds(part, type));
}

/**
 * Our bytes against the engine's. Padding inside a NodePath is uninitialised memory in the engine: there, and only there,
 * a byte that is zero here may be anything. Objects get ids of the engine's own when it encodes them.
 */
function expectSameBytes(ours: Uint8Array, theirs: Uint8Array, value: Variant): void {
  if (holds(value, EncodedObjectAsID)) return;
  const paths = holds(value, NodePath);
  const masked =
    paths && ours.length === theirs.length ? theirs.map((byte, at) => (ours[at] === 0 ? 0 : byte)) : theirs;
  if (toHex(ours) !== toHex(masked)) expect(toHex(ours)).toBe(toHex(masked));
}

describe.skipIf(engine === null)("Variants exchanged with a live engine (needs GODOT)", () => {
  let folder: string;
  let version: EngineVersion;
  /** Types that the engine has. */
  let types: RandomOptions;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gmp-variant-"));
    const [major, minor] = engineVersion()!;
    expect(major).toBe(4);
    version = `4.${minor}`;
    types = { typeCount: engineProfile(version).packedVector4 ? TYPE_MAX : TYPE_PACKED_VECTOR4_ARRAY };
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it(`decodes ${COUNT} values made here to the same text and encodes them to the same bytes`, async () => {
    const random = new RandomVariants(SEED, types);
    const values: Variant[] = [];
    while (values.length < COUNT) values.push(random.any());
    const encoded = values.map((value) => var_to_bytes(value, { version }));
    await writeFile(join(folder, "in"), pack(encoded));
    await exchange("decode", join(folder, "in"), join(folder, "out"));
    const answers = unpack(await readFile(join(folder, "out")));
    expect(answers.length).toBe(2 * COUNT);
    for (let index = 0; index < COUNT; index++) {
      const value = values[index]!;
      // Older engines are not sent the types of containers.
      const sent = engineProfile(version).typedDictionaries
        ? value
        : bytes_to_var(encoded[index]!, { wrap: true, version });
      expect(toText(answers[2 * index]!), toHex(encoded[index]!)).toBe(var_to_str(sent, { version }));
      expectSameBytes(encoded[index]!, answers[2 * index + 1]!, value);
    }
  }, 300_000);

  it(`decodes ${COUNT} values made by the engine to its text and encodes them to its bytes`, async () => {
    await exchange("make", String(COUNT), String(SEED), join(folder, "made"));
    const records = unpack(await readFile(join(folder, "made")));
    expect(records.length).toBe(2 * COUNT);
    for (let index = 0; index < COUNT; index++) {
      const bytes = records[2 * index]!;
      const value = bytes_to_var(bytes, { wrap: true, version });
      expect(var_to_str(value, { version }), toHex(bytes)).toBe(toText(records[2 * index + 1]!));
      expectSameBytes(var_to_bytes(value, { version }), bytes, value);
    }
  }, 300_000);

  it("prints math types as the engine's str does", async () => {
    if (Number(version.slice(2)) < 4) return expect(version).toMatch(/^4\.[0-3]$/); // printed without ".0" before 4.4
    const random = new RandomVariants(SEED);
    const values: Variant[] = [];
    while (values.length < 3000) values.push(random.of(5 + (values.length % 16), 0));
    await writeFile(join(folder, "print-in"), pack(values.map((value) => var_to_bytes(value))));
    await exchange("print", join(folder, "print-in"), join(folder, "print-out"));
    const answers = unpack(await readFile(join(folder, "print-out"))).map(toText);
    expect(answers).toEqual(values.map(String));
  });

  it("reads the text of values made here to the same bytes as the engine's str_to_var", async () => {
    const random = new RandomVariants(SEED + 1, types);
    // Numbers of few digits: the engine's own reading of long ones is off by a bit at times.
    random.double = () => (random.below(20001) - 10000) / 8;
    random.single = random.double;
    const texts: string[] = [];
    while (texts.length < 3000) {
      const value = random.any();
      // Older engines do not know the types of dictionaries, which are lost on the wire to them.
      const known = bytes_to_var(var_to_bytes(value, { version }), { wrap: true, version });
      if (!holds(value, EncodedObjectAsID)) texts.push(var_to_str(known));
    }
    await writeFile(join(folder, "parse-in"), pack(texts.map((text) => new TextEncoder().encode(text))));
    await exchange("parse", join(folder, "parse-in"), join(folder, "parse-out"));
    const answers = unpack(await readFile(join(folder, "parse-out")));
    expect(answers.length).toBe(texts.length);
    for (let index = 0; index < texts.length; index++) {
      const value = str_to_var(texts[index]!, { wrap: true });
      expectSameBytes(var_to_bytes(value, { version }), answers[index]!, value);
    }
  });

  it(`agrees with the engine on ${COUNT} broken values, but for the differences that docs/variants.md lists`, async () => {
    if (!engineProfile(version).typedDictionaries) return expect(version).toMatch(/^4\.[0-3]$/); // compares with the latest
    const random = new RandomVariants(SEED + 2);
    const inputs: Uint8Array[] = [];
    while (inputs.length < COUNT) {
      const bytes = var_to_bytes(random.any());
      if (bytes.length > 400) continue;
      for (let changes = 1 + random.below(2); changes > 0; changes--) {
        const at = random.below(random.below(3) === 0 ? Math.min(bytes.length, 12) : bytes.length);
        bytes[at] = random.below(2) === 0 ? random.below(256) : bytes[at]! ^ (1 << random.below(8));
      }
      inputs.push(random.below(4) === 0 ? bytes.slice(0, random.below(bytes.length + 1)) : bytes);
    }
    await writeFile(join(folder, "broken-in"), pack(inputs));
    await exchange("decode", join(folder, "broken-in"), join(folder, "broken-out"));
    const answers = unpack(await readFile(join(folder, "broken-out")));
    expect(answers.length).toBe(2 * COUNT);
    let agreed = 0;
    let refused = 0;
    for (let index = 0; index < COUNT; index++) {
      const theirs = toText(answers[2 * index]!);
      const ours = textOrError(inputs[index]!, version);
      if (ours === theirs) agreed++;
      else if (ours instanceof GodotError && theirs === "null") refused++;
      else
        expect(explain(ours, inputs[index]!, theirs), `${toHex(inputs[index]!)} is ${theirs} for the engine`).toBe(
          "known",
        );
    }
    expect(refused).toBeGreaterThan(COUNT / 10);
    expect(agreed + refused).toBeGreaterThan(COUNT * 0.99);
  }, 300_000);
});

function textOrError(bytes: Uint8Array, version: EngineVersion): string | GodotError {
  try {
    return var_to_str(bytes_to_var(bytes, { wrap: true, version }), { version });
  } catch (error) {
    if (error instanceof GodotError) return error;
    throw error;
  }
}

/** Why the engine makes something else of broken bytes: "known", or what we made of them. */
function explain(ours: string | GodotError, bytes: Uint8Array, theirs: string): string {
  if (ours instanceof GodotError) {
    // It leaves elements of the wrong type out, and looks no further than a NUL in a string.
    return /in a container of|not valid UTF-8/.test(ours.message) ? "known" : ours.message;
  }
  if (ours.includes("\0")) return "known";
  // Reals that became 64-bit by their header lose their bits again in an ordinary build.
  const narrowed = bytes_to_var(var_to_bytes(bytes_to_var(bytes, { wrap: true })), { wrap: true });
  return var_to_str(narrowed) === theirs ? "known" : ours;
}
