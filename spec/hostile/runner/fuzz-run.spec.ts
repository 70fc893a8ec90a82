import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { root } from "../../support/sources.js";

function fuzz(...options: string[]): { status: number | null; output: string } {
  const args = [".ci/fuzz.mjs", "--in", "spec/support/planted", "--minutes", "0.5", ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    timeout: 50_000,
  });
  return { status, output: stdout + stderr };
}

/** The options of the printed command that replays a failure. */
const replayOf = (output: string): string[] => (/npm run fuzz -- (.+)/.exec(output)?.[1] ?? "").split(" ");

describe("The fuzz runner", () => {
  it.each([
    ["planted/faults", "planted"],
    ["planted/late", "planted behind"],
    ["planted/stuck", "the round does not end"],
  ])("finds the fault of %s and replays it", (name, message) => {
    const found = fuzz("--only", name, "--seed", "1", "--round-seconds", "2");
    expect(found.output).toContain(message);
    expect(found.output).toContain(`${name} failed with seed`);
    expect(found.status).toBe(1);

    const again = fuzz(...replayOf(found.output), "--round-seconds", "2");
    expect(again.output).toContain(message);
    expect(replayOf(again.output)).toEqual(replayOf(found.output));
    expect(again.status).toBe(1);
  });

  it("ends by itself when nothing is found", () => {
    const { status, output } = fuzz("--only", "planted/sound", "--minutes", "0.01");
    expect(output).toMatch(/[1-9]\d* rounds .*planted\/sound/);
    expect(status).toBe(0);
  });

  it("does as many rounds as a commit has, and says when there were fewer", () => {
    const all = fuzz("--only", "planted/sound", "--commit");
    expect(all.output).toMatch(/ 3 of +3 rounds .*planted\/sound/);
    expect(all.output).not.toContain("Fewer rounds");
    expect(all.status).toBe(0);

    const some = fuzz("--only", "planted/sound", "--rounds", "100000", "--minutes", "0.01");
    expect(some.output).toMatch(/[1-9]\d* of 100000 rounds .*planted\/sound/);
    expect(some.output).toContain("!! Fewer rounds than were to be, for want of time: planted/sound");
    expect(some.status).toBe(0);
  });

  it("does not pass for want of fuzzers", () => {
    const { status, output } = fuzz("--only", "planted/none");
    expect(output).toContain("No such fuzzer");
    expect(status).toBe(1);
  });
});
