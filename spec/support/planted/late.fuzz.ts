import type { Fuzzer } from "../../hostile/fuzzer.js";

/** Never fails by itself: what it leaves behind does, as a socket's callback would, in about one of twenty rounds. */
export const fuzzer: Fuzzer = {
  name: "planted/late",
  roundsOfACommit: 60,
  round(random) {
    if (random.between(1, 20) === 7) Promise.reject(new Error("planted behind"));
  },
};
