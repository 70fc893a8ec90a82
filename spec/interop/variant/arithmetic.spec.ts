import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  Basis,
  bytes_to_var,
  Quaternion,
  Transform2D,
  Transform3D,
  type Variant,
  Vector2,
  Vector3,
  Vector4,
  var_to_bytes,
} from "../../../src/variant/index.js";
import { engine, isBefore46 } from "../../support/engine.js";
import { SeededRandom } from "../../support/seeded-random.js";
import { exchange } from "./exchange.js";

const KINDS = ["Vector2", "Vector3", "Vector4", "Quaternion", "Basis", "Transform2D", "Transform3D"];
const COUNT = process.env["GMP_NIGHTLY"] === "1" ? 50_000 : 5_000;

type Vector = Vector2 | Vector3 | Vector4;
type Operand = Vector | Quaternion | Basis | Transform2D | Transform3D;

/** What both sides compute of two vectors and a number: names, and results in the order of exchange.gd. */
function results(a: Operand, b: Operand, s: number): [string, Variant][] {
  if (a instanceof Quaternion && b instanceof Quaternion) {
    return [
      ["multiply", a.multiply(b)],
      ["dot", a.dot(b)],
      ["length", a.length()],
      ["normalized", a.normalized()],
      ["inverse", a.inverse()],
      ["slerp", a.slerp(b, s)],
      ["xform", a.xform(new Vector3(s, 2, -3))],
      ["is_equal_approx", a.is_equal_approx(b)],
      ["fromAxisAngle", Quaternion.fromAxisAngle(new Vector3(a.x, a.y, a.z).normalized(), s)],
    ];
  }
  if (a instanceof Basis && b instanceof Basis) {
    return [
      ["multiply", a.multiply(b.x)],
      ["determinant", a.determinant()],
      ["transposed", a.transposed()],
      ["get_scale", a.get_scale()],
      ["is_equal_approx", a.is_equal_approx(b)],
    ];
  }
  if (a instanceof Transform2D && b instanceof Transform2D) {
    return [
      ["multiply", a.multiply(b.x)],
      ["determinant", a.determinant()],
      ["get_scale", a.get_scale()],
      ["get_rotation", a.get_rotation()],
      ["translated", a.translated(b.origin)],
      ["is_equal_approx", a.is_equal_approx(b)],
      ["fromRotation", Transform2D.fromRotation(s, b.origin)],
    ];
  }
  if (a instanceof Transform3D && b instanceof Transform3D) {
    return [
      ["multiply", a.multiply(b.origin)],
      ["translated", a.translated(b.origin)],
      ["is_equal_approx", a.is_equal_approx(b)],
    ];
  }
  return vectorResults(a as Vector, b as Vector, s);
}

function vectorResults(a: Vector, b: Vector, s: number): [string, Variant][] {
  const other = b as never;
  const all: [string, Variant][] = [
    ["add", a.add(other)],
    ["subtract", a.subtract(other)],
    ["multiply", a.multiply(other)],
    ["divide", a.divide(other)],
    ["multiply by a number", a.multiply(s)],
    ["divide by a number", a.divide(s)],
    ["negate", a.negate()],
    ["dot", a.dot(other)],
    ["length", a.length()],
    ["length_squared", a.length_squared()],
    ["normalized", a.normalized()],
    ["distance_to", a.distance_to(other)],
    ["distance_squared_to", a.distance_squared_to(other)],
    ["direction_to", a.direction_to(other)],
    ["lerp", a.lerp(other, s)],
    ["abs", a.abs()],
    ["floor", a.floor()],
    ["ceil", a.ceil()],
    ["round", a.round()],
    ["is_equal_approx", a.is_equal_approx(other)],
    ["is_zero_approx", a.is_zero_approx()],
    ["is_finite", a.is_finite()],
  ];
  if (a instanceof Vector4) return all;
  all.push(
    ["move_toward", a.move_toward(other, s)],
    ["limit_length", a.limit_length(s)],
    ["cross", a.cross(other)],
    ["angle_to", a.angle_to(other)],
  );
  if (!(a instanceof Vector2)) return all;
  all.push(
    ["angle", a.angle()],
    ["angle_to_point", a.angle_to_point(other)],
    ["rotated", a.rotated(s)],
    ["from_angle", Vector2.from_angle(s)],
  );
  return all;
}

/** Their last bit is the C library's, which differs by platform: they may be one float32 off. */
const BY_THE_C_LIBRARY = new Set(["angle", "angle_to", "angle_to_point", "from_angle", "get_rotation"]);

/** What is made with them: rotations. */
const TURNED = new Set(["rotated", "slerp", "fromAxisAngle", "fromRotation"]);

