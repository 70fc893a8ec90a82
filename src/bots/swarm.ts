import { parallelism, processUsage, WORKERS_AVAILABLE } from "#platform/workers";
import { checkNames, type OptionNames } from "../core/check-names.js";
import { GodotError } from "../core/index.js";
import type { BotOptions } from "./bot.js";
import { checkBotOptions } from "./check-options.js";
import { errorTotal, type SwarmFigures, SwarmMetrics } from "./swarm-metrics.js";
import { type SwarmBehaviour, SwarmRunner } from "./swarm-runner.js";
import { loadSwarmScript } from "./swarm-script.js";
import { type SwarmSample, SwarmSeries } from "./swarm-series.js";
import { SwarmThread } from "./swarm-threads.js";
import { parseTarget } from "./target-url.js";

const STARTS_PER_SECOND_DEFAULT = 100;
const PROGRESS_DEFAULT_MS = 1000;
/** The shortest time between two samples of the report. */
const SAMPLE_MS = 1000;
/** Bots that one thread carries well; `workers: "auto"` adds a thread for each further so many. */
const BOTS_PER_THREAD = 1000;
/** How long bots may take to leave after the swarm was stopped, in milliseconds. */
const LEAVE_TIMEOUT_MS = 5000;

/** What {@link Swarm.run} takes beside the address. */
export interface SwarmOptions {
  /** How many bots, at least 1. */
  readonly bots: number;
  /** What each bot does; when it returns, the bot leaves. This or {@link script}. */
  readonly behaviour?: SwarmBehaviour;
  /**
   * A module that exports `behaviour(bot, context)` and, if it likes, `botOptions(index)`: a path or a `file:` URL. Worker
   * threads need it, because functions can't be sent to them.
   */
  readonly script?: string;
  /** Options of every bot, or a function that returns those of one. With worker threads: plain data only. */
  readonly bot?: BotOptions | ((index: number) => BotOptions);
  /** Worker threads: 0 (default) for none, `"auto"` for as many as the bots are worth and the machine has cores. */
  readonly workers?: number | "auto";
  /**
   * Whether bots over ENet share UDP sockets, 32 each, which takes about half the processor time. A server sees the same address and port for those
   * 32, and tells them apart by ENet's ids. Default `false`: each has its own, as a player has. Bots over DTLS always do.
   */
  readonly shareSockets?: boolean;
  /** How many bots are started per second. Default 100. */
  readonly startsPerSecond?: number;
  /** When the swarm ends, in milliseconds from its start, once a script is loaded; by default when every behaviour has ended. */
  readonly durationMs?: number;
  /** Ends the swarm: the bots leave and the report comes with what there is. */
  readonly signal?: AbortSignal;
  /** Called regularly with the figures so far. */
  readonly onProgress?: (progress: SwarmProgress) => void;
  /** How often {@link onProgress} is called, in milliseconds. Default 1,000. */
  readonly progressMs?: number;
  /** Whether worker threads keep warnings and errors to themselves. Default `true`: they are counted. */
  readonly quiet?: boolean;
}

const OPTIONS: OptionNames<SwarmOptions> = {
  bots: true,
  behaviour: true,
  script: true,
  bot: true,
  workers: true,
  shareSockets: true,
  startsPerSecond: true,
  durationMs: true,
  signal: true,
  onProgress: true,
  progressMs: true,
  quiet: true,
};

/** A look at a swarm at work. */
export interface SwarmProgress {
  /** Since the swarm began, in milliseconds. */
  readonly elapsedMs: number;
  /** Bots with a seat now. */
  readonly seated: number;
  /** Packets that bots have received since the last look, per second. */
  readonly inPerSecond: number;
  /** Packets that bots have sent since the last look, per second. */
  readonly outPerSecond: number;
  /** Errors since the last look. */
  readonly recentErrors: number;
  /** Everything counted so far. */
  readonly figures: SwarmFigures;
  /** The run so far, second by second. */
  readonly series: readonly SwarmSample[];
}

/** What came of a swarm: plain data, fit for JSON. */
export interface SwarmReport {
  /** The server's address. */
  readonly url: string;
  /** How many bots were asked for. */
  readonly bots: number;
  /** Worker threads that were used. */
  readonly workers: number;
  /** When it began, as an ISO 8601 date. */
  readonly started: string;
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
  /** Processor time of the whole process meanwhile, in milliseconds. */
  readonly cpuMs: number;
  /** The most resident memory of the whole process seen meanwhile, in bytes. */
  readonly peakMemoryBytes: number;
  /** Everything that was counted. */
  readonly figures: SwarmFigures;
  /** The same over time: a sample for each second, and for longer stretches where a run takes longer than twenty minutes. */
  readonly series: readonly SwarmSample[];
}

