import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * Makes one file for Node out of TypeScript that imports the sources.
 *
 * @param input - esbuild's `entryPoints` or `stdin`.
 * @param outfile - Where the bundle goes.
 */
export async function bundle(input, outfile) {
  await build({
    ...input,
    bundle: true,
    // The manifest calls all modules free of side effects; a program is not.
    ignoreAnnotations: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    outfile,
    sourcemap: "inline",
    logLevel: "warning",
    // The package's private imports and its own name point into dist; here they mean the sources.
    plugins: [
      {
        name: "sources",
        setup(esbuild) {
          esbuild.onResolve({ filter: /^#platform\// }, ({ path }) => ({
            path: `${root}src/platform/node/${path.slice("#platform/".length)}.ts`,
          }));
          esbuild.onResolve({ filter: /^godot-multiplayer-peer(\/|$)/ }, ({ path }) => ({
            path: `${root}src${path.slice("godot-multiplayer-peer".length)}/index.ts`,
          }));
          // Specs and hostile entries find their files from where they stand, not from where the bundle does.
          esbuild.onLoad({ filter: /[\\/](spec|bench[\\/]hostile)[\\/].*\.ts$/ }, ({ path }) => ({
            contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
            loader: "ts",
          }));
        },
      },
    ],
  });
}
