import { BufferPool } from "./buffer-pool.js";
import { crc32, type EnetChecksum } from "./checksum.js";
import type { EnetCompressor } from "./compressor.js";
import * as C from "./constants.js";
import { SecretNumbers } from "./handshake.js";
import { checkHostOptions, type EnetHostOptions } from "./host-options.js";
import { IncomingCommand } from "./incoming.js";
import { OutgoingCommand } from "./outgoing.js";
import { Pool } from "./pool.js";
import { createDropCounters, type EnetDropCounters, type EnetDropReason } from "./statistics.js";

/**
 * What a host is and has counted, as far as no peer is named: limits, totals, the time. What works on a peer's behalf sees
 * its host as this. See {@link EnetHost}.
 *
 * @see ENet 1.3.18, the fields of ENetHost
 */
export class HostState {
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
  readonly pool = new Pool(OutgoingCommand);
  /** @internal */
  readonly buffers = new BufferPool();
  /** @internal */
  readonly incomingPool = new Pool(IncomingCommand);
  /** @internal */
  totalQueued = 0;
  /** What the received packets of all peers cost, in bytes. @internal */
  waitingMemory = 0;
  /** Acknowledgements that wait to be sent, to all peers. @internal */
  waitingAcknowledgements = 0;
  /** What is queued for all peers, in bytes. @internal */
  outgoingData = 0;
  /** The datagram at hand, where its memory may be kept; else `null`. @internal */
  keptDatagram: Uint8Array | null = null;
  /** @internal */
  recalculateBandwidthLimits = false;
  /** The present time, unwrapped, on the caller's clock as of the first call. @internal */
  unwrappedMs = 0;
  /** The bandwidth limits have had an effect that the next look must undo. @internal */
  limitsInForce = false;
  /** `null` where sent times are those of the clock. @internal */
  readonly sentTimeOffsets: SecretNumbers | null;
  /** Time as it was last given; `null` before the first call that has one. @internal */
  lastNowMs: number | null = null;

  /** @internal */
  constructor(options: EnetHostOptions) {
    checkHostOptions(options);
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
    const { handshakeSecret = [options.seed, ~options.seed] } = options;
    this.sentTimeOffsets = handshakeSecret === null ? null : new SecretNumbers(handshakeSecret);
    if (options.nowMs !== undefined) this.setTime(options.nowMs);
  }

  /**
   * Sets {@link channelLimit}.
   *
   * @param limit - Most channels of future incoming connections, 1..255; 0 or more than 255 means 255.
   */
  channelLimitSet(limit: number): void {
    this.channelLimit = clampChannelLimit(limit);
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

  /** Counts a drop. @internal */
  drop(reason: EnetDropReason): void {
    this.dropped[reason]++;
  }

  /** Moves the clock. It may wrap at 2^32, but never runs backwards. @internal */
  setTime(nowMs: number): void {
    const last = this.lastNowMs;
    if (nowMs === last) return;
    if (last === null) {
      this.lastNowMs = nowMs;
      this.unwrappedMs = Math.floor(nowMs);
    } else if (nowMs > last) {
      this.unwrappedMs += Math.floor(nowMs) - Math.floor(last);
      this.lastNowMs = nowMs;
    } else {
      const forward = ((nowMs >>> 0) - (last >>> 0)) >>> 0;
      if (forward === 0 || forward >= 0x80000000 || !(nowMs >= 0)) return;
      this.unwrappedMs += forward;
      this.lastNowMs = nowMs;
    }
    this.serviceTime = this.unwrappedMs >>> 0;
  }
}

function clampChannelLimit(limit: number): number {
  return limit >= C.MINIMUM_CHANNEL_COUNT && limit <= C.MAXIMUM_CHANNEL_COUNT ? limit | 0 : C.MAXIMUM_CHANNEL_COUNT;
}
