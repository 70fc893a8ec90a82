import { AckQueue } from "./ack-queue.js";
import type { EnetAddress } from "./address.js";
import { EnetChannel } from "./channel.js";
import { u32Body } from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand, EnetPeerState, EnetSendResult } from "./constants.js";
import { copyBytes } from "./copy.js";
import type { Handshake } from "./handshake.js";
import type { EnetHost } from "./host.js";
import { IncomingFifo } from "./incoming.js";
import { OutgoingQueue } from "./outgoing.js";
import { hasOutgoingCommands, hasOutgoingRoom, queueCommand, queuePacket, resetQueues } from "./peer-queues.js";
import { SentIndex } from "./sent-index.js";
import { releaseAll } from "./waiting.js";

/**
 * One end of a connection, or a free place for one.
 *
 * Made by {@link EnetHost}; the object is reused for the next connection on the same place once it is reset. Fields have
 * ENet's names and units: times are unsigned 32-bit milliseconds on the host's clock, 0 meaning never. Read them, but
 * change them only through the methods. Methods queue; nothing leaves before the host's `flush` or `handleTimeout`.
 *
 * @see ENet 1.3.18, peer.c
 */
export class EnetPeer {
  /** The host that this peer belongs to. */
  readonly host: EnetHost;
  /** Our number for this peer: its place among {@link EnetHost.peers}. */
  readonly incomingPeerID: number;
  /** The other side's number for us; 0xFFF until it is known. */
  outgoingPeerID: number = C.MAXIMUM_PEER_ID;
  /** Random number of this connection, chosen by the side that connects; 0 while disconnected. */
  connectID = 0;
  /** Session ids (0..3, 0xFF before the first connection) tell a connection from an earlier one on the same place. */
  outgoingSessionID = 0xff;
  /** Session id (0..3, 0xFF before the first connection) that datagrams from the other side carry. */
  incomingSessionID = 0xff;
  /** Where the other side is; of no meaning while disconnected. */
  address: EnetAddress = NO_ADDRESS;
  /** Free for the application. Not touched by the core, not even by {@link reset}. */
  data: unknown = null;
  /** Where in its life the connection is. Set by the core only. */
  state: EnetPeerState = EnetPeerState.DISCONNECTED;
  /** Channels that both sides have, 1..255; 0 while disconnected. */
  channelCount = 0;
  /** What the other side can receive, in bytes per second; 0 means no limit. */
  incomingBandwidth = 0;
  /** What the other side can send, in bytes per second; 0 means no limit. */
  outgoingBandwidth = 0;
  /** When the incoming bandwidth was last divided with this peer needing less than its share, in milliseconds. */
  incomingBandwidthThrottleEpoch = 0;
  /** When {@link packetThrottleLimit} was last lowered to what this peer can receive, in milliseconds. */
  outgoingBandwidthThrottleEpoch = 0;
  /** Bytes received since the last look at the bandwidth limits. */
  incomingDataTotal = 0;
  /** Bytes queued for sending since the last look at the bandwidth limits, acknowledgements included. */
  outgoingDataTotal = 0;
  /** When the last datagram was sent to this peer. */
  lastSendTime = 0;
  /** When the last acknowledgement came in. */
  lastReceiveTime = 0;
  /** When the oldest command in transit counts as lost. */
  nextTimeout = 0;
  /** Sent time of the oldest command that was lost since the last acknowledgement. */
  earliestTimeout = 0;
  /** When the present estimate of packet loss began. */
  packetLossEpoch = 0;
  /** Commands sent since {@link packetLossEpoch}, repeated ones included. */
  packetsSent = 0;
  /** Reliable commands that timed out since {@link packetLossEpoch}. */
  packetsLost = 0;
  /** Mean loss, {@link packetsLost} out of {@link packetsSent}, as a ratio to 65536. */
  packetLoss = 0;
  /** Variance of {@link packetLoss}, as a ratio to 65536. */
  packetLossVariance = 0;
  /** Share of unreliable packets that is sent, as a ratio to 32. */
  packetThrottle: number = C.PEER_DEFAULT_PACKET_THROTTLE;
  /** Highest value that {@link packetThrottle} may take, 0..32; follows from the bandwidth limits. */
  packetThrottleLimit: number = C.PEER_PACKET_THROTTLE_SCALE;
  /** Counter, 0..31, that spreads the dropped unreliable packets evenly. */
  packetThrottleCounter = 0;
  /** When the present {@link packetThrottleInterval} began. */
  packetThrottleEpoch = 0;
  /** Step by which {@link packetThrottle} rises, as a ratio to 32. Set with {@link throttleConfigure}. */
  packetThrottleAcceleration: number = C.PEER_PACKET_THROTTLE_ACCELERATION;
  /** Step by which {@link packetThrottle} falls, as a ratio to 32. Set with {@link throttleConfigure}. */
  packetThrottleDeceleration: number = C.PEER_PACKET_THROTTLE_DECELERATION;
  /** Milliseconds over which the best round trip is taken. Set with {@link throttleConfigure}. */
  packetThrottleInterval: number = C.PEER_PACKET_THROTTLE_INTERVAL;
  /** ENet's field `pingInterval`, in milliseconds. Set with {@link pingInterval}. */
  pingIntervalMs: number = C.PEER_PING_INTERVAL;
  /** A command sent so often that 2^(attempts - 1) reaches this may time the peer out. Set with {@link timeout}. */
  timeoutLimit: number = C.PEER_TIMEOUT_LIMIT;
  /** Milliseconds since the oldest loss before which {@link timeoutLimit} does not apply. Set with {@link timeout}. */
  timeoutMinimum: number = C.PEER_TIMEOUT_MINIMUM;
  /** Milliseconds since the oldest loss after which the peer is dropped in any case. Set with {@link timeout}. */
  timeoutMaximum: number = C.PEER_TIMEOUT_MAXIMUM;
  /** Lowest {@link roundTripTime} of the last throttle interval, in milliseconds. */
  lastRoundTripTime: number = C.PEER_DEFAULT_ROUND_TRIP_TIME;
  /** Lowest {@link roundTripTime} of the present throttle interval so far, in milliseconds. */
  lowestRoundTripTime: number = C.PEER_DEFAULT_ROUND_TRIP_TIME;
  /** Highest {@link roundTripTimeVariance} of the last throttle interval, in milliseconds. */
  lastRoundTripTimeVariance = 0;
  /** Highest {@link roundTripTimeVariance} of the present throttle interval so far, in milliseconds. */
  highestRoundTripTimeVariance = 0;
  /** Mean time from sending a reliable command to its acknowledgement, in milliseconds. */
  roundTripTime: number = C.PEER_DEFAULT_ROUND_TRIP_TIME;
  /** Mean deviation of the round trip from {@link roundTripTime}, in milliseconds. */
  roundTripTimeVariance = 0;
  /** Agreed datagram size, in bytes. */
  mtu: number;
  /** Most bytes of reliable data in transit. */
  windowSize: number = C.MAXIMUM_WINDOW_SIZE;
  /** Bytes of reliable packets that were sent and are not acknowledged yet. */
  reliableDataInTransit = 0;
  /** Sequence number of the last reliable command that belongs to no channel, 0..65535. */
  outgoingReliableSequenceNumber = 0;
  /** First group of the window of unsequenced packets being received, 0..65535, a multiple of 1024. */
  incomingUnsequencedGroup = 0;
  /** Group of the last unsequenced packet queued, 0..65535. */
  outgoingUnsequencedGroup = 0;
  /** One bit for each of the 1024 groups from {@link incomingUnsequencedGroup} on: set once it was received. */
  readonly unsequencedWindow = new Uint32Array(C.PEER_UNSEQUENCED_WINDOW_SIZE / 32);
  /** Number passed along with the connection or disconnection. */
  eventData = 0;
  /** Bytes of received packets that wait: announced length for incomplete ones, as in ENet. */
  totalWaitingData = 0;

