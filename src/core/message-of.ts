/**
 * What a caught value says, for logs and messages.
 *
 * @param error - Anything that was thrown.
 * @returns An error's message; else the value as text.
 * @internal
 */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
