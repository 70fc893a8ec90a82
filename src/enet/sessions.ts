import type { EnetAddress } from "./address.js";
import { EnetPeerState } from "./constants.js";

/**
 * Which peers hang on which session of the transport below (see `EnetAddress.session`), half-made connections included.
 *
 * @internal
 */
export class Sessions<P extends { readonly address: EnetAddress; readonly state: EnetPeerState }> {
  readonly #peers = new Map<number, Set<P>>();
  readonly #left = new Set<number>();

  /** @returns The peers of a session. */
  of(session: number): Iterable<P> {
    return this.#peers.get(session) ?? [];
  }

  /** @returns Whether a connection was made over a session, even if it is about to end. */
  isUsed(session: number): boolean {
    for (const peer of this.of(session)) if (peer.state >= EnetPeerState.CONNECTED) return true;
    return false;
  }

  /** Notes that a peer has taken its place. */
  enter(peer: P): void {
    const { session } = peer.address;
    if (session === undefined) return;
    const peers = this.#peers.get(session);
    if (peers === undefined) this.#peers.set(session, new Set([peer]));
    else peers.add(peer);
    this.#left.delete(session);
  }

  /** Notes that a peer gives up its place. */
  leave(peer: P): void {
    const { session } = peer.address;
    const peers = session === undefined ? undefined : this.#peers.get(session);
    if (!peers?.delete(peer) || peers.size > 0) return;
    this.#peers.delete(session!);
    this.#left.add(session!);
  }

  /** @returns A session whose last peer is gone, once; `undefined` when there is none. */
  takeLeft(): number | undefined {
    for (const session of this.#left) {
      this.#left.delete(session);
      return session;
    }
    return undefined;
  }
}
