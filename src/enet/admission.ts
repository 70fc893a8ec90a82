import type { EnetAddress } from "./address.js";
import { EnetPeerState } from "./constants.js";
import { Handshake } from "./handshake.js";
import { resetPeer } from "./life-cycle.js";
import type { PeerHost, PeerState } from "./peer-state.js";
import type { EnetDropReason } from "./statistics.js";

/**
 * Finds room for a connection from outside.
 *
 * Half-made connections are what forged addresses can fill a host with. Their number is bounded by the places and by
 * {@link EnetHost.maximumHalfOpenPeers}; once one has had {@link EnetHost.halfOpenGraceMs} to answer, it gives way to a newcomer.
 *
 * @param datagramLength - Bytes of the datagram with the request.
 * @returns The peer, in state ACKNOWLEDGING_CONNECT, or why there is none.
 */
export function admit(
  host: PeerHost,
  from: EnetAddress,
  connectID: number,
  datagramLength: number,
): PeerState | EnetDropReason {
  const { addresses, places } = host;
  const key = `${from.host} ${from.port} ${from.session ?? ""} ${connectID}`;
  const known = addresses.requestedBy(key);
  if (known !== undefined) {
    known.handshake?.received(datagramLength);
    return "duplicateConnect";
  }
  if (addresses.countOf(from.host) >= host.duplicatePeers) return "full";
  if (addresses.halfOpenCount >= host.maximumHalfOpenPeers && !evictHalfOpen(host)) return "full";
  let peer = places.take();
  if (peer === null && evictHalfOpen(host)) peer = places.take();
  if (peer === null) return "full";
  peer.state = EnetPeerState.ACKNOWLEDGING_CONNECT;
  peer.connectID = connectID;
  peer.address = { ...from };
  peer.sentTimeOffset = (host.sentTimeOffsets?.next() ?? 0) & 0xffff;
  peer.handshake = new Handshake();
  peer.handshake.received(datagramLength);
  peer.halfOpenSinceMs = host.unwrappedMs;
  addresses.enter(peer, key);
  return peer;
}

function evictHalfOpen(host: PeerHost): boolean {
  const oldest = host.addresses.oldestHalfOpen;
  if (oldest === undefined || host.unwrappedMs - oldest.halfOpenSinceMs < host.halfOpenGraceMs) return false;
  resetPeer(oldest);
  return true;
}
