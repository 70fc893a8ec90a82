import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findEngine } from "../support/find-engine.js";

const TIMEOUT_MS = 5_000;

describe.skipIf(process.platform === "win32")(
  "What specs make of the Godot that they find (needs programs that are scripts)",
  () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "gmp-finder-"));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    /** A program of a few lines of JavaScript; `asked` is whether it is asked for its version. */
    const program = (name: string, code: string): string => {
      const path = join(folder, name);
      writeFileSync(path, `#!${process.execPath}\nconst asked = process.argv.includes("--version");\n${code}\n`);
      chmodSync(path, 0o755);
      return path;
    };
    const engine = (version: string, whenRun: string): string =>
      `if (asked) console.log("${version}"); else ${whenRun}`;
    const look = (path: string, timeoutMs = TIMEOUT_MS) => findEngine({ GODOT: path }, timeoutMs);

    it("takes an editor, or a debug template, of 4.1 or later", () => {
      const runs = `console.log("Godot Engine\\nPROBE debug=true")`;
      for (const [said, version] of [
        ["4.1.1.stable.official.bd6af8e0e", [4, 1, 1]],
        ["4.3.stable.official.77dcf97d8", [4, 3, 0]],
        ["4.6.dev.custom_build", [4, 6, 0]],
        ["4.7.beta2.double.custom_build.a7a1", [4, 7, 0]],
      ] as const) {
        const path = program("godot", engine(said, runs));
        const { engine: found, notes } = look(path);
        expect(found).toEqual({ path, name: said, version, takesPath: true });
        expect(notes).toEqual([`Specs run against Godot ${said} (${path})`]);
      }
    });

    it("takes a template that wants its project beside it, and says so to the specs", () => {
      const runs = `process.argv.includes("--path")
        ? console.error("--path: this is a build without support for path overrides")
        : console.log("PROBE debug=true")`;
      const path = program("godot", engine("4.7.stable", runs));
      expect(look(path).engine).toEqual({ path, name: "4.7.stable", version: [4, 7, 0], takesPath: false });
    });

    it.each([
      [
        "a release template",
        engine("4.4.1.stable", `console.log("PROBE debug=false")`),
        /4\.4\.1\.stable, but a release build/,
      ],
      [
        "a template that takes no project",
        engine("4.6.stable", `{ console.error("Error: Couldn't load project data"); process.exit(1); }`),
        /4\.6\.stable, but it can't run a project given with --path: it ended with 1/,
      ],
      ["one that dies of an empty project", engine("4.5.stable", `process.kill(process.pid, "SIGSEGV")`), /SIGSEGV/],
      ["Godot 3", engine("3.6.1.stable.official", "0"), /it is Godot 3\.6\.1\.stable\.official; 4\.1 is the oldest/],
      ["Godot 4.0", engine("4.0.3.stable.official", "0"), /it is Godot 4\.0\.3\.stable\.official; 4\.1 is the oldest/],
      ["something else of that name", `console.log("usage: godot [FILE]")`, /names no version: usage: godot/],
      ["one that says nothing", "", /names no version: nothing/],
      ["a broken one", `process.kill(process.pid, "SIGABRT")`, /it ended with SIGABRT, and names no version/],
    ])("leaves %s alone, and says why", (_, code, why) => {
      const { engine: found, notes } = look(program("godot", code));
      expect(found).toBeNull();
      expect(notes[0]).toMatch(why);
      expect(notes[1]).toMatch(/SKIPPED/);
    });

    it("does not wait for one that never ends", () => {
      const { engine: found, notes } = look(program("godot", "setInterval(() => {}, 1000)"), 500);
      expect(found).toBeNull();
      expect(notes[0]).toMatch(/did not end within 500 ms/);
    });

    it("takes no offence at what is no program", () => {
      writeFileSync(join(folder, "text"), "text");
      writeFileSync(join(folder, "garbage"), Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 1, 2, 3));
      chmodSync(join(folder, "garbage"), 0o755);
      mkdirSync(join(folder, "directory"));
      for (const [name, why] of [
        ["missing", /no program of that name/],
        ["text", /no program of that name/],
        ["directory", /it is no file/],
        ["garbage", /could not be started|it ended with/],
      ] as const) {
        const { engine: found, notes } = look(join(folder, name));
        expect(found).toBeNull();
        expect(notes[0]).toMatch(why);
      }
    });

    it("looks on along the PATH when the first is of no use", () => {
      mkdirSync(join(folder, "a"));
      mkdirSync(join(folder, "b"));
      const old = program("a/godot", engine("3.5.stable", "0"));
      const good = program("b/godot4", engine("4.4.stable", `console.log("PROBE debug=true")`));
      const PATH = ["", join(folder, "a"), join(folder, "none"), join(folder, "b")].join(delimiter);
      const { engine: found, notes } = findEngine({ PATH }, TIMEOUT_MS);
      expect(found?.path).toBe(good);
      expect(notes[0]).toContain(`${old} is of no use here: it is Godot 3.5.stable`);
      expect(findEngine({ PATH, GODOT: old }, TIMEOUT_MS).engine).toBeNull();
      expect(findEngine({ PATH: "" }, TIMEOUT_MS)).toEqual({ engine: null, notes: [expect.stringMatching(/SKIPPED/)] });
    });
  },
);
