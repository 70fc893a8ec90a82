/**
 * Decimal digits of binary floats by the Grisu2 algorithm, which Godot prints floats with since 4.5.
 *
 * JS would print the shortest digits that read back as the same number. Grisu2 nearly always does, but for about one
 * number in a thousand it gives a digit more; texts equal to the engine's need its very steps.
 *
 * @see Florian Loitsch, "Printing Floating-Point Numbers Quickly and Accurately with Integers", PLDI 2010
 * @see Godot, thirdparty/grisu2
 */

/** A number as 64-bit significand times a power of two. */
interface Scaled {
  readonly significand: bigint;
  readonly exponent: number;
}

const SIGNIFICAND_BITS = 64n;
/** The product with a power of ten gets a binary exponent from here to -32, so that its whole part fits 32 bits. */
const LEAST_EXPONENT = -60;
const FIRST_POWER = -300;
const POWER_STEP = 8;

/** Normalised 64-bit approximations of powers of ten, every eighth, made when first needed. */
const powers = new Map<number, Scaled>();

function powerOfTen(decimal: number): Scaled {
  let power = powers.get(decimal);
  if (power === undefined) {
    power = decimal >= 0 ? roundRatio(10n ** BigInt(decimal), 1n) : roundRatio(1n, 10n ** BigInt(-decimal));
    powers.set(decimal, power);
  }
  return power;
}

