import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../../src/core/index.js";
import { engine, engineVersion, startEngine, WIRE_VERSION } from "../../support/engine.js";
import { playFacts } from "./facts-here.js";
import { linesOf, type Transcript } from "./transcript-script.js";

const project = fileURLToPath(new URL("./project", import.meta.url));

// 4.1 has no replication modes, and takes no property of a property apart.
describe.skipIf(engine === null || engineVersion()![1] < 2)(
  "what the engine does where its documentation says nothing (needs GODOT, 4.2 or later)",
  () => {
    it("is done here too, packet for packet", async () => {
      const running = await startEngine(project, ["facts"]);
      let said: Transcript;
      try {
        said = JSON.parse((await running.line(/^TRANSCRIPT (.*)$/, 30_000))[1]!) as Transcript;
      } finally {
        await running.stop();
      }
      // To be looked at again without an engine: spec/scene/replication-engine.spec.ts.
      const record = process.env["GMP_RECORD"];
      if (record !== undefined) writeFileSync(record, JSON.stringify(said));
      const restore = setLogger(silentLogger);
      let played: Transcript;
      try {
        played = playFacts(WIRE_VERSION);
      } finally {
        setLogger(restore);
      }
      const minor = engineVersion()![1];
      const differs = (line: string): boolean =>
        // Up to 4.3 a spawner keeps the uid:// as it is, and no scene matches it.
        (minor < 4 && line.startsWith("uid: 1: uid ")) ||
        // 4.2 finds no synchronizer without its root, forgets a spawner that leaves the tree, and calls a handler for one emission twice.
        (minor < 3 &&
          /^(a confirmation while the root leads nowhere: 1: sync|a spawner outside the tree: 2001: |a handler that emits)/.test(
            line,
          ));
      const lines = (of: Transcript): string[] => linesOf(of).filter((line) => !differs(line));
      expect(said.packets.length).toBeGreaterThan(70);
      expect(lines(played)).toEqual(lines(said));
    });
  },
);
