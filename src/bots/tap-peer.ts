import { type ErrorCode, OK } from "../core/index.js";
import { type ConnectionStatus, MultiplayerPeer, type TransferMode } from "../peers/index.js";

/** What a {@link TapPeer} tells about the traffic that passes it. */
export interface TapListener {
  /**
   * A packet was taken in.
   *
   * @param data - The bytes; they belong to the receiver, copy what is kept.
   * @param peer - Who sent it.
   * @param channel - Its transfer channel.
   * @param mode - Its transfer mode.
   */
  onReceive?(data: Uint8Array, peer: number, channel: number, mode: TransferMode): void;
  /**
   * A packet is about to be sent.
   *
   * @param data - The bytes; copy what is kept.
   * @param target - The target peer: 0 for all, negative for all but one.
   * @param channel - Its transfer channel.
   * @param mode - Its transfer mode.
   */
  onSend?(data: Uint8Array, target: number, channel: number, mode: TransferMode): void;
  /**
   * The peer could not send.
   *
   * @param error - What `put_packet` returned.
   */
  onSendError?(error: ErrorCode): void;
  /**
   * A peer came or went.
   *
   * @param name - `"peer_connected"` or `"peer_disconnected"`.
   * @param id - Whose.
   */
  onPeer?(name: "peer_connected" | "peer_disconnected", id: number): void;
}

/**
 * A {@link MultiplayerPeer} that passes everything on to another one and tells listeners what goes through. Recordings,
 * metrics and tracing stand on it. SceneMultiplayer takes it like any other peer.
 */
export class TapPeer extends MultiplayerPeer {
  /** The peer that does the work. */
  readonly inner: MultiplayerPeer;
  readonly #listeners: TapListener[] = [];
  #target = 0;
  #held = false;
  #wakeListener: (() => void) | null = null;
  readonly #onConnected = (id: number): void => {
    for (const listener of this.#listeners) listener.onPeer?.("peer_connected", id);
    this.peer_connected.emit(id);
  };
  readonly #onDisconnected = (id: number): void => {
    for (const listener of this.#listeners) listener.onPeer?.("peer_disconnected", id);
    this.peer_disconnected.emit(id);
  };

  /**
   * @param inner - The peer that does the work.
   */
  constructor(inner: MultiplayerPeer) {
    super();
    this.inner = inner;
    inner.peer_connected.connect(this.#onConnected);
    inner.peer_disconnected.connect(this.#onDisconnected);
  }

  /**
   * Adds a listener.
   *
   * @param listener - Called from now on.
   * @returns A function that removes it.
   */
  tap(listener: TapListener): () => void {
    this.#listeners.push(listener);
    return () => {
      const index = this.#listeners.indexOf(listener);
      if (index >= 0) this.#listeners.splice(index, 1);
    };
  }

  override get_transfer_channel(): number {
    return this.inner.get_transfer_channel();
  }
  /**
   * Sets the transfer channel of {@link inner}.
   *
   * @param channel - The channel of the packets sent from now on, 0 to 255.
   */
  override set_transfer_channel(channel: number): void {
    this.inner.set_transfer_channel(channel);
  }
  override get_transfer_mode(): TransferMode {
    return this.inner.get_transfer_mode();
  }
  /**
   * Sets the transfer mode of {@link inner}.
   *
   * @param mode - The mode of the packets sent from now on.
   */
  override set_transfer_mode(mode: TransferMode): void {
    this.inner.set_transfer_mode(mode);
  }
  override is_refusing_new_connections(): boolean {
    return this.inner.is_refusing_new_connections();
  }
  /**
   * Sets whether {@link inner} refuses new connections.
   *
   * @param enable - Whether it does.
   */
  override set_refuse_new_connections(enable: boolean): void {
    this.inner.set_refuse_new_connections(enable);
  }
  override is_server_relay_supported(): boolean {
    return this.inner.is_server_relay_supported();
  }
  override poll(): void {
    if (!this.#held) this.inner.poll();
  }
  override close(): void {
    this.undrive();
    this.inner.close();
  }
  override disconnect_peer(peer: number, force = false): void {
    this.inner.disconnect_peer(peer, force);
  }
  override set_target_peer(id: number): void {
    this.#target = id;
    this.inner.set_target_peer(id);
  }
  override get_packet_peer(): number {
    return this.inner.get_packet_peer();
  }
  override get_packet_channel(): number {
    return this.inner.get_packet_channel();
  }
  override get_packet_mode(): TransferMode {
    return this.inner.get_packet_mode();
  }
  override get_connection_status(): ConnectionStatus {
    return this.inner.get_connection_status();
  }
  override get_unique_id(): number {
    return this.inner.get_unique_id();
  }
  override get_available_packet_count(): number {
    return this.#held ? 0 : this.inner.get_available_packet_count();
  }

  /** From now on nothing is taken in: it waits in {@link inner}, within its bounds, until {@link _release}. @internal */
  _hold(): void {
    this.#held = true;
  }

  /** What waits is taken in. @internal */
  _release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#wakeListener?.();
  }

  /** @internal */
  override _is_server(): boolean {
    return this.inner._is_server();
  }
  /** @internal */
  override _get_max_packet_size(): number {
    return this.inner._get_max_packet_size();
  }
  /** @internal */
  override _setWakeListener(listener: (() => void) | null): void {
    this.#wakeListener = listener;
    this.inner._setWakeListener(listener);
  }
  /** @internal */
  override _nextWakeMs(): number {
    return this.#held ? Number.POSITIVE_INFINITY : this.inner._nextWakeMs();
  }

  protected override _takePacket(): Uint8Array | ErrorCode {
    const peer = this.inner.get_packet_peer();
    const channel = this.inner.get_packet_channel();
    const mode = this.inner.get_packet_mode();
    const data = this.inner.get_packet();
    const error = this.inner.get_packet_error();
    if (error !== OK) return error;
    for (const listener of this.#listeners) listener.onReceive?.(data, peer, channel, mode);
    return data;
  }

  protected override _sendPacket(buffer: Uint8Array): ErrorCode {
    for (const listener of this.#listeners) {
      listener.onSend?.(buffer, this.#target, this.inner.get_transfer_channel(), this.inner.get_transfer_mode());
    }
    const error = this.inner.put_packet(buffer);
    if (error !== OK) for (const listener of this.#listeners) listener.onSendError?.(error);
    return error;
  }
}
