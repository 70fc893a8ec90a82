import { GodotError } from "../core/index.js";
import { EnetSharedSockets } from "../peers/enet-shared-sockets.js";
import { Bot, type BotOptions } from "./bot.js";
import { makePeer } from "./make-peer.js";
import { type Pace, paceOf, Stop } from "./pace.js";
import { SwarmMetrics } from "./swarm-metrics.js";

/** How often round-trip times are sampled, in milliseconds. */
const SAMPLE_MS = 1000;

/** How long a behaviour may take to return after the swarm was stopped, in milliseconds. */
const LEAVE_GRACE_MS = 500;

/** What a behaviour gets beside its bot. */
export interface BotContext extends Pace {
  /** The bot's number in the swarm, from 0. */
  readonly index: number;
  /** Aborted when the swarm ends; the bot is closed a moment later. */
  readonly signal: AbortSignal;
  /**
   * Notes a duration for the report, in `figures.timings`.
   *
   * @param name - What was measured; 256 different names at most, further ones are noted together.
   * @param ms - How long it took, in milliseconds.
   */
  record(name: string, ms: number): void;
  /**
   * Counts something for the report, in `figures.counts`.
   *
   * @param name - What is counted.
   * @param by - How much. Default 1.
   */
  count(name: string, by?: number): void;
  /**
   * Counts an error for the report, in `figures.errors`, without ending the bot.
   *
   * @param error - Anything that was thrown.
   */
  error(error: unknown): void;
}

/** What a swarm's bot does with its seat. When it returns, the bot leaves; what it throws is counted. */
export type SwarmBehaviour = (bot: Bot, context: BotContext) => unknown;

/** A share of a swarm, as one thread runs it. @internal */
export interface SwarmShare {
  readonly url: string;
  /** Number of the first bot. */
  readonly first: number;
  /** How many bots. */
  readonly count: number;
  /** Bots that this thread starts per second. */
  readonly startsPerSecond: number;
  readonly behaviour: SwarmBehaviour;
  readonly botOptions: (index: number) => BotOptions;
  /** Whether bots over ENet share sockets. */
  readonly shareSockets: boolean;
  readonly signal: AbortSignal;
}

/** Runs a share of a swarm. @internal */
export class SwarmRunner {
  readonly metrics = new SwarmMetrics();
  readonly #share: SwarmShare;
  readonly #sockets: EnetSharedSockets | null;
  readonly #bots = new Set<Bot>();
  readonly #stops = new Set<Stop>();
  /** Of the bots that are connecting. */
  readonly #joining = new Set<AbortController>();

  constructor(share: SwarmShare) {
    this.#share = share;
    this.#sockets = share.shareSockets ? new EnetSharedSockets() : null;
  }

