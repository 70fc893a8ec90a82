import type { EnetChannel } from "./channel.js";
import * as C from "./constants.js";
import { EnetCommand, EnetPeerState } from "./constants.js";
import { copyBytes } from "./copy.js";
import { FragmentSet } from "./fragments.js";
import type { IncomingCommand } from "./incoming.js";
import { dispatchCommand } from "./peer-queues.js";
import type { PeerState } from "./peer-state.js";
import type { EnetDropReason } from "./statistics.js";
import {
  assemble,
  hasFragmentRoom,
  hasHalfOfWaitingRoom,
  hasWaitingRoom,
  holdCommand,
  holdFragment,
  releaseCommand,
} from "./waiting.js";

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
  peer: PeerState,
  received: ReceivedPacket,
  bytes: Uint8Array,
  payloadAt: number,
): QueueResult {
  const { host } = peer;
  const isFragment = received.fragmentCount > 0;
  if (peer.state === EnetPeerState.DISCONNECT_LATER) return discard(peer, "closing", isFragment);
  const { command, reliableSequenceNumber, unreliableSequenceNumber } = received;
  const channel = peer.channel(received.channelID);
  const isUnsequenced = command === EnetCommand.SEND_UNSEQUENCED;
  const isReliable = command === EnetCommand.SEND_RELIABLE || command === EnetCommand.SEND_FRAGMENT;
  const isNow = reliableSequenceNumber === channel.incomingReliableSequenceNumber;
  if (!isUnsequenced) {
    if (!isInReliableWindow(channel, reliableSequenceNumber)) return discard(peer, "outOfWindow", isFragment);
    if (isNow) {
      if (isReliable) return discard(peer, "duplicate", isFragment);
      if (unreliableSequenceNumber <= channel.incomingUnreliableSequenceNumber)
        return discard(peer, "outdated", isFragment);
    }
    if (findCommand(channel, isReliable, reliableSequenceNumber, unreliableSequenceNumber) !== undefined)
      return discard(peer, "duplicate", isFragment);
  }
  if (!hasWaitingRoom(peer)) return "waitingData";
  const waitsForReliable = !isUnsequenced && !isReliable && !isNow;
  // They must leave room for what they wait for. (In ENet they may shut it out for good.)
  if (waitsForReliable && !hasHalfOfWaitingRoom(peer)) return discard(peer, "waitingData", isFragment);

  const incoming = host.incomingPool.take();
  incoming.command = command;
  incoming.channelID = received.channelID;
  incoming.reliableSequenceNumber = reliableSequenceNumber;
  incoming.unreliableSequenceNumber = unreliableSequenceNumber;
  incoming.flags = received.flags;
  incoming.totalLength = received.totalLength;
  incoming.fragmentCount = received.fragmentCount;
  if (isFragment) incoming.fragments = new FragmentSet();
  else incoming.packet = copyBytes(bytes, payloadAt, received.totalLength);
  const isFirstOfGroup = waitsForReliable && !channel.incomingUnreliableCommands?.has(reliableSequenceNumber);
  holdCommand(peer, incoming, isFirstOfGroup);
  // Nothing orders an unsequenced packet, so it never waits. (In ENet it queues up behind sequenced ones.)
  if (isUnsequenced) dispatchCommand(peer, incoming);
  else if (isReliable) takeReliable(peer, channel, incoming);
  else takeUnreliable(peer, channel, incoming, isNow);
  return incoming;
}

/** @returns The command that waits under these numbers. */
export function findCommand(
  channel: EnetChannel,
  isReliable: boolean,
  reliableSequenceNumber: number,
  unreliableSequenceNumber: number,
): IncomingCommand | undefined {
  if (isReliable) return channel.incomingReliableCommands?.get(reliableSequenceNumber);
  return channel.incomingUnreliableCommands?.get(reliableSequenceNumber)?.get(unreliableSequenceNumber);
}

/** A fragment that cannot be taken in is an error, any other command is merely ignored (and acknowledged). */
function discard(peer: PeerState, reason: EnetDropReason, isFragment: boolean): QueueResult {
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
  peer: PeerState,
  channel: EnetChannel,
  start: IncomingCommand,
  fragmentNumber: number,
  offset: number,
  bytes: Uint8Array,
  payloadAt: number,
  length: number,
): EnetDropReason | null {
  const { host } = peer;
  const { fragments } = start;
  if (fragments === null || fragments.has(fragmentNumber)) {
    host.drop("duplicate");
    return null;
  }
  if (!hasFragmentRoom(peer)) return "waitingData";
  // Fragments of a genuine packet do not overlap, so together they are never longer than it.
  const byteLength = fragments.byteLength + length;
  const isLast = fragments.size + 1 === start.fragmentCount;
  if (isLast ? byteLength !== start.totalLength : byteLength > start.totalLength) return "badFragment";
  holdFragment(peer, start, fragmentNumber, offset, bytes, payloadAt, length);
  if (!isLast) return null;
  assemble(peer, start);
  if (start.command === EnetCommand.SEND_FRAGMENT) takeReliable(peer, channel, start);
  else if (start.reliableSequenceNumber === channel.incomingReliableSequenceNumber)
    dispatchUnreliable(peer, channel, start);
  return null;
}

/** Dispatches a reliable packet if it is whole and its turn has come; any other one waits. */
function takeReliable(peer: PeerState, channel: EnetChannel, incoming: IncomingCommand): void {
  const { reliableSequenceNumber } = incoming;
  if (!incoming.isIncomplete && reliableSequenceNumber === ((channel.incomingReliableSequenceNumber + 1) & 0xffff)) {
    dispatchReliable(peer, channel, incoming);
    return;
  }
  channel.incomingReliableCommands ??= new Map();
  channel.incomingReliableCommands.set(reliableSequenceNumber, incoming);
}

