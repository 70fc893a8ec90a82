import { addressEqual, type EnetAddress } from "./address.js";
import { bandwidthDeadline, bandwidthThrottle } from "./bandwidth.js";
import { crc32, type EnetChecksum } from "./checksum.js";
import { connectBody } from "./command-codec.js";
import type { EnetCompressor } from "./compressor.js";
import * as C from "./constants.js";
import { EnetCommand, EnetEventType, EnetPeerState } from "./constants.js";
import { DeadlineHeap } from "./deadlines.js";
import type { EnetEvent } from "./event.js";
import { Fifo } from "./fifo.js";
import { Handshake, SecretNumbers } from "./handshake.js";
import { IncomingCommandPool } from "./incoming.js";
import { OutgoingCommandPool } from "./outgoing.js";
import { EnetPeer } from "./peer.js";
import { queueCommand, queuePacket } from "./peer-queues.js";
import { Mulberry32 } from "./random.js";
import { handleIncoming } from "./receive.js";
import { Sessions } from "./sessions.js";
import { createDropCounters, type EnetDropCounters, type EnetDropReason } from "./statistics.js";
import { timeDifference, timeGreaterEqual } from "./time.js";
import { checkTimeouts } from "./timeouts.js";
import { DatagramWriter } from "./transmit.js";
import { releaseCommand } from "./waiting.js";
import { limitWindowSize, scaleWindowSize } from "./window.js";

/** How an {@link EnetHost} is made. Everything but the first two has a default. */
export interface EnetHostOptions {
  /** Places for peers, 1..4095. */
  readonly peerCount: number;
  /** Where the connection ids come from: equal seeds make equal runs. Any number; its low 32 bits count. */
  readonly seed: number;
  /**
   * Two unsigned 32-bit numbers that nobody else may know. From them follows, for each connection from outside, by how much the
   * sent times in our datagrams differ from the clock: a stranger who cannot receive at the address that he claims cannot
   * acknowledge what we send there. By default they follow from the seed, which keeps runs repeatable but is no secret; `null`
   * sends the clock itself, as ENet does.
   */
  readonly handshakeSecret?: readonly [number, number] | null;
  /** Most channels that an incoming connection gets, 1..255; 0 (default) means 255. */
  readonly channelLimit?: number;
  /** What this host can receive, in bytes per second; 0 (default) means no limit. */
  readonly incomingBandwidth?: number;
  /** What this host can send, in bytes per second; 0 (default) means no limit. */
  readonly outgoingBandwidth?: number;
  /** Time at which the host starts, in milliseconds; by default that of the first call which has one. */
  readonly nowMs?: number;
  /** Datagram size to offer, 576..4096 bytes; default 1392. */
  readonly mtu?: number;
  /** A checksum in each datagram: `true` for CRC-32, or a function. Both ends must agree. Default `false`, as in Godot. */
  readonly checksum?: boolean | EnetChecksum;
  /** Shortens datagrams; default none. */
  readonly compressor?: EnetCompressor | null;
  /** Most connections from one address (not counting its port); default 4095. */
  readonly duplicatePeers?: number;
  /** Longest packet to send or accept, in bytes; default 32 MiB. */
  readonly maximumPacketSize?: number;
  /** Most bytes of received packets that may wait for one peer; default 32 MiB. */
  readonly maximumWaitingData?: number;
  /** Most commands and fragments that may wait for one peer, whatever their length; default 131,072. */
  readonly maximumWaitingCommands?: number;
  /**
   * Most memory that received packets of one peer may cost while they wait, in bytes: payload that is there and some 400 bytes
   * around each packet or fragment; default 64 MiB.
   */
  readonly maximumWaitingMemory?: number;
  /**
   * Most memory that the received packets of all peers may cost together, counted in the same way; default 256 MiB. Once half
   * of it is taken, a peer gets no more than its equal part of the other half: that divided by `peerCount`.
   */
  readonly maximumTotalWaitingMemory?: number;
  /**
   * Most bytes that may be queued for, or unacknowledged by, one peer: payload and 400 bytes around each packet or fragment;
   * default 128 MiB.
   */
  readonly maximumOutgoingData?: number;
  /**
   * Most bytes that may be queued for all peers together, counted in the same way; default 512 MiB. It is shared as
   * {@link maximumTotalWaitingMemory} is.
   */
  readonly maximumTotalOutgoingData?: number;
  /** Most connections that may be half made from outside; default `peerCount`. */
  readonly maximumHalfOpenPeers?: number;
  /** Milliseconds after which a half-made connection gives way to a new request when there is no other place; default 2000. */
  readonly halfOpenGraceMs?: number;
}

