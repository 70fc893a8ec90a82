import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import { afterAll } from "vitest";
// @ts-expect-error: a tool in JavaScript
import { buildPages } from "../../tools/build-pages.mjs";
import { root } from "./sources.js";

let built: Promise<string> | null = null;

afterAll(async () => {
  if (built !== null) await rm(dirname(await built), { recursive: true, force: true });
});

/**
 * The sources as JavaScript, for specs that start threads or processes. It is made anew for each run of a spec file.
 *
 * @returns The folder that stands for `dist`, inside a folder with a manifest of its own.
 */
export function transpiledSources(): Promise<string> {
  built ??= transpile();
  return built;
}

async function transpile(): Promise<string> {
  const home = join(root, ".tmp", `transpiled-${process.pid}`);
  const out = join(home, "dist");
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const files = (await readdir(join(root, "src"), { recursive: true })).filter((file) => file.endsWith(".ts"));
  await buildPages(join(out, "view"));
  await Promise.all(
    files.map(async (file) => {
      const { code } = await transform(await readFile(join(root, "src", file), "utf8"), {
        loader: "ts",
        format: "esm",
        target: "es2023",
        sourcemap: "inline",
        sourcefile: join(root, "src", file),
      });
      const path = join(out, file.replace(/\.ts$/, ".js"));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, code);
    }),
  );
  const { name, version, type, imports, exports } = manifest;
  await writeFile(join(home, "package.json"), JSON.stringify({ name, version, type, imports, exports }));
  return out;
}
