/** A command that waits to be sent, or was sent and waits to be acknowledged. Kept in a {@link Pool}. */
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
  /** The packet that a send command carries, or a part of it. Never written to. */
  packet: Uint8Array | null = null;
  /** {@link packet} is a buffer of the host's {@link BufferPool}, of which this command's bytes are the beginning. */
  isPooled = false;
  fragmentOffset = 0;
  /** Bytes of it that this command carries; 0 without packet. */
  fragmentLength = 0;
  fragmentNumber = 0;
  fragmentCount = 0;
  /** For fragments the first fragment's sequence number, for unsequenced commands the group. */
  group = 0;
  /** What follows the command header of a command without packet; `null` where nothing does. */
  body: Uint8Array | null = null;

  /** Lets go of what it holds. The other numbers are set by whoever takes it next. */
  clear(): void {
    this.packet = null;
    this.isPooled = false;
    this.body = null;
    this.previous = null;
    this.nextInBucket = null;
    this.isInTransit = false;
    this.fragmentOffset = 0;
    this.fragmentLength = 0;
  }
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