/** What one float32 more or less in a sine may make of a component. */
function mayTurnInto(a: Operand, actual: readonly number[], expected: readonly number[]): boolean {
  // A slerp beyond its ends, or between neighbours, multiplies it.
  const size = a instanceof Vector2 ? a.length() : a instanceof Quaternion ? 16 : 1;
  return actual.every((value, part) => Math.abs(value - expected[part]!) <= 2 ** -22 * size);
}

/** A number as games have it: whole, of few or of all digits, seldom very large or small, or 0. */
function single(random: SeededRandom): number {
  switch (random.between(0, 7)) {
    case 0:
      return random.between(-3, 3);
    case 1:
      return Math.fround((random.ratio() - 0.5) * 2 ** random.between(-60, 60));
    case 2:
      return random.between(-4000, 4000) / 8;
    default:
      return Math.fround((random.ratio() - 0.5) * 2 ** random.between(0, 12));
  }
}

function operand(random: SeededRandom, kind: string): Operand {
  const two = (): Vector2 => vector(random, 2) as Vector2;
  const three = (): Vector3 => vector(random, 3) as Vector3;
  switch (kind) {
    case "Quaternion":
      return new Quaternion(
        ...([1, 2, 3, 4].map(() => random.ratio() - 0.5) as [number, number, number, number]),
      ).normalized();
    case "Basis":
      return new Basis(three(), three(), three());
    case "Transform2D":
      return new Transform2D(two(), two(), two());
    case "Transform3D":
      return new Transform3D(new Basis(three(), three(), three()), three());
    default:
      return vector(random, Number(kind.at(-1)));
  }
}

function vector(random: SeededRandom, size: number): Vector {
  const [x, y, z, w] = [single(random), single(random), single(random), single(random)];
  return size === 2 ? new Vector2(x, y) : size === 3 ? new Vector3(x, y, z) : new Vector4(x, y, z, w);
}

function numbersOf(value: unknown): number[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [Number(value)];
}

/** How many float32 apart two numbers are. */
function stepsApart(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  const bits = new Int32Array(Float32Array.of(a, b).buffer);
  const [left, right] = Array.from(bits, (bit) => (bit < 0 ? -0x80000000 - bit : bit)) as [number, number];
  return Math.fround(a) === a && Math.fround(b) === b ? Math.abs(left - right) || 0.5 : Number.POSITIVE_INFINITY;
}

describe.skipIf(engine === null)("Math as a live engine computes it (needs GODOT)", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gmp-math-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(KINDS)(`of ${COUNT} pairs of %s, to the last bit`, async (kind) => {
    const random = new SeededRandom(4_600 + KINDS.indexOf(kind));
    const given = Array.from({ length: COUNT }, (): [Operand, Operand, number] => {
      const a = operand(random, kind);
      const near = random.chance(0.1) && "limit_length" in a;
      const b = near ? a.multiply(1 + (random.ratio() - 0.5) * 1e-4) : operand(random, kind);
      return [a, b, random.chance(0.5) ? random.ratio() : (random.ratio() - 0.3) * 20 + 0.01];
    });
    const records = given.map((values) => {
      const encoded = var_to_bytes(values as unknown as Variant);
      return [new Uint8Array(Uint32Array.of(encoded.length).buffer), encoded];
    });
    await writeFile(join(folder, "in"), Buffer.concat(records.flat()));
    await exchange("compute", join(folder, "in"), join(folder, "out"));
    const answers = await readFile(join(folder, "out"));

    const wrong = new Map<string, string[]>();
    let at = 0;
    for (const [a, b, s] of given) {
      const length = answers.readUInt32LE(at);
      const theirs = bytes_to_var(answers.subarray(at + 4, at + 4 + length)) as Variant[];
      at += 4 + length;
      for (const [index, [name, ours]] of results(a, b, s).entries()) {
        const [expected, actual] = [numbersOf(theirs[index]), numbersOf(ours)];
        const apart = Math.max(...actual.map((value, part) => stepsApart(value, expected[part]!)));
        if (apart === 0 || (BY_THE_C_LIBRARY.has(name) && apart <= 1)) continue;
        // Up to 4.5 a Vector4 is multiplied by the reciprocal of the number.
        if (kind === "Vector4" && name === "divide by a number" && isBefore46() && apart <= 1) continue;
        if (TURNED.has(name) && mayTurnInto(a, actual, expected)) continue;
        const list = wrong.get(name) ?? [];
        list.push(`${a} ${b} ${s}: ${String(ours)} for ${String(theirs[index])}, ${apart} apart`);
        wrong.set(name, list);
      }
    }
    expect(at).toBe(answers.length);
    expect([...wrong].map(([name, list]) => `${name}: ${list.length} times, ${list.slice(0, 2).join("; ")}`)).toEqual(
      [],
    );
  });
});
