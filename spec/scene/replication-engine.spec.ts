import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../src/core/index.js";
import { playFacts } from "../interop/replication/facts-here.js";
import { play, type Transcript } from "../interop/replication/transcript-script.js";

// Recorded with `godot --headless --path spec/interop/replication/project -- transcript` (or `facts`).
describe.each([
  ["a long game, as the engine played it", "transcript-4.6.json", () => play()],
  ["what the engine does where its documentation says nothing", "facts-4.6.json", () => playFacts()],
] as const)("%s", (_, name, playHere) => {
  const file = new URL(`../interop/replication/${name}`, import.meta.url);
  const recorded = JSON.parse(readFileSync(file, "utf8")) as Transcript;
  const steps = [...new Set(recorded.seen.map(({ step }) => step))];
  let played: Transcript;
  let restore: ReturnType<typeof setLogger>;

  beforeAll(() => {
    restore = setLogger(silentLogger);
    played = playHere();
  });
  afterAll(() => {
    setLogger(restore);
  });

  it.each(steps)("'%s': the same packets", (step) => {
    const of = ({ packets }: Transcript): string[] =>
      packets
        .filter((packet) => packet.step === step)
        .map(({ from, to, mode, channel, hex }) => `${from} > ${to} ${mode} ${channel} ${hex}`);
    expect(of(played)).toEqual(of(recorded));
  });

  it.each(steps)("'%s': the same observations", (step) => {
    const of = ({ seen }: Transcript): string[] =>
      seen.filter((one) => one.step === step).map(({ at, what }) => `${at}: ${what}`);
    expect(of(played)).toEqual(of(recorded));
  });
});
