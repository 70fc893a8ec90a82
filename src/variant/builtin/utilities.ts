import { GodotObject, push_error, push_warning } from "../../core/index.js";
import { bytes_to_var, bytes_to_var_with_objects, var_to_bytes, var_to_bytes_with_objects } from "../codec.js";
import { charge, runContext } from "../context.js";
import { cast } from "../conversion.js";
import { OperationError } from "../operation-error.js";
import { stringify } from "../stringify.js";
import { str_to_var } from "../text-parser.js";
import { var_to_str } from "../text-writer.js";
import { typeOf } from "../type-of.js";
import { RID } from "../types/index.js";
import { roundAway, sign } from "../types/real.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { type BuiltinMethod, callable, checkArguments, type PlainFunction } from "./call.js";
import { compare } from "./compare.js";
import { convertTo } from "./convert.js";
import { errorText } from "./error-text.js";
import { hashOf } from "./hash.js";
import { isIdentical } from "./identity.js";
import { makeFloat, makeInt, numberKind, toDouble } from "./numbers.js";
import { random } from "./random.js";
import { RandomPCG } from "./random-pcg.js";
import { GDMath, toInt } from "./scalar.js";
import { utilityInfos } from "./table.js";

const NUMBERS_AND_VECTORS = `Argument "x" must be "int", "float", "Vector2", "Vector2i", "Vector3", "Vector3i", "Vector4", or "Vector4i".`;

function failed(name: string, why: string): OperationError {
  return new OperationError(`Error calling utility function "${name}()": ${why}`);
}

function wrongType(name: string, index: number, value: Variant, type: number): OperationError {
  const names = `from ${T.type_string(typeOf(value))} to ${T.type_string(type)}`;
  return new OperationError(
    `Invalid type in utility function "${name}()". Cannot convert argument ${index + 1} ${names}.`,
  );
}

function isVector(value: Variant): boolean {
  const type = typeOf(value);
  return [T.TYPE_VECTOR2, T.TYPE_VECTOR2I, T.TYPE_VECTOR3, T.TYPE_VECTOR3I, T.TYPE_VECTOR4, T.TYPE_VECTOR4I].includes(
    type,
  );
}

/** A function for ints, floats and the components of vectors. */
function forAll(name: string, int: (x: bigint) => bigint, float: (x: number) => number): (x: Variant) => Variant {
  return (x) => {
    const kind = numberKind(x);
    if (kind === "float") return makeFloat(float(toDouble(x)));
    if (kind === "int") return makeInt(int(BigInt(x as number | bigint)));
    if (!isVector(x)) throw failed(name, NUMBERS_AND_VECTORS);
    const method = (x as unknown as Record<string, (() => Variant) | undefined>)[name];
    // Vectors of ints have no `floor` and the like: they are whole.
    return method === undefined ? x : method.call(x);
  };
}

function snap(x: Variant, step: Variant): Variant {
  const [kind, stepKind] = [numberKind(x), numberKind(step)];
  if (kind === null && !isVector(x)) throw failed("snapped", NUMBERS_AND_VECTORS);
  if (kind !== null && stepKind === null) throw failed("snapped", `Argument "step" must be "int" or "float".`);
  if (kind === null) {
    if (typeOf(x) !== typeOf(step)) throw wrongType("snapped", 1, step, typeOf(x));
    return (x as unknown as { snapped(by: Variant): Variant }).snapped(step);
  }
  const result = GDMath.snappedf(toDouble(x), toDouble(step));
  return stepKind === "int" ? toInt(result) : makeFloat(result);
}

function extreme(name: "max" | "min", args: readonly Variant[]): Variant {
  if (args.length < 2)
    throw new OperationError(`Invalid call to utility function "${name}()". Expected 2 argument(s).`);
  let best = args[0];
  args.forEach((value, index) => {
    if (numberKind(value) === null) throw wrongType(name, index, value, T.TYPE_FLOAT);
    const order = compare(best, value, 0)!;
    if (name === "max" ? order < 0 : order > 0) best = value;
  });
  return best;
}

