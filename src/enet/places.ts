/** The numbered places of a host, each with a peer object once it was used, which is used again for the next connection. */
export class Places<P extends { readonly incomingPeerID: number }> {
  readonly #count: number;
  readonly #make: (id: number) => P;
  readonly #peers: P[] = [];
  /** One bit for each place that is taken. */
  readonly #taken: Uint32Array;

  /** @param make - Makes the peer for a place that was never used. */
  constructor(count: number, make: (id: number) => P) {
    this.#count = count;
    this.#make = make;
    this.#taken = new Uint32Array((count + 31) >> 5);
  }

  /** Peers by place, as far as places were ever used: as the lowest is taken first, none before these is without one. */
  get all(): readonly P[] {
    return this.#peers;
  }

  /** @returns The peer on the free place with the lowest number, which is now taken; `null` for none. */
  take(): P | null {
    const taken = this.#taken;
    for (let word = 0; word < taken.length; word++) {
      const bits = taken[word]!;
      if (bits === 0xffffffff) continue;
      const bit = 31 - Math.clz32(~bits & (bits + 1));
      const id = word * 32 + bit;
      if (id >= this.#count) return null;
      taken[word] = bits | (1 << bit);
      let peer = this.#peers[id];
      if (peer === undefined) {
        peer = this.#make(id);
        this.#peers[id] = peer;
      }
      return peer;
    }
    return null;
  }

  /** Frees the place of a peer. */
  free(peer: P): void {
    this.#taken[peer.incomingPeerID >> 5]! &= ~(1 << (peer.incomingPeerID & 31));
  }
}
