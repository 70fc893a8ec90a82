import type { OutgoingCommand } from "./outgoing.js";

const INITIAL_BUCKETS = 16;
/** Odd, near 2^32 divided by the golden ratio: spreads neighbouring numbers evenly. */
const MULTIPLIER = 0x9e3779b1;

/**
 * Reliable commands that were sent and are not acknowledged, by channel and sequence number: a hash table whose chains run
 * through the commands, so that it makes no garbage. Numbers come from our own sending, not from the network.
 */
export class SentIndex {
  #buckets: (OutgoingCommand | null)[] = [];
  #shift = 32;
  #size = 0;

  add(command: OutgoingCommand): void {
    if (this.#size >= this.#buckets.length) this.#grow();
    this.#link(command);
    this.#size++;
  }

  /** @returns The command with these numbers; `null` if none was sent or it was acknowledged before. */
  find(channelID: number, reliableSequenceNumber: number): OutgoingCommand | null {
    if (this.#size === 0) return null;
    let command: OutgoingCommand | null = this.#buckets[this.#bucketOf(channelID, reliableSequenceNumber)] ?? null;
    while (
      command !== null &&
      (command.reliableSequenceNumber !== reliableSequenceNumber || command.channelID !== channelID)
    )
      command = command.nextInBucket;
    return command;
  }

  /** @param command - One that is in the index. */
  remove(command: OutgoingCommand): void {
    const bucket = this.#bucketOf(command.channelID, command.reliableSequenceNumber);
    let other: OutgoingCommand | null = this.#buckets[bucket] ?? null;
    if (other === command) this.#buckets[bucket] = command.nextInBucket;
    else {
      while (other!.nextInBucket !== command) other = other!.nextInBucket;
      other!.nextInBucket = command.nextInBucket;
    }
    command.nextInBucket = null;
    this.#size--;
  }

  clear(): void {
    this.#buckets = [];
    this.#shift = 32;
    this.#size = 0;
  }

  #bucketOf(channelID: number, reliableSequenceNumber: number): number {
    return Math.imul((channelID << 16) | reliableSequenceNumber, MULTIPLIER) >>> this.#shift;
  }

  #link(command: OutgoingCommand): void {
    const bucket = this.#bucketOf(command.channelID, command.reliableSequenceNumber);
    command.nextInBucket = this.#buckets[bucket] ?? null;
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
