import type { Fuzzer } from "../../hostile/fuzzer.js";

/** Finds nothing, slowly. */
export const fuzzer: Fuzzer = {
  name: "planted/sound",
  round: () => new Promise((resolve) => setTimeout(resolve, 20)),
};
