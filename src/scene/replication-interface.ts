import {
  ERR_ALREADY_IN_USE,
  ERR_BUG,
  ERR_INVALID_PARAMETER,
  ERR_UNCONFIGURED,
  type ErrorCode,
  OK,
  push_error,
} from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import { engineProfile } from "../variant/index.js";
import type { MultiplayerSpawner } from "./multiplayer-spawner.js";
import type { MultiplayerSynchronizer } from "./multiplayer-synchronizer.js";
import { Node } from "./node.js";
import { printable } from "./node-name.js";
import { keyOfRemoteId } from "./remote-ids.js";
import { StateCodec } from "./replication-codec.js";
import type { ReplicationHost } from "./replication-host.js";
import { OrderedSet } from "./replication-ordered-set.js";
import { PeerState, type PendingSpawn, TrackedNode } from "./replication-peer.js";
import { ReplicationReceiver } from "./replication-receiver.js";
import { ReplicationSender } from "./replication-sender.js";
import { make_despawn_packet, make_spawn_packet } from "./replication-spawn.js";

/** Smallest packet size that the two limits can be set to, in bytes. */
const PACKET_SIZE_FLOOR_BYTES = 128;

/**
 * The replication part of `SceneMultiplayer`: tells peers of nodes that spawners have spawned and sends them the state of
 * synchronizers, each only to those that may see it; and does what such packets from others say.
 *
 * A node is told to a peer when one of its synchronizers, over which we have authority, is visible to that peer, or when
 * it has no such synchronizer.
 *
 * @see modules/multiplayer/scene_replication_interface.cpp
 * @internal
 */
export class SceneReplicationInterface {
  readonly _host: ReplicationHost;
  readonly _peers = new Map<number, PeerState>();
  readonly _tracked = new Map<Node, TrackedNode>();
  /** The spawn whose node is entering the tree at this moment. */
  _pending: PendingSpawn | null = null;
  readonly #spawned = new OrderedSet<Node>();
  /** {@link #spawned} in the order of creation, as long as it is the same. */
  #sorted: { readonly of: readonly Node[]; readonly nodes: readonly Node[] } | null = null;
  /** Synchronizers that went to some peer: only these are to be looked for at every peer. */
  readonly #sent = new WeakSet<MultiplayerSynchronizer>();
  /** The same for nodes that were spawned at some peer. */
  readonly #told = new WeakSet<Node>();
  readonly #sync_nodes = new OrderedSet<MultiplayerSynchronizer>();
  readonly #visibility_handlers = new Map<MultiplayerSynchronizer, (peer: number) => void>();
  /** Spawned nodes whose `ready` is awaited, with what listens for it. */
  readonly #spawn_queue = new Map<Node, () => void>();
  readonly #sender: ReplicationSender;
  readonly #receiver: ReplicationReceiver;
  #codec = new StateCodec(undefined);
  #last_net_id = 0;
  #last_usec = 0;
  #max_sync_packet_size = 1350;
  #max_delta_packet_size = 65535;

  /** @param host - The `SceneMultiplayer` that this belongs to. */
  constructor(host: ReplicationHost) {
    this._host = host;
    this.#sender = new ReplicationSender(this);
    this.#receiver = new ReplicationReceiver(this);
  }

