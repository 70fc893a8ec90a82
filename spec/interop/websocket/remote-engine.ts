import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type EngineProcess, startEngine } from "../../support/engine.js";

/** Something that happened in the engine: `ev` says what, `who` to which of its peers. */
// biome-ignore lint/suspicious/noExplicitAny: lines of JSON
export type EngineEvent = { ev: string; who?: string; [key: string]: any };

/** The first half of a SHA-256, as the engine's script prints it for packets. */
export function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

/** An engine that does what it is told; see project/main.gd for the commands. */
export class RemoteEngine {
  readonly process: EngineProcess;
  #command = 0;
  #index = 0;
  readonly events: EngineEvent[] = [];

  private constructor(process: EngineProcess) {
    this.process = process;
  }

  static async start(lifetimeMs = 60_000): Promise<RemoteEngine> {
    const project = fileURLToPath(new URL("./project", import.meta.url));
    const remote = new RemoteEngine(await startEngine(project, [], { lifetimeMs }));
    await remote.event(({ ev }) => ev === "ready");
    return remote;
  }

  /** Runs a command and answers its result. */
  // biome-ignore lint/suspicious/noExplicitAny: lines of JSON
  async run(op: string, command: Record<string, unknown> = {}): Promise<any> {
    const n = ++this.#command;
    this.process.send(JSON.stringify({ n, op, ...command }));
    return (await this.event(({ ev, n: number }) => ev === "done" && number === n))["result"];
  }

  /** What happened so far. */
  seen(): EngineEvent[] {
    for (; this.#index < this.process.lines.length; this.#index++) {
      const line = this.process.lines[this.#index]!;
      if (line.startsWith("@")) this.events.push(JSON.parse(line.slice(1)));
    }
    return this.events;
  }

  /** Waits for something to happen, or answers it when it has happened already. */
  async event(matches: (event: EngineEvent) => boolean, timeoutMs = 15_000): Promise<EngineEvent> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const found = this.seen().find(matches);
      if (found !== undefined) return found;
      if (Date.now() > deadline) {
        throw new Error(
          `Waited ${timeoutMs} ms for the engine in vain; it printed:\n${this.process.lines.slice(-40).join("\n")}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  async stop(): Promise<void> {
    await this.process.stop();
  }
}
