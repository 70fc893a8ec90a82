import type { EnetChannel } from "./channel.js";
import * as C from "./constants.js";
import { EnetCommand, EnetPeerState } from "./constants.js";
import { copyBytes } from "./copy.js";
import type { IncomingCommand, IncomingQueue } from "./incoming.js";
import type { EnetPeer } from "./peer.js";
import { dispatchCommand } from "./peer-queues.js";
import type { EnetDropReason } from "./statistics.js";

/** What became of a received command: taken in (the command, or `null` where it was dropped for a harmless reason), or an error. */
export type QueueResult = IncomingCommand | null | EnetDropReason;

/**
 * @returns Whether a reliable sequence number lies in the windows that a receiver accepts: the present one and the six
 *   behind it.
 */
export function isInReliableWindow(channel: EnetChannel, reliableSequenceNumber: number): boolean {
  const current = channel.incomingReliableSequenceNumber >> 12;
  let window = reliableSequenceNumber >> 12;
  if (reliableSequenceNumber < channel.incomingReliableSequenceNumber) window += C.PEER_RELIABLE_WINDOWS;
  return window >= current && window < current + C.PEER_FREE_RELIABLE_WINDOWS - 1;
}

/**
 * Finds where a command belongs in a queue that is ordered by sequence numbers, counted from the channel's present one.
 *
 * @returns The last command that precedes or equals it; `null` if it belongs at the front.
 */
export function findPosition(
  queue: IncomingQueue,
  channel: EnetChannel,
  reliableSequenceNumber: number,
  unreliableSequenceNumber: number,
): IncomingCommand | null {
  const base = channel.incomingReliableSequenceNumber;
  const distance = (reliableSequenceNumber - base) & 0xffff;
  let command = queue.tail;
  while (command !== null) {
    const other = (command.reliableSequenceNumber - base) & 0xffff;
    if (other < distance) break;
    if (other === distance && command.unreliableSequenceNumber <= unreliableSequenceNumber) break;
    command = command.previous;
  }
  return command;
}

/** What {@link queueIncoming} needs to know of a send command. */
export interface ReceivedPacket {
  /** Command number without flags. */
  command: number;
  channelID: number;
  reliableSequenceNumber: number;
  unreliableSequenceNumber: number;
  flags: number;
  totalLength: number;
  fragmentCount: number;
}

/**
 * Takes a packet, or the first part of one, into the queue of its channel, and dispatches what is ready.
 *
 * @param bytes - The datagram; the payload is copied out of it. Not used for fragments.
 * @see ENet peer.c, enet_peer_queue_incoming_command
 */
export function queueIncoming(
  peer: EnetPeer,
  received: ReceivedPacket,
  bytes: Uint8Array,
  payloadAt: number,
): QueueResult {
  const { host } = peer;
  const isFragment = received.fragmentCount > 0;
  if (peer.state === EnetPeerState.DISCONNECT_LATER) return discard(peer, "closing", isFragment);
  const { command, reliableSequenceNumber, unreliableSequenceNumber } = received;
  const channel = peer.channel(received.channelID);
  let queue: IncomingQueue | null = null;
  let position: IncomingCommand | null = null;
  if (command !== EnetCommand.SEND_UNSEQUENCED) {
    if (!isInReliableWindow(channel, reliableSequenceNumber)) return discard(peer, "outOfWindow", isFragment);
    const isReliable = command === EnetCommand.SEND_RELIABLE || command === EnetCommand.SEND_FRAGMENT;
    if (reliableSequenceNumber === channel.incomingReliableSequenceNumber) {
      if (isReliable) return discard(peer, "duplicate", isFragment);
      if (unreliableSequenceNumber <= channel.incomingUnreliableSequenceNumber)
        return discard(peer, "outdated", isFragment);
    }
    queue = isReliable ? channel.incomingReliableCommands : channel.incomingUnreliableCommands;
    position = findPosition(queue, channel, reliableSequenceNumber, unreliableSequenceNumber);
    if (
      position !== null &&
      position.reliableSequenceNumber === reliableSequenceNumber &&
      position.unreliableSequenceNumber === unreliableSequenceNumber
    )
      return discard(peer, "duplicate", isFragment);
  }
  if (peer.totalWaitingData >= host.maximumWaitingData || peer.waitingCommands >= host.maximumWaitingCommands)
    return "waitingData";
  if (
    queue === channel.incomingUnreliableCommands &&
    reliableSequenceNumber !== channel.incomingReliableSequenceNumber &&
    (peer.totalWaitingData * 2 >= host.maximumWaitingData || peer.waitingCommands * 2 >= host.maximumWaitingCommands)
  )
    // They wait for a reliable packet, for which they must leave room. (In ENet they may shut it out for good.)
    return discard(peer, "waitingData", isFragment);

  const incoming = host.incomingPool.take();
  incoming.command = command;
  incoming.channelID = received.channelID;
  incoming.reliableSequenceNumber = reliableSequenceNumber;
  incoming.unreliableSequenceNumber = unreliableSequenceNumber;
  incoming.flags = received.flags;
  incoming.totalLength = received.totalLength;
  incoming.fragmentCount = received.fragmentCount;
  incoming.fragmentsRemaining = received.fragmentCount;
  if (!isFragment) incoming.packet = copyBytes(bytes, payloadAt, received.totalLength);
  peer.totalWaitingData += received.totalLength;
  peer.waitingCommands++;
  if (queue === null) {
    // Nothing orders an unsequenced packet, so it never waits. (In ENet it queues up behind sequenced ones.)
    dispatchCommand(peer, incoming);
    return incoming;
  }
  queue.insertAfter(position, incoming);
  if (queue === channel.incomingReliableCommands) dispatchReliable(peer, channel);
  else dispatchUnreliable(peer, channel, incoming);
  return incoming;
}

