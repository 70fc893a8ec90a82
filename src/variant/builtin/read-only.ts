import { OperationError } from "../operation-error.js";

const readOnly = new WeakSet<object>();

/** Makes an array or a dictionary read-only: Godot's `make_read_only`. */
export function makeReadOnly(container: object): void {
  readOnly.add(container);
}

/** Whether an array or a dictionary is read-only. */
export function isReadOnly(container: object): boolean {
  return readOnly.has(container);
}

/** @throws OperationError - When a container is read-only. */
export function checkWritable(container: object, type: string): void {
  if (readOnly.has(container)) throw new OperationError(`${type} is in read-only state.`);
}