  /** Writes and reads values as the other peers' engine does. */
  get _codec(): StateCodec {
    const version = this._host.wireVersion ?? undefined;
    if (this.#codec.version !== version) this.#codec = new StateCodec(version);
    return this.#codec;
  }

  /** @returns The largest packet of always-state, in bytes. Default 1350. */
  get_max_sync_packet_size(): number {
    return this.#max_sync_packet_size;
  }

  /** @param size - In bytes, at least 128. */
  set_max_sync_packet_size(size: number): void {
    if (packet_size_is_valid(size)) this.#max_sync_packet_size = Math.trunc(size);
  }

  /** @returns The largest packet of on-change-state, in bytes. Default 65535. */
  get_max_delta_packet_size(): number {
    return this.#max_delta_packet_size;
  }

  /** @param size - In bytes, at least 128. */
  set_max_delta_packet_size(size: number): void {
    if (packet_size_is_valid(size)) this.#max_delta_packet_size = Math.trunc(size);
  }

  /** Forgets all peers and frees what they have spawned here. */
  on_reset(): void {
    const peers = [...this._peers.values()];
    for (const state of peers) this.#free_remotes(state);
    this._peers.clear();
    // The nodes stay tracked; they get new ids in the next session.
    for (const tracked of this._tracked.values()) {
      tracked.net_id = 0;
      tracked.remote_peer = 0;
    }
    for (const synchronizer of this.#sync_nodes.snapshot()) synchronizer._reset();
    this.#last_net_id = 0;
  }

  /**
   * A peer has come or gone.
   *
   * @param id - Its id.
   * @param connected - Whether it has come: it is told what it may see. Else what it has spawned here is freed.
   */
  on_peer_change(id: number, connected: boolean): void {
    if (connected) {
      this._peers.set(id, new PeerState());
      for (const node of this.#spawned_in_order()) this.#update_spawn_visibility(id, node);
      for (const synchronizer of this.#sync_nodes.snapshot()) this.#update_sync_visibility(id, synchronizer);
      return;
    }
    const state = this._peers.get(id);
    if (state === undefined) return;
    this.#free_remotes(state);
    this._peers.delete(id);
  }

  /** @returns Whether any peer has to be told of states, now or when they change. */
  has_network_work(): boolean {
    for (const state of this._peers.values()) if (state.sync_nodes.size > 0) return true;
    return false;
  }

  /** Sends what is due; called once at the end of each `poll()`. */
  on_network_process(): void {
    if (this.#spawn_queue.size > 0) {
      errorLimited(
        "scene: spawn without ready",
        () => "A spawned node did not emit 'ready'; it is not told to the other peers",
      );
      for (const [node, handler] of this.#spawn_queue) {
        if (node.ready.is_connected(handler)) node.ready.disconnect(handler);
      }
      this.#spawn_queue.clear();
    }
    // Two frames are never at the same microsecond, or changes between them would go unseen.
    const usec = Math.max(this.#last_usec + 1, Math.floor(this._host._ticks_usec()));
    this.#last_usec = usec;
    this.#sender.send(usec);
  }

  /** A spawner has spawned a node that is about to enter the tree, or has entered it. */
  on_spawn(node: unknown, spawner: MultiplayerSpawner): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    const tracked = this._track(node);
    if (tracked.spawner !== null) {
      errorLimited(
        "scene: spawned twice",
        () => `'${printable(node.name)}' has already been spawned by a MultiplayerSpawner`,
      );
      return ERR_ALREADY_IN_USE;
    }
    tracked.spawner = spawner;
    // The state is taken when the node is ready, but the order is that of entering the tree.
    const handler = (): void => this.#node_ready(node);
    this.#spawn_queue.set(node, handler);
    node.ready.connect(handler, 4);
    return OK;
  }

  /** A spawned node leaves: every peer that knows it is told. */
  on_despawn(node: unknown, spawner: MultiplayerSpawner): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    const tracked = this._tracked.get(node);
    if (tracked === undefined) {
      errorLimited("scene: despawn", () => `Can't despawn '${printable(node.name)}': it is not tracked`);
      return ERR_BUG;
    }
    const packet = make_despawn_packet(tracked.net_id);
    for (const [id, state] of this._peers) {
      if (state.spawn_nodes.has(node)) this._send(id, packet, true);
    }
    if (tracked.spawner !== spawner) return ERR_INVALID_PARAMETER;
    tracked.spawner = null;
    const waiting = this.#spawn_queue.get(node);
    if (waiting !== undefined) {
      this.#spawn_queue.delete(node);
      if (node.ready.is_connected(waiting)) node.ready.disconnect(waiting);
    }
    this.#spawned.delete(node);
    for (const state of this._peers.values()) state.spawn_nodes.delete(node);
    return OK;
  }

  /** A synchronizer begins to work for a node. */
  on_replication_start(node: unknown, synchronizer: MultiplayerSynchronizer): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    this._track(node).synchronizers.add(synchronizer);
    this.#sync_nodes.add(synchronizer);
    if (!this.#visibility_handlers.has(synchronizer)) {
      const handler = (peer: number): void => this.#visibility_changed(peer, synchronizer);
      this.#visibility_handlers.set(synchronizer, handler);
      synchronizer.visibility_changed.connect(handler);
    }
    this.#update_sync_visibility(0, synchronizer);
    const pending = this._pending;
    if (pending !== null && pending.node === node && synchronizer.get_multiplayer_authority() === pending.peer)
      return this.#receiver.start_pending(pending, synchronizer);
    return OK;
  }

  /** A synchronizer ceases to work for a node. */
  on_replication_stop(node: unknown, synchronizer: MultiplayerSynchronizer): ErrorCode {
    if (!(node instanceof Node)) return ERR_INVALID_PARAMETER;
    const handler = this.#visibility_handlers.get(synchronizer);
    if (handler !== undefined) {
      this.#visibility_handlers.delete(synchronizer);
      synchronizer.visibility_changed.disconnect(handler);
    }
    const tracked = this._tracked.get(node);
    if (tracked === undefined) return ERR_INVALID_PARAMETER;
    tracked.synchronizers.delete(synchronizer);
    this.#sync_nodes.delete(synchronizer);
    if (this.#sent.delete(synchronizer)) {
      for (const state of this._peers.values()) {
        state.sync_nodes.delete(synchronizer);
        state.last_watch_usecs.delete(synchronizer);
      }
    }
    const received = this._peers.get(tracked.remote_peer)?.recv_sync_ids;
    const key = keyOfRemoteId(synchronizer._net_id);
    if (received?.get(key) === synchronizer) received.delete(key);
    return OK;
  }

  /** A packet of command SPAWN. @param from - The sender. @param packet - All of it. */
  on_spawn_receive(from: number, packet: Uint8Array): ErrorCode {
    return this.#receiver.spawn(from, packet);
  }

  /** A packet of command DESPAWN. @param from - The sender. @param packet - All of it. */
  on_despawn_receive(from: number, packet: Uint8Array): ErrorCode {
    return this.#receiver.despawn(from, packet);
  }

  /** A packet of command SYNC, always-state or delta. @param from - The sender. @param packet - All of it. */
  on_sync_receive(from: number, packet: Uint8Array): ErrorCode {
    return this.#receiver.sync(from, packet);
  }

  /**
   * Tells whether remote calls on a node reach a peer: a peer that does not see any of its synchronizers gets none.
   *
   * @param node - The node.
   * @param peer - A peer's id; 0: whether every peer sees it.
   */
  is_rpc_visible(node: Node, peer: number): boolean {
    const tracked = this._tracked.get(node);
    if (tracked === undefined || tracked.synchronizers.size === 0) return true;
    if (peer < 0) {
      push_error(`Can't tell whether remote calls are visible to ${peer}`);
      return false;
    }
    if (tracked.remote_peer !== 0 && peer === tracked.remote_peer) return true;
    if (this.#spawned.has(node)) {
      if (peer !== 0) return this._peers.get(peer)?.spawn_nodes.has(node) ?? false;
      for (const state of this._peers.values()) if (!state.spawn_nodes.has(node)) return false;
      return true;
    }
    return tracked.synchronizers.snapshot().some((synchronizer) => synchronizer._is_visible_to(peer));
  }

  /** @returns Whether we are the one that sends what concerns this node. */
  _has_authority(node: Node): boolean {
    return this._host.has_multiplayer_peer() && node.get_multiplayer_authority() === this._host.get_unique_id();
  }

  /** @returns A net id for a node or a synchronizer: 1, 2, 3… in a session. */
  _next_net_id(): number {
    this.#last_net_id += 1;
    return this.#last_net_id;
  }

  /** Begins to track a node, until it has left the tree. */
  _track(node: Node): TrackedNode {
    let tracked = this._tracked.get(node);
    if (tracked === undefined) {
      tracked = new TrackedNode();
      this._tracked.set(node, tracked);
      node.tree_exited.connect(() => this.#untrack(node), 4);
    }
    return tracked;
  }

  /** Sends a packet on channel 0. */
  _send(peer: number, packet: Uint8Array, reliable: boolean): ErrorCode {
    if (!this._host.has_multiplayer_peer()) return ERR_UNCONFIGURED;
    return this._host._send_replication(peer, packet, reliable);
  }

  #untrack(node: Node): void {
    const tracked = this._tracked.get(node);
    if (tracked === undefined) return;
    this._tracked.delete(node);
    const { net_id, remote_peer } = tracked;
    if (remote_peer !== 0) {
      this._host._remoteMemory.give(remote_peer, tracked.remoteBytes);
      const state = this._peers.get(remote_peer);
      const key = keyOfRemoteId(net_id);
      if (state?.recv_nodes.get(key) === node) state.recv_nodes.delete(key);
    }
    if (this.#told.delete(node)) for (const state of this._peers.values()) state.spawn_nodes.delete(node);
  }

  #free_remotes(state: PeerState): void {
    for (const node of [...state.recv_nodes.values()]) {
      const tracked = this._tracked.get(node);
      // All that the peer has taken is given back at once.
      if (tracked !== undefined) tracked.remoteBytes = 0;
      node.queue_free();
    }
  }

  /** In the order of their creation, as the engine walks them; up to 4.2 in that of their spawning. */
  #spawned_in_order(): readonly Node[] {
    const spawned = this.#spawned.snapshot();
    if (engineProfile(this._host.wireVersion ?? undefined).minor < 3) return spawned;
    if (this.#sorted?.of !== spawned)
      this.#sorted = {
        of: spawned,
        nodes: [...spawned].sort((a, b) => (a.get_instance_id() < b.get_instance_id() ? -1 : 1)),
      };
    return this.#sorted.nodes;
  }

  #node_ready(node: Node): void {
    // A nested spawn waits until the outermost one is ready.
    const first = this.#spawn_queue.keys().next();
    if (first.done === true || first.value !== node) return;
    const queue = [...this.#spawn_queue];
    this.#spawn_queue.clear();
    for (const [queued, handler] of queue) {
      if (queued !== node && queued.ready.is_connected(handler)) queued.ready.disconnect(handler);
      const spawner = this._tracked.get(queued)?.spawner ?? null;
      if (spawner === null) continue;
      this.#spawned.add(queued);
      if (this._has_authority(spawner)) this.#update_spawn_visibility(0, queued);
    }
  }

  #visibility_changed(peer: number, synchronizer: MultiplayerSynchronizer): void {
    const root = synchronizer._root;
    if (root === null) return;
    if (this.#spawned.has(root) && peer !== this._host.get_unique_id()) this.#update_spawn_visibility(peer, root);
    this.#update_sync_visibility(peer, synchronizer);
  }

  /** Adds or removes a synchronizer for one peer, or for all (0). */
  #update_sync_visibility(peer: number, synchronizer: MultiplayerSynchronizer): void {
    if (!this._has_authority(synchronizer) || peer === this._host.get_unique_id()) return;
    const visible = synchronizer._is_visible_to(peer);
    const set = (state: PeerState, is_visible: boolean): void => {
      if (is_visible) {
        this.#sent.add(synchronizer);
        state.sync_nodes.add(synchronizer);
      } else if (state.sync_nodes.delete(synchronizer)) state.last_watch_usecs.delete(synchronizer);
    };
    if (peer === 0) {
      for (const [id, state] of [...this._peers]) set(state, visible || synchronizer._is_visible_to(id));
      return;
    }
    const state = this._peers.get(peer);
    if (state === undefined)
      errorLimited("scene: visibility", () => `Can't change the visibility for peer ${peer}: it is not connected`);
    else set(state, visible);
  }

