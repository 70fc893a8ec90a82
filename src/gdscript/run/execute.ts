import type { Variant } from "../../variant/index.js";
import { bindArguments } from "./arguments.js";
import { Coroutine } from "./coroutine.js";
import { failed, overflow } from "./failures.js";
import type { Frame } from "./frame.js";
import type { ScriptRun } from "./run.js";
import type { ScriptFunction } from "./script-function.js";
import type { ScriptInstance } from "./script-instance.js";

/**
 * Calls a function with arguments that are yet to be checked.
 *
 * @param where - How errors of the arguments call it. @throws OperationError - When they are wrong: an error of the caller.
 */
export function invoke(
  run: ScriptRun,
  fn: ScriptFunction,
  instance: ScriptInstance | null,
  args: readonly Variant[],
  where: () => string,
): Variant {
  return execute(bindArguments(run, fn, fn.isStatic ? null : instance, args, where));
}

/** Runs a frame. An error ends it; it was reported then, and the value is the zero of the type that the function gives. */
export function execute(frame: Frame): Variant {
  const { run, function: fn } = frame;
  if (--run.steps < 0) run.step();
  if (run.depth >= run.limits.depth) return overflow(run, frame);
  run.depth++;
  frame.caller = run.frame;
  run.frame = frame;
  try {
    if (fn.steps !== null) return new Coroutine(run, frame).start();
    fn.body(frame);
    return frame.result;
  } catch (error) {
    return failed(run, frame, error);
  } finally {
    run.depth--;
    run.frame = frame.caller;
  }
}
