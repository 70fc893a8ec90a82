import { checkNames, type OptionNames } from "../../core/check-names.js";
import {
  ERR_INVALID_DATA,
  ERR_INVALID_PARAMETER,
  ERR_UNCONFIGURED,
  type ErrorCode,
  type GodotObject,
  OK,
  push_error,
  Signal,
} from "../../core/index.js";
import { Driver } from "../../peers/driver.js";
import { MultiplayerPeer, OfflineMultiplayerPeer, type TransferMode } from "../../peers/index.js";
import { type EngineVersion, NodePath, type Variant } from "../../variant/index.js";
import { SceneReplicationInterface } from "../replication/interface.js";
import { MultiplayerSpawner } from "../replication/spawner.js";
import { MultiplayerSynchronizer } from "../replication/synchronizer.js";
import { MultiplayerAPI, type ObjectConfiguration } from "../tree/multiplayer-api.js";
import type { Node, NodePathLike } from "../tree/node.js";
import { pathNames } from "../tree/node-path-names.js";
import type { DrivenAPI, SceneTree } from "../tree/scene-tree.js";
import { Admission, type AuthCallback } from "./admission.js";
import { Commands } from "./commands.js";
import { Dialect, type WireVersion } from "./dialect.js";
import { Inbox } from "./inbox.js";
import { NodeLookup } from "./node-lookup.js";
import { Outbox } from "./outbox.js";
import { PathCache } from "./path-cache.js";
import { Rejections, type SceneDrop } from "./rejections.js";
import { Relay } from "./relay.js";
import { RemoteMemory } from "./remote-memory.js";
import { ReplicationLink } from "./replication-link.js";
import { RpcInterface, type RpcProblem } from "./rpc-interface.js";
import { type RpcTable, RpcTables } from "./rpc-table.js";
import { Schedule } from "./schedule.js";

/** What {@link SceneMultiplayer} can be told when it is made. */
export interface SceneMultiplayerOptions {
  /** See {@link SceneMultiplayer.wireVersion}. */
  readonly wireVersion?: WireVersion;
  /** See {@link SceneMultiplayer.maxCachedPathsPerPeer}. */
  readonly maxCachedPathsPerPeer?: number;
  /** See {@link SceneMultiplayer.maxRemoteBytesPerPeer}. */
  readonly maxRemoteBytesPerPeer?: number;
  /** See {@link SceneMultiplayer.maxRemoteBytes}. */
  readonly maxRemoteBytes?: number;
  /** Whether floats that look like ints arrive as `GDFloat`, as scripts of a game want them. Default `false`: as numbers. */
  readonly exactFloats?: boolean;
  /** The clock for time-outs and intervals, in milliseconds; it never goes back. `performance.now` unless told. */
  readonly nowMs?: () => number;
}

const OPTIONS: OptionNames<SceneMultiplayerOptions> = {
  exactFloats: true,
  wireVersion: true,
  maxCachedPathsPerPeer: true,
  maxRemoteBytesPerPeer: true,
  maxRemoteBytes: true,
  nowMs: true,
};

const MAX_CACHED_PATHS_DEFAULT = 65536;

/**
 * Godot's `SceneMultiplayer`: RPCs, replication, authentication and relay over any {@link MultiplayerPeer}.
 *
 * A `SceneTree` has one and polls it at each frame. Alone, call {@link poll}, or {@link drive} once.
 *
 * This is the front. Behind it, what comes in goes from the inbox to the admission, to the relay or to the commands, and
 * from there to RPCs, path cache and replication; what goes out goes through the outbox.
 *
 * @see Godot class reference, SceneMultiplayer
 */
export class SceneMultiplayer extends MultiplayerAPI implements DrivenAPI {
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
  /** The same for calls that are sent from here, to all (0), to one, or to all but one (negative). @internal */
  readonly _rpcSent = new Signal<[node: Node, method: string, args: readonly Variant[], to: number]>(this, "_rpcSent");

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

  /**
   * Emitted when {@link wireVersion} is `"auto"` and the server has shown what it is: `"4.2"` stands for 4.0 to 4.2;
   * undefined, or the version that was guessed, for 4.3 and later. Godot has no name for it.
   */
  readonly wireVersionLearned: Signal<[version: EngineVersion | undefined]>;

