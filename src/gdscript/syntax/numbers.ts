import type { LiteralValue } from "./tree.js";

const DECIMAL = /(?:[0-9][0-9_]*)?(?:\.(?!\.)[0-9_]*)?(?:[eE][+-]?[0-9_]*)?/y;
const BASED = /0(?:[xX][0-9a-fA-F_]*|[bB][01_]*)/y;
const MORE = /\.(?!\.)|[\p{XID_Continue}]/uy;
const INT_MAX = 2n ** 63n - 1n;
/** More significant digits than any 64-bit integer has, in base 2. */
const DIGITS_MAX = 65;

/** A number in a script. */
export interface ScannedNumber {
  readonly value: LiteralValue;
  /** Behind its last character. */
  readonly end: number;
  /** What is wrong with it, in the engine's words. */
  readonly fault: string | null;
}

/**
 * Reads a number: decimal, hexadecimal or binary integer, or a float.
 *
 * Integers beyond 64 bits become the largest one, as in the engine.
 *
 * @param source - The script.
 * @param at - Where it begins: a digit, or a dot before a digit.
 */
export function scanNumber(source: string, at: number): ScannedNumber {
  BASED.lastIndex = at;
  const based = BASED.exec(source);
  return based === null ? scanDecimal(source, at) : scanBased(source, at, based[0]);
}

function scanBased(source: string, at: number, text: string): ScannedNumber {
  const end = at + text.length;
  const isHexadecimal = text[1] === "x" || text[1] === "X";
  const digits = text.slice(2).replaceAll("_", "");
  let fault = underscores(text);
  if (text[2] === "_") fault ??= `Unexpected underscore after "0${text[1]}".`;
  if (digits === "")
    fault ??= `Expected ${isHexadecimal ? "hexadecimal" : "binary"} digit after "0${isHexadecimal ? "x" : "b"}".`;
  fault ??= whatFollows(source, end, isHexadecimal ? "in a hexadecimal number" : "in a binary number");
  return { value: { type: "int", value: integer(digits, isHexadecimal ? "0x" : "0b") }, end, fault };
}

function scanDecimal(source: string, at: number): ScannedNumber {
  DECIMAL.lastIndex = at;
  const text = DECIMAL.exec(source)![0];
  const end = at + text.length;
  const digits = text.replaceAll("_", "");
  let fault = underscores(text);
  if (/\._/.test(text)) fault ??= "Unexpected underscore after decimal point.";
  if (/[eE][+-]?(?![0-9+-])/.test(text)) fault ??= 'Expected exponent value after "e".';
  fault ??= whatFollows(source, end, "twice in a number");
  if (/^[0-9]+$/.test(digits)) return { value: { type: "int", value: integer(digits, "") }, end, fault };
  const value = Number.parseFloat(digits);
  return { value: { type: "float", value: Number.isNaN(value) ? 0 : value }, end, fault };
}

function integer(digits: string, prefix: string): bigint {
  const significant = digits.replace(/^0+/, "");
  if (significant === "") return 0n;
  if (significant.length > DIGITS_MAX) return INT_MAX;
  const value = BigInt(prefix + significant);
  return value > INT_MAX ? INT_MAX : value;
}

function underscores(text: string): string | null {
  return text.includes("__") ? "Multiple underscores cannot be adjacent in a numeric literal." : null;
}

function whatFollows(source: string, end: number, where: string): string | null {
  MORE.lastIndex = end;
  const more = MORE.exec(source);
  if (more === null) return null;
  return more[0] === "." ? `Cannot use a decimal point ${where}.` : "Invalid numeric notation.";
}
