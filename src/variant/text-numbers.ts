import { push_error, push_warning } from "../core/index.js";
import { look } from "./context.js";

const MOST = 2n ** 63n - 1n;
/** One more than the largest number has. */
const MOST_DIGITS = 20;

/**
 * Godot's `String.to_int`: the digits before the first point, whatever stands between them; a `-` before them turns the sign.
 *
 * @param text - The text.
 * @returns The number; the nearest of 64 bits, and an error logged, when it does not fit.
 */
export function textToInt(text: string): number | bigint {
  look(text.length);
  const end = text.indexOf(".");
  // Without zeros before it, and as many as are too large for certain.
  let digits = "";
  let sign = 1n;
  for (const character of end < 0 ? text : text.slice(0, end)) {
    if (character >= (digits === "" ? "1" : "0") && character <= "9") {
      if (digits.length < MOST_DIGITS) digits += character;
    } else if (character === "-" && digits === "") sign = -sign;
  }
  return fitted(digits === "" ? 0n : BigInt(digits), sign, text);
}

function fitted(magnitude: bigint, sign: bigint, text: string): number | bigint {
  const value = sign * magnitude;
  if (value > MOST || value < -MOST - 1n) {
    const size = sign > 0n ? "large" : "small";
    push_error(`Cannot represent ${text} as a 64-bit signed integer, since the value is too ${size}.`);
    return sign > 0n ? MOST : -MOST - 1n;
  }
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

/**
 * Godot's `String.to_float`: the number at the beginning of a text, from at most 18 digits, scaled by powers of ten. The last bit may be
 * another than that of the exact result, as in the engine.
 *
 * @param text - The text; spaces, tabs and line feeds before the number are skipped.
 * @returns The number; 0 when there is none.
 * @see core/string/ustring.cpp, built_in_strtod
 */
export function textToFloat(text: string): number {
  look(text.length);
  const match = /^[ \t\n]*([+-]?)(\d*\.?\d*)(?:[eE]([+-]?\d+))?/.exec(text)!;
  const [whole = "", decimals = ""] = match[2]!.split(".");
  const sign = match[1] === "-" ? -1 : 1;
  const digits = (whole + decimals).slice(0, 18);
  if (digits === "") return sign * 0;
  const exponent = Number(match[3] ?? 0) + whole.length - digits.length;
  let size = Math.abs(exponent);
  if (size > 511) {
    push_warning("Exponent too high");
    size = 511;
  }
  let scale = 1;
  for (let power = 0; size >> power > 0; power++) if ((size >> power) & 1) scale *= POWERS[power]!;
  const high = digits.length > 9 ? Number(digits.slice(0, -9)) : 0;
  const fraction = 1e9 * high + Number(digits.slice(-9));
  return sign * (exponent < 0 ? fraction / scale : fraction * scale);
}

const POWERS: readonly number[] = [1e1, 1e2, 1e4, 1e8, 1e16, 1e32, 1e64, 1e128, 1e256];
