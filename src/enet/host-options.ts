import { checkNames, type OptionNames } from "../core/check-names.js";
import type { EnetChecksum } from "./checksum.js";
import type { EnetCompressor } from "./compressor.js";

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

const OPTIONS: OptionNames<EnetHostOptions> = {
  peerCount: true,
  seed: true,
  handshakeSecret: true,
  channelLimit: true,
  incomingBandwidth: true,
  outgoingBandwidth: true,
  nowMs: true,
  mtu: true,
  checksum: true,
  compressor: true,
  duplicatePeers: true,
  maximumPacketSize: true,
  maximumWaitingData: true,
  maximumWaitingCommands: true,
  maximumWaitingMemory: true,
  maximumTotalWaitingMemory: true,
  maximumOutgoingData: true,
  maximumTotalOutgoingData: true,
  maximumHalfOpenPeers: true,
  halfOpenGraceMs: true,
};

/** Refuses options that there are not. @throws GodotError `ERR_INVALID_PARAMETER`. @internal */
export function checkHostOptions(options: EnetHostOptions): void {
  checkNames("EnetHost", options, OPTIONS);
}