/** A datagram to be sent. */
export interface EnetTransmit {
  /** Where to send it. */
  readonly to: EnetAddress;
  /** A view into the host's buffer: valid until the next call of {@link EnetHost.takeTransmit}. */
  readonly bytes: Uint8Array;
}

/**
 * ENet as a state machine: bytes and time in, bytes, events and deadlines out. It does no I/O, reads no clock and never waits.
 *
 * Four kinds of method. Input: {@link handleDatagram}, {@link handleTimeout}. Commands: {@link connect},
 * {@link broadcast}, the methods of {@link EnetPeer}. Output: {@link takeEvent}, {@link takeTransmit},
 * {@link nextDeadlineMs}. Everything else reads or sets a property.
 *
 * The loop: hand in every datagram that has arrived; take all events and answer them; call {@link handleTimeout} (or
 * {@link flush}, where only what was queued should leave); take and send all datagrams; sleep until a datagram comes,
 * {@link nextDeadlineMs} is reached or the application has something to send. Commands and acknowledgements that were
 * queued since the last round share datagrams.
 *
 * Times (`nowMs`) are milliseconds on any steady clock, whole or not, wrapping at 2^32 or not; they must not run
 * backwards. The same seed, times and datagrams give the same output, byte for byte.
 *
 * @see ENet 1.3.18, host.c and protocol.c
 */
export class EnetHost {
  /** Places for peers. */
  readonly peerCount: number;
  /** What this host can receive, in bytes per second; 0 means no limit. Set with {@link bandwidthLimit}. */
  incomingBandwidth: number;
  /** What this host can send, in bytes per second; 0 means no limit. Set with {@link bandwidthLimit}. */
  outgoingBandwidth: number;
  /** Most channels that an incoming connection gets. Set with {@link channelLimitSet}. */
  channelLimit: number;
  /** Datagram size offered to other hosts, in bytes. */
  readonly mtu: number;
  /** The checksum in force; `null` for none. */
  readonly checksum: EnetChecksum | null;
  /** What shortens datagrams; `null` for nothing. May be changed while no peer is connected. */
  compressor: EnetCompressor | null;
  /** Most connections from one address (not counting its port). */
  duplicatePeers: number;
  /** Longest packet to send or accept, in bytes. */
  maximumPacketSize: number;
  /** Most bytes of received packets that may wait for one peer. */
  maximumWaitingData: number;
  /** Most commands and fragments that may wait for one peer, whatever their length. */
  maximumWaitingCommands: number;
  /** Most memory that received packets of one peer may cost while they wait, in bytes. */
  maximumWaitingMemory: number;
  /** Most memory that received packets of all peers may cost together, in bytes. */
  maximumTotalWaitingMemory: number;
  /** Most bytes that may be queued for, or unacknowledged by, one peer, with 400 for each packet or fragment. */
  maximumOutgoingData: number;
  /** Most bytes that may be queued for all peers together, counted in the same way. */
  maximumTotalOutgoingData: number;
  /** Most connections that may be half made from outside. */
  maximumHalfOpenPeers: number;
  /** Milliseconds after which a half-made connection gives way to a new request when there is no other place. */
  halfOpenGraceMs: number;
  /**
   * Ignores requests for new connections while `true`, as Godot does at host level for DTLS servers (over plain UDP,
   * Godot has the request succeed and `ENetMultiplayerPeer` then resets the peer).
   */
  refuseNewConnections = false;

  /** Bytes sent since this was last set to 0 (it is the application's to reset); wraps at 2^32. */
  totalSentData = 0;
  /** Datagrams sent since this was last set to 0; wraps at 2^32. */
  totalSentPackets = 0;
  /** Bytes received since this was last set to 0; wraps at 2^32. */
  totalReceivedData = 0;
  /** Datagrams received since this was last set to 0; wraps at 2^32. */
  totalReceivedPackets = 0;
  /** What was dropped of the received bytes, by reason. */
  readonly dropped: EnetDropCounters = createDropCounters();

