import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../../src/core/index.js";
import { engine, engineVersion, startEngine, WIRE_VERSION } from "../../support/engine.js";
import { linesOf, play, type Transcript } from "./transcript-script.js";

const project = fileURLToPath(new URL("./project", import.meta.url));

// 4.1 has no replication modes, and takes no property of a property apart.
describe.skipIf(engine === null || engineVersion()![1] < 2)(
  "a long game against the installed engine (needs GODOT, 4.2 or later)",
  () => {
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
        played = play(WIRE_VERSION);
      } finally {
        setLogger(restore);
      }
      expect(said.packets.length).toBeGreaterThan(500);
      expect(linesOf(played)).toEqual(linesOf(said));
    });
  },
);
