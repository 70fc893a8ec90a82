import { commandSizes } from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand } from "./constants.js";
import { copyBytes } from "./copy.js";
import type { IncomingCommand } from "./incoming.js";
import { type OutgoingCommand, type OutgoingQueue, startAnew } from "./outgoing.js";
import type { PeerState } from "./peer-state.js";
import type { Pool } from "./pool.js";
import { hasShare, releaseAll } from "./waiting.js";

/** Bytes that a queued packet or fragment counts for beside its payload: what it costs in memory, rounded up. */
const COMMAND_ALLOWANCE_BYTES = 400;
/** Bytes of datagram header with sent time, and of a fragment's command. */
const DATAGRAM_HEADER_SIZE = 4;

/** @returns Whether anything waits to be sent or acknowledged. */
export function hasOutgoingCommands(peer: PeerState): boolean {
  return (
    peer.outgoingCommands.head !== null ||
    peer.outgoingSendReliableCommands.head !== null ||
    peer.sentReliableCommands.head !== null
  );
}

/** @returns Whether a packet may be queued, as far as memory is concerned. */
export function hasOutgoingRoom(peer: PeerState, length: number): boolean {
  const { host } = peer;
  return (
    peer.outgoingData + length <= host.maximumOutgoingData &&
    hasShare(peer.outgoingData + length, host.outgoingData + length, host.maximumTotalOutgoingData, host.peerCount)
  );
}

/** @returns The longest payload that goes into one datagram as a fragment; longer packets are cut into these. */
export function fragmentLengthOf(peer: PeerState): number {
  const overhead = DATAGRAM_HEADER_SIZE + commandSizes[EnetCommand.SEND_FRAGMENT]!;
  return peer.mtu - overhead - (peer.host.checksum === null ? 0 : 4);
}

/**
 * Queues a command without packet on no channel.
 *
 * @param command - Command number and flags.
 * @param body - What follows the command header; kept.
 * @see ENet peer.c, enet_peer_queue_outgoing_command
 */
export function queueCommand(peer: PeerState, command: number, body: Uint8Array | null): void {
  const outgoing = peer.host.pool.take();
  outgoing.command = command;
  outgoing.channelID = 0xff;
  outgoing.body = body;
  setup(peer, outgoing);
}

/** Queues a ping. */
export function queuePing(peer: PeerState): void {
  queueCommand(peer, EnetCommand.PING | C.COMMAND_FLAG_ACKNOWLEDGE, null);
}

/**
 * Queues a packet, cut into fragments where it is too long.
 *
 * @param packet - The payload; copied, unless `isKept` says that it never changes and may be kept.
 * @see ENet peer.c, enet_peer_send
 */
export function queuePacket(
  peer: PeerState,
  channelID: number,
  packet: Uint8Array,
  flags: number,
  isKept: boolean,
): void {
  const channel = peer.channel(channelID);
  const length = packet.length;
  if (length > fragmentLengthOf(peer)) {
    queueFragments(peer, channelID, isKept ? packet : copyBytes(packet, 0, length), flags);
    return;
  }
  let command: number;
  if ((flags & (C.PACKET_FLAG_RELIABLE | C.PACKET_FLAG_UNSEQUENCED)) === C.PACKET_FLAG_UNSEQUENCED)
    command = EnetCommand.SEND_UNSEQUENCED | C.COMMAND_FLAG_UNSEQUENCED;
  else if ((flags & C.PACKET_FLAG_RELIABLE) !== 0 || channel.outgoingUnreliableSequenceNumber >= 0xffff)
    // Unreliable numbers never wrap: the reliable command in between starts them anew.
    command = EnetCommand.SEND_RELIABLE | C.COMMAND_FLAG_ACKNOWLEDGE;
  else command = EnetCommand.SEND_UNRELIABLE;
  const outgoing = peer.host.pool.take();
  outgoing.command = command;
  outgoing.channelID = channelID;
  outgoing.packet = isKept ? packet : peer.host.buffers.copy(packet);
  outgoing.isPooled = !isKept;
  outgoing.fragmentOffset = 0;
  outgoing.fragmentLength = length;
  setup(peer, outgoing);
}

function queueFragments(peer: PeerState, channelID: number, packet: Uint8Array, flags: number): void {
  const channel = peer.channel(channelID);
  const fragmentLength = fragmentLengthOf(peer);
  const fragmentCount = Math.ceil(packet.length / fragmentLength);
  const isUnreliable =
    (flags & (C.PACKET_FLAG_RELIABLE | C.PACKET_FLAG_UNRELIABLE_FRAGMENT)) === C.PACKET_FLAG_UNRELIABLE_FRAGMENT &&
    channel.outgoingUnreliableSequenceNumber < 0xffff;
  const command = isUnreliable
    ? EnetCommand.SEND_UNRELIABLE_FRAGMENT
    : EnetCommand.SEND_FRAGMENT | C.COMMAND_FLAG_ACKNOWLEDGE;
  const start = isUnreliable ? channel.outgoingUnreliableSequenceNumber : channel.outgoingReliableSequenceNumber;
  for (let number = 0, offset = 0; offset < packet.length; number++, offset += fragmentLength) {
    const outgoing = peer.host.pool.take();
    outgoing.command = command;
    outgoing.channelID = channelID;
    outgoing.packet = packet;
    outgoing.fragmentOffset = offset;
    outgoing.fragmentLength = Math.min(fragmentLength, packet.length - offset);
    outgoing.fragmentNumber = number;
    outgoing.fragmentCount = fragmentCount;
    outgoing.group = (start + 1) & 0xffff;
    setup(peer, outgoing);
  }
}