  /** Number of peers in state CONNECTED or DISCONNECT_LATER. */
  connectedPeers = 0;
  /** Number of {@link connectedPeers} that have told an incoming bandwidth. */
  bandwidthLimitedPeers = 0;
  /** Time of the last look at the bandwidth limits. */
  bandwidthThrottleEpoch = 0;
  /** The present time, unsigned 32-bit milliseconds. */
  serviceTime = 0;

  /** @internal */
  readonly pool = new OutgoingCommandPool();
  /** @internal */
  readonly incomingPool = new IncomingCommandPool();
  /** @internal */
  totalQueued = 0;
  /** What the received packets of all peers cost, in bytes. @internal */
  waitingMemory = 0;
  /** What is queued for all peers, in bytes. @internal */
  outgoingData = 0;
  /** @internal */
  recalculateBandwidthLimits = false;
  /** The present time, unwrapped, on the caller's clock as of the first call. @internal */
  unwrappedMs = 0;
  readonly #random: Mulberry32;
  /** `null` where sent times are those of the clock. */
  readonly #sentTimeOffsets: SecretNumbers | null;
  /** Places that were ever used. */
  readonly #peers: (EnetPeer | undefined)[] = [];
  /** One bit for each place that is taken. */
  readonly #taken: Uint32Array;
  readonly #deadlines = new DeadlineHeap();
  readonly #sendQueue = new Fifo<EnetPeer>();
  readonly #dispatchQueue = new Fifo<EnetPeer>();
  /** Datagrams that had to be formed ahead of the next round. */
  readonly #ready = new Fifo<EnetTransmit>();
  readonly #writer: DatagramWriter;
  /** Connection requests under way or accepted: address, port and connection id to peer. */
  readonly #connectKeys = new Map<string, EnetPeer>();
  readonly #sessions = new Sessions();
  /** Peers of which there is nothing left but their last events: they come before anybody else's. */
  readonly #leaving: EnetPeer[] = [];
  readonly #peersByAddress = new Map<string, number>();
  /** Peers in state ACKNOWLEDGING_CONNECT, oldest first. */
  readonly #halfOpen = new Set<EnetPeer>();
  #isSending = false;
  #lastNowMs: number | null = null;
  /** The bandwidth limits have had an effect that the next look must undo. @internal */
  limitsInForce = false;

  /**
   * @param options - See {@link EnetHostOptions}.
   * @throws RangeError - If `peerCount` or `mtu` is out of range.
   */
  constructor(options: EnetHostOptions) {
    const { peerCount, mtu = C.DEFAULT_MTU, checksum = false } = options;
    if (!Number.isInteger(peerCount) || peerCount < 1 || peerCount > C.MAXIMUM_PEER_ID)
      throw new RangeError(`Peer count must be 1..4095, not ${peerCount}`);
    if (!Number.isInteger(mtu) || mtu < C.MINIMUM_MTU || mtu > C.MAXIMUM_MTU)
      throw new RangeError(`MTU must be 576..4096, not ${mtu}`);
    this.peerCount = peerCount;
    this.mtu = mtu;
    this.checksum = checksum === true ? crc32 : checksum === false ? null : checksum;
    this.compressor = options.compressor ?? null;
    this.incomingBandwidth = (options.incomingBandwidth ?? 0) >>> 0;
    this.outgoingBandwidth = (options.outgoingBandwidth ?? 0) >>> 0;
    this.channelLimit = clampChannelLimit(options.channelLimit ?? 0);
    this.duplicatePeers = options.duplicatePeers ?? C.MAXIMUM_PEER_ID;
    this.maximumPacketSize = options.maximumPacketSize ?? C.HOST_DEFAULT_MAXIMUM_PACKET_SIZE;
    this.maximumWaitingData = options.maximumWaitingData ?? C.HOST_DEFAULT_MAXIMUM_WAITING_DATA;
    this.maximumWaitingCommands = options.maximumWaitingCommands ?? 131_072;
    this.maximumWaitingMemory = options.maximumWaitingMemory ?? 64 * 1024 * 1024;
    this.maximumTotalWaitingMemory = options.maximumTotalWaitingMemory ?? 256 * 1024 * 1024;
    this.maximumTotalOutgoingData = options.maximumTotalOutgoingData ?? 512 * 1024 * 1024;
    this.maximumOutgoingData = options.maximumOutgoingData ?? 128 * 1024 * 1024;
    this.maximumHalfOpenPeers = options.maximumHalfOpenPeers ?? peerCount;
    this.halfOpenGraceMs = options.halfOpenGraceMs ?? 2000;
    this.#random = new Mulberry32(options.seed);
    const { handshakeSecret = [options.seed, ~options.seed] } = options;
    this.#sentTimeOffsets = handshakeSecret === null ? null : new SecretNumbers(handshakeSecret);
    this.#taken = new Uint32Array((peerCount + 31) >> 5);
    this.#writer = new DatagramWriter(this);
    if (options.nowMs !== undefined) this.#setTime(options.nowMs);
  }

