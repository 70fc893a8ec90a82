import { GodotError } from "../core/index.js";
import {
  COMMAND_HEADER_SIZE,
  type ConnectFields,
  commandSizes,
  connectBody,
  readConnect,
  readU16,
  readU32,
  u32Body,
  writeU16,
  writeU32,
} from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand } from "./constants.js";

/** One command as it stands in a datagram. What a command does not have is absent. */
export interface DecodedCommand {
  /** One of {@link EnetCommand}. */
  readonly command: number;
  /** `COMMAND_FLAG_ACKNOWLEDGE`, `COMMAND_FLAG_UNSEQUENCED` or 0, and whatever else stands in the upper four bits. */
  readonly flags: number;
  /** The channel, from 0; 255 for commands that belong to the connection as a whole. */
  readonly channelID: number;
  /**
   * 16-bit number among the reliable commands of the channel: of an unreliable command the last one before it, of ACKNOWLEDGE
   * the acknowledged one; 0 for unsequenced packets.
   */
  readonly reliableSequenceNumber: number;
  /** ACKNOWLEDGE. */
  readonly receivedReliableSequenceNumber?: number;
  /** ACKNOWLEDGE: the `sentTime` of the datagram that is acknowledged, 16 bits in milliseconds. */
  readonly receivedSentTime?: number;
  /** CONNECT and VERIFY_CONNECT. */
  readonly connect?: ConnectFields;
  /** CONNECT and DISCONNECT: the application's number. */
  readonly data?: number;
  /** BANDWIDTH_LIMIT (incoming, outgoing) and THROTTLE_CONFIGURE (interval, acceleration, deceleration). */
  readonly values?: readonly number[];
  /** SEND_UNRELIABLE. */
  readonly unreliableSequenceNumber?: number;
  /** SEND_UNSEQUENCED. */
  readonly unsequencedGroup?: number;
  /** SEND_FRAGMENT and SEND_UNRELIABLE_FRAGMENT. */
  readonly fragment?: DecodedFragment;
  /** The send commands: a view into the datagram. */
  readonly payload?: Uint8Array;
}

/** What a fragment says of itself. */
export interface DecodedFragment {
  /** 16-bit sequence number of the packet's first fragment; all fragments of the packet share it. */
  readonly startSequenceNumber: number;
  /** How many fragments the packet has. */
  readonly fragmentCount: number;
  /** Which of them this is, from 0. */
  readonly fragmentNumber: number;
  /** Length of the whole packet, in bytes. */
  readonly totalLength: number;
  /** Where this fragment's bytes start in the packet, in bytes. */
  readonly fragmentOffset: number;
}

/** A datagram, taken apart. */
export interface DecodedDatagram {
  /** The receiver's number for the sender; 0xFFF before there is one. */
  readonly peerID: number;
  /** 0 to 3: tells the datagrams of a connection from those of the one that had the same peer id before. */
  readonly sessionID: number;
  /** Low 16 bits of the sender's clock in milliseconds; `null` where no command wants an acknowledgement. */
  readonly sentTime: number | null;
  /** The commands, in the order in which they stand in the datagram. */
  readonly commands: readonly DecodedCommand[];
}

/**
 * Takes an uncompressed datagram without checksum apart, for tools and tests. Hosts parse in place instead.
 *
 * @param bytes - The datagram. Payloads are views into it.
 * @throws GodotError - `ERR_INVALID_DATA` with the offset, where the bytes are no such datagram.
 */
export function decodeDatagram(bytes: Uint8Array): DecodedDatagram {
  if (bytes.length < 2) throw invalid(`Datagram of ${bytes.length} bytes has no header`, 0);
  const first = readU16(bytes, 0);
  if ((first & C.HEADER_FLAG_COMPRESSED) !== 0) throw invalid("Datagram is compressed", 0);
  const hasSentTime = (first & C.HEADER_FLAG_SENT_TIME) !== 0;
  if (hasSentTime && bytes.length < 4) throw invalid("Datagram ends within its sent time", 2);
  const commands: DecodedCommand[] = [];
  for (let at = hasSentTime ? 4 : 2; at < bytes.length; ) {
    const number = bytes[at]! & C.COMMAND_MASK;
    const size = commandSizes[number]!;
    if (size === 0) throw invalid(`Command number ${number} does not exist`, at);
    if (at + size > bytes.length) throw invalid(`Command ${number} reaches past the end`, at);
    const command = decodeCommand(bytes, at, number, size);
    commands.push(command);
    at += size + (command.payload?.length ?? 0);
  }
  return {
    peerID: first & 0xfff,
    sessionID: (first & C.HEADER_SESSION_MASK) >> C.HEADER_SESSION_SHIFT,
    sentTime: hasSentTime ? readU16(bytes, 2) : null,
    commands,
  };
}

