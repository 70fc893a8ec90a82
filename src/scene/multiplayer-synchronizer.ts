import { push_error, Signal } from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import { textOf } from "../core/message-of.js";
import { NodePath } from "../variant/index.js";
import { Node } from "./node.js";
import type { PropertyPath } from "./property-path.js";
import type { StateCodec } from "./replication-codec.js";
import { is_newer } from "./replication-peer.js";
import { PropertySlot } from "./replication-slot.js";
import { StateEncoder, StateWatcher } from "./replication-state.js";
import type { SceneReplicationConfig } from "./scene-replication-config.js";

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

  #replication_config: SceneReplicationConfig | null = null;
  #root_path = "..";
  #sync_interval_usec = 0;
  #delta_interval_usec = 0;
  #visibility_update_mode: VisibilityUpdateMode = MultiplayerSynchronizer.VISIBILITY_PROCESS_IDLE;
  readonly #visibility_filters = new Set<VisibilityFilter>();
  readonly #peer_visibility = new Set<number>([0]);

  #root: Node | null = null;
  #net_id = 0;
  #last_sync_usec = 0;
  #last_inbound_sync = 0;
  #inbound_started = false;
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
    return this.#sync_interval_usec / 1_000_000;
  }
  /**
   * Sets {@link replication_interval}.
   *
   * @param seconds - New {@link replication_interval}; a negative one is refused with an error.
   */
  set_replication_interval(seconds: number): void {
    if (interval_is_valid(seconds)) this.#sync_interval_usec = Math.trunc(seconds * 1_000_000);
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
    return this.#delta_interval_usec / 1_000_000;
  }
  /**
   * Sets {@link delta_interval}.
   *
   * @param seconds - New {@link delta_interval}; a negative one is refused with an error.
   */
  set_delta_interval(seconds: number): void {
    if (interval_is_valid(seconds)) this.#delta_interval_usec = Math.trunc(seconds * 1_000_000);
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
    return this.#replication_config;
  }
  /**
   * Sets {@link replication_config}.
   *
   * @param config - New {@link replication_config}.
   */
  set_replication_config(config: SceneReplicationConfig | null): void {
    this.#replication_config = config;
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
    return new NodePath(this.#root_path);
  }
  /**
   * Sets {@link root_path}. Replication starts anew when it changes.
   *
   * @param path - New {@link root_path}.
   */
  set_root_path(path: NodePath | string): void {
    const text = path.toString();
    if (text === this.#root_path) return;
    this.#stop();
    this.#root_path = text;
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
    return this.#visibility_update_mode;
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
    this.#visibility_update_mode = mode;
    this.#update_process();
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
    return this.#peer_visibility.has(0);
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
    if (this.#peer_visibility.has(peer) === visible) return;
    if (visible) this.#peer_visibility.add(peer);
    else this.#peer_visibility.delete(peer);
    this.update_visibility(peer);
  }

  /** @param peer - A peer's id, or 0. @returns What {@link set_visibility_for} has set for it. */
  get_visibility_for(peer: number): boolean {
    return this.#peer_visibility.has(peer);
  }

  /**
   * Adds a filter: a peer sees this synchronizer only if every filter says `true`.
   *
   * @param filter - Gets a peer's id, or 0 when it is asked whether everyone sees it. One that throws or answers anything
   * but a boolean hides the synchronizer.
   */
  add_visibility_filter(filter: VisibilityFilter): void {
    this.#visibility_filters.add(filter);
    this.#update_process();
  }

  /**
   * Takes away a filter that {@link add_visibility_filter} added.
   *
   * @param filter - A filter to take away.
   */
  remove_visibility_filter(filter: VisibilityFilter): void {
    this.#visibility_filters.delete(filter);
    this.#update_process();
  }

  /**
   * Asks the filters again, and spawns, despawns, starts and stops sending accordingly.
   *
   * @param for_peer - A peer's id; 0 (the default) for all peers.
   */
  update_visibility(for_peer = 0): void {
    if (this.#find_root() === null) return;
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
  _is_visible_to(peer: number): boolean {
    for (const filter of this.#visibility_filters) {
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
          () => `A visibility filter of '${this.name}' must return a boolean, not ${String(visible)}`,
        );
        return false;
      }
      if (!visible) return false;
    }
    return this.#peer_visibility.has(0) || this.#peer_visibility.has(peer);
  }

  /** The node at {@link root_path} while replication runs. @internal */
  get _root(): Node | null {
    return this.#root;
  }

  /** The id under which the state goes over the wire; 0 for none yet. @internal */
  get _net_id(): number {
    return this.#net_id;
  }
  /** @internal */
  set _net_id(id: number) {
    this.#net_id = id;
  }

  /** Forgets everything that belongs to a session. @internal */
  _reset(): void {
    this.#net_id = 0;
    this.#last_sync_usec = 0;
    this.#last_inbound_sync = 0;
    this.#inbound_started = false;
    this.#watcher.reset();
    this.#encoder.reset();
  }

  /** @returns Whether the always-properties are to be sent in the frame at `usec`. @internal */
  _outbound_due(usec: number): boolean {
    if (this.#last_sync_usec === usec) return true;
    if (usec < this.#last_sync_usec + this.#sync_interval_usec) return false;
    this.#last_sync_usec = usec;
    return true;
  }

  /**
   * Tells whether a state that carries `net_time` is news: 16-bit times that wrap around.
   *
   * @internal
   */
  _accept_inbound(net_time: number): boolean {
    if (this.#inbound_started && !is_newer(net_time, this.#last_inbound_sync)) return false;
    this._expect_inbound_after(net_time);
    return true;
  }

  /** Takes a state for old unless its net time is newer than the given one. @internal */
  _expect_inbound_after(net_time: number): void {
    this.#inbound_started = true;
    this.#last_inbound_sync = net_time;
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
  _sync_record(codec: StateCodec, usec: number): Uint8Array | null {
    return this.#encoder.record(this, codec, usec);
  }

  /** @returns Whether there are on-change-properties at all. @internal */
  _has_watched(): boolean {
    const config = this.#replication_config;
    return config !== null && config._watch_properties().length > 0;
  }

  /** The record of the on-change-properties that changed after `last_usec`; null when none did. @internal */
  _delta_record(codec: StateCodec, usec: number, last_usec: number): Uint8Array | null {
    if (!this.#watcher.look(this, codec, usec, last_usec, this.#delta_interval_usec)) return null;
    return this.#watcher.record(this, last_usec);
  }

  override get_class(): string {
    return "MultiplayerSynchronizer";
  }

  override _notification(what: number): void {
    super._notification(what);
    if (this.#root_path === "") return;
    if (what === Node.NOTIFICATION_ENTER_TREE) this.#start();
    else if (what === Node.NOTIFICATION_EXIT_TREE) this.#stop();
    else if (what === Node.NOTIFICATION_INTERNAL_PROCESS || what === Node.NOTIFICATION_INTERNAL_PHYSICS_PROCESS)
      this.update_visibility(0);
  }

  #find_root(): Node | null {
    return this.is_inside_tree() ? this.get_node_or_null(this.#root_path) : null;
  }

  #start(): void {
    this.#root = null;
    this._reset();
    const root = this.#find_root();
    if (root === null) return;
    this.#root = root;
    this.get_multiplayer()?.object_configuration_add(root, this);
    this.#update_process();
  }

  #stop(): void {
    this.#root = null;
    const root = this.#find_root();
    if (root !== null) this.get_multiplayer()?.object_configuration_remove(root, this);
    this._reset();
  }

  #update_process(): void {
    if (this.#find_root() === null) return;
    const asks = this.#visibility_filters.size > 0;
    const mode = this.#visibility_update_mode;
    this.set_process_internal(asks && mode === MultiplayerSynchronizer.VISIBILITY_PROCESS_IDLE);
    this.set_physics_process_internal(asks && mode === MultiplayerSynchronizer.VISIBILITY_PROCESS_PHYSICS);
  }
}

function interval_is_valid(seconds: number): boolean {
  if (seconds >= 0 && Number.isFinite(seconds)) return true;
  push_error(`An interval must be 0 seconds or more (0: at every network frame), not ${seconds}`);
  return false;
}
