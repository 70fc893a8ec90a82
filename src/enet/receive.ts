import { addressEqual, type EnetAddress } from "./address.js";
import { commandSizes, readU16, readU32, writeU32LittleEndian } from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand, EnetPeerState } from "./constants.js";
import { updateDeadline } from "./life-cycle.js";
import type { PeerHost, PeerState } from "./peer-state.js";
import {
  handleAcknowledge,
  handleBandwidthLimit,
  handleConnect,
  handleDisconnect,
  handleThrottleConfigure,
  handleVerifyConnect,
} from "./receive-control.js";
import { handleSendFragment, handleSendPacket, handleSendUnsequenced } from "./receive-send.js";
import type { EnetDropReason } from "./statistics.js";
import { hasShare } from "./waiting.js";

/** Acknowledgements that may wait for one peer; each takes 8 bytes, or 16 in a queue that has just grown. */
const MAXIMUM_ACKNOWLEDGEMENTS = 65_536;
/** Acknowledgements that may wait for all peers together. */
const MAXIMUM_TOTAL_ACKNOWLEDGEMENTS = 1_048_576;

/**
 * Reads a datagram and does what its commands say. Drops and counts what makes no sense; never throws.
 *
 * @see ENet protocol.c, enet_protocol_handle_incoming_commands
 */
export function handleIncoming(host: PeerHost, from: EnetAddress, datagram: Uint8Array): void {
  const reason = handleDatagram(host, from, datagram);
  if (reason !== null) host.drop(reason);
}

/** @returns Why the datagram was dropped, or `null`. */
function handleDatagram(host: PeerHost, from: EnetAddress, datagram: Uint8Array): EnetDropReason | null {
  const { length } = datagram;
  if (length > C.MAXIMUM_MTU) return "tooLong";
  const first = readU16(datagram, 0);
  const peerID = first & ~(C.HEADER_FLAG_MASK | C.HEADER_SESSION_MASK);
  const hasSentTime = (first & C.HEADER_FLAG_SENT_TIME) !== 0;
  const headerSize = (hasSentTime ? 4 : 2) + (host.checksum === null ? 0 : 4);
  if (length < headerSize) return "tooShort";

  let peer: PeerState | null = null;
  if (peerID !== C.MAXIMUM_PEER_ID) {
    const found = host.places.all[peerID];
    if (found === undefined || found.state === EnetPeerState.DISCONNECTED || found.state === EnetPeerState.ZOMBIE)
      return "unknownPeer";
    if (!addressEqual(from, found.address)) return "wrongAddress";
    const sessionID = (first & C.HEADER_SESSION_MASK) >> C.HEADER_SESSION_SHIFT;
    if (found.outgoingPeerID < C.MAXIMUM_PEER_ID && sessionID !== found.incomingSessionID) return "wrongSession";
    peer = found;
    peer.handshake?.received(length);
  }

  let bytes = datagram;
  let start = headerSize;
  if ((first & C.HEADER_FLAG_COMPRESSED) !== 0) {
    // Nothing that strangers may ask is long, so little work is done for them. What is compressed is shorter than the original.
    if (peer === null && host.refuseNewConnections) return "refused";
    const room = (peer === null ? C.MINIMUM_MTU : C.MAXIMUM_MTU) - headerSize;
    if (length - headerSize >= room) return "compression";
    const original = decompress(host, datagram.subarray(headerSize), room);
    if (original === null || original.length === 0 || original.length > room) return "compression";
    bytes = original;
    start = 0;
  }
  if (host.checksum !== null) {
    const whole = new Uint8Array(headerSize + bytes.length - start);
    whole.set(datagram.subarray(0, headerSize));
    whole.set(bytes.subarray(start), headerSize);
    writeU32LittleEndian(whole, headerSize - 4, peer === null ? 0 : peer.connectID);
    if (host.checksum(whole) >>> 0 !== readU32(datagram, headerSize - 4)) return "checksum";
    bytes = whole;
    start = headerSize;
  }
  if (peer !== null) peer.incomingDataTotal = (peer.incomingDataTotal + headerSize + bytes.length - start) >>> 0;
  handleCommands(host, peer, from, bytes, start, hasSentTime ? readU16(datagram, 2) : -1, length);
  return null;
}

/** A compressor should not throw, but what it is given is hostile. */
function decompress(host: PeerHost, input: Uint8Array, maxOutputBytes: number): Uint8Array | null {
  try {
    return host.compressor?.decompress(input, maxOutputBytes) ?? null;
  } catch {
    return null;
  }
}

/**
 * @param sentTime - Of the datagram; -1 if it has none.
 * @param datagramLength - Bytes of the datagram as it came.
 */
