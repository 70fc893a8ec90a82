import { ERR_UNAVAILABLE, type ErrorCode, FAILED, push_error, push_warning } from "../core/index.js";
import { type ConnectionStatus, MultiplayerPeer, type TransferMode } from "./multiplayer-peer.js";

/** Where {@link MultiplayerPeerExtension._get_packet} writes what C++ would return through a pointer. */
export interface OutParameter<T> {
  /** The value; the overriding method sets it. */
  value: T;
}

const POLL_INTERVAL_DEFAULT_MS = 16;

let warnedGet = false;
let warnedPut = false;

/**
 * Godot's `MultiplayerPeerExtension`: base class for a {@link MultiplayerPeer} of one's own making, over any transport.
 *
 * Override the methods that begin with an underscore. Those that Godot calls required log an error and return a zero
 * value when they are called without having been overridden. For packets override `_get_packet_script` and
 * `_put_packet_script`; emit `peer_connected` and `peer_disconnected` from `_poll`.
 *
 * @see Godot class reference, MultiplayerPeerExtension
 */
export class MultiplayerPeerExtension extends MultiplayerPeer {
  /**
   * How often the self-driving mode calls `_poll` when {@link wake} is not called, in milliseconds. Default 16. An
   * extension that calls {@link wake} whenever it has something new sets this to `Infinity`. Godot has no name for it.
   */
  pollIntervalMs: number = POLL_INTERVAL_DEFAULT_MS;

  #wakeListener: (() => void) | null = null;

  /** Tells the self-driving mode that `_poll` would find something. Godot has no name for it. */
  wake(): void {
    this.#wakeListener?.();
  }

  // What an extension overrides.

  /** Closes the peer. Required. */
  _close(): void {
    this.#required("_close");
  }

  /**
   * Disconnects a peer. Required.
   *
   * @param _p_peer - Its id.
   * @param _p_force - Whether `peer_disconnected` must not be emitted for it.
   */
  _disconnect_peer(_p_peer: number, _p_force: boolean): void {
    this.#required("_disconnect_peer");
  }

  /** @returns How many packets wait. Required. */
  _get_available_packet_count(): number {
    return this.#required("_get_available_packet_count", 0);
  }

  /** @returns The state of the connection. Required. */
  _get_connection_status(): ConnectionStatus {
    return this.#required("_get_connection_status", MultiplayerPeer.CONNECTION_DISCONNECTED);
  }

  /** @returns The largest packet that can be sent, in bytes. Required. */
  override _get_max_packet_size(): number {
    return this.#required("_get_max_packet_size", 0);
  }

  /**
   * Takes the next packet; the counterpart of what C++ extensions override. `_get_packet_script` is the easier one; this
   * one wins when both are overridden.
   *
   * @param _r_buffer - Set its value to the packet.
   * @param _r_buffer_size - Set its value to the packet's length, in bytes.
   * @returns `OK` or an error.
   */
  _get_packet(_r_buffer: OutParameter<Uint8Array>, _r_buffer_size: OutParameter<number>): ErrorCode {
    return FAILED;
  }

  /** @returns The channel of the next packet. Required. */
  _get_packet_channel(): number {
    return this.#required("_get_packet_channel", 0);
  }

  /** @returns The transfer mode of the next packet. Required. */
  _get_packet_mode(): TransferMode {
    return this.#required("_get_packet_mode", MultiplayerPeer.TRANSFER_MODE_UNRELIABLE);
  }

  /** @returns The sender of the next packet. Required. */
  _get_packet_peer(): number {
    return this.#required("_get_packet_peer", 0);
  }

  /** @returns The next packet, taken off the queue; empty when there is none. */
  _get_packet_script(): Uint8Array {
    return new Uint8Array(0);
  }

  /** @returns The channel set with `_set_transfer_channel`. Required. */
  _get_transfer_channel(): number {
    return this.#required("_get_transfer_channel", 0);
  }

  /** @returns The mode set with `_set_transfer_mode`. Required. */
  _get_transfer_mode(): TransferMode {
    return this.#required("_get_transfer_mode", MultiplayerPeer.TRANSFER_MODE_UNRELIABLE);
  }

  /** @returns This peer's own id. Required. */
  _get_unique_id(): number {
    return this.#required("_get_unique_id", 0);
  }

  /** @returns Whether new connections are refused. */
  _is_refusing_new_connections(): boolean {
    return super.is_refusing_new_connections();
  }

  /** @returns Whether this peer is the server. Required. */
  override _is_server(): boolean {
    return this.#required("_is_server", false);
  }

  /** @returns Whether clients can reach each other through the server. */
  _is_server_relay_supported(): boolean {
    return super.is_server_relay_supported();
  }

  /** Takes in packets and emits signals. Required. */
  _poll(): void {
    this.#required("_poll");
  }

