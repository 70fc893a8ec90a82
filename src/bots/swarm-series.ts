import { processUsage } from "#platform/workers";
import { Histogram, type HistogramData, type HistogramSummary } from "./histogram.js";
import { errorTotal, SwarmMetrics } from "./swarm-metrics.js";

/** Samples of a run; a longer one has them further apart. */
const SAMPLES_MAX = 1200;
/** A last stretch that is shorter belongs to the one before: rates of a moment would be no rates. In milliseconds. */
const LAST_MS_MIN = 250;

/** A swarm over one stretch of time: a point of the curves of its report. */
export interface SwarmSample {
  /** The end of the stretch, in milliseconds since the swarm began. */
  readonly timeMs: number;
  /** Bots with a seat at its end. */
  readonly seated: number;
  /** Bots that were started until then. */
  readonly started: number;
  /** Connections that were lost in it. */
  readonly lost: number;
  /** Connections that were made again in it. */
  readonly reconnected: number;
  /** Errors in it, of all kinds. */
  readonly errors: number;
  /** Calls that bots made and received, per second. */
  readonly callsPerSecond: number;
  /** Packets that bots received, per second. */
  readonly inPerSecond: number;
  /** Packets that bots sent, per second. */
  readonly outPerSecond: number;
  /** Bytes in received packets, per second. */
  readonly bytesInPerSecond: number;
  /** Bytes in sent packets, per second. */
  readonly bytesOutPerSecond: number;
  /** Processor time of the whole process; 100 is one core. */
  readonly cpuPercent: number;
  /** Resident memory of the whole process, in bytes. */
  readonly memoryBytes: number;
  /** What was measured in it, by name: `connect`, `roundTrip`, and what behaviours recorded. */
  readonly timings: Readonly<Record<string, Pick<HistogramSummary, "count" | "p50" | "p95" | "p99">>>;
}

type Totals = SwarmMetrics["totals"];

/** Everything counted until a sample's end. */
interface State {
  readonly timeMs: number;
  readonly cpuMs: number;
  readonly errors: number;
  readonly totals: Totals;
  readonly timings: Record<string, HistogramData>;
}

/** Takes a swarm's samples, as many as a report can show. @internal */
export class SwarmSeries {
  #samples: SwarmSample[] = [];
  /** How many looks make one sample. */
  #stride = 1;
  #looks = 0;
  #last: State;
  /** Where the latest sample began; null when there is none, or it was joined with another. */
  #before: State | null = null;

  constructor() {
    this.#last = { timeMs: 0, cpuMs: processUsage().cpuMs, errors: 0, totals: new SwarmMetrics().totals, timings: {} };
  }

  /** The samples so far. */
  get samples(): readonly SwarmSample[] {
    return this.#samples;
  }

  /**
   * Looks at a swarm: regularly, and once at the end.
   *
   * @param timeMs - Since it began.
   * @param seated - Bots with a seat.
   * @param metrics - Everything counted so far.
   * @param isLast - Whether it is over.
   */
  look(timeMs: number, seated: number, metrics: SwarmMetrics, isLast = false): void {
    if (++this.#looks % this.#stride !== 0 && !isLast) return;
    let last = this.#last;
    if (isLast && this.#before !== null && timeMs - last.timeMs < LAST_MS_MIN) {
      // Who leaves at the end had a seat in this stretch.
      seated = Math.max(seated, this.#samples.pop()!.seated);
      last = this.#before;
    }
    const seconds = (timeMs - last.timeMs) / 1000;
    if (seconds <= 0) return;
    const { cpuMs, memoryBytes } = processUsage();
    const totals = { ...metrics.totals };
    const data = metrics.toData();
    const errors = errorTotal(data.errors);
    const timings = { connect: data.connectMs, roundTrip: data.roundTripMs, ...data.timings };
    const rate = (name: keyof Totals): number => Math.max(0, totals[name] - last.totals[name]) / seconds;
    this.#samples.push({
      timeMs,
      seated,
      started: totals.started,
      lost: totals.lost - last.totals.lost,
      reconnected: totals.reconnected - last.totals.reconnected,
      errors: errors - last.errors,
      callsPerSecond: rate("callsIn") + rate("callsOut"),
      inPerSecond: rate("messagesIn"),
      outPerSecond: rate("messagesOut"),
      bytesInPerSecond: rate("bytesIn"),
      bytesOutPerSecond: rate("bytesOut"),
      cpuPercent: (cpuMs - last.cpuMs) / seconds / 10,
      memoryBytes,
      timings: Object.fromEntries(
        Object.entries(timings).flatMap(([name, now]) => {
          const { count, p50, p95, p99 } = Histogram.between(last.timings[name], now).summary();
          return count === 0 ? [] : [[name, { count, p50, p95, p99 }]];
        }),
      ),
    });
    this.#before = last;
    this.#last = { timeMs, cpuMs, errors, totals, timings };
    if (this.#samples.length < SAMPLES_MAX) return;
    // Half as many, twice as long.
    this.#before = null;
    this.#stride *= 2;
    this.#samples = this.#samples.flatMap((sample, i) => (i % 2 === 0 ? [] : [joined(this.#samples[i - 1]!, sample)]));
  }
}

/** Two samples as one: rates are means, counts sums, and of percentiles the worse one counts. */
function joined(a: SwarmSample, b: SwarmSample): SwarmSample {
  const mean = (name: "callsPerSecond" | "inPerSecond" | "outPerSecond" | "bytesInPerSecond" | "bytesOutPerSecond") =>
    (a[name] + b[name]) / 2;
  const timings = { ...a.timings };
  for (const [name, timing] of Object.entries(b.timings)) {
    const other = timings[name];
    timings[name] =
      other === undefined
        ? timing
        : {
            count: other.count + timing.count,
            p50: (other.p50 + timing.p50) / 2,
            p95: Math.max(other.p95, timing.p95),
            p99: Math.max(other.p99, timing.p99),
          };
  }
  return {
    ...b,
    lost: a.lost + b.lost,
    reconnected: a.reconnected + b.reconnected,
    errors: a.errors + b.errors,
    callsPerSecond: mean("callsPerSecond"),
    inPerSecond: mean("inPerSecond"),
    outPerSecond: mean("outPerSecond"),
    bytesInPerSecond: mean("bytesInPerSecond"),
    bytesOutPerSecond: mean("bytesOutPerSecond"),
    cpuPercent: (a.cpuPercent + b.cpuPercent) / 2,
    memoryBytes: Math.max(a.memoryBytes, b.memoryBytes),
    timings,
  };
}
