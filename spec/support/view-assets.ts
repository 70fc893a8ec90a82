import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
// @ts-expect-error: a tool in JavaScript
import { buildPages } from "../../tools/build-pages.mjs";

/** The files of the pages, bundled from the sources: name to text. */
export async function bundledPages(): Promise<(name: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), "gmp-pages-"));
  try {
    await buildPages(folder);
    const names = [
      "world-page.js",
      "world-page.css",
      "report-page.js",
      "report-page.css",
      "traffic-page.js",
      "traffic-page.css",
    ];
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
    return (name) => texts[names.indexOf(name)]!;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