  readonly #dialect: Dialect;
  readonly #outbox = new Outbox(this);
  readonly #tables = new RpcTables();
  readonly #nodes: NodeLookup;
  readonly #rpc: RpcInterface;
  readonly #commands: Commands;
  readonly #admission: Admission;
  readonly #inbox: Inbox;
  readonly #schedule: Schedule;
  readonly #rejections = new Rejections();
  /** @internal */
  readonly _remoteMemory: RemoteMemory;
  /** @internal */
  readonly _cache: PathCache;
  /** @internal */
  readonly _replicator: SceneReplicationInterface;
  readonly #addPeer = (id: number): void => this.#admission.arrive(id);
  readonly #delPeer = (id: number): void => this.#admission.leave(id);
  #driver: Driver | null = null;
  #wakeListener: (() => void) | null = null;
  #givenPeer: MultiplayerPeer | null = null;
  /** Gives what stands between the API and a peer that it is given: packets go through that, and everybody else sees the peer. @internal */
  _between: ((peer: MultiplayerPeer) => MultiplayerPeer) | null = null;

  /** @param options - What differs from the defaults. */
  constructor(options: SceneMultiplayerOptions = {}) {
    super();
    checkNames("SceneMultiplayer", options, OPTIONS);
    const nowMs = options.nowMs ?? (() => performance.now());
    const dialect = new Dialect(options.wireVersion, options.exactFloats);
    this.wireVersionLearned = dialect.learned;
    const memory = new RemoteMemory(options.maxRemoteBytesPerPeer, options.maxRemoteBytes);
    const rejections = this.#rejections;
    const outbox = this.#outbox;
    const tables = this.#tables;
    this.maxCachedPathsPerPeer = options.maxCachedPathsPerPeer ?? MAX_CACHED_PATHS_DEFAULT;
    const nodes = new NodeLookup(rejections);
    const cache = new PathCache({ limits: this, dialect, outbox, nodes, tables, memory, rejections });
    const ownId = (): number => this.get_unique_id();
    const link = new ReplicationLink({ dialect, outbox, cache, rejections, memory, nowMs, ownId });
    const replicator = new SceneReplicationInterface(link);
    const received = this.rpcReceived;
    const sent = this._rpcSent;
    const rpc = new RpcInterface({
      dialect,
      outbox,
      nodes,
      tables,
      cache,
      visibility: replicator,
      rejections,
      received,
      sent,
    });
    const commands = new Commands({ nodes, rpc, cache, replicator, peerPacket: this.peer_packet, rejections });
    const admission = new Admission(this, { outbox, rejections, cache, replicator, memory, nowMs });
    const relay = new Relay({ settings: this, outbox, rejections, dialect, admission, commands });
    this.#dialect = dialect;
    this._remoteMemory = memory;
    this.#nodes = nodes;
    this._cache = cache;
    this._replicator = replicator;
    this.#rpc = rpc;
    this.#commands = commands;
    this.#admission = admission;
    const inbox = new Inbox(this, { outbox, admission, relay, commands, rejections });
    this.#inbox = inbox;
    this.#schedule = new Schedule({ inbox, outbox, admission, replicator, rejections, nowMs });
    this.set_multiplayer_peer(new OfflineMultiplayerPeer());
  }

  // Settings.

  /**
   * The engine version that the other peers run, such as `"4.2"`; undefined for the latest. The wire is the same from 4.3
   * on, but for a few types inside Variants. All peers of a session must speak the same: 4.0 to 4.2, or 4.3 and later.
   *
   * With `"auto"` a client finds out: it speaks the latest until the server has confirmed a path, and what the server could
   * not read of its own confirmations goes out once more then. {@link spokenVersion} and {@link wireVersionLearned} tell what
   * was found. A server speaks the latest.
   */
  get wireVersion(): WireVersion | undefined {
    return this.#dialect.wire;
  }
  set wireVersion(version: WireVersion | undefined) {
    this.#dialect.set(version);
  }

  /** The version that is spoken now: {@link wireVersion}, or what was learned; undefined for the latest. */
  get spokenVersion(): EngineVersion | undefined {
    return this.#dialect.version;
  }

