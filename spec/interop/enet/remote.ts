import { createHash } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { type EngineProcess, startEngine } from "../../support/engine.js";

const PROJECT = fileURLToPath(new URL("./project/", import.meta.url));

/** What the engine reports by itself. */
export interface EngineEvent {
  readonly event: "peer_connected" | "peer_disconnected" | "packet" | "status" | "service" | "again";
  readonly on: string;
  // biome-ignore lint/suspicious/noExplicitAny: read by specs that know the kind of event
  readonly [key: string]: any;
}

/** An engine that does what a spec says, over a TCP connection: see `project/main.gd`. */
export class EngineRemote {
  readonly events: EngineEvent[] = [];
  readonly process: EngineProcess;
  readonly #socket: Socket;
  readonly #server: Server;
  readonly #calls = new Map<number, (ret: unknown) => void>();
  #next = 1;
  #partial = "";

  private constructor(process: EngineProcess, server: Server, socket: Socket) {
    this.process = process;
    this.#server = server;
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("error", () => {});
    socket.setEncoding("utf8").on("data", (chunk: string) => this.#feed(chunk));
  }

  /** Starts an engine and waits until it listens. */
  static async start(lifetimeMs = 120_000): Promise<EngineRemote> {
    const server = createServer();
    const connected = new Promise<Socket>((resolve) => server.once("connection", resolve));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const process = await startEngine(PROJECT, [String(port)], { lifetimeMs });
    const early = process.exited.then((code) => {
      throw new Error(`The engine ended with ${code}:\n${process.lines.join("\n")}`);
    });
    early.catch(() => {});
    return new EngineRemote(process, server, await Promise.race([connected, early]));
  }

  /** Has the engine do something. */
  // biome-ignore lint/suspicious/noExplicitAny: what comes back depends on the operation
  call(op: string, args: Record<string, unknown> = {}): Promise<any> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, resolve);
      void this.process.exited.then(() =>
        reject(new Error(`The engine ended during '${op}':\n${this.process.lines.slice(-30).join("\n")}`)),
      );
      this.#socket.write(`${JSON.stringify({ id, op, ...args })}\n`);
    });
  }

  /** The events of one kind on one object, in order. */
  of(on: string, event: EngineEvent["event"]): EngineEvent[] {
    return this.events.filter((one) => one.on === on && one.event === event);
  }

  /** Ends the engine. */
  async stop(): Promise<void> {
    this.#socket.destroy();
    this.#server.close();
    await this.process.stop();
  }

  #feed(chunk: string): void {
    const lines = (this.#partial + chunk).split("\n");
    this.#partial = lines.pop() ?? "";
    for (const line of lines) {
      const said = JSON.parse(line) as { id?: number; ret?: unknown };
      if (said.id === undefined) {
        this.events.push(said as unknown as EngineEvent);
        continue;
      }
      this.#calls.get(said.id)?.(said.ret);
      this.#calls.delete(said.id);
    }
  }
}

/** One engine for all specs of a `describe`. Call it inside. */
export function useEngine(): Pick<EngineRemote, "call" | "of"> {
  let remote: EngineRemote | undefined;
  beforeAll(async () => {
    remote = await EngineRemote.start();
  });
  afterAll(() => remote?.stop());
  return { call: (op, args) => remote!.call(op, args), of: (on, event) => remote!.of(on, event) };
}

/** As the engine's side reports packets. */
export function md5(bytes: Uint8Array): string {
  return createHash("md5").update(bytes).digest("hex");
}
