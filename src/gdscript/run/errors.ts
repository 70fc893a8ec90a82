import { OperationError } from "../../variant/builtin/index.js";

export { OperationError };

/** A budget is used up: ends all functions up to the entry from outside. It was reported where it was thrown. */
export class Stop extends Error {
  override readonly name = "Stop";
}

/** @throws OperationError */
export function fail(message: string): never {
  throw new OperationError(message);
}
