import { type ErrorName, errorName, GodotError, OK, setLogger } from "../core/index.js";

/**
 * Calls a method that returns an error of Godot's and logs the reason, and makes one message of both.
 *
 * @param what - What it is to do, such as `"listen on 127.0.0.1:7000"`.
 * @param call - The method.
 * @param code - The error to throw; by default the one that the method returned.
 * @throws GodotError when it did not return `OK`.
 */
export function attempt(what: string, call: () => number, code?: ErrorName): void {
  const reasons: string[] = [];
  const logger = setLogger({
    error: (message) => reasons.push(message),
    warning: (message) => logger.warning(message),
  });
  let error: number;
  try {
    error = call();
  } finally {
    setLogger(logger);
  }
  if (error === OK) return;
  const name = errorName(error) as ErrorName;
  const reason = reasons.join("; ") || name;
  const isTaken = reason.includes("EADDRINUSE");
  throw new GodotError(code ?? name, `Can't ${what}: ${isTaken ? "the port is in use" : reason}`);
}
