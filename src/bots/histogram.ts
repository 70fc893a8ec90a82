/** Relative width of a bucket: quantiles are exact to about 2.5 %. */
const GROWTH = 1.05;
const LOG_GROWTH = Math.log(GROWTH);
/** The smallest value told from zero, in the unit of what is recorded. */
const FLOOR = 0.01;
const BUCKETS = 512;

/** A histogram's figures at one moment; all in the unit of what was recorded. */
export interface HistogramSummary {
  /** How many values were recorded. */
  readonly count: number;
  /** The smallest value; 0 when there is none. */
  readonly min: number;
  /** The largest value; 0 when there is none. */
  readonly max: number;
  /** The arithmetic mean; 0 when there is none. */
  readonly mean: number;
  /** Half of the values are at most this. */
  readonly p50: number;
  /** 95 % of the values are at most this. */
  readonly p95: number;
  /** 99 % of the values are at most this. */
  readonly p99: number;
}

/**
 * Counts values in buckets of equal relative width, so that quantiles over any number of values take 4 KB.
 *
 * Two histograms can be merged: that is how the figures of worker threads become one.
 */
export class Histogram {
  readonly #buckets = new Float64Array(BUCKETS);
  #count = 0;
  #sum = 0;
  #min = Infinity;
  #max = 0;

  /** @returns How many values were recorded. */
  get count(): number {
    return this.#count;
  }

  /**
   * Records a value.
   *
   * @param value - At least 0; what is not a finite number of at least 0 is ignored.
   */
  record(value: number): void {
    if (!(value >= 0 && value < Infinity)) return;
    this.#buckets[bucketOf(value)]!++;
    this.#count++;
    this.#sum += value;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
  }

  /**
   * @param share - 0 to 1; 0.99 for the 99th percentile.
   * @returns A value that this share of the recorded values does not exceed, exact to 2.5 %; 0 when there is none.
   */
  quantile(share: number): number {
    if (this.#count === 0) return 0;
    let left = Math.max(1, Math.ceil(share * this.#count));
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      left -= this.#buckets[bucket]!;
      if (left <= 0) return Math.min(this.#max, Math.max(this.#min, valueOf(bucket)));
    }
    return this.#max;
  }

  /** @returns All the figures. */
  summary(): HistogramSummary {
    return {
      count: this.#count,
      min: this.#count === 0 ? 0 : this.#min,
      max: this.#max,
      mean: this.#count === 0 ? 0 : this.#sum / this.#count,
      p50: this.quantile(0.5),
      p95: this.quantile(0.95),
      p99: this.quantile(0.99),
    };
  }

  /** @returns The state as plain data, to be sent to another thread. */
  toData(): HistogramData {
    const buckets: [number, number][] = [];
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      if (this.#buckets[bucket]! > 0) buckets.push([bucket, this.#buckets[bucket]!]);
    }
    return { count: this.#count, sum: this.#sum, min: this.#min, max: this.#max, buckets };
  }

  /**
   * What was recorded between two states of a histogram; its extremes are exact to a bucket.
   *
   * @param before - The earlier state; undefined for none.
   * @param after - The later one.
   * @internal
   */
  static between(before: HistogramData | undefined, after: HistogramData): Histogram {
    const made = new Histogram();
    if (before === undefined) {
      made.merge(after);
      return made;
    }
    const counts = new Map(before.buckets.map(([bucket, count]) => [bucket, count]));
    for (const [bucket, count] of after.buckets) {
      const news = count - (counts.get(bucket) ?? 0);
      if (news <= 0) continue;
      made.#buckets[bucket]! += news;
      made.#count += news;
      made.#min = Math.min(made.#min, Math.max(valueOf(bucket), after.min));
      made.#max = Math.max(made.#max, Math.min(valueOf(bucket), after.max));
    }
    made.#sum = after.sum - before.sum;
    return made;
  }

  /**
   * Adds the values of another histogram.
   *
   * @param data - Another histogram's {@link toData}; its values are added to this one's.
   */
  merge(data: HistogramData): void {
    for (const [bucket, count] of data.buckets) this.#buckets[bucket]! += count;
    this.#count += data.count;
    this.#sum += data.sum;
    this.#min = Math.min(this.#min, data.min);
    this.#max = Math.max(this.#max, data.max);
  }
}

/** A {@link Histogram} as plain data. */
export interface HistogramData {
  /** How many values. */
  readonly count: number;
  /** Their sum. */
  readonly sum: number;
  /** The smallest; `Infinity` when there is none. */
  readonly min: number;
  /** The largest; 0 when there is none. */
  readonly max: number;
  /** The buckets that are not empty: index and count. */
  readonly buckets: readonly (readonly [number, number])[];
}

function bucketOf(value: number): number {
  if (value <= FLOOR) return 0;
  return Math.min(BUCKETS - 1, 1 + Math.floor(Math.log(value / FLOOR) / LOG_GROWTH));
}

function valueOf(bucket: number): number {
  if (bucket === 0) return FLOOR / 2;
  return FLOOR * GROWTH ** (bucket - 0.5);
}
