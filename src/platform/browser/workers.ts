import { GodotError } from "../../core/index.js";
import type { WorkerListener, WorkerThread } from "../workers.js";

/** Whether threads can be started here. @internal */
export const WORKERS_AVAILABLE = false;

/** @returns 1: everything runs on the page's own thread. @internal */
export function parallelism(): number {
  return 1;
}

/** @throws GodotError `ERR_UNAVAILABLE`, always. @internal */
export function startWorker(_module: URL, _data: unknown, _listener: WorkerListener): WorkerThread {
  throw new GodotError("ERR_UNAVAILABLE", "Worker threads of a swarm need Node; in a browser leave 'workers' at 0");
}

/** @returns null: there is no parent thread. @internal */
export function connectToParent(_onMessage: (message: unknown) => void): ((message: unknown) => void) | null {
  return null;
}

/** @returns Zeros: a page cannot measure itself. @internal */
export function processUsage(): { cpuMs: number; memoryBytes: number } {
  return { cpuMs: 0, memoryBytes: 0 };
}
