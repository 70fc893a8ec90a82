/** Something to measure. */
export interface Contender {
  /** Its name in the table. */
  readonly name: string;
  /** One operation; what it returns is kept from being optimised away. */
  readonly run: () => unknown;
}

/** How often each contender ran in a second. */
export interface Measured {
  readonly name: string;
  readonly perSecond: number;
}

const ROUNDS = 40;
const ROUND_MS = 10;
const WARMUP_MS = 100;
let sink: unknown;

function timed(run: () => unknown, forMs: number): number {
  let calls = 0;
  let batch = 1;
  const start = performance.now();
  for (;;) {
    for (let index = 0; index < batch; index++) sink = run();
    calls += batch;
    const passedMs = performance.now() - start;
    if (passedMs >= forMs) return (calls * 1000) / passedMs;
    if (passedMs < forMs / 8) batch *= 2;
  }
}

/**
 * Measures contenders in turns, in many short rounds, so that a busy machine slows all of them alike.
 *
 * @param contenders - What to measure.
 * @returns The rate of each in its best rounds: the upper tenth, least disturbed by other programs.
 */
export function measure(contenders: readonly Contender[]): Measured[] {
  for (const { run } of contenders) timed(run, WARMUP_MS);
  const rates = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { run }] of contenders.entries()) rates[index]!.push(timed(run, ROUND_MS));
  }
  if (sink === measure) throw new Error("Unreachable");
  return contenders.map(({ name }, index) => ({ name, perSecond: upperTenth(rates[index]!) }));
}

function upperTenth(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * 0.9)]!;
}

/** A rate for people: `1.23 M/s`. */
export function rate(perSecond: number): string {
  if (perSecond >= 1e6) return `${(perSecond / 1e6).toFixed(2)} M/s`;
  if (perSecond >= 1e3) return `${(perSecond / 1e3).toFixed(1)} k/s`;
  return `${perSecond.toFixed(0)} /s`;
}
