import { ERR_UNAVAILABLE, type ErrorCode, GodotObject, push_error, Signal } from "../../core/index.js";
import type { MultiplayerPeer } from "../../peers/index.js";
import type { NodePath, Variant } from "../../variant/index.js";

/** `MultiplayerAPI.RPCMode`: 0 disabled, 1 any peer, 2 authority. */
export type RPCMode = 0 | 1 | 2;

/** What {@link MultiplayerAPI.object_configuration_add} takes: an object such as a synchronizer, or a node path. */
export type ObjectConfiguration = GodotObject | NodePath | string | null;

const interfaces = new Map<string, () => MultiplayerAPI>();
let defaultInterface = "SceneMultiplayer";

/**
 * Godot's `MultiplayerAPI`: what a `SceneTree` talks to for RPCs and replication. {@link SceneMultiplayer} is the one that
 * games use.
 *
 * @see Godot class reference, MultiplayerAPI
 */
export abstract class MultiplayerAPI extends GodotObject {
  /** The method cannot be called remotely. */
  static readonly RPC_MODE_DISABLED = 0;
  /** Any peer may call the method. */
  static readonly RPC_MODE_ANY_PEER = 1;
  /** Only the node's multiplayer authority may call the method. */
  static readonly RPC_MODE_AUTHORITY = 2;

  /** Emitted when this API's peer has a new remote peer, once that one may be talked to. */
  readonly peer_connected = new Signal<[id: number]>(this, "peer_connected");
  /** Emitted when a remote peer has left. */
  readonly peer_disconnected = new Signal<[id: number]>(this, "peer_disconnected");
  /** Emitted at clients when they are connected to the server. */
  readonly connected_to_server = new Signal<[]>(this, "connected_to_server");
  /** Emitted at clients when the connection could not be made. */
  readonly connection_failed = new Signal<[]>(this, "connection_failed");
  /** Emitted at clients when the server is gone. */
  readonly server_disconnected = new Signal<[]>(this, "server_disconnected");

  /**
   * Says which class {@link create_default_interface} makes.
   *
   * @param interface_name - A class's name: `"SceneMultiplayer"`, or one given to {@link registerInterface}.
   */
  static set_default_interface(interface_name: string): void {
    if (!interfaces.has(interface_name)) {
      push_error(
        `Can't make '${interface_name}' the default multiplayer interface: no class of that name is registered; ` +
          "see MultiplayerAPI.registerInterface",
      );
      return;
    }
    defaultInterface = interface_name;
  }

  /** @returns The name of the class that {@link create_default_interface} makes. */
  static get_default_interface(): string {
    return defaultInterface;
  }

  /** @returns A new API of the default class; each `SceneTree` starts with one. */
  static create_default_interface(): MultiplayerAPI {
    const make = interfaces.get(defaultInterface);
    if (make !== undefined) return make();
    push_error(`Multiplayer interface '${defaultInterface}' is not loaded; an empty MultiplayerAPIExtension is used`);
    return new MultiplayerAPIExtension();
  }

  /**
   * Makes a class known by name. Godot does it for all classes by itself and has no name for it.
   *
   * @param interfaceName - The name for {@link set_default_interface}.
   * @param make - Makes an instance.
   */
  static registerInterface(interfaceName: string, make: () => MultiplayerAPI): void {
    interfaces.set(interfaceName, make);
  }

  /** The peer that carries the packets, or null. */
  get multiplayer_peer(): MultiplayerPeer | null {
    return this.get_multiplayer_peer();
  }
  set multiplayer_peer(peer: MultiplayerPeer | null) {
    this.set_multiplayer_peer(peer);
  }

  /** @returns Whether there is a {@link multiplayer_peer}. */
  has_multiplayer_peer(): boolean {
    return this.get_multiplayer_peer() !== null;
  }

  /** @returns Whether there is a peer and this is the server: its unique id is 1. */
  is_server(): boolean {
    return this.has_multiplayer_peer() && this.get_unique_id() === 1;
  }

