import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "../support/sources.js";

const PACKAGES = ["package.json", "packages/artillery-engine-godot/package.json"];

describe("The check before a release", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "gmp-release-"));
    mkdirSync(join(folder, "packages/artillery-engine-godot"), { recursive: true });
    for (const file of PACKAGES) cpSync(join(root, file), join(folder, file));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const manifest = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const release = (tag: string, changelog: string, repository = "Somebody/somewhere") => {
    writeFileSync(join(folder, "CHANGELOG.md"), changelog);
    return spawnSync(process.execPath, [join(root, ".ci/release.mjs"), tag], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, GITHUB_REPOSITORY: repository },
    });
  };

  it("writes into both packages where they come from", () => {
    const { version } = manifest("package.json");
    const { status, stdout } = release(`v${version}`, `# Changelog\n\n## [${version}] - 2027-01-01\n`);
    expect(stdout).toContain("may be published");
    expect(status).toBe(0);
    expect(manifest("package.json")).toMatchObject({
      repository: { type: "git", url: "git+https://github.com/Somebody/somewhere.git" },
      bugs: "https://github.com/Somebody/somewhere/issues",
      homepage: "https://somebody.github.io/somewhere/",
    });
    expect(manifest(PACKAGES[1]!).repository.directory).toBe("packages/artillery-engine-godot");
  });

  it("refuses a tag that is not the version, a changelog without it, and a place that is none", () => {
    const { version } = manifest("package.json");
    const before = readFileSync(join(folder, "package.json"), "utf8");
    const changelog = `# Changelog\n\n## [${version}]\n`;
    expect(release("v99.0.0", changelog)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("The tag is 'v99.0.0'"),
    });
    expect(release(`v${version}`, "# Changelog\n")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("CHANGELOG.md has no"),
    });
    expect(release(`v${version}`, changelog, "")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("GITHUB_REPOSITORY"),
    });
    expect(readFileSync(join(folder, "package.json"), "utf8")).toBe(before);
  });

  it("keeps the versions of both packages the same", () => {
    const [main, artillery] = PACKAGES.map(manifest);
    expect(artillery.version).toBe(main.version);
    expect(artillery.dependencies["godot-multiplayer-peer"]).toBe(`^${main.version}`);
  });
});
