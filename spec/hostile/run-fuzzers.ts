import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { setLogger, silentLogger } from "../../src/core/index.js";
import { SeededRandom } from "../support/seeded-random.js";
import type { Fuzzer } from "./fuzzer.js";

/** What `.ci/fuzz.mjs` starts the thread with. */
interface Assignment {
  readonly milliseconds: number;
  /** Of each fuzzer's first round; the next ones follow from it. */
  readonly seed: number;
  readonly only: string | undefined;
  /** Most rounds of each fuzzer; null for as many as a commit has. */
  readonly rounds: number | null;
  /** Written before and after each round: index of the fuzzer, seed, time of the start or 0. */
  readonly progress: Float64Array;
}

/**
 * Calls rounds, always of the fuzzer that has had the least time, until the time is up. The thread's main function.
 *
 * @throws Whatever a round throws, which ends the thread.
 */
export async function runFuzzers(all: readonly Fuzzer[]): Promise<void> {
  const { milliseconds, seed, only, rounds, progress } = workerData as Assignment;
  const fuzzers = all.filter(({ name }) => only === undefined || name === only || name.startsWith(`${only}/`));
  if (fuzzers.length === 0) throw new Error(`No such fuzzer. There are: ${all.map(({ name }) => name).join(", ")}`);
  parentPort!.postMessage({ fuzzers: fuzzers.map(({ name }) => name) });
  await once(parentPort!, "message");
  const tallies = fuzzers.map(({ name, roundsOfACommit }) => {
    return { name, rounds: 0, most: rounds ?? roundsOfACommit, milliseconds: 0 };
  });
  setLogger(silentLogger); // What a round makes the library say is no fault.
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const open = tallies.filter((tally) => tally.rounds < tally.most);
    if (open.length === 0) break;
    const tally = open.reduce((least, other) => (other.milliseconds < least.milliseconds ? other : least));
    const index = tallies.indexOf(tally);
    progress[0] = index;
    progress[1] = (seed + tally.rounds * 7919) >>> 0;
    progress[2] = Date.now();
    const start = performance.now();
    await fuzzers[index]!.round(new SeededRandom(progress[1]));
    await nextTurn(); // What the round left in microtasks fails as its own.
    tally.milliseconds += performance.now() - start;
    tally.rounds++;
    progress[2] = 0;
  }
  parentPort!.postMessage({ tallies });
}
