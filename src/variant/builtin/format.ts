import { charge, look } from "../context.js";
import { cast } from "../conversion.js";
import { OperationError } from "../operation-error.js";
import { stringify } from "../stringify.js";
import { typeOf } from "../type-of.js";
import { num } from "../types/real.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { lengthOf } from "./code-points.js";
import { toDouble } from "./numbers.js";

/** What a directive costs, in characters. */
const A_DIRECTIVE = 16;

/** What stands between `%` and the letter. */
interface Directive {
  width: number;
  decimals: number;
  zeros: boolean;
  left: boolean;
  sign: boolean;
}

/**
 * `text % values`: Godot's format strings.
 *
 * @param text - With `%s`, `%d`, `%5.2f` and the like.
 * @param values - An array of values, or a single one.
 * @throws OperationError in the engine's words for a format or values that don't fit.
 * @see core/string/ustring.cpp, String::sprintf
 */
export function formatText(text: string, values: Variant): string {
  const list = typeOf(values) === T.TYPE_ARRAY ? (values as readonly Variant[]) : [values];
  let result = "";
  let next = 0;
  // The engine doesn't take it back behind a directive.
  let unsigned = false;
  const value = (): Variant => {
    if (next >= list.length) throw new OperationError("not enough arguments for format string");
    return list[next++];
  };
  const pattern = /%|[^%]+/g;
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const plain = pattern.exec(text)![0];
    at += plain.length;
    if (plain !== "%") {
      result += plain;
      continue;
    }
    const directive: Directive = { width: 0, decimals: 6, zeros: false, left: false, sign: false };
    let isDecimals = false;
    look(A_DIRECTIVE);
    for (;;) {
      if (at >= text.length) throw new OperationError("incomplete format");
      const letter = text[at++]!;
      if (letter === "-") directive.left = true;
      else if (letter === "+") directive.sign = true;
      else if (letter === "u") unsigned = true;
      else if (letter === ".") {
        if (isDecimals) throw new OperationError("too many decimal points in format");
        isDecimals = true;
        directive.decimals = 0;
      } else if (letter === "*") {
        const size = sizeOf(value());
        if (isDecimals) directive.decimals = size;
        else directive.width = size;
      } else if (letter >= "0" && letter <= "9") {
        const digit = Number(letter);
        if (isDecimals) directive.decimals = (directive.decimals * 10 + digit) | 0;
        else if (digit !== 0 || directive.width !== 0) directive.width = (directive.width * 10 + digit) | 0;
        else if (!directive.left) directive.zeros = true;
      } else {
        charge(2 * Math.max(directive.width, 0));
        result += letter === "%" ? "%" : formatted(letter, value, directive, unsigned);
        break;
      }
    }
  }
  if (next !== list.length) throw new OperationError("not all arguments converted during string formatting");
  charge(2 * result.length);
  return result;
}

function sizeOf(value: Variant): number {
  const type = typeOf(value);
  const isVector = type >= T.TYPE_VECTOR2 && type <= T.TYPE_VECTOR4I && "x" in (value as object);
  if (!isNumber(value) && !isVector) throw new OperationError("* wants number or vector");
  return Number(BigInt.asIntN(32, BigInt(cast(value, T.TYPE_INT) as number)));
}

function isNumber(value: Variant): boolean {
  const type = typeOf(value);
  return type === T.TYPE_INT || type === T.TYPE_FLOAT;
}

function formatted(letter: string, value: () => Variant, directive: Directive, unsigned: boolean): string {
  switch (letter) {
    case "d":
    case "o":
    case "x":
    case "X":
      return integer(letter, numberOf(value()), directive, unsigned);
    case "f": {
      const number = toDouble(numberOf(value()));
      return real(number, number < 0 || Object.is(number, -0), directive);
    }
    case "v":
      return vector(value(), directive);
    case "s":
      return padded(stringify(value()), directive);
    case "c":
      return padded(character(value()), directive);
    default:
      throw new OperationError("unsupported format character");
  }
}

function numberOf(value: Variant): Variant {
  if (!isNumber(value)) throw new OperationError("a number is required");
  return value;
}

function integer(letter: string, value: Variant, directive: Directive, unsigned: boolean): string {
  const base = letter === "d" ? 10 : letter === "o" ? 8 : 16;
  const whole = BigInt(cast(value, T.TYPE_INT) as number | bigint);
  let digits: string;
  if (unsigned) {
    const bits = base === 16 && whole < 0n && whole >= -(2n ** 31n) ? 32 : 64;
    digits = BigInt.asUintN(bits, whole).toString(base);
  } else digits = BigInt.asIntN(64, whole < 0n ? -whole : whole).toString(base);
  return signed(letter === "X" ? digits.toUpperCase() : digits, whole < 0n && !unsigned, directive, directive.zeros);
}

function real(value: number, isNegative: boolean, directive: Directive): string {
  const isFinite = Number.isFinite(value);
  const text = num(Math.abs(value), directive.decimals);
  return signed(
    isFinite ? padDecimals(text, directive.decimals) : text,
    isNegative,
    directive,
    directive.zeros && isFinite,
  );
}

/** Digits with padding and a sign: zeros behind the sign, spaces before it. */
function signed(digits: string, isNegative: boolean, { width, left, sign, zeros }: Directive, fill: boolean): string {
  const mark = isNegative ? "-" : sign ? "+" : "";
  const padding = (fill ? "0" : " ").repeat(Math.max(0, width - mark.length - digits.length));
  if (left) return mark + digits + padding;
  return zeros ? mark + padding + digits : padding + mark + digits;
}

function vector(value: Variant, directive: Directive): string {
  const type = typeOf(value);
  const isVector =
    type >= T.TYPE_VECTOR2 && type <= T.TYPE_VECTOR4I && "x" in (value as object) && !("origin" in (value as object));
  if (!isVector) throw new OperationError("%v requires a vector type (Vector2/3/4/2i/3i/4i)");
  const parts = Object.values(value as object) as number[];
  return `(${parts.map((part) => real(Math.fround(part), part < 0, { ...directive, sign: false })).join(", ")})`;
}

function character(value: Variant): string {
  if (isNumber(value)) {
    const code = Number(BigInt.asIntN(32, BigInt(cast(value, T.TYPE_INT) as number | bigint)));
    if (code < 0) throw new OperationError("unsigned integer is lower than minimum");
    if (code >= 0xd800 && code <= 0xdfff) throw new OperationError("unsigned integer is invalid Unicode character");
    if (code > 0x10ffff) throw new OperationError("unsigned integer is greater than maximum");
    return String.fromCodePoint(code);
  }
  if (typeof value !== "string" || lengthOf(value) !== 1) {
    throw new OperationError("%c requires number or single-character string");
  }
  return value;
}

function padded(text: string, { width, left }: Directive): string {
  const padding = " ".repeat(Math.max(0, width - lengthOf(text)));
  return left ? text + padding : padding + text;
}

/** Godot's `pad_decimals`: exactly so many digits behind the point. */
export function padDecimals(text: string, digits: number): string {
  const point = text.indexOf(".");
  if (digits <= 0) return point < 0 ? text : text.slice(0, point);
  const [whole, decimals] = point < 0 ? [text, ""] : [text.slice(0, point), text.slice(point + 1)];
  charge(2 * digits);
  return `${whole}.${decimals.slice(0, digits).padEnd(digits, "0")}`;
}

/** An int of 64 bits of digits. */
export function digitsOf(value: bigint, base: number, upper: boolean): string {
  const text = value.toString(base);
  return upper ? text.toUpperCase() : text;
}
