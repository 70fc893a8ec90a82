// What a report's page is made of. Known on both sides, and nothing else.

/** What stands in a report, with the one that it is compared with. */
export interface ReportData {
  readonly report: ReportSide;
  readonly baseline: ReportSide | null;
  /** What was expected, and what came of it. */
  readonly verdicts: readonly { readonly text: string; readonly holds: boolean; readonly message: string }[];
}

/** One run: a swarm's report, as far as a page shows it. */
export interface ReportSide {
  readonly url: string;
  readonly bots: number;
  readonly workers: number;
  readonly started: string;
  readonly durationMs: number;
  readonly cpuMs: number;
  readonly peakMemoryBytes: number;
  readonly figures: {
    readonly connected: number;
    readonly failed: number;
    readonly finished: number;
    readonly lost: number;
    readonly reconnected: number;
    readonly messagesIn: number;
    readonly messagesOut: number;
    readonly bytesIn: number;
    readonly bytesOut: number;
    /** Reports of earlier versions have none. */
    readonly callsIn?: number;
    readonly callsOut?: number;
    readonly connectMs: TimingSide;
    readonly roundTripMs: TimingSide;
    readonly timings: Readonly<Record<string, TimingSide>>;
    readonly counts: Readonly<Record<string, number>>;
    readonly errors: Readonly<Record<string, number>>;
    readonly firstErrors: Readonly<Record<string, { readonly message: string; readonly stack: string }>>;
  };
  /** Reports of earlier versions have none. */
  readonly series?: readonly SampleSide[];
}

/** A timing's quantiles, in milliseconds. */
export interface TimingSide {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** A point of the curves. */
export interface SampleSide {
  readonly timeMs: number;
  readonly seated: number;
  readonly started: number;
  readonly lost: number;
  readonly reconnected: number;
  readonly errors: number;
  readonly callsPerSecond: number;
  readonly inPerSecond: number;
  readonly outPerSecond: number;
  readonly bytesInPerSecond: number;
  readonly bytesOutPerSecond: number;
  readonly cpuPercent: number;
  readonly memoryBytes: number;
  readonly timings: Readonly<Record<string, { readonly p50: number; readonly p95: number; readonly p99: number }>>;
}
