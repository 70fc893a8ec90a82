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
  const given = options[name];
  const value = typeof given === "number" ? given : Number(given);
  const most = limits.most ?? Number.MAX_SAFE_INTEGER;
  if (!(value > 0 && value <= most) || (limits.whole === true && !Number.isInteger(value))) {
    throw new UsageError(
      `--${name} takes a ${limits.whole === true ? "whole " : ""}number above 0, at most ${most}; got ${String(given)}`,
    );
  }
  return value;
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
