import { copyBytes } from "./copy.js";
import type { FragmentSet } from "./fragments.js";
import { LISTED_PACKETS, PacketLog } from "./packet-log.js";
import type { Pool } from "./pool.js";

/** Longer packets are not copied into the log. */
const LOGGED_MAX_BYTES = 4096;

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

/** Received commands whose turn has come, first in, first out; a command is in at most one. Of a long one the end is in a log. */
export class IncomingFifo {
  head: IncomingCommand | null = null;
  #tail: IncomingCommand | null = null;
  #length = 0;
  #log: PacketLog<IncomingCommand> | null = null;

  /**
   * @param command - With its packet. It may be another object when its turn comes.
   * @param pool - Where it goes to then, and the other comes from.
   */
  push(command: IncomingCommand, pool: Pool<IncomingCommand>): void {
    if (this.#length < LISTED_PACKETS && this.#log === null) {
      this.#link(command);
      return;
    }
    this.#log ??= new PacketLog();
    const packet = command.packet!;
    if (packet.length > LOGGED_MAX_BYTES) {
      this.#log.pushItem(command);
      return;
    }
    this.#log.push((command.channelID << 8) | command.flags, command.cost, 0, 0, packet, packet.length);
    pool.give(command);
  }

  /** @param pool - As for {@link push}. */
  shift(pool: Pool<IncomingCommand>): IncomingCommand | null {
    const { head } = this;
    if (head === null) return null;
    this.head = head.next;
    head.next = null;
    this.#length--;
    if (this.head === null && this.#log !== null) this.#linkLogged(this.#log, pool);
    return head;
  }

  clear(): void {
    this.head = null;
    this.#tail = null;
    this.#length = 0;
    this.#log = null;
  }

  #link(command: IncomingCommand): void {
    if (this.head === null) this.head = command;
    else this.#tail!.next = command;
    this.#tail = command;
    this.#length++;
  }

  #linkLogged(log: PacketLog<IncomingCommand>, pool: Pool<IncomingCommand>): void {
    const entry = log.shift()!;
    if (log.isEmpty) this.#log = null;
    let command = entry.item;
    if (command === null) {
      command = pool.take();
      command.channelID = entry.label >> 8;
      command.flags = entry.label & 0xff;
      command.cost = entry.first;
      command.totalLength = entry.length;
      command.packet = copyBytes(entry.bytes, entry.at, entry.length);
    }
    this.#link(command);
  }
}
