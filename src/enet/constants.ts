/**
 * Numbers fixed by the ENet 1.3 protocol, and ENet's defaults.
 *
 * Names are ENet's with the prefix dropped (`ENET_PROTOCOL_MINIMUM_MTU` is {@link MINIMUM_MTU}).
 *
 * @see ENet 1.3.18, include/enet/protocol.h and include/enet/enet.h
 */

/** Smallest datagram size that two hosts may agree on, in bytes. */
export const MINIMUM_MTU = 576;
/** Largest datagram size that two hosts may agree on, in bytes; longer datagrams are dropped unread. */
export const MAXIMUM_MTU = 4096;
/** Datagram size that a host offers unless told otherwise, in bytes. */
export const DEFAULT_MTU = 1392;
/** Most commands that one outgoing datagram carries. */
export const MAXIMUM_PACKET_COMMANDS = 32;
/** Smallest amount of reliable data in transit, in bytes. */
export const MINIMUM_WINDOW_SIZE = 4096;
/** Largest amount of reliable data in transit, in bytes. */
export const MAXIMUM_WINDOW_SIZE = 65536;
/** Fewest channels of a connection. */
export const MINIMUM_CHANNEL_COUNT = 1;
/** Most channels of a connection. */
export const MAXIMUM_CHANNEL_COUNT = 255;
/** Twelve bits of peer id; this value means "no peer yet" and heads a connection request. */
export const MAXIMUM_PEER_ID = 0xfff;
/** Most fragments that one packet is cut into. */
export const MAXIMUM_FRAGMENT_COUNT = 1024 * 1024;

/** Milliseconds between two looks at the bandwidth limits. */
export const HOST_BANDWIDTH_THROTTLE_INTERVAL = 1000;
/** Longest packet that is sent or accepted, in bytes. */
export const HOST_DEFAULT_MAXIMUM_PACKET_SIZE = 32 * 1024 * 1024;
/** Most bytes that one peer may have waiting for delivery. */
export const HOST_DEFAULT_MAXIMUM_WAITING_DATA = 32 * 1024 * 1024;

/** Round trip assumed before the first measurement, in milliseconds. */
export const PEER_DEFAULT_ROUND_TRIP_TIME = 500;
/** Share of unreliable packets sent at first, out of {@link PEER_PACKET_THROTTLE_SCALE}. */
export const PEER_DEFAULT_PACKET_THROTTLE = 32;
/** The packet throttle that lets every unreliable packet through; 0 lets none. */
export const PEER_PACKET_THROTTLE_SCALE = 32;
/** Step of the counter that spreads dropped packets evenly. */
export const PEER_PACKET_THROTTLE_COUNTER = 7;
/** By how much the packet throttle rises, out of {@link PEER_PACKET_THROTTLE_SCALE}, when the round trip gets better. */
export const PEER_PACKET_THROTTLE_ACCELERATION = 2;
/** By how much the packet throttle falls, out of {@link PEER_PACKET_THROTTLE_SCALE}, when the round trip gets worse. */
export const PEER_PACKET_THROTTLE_DECELERATION = 2;
/** Milliseconds over which the best round trip is taken. */
export const PEER_PACKET_THROTTLE_INTERVAL = 5000;
/** `packetLoss` is a ratio to this. */
export const PEER_PACKET_LOSS_SCALE = 1 << 16;
/** Milliseconds between two estimates of packet loss. */
export const PEER_PACKET_LOSS_INTERVAL = 10000;
/** Bytes per second of bandwidth that are worth one {@link MINIMUM_WINDOW_SIZE} of window. */
export const PEER_WINDOW_SIZE_SCALE = 64 * 1024;
/** A command that was sent so often that 2^(attempts - 1) reaches this may time the peer out. */
export const PEER_TIMEOUT_LIMIT = 32;
/** Milliseconds of silence before which the limit above does not apply. */
export const PEER_TIMEOUT_MINIMUM = 5000;
/** Milliseconds of silence after which the peer is dropped in any case. */
export const PEER_TIMEOUT_MAXIMUM = 30000;
/** Milliseconds without an acknowledgement after which an idle connection is probed. */
export const PEER_PING_INTERVAL = 500;
/** How many unsequenced packets are remembered, to drop duplicates. */
export const PEER_UNSEQUENCED_WINDOW_SIZE = 1024;
/** How many windows of {@link PEER_UNSEQUENCED_WINDOW_SIZE} ahead unsequenced packets are accepted. */
export const PEER_FREE_UNSEQUENCED_WINDOWS = 32;
/** Number of windows into which the reliable sequence numbers fall. */
export const PEER_RELIABLE_WINDOWS = 16;
/** Reliable sequence numbers in one window. */
export const PEER_RELIABLE_WINDOW_SIZE = 0x1000;
/** Windows of reliable sequence numbers that stay free, out of {@link PEER_RELIABLE_WINDOWS}. */
export const PEER_FREE_RELIABLE_WINDOWS = 8;

/** Delivery flags of a packet. Without {@link PACKET_FLAG_RELIABLE} and {@link PACKET_FLAG_UNSEQUENCED}: unreliable, in order. */
export const PACKET_FLAG_RELIABLE = 1 << 0;
/** Not ordered relative to other packets. Ignored for reliable packets. */
export const PACKET_FLAG_UNSEQUENCED = 1 << 1;
/** A packet longer than a datagram is cut into unreliable fragments; without this flag it is sent reliably. */
export const PACKET_FLAG_UNRELIABLE_FRAGMENT = 1 << 3;

