import type { EnetAddress } from "./address.js";
import { admit } from "./admission.js";
import { connectBody, readConnect, readU16, readU32 } from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand, EnetPeerState } from "./constants.js";
import {
  askForDisconnect,
  becomeZombie,
  changeState,
  isConnected,
  notifyConnect,
  notifyDisconnect,
} from "./life-cycle.js";
import { hasOutgoingCommands, queueCommand, resetQueues } from "./peer-queues.js";
import type { PeerHost, PeerState } from "./peer-state.js";
import type { EnetDropReason } from "./statistics.js";
import { expandSentTime, neverZero, timeDifference, timeLess } from "./time.js";
import { removeSentReliableCommand } from "./timeouts.js";
import { limitWindowSize, scaleWindowSize, windowSizeFor } from "./window.js";

/**
 * Takes a place for a new connection and answers the request.
 *
 * @param datagramLength - Bytes of the datagram as it came.
 * @returns The peer, or why there is none.
 * @see ENet protocol.c, enet_protocol_handle_connect
 */
export function handleConnect(
  host: PeerHost,
  from: EnetAddress,
  bytes: Uint8Array,
  at: number,
  datagramLength: number,
): PeerState | EnetDropReason {
  const fields = readConnect(bytes, at);
  const { channelCount } = fields;
  if (channelCount < C.MINIMUM_CHANNEL_COUNT || channelCount > C.MAXIMUM_CHANNEL_COUNT) return "badConnect";
  if (host.refuseNewConnections) return "refused";
  const peer = admit(host, from, fields.connectID, datagramLength);
  if (typeof peer === "string") return peer;
  peer.channelCount = Math.min(channelCount, host.channelLimit);
  peer.outgoingPeerID = fields.outgoingPeerID;
  peer.incomingBandwidth = fields.incomingBandwidth;
  peer.outgoingBandwidth = fields.outgoingBandwidth;
  peer.packetThrottleInterval = fields.packetThrottleInterval;
  peer.packetThrottleAcceleration = fields.packetThrottleAcceleration;
  peer.packetThrottleDeceleration = fields.packetThrottleDeceleration;
  peer.eventData = readU32(bytes, at + 44);
  const incomingSessionID = nextSessionID(fields.incomingSessionID, peer.outgoingSessionID);
  peer.outgoingSessionID = incomingSessionID;
  const outgoingSessionID = nextSessionID(fields.outgoingSessionID, peer.incomingSessionID);
  peer.incomingSessionID = outgoingSessionID;
  peer.mtu = Math.min(host.mtu, limitMtu(fields.mtu));
  peer.windowSize = windowSizeFor(host.outgoingBandwidth, peer.incomingBandwidth);
  const ourWindowSize = host.incomingBandwidth === 0 ? C.MAXIMUM_WINDOW_SIZE : scaleWindowSize(host.incomingBandwidth);
  const body = connectBody({
    outgoingPeerID: peer.incomingPeerID,
    incomingSessionID,
    outgoingSessionID,
    mtu: peer.mtu,
    windowSize: limitWindowSize(Math.min(ourWindowSize, fields.windowSize)),
    channelCount: peer.channelCount,
    incomingBandwidth: host.incomingBandwidth,
    outgoingBandwidth: host.outgoingBandwidth,
    packetThrottleInterval: peer.packetThrottleInterval,
    packetThrottleAcceleration: peer.packetThrottleAcceleration,
    packetThrottleDeceleration: peer.packetThrottleDeceleration,
    connectID: peer.connectID,
  });
  queueCommand(peer, EnetCommand.VERIFY_CONNECT | C.COMMAND_FLAG_ACKNOWLEDGE, body);
  return peer;
}

/**
 * @param theirs - What the other side used last; 0xFF for nothing.
 * @param ours - What we used last on this place.
 * @returns A session id that differs from both.
 */
function nextSessionID(theirs: number, ours: number): number {
  const next = ((theirs === 0xff ? ours : theirs) + 1) & 3;
  return next === ours ? (next + 1) & 3 : next;
}

function limitMtu(mtu: number): number {
  return Math.min(Math.max(mtu, C.MINIMUM_MTU), C.MAXIMUM_MTU);
}