  /** What to speak, for {@link wireVersion} `"auto"`, until it is known. @internal */
  _guessWireVersion(version: EngineVersion): void {
    this.#dialect.guess(version);
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
    return new NodePath(this.#nodes.rootPath);
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
    this.#nodes.setRoot(path.toString(), names);
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
    return this.#admission.timeoutMs / 1000;
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
    this.#admission.timeoutMs = Math.trunc(timeout * 1000);
  }

  /** Whether objects inside Variants are encoded in full and decoded. Never with peers that you don't trust. Default `false`. */
  get allow_object_decoding(): boolean {
    return this.#dialect.allowsObjects;
  }
  set allow_object_decoding(enable: boolean) {
    this.set_allow_object_decoding(enable);
  }
  /** @returns {@link allow_object_decoding}. */
  is_object_decoding_allowed(): boolean {
    return this.#dialect.allowsObjects;
  }
  /**
   * Sets {@link allow_object_decoding}.
   *
   * @param enable - Whether to allow it.
   */
  set_allow_object_decoding(enable: boolean): void {
    this.#dialect.allowsObjects = enable;
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
    const { peer } = this.#outbox;
    if (peer !== null) return peer.is_refusing_new_connections();
    push_error("No multiplayer peer is assigned. Unable to get 'refuse_new_connections'");
    return false;
  }
  /**
   * Sets {@link refuse_new_connections}.
   *
   * @param refuse - Whether to refuse them.
   */
  set_refuse_new_connections(refuse: boolean): void {
    const { peer } = this.#outbox;
    if (peer !== null) peer.set_refuse_new_connections(refuse);
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
    return this.#givenPeer;
  }

  /**
   * Sets the {@link multiplayer_peer} and forgets what is known of the peers of the old one.
   *
   * @param peer - Connecting or connected, or it is refused with an error in the log; null for none.
   */
  override set_multiplayer_peer(peer: MultiplayerPeer | null): void {
    if (peer === this.#givenPeer) return;
    if (peer !== null && peer.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED) {
      push_error("Supplied MultiplayerPeer must be connecting or connected");
      return;
    }
    const old = this.#outbox.peer;
    this.#givenPeer = peer;
    if (old !== null) {
      old.peer_connected.disconnect(this.#addPeer);
      old.peer_disconnected.disconnect(this.#delPeer);
      if (this.#wakeListener !== null) old._setWakeListener(null);
      this.clear();
    }
    const used = peer === null ? null : (this._between?.(peer) ?? peer);
    this.#outbox.peer = used;
    if (used !== null) {
      used.peer_connected.connect(this.#addPeer);
      used.peer_disconnected.connect(this.#delPeer);
      if (this.#wakeListener !== null) used._setWakeListener(this.#wakeListener);
    }
    this.#inbox.updateStatus();
    this.#wakeListener?.();
  }

  /** @internal */
  override _fields(): object {
    const { peer, connected } = this.#outbox;
    if (peer === null) return super._fields();
    return { unique_id: peer.get_unique_id(), peers: connected.snapshot(), multiplayer_peer: peer, ...super._fields() };
  }

  override get_unique_id(): number {
    const { peer } = this.#outbox;
    if (peer !== null) return peer.get_unique_id();
    push_error("No multiplayer peer is assigned. Unable to get unique ID");
    return 0;
  }

  override get_peers(): number[] {
    if (this.#outbox.peer !== null) return [...this.#outbox.connected.snapshot()];
    push_error("No multiplayer peer is assigned. Assume no peers are connected");
    return [];
  }

  override get_remote_sender_id(): number {
    return this.#rpc.localCaller !== 0 ? this.#rpc.localCaller : this.#commands.sender;
  }

  /** @returns The ids of the peers that are connected but not yet authenticated. */
  get_authenticating_peers(): number[] {
    return this.#admission.pendingPeers;
  }

  /** Forgets all peers, what they have announced and what they have spawned. Does not disconnect anyone. */
  clear(): void {
    this.#inbox.clear();
    this.#admission.clear();
    this._replicator.onReset();
    this._cache.clear();
    this.#nodes.clear();
  }

  /**
   * Disconnects a peer. `peer_disconnected` is not emitted here; the others are told.
   *
   * @param id - Its id.
   */
  disconnect_peer(id: number): void {
    const peer = this.#outbox.connectedPeer;
    if (peer === null) {
      push_error(`Can't disconnect peer ${id}: there is no connection`);
      return;
    }
    this.#admission.leave(id, true);
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
  send_bytes(
    bytes: Uint8Array,
    id = 0,
    mode: TransferMode = MultiplayerPeer.TRANSFER_MODE_RELIABLE,
    channel = 0,
  ): ErrorCode {
    if (!(bytes instanceof Uint8Array) || bytes.length === 0) {
      push_error("Trying to send an empty raw packet");
      return ERR_INVALID_DATA;
    }
    const peer = this.#outbox.connectedPeer;
    if (peer === null) {
      push_error("Trying to send a raw packet via a multiplayer peer which is not connected");
      return ERR_UNCONFIGURED;
    }
    return this.#outbox.sendRaw(peer, id, bytes, mode, channel);
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
    const peer = this.#outbox.connectedPeer;
    if (peer === null) {
      push_error(`Can't authenticate with peer ${id}: there is no connection`);
      return ERR_UNCONFIGURED;
    }
    return this.#admission.send(peer, id, data);
  }

  /**
   * Says that a peer is authenticated as far as this side is concerned. It is connected once the other side says so too.
   *
   * @param id - The peer's id.
   * @returns `OK`; `ERR_UNCONFIGURED` without a connection; `ERR_INVALID_PARAMETER` for a peer that is not authenticating;
   * `ERR_FILE_CANT_WRITE` the second time.
   */
  complete_auth(id: number): ErrorCode {
    const peer = this.#outbox.connectedPeer;
    if (peer === null) {
      push_error(`Can't authenticate with peer ${id}: there is no connection`);
      return ERR_UNCONFIGURED;
    }
    return this.#admission.complete(peer, id);
  }

  // RPCs and configurations.

  override rpc(peer: number, object: GodotObject, method: string, args: readonly Variant[] = []): ErrorCode {
    return this.#rpc.rpc(object, peer, String(method), args);
  }

  override object_configuration_add(object: GodotObject | null, configuration: ObjectConfiguration): ErrorCode {
    if (object === null && configuration instanceof NodePath) {
      this.#nodes.adoptTree();
      this.set_root_path(configuration);
      return OK;
    }
    if (configuration instanceof MultiplayerSpawner) return this._replicator.onSpawn(object, configuration);
    if (configuration instanceof MultiplayerSynchronizer) {
      this.#schedule.hasSynchronized = true;
      const error = this._replicator.onReplicationStart(object, configuration);
      this.#wakeListener?.();
      return error;
    }
    return ERR_INVALID_PARAMETER;
  }

  override object_configuration_remove(object: GodotObject | null, configuration: ObjectConfiguration): ErrorCode {
    if (object === null && configuration instanceof NodePath) {
      if (configuration.toString() !== this.#nodes.rootPath) {
        push_error(
          `'${String(configuration)}' is not the root path of this SceneMultiplayer ('${this.#nodes.rootPath}')`,
        );
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
    return this.#rejections.counts();
  }

  // Polling.

  override poll(): ErrorCode {
    const error = this.#inbox.receive();
    if (error !== null) return error;
    this.#schedule.sendState();
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
    this.#schedule.step();
  }

  /** @internal */
  _setWakeListener(listener: (() => void) | null): void {
    this.#wakeListener = listener;
    this.#outbox.peer?._setWakeListener(listener);
  }

  /** @internal */
  _nextWakeMs(): number {
    return this.#schedule.nextWakeMs();
  }

  /** How the packet that is being processed was sent. @internal */
  get _remoteMode(): TransferMode {
    return this.#inbox.mode;
  }

  /** {@link rpc}, but what is wrong is given back instead of being logged. @internal */
  _tryRpc(peer: number, object: GodotObject, method: string, args: readonly Variant[]): RpcProblem | null {
    return this.#rpc.tryRpc(object, peer, method, args);
  }

  /** Told of nodes that are missing here, instead of the log: see {@link Rejections.onMissing}. @internal */
  set _onMissingNode(listener: (path: string | null) => boolean) {
    this.#rejections.onMissing = listener;
  }

  /** Makes nodes that the server announces and that are not here: see {@link NodeLookup.onAnnounced}. @internal */
  set _onAnnounced(make: (path: string, checksum: string) => Node | null) {
    this.#nodes.onAnnounced = make;
  }

  /** What can be called on a node. @internal */
  _rpcTable(node: Node): RpcTable {
    return this.#tables.of(node);
  }

  /** The tree that this API belongs to. @internal */
  _setTree(tree: SceneTree | null): void {
    this.#nodes.setTree(tree);
  }
}
