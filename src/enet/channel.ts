import { PEER_RELIABLE_WINDOWS } from "./constants.js";
import { IncomingQueue } from "./incoming.js";

/**
 * Sequence numbers and reordering queues of one channel.
 *
 * Made on first use: most of the 255 channels that a Godot connection may have never carry anything.
 */
export class EnetChannel {
  outgoingReliableSequenceNumber = 0;
  outgoingUnreliableSequenceNumber = 0;
  /** One bit for each reliable window with commands in transit. */
  usedReliableWindows = 0;
  /** Commands in transit by window. */
  readonly reliableWindows = new Uint32Array(PEER_RELIABLE_WINDOWS);
  incomingReliableSequenceNumber = 0;
  incomingUnreliableSequenceNumber = 0;
  /** Reliable commands ahead of their turn, or incomplete, in order. */
  readonly incomingReliableCommands = new IncomingQueue();
  /** Unreliable commands that follow a reliable one that is still missing, or are incomplete, in order. */
  readonly incomingUnreliableCommands = new IncomingQueue();
}
