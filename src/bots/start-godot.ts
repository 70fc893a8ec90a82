// The declarations name Symbol.asyncDispose, which a consumer's own `lib` need not have.
/// <reference lib="esnext.disposable" preserve="true" />
import { findProgram, isPortTaken, startProcess } from "#platform/process";
import { checkNames, type OptionNames } from "../core/check-names.js";
import { GodotError } from "../core/index.js";
import type { StartedProcess } from "../platform/process.js";

const TIMEOUT_DEFAULT_MS = 30_000;
const LOOK_MS = 25;
/** What is kept of the output, from its end, in UTF-16 units. */
const OUTPUT_MAX_LENGTH = 1024 * 1024;
/** What a message shows of it. */
const SHOWN_LENGTH = 2000;
/** Below the ports that systems hand out by themselves. */
const [FIRST_PORT, LAST_PORT] = [10_000, 32_000];

/** What {@link startGodot} takes. */
export interface StartGodotOptions {
  /** The Godot project's folder. */
  readonly project: string;
  /**
   * What the game gets behind `--` (`OS.get_cmdline_user_args()`): words, or a function that makes them of the port. Default none.
   */
  readonly args?: readonly string[] | ((port: number) => readonly string[]);
  /** Further words for the engine itself, such as `["--scene", "res://server.tscn"]`. It always runs `--headless`. */
  readonly engineArgs?: readonly string[];
  /** The port that the game opens. Default: one that is free now. */
  readonly port?: number;
  /** What is spoken there, for {@link GodotProcess.url}. Default `"enet"`. */
  readonly transport?: "enet" | "enets" | "ws" | "wss";
  /** The server is ready when it has printed this; by default when its port is open. */
  readonly ready?: RegExp;
  /** The engine's executable. Default: the environment's `GODOT`, else `godot` or `godot4` on the PATH. */
  readonly godot?: string;
  /** How long the server may take until it is ready, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
}

const OPTIONS: OptionNames<StartGodotOptions> = {
  project: true,
  args: true,
  engineArgs: true,
  port: true,
  transport: true,
  ready: true,
  godot: true,
  timeoutMs: true,
};

/** A headless engine that runs a game: see {@link startGodot}. */
export class GodotProcess {
  /** The port that it was told to open. */
  readonly port: number;
  /** Where clients connect: that port of this machine. */
  readonly url: string;
  #output = "";
  #process: StartedProcess | null = null;
  #ended = false;
  #waiting: (() => void)[] = [];

  /** @internal */
  constructor(port: number, url: string) {
    this.port = port;
    this.url = url;
  }

  /** Everything it has printed so far, both streams mixed; of more than a million letters the last. */
  get output(): string {
    return this.#output;
  }

  /** Whether it has ended. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Resolves when it has ended, with its exit code; null when it was ended from outside. */
  get exited(): Promise<number | null> {
    return this.#process!.exited;
  }

