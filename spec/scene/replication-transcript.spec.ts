import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Logger, setLogger, silentLogger } from "../../src/core/index.js";
import { FIRST_SPAWNER_STEP, readTranscript, Transcript } from "../support/transcript.js";

describe.each([
  ["scene-transcript.json", undefined],
  ["scene-transcript-4.2.json", "4.2"],
] as const)("%s, from the first spawn on", (file, version) => {
  const recorded = readTranscript(file);
  const fromFirstSpawn = <T extends { step: string }>(list: readonly T[]): T[] =>
    list.slice(list.findIndex(({ step }) => step === FIRST_SPAWNER_STEP));
  let previous: Logger;
  beforeEach(() => {
    previous = setLogger(silentLogger);
  });
  afterEach(() => {
    setLogger(previous);
  });

  it("exchanges the engine's packets, byte for byte", () => {
    const expected = fromFirstSpawn(recorded.packets);
    expect(expected.length).toBeGreaterThan(40);
    expect(fromFirstSpawn(new Transcript(version).run().packets)).toEqual(expected);
  });

  it("observes what the engine observed", () => {
    const expected = fromFirstSpawn(recorded.observed);
    expect(expected.length).toBeGreaterThan(6);
    expect(fromFirstSpawn(new Transcript(version).run().observed)).toEqual(expected);
  });
});
