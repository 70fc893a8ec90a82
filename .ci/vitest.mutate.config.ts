import { mergeConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import base from "../vitest.config.js";

/** Simulations last: they notice much, but a spec of a few milliseconds often has before them. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = (file: TestSpecification): number => Number(file.moduleId.includes("/simulation/"));
    return [...files].sort((a, b) => isSlow(a) - isSlow(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

// What a mutant runs: `.ci/mutate.mjs` names the specs. The base's own list would come on top if it were merged.
const { include: _all, ...test } = base.test ?? {};

export default mergeConfig(
  { ...base, test: { ...test, reporters: [{}] } },
  {
    test: {
      include: process.env["GMP_MUTATE_SPECS"]?.split("|"),
      exclude: process.env["GMP_MUTATE_EXCLUDE"]?.split("|"),
      sequence: { sequencer: QuickFirst },
    },
  },
);
