import { expect, it } from "vitest";
import { SeededRandom, seeds, withSeed } from "../../support/seeded-random.js";
import { fuzzer, totals } from "./records.fuzz.js";

it("Records that were edited on the way break no promise of DTLS", () => {
  for (const seed of seeds(60, 2000)) {
    withSeed(seed, "spec/hostile/dtls/records-fuzz.spec.ts", () => void fuzzer.round(new SeededRandom(seed)));
  }
  // The rounds get as far as data.
  expect(totals.sessions).toBeGreaterThan(60);
  expect(totals.data).toBeGreaterThan(60);
});
