// Bundles the pages that a view and a report show: `node tools/build-pages.mjs [FOLDER]`, into dist/view unless told.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * @param folder - Where the pages' files go.
 */
export async function buildPages(folder) {
  await build({
    entryPoints: [
      ...["world", "report", "traffic"].flatMap((page) => [
        { in: `${root}src/view/page/${page}-page.ts`, out: `${page}-page` },
        { in: `${root}src/view/page/${page}.css`, out: `${page}-page` },
      ]),
    ],
    outdir: folder,
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPages(process.argv[2] ?? `${root}dist/view`);