  /** Received commands and fragments that are held. @internal */
  waitingCommands = 0;
  /** What these cost, in bytes of memory. @internal */
  waitingMemory = 0;
  /** Bytes in the two outgoing queues and in transit, with an allowance per command. @internal */
  outgoingData = 0;
  /** @internal */
  channels: (EnetChannel | undefined)[] = [];
  /** @internal */
  readonly acknowledgements = new AckQueue();
  /** @internal */
  readonly sentReliableCommands: OutgoingQueue = new OutgoingQueue();
  /** What was sent and is not acknowledged: the commands in transit, and those that wait to be sent again. @internal */
  readonly sentIndex = new SentIndex();
  /** Reliable packets that wait to be sent. @internal */
  readonly outgoingSendReliableCommands: OutgoingQueue = new OutgoingQueue();
  /** Everything else that waits to be sent. @internal */
  readonly outgoingCommands: OutgoingQueue = new OutgoingQueue();
  /** Packets whose turn has come. @internal */
  readonly dispatchedCommands = new IncomingFifo();
  /** The datagram was full: there is more to send. @internal */
  continueSending = false;
  /** {@link earliestTimeout} is set, even to 0. @internal */
  hasEarliestTimeout = false;
  /** The connect event has not been taken yet. @internal */
  connectPending = false;
  /** Data of that event. @internal */
  connectData = 0;
  /** @internal */
  needsDispatch = false;
  /** @internal */
  inDispatchQueue = false;
  /** @internal */
  inSendQueue = false;
  /** Place in the host's deadline heap, -1 if in none; its key there; the true deadline. @internal */
  heapIndex = -1;
  /** @internal */
  heapKey = 0;
  /** @internal */
  deadline = Number.POSITIVE_INFINITY;
  /** Under which the host remembers the connection request. @internal */
  connectKey = "";
  /** Counted among the peers of its address. @internal */
  countedAddress = "";
  /** By how much the sent times that this peer is told differ from the clock, 16 bits. @internal */
  sentTimeOffset = 0;
  /** While the address that asked for the connection has not shown yet that it receives. @internal */
  handshake: Handshake | null = null;
  /** When the connection request came, on the host's unwrapped clock. @internal */
  halfOpenSinceMs = 0;

