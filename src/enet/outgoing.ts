/** A command that waits to be sent, or was sent and waits to be acknowledged. Pooled: see {@link OutgoingCommandPool}. */
export class OutgoingCommand {
  next: OutgoingCommand | null = null;
  previous: OutgoingCommand | null = null;
  /** Behind this one in a bucket of {@link SentIndex}. */
  nextInBucket: OutgoingCommand | null = null;
  /** Was sent, and neither acknowledged nor lost since. */
  isInTransit = false;
  /** Command number and flags. */
  command = 0;
  channelID = 0;
  reliableSequenceNumber = 0;
  unreliableSequenceNumber = 0;
  /** Time of the last sending, unsigned 32-bit milliseconds. */
  sentTime = 0;
  /** Milliseconds to wait for the acknowledgement; doubles with each loss. */
  roundTripTimeout = 0;
  /** Counts up with every command queued on the host: commands leave in this order. */
  queueTime = 0;
  sendAttempts = 0;
  /** The packet that a send command carries, or a part of it. Shared between peers and never written to. */
  packet: Uint8Array | null = null;
  fragmentOffset = 0;
  fragmentLength = 0;
  fragmentNumber = 0;
  fragmentCount = 0;
  /** For fragments the first fragment's sequence number, for unsequenced commands the group. */
  group = 0;
  /** What follows the command header of a command without packet; `null` where nothing does. */
  body: Uint8Array | null = null;
}

/** Doubly linked queue of commands; a command is in at most one. */
export class OutgoingQueue {
  head: OutgoingCommand | null = null;
  tail: OutgoingCommand | null = null;

  push(command: OutgoingCommand): void {
    const tail = this.tail;
    command.previous = tail;
    command.next = null;
    if (tail === null) this.head = command;
    else tail.next = command;
    this.tail = command;
  }

  /** Inserts in front of `position`; at the end where that is `null`. */
  insertBefore(position: OutgoingCommand | null, command: OutgoingCommand): void {
    if (position === null) {
      this.push(command);
      return;
    }
    const previous = position.previous;
    command.next = position;
    command.previous = previous;
    position.previous = command;
    if (previous === null) this.head = command;
    else previous.next = command;
  }

  remove(command: OutgoingCommand): void {
    const { next, previous } = command;
    if (previous === null) this.head = next;
    else previous.next = next;
    if (next === null) this.tail = previous;
    else next.previous = previous;
    command.next = null;
    command.previous = null;
  }
}

/** Commands kept for reuse, so that steady traffic makes no garbage. */
export class OutgoingCommandPool {
  #free: OutgoingCommand | null = null;
  #size = 0;

  take(): OutgoingCommand {
    const command = this.#free;
    if (command === null) return new OutgoingCommand();
    this.#free = command.next;
    this.#size--;
    command.next = null;
    return command;
  }

  give(command: OutgoingCommand): void {
    command.packet = null;
    command.body = null;
    command.previous = null;
    command.nextInBucket = null;
    command.isInTransit = false;
    if (this.#size >= POOL_LIMIT) {
      command.next = null;
      return;
    }
    command.sendAttempts = 0;
    command.sentTime = 0;
    command.roundTripTimeout = 0;
    command.fragmentOffset = 0;
    command.fragmentLength = 0;
    command.next = this.#free;
    this.#free = command;
    this.#size++;
  }
}

const POOL_LIMIT = 4096;
