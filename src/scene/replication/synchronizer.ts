import { push_error, Signal } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import { NodePath } from "../../variant/index.js";
import { Node } from "../tree/node.js";
import type { StateCodec } from "./codec.js";
import type { SceneReplicationConfig } from "./config.js";
import { isNewer } from "./net-time.js";
import type { PropertyPath } from "./property-path.js";
import { PropertySlot } from "./slot.js";
import { StateEncoder, StateWatcher } from "./state.js";

/** When visibility filters are asked; one of the `VISIBILITY_PROCESS_` constants of {@link MultiplayerSynchronizer}. */
export type VisibilityUpdateMode = 0 | 1 | 2;

/** Decides whether a peer sees a synchronizer's state. */
export type VisibilityFilter = (peer: number) => boolean;

/**
 * Godot's `MultiplayerSynchronizer`: keeps properties of the node at {@link root_path} in step with its copies at the
 * other peers. The peer that has the synchronizer's multiplayer authority sends; the others receive.
 *
 * The root and the nodes below it need nothing but fields or accessors with the replicated names. Values go out with
 * the declared type of the property: see docs/replication.md.
 *
 * @see Godot class reference, MultiplayerSynchronizer
 */
export class MultiplayerSynchronizer extends Node {
  /** Filters are asked at every process frame. */
  static readonly VISIBILITY_PROCESS_IDLE = 0;
  /** Filters are asked at every physics frame. */
  static readonly VISIBILITY_PROCESS_PHYSICS = 1;
  /** Filters are asked only by {@link update_visibility} and when a peer joins. */
  static readonly VISIBILITY_PROCESS_NONE = 2;

  /** Fires after properties of mode `REPLICATION_MODE_ALWAYS` have arrived and been set. */
  readonly synchronized = new Signal<[]>(this, "synchronized");
  /** Fires after properties of mode `REPLICATION_MODE_ON_CHANGE` have arrived and been set. */
  readonly delta_synchronized = new Signal<[]>(this, "delta_synchronized");
  /** Fires when the visibility for a peer (0: for all) is to be looked at again; see {@link update_visibility}. */
  readonly visibility_changed = new Signal<[for_peer: number]>(this, "visibility_changed");

  #replicationConfig: SceneReplicationConfig | null = null;
  #rootPath = "..";
  #syncIntervalUsec = 0;
  #deltaIntervalUsec = 0;
  #visibilityUpdateMode: VisibilityUpdateMode = MultiplayerSynchronizer.VISIBILITY_PROCESS_IDLE;
  readonly #visibilityFilters = new Set<VisibilityFilter>();
  readonly #peerVisibility = new Set<number>([0]);

  #root: Node | null = null;
  #netId = 0;
  #lastSyncUsec = 0;
  #lastInboundSync = 0;
  #inboundStarted = false;
  readonly #slots = new Map<string, PropertySlot>();
  readonly #encoder = new StateEncoder();
  readonly #watcher = new StateWatcher();

  /** Seconds between two sendings of the always-properties; 0 (the default) sends at every network frame. */
  get replication_interval(): number {
    return this.get_replication_interval();
  }
  set replication_interval(seconds: number) {
    this.set_replication_interval(seconds);
  }
  /** @returns {@link replication_interval}, in seconds. */
  get_replication_interval(): number {
    return this.#syncIntervalUsec / 1_000_000;
  }
  /**
   * Sets {@link replication_interval}.
   *
   * @param seconds - New {@link replication_interval}; a negative one is refused with an error.
   */
  set_replication_interval(seconds: number): void {
    if (intervalIsValid(seconds)) this.#syncIntervalUsec = Math.trunc(seconds * 1_000_000);
  }

  /** Seconds between two looks for changed on-change-properties; 0 (the default) looks at every network frame. */
  get delta_interval(): number {
    return this.get_delta_interval();
  }
  set delta_interval(seconds: number) {
    this.set_delta_interval(seconds);
  }
  /** @returns {@link delta_interval}, in seconds. */
  get_delta_interval(): number {
    return this.#deltaIntervalUsec / 1_000_000;
  }
  /**
   * Sets {@link delta_interval}.
   *
   * @param seconds - New {@link delta_interval}; a negative one is refused with an error.
   */
  set_delta_interval(seconds: number): void {
    if (intervalIsValid(seconds)) this.#deltaIntervalUsec = Math.trunc(seconds * 1_000_000);
  }

  /** Which properties are sent, and when. Without one nothing is. */
  get replication_config(): SceneReplicationConfig | null {
    return this.get_replication_config();
  }
  set replication_config(config: SceneReplicationConfig | null) {
    this.set_replication_config(config);
  }
  /** @returns {@link replication_config}. */
  get_replication_config(): SceneReplicationConfig | null {
    return this.#replicationConfig;
  }
  /**
   * Sets {@link replication_config}.
   *
   * @param config - New {@link replication_config}.
   */
  set_replication_config(config: SceneReplicationConfig | null): void {
    this.#replicationConfig = config;
  }

