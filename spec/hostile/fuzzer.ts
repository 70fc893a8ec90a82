import type { SeededRandom } from "../support/seeded-random.js";

/**
 * One layer's fuzzer. `spec/hostile/LAYER/*.fuzz.ts` each export one as `fuzzer`; a runner calls their rounds in turn until
 * the time is up and prints the seed of a round that fails.
 */
export interface Fuzzer {
  /** The layer and what is fuzzed, for example `enet/datagrams`. */
  readonly name: string;
  /** How many rounds every commit meets: about twenty seconds' worth on a busy machine, so that those of all are done in five minutes. */
  readonly roundsOfACommit: number;
  /**
   * One round of about 10 to 200 ms: valid traffic, or structures, changed with knowledge of their form.
   *
   * @param random - All chance comes from here: the same seed gives the same round.
   * @throws When a promise of the layer is broken: something threw, a bound was passed, state was lost.
   */
  round(random: SeededRandom): void | Promise<void>;
}
