import { COMMAND_HEADER_SIZE, commandSizes, writeU16, writeU32, writeU32LittleEndian } from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand, EnetPeerState } from "./constants.js";
import { copyInto } from "./copy.js";
import { askForDisconnect, becomeZombie } from "./life-cycle.js";
import type { OutgoingCommand } from "./outgoing.js";
import { hasOutgoingCommands, queuePing, releaseOutgoing } from "./peer-queues.js";
import type { PeerHost, PeerState } from "./peer-state.js";
import { neverZero, timeAdd, timeDifference, timeLess } from "./time.js";

/** Commands start here; the header, of which there are three lengths, is written to end here. */
const COMMANDS_START = 8;
/** The header counts for this much when a datagram is filled, with or without sent time. */
const HEADER_SIZE = 4;
const PING_SIZE = 4;
const ACKNOWLEDGE_SIZE = 8;

/** Forms datagrams in one buffer that is used again and again. */
export class DatagramWriter {
  readonly #host: PeerHost;
  readonly #bytes: Uint8Array;
  /** Where the next command goes. */
  #at = COMMANDS_START;
  /** How far commands may reach. */
  #limit = 0;
  #commandCount = 0;
  #hasAcknowledgements = false;
  /** At least one command wants an acknowledgement. */
  #hasSentTime = false;

  constructor(host: PeerHost) {
    this.#host = host;
    this.#bytes = new Uint8Array(host.mtu + COMMANDS_START);
  }

  /**
   * Forms one datagram of what a peer has to send: acknowledgements, then commands in the order in which they were
   * queued, then a ping where nothing else probes the connection. Sets `continueSending` where more is left.
   *
   * @returns A view into the buffer, or `null` if there is nothing to send.
   * @see ENet protocol.c, enet_protocol_send_outgoing_commands
   */
  write(peer: PeerState): Uint8Array | null {
    peer.continueSending = false;
    if (peer.state === EnetPeerState.ZOMBIE) return null;
    const host = this.#host;
    this.#at = COMMANDS_START;
    this.#limit = COMMANDS_START + peer.mtu - HEADER_SIZE - (host.checksum === null ? 0 : 4);
    this.#commandCount = 0;
    this.#hasAcknowledgements = false;
    this.#hasSentTime = false;
    this.#writeAcknowledgements(peer);
    const canPing = this.#writeCommands(peer);
    if (
      canPing &&
      peer.state === EnetPeerState.CONNECTED &&
      peer.sentReliableCommands.head === null &&
      timeDifference(host.serviceTime, peer.lastReceiveTime) >= peer.pingIntervalMs &&
      this.#limit - this.#at >= PING_SIZE
    ) {
      queuePing(peer);
      this.#writeCommands(peer);
    }
    if (isDoneBeforeDisconnect(peer)) askForDisconnect(peer, peer.eventData);
    if (this.#commandCount === 0 && !this.#hasAcknowledgements) {
      peer.continueSending = false;
      return null;
    }
    this.#estimateLoss(peer);
    const bytes = this.#finish(peer);
    peer.lastSendTime = host.serviceTime;
    return bytes;
  }

