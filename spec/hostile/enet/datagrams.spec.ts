import { describe, it } from "vitest";
import { SeededRandom, seeds, withSeed } from "../../support/seeded-random.js";
import { fuzzer } from "./datagrams.fuzz.js";

describe("ENet hosts whose line is in someone else's hands", () => {
  it("never throw, keep their counts and bounds, and give strangers little", () => {
    for (const seed of seeds(40, 2000))
      withSeed(seed, "spec/hostile/enet/datagrams.spec.ts", () => void fuzzer.round(new SeededRandom(seed)));
  }, 300_000);
});
