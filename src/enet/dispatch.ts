import { EnetEventType, EnetPeerState } from "./constants.js";
import type { EnetEvent } from "./event.js";
import type { HostState } from "./host-state.js";
import type { EnetPeer } from "./peer.js";
import type { Turns } from "./turns.js";
import { releaseCommand } from "./waiting.js";

/**
 * Takes the next event. Each peer that has some gives one in turn: the connection first, then packets, then the disconnection.
 *
 * @returns The event; `null` for none.
 * @see ENet protocol.c, enet_protocol_dispatch_incoming_commands
 */
export function takeEvent(host: HostState, turns: Turns<EnetPeer>): EnetEvent | null {
  for (;;) {
    const peer = turns.takeForDispatch();
    if (peer === undefined) return null;
    const event = takeEventOf(peer, host, turns);
    if (event !== null) return event;
  }
}

/** Takes the next event of one peer, whoever's turn it is. */
export function takeEventOf(peer: EnetPeer, host: HostState, turns: Turns<EnetPeer>): EnetEvent | null {
  if (!peer.needsDispatch) return null;
  peer.needsDispatch = false;
  if (peer.connectPending) {
    peer.connectPending = false;
    goOn(peer, turns);
    return { type: EnetEventType.CONNECT, peer, data: peer.connectData };
  }
  const command = peer.dispatchedCommands.shift(host.incomingPool);
  if (command !== null) {
    goOn(peer, turns);
    releaseCommand(peer, command);
    const { channelID, flags } = command;
    const packet = command.packet!;
    host.incomingPool.give(command);
    return { type: EnetEventType.RECEIVE, peer, channelID, packet, flags };
  }
  if (peer.state !== EnetPeerState.ZOMBIE) return null;
  host.recalculateBandwidthLimits = true;
  const data = peer.eventData;
  peer.reset();
  return { type: EnetEventType.DISCONNECT, peer, data };
}

/** A peer has had one of its events taken: its next one waits for its turn, or comes at once where nothing else will follow. */
function goOn(peer: EnetPeer, turns: Turns<EnetPeer>): void {
  if (peer.state === EnetPeerState.ZOMBIE) turns.markAsNext(peer);
  else if (peer.dispatchedCommands.head !== null) turns.markForDispatch(peer);
}