  /**
   * As many as fit. ENet sends at most 32 commands in a datagram because it has no more buffers to gather them from;
   * receivers take any number. Acknowledgements do not count here: a flood of small packets needs a fifth of the datagrams.
   */
  #writeAcknowledgements(peer: PeerState): void {
    const { acknowledgements } = peer;
    const bytes = this.#bytes;
    while (acknowledgements.length > 0) {
      const at = this.#at;
      if (this.#limit - at < ACKNOWLEDGE_SIZE) {
        peer.continueSending = true;
        return;
      }
      const { channelID, reliableSequenceNumber, sentTime, isDisconnect } = acknowledgements;
      bytes[at] = EnetCommand.ACKNOWLEDGE;
      bytes[at + 1] = channelID;
      writeU16(bytes, at + 2, reliableSequenceNumber);
      writeU16(bytes, at + 4, reliableSequenceNumber);
      writeU16(bytes, at + 6, sentTime);
      this.#at = at + ACKNOWLEDGE_SIZE;
      this.#hasAcknowledgements = true;
      acknowledgements.shift();
      this.#host.waitingAcknowledgements--;
      if (isDisconnect) becomeZombie(peer);
    }
  }

  /**
   * @returns Whether no reliable command was ready to be sent, so that a ping may be in order.
   * @see ENet protocol.c, enet_protocol_check_outgoing_commands
   */
  #writeCommands(peer: PeerState): boolean {
    const host = this.#host;
    let current = peer.outgoingCommands.head;
    let currentReliable = peer.outgoingSendReliableCommands.head;
    let canPing = true;
    for (;;) {
      let command: OutgoingCommand;
      if (current !== null && (currentReliable === null || !timeLess(currentReliable.queueTime, current.queueTime))) {
        command = current;
        current = peer.outgoingCommands.after(command);
      } else if (currentReliable !== null) {
        command = currentReliable;
        currentReliable = peer.outgoingSendReliableCommands.after(command);
      } else break;

      const wantsAcknowledge = (command.command & C.COMMAND_FLAG_ACKNOWLEDGE) !== 0;
      const { packet, fragmentLength } = command;
      const isOnChannel = wantsAcknowledge && command.channelID < peer.channelCount;
      if (wantsAcknowledge) {
        if (isOnChannel && command.sendAttempts === 0 && startsBlockedWindow(peer, command)) {
          currentReliable = null;
          continue;
        }
        if (packet !== null) {
          const windowSize = Math.floor((peer.packetThrottle * peer.windowSize) / C.PEER_PACKET_THROTTLE_SCALE);
          if (peer.reliableDataInTransit + fragmentLength > Math.max(windowSize, peer.mtu)) {
            currentReliable = null;
            continue;
          }
        }
        canPing = false;
      }

      const size = commandSizes[command.command & C.COMMAND_MASK]! + fragmentLength;
      if (this.#commandCount >= C.MAXIMUM_PACKET_COMMANDS || this.#limit - this.#at < size) {
        peer.continueSending = true;
        break;
      }

      if (wantsAcknowledge) {
        if (isOnChannel && command.sendAttempts === 0) {
          const channel = peer.channel(command.channelID);
          const window = command.reliableSequenceNumber >> 12;
          channel.usedReliableWindows |= 1 << window;
          channel.reliableWindows[window]!++;
        }
        if (command.sendAttempts === 0) peer.sentIndex.sent(command);
        command.sendAttempts++;
        if (command.roundTripTimeout === 0)
          command.roundTripTimeout = peer.roundTripTime + 4 * peer.roundTripTimeVariance;
        if (peer.sentReliableCommands.head === null)
          peer.nextTimeout = timeAdd(host.serviceTime, command.roundTripTimeout);
        (packet === null ? peer.outgoingCommands : peer.outgoingSendReliableCommands).remove(command);
        peer.sentReliableCommands.push(command);
        command.isInTransit = true;
        command.sentTime = host.serviceTime;
        this.#hasSentTime = true;
        peer.reliableDataInTransit += fragmentLength;
        this.#writeCommand(command);
      } else {
        if (packet !== null && command.fragmentOffset === 0 && isThrottled(peer)) {
          current = dropUnreliable(peer, command);
          continue;
        }
        peer.outgoingCommands.remove(command);
        this.#writeCommand(command);
        releaseOutgoing(peer, command);
      }
      peer.packetsSent++;
    }
    return canPing;
  }

  #writeCommand(command: OutgoingCommand): void {
    const bytes = this.#bytes;
    const at = this.#at;
    const { packet, fragmentLength } = command;
    bytes[at] = command.command;
    bytes[at + 1] = command.channelID;
    writeU16(bytes, at + 2, command.reliableSequenceNumber);
    let end = at + COMMAND_HEADER_SIZE;
    switch (command.command & C.COMMAND_MASK) {
      case EnetCommand.SEND_RELIABLE:
        writeU16(bytes, end, fragmentLength);
        end += 2;
        break;
      case EnetCommand.SEND_UNRELIABLE:
        writeU16(bytes, end, command.unreliableSequenceNumber);
        writeU16(bytes, end + 2, fragmentLength);
        end += 4;
        break;
      case EnetCommand.SEND_UNSEQUENCED:
        writeU16(bytes, end, command.group);
        writeU16(bytes, end + 2, fragmentLength);
        end += 4;
        break;
      case EnetCommand.SEND_FRAGMENT:
      case EnetCommand.SEND_UNRELIABLE_FRAGMENT:
        writeU16(bytes, end, command.group);
        writeU16(bytes, end + 2, fragmentLength);
        writeU32(bytes, end + 4, command.fragmentCount);
        writeU32(bytes, end + 8, command.fragmentNumber);
        writeU32(bytes, end + 12, packet!.length);
        writeU32(bytes, end + 16, command.fragmentOffset);
        end += 20;
        break;
      default: {
        const { body } = command;
        if (body !== null) {
          bytes.set(body, end);
          end += body.length;
        }
      }
    }
    if (packet !== null) {
      copyInto(bytes, end, packet, command.fragmentOffset, fragmentLength);
      end += fragmentLength;
    }
    this.#at = end;
    this.#commandCount++;
  }

  /** Once in ten seconds, takes the share of lost commands into the mean. */
  #estimateLoss(peer: PeerState): void {
    const now = this.#host.serviceTime;
    if (peer.packetLossEpoch === 0) peer.packetLossEpoch = neverZero(now);
    else if (timeDifference(now, peer.packetLossEpoch) >= C.PEER_PACKET_LOSS_INTERVAL && peer.packetsSent > 0) {
      const loss = Math.floor((peer.packetsLost * C.PEER_PACKET_LOSS_SCALE) / peer.packetsSent);
      peer.packetLossVariance = Math.floor((peer.packetLossVariance * 3 + Math.abs(loss - peer.packetLoss)) / 4);
      peer.packetLoss = Math.floor((peer.packetLoss * 7 + loss) / 8);
      peer.packetLossEpoch = neverZero(now);
      peer.packetsSent = 0;
      peer.packetsLost = 0;
    }
  }

  /** Writes the header in front of the commands, backwards; compresses and signs. */
  #finish(peer: PeerState): Uint8Array {
    const host = this.#host;
    const bytes = this.#bytes;
    let end = this.#at;
    const { compressor, checksum } = host;
    let compressed: Uint8Array | null = null;
    if (compressor !== null) {
      const length = end - COMMANDS_START;
      compressed = compressor.compress(bytes.subarray(COMMANDS_START, end), length);
      if (compressed !== null && (compressed.length === 0 || compressed.length >= length)) compressed = null;
    }
    const isKnown = peer.outgoingPeerID < C.MAXIMUM_PEER_ID;
    let start = COMMANDS_START;
    if (checksum !== null) {
      start -= 4;
      writeU32LittleEndian(bytes, start, isKnown ? peer.connectID : 0);
    }
    let flags = 0;
    if (this.#hasSentTime) {
      start -= 2;
      writeU16(bytes, start, sentTimeFor(peer));
      flags |= C.HEADER_FLAG_SENT_TIME;
    }
    if (compressed !== null) flags |= C.HEADER_FLAG_COMPRESSED;
    if (isKnown) flags |= (peer.outgoingSessionID << C.HEADER_SESSION_SHIFT) & C.HEADER_SESSION_MASK;
    start -= 2;
    writeU16(bytes, start, peer.outgoingPeerID | flags);
    if (checksum !== null) writeU32(bytes, COMMANDS_START - 4, checksum(bytes.subarray(start, end)));
    if (compressed !== null) {
      bytes.set(compressed, COMMANDS_START);
      end = COMMANDS_START + compressed.length;
    }
    return bytes.subarray(start, end);
  }
}

