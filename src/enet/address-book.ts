import type { EnetAddress } from "./address.js";
import type { EnetPeerState } from "./constants.js";
import { Sessions } from "./sessions.js";

/** What a peer knows of its entries in an {@link AddressBook}. */
interface HasAddress {
  readonly address: EnetAddress;
  readonly state: EnetPeerState;
  /** Under which the connection request is remembered; empty for none. */
  connectKey: string;
  /** Among whose peers it is counted; empty for nobody's. */
  countedAddress: string;
  /** When the connection request came. */
  readonly halfOpenSinceMs: number;
}

/** Who has come from where: by connection request, by address, by session; and whose connection is only half made. */
export class AddressBook<P extends HasAddress> {
  readonly sessions = new Sessions<P>();
  /** Connection requests under way or accepted: address, port and connection id to peer. */
  readonly #connectKeys = new Map<string, P>();
  readonly #peersByAddress = new Map<string, number>();
  /** Peers in state ACKNOWLEDGING_CONNECT, oldest first. */
  readonly #halfOpen = new Set<P>();

  /** How many connections from outside are half made. */
  get halfOpenCount(): number {
    return this.#halfOpen.size;
  }

  /** The half-made connection that came first; `undefined` for none. */
  get oldestHalfOpen(): P | undefined {
    for (const oldest of this.#halfOpen) return oldest;
    return undefined;
  }

  /** @returns The peer that a connection request has made. */
  requestedBy(connectKey: string): P | undefined {
    return this.#connectKeys.get(connectKey);
  }

  /** @returns How many peers there are from an address, whatever their port. */
  countOf(host: string): number {
    return this.#peersByAddress.get(host) ?? 0;
  }

  /** Notes a connection from outside that is half made. */
  enter(peer: P, connectKey: string): void {
    peer.connectKey = connectKey;
    this.sessions.enter(peer);
    this.#connectKeys.set(connectKey, peer);
    this.#halfOpen.add(peer);
    this.count(peer);
  }

  /** Counts a peer among those of its address. */
  count(peer: P): void {
    if (peer.countedAddress !== "") return;
    const { host } = peer.address;
    peer.countedAddress = host;
    this.#peersByAddress.set(host, this.countOf(host) + 1);
  }

  /** Notes that a connection is half made no longer. */
  settle(peer: P): void {
    this.#halfOpen.delete(peer);
  }

  /** Forgets a peer. */
  leave(peer: P): void {
    this.sessions.leave(peer);
    this.#connectKeys.delete(peer.connectKey);
    peer.connectKey = "";
    if (peer.countedAddress !== "") {
      const count = this.countOf(peer.countedAddress) - 1;
      if (count === 0) this.#peersByAddress.delete(peer.countedAddress);
      else this.#peersByAddress.set(peer.countedAddress, count);
      peer.countedAddress = "";
    }
  }
}
