/** Why something that arrived was thrown away. */
export const DROP_REASONS = [
  /** Too short for a record, or a length that does not fit the datagram. */
  "malformedRecord",
  /** Not DTLS 1.2 (or, before a version is agreed, nothing near it). */
  "wrongVersion",
  /** A record longer than the protocol allows. */
  "oversizedRecord",
  /** An epoch that is over or has not begun. */
  "wrongEpoch",
  /** A record that has arrived before, or is too old to tell. */
  "replayedRecord",
  /** The tag is wrong: damaged, forged or for someone else. */
  "unauthenticRecord",
  /** An alert without protection: anyone could have sent it. */
  "plaintextAlert",
  /** Application data before the handshake was verified. */
  "earlyData",
  /** A piece of a handshake message that contradicts the others or exceeds the bounds. */
  "badFragment",
  /** A handshake message or record that has no place here. */
  "unexpectedMessage",
  /** A datagram from an unknown address that does not begin with a ClientHello. */
  "strayDatagram",
  /** A ClientHello that asked for nothing we speak or could not be read. */
  "badClientHello",
  /** A ClientHello with a cookie that is not ours or too old; it was answered with a new one. */
  "badCookie",
  /** A verified ClientHello that found all places for half-open handshakes taken. */
  "halfOpenLimit",
  /** A verified ClientHello that found all places taken, or none open to new ones. */
  "associationLimit",
  /** A verified ClientHello from an address or host that began too many handshakes without finishing them. */
  "handshakeRate",
  /** A session, or handshake, that its owner never claimed. */
  "unclaimed",
] as const;

/** One of {@link DROP_REASONS}. */
export type DropReason = (typeof DROP_REASONS)[number];

/** Counters of an association or a server. All begin at 0 and only grow. */
export interface DtlsStats {
  /** Records that carried application data to us. */
  dataReceived: number;
  /** Records that carried application data from us. */
  dataSent: number;
  /** Handshake flights sent again. */
  retransmissions: number;
  /** What was thrown away, by reason. */
  readonly dropped: Record<DropReason, number>;
}

/** @returns Counters at zero. */
export function createStats(): DtlsStats {
  const dropped = Object.fromEntries(DROP_REASONS.map((reason) => [reason, 0])) as Record<DropReason, number>;
  return { dataReceived: 0, dataSent: 0, retransmissions: 0, dropped };
}
