import { Fifo } from "../core/fifo.js";
import type { WebSocketEvents, WebSocketLink } from "../platform/websocket.js";
import { MESSAGE_COST_BYTES, SharedBudget } from "./shared-budget.js";

/** A message that was received. */
export interface WebSocketMessage {
  /** Its bytes, owned by whoever takes it. */
  readonly data: Uint8Array;
  /** Whether it came as text. */
  readonly isText: boolean;
  /** Who sent it, once that is known; 0 until then. */
  peer: number;
}

/**
 * How much more than the limits is read ahead before the sender is held up. What is read ahead is shown only as the
 * limits allow; without a margin the socket would be stopped and started for every read.
 */
const READ_AHEAD = 4;

/** @returns Room for payload in Godot's inbound ring buffer: a power of two above the size asked for, less one byte. */
function ringCapacityBytes(inboundBufferSize: number): number {
  return inboundBufferSize <= 0 ? 0 : 2 ** (Math.floor(Math.log2(inboundBufferSize)) + 1) - 1;
}

/**
 * What one connection has received and its peer has not polled yet.
 *
 * Godot reads a socket only as far as its inbound buffer has room, and leaves the rest to TCP's flow control: nothing is
 * dropped, the sender waits. So it is here: {@link advance} lets as many messages in as fit, and reading stops when too
 * many wait outside. Where reading cannot be stopped (a browser) they are dropped, as Godot's web export drops them.
 *
 * @internal
 */
export class WebSocketInbox implements WebSocketEvents {
  /** What the handshake agreed on, until the peer has seen it. */
  opened: { readonly protocol: string; readonly url: string } | null = null;
  /** How the connection ended, or null. */
  ended: { readonly code: number; readonly reason: string } | null = null;
  /** Whether a pong came since this was last cleared. */
  pong = false;
  /** How many messages found no room and were dropped; never on Node. */
  dropped = 0;

  readonly #wake: () => void;
  readonly #maxMessages: number;
  readonly #maxBytes: number;
  readonly #budget: SharedBudget;
  readonly #elsewhereBytes: () => number;
  #link: WebSocketLink | null = null;
  #discarding = false;
  #disposed = false;
  #paused = false;
  readonly #messages = new Fifo<WebSocketMessage>();
  #visible = 0;
  #visibleBytes = 0;
  #bytes = 0;

  /**
   * @param inboundBufferSize - In bytes.
   * @param max_queued_packets - Most messages at a time.
   * @param wake - Called when there is something new to see.
   * @param budget - What bounds all connections of a server together; by default there is none.
   * @param elsewhereBytes - What was taken from here and still counts for this connection there, in bytes of heap.
   */
  constructor(
    inbound_buffer_size: number,
    max_queued_packets: number,
    wake: () => void,
    budget = new SharedBudget(Infinity),
    elsewhereBytes = () => 0,
  ) {
    this.#maxBytes = ringCapacityBytes(inbound_buffer_size);
    this.#maxMessages = Math.max(0, max_queued_packets);
    this.#wake = wake;
    this.#budget = budget;
    this.#elsewhereBytes = elsewhereBytes;
    budget.holders++;
  }

  /** Says which connection is stopped and started as messages come and go. */
  attach(link: WebSocketLink): void {
    this.#link = link;
  }

  /** Messages that were let in. */
  get visible(): number {
    return this.#visible;
  }

  /** Messages that wait outside. */
  get waiting(): number {
    return this.#messages.size - this.#visible;
  }

  /**
   * Lets in what there is room for.
   *
   * @returns How many messages that were.
   */
  advance(): number {
    const before = this.#visible;
    while (this.#visible < this.#messages.size) {
      const size = this.#messages.peek(this.#visible)!.data.byteLength;
      if (this.#visible >= this.#maxMessages || this.#visibleBytes + size > this.#maxBytes) break;
      this.#visible++;
      this.#visibleBytes += size;
    }
    return this.#visible - before;
  }

  /** @returns The oldest message that was let in, or undefined. */
  take(): WebSocketMessage | undefined {
    if (this.#visible === 0) return undefined;
    const message = this.#messages.shift()!;
    this.#visible--;
    this.#visibleBytes -= message.data.byteLength;
    this.#bytes -= message.data.byteLength;
    this.#budget.give(message.data.byteLength + MESSAGE_COST_BYTES);
    this.reconsider();
    return message;
  }

  /** Reads on if there is room again. */
  reconsider(): void {
    if (this.#paused && !this.#isFull()) this.#readOn();
  }

  /** Drops everything that was received and all that is still to come, so that the closing handshake can end. */
  discard(): void {
    this.#discarding = true;
    const costBytes = this.#costBytes;
    this.#messages.clear();
    this.#visible = this.#visibleBytes = this.#bytes = 0;
    if (this.#paused) this.#readOn();
    this.#budget.give(costBytes);
  }

  /** Drops everything, and leaves the budget to the others. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.discard();
    this.#budget.holders--;
  }

  onOpen(protocol: string, url: string): void {
    this.opened = { protocol, url };
    this.#wake();
  }

  onMessage(data: Uint8Array, isText: boolean): void {
    if (this.#discarding) return;
    const full = this.#isFull();
    if (full && this.#link?.canPause === false) {
      this.dropped++;
      return;
    }
    this.#messages.push({ data, isText, peer: 0 });
    this.#bytes += data.byteLength;
    this.#budget.take(data.byteLength + MESSAGE_COST_BYTES);
    if (!this.#paused && this.#isFull() && this.#link !== null) {
      this.#paused = true;
      this.#budget.wait(this);
      this.#link.pause();
    }
    this.#wake();
  }

  onPong(): void {
    this.pong = true;
  }

  onClose(code: number, reason: string): void {
    this.ended = { code, reason };
    this.#wake();
  }

  /** What the waiting messages cost, in bytes of heap. */
  get #costBytes(): number {
    return this.#bytes + this.#messages.size * MESSAGE_COST_BYTES;
  }

  #isFull(): boolean {
    if (this.#messages.size >= this.#maxMessages * READ_AHEAD || this.#bytes >= this.#maxBytes * READ_AHEAD)
      return true;
    return this.#budget.isTight && this.#budget.isOver(this.#costBytes + this.#elsewhereBytes());
  }

  #readOn(): void {
    this.#paused = false;
    this.#budget.stopWaiting(this);
    this.#link?.resume();
  }
}
