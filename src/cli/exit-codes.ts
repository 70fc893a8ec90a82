import { GodotError } from "../core/index.js";

/** Everything went as asked. */
export const EXIT_OK = 0;
/** It ran, but something in it failed: bots that failed, a server that vanished, a check that did not hold. */
export const EXIT_FAILED = 1;
/** The command line was wrong. */
export const EXIT_USAGE = 2;
/** The server could not be joined, or the port not be opened. */
export const EXIT_NO_CONNECTION = 3;
/** A file could not be read, written or understood. */
export const EXIT_FILE = 4;
/** Something that is needed is not installed, or this platform does not have it. */
export const EXIT_UNAVAILABLE = 5;
/** Refused: by the person who was asked, or because nobody could be asked. */
export const EXIT_REFUSED = 6;

/** A mistake on the command line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * The exit code that tells a script what went wrong.
 *
 * @param error - What was thrown.
 * @returns One of the codes above.
 */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError || (error instanceof Error && error.name === "CACError")) return EXIT_USAGE;
  if (!(error instanceof GodotError)) return EXIT_FAILED;
  switch (error.code) {
    case "ERR_INVALID_PARAMETER":
    case "ERR_PARAMETER_RANGE_ERROR":
      return EXIT_USAGE;
    case "ERR_TIMEOUT":
    case "ERR_CANT_CONNECT":
    case "ERR_CANT_RESOLVE":
    case "ERR_CANT_CREATE":
    case "ERR_ALREADY_IN_USE":
    case "ERR_CONNECTION_ERROR":
      return EXIT_NO_CONNECTION;
    case "ERR_UNAVAILABLE":
      return EXIT_UNAVAILABLE;
    case "ERR_UNAUTHORIZED":
      return EXIT_REFUSED;
    // Commands meet them in projects and recordings that are too large or nested too deeply.
    case "ERR_OUT_OF_MEMORY":
    case "ERR_PARSE_ERROR":
      return EXIT_FILE;
    default:
      return error.code.startsWith("ERR_FILE") || error.code === "ERR_CANT_OPEN" || error.code === "ERR_INVALID_DATA"
        ? EXIT_FILE
        : EXIT_FAILED;
  }
}
