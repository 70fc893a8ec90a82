import { Fifo } from "../core/fifo.js";
import { MESSAGE_COST_BYTES, SharedBudget } from "./shared-budget.js";

/** A packet and who sent it. */
export interface QueuedPacket {
  /** The bytes, owned by whoever takes the packet. */
  readonly data: Uint8Array;
  /** The sender's id. */
  readonly peer: number;
}

/** How many inbound buffers' worth of bytes one sender may have waiting. */
const BUFFERS_PER_PEER = 64;

interface Share {
  packets: number;
  bytes: number;
  /** Whether the sender is gone, so that the share goes with its last packet. */
  gone: boolean;
  /** Whether the sender was told that there is no room. */
  full: boolean;
}

/**
 * Packets of all peers that wait to be taken, in the order of their arrival, with a limit for each sender: beyond it
 * packets stay in the sender's connection, where flow control holds the sender up. Godot's own list has no limit.
 *
 * @internal
 */
export class WebSocketPacketQueue {
  readonly #packets = new Fifo<QueuedPacket>();
  readonly #shares = new Map<number, Share>();
  // The share of the last sender: packets come in runs.
  #lastPeer = 0;
  #lastShare: Share | null = null;
  readonly #budget: SharedBudget;

  /** @param budget - What bounds all connections of a server together; by default there is none. */
  constructor(budget = new SharedBudget(Infinity)) {
    this.#budget = budget;
  }

  /** How many packets wait. */
  get size(): number {
    return this.#packets.size;
  }

  /** @returns The next packet, which stays in the queue. */
  peek(): QueuedPacket | undefined {
    return this.#packets.peek();
  }

  /** Adds a packet. */
  push(packet: QueuedPacket): void {
    this.#packets.push(packet);
    const share = this.#share(packet.peer);
    share.packets++;
    share.bytes += packet.data.byteLength;
    this.#budget.take(packet.data.byteLength + MESSAGE_COST_BYTES);
  }

  /** @returns The next packet, or undefined. */
  take(): QueuedPacket | undefined {
    const packet = this.#packets.shift();
    if (packet === undefined) return undefined;
    const share = this.#share(packet.peer);
    share.packets--;
    share.bytes -= packet.data.byteLength;
    this.#budget.give(packet.data.byteLength + MESSAGE_COST_BYTES);
    if (share.gone && share.packets === 0) this.#drop(packet.peer);
    return packet;
  }

  /**
   * @param peer - A sender.
   * @param maxPackets - Most of its packets that may wait.
   * @param maxBytes - The size of its inbound buffer.
   * @returns Whether no more of its packets may be added now.
   */
  isFull(peer: number, maxPackets: number, maxBytes: number): boolean {
    const share = this.#lastShare !== null && this.#lastPeer === peer ? this.#lastShare : this.#shares.get(peer);
    if (share === undefined) return false;
    const full = share.packets >= maxPackets || share.bytes >= maxBytes * BUFFERS_PER_PEER;
    if (full) share.full = true;
    return full;
  }

  /** @returns What a peer's packets cost that wait, in bytes of heap. */
  costOf(peer: number): number {
    const share = this.#shares.get(peer);
    return share === undefined ? 0 : share.bytes + share.packets * MESSAGE_COST_BYTES;
  }

  /** @returns Whether a sender for which {@link isFull} was true has had a packet taken since; true once. */
  hasLeftFull(peer: number): boolean {
    const share = this.#lastShare !== null && this.#lastPeer === peer ? this.#lastShare : this.#shares.get(peer);
    if (share === undefined || !share.full) return false;
    share.full = false;
    return true;
  }

  /** Says that a peer sends no more. Its packets stay. */
  forget(peer: number): void {
    const share = this.#shares.get(peer);
    if (share === undefined) return;
    share.gone = true;
    if (share.packets === 0) this.#drop(peer);
  }

  #share(peer: number): Share {
    if (this.#lastShare !== null && this.#lastPeer === peer) return this.#lastShare;
    let share = this.#shares.get(peer);
    if (share === undefined) {
      share = { packets: 0, bytes: 0, gone: false, full: false };
      this.#shares.set(peer, share);
    }
    this.#lastPeer = peer;
    this.#lastShare = share;
    return share;
  }

  #drop(peer: number): void {
    this.#shares.delete(peer);
    if (this.#lastPeer === peer) this.#lastShare = null;
  }
}
