import { cutText, escapeForTerminal } from "./quote-remote.js";

/** How much the console shows of an exception, in UTF-16 units: its message may be as long as a packet. */
const SHOWN_CAUSE_LENGTH = 16_384;

/** Where the library says what went wrong. Replace it with {@link setLogger}. */
export interface Logger {
  /**
   * Called for everything that Godot would print with `push_error`.
   *
   * @param message - What happened, with the offending value.
   * @param cause - The exception behind it, if one was caught (for example from a signal handler).
   */
  error(message: string, cause?: unknown): void;
  /**
   * Called for everything that Godot would print with `push_warning`.
   *
   * @param message - What happened, with the offending value.
   */
  warning(message: string): void;
}

/** Prints to the console's error and warning streams, prefixed as in Godot. Control characters come out escaped. */
export const consoleLogger: Logger = {
  // "%s": the console would look for placeholders in the message.
  error(message, cause) {
    const line = `ERROR: ${escapeForTerminal(message)}`;
    if (cause === undefined) console.error("%s", line);
    else console.error("%s", line, printable(cause));
  },
  warning(message) {
    console.warn("%s", `WARNING: ${escapeForTerminal(message)}`);
  },
};

/** The console prints the text of an error, and a text, as they are: what could steer a terminal is escaped, what is long is cut. */
function printable(cause: unknown): unknown {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : cause;
  if (typeof text !== "string") return cause;
  const escaped = escapeForTerminal(cutText(text, SHOWN_CAUSE_LENGTH));
  return escaped === text ? cause : escaped;
}

/** Swallows everything. */
export const silentLogger: Logger = { error() {}, warning() {} };

let current: Logger = consoleLogger;

/**
 * Replaces the logger of the whole library.
 *
 * @param logger - The new logger; `null` restores the one that prints to the console.
 * @returns The logger that was in force, so that it can be put back.
 */
export function setLogger(logger: Logger | null): Logger {
  const previous = current;
  current = logger ?? consoleLogger;
  return previous;
}

/** @returns The logger in force. */
export function getLogger(): Logger {
  return current;
}

/**
 * Reports an error as Godot's `push_error` does: it is logged, nothing is thrown.
 *
 * @param message - What happened, with the offending value.
 * @param cause - The exception behind it, if there is one.
 */
export function push_error(message: string, cause?: unknown): void {
  current.error(message, cause);
}

/**
 * Reports a warning as Godot's `push_warning` does.
 *
 * @param message - What happened, with the offending value.
 */
export function push_warning(message: string): void {
  current.warning(message);
}
