import {
  ERR_BUG,
  ERR_FILE_CANT_WRITE,
  ERR_INVALID_DATA,
  ERR_INVALID_PARAMETER,
  ERR_UNCONFIGURED,
  type ErrorCode,
  errorName,
  type GodotObject,
  OK,
  push_error,
  Signal,
} from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import { quoteRemote } from "../../core/quote-remote.js";
import { Driver } from "../../peers/driver.js";
import { type MultiplayerPeer, OfflineMultiplayerPeer, type TransferMode } from "../../peers/index.js";
import {
  type DecodeOptions,
  type EncodeOptions,
  type EngineProfile,
  type EngineVersion,
  engineProfile,
  NodePath,
  type Variant,
} from "../../variant/index.js";
import type { ReplicationHost } from "../replication/host.js";
import { SceneReplicationInterface } from "../replication/interface.js";
import { OrderedSet } from "../replication/ordered-set.js";
import { MultiplayerSpawner } from "../replication/spawner.js";
import { MultiplayerSynchronizer } from "../replication/synchronizer.js";
import { currentTree } from "../tree/current-tree.js";
import { MultiplayerAPI, type ObjectConfiguration } from "../tree/multiplayer-api.js";
import type { Node, NodePathLike } from "../tree/node.js";
import { printable } from "../tree/node-name.js";
import { pathNames, relativePath } from "../tree/node-path-names.js";
import type { SceneTree } from "../tree/scene-tree.js";
import { readI32, writeU32 } from "../wire/bytes.js";
import * as command from "../wire/commands.js";
import { PathCache } from "./path-cache.js";
import { Rejections, type SceneDrop } from "./rejections.js";
import { RemoteMemory } from "./remote-memory.js";
import { RpcInterface } from "./rpc-interface.js";
import type { RpcTable } from "./rpc-table.js";

/** Called with what an authenticating peer has sent; see {@link SceneMultiplayer.auth_callback}. */
export type AuthCallback = (id: number, data: Uint8Array) => unknown;

/** What {@link SceneMultiplayer} can be told when it is made. */
export interface SceneMultiplayerOptions {
  /** See {@link SceneMultiplayer.wireVersion}. */
  readonly wireVersion?: EngineVersion;
  /** See {@link SceneMultiplayer.maxCachedPathsPerPeer}. */
  readonly maxCachedPathsPerPeer?: number;
  /** See {@link SceneMultiplayer.maxRemoteBytesPerPeer}. */
  readonly maxRemoteBytesPerPeer?: number;
  /** See {@link SceneMultiplayer.maxRemoteBytes}. */
  readonly maxRemoteBytes?: number;
  /** The clock for time-outs and intervals, in milliseconds; it never goes back. `performance.now` unless told. */
  readonly nowMs?: () => number;
}

interface PendingPeer {
  local: boolean;
  remote: boolean;
  readonly sinceMs: number;
}

const DISCONNECTED = 0;
const CONNECTING = 1;
const CONNECTED = 2;
const RELIABLE = 2;
const UNRELIABLE = 0;
const SERVER = 1;
const MAX_CACHED_PATHS_DEFAULT = 65536;
/** A server can't make us believe in more peers than this. */
const MAX_RELAYED_PEERS = 65536;
/** Longer paths are nobody's. */
const MAX_PATH_LENGTH = 16384;
const MAX_EXPLANATIONS = 256;
/** Of a node with more children an explanation shows only the first ones. */
const MAX_SHOWN_CHILDREN = 32;
const NO_BYTES = new Uint8Array(0);
const BUFFER_MIN_BYTES = 256;
/** How often a self-driven API sends state, as a game at 60 frames per second would. */
const NETWORK_FRAME_MS = 1000 / 60;

/**
 * Godot's `SceneMultiplayer`: RPCs, replication, authentication and relay over any {@link MultiplayerPeer}.
 *
 * A `SceneTree` has one and polls it at each frame. Alone, call {@link poll}, or {@link drive} once.
 *
 * @see Godot class reference, SceneMultiplayer
 */
export class SceneMultiplayer extends MultiplayerAPI implements ReplicationHost {
  static {
    MultiplayerAPI.registerInterface("SceneMultiplayer", () => new SceneMultiplayer());
  }

  /** Emitted when a peer has connected and {@link auth_callback} is set: time to {@link send_auth} or {@link complete_auth}. */
  readonly peer_authenticating = new Signal<[id: number]>(this, "peer_authenticating");
  /** Emitted when a peer has left, or was given up after {@link auth_timeout}, before it was authenticated. */
  readonly peer_authentication_failed = new Signal<[id: number]>(this, "peer_authentication_failed");
  /** Emitted with what a peer has sent with {@link send_bytes}. */
  readonly peer_packet = new Signal<[id: number, packet: Uint8Array]>(this, "peer_packet");
  /**
   * Emitted for each call that a peer makes here, before the method runs. Bots and traces listen to it. Godot has no name
   * for it.
   */
  readonly rpcReceived = new Signal<[node: Node, method: string, args: readonly Variant[], sender: number]>(
    this,
    "rpcReceived",
  );

  /**
   * Called with what a peer that is not yet authenticated has sent with {@link send_auth}. While it is set, a peer is
   * connected only when both sides have called {@link complete_auth} for each other. Default null: no authentication.
   */
  auth_callback: AuthCallback | null = null;
  /** Whether a server lets clients know and reach each other, and a client makes use of it. Default `true`. */
  server_relay = true;

  /**
   * How many node paths one peer may announce, so that none can fill our memory. Further ones are not confirmed and
   * counted as `pathCacheFull`; RPCs still work then, with their path in each packet. Default 65536. Godot has no limit.
   */
  maxCachedPathsPerPeer: number;