  /**
   * Waits until it has printed something.
   *
   * @param pattern - What to look for in {@link output}.
   * @param timeoutMs - How long to wait, in milliseconds. Default 5,000.
   * @returns The match.
   * @throws {@link GodotError} `ERR_TIMEOUT`, `ERR_CONNECTION_ERROR` when it has ended; both with what it printed last.
   */
  async says(pattern: RegExp, timeoutMs = 5000): Promise<RegExpExecArray> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.#wake();
    }, timeoutMs);
    try {
      for (;;) {
        pattern.lastIndex = 0;
        const match = pattern.exec(this.#output);
        if (match !== null) return match;
        if (this.#ended) throw this._failed("ERR_CONNECTION_ERROR", `Godot ended without printing ${pattern}`);
        if (late) throw this._failed("ERR_TIMEOUT", `Godot did not print ${pattern} within ${timeoutMs} ms`);
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the engine, and waits until it has ended. */
  async close(): Promise<void> {
    await this.#process?.kill();
  }

  /** {@link close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** @internal */
  _start(program: string, args: readonly string[]): void {
    this.#process = startProcess(program, args, (text) => {
      this.#output = (this.#output + text).slice(-OUTPUT_MAX_LENGTH);
      this.#wake();
    });
    void this.#process.exited.then(() => {
      this.#ended = true;
      this.#wake();
    });
  }

  /** @internal */
  _failed(code: "ERR_CONNECTION_ERROR" | "ERR_TIMEOUT" | "ERR_CANT_CREATE", why: string): GodotError {
    return new GodotError(code, `${why}; it printed:\n${this.#output.slice(-SHOWN_LENGTH)}`);
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/**
 * Starts a headless Godot that runs a game's server, for tests: waits until the server is there, keeps what the engine prints, and ends
 * it when it is closed, or with this process at the latest.
 *
 * ```ts
 * const server = await startGodot({ project: "../game", args: (port) => ["--server", "--port", String(port)] });
 * const bot = await Bot.connect(server.url, { project: "../game" });
 * await bot.close();
 * await server.close();
 * ```
 *
 * The game has to have been imported once where it needs that (global classes, pictures): `godot --headless --import --path ../game`.
 *
 * @param options - The project, and the rest.
 * @returns The engine, its server open.
 * @throws {@link GodotError} `ERR_UNAVAILABLE` where no engine is found, or one that runs no folders, `ERR_FILE_NOT_FOUND` when there is none at `godot`,
 * `ERR_ALREADY_IN_USE` when somebody has the port, `ERR_CANT_CREATE` when the engine ends before its server is ready and `ERR_TIMEOUT`
 * when that takes too long; the last two say what the engine printed.
 */
export async function startGodot(options: StartGodotOptions): Promise<GodotProcess> {
  checkNames("startGodot", options, OPTIONS);
  const program = findProgram(options.godot, "GODOT", ["godot", "godot4"]);
  if (program === null) throw noGodot(options.godot);
  const port = options.port ?? (await freePort());
  if (options.port !== undefined && (await isPortTaken(port))) {
    throw new GodotError("ERR_ALREADY_IN_USE", `Port ${port} is in use: does another server still run there?`);
  }
  const { args = [], engineArgs = [], project, ready, timeoutMs = TIMEOUT_DEFAULT_MS } = options;
  const server = new GodotProcess(port, `${options.transport ?? "enet"}://127.0.0.1:${port}`);
  const own = typeof args === "function" ? args(port) : args;
  server._start(program, ["--headless", "--path", project, ...engineArgs, ...(own.length === 0 ? [] : ["--", ...own])]);
  try {
    if (ready !== undefined) await server.says(ready, timeoutMs);
    else await untilOpen(server, timeoutMs);
  } catch (error) {
    await server.close();
    if (!server.output.includes("without support for path overrides")) throw error;
    throw new GodotError(
      "ERR_UNAVAILABLE",
      `'${program}' can't run a project's folder: it is an export template of 4.7 or later; use an editor's program`,
    );
  }
  return server;
}

async function untilOpen(server: GodotProcess, timeoutMs: number): Promise<void> {
  const deadlineMs = performance.now() + timeoutMs;
  while (!(await isPortTaken(server.port))) {
    if (server.ended) throw server._failed("ERR_CANT_CREATE", `Godot ended before it had opened port ${server.port}`);
    if (performance.now() > deadlineMs) {
      throw server._failed("ERR_TIMEOUT", `Godot did not open port ${server.port} within ${timeoutMs} ms`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT));
    if (!(await isPortTaken(port))) return port;
  }
}

function noGodot(given: string | undefined): GodotError {
  if (given !== undefined) return new GodotError("ERR_FILE_NOT_FOUND", `There is no Godot at '${given}'`);
  return new GodotError(
    "ERR_UNAVAILABLE",
    "No Godot was found: set the environment's GODOT to its path, put 'godot' on the PATH, or give { godot: PATH }. " +
      "It can be had from https://godotengine.org/download; without one, 'npx gdpeer serve --example' serves the example game",
  );
}
