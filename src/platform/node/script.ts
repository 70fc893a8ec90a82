import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { GodotError } from "../../core/index.js";
import { messageOf } from "../../core/message-of.js";
import type { LoadedScript } from "../script.js";

/**
 * Loads a module. TypeScript is loaded by Node itself where it can (22.18 and later), otherwise with the help of `esbuild`
 * or `typescript`, whichever is installed.
 *
 * @param location - A path, relative to the working directory, or a `file:` URL.
 * @throws GodotError `ERR_FILE_NOT_FOUND`; `ERR_UNAVAILABLE` for TypeScript that nothing here can read; `ERR_CANT_OPEN` when
 * the module throws or does not parse.
 * @internal
 */
export async function loadScript(location: string): Promise<LoadedScript> {
  const path = location.startsWith("file:") ? fileURLToPath(location) : resolve(location);
  if (!existsSync(path)) throw new GodotError("ERR_FILE_NOT_FOUND", `There is no script '${path}'`);
  try {
    return (await import(pathToFileURL(path).href)) as LoadedScript;
  } catch (error) {
    const { code } = error as { code?: string };
    const isTypeScript = /\.[cm]?ts$/.test(path);
    if (isTypeScript && (code === "ERR_UNKNOWN_FILE_EXTENSION" || code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX")) {
      return loadTypeScript(path);
    }
    throw cantLoad(path, error);
  }
}

/** Says where in a script something was thrown. */
function cantLoad(path: string, error: unknown): GodotError {
  const { stack } = error as { stack?: string };
  const after = stack?.split(pathToFileURL(path).href)[1] ?? stack?.split(path)[1] ?? "";
  const line = /^:(\d+)/.exec(after)?.[1];
  const where = line === undefined ? "" : ` (line ${line})`;
  const message = `Can't load the script '${path}'${where}: ${messageOf(error)}`;
  return new GodotError("ERR_CANT_OPEN", message, { cause: error });
}

async function loadTypeScript(path: string): Promise<LoadedScript> {
  const code = (await withEsbuild(path)) ?? (await withTypeScript(path));
  if (code === null) {
    throw new GodotError(
      "ERR_UNAVAILABLE",
      `This Node (${process.version}) can't run '${basename(path)}': install 'esbuild' or 'typescript' beside it, ` +
        "use Node 22.18 or later, or write the script in JavaScript",
    );
  }
  // Beside the script, so that what it imports is found from there.
  const compiled = join(dirname(path), `.${basename(path)}.${process.pid}.${Date.now().toString(36)}.mjs`);
  await writeFile(compiled, code);
  // So that stacks name the lines that were written.
  process.setSourceMapsEnabled(true);
  try {
    return (await import(pathToFileURL(compiled).href)) as LoadedScript;
  } catch (error) {
    throw cantLoad(path, error);
  } finally {
    await rm(compiled, { force: true });
  }
}

async function withEsbuild(path: string): Promise<string | null> {
  const esbuild = await optional<{
    build(options: object): Promise<{ outputFiles: { text: string }[] }>;
  }>("esbuild");
  if (esbuild === null) return null;
  try {
    const result = await esbuild.build({
      entryPoints: [path],
      bundle: true,
      write: false,
      outdir: dirname(path),
      packages: "external",
      platform: "node",
      format: "esm",
      sourcemap: "inline",
      logLevel: "silent",
    });
    return result.outputFiles[0]!.text;
  } catch (error) {
    throw new GodotError("ERR_CANT_OPEN", `Can't compile the script '${path}': ${messageOf(error)}`, { cause: error });
  }
}

async function withTypeScript(path: string): Promise<string | null> {
  const loaded = await optional<{ default?: TypeScript } & TypeScript>("typescript");
  if (loaded === null) return null;
  const { transpileModule } = loaded.default ?? loaded;
  // From 7 on TypeScript is a program, and what can be imported is little more than its version.
  if (transpileModule === undefined) return withTsc(path);
  const { outputText } = transpileModule(await readFile(path, "utf8"), {
    fileName: basename(path),
    compilerOptions: { target: 10, module: 99, inlineSourceMap: true, inlineSources: true },
  });
  return outputText;
}

async function withTsc(path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "gmp-script-"));
  try {
    const require = createRequire(import.meta.url);
    const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
    const settings =
      "--ignoreConfig --noCheck --noResolve --isolatedModules --skipLibCheck --module esnext --target es2022 --inlineSourceMap --inlineSources";
    const from = ["--sourceRoot", pathToFileURL(`${dirname(path)}/`).href];
    await promisify(execFile)(process.execPath, [tsc, path, ...settings.split(" "), ...from, "--outDir", folder]);
    const [written] = await readdir(folder);
    return await readFile(join(folder, written!), "utf8");
  } catch (error) {
    const said = (error as { stdout?: string }).stdout?.trim() || messageOf(error);
    throw new GodotError("ERR_CANT_OPEN", `Can't compile the script '${path}': ${said}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface TypeScript {
  transpileModule?(source: string, options: object): { outputText: string };
}

async function optional<T>(name: string): Promise<T | null> {
  try {
    return (await import(name)) as T;
  } catch {
    return null;
  }
}
