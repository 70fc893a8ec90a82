import { type ConnectionStatus, MultiplayerPeerExtension, type TransferMode } from "../../src/peers/index.js";

/** A packet that waits to be taken. */
export interface QueuedPacket {
  readonly data: Uint8Array;
  readonly from: number;
  readonly mode: TransferMode;
  readonly channel: number;
}

/** A scripted peer without a wire: it has what every one needs, a subclass says where packets go. Id 1 is the server. */
export abstract class QueuePeer extends MultiplayerPeerExtension {
  readonly id: number;
  readonly queue: QueuedPacket[] = [];
  /** Ids for which the next poll emits `peer_connected`. */
  readonly newcomers: number[] = [];
  /** Whom this end was told to disconnect. */
  readonly disconnected: number[] = [];
  status: ConnectionStatus = 2;
  relay = true;
  protected target = 0;
  protected mode: TransferMode = 2;
  protected channel = 0;

  constructor(id: number) {
    super();
    this.id = id;
  }

  override _poll(): void {
    for (const id of this.newcomers.splice(0)) this.peer_connected.emit(id);
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
    this.target = peer;
  }
  override _set_transfer_mode(mode: TransferMode): void {
    this.mode = mode;
  }
  override _get_transfer_mode(): TransferMode {
    return this.mode;
  }
  override _set_transfer_channel(channel: number): void {
    this.channel = channel;
  }
  override _get_transfer_channel(): number {
    return this.channel;
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
