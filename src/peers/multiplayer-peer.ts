import { Signal } from "../core/index.js";
import { randomWord } from "../core/random-words.js";
import { callPacketHandler, SelfDrive, type WakeSource } from "./driver.js";
import { PacketPeer } from "./packet-peer.js";

/** `MultiplayerPeer.TransferMode`: 0 unreliable, 1 unreliable ordered, 2 reliable. */
export type TransferMode = 0 | 1 | 2;
/** `MultiplayerPeer.ConnectionStatus`: 0 disconnected, 1 connecting, 2 connected. */
export type ConnectionStatus = 0 | 1 | 2;

/** A packet as the self-driving mode hands it out: see {@link MultiplayerPeer.drive}. */
export interface ReceivedPacket {
  /** The bytes, owned by the receiver. */
  readonly data: Uint8Array;
  /** Who sent it. */
  readonly peer: number;
  /** The transfer channel it came on. */
  readonly channel: number;
  /** The transfer mode it came with. */
  readonly mode: TransferMode;
}

/**
 * Godot's `MultiplayerPeer`: a {@link PacketPeer} with several remote peers, each with an id; the server's is 1.
 *
 * Call {@link poll} regularly, as in Godot, or {@link drive} once and let the peer wake itself.
 *
 * @see Godot class reference, MultiplayerPeer
 */
export abstract class MultiplayerPeer extends PacketPeer implements WakeSource {
  /** {@link get_connection_status}: not connected. */
  static readonly CONNECTION_DISCONNECTED = 0;
  /** {@link get_connection_status}: still connecting to a server. */
  static readonly CONNECTION_CONNECTING = 1;
  /** {@link get_connection_status}: connected. */
  static readonly CONNECTION_CONNECTED = 2;
  /** {@link set_target_peer}: packets go to all connected peers. */
  static readonly TARGET_PEER_BROADCAST = 0;
  /** {@link set_target_peer}: packets go to the server only. */
  static readonly TARGET_PEER_SERVER = 1;
  /** Packets may get lost and arrive in any order; the fastest mode. */
  static readonly TRANSFER_MODE_UNRELIABLE = 0;
  /** Packets may get lost, but those that arrive are in order: late ones are dropped. */
  static readonly TRANSFER_MODE_UNRELIABLE_ORDERED = 1;
  /** Packets are sent again until they arrive, and arrive in order; the slowest mode. */
  static readonly TRANSFER_MODE_RELIABLE = 2;

  /** Emitted when a remote peer connects. */
  readonly peer_connected = new Signal<[id: number]>(this, "peer_connected");
  /** Emitted when a remote peer has disconnected. */
  readonly peer_disconnected = new Signal<[id: number]>(this, "peer_disconnected");

  #transferChannel = 0;
  #transferMode: TransferMode = MultiplayerPeer.TRANSFER_MODE_RELIABLE;
  #refuseNewConnections = false;
  readonly #drive = new SelfDrive(this);

  /** The channel on which packets are sent, 0 to 253 over ENet, whose channels are a byte; other transports have none. Default 0. */
  get transfer_channel(): number {
    return this.get_transfer_channel();
  }
  set transfer_channel(channel: number) {
    this.set_transfer_channel(channel);
  }
  /** @returns {@link transfer_channel}. */
  get_transfer_channel(): number {
    return this.#transferChannel;
  }
  /**
   * Sets {@link transfer_channel}.
   *
   * @param channel - New {@link transfer_channel}.
   */
  set_transfer_channel(channel: number): void {
    this.#transferChannel = channel;
  }

  /** How packets are sent. Default `TRANSFER_MODE_RELIABLE`. */
  get transfer_mode(): TransferMode {
    return this.get_transfer_mode();
  }
  set transfer_mode(mode: TransferMode) {
    this.set_transfer_mode(mode);
  }
  /** @returns {@link transfer_mode}. */
  get_transfer_mode(): TransferMode {
    return this.#transferMode;
  }
  /**
   * Sets {@link transfer_mode}.
   *
   * @param mode - New {@link transfer_mode}.
   */
  set_transfer_mode(mode: TransferMode): void {
    this.#transferMode = mode;
  }

