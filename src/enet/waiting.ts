import { copyBytes } from "./copy.js";
import type { IncomingCommand } from "./incoming.js";
import type { PeerState } from "./peer-state.js";

/**
 * What received packets cost while they wait, in bytes: payload and everything around it. Measured on Node 20 (heap and buffers
 * together, per item, worst case of its kind) and rounded up.
 */
const COMMAND_COST = 400;
/** A fragment beside its payload. */
const FRAGMENT_COST = 350;
/** What an incomplete packet needs to know of its fragments. */
const INCOMPLETE_COST = 700;
/** The first unreliable packet that waits for a certain reliable one. */
const GROUP_COST = 200;

/** @returns Whether one more command of a peer may be taken in. */
export function hasWaitingRoom(peer: PeerState): boolean {
  return peer.totalWaitingData < peer.host.maximumWaitingData && hasFragmentRoom(peer);
}

/** @returns Whether one more fragment may be taken in of a packet whose length is counted already. */
export function hasFragmentRoom(peer: PeerState): boolean {
  const { host, waitingMemory } = peer;
  return (
    peer.waitingCommands < host.maximumWaitingCommands &&
    waitingMemory < host.maximumWaitingMemory &&
    hasShare(waitingMemory, host.waitingMemory, host.maximumTotalWaitingMemory, host.peerCount)
  );
}

/** @returns Whether a peer has room for packets that may wait long: they may take half of what {@link hasWaitingRoom} allows. */
export function hasHalfOfWaitingRoom(peer: PeerState): boolean {
  const { host } = peer;
  return (
    peer.totalWaitingData * 2 < host.maximumWaitingData &&
    peer.waitingCommands * 2 < host.maximumWaitingCommands &&
    peer.waitingMemory * 2 < host.maximumWaitingMemory
  );
}

/**
 * Shares a bound between peers: half of it goes to whoever comes first; beyond that, each peer may only have its equal part of
 * the other half. So few who take all that they can get leave something for the others.
 *
 * @param ofPeer - What the peer has.
 * @param total - What all peers have.
 * @param maximum - What all peers may have.
 * @returns Whether the peer may have more.
 */
export function hasShare(ofPeer: number, total: number, maximum: number, peerCount: number): boolean {
  return total * 2 < maximum || ofPeer * 2 * peerCount < maximum;
}

/** Counts a command that is taken in, with the packet if it is whole. */
export function holdCommand(peer: PeerState, command: IncomingCommand, isFirstOfGroup: boolean): void {
  peer.totalWaitingData += command.totalLength;
  peer.waitingCommands++;
  const packetCost = command.packet === null ? INCOMPLETE_COST : command.packet.length;
  hold(peer, command, COMMAND_COST + packetCost + (isFirstOfGroup ? GROUP_COST : 0));
}

/** Copies a fragment out of a datagram, keeps it with its packet and counts it. */
export function holdFragment(
  peer: PeerState,
  start: IncomingCommand,
  fragmentNumber: number,
  offset: number,
  bytes: Uint8Array,
  at: number,
  length: number,
): void {
  start.fragments!.add(fragmentNumber, offset, copyBytes(bytes, at, length));
  peer.waitingCommands++;
  hold(peer, start, FRAGMENT_COST + length);
}

/** Puts a packet together whose fragments are all there. */
export function assemble(peer: PeerState, start: IncomingCommand): void {
  const fragments = start.fragments!;
  start.packet = fragments.assemble(start.totalLength);
  start.fragments = null;
  peer.waitingCommands -= fragments.size;
  hold(peer, start, -fragments.size * FRAGMENT_COST - INCOMPLETE_COST);
}

function hold(peer: PeerState, command: IncomingCommand, bytes: number): void {
  command.cost += bytes;
  peer.waitingMemory += bytes;
  peer.host.waitingMemory += bytes;
}

/** Counts a command that is held no longer, because it was taken or given up. */
export function releaseCommand(peer: PeerState, command: IncomingCommand): void {
  peer.totalWaitingData -= command.totalLength;
  peer.waitingCommands -= 1 + (command.fragments?.size ?? 0);
  peer.waitingMemory -= command.cost;
  peer.host.waitingMemory -= command.cost;
}

/** Counts everything of a peer as held no longer. */
export function releaseAll(peer: PeerState): void {
  peer.host.waitingMemory -= peer.waitingMemory;
  peer.waitingMemory = 0;
  peer.totalWaitingData = 0;
  peer.waitingCommands = 0;
}