  /** Peers on places that were ever used, in no matter what state, by {@link EnetPeer.incomingPeerID}. A copy. */
  get peers(): readonly EnetPeer[] {
    return this.#peers.filter((peer) => peer !== undefined);
  }

  /** @returns The peer on a place; `undefined` if the place was never used. */
  peerAt(incomingPeerID: number): EnetPeer | undefined {
    return this.#peers[incomingPeerID];
  }

  // Commands

  /**
   * Asks another host for a connection. A connect event follows, or a disconnect event once the time-out has passed.
   *
   * @param nowMs - Present time.
   * @param channelCount - Channels to ask for, 1..255 (others are brought into that range); the other side may give fewer.
   * @param data - Unsigned 32-bit number for the other side's connect event.
   * @returns The new peer, in state CONNECTING, or `null` if every place is taken.
   */
  connect(nowMs: number, address: EnetAddress, channelCount: number, data = 0): EnetPeer | null {
    this.#setTime(nowMs);
    const peer = this.takePlace();
    if (peer === null) return null;
    peer.channelCount = Math.min(Math.max(channelCount | 0, C.MINIMUM_CHANNEL_COUNT), C.MAXIMUM_CHANNEL_COUNT);
    peer.state = EnetPeerState.CONNECTING;
    peer.address = { host: address.host, port: address.port };
    peer.connectID = this.#random.next();
    peer.windowSize =
      this.outgoingBandwidth === 0 ? C.MAXIMUM_WINDOW_SIZE : limitWindowSize(scaleWindowSize(this.outgoingBandwidth));
    const body = connectBody(
      {
        outgoingPeerID: peer.incomingPeerID,
        incomingSessionID: peer.incomingSessionID,
        outgoingSessionID: peer.outgoingSessionID,
        mtu: peer.mtu,
        windowSize: peer.windowSize,
        channelCount: peer.channelCount,
        incomingBandwidth: this.incomingBandwidth,
        outgoingBandwidth: this.outgoingBandwidth,
        packetThrottleInterval: peer.packetThrottleInterval,
        packetThrottleAcceleration: peer.packetThrottleAcceleration,
        packetThrottleDeceleration: peer.packetThrottleDeceleration,
        connectID: peer.connectID,
      },
      data,
    );
    queueCommand(peer, EnetCommand.CONNECT | C.COMMAND_FLAG_ACKNOWLEDGE, body);
    return peer;
  }

  /**
   * Queues a packet for every connected peer that has the channel.
   *
   * @param channelID - Channel, 0..254.
   * @param bytes - The payload, copied once before the call returns.
   * @param flags - As for {@link EnetPeer.send}.
   */
  broadcast(channelID: number, bytes: Uint8Array, flags: number): void {
    let copy: Uint8Array | null = null;
    for (const peer of this.#peers) {
      if (peer === undefined || peer.checkSend(channelID, bytes.length) !== 0) continue;
      copy ??= new Uint8Array(bytes);
      queuePacket(peer, channelID, copy, flags);
    }
  }