function decodeCommand(bytes: Uint8Array, at: number, number: number, size: number): DecodedCommand {
  const header = {
    command: number,
    flags: bytes[at]! & ~C.COMMAND_MASK,
    channelID: bytes[at + 1]!,
    reliableSequenceNumber: readU16(bytes, at + 2),
  };
  const payload = (length: number) => {
    if (at + size + length > bytes.length) throw invalid(`Payload of ${length} bytes reaches past the end`, at + size);
    return bytes.subarray(at + size, at + size + length);
  };
  const u32s = (count: number) => Array.from({ length: count }, (_, i) => readU32(bytes, at + 4 + i * 4));
  switch (number) {
    case EnetCommand.ACKNOWLEDGE:
      return {
        ...header,
        receivedReliableSequenceNumber: readU16(bytes, at + 4),
        receivedSentTime: readU16(bytes, at + 6),
      };
    case EnetCommand.CONNECT:
      return { ...header, connect: readConnect(bytes, at), data: readU32(bytes, at + 44) };
    case EnetCommand.VERIFY_CONNECT:
      return { ...header, connect: readConnect(bytes, at) };
    case EnetCommand.DISCONNECT:
      return { ...header, data: readU32(bytes, at + 4) };
    case EnetCommand.BANDWIDTH_LIMIT:
      return { ...header, values: u32s(2) };
    case EnetCommand.THROTTLE_CONFIGURE:
      return { ...header, values: u32s(3) };
    case EnetCommand.SEND_RELIABLE:
      return { ...header, payload: payload(readU16(bytes, at + 4)) };
    case EnetCommand.SEND_UNRELIABLE:
      return { ...header, unreliableSequenceNumber: readU16(bytes, at + 4), payload: payload(readU16(bytes, at + 6)) };
    case EnetCommand.SEND_UNSEQUENCED:
      return { ...header, unsequencedGroup: readU16(bytes, at + 4), payload: payload(readU16(bytes, at + 6)) };
    case EnetCommand.SEND_FRAGMENT:
    case EnetCommand.SEND_UNRELIABLE_FRAGMENT:
      return {
        ...header,
        fragment: {
          startSequenceNumber: readU16(bytes, at + 4),
          fragmentCount: readU32(bytes, at + 8),
          fragmentNumber: readU32(bytes, at + 12),
          totalLength: readU32(bytes, at + 16),
          fragmentOffset: readU32(bytes, at + 20),
        },
        payload: payload(readU16(bytes, at + 6)),
      };
    default:
      return header;
  }
}

/**
 * Puts a datagram together, for tools and tests: the inverse of {@link decodeDatagram}.
 *
 * @returns New bytes.
 */
export function encodeDatagram(datagram: DecodedDatagram): Uint8Array {
  const parts = datagram.commands.map(encodeCommand);
  const headerSize = datagram.sentTime === null ? 2 : 4;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, headerSize));
  const flags = datagram.sentTime === null ? 0 : C.HEADER_FLAG_SENT_TIME;
  writeU16(bytes, 0, datagram.peerID | (datagram.sessionID << C.HEADER_SESSION_SHIFT) | flags);
  if (datagram.sentTime !== null) writeU16(bytes, 2, datagram.sentTime);
  let at = headerSize;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function encodeCommand(command: DecodedCommand): Uint8Array {
  const size = commandSizes[command.command]!;
  const { payload, fragment } = command;
  const bytes = new Uint8Array(size + (payload?.length ?? 0));
  bytes[0] = command.command | command.flags;
  bytes[1] = command.channelID;
  writeU16(bytes, 2, command.reliableSequenceNumber);
  const at = COMMAND_HEADER_SIZE;
  if (command.connect !== undefined) bytes.set(connectBody(command.connect, command.data), at);
  else if (command.data !== undefined) writeU32(bytes, at, command.data);
  if (command.values !== undefined) bytes.set(u32Body(...command.values), at);
  if (command.receivedReliableSequenceNumber !== undefined) {
    writeU16(bytes, at, command.receivedReliableSequenceNumber);
    writeU16(bytes, at + 2, command.receivedSentTime ?? 0);
  }
  if (payload !== undefined) {
    writeU16(bytes, command.command === EnetCommand.SEND_RELIABLE ? at : at + 2, payload.length);
    bytes.set(payload, size);
  }
  if (command.unreliableSequenceNumber !== undefined) writeU16(bytes, at, command.unreliableSequenceNumber);
  if (command.unsequencedGroup !== undefined) writeU16(bytes, at, command.unsequencedGroup);
  if (fragment !== undefined) {
    writeU16(bytes, at, fragment.startSequenceNumber);
    writeU32(bytes, at + 4, fragment.fragmentCount);
    writeU32(bytes, at + 8, fragment.fragmentNumber);
    writeU32(bytes, at + 12, fragment.totalLength);
    writeU32(bytes, at + 16, fragment.fragmentOffset);
  }
  return bytes;
}

function invalid(message: string, offset: number): GodotError {
  return new GodotError("ERR_INVALID_DATA", message, { offset });
}