  /** @returns {@link multiplayer_peer}. */
  abstract get_multiplayer_peer(): MultiplayerPeer | null;
  /**
   * Sets {@link multiplayer_peer}.
   *
   * @param peer - New {@link multiplayer_peer}, connecting or connected; null for none.
   */
  abstract set_multiplayer_peer(peer: MultiplayerPeer | null): void;
  /** @returns This peer's own id: 1 for the server; 0, with an error in the log, without a peer. */
  abstract get_unique_id(): number;
  /** @returns The ids of the connected peers. */
  abstract get_peers(): number[];
  /** @returns Who made the call that runs now; 0 outside a call. */
  abstract get_remote_sender_id(): number;
  /** Takes in packets and emits signals. @returns `OK`, or the peer's error. */
  abstract poll(): ErrorCode;

  /**
   * Calls a method of a node at other peers.
   *
   * @param peer - A peer's id; 0 for all; negative for all but that one.
   * @param object - The node.
   * @param method - A method that the node declares for RPCs.
   * @param args - Its arguments, 255 at most.
   * @returns `OK` or an error; a call that could not be sent is reported to the log too.
   */
  abstract rpc(peer: number, object: GodotObject, method: string, args?: readonly Variant[]): ErrorCode;

  /**
   * Tells the API of a configuration: a root path (with `object` null), or a spawner or synchronizer for a node.
   *
   * @param object - The node, or null.
   * @param configuration - A `NodePath`, a `MultiplayerSpawner` or a `MultiplayerSynchronizer`.
   * @returns `OK`; `ERR_INVALID_PARAMETER` for anything else.
   */
  abstract object_configuration_add(object: GodotObject | null, configuration: ObjectConfiguration): ErrorCode;

  /**
   * Takes back {@link object_configuration_add}.
   *
   * @param object - As given there.
   * @param configuration - As given there.
   * @returns `OK`, or an error when it was not in force.
   */
  abstract object_configuration_remove(object: GodotObject | null, configuration: ObjectConfiguration): ErrorCode;
}

/**
 * Godot's `MultiplayerAPIExtension`: base class for a multiplayer API of one's own making, for example one that wraps a
 * {@link SceneMultiplayer} and logs what passes. Override the methods that begin with an underscore.
 *
 * @see Godot class reference, MultiplayerAPIExtension
 */
export class MultiplayerAPIExtension extends MultiplayerAPI {
  /** @returns This peer's id. */
  _get_unique_id(): number {
    return 1;
  }
  /** @returns The peer, or null. */
  _get_multiplayer_peer(): MultiplayerPeer | null {
    return null;
  }
  /**
   * Takes the peer that carries the packets.
   *
   * @param _multiplayer_peer - The new peer, or null.
   */
  _set_multiplayer_peer(_multiplayer_peer: MultiplayerPeer | null): void {}
  /** @returns The ids of the connected peers. */
  _get_peer_ids(): number[] {
    return [];
  }
  /** @returns Who made the call that runs now. */
  _get_remote_sender_id(): number {
    return 0;
  }
  /** @returns `OK` or an error. */
  _poll(): ErrorCode {
    return 0;
  }
  /** @returns `OK` or an error. */
  _rpc(_peer: number, _object: GodotObject, _method: string, _args: Variant[]): ErrorCode {
    return ERR_UNAVAILABLE;
  }
  /** @returns `OK` or an error. */
  _object_configuration_add(_object: GodotObject | null, _configuration: ObjectConfiguration): ErrorCode {
    return ERR_UNAVAILABLE;
  }
  /** @returns `OK` or an error. */
  _object_configuration_remove(_object: GodotObject | null, _configuration: ObjectConfiguration): ErrorCode {
    return ERR_UNAVAILABLE;
  }

  override get_unique_id(): number {
    return this._get_unique_id();
  }
  override get_multiplayer_peer(): MultiplayerPeer | null {
    return this._get_multiplayer_peer();
  }
  override set_multiplayer_peer(peer: MultiplayerPeer | null): void {
    this._set_multiplayer_peer(peer);
  }
  override get_peers(): number[] {
    return this._get_peer_ids();
  }
  override get_remote_sender_id(): number {
    return this._get_remote_sender_id();
  }
  override poll(): ErrorCode {
    return this._poll();
  }
  override rpc(peer: number, object: GodotObject, method: string, args: readonly Variant[] = []): ErrorCode {
    return this._rpc(peer, object, method, [...args]);
  }
  override object_configuration_add(object: GodotObject | null, configuration: ObjectConfiguration): ErrorCode {
    return this._object_configuration_add(object, configuration);
  }
  override object_configuration_remove(object: GodotObject | null, configuration: ObjectConfiguration): ErrorCode {
    return this._object_configuration_remove(object, configuration);
  }
}
