import type { GodotObject } from "../core/index.js";

/** The values behind {@link WebSocketSettings}. @internal */
export interface WebSocketSettingValues {
  protocols: readonly string[];
  headers: readonly string[];
  inboundBufferBytes: number;
  outboundBufferBytes: number;
  maxQueuedPackets: number;
}

/** What WebSocket connections are set to: one, or all that a multiplayer peer makes from now on. */
export interface WebSocketSettings {
  /** Subprotocols that the handshake may agree on, in order of preference. Default none. Spaces around them are removed. */
  get supported_protocols(): string[];
  set supported_protocols(protocols: readonly string[]);
  /** @returns A copy of {@link supported_protocols}. */
  get_supported_protocols(): string[];
  /**
   * Sets {@link supported_protocols}.
   *
   * @param protocols - New {@link supported_protocols}, for the next handshake.
   */
  set_supported_protocols(protocols: readonly string[]): void;

  /** Extra header lines, `Name: value`, of the request or response of the handshake. Default none. Not in browsers. */
  get handshake_headers(): string[];
  set handshake_headers(headers: readonly string[]);
  /** @returns A copy of {@link handshake_headers}. */
  get_handshake_headers(): string[];
  /**
   * Sets {@link handshake_headers}.
   *
   * @param headers - New {@link handshake_headers}, for the next handshake.
   */
  set_handshake_headers(headers: readonly string[]): void;

  /**
   * Size of the input buffer, in bytes. Default 65535. A longer message ends the connection with code 1009; more
   * messages than fit hold up the sender. Counts for the next connection.
   */
  get inbound_buffer_size(): number;
  set inbound_buffer_size(bufferSize: number);
  /** @returns {@link inbound_buffer_size}. */
  get_inbound_buffer_size(): number;
  /**
   * Sets {@link inbound_buffer_size}.
   *
   * @param bufferSize - New {@link inbound_buffer_size}, in bytes.
   */
  set_inbound_buffer_size(bufferSize: number): void;

  /** Most payload bytes that may wait to be sent on a connection. Default 65535; 0 for no limit. */
  get outbound_buffer_size(): number;
  set outbound_buffer_size(bufferSize: number);
  /** @returns {@link outbound_buffer_size}. */
  get_outbound_buffer_size(): number;
  /**
   * Sets {@link outbound_buffer_size}.
   *
   * @param bufferSize - New {@link outbound_buffer_size}, in bytes.
   */
  set_outbound_buffer_size(bufferSize: number): void;

  /** Most messages in each of a connection's two queues. Default 4096. For the incoming one it counts for the next connection. */
  get max_queued_packets(): number;
  set max_queued_packets(maxPackets: number);
  /** @returns {@link max_queued_packets}. */
  get_max_queued_packets(): number;
  /**
   * Sets {@link max_queued_packets}.
   *
   * @param maxPackets - New {@link max_queued_packets}.
   */
  set_max_queued_packets(maxPackets: number): void;

  /** @internal */
  readonly _settings: WebSocketSettingValues;
}

// biome-ignore lint/suspicious/noExplicitAny: what TypeScript asks of the constructor that a class is mixed into
type AnyConstructor<T> = abstract new (...args: any[]) => T;

/**
 * Gives a class the properties that Godot's `WebSocketPeer` and `WebSocketMultiplayerPeer` both have.
 *
 * @param base - The class to extend.
 * @returns The class with {@link WebSocketSettings}.
 * @internal
 */
export function withWebSocketSettings<Base extends AnyConstructor<GodotObject>>(
  base: Base,
): Base & AnyConstructor<WebSocketSettings> {
  abstract class Configured extends base implements WebSocketSettings {
    readonly _settings: WebSocketSettingValues = {
      protocols: [],
      headers: [],
      inboundBufferBytes: 65535,
      outboundBufferBytes: 65535,
      maxQueuedPackets: 4096,
    };

    get supported_protocols(): string[] {
      return this.get_supported_protocols();
    }
    set supported_protocols(protocols: readonly string[]) {
      this.set_supported_protocols(protocols);
    }
    get_supported_protocols(): string[] {
      return [...this._settings.protocols];
    }
    set_supported_protocols(protocols: readonly string[]): void {
      this._settings.protocols = protocols.map((protocol) => String(protocol).trim());
    }

    get handshake_headers(): string[] {
      return this.get_handshake_headers();
    }
    set handshake_headers(headers: readonly string[]) {
      this.set_handshake_headers(headers);
    }
    get_handshake_headers(): string[] {
      return [...this._settings.headers];
    }
    set_handshake_headers(headers: readonly string[]): void {
      this._settings.headers = headers.map(String);
    }

    get inbound_buffer_size(): number {
      return this.get_inbound_buffer_size();
    }
    set inbound_buffer_size(bufferSize: number) {
      this.set_inbound_buffer_size(bufferSize);
    }
    get_inbound_buffer_size(): number {
      return this._settings.inboundBufferBytes;
    }
    set_inbound_buffer_size(bufferSize: number): void {
      this._settings.inboundBufferBytes = Math.trunc(bufferSize);
    }

    get outbound_buffer_size(): number {
      return this.get_outbound_buffer_size();
    }
    set outbound_buffer_size(bufferSize: number) {
      this.set_outbound_buffer_size(bufferSize);
    }
    get_outbound_buffer_size(): number {
      return this._settings.outboundBufferBytes;
    }
    set_outbound_buffer_size(bufferSize: number): void {
      this._settings.outboundBufferBytes = Math.trunc(bufferSize);
    }

    get max_queued_packets(): number {
      return this.get_max_queued_packets();
    }
    set max_queued_packets(maxPackets: number) {
      this.set_max_queued_packets(maxPackets);
    }
    get_max_queued_packets(): number {
      return this._settings.maxQueuedPackets;
    }
    set_max_queued_packets(maxPackets: number): void {
      this._settings.maxQueuedPackets = Math.trunc(maxPackets);
    }
  }
  return Configured;
}