  /** Spawns or despawns a node at one peer, or at all (0), according to what they may see. */
  #update_spawn_visibility(peer: number, node: Node): void {
    const tracked = this._tracked.get(node);
    const spawner = tracked?.spawner;
    if (tracked === undefined || spawner === null || spawner === undefined) return;
    if (!this._has_authority(spawner)) return;
    const visible = this.#is_spawn_visible_to(peer, tracked);
    if (peer !== 0) {
      const state = this._peers.get(peer);
      if (state === undefined) {
        errorLimited("scene: visibility", () => `Can't change the visibility for peer ${peer}: it is not connected`);
        return;
      }
      if (visible === state.spawn_nodes.has(node)) return;
      if (visible) this.#spawn_at([peer], node, tracked, spawner);
      else {
        state.spawn_nodes.delete(node);
        this._send(peer, make_despawn_packet(tracked.net_id), true);
      }
      return;
    }
    if (!visible) {
      for (const id of [...this._peers.keys()]) this.#update_spawn_visibility(id, node);
      return;
    }
    const lacking = [...this._peers].filter(([, state]) => !state.spawn_nodes.has(node)).map(([id]) => id);
    if (lacking.length > 0) this.#spawn_at(lacking, node, tracked, spawner);
  }

  #is_spawn_visible_to(peer: number, tracked: TrackedNode): boolean {
    let visible = true;
    for (const synchronizer of tracked.synchronizers.snapshot()) {
      if (!this._has_authority(synchronizer)) continue;
      if (synchronizer._is_visible_to(peer)) return true;
      visible = false;
    }
    return visible;
  }

  #spawn_at(peers: readonly number[], node: Node, tracked: TrackedNode, spawner: MultiplayerSpawner): void {
    const packet = make_spawn_packet(this, node, tracked, spawner);
    if (packet === null) return;
    for (const peer of peers) {
      this._host._send_object_cache(spawner, peer);
      this._send(peer, packet, true);
      this.#told.add(node);
      this._peers.get(peer)?.spawn_nodes.add(node);
    }
  }
}

function packet_size_is_valid(size: number): boolean {
  if (size >= PACKET_SIZE_FLOOR_BYTES) return true;
  push_error(`The largest packet size must be at least ${PACKET_SIZE_FLOOR_BYTES} bytes, not ${size}`);
  return false;
}
