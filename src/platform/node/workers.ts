import { availableParallelism } from "node:os";
import { parentPort, Worker } from "node:worker_threads";
import type { WorkerListener, WorkerThread } from "../workers.js";

/** Whether threads can be started here. @internal */
export const WORKERS_AVAILABLE = true;

/** @returns How many threads can run at the same time. @internal */
export function parallelism(): number {
  return availableParallelism();
}

/**
 * Starts a thread.
 *
 * @param module - The URL of the module that it runs.
 * @param data - Plain data, handed to it as its first message.
 * @param listener - Told what happens.
 * @internal
 */
export function startWorker(module: URL, data: unknown, listener: WorkerListener): WorkerThread {
  const worker = new Worker(module);
  worker.on("message", (message: unknown) => listener.onMessage(message));
  worker.on("error", (error) => listener.onError(error));
  worker.on("exit", (code) => listener.onExit(code));
  worker.postMessage(data);
  return {
    send: (message) => worker.postMessage(message),
    terminate: async () => {
      await worker.terminate();
    },
  };
}

/**
 * Inside a thread: the other end of its {@link WorkerThread}.
 *
 * @param onMessage - Called with each message.
 * @returns Sends a message to whoever started the thread; null in the main thread.
 * @internal
 */
export function connectToParent(onMessage: (message: unknown) => void): ((message: unknown) => void) | null {
  const port = parentPort;
  if (port === null) return null;
  port.on("message", onMessage);
  return (message) => port.postMessage(message);
}

/** @returns CPU time of this process in milliseconds, and its resident memory in bytes. @internal */
export function processUsage(): { cpuMs: number; memoryBytes: number } {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, memoryBytes: process.memoryUsage.rss() };
}
