import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BuildResult, build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where the package's own `imports` lead in a browser, on the sources instead of on `dist`. */
export function platformImport(specifier: string, condition: "browser" | "default" = "browser"): string {
  const { imports } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
    imports: Record<string, Record<string, string>>;
  };
  for (const [pattern, targets] of Object.entries(imports)) {
    const [head, tail] = pattern.split("*") as [string, string?];
    if (tail === undefined ? specifier !== pattern : !specifier.startsWith(head)) continue;
    const target = targets[condition] ?? targets["default"];
    if (target === undefined) break;
    const star = specifier.slice(head.length, specifier.length - (tail?.length ?? 0));
    return root + target.replace("*", star).replace("./dist/", "src/").replace(/\.js$/, ".ts");
  }
  throw new Error(`package.json has no import ${specifier}`);
}

const platform: Plugin = {
  name: "package-imports",
  setup(on) {
    on.onResolve({ filter: /^#/ }, ({ path }) => ({ path: platformImport(path) }));
  },
};

/** A bundle, and what it is made of. */
export interface Bundle {
  /** As a module: what is loaded at first. As a script: everything. */
  readonly code: string;
  /** Every file in it, relative to the repository. */
  readonly inputs: readonly string[];
  /** Whatever it still imports at run time. */
  readonly externals: readonly string[];
}

/** What is imported on use is loaded on use: a bundler makes files of it that a page need not load. */
const onUse: Plugin = {
  name: "on-use",
  setup(on) {
    on.onResolve({ filter: /^\./ }, ({ path, kind }) => (kind === "dynamic-import" ? { path, external: true } : null));
  },
};

/**
 * Bundles an entry for browsers, as an application's bundler would.
 *
 * @param entry - A file of the repository, such as `src/index.browser.ts`; or code that stands in the repository's root.
 * @param options - `minify`: as for deployment. `globalName`: makes it a plain script that leaves its exports there.
 */
export async function bundleForBrowser(
  entry: string | { code: string },
  options: { minify?: boolean; globalName?: string } = {},
): Promise<Bundle> {
  const { globalName } = options;
  const result: BuildResult<{ write: false; metafile: true }> = await build({
    ...(typeof entry === "string"
      ? { entryPoints: [root + entry] }
      : { stdin: { contents: entry.code, resolveDir: root, loader: "ts" as const } }),
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    target: "es2022",
    ...(globalName === undefined ? { format: "esm" } : { format: "iife", globalName }),
    minify: options.minify ?? false,
    logLevel: "silent",
    plugins: globalName === undefined ? [platform, onUse] : [platform],
  });
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  return {
    code: result.outputFiles[0]!.text,
    inputs: Object.keys(result.metafile.inputs).sort(),
    externals: imports.filter(({ external }) => external).map(({ path }) => path),
  };
}
