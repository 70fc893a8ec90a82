import { it } from "vitest";
import { catchMessages } from "../../support/messages.js";
import { SeededRandom, seeds, withSeed } from "../../support/seeded-random.js";
import { fuzzer } from "./packets.fuzz.js";

catchMessages();

it.each(seeds(40, 2000))("survives packets of all kinds, changed with knowledge of their form, seed %i", (seed) => {
  withSeed(seed, "spec/hostile/scene/packets.spec.ts", () => void fuzzer.round(new SeededRandom(seed)));
});
