const MULTIPLIER = 6364136223846793005n;
const DEFAULT_SEED = 12047754176567800795n;
const DEFAULT_INCREMENT = 1442695040888963407n;
const MASK = 2n ** 64n - 1n;

/**
 * The engine's generator of random numbers: PCG32. The same seed gives the same numbers as there.
 *
 * @see core/math/random_pcg.h
 */
export class RandomPCG {
  #state = 0n;
  #increment = 0n;
  #seed = 0n;

  /** @param seed - 64 bits. */
  constructor(seed: bigint | number = DEFAULT_SEED) {
    this.seed = BigInt(seed);
  }

  /** The seed that was set, 64 bits unsigned; setting it begins anew. */
  get seed(): bigint {
    return this.#seed;
  }

  set seed(value: bigint) {
    this.#seed = value & MASK;
    this.#increment = ((DEFAULT_INCREMENT << 1n) | 1n) & MASK;
    this.#state = 0n;
    this.next();
    this.#state = (this.#state + this.#seed) & MASK;
    this.next();
  }

  /** Where the generator is, 64 bits unsigned. */
  get state(): bigint {
    return this.#state;
  }

  set state(value: bigint) {
    this.#state = value & MASK;
  }

  /** @returns A number of 32 bits, unsigned. */
  next(): number {
    const old = this.#state;
    this.#state = (old * MULTIPLIER + this.#increment) & MASK;
    const shifted = Number((((old >> 18n) ^ old) >> 27n) & 0xffffffffn);
    const turn = Number(old >> 59n);
    return ((shifted >>> turn) | (shifted << (-turn & 31))) >>> 0;
  }

  /** @returns A number below a limit, each as often as any other. @param limit - 1 to 2^32 - 1. */
  below(limit: number): number {
    const threshold = (2 ** 32 - limit) % limit;
    for (;;) {
      const number = this.next();
      if (number >= threshold) return number % limit;
    }
  }

  /** @returns A double from 0 to 1, with as many digits as it can have. */
  randd(): number {
    const offset = this.next();
    if (offset === 0) return 0;
    const high = BigInt(this.next());
    const significand = (high << 32n) | BigInt(this.next()) | 0x8000000000000001n;
    return Number(significand) * 2 ** (-64 - Math.clz32(offset));
  }

  /** @returns A float32 from 0 to 1. */
  randf(): number {
    const offset = this.next();
    if (offset === 0) return 0;
    return Math.fround((this.next() | 0x80000001) >>> 0) * 2 ** (-32 - Math.clz32(offset));
  }

  /** @returns An int from one to another, both included. @param from - One end. @param to - The other. */
  range(from: number, to: number): number {
    if (from === to) return from;
    const [least, most] = [Math.min(from, to), Math.max(from, to)];
    return most - least === 0xffffffff ? this.next() + least : this.below(most - least + 1) + least;
  }

  /** @returns A number from 0 to 1 as the global `randf()` gives it: a float32 of 32 random bits. */
  globalRandf(): number {
    return Math.fround(Math.fround(this.next()) / Math.fround(0xffffffff));
  }

  /** @returns A number around another. @param mean - The other. @param deviation - How far most are away. */
  randfn(mean: number, deviation: number): number {
    const first = this.randd();
    const size = first < 0.00001 ? first + 0.00001 : first;
    return mean + deviation * (Math.cos(2 * Math.PI * this.randd()) * Math.sqrt(-2 * Math.log(size)));
  }
}
