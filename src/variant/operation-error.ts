/** An operation that has no result. The message is in the engine's words. */
export class OperationError extends Error {
  override readonly name = "OperationError";
}
