import { Fifo } from "../core/fifo.js";
import { DeadlineHeap, type HasDeadline } from "./deadlines.js";

/** What a peer knows of its place in {@link Turns}. */
interface HasTurns extends HasDeadline {
  /** There may be something to send. */
  inSendQueue: boolean;
  /** Stands in the queue of those with events. */
  inDispatchQueue: boolean;
  /** There is an event to be taken. */
  needsDispatch: boolean;
}

/** Which peers need attention, in what order: to send, to have their events taken, or because their time has come. */
export class Turns<P extends HasTurns> {
  /** When each peer next needs attention. */
  readonly deadlines = new DeadlineHeap<P>();
  readonly #sendQueue = new Fifo<P>();
  readonly #dispatchQueue = new Fifo<P>();
  /** Peers of which there is nothing left but their last events: they come before anybody else's. */
  readonly #leaving: P[] = [];

  /** Whether a peer may have something to send. */
  get hasToSend(): boolean {
    return this.#sendQueue.size > 0;
  }

  /** Says that a peer may have something to send. */
  markForSending(peer: P): void {
    if (peer.inSendQueue) return;
    peer.inSendQueue = true;
    this.#sendQueue.push(peer);
  }

  /** @returns The peer whose turn it is to send; `undefined` for none. */
  takeForSending(): P | undefined {
    const peer = this.#sendQueue.shift();
    if (peer !== undefined) peer.inSendQueue = false;
    return peer;
  }

  /** How many peers have events to be taken, at most. */
  get dispatching(): number {
    return this.#dispatchQueue.size + this.#leaving.length;
  }

  /** Says that a peer has an event to be taken. */
  markForDispatch(peer: P): void {
    peer.needsDispatch = true;
    if (peer.inDispatchQueue) return;
    peer.inDispatchQueue = true;
    this.#dispatchQueue.push(peer);
  }

  /** Says that a peer has left: its last events come before those of all who have not. */
  markAsLeaving(peer: P): void {
    this.#leaving.push(peer);
  }

  /** Says that a peer has left of which an event was just taken: the next one is its next. */
  markAsNext(peer: P): void {
    peer.needsDispatch = true;
    this.#leaving.unshift(peer);
  }

  /** @returns The peer whose event is to be taken next, which is yet to be done; `undefined` for none. */
  takeForDispatch(): P | undefined {
    for (;;) {
      const leaving = this.#leaving.shift();
      const peer = leaving ?? this.#dispatchQueue.shift();
      if (peer === undefined) return undefined;
      if (leaving === undefined) peer.inDispatchQueue = false;
      if (peer.needsDispatch) return peer;
    }
  }
}