function clampAny(value: Variant, min: Variant, max: Variant): Variant {
  const low = compare(value, min, 0);
  if (low === undefined) throw wrongType("clamp", 1, min, typeOf(value));
  const least = low < 0 ? min : value;
  const high = compare(least, max, 0);
  if (high === undefined) throw wrongType("clamp", 2, max, typeOf(value));
  return high > 0 ? max : least;
}

interface Interpolated {
  lerp?(to: Variant, weight: number): Variant;
  slerp?(to: Variant, weight: number): Variant;
  interpolate_with?(to: Variant, weight: number): Variant;
}

const INTERPOLATED: readonly number[] = [
  T.TYPE_VECTOR2,
  T.TYPE_VECTOR3,
  T.TYPE_VECTOR4,
  T.TYPE_QUATERNION,
  T.TYPE_BASIS,
  T.TYPE_COLOR,
  T.TYPE_TRANSFORM2D,
  T.TYPE_TRANSFORM3D,
];

function interpolate(from: Variant, to: Variant, weight: Variant): Variant {
  const kind = numberKind(from);
  const type = typeOf(from);
  if (kind === null && !INTERPOLATED.includes(type)) {
    throw failed(
      "lerp",
      `Argument "from" must be "int", "float", "Vector2", "Vector3", "Vector4", "Color", "Quaternion", "Basis", "Transform2D", or "Transform3D".`,
    );
  }
  if (type !== typeOf(to)) throw wrongType("lerp", 1, to, type);
  const by = Number(cast(weight, T.TYPE_FLOAT));
  if (kind !== null) return makeFloat(GDMath.lerpf(toDouble(from), toDouble(to), by));
  const value = from as unknown as Interpolated;
  if (type === T.TYPE_QUATERNION || type === T.TYPE_BASIS) return value.slerp!(to, by);
  return value.lerp?.(to, by) ?? value.interpolate_with!(to, by);
}

function wrapAny(value: Variant, min: Variant, max: Variant): Variant {
  const kinds = [value, min, max].map(numberKind);
  const wrong = kinds.indexOf(null);
  const given = [value, min, max][Math.max(wrong, 0)];
  if (wrong >= 0) throw wrongType("wrap", wrong, given, wrong === 0 ? T.TYPE_FLOAT : typeOf(value));
  if (kinds.includes("float")) return makeFloat(GDMath.wrapf(toDouble(value), toDouble(min), toDouble(max)));
  const [at, least, most] = [value, min, max].map((it) => BigInt.asIntN(32, BigInt(it as number))) as [
    bigint,
    bigint,
    bigint,
  ];
  return makeInt(BigInt(GDMath.wrapi(at, least, most)));
}

function joined(args: readonly Variant[], between = ""): string {
  const text = args.map(stringify).join(between);
  charge(2 * text.length);
  return text;
}

function say(kind: string, between = ""): (...args: Variant[]) => void {
  return (...args) => runContext().print(kind, joined(args, between));
}

