import { UsageError } from "../exit-codes.js";

/** Runs a command and ends the process with what it returns, or with the code that belongs to what it throws. */
export type Exit = (command: () => Promise<number>) => Promise<void>;

/** The parsed options of a command line. */
export type Options = Readonly<Record<string, unknown>>;

/**
 * A number above 0.
 *
 * @throws UsageError for anything else.
 */
export function positive(options: Options, name: string, limits: { whole?: boolean; most?: number } = {}): number {
  const value = numberOf(options[name]);
  const most = limits.most ?? Number.MAX_SAFE_INTEGER;
  if (!(value > 0 && value <= most) || (limits.whole === true && !Number.isInteger(value))) {
    const limit = limits.most === undefined ? "" : `, at most ${limits.most}`;
    throw new UsageError(
      `${dashed(name)} takes a ${limits.whole === true ? "whole " : ""}number above 0${limit}; got '${String(options[name])}'`,
    );
  }
  return value;
}

/**
 * A number from 0 on.
 *
 * @throws UsageError for anything else.
 */
export function fraction(options: Options, name: string, most: number): number {
  const value = numberOf(options[name]);
  if (!(value >= 0 && value <= most)) {
    throw new UsageError(`${dashed(name)} takes a number from 0 to ${most}; got '${String(options[name])}'`);
  }
  return value;
}

/** Only what people write as a number: no blank text, no `0x10`, no `Infinity`. */
function numberOf(given: unknown): number {
  if (typeof given === "number") return given;
  return typeof given === "string" && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given) ? Number(given) : Number.NaN;
}

function dashed(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * A text, when it was given.
 *
 * @throws UsageError when the option stands there without a value.
 */
export function text(options: Options, name: string): string | undefined {
  const given = options[name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())];
  if (given === undefined || given === false) return undefined;
  if (given === true || given === "") throw new UsageError(`--${name} needs a value`);
  return String(given);
}

/**
 * The port that a page is to have; 0 for a free one.
 *
 * @throws UsageError for what is no port.
 */
export function portOf(options: Options): number {
  const port = options["port"] === undefined ? 0 : fraction(options, "port", 65_535);
  if (!Number.isInteger(port)) throw new UsageError(`--port takes a whole number from 0 to 65535; got '${port}'`);
  return port;
}
