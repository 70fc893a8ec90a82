/** Tolerance of Godot's approximate comparisons: `CMP_EPSILON` of core/math/math_defs.h. */
export const CMP_EPSILON = 0.00001;

/** Rounds to the nearest float32, the precision of vector components in ordinary builds of Godot. */
export const fround = Math.fround;

/**
 * Godot's `is_equal_approx` for two numbers: equal, or closer than 0.00001 times the first (but at least 0.00001).
 *
 * @param a - A number; its size sets the tolerance.
 * @param b - A number.
 */
export function is_equal_approx(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) < Math.max(CMP_EPSILON * Math.abs(a), CMP_EPSILON);
}

/**
 * Godot's `is_zero_approx`.
 *
 * @param value - A number.
 * @returns Whether it is closer than 0.00001 to zero.
 */
export function is_zero_approx(value: number): boolean {
  return Math.abs(value) < CMP_EPSILON;
}

/**
 * Godot's `lerp` for two numbers.
 *
 * @param from - The value at `weight` 0.
 * @param to - The value at `weight` 1.
 * @param weight - Where between them; not clamped.
 */
export function lerp(from: number, to: number, weight: number): number {
  return from + (to - from) * weight;
}

/** Prints a number with a fixed count of decimals, without trailing zeros but one: Godot's `String.num`. */
export function num(value: number, decimals: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  // printf's "%f" without a precision has six decimals, and so has Godot for a negative count.
  const text = toFixedExact(value, decimals < 0 ? 6 : Math.min(decimals, 32));
  if (!text.includes(".")) return text;
  const trimmed = text.replace(/0+$/, "");
  return trimmed.endsWith(".") ? trimmed + "0" : trimmed;
}

/** `printf("%.*f")`: exact, ties to even as the C library does, also above 1e21 where `toFixed` gives up. */
function toFixedExact(value: number, decimals: number): string {
  const negative = value < 0 || Object.is(value, -0);
  const magnitude = Math.abs(value);
  let text: string;
  if (magnitude >= 1e21) text = BigInt(magnitude).toString() + (decimals > 0 ? "." + "0".repeat(decimals) : "");
  else text = roundTiesToEven(magnitude, decimals);
  return negative ? "-" + text : text;
}

function roundTiesToEven(magnitude: number, decimals: number): string {
  const text = magnitude.toFixed(decimals);
  // toFixed takes the larger of two equally near values; printf takes the even one. Ties are exact binary fractions.
  const exact = magnitude.toFixed(Math.min(100, decimals + 60));
  const rest = exact.slice(exact.indexOf(".") + 1 + decimals);
  if (!/^50*$/.test(rest)) return text;
  const down = decimals > 0 ? exact.slice(0, exact.indexOf(".") + 1 + decimals) : exact.slice(0, exact.indexOf("."));
  return "02468".includes(down.charAt(down.length - 1)) ? down : text;
}

/** The decimals that `numReal` grants: fewer for numbers above ten. */
export function decimalsFor(value: number, most: number): number {
  const magnitude = Math.abs(value);
  return magnitude > 10 ? most - Math.floor(Math.log10(magnitude)) : most;
}

/**
 * A float as Godot's `str` and `print` show it: at most 14 decimals, fewer for large numbers; whole numbers with `.0`.
 *
 * @param value - A float64.
 * @param trailing - Whether whole numbers get `.0`.
 * @see core/string/ustring.cpp, String::num_real (double)
 */
export function numReal(value: number, trailing = true): string {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return whole(value, trailing);
  return num(value, decimalsFor(value, 14));
}

/**
 * A vector component as Godot's `str` and `print` show it: at most 6 decimals, as of a float32.
 *
 * A component that is no float32 (a build with 64-bit reals) is shown as {@link numReal} does.
 *
 * @param value - A component.
 * @param trailing - Whether whole numbers get `.0`.
 * @see core/string/ustring.cpp, String::num_real (float)
 */
export function numComponent(value: number, trailing = true): string {
  if (Math.fround(value) !== value) return numReal(value, trailing);
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return whole(value, trailing);
  return num(value, decimalsFor(value, 6));
}

/**
 * A color component as Godot's `str` shows it: at most four decimals.
 *
 * @param value - A component.
 */
export function numColor(value: number): string {
  return num(value, 4);
}

function whole(value: number, trailing: boolean): string {
  const text = BigInt(value).toString();
  return trailing ? text + ".0" : text;
}

/** Rounds to a whole number, halves away from zero, as C's `round`. */
export function roundAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}

/** Godot's `MIN`: the second where they can't be compared. */
export function smaller(a: number, b: number): number {
  // biome-ignore lint/complexity/useMathMinMax: Math.min has another mind of NaN and -0
  return a < b ? a : b;
}

/** Godot's `MAX`: the second where they can't be compared. */
export function larger(a: number, b: number): number {
  // biome-ignore lint/complexity/useMathMinMax: Math.max has another mind of NaN and -0
  return a > b ? a : b;
}

/** Godot's `CLAMP`: NaN stays. */
export function clamp(value: number, min: number, max: number): number {
  if (value < min) return min;
  return smaller(max, value);
}

/** Godot's `SIGN`: -1, 0 or 1; 0 for NaN. */
export function sign(value: number): number {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

/** Godot's `snapped`, which computes with doubles: the nearest multiple of `step`, halves upwards; 0 changes nothing. */
export function snapped(value: number, step: number): number {
  return step === 0 ? value : Math.floor(value / step + 0.5) * step;
}

/** Godot's `fposmod`: what a division leaves over, with the divisor's sign; never -0. */
export function positiveModulo(round: (value: number) => number, value: number, divisor: number): number {
  const rest = value % divisor;
  return (rest < 0 && divisor > 0) || (rest > 0 && divisor < 0) ? round(rest + divisor) + 0 : rest + 0;
}

/** Godot's `is_same` for two numbers: NaN is itself. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
