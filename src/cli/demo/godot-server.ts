import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GodotError } from "../../core/index.js";

const START_TIMEOUT_MS = 20_000;

/** A headless engine that runs the example game as its server. */
export interface GodotServer {
  /** Where clients connect. */
  readonly url: string;
  /** Resolves when the engine has ended, with its exit code. */
  readonly exited: Promise<number | null>;
  /** Ends the engine. */
  close(): Promise<void>;
}

/**
 * Starts the example game's server in a real engine.
 *
 * @param godot - Path of a Godot 4 executable.
 * @param project - The example game's folder; a copy of it is run, because the engine writes beside it.
 * @param options - `mobs`, and the `transport`.
 * @throws GodotError `ERR_FILE_NOT_FOUND`; `ERR_CANT_CREATE` with what the engine printed.
 */
export async function startGodotServer(
  godot: string,
  project: string,
  options: { readonly mobs: number; readonly transport: "enet" | "ws" },
): Promise<GodotServer> {
  if (!existsSync(godot)) throw new GodotError("ERR_FILE_NOT_FOUND", `There is no Godot at '${godot}'`);
  const folder = await mkdtemp(join(tmpdir(), "gdpeer-demo-"));
  await cp(project, folder, { recursive: true });
  const port = options.transport === "ws" ? 20_000 + Math.floor(Math.random() * 20_000) : 0;
  const args = ["--headless", "--path", folder, "--", "--server", "--port", String(port), "--bind", "127.0.0.1"];
  args.push("--mobs", String(options.mobs), ...(options.transport === "ws" ? ["--websocket"] : []));
  const child = spawn(godot, args, { stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  const exited = new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(-1));
    child.on("close", (code) => resolve(code));
  }).finally(() => rm(folder, { recursive: true, force: true }));
  const close = async (): Promise<void> => {
    child.kill("SIGKILL");
    await exited;
  };
  const listening = new Promise<string>((resolve, reject) => {
    const fail = (why: string): void =>
      reject(new GodotError("ERR_CANT_CREATE", `${why}; it printed:\n${printed.slice(-2000)}`));
    const timer = setTimeout(() => fail("Godot did not open its server in time"), START_TIMEOUT_MS);
    const read = (chunk: Buffer): void => {
      printed = (printed + chunk.toString()).slice(-20_000);
      const match = /ARENA listening \w+ (\d+)/.exec(printed);
      if (match === null) return;
      clearTimeout(timer);
      resolve(`${options.transport}://127.0.0.1:${match[1]}`);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void exited.then((code) => {
      clearTimeout(timer);
      fail(`Godot ended with code ${code} before its server was open`);
    });
  });
  try {
    return { url: await listening, exited, close };
  } catch (error) {
    await close();
    throw error;
  }
}