/** The functions of `@GlobalScope`; those of numbers are in scalar.ts. */
const functions: Readonly<Record<string, unknown>> = {
  ...GDMath,
  abs: forAll("abs", (x) => (x < 0n ? -x : x), Math.abs),
  sign: forAll("sign", (x) => (x > 0n ? 1n : x < 0n ? -1n : 0n), sign),
  floor: forAll("floor", (x) => x, Math.floor),
  ceil: forAll("ceil", (x) => x, Math.ceil),
  round: forAll("round", (x) => x, roundAway),
  snapped: snap,
  max: (...args: Variant[]) => extreme("max", args),
  min: (...args: Variant[]) => extreme("min", args),
  clamp: clampAny,
  lerp: interpolate,
  wrap: wrapAny,
  bytes_to_var: (bytes: Uint8Array) => quietly(() => bytes_to_var(bytes, { wrap: "needed", copy: true })),
  bytes_to_var_with_objects: (bytes: Uint8Array) =>
    quietly(() => bytes_to_var_with_objects(bytes, { wrap: "needed", copy: true })),
  var_to_bytes: (value: Variant) => var_to_bytes(value),
  var_to_bytes_with_objects: (value: Variant) => var_to_bytes_with_objects(value),
  var_to_str: (value: Variant) => var_to_str(value),
  str_to_var: (text: string) => quietly(() => str_to_var(text, { wrap: "needed" })),
  error_string: (error: number | bigint) => errorText(enumValue(error)),
  hash: hashOf,
  instance_from_id: (id: number | bigint) => runContext().objectById(BigInt(id)),
  is_instance_id_valid: (id: number | bigint) => runContext().objectById(BigInt(id)) !== null,
  is_instance_valid: (value: Variant) =>
    value instanceof GodotObject && runContext().objectById(value.get_instance_id()) === value,
  is_same: isIdentical,
  print: say("print"),
  print_rich: say("print_rich"),
  print_verbose: say("print_verbose"),
  printerr: say("printerr"),
  printraw: say("printraw"),
  prints: say("prints", " "),
  printt: say("printt", "\t"),
  push_error: (...args: Variant[]) => push_error(joined(args)),
  push_warning: (...args: Variant[]) => push_warning(joined(args)),
  rand_from_seed(seed: number | bigint): Variant {
    const own = new RandomPCG(BigInt.asUintN(64, BigInt(seed)));
    return BigInt64Array.of(BigInt(own.next()), BigInt.asIntN(64, own.seed));
  },
  randf: () => random().globalRandf(),
  randf_range: (from: number, to: number) => random().randd() * (to - from) + from,
  randfn: (mean: number, deviation: number) => random().randfn(mean, deviation),
  randi: () => random().next(),
  randi_range: (from: number | bigint, to: number | bigint) =>
    random().range(Number(BigInt.asIntN(32, BigInt(from))), Number(BigInt.asIntN(32, BigInt(to)))),
  randomize: () => {
    random().seed = runContext().entropy();
  },
  rid_allocate_id: () => Number(runContext().entropy() >> 12n),
  rid_from_int64: (base: number | bigint) => new RID(BigInt(base)),
  seed: (base: number | bigint) => {
    random().seed = BigInt.asUintN(64, BigInt(base));
  },
  str(...args: Variant[]): string {
    if (args.length === 0)
      throw new OperationError(`Invalid call to utility function "str()". Expected 1 argument(s).`);
    return joined(args);
  },
  type_convert: (value: Variant, type: number | bigint) => convertTo(value, enumValue(type)),
  type_string: (type: number | bigint) => T.type_string(enumValue(type)),
  typeof: (value: Variant) => typeOf(value),
};

/** An int as a value of an enum: 32 bits. */
function enumValue(value: number | bigint): number {
  return Number(BigInt.asIntN(32, BigInt(value)));
}

/** What can't be decoded is null, as in the engine. */
function quietly(read: () => Variant): Variant {
  try {
    return read();
  } catch (error) {
    push_error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

const known = new Map<string, BuiltinMethod | null>();

/**
 * @param name - The name of a function of `@GlobalScope`.
 * @returns The function; undefined when there is none.
 */
export function utilityFor(name: string): BuiltinMethod | undefined {
  let found = known.get(name);
  if (found === undefined) {
    const info = utilityInfos().get(name);
    const plain = functions[name];
    found =
      info === undefined || plain === undefined ? null : callable({ ...info, isStatic: true }, plain as PlainFunction);
    known.set(name, found);
  }
  return found ?? undefined;
}

/**
 * Calls a function of `@GlobalScope`.
 *
 * @param name - Its name.
 * @param args - The arguments.
 * @throws OperationError in the engine's words: no such function, wrong arguments.
 */
export function callUtility(name: string, args: readonly Variant[]): Variant {
  const found = utilityFor(name);
  const where = (): string => `utility function "${name}()"`;
  if (found === undefined) throw new OperationError(`Invalid call. Nonexistent ${where()}.`);
  return found.call(null, checkArguments(found, args, where));
}