  /** Whether new connections are refused. Default `false`. */
  get refuse_new_connections(): boolean {
    return this.is_refusing_new_connections();
  }
  set refuse_new_connections(enable: boolean) {
    this.set_refuse_new_connections(enable);
  }
  /** @returns {@link refuse_new_connections}. */
  is_refusing_new_connections(): boolean {
    return this.#refuseNewConnections;
  }
  /**
   * Sets {@link refuse_new_connections}.
   *
   * @param enable - New {@link refuse_new_connections}.
   */
  set_refuse_new_connections(enable: boolean): void {
    this.#refuseNewConnections = enable;
  }

  /** @returns Whether clients can reach each other through the server. */
  is_server_relay_supported(): boolean {
    return false;
  }

  /** Emits signals and takes in packets. Never throws because of what came from the network. */
  abstract poll(): void;

  /** Closes all connections, without waiting and without `peer_disconnected`. */
  abstract close(): void;

  /**
   * Disconnects a peer.
   *
   * @param peer - Its id.
   * @param force - `true`: at once, and `peer_disconnected` is not emitted for it.
   */
  abstract disconnect_peer(peer: number, force?: boolean): void;

  /**
   * Says to whom the next packets go.
   *
   * @param id - A peer's id; 0 for everyone; negative for everyone but that peer.
   */
  abstract set_target_peer(id: number): void;

  /** @returns The sender of the *next* packet in the queue. */
  abstract get_packet_peer(): number;
  /** @returns The channel of the next packet in the queue. */
  abstract get_packet_channel(): number;
  /** @returns The transfer mode of the next packet in the queue. */
  abstract get_packet_mode(): TransferMode;
  /** @returns The state of the connection. */
  abstract get_connection_status(): ConnectionStatus;
  /** @returns This peer's own id; 0 when it is not connected. */
  abstract get_unique_id(): number;

  /** @returns Whether this peer is the server. @internal */
  abstract _is_server(): boolean;
  /** @returns The largest packet that the peer takes, in bytes. @internal */
  abstract _get_max_packet_size(): number;

  /** @returns A random id that can serve as a peer's unique id: 2 to 2^31 - 1. */
  generate_unique_id(): number {
    for (;;) {
      const id = randomWord() & 0x7fffffff;
      if (id > 1) return id;
    }
  }

  /**
   * Lets the peer drive itself: from now on it polls when something arrives or a deadline of the protocol comes, and
   * costs nothing between. Packets go to `onPacket`; without it they wait for {@link get_packet}. Signals fire as they
   * would from {@link poll}. Stops with {@link undrive} and when the peer is closed. Godot has no name for it.
   *
   * @param onPacket - Called once for each packet.
   * @returns The peer itself.
   */
  drive(onPacket?: (packet: ReceivedPacket) => void): this {
    this.#drive.start((goesOn) => {
      // It may be told to drive before anything is created.
      if (this.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED) return;
      this.poll();
      if (onPacket !== undefined) {
        while (goesOn() && this.get_available_packet_count() > 0) {
          callPacketHandler(onPacket, this._takeReceived());
        }
      }
      // Handlers of signals and packets may have sent something: it leaves in this turn too.
      this._flushSends();
    });
    return this;
  }

  /** Ends {@link drive}. @returns The peer itself. */
  undrive(): this {
    this.#drive.stop();
    return this;
  }

  /** Takes the next packet with what is known of it; there must be one. @internal */
  _takeReceived(): ReceivedPacket {
    return {
      peer: this.get_packet_peer(),
      channel: this.get_packet_channel(),
      mode: this.get_packet_mode(),
      data: this.get_packet(),
    };
  }

  /** Sends what waits for the end of the turn. @internal */
  _flushSends(): void {}

  /** @internal */
  abstract _setWakeListener(listener: (() => void) | null): void;
  /** @internal */
  abstract _nextWakeMs(): number;
}
