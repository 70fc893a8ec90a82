/** A send command that was received: waits for its turn, for its missing fragments, or to be taken. */
export class IncomingCommand {
  next: IncomingCommand | null = null;
  previous: IncomingCommand | null = null;
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
  fragmentsRemaining = 0;
  /** Fragments that have arrived. Memory grows with what arrives, whatever length a fragment announces. */
  fragments: Map<number, Fragment> | null = null;
  /** Bytes held in {@link fragments}. */
  fragmentBytes = 0;
}

/** A received part of a packet. */
export interface Fragment {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Commands kept for reuse, so that steady traffic makes little garbage. */
export class IncomingCommandPool {
  #free: IncomingCommand | null = null;
  #size = 0;

  /** @returns A command whose fields hold anything, but for the links, the packet and the fragments. */
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
    command.fragmentBytes = 0;
    command.previous = null;
    command.next = this.#free;
    this.#free = command;
    this.#size++;
  }
}

const POOL_LIMIT = 4096;

/** Doubly linked queue of received commands; a command is in at most one. */
export class IncomingQueue {
  head: IncomingCommand | null = null;
  tail: IncomingCommand | null = null;

  push(command: IncomingCommand): void {
    this.insertAfter(this.tail, command);
  }

  /** Inserts behind `position`; at the front where that is `null`. */
  insertAfter(position: IncomingCommand | null, command: IncomingCommand): void {
    const next = position === null ? this.head : position.next;
    command.previous = position;
    command.next = next;
    if (position === null) this.head = command;
    else position.next = command;
    if (next === null) this.tail = command;
    else next.previous = command;
  }

  remove(command: IncomingCommand): void {
    const { next, previous } = command;
    if (previous === null) this.head = next;
    else previous.next = next;
    if (next === null) this.tail = previous;
    else next.previous = previous;
    command.next = null;
    command.previous = null;
  }

  shift(): IncomingCommand | null {
    const head = this.head;
    if (head !== null) this.remove(head);
    return head;
  }

  clear(): void {
    this.head = null;
    this.tail = null;
  }
}
