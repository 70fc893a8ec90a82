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
/** What a datagram may have beside a fragment that is not copied out of it: {@link FRAGMENT_COST} covers it. */
const KEPT_SLACK = 64;
/** Shorter fragments are copied. */
const KEPT_MINIMUM = 256;
/** What an incomplete packet needs to know of its fragments. */
const INCOMPLETE_COST = 150;
/** A page of its fragments' numbers. */
const PAGE_COST = 550;
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

/** Keeps a fragment with its packet and counts it: copied out of its datagram, unless that may be kept and has little else in it. */
export function holdFragment(
  peer: PeerState,
  start: IncomingCommand,
  fragmentNumber: number,
  offset: number,
  bytes: Uint8Array,
  at: number,
  length: number,
): void {
  const isKept =
    length >= KEPT_MINIMUM && bytes === peer.host.keptDatagram && bytes.buffer.byteLength - length <= KEPT_SLACK;
  const fragments = start.fragments!;
  const { pages } = fragments;
  fragments.add(fragmentNumber, offset, isKept ? bytes.subarray(at, at + length) : copyBytes(bytes, at, length));
  peer.waitingCommands++;
  hold(peer, start, FRAGMENT_COST + length + (fragments.pages - pages) * PAGE_COST);
}

/** Puts a packet together whose fragments are all there. */
export function assemble(peer: PeerState, start: IncomingCommand): void {
  const fragments = start.fragments!;
  start.packet = fragments.assemble(start.totalLength);
  start.fragments = null;
  peer.waitingCommands -= fragments.size;
  hold(peer, start, -fragments.size * FRAGMENT_COST - fragments.pages * PAGE_COST - INCOMPLETE_COST);
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
