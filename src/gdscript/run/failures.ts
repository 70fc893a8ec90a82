import type { Variant } from "../../variant/index.js";
import { Stop } from "./errors.js";
import type { Frame } from "./frame.js";
import type { ScriptRun } from "./run.js";
import { zeroMaker } from "./zero.js";

/** What a function gives that is not called any more: too many are running. */
export function overflow(run: ScriptRun, frame: Frame): Variant {
  const { caller } = frame;
  frame.caller = run.frame;
  run.frame = frame;
  run.report("script", "Stack overflow. Check for infinite recursion in your script.");
  run.frame = frame.caller;
  frame.caller = caller;
  return zeroMaker(frame.function.returns)();
}

/** What a function gives that ended by an error. */
export function failed(run: ScriptRun, frame: Frame, error: unknown): Variant {
  if (error instanceof Stop) throw error;
  // The engine's own stack is full: everything on it has to end.
  if (error instanceof RangeError) {
    if (run.steps >= 0) run.steps = -1;
    if (run.depth > 32) throw error;
    run.stop("Stack overflow. Check for infinite recursion in your script.");
  }
  run.reportError(error);
  return zeroMaker(frame.function.returns)();
}
