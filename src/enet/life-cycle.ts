import { u32Body } from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand, EnetPeerState } from "./constants.js";
import { queueCommand, resetQueues } from "./peer-queues.js";
import type { PeerState } from "./peer-state.js";
import { timeDifference } from "./time.js";

/** @returns Whether packets go to and fro, or the last ones are on their way. */
export function isConnected(state: EnetPeerState): boolean {
  return state === EnetPeerState.CONNECTED || state === EnetPeerState.DISCONNECT_LATER;
}

/** Sets a peer's state, and keeps count of the connected ones. */
export function changeState(peer: PeerState, state: EnetPeerState): void {
  const { host } = peer;
  const was = isConnected(peer.state);
  const will = isConnected(state);
  if (was !== will) {
    const step = will ? 1 : -1;
    host.connectedPeers += step;
    if (peer.incomingBandwidth !== 0) host.bandwidthLimitedPeers += step;
  }
  host.addresses.settle(peer);
  peer.state = state;
}

/** Makes a peer connected and queues the event. */
export function notifyConnect(peer: PeerState): void {
  const { host } = peer;
  host.recalculateBandwidthLimits = true;
  host.addresses.count(peer);
  peer.handshake = null;
  changeState(peer, EnetPeerState.CONNECTED);
  peer.connectPending = true;
  peer.connectData = peer.eventData;
  host.turns.markForDispatch(peer);
}

/** Asks the other side of a connection that is made for its end. What was queued is dropped. */
export function askForDisconnect(peer: PeerState, data: number): void {
  resetQueues(peer, false);
  queueCommand(peer, EnetCommand.DISCONNECT | C.COMMAND_FLAG_ACKNOWLEDGE, u32Body(data));
  changeState(peer, EnetPeerState.DISCONNECTING);
}

/** Ends a connection from our side of the protocol: by time-out, or once the other side has acknowledged. */
export function notifyDisconnect(peer: PeerState): void {
  if (peer.state === EnetPeerState.ACKNOWLEDGING_CONNECT) resetPeer(peer);
  else {
    peer.eventData = 0;
    becomeZombie(peer);
  }
}

/** Leaves nothing of a connection but its last events. */
export function becomeZombie(peer: PeerState): void {
  changeState(peer, EnetPeerState.ZOMBIE);
  peer.host.turns.markForDispatch(peer);
  updateDeadline(peer);
}

/** Forgets a connection without a word to the other side and without an event, and frees its place. */
export function resetPeer(peer: PeerState): void {
  const { host } = peer;
  changeState(peer, EnetPeerState.DISCONNECTED);
  host.addresses.leave(peer);
  host.places.free(peer);
  peer.setDefaults();
  resetQueues(peer, false);
  updateDeadline(peer);
}

/** Works out when a peer next needs attention. */
export function updateDeadline(peer: PeerState): void {
  const { host } = peer;
  let deadline = Number.POSITIVE_INFINITY;
  if (peer.state !== EnetPeerState.ZOMBIE) {
    if (peer.sentReliableCommands.head !== null)
      deadline = host.unwrappedMs + ((peer.nextTimeout - host.serviceTime) | 0);
    else if (peer.state === EnetPeerState.CONNECTED) {
      const silence = timeDifference(host.serviceTime, peer.lastReceiveTime);
      deadline = host.unwrappedMs + Math.max(0, peer.pingIntervalMs - silence);
    }
  }
  if (deadline !== peer.deadline) host.turns.deadlines.set(peer, deadline);
}