/** A fragment that cannot be taken in is an error, any other command is merely ignored (and acknowledged). */
function discard(peer: EnetPeer, reason: EnetDropReason, isFragment: boolean): QueueResult {
  if (isFragment) return reason;
  peer.host.drop(reason);
  return null;
}

/**
 * Adds a fragment to its packet, unless it is there already. What a fragment announces costs nothing; only its own bytes
 * are kept until the packet is whole.
 *
 * @returns `null`, or why the rest of the datagram must be dropped.
 */
export function addFragment(
  peer: EnetPeer,
  channel: EnetChannel,
  start: IncomingCommand,
  fragmentNumber: number,
  offset: number,
  bytes: Uint8Array,
  payloadAt: number,
  length: number,
): EnetDropReason | null {
  const { host } = peer;
  start.fragments ??= new Map();
  if (start.fragmentsRemaining === 0 || start.fragments.has(fragmentNumber)) {
    host.drop("duplicate");
    return null;
  }
  if (peer.waitingCommands >= host.maximumWaitingCommands) return "waitingData";
  // Fragments of a genuine packet do not overlap, so together they are never longer than it.
  if (start.fragmentBytes + length > start.totalLength) return "badFragment";
  const isLast = start.fragmentsRemaining === 1;
  if (isLast && start.fragmentBytes + length !== start.totalLength) return "badFragment";
  start.fragments.set(fragmentNumber, { offset, bytes: copyBytes(bytes, payloadAt, length) });
  start.fragmentBytes += length;
  peer.waitingCommands++;
  start.fragmentsRemaining--;
  if (!isLast) return null;
  const packet = new Uint8Array(start.totalLength);
  for (const fragment of start.fragments.values()) packet.set(fragment.bytes, fragment.offset);
  peer.waitingCommands -= start.fragments.size;
  start.fragments = null;
  start.packet = packet;
  if (start.command === EnetCommand.SEND_FRAGMENT) dispatchReliable(peer, channel);
  else dispatchUnreliable(peer, channel);
  return null;
}

/**
 * Dispatches the reliable packets whose turn has come, and the unreliable ones that waited for them.
 *
 * @see ENet peer.c, enet_peer_dispatch_incoming_reliable_commands
 */
export function dispatchReliable(peer: EnetPeer, channel: EnetChannel): void {
  const queue = channel.incomingReliableCommands;
  let hasDispatched = false;
  for (let command = queue.head; command !== null; command = queue.head) {
    if (
      command.fragmentsRemaining > 0 ||
      command.reliableSequenceNumber !== ((channel.incomingReliableSequenceNumber + 1) & 0xffff)
    )
      break;
    const numbers = command.fragmentCount > 0 ? command.fragmentCount - 1 : 0;
    channel.incomingReliableSequenceNumber = (command.reliableSequenceNumber + numbers) & 0xffff;
    queue.remove(command);
    dispatchCommand(peer, command);
    hasDispatched = true;
  }
  if (!hasDispatched) return;
  channel.incomingUnreliableSequenceNumber = 0;
  if (channel.incomingUnreliableCommands.head !== null) dispatchUnreliable(peer, channel);
}

/**
 * Dispatches the unreliable packets that follow the present reliable one, in order. An incomplete packet is given up as soon
 * as a later one is complete; without one, the last two incomplete ones are kept.
 *
 * @param newcomer - Was queued just now and is kept in any case.
 * @see ENet peer.c, enet_peer_dispatch_incoming_unreliable_commands
 */
export function dispatchUnreliable(
  peer: EnetPeer,
  channel: EnetChannel,
  newcomer: IncomingCommand | null = null,
): void {
  const queue = channel.incomingUnreliableCommands;
  let incomplete = 0;
  for (let command = queue.head; command !== null; ) {
    const next: IncomingCommand | null = command.next;
    if (command.reliableSequenceNumber === channel.incomingReliableSequenceNumber) {
      if (command.fragmentsRemaining > 0) {
        incomplete++;
        if (incomplete > 2 && queue.head !== newcomer) {
          giveUp(peer, queue, queue.head!);
          incomplete--;
        }
      } else {
        while (queue.head !== command) giveUp(peer, queue, queue.head!);
        incomplete = 0;
        channel.incomingUnreliableSequenceNumber = command.unreliableSequenceNumber;
        queue.remove(command);
        dispatchCommand(peer, command);
      }
    } else if (isInReliableWindow(channel, command.reliableSequenceNumber)) break;
    else giveUp(peer, queue, command);
    command = next;
  }
}

/** Drops a packet that came too late, or never came whole. */
function giveUp(peer: EnetPeer, queue: IncomingQueue, command: IncomingCommand): void {
  queue.remove(command);
  peer.host.drop("outdated");
  peer.totalWaitingData -= command.totalLength;
  peer.waitingCommands -= 1 + (command.fragments?.size ?? 0);
}
