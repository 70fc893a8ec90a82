import { OK } from "../../src/core/index.js";
import { type ConnectionStatus, MultiplayerPeerExtension, type TransferMode } from "../../src/peers/index.js";

const MODES = ["unreliable", "unreliable_ordered", "reliable"] as const;

/** A packet as it was handed to a {@link LoopPeer}, in the words of the transcripts under `spec/vectors`. */
export interface LoopPacket {
  readonly from: number;
  readonly to: number;
  readonly target_peer: number;
  readonly mode: (typeof MODES)[number];
  readonly channel: number;
  readonly hex: string;
}

interface Queued {
  readonly data: Uint8Array;
  readonly from: number;
  readonly mode: TransferMode;
  readonly channel: number;
}

/** Joins the {@link LoopPeer}s of one session: a packet is in the receiver's queue when `put_packet` returns. */
export class LoopBus {
  /** Who can be reached, by id, in the order of joining. */
  readonly peers = new Map<number, LoopPeer>();
  /** Every packet so far. */
  readonly packets: LoopPacket[] = [];

  /** Tells two ends of each other; they notice at their next poll. */
  introduce(a: LoopPeer, b: LoopPeer): void {
    a.newcomers.push(b.id);
    b.newcomers.push(a.id);
  }
}

/** One end of a {@link LoopBus}: the server (id 1) reaches every client, a client only the server. */
export class LoopPeer extends MultiplayerPeerExtension {
  readonly id: number;
  readonly bus: LoopBus;
  readonly queue: Queued[] = [];
  /** Ids for which the next poll emits `peer_connected`. */
  readonly newcomers: number[] = [];
  /** Whom this end was told to disconnect. */
  readonly disconnected: number[] = [];
  status: ConnectionStatus = 2;
  relay = true;
  #target = 0;
  #mode: TransferMode = 2;
  #channel = 0;

  constructor(bus: LoopBus, id: number) {
    super();
    this.bus = bus;
    this.id = id;
    bus.peers.set(id, this);
  }

  /** Delivers bytes as if `from` had sent them. */
  inject(from: number, data: Uint8Array | readonly number[], mode: TransferMode = 2, channel = 0): void {
    this.queue.push({ data: Uint8Array.from(data), from, mode, channel });
    this.wake();
  }

  override _poll(): void {
    for (const id of this.newcomers.splice(0)) this.peer_connected.emit(id);
  }
  override _put_packet_script(buffer: Uint8Array): number {
    const others = [...this.bus.peers.keys()].filter((id) => id !== 1);
    const isTarget = (id: number): boolean =>
      this.#target === 0 || id === this.#target || (this.#target < 0 && id !== -this.#target);
    for (const to of this.id === 1 ? others.filter(isTarget) : [1]) {
      this.bus.packets.push({
        from: this.id,
        to,
        target_peer: this.#target,
        mode: MODES[this.#mode],
        channel: this.#channel,
        hex: Buffer.from(buffer).toString("hex"),
      });
      this.bus.peers.get(to)?.inject(this.id, buffer, this.#mode, this.#channel);
    }
    return OK;
  }
  override _get_packet_script(): Uint8Array {
    return this.queue.shift()?.data ?? new Uint8Array(0);
  }
  override _get_available_packet_count(): number {
    return this.queue.length;
  }
  override _get_packet_peer(): number {
    return this.queue[0]?.from ?? 0;
  }
  override _get_packet_mode(): TransferMode {
    return this.queue[0]?.mode ?? 2;
  }
  override _get_packet_channel(): number {
    return this.queue[0]?.channel ?? 0;
  }
  override _set_target_peer(peer: number): void {
    this.#target = peer;
  }
  override _set_transfer_mode(mode: TransferMode): void {
    this.#mode = mode;
  }
  override _get_transfer_mode(): TransferMode {
    return this.#mode;
  }
  override _set_transfer_channel(channel: number): void {
    this.#channel = channel;
  }
  override _get_transfer_channel(): number {
    return this.#channel;
  }
  override _get_unique_id(): number {
    return this.id;
  }
  override _is_server(): boolean {
    return this.id === 1;
  }
  override _is_server_relay_supported(): boolean {
    return this.relay;
  }
  override _get_connection_status(): ConnectionStatus {
    return this.status;
  }
  override _get_max_packet_size(): number {
    return 1 << 24;
  }
  override _close(): void {
    this.status = 0;
  }
  override _disconnect_peer(peer: number): void {
    this.disconnected.push(peer);
  }
}
