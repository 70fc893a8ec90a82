import type { OutgoingCommand, OutgoingQueue } from "./outgoing.js";

const INITIAL_BUCKETS = 16;
/** Odd, near 2^32 divided by the golden ratio: spreads neighbouring numbers evenly. */
const MULTIPLIER = 0x9e3779b1;

/** Acknowledgements mostly come in the order of sending: so many commands are looked at before the index is asked. */
const NEAR_COMMANDS = 8;

/**
 * Reliable commands that were sent and are not acknowledged, by channel and sequence number: a hash table whose chains run
 * through the commands, so that it makes no garbage. Numbers come from our own sending, not from the network.
 *
 * It is filled when an acknowledgement is for none of the oldest commands, and kept until everything is acknowledged.
 */
export class SentIndex {
  #buckets: (OutgoingCommand | null)[] = [];
  #shift = 32;
  #size = 0;

  /**
   * @param queues - Where the commands are: first those in transit, then those at whose front are the ones to be sent again.
   * @returns The command with these numbers; `null` if none was sent or it was acknowledged before.
   */
  find(
    queues: readonly [OutgoingQueue, OutgoingQueue, OutgoingQueue],
    channelID: number,
    reliableSequenceNumber: number,
  ): OutgoingCommand | null {
    let near = queues[0].head;
    for (let step = 0; step < NEAR_COMMANDS && near !== null; step++, near = near.next)
      if (near.reliableSequenceNumber === reliableSequenceNumber && near.channelID === channelID) return near;
    if (this.#size === 0)
      for (const { head } of queues)
        for (let command = head; command !== null && command.sendAttempts > 0; command = command.next)
          this.#add(command);
    if (this.#size === 0) return null;
    let command: OutgoingCommand | null = this.#buckets[this.#bucketOf(channelID, reliableSequenceNumber)]!;
    while (
      command !== null &&
      (command.reliableSequenceNumber !== reliableSequenceNumber || command.channelID !== channelID)
    )
      command = command.nextInBucket;
    return command;
  }

  /** Takes note of a command that is sent for the first time. */
  sent(command: OutgoingCommand): void {
    if (this.#size > 0) this.#add(command);
  }

  /** Forgets a command that was acknowledged. */
  acknowledged(command: OutgoingCommand): void {
    if (this.#size === 0) return;
    const bucket = this.#bucketOf(command.channelID, command.reliableSequenceNumber);
    let other: OutgoingCommand | null = this.#buckets[bucket]!;
    if (other === command) this.#buckets[bucket] = command.nextInBucket;
    else {
      while (other!.nextInBucket !== command) other = other!.nextInBucket;
      other!.nextInBucket = command.nextInBucket;
    }
    command.nextInBucket = null;
    if (--this.#size === 0) this.clear();
  }

  clear(): void {
    this.#buckets = [];
    this.#shift = 32;
    this.#size = 0;
  }

  #add(command: OutgoingCommand): void {
    if (this.#size === this.#buckets.length) this.#grow();
    this.#link(command);
    this.#size++;
  }

  #bucketOf(channelID: number, reliableSequenceNumber: number): number {
    return Math.imul((channelID << 16) | reliableSequenceNumber, MULTIPLIER) >>> this.#shift;
  }

  #link(command: OutgoingCommand): void {
    const bucket = this.#bucketOf(command.channelID, command.reliableSequenceNumber);
    command.nextInBucket = this.#buckets[bucket]!;
    this.#buckets[bucket] = command;
  }

  #grow(): void {
    const old = this.#buckets;
    const length = Math.max(INITIAL_BUCKETS, old.length * 2);
    this.#buckets = new Array<OutgoingCommand | null>(length).fill(null);
    this.#shift = Math.clz32(length) + 1;
    for (const chain of old)
      for (let command: OutgoingCommand | null = chain; command !== null; ) {
        const next: OutgoingCommand | null = command.nextInBucket;
        this.#link(command);
        command = next;
      }
  }
}
