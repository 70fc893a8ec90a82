import { messageOf } from "../core/message-of.js";
import { Histogram, type HistogramData, type HistogramSummary } from "./histogram.js";

/** What a swarm has counted so far, as one readable object. */
export interface SwarmFigures {
  /** Bots that were started. */
  readonly started: number;
  /** Bots that took their seat at least once. */
  readonly connected: number;
  /** Bots that never took their seat. */
  readonly failed: number;
  /** Bots whose behaviour ran to its end without throwing. */
  readonly finished: number;
  /** Connections that were lost after they had been made. */
  readonly lost: number;
  /** Connections that bots made again by themselves. */
  readonly reconnected: number;
  /** From the start of a connection attempt to the seat, in milliseconds. */
  readonly connectMs: HistogramSummary;
  /** Round-trip times as ENet measures them, sampled once a second per bot, in milliseconds; empty for WebSockets. */
  readonly roundTripMs: HistogramSummary;
  /** What behaviours recorded with `context.record`, by name. */
  readonly timings: Readonly<Record<string, HistogramSummary>>;
  /** What behaviours counted with `context.count`, by name. */
  readonly counts: Readonly<Record<string, number>>;
  /** Packets that bots received. */
  readonly messagesIn: number;
  /** Packets that bots sent. */
  readonly messagesOut: number;
  /** Bytes in those packets, without the transport's own. */
  readonly bytesIn: number;
  /** Bytes in those packets, without the transport's own. */
  readonly bytesOut: number;
  /** Calls that bots received. */
  readonly callsIn: number;
  /** Calls that bots made. */
  readonly callsOut: number;
  /** Errors by kind: a Godot error's name, or the class of the exception. */
  readonly errors: Readonly<Record<string, number>>;
  /** What the first error of each kind said, and where it came from. */
  readonly firstErrors: Readonly<Record<string, SwarmError>>;
}

/** An error of a swarm, as text. */
export interface SwarmError {
  /** Its message. */
  readonly message: string;
  /** Its stack, message first; empty when it had none. */
  readonly stack: string;
}

/** {@link SwarmMetrics} as plain data. @internal */
export interface SwarmMetricsData {
  readonly totals: Record<SwarmTotal, number>;
  readonly connectMs: HistogramData;
  readonly roundTripMs: HistogramData;
  readonly timings: Record<string, HistogramData>;
  readonly counts: Record<string, number>;
  readonly errors: Record<string, number>;
  readonly firstErrors: Record<string, SwarmError>;
}

const TOTALS = [
  "started",
  "connected",
  "failed",
  "finished",
  "lost",
  "reconnected",
  "messagesIn",
  "messagesOut",
  "bytesIn",
  "bytesOut",
  "callsIn",
  "callsOut",
] as const;

type SwarmTotal = (typeof TOTALS)[number];

/** Different names that behaviours may use; further ones are counted together, so that memory stays bounded. */
const NAMES_MAX = 256;
const NAMES_OVERFLOW = "(other)";
const MESSAGE_LENGTH_MAX = 1000;
const STACK_LENGTH_MAX = 4000;

/** Counts for a swarm; mergeable, so that threads count apart. @internal */
export class SwarmMetrics {
  readonly totals = Object.fromEntries(TOTALS.map((name) => [name, 0])) as Record<SwarmTotal, number>;
  readonly connectMs = new Histogram();
  readonly roundTripMs = new Histogram();
  readonly #timings = new Map<string, Histogram>();
  readonly #counts = new Map<string, number>();
  readonly #errors = new Map<string, number>();
  readonly #firstErrors = new Map<string, SwarmError>();

  /** Notes a duration under a name. */
  timing(name: string, valueMs: number): void {
    this.#timing(name).record(valueMs);
  }

  /** Adds to the count under a name. */
  count(name: string, by = 1): void {
    add(this.#counts, name, by);
  }

  /** Counts an error by its kind, and keeps what the first of each kind says. */
  error(error: unknown): void {
    const kind = add(this.#errors, errorKind(error), 1);
    if (this.#firstErrors.has(kind)) return;
    const stack = error instanceof Error ? (error.stack ?? "") : "";
    this.#firstErrors.set(kind, {
      message: messageOf(error).slice(0, MESSAGE_LENGTH_MAX),
      stack: stack.slice(0, STACK_LENGTH_MAX),
    });
  }

  merge(data: SwarmMetricsData): void {
    for (const name of TOTALS) this.totals[name] += data.totals[name];
    this.connectMs.merge(data.connectMs);
    this.roundTripMs.merge(data.roundTripMs);
    for (const [name, timing] of Object.entries(data.timings)) this.#timing(name).merge(timing);
    for (const [name, count] of Object.entries(data.counts)) add(this.#counts, name, count);
    for (const [name, count] of Object.entries(data.errors)) add(this.#errors, name, count);
    for (const [kind, first] of Object.entries(data.firstErrors)) {
      if (!this.#firstErrors.has(kind)) this.#firstErrors.set(kind, first);
    }
  }

  toData(): SwarmMetricsData {
    return {
      totals: { ...this.totals },
      connectMs: this.connectMs.toData(),
      roundTripMs: this.roundTripMs.toData(),
      timings: Object.fromEntries([...this.#timings].map(([name, timing]) => [name, timing.toData()])),
      counts: Object.fromEntries(this.#counts),
      errors: Object.fromEntries(this.#errors),
      firstErrors: Object.fromEntries(this.#firstErrors),
    };
  }

  figures(): SwarmFigures {
    return {
      ...this.totals,
      connectMs: this.connectMs.summary(),
      roundTripMs: this.roundTripMs.summary(),
      timings: Object.fromEntries([...this.#timings].map(([name, timing]) => [name, timing.summary()])),
      counts: Object.fromEntries(this.#counts),
      errors: Object.fromEntries(this.#errors),
      firstErrors: Object.fromEntries(this.#firstErrors),
    };
  }

  #timing(name: string): Histogram {
    const key = this.#timings.has(name) || this.#timings.size < NAMES_MAX ? name : NAMES_OVERFLOW;
    let timing = this.#timings.get(key);
    if (timing === undefined) {
      timing = new Histogram();
      this.#timings.set(key, timing);
    }
    return timing;
  }
}

/**
 * Sorts errors into kinds that can be counted.
 *
 * @param error - Anything that was thrown.
 * @returns A Godot error's name, else the exception's class, else `"unknown"`.
 */
export function errorKind(error: unknown): string {
  if (typeof error === "object" && error !== null) {
    const { code, name } = error as { code?: unknown; name?: unknown };
    if (typeof code === "string" && code !== "") return code;
    if (typeof name === "string" && name !== "") return name;
  }
  return "unknown";
}

/** How many errors there were, of all kinds. @internal */
export function errorTotal(errors: Readonly<Record<string, number>>): number {
  return Object.values(errors).reduce((sum, count) => sum + count, 0);
}

/** @returns The name that it was counted under. */
function add(map: Map<string, number>, name: string, by: number): string {
  const key = map.has(name) || map.size < NAMES_MAX ? name : NAMES_OVERFLOW;
  map.set(key, (map.get(key) ?? 0) + by);
  return key;
}
