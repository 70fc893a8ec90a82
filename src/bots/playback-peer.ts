import { type ErrorCode, OK } from "../core/index.js";
import { type ConnectionStatus, MultiplayerPeer, MultiplayerPeerExtension, type TransferMode } from "../peers/index.js";
import type { RecordedPacket } from "./recording.js";

/** A peer that receives what a recording says, and sends nothing. @internal */
export class PlaybackPeer extends MultiplayerPeerExtension {
  readonly #id: number;
  #queue: RecordedPacket[] = [];
  #next = 0;

  /** @param id - The recorded peer's unique id. */
  constructor(id: number) {
    super();
    this.#id = id;
  }

  /** A packet that is received with the next poll. */
  feed(packet: RecordedPacket): void {
    if (this.#next === this.#queue.length) {
      this.#queue = [];
      this.#next = 0;
    }
    this.#queue.push(packet);
  }

  override _poll(): void {}
  override _get_available_packet_count(): number {
    return this.#queue.length - this.#next;
  }
  override _get_packet_script(): Uint8Array {
    return this.#queue[this.#next++]?.data ?? new Uint8Array(0);
  }
  override _get_packet_peer(): number {
    return this.#queue[this.#next]?.peer ?? 0;
  }
  override _get_packet_channel(): number {
    return this.#queue[this.#next]?.channel ?? 0;
  }
  override _get_packet_mode(): TransferMode {
    return this.#queue[this.#next]?.mode ?? MultiplayerPeer.TRANSFER_MODE_RELIABLE;
  }
  override _get_transfer_channel(): number {
    return 0;
  }
  override _get_transfer_mode(): TransferMode {
    return MultiplayerPeer.TRANSFER_MODE_RELIABLE;
  }
  override _set_transfer_channel(_channel: number): void {}
  override _set_transfer_mode(_mode: TransferMode): void {}
  override _set_target_peer(_peer: number): void {}
  override _put_packet_script(_packet: Uint8Array): ErrorCode {
    return OK;
  }
  override _get_unique_id(): number {
    return this.#id;
  }
  override _is_server(): boolean {
    return this.#id === MultiplayerPeer.TARGET_PEER_SERVER;
  }
  override _is_server_relay_supported(): boolean {
    return true;
  }
  override _get_connection_status(): ConnectionStatus {
    return MultiplayerPeer.CONNECTION_CONNECTED;
  }
  override _get_max_packet_size(): number {
    return 1 << 24;
  }
  override _close(): void {}
  override _disconnect_peer(_peer: number, _force: boolean): void {}
}
