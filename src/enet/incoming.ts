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
}

/** Commands kept for reuse, so that steady traffic makes little garbage. */
export class IncomingCommandPool {
  #free: IncomingCommand | null = null;
  #size = 0;

  /** @returns A command whose fields hold anything, but for the link, the packet, the fragments and the cost. */
  take(): IncomingCommand {
    const command = this.#free;
    if (command === null) return new IncomingCommand();
    this.#free = command.next;
    this.#size--;
    command.next = null;
    return command;
  }

  /** @param command - One that is in no queue and that nobody refers to. */
  give(command: IncomingCommand): void {
    if (this.#size >= POOL_LIMIT) return;
    command.packet = null;
    command.fragments = null;
    command.cost = 0;
    command.next = this.#free;
    this.#free = command;
    this.#size++;
  }
}

const POOL_LIMIT = 4096;

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
