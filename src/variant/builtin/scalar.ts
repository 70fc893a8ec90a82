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

/**
 * The functions of numbers of Godot's `@GlobalScope`: `GDMath.wrapi(7, 0, 5)`. Ints may be bigints where 64 bits count.
 */
export const GDMath = {
  /** The absolute float. */
  absf: Math.abs,
  /** The absolute int. */
  absi: (x: number | bigint) => (BigInt(x) < 0n ? wrapped(-BigInt(x)) : x),
  /** The arc cosine in radians; beyond 1 and -1 that of these. */
  acos: (x: number) => (x < -1 ? Math.PI : x > 1 ? 0 : Math.acos(x)),
  /** The inverse hyperbolic cosine; 0 below 1. */
  acosh: (x: number) => (x < 1 ? 0 : Math.acosh(x)),
  /** The shorter way from one angle to another, in radians. */
  angle_difference: angleDifference,
  /** The arc sine in radians; beyond 1 and -1 that of these. */
  asin: (x: number) => (x < -1 ? -Math.PI / 2 : x > 1 ? Math.PI / 2 : Math.asin(x)),
  /** The inverse hyperbolic sine. */
  asinh: Math.asinh,
  /** The arc tangent in radians. */
  atan: Math.atan,
  /** The angle of the point (x, y), in radians; y comes first. */
  atan2: Math.atan2,
  /** The inverse hyperbolic tangent; infinite at 1 and -1, and beyond. */
  atanh: (x: number) => (x <= -1 ? Number.NEGATIVE_INFINITY : x >= 1 ? Number.POSITIVE_INFINITY : Math.atanh(x)),
  /** The derivative at `t` of a Bézier curve. */
  bezier_derivative: (start: number, a: number, b: number, end: number, t: number) =>
    bezierDerivativeWith(asDouble, start, a, b, end, t),
  /** The point at `t` of a Bézier curve. */
  bezier_interpolate: (start: number, a: number, b: number, end: number, t: number) =>
    bezierWith(asDouble, start, a, b, end, t),
  /** Rounded up. */
  ceilf: Math.ceil,
  /** Rounded up to an int. */
  ceili: (x: number) => toInt(Math.ceil(x)),
  /** A float limited to a range. */
  clampf: clamp,
  /** An int limited to a range. */
  clampi: (value: number | bigint, min: number | bigint, max: number | bigint) =>
    BigInt(value) < BigInt(min) ? min : BigInt(value) > BigInt(max) ? max : value,
  /** The cosine of an angle in radians. */
  cos: Math.cos,
  /** The hyperbolic cosine. */
  cosh: Math.cosh,
  /** Cubic interpolation between two numbers, with one before and one behind them. */
  cubic_interpolate: (from: number, to: number, pre: number, post: number, weight: number) =>
    cubicWith(asDouble, from, to, pre, post, weight),
  /** The same for angles in radians, each the shorter way. */
  cubic_interpolate_angle: (from: number, to: number, pre: number, post: number, weight: number) =>
    cubicWith(asDouble, ...unrolled(from, to, pre, post), weight),
  /** The same for angles with times. */
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
  /** Cubic interpolation with times. */
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
  /** A loudness in decibels as a factor. */
  db_to_linear: (db: number) => Math.exp(db * 0.11512925464970228),
  /** Degrees as radians. */
  deg_to_rad: (deg: number) => deg * (Math.PI / 180),
  /** A curve from 0 to 1 by Godot's easing parameter. */
  ease,
  /** e to a power. */
  exp: Math.exp,
  /** Rounded down. */
  floorf: Math.floor,
  /** Rounded down to an int. */
  floori: (x: number) => toInt(Math.floor(x)),
  /** What a division leaves over, with the dividend's sign. */
  fmod: (x: number, y: number) => x % y,
  /** What a division leaves over, with the divisor's sign. */
  fposmod: (x: number, y: number) => positiveModulo(asDouble, x, y),
  /** Where a number is between two others: 0 at the first, 1 at the second. */
  inverse_lerp: (from: number, to: number, weight: number) => (weight - from) / (to - from),
  /** Whether two numbers are equal within Godot's tolerance. */
  is_equal_approx,
  /** Whether a number is neither infinite nor NaN. */
  is_finite: Number.isFinite,
  /** Whether a number is infinite. */
  is_inf: (x: number) => x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY,
  /** Whether a number is NaN. */
  is_nan: Number.isNaN,
  /** Whether a number is zero within Godot's tolerance. */
  is_zero_approx,
  /** Linear interpolation between angles in radians, the shorter way. */
  lerp_angle: (from: number, to: number, weight: number) => from + angleDifference(from, to) * weight,
  /** Linear interpolation. */
  lerpf: (from: number, to: number, weight: number) => lerpWith(asDouble, from, to, weight),
  /** A factor as a loudness in decibels. */
  linear_to_db: (lin: number) => Math.log(lin) * 8.685889638065037,
  /** The natural logarithm. */
  log: Math.log,
  /** The larger float. */
  maxf: larger,
  /** The larger int. */
  maxi: (a: number | bigint, b: number | bigint) => (BigInt(a) > BigInt(b) ? a : b),
  /** The smaller float. */
  minf: smaller,
  /** The smaller int. */
  mini: (a: number | bigint, b: number | bigint) => (BigInt(a) < BigInt(b) ? a : b),
  /** Moved towards a number by no more than `delta`. */
  move_toward: (from: number, to: number, delta: number) =>
    Math.abs(to - from) <= delta ? to : from + sign(to - from) * delta,
  /** The smallest power of two that is no smaller. */
  nearest_po2: nearestPowerOfTwo,
  /** Back and forth between 0 and a length. */
  pingpong,
  /** What a division of ints leaves over, with the divisor's sign; 0, and an error logged, for 0. */
  posmod,
  /** A number to a power. */
  pow: power,
  /** Radians as degrees. */
  rad_to_deg: (rad: number) => rad * (180 / Math.PI),
  /** A number of one range at the same place of another. */
  remap: (value: number, istart: number, istop: number, ostart: number, ostop: number) =>
    lerpWith(asDouble, ostart, ostop, (value - istart) / (istop - istart)),
  /** Turned towards an angle by no more than `delta`, in radians. */
  rotate_toward: rotateToward,
  /** Rounded, halves away from zero. */
  roundf: roundAway,
  /** Rounded to an int, halves away from zero. */
  roundi: (x: number) => toInt(roundAway(x)),
  /** -1, 0 or 1: the sign of a float. */
  signf: sign,
  /** -1, 0 or 1: the sign of an int. */
  signi: (x: number | bigint) => sign(Number(x)),
  /** The sine of an angle in radians. */
  sin: Math.sin,
  /** The hyperbolic sine. */
  sinh: Math.sinh,
  /** A smooth curve from 0 to 1 between two numbers. */
  smoothstep,
  /** The nearest multiple of a step. */
  snappedf: snapped,
  /** The nearest multiple of a step, as an int. */
  snappedi: (x: number, step: number | bigint) => toInt(snapped(x, Number(step))),
  /** The square root. */
  sqrt: Math.sqrt,
  /** How many decimals a step has. */
  step_decimals: stepDecimals,
  /** The tangent of an angle in radians. */
  tan: Math.tan,
  /** The hyperbolic tangent. */
  tanh: Math.tanh,
  /** A float brought into a range by going round. */
  wrapf,
  /** An int brought into a range by going round. */
  wrapi,
};

/** A float as an int of 64 bits: cut off; what does not fit gives the smallest. */
export function toInt(value: number): number | bigint {
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

function nearestPowerOfTwo(value: number | bigint): number | bigint {
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

function posmod(x: number | bigint, y: number | bigint): number | bigint {
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

function wrapi(value: number | bigint, min: number | bigint, max: number | bigint): number | bigint {
  const [at, least] = [BigInt(value), BigInt(min)];
  const range = wrapped(BigInt(max) - least);
  if (range === 0n) return min;
  const rest = wrapped(at - least) % range;
  return wrapped(least + (wrapped(rest + range) % range));
}