function handleCommands(
  host: PeerHost,
  known: PeerState | null,
  from: EnetAddress,
  bytes: Uint8Array,
  start: number,
  sentTime: number,
  datagramLength: number,
): void {
  let peer = known;
  const { length } = bytes;
  for (let at = start; at < length; ) {
    const commandByte = bytes[at]!;
    const commandNumber = commandByte & C.COMMAND_MASK;
    const size = commandSizes[commandNumber]!;
    let error: EnetDropReason | null = null;
    let end = at + size;
    if (size === 0) error = "unknownCommand";
    else if (end > length) error = "truncatedCommand";
    else if (sentTime < 0 && (commandByte & C.COMMAND_FLAG_ACKNOWLEDGE) !== 0) error = "missingSentTime";
    else if (peer === null) {
      if (commandNumber !== EnetCommand.CONNECT) error = "notConnected";
      else {
        const result = handleConnect(host, from, bytes, at, datagramLength);
        if (typeof result === "string") error = result;
        else peer = result;
      }
    } else {
      const payloadLength = payloadLengthOf(bytes, at, commandNumber);
      end += payloadLength;
      if (end > length) error = "badLength";
      else error = handleCommand(host, peer, bytes, at, commandNumber, payloadLength);
    }
    if (error !== null) {
      host.drop(error);
      break;
    }
    if ((commandByte & C.COMMAND_FLAG_ACKNOWLEDGE) !== 0)
      queueAcknowledgement(host, peer!, commandNumber, bytes[at + 1]!, readU16(bytes, at + 2), sentTime);
    at = end;
  }
  if (peer !== null) updateDeadline(peer);
}

/** @returns Bytes of payload that follow a send command; 0 for the others. */
function payloadLengthOf(bytes: Uint8Array, at: number, commandNumber: number): number {
  switch (commandNumber) {
    case EnetCommand.SEND_RELIABLE:
      return readU16(bytes, at + 4);
    case EnetCommand.SEND_UNRELIABLE:
    case EnetCommand.SEND_UNSEQUENCED:
    case EnetCommand.SEND_FRAGMENT:
    case EnetCommand.SEND_UNRELIABLE_FRAGMENT:
      return readU16(bytes, at + 6);
    default:
      return 0;
  }
}

function handleCommand(
  host: PeerHost,
  peer: PeerState,
  bytes: Uint8Array,
  at: number,
  commandNumber: number,
  payloadLength: number,
): EnetDropReason | null {
  switch (commandNumber) {
    case EnetCommand.ACKNOWLEDGE:
      return handleAcknowledge(host, peer, bytes, at);
    case EnetCommand.VERIFY_CONNECT:
      return handleVerifyConnect(peer, bytes, at);
    case EnetCommand.DISCONNECT:
      return handleDisconnect(peer, bytes, at);
    case EnetCommand.CONNECT:
      return "wrongState";
  }
  if (peer.state !== EnetPeerState.CONNECTED && peer.state !== EnetPeerState.DISCONNECT_LATER) return "wrongState";
  switch (commandNumber) {
    case EnetCommand.PING:
      return null;
    case EnetCommand.BANDWIDTH_LIMIT:
      return handleBandwidthLimit(host, peer, bytes, at);
    case EnetCommand.THROTTLE_CONFIGURE:
      return handleThrottleConfigure(peer, bytes, at);
  }
  if (bytes[at + 1]! >= peer.channelCount) return "badChannel";
  if (payloadLength > host.maximumPacketSize) return "badLength";
  switch (commandNumber) {
    case EnetCommand.SEND_RELIABLE:
    case EnetCommand.SEND_UNRELIABLE:
      return handleSendPacket(peer, bytes, at, commandNumber, payloadLength);
    case EnetCommand.SEND_UNSEQUENCED:
      return handleSendUnsequenced(peer, bytes, at, payloadLength);
    default:
      return handleSendFragment(peer, bytes, at, commandNumber, payloadLength);
  }
}

/** @see ENet peer.c, enet_peer_queue_acknowledgement, and its caller */
function queueAcknowledgement(
  host: PeerHost,
  peer: PeerState,
  commandNumber: number,
  channelID: number,
  reliableSequenceNumber: number,
  sentTime: number,
): void {
  const isDisconnect = commandNumber === EnetCommand.DISCONNECT;
  switch (peer.state) {
    case EnetPeerState.DISCONNECTING:
    case EnetPeerState.ACKNOWLEDGING_CONNECT:
    case EnetPeerState.ZOMBIE:
      return;
    case EnetPeerState.ACKNOWLEDGING_DISCONNECT:
      if (!isDisconnect) return;
  }
  const channel = peer.channels[channelID];
  if (channel !== undefined) {
    // What lies just beyond the window was not taken in, so it must be sent again.
    const current = channel.incomingReliableSequenceNumber >> 12;
    let window = reliableSequenceNumber >> 12;
    if (reliableSequenceNumber < channel.incomingReliableSequenceNumber) window += C.PEER_RELIABLE_WINDOWS;
    if (window >= current + C.PEER_FREE_RELIABLE_WINDOWS - 1 && window <= current + C.PEER_FREE_RELIABLE_WINDOWS)
      return;
  }
  const { length } = peer.acknowledgements;
  if (
    length >= MAXIMUM_ACKNOWLEDGEMENTS ||
    !hasShare(length, host.waitingAcknowledgements, MAXIMUM_TOTAL_ACKNOWLEDGEMENTS, host.peerCount)
  ) {
    host.drop("acknowledgements");
    return;
  }
  peer.outgoingDataTotal = (peer.outgoingDataTotal + commandSizes[EnetCommand.ACKNOWLEDGE]!) >>> 0;
  peer.acknowledgements.push(channelID, reliableSequenceNumber, sentTime, isDisconnect);
  host.waitingAcknowledgements++;
  host.turns.markForSending(peer);
}
