/** What a peer knows of its place in a {@link DeadlineHeap}. */
export interface HasDeadline {
  /** When it needs attention, in unwrapped milliseconds; infinity for never. */
  deadline: number;
  /** Where it stands in the heap, -1 for nowhere. */
  heapIndex: number;
  /** Under which time it stands there. */
  heapKey: number;
}

/**
 * Peers by the time at which they next need attention: a binary heap.
 *
 * Deadlines mostly move later (each acknowledgement puts off the next ping). Then the peer stays where it is, under a key
 * that is too early, and is put right only when it comes to the top.
 */
export class DeadlineHeap<P extends HasDeadline> {
  readonly #peers: P[] = [];

  /** Sets a peer's deadline, in unwrapped milliseconds; infinity for none. */
  set(peer: P, deadline: number): void {
    peer.deadline = deadline;
    if (peer.heapIndex >= 0) {
      if (deadline < peer.heapKey) {
        peer.heapKey = deadline;
        this.#up(peer.heapIndex);
      }
    } else if (deadline !== Number.POSITIVE_INFINITY) {
      peer.heapKey = deadline;
      peer.heapIndex = this.#peers.length;
      this.#peers.push(peer);
      this.#up(peer.heapIndex);
    }
  }

  /** @returns The earliest deadline, infinity for none. */
  earliest(): number {
    for (;;) {
      const top = this.#peers[0];
      if (top === undefined) return Number.POSITIVE_INFINITY;
      if (top.deadline <= top.heapKey) return top.heapKey;
      if (top.deadline === Number.POSITIVE_INFINITY) this.#removeTop();
      else {
        top.heapKey = top.deadline;
        this.#down(0);
      }
    }
  }

  /** Takes out the peer with the earliest deadline, if that is `now` or before. */
  takeDue(now: number): P | null {
    if (this.earliest() > now) return null;
    const top = this.#peers[0]!;
    this.#removeTop();
    top.deadline = Number.POSITIVE_INFINITY;
    return top;
  }

  #removeTop(): void {
    const peers = this.#peers;
    const last = peers.pop()!;
    const top = peers[0] ?? last;
    top.heapIndex = -1;
    if (peers.length > 0) {
      peers[0] = last;
      last.heapIndex = 0;
      this.#down(0);
    }
  }

  #up(start: number): void {
    const peers = this.#peers;
    let index = start;
    const peer = peers[index]!;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = peers[parentIndex]!;
      if (parent.heapKey <= peer.heapKey) break;
      peers[index] = parent;
      parent.heapIndex = index;
      index = parentIndex;
    }
    peers[index] = peer;
    peer.heapIndex = index;
  }

  #down(start: number): void {
    const peers = this.#peers;
    const { length } = peers;
    let index = start;
    const peer = peers[index]!;
    for (;;) {
      let childIndex = index * 2 + 1;
      if (childIndex >= length) break;
      if (childIndex + 1 < length && peers[childIndex + 1]!.heapKey < peers[childIndex]!.heapKey) childIndex++;
      const child = peers[childIndex]!;
      if (child.heapKey >= peer.heapKey) break;
      peers[index] = child;
      child.heapIndex = index;
      index = childIndex;
    }
    peers[index] = peer;
    peer.heapIndex = index;
  }
}
