import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../support/sources.js";

const folder = mkdtempSync(join(tmpdir(), "gmp-site-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = (value: unknown): string => `window.data = "${deflateSync(JSON.stringify(value)).toString("base64")}"`;

/** What the check says of a site that has these files. */
function check(files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status, stderr } = spawnSync(process.execPath, ["tools/site/check.mjs", folder], {
    cwd: root,
    encoding: "utf8",
  });
  // A site without the package's names is never whole.
  expect(status).toBe(1);
  return stderr;
}

describe("The check of the generated site (npm run docs)", () => {
  const whole = {
    "index.html":
      '<a href="documents/A.html#part">A</a> <a href="#top" id="top">up</a> <code>&lt;a href="no.html"&gt;</code> <a href="https://example.org/x">',
    "documents/A.html": '<h1 id="part">A</h1> <img src="../media/a.png"> <a href="../index.html">',
    "media/a.png": "",
    "media/b.md": "",
    "assets/navigation.js": data([{ text: "Guides", children: [{ text: "A", path: "documents/A.html" }] }]),
    "assets/search.js": data({ rows: [{ name: "A", kind: 1, url: "documents/A.html" }] }),
  };

  it("finds nothing where there is nothing", () => {
    expect(check(whole)).not.toMatch(/leads nowhere|no #|no page|list of pages|searching/);
  });

  it("finds links, pictures and anchors that lead nowhere, and Markdown that is no page", () => {
    const said = check({
      ...whole,
      "documents/A.html":
        '<h1 id="part">A</h1><a href="B.html"><img src="../media/c.png"><a href="../index.html#no"><a href="../media/b.md">',
    });
    expect(said).toContain("documents/A.html: B.html leads nowhere");
    expect(said).toContain("documents/A.html: ../media/c.png leads nowhere");
    expect(said).toContain("documents/A.html: ../index.html#no: there is no #no");
    expect(said).toContain("documents/A.html: ../media/b.md is no page of the site");
  });

  it("finds documents that neither the list nor the search know, and names without a page or with two", () => {
    const said = check({
      ...whole,
      "documents/C.html": "",
      "assets/search.js": data({
        rows: [
          { name: "A", kind: 1, url: "documents/A.html" },
          ...["Bots", "Peers"].flatMap((name) => [
            { name, kind: 2, url: `modules/${name}.html` },
            { name: "ANY_TYPE", kind: 32, url: "x.html", parent: name },
          ]),
        ],
      }),
    });
    expect(said).toContain("documents/C.html is not in the list of pages");
    expect(said).toContain("documents/C.html is not found by searching");
    expect(said).toContain("ANY_TYPE is documented 2 times");
    expect(said).toContain("AABB is exported and not documented");
  });
});
