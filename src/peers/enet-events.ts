import type { EnetDropCounters } from "../enet/index.js";
import type { ENetPacketPeer } from "./enet-packet-peer.js";

/** Values of `ENetConnection.compress`. */
export type CompressionMode = 0 | 1 | 2 | 3 | 4;
/** The first value that `ENetConnection.service` returns. */
export type EventType = -1 | 0 | 1 | 2 | 3;
/** Values that `ENetConnection.pop_statistic` takes. */
export type HostStatistic = 0 | 1 | 2 | 3;
/** What `ENetConnection.service` returns: kind of event, peer, data of a connection or disconnection, channel. */
export type ServiceResult = [event_type: EventType, peer: ENetPacketPeer | null, data: number, channel: number];

/** What was thrown away, by reason. */
export interface ENetDropCounts extends Readonly<EnetDropCounters> {
  /** Datagrams whose sender cannot be answered: port 0, an unspecified, broadcast or multicast address. All forged. */
  readonly unanswerable: number;
  /** Outgoing datagrams for which the system's queue had no room. */
  readonly sendQueueFull: number;
  /** Outgoing datagrams that the system refused, and errors that it reported on the socket. */
  readonly socketErrors: number;
}

/** An event with what `ENetConnection.service` puts elsewhere. @internal */
export interface ConnectionEvent {
  readonly type: EventType;
  readonly peer: ENetPacketPeer | null;
  readonly data: number;
  readonly channel: number;
  readonly packet: Uint8Array | null;
  readonly flags: number;
}

/** Nothing happened. @internal */
export const NO_EVENT: ConnectionEvent = { type: 0, peer: null, data: 0, channel: 0, packet: null, flags: 0 };
/** There is no host, or its socket failed. @internal */
export const ERROR_EVENT: ConnectionEvent = { ...NO_EVENT, type: -1 };
