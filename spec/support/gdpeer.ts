import { type ChildProcess, spawn } from "node:child_process";
import { symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "./sources.js";
import { transpiledSources } from "./transpiled.js";

/** A command that has ended. */
export interface Ended {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that runs. */
export class Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  out = "";
  err = "";
  #wake: (() => void)[] = [];

  constructor(child: ChildProcess, timeoutMs: number) {
    this.child = child;
    const timer = setTimeout(() => child.kill("SIGKILL"), timeoutMs);
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      this.out += chunk;
      this.#news();
    });
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      this.err += chunk;
      this.#news();
    });
    this.ended = new Promise((resolve) => {
      child.on("close", (code) => {
        clearTimeout(timer);
        resolve({ code, out: this.out, err: this.err });
        this.#news();
      });
    });
  }

  /** Waits until the output matches. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.out);
      if (match !== null) return match;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`gdpeer ended without saying ${pattern}:\n${this.out}\n${this.err}`);
      }
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  /** Ctrl+C. */
  async interrupt(): Promise<Ended> {
    this.child.kill("SIGINT");
    return this.ended;
  }

  #news(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}

let main: Promise<string> | null = null;

async function mainPath(): Promise<string> {
  const dist = await transpiledSources();
  await symlink(join(root, "examples"), join(dirname(dist), "examples")).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return join(dist, "cli", "main.js");
}

/**
 * Starts the command as a user would, without a terminal.
 *
 * @param args - Its words.
 * @param options - `timeoutMs`: when it is killed, default 50 s; `env`: more environment; `input`: what it reads.
 */
export async function startGdpeer(
  args: readonly string[],
  options: {
    readonly timeoutMs?: number;
    readonly env?: Readonly<Record<string, string>>;
    readonly input?: string;
  } = {},
): Promise<Running> {
  main ??= mainPath();
  const env = { ...process.env, ...options.env };
  if (options.env?.["GDPEER_DEBUG"] === undefined) delete env["GDPEER_DEBUG"];
  const stdin = options.input === undefined ? "ignore" : "pipe";
  const child = spawn(process.execPath, [await main, ...args], { stdio: [stdin, "pipe", "pipe"], env });
  child.stdin?.end(options.input);
  return new Running(child, options.timeoutMs ?? 50_000);
}

/** Runs the command to its end. */
export async function gdpeer(...args: string[]): Promise<Ended> {
  return (await startGdpeer(args)).ended;
}

/** Reads JSON lines; throws on a line that is none. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Whether a text looks like the trace of an uncaught error. */
export function hasStackTrace(text: string): boolean {
  return /^\s+at .+:\d+/m.test(text) || /node:internal/.test(text);
}
