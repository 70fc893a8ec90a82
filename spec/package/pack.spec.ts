import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, sourceFiles } from "../support/sources.js";

/** What is left out of the copy that is packed: neither belongs to the sources. */
const NOT_COPIED = /^(node_modules|dist|\.git|\.tmp|packages\/[^/]+\/(node_modules|dist)|docs\/api)$/;

/** Files that must never be shipped, although they lie where shipped ones do. */
const DECOYS = ["examples/arena/.godot/editor/cache", "examples/arena/.godot/uid_cache.bin", "docs/api/index.html"];

/** What the compiler makes of the sources. */
const compiled = sourceFiles("src")
  .filter(({ path }) => !path.startsWith("src/view/page/"))
  .flatMap(({ path }) => {
    const stem = path.replace(/^src\//, "dist/").replace(/\.ts$/, "");
    return [`${stem}.js`, `${stem}.js.map`, `${stem}.d.ts`];
  })
  // What pages consist of is bundled: tools/build-pages.mjs.
  .concat(
    ["world", "report", "traffic"].flatMap((page) => [`dist/view/${page}-page.js`, `dist/view/${page}-page.css`]),
  );

/** Packs a copy of the repository as it is after a build, and returns what a user would get. */
function packedFiles(folder: string): string[] {
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => !NOT_COPIED.test(relative(root, path).replaceAll("\\", "/")),
  });
  for (const file of [...compiled, ...DECOYS]) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
  const said = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  // A list of packages up to npm 11; since then, an object by their names.
  const [pack] = Object.values(JSON.parse(said) as Record<string, { files: { path: string }[] }>);
  return pack!.files.map((file) => file.path).sort();
}

describe("The package", () => {
  let folder = "";
  let files: string[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "gmp-pack-"));
    files = packedFiles(folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("ships what was compiled, all of it", () => {
    expect(files.filter((file) => file.startsWith("dist/"))).toEqual([...compiled].sort());
    expect(files).toContain("dist/cli/main.js");
    expect(files).toContain("dist/platform/browser/websocket.js");
  });

  it("ships the example game, which `gdpeer demo` plays", () => {
    const game = readdirSync(join(root, "examples/arena"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
      .filter((file) => !/\/\.(godot\/|gitignore$)/.test(file));
    expect(files.filter((file) => file.startsWith("examples/"))).toEqual(game.sort());
    expect(game).toContain("examples/arena/project.godot");
  });

  it("ships its papers, and nothing else", () => {
    const documents = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
      .map((file) => `docs/${file.replaceAll("\\", "/")}`)
      .filter((file) => /\.md$|^docs\/pictures\/.*\.png$/.test(file) && !file.startsWith("docs/api/"));
    expect(files.filter((file) => !/^(dist|examples\/arena)\//.test(file))).toEqual(
      ["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "package.json", ...documents].sort(),
    );
    expect(files.filter((file) => /\.spec\.|(^|\/)(spec|bench|src)\/|\.godot\/|docs\/api\//.test(file))).toEqual([]);
  });

  it("ships whatever its README links to", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const links = [...readme.matchAll(/\]\(([^)\s#]+)(#[^)]*)?\)/g)].map((link) => link[1]!);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !/^[a-z]+:/.test(link) && !files.includes(link))).toEqual([]);
  });
});
