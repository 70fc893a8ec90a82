/**
 * Why received bytes were dropped, counted by {@link EnetHost.dropped}.
 *
 * The first group loses a whole datagram, the second the rest of a datagram, the third a single command.
 * The last counts what was not sent.
 */
export interface EnetDropCounters {
  /** Datagram shorter than its header. */
  tooShort: number;
  /** Datagram longer than 4096 bytes. */
  tooLong: number;
  /** Peer id that names no live peer. */
  unknownPeer: number;
  /** Live peer, but another address than the peer's. */
  wrongAddress: number;
  /** Live peer, but a session id of an earlier or later connection. */
  wrongSession: number;
  /** Compressed without a compressor being set, or not decompressible. */
  compression: number;
  /** Checksum does not match. */
  checksum: number;
  /** First command of a datagram without peer is no connection request. */
  notConnected: number;
  /** Connection request while new connections are refused. */
  refused: number;
  /** Connection request seen before. */
  duplicateConnect: number;
  /** Connection request while every place is taken, or too many of one address or half-open. */
  full: number;

  /** Command reaches past the end of the datagram. */
  truncatedCommand: number;
  /** No such command number. */
  unknownCommand: number;
  /** Channel that the connection does not have. */
  badChannel: number;
  /** Command that makes no sense in the state that the peer is in. */
  wrongState: number;
  /** Payload length that does not fit the datagram or the limits. */
  badLength: number;
  /** Fragment numbers that contradict themselves or earlier fragments. */
  badFragment: number;
  /** Connection parameters out of range. */
  badConnect: number;
  /** Acknowledgement of something other than the connection step under way, or with a sent time that we never sent. */
  badAcknowledge: number;
  /** Command that wants an acknowledgement in a datagram without sent time. */
  missingSentTime: number;
  /** Too much data, or too many commands, waiting for delivery. */
  waitingData: number;
  /** Too many acknowledgements waiting to be sent. */
  acknowledgements: number;

  /** Received before. Happens on every healthy link that loses acknowledgements. */
  duplicate: number;
  /** Sequence number outside of the window. */
  outOfWindow: number;
  /** Unreliable command older than one that was delivered already, or incomplete when a newer one was. */
  outdated: number;
  /** Acknowledgement that claims to have been sent in the future, or more than half a minute ago. */
  staleAcknowledge: number;
  /** Data for a connection that is being closed. */
  closing: number;
  /** Datagram of ours, not sent because its receiver has not shown yet that the address is its own. */
  unverifiedAddress: number;
}

/** A name in {@link EnetDropCounters}. */
export type EnetDropReason = keyof EnetDropCounters;

/** @returns Counters that all stand at 0. */
export function createDropCounters(): EnetDropCounters {
  return {
    tooShort: 0,
    tooLong: 0,
    unknownPeer: 0,
    wrongAddress: 0,
    wrongSession: 0,
    compression: 0,
    checksum: 0,
    notConnected: 0,
    refused: 0,
    duplicateConnect: 0,
    full: 0,
    truncatedCommand: 0,
    unknownCommand: 0,
    badChannel: 0,
    wrongState: 0,
    badLength: 0,
    badFragment: 0,
    badConnect: 0,
    badAcknowledge: 0,
    missingSentTime: 0,
    waitingData: 0,
    acknowledgements: 0,
    duplicate: 0,
    outOfWindow: 0,
    outdated: 0,
    staleAcknowledge: 0,
    closing: 0,
    unverifiedAddress: 0,
  };
}
