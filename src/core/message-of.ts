/**
 * What a caught value says, for logs and messages.
 *
 * @param error - Anything that was thrown.
 * @returns An error's message; else the value as text.
 * @internal
 */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : textOf(error);
}

/** A caught value as text, an error with its name; never throws, whatever was thrown. @internal */
export function textOf(error: unknown): string {
  try {
    return String(error);
  } catch {
    return "something that has no text";
  }
}
