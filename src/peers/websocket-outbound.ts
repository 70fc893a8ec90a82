import { SENT_MESSAGE_COST_BYTES, type WebSocketPeer } from "./websocket-peer.js";
import type { WebSocketRemote } from "./websocket-remotes.js";

/** How often it is counted again what waits to be sent while there is too much of it, in milliseconds. */
const RECOUNT_MS = 100;

/** One bound on what waits to be sent to all peers together: above it those get no more for which more than their share waits. @internal */
export class WebSocketOutbound {
  /** What waits costs at most this, in bytes of heap; counted at {@link #countedMs}, with what was sent since. */
  #costBytes = 0;
  #countedMs = 0;

  /**
   * Counts a packet.
   *
   * @param ws - Whom it is for.
   * @param sizeBytes - Its size.
   * @param limitBytes - The bound.
   * @param peers - All peers, by id.
   * @returns Whether it may be sent.
   */
  admits(
    ws: WebSocketPeer,
    sizeBytes: number,
    limitBytes: number,
    peers: ReadonlyMap<number, WebSocketRemote>,
  ): boolean {
    this.#costBytes += sizeBytes + SENT_MESSAGE_COST_BYTES;
    if (this.#costBytes <= limitBytes) return true;
    const nowMs = performance.now();
    if (nowMs - this.#countedMs >= RECOUNT_MS) {
      this.#countedMs = nowMs;
      this.#costBytes = 0;
      for (const peer of peers.values()) this.#costBytes += peer.ws._queuedCost();
    }
    return this.#costBytes <= limitBytes || ws._queuedCost() <= limitBytes / peers.size;
  }

  /** Nothing waits. */
  clear(): void {
    this.#costBytes = 0;
  }
}
