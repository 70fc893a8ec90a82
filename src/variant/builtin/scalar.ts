import { push_error } from "../../core/index.js";
import {
  asDouble,
  bezierDerivativeWith,
  bezierWith,
  cubicInTimeWith,
  cubicWith,
  lerpWith,
} from "../types/interpolation.js";
import {
  clamp,
  is_equal_approx,
  is_zero_approx,
  larger,
  positiveModulo,
  roundAway,
  sign,
  smaller,
  snapped,
} from "../types/real.js";

/*
 * The functions of @GlobalScope that take numbers and give one, in doubles and ints of 64 bits.
 *
 * core/math/math_funcs.h has the formulas; what the C library calculates (sines, powers, logarithms) may differ in the last bit.
 */

const TAU = 2 * Math.PI;

/** An int as a big one. */
type Int = number | bigint;

const MIN_INT = -(2n ** 63n);

function wrapped(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

function angleDifference(from: number, to: number): number {
  const way = (to - from) % TAU;
  return ((2 * way) % TAU) - way;
}

/** The angles of an interpolation, each the nearest way round from the one before. */
function unrolled(from: number, to: number, before: number, behind: number): [number, number, number, number] {
  const start = from % TAU;
  const near = (angle: number, base: number): number => base + angleDifference(base, angle);
  const goal = near(to, start);
  return [start, goal, near(before, start), near(behind, goal)];
}

/** The functions by name. */
export const scalarFunctions = {
  absf: Math.abs,
  absi: (x: Int) => (BigInt(x) < 0n ? wrapped(-BigInt(x)) : x),
  acos: (x: number) => (x < -1 ? Math.PI : x > 1 ? 0 : Math.acos(x)),
  acosh: (x: number) => (x < 1 ? 0 : Math.acosh(x)),
  angle_difference: angleDifference,
  asin: (x: number) => (x < -1 ? -Math.PI / 2 : x > 1 ? Math.PI / 2 : Math.asin(x)),
  asinh: Math.asinh,
  atan: Math.atan,
  atan2: Math.atan2,
  atanh: (x: number) => (x <= -1 ? Number.NEGATIVE_INFINITY : x >= 1 ? Number.POSITIVE_INFINITY : Math.atanh(x)),
  bezier_derivative: (start: number, a: number, b: number, end: number, t: number) =>
    bezierDerivativeWith(asDouble, start, a, b, end, t),
  bezier_interpolate: (start: number, a: number, b: number, end: number, t: number) =>
    bezierWith(asDouble, start, a, b, end, t),
  ceilf: Math.ceil,
  ceili: (x: number) => toInt(Math.ceil(x)),
  clampf: clamp,
  clampi: (value: Int, min: Int, max: Int) =>
    BigInt(value) < BigInt(min) ? min : BigInt(value) > BigInt(max) ? max : value,
  cos: Math.cos,
  cosh: Math.cosh,
  cubic_interpolate: (from: number, to: number, pre: number, post: number, weight: number) =>
    cubicWith(asDouble, from, to, pre, post, weight),
  cubic_interpolate_angle: (from: number, to: number, pre: number, post: number, weight: number) =>
    cubicWith(asDouble, ...unrolled(from, to, pre, post), weight),
  cubic_interpolate_angle_in_time: (
    from: number,
    to: number,
    pre: number,
    post: number,
    weight: number,
    toT: number,
    preT: number,
    postT: number,
  ) => cubicInTimeWith(asDouble, ...unrolled(from, to, pre, post), weight, toT, preT, postT),
  cubic_interpolate_in_time: (
    from: number,
    to: number,
    pre: number,
    post: number,
    weight: number,
    toT: number,
    preT: number,
    postT: number,
  ) => cubicInTimeWith(asDouble, from, to, pre, post, weight, toT, preT, postT),
  db_to_linear: (db: number) => Math.exp(db * 0.11512925464970228),
  deg_to_rad: (deg: number) => deg * (Math.PI / 180),
  ease,
  exp: Math.exp,
  floorf: Math.floor,
  floori: (x: number) => toInt(Math.floor(x)),
  fmod: (x: number, y: number) => x % y,
  fposmod: (x: number, y: number) => positiveModulo(asDouble, x, y),
  inverse_lerp: (from: number, to: number, weight: number) => (weight - from) / (to - from),
  is_equal_approx,
  is_finite: Number.isFinite,
  is_inf: (x: number) => x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY,
  is_nan: Number.isNaN,
  is_zero_approx,
  lerp_angle: (from: number, to: number, weight: number) => from + angleDifference(from, to) * weight,
  lerpf: (from: number, to: number, weight: number) => lerpWith(asDouble, from, to, weight),
  linear_to_db: (lin: number) => Math.log(lin) * 8.685889638065037,
  log: Math.log,
  maxf: larger,
  maxi: (a: Int, b: Int) => (BigInt(a) > BigInt(b) ? a : b),
  minf: smaller,
  mini: (a: Int, b: Int) => (BigInt(a) < BigInt(b) ? a : b),
  move_toward: (from: number, to: number, delta: number) =>
    Math.abs(to - from) <= delta ? to : from + sign(to - from) * delta,
  nearest_po2: nearestPowerOfTwo,
  pingpong,
  posmod,
  pow: power,
  rad_to_deg: (rad: number) => rad * (180 / Math.PI),
  remap: (value: number, istart: number, istop: number, ostart: number, ostop: number) =>
    lerpWith(asDouble, ostart, ostop, (value - istart) / (istop - istart)),
  rotate_toward: rotateToward,
  roundf: roundAway,
  roundi: (x: number) => toInt(roundAway(x)),
  signf: sign,
  signi: (x: Int) => sign(Number(x)),
  sin: Math.sin,
  sinh: Math.sinh,
  smoothstep,
  snappedf: snapped,
  snappedi: (x: number, step: Int) => toInt(snapped(x, Number(step))),
  sqrt: Math.sqrt,
  step_decimals: stepDecimals,
  tan: Math.tan,
  tanh: Math.tanh,
  wrapf,
  wrapi,
};

/** A float as an int of 64 bits: cut off; what does not fit gives the smallest. */
export function toInt(value: number): Int {
  const whole = Math.trunc(value);
  if (Number.isSafeInteger(whole)) return whole + 0;
  return whole >= -(2 ** 63) && whole < 2 ** 63 ? BigInt(whole) : MIN_INT;
}

/** C's `pow`: 1 to any power is 1, and -1 to an infinite one. */
function power(base: number, exponent: number): number {
  if (base === 1 || (base === -1 && !Number.isFinite(exponent) && !Number.isNaN(exponent))) return 1;
  return base ** exponent;
}

function ease(value: number, curve: number): number {
  const x = clamp(value, 0, 1);
  if (curve > 0) return curve < 1 ? 1 - power(1 - x, 1 / curve) : power(x, curve);
  if (!(curve < 0)) return 0;
  if (x < 0.5) return power(x * 2, -curve) * 0.5;
  return (1 - power(1 - (x - 0.5) * 2, -curve)) * 0.5 + 0.5;
}

function nearestPowerOfTwo(value: Int): Int {
  const number = BigInt.asUintN(64, BigInt(value));
  if (number === 0n) return 0;
  let power = 1n;
  while (power < number) power <<= 1n;
  return wrapped(power);
}

function pingpong(value: number, length: number): number {
  if (length === 0) return 0;
  const turns = (value - length) / (length * 2);
  return Math.abs((turns - Math.floor(turns)) * length * 2 - length);
}

function posmod(x: Int, y: Int): Int {
  const [value, divisor] = [BigInt(x), BigInt(y)];
  if (divisor === 0n) {
    push_error("Division by zero in posmod is undefined. Returning 0 as fallback.");
    return 0;
  }
  const rest = value % divisor;
  return (rest < 0n && divisor > 0n) || (rest > 0n && divisor < 0n) ? rest + divisor : rest;
}

function rotateToward(from: number, to: number, delta: number): number {
  const way = angleDifference(from, to);
  const length = Math.abs(way);
  return from + clamp(delta, length - Math.PI, length) * (way >= 0 ? 1 : -1);
}

function smoothstep(from: number, to: number, x: number): number {
  if (is_equal_approx(from, to)) return from <= to ? (x <= from ? 0 : 1) : x <= to ? 1 : 0;
  const share = clamp((x - from) / (to - from), 0, 1);
  return share * share * (3 - 2 * share);
}

function stepDecimals(step: number): number {
  const size = Math.abs(step);
  const whole = Math.trunc(size);
  const rest = size - (whole <= 0x7fffffff ? whole : -0x80000000);
  const limits = [0.9999, 0.09999, 0.009999, 0.0009999, 9.999e-5, 9.999e-6, 9.999e-7, 9.999e-8, 9.999e-9, 9.999e-10];
  const found = limits.findIndex((limit) => rest >= limit);
  return Math.max(0, found);
}

function wrapf(value: number, min: number, max: number): number {
  const range = max - min;
  if (is_zero_approx(range)) return min;
  const result = value - range * Math.floor((value - min) / range);
  return is_equal_approx(result, max) ? min : result;
}

function wrapi(value: Int, min: Int, max: Int): Int {
  const [at, least] = [BigInt(value), BigInt(min)];
  const range = wrapped(BigInt(max) - least);
  if (range === 0n) return min;
  const rest = wrapped(at - least) % range;
  return wrapped(least + (wrapped(rest + range) % range));
}