/**
 * Many bots in one process, with one behaviour and one report.
 *
 * ```ts
 * const report = await Swarm.run("enet://127.0.0.1:7000", {
 *   bots: 500,
 *   bot: { project: "path/to/your/game" },
 *   durationMs: 10_000,
 *   behaviour: async (bot, { every }) => {
 *     bot.rpc_id(1, "/root/Arena", "join", bot.name);
 *     await bot.expect("welcome");
 *     await every(50, () => bot.rpc_id(1, "/root/Arena", "ping", 1));
 *   },
 * });
 * ```
 */
export const Swarm = {
  /**
   * Runs a swarm to its end.
   *
   * @param url - The server, as {@link Bot.connect} takes it.
   * @param options - The rest.
   * @returns The report. Bots that failed are counted in it; they do not make the swarm fail.
   * @throws {@link GodotError} `ERR_INVALID_PARAMETER` or `ERR_PARAMETER_RANGE_ERROR` for options that cannot be;
   * `ERR_UNAVAILABLE` for worker threads in a browser; what loading the script throws.
   */
  async run(url: string, options: SwarmOptions): Promise<SwarmReport> {
    const target = parseTarget(url);
    const plan = checkOptions(options);
    const started = new Date();
    const startMs = performance.now();
    const startCpuMs = processUsage().cpuMs;
    let peakMemoryBytes = processUsage().memoryBytes;

    const stop = new AbortController();
    const onAbort = (): void => stop.abort();
    options.signal?.addEventListener("abort", onAbort, { once: true });
    if (options.signal?.aborted) stop.abort();
    const crew =
      plan.workers > 0
        ? startThreads(target.url, options, plan, stop.signal)
        : await startHere(target.url, options, plan, stop.signal);
    const timer = options.durationMs === undefined ? null : setTimeout(onAbort, options.durationMs);
    let last = { elapsedMs: 0, messagesIn: 0, messagesOut: 0, errors: 0 };
    const series = new SwarmSeries();
    const sampler = setInterval(
      () => series.look(performance.now() - startMs, crew.seated(), crew.metrics()),
      SAMPLE_MS,
    );
    const progress = setInterval(() => {
      peakMemoryBytes = Math.max(peakMemoryBytes, processUsage().memoryBytes);
      const elapsedMs = performance.now() - startMs;
      const figures = crew.metrics().figures();
      const { messagesIn, messagesOut } = figures;
      const errors = errorTotal(figures.errors);
      const seconds = (elapsedMs - last.elapsedMs) / 1000;
      options.onProgress?.({
        elapsedMs,
        seated: crew.seated(),
        inPerSecond: (messagesIn - last.messagesIn) / seconds,
        outPerSecond: (messagesOut - last.messagesOut) / seconds,
        recentErrors: errors - last.errors,
        figures,
        series: series.samples,
      });
      last = { elapsedMs, messagesIn, messagesOut, errors };
    }, options.progressMs ?? PROGRESS_DEFAULT_MS);
    try {
      await crew.done;
    } finally {
      clearInterval(progress);
      clearInterval(sampler);
      if (timer !== null) clearTimeout(timer);
      options.signal?.removeEventListener("abort", onAbort);
    }
    const usage = processUsage();
    const metrics = crew.metrics();
    series.look(performance.now() - startMs, crew.seated(), metrics, true);
    return {
      url: target.url,
      bots: options.bots,
      workers: plan.workers,
      started: started.toISOString(),
      durationMs: performance.now() - startMs,
      cpuMs: usage.cpuMs - startCpuMs,
      peakMemoryBytes: Math.max(peakMemoryBytes, usage.memoryBytes),
      figures: metrics.figures(),
      series: series.samples,
    };
  },
} as const;

interface Plan {
  readonly workers: number;
  readonly startsPerSecond: number;
}

/** Those who do the work, here or in threads. */
interface Crew {
  readonly done: Promise<unknown>;
  metrics(): SwarmMetrics;
  seated(): number;
}

