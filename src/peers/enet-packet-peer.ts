import { checkAction, hasActionSupervisor } from "../core/actions.js";
import { Fifo } from "../core/fifo.js";
import {
  ERR_INVALID_PARAMETER,
  ERR_UNAVAILABLE,
  ERR_UNCONFIGURED,
  type ErrorCode,
  FAILED,
  OK,
  push_error,
} from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import { type EnetPeer, EnetPeerState, EnetSendResult } from "../enet/index.js";
import { withoutZone } from "../platform/ip.js";
import { PacketPeer } from "./packet-peer.js";

/** Values of {@link ENetPacketPeer.get_state}. */
export type PeerState = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** Values that {@link ENetPacketPeer.get_statistic} takes. */
export type PeerStatistic = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13;

/** What a packet peer asks of its connection. @internal */
export interface PacketPeerOwner {
  /** Something was queued: it leaves at the end of this turn of the event loop. */
  _touch(): void;
  /** Sends at once whatever can be sent. */
  _transmit(): void;
  /** The peer is not active any more. */
  _onInactive(peer: ENetPacketPeer): void;
}

/** Where a peer goes whose host name is not resolved yet. @internal */
export interface PendingDestination {
  readonly port: number;
  readonly channels: number;
}

interface QueuedPacket {
  readonly data: Uint8Array;
  readonly flags: number;
}

const FLAGS_ALLOWED = 1 | 2 | 8;

/**
 * Godot's `ENetPacketPeer`: one remote host of an `ENetConnection`.
 *
 * A connection makes it; it cannot be made by hand. It becomes inactive for good when the remote host is gone: its
 * methods then log an error and do nothing.
 *
 * @see Godot class reference, ENetPacketPeer
 */
export class ENetPacketPeer extends PacketPeer {
  /** State: not connected. */
  static readonly STATE_DISCONNECTED = 0;
  /** State: the request to connect has been sent; there is no answer yet. */
  static readonly STATE_CONNECTING = 1;
  /** State: the remote host's request to connect is being answered. */
  static readonly STATE_ACKNOWLEDGING_CONNECT = 2;
  /** State: the connection is made; its event waits to be reported, at the side that was asked. */
  static readonly STATE_CONNECTION_PENDING = 3;
  /** State: the connection is made; its event waits to be reported, at the side that asked. */
  static readonly STATE_CONNECTION_SUCCEEDED = 4;
  /** State: connected; packets can be sent. */
  static readonly STATE_CONNECTED = 5;
  /** State: disconnects as soon as everything that is queued has been sent and acknowledged. */
  static readonly STATE_DISCONNECT_LATER = 6;
  /** State: the request to disconnect has been sent; there is no answer yet. */
  static readonly STATE_DISCONNECTING = 7;
  /** State: the remote host's request to disconnect is being acknowledged. */
  static readonly STATE_ACKNOWLEDGING_DISCONNECT = 8;
  /** State: the connection is gone; its event waits to be reported. */
  static readonly STATE_ZOMBIE = 9;
  /** Statistic: mean loss of reliable packets, as a ratio to {@link ENetPacketPeer.PACKET_LOSS_SCALE}. */
  static readonly PEER_PACKET_LOSS = 0;
  /** Statistic: variance of the packet loss, as a ratio to {@link ENetPacketPeer.PACKET_LOSS_SCALE}. */
  static readonly PEER_PACKET_LOSS_VARIANCE = 1;
  /** Statistic: when the packet loss was last estimated, in milliseconds of the host's clock. */
  static readonly PEER_PACKET_LOSS_EPOCH = 2;
  /** Statistic: mean round-trip time, in milliseconds. */
  static readonly PEER_ROUND_TRIP_TIME = 3;
  /** Statistic: variance of the round-trip time, in milliseconds. */
  static readonly PEER_ROUND_TRIP_TIME_VARIANCE = 4;
  /** Statistic: lowest mean round-trip time of the last throttle interval, in milliseconds. */
  static readonly PEER_LAST_ROUND_TRIP_TIME = 5;
  /** Statistic: highest variance of the round-trip time in the last throttle interval, in milliseconds. */
  static readonly PEER_LAST_ROUND_TRIP_TIME_VARIANCE = 6;
  /** Statistic: share of unreliable packets that are sent, out of {@link ENetPacketPeer.PACKET_THROTTLE_SCALE}. */
  static readonly PEER_PACKET_THROTTLE = 7;
  /** Statistic: highest throttle that the bandwidth allows, out of {@link ENetPacketPeer.PACKET_THROTTLE_SCALE}. */
  static readonly PEER_PACKET_THROTTLE_LIMIT = 8;
  /** Statistic: counter that spreads the unreliable packets that are dropped evenly. */
  static readonly PEER_PACKET_THROTTLE_COUNTER = 9;
  /** Statistic: when the current throttle interval began, in milliseconds of the host's clock. */
  static readonly PEER_PACKET_THROTTLE_EPOCH = 10;
  /** Statistic: by how much the throttle grows at a time, out of {@link ENetPacketPeer.PACKET_THROTTLE_SCALE}. */
  static readonly PEER_PACKET_THROTTLE_ACCELERATION = 11;
  /** Statistic: by how much the throttle shrinks at a time, out of {@link ENetPacketPeer.PACKET_THROTTLE_SCALE}. */
  static readonly PEER_PACKET_THROTTLE_DECELERATION = 12;
  /** Statistic: milliseconds over which the lowest mean round-trip time is taken. */
  static readonly PEER_PACKET_THROTTLE_INTERVAL = 13;
  /** What the packet loss statistics are ratios to: all packets are lost. */
  static readonly PACKET_LOSS_SCALE = 65536;
  /** What the throttle statistics are ratios to: no unreliable packet is dropped. */
  static readonly PACKET_THROTTLE_SCALE = 32;
  /** Packet flag: resent until it is acknowledged, and delivered in order. */
  static readonly FLAG_RELIABLE = 1;
  /** Packet flag: unreliable and in no order with other packets. Ignored for reliable packets. */
  static readonly FLAG_UNSEQUENCED = 2;
  /** Packet flag: a packet longer than a datagram is cut into unreliable fragments; without it, it is sent reliably. */
  static readonly FLAG_UNRELIABLE_FRAGMENT = 8;

