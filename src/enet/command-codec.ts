/**
 * Bytes of the twelve commands. Multi-byte numbers are big-endian; only the connection id, which neither side computes
 * with, travels in the byte order of the machine that made it up (little-endian here, as on Godot's platforms).
 *
 * @see ENet protocol.h
 */

/** Bytes of each command with its header, by command number; 0 for numbers that do not exist. Payload comes on top. */
export const commandSizes: readonly number[] = [0, 8, 48, 44, 8, 4, 6, 8, 24, 8, 12, 16, 24, 0, 0, 0];
/** Bytes of the header that every command starts with. */
export const COMMAND_HEADER_SIZE = 4;

export function readU16(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!;
}

export function readU32(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}

export function readU32LittleEndian(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

export function writeU16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 8;
  bytes[at + 1] = value;
}

export function writeU32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
}

export function writeU32LittleEndian(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = value >>> 24;
}

/** @returns The numbers, one after the other, as 32-bit big-endian: the body of DISCONNECT, BANDWIDTH_LIMIT, THROTTLE_CONFIGURE. */
export function u32Body(...values: readonly number[]): Uint8Array {
  const body = new Uint8Array(values.length * 4);
  for (let i = 0; i < values.length; i++) writeU32(body, i * 4, values[i]!);
  return body;
}

/** What CONNECT and VERIFY_CONNECT carry. Units as in {@link EnetPeer}. */
export interface ConnectFields {
  /** The sender's number for the receiver. */
  outgoingPeerID: number;
  /** Session of the packets that the connecting side receives: 0 to 3; 255 in a CONNECT when it has had none yet. */
  incomingSessionID: number;
  /** Session of the packets that the connecting side sends: 0 to 3; 255 in a CONNECT when it has had none yet. */
  outgoingSessionID: number;
  /** The largest datagram, in bytes: 576 to 4096. */
  mtu: number;
  /** How many bytes of reliable data may be in transit: 4096 to 65536. */
  windowSize: number;
  /** How many channels the connection has: 1 to 255. */
  channelCount: number;
  /** The sender's downstream limit in bytes per second; 0 for none. */
  incomingBandwidth: number;
  /** The sender's upstream limit in bytes per second; 0 for none. */
  outgoingBandwidth: number;
  /** Milliseconds over which the lowest round trip time is measured for the throttle. */
  packetThrottleInterval: number;
  /** By how much the throttle opens when round trips get faster, in 32nds. */
  packetThrottleAcceleration: number;
  /** By how much the throttle closes when round trips get slower, in 32nds. */
  packetThrottleDeceleration: number;
  /** A random number, 32 bits unsigned, by which the connecting side tells its attempts apart. */
  connectID: number;
}

/**
 * @param data - The application's number of a CONNECT; `undefined` makes the shorter VERIFY_CONNECT.
 * @returns What follows the command header.
 */
export function connectBody(fields: ConnectFields, data?: number): Uint8Array {
  const body = new Uint8Array(data === undefined ? 40 : 44);
  writeU16(body, 0, fields.outgoingPeerID);
  body[2] = fields.incomingSessionID;
  body[3] = fields.outgoingSessionID;
  writeU32(body, 4, fields.mtu);
  writeU32(body, 8, fields.windowSize);
  writeU32(body, 12, fields.channelCount);
  writeU32(body, 16, fields.incomingBandwidth);
  writeU32(body, 20, fields.outgoingBandwidth);
  writeU32(body, 24, fields.packetThrottleInterval);
  writeU32(body, 28, fields.packetThrottleAcceleration);
  writeU32(body, 32, fields.packetThrottleDeceleration);
  writeU32LittleEndian(body, 36, fields.connectID);
  if (data !== undefined) writeU32(body, 40, data);
  return body;
}

/** @returns The fields of a CONNECT or VERIFY_CONNECT whose command header stands at `at`. */
export function readConnect(bytes: Uint8Array, at: number): ConnectFields {
  return {
    outgoingPeerID: readU16(bytes, at + 4),
    incomingSessionID: bytes[at + 6]!,
    outgoingSessionID: bytes[at + 7]!,
    mtu: readU32(bytes, at + 8),
    windowSize: readU32(bytes, at + 12),
    channelCount: readU32(bytes, at + 16),
    incomingBandwidth: readU32(bytes, at + 20),
    outgoingBandwidth: readU32(bytes, at + 24),
    packetThrottleInterval: readU32(bytes, at + 28),
    packetThrottleAcceleration: readU32(bytes, at + 32),
    packetThrottleDeceleration: readU32(bytes, at + 36),
    connectID: readU32LittleEndian(bytes, at + 40),
  };
}
