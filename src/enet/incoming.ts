import type { FragmentSet } from "./fragments.js";

/** A send command that was received: waits for its turn, for its missing fragments, or to be taken. */
export class IncomingCommand {
  /** Behind this one among the packets whose turn has come. */
  next: IncomingCommand | null = null;
  /** Command number without flags. */
  command = 0;
  channelID = 0;
  reliableSequenceNumber = 0;
  unreliableSequenceNumber = 0;
  /** Delivery flags of the packet. */
  flags = 0;
  /** Length of the whole packet in bytes. */
  totalLength = 0;
  /** The whole packet; `null` while fragments are missing. */
  packet: Uint8Array | null = null;
  /** 0 for a packet that is not cut. */
  fragmentCount = 0;
  /** Fragments that have arrived, until all have. */
  fragments: FragmentSet | null = null;
  /** What this command counts for in `waitingMemory`, in bytes. */
  cost = 0;

  /** Whether fragments are missing. */
  get isIncomplete(): boolean {
    return this.packet === null;
  }

  /** Lets go of what it holds. The numbers are set by whoever takes it next. */
  clear(): void {
    this.packet = null;
    this.fragments = null;
    this.cost = 0;
  }
}

/** Received commands whose turn has come, first in, first out; a command is in at most one. */
export class IncomingFifo {
  head: IncomingCommand | null = null;
  #tail: IncomingCommand | null = null;

  push(command: IncomingCommand): void {
    if (this.head === null) this.head = command;
    else this.#tail!.next = command;
    this.#tail = command;
  }

  shift(): IncomingCommand | null {
    const { head } = this;
    if (head !== null) {
      this.head = head.next;
      head.next = null;
    }
    return head;
  }

  clear(): void {
    this.head = null;
    this.#tail = null;
  }
}
