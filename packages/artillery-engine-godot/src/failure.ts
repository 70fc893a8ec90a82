import { errorKind } from "godot-multiplayer-peer";

/** Names for Godot's errors that say more in a report. */
const REASONS: Readonly<Record<string, string>> = {
  ERR_TIMEOUT: "timeout",
  ERR_CANT_CONNECT: "refused",
  ERR_UNAUTHORIZED: "unauthorized",
  ERR_CONNECTION_ERROR: "disconnected",
  ERR_INVALID_PARAMETER: "invalid_parameter",
  ERR_DOES_NOT_EXIST: "no_such_node",
};

/**
 * Why something failed, in one word that can be part of a metric's name.
 *
 * @param error - Anything that was thrown.
 */
export function reasonOf(error: unknown): string {
  const kind = errorKind(error);
  return REASONS[kind] ?? metricPart(kind.replace(/^ERR_/, "").toLowerCase());
}

/**
 * Makes a text fit to be part of a metric's name.
 *
 * @param text - Any text.
 */
export function metricPart(text: string): string {
  return text.replace(/[^\w$-]+/g, "_").slice(0, 64) || "unnamed";
}

/** A step that failed: ends the virtual user. */
export class StepFailure extends Error {
  override readonly name = "StepFailure";
  /** What is counted in Artillery's `errors.`, such as `godot_expect_timeout`. */
  readonly code: string;

  /**
   * @param step - The step's word.
   * @param reason - Why, in one word.
   * @param message - Why, in a sentence.
   * @param cause - What was thrown.
   */
  constructor(step: string, reason: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = `godot_${step}_${reason}`;
  }

  /** What a step threw, as a failure of that step. */
  static of(step: string, error: unknown): StepFailure {
    if (error instanceof StepFailure) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new StepFailure(step, reasonOf(error), message, error);
  }
}

/** A mistake in the test script: ends the run before it begins. */
export class ScriptError extends Error {
  override readonly name = "ScriptError";
  /** Constant. */
  readonly code = "ERR_BAD_SCRIPT";
}