function checkOptions(options: SwarmOptions): Plan {
  checkNames("A swarm", options, OPTIONS);
  if (typeof options.bot === "object") checkBotOptions(options.bot, "A swarm's bot");
  const range = (name: string, value: number, low: number, high: number, whole: boolean): void => {
    if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
      throw new GodotError("ERR_PARAMETER_RANGE_ERROR", `${name} must be ${low} to ${high}, got ${value}`);
    }
  };
  range("bots", options.bots, 1, 1_000_000, true);
  const startsPerSecond = options.startsPerSecond ?? STARTS_PER_SECOND_DEFAULT;
  range("startsPerSecond", startsPerSecond, 0.001, 1_000_000, false);
  if (options.durationMs !== undefined) range("durationMs", options.durationMs, 1, 2 ** 31 - 1, false);
  if ((options.behaviour === undefined) === (options.script === undefined)) {
    throw new GodotError("ERR_INVALID_PARAMETER", "A swarm needs either 'behaviour' or 'script'");
  }
  let workers: number;
  if (options.workers === "auto") {
    const worth = Math.ceil(options.bots / BOTS_PER_THREAD);
    const possible = WORKERS_AVAILABLE && options.script !== undefined && typeof options.bot !== "function";
    workers = possible && worth > 1 ? Math.min(worth, parallelism()) : 0;
  } else {
    workers = options.workers ?? 0;
    range("workers", workers, 0, 256, true);
  }
  if (workers > 0) {
    if (!WORKERS_AVAILABLE) throw new GodotError("ERR_UNAVAILABLE", "Worker threads need Node; leave 'workers' at 0");
    if (options.script === undefined) {
      throw new GodotError(
        "ERR_INVALID_PARAMETER",
        "Worker threads need 'script': a behaviour function can't be sent to them",
      );
    }
    try {
      structuredClone(options.bot ?? {});
    } catch (error) {
      throw new GodotError(
        "ERR_INVALID_PARAMETER",
        "With worker threads 'bot' must be plain data; let the script export 'botOptions(index)' instead",
        { cause: error },
      );
    }
  }
  return { workers: Math.min(workers, options.bots), startsPerSecond };
}

async function startHere(url: string, options: SwarmOptions, plan: Plan, signal: AbortSignal): Promise<Crew> {
  const script = options.script === undefined ? null : await loadSwarmScript(options.script);
  const given = options.bot ?? {};
  const runner = new SwarmRunner({
    url,
    first: 0,
    count: options.bots,
    startsPerSecond: plan.startsPerSecond,
    behaviour: options.behaviour ?? script!.behaviour,
    botOptions: (index) => ({
      ...(typeof given === "function" ? given(index) : given),
      ...script?.botOptions?.(index),
    }),
    shareSockets: options.shareSockets ?? false,
    signal,
  });
  return {
    done: Promise.race([runner.run(), giveUp(signal)]),
    metrics: () => runner.snapshot(),
    seated: () => runner.seated,
  };
}

function startThreads(url: string, options: SwarmOptions, plan: Plan, signal: AbortSignal): Crew {
  const threads: SwarmThread[] = [];
  for (let i = 0, first = 0; i < plan.workers; i++) {
    const count = Math.floor(options.bots / plan.workers) + (i < options.bots % plan.workers ? 1 : 0);
    threads.push(
      new SwarmThread(new URL("./swarm-worker.js", import.meta.url), {
        type: "start",
        url,
        first,
        count,
        startsPerSecond: plan.startsPerSecond / plan.workers,
        script: options.script!,
        bot: (options.bot ?? {}) as object,
        shareSockets: options.shareSockets ?? false,
        quiet: options.quiet ?? true,
      }),
    );
    first += count;
  }
  const stop = (): void => {
    for (const thread of threads) thread.stop();
  };
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  const all = Promise.all(threads.map((thread) => thread.done));
  return {
    done: Promise.race([all, giveUp(signal)]).finally(() => {
      for (const thread of threads) {
        thread.done.catch(() => {});
        void thread.terminate();
      }
    }),
    metrics: () => {
      const sum = new SwarmMetrics();
      for (const thread of threads) sum.merge(thread.metrics.toData());
      return sum;
    },
    seated: () => threads.reduce((sum, thread) => sum + thread.seated, 0),
  };
}

/** Resolves some time after the swarm was stopped, so that a behaviour that does not look at the signal can't hold it. */
function giveUp(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wait = (): void => {
      const timer = setTimeout(resolve, LEAVE_TIMEOUT_MS);
      (timer as { unref?: () => void }).unref?.();
    };
    if (signal.aborted) wait();
    else signal.addEventListener("abort", wait, { once: true });
  });
}
