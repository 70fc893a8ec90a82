import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { EngineVersion } from "../../src/variant/index.js";
import { placeBeside } from "./find-engine.js";
import type {} from "./global-setup.js";

const found = inject("engine") ?? null;

/** The Godot executable that specs run against; null when there is none. See `find-engine.ts`. */
export const engine = found?.path ?? null;

/** The engine's version; null without an engine. */
export function engineVersion(): readonly [major: number, minor: number, patch: number] | null {
  return found?.version ?? null;
}

/** Whether it is older than the released 4.6, which changed a few results. */
export function isBefore46(): boolean {
  return found !== null && (found.version[1] < 6 || found.name.startsWith("4.6.dev"));
}

/** What the engine at hand speaks, for `wireVersion`; the latest without an engine. */
export const WIRE_VERSION: EngineVersion | undefined = found === null ? undefined : `4.${found.version[1]}`;

/** Whether it runs the project that `--path` names, and scripts that `--script` names. */
export const takesPath = found?.takesPath ?? false;

/** How a project is run in the engine at hand; may put the engine beside the project. */
export function projectCommand(folder: string): [program: string, words: readonly string[]] {
  if (found === null) throw new Error("There is no Godot engine: set GODOT");
  return takesPath ? [found.path, ["--headless", "--path", folder]] : [placeBeside(found.path, folder), ["--headless"]];
}

/** A running headless engine. */
export class EngineProcess {
  readonly child: ChildProcess;
  /** Everything it printed so far, standard output and standard error mixed, line by line. */
  readonly lines: string[] = [];
  readonly exited: Promise<number | null>;
  #waiters: (() => void)[] = [];
  #partial = { out: "", err: "" };
  #ended = false;

  constructor(child: ChildProcess) {
    this.child = child;
    const feed = (which: "out" | "err") => (chunk: string) => {
      const parts = (this.#partial[which] + chunk).split("\n");
      this.#partial[which] = parts.pop() ?? "";
      this.lines.push(...parts);
      this.#wake();
    };
    child.stdout?.setEncoding("utf8").on("data", feed("out"));
    child.stderr?.setEncoding("utf8").on("data", feed("err"));
    this.exited = new Promise((resolve) => {
      child.on("close", (code) => {
        this.#ended = true;
        this.#wake();
        resolve(code);
      });
    });
  }

  /** Writes a line to the engine's standard input (GDScript: `OS.read_string_from_stdin`). */
  send(line: string): void {
    this.child.stdin?.write(`${line}\n`);
  }

  /**
   * Waits for a line that matches.
   *
   * @param pattern - What to look for, in lines from `from` on.
   * @param timeoutMs - How long, in milliseconds.
   * @param from - Index of the first line to look at.
   */
  async line(pattern: RegExp, timeoutMs = 20_000, from = 0): Promise<RegExpExecArray> {
    const deadline = Date.now() + timeoutMs;
    let index = from;
    for (;;) {
      for (; index < this.lines.length; index++) {
        const match = pattern.exec(this.lines[index]!);
        if (match !== null) return match;
      }
      const leftMs = deadline - Date.now();
      if (leftMs <= 0 || this.#ended) {
        throw new Error(
          `The engine ${this.#ended ? "ended" : `was silent for ${timeoutMs} ms`} without a line like ${pattern}; it printed:\n` +
            this.lines.slice(-60).join("\n"),
        );
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(leftMs, 500));
        this.#waiters.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Ends the engine and waits until it is gone. */
  async stop(): Promise<void> {
    if (!this.#ended) this.child.kill("SIGKILL");
    await this.exited;
  }

  #wake(): void {
    for (const waiter of this.#waiters.splice(0)) waiter();
  }
}

/**
 * Starts the engine, headless, on a copy of a project (the engine writes a `.godot` folder beside it).
 *
 * @param project - The project's folder.
 * @param args - User arguments (GDScript: `OS.get_cmdline_user_args()`).
 * @param options - `lifetimeMs`: when the process is ended whatever happens; 60 s unless told.
 */
export async function startEngine(
  project: string,
  args: readonly string[] = [],
  options: { lifetimeMs?: number; engineArgs?: readonly string[] } = {},
): Promise<EngineProcess> {
  const folder = await mkdtemp(join(tmpdir(), "gmp-engine-"));
  await cp(project, folder, { recursive: true });
  const [program, words] = projectCommand(folder);
  const child = spawn(program, [...words, ...(options.engineArgs ?? []), "--", ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    timeout: options.lifetimeMs ?? 60_000,
    killSignal: "SIGKILL",
  });
  const engineProcess = new EngineProcess(child);
  void engineProcess.exited.then(() => rm(folder, { recursive: true, force: true }));
  return engineProcess;
}
