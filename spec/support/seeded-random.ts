import { Mulberry32 } from "../../src/enet/random.js";

/** Everything random in the specs comes from here: the same seed gives the same run. */
export class SeededRandom {
  readonly #source: Mulberry32;

  constructor(seed: number) {
    this.#source = new Mulberry32(seed);
  }

  /** @returns A number of at least 0 and below 1. */
  ratio(): number {
    return this.#source.next() / 2 ** 32;
  }

  /** @returns An unsigned 32-bit number. */
  u32(): number {
    return this.#source.next();
  }

  /** @returns A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.ratio() * (high - low + 1));
  }

  chance(ratio: number): boolean {
    return ratio > 0 && this.ratio() < ratio;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)]!;
  }

  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) bytes[i] = this.#source.next();
    return bytes;
  }
}

/**
 * Seeds to run a randomised spec with.
 *
 * `GMP_SEED=n` replays the one seed n. Otherwise a fixed series of `count`, or, with `GMP_NIGHTLY=1`, `nightly` fresh ones.
 */
export function seeds(count: number, nightly: number): number[] {
  const { GMP_SEED, GMP_NIGHTLY } = process.env;
  if (GMP_SEED !== undefined) return [Number(GMP_SEED) >>> 0];
  if (GMP_NIGHTLY !== "1") return Array.from({ length: count }, (_, i) => 1 + i * 7919);
  const base = Date.now() >>> 0;
  return Array.from({ length: nightly }, (_, i) => (base + i * 7919) >>> 0);
}

/** Runs `body` and, if it fails, says how to run it again. */
export function withSeed(seed: number, specPath: string, body: () => void): void {
  try {
    body();
  } catch (error) {
    const hint = `Failed with seed ${seed}; replay with: GMP_SEED=${seed} npx vitest run ${specPath}`;
    if (error instanceof Error) error.message = `${hint}\n${error.message}`;
    console.error(hint);
    throw error;
  }
}
