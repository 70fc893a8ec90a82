import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * Makes one file for Node, or another runtime, out of TypeScript that imports the sources.
 *
 * @param input - esbuild's `entryPoints` or `stdin`.
 * @param outfile - Where the bundle goes.
 * @param runtime - A folder of `src/platform`: what it lacks comes from Node's.
 */
export async function bundle(input, outfile, runtime = "node") {
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
          esbuild.onResolve({ filter: /^#platform\// }, ({ path }) => {
            const file = (folder) => `${root}src/platform/${folder}/${path.slice("#platform/".length)}.ts`;
            return { path: existsSync(file(runtime)) ? file(runtime) : file("node") };
          });
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
