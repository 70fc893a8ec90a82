import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { transform } from "esbuild";
import { ArenaServer } from "../../src/cli/demo/arena-server.js";
import { ENetMultiplayerPeer, type GodotProject, MultiplayerPeer, readProject } from "../../src/index.js";
import { freePort } from "../support/free-port.js";
import { Running } from "../support/gdpeer.js";
import { waitUntil } from "../support/polling.js";
import { root } from "../support/sources.js";
import { transpiledSources } from "../support/transpiled.js";

/** How long a program may take that should be quick, on a machine that is busy. */
const TIMEOUT_MS = 100_000;

let project: Promise<GodotProject> | null = null;
let stages = 0;

/**
 * What the programs of one document find around them: an empty folder of a user's with the package installed, the example game
 * where the documents say `path/to/your/game`, and its server in place of `127.0.0.1:7000`, over ENet and WebSocket.
 */
export class Stage {
  /** The folder in which programs run. */
  readonly folder: string;
  /** In place of 7000. */
  readonly port: number;
  /** In place of 7001: a server that wants the token "secret". */
  readonly tokenPort: number;
  readonly servers: readonly ArenaServer[];
  readonly #home: string;
  readonly #running = new Set<ChildProcess>();
  #programs = 0;

  private constructor(home: string, port: number, tokenPort: number, servers: readonly ArenaServer[]) {
    this.#home = home;
    this.folder = join(home, "work");
    this.port = port;
    this.tokenPort = tokenPort;
    this.servers = servers;
  }

  static async open(): Promise<Stage> {
    const installed = dirname(await transpiledSources());
    project ??= readProject(join(root, "examples/arena"));
    const home = join(root, ".tmp", `stage-${process.pid}-${stages++}`);
    const arena = join(root, "examples/arena");
    mkdirSync(join(home, "work/node_modules"), { recursive: true });
    mkdirSync(join(installed, "examples"), { recursive: true });
    cpSync(arena, join(installed, "examples/arena"), { recursive: true });
    symlinkSync(installed, join(home, "work/node_modules/godot-multiplayer-peer"), "junction");
    for (const place of ["game", "work/game", "work/path/to/your/game", "work/path/to/game", "work/examples/arena"]) {
      cpSync(arena, join(home, place), { recursive: true });
    }
    cpSync(join(root, "examples/arena-csharp"), join(home, "work/path/to/csharp-game"), { recursive: true });
    writeFileSync(join(home, "work/package.json"), '{ "type": "module" }\n');
    // The package is a link here, which vitest would take for the user's own sources.
    const config = "export default { test: { server: { deps: { external: [/transpiled-/] } } } };\n";
    writeFileSync(join(home, "work/vitest.config.js"), config);
    const [port, tokenPort] = [await freePort(), await freePort()];
    const game = await project;
    const servers = [
      new ArenaServer(game, { port, mobs: 2 }),
      new ArenaServer(game, { port, mobs: 2, transport: "ws" }),
      new ArenaServer(game, { port: tokenPort, mobs: 0, token: "secret" }),
      new ArenaServer(game, { port: tokenPort, mobs: 0, token: "secret", transport: "ws" }),
    ];
    return new Stage(home, port, tokenPort, servers);
  }

  /** Ends what still runs and removes the folder. */
  close(): void {
    for (const child of this.#running) child.kill("SIGKILL");
    for (const server of this.servers) server.close();
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A text with the ports of this stage. */
  place(text: string, port = this.port): string {
    return text.replace(/\b(7000|4242|9080)\b/g, String(port)).replace(/\b7001\b/g, String(this.tokenPort));
  }

  /** Writes a file into the folder. */
  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /**
   * Starts a program as Node would run it.
   *
   * @param code - TypeScript or JavaScript.
   * @param args - Its command line.
   * @param env - More environment.
   */
  async start(
    code: string,
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Running> {
    const name = `program-${++this.#programs}.mjs`;
    this.write(name, (await transform(code, { loader: "ts", format: "esm", target: "es2022" })).code);
    return this.spawn(process.execPath, [name, ...args], env);
  }

  /** Starts a command in the folder; `gdpeer` is the package's, others may be those of this repository's `node_modules`. */
  async spawn(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Running> {
    const main = join(await transpiledSources(), "cli/main.js");
    const [file, words] = command === "gdpeer" ? [process.execPath, [main, ...args]] : [command, args];
    const child = spawn(file, words, {
      cwd: this.folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        ...env,
        PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env["PATH"]}`,
      },
    });
    this.#running.add(child);
    child.once("close", () => this.#running.delete(child));
    return new Running(child, TIMEOUT_MS);
  }

  /** How many clients the servers have. */
  get clients(): number {
    return this.servers.reduce((sum, { multiplayer }) => sum + multiplayer.get_peers().length, 0);
  }
}

/** Waits until an ENet server lets clients in at a port. */
export async function serverIsOpen(port: number): Promise<void> {
  const peer = new ENetMultiplayerPeer();
  const isOpen = (): boolean => {
    // A client is closed when the system says that nobody listens there yet.
    if (peer.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED) peer.create_client("127.0.0.1", port);
    peer.poll();
    return peer.get_connection_status() === MultiplayerPeer.CONNECTION_CONNECTED;
  };
  await waitUntil(isOpen, `a server at port ${port}`, TIMEOUT_MS);
  peer.close();
}
