/** Mulberry32, the generator behind ENet's connection ids. Seeded, so that a run can be repeated. */
export class Mulberry32 {
  /** The state, an unsigned 32-bit number. */
  seed: number;

  /** @param seed - Any number; its low 32 bits count. */
  constructor(seed: number) {
    this.seed = seed >>> 0;
  }

  /**
   * @returns The next unsigned 32-bit number.
   * @see ENet host.c, enet_host_random
   */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) >>> 0;
    let n = this.seed;
    n = Math.imul(n ^ (n >>> 15), n | 1);
    n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
    return (n ^ (n >>> 14)) >>> 0;
  }
}
