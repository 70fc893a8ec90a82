import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../../src/core/index.js";
import { engine, startEngine } from "../../support/engine.js";
import { play, type Transcript, wireVersion } from "./transcript-script.js";

const project = fileURLToPath(new URL("./project", import.meta.url));

describe.skipIf(engine === null)("a long game against the installed engine", () => {
  it("goes packet for packet as in the engine", async () => {
    const running = await startEngine(project, ["transcript"]);
    let said: Transcript;
    try {
      said = JSON.parse((await running.line(/^TRANSCRIPT (.*)$/, 30_000))[1]!) as Transcript;
    } finally {
      await running.stop();
    }
    const restore = setLogger(silentLogger);
    let played: Transcript;
    try {
      played = play(wireVersion());
    } finally {
      setLogger(restore);
    }
    const packets = ({ packets }: Transcript): string[] =>
      packets.map(({ step, from, to, mode, channel, hex }) => `${step}: ${from} > ${to} ${mode} ${channel} ${hex}`);
    const seen = ({ seen }: Transcript): string[] => seen.map(({ step, at, what }) => `${step}: ${at}: ${what}`);
    expect(packets(said).length).toBeGreaterThan(500);
    expect(packets(played)).toEqual(packets(said));
    expect(seen(played)).toEqual(seen(said));
  });
});
