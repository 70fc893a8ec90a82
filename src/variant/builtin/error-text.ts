/** What the engine says of each `Error`, in order. */
const TEXTS = [
  "OK",
  "Failed",
  "Unavailable",
  "Unconfigured",
  "Unauthorized",
  "Parameter out of range",
  "Out of memory",
  "File not found",
  "File: Bad drive",
  "File: Bad path",
  "File: Permission denied",
  "File already in use",
  "Can't open file",
  "Can't write file",
  "Can't read file",
  "File unrecognized",
  "File corrupt",
  "Missing dependencies for file",
  "End of file",
  "Can't open",
  "Can't create",
  "Query failed",
  "Already in use",
  "Locked",
  "Timeout",
  "Can't connect",
  "Can't resolve",
  "Connection error",
  "Can't acquire resource",
  "Can't fork",
  "Invalid data",
  "Invalid parameter",
  "Already exists",
  "Does not exist",
  "Can't read database",
  "Can't write database",
  "Compilation failed",
  "Method not found",
  "Link failed",
  "Script failed",
  "Cyclic link detected",
  "Invalid declaration",
  "Duplicate symbol",
  "Parse error",
  "Busy",
  "Skip",
  "Help",
  "Bug",
  "Printer on fire",
] as const;

/**
 * Godot's `error_string`.
 *
 * @param error - An `Error`.
 * @returns What it means; "(invalid error code)" for a number that is none.
 */
export function errorText(error: number): string {
  return TEXTS[error] ?? "(invalid error code)";
}
