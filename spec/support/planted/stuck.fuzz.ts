import type { Fuzzer } from "../../hostile/fuzzer.js";

/** Does not end in about one of twenty rounds. */
export const fuzzer: Fuzzer = {
  name: "planted/stuck",
  roundsOfACommit: 60,
  round(random) {
    if (random.between(1, 20) !== 7) return;
    for (;;) random.u32();
  },
};
