import type { ScriptRun } from "./run.js";

let active: ScriptRun | null = null;

/** The run whose scripts are running now. */
export function activeRun(): ScriptRun {
  return active!;
}

/** @returns What was active before, to be set again. */
export function activate(run: ScriptRun | null): ScriptRun | null {
  const before = active;
  active = run;
  return before;
}