  #peer: EnetPeer | null;
  #pending: PendingDestination | null = null;
  #whenAttachedCalls: ((peer: EnetPeer) => void)[] = [];
  readonly #owner: PacketPeerOwner | null;
  readonly #queue = new Fifo<QueuedPacket>();

  /**
   * @param peer - What it stands for; null for one that is inactive or still to be attached.
   * @param owner - Its connection.
   * @param pending - Set while a host name is being resolved.
   * @internal
   */
  constructor(peer: EnetPeer | null, owner: PacketPeerOwner | null = null, pending: PendingDestination | null = null) {
    super();
    this.#peer = peer;
    this.#owner = owner;
    this.#pending = pending;
  }

  // The connection.

  /** @returns Whether it still stands for a remote host. */
  is_active(): boolean {
    return this.#peer !== null || this.#pending !== null;
  }

  /** @returns One of the `STATE_` constants. */
  get_state(): PeerState {
    if (this.#peer !== null) return this.#peer.state as PeerState;
    return this.#pending === null ? ENetPacketPeer.STATE_DISCONNECTED : ENetPacketPeer.STATE_CONNECTING;
  }

  /** @returns How many channels the connection has; 0 when inactive. */
  get_channels(): number {
    if (this.#peer !== null) return this.#peer.channelCount;
    if (this.#pending !== null) return this.#pending.channels;
    reportGone();
    return 0;
  }

  /** @returns The remote IP address as Godot writes it; empty when inactive or not resolved yet. */
  get_remote_address(): string {
    if (this.#peer !== null) return withoutZone(this.#peer.address.host);
    if (this.#pending === null) reportGone();
    return "";
  }

  /** @returns The remote port; 0 when inactive. */
  get_remote_port(): number {
    if (this.#peer !== null) return this.#peer.address.port;
    if (this.#pending !== null) return this.#pending.port;
    reportGone();
    return 0;
  }

  /**
   * Asks the remote host to disconnect. `EVENT_DISCONNECT` follows when it answered or the time-out passed.
   *
   * @param data - An unsigned 32-bit number for the other side's event.
   */
  peer_disconnect(data = 0): void {
    this.#leave((peer) => peer.disconnect(data));
  }

  /**
   * As {@link peer_disconnect}, after everything that is queued has been sent and acknowledged.
   *
   * @param data - An unsigned 32-bit number for the other side's event.
   */
  peer_disconnect_later(data = 0): void {
    this.#leave((peer) => peer.disconnectLater(data));
  }

  /**
   * Tells the remote host once, without waiting for an answer. No event follows; the peer is inactive at once.
   *
   * @param data - An unsigned 32-bit number for the other side's event.
   */
  peer_disconnect_now(data = 0): void {
    this.#leave((peer) => peer.disconnectNow(data));
    if (this.is_active()) this._deactivate();
  }

  /** Drops the connection without telling the remote host. No event follows; the peer is inactive at once. */
  reset(): void {
    if (!this.is_active()) {
      reportGone();
      return;
    }
    this.#peer?.reset();
    this._deactivate();
  }

  /** Sends a ping, as ENet does by itself whenever a connection is idle. */
  ping(): void {
    if (this.#whenAttached((peer) => peer.ping())) this.#owner?._touch();
  }

  /**
   * Says how long a connection is idle before it is pinged.
   *
   * @param ping_interval - Milliseconds of silence after which a ping is sent; 0 for the default of 500.
   */
  ping_interval(ping_interval: number): void {
    if (this.#whenAttached((peer) => peer.pingInterval(ping_interval))) this.#owner?._touch();
  }

  /**
   * Says when a remote host counts as gone.
   *
   * @param timeout - How often the retransmission time may double before `timeout_min` applies, as a factor; 0 for 32.
   * @param timeout_min - Milliseconds; 0 for 5000.
   * @param timeout_max - Milliseconds; 0 for 30000.
   */
  set_timeout(timeout: number, timeout_min: number, timeout_max: number): void {
    if (!this.is_active()) {
      reportGone();
      return;
    }
    if (timeout > timeout_min || timeout_min > timeout_max) {
      push_error(
        `The timeout limit must not exceed the minimum, nor that the maximum, got ${timeout}, ${timeout_min}, ${timeout_max}`,
      );
      return;
    }
    this.#whenAttached((peer) => peer.timeout(timeout, timeout_min, timeout_max));
    this.#owner?._touch();
  }

  /**
   * Says how fast the share of unreliable packets that are sent follows the round-trip time.
   *
   * @param interval - Milliseconds over which the lowest mean is taken.
   * @param acceleration - By how much the share grows, out of 32.
   * @param deceleration - By how much it shrinks, out of 32.
   */
  throttle_configure(interval: number, acceleration: number, deceleration: number): void {
    if (this.#whenAttached((peer) => peer.throttleConfigure(interval, acceleration, deceleration))) {
      this.#owner?._touch();
    }
  }

  /**
   * @param statistic - One of the `PEER_` constants.
   * @returns Its value; 0 when inactive.
   */
  get_statistic(statistic: PeerStatistic): number {
    const peer = this.#peer;
    if (peer === null) {
      if (this.#pending === null) reportGone();
      return 0;
    }
    switch (statistic) {
      case ENetPacketPeer.PEER_PACKET_LOSS:
        return peer.packetLoss;
      case ENetPacketPeer.PEER_PACKET_LOSS_VARIANCE:
        return peer.packetLossVariance;
      case ENetPacketPeer.PEER_PACKET_LOSS_EPOCH:
        return peer.packetLossEpoch;
      case ENetPacketPeer.PEER_ROUND_TRIP_TIME:
        return peer.roundTripTime;
      case ENetPacketPeer.PEER_ROUND_TRIP_TIME_VARIANCE:
        return peer.roundTripTimeVariance;
      case ENetPacketPeer.PEER_LAST_ROUND_TRIP_TIME:
        return peer.lastRoundTripTime;
      case ENetPacketPeer.PEER_LAST_ROUND_TRIP_TIME_VARIANCE:
        return peer.lastRoundTripTimeVariance;
      case ENetPacketPeer.PEER_PACKET_THROTTLE:
        return peer.packetThrottle;
      case ENetPacketPeer.PEER_PACKET_THROTTLE_LIMIT:
        return peer.packetThrottleLimit;
      case ENetPacketPeer.PEER_PACKET_THROTTLE_COUNTER:
        return peer.packetThrottleCounter;
      case ENetPacketPeer.PEER_PACKET_THROTTLE_EPOCH:
        return peer.packetThrottleEpoch;
      case ENetPacketPeer.PEER_PACKET_THROTTLE_ACCELERATION:
        return peer.packetThrottleAcceleration;
      case ENetPacketPeer.PEER_PACKET_THROTTLE_DECELERATION:
        return peer.packetThrottleDeceleration;
      case ENetPacketPeer.PEER_PACKET_THROTTLE_INTERVAL:
        return peer.packetThrottleInterval;
      default:
        push_error(`There is no peer statistic ${String(statistic)}`);
        return 0;
    }
  }

  // Packets.

  /**
   * Sends a packet on a channel. Empty packets are sent too, unlike with `put_packet`.
   *
   * @param channel - From 0 to {@link get_channels} - 1.
   * @param packet - The bytes; they are copied.
   * @param flags - `FLAG_` constants, or-ed; 0 for unreliable and in order.
   * @returns `OK`; `ERR_UNCONFIGURED` when inactive; `ERR_INVALID_PARAMETER` for a channel or flags that do not exist;
   * `FAILED` when the peer is not connected (yet), or the packet is too long.
   */
  send(channel: number, packet: Uint8Array, flags: number): ErrorCode {
    if (!this.is_active()) {
      reportGone();
      return ERR_UNCONFIGURED;
    }
    if (!(channel >= 0) || channel > this.get_channels()) {
      push_error(`Invalid channel ${channel}, there are ${this.get_channels()}`);
      return ERR_INVALID_PARAMETER;
    }
    if (flags & ~FLAGS_ALLOWED) {
      push_error(`Invalid flags ${flags}`);
      return ERR_INVALID_PARAMETER;
    }
    const refused = this.#supervise(packet);
    if (refused !== OK) return refused;
    return this._send(channel, packet, flags) === EnetSendResult.OK ? OK : FAILED;
  }

  /** @returns The `FLAG_` constants of the next packet; 0 when none waits. */
  get_packet_flags(): number {
    const next = this.#queue.peek();
    if (next === undefined) {
      push_error("No packet waits");
      return 0;
    }
    return next.flags;
  }

  override get_available_packet_count(): number {
    return this.#queue.size;
  }

  protected override _takePacket(): Uint8Array | ErrorCode {
    if (!this.is_active()) {
      reportGone();
      return ERR_UNCONFIGURED;
    }
    return this.#queue.shift()?.data ?? ERR_UNAVAILABLE;
  }

  protected override _sendPacket(buffer: Uint8Array): ErrorCode {
    if (!this.is_active()) {
      reportGone();
      return ERR_UNCONFIGURED;
    }
    const refused = this.#supervise(buffer);
    if (refused !== OK) return refused;
    return this._send(0, buffer, ENetPacketPeer.FLAG_RELIABLE) === EnetSendResult.OK ? OK : FAILED;
  }

  #supervise(packet: Uint8Array): ErrorCode {
    if (!hasActionSupervisor()) return OK;
    const target = `enet://${this.get_remote_address()}:${this.get_remote_port()}`;
    return checkAction({ kind: "send_message", target, sizeBytes: packet.byteLength });
  }

  // For the classes above and beside it.

  /**
   * Sends a packet; its bytes are copied.
   *
   * @returns 0 when it was queued; the reason is logged otherwise.
   * @internal
   */
  _send(channel: number, packet: Uint8Array, flags: number): EnetSendResult {
    const peer = this.#peer;
    if (peer === null) {
      if (this.#pending === null) reportGone();
      return EnetSendResult.NOT_CONNECTED;
    }
    const result = peer.send(channel, packet, flags);
    if (result === EnetSendResult.OK) this.#owner?._touch();
    else if (result === EnetSendResult.BAD_CHANNEL) {
      errorLimited("enet channel", () => `Can't send on channel ${channel}, there are ${peer.channelCount}`);
    } else if (result === EnetSendResult.TOO_LONG) {
      push_error(`Can't send a packet of ${packet.byteLength} bytes, that is too long`);
    } else if (result === EnetSendResult.QUEUE_FULL) {
      errorLimited(
        "enet send queue",
        () => `Can't send: too much is waiting for peer ${this.get_remote_address()}:${this.get_remote_port()}`,
      );
    }
    return result;
  }

  /** @internal */
  _queuePacket(data: Uint8Array, flags: number): void {
    this.#queue.push({ data, flags });
  }

  /** Whether it stands for `peer`, whose object serves one connection after another. @internal */
  _standsFor(peer: EnetPeer): boolean {
    return this.#peer === peer;
  }

  /** The name is resolved: from now on it stands for `peer`. @internal */
  _attach(peer: EnetPeer): void {
    this.#pending = null;
    this.#peer = peer;
    for (const apply of this.#whenAttachedCalls.splice(0)) apply(peer);
  }

  /** The remote host is gone. @internal */
  _deactivate(): void {
    if (!this.is_active()) return;
    this.#peer = null;
    this.#pending = null;
    this.#whenAttachedCalls = [];
    this.#owner?._onInactive(this);
  }

  #leave(how: (peer: EnetPeer) => void): void {
    const peer = this.#peer;
    if (peer === null) {
      if (this.#pending === null) reportGone();
      else this._deactivate();
      return;
    }
    how(peer);
    if (peer.state !== EnetPeerState.DISCONNECTED) this.#owner?._touch();
    else {
      // Gone without an event. As in ENet, the notice leaves at once: the host may be destroyed next.
      this.#owner?._transmit();
      this._deactivate();
    }
  }

  #whenAttached(apply: (peer: EnetPeer) => void): boolean {
    if (this.#peer !== null) {
      apply(this.#peer);
      return true;
    }
    if (this.#pending !== null) this.#whenAttachedCalls.push(apply);
    else reportGone();
    return false;
  }
}

/** Within bounds: the remote host may go whenever it likes, while a game sends to it. */
function reportGone(): void {
  errorLimited("enet peer gone", () => "The ENetPacketPeer is not connected to anything");
}
