import { AckQueue } from "./ack-queue.js";
import type { EnetAddress } from "./address.js";
import type { AddressBook } from "./address-book.js";
import { EnetChannel } from "./channel.js";
import * as C from "./constants.js";
import { EnetPeerState } from "./constants.js";
import type { Handshake } from "./handshake.js";
import type { HostState } from "./host-state.js";
import { IncomingFifo } from "./incoming.js";
import { OutgoingQueue } from "./outgoing.js";
import type { Places } from "./places.js";
import { SentIndex } from "./sent-index.js";
import type { Turns } from "./turns.js";

/** A host as its peers see it. */
export interface PeerHost extends HostState {
  /** Where the peers are. @internal */
  readonly places: Places<PeerState>;
  /** Which addresses they have. @internal */
  readonly addresses: AddressBook<PeerState>;
  /** Which of them need attention. @internal */
  readonly turns: Turns<PeerState>;
}

/**
 * What is known of one end of a connection: everything that functions about a peer read and write. See {@link EnetPeer}.
 *
 * @see ENet 1.3.18, the fields of ENetPeer
 */
export class PeerState {
  /** The host that this peer belongs to. */
  readonly host: PeerHost;
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
  readonly sentReliableCommands: OutgoingQueue;
  /** What was sent and is not acknowledged: the commands in transit, and those that wait to be sent again. @internal */
  readonly sentIndex = new SentIndex();
  /** Reliable packets that wait to be sent. @internal */
  readonly outgoingSendReliableCommands: OutgoingQueue;
  /** Everything else that waits to be sent. @internal */
  readonly outgoingCommands: OutgoingQueue;
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
  constructor(host: PeerHost, incomingPeerID: number) {
    this.host = host;
    this.incomingPeerID = incomingPeerID;
    this.mtu = host.mtu;
    this.sentReliableCommands = new OutgoingQueue(host);
    this.outgoingSendReliableCommands = new OutgoingQueue(host);
    this.outgoingCommands = new OutgoingQueue(host);
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

  /** Sets every field that says something of the present connection back to its default, but for the state and the queues. @internal */
  setDefaults(): void {
    this.outgoingPeerID = C.MAXIMUM_PEER_ID;
    this.connectID = 0;
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
  }
}

const NO_ADDRESS: EnetAddress = { host: "", port: 0 };
