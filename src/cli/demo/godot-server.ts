import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GodotProcess, startGodot } from "../../bots/index.js";

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
 * @throws GodotError as {@link startGodot} does.
 */
export async function startGodotServer(
  godot: string,
  project: string,
  options: { readonly mobs: number; readonly transport: "enet" | "ws" },
): Promise<GodotServer> {
  const { mobs, transport } = options;
  const folder = await mkdtemp(join(tmpdir(), "gdpeer-demo-"));
  await cp(project, folder, { recursive: true });
  const clean = (): Promise<void> => rm(folder, { recursive: true, force: true });
  let server: GodotProcess;
  try {
    server = await startGodot({
      godot,
      project: folder,
      transport,
      ready: /ARENA listening \w+ \d+/,
      args: (port) => [
        ...["--server", "--port", String(port), "--bind", "127.0.0.1", "--mobs", String(mobs)],
        ...(transport === "ws" ? ["--websocket"] : []),
      ],
    });
  } catch (error) {
    await clean();
    throw error;
  }
  return { url: server.url, exited: server.exited.finally(clean), close: () => server.close().then(clean) };
}