  /**
   * Sends a packet; the counterpart of what C++ extensions override. It wins over `_put_packet_script`.
   *
   * @param _p_buffer - The bytes, valid during the call only.
   * @param _p_buffer_size - Their number.
   * @returns `OK` or an error.
   */
  _put_packet(_p_buffer: Uint8Array, _p_buffer_size: number): ErrorCode {
    return FAILED;
  }

  /**
   * Sends a packet.
   *
   * @param _p_buffer - The bytes, a copy that the extension may keep.
   * @returns `OK` or an error.
   */
  _put_packet_script(_p_buffer: Uint8Array): ErrorCode {
    return FAILED;
  }

  /**
   * Refuses or accepts new connections.
   *
   * @param p_enable - Whether new connections are refused from now on.
   */
  _set_refuse_new_connections(p_enable: boolean): void {
    super.set_refuse_new_connections(p_enable);
  }

  /**
   * Sets the receiver of the next packets.
   *
   * @param _p_peer - To whom the next packets go; 0 everyone, negative everyone but that peer. Required.
   */
  _set_target_peer(_p_peer: number): void {
    this.#required("_set_target_peer");
  }

  /**
   * Sets the channel of the next packets.
   *
   * @param _p_channel - The channel of the next packets. Required.
   */
  _set_transfer_channel(_p_channel: number): void {
    this.#required("_set_transfer_channel");
  }

  /**
   * Sets the transfer mode of the next packets.
   *
   * @param _p_mode - The mode of the next packets. Required.
   */
  _set_transfer_mode(_p_mode: TransferMode): void {
    this.#required("_set_transfer_mode");
  }

  // What users of the peer call.

  override poll(): void {
    this._poll();
  }

  override close(): void {
    this._close();
  }

  override disconnect_peer(peer: number, force = false): void {
    this._disconnect_peer(peer, force);
  }

  override set_target_peer(id: number): void {
    this._set_target_peer(id);
  }

  override get_packet_peer(): number {
    return this._get_packet_peer();
  }

  override get_packet_channel(): number {
    return this._get_packet_channel();
  }

  override get_packet_mode(): TransferMode {
    return this._get_packet_mode();
  }

  override get_connection_status(): ConnectionStatus {
    return this._get_connection_status();
  }

  override get_unique_id(): number {
    return this._get_unique_id();
  }

  override get_available_packet_count(): number {
    return this._get_available_packet_count();
  }

  override get_transfer_channel(): number {
    return this._get_transfer_channel();
  }

  /** Sets the channel of the next packets, with {@link _set_transfer_channel}. */
  override set_transfer_channel(channel: number): void {
    this._set_transfer_channel(channel);
  }

  override get_transfer_mode(): TransferMode {
    return this._get_transfer_mode();
  }

  /** Sets the transfer mode of the next packets, with {@link _set_transfer_mode}. */
  override set_transfer_mode(mode: TransferMode): void {
    this._set_transfer_mode(mode);
  }

  override is_refusing_new_connections(): boolean {
    return this._is_refusing_new_connections();
  }

  /** Refuses or accepts new connections, with {@link _set_refuse_new_connections}. */
  override set_refuse_new_connections(enable: boolean): void {
    this._set_refuse_new_connections(enable);
  }

  override is_server_relay_supported(): boolean {
    return this._is_server_relay_supported();
  }

  protected override _takePacket(): Uint8Array | ErrorCode {
    const base = MultiplayerPeerExtension.prototype;
    if (this._get_packet !== base._get_packet) {
      const buffer: OutParameter<Uint8Array> = { value: new Uint8Array(0) };
      const size: OutParameter<number> = { value: -1 };
      const error = this._get_packet(buffer, size);
      if (error !== 0) return error;
      return size.value >= 0 ? buffer.value.slice(0, size.value) : buffer.value;
    }
    if (this._get_packet_script !== base._get_packet_script) {
      const packet = this._get_packet_script();
      return packet.byteLength === 0 ? ERR_UNAVAILABLE : packet;
    }
    if (!warnedGet) push_warning(`${this.constructor.name} overrides neither _get_packet nor _get_packet_script`);
    warnedGet = true;
    return FAILED;
  }

  protected override _sendPacket(buffer: Uint8Array): ErrorCode {
    const base = MultiplayerPeerExtension.prototype;
    if (this._put_packet !== base._put_packet) return this._put_packet(buffer, buffer.byteLength);
    if (this._put_packet_script !== base._put_packet_script) return this._put_packet_script(Uint8Array.from(buffer));
    if (!warnedPut) push_warning(`${this.constructor.name} overrides neither _put_packet nor _put_packet_script`);
    warnedPut = true;
    return FAILED;
  }

  /** @internal */
  override _setWakeListener(listener: (() => void) | null): void {
    this.#wakeListener = listener;
  }

  /** @internal */
  override _nextWakeMs(): number {
    return this.pollIntervalMs;
  }

  #required(method: string): void;
  #required<T>(method: string, value: T): T;
  #required<T>(method: string, value?: T): T | undefined {
    push_error(`${this.constructor.name} must override the required method ${method}`);
    return value;
  }
}
