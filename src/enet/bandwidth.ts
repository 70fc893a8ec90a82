import { u32Body } from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand } from "./constants.js";
import type { HostState } from "./host-state.js";
import { isConnected } from "./life-cycle.js";
import { queueCommand } from "./peer-queues.js";
import type { PeerHost, PeerState } from "./peer-state.js";
import { timeDifference } from "./time.js";

/** @returns When the bandwidth limits must be looked at next, on the host's unwrapped clock; infinity for no need. */
export function bandwidthDeadline(host: HostState): number {
  if (host.connectedPeers === 0) return Number.POSITIVE_INFINITY;
  if (
    !host.recalculateBandwidthLimits &&
    !host.limitsInForce &&
    host.outgoingBandwidth === 0 &&
    host.bandwidthLimitedPeers === 0
  )
    return Number.POSITIVE_INFINITY;
  const elapsed = timeDifference(host.serviceTime, host.bandwidthThrottleEpoch);
  return host.unwrappedMs + Math.max(0, C.HOST_BANDWIDTH_THROTTLE_INTERVAL - elapsed);
}

/**
 * Divides the outgoing bandwidth: peers whose own limit is below their share are held to it, the rest share what is left.
 * After a change of limits or of the number of peers, also divides the incoming bandwidth and tells the peers.
 *
 * Computes without overflow, where ENet's 32-bit products wrap above 4 MB/s.
 *
 * @see ENet host.c, enet_host_bandwidth_throttle
 */
export function bandwidthThrottle(host: PeerHost): void {
  const now = host.serviceTime;
  const elapsed = timeDifference(now, host.bandwidthThrottleEpoch);
  if (elapsed < C.HOST_BANDWIDTH_THROTTLE_INTERVAL) return;
  host.bandwidthThrottleEpoch = now;
  if (host.connectedPeers === 0) return;
  const peers = host.places.all.filter((peer) => isConnected(peer.state));
  divideOutgoing(host, peers, elapsed);
  if (host.recalculateBandwidthLimits) {
    host.recalculateBandwidthLimits = false;
    divideIncoming(host, peers);
  }
}

function divideOutgoing(host: PeerHost, peers: readonly PeerState[], elapsed: number): void {
  const scale = C.PEER_PACKET_THROTTLE_SCALE;
  let bandwidth = Number.POSITIVE_INFINITY;
  let dataTotal = 0;
  if (host.outgoingBandwidth !== 0) {
    bandwidth = Math.floor((host.outgoingBandwidth * elapsed) / 1000);
    for (const peer of peers) dataTotal += peer.outgoingDataTotal;
  }
  const share = () => (dataTotal <= bandwidth ? scale : Math.floor((bandwidth * scale) / dataTotal));

  let remaining = peers;
  let needsAdjustment = host.bandwidthLimitedPeers > 0;
  while (remaining.length > 0 && needsAdjustment) {
    needsAdjustment = false;
    const throttle = share();
    const unlimited: PeerState[] = [];
    for (const peer of remaining) {
      const peerBandwidth = Math.floor((peer.incomingBandwidth * elapsed) / 1000);
      if (peer.incomingBandwidth === 0 || Math.floor((throttle * peer.outgoingDataTotal) / scale) <= peerBandwidth) {
        unlimited.push(peer);
        continue;
      }
      setThrottleLimit(peer, Math.floor((peerBandwidth * scale) / peer.outgoingDataTotal) || 1);
      peer.outgoingBandwidthThrottleEpoch = host.serviceTime;
      needsAdjustment = true;
      if (host.outgoingBandwidth !== 0) {
        bandwidth -= peerBandwidth;
        dataTotal -= peerBandwidth;
      }
    }
    remaining = unlimited;
  }
  const throttle = share();
  for (const peer of remaining) setThrottleLimit(peer, throttle);
  host.limitsInForce = throttle < scale || remaining.length < peers.length;
}

function setThrottleLimit(peer: PeerState, limit: number): void {
  peer.packetThrottleLimit = limit;
  if (peer.packetThrottle > limit) peer.packetThrottle = limit;
  peer.incomingDataTotal = 0;
  peer.outgoingDataTotal = 0;
}

function divideIncoming(host: PeerHost, peers: readonly PeerState[]): void {
  let bandwidth = host.incomingBandwidth;
  let limit = 0;
  const modest = new Set<PeerState>();
  if (bandwidth !== 0) {
    let needsAdjustment = true;
    while (modest.size < peers.length && needsAdjustment) {
      needsAdjustment = false;
      limit = Math.floor(bandwidth / (peers.length - modest.size));
      for (const peer of peers) {
        if (modest.has(peer) || (peer.outgoingBandwidth > 0 && peer.outgoingBandwidth >= limit)) continue;
        modest.add(peer);
        peer.incomingBandwidthThrottleEpoch = host.serviceTime;
        needsAdjustment = true;
        bandwidth -= peer.outgoingBandwidth;
      }
    }
  }
  for (const peer of peers) {
    const theirs = modest.has(peer) ? peer.outgoingBandwidth : limit;
    queueCommand(
      peer,
      EnetCommand.BANDWIDTH_LIMIT | C.COMMAND_FLAG_ACKNOWLEDGE,
      u32Body(theirs, host.outgoingBandwidth),
    );
  }
}
