import { type Profiler, Session } from "node:inspector";

/** What {@link countSteps} counts: blocks of the project's own sources. */
const OWN_SOURCES = /\/src\//;

// Only what is compiled after this counts: import this file before anything of `src`.
const session = new Session();
session.connect();
post("Profiler.enable");
post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * Counts how often the blocks of `src` run during a call: function bodies, branches, turns of loops. It is what "cost" means
 * where a clock would lie, on a busy machine say: equal inputs give equal counts.
 *
 * A spec file that uses it imports this file before anything of `src`. What built-in functions do inside (a `Map` whose
 * keys collide, `indexOf`, `slice`) is not seen. Where they could hide work, let the spec count their calls or their
 * lengths by itself.
 *
 * @param work - What to measure. It must be synchronous.
 * @returns Number of blocks that ran; at least 0.
 */
export function countSteps(work: () => void): number {
  post("Profiler.takePreciseCoverage"); // From zero.
  work();
  const taken = post("Profiler.takePreciseCoverage") as Profiler.TakePreciseCoverageReturnType;
  let steps = 0;
  for (const script of taken.result) {
    if (!OWN_SOURCES.test(script.url)) continue;
    for (const { ranges } of script.functions) for (const { count } of ranges) steps += count;
  }
  return steps;
}

/**
 * Measures the same work for a size and for its double.
 *
 * @param size - The smaller size; large enough that what does not grow is small beside what does.
 * @param prepare - Makes the input of a size, which is not measured, and returns the work to be measured.
 * @returns Steps for the double size divided by those for the size: about 2 where cost follows length, 4 where it grows
 *   with the square.
 * @throws Error - If nothing of `src` ran, so that nothing was measured.
 */
export function growthWhenDoubled(size: number, prepare: (size: number) => () => void): number {
  const small = countSteps(prepare(size));
  const large = countSteps(prepare(2 * size));
  if (small < size) throw new Error(`Only ${small} steps for a size of ${size}: the work is not seen`);
  return large / small;
}

function post(method: string, params?: object): unknown {
  let answer: unknown;
  let failure: Error | null = null;
  const take = (error: Error | null, result?: object): void => {
    failure = error;
    answer = result;
  };
  session.post(method, params, take);
  if (failure !== null) throw failure;
  return answer;
}
