import { startWorker } from "#platform/workers";
import { type ErrorName, GodotError } from "../core/index.js";
import type { WorkerThread } from "../platform/workers.js";
import { SwarmMetrics, type SwarmMetricsData } from "./swarm-metrics.js";

/** From a swarm to one of its threads. @internal */
export type ToWorker =
  | {
      readonly type: "start";
      readonly url: string;
      readonly first: number;
      readonly count: number;
      readonly startsPerSecond: number;
      readonly script: string;
      readonly bot: object;
      readonly shareSockets: boolean;
      readonly quiet: boolean;
    }
  | { readonly type: "stop" };

/** From a thread to its swarm. @internal */
export type FromWorker =
  | { readonly type: "progress"; readonly data: SwarmMetricsData; readonly seated: number }
  | { readonly type: "done"; readonly data: SwarmMetricsData; readonly memoryBytes: number }
  | { readonly type: "failed"; readonly message: string; readonly code: string };

/** One share of a swarm that runs in a thread of its own. @internal */
export class SwarmThread {
  /** The figures so far. */
  metrics = new SwarmMetrics();
  /** Bots with a seat, as last told. */
  seated = 0;
  /** Resolves when the share has run to its end; rejects when it could not. */
  readonly done: Promise<void>;
  readonly #worker: WorkerThread;

  /**
   * @param module - The worker's module.
   * @param request - What it is to do.
   */
  constructor(module: URL, request: Extract<ToWorker, { type: "start" }>) {
    let worker!: WorkerThread;
    this.done = new Promise<void>((resolve, reject) => {
      worker = startWorker(module, request, {
        onMessage: (message) => {
          const told = message as FromWorker;
          if (told.type === "failed") {
            reject(new GodotError(told.code as ErrorName, told.message));
            void worker.terminate();
            return;
          }
          this.metrics = new SwarmMetrics();
          this.metrics.merge(told.data);
          this.seated = told.type === "progress" ? told.seated : 0;
          if (told.type === "done") {
            resolve();
            void worker.terminate();
          }
        },
        onError: (error) =>
          reject(new GodotError("FAILED", `A swarm's thread failed: ${String(error)}`, { cause: error })),
        onExit: (code) => reject(new GodotError("FAILED", `A swarm's thread ended with code ${code}`)),
      });
    });
    this.#worker = worker;
  }

  /** Asks the bots to leave. */
  stop(): void {
    this.#worker.send({ type: "stop" } satisfies ToWorker);
  }

  /** Ends the thread at once. */
  terminate(): Promise<void> {
    return this.#worker.terminate();
  }
}