/** Numbers of the twelve commands. */
export const EnetCommand = {
  /** No command; never sent, and dropped when received. */
  NONE: 0,
  /** Confirms the receipt of a command that asked for it. */
  ACKNOWLEDGE: 1,
  /** Asks for a connection. */
  CONNECT: 2,
  /** Answers {@link EnetCommand.CONNECT}: the connection is accepted, with these parameters. */
  VERIFY_CONNECT: 3,
  /** Ends the connection. */
  DISCONNECT: 4,
  /** Asks for nothing but an acknowledgement, to keep an idle connection alive and measure the round trip. */
  PING: 5,
  /** A reliable packet. */
  SEND_RELIABLE: 6,
  /** An unreliable packet, in order. */
  SEND_UNRELIABLE: 7,
  /** A fragment of a reliable packet. */
  SEND_FRAGMENT: 8,
  /** An unreliable packet outside of any order. */
  SEND_UNSEQUENCED: 9,
  /** Tells the bandwidths of the sender, in bytes per second. */
  BANDWIDTH_LIMIT: 10,
  /** Tells the interval, acceleration and deceleration of the packet throttle. */
  THROTTLE_CONFIGURE: 11,
  /** A fragment of an unreliable packet. */
  SEND_UNRELIABLE_FRAGMENT: 12,
} as const;
export type EnetCommand = (typeof EnetCommand)[keyof typeof EnetCommand];
/** One more than the highest command number. */
export const COMMAND_COUNT = 13;
/** The command number within the command byte. */
export const COMMAND_MASK = 0x0f;
/** Command flag: the receiver must acknowledge. */
export const COMMAND_FLAG_ACKNOWLEDGE = 1 << 7;
/** Command flag: outside of any sequence. */
export const COMMAND_FLAG_UNSEQUENCED = 1 << 6;

/** Datagram header flag: everything after the header is compressed. */
export const HEADER_FLAG_COMPRESSED = 1 << 14;
/** Datagram header flag: a 16-bit sent time follows the peer id. */
export const HEADER_FLAG_SENT_TIME = 1 << 15;
/** All flags of the datagram header. */
export const HEADER_FLAG_MASK = HEADER_FLAG_COMPRESSED | HEADER_FLAG_SENT_TIME;
/** Where the two bits of session id stand in the datagram header. */
export const HEADER_SESSION_MASK = 3 << 12;
/** How many bits the session id is shifted left by in the datagram header. */
export const HEADER_SESSION_SHIFT = 12;

/** States of a peer; the values are ENet's and Godot's (`ENetPacketPeer.STATE_…`). */
export const EnetPeerState = {
  /** No connection; the place is free. */
  DISCONNECTED: 0,
  /** A connection was asked for from here; the answer is awaited. */
  CONNECTING: 1,
  /** A connection was asked for by the other side and answered; its acknowledgement is awaited. */
  ACKNOWLEDGING_CONNECT: 2,
  /** The other side's connection is made, but its event is yet to be taken. Not used by {@link EnetHost}. */
  CONNECTION_PENDING: 3,
  /** Our connection is made, but its event is yet to be taken. Not used by {@link EnetHost}. */
  CONNECTION_SUCCEEDED: 4,
  /** Connected: packets can be sent and received. */
  CONNECTED: 5,
  /** Will disconnect once all queued packets have been sent and acknowledged. */
  DISCONNECT_LATER: 6,
  /** A disconnection was asked for from here; its acknowledgement is awaited. */
  DISCONNECTING: 7,
  /** The other side has disconnected; the acknowledgement is yet to be sent. */
  ACKNOWLEDGING_DISCONNECT: 8,
  /** The connection has ended; its last events are yet to be taken. */
  ZOMBIE: 9,
} as const;
export type EnetPeerState = (typeof EnetPeerState)[keyof typeof EnetPeerState];

/** Kinds of event; the values are ENet's. */
export const EnetEventType = {
  /** A connection has been made, from either side. */
  CONNECT: 1,
  /** A connection has ended, or an attempt to make one has failed. */
  DISCONNECT: 2,
  /** A packet has arrived. */
  RECEIVE: 3,
} as const;
export type EnetEventType = (typeof EnetEventType)[keyof typeof EnetEventType];

/**
 * Why {@link EnetPeer.send} refused a packet.
 *
 * `0` means accepted; every other value is negative, as in ENet, where there is only -1.
 */
export const EnetSendResult = {
  /** The packet was accepted. */
  OK: 0,
  /** The peer is not in state CONNECTED. */
  NOT_CONNECTED: -1,
  /** The channel does not exist on this connection. */
  BAD_CHANNEL: -2,
  /** Longer than the host's `maximumPacketSize`, or than {@link MAXIMUM_FRAGMENT_COUNT} fragments. */
  TOO_LONG: -3,
  /** The peer already has `maximumOutgoingData` bytes that it has not acknowledged. */
  QUEUE_FULL: -4,
} as const;
export type EnetSendResult = (typeof EnetSendResult)[keyof typeof EnetSendResult];