  /**
   * Sets what this host can receive and send. Peers are told at the next look at the limits, within a second.
   *
   * @param incoming - Bytes per second; 0 for no limit.
   * @param outgoing - Bytes per second; 0 for no limit.
   */
  bandwidthLimit(incoming: number, outgoing: number): void {
    this.incomingBandwidth = incoming >>> 0;
    this.outgoingBandwidth = outgoing >>> 0;
    this.recalculateBandwidthLimits = true;
  }

  /**
   * Sets {@link channelLimit}.
   *
   * @param limit - Most channels of future incoming connections, 1..255; 0 or more than 255 means 255.
   */
  channelLimitSet(limit: number): void {
    this.channelLimit = clampChannelLimit(limit);
  }

  /** Resets every peer without a word to the other sides, and drops what is queued. */
  destroy(): void {
    for (const peer of this.#peers) peer?.reset();
    while (this.#ready.shift() !== undefined);
    for (let peer = this.#sendQueue.shift(); peer !== undefined; peer = this.#sendQueue.shift())
      peer.inSendQueue = false;
  }

  // Input

  /**
   * Takes a received datagram. Never throws: what makes no sense is dropped and counted in {@link dropped}.
   *
   * @param nowMs - Present time.
   * @param from - Where it came from.
   * @param bytes - The datagram. Not kept and not changed; what outlives the call is copied.
   */
  handleDatagram(nowMs: number, from: EnetAddress, bytes: Uint8Array): void {
    this.#setTime(nowMs);
    this.totalReceivedData = (this.totalReceivedData + bytes.length) >>> 0;
    this.totalReceivedPackets = (this.totalReceivedPackets + 1) >>> 0;
    handleIncoming(this, from, bytes);
  }

  /**
   * Does what is due: retransmits, pings, gives up silent peers, adjusts bandwidth limits; and lets what is queued leave
   * (see {@link takeTransmit}). May be called at any time; must be by {@link nextDeadlineMs}.
   *
   * @param nowMs - Present time.
   */
  handleTimeout(nowMs: number): void {
    this.#setTime(nowMs);
    if (timeDifference(this.serviceTime, this.bandwidthThrottleEpoch) >= C.HOST_BANDWIDTH_THROTTLE_INTERVAL)
      bandwidthThrottle(this);
    for (;;) {
      const peer = this.#deadlines.takeDue(this.unwrappedMs);
      if (peer === null) break;
      if (
        peer.sentReliableCommands.head !== null &&
        timeGreaterEqual(this.serviceTime, peer.nextTimeout) &&
        checkTimeouts(this, peer)
      )
        continue;
      this.markForSending(peer);
    }
    this.#isSending = true;
  }

  /**
   * Lets what is queued leave (see {@link takeTransmit}), without looking at time-outs.
   *
   * @param nowMs - Present time.
   */
  flush(nowMs: number): void {
    this.#setTime(nowMs);
    this.#isSending = true;
  }

  /**
   * Says that nothing goes to an address, or comes from it, any more: its session has ended. Connections with it end at
   * once, without a word to the other side; their events, up to the one of the disconnection, come before any event of a
   * datagram that is handed in later. Half-made connections from outside are forgotten.
   *
   * @param address - As it was given to {@link connect} or {@link handleDatagram}.
   */
  endSession(address: EnetAddress): void {
    const peers = address.session === undefined ? this.#peers : this.#sessions.of(address.session);
    for (const peer of [...peers]) {
      if (peer === undefined || !addressEqual(peer.address, address)) continue;
      if (peer.state === EnetPeerState.DISCONNECTED || peer.state === EnetPeerState.ZOMBIE) continue;
      // What the other side gave along with its own disconnection stays.
      if (peer.state === EnetPeerState.ACKNOWLEDGING_DISCONNECT) this.becomeZombie(peer);
      else this.notifyDisconnect(peer);
      if (peer.needsDispatch) this.#leaving.push(peer);
    }
  }

  /** @returns Whether a connection was made over a session, even if it is about to end. */
  isSessionUsed(session: number): boolean {
    return this.#sessions.isUsed(session);
  }

  /** @returns A session whose last connection is over, so that nobody needs it any more; `undefined` when there is none. */
  takeLeftSession(): number | undefined {
    return this.#sessions.takeLeft();
  }

  // Output

  /**
   * Forms the next datagram, if {@link handleTimeout} or {@link flush} has been called since the last `null`. Each peer with
   * something to send gets one in turn, until there is nothing left that its window admits.
   *
   * @returns The datagram: `bytes` is a view into one reused buffer, valid until the next call; or `null`.
   */
  takeTransmit(): EnetTransmit | null {
    const ready = this.#ready.shift();
    if (ready !== undefined) return this.#count(ready);
    if (!this.#isSending) return null;
    for (;;) {
      const peer = this.#sendQueue.shift();
      if (peer === undefined) {
        this.#isSending = false;
        return null;
      }
      peer.inSendQueue = false;
      const bytes = this.#write(peer);
      if (peer.continueSending) this.markForSending(peer);
      this.updateDeadline(peer);
      if (bytes !== null) return this.#count({ to: peer.address, bytes });
    }
  }

  /** @returns The next event in the order in which they came about, or `null`. Events wait until they are taken. */
  takeEvent(): EnetEvent | null {
    for (;;) {
      const leaving = this.#leaving.shift();
      const peer = leaving ?? this.#dispatchQueue.shift();
      if (peer === undefined) return null;
      if (leaving === undefined) peer.inDispatchQueue = false;
      if (!peer.needsDispatch) continue;
      peer.needsDispatch = false;
      if (peer.connectPending) {
        peer.connectPending = false;
        this.#goOn(peer);
        return { type: EnetEventType.CONNECT, peer, data: peer.connectData };
      }
      const command = peer.dispatchedCommands.shift();
      if (command !== null) {
        this.#goOn(peer);
        releaseCommand(peer, command);
        const { channelID, flags } = command;
        const packet = command.packet!;
        this.incomingPool.give(command);
        return { type: EnetEventType.RECEIVE, peer, channelID, packet, flags };
      }
      if (peer.state === EnetPeerState.ZOMBIE) {
        this.recalculateBandwidthLimits = true;
        const data = peer.eventData;
        peer.reset();
        return { type: EnetEventType.DISCONNECT, peer, data };
      }
    }
  }

  /**
   * When {@link handleTimeout} must be called at the latest, on the clock of the last `nowMs` (beyond 2^32 where that clock
   * is about to wrap). It may be called earlier.
   *
   * @param nowMs - If given, the result is at least that.
   * @returns Milliseconds; in the past or present if there is something to send now; infinity if there is nothing to wait for.
   */
  nextDeadlineMs(nowMs?: number): number {
    const last = Math.floor(this.#lastNowMs ?? nowMs ?? 0);
    let delay = Number.POSITIVE_INFINITY;
    if (this.#sendQueue.length > 0 || this.#ready.length > 0) delay = 0;
    else delay = Math.min(this.#deadlines.earliest(), bandwidthDeadline(this)) - this.unwrappedMs;
    const deadline = last + delay;
    return nowMs === undefined ? deadline : Math.max(deadline, nowMs);
  }

  // For the other files of this room

  /** How many peers have events to be taken, at most. @internal */
  get dispatching(): number {
    return this.#dispatchQueue.length + this.#leaving.length;
  }

  /** Counts a drop. @internal */
  drop(reason: EnetDropReason): void {
    this.dropped[reason]++;
  }

  /** Says that a peer may have something to send. @internal */
  markForSending(peer: EnetPeer): void {
    if (peer.inSendQueue) return;
    peer.inSendQueue = true;
    this.#sendQueue.push(peer);
  }

  /** Says that a peer has an event to be taken. @internal */
  markForDispatch(peer: EnetPeer): void {
    peer.needsDispatch = true;
    if (peer.inDispatchQueue) return;
    peer.inDispatchQueue = true;
    this.#dispatchQueue.push(peer);
  }

  /** Keeps count of connected peers across a change of state. @internal */
  changeState(peer: EnetPeer, state: EnetPeerState): void {
    const was = isConnected(peer.state);
    const will = isConnected(state);
    if (was !== will) {
      const step = will ? 1 : -1;
      this.connectedPeers += step;
      if (peer.incomingBandwidth !== 0) this.bandwidthLimitedPeers += step;
    }
    if (peer.state === EnetPeerState.ACKNOWLEDGING_CONNECT) this.#halfOpen.delete(peer);
    peer.state = state;
  }

  /** A peer has had one of its events taken: its next one waits for its turn, or comes at once where nothing else will follow. */
  #goOn(peer: EnetPeer): void {
    if (peer.state !== EnetPeerState.ZOMBIE) {
      if (peer.dispatchedCommands.head !== null) this.markForDispatch(peer);
      return;
    }
    peer.needsDispatch = true;
    this.#leaving.unshift(peer);
  }

  /** Makes a peer connected and queues the event. @internal */
  notifyConnect(peer: EnetPeer): void {
    this.recalculateBandwidthLimits = true;
    this.#countAddress(peer);
    peer.handshake = null;
    this.changeState(peer, EnetPeerState.CONNECTED);
    peer.connectPending = true;
    peer.connectData = peer.eventData;
    this.markForDispatch(peer);
  }

  /** Ends a connection from our side of the protocol: by time-out, or once the other side has acknowledged. @internal */
  notifyDisconnect(peer: EnetPeer): void {
    const { state } = peer;
    if (state >= EnetPeerState.CONNECTION_PENDING) this.recalculateBandwidthLimits = true;
    if (state !== EnetPeerState.CONNECTING && state < EnetPeerState.CONNECTION_SUCCEEDED) peer.reset();
    else {
      peer.eventData = 0;
      this.becomeZombie(peer);
    }
  }

  /** Leaves nothing of a connection but its last events. @internal */
  becomeZombie(peer: EnetPeer): void {
    this.changeState(peer, EnetPeerState.ZOMBIE);
    this.markForDispatch(peer);
    this.updateDeadline(peer);
  }

  /** @internal @returns The free place with the lowest number, or `null`. */
  takePlace(): EnetPeer | null {
    const taken = this.#taken;
    for (let word = 0; word < taken.length; word++) {
      const bits = taken[word]!;
      if (bits === 0xffffffff) continue;
      const bit = 31 - Math.clz32(~bits & (bits + 1));
      const id = word * 32 + bit;
      if (id >= this.peerCount) return null;
      taken[word] = bits | (1 << bit);
      let peer = this.#peers[id];
      if (peer === undefined) {
        peer = new EnetPeer(this, id);
        this.#peers[id] = peer;
      }
      return peer;
    }
    return null;
  }

  /**
   * Finds room for a connection from outside.
   *
   * Half-made connections are what forged addresses can fill a host with. Their number is bounded by the places and by
   * {@link maximumHalfOpenPeers}; once one has had {@link halfOpenGraceMs} to answer, it gives way to a newcomer.
   *
   * @param datagramLength - Bytes of the datagram with the request.
   * @internal
   */
  takePlaceForIncoming(from: EnetAddress, connectID: number, datagramLength: number): EnetPeer | EnetDropReason {
    const key = `${from.host} ${from.port} ${from.session ?? ""} ${connectID}`;
    const known = this.#connectKeys.get(key);
    if (known !== undefined) {
      known.handshake?.received(datagramLength);
      return "duplicateConnect";
    }
    if ((this.#peersByAddress.get(from.host) ?? 0) >= this.duplicatePeers) return "full";
    if (this.#halfOpen.size >= this.maximumHalfOpenPeers && !this.#evictHalfOpen()) return "full";
    let peer = this.takePlace();
    if (peer === null && this.#evictHalfOpen()) peer = this.takePlace();
    if (peer === null) return "full";
    peer.state = EnetPeerState.ACKNOWLEDGING_CONNECT;
    peer.connectID = connectID;
    peer.address = { ...from };
    this.#sessions.enter(peer);
    peer.sentTimeOffset = (this.#sentTimeOffsets?.next() ?? 0) & 0xffff;
    peer.handshake = new Handshake();
    peer.handshake.received(datagramLength);
    peer.connectKey = key;
    peer.halfOpenSinceMs = this.unwrappedMs;
    this.#connectKeys.set(key, peer);
    this.#halfOpen.add(peer);
    this.#countAddress(peer);
    return peer;
  }

  #evictHalfOpen(): boolean {
    const [oldest] = this.#halfOpen;
    if (oldest === undefined || this.unwrappedMs - oldest.halfOpenSinceMs < this.halfOpenGraceMs) return false;
    oldest.reset();
    return true;
  }

  #countAddress(peer: EnetPeer): void {
    if (peer.countedAddress !== "") return;
    const { host } = peer.address;
    peer.countedAddress = host;
    this.#peersByAddress.set(host, (this.#peersByAddress.get(host) ?? 0) + 1);
  }

  /** Frees the place of a peer that is being reset. @internal */
  forgetPeer(peer: EnetPeer): void {
    this.changeState(peer, EnetPeerState.DISCONNECTED);
    this.#sessions.leave(peer);
    this.#taken[peer.incomingPeerID >> 5]! &= ~(1 << (peer.incomingPeerID & 31));
    if (peer.connectKey !== "") {
      this.#connectKeys.delete(peer.connectKey);
      peer.connectKey = "";
    }
    if (peer.countedAddress !== "") {
      const count = this.#peersByAddress.get(peer.countedAddress)! - 1;
      if (count === 0) this.#peersByAddress.delete(peer.countedAddress);
      else this.#peersByAddress.set(peer.countedAddress, count);
      peer.countedAddress = "";
    }
  }

  /** Forms a peer's datagram now, because the peer is about to be reset. @internal */
  transmitAtOnce(peer: EnetPeer): void {
    const bytes = this.#write(peer);
    if (bytes !== null) this.#ready.push({ to: peer.address, bytes: new Uint8Array(bytes) });
  }

  /** Forms a peer's next datagram. What must not be sent counts as lost on the way. */
  #write(peer: EnetPeer): Uint8Array | null {
    const bytes = this.#writer.write(peer);
    if (bytes === null || peer.handshake === null) return bytes;
    if (peer.handshake.send(bytes.length, this.sentTimeFor(peer))) return bytes;
    this.drop("unverifiedAddress");
    return null;
  }

  /** @internal @returns The 16 bits that tell a peer when a datagram was sent. */
  sentTimeFor(peer: EnetPeer): number {
    return (this.serviceTime + peer.sentTimeOffset) & 0xffff;
  }

  /** Works out when a peer next needs attention. @internal */
  updateDeadline(peer: EnetPeer): void {
    let deadline = Number.POSITIVE_INFINITY;
    if (peer.state !== EnetPeerState.DISCONNECTED && peer.state !== EnetPeerState.ZOMBIE) {
      if (peer.sentReliableCommands.head !== null)
        deadline = this.unwrappedMs + ((peer.nextTimeout - this.serviceTime) | 0);
      else if (peer.state === EnetPeerState.CONNECTED) {
        const silence = timeDifference(this.serviceTime, peer.lastReceiveTime);
        deadline = this.unwrappedMs + Math.max(0, peer.pingIntervalMs - silence);
      }
    }
    if (deadline !== peer.deadline) this.#deadlines.set(peer, deadline);
  }

  #count(transmit: EnetTransmit): EnetTransmit {
    this.totalSentData = (this.totalSentData + transmit.bytes.length) >>> 0;
    this.totalSentPackets = (this.totalSentPackets + 1) >>> 0;
    return transmit;
  }

  /** Moves the clock. It may wrap at 2^32, but never runs backwards. */
  #setTime(nowMs: number): void {
    const last = this.#lastNowMs;
    if (nowMs === last) return;
    if (last === null) {
      this.#lastNowMs = nowMs;
      this.unwrappedMs = Math.floor(nowMs);
    } else if (nowMs > last) {
      this.unwrappedMs += Math.floor(nowMs) - Math.floor(last);
      this.#lastNowMs = nowMs;
    } else {
      const forward = ((nowMs >>> 0) - (last >>> 0)) >>> 0;
      if (forward === 0 || forward >= 0x80000000 || !(nowMs >= 0)) return;
      this.unwrappedMs += forward;
      this.#lastNowMs = nowMs;
    }
    this.serviceTime = this.unwrappedMs >>> 0;
  }
}

function isConnected(state: EnetPeerState): boolean {
  return state === EnetPeerState.CONNECTED || state === EnetPeerState.DISCONNECT_LATER;
}

function clampChannelLimit(limit: number): number {
  return limit >= C.MINIMUM_CHANNEL_COUNT && limit <= C.MAXIMUM_CHANNEL_COUNT ? limit | 0 : C.MAXIMUM_CHANNEL_COUNT;
}
