import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../src/core/index.js";
import { play, type Transcript } from "../interop/replication/transcript-script.js";

// Recorded with `godot --headless --path spec/interop/replication/project -- transcript`.
const file = new URL("../interop/replication/transcript-4.6.json", import.meta.url);

describe("a long game, as the engine played it", () => {
  const recorded = JSON.parse(readFileSync(file, "utf8")) as Transcript;
  const steps = [...new Set(recorded.seen.map(({ step }) => step))];
  let played: Transcript;
  let restore: ReturnType<typeof setLogger>;

  beforeAll(() => {
    restore = setLogger(silentLogger);
    played = play();
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
