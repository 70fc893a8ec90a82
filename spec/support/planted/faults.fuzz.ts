import type { Fuzzer } from "../../hostile/fuzzer.js";

/** Throws in about one of twenty rounds, as a fuzzer does that has found something. */
export const fuzzer: Fuzzer = {
  name: "planted/faults",
  roundsOfACommit: 60,
  round(random) {
    if (random.between(1, 20) === 7) throw new Error("planted");
  },
};
