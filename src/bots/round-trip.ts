import { ENetMultiplayerPeer, ENetPacketPeer, MultiplayerPeer } from "../peers/index.js";

/**
 * ENet's mean round trip from a client to its server.
 *
 * @param peer - A client.
 * @returns Milliseconds; NaN for other transports, and until ENet has measured one: what it begins with, 500 ms, is a guess.
 * @internal
 */
export function measuredRoundTripMs(peer: MultiplayerPeer): number {
  const server = peer instanceof ENetMultiplayerPeer ? peer.get_peer(MultiplayerPeer.TARGET_PEER_SERVER) : null;
  // From the first measurement on, the variance is never 0 again.
  if (server === null || server.get_statistic(ENetPacketPeer.PEER_ROUND_TRIP_TIME_VARIANCE) === 0) return Number.NaN;
  return server.get_statistic(ENetPacketPeer.PEER_ROUND_TRIP_TIME);
}
