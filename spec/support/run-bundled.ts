import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { platformFile } from "./house.js";
import { root } from "./sources.js";

/** How a program ended. */
export interface Ended {
  /** Its exit code; null when it had to be killed. */
  readonly code: number | null;
  /** Standard output and standard error. */
  readonly output: string;
}

/**
 * Bundles a program for Node from the sources and runs it in a process of its own.
 *
 * @param program - TypeScript; imports are relative to the repository's root.
 * @param timeoutMs - When the process is killed.
 * @param args - Its command line.
 * @param onOutput - Called with all that it has said so far, whenever it says something.
 */
export async function runBundled(
  program: string,
  timeoutMs = 40_000,
  args: readonly string[] = [],
  onOutput: (output: string) => void = () => {},
): Promise<Ended> {
  // Within reach of the packages.
  await mkdir(join(root, ".tmp"), { recursive: true });
  const folder = await mkdtemp(join(root, ".tmp/run-"));
  try {
    const outfile = join(folder, "program.mjs");
    await build({
      stdin: { contents: program, resolveDir: root, loader: "ts" },
      bundle: true,
      // The manifest calls all modules free of side effects; a program is not.
      ignoreAnnotations: true,
      platform: "node",
      format: "esm",
      target: "node20",
      outfile,
      logLevel: "silent",
      banner: {
        js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
      },
      plugins: [
        {
          name: "platform",
          setup(it) {
            it.onResolve({ filter: /^#platform\// }, ({ path }) => ({
              path: platformFile(path.slice("#platform/".length)),
            }));
            it.onResolve({ filter: /^godot-multiplayer-peer(\/|$)/ }, ({ path }) => ({
              path: join(root, "src", path.slice("godot-multiplayer-peer".length), "index.ts"),
            }));
          },
        },
      ],
    });
    return await new Promise<Ended>((resolve, reject) => {
      const child = spawn(process.execPath, [outfile, ...args], { timeout: timeoutMs, killSignal: "SIGKILL" });
      let output = "";
      const note = (chunk: string): void => {
        output += chunk;
        onOutput(output);
      };
      child.stdout.setEncoding("utf8").on("data", note);
      child.stderr.setEncoding("utf8").on("data", note);
      child.on("error", reject);
      child.on("close", (code) => resolve({ code, output }));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
