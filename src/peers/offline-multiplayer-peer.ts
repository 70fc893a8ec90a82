import { type ErrorCode, OK } from "../core/index.js";
import { type ConnectionStatus, MultiplayerPeer, type TransferMode } from "./multiplayer-peer.js";

/**
 * Godot's `OfflineMultiplayerPeer`: always connected, always the server, never has company.
 *
 * What is sent goes nowhere and succeeds.
 *
 * @see Godot class reference, OfflineMultiplayerPeer
 */
export class OfflineMultiplayerPeer extends MultiplayerPeer {
  override poll(): void {}

  override close(): void {}

  override disconnect_peer(_peer: number, _force = false): void {}

  override set_target_peer(_id: number): void {}

  override get_packet_peer(): number {
    return 0;
  }

  override get_packet_channel(): number {
    return 0;
  }

  override get_packet_mode(): TransferMode {
    return MultiplayerPeer.TRANSFER_MODE_RELIABLE;
  }

  override get_connection_status(): ConnectionStatus {
    return MultiplayerPeer.CONNECTION_CONNECTED;
  }

  override get_unique_id(): number {
    return MultiplayerPeer.TARGET_PEER_SERVER;
  }

  override get_available_packet_count(): number {
    return 0;
  }

  /** @internal */
  override _is_server(): boolean {
    return true;
  }

  /** @internal */
  override _get_max_packet_size(): number {
    return 0;
  }

  protected override _takePacket(): Uint8Array {
    return new Uint8Array(0); // Godot answers OK, not ERR_UNAVAILABLE.
  }

  protected override _sendPacket(_buffer: Uint8Array): ErrorCode {
    return OK;
  }

  /** @internal */
  override _setWakeListener(_listener: (() => void) | null): void {}

  /** @internal */
  override _nextWakeMs(): number {
    return Number.POSITIVE_INFINITY;
  }
}