/** @see ENet protocol.c, enet_protocol_handle_verify_connect */
export function handleVerifyConnect(peer: PeerState, bytes: Uint8Array, at: number): EnetDropReason | null {
  if (peer.state !== EnetPeerState.CONNECTING) return null;
  const fields = readConnect(bytes, at);
  const { channelCount } = fields;
  if (
    channelCount < C.MINIMUM_CHANNEL_COUNT ||
    channelCount > C.MAXIMUM_CHANNEL_COUNT ||
    fields.packetThrottleInterval !== peer.packetThrottleInterval ||
    fields.packetThrottleAcceleration !== peer.packetThrottleAcceleration ||
    fields.packetThrottleDeceleration !== peer.packetThrottleDeceleration ||
    fields.connectID !== peer.connectID
  ) {
    peer.eventData = 0;
    becomeZombie(peer);
    return "badConnect";
  }
  removeSentReliableCommand(peer, 1, 0xff);
  peer.channelCount = Math.min(peer.channelCount, channelCount);
  peer.outgoingPeerID = fields.outgoingPeerID;
  peer.incomingSessionID = fields.incomingSessionID;
  peer.outgoingSessionID = fields.outgoingSessionID;
  peer.mtu = Math.min(peer.mtu, limitMtu(fields.mtu));
  peer.windowSize = Math.min(peer.windowSize, limitWindowSize(fields.windowSize));
  peer.incomingBandwidth = fields.incomingBandwidth;
  peer.outgoingBandwidth = fields.outgoingBandwidth;
  notifyConnect(peer);
  return null;
}

/** @see ENet protocol.c, enet_protocol_handle_disconnect */
export function handleDisconnect(peer: PeerState, bytes: Uint8Array, at: number): EnetDropReason | null {
  const { state } = peer;
  if (state === EnetPeerState.ZOMBIE || state === EnetPeerState.ACKNOWLEDGING_DISCONNECT) return null;
  // It proves nothing: whoever claims an address could make room for the next guesses, or end a genuine handshake.
  if (peer.handshake !== null) return "wrongState";
  resetQueues(peer, true);
  if (isConnected(state) && (bytes[at]! & C.COMMAND_FLAG_ACKNOWLEDGE) !== 0)
    changeState(peer, EnetPeerState.ACKNOWLEDGING_DISCONNECT);
  else becomeZombie(peer);
  peer.eventData = readU32(bytes, at + 4);
  return null;
}

/** @see ENet protocol.c, enet_protocol_handle_bandwidth_limit */
export function handleBandwidthLimit(host: PeerHost, peer: PeerState, bytes: Uint8Array, at: number): null {
  if (peer.incomingBandwidth !== 0) host.bandwidthLimitedPeers--;
  peer.incomingBandwidth = readU32(bytes, at + 4);
  peer.outgoingBandwidth = readU32(bytes, at + 8);
  if (peer.incomingBandwidth !== 0) host.bandwidthLimitedPeers++;
  peer.windowSize = windowSizeFor(host.outgoingBandwidth, peer.incomingBandwidth);
  host.turns.markForSending(peer);
  return null;
}

/** @see ENet protocol.c, enet_protocol_handle_throttle_configure */
export function handleThrottleConfigure(peer: PeerState, bytes: Uint8Array, at: number): null {
  peer.packetThrottleInterval = readU32(bytes, at + 4);
  peer.packetThrottleAcceleration = readU32(bytes, at + 8);
  peer.packetThrottleDeceleration = readU32(bytes, at + 12);
  return null;
}

