import type { Fuzzer } from "../../hostile/fuzzer.js";

/** Finds nothing, slowly. */
export const fuzzer: Fuzzer = {
  name: "planted/sound",
  roundsOfACommit: 3,
  round: () => new Promise((resolve) => setTimeout(resolve, 20)),
};