  /** The node that property paths start from, relative to the synchronizer. Default `..`. */
  get root_path(): NodePath {
    return this.get_root_path();
  }
  set root_path(path: NodePath | string) {
    this.set_root_path(path);
  }
  /** @returns {@link root_path}. */
  get_root_path(): NodePath {
    return new NodePath(this.#rootPath);
  }
  /**
   * Sets {@link root_path}. Replication starts anew when it changes.
   *
   * @param path - New {@link root_path}.
   */
  set_root_path(path: NodePath | string): void {
    const text = path.toString();
    if (text === this.#rootPath) return;
    this.#stop();
    this.#rootPath = text;
    this.#start();
  }

  /** When visibility filters are asked. Default `VISIBILITY_PROCESS_IDLE`. */
  get visibility_update_mode(): VisibilityUpdateMode {
    return this.get_visibility_update_mode();
  }
  set visibility_update_mode(mode: VisibilityUpdateMode) {
    this.set_visibility_update_mode(mode);
  }
  /** @returns {@link visibility_update_mode}. */
  get_visibility_update_mode(): VisibilityUpdateMode {
    return this.#visibilityUpdateMode;
  }
  /**
   * Sets {@link visibility_update_mode}. A value that is no mode is refused with an error.
   *
   * @param mode - New {@link visibility_update_mode}.
   */
  set_visibility_update_mode(mode: VisibilityUpdateMode): void {
    if (mode !== 0 && mode !== 1 && mode !== 2) {
      push_error(`${String(mode)} is no visibility update mode`);
      return;
    }
    this.#visibilityUpdateMode = mode;
    this.#updateProcess();
  }

  /** Whether every peer that passes the filters sees this synchronizer. Default `true`. */
  get public_visibility(): boolean {
    return this.is_visibility_public();
  }
  set public_visibility(visible: boolean) {
    this.set_visibility_public(visible);
  }
  /** @returns {@link public_visibility}. */
  is_visibility_public(): boolean {
    return this.#peerVisibility.has(0);
  }
  /**
   * Sets {@link public_visibility}.
   *
   * @param visible - New {@link public_visibility}.
   */
  set_visibility_public(visible: boolean): void {
    this.set_visibility_for(0, visible);
  }

  /**
   * Lets one peer see this synchronizer although it is not public.
   *
   * @param peer - A peer's id; 0 sets {@link public_visibility}.
   * @param visible - Whether it sees it.
   */
  set_visibility_for(peer: number, visible: boolean): void {
    if (this.#peerVisibility.has(peer) === visible) return;
    if (visible) this.#peerVisibility.add(peer);
    else this.#peerVisibility.delete(peer);
    this.update_visibility(peer);
  }

  /** @param peer - A peer's id, or 0. @returns What {@link set_visibility_for} has set for it. */
  get_visibility_for(peer: number): boolean {
    return this.#peerVisibility.has(peer);
  }

  /**
   * Adds a filter: a peer sees this synchronizer only if every filter says `true`.
   *
   * @param filter - Gets a peer's id, or 0 when it is asked whether everyone sees it. One that throws or answers anything
   * but a boolean hides the synchronizer.
   */
  add_visibility_filter(filter: VisibilityFilter): void {
    this.#visibilityFilters.add(filter);
    this.#updateProcess();
  }

  /**
   * Takes away a filter that {@link add_visibility_filter} added.
   *
   * @param filter - A filter to take away.
   */
  remove_visibility_filter(filter: VisibilityFilter): void {
    this.#visibilityFilters.delete(filter);
    this.#updateProcess();
  }

  /**
   * Asks the filters again, and spawns, despawns, starts and stops sending accordingly.
   *
   * @param for_peer - A peer's id; 0 (the default) for all peers.
   */
  update_visibility(for_peer = 0): void {
    if (this.#findRoot() === null) return;
    if (this.get_multiplayer()?.has_multiplayer_peer() && this.is_multiplayer_authority())
      this.visibility_changed.emit(for_peer);
  }

  /** Hands the synchronizer to another peer. It starts anew: the next state is sent under a net id of the new authority. */
  override set_multiplayer_authority(id: number, recursive = true): void {
    if (this.get_multiplayer_authority() === id) return;
    this.#stop();
    super.set_multiplayer_authority(id, recursive);
    this.#start();
  }

  /** @returns Whether the filters and the visibility settings let `peer` (0: everyone) see it. @internal */
  _isVisibleTo(peer: number): boolean {
    for (const filter of this.#visibilityFilters) {
      let visible: unknown;
      try {
        visible = filter(peer);
      } catch (error) {
        errorLimited(
          "scene: visibility filter",
          () => `A visibility filter of '${this.name}' threw: ${textOf(error)}`,
          error,
        );
        return false;
      }
      if (typeof visible !== "boolean") {
        errorLimited(
          "scene: visibility filter",
          () => `A visibility filter of '${this.name}' must return a boolean, not of type ${typeof visible}`,
        );
        return false;
      }
      if (!visible) return false;
    }
    return this.#peerVisibility.has(0) || this.#peerVisibility.has(peer);
  }

  /** The node at {@link root_path} while replication runs and the node lives. @internal */
  get _root(): Node | null {
    return this.#root === null || this.#root.isFreed ? null : this.#root;
  }

  /** The id under which the state goes over the wire; 0 for none yet. @internal */
  get _netId(): number {
    return this.#netId;
  }
  /** @internal */
  set _netId(id: number) {
    this.#netId = id;
  }

  /** Forgets everything that belongs to a session. @internal */
  _reset(): void {
    this.#netId = 0;
    this.#lastSyncUsec = 0;
    this.#lastInboundSync = 0;
    this.#inboundStarted = false;
    this.#watcher.reset();
    this.#encoder.reset();
  }

  /** @returns Whether the always-properties are to be sent in the frame at `usec`. @internal */
  _outboundDue(usec: number): boolean {
    if (this.#lastSyncUsec === usec) return true;
    if (usec < this.#lastSyncUsec + this.#syncIntervalUsec) return false;
    this.#lastSyncUsec = usec;
    return true;
  }

  /**
   * Tells whether a state that carries `netTime` is news: 16-bit times that wrap around.
   *
   * @internal
   */
  _acceptInbound(netTime: number): boolean {
    if (this.#inboundStarted && !isNewer(netTime, this.#lastInboundSync)) return false;
    this._expectInboundAfter(netTime);
    return true;
  }

  /** Takes a state for old unless its net time is newer than the given one. @internal */
  _expectInboundAfter(netTime: number): void {
    this.#inboundStarted = true;
    this.#lastInboundSync = netTime;
  }

  /** One slot per property path, so that a property's type is remembered once. @internal */
  _slot(path: PropertyPath): PropertySlot {
    let slot = this.#slots.get(path.text);
    if (slot === undefined) {
      slot = new PropertySlot(path);
      this.#slots.set(path.text, slot);
    }
    return slot;
  }

  /** The record of the always-properties of the frame at `usec`; null when one can't be read. @internal */
  _syncRecord(codec: StateCodec, usec: number): Uint8Array | null {
    return this.#encoder.record(this, codec, usec);
  }

  /** @returns Whether there are on-change-properties at all. @internal */
  _hasWatched(): boolean {
    const config = this.#replicationConfig;
    return config !== null && config._watchProperties().length > 0;
  }

  /** The record of the on-change-properties that changed after `lastUsec`; null when none did. @internal */
  _deltaRecord(codec: StateCodec, usec: number, lastUsec: number): Uint8Array | null {
    if (!this.#watcher.look(this, codec, usec, lastUsec, this.#deltaIntervalUsec)) return null;
    return this.#watcher.record(this, lastUsec);
  }

  override get_class(): string {
    return "MultiplayerSynchronizer";
  }

  override _notification(what: number): void {
    super._notification(what);
    if (what === Node.NOTIFICATION_ENTER_TREE) this.#start();
    else if (what === Node.NOTIFICATION_EXIT_TREE) this.#stop();
    else if (what === Node.NOTIFICATION_INTERNAL_PROCESS || what === Node.NOTIFICATION_INTERNAL_PHYSICS_PROCESS)
      this.update_visibility(0);
  }

  #findRoot(): Node | null {
    return this.is_inside_tree() ? this.get_node_or_null(this.#rootPath) : null;
  }

  #start(): void {
    this.#root = null;
    this._reset();
    const root = this.#findRoot();
    if (root === null) return;
    this.#root = root;
    this.get_multiplayer()?.object_configuration_add(root, this);
    this.#updateProcess();
  }

  #stop(): void {
    this.#root = null;
    const root = this.#findRoot();
    if (root !== null) this.get_multiplayer()?.object_configuration_remove(root, this);
    this._reset();
  }

  #updateProcess(): void {
    if (this.#findRoot() === null) return;
    const asks = this.#visibilityFilters.size > 0;
    const mode = this.#visibilityUpdateMode;
    this.set_process_internal(asks && mode === MultiplayerSynchronizer.VISIBILITY_PROCESS_IDLE);
    this.set_physics_process_internal(asks && mode === MultiplayerSynchronizer.VISIBILITY_PROCESS_PHYSICS);
  }
}

function intervalIsValid(seconds: number): boolean {
  if (seconds >= 0 && Number.isFinite(seconds)) return true;
  push_error(`An interval must be 0 seconds or more (0: at every network frame), not ${seconds}`);
  return false;
}
