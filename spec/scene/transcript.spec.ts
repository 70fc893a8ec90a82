import { describe, expect, it } from "vitest";
import { logged } from "../support/logged.js";
import { FIRST_SPAWNER_STEP, readTranscript, Transcript } from "../support/transcript.js";

describe.each([
  ["scene-transcript.json", undefined],
  ["scene-transcript-4.2.json", "4.2"],
] as const)("%s, up to the first spawn", (file, version) => {
  const recorded = readTranscript(file);
  const index = <T extends { step: string }>(list: readonly T[]): number =>
    list.findIndex(({ step }) => step === FIRST_SPAWNER_STEP);
  const errors = logged(true);

  it("exchanges the engine's packets, byte for byte", () => {
    const expected = recorded.packets.slice(0, index(recorded.packets));
    expect(expected.length).toBeGreaterThan(50);
    expect(new Transcript(version).run(FIRST_SPAWNER_STEP).packets).toEqual(expected);
  });

  it("observes what the engine observed", () => {
    const expected = recorded.observed.slice(0, index(recorded.observed));
    expect(new Transcript(version).run(FIRST_SPAWNER_STEP).observed).toEqual(expected);
  });

  it("refuses what the engine refuses: no argument where one is due, and a caller without authority", () => {
    const transcript = new Transcript(version).run(FIRST_SPAWNER_STEP);
    expect(errors).toEqual([
      // An empty PackedByteArray, alone, is no argument at all on the wire.
      "RPC - '/root/S/World::bytes_in': Method expected 1 arguments, but called with 0",
      expect.stringContaining("RPC 'beta' is not allowed on node '/root/S/World' from: 2001"),
      expect.stringContaining("RPC 'beta' is not allowed on node '/root/B/World' from: 2001"),
    ]);
    expect([...transcript.apis.values()].map((api) => api.dropped())).toEqual([
      { badArguments: 1, notAllowed: 1 },
      {},
      { notAllowed: 1 },
    ]);
  });
});