/**
 * Dispatches a reliable packet whose turn has come, the reliable ones right behind it, and the unreliable ones that waited
 * for these.
 *
 * @see ENet peer.c, enet_peer_dispatch_incoming_reliable_commands
 */
function dispatchReliable(peer: PeerState, channel: EnetChannel, first: IncomingCommand): void {
  const waiting = channel.incomingReliableCommands;
  const before = channel.incomingReliableSequenceNumber;
  for (let command: IncomingCommand | undefined = first; command !== undefined && !command.isIncomplete; ) {
    let number = command.reliableSequenceNumber;
    if (waiting !== null && waiting.size > 0) waiting.delete(number);
    // Each further fragment has used up a number. What another command claims to have under it can never have a turn.
    for (let fragment = 1; fragment < command.fragmentCount; fragment++) {
      number = (number + 1) & 0xffff;
      const lost = waiting!.get(number);
      if (lost === undefined) continue;
      waiting!.delete(number);
      giveUp(peer, lost);
    }
    channel.incomingReliableSequenceNumber = number;
    dispatchCommand(peer, command);
    if (waiting === null || waiting.size === 0) break;
    command = waiting.get((number + 1) & 0xffff);
  }
  const { incomingReliableSequenceNumber } = channel;
  channel.incomingUnreliableSequenceNumber = 0;
  const followers = channel.incomingUnreliableCommands;
  if (followers === null || followers.size === 0) return;
  giveUpPassed(peer, followers, before, (incomingReliableSequenceNumber - before) & 0xffff);
  const group = followers.get(incomingReliableSequenceNumber);
  if (group === undefined) return;
  followers.delete(incomingReliableSequenceNumber);
  const ordered = [...group.values()].sort((a, b) => a.unreliableSequenceNumber - b.unreliableSequenceNumber);
  for (const command of ordered) takeUnreliable(peer, channel, command, true);
}

/** Gives up the unreliable packets that followed reliable ones which now have successors. */
function giveUpPassed(
  peer: PeerState,
  followers: Map<number, Map<number, IncomingCommand>>,
  first: number,
  count: number,
): void {
  const drop = (number: number) => {
    for (const command of followers.get(number)?.values() ?? []) giveUp(peer, command);
    followers.delete(number);
  };
  if (count <= followers.size) for (let step = 0; step < count; step++) drop((first + step) & 0xffff);
  else for (const number of followers.keys()) if (((number - first) & 0xffff) < count) drop(number);
}

/**
 * Dispatches an unreliable packet if it is whole and the reliable one that it follows was the last; any other one waits.
 * Of incomplete ones whose turn it is, the newcomer stays, and the last two of all.
 *
 * @see ENet peer.c, enet_peer_dispatch_incoming_unreliable_commands
 */
function takeUnreliable(peer: PeerState, channel: EnetChannel, incoming: IncomingCommand, isNow: boolean): void {
  if (isNow && !incoming.isIncomplete) {
    dispatchUnreliable(peer, channel, incoming);
    return;
  }
  channel.incomingUnreliableCommands ??= new Map();
  const groups = channel.incomingUnreliableCommands;
  let group = groups.get(incoming.reliableSequenceNumber);
  if (group === undefined) {
    group = new Map();
    groups.set(incoming.reliableSequenceNumber, group);
  }
  group.set(incoming.unreliableSequenceNumber, incoming);
  if (!isNow || group.size <= 2) return;
  const others = [...group.values()].filter((command) => command !== incoming);
  others.sort((a, b) => a.unreliableSequenceNumber - b.unreliableSequenceNumber);
  const isLowest = incoming.unreliableSequenceNumber < others[0]!.unreliableSequenceNumber;
  for (const command of others.slice(0, isLowest ? -2 : -1)) {
    group.delete(command.unreliableSequenceNumber);
    giveUp(peer, command);
  }
}

/** Dispatches an unreliable packet whose turn it is, and gives up the incomplete ones before it. */
function dispatchUnreliable(peer: PeerState, channel: EnetChannel, command: IncomingCommand): void {
  const { unreliableSequenceNumber } = command;
  channel.incomingUnreliableSequenceNumber = unreliableSequenceNumber;
  const groups = channel.incomingUnreliableCommands;
  if (groups !== null && groups.size > 0) {
    const group = groups.get(command.reliableSequenceNumber);
    for (const other of group?.values() ?? []) {
      if (other.unreliableSequenceNumber > unreliableSequenceNumber) continue;
      group!.delete(other.unreliableSequenceNumber);
      if (other !== command) giveUp(peer, other);
    }
    if (group?.size === 0) groups.delete(command.reliableSequenceNumber);
  }
  dispatchCommand(peer, command);
}

/** Drops a packet that came too late, or never came whole. */
function giveUp(peer: PeerState, command: IncomingCommand): void {
  peer.host.drop("outdated");
  releaseCommand(peer, command);
}

/**
 * Lets go of the packets that will not be taken any more, because the connection is about to end. Those that wait for their
 * fragments stay: fragments are acknowledged until the end, as in ENet.
 */
export function giveUpWhole(peer: PeerState): void {
  const { incomingPool } = peer.host;
  for (;;) {
    const command = peer.dispatchedCommands.shift(incomingPool);
    if (command === null) break;
    releaseCommand(peer, command);
    incomingPool.give(command);
  }
  for (const channel of peer.channels) {
    const groups = channel?.incomingUnreliableCommands?.values() ?? [];
    for (const waiting of [channel?.incomingReliableCommands, ...groups]) {
      for (const [number, command] of waiting ?? []) {
        if (command.isIncomplete) continue;
        waiting!.delete(number);
        releaseCommand(peer, command);
      }
    }
  }
}
