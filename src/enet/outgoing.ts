import type { BufferPool } from "./buffer-pool.js";
import { LISTED_PACKETS, PacketLog } from "./packet-log.js";
import type { Pool } from "./pool.js";

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

/** Where the commands of a host and their payloads come from, and go to. */
export interface CommandMemory {
  readonly pool: Pool<OutgoingCommand>;
  readonly buffers: BufferPool;
}

/**
 * Doubly linked queue of commands; a command is in at most one. Of a long one the end is not linked but in a log, which is
 * empty whenever nothing is linked.
 */
export class OutgoingQueue {
  head: OutgoingCommand | null = null;
  tail: OutgoingCommand | null = null;
  readonly #memory: CommandMemory;
  #length = 0;
  #log: PacketLog<OutgoingCommand> | null = null;

  constructor(memory: CommandMemory) {
    this.#memory = memory;
  }

  /** Puts a command that was not sent yet at the end. It may be another object when its turn comes. */
  add(command: OutgoingCommand): void {
    if (this.#length < LISTED_PACKETS && this.#log === null) {
      this.push(command);
      return;
    }
    this.#log ??= new PacketLog();
    if (!command.isPooled) {
      this.#log.pushItem(command);
      return;
    }
    const packet = command.packet!;
    this.#log.push(
      (command.channelID << 8) | command.command,
      (command.unreliableSequenceNumber << 16) | command.reliableSequenceNumber,
      command.queueTime,
      command.group,
      packet,
      command.fragmentLength,
    );
    this.#memory.buffers.give(packet);
    this.#memory.pool.give(command);
  }

  /** @returns The command behind one of these; `null` for none. */
  after(command: OutgoingCommand): OutgoingCommand | null {
    return command.next ?? this.#link();
  }

  /** Links the oldest command of the log. */
  #link(): OutgoingCommand | null {
    const log = this.#log;
    if (log === null) return null;
    const entry = log.shift()!;
    if (log.isEmpty) this.#log = null;
    let command = entry.item;
    if (command === null) {
      command = this.#memory.pool.take();
      command.command = entry.label & 0xff;
      command.channelID = entry.label >> 8;
      command.reliableSequenceNumber = entry.first & 0xffff;
      command.unreliableSequenceNumber = entry.first >>> 16;
      command.queueTime = entry.second >>> 0;
      command.group = entry.third;
      command.packet = this.#memory.buffers.copy(entry.bytes, entry.at, entry.length);
      command.isPooled = true;
      command.fragmentLength = entry.length;
      startAnew(command);
    }
    this.push(command);
    return command;
  }

  /** Forgets all commands. @returns The first of those that are linked to each other. */
  clear(): OutgoingCommand | null {
    const { head } = this;
    this.head = null;
    this.tail = null;
    this.#length = 0;
    this.#log = null;
    return head;
  }

  push(command: OutgoingCommand): void {
    const tail = this.tail;
    command.previous = tail;
    command.next = null;
    if (tail === null) this.head = command;
    else tail.next = command;
    this.tail = command;
    this.#length++;
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
    this.#length++;
  }

  remove(command: OutgoingCommand): void {
    const { next, previous } = command;
    if (previous === null) this.head = next;
    else previous.next = next;
    if (next === null) this.tail = previous;
    else next.previous = previous;
    command.next = null;
    command.previous = null;
    this.#length--;
    if (this.head === null) this.#link();
  }
}

/** Makes a command one that was not sent yet. */
export function startAnew(command: OutgoingCommand): void {
  command.sendAttempts = 0;
  command.sentTime = 0;
  command.roundTripTimeout = 0;
}
