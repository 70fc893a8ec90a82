import { PEER_RELIABLE_WINDOWS } from "./constants.js";
import type { IncomingCommand } from "./incoming.js";

/**
 * Sequence numbers and reordering queues of one channel.
 *
 * Made on first use: most of the 255 channels that a Godot connection may have never carry anything. Its parts too: a
 * peer that touches every channel with an empty packet must not cost us much.
 */
export class EnetChannel {
  outgoingReliableSequenceNumber = 0;
  outgoingUnreliableSequenceNumber = 0;
  /** One bit for each reliable window with commands in transit. */
  usedReliableWindows = 0;
  #reliableWindows: Uint32Array | null = null;
  incomingReliableSequenceNumber = 0;
  incomingUnreliableSequenceNumber = 0;
  /** Reliable commands ahead of their turn, or incomplete, by number. */
  incomingReliableCommands: Map<number, IncomingCommand> | null = null;
  /**
   * Unreliable commands that follow a reliable one that is still missing, or are incomplete: by the number of that reliable
   * one, then by their own. Two maps of 16-bit numbers, because a sender could choose 32-bit ones that share a bucket.
   */
  incomingUnreliableCommands: Map<number, Map<number, IncomingCommand>> | null = null;

  /** Commands in transit by window. */
  get reliableWindows(): Uint32Array {
    this.#reliableWindows ??= new Uint32Array(PEER_RELIABLE_WINDOWS);
    return this.#reliableWindows;
  }
}