  /** @internal */
  constructor(host: EnetHost, incomingPeerID: number) {
    this.host = host;
    this.incomingPeerID = incomingPeerID;
    this.mtu = host.mtu;
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
    queuePacket(this, channelID, copyBytes(bytes, 0, bytes.length), flags);
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
    resetQueues(this, false);
    if (state === EnetPeerState.CONNECTED || state === EnetPeerState.DISCONNECT_LATER) {
      queueCommand(this, EnetCommand.DISCONNECT | C.COMMAND_FLAG_ACKNOWLEDGE, u32Body(data));
      this.host.changeState(this, EnetPeerState.DISCONNECTING);
    } else {
      queueCommand(this, EnetCommand.DISCONNECT | C.COMMAND_FLAG_UNSEQUENCED, u32Body(data));
      this.host.transmitAtOnce(this);
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
      this.host.transmitAtOnce(this);
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
    if (
      (this.state === EnetPeerState.CONNECTED || this.state === EnetPeerState.DISCONNECT_LATER) &&
      hasOutgoingCommands(this)
    ) {
      this.state = EnetPeerState.DISCONNECT_LATER;
      this.eventData = data >>> 0;
      this.dispatchedCommands.clear();
      releaseAll(this);
    } else this.disconnect(data);
  }

  /** Forgets the connection without a word to the other side and without an event. Every field goes back to its default. */
  reset(): void {
    this.host.forgetPeer(this);
    this.outgoingPeerID = C.MAXIMUM_PEER_ID;
    this.connectID = 0;
    this.state = EnetPeerState.DISCONNECTED;
    this.incomingBandwidth = 0;
    this.outgoingBandwidth = 0;
    this.incomingBandwidthThrottleEpoch = 0;
    this.outgoingBandwidthThrottleEpoch = 0;
    this.incomingDataTotal = 0;
    this.outgoingDataTotal = 0;
    this.lastSendTime = 0;
    this.lastReceiveTime = 0;
    this.nextTimeout = 0;
    this.earliestTimeout = 0;
    this.hasEarliestTimeout = false;
    this.packetLossEpoch = 0;
    this.packetsSent = 0;
    this.packetsLost = 0;
    this.packetLoss = 0;
    this.packetLossVariance = 0;
    this.packetThrottle = C.PEER_DEFAULT_PACKET_THROTTLE;
    this.packetThrottleLimit = C.PEER_PACKET_THROTTLE_SCALE;
    this.packetThrottleCounter = 0;
    this.packetThrottleEpoch = 0;
    this.packetThrottleAcceleration = C.PEER_PACKET_THROTTLE_ACCELERATION;
    this.packetThrottleDeceleration = C.PEER_PACKET_THROTTLE_DECELERATION;
    this.packetThrottleInterval = C.PEER_PACKET_THROTTLE_INTERVAL;
    this.pingIntervalMs = C.PEER_PING_INTERVAL;
    this.timeoutLimit = C.PEER_TIMEOUT_LIMIT;
    this.timeoutMinimum = C.PEER_TIMEOUT_MINIMUM;
    this.timeoutMaximum = C.PEER_TIMEOUT_MAXIMUM;
    this.lastRoundTripTime = C.PEER_DEFAULT_ROUND_TRIP_TIME;
    this.lowestRoundTripTime = C.PEER_DEFAULT_ROUND_TRIP_TIME;
    this.lastRoundTripTimeVariance = 0;
    this.highestRoundTripTimeVariance = 0;
    this.roundTripTime = C.PEER_DEFAULT_ROUND_TRIP_TIME;
    this.roundTripTimeVariance = 0;
    this.mtu = this.host.mtu;
    this.outgoingReliableSequenceNumber = 0;
    this.windowSize = C.MAXIMUM_WINDOW_SIZE;
    this.incomingUnsequencedGroup = 0;
    this.outgoingUnsequencedGroup = 0;
    this.unsequencedWindow.fill(0);
    this.eventData = 0;
    this.connectPending = false;
    this.connectData = 0;
    this.sentTimeOffset = 0;
    this.handshake = null;
    resetQueues(this, false);
    this.needsDispatch = false;
    this.continueSending = false;
    this.host.updateDeadline(this);
  }

  /** Queues a ping, which also measures the round trip. Idle connections are pinged without being asked. */
  ping(): void {
    if (this.state !== EnetPeerState.CONNECTED) return;
    queueCommand(this, EnetCommand.PING | C.COMMAND_FLAG_ACKNOWLEDGE, null);
  }

  /**
   * Sets how soon an idle connection is pinged.
   *
   * @param milliseconds - Silence after which an idle connection is pinged; 0 for the default of 500.
   */
  pingInterval(milliseconds: number): void {
    this.pingIntervalMs = milliseconds >>> 0 || C.PEER_PING_INTERVAL;
    this.host.updateDeadline(this);
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

  /** @internal @returns The channel, made on first use. */
  channel(channelID: number): EnetChannel {
    let channel = this.channels[channelID];
    if (channel === undefined) {
      channel = new EnetChannel();
      this.channels[channelID] = channel;
    }
    return channel;
  }
}

const NO_ADDRESS: EnetAddress = { host: "", port: 0 };
