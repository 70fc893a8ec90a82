import type { EnetEventType } from "./constants.js";
import type { EnetPeer } from "./peer.js";

/** A connection was made, in either direction. */
export interface EnetConnectEvent {
  /** Tells the kinds of events apart. */
  readonly type: typeof EnetEventType.CONNECT;
  /** The other end. */
  readonly peer: EnetPeer;
  /** The number that the other side passed to `connect` (unsigned 32-bit); 0 for a connection that we asked for. */
  readonly data: number;
}

/** A connection ended, or could not be made. The peer has been reset: its fields are back at their defaults. */
export interface EnetDisconnectEvent {
  /** Tells the kinds of events apart. */
  readonly type: typeof EnetEventType.DISCONNECT;
  /** The other end. */
  readonly peer: EnetPeer;
  /** The number that the other side passed to `disconnect` (unsigned 32-bit); 0 after a time-out. */
  readonly data: number;
}

/** A packet arrived. */
export interface EnetReceiveEvent {
  /** Tells the kinds of events apart. */
  readonly type: typeof EnetEventType.RECEIVE;
  /** The other end. */
  readonly peer: EnetPeer;
  /** The channel, 0 to 254. */
  readonly channelID: number;
  /** The payload. It belongs to whoever takes the event. */
  readonly packet: Uint8Array;
  /** `PACKET_FLAG_RELIABLE`, `PACKET_FLAG_UNSEQUENCED`, `PACKET_FLAG_UNRELIABLE_FRAGMENT` or 0. */
  readonly flags: number;
}

/** What `EnetHost.takeEvent` gives. */
export type EnetEvent = EnetConnectEvent | EnetDisconnectEvent | EnetReceiveEvent;
