import { readU16, readU32 } from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand } from "./constants.js";
import type { PeerState } from "./peer-state.js";
import { addFragment, findCommand, isInReliableWindow, queueIncoming, type ReceivedPacket } from "./reassembly.js";
import type { EnetDropReason } from "./statistics.js";

/** Reused for every command: nothing keeps it. */
const received: ReceivedPacket = {
  command: 0,
  channelID: 0,
  reliableSequenceNumber: 0,
  unreliableSequenceNumber: 0,
  flags: 0,
  totalLength: 0,
  fragmentCount: 0,
};

/** SEND_RELIABLE and SEND_UNRELIABLE. */
export function handleSendPacket(
  peer: PeerState,
  bytes: Uint8Array,
  at: number,
  commandNumber: number,
  length: number,
): EnetDropReason | null {
  const isReliable = commandNumber === EnetCommand.SEND_RELIABLE;
  received.command = commandNumber;
  received.channelID = bytes[at + 1]!;
  received.reliableSequenceNumber = readU16(bytes, at + 2);
  received.unreliableSequenceNumber = isReliable ? 0 : readU16(bytes, at + 4);
  received.flags = isReliable ? C.PACKET_FLAG_RELIABLE : 0;
  received.totalLength = length;
  received.fragmentCount = 0;
  const result = queueIncoming(peer, received, bytes, at + (isReliable ? 6 : 8));
  return typeof result === "string" ? result : null;
}

/** @see ENet protocol.c, enet_protocol_handle_send_unsequenced */
export function handleSendUnsequenced(
  peer: PeerState,
  bytes: Uint8Array,
  at: number,
  length: number,
): EnetDropReason | null {
  const { host } = peer;
  const group = readU16(bytes, at + 4);
  const index = group % C.PEER_UNSEQUENCED_WINDOW_SIZE;
  const ahead = group < peer.incomingUnsequencedGroup ? group + 0x10000 : group;
  const free = C.PEER_FREE_UNSEQUENCED_WINDOWS * C.PEER_UNSEQUENCED_WINDOW_SIZE;
  if (ahead >= peer.incomingUnsequencedGroup + free) {
    host.drop("outOfWindow");
    return null;
  }
  const { unsequencedWindow } = peer;
  if (group - index !== peer.incomingUnsequencedGroup) {
    peer.incomingUnsequencedGroup = group - index;
    unsequencedWindow.fill(0);
  } else if ((unsequencedWindow[index >> 5]! & (1 << (index & 31))) !== 0) {
    host.drop("duplicate");
    return null;
  }
  received.command = EnetCommand.SEND_UNSEQUENCED;
  received.channelID = bytes[at + 1]!;
  received.reliableSequenceNumber = 0;
  received.unreliableSequenceNumber = 0;
  received.flags = C.PACKET_FLAG_UNSEQUENCED;
  received.totalLength = length;
  received.fragmentCount = 0;
  const result = queueIncoming(peer, received, bytes, at + 8);
  if (typeof result === "string") return result;
  unsequencedWindow[index >> 5]! |= 1 << (index & 31);
  return null;
}

/**
 * SEND_FRAGMENT and SEND_UNRELIABLE_FRAGMENT.
 *
 * @see ENet protocol.c, enet_protocol_handle_send_fragment and enet_protocol_handle_send_unreliable_fragment
 */
export function handleSendFragment(
  peer: PeerState,
  bytes: Uint8Array,
  at: number,
  commandNumber: number,
  length: number,
): EnetDropReason | null {
  const { host } = peer;
  const isReliable = commandNumber === EnetCommand.SEND_FRAGMENT;
  const channelID = bytes[at + 1]!;
  const channel = peer.channel(channelID);
  const startSequenceNumber = readU16(bytes, at + 4);
  const reliable = isReliable ? startSequenceNumber : readU16(bytes, at + 2);
  const unreliable = isReliable ? 0 : startSequenceNumber;
  if (length === 0) return "badLength";
  if (!isInReliableWindow(channel, reliable)) {
    host.drop("outOfWindow");
    return null;
  }
  if (
    !isReliable &&
    reliable === channel.incomingReliableSequenceNumber &&
    unreliable <= channel.incomingUnreliableSequenceNumber
  ) {
    host.drop("outdated");
    return null;
  }
  const fragmentCount = readU32(bytes, at + 8);
  const fragmentNumber = readU32(bytes, at + 12);
  const totalLength = readU32(bytes, at + 16);
  const offset = readU32(bytes, at + 20);
  if (
    fragmentCount > C.MAXIMUM_FRAGMENT_COUNT ||
    fragmentNumber >= fragmentCount ||
    totalLength > host.maximumPacketSize ||
    totalLength < fragmentCount ||
    // More than so many datagrams can carry: ENet lacks this check.
    totalLength > fragmentCount * C.MAXIMUM_MTU ||
    offset >= totalLength ||
    length > totalLength - offset
  )
    return "badFragment";

  let start = findCommand(channel, isReliable, reliable, unreliable);
  if (start !== undefined) {
    if (start.command !== commandNumber || start.totalLength !== totalLength || start.fragmentCount !== fragmentCount)
      return "badFragment";
  } else {
    received.command = commandNumber;
    received.channelID = channelID;
    received.reliableSequenceNumber = reliable;
    received.unreliableSequenceNumber = unreliable;
    received.flags = isReliable ? C.PACKET_FLAG_RELIABLE : C.PACKET_FLAG_UNRELIABLE_FRAGMENT;
    received.totalLength = totalLength;
    received.fragmentCount = fragmentCount;
    const result = queueIncoming(peer, received, bytes, at);
    if (typeof result === "string") return result;
    start = result!;
  }
  return addFragment(peer, channel, start, fragmentNumber, offset, bytes, at + 24, length);
}