  /** How many bots have a seat now. */
  get seated(): number {
    let seated = 0;
    for (const bot of this.#bots) if (bot.state === "connected") seated++;
    return seated;
  }

  /** Starts the bots one after the other and returns when the last has left. */
  async run(): Promise<void> {
    const { first, count, startsPerSecond, signal } = this.#share;
    const startMs = performance.now();
    const running: Promise<void>[] = [];
    const whole = new Stop();
    const pace = paceOf(whole);
    // One listener for all: a signal with thousands of them is slow, and Node warns of it.
    const stopAll = (): void => {
      whole.stop();
      for (const stop of this.#stops) stop.stop();
      for (const joining of this.#joining) joining.abort();
    };
    signal.addEventListener("abort", stopAll, { once: true });
    const sampler = setInterval(() => this.#sample(), SAMPLE_MS);
    try {
      for (let i = 0; i < count && !signal.aborted; i++) {
        running.push(this.#live(first + i));
        const dueMs = startMs + ((i + 1) * 1000) / startsPerSecond - performance.now();
        if (dueMs > 0) await pace.sleep(dueMs);
        else if (i % 16 === 15) await new Promise((resolve) => setTimeout(resolve, 0));
      }
      await Promise.all(running);
    } finally {
      clearInterval(sampler);
      signal.removeEventListener("abort", stopAll);
    }
  }

  async #live(index: number): Promise<void> {
    const { url, behaviour, botOptions } = this.#share;
    const { metrics } = this;
    metrics.totals.started++;
    const startMs = performance.now();
    let bot: Bot;
    const joining = new AbortController();
    this.#joining.add(joining);
    try {
      const options = this.#withSockets(botOptions(index));
      const signal = options.signal === undefined ? joining.signal : AbortSignal.any([options.signal, joining.signal]);
      bot = await Bot.connect(url, { name: `bot ${index}`, ...options, signal });
    } catch (error) {
      metrics.totals.failed++;
      metrics.error(joining.signal.aborted ? stillConnecting(index, url) : error);
      return;
    } finally {
      this.#joining.delete(joining);
    }
    metrics.totals.connected++;
    metrics.connectMs.record(performance.now() - startMs);
    this.#bots.add(bot);
    bot.disconnected.connect(() => {
      metrics.totals.lost++;
    });
    bot.connected.connect(() => {
      metrics.totals.reconnected++;
    });
    const ended = bot.closed.once();
    const stop = new Stop();
    if (this.#share.signal.aborted) stop.stop();
    this.#stops.add(stop);
    const grace = graceAfter(stop);
    try {
      await Promise.race([
        Promise.resolve(behaviour(bot, this.#context(index, stop))),
        grace.over,
        ended.then(([reason]) => {
          throw new GodotError("ERR_CONNECTION_ERROR", `bot ${index} was closed before its behaviour ended: ${reason}`);
        }),
      ]);
      metrics.totals.finished++;
    } catch (error) {
      if (!stop.stopped) metrics.error(error);
    }
    ended.catch(() => {});
    grace.cancel();
    this.#stops.delete(stop);
    // A behaviour that is still at work, because its bot was closed, must not go on for ever.
    stop.stop();
    await bot.close();
    this.#bots.delete(bot);
    addTraffic(this.metrics, bot);
  }

  /** Adds what the bots still at work have sent and received so far, for a look at figures in between. */
  snapshot(): SwarmMetrics {
    const now = new SwarmMetrics();
    now.merge(this.metrics.toData());
    for (const bot of this.#bots) addTraffic(now, bot);
    return now;
  }

  #withSockets(options: BotOptions): BotOptions {
    if (this.#sockets === null || options.makePeer !== undefined || options.join !== undefined) return options;
    return { ...options, makePeer: (target) => makePeer(target, options, this.#sockets) };
  }

  #sample(): void {
    for (const bot of this.#bots) this.metrics.roundTripMs.record(bot.roundTripMs);
  }

  #context(index: number, stop: Stop): BotContext {
    const { metrics } = this;
    return {
      index,
      get signal() {
        return stop.signal;
      },
      record: (name, ms) => metrics.timing(name, ms),
      count: (name, by = 1) => metrics.count(name, by),
      error: (error) => metrics.error(error),
      ...paceOf(stop),
    };
  }
}

function stillConnecting(index: number, url: string): GodotError {
  return new GodotError("ERR_TIMEOUT", `bot ${index}: still connecting to ${url} when the swarm ended`);
}

function addTraffic(metrics: SwarmMetrics, bot: Bot): void {
  const { messagesIn, messagesOut, bytesIn, bytesOut, callsIn, callsOut, sendErrors } = bot.traffic;
  metrics.totals.messagesIn += messagesIn;
  metrics.totals.messagesOut += messagesOut;
  metrics.totals.bytesIn += bytesIn;
  metrics.totals.bytesOut += bytesOut;
  metrics.totals.callsIn += callsIn;
  metrics.totals.callsOut += callsOut;
  if (sendErrors > 0) metrics.count("send errors", sendErrors);
}

/** Is over a moment after the swarm was stopped, for behaviours that do not look at the signal. */
function graceAfter(stop: Stop): { readonly over: Promise<void>; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = (): void => {};
  const over = new Promise<void>((resolve) => {
    wait = () => {
      timer = setTimeout(resolve, LEAVE_GRACE_MS);
    };
  });
  if (stop.stopped) wait();
  else stop.add(wait);
  return {
    over,
    cancel: () => {
      stop.delete(wait);
      clearTimeout(timer);
    },
  };
}
