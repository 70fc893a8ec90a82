const PER_PEER_DEFAULT = 256 * 1024 * 1024;
const IN_ALL_DEFAULT = 512 * 1024 * 1024;

/**
 * What peers have made a `SceneMultiplayer` keep, in bytes of memory: with a bound for each peer and one for all together.
 * Counted are announced paths and spawned nodes, by what they cost here and not by what they took on the wire.
 *
 * @internal
 */
export class RemoteMemory {
  /** Bytes that one peer may take. */
  maxPerPeer: number;
  /** Bytes that all peers together may take. */
  maxInAll: number;
  readonly #taken = new Map<number, number>();
  #inAll = 0;

  constructor(maxPerPeer = PER_PEER_DEFAULT, maxInAll = IN_ALL_DEFAULT) {
    this.maxPerPeer = maxPerPeer;
    this.maxInAll = maxInAll;
  }

  /** Bytes that all peers together have taken. */
  get inAll(): number {
    return this.#inAll;
  }

  /** @returns Bytes that a peer has taken. */
  of(peer: number): number {
    return this.#taken.get(peer) ?? 0;
  }

  /** Takes memory for a peer. @returns Whether there was room; if not, nothing is taken. */
  take(peer: number, bytes: number): boolean {
    const taken = this.of(peer) + bytes;
    if (taken > this.maxPerPeer || this.#inAll + bytes > this.maxInAll) return false;
    this.#taken.set(peer, taken);
    this.#inAll += bytes;
    return true;
  }

  /** Gives memory back that was taken for a peer. */
  give(peer: number, bytes: number): void {
    const taken = this.of(peer);
    // A peer that has gone has given all back.
    const given = Math.min(bytes, taken);
    if (given === 0) return;
    this.#taken.set(peer, taken - given);
    this.#inAll -= given;
  }

  /** Gives back all that a peer has taken: it has gone, and what it had goes too. */
  forget(peer: number): void {
    this.#inAll -= this.of(peer);
    this.#taken.delete(peer);
  }
}
