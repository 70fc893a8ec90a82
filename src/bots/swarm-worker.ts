// What a swarm's worker thread runs. It has no exports: `Swarm` starts it by its address.
import { connectToParent, processUsage } from "#platform/workers";
import { setLogger, silentLogger } from "../core/index.js";
import type { BotOptions } from "./bot.js";
import { SwarmRunner } from "./swarm-runner.js";
import { loadSwarmScript } from "./swarm-script.js";
import type { FromWorker, ToWorker } from "./swarm-threads.js";

const PROGRESS_MS = 500;
const stop = new AbortController();

const send = connectToParent((message) => {
  const request = message as ToWorker;
  if (request.type === "stop") stop.abort();
  else void start(request);
}) as ((message: FromWorker) => void) | null;

async function start(request: Extract<ToWorker, { type: "start" }>): Promise<void> {
  if (request.quiet) setLogger(silentLogger);
  try {
    const script = await loadSwarmScript(request.script);
    const runner = new SwarmRunner({
      url: request.url,
      first: request.first,
      count: request.count,
      startsPerSecond: request.startsPerSecond,
      behaviour: script.behaviour,
      botOptions: (index): BotOptions => ({ ...request.bot, ...script.botOptions?.(index) }),
      shareSockets: request.shareSockets,
      signal: stop.signal,
    });
    const progress = setInterval(() => {
      send?.({ type: "progress", data: runner.snapshot().toData(), seated: runner.seated });
    }, PROGRESS_MS);
    try {
      await runner.run();
    } finally {
      clearInterval(progress);
    }
    send?.({ type: "done", data: runner.metrics.toData(), memoryBytes: processUsage().memoryBytes });
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string };
    send?.({ type: "failed", message: message ?? String(error), code: code ?? "FAILED" });
  }
}