/** Gives a command its sequence numbers and its place in a queue. See ENet peer.c, enet_peer_setup_outgoing_command. */
function setup(peer: PeerState, outgoing: OutgoingCommand): void {
  const { command, channelID } = outgoing;
  peer.outgoingDataTotal =
    (peer.outgoingDataTotal + commandSizes[command & C.COMMAND_MASK]! + outgoing.fragmentLength) >>> 0;
  const wantsAcknowledge = (command & C.COMMAND_FLAG_ACKNOWLEDGE) !== 0;
  let reliable = 0;
  let unreliable = 0;
  if (channelID === 0xff) {
    reliable = (peer.outgoingReliableSequenceNumber + 1) & 0xffff;
    peer.outgoingReliableSequenceNumber = reliable;
  } else if (wantsAcknowledge) {
    const channel = peer.channel(channelID);
    reliable = (channel.outgoingReliableSequenceNumber + 1) & 0xffff;
    channel.outgoingReliableSequenceNumber = reliable;
    channel.outgoingUnreliableSequenceNumber = 0;
  } else if ((command & C.COMMAND_FLAG_UNSEQUENCED) !== 0) {
    peer.outgoingUnsequencedGroup = (peer.outgoingUnsequencedGroup + 1) & 0xffff;
    outgoing.group = peer.outgoingUnsequencedGroup;
  } else {
    const channel = peer.channel(channelID);
    if (outgoing.fragmentOffset === 0)
      channel.outgoingUnreliableSequenceNumber = (channel.outgoingUnreliableSequenceNumber + 1) & 0xffff;
    reliable = channel.outgoingReliableSequenceNumber;
    unreliable = channel.outgoingUnreliableSequenceNumber;
  }
  outgoing.reliableSequenceNumber = reliable;
  outgoing.unreliableSequenceNumber = unreliable;
  startAnew(outgoing);
  const host = peer.host;
  host.totalQueued = (host.totalQueued + 1) >>> 0;
  outgoing.queueTime = host.totalQueued;
  if (outgoing.packet !== null) countOutgoing(peer, outgoing.fragmentLength + COMMAND_ALLOWANCE_BYTES);
  if (wantsAcknowledge && outgoing.packet !== null) peer.outgoingSendReliableCommands.add(outgoing);
  else peer.outgoingCommands.add(outgoing);
  host.turns.markForSending(peer);
}

/** Gives a command that has left every queue back to the pool. */
export function releaseOutgoing(peer: PeerState, command: OutgoingCommand): void {
  if (command.packet !== null) countOutgoing(peer, -command.fragmentLength - COMMAND_ALLOWANCE_BYTES);
  if (command.isPooled) peer.host.buffers.give(command.packet!);
  peer.host.pool.give(command);
}

function countOutgoing(peer: PeerState, bytes: number): void {
  peer.outgoingData += bytes;
  peer.host.outgoingData += bytes;
}

function clearOutgoing(queue: OutgoingQueue, pool: Pool<OutgoingCommand>): void {
  let command = queue.clear();
  while (command !== null) {
    const next = command.next;
    pool.give(command);
    command = next;
  }
}

/**
 * Empties every queue and forgets the channels.
 *
 * @param keepDispatched - Leaves packets whose turn has come, so that they are still delivered ahead of the disconnect
 *   event. (ENet drops them, although it has acknowledged them.)
 */
export function resetQueues(peer: PeerState, keepDispatched: boolean): void {
  const { pool } = peer.host;
  peer.host.waitingAcknowledgements -= peer.acknowledgements.length;
  peer.acknowledgements.clear();
  peer.sentIndex.clear();
  clearOutgoing(peer.sentReliableCommands, pool);
  clearOutgoing(peer.outgoingCommands, pool);
  clearOutgoing(peer.outgoingSendReliableCommands, pool);
  countOutgoing(peer, -peer.outgoingData);
  peer.reliableDataInTransit = 0;
  if (!keepDispatched) {
    peer.dispatchedCommands.clear();
    releaseAll(peer);
    peer.needsDispatch = peer.connectPending;
  }
  peer.channels = [];
  peer.channelCount = 0;
}

/** Puts a command at the end of the packets whose turn has come. */
export function dispatchCommand(peer: PeerState, command: IncomingCommand): void {
  peer.dispatchedCommands.push(command, peer.host.incomingPool);
  peer.host.turns.markForDispatch(peer);
}