  /**
   * How much memory one peer may make us keep here with announced paths and spawned nodes, in bytes as estimated. What
   * would be more is refused and counted as `pathCacheFull` or `replicationSpawnFailed`. Default 256 MiB, which is
   * 65536 nodes with a synchronizer each. Godot has no limit.
   */
  get maxRemoteBytesPerPeer(): number {
    return this._remoteMemory.maxPerPeer;
  }
  set maxRemoteBytesPerPeer(bytes: number) {
    this._remoteMemory.maxPerPeer = bytes;
  }
  /** The same for all peers together. Default 512 MiB. */
  get maxRemoteBytes(): number {
    return this._remoteMemory.maxInAll;
  }
  set maxRemoteBytes(bytes: number) {
    this._remoteMemory.maxInAll = bytes;
  }

  readonly #nowMs: () => number;
  #wireVersion: EngineVersion | undefined;
  /** @internal */
  _profile: EngineProfile;
  #multiplayerPeer: MultiplayerPeer | null = null;
  #lastConnectionStatus = DISCONNECTED;
  #authTimeoutMs = 3000;
  #allowObjectDecoding = false;
  #rootPath = "";
  #rootNames: readonly string[] = [];
  #root: Node | null = null;
  #rootEpoch = -1;
  #tree: SceneTree | null = null;
  #remoteSenderId = 0;
  #remoteSenderOverride = 0;
  /** Whether there has ever been a synchronizer here: without one, no state is sent. */
  #hasSynchronized = false;
  /** How the packet that is being processed was sent. @internal */
  _remoteMode: TransferMode = RELIABLE;
  #signalsBlocked = false;
  /** The one that has waited longest first. */
  readonly #pendingPeers = new Map<number, PendingPeer>();
  /** Made when it is needed: most bots send no raw bytes. */
  #buffer = NO_BYTES;
  readonly #explained = new Set<string>();
  #driver: Driver | null = null;
  #wakeListener: (() => void) | null = null;
  #lastNetworkProcessMs = Number.NEGATIVE_INFINITY;

  /** @internal */
  readonly _connectedPeers = new OrderedSet<number>();
  /** @internal */
  readonly _rejections = new Rejections();
  /** @internal */
  readonly _remoteMemory: RemoteMemory;
  /** @internal */
  readonly _cache = new PathCache(this);
  /** @internal */
  readonly _replicator: SceneReplicationInterface;
  readonly #rpc = new RpcInterface(this);
  readonly #addPeer = (id: number): void => this.#onPeerConnected(id);
  readonly #delPeer = (id: number): void => this.#onPeerDisconnected(id);

  /** @param options - What differs from the defaults. */
  constructor(options: SceneMultiplayerOptions = {}) {
    super();
    this.#nowMs = options.nowMs ?? (() => performance.now());
    this.#wireVersion = options.wireVersion;
    this._profile = engineProfile(options.wireVersion);
    this.maxCachedPathsPerPeer = options.maxCachedPathsPerPeer ?? MAX_CACHED_PATHS_DEFAULT;
    this._remoteMemory = new RemoteMemory(options.maxRemoteBytesPerPeer, options.maxRemoteBytes);
    this._replicator = new SceneReplicationInterface(this);
    this.#rpc.optionsChanged();
    this.set_multiplayer_peer(new OfflineMultiplayerPeer());
  }

  // Settings.

  /**
   * The engine version that the other peers run, such as `"4.2"`; undefined for the latest. The wire is the same from 4.3
   * on, but for a few types inside Variants. All peers of a session must speak the same: 4.0 to 4.2, or 4.3 and later.
   */
  get wireVersion(): EngineVersion | undefined {
    return this.#wireVersion;
  }
  set wireVersion(version: EngineVersion | undefined) {
    this._profile = engineProfile(version);
    this.#wireVersion = version;
    this.#rpc.optionsChanged();
  }