/** A ratio as a normalised significand, rounded to nearest, and exponent. */
function roundRatio(numerator: bigint, denominator: bigint): Scaled {
  let exponent = bitLength(numerator) - bitLength(denominator) - 64;
  for (;;) {
    const scaledTop = exponent < 0 ? numerator << BigInt(-exponent) : numerator;
    const scaledBottom = exponent < 0 ? denominator : denominator << BigInt(exponent);
    const significand = (scaledTop * 2n + scaledBottom) / (scaledBottom * 2n);
    const length = bitLength(significand);
    if (length === 64) return { significand, exponent };
    exponent += length - 64;
  }
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

function normalise(value: Scaled): Scaled {
  const shift = 64 - bitLength(value.significand);
  return { significand: value.significand << BigInt(shift), exponent: value.exponent - shift };
}

/** The upper 64 bits of a product, rounded. */
function multiply(a: Scaled, b: Scaled): Scaled {
  const product = a.significand * b.significand + (1n << (SIGNIFICAND_BITS - 1n));
  return { significand: product >> SIGNIFICAND_BITS, exponent: a.exponent + b.exponent + 64 };
}

const scratch = new DataView(new ArrayBuffer(8));

/** Splits a positive finite float into significand and exponent as its format stores them. */
function dissect(value: number, single: boolean): { exact: Scaled; lowerIsCloser: boolean } {
  const fractionBits = single ? 23n : 52n;
  const bias = single ? 127 + 23 : 1023 + 52;
  let bits: bigint;
  if (single) {
    scratch.setFloat32(0, value);
    bits = BigInt(scratch.getUint32(0));
  } else {
    scratch.setFloat64(0, value);
    bits = scratch.getBigUint64(0);
  }
  const stored = Number(bits >> fractionBits);
  const fraction = bits & ((1n << fractionBits) - 1n);
  return {
    exact:
      stored === 0
        ? { significand: fraction, exponent: 1 - bias }
        : { significand: fraction + (1n << fractionBits), exponent: stored - bias },
    lowerIsCloser: fraction === 0n && stored > 1,
  };
}

/** Decimal digits: the value is `digits` times ten to the power of `exponent`. */
interface Digits {
  readonly digits: string;
  readonly exponent: number;
}

function grisu2(value: number, single: boolean): Digits {
  const { exact, lowerIsCloser } = dissect(value, single);
  // Everything strictly between the halfway points to the neighbours reads back as the value.
  const upper = normalise({ significand: 2n * exact.significand + 1n, exponent: exact.exponent - 1 });
  const below = lowerIsCloser
    ? { significand: 4n * exact.significand - 1n, exponent: exact.exponent - 2 }
    : { significand: 2n * exact.significand - 1n, exponent: exact.exponent - 1 };
  const lower = {
    significand: below.significand << BigInt(below.exponent - upper.exponent),
    exponent: upper.exponent,
  };

  const wanted = LEAST_EXPONENT - upper.exponent - 1;
  const decimal = Math.trunc((wanted * 78913) / 2 ** 18) + (wanted > 0 ? 1 : 0);
  const index = Math.trunc((-FIRST_POWER + decimal + (POWER_STEP - 1)) / POWER_STEP);
  const decimalPower = FIRST_POWER + index * POWER_STEP;
  const power = powerOfTen(decimalPower);

  const middle = multiply(normalise(exact), power);
  const high = multiply(upper, power);
  // The products are inexact by less than one unit: keep that far away from the bounds.
  const top = high.significand - 1n;
  const bottom = multiply(lower, power).significand + 1n;
  return generate(top, top - bottom, top - middle.significand, BigInt(-high.exponent), -decimalPower);
}

/**
 * Takes digits off the upper bound until what is left is within the allowed width.
 *
 * @param top - The upper bound.
 * @param width - How far below it the digits may end up.
 * @param distance - How far below it the value is.
 * @param shift - How many of the bound's bits are its fraction.
 * @param exponent - The decimal exponent of a digit before the point.
 */
function generate(top: bigint, width: bigint, distance: bigint, shift: bigint, exponent: number): Digits {
  const one = 1n << shift;
  const whole = (top >> shift).toString();
  let fraction = top & (one - 1n);
  let divisor = 10n ** BigInt(whole.length - 1);
  let rest = top >> shift;
  for (let count = 1; count <= whole.length; count++) {
    rest %= divisor;
    const left = (rest << shift) + fraction;
    if (left <= width) {
      const digits = approach(whole.slice(0, count), distance, width, left, divisor << shift);
      return { digits, exponent: exponent + whole.length - count };
    }
    divisor /= 10n;
  }
  let digits = whole;
  let allowed = width;
  let away = distance;
  let places = 0;
  do {
    fraction *= 10n;
    digits += (fraction >> shift).toString();
    fraction &= one - 1n;
    places++;
    allowed *= 10n;
    away *= 10n;
  } while (fraction > allowed);
  return { digits: approach(digits, away, allowed, fraction, one), exponent: exponent - places };
}

/** Counts the last digit down while that brings the digits closer to the value. */
function approach(digits: string, distance: bigint, width: bigint, start: bigint, unit: bigint): string {
  let last = digits.charCodeAt(digits.length - 1) - 48;
  let rest = start;
  while (
    rest < distance &&
    width - rest >= unit &&
    (rest + unit < distance || distance - rest > rest + unit - distance)
  ) {
    last--;
    rest += unit;
  }
  return digits.slice(0, -1) + String.fromCharCode(48 + last);
}

/**
 * A finite number as Godot writes it into texts: all the digits that it takes to read the same number back, fixed point
 * from 0.0001 up to below 1e15, otherwise with an exponent of at least two digits.
 *
 * @param value - A finite number.
 * @param single - Whether it is a float32, whose neighbours are further apart.
 */
export function shortestText(value: number, single: boolean): string {
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const sign = value < 0 ? "-" : "";
  const { digits, exponent } = grisu2(Math.abs(value), single);
  const point = digits.length + exponent;
  if (point >= digits.length && point <= 15) return sign + digits + "0".repeat(point - digits.length);
  if (point > 0 && point <= 15) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  if (point > -4 && point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  const power = Math.abs(point - 1)
    .toString()
    .padStart(2, "0");
  const mantissa = digits.length === 1 ? digits : `${digits.charAt(0)}.${digits.slice(1)}`;
  return `${sign}${mantissa}e${point - 1 < 0 ? "-" : "+"}${power}`;
}