/** @returns The 16 bits that tell a peer when a datagram was sent. */
export function sentTimeFor(peer: PeerState): number {
  return (peer.host.serviceTime + peer.sentTimeOffset) & 0xffff;
}

/** @returns Whether the peer was to leave once its queues are empty, and they are. */
function isDoneBeforeDisconnect(peer: PeerState): boolean {
  return peer.state === EnetPeerState.DISCONNECT_LATER && !hasOutgoingCommands(peer);
}

/** @returns Whether a command is the first of its reliable window, and too many windows before it are not acknowledged yet. */
function startsBlockedWindow(peer: PeerState, command: OutgoingCommand): boolean {
  if (command.reliableSequenceNumber % C.PEER_RELIABLE_WINDOW_SIZE !== 0) return false;
  const channel = peer.channel(command.channelID);
  const window = command.reliableSequenceNumber / C.PEER_RELIABLE_WINDOW_SIZE;
  const before = (window + C.PEER_RELIABLE_WINDOWS - 1) % C.PEER_RELIABLE_WINDOWS;
  if (channel.reliableWindows[before]! >= C.PEER_RELIABLE_WINDOW_SIZE) return true;
  const ahead = (1 << (C.PEER_FREE_RELIABLE_WINDOWS + 2)) - 1;
  const mask = (ahead << window) | (ahead >> (C.PEER_RELIABLE_WINDOWS - window));
  return (channel.usedReliableWindows & mask) !== 0;
}

/** Moves the counter that spreads drops evenly. */
function isThrottled(peer: PeerState): boolean {
  peer.packetThrottleCounter =
    (peer.packetThrottleCounter + C.PEER_PACKET_THROTTLE_COUNTER) % C.PEER_PACKET_THROTTLE_SCALE;
  return peer.packetThrottleCounter > peer.packetThrottle;
}

/**
 * Drops an unreliable command with the fragments behind it: they are of the same packet, which was queued at once.
 *
 * @returns The command behind them.
 */
function dropUnreliable(peer: PeerState, first: OutgoingCommand): OutgoingCommand | null {
  let command: OutgoingCommand | null = first;
  do {
    const next: OutgoingCommand | null = peer.outgoingCommands.after(command);
    peer.outgoingCommands.remove(command);
    releaseOutgoing(peer, command);
    command = next;
  } while (command !== null && command.fragmentOffset > 0);
  return command;
}