  /** Absolute path of the node that the peers' paths are relative to. A `SceneTree` sets it. */
  get root_path(): NodePath {
    return this.get_root_path();
  }
  set root_path(path: NodePathLike) {
    this.set_root_path(path);
  }
  /** @returns {@link root_path}. */
  get_root_path(): NodePath {
    return new NodePath(this.#rootPath);
  }
  /**
   * Sets {@link root_path}.
   *
   * @param path - Absolute or empty; anything else is refused with an error in the log.
   */
  set_root_path(path: NodePathLike): void {
    const { absolute, names, empty } = pathNames(path);
    if (!absolute && !empty) {
      push_error(`SceneMultiplayer root path must be absolute, not '${String(path)}'`);
      return;
    }
    this.#rootPath = path.toString();
    this.#rootNames = names;
    this.#rootEpoch = -1;
  }

  /** @returns {@link auth_callback}. */
  get_auth_callback(): AuthCallback | null {
    return this.auth_callback;
  }
  /**
   * Sets {@link auth_callback}.
   *
   * @param callback - The function; null for no authentication.
   */
  set_auth_callback(callback: AuthCallback | null): void {
    this.auth_callback = callback;
  }

  /** Seconds after which a peer that is not authenticated is disconnected; 0 for never. Default 3. */
  get auth_timeout(): number {
    return this.get_auth_timeout();
  }
  set auth_timeout(timeout: number) {
    this.set_auth_timeout(timeout);
  }
  /** @returns {@link auth_timeout}, in seconds. */
  get_auth_timeout(): number {
    return this.#authTimeoutMs / 1000;
  }
  /**
   * Sets {@link auth_timeout}.
   *
   * @param timeout - In seconds; 0 for never. Less is refused with an error in the log.
   */
  set_auth_timeout(timeout: number): void {
    if (!(timeout >= 0)) {
      push_error(`Timeout must be greater or equal to 0 (where 0 means no timeout), not ${timeout}`);
      return;
    }
    this.#authTimeoutMs = Math.trunc(timeout * 1000);
  }

  /** Whether objects inside Variants are encoded in full and decoded. Never with peers that you don't trust. Default `false`. */
  get allow_object_decoding(): boolean {
    return this.#allowObjectDecoding;
  }
  set allow_object_decoding(enable: boolean) {
    this.set_allow_object_decoding(enable);
  }
  /** @returns {@link allow_object_decoding}. */
  is_object_decoding_allowed(): boolean {
    return this.#allowObjectDecoding;
  }
  /**
   * Sets {@link allow_object_decoding}.
   *
   * @param enable - Whether to allow it.
   */
  set_allow_object_decoding(enable: boolean): void {
    this.#allowObjectDecoding = enable;
    this.#rpc.optionsChanged();
  }

  /** Whether the {@link multiplayer_peer} refuses new connections. Default `false`. */
  get refuse_new_connections(): boolean {
    return this.is_refusing_new_connections();
  }
  set refuse_new_connections(refuse: boolean) {
    this.set_refuse_new_connections(refuse);
  }
  /** @returns {@link refuse_new_connections}. */
  is_refusing_new_connections(): boolean {
    if (this.#multiplayerPeer !== null) return this.#multiplayerPeer.is_refusing_new_connections();
    push_error("No multiplayer peer is assigned. Unable to get 'refuse_new_connections'");
    return false;
  }
  /**
   * Sets {@link refuse_new_connections}.
   *
   * @param refuse - Whether to refuse them.
   */
  set_refuse_new_connections(refuse: boolean): void {
    if (this.#multiplayerPeer !== null) this.#multiplayerPeer.set_refuse_new_connections(refuse);
    else push_error("No multiplayer peer is assigned. Unable to set 'refuse_new_connections'");
  }

  /** @returns {@link server_relay}. */
  is_server_relay_enabled(): boolean {
    return this.server_relay;
  }
  /**
   * Sets {@link server_relay}.
   *
   * @param enabled - Whether to relay.
   */
  set_server_relay_enabled(enabled: boolean): void {
    this.server_relay = enabled;
  }

  /** Longest packet with always-sent properties, in bytes. Default 1350. */
  get max_sync_packet_size(): number {
    return this.get_max_sync_packet_size();
  }
  set max_sync_packet_size(size: number) {
    this.set_max_sync_packet_size(size);
  }
  /** @returns {@link max_sync_packet_size}, in bytes. */
  get_max_sync_packet_size(): number {
    return this._replicator.get_max_sync_packet_size();
  }
  /**
   * Sets {@link max_sync_packet_size}.
   *
   * @param size - In bytes, at least 128; less is refused with an error in the log.
   */
  set_max_sync_packet_size(size: number): void {
    this._replicator.set_max_sync_packet_size(size);
  }

  /** Longest packet with changed properties, in bytes. Default 65535. */
  get max_delta_packet_size(): number {
    return this.get_max_delta_packet_size();
  }
  set max_delta_packet_size(size: number) {
    this.set_max_delta_packet_size(size);
  }
  /** @returns {@link max_delta_packet_size}, in bytes. */
  get_max_delta_packet_size(): number {
    return this._replicator.get_max_delta_packet_size();
  }
  /**
   * Sets {@link max_delta_packet_size}.
   *
   * @param size - In bytes, at least 128; less is refused with an error in the log.
   */
  set_max_delta_packet_size(size: number): void {
    this._replicator.set_max_delta_packet_size(size);
  }

  // The peer.

  override get_multiplayer_peer(): MultiplayerPeer | null {
    return this.#multiplayerPeer;
  }

  /**
   * Sets the {@link multiplayer_peer} and forgets what is known of the peers of the old one.
   *
   * @param peer - Connecting or connected, or it is refused with an error in the log; null for none.
   */
  override set_multiplayer_peer(peer: MultiplayerPeer | null): void {
    if (peer === this.#multiplayerPeer) return;
    if (peer !== null && peer.get_connection_status() === DISCONNECTED) {
      push_error("Supplied MultiplayerPeer must be connecting or connected");
      return;
    }
    const old = this.#multiplayerPeer;
    if (old !== null) {
      old.peer_connected.disconnect(this.#addPeer);
      old.peer_disconnected.disconnect(this.#delPeer);
      if (this.#wakeListener !== null) old._setWakeListener(null);
      this.clear();
    }
    this.#multiplayerPeer = peer;
    if (peer !== null) {
      peer.peer_connected.connect(this.#addPeer);
      peer.peer_disconnected.connect(this.#delPeer);
      if (this.#wakeListener !== null) peer._setWakeListener(this.#wakeListener);
    }
    this.#updateStatus();
    this.#wakeListener?.();
  }

  override get_unique_id(): number {
    if (this.#multiplayerPeer !== null) return this.#multiplayerPeer.get_unique_id();
    push_error("No multiplayer peer is assigned. Unable to get unique ID");
    return 0;
  }

  override get_peers(): number[] {
    if (this.#multiplayerPeer !== null) return [...this._connectedPeers.snapshot()];
    push_error("No multiplayer peer is assigned. Assume no peers are connected");
    return [];
  }

  override get_remote_sender_id(): number {
    return this.#remoteSenderOverride !== 0 ? this.#remoteSenderOverride : this.#remoteSenderId;
  }

  /** @returns The ids of the peers that are connected but not yet authenticated. */
  get_authenticating_peers(): number[] {
    return [...this.#pendingPeers.keys()];
  }

  /** Forgets all peers, what they have announced and what they have spawned. Does not disconnect anyone. */
  clear(): void {
    this.#lastConnectionStatus = DISCONNECTED;
    this.#pendingPeers.clear();
    for (const id of this._connectedPeers.snapshot()) this._remoteMemory.forget(id);
    this._connectedPeers.clear();
    this._replicator.onReset();
    this._cache.clear();
    this.#explained.clear();
  }

  /**
   * Disconnects a peer. `peer_disconnected` is not emitted here; the others are told.
   *
   * @param id - Its id.
   */
  disconnect_peer(id: number): void {
    const peer = this.#connectedPeer();
    if (peer === null) {
      push_error(`Can't disconnect peer ${id}: there is no connection`);
      return;
    }
    const blocked = this.#signalsBlocked;
    this.#signalsBlocked = true;
    this.#onPeerDisconnected(id);
    this.#signalsBlocked = blocked;
    peer.disconnect_peer(id);
  }

  /**
   * Sends raw bytes; the receivers emit {@link peer_packet}.
   *
   * @param bytes - At least one byte; copied.
   * @param id - A peer's id; 0 for all; negative for all but that one.
   * @param mode - A `MultiplayerPeer.TRANSFER_MODE_` constant.
   * @param channel - The transfer channel.
   * @returns `OK`; `ERR_INVALID_DATA` for no bytes; `ERR_UNCONFIGURED` without a connection; `ERR_BUG` for a peer that is
   * not connected.
   */
  send_bytes(bytes: Uint8Array, id = 0, mode: TransferMode = RELIABLE, channel = 0): ErrorCode {
    if (!(bytes instanceof Uint8Array) || bytes.length === 0) {
      push_error("Trying to send an empty raw packet");
      return ERR_INVALID_DATA;
    }
    const peer = this.#connectedPeer();
    if (peer === null) {
      push_error("Trying to send a raw packet via a multiplayer peer which is not connected");
      return ERR_UNCONFIGURED;
    }
    const packet = this.#room(bytes.length + 1);
    packet[0] = command.NETWORK_COMMAND_RAW;
    packet.set(bytes, 1);
    peer.set_transfer_channel(channel);
    peer.set_transfer_mode(mode);
    return this._sendCommand(id, packet.subarray(0, bytes.length + 1));
  }

  // Authentication.

  /**
   * Sends bytes to a peer that is authenticating; its {@link auth_callback} gets them.
   *
   * @param id - The peer's id.
   * @param data - At least one byte; copied.
   * @returns `OK`; `ERR_UNCONFIGURED` without a connection; `ERR_INVALID_PARAMETER` for a peer that is not authenticating
   * or no bytes; `ERR_FILE_CANT_WRITE` once either side has called {@link complete_auth}.
   */
  send_auth(id: number, data: Uint8Array): ErrorCode {
    const peer = this.#connectedPeer();
    if (peer === null) {
      push_error(`Can't authenticate with peer ${id}: there is no connection`);
      return ERR_UNCONFIGURED;
    }
    const pending = this.#pendingPeers.get(id);
    if (pending === undefined || data.length === 0) {
      push_error(pending === undefined ? `Peer ${id} is not authenticating` : "Trying to send an empty auth packet");
      return ERR_INVALID_PARAMETER;
    }
    if (pending.local || pending.remote) {
      const who = pending.local ? "here" : `by peer ${id}`;
      push_error(`The authentication was marked as completed ${who}, no more authentication data can be sent`);
      return ERR_FILE_CANT_WRITE;
    }
    const packet = this.#room(data.length + 2);
    packet[0] = command.NETWORK_COMMAND_SYS;
    packet[1] = command.SYS_COMMAND_AUTH;
    packet.set(data, 2);
    return this.#sendReliable(peer, id, packet.subarray(0, data.length + 2));
  }

  /**
   * Says that a peer is authenticated as far as this side is concerned. It is connected once the other side says so too.
   *
   * @param id - The peer's id.
   * @returns `OK`; `ERR_UNCONFIGURED` without a connection; `ERR_INVALID_PARAMETER` for a peer that is not authenticating;
   * `ERR_FILE_CANT_WRITE` the second time.
   */
  complete_auth(id: number): ErrorCode {
    const peer = this.#connectedPeer();
    if (peer === null) {
      push_error(`Can't authenticate with peer ${id}: there is no connection`);
      return ERR_UNCONFIGURED;
    }
    const pending = this.#pendingPeers.get(id);
    if (pending === undefined) {
      push_error(`Peer ${id} is not authenticating`);
      return ERR_INVALID_PARAMETER;
    }
    if (pending.local) {
      push_error("The authentication session was already marked as completed");
      return ERR_FILE_CANT_WRITE;
    }
    pending.local = true;
    const error = this.#sendReliable(peer, id, Uint8Array.of(command.NETWORK_COMMAND_SYS, command.SYS_COMMAND_AUTH));
    if (pending.remote) {
      this.#pendingPeers.delete(id);
      this.#admitPeer(id);
    }
    return error;
  }

  // RPCs and configurations.

  override rpc(peer: number, object: GodotObject, method: string, args: readonly Variant[] = []): ErrorCode {
    return this.#rpc.rpc(object, peer, String(method), args);
  }

  override object_configuration_add(object: GodotObject | null, configuration: ObjectConfiguration): ErrorCode {
    if (object === null && isPath(configuration)) {
      this.#tree ??= currentTree();
      this.set_root_path(configuration);
      return OK;
    }
    if (configuration instanceof MultiplayerSpawner) return this._replicator.onSpawn(object, configuration);
    if (configuration instanceof MultiplayerSynchronizer) {
      this.#hasSynchronized = true;
      const error = this._replicator.onReplicationStart(object, configuration);
      this.#wakeListener?.();
      return error;
    }
    return ERR_INVALID_PARAMETER;
  }

  override object_configuration_remove(object: GodotObject | null, configuration: ObjectConfiguration): ErrorCode {
    if (object === null && isPath(configuration)) {
      if (configuration.toString() !== this.#rootPath) {
        push_error(`'${String(configuration)}' is not the root path of this SceneMultiplayer ('${this.#rootPath}')`);
        return ERR_INVALID_PARAMETER;
      }
      this.set_root_path("");
      return OK;
    }
    if (configuration instanceof MultiplayerSpawner) return this._replicator.onDespawn(object, configuration);
    if (configuration instanceof MultiplayerSynchronizer)
      return this._replicator.onReplicationStop(object, configuration);
    return ERR_INVALID_PARAMETER;
  }

  /**
   * What was dropped so far, by reason, over the whole life of this API. Godot has no name for it.
   *
   * @returns The counts; reasons without any are left out.
   */
  dropped(): Readonly<Partial<Record<SceneDrop, number>>> {
    return this._rejections.counts();
  }

  // Polling.

  override poll(): ErrorCode {
    const error = this.#receive();
    if (error !== null) return error;
    this.#networkProcess();
    return OK;
  }

  /**
   * Lets the API drive itself: from now on it polls when something arrives or is due, and costs nothing between. Not
   * needed inside a `SceneTree` that runs. State of synchronizers is sent 60 times per second at most. Ends with
   * {@link undrive}. Godot has no name for it.
   *
   * @returns The API itself.
   */
  drive(): this {
    this.#driver?.stop();
    this.#driver = new Driver(this, () => this._driveStep());
    this.#driver.start();
    return this;
  }

  /** Ends {@link drive}. @returns The API itself. */
  undrive(): this {
    this.#driver?.stop();
    this.#driver = null;
    return this;
  }

  /** @internal */
  _driveStep(): void {
    if (this.#receive() !== null) return;
    const nowMs = this.#nowMs();
    if (nowMs - this.#lastNetworkProcessMs < NETWORK_FRAME_MS - 0.5) return;
    this.#lastNetworkProcessMs = nowMs;
    if (this.#hasNetworkWork()) this.#networkProcess();
  }

  /** @internal */
  _setWakeListener(listener: (() => void) | null): void {
    this.#wakeListener = listener;
    this.#multiplayerPeer?._setWakeListener(listener);
  }

  /** @internal */
  _nextWakeMs(): number {
    const peer = this.#multiplayerPeer;
    if (peer === null || this.#lastConnectionStatus === DISCONNECTED) return Number.POSITIVE_INFINITY;
    let wakeMs = peer._nextWakeMs();
    const authenticating = this.#authTimeoutMs > 0 && this.#pendingPeers.size > 0;
    const working = this.#hasNetworkWork();
    if (!authenticating && !working) return Math.max(0, wakeMs);
    const nowMs = this.#nowMs();
    if (authenticating) {
      const [first] = this.#pendingPeers.values();
      wakeMs = Math.min(wakeMs, first!.sinceMs + this.#authTimeoutMs - nowMs);
    }
    if (working) {
      const frameMs = this.#lastNetworkProcessMs + NETWORK_FRAME_MS - nowMs;
      wakeMs = Math.min(wakeMs, frameMs);
    }
    return Math.max(0, wakeMs);
  }

  #hasNetworkWork(): boolean {
    return this.#hasSynchronized && this._connectedPeers.size > 0 && this._replicator.hasNetworkWork();
  }

  /** Everything that comes in. @returns Null when all is well and connected; else what `poll` returns. */
  #receive(): ErrorCode | null {
    this.#updateStatus();
    if (this.#lastConnectionStatus === DISCONNECTED) return OK;
    this.#multiplayerPeer!.poll();
    this.#updateStatus();
    if (this.#lastConnectionStatus !== CONNECTED) return OK;
    for (;;) {
      const peer = this.#multiplayerPeer!;
      if (peer.get_available_packet_count() <= 0) break;
      const sender = peer.get_packet_peer();
      const channel = peer.get_packet_channel();
      const mode = peer.get_packet_mode();
      const packet = peer.get_packet();
      const error = peer.get_packet_error();
      if (error !== OK) {
        errorLimited("scene: get_packet", () => `Error getting packet! ${errorName(error)}`);
        return error;
      }
      this._remoteMode = mode;
      try {
        this.#process(sender, packet, mode, channel);
      } catch (error) {
        this.#remoteSenderId = 0;
        this._rejections.drop(
          "internalError",
          () => `Processing a packet of peer ${sender} failed: ${textOf(error)}`,
          error,
        );
      }
      this.#updateStatus();
      if (this.#lastConnectionStatus !== CONNECTED) return OK;
    }
    this.#dropLateAuthentications();
    this.#updateStatus();
    return this.#lastConnectionStatus === CONNECTED ? null : OK;
  }

  #networkProcess(): void {
    this.#lastNetworkProcessMs = this.#nowMs();
    try {
      this._replicator.onNetworkProcess();
    } catch (error) {
      this._rejections.drop("internalError", () => `Sending state failed: ${textOf(error)}`, error);
    }
  }

  #updateStatus(): void {
    const status = this.#multiplayerPeer?.get_connection_status() ?? DISCONNECTED;
    if (this.#lastConnectionStatus === status) return;
    if (status === DISCONNECTED) {
      if (this.#lastConnectionStatus === CONNECTING) this.connection_failed.emit();
      else this.server_disconnected.emit();
      this.clear();
    }
    this.#lastConnectionStatus = status;
  }

  #dropLateAuthentications(): void {
    if (this.#pendingPeers.size === 0 || this.#authTimeoutMs <= 0) return;
    const nowMs = this.#nowMs();
    const late: number[] = [];
    for (const [id, { sinceMs }] of this.#pendingPeers) {
      if (sinceMs + this.#authTimeoutMs > nowMs) break;
      this.#multiplayerPeer?.disconnect_peer(id);
      late.push(id);
    }
    for (const id of late) {
      this.#pendingPeers.delete(id);
      this.peer_authentication_failed.emit(id);
    }
  }

  #process(sender: number, packet: Uint8Array, mode: TransferMode, channel: number): void {
    const pending = this.#pendingPeers.get(sender);
    if (pending !== undefined) {
      this.#processAuth(sender, pending, packet);
      return;
    }
    if (!this._connectedPeers.has(sender)) {
      this._rejections.drop("unknownPeer", () => `Dropped a packet from peer ${sender}, which is not connected`);
      return;
    }
    if (packet.length > 0 && (packet[0]! & command.CMD_MASK) === command.NETWORK_COMMAND_SYS) {
      if (packet.length > 1 && packet[1] === command.SYS_COMMAND_AUTH) {
        // Two bytes only say that the other side is content as well.
        if (packet.length !== 2)
          this._rejections.drop(
            "unexpectedAuth",
            () => `Dropped authentication data from peer ${sender}, which is connected already`,
          );
        return;
      }
      this.#processSys(sender, packet, mode, channel);
      return;
    }
    this.#processAs(sender, packet);
  }

  #processAs(sender: number, packet: Uint8Array): void {
    this.#remoteSenderId = sender;
    this.#processPacket(sender, packet);
    this.#remoteSenderId = 0;
  }

  #processAuth(sender: number, pending: PendingPeer, packet: Uint8Array): void {
    const isAuth =
      packet.length >= 2 &&
      (packet[0]! & command.CMD_MASK) === command.NETWORK_COMMAND_SYS &&
      packet[1] === command.SYS_COMMAND_AUTH;
    if (!isAuth) {
      this._rejections.drop(
        "notAuthenticated",
        () => `Dropped a packet from peer ${sender}, which is not authenticated yet`,
      );
      return;
    }
    if (packet.length === 2) {
      pending.remote = true;
      if (pending.local) {
        this.#pendingPeers.delete(sender);
        this.#admitPeer(sender);
      }
      return;
    }
    if (this.auth_callback === null) {
      this._rejections.drop(
        "unexpectedAuth",
        () => `Peer ${sender} sends authentication data; auth_callback is not set`,
      );
      return;
    }
    const report = (error: unknown): void =>
      errorLimited(
        "scene: auth callback",
        () => `The authentication callback threw for peer ${sender}: ${textOf(error)}`,
        error,
      );
    try {
      const result = this.auth_callback(sender, packet.slice(2));
      if (result instanceof Promise) result.catch(report);
    } catch (error) {
      report(error);
    }
  }

  #processPacket(from: number, packet: Uint8Array): void {
    if (this.#rootPath === "") {
      this._rejections.drop(
        "noRoot",
        () =>
          "Multiplayer root was not initialized. A custom SceneMultiplayer must be given to a tree with " +
          "SceneTree.set_multiplayer(), or have its root_path set",
      );
      return;
    }
    if (packet.length < 1) {
      this._rejections.drop("tooShort", () => `Dropped an empty packet from peer ${from}`);
      return;
    }
    switch (packet[0]! & command.CMD_MASK) {
      case command.NETWORK_COMMAND_REMOTE_CALL:
        this.#rpc.process(from, packet);
        break;
      case command.NETWORK_COMMAND_SIMPLIFY_PATH:
        this._cache.processSimplify(from, packet);
        break;
      case command.NETWORK_COMMAND_CONFIRM_PATH:
        this._cache.processConfirm(from, packet);
        break;
      case command.NETWORK_COMMAND_RAW:
        if (packet.length < 2)
          this._rejections.drop("tooShort", () => `Dropped a raw packet without content from peer ${from}`);
        else this.peer_packet.emit(from, packet.slice(1));
        break;
      case command.NETWORK_COMMAND_SPAWN:
        this._replicator.onSpawnReceive(from, packet);
        break;
      case command.NETWORK_COMMAND_DESPAWN:
        this._replicator.onDespawnReceive(from, packet);
        break;
      case command.NETWORK_COMMAND_SYNC:
        this._replicator.onSyncReceive(from, packet);
        break;
      default:
        this._rejections.drop("unknownCommand", () => `Invalid network command from peer ${from}`);
    }
  }

  // Peers that come and go, and the relay.

  #processSys(from: number, packet: Uint8Array, mode: TransferMode, channel: number): void {
    if (packet.length < command.SYS_CMD_SIZE) {
      this._rejections.drop("tooShort", () => `Dropped a system command of ${packet.length} bytes from peer ${from}`);
      return;
    }
    const peer = this.#multiplayerPeer!;
    const id = readI32(packet, 2);
    const relay = this.server_relay && peer.is_server_relay_supported();
    const isServer = this.get_unique_id() === SERVER;
    switch (packet[1]) {
      case command.SYS_COMMAND_ADD_PEER:
      case command.SYS_COMMAND_DEL_PEER:
        if (!relay || isServer || from !== SERVER)
          this._rejections.drop("relayRefused", () => `Peer ${from} must not tell of other peers`);
        else if (packet[1] === command.SYS_COMMAND_DEL_PEER) this.#onPeerDisconnected(id);
        else if (this.#mayBeRelayed(id)) this.#admitPeer(id);
        else this._rejections.drop("peerRefused", () => `The server tells of a peer ${id} that can't be`);
        break;
      case command.SYS_COMMAND_RELAY:
        if (!relay) this._rejections.drop("relayRefused", () => `Dropped a relayed packet from peer ${from}: no relay`);
        else if (packet.length < command.SYS_CMD_SIZE + 1)
          this._rejections.drop("tooShort", () => `Dropped a relayed packet without content from peer ${from}`);
        else if (isServer) this.#relay(peer, from, id, packet.subarray(command.SYS_CMD_SIZE), mode, channel);
        else if (from !== SERVER)
          this._rejections.drop("relayRefused", () => `Peer ${from} is not the server and must not relay`);
        else if (id <= SERVER || id === peer.get_unique_id())
          this._rejections.drop("relayUnknownPeer", () => `The server relays from a peer ${id} that can't be`);
        else this.#processAs(id, packet.subarray(command.SYS_CMD_SIZE));
        break;
      default:
        this._rejections.drop("unknownCommand", () => `Unknown system command ${packet[1]} from peer ${from}`);
    }
  }

  #mayBeRelayed(id: number): boolean {
    return (
      id > SERVER &&
      id !== this.get_unique_id() &&
      !this._connectedPeers.has(id) &&
      this._connectedPeers.size < MAX_RELAYED_PEERS
    );
  }

  #relay(
    peer: MultiplayerPeer,
    from: number,
    target: number,
    inner: Uint8Array,
    mode: TransferMode,
    channel: number,
  ): void {
    if (target > 0 && !this._connectedPeers.has(target)) {
      this._rejections.drop("relayUnknownPeer");
      return;
    }
    const packet = this.#relayPacket(from, inner);
    peer.set_transfer_mode(mode);
    peer.set_transfer_channel(channel);
    if (target > 0) {
      peer.set_target_peer(target);
      peer.put_packet(packet);
      return;
    }
    // Up to 4.2 the engine had it backwards: a negative target reached only the peer that was to be left out.
    const old = this._profile.minor < 3;
    for (const id of this._connectedPeers.snapshot()) {
      if (id === from) continue;
      if (old ? target < 0 && id !== -target : id === -target) continue;
      peer.set_target_peer(id);
      peer.put_packet(packet);
    }
    if (old ? target === 0 || target === -1 : target !== -1) this.#processAs(from, inner);
  }

  #relayPacket(id: number, inner: Uint8Array): Uint8Array {
    const packet = new Uint8Array(command.SYS_CMD_SIZE + inner.length);
    packet[0] = command.NETWORK_COMMAND_SYS;
    packet[1] = command.SYS_COMMAND_RELAY;
    writeU32(packet, 2, id);
    packet.set(inner, command.SYS_CMD_SIZE);
    return packet;
  }

  #onPeerConnected(id: number): void {
    if (this.auth_callback === null) {
      this.#admitPeer(id);
      return;
    }
    this.#pendingPeers.delete(id);
    this.#pendingPeers.set(id, { local: false, remote: false, sinceMs: this.#nowMs() });
    this.peer_authenticating.emit(id);
  }

  #admitPeer(id: number): void {
    const peer = this.#multiplayerPeer!;
    if (this.#relays(peer)) {
      // The newcomer hears of everyone, and everyone of the newcomer.
      for (const other of this._connectedPeers.snapshot()) {
        this.#tellOfPeer(peer, command.SYS_COMMAND_ADD_PEER, other, id);
        this.#tellOfPeer(peer, command.SYS_COMMAND_ADD_PEER, id, other);
      }
    }
    this._connectedPeers.add(id);
    this._cache.onPeerChange(id, true);
    this._replicator.onPeerChange(id, true);
    if (id === SERVER) this.#emit(this.connected_to_server);
    this.#emit(this.peer_connected, id);
  }

  #onPeerDisconnected(id: number): void {
    if (this.#pendingPeers.delete(id)) {
      this.#emit(this.peer_authentication_failed, id);
      return;
    }
    if (!this._connectedPeers.has(id)) return;
    const peer = this.#multiplayerPeer!;
    if (this.#relays(peer)) {
      for (const other of this._connectedPeers.snapshot())
        if (other !== id) this.#tellOfPeer(peer, command.SYS_COMMAND_DEL_PEER, other, id);
    }
    this._replicator.onPeerChange(id, false);
    this._cache.onPeerChange(id, false);
    this._remoteMemory.forget(id);
    this._connectedPeers.delete(id);
    this.#emit(this.peer_disconnected, id);
  }

  #relays(peer: MultiplayerPeer): boolean {
    return this.server_relay && this.get_unique_id() === SERVER && peer.is_server_relay_supported();
  }

  #tellOfPeer(peer: MultiplayerPeer, subCommand: number, to: number, about: number): void {
    const packet = Uint8Array.of(command.NETWORK_COMMAND_SYS, subCommand, 0, 0, 0, 0);
    writeU32(packet, 2, about);
    this.#sendReliable(peer, to, packet);
  }

  #emit<Args extends unknown[]>(signal: Signal<Args>, ...args: Args): void {
    if (!this.#signalsBlocked) signal.emit(...args);
  }

  #sendReliable(peer: MultiplayerPeer, to: number, packet: Uint8Array): ErrorCode {
    peer.set_target_peer(to);
    peer.set_transfer_channel(0);
    peer.set_transfer_mode(RELIABLE);
    return peer.put_packet(packet);
  }

  #connectedPeer(): MultiplayerPeer | null {
    const peer = this.#multiplayerPeer;
    return peer !== null && peer.get_connection_status() === CONNECTED ? peer : null;
  }

  #room(size: number): Uint8Array {
    if (this.#buffer.length < size)
      this.#buffer = new Uint8Array(Math.max(size, this.#buffer.length * 2, BUFFER_MIN_BYTES));
    return this.#buffer;
  }

  // What the path cache, the RPCs and the replication need.

  /**
   * Sends a packet to a peer, to all (0) or to all but one (negative), through the server when need be. Mode and channel
   * are those that the peer was set to.
   *
   * @internal
   */
  _sendCommand(to: number, packet: Uint8Array): ErrorCode {
    const peer = this.#multiplayerPeer;
    if (peer === null) return ERR_BUG;
    if (this.server_relay && to !== SERVER && peer.get_unique_id() !== SERVER && peer.is_server_relay_supported()) {
      peer.set_target_peer(SERVER);
      return peer.put_packet(this.#relayPacket(to, packet));
    }
    if (to > 0) {
      if (!this._connectedPeers.has(to)) {
        errorLimited("scene: send to peer", () => `Can't send to peer ${to}: it is not connected`);
        return ERR_BUG;
      }
      peer.set_target_peer(to);
      return peer.put_packet(packet);
    }
    for (const id of this._connectedPeers.snapshot()) {
      if (id === -to) continue;
      peer.set_target_peer(id);
      peer.put_packet(packet);
    }
    return OK;
  }

  /** @internal */
  _sendReplication(to: number, packet: Uint8Array, reliable: boolean): ErrorCode {
    const peer = this.#multiplayerPeer;
    if (peer === null) return ERR_UNCONFIGURED;
    peer.set_transfer_channel(0);
    peer.set_transfer_mode(reliable ? RELIABLE : UNRELIABLE);
    return this._sendCommand(to, packet);
  }

  /** @internal */
  _makeObjectCache(node: Node): number {
    return this._cache.makeId(node);
  }

  /** @internal */
  _sendObjectCache(node: Node, peer: number): { id: number; confirmed: boolean } {
    const confirmed = this._cache.announce(node, peer);
    return { id: this._cache.makeId(node), confirmed };
  }

  /** @internal */
  _getCachedObject(peer: number, id: number): Node | null {
    return this._cache.get(peer, id);
  }

  /** @internal */
  _ticksUsec(): number {
    return this.#nowMs() * 1000;
  }

  /** @internal */
  _setRemoteSenderOverride(id: number): void {
    this.#remoteSenderOverride = id;
  }

  /** @internal */
  _rpcTable(node: Node): RpcTable {
    return this.#rpc.table(node);
  }

  /** @internal */
  get _encodeOptions(): EncodeOptions {
    const options = { full_objects: this.#allowObjectDecoding };
    return this.#wireVersion === undefined ? options : { ...options, version: this.#wireVersion };
  }

  /** @internal */
  get _decodeOptions(): DecodeOptions {
    const options = { allow_objects: this.#allowObjectDecoding };
    return this.#wireVersion === undefined ? options : { ...options, version: this.#wireVersion };
  }

  /** The tree that this API belongs to. @internal */
  _setTree(tree: SceneTree | null): void {
    this.#tree = tree;
    this.#rootEpoch = -1;
  }

  /** The node at {@link root_path}; null when there is none. @internal */
  _rootNode(): Node | null {
    const tree = this.#tree ?? currentTree();
    if (tree === null) return null;
    if (this.#rootEpoch !== tree._epoch) {
      this.#root = tree.root.get_node_or_null(this.#rootPath);
      this.#rootEpoch = tree._epoch;
    }
    return this.#root;
  }

  /** A node's path as the other peers know it. @internal */
  _relativePath(node: Node): string {
    return relativePath(this.#rootNames, node._names());
  }

  /**
   * Finds a node by a path from the network.
   *
   * @param from - Who sent the path.
   * @param path - The path, relative to the root.
   * @param why - What else is known of it, for the message.
   * @returns The node; null, counted and explained once, when there is none or it is none of this API's.
   * @internal
   */
  _findNode(from: number, path: string, why: () => string): Node | null {
    const root = this._rootNode();
    if (root === null) {
      this._rejections.drop(
        "noRoot",
        () => `The root path '${this.#rootPath}' of this SceneMultiplayer leads to no node; add that node to the tree`,
      );
      return null;
    }
    if (path.length > MAX_PATH_LENGTH) {
      this._rejections.drop("badPath", () => `Dropped a path of ${path.length} characters from peer ${from}`);
      return null;
    }
    const node = root.get_node_or_null(path);
    if (node === null) {
      this._rejections.drop("nodeNotFound");
      this._explainOnce(`path ${quoteRemote(path)}`, () => this.#explainMissing(from, root, path, why()));
      return null;
    }
    if (node !== root && !root.is_ancestor_of(node)) {
      this._rejections.drop(
        "badPath",
        () => `Dropped a path from peer ${from}: ${quoteRemote(path)} leads out of '${root.getDescription()}'`,
      );
      return null;
    }
    return node;
  }

  /** Logs a message the first time that a key is given in a session. @internal */
  _explainOnce(key: string, message: () => string): void {
    if (this.#explained.has(key) || this.#explained.size >= MAX_EXPLANATIONS) return;
    this.#explained.add(key);
    errorLimited("scene: explanation", message);
  }

  #explainMissing(from: number, root: Node, path: string, why: string): string {
    const { names } = pathNames(path);
    let nearest: Node = root;
    let missing = names[0] ?? path;
    for (const name of names) {
      const next: Node | null = nearest.get_node_or_null(name);
      missing = name;
      if (next === null) break;
      nearest = next;
    }
    const children = nearest
      .get_children()
      .slice(0, MAX_SHOWN_CHILDREN)
      .map((child) => child.name);
    return (
      `Node not found: peer ${from} refers to ${quoteRemote(path)} under '${root.getDescription()}', but ` +
      `'${nearest.getDescription()}' has no child ${quoteRemote(missing)} (it has: ${printable(children.join(", ")) || "none"}); ${why}. ` +
      "Add a node of that name there, with the same RPC methods as in the game (for a node without code: RemoteNode), " +
      "before the other side uses it; or, if a MultiplayerSpawner makes it there, add that spawner here too"
    );
  }
}

function isPath(configuration: ObjectConfiguration): configuration is NodePath | string {
  return typeof configuration === "string" || configuration instanceof NodePath;
}
