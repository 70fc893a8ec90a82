import { u32Body } from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand, EnetPeerState, EnetSendResult } from "./constants.js";
import { askForDisconnect, isConnected, resetPeer, updateDeadline } from "./life-cycle.js";
import type { Outbox } from "./outbox.js";
import {
  hasOutgoingCommands,
  hasOutgoingRoom,
  queueCommand,
  queuePacket,
  queuePing,
  resetQueues,
} from "./peer-queues.js";
import { type PeerHost, PeerState } from "./peer-state.js";
import { giveUpWhole } from "./reassembly.js";

/**
 * One end of a connection, or a free place for one.
 *
 * Made by {@link EnetHost}; the object is reused for the next connection on the same place once it is reset. Fields have
 * ENet's names and units: times are unsigned 32-bit milliseconds on the host's clock, 0 meaning never. Read them, but
 * change them only through the methods. Methods queue; nothing leaves before the host's `flush` or `handleTimeout`.
 *
 * @see ENet 1.3.18, peer.c
 */
export class EnetPeer extends PeerState {
  readonly #outbox: Outbox;

  /** @internal */
  constructor(host: PeerHost, incomingPeerID: number, outbox: Outbox) {
    super(host, incomingPeerID);
    this.#outbox = outbox;
  }

  /**
   * Queues a packet.
   *
   * Longer ones than a datagram are cut up: with `PACKET_FLAG_UNRELIABLE_FRAGMENT` and without `PACKET_FLAG_RELIABLE`
   * into unreliable fragments (which are sequenced), else into reliable ones.
   *
   * @param channelID - Channel, 0..`channelCount - 1`.
   * @param bytes - The payload, copied before the call returns. May be empty.
   * @param flags - `PACKET_FLAG_…`, or 0 for unreliable but sequenced.
   * @returns 0, or a negative {@link EnetSendResult}.
   */
  send(channelID: number, bytes: Uint8Array, flags: number): EnetSendResult {
    const result = this.checkSend(channelID, bytes.length);
    if (result !== EnetSendResult.OK) return result;
    queuePacket(this, channelID, bytes, flags, false);
    return EnetSendResult.OK;
  }

  /** @internal @returns What {@link send} would say, before anything is copied. */
  checkSend(channelID: number, length: number): EnetSendResult {
    if (this.state !== EnetPeerState.CONNECTED) return EnetSendResult.NOT_CONNECTED;
    if (!(channelID >= 0 && channelID < this.channelCount)) return EnetSendResult.BAD_CHANNEL;
    if (length > this.host.maximumPacketSize) return EnetSendResult.TOO_LONG;
    if (!hasOutgoingRoom(this, length)) return EnetSendResult.QUEUE_FULL;
    return EnetSendResult.OK;
  }

  /**
   * Asks for the end of the connection. What was queued is dropped. Ends with a disconnect event, when the other
   * side has acknowledged or the time-out has passed; without one, at once, where the connection was not made yet.
   *
   * @param data - Unsigned 32-bit number for the other side's event.
   */
  disconnect(data = 0): void {
    const state = this.state;
    if (
      state === EnetPeerState.DISCONNECTING ||
      state === EnetPeerState.DISCONNECTED ||
      state === EnetPeerState.ACKNOWLEDGING_DISCONNECT ||
      state === EnetPeerState.ZOMBIE
    )
      return;
    if (isConnected(state)) askForDisconnect(this, data);
    else {
      resetQueues(this, false);
      queueCommand(this, EnetCommand.DISCONNECT | C.COMMAND_FLAG_UNSEQUENCED, u32Body(data));
      this.#outbox.transmitAtOnce(this);
      this.reset();
    }
  }

  /**
   * Ends the connection at once: one unacknowledged notice is queued, there will be no event, the place is free.
   *
   * @param data - Unsigned 32-bit number for the other side's event.
   */
  disconnectNow(data = 0): void {
    const state = this.state;
    if (state === EnetPeerState.DISCONNECTED) return;
    if (state !== EnetPeerState.ZOMBIE && state !== EnetPeerState.DISCONNECTING) {
      resetQueues(this, false);
      queueCommand(this, EnetCommand.DISCONNECT | C.COMMAND_FLAG_UNSEQUENCED, u32Body(data));
      this.#outbox.transmitAtOnce(this);
    }
    this.reset();
  }

  /**
   * Like {@link disconnect}, but first everything that was queued is sent and, if reliable, acknowledged. What
   * arrives meanwhile is dropped.
   *
   * @param data - Unsigned 32-bit number for the other side's event.
   */
  disconnectLater(data = 0): void {
    if (isConnected(this.state) && hasOutgoingCommands(this)) {
      this.state = EnetPeerState.DISCONNECT_LATER;
      this.eventData = data >>> 0;
      giveUpWhole(this);
    } else this.disconnect(data);
  }

  /** Forgets the connection without a word to the other side and without an event. Every field goes back to its default. */
  reset(): void {
    resetPeer(this);
  }

  /** Queues a ping, which also measures the round trip. Idle connections are pinged without being asked. */
  ping(): void {
    if (this.state === EnetPeerState.CONNECTED) queuePing(this);
  }

  /**
   * Sets how soon an idle connection is pinged.
   *
   * @param milliseconds - Silence after which an idle connection is pinged; 0 for the default of 500.
   */
  pingInterval(milliseconds: number): void {
    this.pingIntervalMs = milliseconds >>> 0 || C.PEER_PING_INTERVAL;
    updateDeadline(this);
  }

  /**
   * Says when a silent peer counts as gone: once a command was sent so often that 2^(attempts - 1) reaches the limit and
   * the oldest loss is at least `minimum` old, or once that is `maximum` old.
   *
   * @param limit - Default (also for 0) 32.
   * @param minimum - Milliseconds, default (also for 0) 5000.
   * @param maximum - Milliseconds, default (also for 0) 30000.
   */
  timeout(limit: number, minimum: number, maximum: number): void {
    this.timeoutLimit = limit >>> 0 || C.PEER_TIMEOUT_LIMIT;
    this.timeoutMinimum = minimum >>> 0 || C.PEER_TIMEOUT_MINIMUM;
    this.timeoutMaximum = maximum >>> 0 || C.PEER_TIMEOUT_MAXIMUM;
  }

  /**
   * Sets, for both sides, how the share of unreliable packets follows the round trip.
   *
   * @param interval - Milliseconds over which the best round trip is taken (default 5000).
   * @param acceleration - Step up, as a ratio to 32 (default 2).
   * @param deceleration - Step down, as a ratio to 32 (default 2).
   */
  throttleConfigure(interval: number, acceleration: number, deceleration: number): void {
    if (this.state === EnetPeerState.DISCONNECTED || this.state === EnetPeerState.ZOMBIE) return;
    this.packetThrottleInterval = interval >>> 0;
    this.packetThrottleAcceleration = acceleration >>> 0;
    this.packetThrottleDeceleration = deceleration >>> 0;
    queueCommand(
      this,
      EnetCommand.THROTTLE_CONFIGURE | C.COMMAND_FLAG_ACKNOWLEDGE,
      u32Body(interval, acceleration, deceleration),
    );
  }
}
