import { push_error } from "../../core/index.js";

const readOnly = new WeakSet<object>();

/** Makes an array or a dictionary read-only: Godot's `make_read_only`. */
export function makeReadOnly(container: object): void {
  readOnly.add(container);
}

/** Whether an array or a dictionary is read-only. */
export function isReadOnly(container: object): boolean {
  return readOnly.has(container);
}

/** Whether a container may be changed; says so if not, as the engine does. */
export function isWritable(container: object, type: "Array" | "Dictionary"): boolean {
  if (!readOnly.has(container)) return true;
  push_error(`${type} is in read-only state.`);
  return false;
}