/** @see ENet protocol.c, enet_protocol_handle_acknowledge */
export function handleAcknowledge(
  host: PeerHost,
  peer: PeerState,
  bytes: Uint8Array,
  at: number,
): EnetDropReason | null {
  if (peer.state === EnetPeerState.ZOMBIE) return null;
  const now = host.serviceTime;
  const echo = readU16(bytes, at + 6);
  const reliableSequenceNumber = readU16(bytes, at + 4);
  const channelID = bytes[at + 1]!;
  if (peer.handshake !== null && !peer.handshake.isEcho(echo)) return "badAcknowledge";
  const sentTime = expandSentTime((echo - peer.sentTimeOffset) & 0xffff, now);
  if (timeLess(now, sentTime)) {
    host.drop("staleAcknowledge");
    return null;
  }
  measureRoundTrip(peer, Math.max(timeDifference(now, sentTime), 1), now);
  peer.lastReceiveTime = neverZero(now);
  peer.earliestTimeout = 0;
  peer.hasEarliestTimeout = false;
  const commandNumber = removeSentReliableCommand(peer, reliableSequenceNumber, channelID);
  switch (peer.state) {
    case EnetPeerState.ACKNOWLEDGING_CONNECT:
      if (commandNumber !== EnetCommand.VERIFY_CONNECT) return "badAcknowledge";
      notifyConnect(peer);
      break;
    case EnetPeerState.DISCONNECTING:
      if (commandNumber !== EnetCommand.DISCONNECT) return "badAcknowledge";
      notifyDisconnect(peer);
      break;
    case EnetPeerState.DISCONNECT_LATER:
      if (!hasOutgoingCommands(peer)) askForDisconnect(peer, peer.eventData);
      break;
  }
  // Room in the window may let more commands leave.
  if (peer.outgoingSendReliableCommands.head !== null) host.turns.markForSending(peer);
  return null;
}

/**
 * Takes a measured round trip into the means, and lets the share of unreliable packets follow it.
 *
 * @param rttMs - At least 1.
 */
function measureRoundTrip(peer: PeerState, rttMs: number, now: number): void {
  if (peer.lastReceiveTime > 0) {
    throttle(peer, rttMs);
    peer.roundTripTimeVariance -= Math.floor(peer.roundTripTimeVariance / 4);
    const difference = Math.abs(rttMs - peer.roundTripTime);
    peer.roundTripTimeVariance += Math.floor(difference / 4);
    const step = Math.floor(difference / 8);
    peer.roundTripTime += rttMs >= peer.roundTripTime ? step : -step;
  } else {
    peer.roundTripTime = rttMs;
    peer.roundTripTimeVariance = Math.floor((rttMs + 1) / 2);
  }
  if (peer.roundTripTime < peer.lowestRoundTripTime) peer.lowestRoundTripTime = peer.roundTripTime;
  if (peer.roundTripTimeVariance > peer.highestRoundTripTimeVariance)
    peer.highestRoundTripTimeVariance = peer.roundTripTimeVariance;
  if (peer.packetThrottleEpoch === 0 || timeDifference(now, peer.packetThrottleEpoch) >= peer.packetThrottleInterval) {
    peer.lastRoundTripTime = peer.lowestRoundTripTime;
    peer.lastRoundTripTimeVariance = Math.max(peer.highestRoundTripTimeVariance, 1);
    peer.lowestRoundTripTime = peer.roundTripTime;
    peer.highestRoundTripTimeVariance = peer.roundTripTimeVariance;
    peer.packetThrottleEpoch = neverZero(now);
  }
}

/**
 * Raises or lowers the share of unreliable packets: no slower than the best mean of the last interval raises it, slower by
 * more than twice the variance lowers it. Where that mean does not exceed the variance, it jumps to the limit.
 *
 * @returns 1 raised, -1 lowered, 0 otherwise.
 * @see ENet peer.c, enet_peer_throttle
 */
export function throttle(peer: PeerState, rttMs: number): number {
  if (peer.lastRoundTripTime <= peer.lastRoundTripTimeVariance) {
    peer.packetThrottle = peer.packetThrottleLimit;
    return 0;
  }
  if (rttMs <= peer.lastRoundTripTime) {
    peer.packetThrottle = Math.min(peer.packetThrottle + peer.packetThrottleAcceleration, peer.packetThrottleLimit);
    return 1;
  }
  if (rttMs > peer.lastRoundTripTime + 2 * peer.lastRoundTripTimeVariance) {
    peer.packetThrottle = Math.max(peer.packetThrottle - peer.packetThrottleDeceleration, 0);
    return -1;
  }
  return 0;
}
