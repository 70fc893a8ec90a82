import type { Fuzzer } from "../fuzzer.js";
import { damaged, read, sources } from "./damage.js";

/** The arena in C#, with some of its files damaged in some places. */
export const fuzzer: Fuzzer = {
  name: "csharp/sources",
  roundsOfACommit: 500,
  round(random) {
    const files = new Map(sources);
    const names = [...files.keys()];
    for (let i = random.between(1, 6); i > 0; i--) {
      const name = random.pick(names);
      files.set(name, damaged(files.get(name)!, random));
    }
    read(files);
  },
};
