import {
  callMethod,
  callStatic,
  callUtility,
  constantOf,
  construct,
  convert,
  convertTo,
  evaluate,
  getMember,
  OperationError,
  type Operator,
  setMember,
  settled,
  stringify,
  ValueMap,
} from "../../src/variant/builtin/index.js";
import { builtinInfo } from "../../src/variant/builtin/table.js";
import { bytes_to_var, GDFloat, typeOf, type Variant, var_to_bytes } from "../../src/variant/index.js";
import type { BuiltinCase } from "./builtin-cases.js";

/** What a case gave: `[true, result, first argument]`, or `[false, why]`. */
export type Outcome = readonly Variant[];

/** Dictionaries as scripts have them: keys by value. */
function scripted(value: Variant): Variant {
  if (value instanceof Map)
    return new ValueMap([...(value as Map<Variant, Variant>)].map(([key, item]) => [key, scripted(item)]));
  if (Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype)
    return (value as Variant[]).map(scripted);
  return value;
}

/** Tries a case here. */
export function runCase(of: BuiltinCase, given: readonly Variant[]): Outcome {
  const args = given.map(scripted);
  try {
    const [result, first] = attempt(of, args);
    return [true, settled(result), settled(first)];
  } catch (error) {
    if (error instanceof OperationError) return [false, error.message];
    return [false, `!! ${error instanceof Error ? error.stack?.slice(0, 400) : String(error)}`];
  }
}

function attempt({ kind, type, member, parameters }: BuiltinCase, args: Variant[]): [Variant, Variant] {
  switch (kind) {
    case "construct":
      return [construct(type, args), null];
    case "constant":
      return [constantOf(type, member), null];
    case "get":
      return [getMember(args[0], member), null];
    case "set":
      return [setMember(args[0], member, args[1]), null];
    case "method": {
      const result = callMethod(args[0], member, args.slice(1));
      return [result, builtinInfo(type)!.methods.get(member)!.isConst ? null : args[0]];
    }
    case "static":
      return [callStatic(type, member, args), null];
    case "convert":
      return [convertTo(args[0], type), null];
    case "assign":
      return [convert(args[0], type), null];
    case "utility":
      return [callUtility(member, args), null];
    case "operator":
      return [
        parameters.length === 1
          ? evaluate(member as Operator, args[0])
          : evaluate(member as Operator, args[0], args[1]),
        null,
      ];
  }
}

/** Whose last bits are the C library's. */
const BY_THE_C_LIBRARY =
  /angle|rotat|sin|cos|tan|pow|\*\*|exp|log|ease|slerp|euler|from_hsv|srgb|_db|db_|sqrt|looking_at|Transform2D\(float|Basis\(Vector3, float|Quaternion\(Vector3|spherical|get_skew|interpolate_with|fov|perspective|hmd|get_axis|aspect|cubic_interpolate_angle|lerp\(\)|signed/;

/** Two steps of a float of 64 bits, and four of 32 bits, for one of about 1. */
const STEP_64 = 4.5e-16;
const STEPS_32 = 5e-7;

/** How two outcomes differ; null when they don't. */
export function differs(of: BuiltinCase, bytes: Uint8Array, ours: Outcome, theirs: Outcome): string | null {
  const given = (bytes_to_var(bytes, { wrap: "needed" }) as [string, Variant[]])[1];
  const tolerance = !BY_THE_C_LIBRARY.test(of.title) ? 0 : of.kind === "utility" ? STEP_64 : STEPS_32;
  if (
    ours[0] === theirs[0] &&
    (ours[0] === false
      ? !String(ours[1]).startsWith("!!")
      : same(ours[1], theirs[1], tolerance) && same(ours[2], theirs[2], tolerance))
  ) {
    return null;
  }
  const args = given.map(show).join(", ");
  const text = (it: Outcome): string =>
    it[0] === false
      ? `error ${String(it[1] ?? "")}`
      : `${show(it[1])}${it[2] === null || it[2] === undefined ? "" : ` leaving ${show(it[2])}`}`;
  return `(${args}) gives ${text(ours)}, not ${text(theirs)}`;
}

function show(value: Variant): string {
  const text = typeof value === "string" ? JSON.stringify(value) : stringify(value);
  return `${value === null || typeof value === "string" ? "" : `${typeOf(value)}:`}${text.slice(0, 200)}`;
}

function same(a: Variant, b: Variant, tolerance: number): boolean {
  const [left, right] = [a ?? null, b ?? null];
  if (typeOf(left) !== typeOf(right)) return false;
  try {
    const [one, other] = [parts(left), parts(right)];
    // What is left where parts cancel each other out is as exact as the largest of them.
    const largest = Math.max(
      0,
      ...one.filter((part) => Number.isFinite(part as number)).map((part) => Math.abs(part as number)),
    );
    return one.length === other.length && one.every((part, index) => samePart(part, other[index], tolerance * largest));
  } catch {
    return false;
  }
}

/** A value as a flat list of numbers and texts. */
function parts(value: unknown): unknown[] {
  if (typeof value === "number") return [typeOf(value), value];
  if (typeof value !== "object" || value === null) return [typeof value === "undefined" ? null : value];
  const type = typeOf(value);
  if (value instanceof GDFloat) return [type, value.value];
  if (value instanceof Map)
    return [
      type,
      "{",
      ...[...(value as Map<unknown, unknown>)].flatMap(([key, item]) => [...parts(key), ...parts(item)]),
      "}",
    ];
  if (ArrayBuffer.isView(value)) return [type, ...(value as Float32Array)];
  if (Array.isArray(value)) return [type, "[", ...value.flatMap((item) => parts(item)), "]"];
  if ("data" in value) return [type, ...(value as { data: Float32Array }).data];
  return [type, ...Object.values(value).flatMap((item) => parts(item))];
}

function samePart(a: unknown, b: unknown, tolerance: number): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "number" || typeof b !== "number") return false;
  if (Number.isNaN(a) && Number.isNaN(b)) return true;
  return Math.abs(a - b) <= tolerance;
}

/** The bytes of what a case gives, for records. */
export function encodedOutcome(outcome: Outcome): Uint8Array {
  return var_to_bytes([...outcome]);
}
